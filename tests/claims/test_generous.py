"""What bears a claim out, and what is not enough for it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from .test_check import BASE, TESTS, verdict

GO = "package shop\n\nfunc rows(body io.ReadCloser) ([]Row, error) {\n%s\treturn parse(lines), nil\n}\n"
WHOLE = '\tlines, err := io.ReadAll(body)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\tlog.Print("reader")\n'
LINE_BY_LINE = "\tscanner := bufio.NewScanner(body)\n\tfor scanner.Scan() {\n\t\tlines = append(lines, scanner.Text())\n\t}\n"
NAMED = '\tlog.Print("a reader, and its writer")\n'
CAUGHT = "def rows(path):\n    try:\n        return read(path)\n    except OSError as error:\n        raise RowsError(path) from error\n"
SWALLOWED = f"{CAUGHT}\n\ndef close(path):\n    try:\n        shut(path)\n    except OSError:\n        pass\n"
EMPTY_CATCH = "export function rows(path) {\n  try {\n    return read(path);\n  } catch (error) {\n    // nothing\n  }\n}\n"


@pytest.mark.parametrize(
    ("path", "before", "after", "said"),
    [
        ("rows.go", GO % "", GO % LINE_BY_LINE, "supported"),
        ("rows.go", GO % "", GO % WHOLE, "unverifiable"),
        ("rows.go", GO % "", GO % (LINE_BY_LINE + WHOLE), "unverifiable"),
        ("rows.go", GO % "", GO % NAMED, "unverifiable"),
        ("rows.rb", "def rows\nend\n", "def rows\n  File.read('rows').each_line { |line| add(line) }\nend\n", "unverifiable"),
        (
            "rows.js",
            "",
            "const rows = fs.readFileSync(path).toString();\nrows.split('\\n').forEach((row) => add(row));\n",
            "unverifiable",
        ),
        ("Rows.java", "", "class Rows {\n  Rows(InputStream in) {\n    stream(in.readAllBytes());\n  }\n}\n", "unverifiable"),
        ("rows.py", "", "def rows(file):\n    yield from file.read().split()\n", "unverifiable"),
        ("rows.py", "", "def rows(file):\n    for line in file:\n        yield line\n", "supported"),
    ],
)
def test_what_is_read_whole_is_not_said_to_be_streamed(path: str, before: str, after: str, said: str) -> None:
    found = verdict("Rows\n\nThe rows are streamed.", {path: after}, {**BASE, path: before})
    assert found == said or (said == "unverifiable" and found == "contradicted")


def test_what_is_swallowed_may_end_on_a_line_that_stood_before() -> None:
    before = EMPTY_CATCH.replace("(error) {\n    // nothing", "(error) {\n    console.log('failed:', error)")
    after = EMPTY_CATCH.replace("read(path)", "read(path).catch((error) => reject(error))")
    assert verdict("Rows\n\nFailures are no longer swallowed.", {"rows.js": after}, {**BASE, "rows.js": before}) != "supported"


@pytest.mark.parametrize(
    ("path", "after", "said"),
    [("rows.py", CAUGHT, "supported"), ("rows.py", SWALLOWED, "unverifiable"), ("rows.js", EMPTY_CATCH, "unverifiable")],
)
def test_what_is_swallowed_is_not_said_to_be_handled(path: str, after: str, said: str) -> None:
    found = verdict("Rows\n\nErrors are handled properly.", {path: after}, {**BASE, path: "\n"})
    assert found == said or (said == "unverifiable" and found == "contradicted")


TOOL = "def rows(count):\n    return count\n"
OTHER_ROWS = {"testing/oracle/rows.py": "def rows(count):\n    if count > 2:\n        return 1\n    return count\n"}
REWORDED_TEST = {"tests/test_store.py": TESTS.replace("def test_load", "# what is loaded\ndef test_load")}


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (OTHER_ROWS, "unverifiable"),
        ({"tests/test_store.py": TESTS.replace("== []", "== [1]")}, "unverifiable"),
        (REWORDED_TEST, "supported"),
        ({"README.md": "# Shops\n"}, "supported"),
        ({"shop/prices.py": BASE["shop/prices.py"].replace("def price", "# of one\ndef price"), **OTHER_ROWS}, "supported"),
    ],
)
def test_tests_and_tools_do_not_show_that_the_program_is_the_same(after: Mapping[str, str | None], said: str) -> None:
    assert verdict("Rows\n\nNo functional changes.", after, {**BASE, "testing/oracle/rows.py": TOOL}) == said
