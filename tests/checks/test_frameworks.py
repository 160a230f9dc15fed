"""Small changes of cases in the frameworks of the JVM, .NET, Ruby, PHP and Rust: which of them check something new."""

from __future__ import annotations

import pytest

from .test_forms import check

# fmt: off
CODE = {
    'java': ('src/main/java/shop/Basket.java','package shop;\nclass Basket {\n  int total(int n) {\n    if (n > 3) {\n      return n * 2;\n    }\n    return n;\n  }\n}\n','package shop;\nclass Basket {\n  int total(int n) {\n    if (n > 4) {\n      return n * 2;\n    }\n    return n;\n  }\n}\n'),
    'kotlin': ('src/main/kotlin/shop/Basket.kt','package shop\nclass Basket {\n  fun total(n: Int): Int {\n    if (n > 3) { return n * 2 }\n    return n\n  }\n}\n','package shop\nclass Basket {\n  fun total(n: Int): Int {\n    if (n > 4) { return n * 2 }\n    return n\n  }\n}\n'),
    'cs': ('src/Shop/Basket.cs','namespace Shop;\npublic class Basket\n{\n    public int Total(int n)\n    {\n        if (n > 3) { return n * 2; }\n        return n;\n    }\n}\n','namespace Shop;\npublic class Basket\n{\n    public int Total(int n)\n    {\n        if (n > 4) { return n * 2; }\n        return n;\n    }\n}\n'),
    'ruby': ('app/models/basket.rb','class Basket\n  def total(n)\n    return n * 2 if n > 3\n    n\n  end\nend\n','class Basket\n  def total(n)\n    return n * 2 if n > 4\n    n\n  end\nend\n'),
    'php': ('src/Basket.php','<?php\nnamespace App;\nclass Basket\n{\n    public function total(int $n): int\n    {\n        if ($n > 3) { return $n * 2; }\n        return $n;\n    }\n}\n','<?php\nnamespace App;\nclass Basket\n{\n    public function total(int $n): int\n    {\n        if ($n > 4) { return $n * 2; }\n        return $n;\n    }\n}\n'),
    'rust': ('src/basket.rs','pub fn total(n: u32) -> u32 {\n    if n > 3 { n * 2 } else { n }\n}\n','pub fn total(n: u32) -> u32 {\n    if n > 4 { n * 2 } else { n }\n}\n'),
}
"""A path in each language, with what stands there before and after."""
JAVA_TEST = 'src/test/java/shop/BasketTest.java'
CSV_ROWS = '''package shop;
import org.junit.jupiter.params.*;
class BasketTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({"1,1", "4,8"})
  void totals(int n, int sum) {
    assertEquals(sum, new Basket().total(n));
  }
}
'''
METHOD_ROWS = '''package shop;
class BasketTest {
  static Stream<Arguments> sums() {
    return Stream.of(Arguments.of(1, 1), Arguments.of(4, 8));
  }
  @ParameterizedTest
  @MethodSource("sums")
  void totals(int n, int sum) {
    assertThat(new Basket().total(n)).isEqualTo(sum);
  }
}
'''
NESTED = '''package shop;
class BasketTest {
  @Nested
  class WhenLarge {
    Basket basket = new Basket();
    @Test
    @DisplayName("doubles")
    void doubles() {
      assertEquals(8, basket.total(4));
    }
  }
}
'''
DYNAMIC = '''package shop;
class BasketTest {
  @TestFactory
  Stream<DynamicTest> totals() {
    return Stream.of(1, 2).map(n -> dynamicTest("n " + n, () -> assertEquals(n, new Basket().total(n))));
  }
}
'''
JUNIT_4 = '''package shop;
import org.junit.Test;
public class BasketTest {
  @Test(timeout = 100)
  public void totals() {
    Assert.assertEquals(8, new Basket().total(4));
  }
  @Test(expected = IllegalStateException.class)
  public void fails() {
    new Basket().total(-1);
  }
}
'''
TESTNG = '''package shop;
import org.testng.annotations.*;
public class BasketTest {
  @DataProvider(name = "sums")
  public Object[][] sums() {
    return new Object[][] {{1, 1}, {4, 8}};
  }
  @Test(dataProvider = "sums", groups = "fast")
  public void totals(int n, int sum) {
    Assert.assertEquals(new Basket().total(n), sum);
  }
}
'''
MOCKITO = '''package shop;
@ExtendWith(MockitoExtension.class)
class BasketTest {
  @Mock Prices prices;
  @InjectMocks Basket basket;
  @Test
  void asks() {
    when(prices.of(1)).thenReturn(2);
    basket.total(4);
    verify(prices).of(1);
  }
}
'''
KOTLIN_TEST = 'src/test/kotlin/shop/BasketTest.kt'
CSHARP_TEST = 'tests/Shop.Tests/BasketTests.cs'
XUNIT = '''using Xunit;
namespace Shop.Tests;
public class BasketTests
{
    public static IEnumerable<object[]> Sums => new List<object[]> { new object[] { 1, 1 }, new object[] { 4, 8 } };
    public static TheoryData<int, int> Data => new() { { 1, 1 } };

    [Theory]
    [MemberData(nameof(Sums))]
    public void Totals(int n, int sum)
    {
        Assert.Equal(sum, new Basket().Total(n));
    }

    [Theory]
    [InlineData(1, 1)]
    public void Inline(int n, int sum)
    {
        new Basket().Total(n).Should().Be(sum);
    }

    [Theory, MemberData(nameof(Data))]
    public void Typed(int n, int sum) => Assert.Equal(sum, new Basket().Total(n));
}
'''
NUNIT = '''using NUnit.Framework;
namespace Shop.Tests;
[TestFixture]
public class BasketTests
{
    private Basket _basket;
    [SetUp] public void SetUp() { _basket = new Basket(); }
    private static IEnumerable<TestCaseData> Sums() { yield return new TestCaseData(1, 1); }

    [TestCase(1, 1)]
    [TestCase(4, 8)]
    public void Totals(int n, int sum)
    {
        Assert.That(_basket.Total(n), Is.EqualTo(sum));
    }

    [TestCaseSource(nameof(Sums))]
    public void FromSource(int n, int sum) { Assert.AreEqual(sum, _basket.Total(n)); }

    [TestCase(4, ExpectedResult = 8)]
    public int Returns(int n) => _basket.Total(n);

    [Test]
    public void Values([Values(1, 2)] int n) { Assert.That(_basket.Total(n), Is.GreaterThan(0)); }
}
'''
MSTEST = '''using Microsoft.VisualStudio.TestTools.UnitTesting;
namespace Shop.Tests;
[TestClass]
public class BasketTests
{
    [TestMethod]
    [DataRow(1, 1)]
    public void Totals(int n, int sum)
    {
        Assert.AreEqual(sum, new Basket().Total(n));
    }
    [DataTestMethod]
    [DynamicData(nameof(Sums))]
    public void Dynamic(int n, int sum) { Assert.AreEqual(sum, new Basket().Total(n)); }
    public static IEnumerable<object[]> Sums { get { yield return new object[] { 1, 1 }; } }
}
'''
RUBY_SPEC = 'spec/models/basket_spec.rb'
RSPEC = '''require "rails_helper"
RSpec.describe Basket, type: :model do
  subject(:basket) { described_class.new }
  let(:n) { 1 }

  shared_examples "a sum" do |n, sum|
    it "is #{sum}" do
      expect(basket.total(n)).to eq(sum)
    end
  end

  describe "#total" do
    it { expect(basket.total(n)).to eq 1 }
    context "when large" do
      let(:n) { 4 }
      it "doubles" do
        expect(basket.total(n)).to eq(8)
      end
      it_behaves_like "a sum", 4, 8
    end
  end
end
'''
RUBY_TEST = 'test/models/basket_test.rb'
RAILS = '''require "test_helper"
class BasketTest < ActiveSupport::TestCase
  setup do
    @basket = Basket.new
  end

  test "totals" do
    assert_equal 8, @basket.total(4)
  end

  def test_old
    assert_equal 1, @basket.total(1)
  end
end
'''
PHP_TEST = 'tests/Unit/BasketTest.php'
PHPUNIT = '''<?php
namespace Tests\\Unit;
use App\\Basket;
use PHPUnit\\Framework\\TestCase;
use PHPUnit\\Framework\\Attributes\\{DataProvider, Test, TestWith};

final class BasketTest extends TestCase
{
    public static function sums(): array
    {
        return ['one' => [1, 1], 'four' => [4, 8]];
    }

    #[DataProvider('sums')]
    public function testTotals(int $n, int $sum): void
    {
        $this->assertSame($sum, (new Basket())->total($n));
    }

    #[Test]
    #[TestWith([1, 1])]
    public function it_totals(int $n, int $sum): void
    {
        self::assertEquals($sum, (new Basket())->total($n));
    }

    /** @test */
    public function old_style(): void
    {
        static::assertTrue((new Basket())->total(1) === 1);
    }
}
'''
PEST = '''<?php
use App\\Basket;

beforeEach(function () {
    $this->basket = new Basket();
});

dataset('sums', [[1, 1], [4, 8]]);

it('totals', function (int $n, int $sum) {
    expect($this->basket->total($n))->toBe($sum)->toBeInt();
})->with('sums');

test('inline', function (int $n, int $sum) {
    expect((new Basket())->total($n))->toEqual($sum);
})->with([[1, 1]]);

describe('large', function () {
    it('doubles', fn () => expect((new Basket())->total(4))->toBe(8)->and((new Basket())->total(6))->toBe(12));
});
'''
RUST_TEST = 'tests/basket.rs'
RUST = '''use shop::basket::total;
use rstest::rstest;

#[rstest]
#[case(1, 1)]
#[case(4, 8)]
fn totals(#[case] n: u32, #[case] sum: u32) {
    assert_eq!(total(n), sum);
}

#[tokio::test]
async fn later() -> anyhow::Result<()> {
    let sum = total(4);
    assert_eq!(sum, 8);
    Ok(())
}

#[test]
#[should_panic(expected = "x")]
fn panics() {
    total(1);
}
'''
KOTEST = {
    'StringSpec':'class BasketTest : StringSpec({\n  "totals" {\n    Basket().total(1) shouldBe 1\n  }\n})\n',
    'FunSpec':'class BasketTest : FunSpec({\n  context("basket") {\n    test("totals") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'DescribeSpec':'class BasketTest : DescribeSpec({\n  describe("basket") {\n    it("totals") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'BehaviorSpec':'class BasketTest : BehaviorSpec({\n  Given("basket") {\n    When("asked") {\n      Then("totals") {\n        Basket().total(1) shouldBe 1\n      }\n    }\n  }\n})\n',
    'ShouldSpec':'class BasketTest : ShouldSpec({\n  context("basket") {\n    should("total") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'WordSpec':'class BasketTest : WordSpec({\n  "basket" should {\n    "total" {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'FreeSpec':'class BasketTest : FreeSpec({\n  "basket" - {\n    "totals" {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'FeatureSpec':'class BasketTest : FeatureSpec({\n  feature("basket") {\n    scenario("totals") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'ExpectSpec':'class BasketTest : ExpectSpec({\n  context("basket") {\n    expect("totals") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n})\n',
    'AnnotationSpec':'class BasketTest : AnnotationSpec() {\n  @Test\n  fun totals() {\n    Basket().total(1) shouldBe 1\n  }\n}\n',
    'init':'class BasketTest : FunSpec() {\n  init {\n    test("totals") {\n      Basket().total(1) shouldBe 1\n    }\n  }\n}\n',
}
CASES = [
    # name, language, path of the tests, their text, what is replaced in it, by what, and the verdict
    ('csv row', 'java', JAVA_TEST, CSV_ROWS,'"4,8"','"4,8", "5,10"','pass'),
    ('csv name only', 'java', JAVA_TEST, CSV_ROWS,'{0}','{0} of {1}','warn'),
    ('csv row removed', 'java', JAVA_TEST, CSV_ROWS,', "4,8"','','warn'),
    ('method source row', 'java', JAVA_TEST, METHOD_ROWS,'Arguments.of(4, 8)','Arguments.of(4, 8), Arguments.of(5, 10)','pass'),
    ('method source comment', 'java', JAVA_TEST, METHOD_ROWS,'    return Stream','    // rows\n    return Stream','warn'),
    ('values', 'java', JAVA_TEST, METHOD_ROWS.replace('@MethodSource("sums")','@ValueSource(ints = {1, 2})'),'{1, 2}','{1, 2, 5}','pass'),
    ('enum source', 'java', JAVA_TEST, METHOD_ROWS.replace('@MethodSource("sums")','@EnumSource(value = Kind.class, names = {"A"})'),'{"A"}','{"A", "B"}','pass'),
    ('nested new', 'java', JAVA_TEST, NESTED,'    @Test\n','    @Test\n    void more() {\n      assertEquals(10, basket.total(5));\n    }\n    @Test\n','pass'),
    ('display name', 'java', JAVA_TEST, NESTED,'"doubles"','"doubles it"','warn'),
    ('nested disabled', 'java', JAVA_TEST, NESTED,'  @Nested\n','  @Disabled\n  @Nested\n','warn'),
    ('dynamic rows', 'java', JAVA_TEST, DYNAMIC,'Stream.of(1, 2)','Stream.of(1, 2, 3)','pass'),
    ('junit4 expected new', 'java', JAVA_TEST, JUNIT_4.replace('fails','other'),'  @Test(expected','  @Test(expected = Error.class)\n  public void errs() {\n    new Basket().total(-2);\n  }\n  @Test(expected','pass'),
    ('junit4 rule', 'java', JAVA_TEST, JUNIT_4,'  @Test(timeout','  @Rule public TestName name = new TestName();\n  @Test(timeout','warn'),
    ('testng provider row', 'java', JAVA_TEST, TESTNG,'{4, 8}','{4, 8}, {5, 10}','pass'),
    ('testng groups', 'java', JAVA_TEST, TESTNG,'"fast"','"slow"','warn'),
    ('testng class test', 'java', JAVA_TEST, 'package shop;\n@Test\npublic class BasketTest {\n  public void totals() {\n    assertEquals(new Basket().total(4), 8);\n  }\n}\n','  public void','  public void five() {\n    assertEquals(new Basket().total(5), 10);\n  }\n  public void','pass'),
    ('testng disabled', 'java', JAVA_TEST, TESTNG,'groups = "fast"','enabled = false','warn'),
    ('mockito verify', 'java', JAVA_TEST, MOCKITO,'verify(prices).of(1)','verify(prices, times(2)).of(1)','pass'),
    ('assertj soft', 'java', JAVA_TEST, 'package shop;\nclass BasketTest {\n  @Test\n  void totals() {\n    SoftAssertions.assertSoftly(softly -> {\n      softly.assertThat(new Basket().total(1)).isEqualTo(1);\n    });\n  }\n}\n','      softly.','      softly.assertThat(new Basket().total(5)).isEqualTo(10);\n      softly.','pass'),
    ('assertj thrown', 'java', JAVA_TEST, METHOD_ROWS,'  static Stream','  @Test\n  void throwsIt() {\n    assertThatThrownBy(() -> new Basket().total(-1)).isInstanceOf(Error.class);\n  }\n  static Stream','pass'),
    ('abstract base helper', 'java', JAVA_TEST, 'package shop;\nclass BasketTest extends Base {\n  @Test\n  void totals() {\n    given(4);\n    expectTotal(8);\n  }\n}\n','expectTotal(8)','expectTotal(10)','pass'),
    ('repeated', 'java', JAVA_TEST, JUNIT_4.replace('@Test(timeout = 100)','@RepeatedTest(3)'),'RepeatedTest(3)','RepeatedTest(5)','warn'),
    ('kotest withData', 'kotlin', KOTLIN_TEST, 'package shop\nclass BasketTest : FunSpec({\n  withData(1 to 1, 2 to 2) { (n, sum) ->\n    Basket().total(n) shouldBe sum\n  }\n})\n','2 to 2','2 to 2, 5 to 10','pass'),
    ('kotest forAll', 'kotlin', KOTLIN_TEST, 'package shop\nclass BasketTest : StringSpec({\n  "sums" {\n    forAll(row(1, 1), row(4, 8)) { n, s ->\n      Basket().total(n) shouldBe s\n    }\n  }\n})\n','row(4, 8)','row(4, 8), row(5, 10)','pass'),
    ('kotlin test fn', 'kotlin', KOTLIN_TEST, 'package shop\nclass BasketTest {\n  @Test\n  fun `totals`() = runTest {\n    assertEquals(1, Basket().total(1))\n  }\n}\n','  @Test','  @Test\n  fun `five is ten`() = runTest {\n    assertEquals(10, Basket().total(5))\n  }\n  @Test','pass'),
    ('kotlin xdescribe', 'kotlin', KOTLIN_TEST, KOTEST['DescribeSpec'],'describe("','xdescribe("','warn'),
    ('kotlin mockk verify', 'kotlin', KOTLIN_TEST, 'package shop\nclass BasketTest {\n  private val prices = mockk<Prices>()\n  @Test\n  fun asks() {\n    every { prices.of(1) } returns 2\n    Basket(prices).total(4)\n    verify { prices.of(1) }\n  }\n}\n','verify {','verify(exactly = 2) {','pass'),
    ('member data row', 'cs', CSHARP_TEST, XUNIT,'{ 4, 8 }','{ 4, 8 }, new object[] { 5, 10 }','pass'),
    ('theory data row', 'cs', CSHARP_TEST, XUNIT,'{ { 1, 1 } }','{ { 1, 1 }, { 5, 10 } }','pass'),
    ('inline row', 'cs', CSHARP_TEST, XUNIT,'[InlineData(1, 1)]','[InlineData(1, 1)]\n    [InlineData(5, 10)]','pass'),
    ('inline row removed', 'cs', CSHARP_TEST, XUNIT.replace('[InlineData(1, 1)]','[InlineData(1, 1)]\n    [InlineData(2, 2)]'),'\n    [InlineData(2, 2)]','','warn'),
    ('skip', 'cs', CSHARP_TEST, XUNIT,'[Theory]','[Theory(Skip = "flaky")]','warn'),
    ('trait', 'cs', CSHARP_TEST, XUNIT,'[Theory]','[Theory, Trait("a", "b")]','warn'),
    ('fact display', 'cs', CSHARP_TEST, XUNIT.replace('[Theory]\n    [InlineData(1, 1)]','[Fact]'),'[Fact]','[Fact(DisplayName = "sum")]','warn'),
    ('fact new', 'cs', CSHARP_TEST, XUNIT,'    [Theory]','    [Fact]\n    public async Task Five() { var total = new Basket().Total(5); await Task.Yield(); Assert.Equal(10, total); }\n    [Theory]','pass'),
    ('nunit row', 'cs', CSHARP_TEST, NUNIT,'[TestCase(4, 8)]','[TestCase(4, 8)]\n    [TestCase(5, 10)]','pass'),
    ('nunit source', 'cs', CSHARP_TEST, NUNIT,'yield return new TestCaseData(1, 1);','yield return new TestCaseData(1, 1); yield return new TestCaseData(5, 10);','pass'),
    ('nunit expected result', 'cs', CSHARP_TEST, NUNIT,'[TestCase(4, ExpectedResult = 8)]','[TestCase(4, ExpectedResult = 8)]\n    [TestCase(5, ExpectedResult = 10)]','pass'),
    ('nunit values', 'cs', CSHARP_TEST, NUNIT,'[Values(1, 2)]','[Values(1, 2, 5)]','pass'),
    ('nunit category', 'cs', CSHARP_TEST, NUNIT,'    [Test]','    [Test, Category("a")]','warn'),
    ('nunit ignore', 'cs', CSHARP_TEST, NUNIT,'    [Test]','    [Test, Ignore("later")]','warn'),
    ('nunit setup only', 'cs', CSHARP_TEST, NUNIT,'_basket = new Basket();','_basket = new Basket(); Console.WriteLine(1);','warn'),
    ('mstest row', 'cs', CSHARP_TEST, MSTEST,'[DataRow(1, 1)]','[DataRow(1, 1)]\n    [DataRow(5, 10)]','pass'),
    ('mstest dynamic', 'cs', CSHARP_TEST, MSTEST,'yield return new object[] { 1, 1 };','yield return new object[] { 1, 1 }; yield return new object[] { 5, 10 };','pass'),
    ('mstest display', 'cs', CSHARP_TEST, MSTEST,'[DataRow(1, 1)]','[DataRow(1, 1, DisplayName = "one")]','warn'),
    ('mstest new', 'cs', CSHARP_TEST, MSTEST,'    [TestMethod]','    [TestMethod]\n    [ExpectedException(typeof(ArgumentException))]\n    public void Fails() { new Basket().Total(-1); }\n    [TestMethod]','pass'),
    ('nsubstitute', 'cs', CSHARP_TEST, 'using Xunit;\nnamespace Shop.Tests;\npublic class BasketTests\n{\n    [Theory, AutoData]\n    public async Task Asks(SutProvider<Basket> sutProvider)\n    {\n        sutProvider.Sut.Total(4);\n        await sutProvider.GetDependency<IPrices>().Received(1).Of(1);\n    }\n}\n','Received(1)','Received(2)','pass'),
    ('moq', 'cs', CSHARP_TEST, 'using Xunit;\nnamespace Shop.Tests;\npublic class BasketTests\n{\n    [Fact]\n    public void Asks()\n    {\n        var prices = new Mock<IPrices>();\n        new Basket(prices.Object).Total(4);\n        prices.Verify(p => p.Of(1), Times.Once);\n    }\n}\n','Times.Once','Times.Exactly(2)','pass'),
    ('rspec new', 'ruby', RUBY_SPEC, RSPEC,'    it {','    it("fives") { expect(basket.total(5)).to eq 10 }\n    it {','pass'),
    ('rspec shared use', 'ruby', RUBY_SPEC, RSPEC,'      it_behaves_like "a sum", 4, 8','      it_behaves_like "a sum", 4, 8\n      it_behaves_like "a sum", 5, 10','pass'),
    ('rspec shared body', 'ruby', RUBY_SPEC, RSPEC,'expect(basket.total(n)).to eq(sum)','expect(basket.total(n)).to eq(sum + 1)','pass'),
    ('rspec let', 'ruby', RUBY_SPEC, RSPEC,'let(:n) { 4 }','let(:n) { 5 }','pass'),
    ('rspec desc', 'ruby', RUBY_SPEC, RSPEC,'"doubles"','"doubles it"','warn'),
    ('rspec xit', 'ruby', RUBY_SPEC, RSPEC,'it "doubles"','xit "doubles"','warn'),
    ('rspec pending', 'ruby', RUBY_SPEC, RSPEC,'it "doubles" do\n','it "doubles" do\n        pending "later"\n','warn'),
    ('rspec is_expected', 'ruby', RUBY_SPEC, 'RSpec.describe Basket do\n  subject { Basket.new.total(4) }\n  it { is_expected.to eq(8) }\nend\n','subject { Basket.new.total(4) }\n  it { is_expected.to eq(8) }','subject { Basket.new.total(5) }\n  it { is_expected.to eq(10) }','pass'),
    ('rspec metadata', 'ruby', RUBY_SPEC, RSPEC,'it "doubles" do','it "doubles", :aggregate_failures, type: :model do','warn'),
    ('rspec loosened', 'ruby', RUBY_SPEC, RSPEC,'to eq(8)','to be_present','warn'),
    ('rails new', 'ruby', RUBY_TEST, RAILS,'  test "totals"','  test "five" do\n    assert_equal 10, @basket.total(5)\n  end\n\n  test "totals"','pass'),
    ('rails message', 'ruby', RUBY_TEST, RAILS,'assert_equal 8, @basket.total(4)','assert_equal 8, @basket.total(4), "eight"','warn'),
    ('rails title', 'ruby', RUBY_TEST, RAILS,'"totals"','"it totals"','warn'),
    ('rails skip', 'ruby', RUBY_TEST, RAILS,'  test "totals" do\n','  test "totals" do\n    skip "later"\n','warn'),
    ('minitest mock', 'ruby', RUBY_TEST, 'class BasketTest < Minitest::Test\n  def test_asks\n    prices = Minitest::Mock.new\n    Basket.new(prices).total(4)\n    prices.verify\n  end\nend\n','    prices.verify','    prices.verify\n    mail.verify','pass'),
    ('minitest def', 'ruby', RUBY_TEST, RAILS,'  def test_old','  def test_five\n    assert_equal 10, @basket.total(5)\n  end\n\n  def test_old','pass'),
    ('minitest spec', 'ruby', 'test/basket_test.rb', 'describe Basket do\n  before { @basket = Basket.new }\n  it "totals" do\n    _(@basket.total(4)).must_equal 8\n  end\nend\n','must_equal 8','must_equal 10','pass'),
    ('minitest spec loosened', 'ruby', 'test/basket_test.rb', 'describe Basket do\n  before { @basket = Basket.new }\n  it "totals" do\n    _(@basket.total(4)).must_equal 8\n  end\nend\n','must_equal 8','must_be :>, 0','warn'),
    ('shoulda', 'ruby', RUBY_TEST, 'class BasketTest < Minitest::Test\n  context "basket" do\n    should "total" do\n      assert_equal 8, Basket.new.total(4)\n    end\n  end\nend\n','    should','    should "five" do\n      assert_equal 10, Basket.new.total(5)\n    end\n    should','pass'),
    ('provider row', 'php', PHP_TEST, PHPUNIT,"'four' => [4, 8]","'four' => [4, 8], 'five' => [5, 10]",'pass'),
    ('attr new', 'php', PHP_TEST, PHPUNIT,"    #[Test]","    #[Test]\n    public function five(): void\n    {\n        self::assertEquals(10, (new Basket())->total(5));\n    }\n    #[Test]",'pass'),
    ('testwith row', 'php', PHP_TEST, PHPUNIT,"#[TestWith([1, 1])]","#[TestWith([1, 1])]\n    #[TestWith([5, 10])]",'pass'),
    ('docblock test new', 'php', PHP_TEST, PHPUNIT,"    /** @test */","    /** @test */\n    public function six(): void\n    {\n        $this->assertSame(12, (new Basket())->total(6));\n    }\n    /** @test */",'pass'),
    ('provider yield', 'php', PHP_TEST, PHPUNIT.replace("return ['one' => [1, 1], 'four' => [4, 8]];","yield 'one' => [1, 1];"),"yield 'one' => [1, 1];","yield 'one' => [1, 1];\n        yield 'five' => [5, 10];",'pass'),
    ('php group', 'php', PHP_TEST, PHPUNIT,"    #[Test]","    #[Group('a')]\n    #[Test]",'warn'),
    ('php skipped', 'php', PHP_TEST, PHPUNIT,"self::assertEquals","$this->markTestSkipped('x');\n        self::assertEquals",'warn'),
    ('expectException', 'php', PHP_TEST, PHPUNIT,"    #[Test]","    public function testFails(): void\n    {\n        $this->expectException(\\Error::class);\n        (new Basket())->total(-1);\n    }\n    #[Test]",'pass'),
    ('pest dataset', 'php', PHP_TEST, PEST,'[4, 8]]);','[4, 8], [5, 10]]);','pass'),
    ('pest with', 'php', PHP_TEST, PEST,'->with([[1, 1]])','->with([[1, 1], [5, 10]])','pass'),
    ('pest chain', 'php', PHP_TEST, PEST,'->and((new Basket())->total(6))->toBe(12)','->and((new Basket())->total(7))->toBe(14)','pass'),
    ('pest title', 'php', PHP_TEST, PEST,"it('totals'","it('sums up'",'warn'),
    ('pest todo', 'php', PHP_TEST, PEST,"})->with('sums');","})->with('sums')->todo();",'warn'),
    ('pest new', 'php', PHP_TEST, PEST,"describe('large'","it('fives', function () {\n    expect((new Basket())->total(5))->toBe(10);\n});\n\ndescribe('large'",'pass'),
    ('pest throws', 'php', PHP_TEST, PEST,"describe('large'","it('fails', fn () => (new Basket())->total(-1))->throws(Error::class);\n\ndescribe('large'",'pass'),
    ('rstest row', 'rust', RUST_TEST, RUST,'#[case(4, 8)]','#[case(4, 8)]\n#[case(5, 10)]','pass'),
    ('rstest row name', 'rust', RUST_TEST, RUST,'#[case(4, 8)]','#[case::four(4, 8)]','warn'),
    ('rstest row gone', 'rust', RUST_TEST, RUST,'#[case(4, 8)]\n','','warn'),
    ('rstest values', 'rust', RUST_TEST, RUST.replace('#[case(1, 1)]\n#[case(4, 8)]\n','').replace('#[case] n: u32, #[case] sum: u32','#[values(1, 2)] n: u32').replace('total(n), sum','total(n), n'),'values(1, 2)','values(1, 2, 3)','pass'),
    ('tokio flavor', 'rust', RUST_TEST, RUST,'#[tokio::test]','#[tokio::test(flavor = "multi_thread")]','warn'),
    ('tokio new', 'rust', RUST_TEST, RUST,'#[tokio::test]','#[tokio::test]\nasync fn five() {\n    assert_eq!(total(5), 10);\n}\n\n#[tokio::test]','pass'),
    ('rust panics new', 'rust', RUST_TEST, RUST,'#[test]','#[test]\n#[should_panic]\nfn no() {\n    total(9);\n}\n\n#[test]','pass'),
    ('test_case', 'rust', RUST_TEST, 'use shop::basket::total;\n#[test_case(1 => 1; "one")]\nfn totals(n: u32) -> u32 {\n    total(n)\n}\n','#[test_case(1 => 1; "one")]','#[test_case(1 => 1; "one")]\n#[test_case(5 => 10; "five")]','pass'),
    ('rust ignore', 'rust', RUST_TEST, RUST,'#[tokio::test]','#[ignore]\n#[tokio::test]','warn'),
    ('rust matches', 'rust', RUST_TEST, RUST,'    assert_eq!(sum, 8);','    assert!(matches!(sum, 8 | 9));','warn'),
    ('rust message', 'rust', RUST_TEST, RUST,'assert_eq!(sum, 8)','assert_eq!(sum, 8, "eight")','warn'),
    ('rust proptest', 'rust', RUST_TEST, 'use shop::basket::total;\nproptest! {\n    #[test]\n    fn grows(n in 0u32..9) {\n        prop_assert!(total(n) >= n);\n    }\n}\n','0u32..9','0u32..99','pass'),
    ('rust insta', 'rust', RUST_TEST, RUST,'    assert_eq!(sum, 8);','    insta::assert_snapshot!(sum, @"8");\n    insta::assert_debug_snapshot!(total(5));','pass'),
]
# fmt: on


@pytest.mark.parametrize(
    ("language", "path", "tests", "old", "new", "verdict"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_change_of_cases(language: str, path: str, tests: str, old: str, new: str, verdict: str) -> None:
    assert old in tests
    code, before, after = CODE[language]
    found = check({code: before, path: tests}, {code: after, path: tests.replace(old, new, 1)})
    assert found.verdict == verdict, found.summary


@pytest.mark.parametrize("style", KOTEST)
@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("total(1) shouldBe 1", "total(5) shouldBe 10", "pass"),
        ("Basket().total", "/* the sum */ Basket().total", "warn"),
        ('total" ', 'sum" ', "warn"),
        ('totals" ', 'sums" ', "warn"),
        ('total") ', 'sum") ', "warn"),
        ('totals") ', 'sums") ', "warn"),
    ],
)
def test_styles_of_kotest(style: str, old: str, new: str, verdict: str) -> None:
    tests = "package shop\n" + KOTEST[style]
    if old not in tests:
        return
    code, before, after = CODE["kotlin"]
    found = check({code: before, KOTLIN_TEST: tests}, {code: after, KOTLIN_TEST: tests.replace(old, new, 1)})
    assert found.verdict == verdict, found.summary
