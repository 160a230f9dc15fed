"""What sounds like a broken promise and is none: what linters do, values of settings, what others offer; and what is one."""

from __future__ import annotations

import pytest

from .test_check import verdict

CLEAN = "def find(rows, name):\n    if name in rows:\n        return rows[name]\n    else:\n        return None\n"
LINTED = {"shop/find.py": CLEAN.replace("    else:\n        return None", "    return None")}
GUARDED = {"shop/find.py": CLEAN.replace("if name in rows", "if ready and name in rows")}
FURTHER_CALL = {"shop/find.py": CLEAN.replace("return rows[name]", "return deepcopy(rows[name])")}
NEW_FUNCTION = {"shop/find.py": CLEAN + "\n\ndef drop(rows, name):\n    rows.pop(name)\n"}
OTHER_NUMBER = {"shop/table.py": "def row(a, b):\n    return f'{a:<10}'.ljust(20)\n"}
BASE = {"shop/find.py": CLEAN, "shop/table.py": "def row(a, b):\n    return f'{a:<10}'.ljust(10)\n"}
SHOWN = {"shop/table.py": "def row(a, b):\n    return f'{a:<10} {b:>6}'\n"}


@pytest.mark.parametrize(
    "title", ["chore: lint fixes", "fix: lint", "style: lint", "lint", "chore: code style fixes", "Apply pint"]
)
def test_linters_have_statements_rewritten(title: str) -> None:
    assert verdict(title, LINTED, BASE) == "unverifiable"
    for after in (GUARDED, NEW_FUNCTION, OTHER_NUMBER, FURTHER_CALL):
        assert verdict(title, after, BASE) == "contradicted"


@pytest.mark.parametrize("title", ["fix(cli): formatting", "fix: whitespace", "fix: indentation", "feat: formatting"])
def test_a_fix_of_formatting_is_one_of_what_is_shown(title: str) -> None:
    assert verdict(title, SHOWN, BASE) == "unverifiable"


@pytest.mark.parametrize("title", ["style(cli): formatting", "formatting", "fix: formatting only", "run black"])
def test_formatting_changes_no_tree(title: str) -> None:
    assert verdict(title, SHOWN, BASE) == "contradicted"


SETTINGS = [
    (".github/workflows/ci.yml", "jobs:\n  a:\n    timeout-minutes: {}\n"),
    ("k8s/values.yaml", "replicas: {}\n"),
    ("src/main/resources/application.properties", "shop.limit={}\n"),
    ("main.tf", 'resource "a" "b" {{\n  count = {}\n}}\n'),
    ("tsconfig.json", '{{\n  "a": {}\n}}\n'),
    (".nvmrc", "{}\n"),
    ("web/a.css", "a {{\n  margin: {}px;\n}}\n"),
]


@pytest.mark.parametrize(("path", "form"), SETTINGS)
def test_values_of_settings_are_no_code(path: str, form: str) -> None:
    before, after = {path: form.format(10)}, {path: form.format(20)}
    for words in ("No functional changes.", "No code changes.", "No logic changes."):
        assert verdict(f"Raise it\n\n{words}", after, before) == "unverifiable"
    assert verdict("Raise it\n\nFormatting only.", after, before) == "contradicted"
    assert verdict("Raise it\n\nDocs only.", after, before) == "contradicted"


@pytest.mark.parametrize("path", ["shop/rates.py", "web/rates.ts", "lib/rates.swift"])
def test_values_of_code_are(path: str) -> None:
    before, after = {path: "rate = price(10)\n"}, {path: "rate = price(20)\n"}
    for words in ("No functional changes.", "No code changes."):
        assert verdict(f"Raise it\n\n{words}", after, before) == "contradicted"


@pytest.mark.parametrize(
    ("path", "before", "after", "expected"),
    [
        ("shop/a.py", "LIMIT = 0xABC\n", "LIMIT = 0xabc\n", "supported"),
        ("lib/a.swift", "let limit = 1000000\n", "let limit = 1_000_000\n", "supported"),
        ("lib/a.swift", "let limit = 1000000\n", "let limit = 1_000_001\n", "contradicted"),
        ("shop/a.py", "LIMIT = 0xABC\n", "LIMIT = 0xabd\n", "contradicted"),
        ("shop/a.py", CLEAN, CLEAN + "    return None\n", "supported"),
        ("shop/a.py", CLEAN, CLEAN.replace("return None", "return 0"), "unverifiable"),
        ("shop/a.py", "def f(x):\n    g(x)\n", "def f(x):\n    g(x)\n    h(x)\n", "contradicted"),
    ],
)
def test_what_is_only_written_otherwise_does_the_same(path: str, before: str, after: str, expected: str) -> None:
    assert verdict("Rework\n\nNo functional change.", {path: after}, {path: before}) == expected
