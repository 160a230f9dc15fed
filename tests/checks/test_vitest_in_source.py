"""Cases that Vitest runs in the file of the code that they test: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """export class Basket {
  private lines: Line[] = [];

  total(): number {
    return this.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  }
}
"""
DISCOUNT = CODE.replace("reduce((sum", "filter((line) => line.price > 0).reduce((sum")
TESTS = """
if (import.meta.vitest) {
  const { describe, expect, it } = import.meta.vitest;

  describe('Basket', () => {
    it('totals', () => {
      expect(new Basket().total()).toBe(0);
    });

    it('is no text', () => {
      const total = new Basket().total();
      expect(total).not.toBe('0');
    });
  });
}
"""
NEW = "    it('leaves gifts out', () => {\n      %s\n    });\n\n    it('totals'"
CASES = [
    # name, old text of the tests, new text, verdict, status of the file as one of tests
    ("untouched", "", "", "warn", None),
    ("new value", "toBe(0)", "toBe(1)", "pass", "changed"),
    ("new case", "    it('totals'", NEW % "expect(new Basket().total()).toBe(1);", "pass", "changed"),
    ("new assertion", "toBe(0);", "toBe(0);\n      expect(new Basket().total()).toBeLessThan(1);", "pass", "changed"),
    ("new case without an assertion", "    it('totals'", NEW % "new Basket().total();", "warn", "form-only"),
    ("new case that is skipped", "    it('totals'", (NEW % "expect(new Basket().total()).toBe(1);").replace("it(", "it.skip(", 1), "warn", "form-only"),
    ("comment", "      const total", "      // the total\n      const total", "warn", "form-only"),
    ("another name", "const total = new Basket().total();\n      expect(total)", "const sum = new Basket().total();\n      expect(sum)", "warn", "form-only"),
    ("assertion removed", "      expect(total).not.toBe('0');\n", "", "warn", "form-only"),
]  # fmt: skip


@pytest.mark.parametrize("guard", ["import.meta.vitest", "import.meta.vitest != null", "import.meta.vitest !== undefined"])
@pytest.mark.parametrize(("old", "new", "verdict", "status"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_change_of_cases_beside_the_code_is_told_from_one_of_form(old, new, verdict, status, guard) -> None:
    tests = TESTS.replace("(import.meta.vitest)", f"({guard})")
    assert old in tests
    found = check({"src/basket.ts": CODE + tests}, {"src/basket.ts": DISCOUNT + tests.replace(old, new, 1)})
    assert found.verdict == verdict, found.summary
    assert [f.status for f in found.files] == ([status] if status else [])
    assert [(s.symbol, s.status) for s in found.symbols] == [("Basket.total", "exercised")]


def test_tests_beside_the_code_are_no_production() -> None:
    assert check({"src/basket.ts": CODE + TESTS}, {"src/basket.ts": CODE + TESTS.replace("toBe(0)", "toBe(1)")}).symbols == ()


def test_tests_may_come_with_the_code() -> None:
    found = check({}, {"src/basket.ts": CODE + TESTS})
    assert (found.verdict, [file.status for file in found.files]) == ("pass", ["changed"])


def test_what_another_branch_holds_is_production() -> None:
    plain = "if (import.meta.env.DEV) {\n  trace((line: Line) => send(%s));\n}\n"
    found = check({"src/basket.ts": CODE + plain % "line"}, {"src/basket.ts": CODE + plain % "line.price * rate(line)"})
    assert found.files == ()
    assert found.verdict != "pass"
