"""Assertions that demand the opposite of what they did: the case checks what was not so before."""

from __future__ import annotations

import pytest

from checks.test_forms import check

GO = 'package shop\n\nimport (\n\t"testing"\n\t"github.com/stretchr/testify/require"\n)\n\nfunc TestNames(t *testing.T) {\n\tgot := Names("a")\n\t%s\n}\n'
GO_CODE = "package shop\n\nfunc Names(kind string) []string {\n\tout := read(kind)\n\treturn out%s\n}\n"
PYTHON = "from shop.names import names\n\n\ndef test_names():\n    got = names('a')\n    %s\n"
PYTHON_CODE = "def names(kind):\n    out = read(kind)\n    return out%s\n"
TYPESCRIPT = "import { names } from './names';\n\ntest('names', () => {\n  const got = names('a');\n  %s\n});\n"
TYPESCRIPT_CODE = "export function names(kind: string) {\n  const out = read(kind);\n  return out%s;\n}\n"
LANGUAGES = {
    "go": ("names.go", GO_CODE, "names_test.go", GO),
    "python": ("shop/names.py", PYTHON_CODE, "tests/test_names.py", PYTHON),
    "typescript": ("names.ts", TYPESCRIPT_CODE, "names.test.ts", TYPESCRIPT),
}


def kinds(language: str, was: str, now: str) -> list[str]:
    """What the test check says of the case, of which one statement became another, beside a change of the code."""
    code_path, code, test_path, tests = LANGUAGES[language]
    found = check({code_path: code % "", test_path: tests % was}, {code_path: code % "[1]", test_path: tests % now})
    return [case.kind for case in found.cases]


@pytest.mark.parametrize(
    ("language", "was", "now", "kind"),
    [
        ("go", 'require.Contains(t, got, "x")', 'require.NotContains(t, got, "x")', "modified"),
        ("go", 'require.NotContains(t, got, "x")', 'require.Contains(t, got, "x")', "modified"),
        ("go", "require.Nil(t, got)", "require.NotNil(t, got)", "modified"),
        ("go", "require.Error(t, check(got))", "require.NoError(t, check(got))", "modified"),
        ("go", "require.Equal(t, 1, got)", "require.NotEqual(t, 1, got)", "form"),
        ("go", "require.Equal(t, 1, got)", "require.NotNil(t, got)", "form"),
        ("python", "assert 'x' in got", "assert 'x' not in got", "modified"),
        ("python", "assert got == 1", "assert got is not None", "form"),
        ("typescript", "expect(got).toContain('x');", "expect(got).not.toContain('x');", "modified"),
        ("typescript", "expect(got).toBe(1);", "expect(got).not.toBe(1);", "form"),
        ("typescript", "expect(got).toBe(1);", "expect(got).toBeTruthy();", "form"),
    ],
)
def test_what_must_not_be_any_more_is_another_demand(language: str, was: str, now: str, kind: str) -> None:
    assert kinds(language, was, now) == [kind]


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (
            "expect(Object.values(got)).toEqual(['x', 'y']);",
            "expect(got['a']).toContain('x');\n  expect(got['b']).toContain('y');",
            "modified",
        ),
        ("expect(got).toEqual({a: 'x', b: 'y'});", "expect(got['a']).toContain('x');", "form"),
        ("expect(got).toEqual(['x', 'y']);", "expect(got).toContain('x');\n  expect(got).toContain('y');", "form"),
        ("expect(got).toBe(200);", "expect(got).toBeGreaterThan(199);\n  expect(got).toBeLessThan(300);", "form"),
    ],
)
def test_parts_that_are_each_looked_for_at_a_place_are_another_demand(was: str, now: str, kind: str) -> None:
    assert kinds("typescript", was, now) == [kind]


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        ("want = [1]\n    assert got == want\n    assert got", "want = [2]\n    assert got == want", "modified"),
        ("want = [1]\n    assert got == want\n    assert got", "want = [1]\n    assert got == want", "form"),
    ],
)
def test_what_a_variable_holds_is_what_is_expected(was: str, now: str, kind: str) -> None:
    assert kinds("python", was, now) == [kind]
