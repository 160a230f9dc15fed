"""Functions that cases reach only through tables: values that hold them, calls that fill them, marks that register them."""

from __future__ import annotations

import pytest

from .test_forms import check

CSV = "def to_csv(rows):\n    return ','.join(rows){}\n"
WRITERS = "from shop.csv import to_csv\nfrom shop.text import to_text\n\nWRITERS = {'csv': to_csv, 'text': to_text}\n"
MARKED = "from shop.registry import register\n\n\n@register('csv')\n" + CSV
REGISTRY = """REGISTRY = {}
DEFAULTS = {}


def register(name):
    def keep(function):
        REGISTRY[name] = function
        return function
    return keep


def writer_of(name):
    return REGISTRY[name]
"""
REGISTRY_OF_CLASS = """class Registry:
    def __init__(self):
        self.all = {}

    def register(self, name):
        def keep(function):
            self.all[name] = function
            return function
        return keep


writers = Registry()
"""
CLASS = "class CsvWriter:\n    def dump(self, rows):\n        return ','.join(rows){}\n"
OBJECTS = "from shop.csv import CsvWriter\n\nWRITERS = [CsvWriter()]\n"
READ = "def test_writes():\n    assert {} == 'a%s'\n"


def verdict(code: str, beside: dict[str, str], test: str) -> str:
    """Of a change of the code, and of the value that a test expects; the rest of the repository stands."""
    before = {**beside, "shop/csv.py": code.format(""), "tests/test_writers.py": test % ""}
    after = {**beside, "shop/csv.py": code.format(" or None"), "tests/test_writers.py": test % "b"}
    return check(before, after).verdict


def reading(imported: str, value: str) -> str:
    return f"{imported}\n\n\n{READ.format(value)}"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("WRITERS['csv'](['a'])", "pass"),
        ("[write(['a']) for write in WRITERS.values()][0]", "pass"),
        ("WRITERS[name](['a'])", "pass"),
        ("len('a')", "fail"),
    ],
)
def test_a_table_that_holds_a_function(value: str, expected: str) -> None:
    imported = "from shop.writers import WRITERS" if "WRITERS" in value else "from shop import writers"
    assert verdict(CSV, {"shop/writers.py": WRITERS}, reading(imported, value)) == expected


@pytest.mark.parametrize(
    ("imported", "value", "expected"),
    [
        ("from shop.registry import REGISTRY", "REGISTRY['csv'](['a'])", "pass"),
        ("from shop.registry import REGISTRY", "[write(['a']) for write in REGISTRY.values()][0]", "pass"),
        ("from shop.registry import writer_of", "writer_of('csv')(['a'])", "pass"),
        ("from shop.registry import writer_of", "writer_of(kind)(['a'])", "pass"),
        ("from shop.registry import REGISTRY", "REGISTRY['text'](['a'])", "fail"),
        ("from shop.registry import writer_of", "writer_of('text')(['a'])", "fail"),
        ("from shop.registry import DEFAULTS", "DEFAULTS['csv'](['a'])", "fail"),
    ],
)
def test_a_mark_that_registers_a_function(imported: str, value: str, expected: str) -> None:
    assert verdict(MARKED, {"shop/registry.py": REGISTRY}, reading(imported, value)) == expected


@pytest.mark.parametrize(("key", "expected"), [("csv", "pass"), ("text", "fail")])
def test_a_method_that_registers_a_function(key: str, expected: str) -> None:
    code = MARKED.replace("import register", "import writers").replace("@register", "@writers.register")
    test = reading("from shop.registry import writers", f"writers.get('{key}')(['a'])")
    assert verdict(code, {"shop/registry.py": REGISTRY_OF_CLASS}, test) == expected


def test_an_object_that_marks_is_meant_where_it_is_imported() -> None:
    code = MARKED.replace("import register", "import writers").replace("@register", "@writers.register")
    for imported, expected in (("shop.registry import writers", "pass"), ("shop.writers import all", "fail")):
        test = f"from {imported}\n\n\ndef test_writes(writers):\n    assert writers['csv'](['a']) == 'a%s'\n"
        assert verdict(code, {"shop/registry.py": REGISTRY_OF_CLASS}, test) == expected


COMMANDS = (
    "import click\n\n\n@click.group()\ndef cli():\n    pass\n\n\n@cli.group()\ndef rows():\n    pass\n\n\n"
    "@rows.command(name='list')\ndef rows_list():\n    click.echo(len(READ){})\n"
)


@pytest.mark.parametrize(
    ("arguments", "expected"), [("['rows', 'list']", "pass"), ("['rows', 'drop']", "fail"), ("['lines', 'list']", "fail")]
)
def test_a_command_of_a_group(arguments: str, expected: str) -> None:
    test = f"from shop.csv import cli\n\n\ndef test_lists(runner):\n    assert runner.invoke(cli, {arguments}).output == '1%s'\n"
    assert verdict(COMMANDS, {}, test) == expected


@pytest.mark.parametrize("mark", ["functools.lru_cache('csv')", "property", "app.get('csv')"])
def test_marks_that_register_nothing(mark: str) -> None:
    code = MARKED.replace("@register('csv')", f"@{mark}")
    test = reading("from shop.registry import app, functools, property", "app['csv'](functools, property)")
    assert verdict(code, {"shop/registry.py": REGISTRY}, test) == "fail"


@pytest.mark.parametrize(("method", "expected"), [("dump", "pass"), ("load", "fail")])
def test_a_class_in_a_table_is_reached_by_its_methods(method: str, expected: str) -> None:
    test = reading("from shop.writers import WRITERS", f"WRITERS[0].{method}(['a'])")
    assert verdict(CLASS, {"shop/writers.py": OBJECTS}, test) == expected


JUDGES = "from shop.csv import judge_rows\n\n_JUDGES = (judge_rows,)\n\n\ndef _judged(rows):\n    return [judge(rows) for judge in _JUDGES]\n\n\ndef check_rows(rows):\n    return _judged(rows)\n"
HARNESS = "from shop.judges import check_rows\n\n\ndef verdict(rows):\n    return check_rows(rows)[0]\n\n\ndef test_nothing():\n    assert verdict([]) == ''\n"


@pytest.mark.parametrize(
    ("harness", "expected"), [(HARNESS, "pass"), (HARNESS.replace("check_rows(rows)", "sorted(rows)"), "fail")]
)
def test_what_goes_through_a_table_that_the_tests_share(harness: str, expected: str) -> None:
    code = "def judge_rows(rows):\n    return ','.join(rows){}\n"
    beside = {"shop/judges.py": JUDGES, "tests/test_harness.py": harness}
    assert verdict(code, beside, reading("from .test_harness import verdict", "verdict(['a'])")) == expected


TO_CSV = "export function toCsv(rows: string[]) {\n  return rows.join(','){};\n}\n"
IMPORTED = "import { toCsv } from './csv';\n"


@pytest.mark.parametrize(
    ("table", "imported", "expected"),
    [
        ("export default { csv: toCsv };\n", "writers", "pass"),
        ("export const writers = { toCsv, text: (rows) => rows.join() };\n", "{ writers }", "pass"),
        ("import { writers } from './registry';\n\nwriters.set('csv', toCsv);\n", "{ writers }", "pass"),
        ("export const others = { toCsv, text: (rows) => rows.join() };\n", "{ writers }", "fail"),
        ("export const writers = { csv: 'toCsv', text: (rows) => rows.join() };\n", "{ writers }", "fail"),
        ("export const writers = { toCsv: read, text: (rows) => rows.join() };\n", "{ writers }", "fail"),
    ],
)
def test_tables_of_modules(table: str, imported: str, expected: str) -> None:
    test = f"import {imported} from '../src/writers';\n\nit.each(Object.keys(writers))('writes %s', (name) => {{\n  expect(writers[name](['a'])).toBe('a{{}}');\n}});\n"
    code = TO_CSV.replace("{}", "").replace("{\n", "{{\n").replace("}\n", "}}\n").replace(";", "{};", 1)
    before = {"src/csv.ts": code.format(""), "test/writers.test.ts": test.replace("{}'", "'")}
    after = {"src/csv.ts": code.format(" || null"), "test/writers.test.ts": test.replace("{}'", "b'")}
    beside = {"src/writers.ts": IMPORTED + table}
    assert check({**beside, **before}, {**beside, **after}).verdict == expected
