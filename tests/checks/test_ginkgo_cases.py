"""Small changes of Ginkgo's specs with Gomega's expectations: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check
from checks.test_go_cases import ACCENTS, CODE, DISCOUNT
from llmreview.checks.test_parts import TestParts as Parts
from llmreview.syntax import SourceFile

HEAD = 'package shop_test\n\nimport (\n\t. "github.com/onsi/ginkgo/v2"\n\t. "github.com/onsi/gomega"\n\n\t"example.com/shop"\n\t"example.com/shop/integration/helpers"\n)\n\n'
TESTS = (
    HEAD
    + """var _ = Describe("Basket", func() {
	var basket *shop.Basket

	BeforeEach(func() {
		basket = shop.New(nil)
	})

	When("it is full", func() {
		It("adds up", func() {
			By("adding")
			total := basket.Total()
			Expect(total).To(Equal(6), "the total")
		})
	})

	DescribeTable("slugs", func(text, want string) {
		Expect(shop.slug(text)).To(Equal(want))
	},
		Entry("lower", "A", "a"),
		Entry("empty", "", ""),
	)
})
"""
)
NEW = '\tWhen("it is full", func() {{\n\t\tIt("discounts", func() {{\n{}\t\t}})\n\n'


def new_case(body: str) -> tuple[str, str]:
    return '\tWhen("it is full", func() {\n', NEW.format(body)


CASES = [
    # name, code after, old text of the tests, new text, verdict
    ("new value", DISCOUNT, "Equal(6)", "Equal(7)", "pass"),
    ("new case", DISCOUNT, *new_case("\t\t\tExpect(basket.Total()).To(Equal(90))\n"), "pass"),
    ("new case that waits", DISCOUNT, *new_case("\t\t\tEventually(basket.Total).Should(Equal(90))\n"), "pass"),
    ("new case that gives up", DISCOUNT, *new_case('\t\t\tif basket.Total() > 5 {\n\t\t\t\tFail("dear")\n\t\t\t}\n'), "pass"),
    ("new case by a function", DISCOUNT, *new_case("\t\t\tutil.ExpectTotal(basket.Total(), 90)\n"), "pass"),
    ("new case by a function of the helpers", DISCOUNT, *new_case("\t\t\thelpers.CheckTotal(basket.Total(), 90)\n"), "pass"),
    ("new case by a function of the code", DISCOUNT, *new_case("\t\t\tshop.CheckTotal(basket.Total(), 90)\n"), "warn"),
    ("new case without an assertion", DISCOUNT, *new_case("\t\t\tbasket.Total()\n"), "warn"),
    ("new case without a matcher", DISCOUNT, *new_case("\t\t\tExpect(basket.Total())\n"), "warn"),
    ("new case with itself", DISCOUNT, *new_case("\t\t\ttotal := basket.Total()\n\t\t\tExpect(total).To(Equal(total))\n"), "warn"),
    ("new case that is pending", DISCOUNT, 'When("it', 'PIt("sums", func() {\n\t\tExpect(basket.Total()).To(Equal(1))\n\t})\n\tWhen("it', "warn"),
    ("skipped", DISCOUNT, '\t\t\tBy("adding")\n', '\t\t\tSkip("flaky")\n', "warn"),
    ("pending", DISCOUNT, 'It("adds up", func', 'It("adds up", Pending, func', "warn"),
    ("pending suite", DISCOUNT, 'When("it', 'XWhen("it', "warn"),
    ("loosened", DISCOUNT, "Equal(6)", "BeNumerically(\">\", 0)", "warn"),
    ("assertion removed", DISCOUNT, '\t\t\tExpect(total).To(Equal(6), "the total")\n', "\t\t\t_ = total\n", "warn"),
    ("told otherwise", DISCOUNT, 'By("adding")', 'By("adding all")', "warn"),
    ("message", DISCOUNT, '"the total"', '"the sum"', "warn"),
    ("title", DISCOUNT, '"adds up"', '"sums"', "warn"),
    ("comment", DISCOUNT, '\t\t\tBy("adding")\n', '\t\t\t// All of it.\n\t\t\tBy("adding")\n', "warn"),
    ("new entry", ACCENTS, '\t\tEntry("empty", "", ""),\n', '\t\tEntry("empty", "", ""),\n\t\tEntry("dash", "a b", "a-b"),\n', "pass"),
    ("new entry that is pending", ACCENTS, '\t\tEntry("empty", "", ""),\n', '\t\tEntry("empty", "", ""),\n\t\tPEntry("dash", "a b", "a-b"),\n', "warn"),
    ("title of an entry", ACCENTS, 'Entry("lower"', 'Entry("small"', "warn"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "old", "new", "verdict"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_change_of_specs_is_told_from_one_of_form(code, old, new, verdict) -> None:
    assert old in TESTS
    before = {"shop/basket.go": CODE, "shop/basket_test.go": TESTS}
    found = check(before, {"shop/basket.go": code, "shop/basket_test.go": TESTS.replace(old, new, 1)})
    assert found.verdict == verdict, found.summary
    assert [f.status for f in found.files] == ["changed" if verdict == "pass" else "form-only"]
    assert found.symbols[0].status != "untested"


def parts(source: str) -> Parts:
    file = SourceFile.of("shop/basket_test.go", source.encode())
    assert file is not None
    return Parts(file)


def test_names_are_those_of_the_suites_around_and_hooks_are_no_cases() -> None:
    found = parts(TESTS)
    assert [case.name for case in found.cases] == ["Basket > it is full > adds up", "Basket > slugs"]
    assert len(found.hooks) == 1
    assert [sum(case.rows.values()) for case in found.cases] == [0, 2]


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ('var _ = ginkgo.Describe("a", func() {\n\tginkgo.It("b", func() {\n\t})\n})\n', ["a > b"]),
        ('var _ = Describe("a", func() {\n\tvar _ = Context("b", func() {\n\t\tSpecify("c", func() {\n\t\t})\n\t})\n})\n', ["a > b > c"]),
        ('var _ = SIGDescribe("a", func() {\n\tIt("b", Label("slow"), func(ctx SpecContext) {\n\t}, NodeTimeout(time.Minute))\n})\n', ["a > b"]),
        ('func totals(make func() *Basket) {\n\tIt("adds", func() {\n\t})\n}\n', ["adds"]),
        ('var _ = Describe("a", func() {\n\tbehaves := func() {\n\t\tIt("b", func() {\n\t\t})\n\t}\n})\n', ["a > b"]),
        ('var _ = Describe("a", func() {\n\tfor _, one := range all {\n\t\tIt("b "+one, func() {\n\t\t})\n\t}\n})\n', ['a > "b "+one']),
        ('func TestShop(t *testing.T) {\n\tRegisterFailHandler(Fail)\n\tRunSpecs(t, "Shop")\n}\n', []),
        ('func TestShop(t *testing.T) {\n\tif New(nil) == nil {\n\t\tt.Fatal("none")\n\t}\n}\n', ["TestShop"]),
    ],
)  # fmt: skip
def test_what_is_a_case(source: str, names: list[str]) -> None:
    assert [case.name for case in parts(HEAD + source).cases] == names


def test_the_same_words_are_no_cases_without_the_framework() -> None:
    plain = TESTS.replace("onsi/ginkgo", "acme/words")
    assert parts(plain).cases == []


def test_entries_of_a_suite_are_rows_of_its_cases() -> None:
    suite = 'var _ = DescribeTableSubtree("sizes", func(size int) {\n\tIt("adds", func() {\n\t\tExpect(New(size)).To(BeNil())\n\t})\n},\n\tEntry("one", 1),\n\tXEntry("two", 2),\n)\n'
    assert [(case.name, sum(case.rows.values())) for case in parts(HEAD + suite).cases] == [("sizes > adds", 1)]


def test_plain_cases_may_expect_with_gomega() -> None:
    plain = 'package shop\n\nimport (\n\t"testing"\n\n\t"github.com/onsi/gomega"\n)\n\nfunc TestTotal(t *testing.T) {\n\tg := gomega.NewWithT(t)\n\tg.Expect(New(nil).Total()).To(gomega.Equal(%d))\n}\n'
    found = check(
        {"shop/basket.go": CODE, "shop/basket_test.go": plain % 6}, {"shop/basket.go": DISCOUNT, "shop/basket_test.go": plain % 7}
    )
    assert found.verdict == "pass"
