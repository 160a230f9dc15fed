"""Cases whose only assertions stand in what runs after each of them."""

from __future__ import annotations

import pytest

from llmreview.checks.test_parts import TestParts as Parts
from llmreview.syntax import SourceFile

JAVA = "class BasketTest {{\n  {mark}\n  void after() {{\n    {after}\n  }}\n\n  @Test\n  void adds() {{\n    {case}\n  }}\n}}\n"
PYTHON = "import unittest\n\n\nclass TestBasket(unittest.TestCase):\n    def {mark}(self):\n        {after}\n\n    def test_adds(self):\n        {case}\n"
FIXTURE = "import pytest\n\n\n@pytest.fixture({mark})\ndef clean(basket):\n    {after}\n\n\ndef test_adds({taken}):\n    basket().add(1)\n"
TYPESCRIPT = (
    "describe('basket', () => {{\n  {mark}(() => {{\n    {after};\n  }});\n\n  it('adds', () => {{\n    {case};\n  }});\n}});\n"
)
RUBY = "RSpec.describe Basket do\n  {mark} do\n    {after}\n  end\n\n  it 'adds' do\n    {case}\n  end\nend\n"
PHP = "<?php\n\nclass BasketTest extends TestCase\n{{\n    protected function {mark}(): void\n    {{\n        {after};\n    }}\n\n    public function testAdds(): void\n    {{\n        {case};\n    }}\n}}\n"
GO = "package shop\n\nfunc (s *BasketSuite) {mark}() {{\n\t{after}\n}}\n\nfunc (s *BasketSuite) TestAdds() {{\n\t{case}\n}}\n"
CSHARP = "public class BasketTests {{\n  [{mark}]\n  public void After() {{ {after}; }}\n\n  [Test]\n  public void Adds() {{ {case}; }}\n}}\n"

CASES = [
    (JAVA, "BasketTest.java", "@AfterEach", "@AfterAll", "assertThat(log).isEmpty();", "log.clear();", "new Basket().add(1);"),
    (JAVA, "BasketTest.java", "@After", "@Before", "verifyNoMoreInteractions(store);", "store.close();", "new Basket().add(1);"),
    (PYTHON, "test_basket.py", "tearDown", "tearDownClass", "self.assertEqual(self.errors, [])", "self.errors.clear()", "Basket().add(1)"),
    (PYTHON, "test_basket.py", "teardown_method", "setup_method", "assert not self.errors", "del self.errors", "Basket().add(1)"),
    (TYPESCRIPT, "basket.test.ts", "afterEach", "afterAll", "expect(errors).toEqual([])", "errors.clear()", "new Basket().add(1)"),
    (TYPESCRIPT, "basket.test.ts", "test.afterEach", "beforeEach", "expect(errors).toEqual([])", "errors.clear()", "new Basket().add(1)"),
    (RUBY, "basket_spec.rb", "after", "after(:all)", "expect(errors).to eq([])", "errors.clear", "Basket.new.add(1)"),
    (PHP, "BasketTest.php", "tearDown", "setUp", "$this->assertSame([], $this->errors)", "$this->errors = []", "(new Basket())->add(1)"),
    (GO, "basket_test.go", "TearDownTest", "TearDownSuite", "s.Empty(s.errors)", "s.errors = nil", "New().Add(1)"),
    (CSHARP, "BasketTests.cs", "TearDown", "OneTimeTearDown", "Assert.That(errors, Is.Empty)", "errors.Clear()", "new Basket().Add(1)"),
]  # fmt: skip


def asserts(path: str, source: str) -> bool:
    file = SourceFile.of(path, source.encode())
    assert file is not None
    (case,) = Parts(file).cases
    return case.asserts


@pytest.mark.parametrize(("form", "path", "mark", "other", "asserting", "plain", "case"), CASES)
def test_hooks(form: str, path: str, mark: str, other: str, asserting: str, plain: str, case: str) -> None:
    assert asserts(path, form.format(mark=mark, after=asserting, case=case))
    assert not asserts(path, form.format(mark=mark, after=plain, case=case))
    assert not asserts(path, form.format(mark=other, after=asserting, case=case))


def test_a_case_that_does_nothing_is_checked_by_nothing() -> None:
    after = "expect(errors).toEqual([])"
    assert not asserts("basket.test.ts", TYPESCRIPT.format(mark="afterEach", after=after, case=""))
    held = "expect(true).toBe(true)"
    assert not asserts("basket.test.ts", TYPESCRIPT.format(mark="afterEach", after=after, case=held))


def test_a_hook_of_another_suite_is_none_of_the_case() -> None:
    other = "describe('lines', () => {\n  afterEach(() => {\n    expect(errors).toEqual([]);\n  });\n});\n"
    own = TYPESCRIPT.format(mark="beforeEach", after="reset()", case="new Basket().add(1)")
    assert not asserts("basket.test.ts", other + own)


@pytest.mark.parametrize(
    ("mark", "taken", "after", "expected"),
    [
        ("autouse=True", "", "yield\n    assert not basket.errors", True),
        ("", "clean", "yield\n    assert not basket.errors", True),
        ("", "", "yield\n    assert not basket.errors", False),
        ("autouse=True", "", "assert not basket.errors\n    yield", False),
        ("autouse=True", "", "yield\n    basket.clear()", False),
    ],
)
def test_what_follows_the_yield_of_a_fixture(mark: str, taken: str, after: str, expected: bool) -> None:
    assert asserts("test_basket.py", FIXTURE.format(mark=mark, taken=taken, after=after)) is expected
