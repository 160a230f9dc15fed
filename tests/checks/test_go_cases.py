"""Small changes of Go cases, with the standard library and with testify: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """package shop

type Basket struct {
	lines []Line
	rates Rates
}

func New(rates Rates) *Basket {
	return &Basket{rates: rates}
}

func (b *Basket) Total() int {
	sum := 0
	for _, line := range b.lines {
		sum += line.Price * line.Quantity
	}
	return sum
}

func slug(text string) string {
	return strings.ToLower(text)
}
"""
DISCOUNT = CODE.replace("\treturn sum\n", "\tif sum > 100 {\n\t\tsum -= 10\n\t}\n\treturn sum\n")
ACCENTS = CODE.replace("strings.ToLower(text)", 'strings.ReplaceAll(strings.ToLower(text), " ", "-")')

TESTS = """package shop

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func basket(t *testing.T) *Basket {
	t.Helper()
	return &Basket{lines: []Line{{Price: 2, Quantity: 3}}}
}

func TestTotal(t *testing.T) {
	if got := basket(t).Total(); got != 6 {
		t.Errorf("Total() = %d", got)
	}
}

func TestTotalIsKnown(t *testing.T) {
	total := basket(t).Total()
	assert.Equal(t, 6, total)
}

func TestSlug(t *testing.T) {
	tests := []struct {
		name, text, want string
	}{
		{"lower", "A", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			require.Equal(t, tt.want, slug(tt.text))
		})
	}
}
"""

CASES = [
    # name, code after, old text of the tests, new text, verdict, status of the test file
    ("untouched", DISCOUNT, "", "", "warn", None),
    ("new value", DISCOUNT, "got != 6", "got != 7", "pass", "changed"),
    ("new value of an equality", DISCOUNT, "assert.Equal(t, 6, total)", "assert.Equal(t, 7, total)", "pass", "changed"),
    ("new row", ACCENTS, '{"lower", "A", "a"},', '{"lower", "A", "a"},\n\t\t{"dash", "a b", "a-b"},', "pass", "changed"),
    ("new case", DISCOUNT, "func TestSlug", "func TestDiscount(t *testing.T) {\n\tassert.Equal(t, 90, basket(t).Total())\n}\n\nfunc TestSlug", "pass", "changed"),
    ("new case without an assertion", DISCOUNT, "func TestSlug", "func TestDiscount(t *testing.T) {\n\tbasket(t).Total()\n}\n\nfunc TestSlug", "warn", "form-only"),
    ("new case with itself", DISCOUNT, "func TestSlug", "func TestDiscount(t *testing.T) {\n\ttotal := basket(t).Total()\n\tassert.Equal(t, total, total)\n}\n\nfunc TestSlug", "warn", "form-only"),
    ("new case that asserts a constant", DISCOUNT, "func TestSlug", "func TestDiscount(t *testing.T) {\n\tbasket(t).Total()\n\tassert.True(t, true)\n}\n\nfunc TestSlug", "warn", "form-only"),
    ("skipped", DISCOUNT, "\ttotal := basket(t).Total()\n", '\tt.Skip("flaky")\n\ttotal := basket(t).Total()\n', "warn", "form-only"),
    ("comment", DISCOUNT, "\ttotal :=", "\t// The total.\n\ttotal :=", "warn", "form-only"),
    ("message", DISCOUNT, '"Total() = %d"', '"Total() is %d"', "warn", "form-only"),
    ("assertion removed", DISCOUNT, "\tassert.Equal(t, 6, total)\n", "\t_ = total\n", "warn", "form-only"),
    ("branch removed", DISCOUNT, "\tif got := basket(t).Total(); got != 6 {\n\t\tt.Errorf(\"Total() = %d\", got)\n\t}\n", "\tbasket(t).Total()\n", "warn", "form-only"),
    ("loosened", DISCOUNT, "assert.Equal(t, 6, total)", "assert.NotZero(t, total)", "warn", "form-only"),
    ("only logs", DISCOUNT, "\ttotal := basket(t).Total()\n", '\ttotal := basket(t).Total()\n\tt.Log("total")\n', "warn", "form-only"),
    ("renamed", DISCOUNT, "TestTotalIsKnown", "TestTotalOfBasket", "warn", "form-only"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_change_of_cases_is_told_from_one_of_form(code, old, new, verdict, status) -> None:
    assert old in TESTS
    after = TESTS.replace(old, new, 1) if old else TESTS
    found = check({"shop/basket.go": CODE, "shop/basket_test.go": TESTS}, {"shop/basket.go": code, "shop/basket_test.go": after})
    assert (found.verdict, [f.status for f in found.files]) == (verdict, [status] if status else []), found.summary
    assert [s.symbol for s in found.symbols] == ["slug" if code == ACCENTS else "Basket.Total"]
    assert found.symbols[0].status == "exercised"


def test_a_method_of_a_suite_is_a_case() -> None:
    suite = "package shop\n\ntype BasketSuite struct {\n\tsuite.Suite\n}\n\nfunc (s *BasketSuite) TestTotal() {\n\ts.Equal(7, New(nil).Total())\n}\n"
    found = check({"shop/basket.go": CODE}, {"shop/basket.go": DISCOUNT, "shop/suite_test.go": suite})
    assert (found.verdict, found.symbols[0].cases[0].name) == ("pass", "BasketSuite.TestTotal")


def test_cases_of_the_folder_know_its_names_and_those_of_other_folders_import_them() -> None:
    near = 'package shop\n\nfunc TestIt(t *testing.T) {\n\tif slug("A b") != "a-b" {\n\t\tt.Fatal("slug")\n\t}\n}\n'
    found = check({"shop/basket.go": CODE}, {"shop/basket.go": ACCENTS, "shop/other_test.go": near})
    assert found.verdict == "pass"
    far = near.replace("package shop", "package bill")
    found = check({"shop/basket.go": CODE}, {"shop/basket.go": ACCENTS, "bill/other_test.go": far})
    assert found.symbols[0].status == "untested"


def test_what_only_holds_or_wires_needs_no_test() -> None:
    plain = "package shop\n\ntype Rates struct {\n\tall map[string]int\n}\n\nfunc (r *Rates) All() map[string]int { return r.all }\n\nfunc (r *Rates) Set(all map[string]int) { r.all = all }\n\nfunc main() { run() }\n"
    assert check({}, {"shop/rates.go": plain}).verdict == "pass"


def test_logs_are_no_behaviour() -> None:
    logged = CODE.replace("\tsum := 0\n", '\tslog.Info("total")\n\tsum := 0\n')
    assert check({"shop/basket.go": CODE}, {"shop/basket.go": logged}).symbols == ()


@pytest.mark.parametrize(
    ("row", "verdict"), [('\t\t{"b", true, "none"},\n', "pass"), ("", "warn"), ("\t\t// more to come\n", "warn")]
)
def test_a_row_that_comes_as_the_assertions_of_all_become_fewer(row: str, verdict: str) -> None:
    table = (
        "package shop\n\nfunc TestTotals(t *testing.T) {\n\ttests := []struct {\n\t\tname string\n\t\tfails bool\n\t\tmsg string\n\t}{\n"
        '\t\t{"a", false, ""},\n\t\t{"c", true, "empty"},\n%s\t}\n\tfor _, tt := range tests {\n\t\terr := basket(t).Total()\n%s\t}\n}\n'
    )
    both = "\t\tassert.Error(t, err)\n\t\tassert.Equal(t, tt.msg, err.Error())\n"
    one = "\t\tassert.Error(t, err)\n"
    before = {"shop/basket.go": CODE, "shop/totals_test.go": table % ("", both)}
    after = {"shop/basket.go": DISCOUNT, "shop/totals_test.go": table % (row, one)}
    assert check(before, after).verdict == verdict
