"""Variables of a case that are called as the changed function is: they are not it."""

from __future__ import annotations

import pytest

from checks.test_forms import check

PYTHON = ("text.py", "def slug(s):\n    return s.lower()\n", "def slug(s):\n    return s.strip().lower()\n")
SCRIPT = (
    "price.ts",
    "export function total(a: number[]) {\n  return a.length;\n}\n",
    "export function total(a: number[]) {\n  return a.length * 2;\n}\n",
)
GO = (
    "cart/cart.go",
    "package cart\n\nfunc total(a int) int {\n\treturn a\n}\n",
    "package cart\n\nfunc total(a int) int {\n\treturn a * 2\n}\n",
)
FORMS = {
    "py": ("test_text.py", "from text import slug\n\n\ndef test_it(given):\n    {}\n    assert {}\n"),
    "ts": ("price.test.ts", 'import {{ total }} from "./price";\n\nit("adds", () => {{\n  {}\n  expect({}).toBe(2);\n}});\n'),
    "go": ("cart/cart_test.go", "package cart\n\nfunc TestIt(t *testing.T) {{\n\t{}\n\tassert.Equal(t, 2, {})\n}}\n"),
}


@pytest.mark.parametrize(
    ("code", "first", "asked", "verdict"),
    [
        (PYTHON, 'slug = "a-b"', 'slug.split("-") == given', "fail"),
        (PYTHON, 'slug = "a-b"\n    other = [slug for x in given]', "other == given", "fail"),
        (PYTHON, "made = [slug(x) for x in given]", 'made == ["a"]', "pass"),
        (PYTHON, "made = map(slug, given)", 'made == ["a"]', "pass"),
        (PYTHON, "slug = text.slug", "slug is not given", "pass"),
        (PYTHON, "given.slug = slug", "run(given) == 2", "pass"),
        (SCRIPT, "const total = 200;", "total - total / 10", "fail"),
        (SCRIPT, "const all = total([1]);", "all", "pass"),
        (SCRIPT, 'const { total } = await import("./price");', "run(total)", "pass"),
        (SCRIPT, "const { total } = cart;", "total", "pass"),
        (GO, "total := 3", "total - 1", "fail"),
        (GO, "total := total(3)", "total", "pass"),
    ],
)
def test_a_variable_is_no_use(code: tuple[str, str, str], first: str, asked: str, verdict: str) -> None:
    path, before, after = code
    test, form = FORMS[path.rpartition(".")[2]]
    assert check({path: before}, {path: after, test: form.format(first, asked)}).verdict == verdict
