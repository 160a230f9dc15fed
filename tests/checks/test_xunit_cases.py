"""Small changes of C# cases in xUnit, NUnit and MSTest, with FluentAssertions and Moq: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """using System;
using System.Collections.Generic;
using System.Linq;

namespace Acme.Shop;

public class Basket
{
    private readonly List<Line> _lines = new();
    private readonly IRates _rates;

    public Basket(IRates rates)
    {
        _rates = rates;
    }

    public bool IsEmpty => _lines.Count == 0;

    public void Add(Line line)
    {
        if (line.Quantity <= 0)
        {
            throw new ArgumentException("quantity");
        }
        _lines.Add(line);
    }

    public long Total()
    {
        return _lines.Sum(line => line.Price * line.Quantity);
    }

    public static string Slug(string text)
    {
        return text.Trim().ToLowerInvariant().Replace(' ', '-');
    }
}
"""
DISCOUNT = CODE.replace(
    "        return _lines.Sum(line => line.Price * line.Quantity);",
    "        var sum = _lines.Sum(line => line.Price * line.Quantity);\n        return sum > 100 ? sum * 9 / 10 : sum;",
)
EMPTY = CODE.replace("_lines.Count == 0;", "_lines.All(line => line.Quantity == 0);")
STRIPPED = CODE.replace("text.Trim()", "text.Trim().Trim('-')")

TESTS = """using System;
using FluentAssertions;
using Moq;
using Xunit;

namespace Acme.Shop.Tests;

public class BasketTests
{
    private readonly Mock<IRates> _rates = new();
    private readonly Basket _basket;

    public BasketTests()
    {
        _basket = new Basket(_rates.Object);
    }

    [Fact]
    public void AddsUp()
    {
        _basket.Add(new Line(5, 2));
        Assert.Equal(10, _basket.Total());
    }

    [Fact]
    public void Rejects()
    {
        Assert.Throws<ArgumentException>(() => _basket.Add(new Line(5, 0)));
    }

    [Theory]
    [InlineData("a b", "a-b")]
    [InlineData("C", "c")]
    public void Slugs(string text, string expected)
    {
        Basket.Slug(text).Should().Be(expected);
    }
}
"""
CODE_PATH, TEST_PATH = "src/Shop/Basket.cs", "tests/Shop.Tests/BasketTests.cs"
NEXT = "    [Fact]\n    public void Rejects()"


def _new(body: str, mark: str = "[Fact]") -> str:
    return f"    {mark}\n    public void Discounts()\n    {{\n        {body}\n    }}\n\n{NEXT}"


CASES = [
    pytest.param(DISCOUNT, "", "", "warn", None, id="none"),
    pytest.param(DISCOUNT, NEXT, f"    // With a discount.\n{NEXT}", "warn", "form-only", id="comment"),
    pytest.param(DISCOUNT, "using Moq;", "using Moq;\nusing System.Linq;", "warn", "form-only", id="using"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Add(new Line(500, 1));\n        _basket.Total();"), "warn", "form-only", id="no assertion"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Total();\n        Assert.True(true);"), "warn", "form-only", id="cannot fail"),
    pytest.param(DISCOUNT, NEXT, _new("var t = _basket.Total();\n        Assert.Equal(t, t);"), "warn", "form-only", id="with itself"),
    pytest.param(DISCOUNT, NEXT, _new("_screen.Type(_basket.Total()).WaitForPrompt(450);"), "pass", "changed", id="waits for"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Total();\n        _shell.WaitForExit(450);"), "warn", "form-only", id="waits for the end"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Add(new Line(500, 1));\n        Assert.Equal(450, _basket.Total());"), "pass", "changed", id="xunit"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Add(new Line(500, 1));\n        _basket.Total().Should().Be(450);"), "pass", "changed", id="fluent"),
    pytest.param(DISCOUNT, NEXT, _new("_basket.Total().ShouldBe(450);"), "pass", "changed", id="shouldly"),
    pytest.param(DISCOUNT, NEXT, _new("Assert.That(_basket.Total(), Is.EqualTo(0));", "[Test]"), "pass", "changed", id="nunit"),
    pytest.param(DISCOUNT, NEXT, _new("Assert.AreEqual(0, _basket.Total());", "[TestMethod]"), "pass", "changed", id="mstest"),
    pytest.param(DISCOUNT, NEXT, _new('_basket.Total();\n        _rates.Verify(r => r.Of("EUR"), Times.Once);'), "pass", "changed", id="moq"),
    pytest.param(DISCOUNT, NEXT, _new('Assert.Equal("x", Basket.Slug(" X"));'), "warn", "changed", id="unrelated"),
    pytest.param(DISCOUNT, NEXT, _new("Assert.Equal(450, _basket.Total());", '[Fact(Skip = "later")]'), "warn", "form-only", id="skipped"),
    pytest.param(DISCOUNT, NEXT, _new('Assert.Ignore("later");\n        Assert.Equal(450, _basket.Total());', "[Test]"), "warn", "form-only", id="ignored"),
    pytest.param(DISCOUNT, "Assert.Equal(10, _basket.Total());", "Assert.True(_basket.Total() > 0);", "warn", "form-only", id="loosened"),
    pytest.param(DISCOUNT, "Assert.Equal(10, _basket.Total());", "_basket.Total().Should().NotBe(0);", "warn", "form-only", id="loosened fluent"),
    pytest.param(DISCOUNT, "Assert.Equal(10, _basket.Total());", "Assert.Equal(9, _basket.Total());", "pass", "changed", id="another value"),
    pytest.param(STRIPPED, '    [InlineData("C", "c")]', '    [InlineData("C", "c")]\n    [InlineData("-D", "d")]', "pass", "changed", id="row"),
    pytest.param(STRIPPED, '    [InlineData("C", "c")]\n', "", "warn", "form-only", id="row gone"),
    pytest.param(DISCOUNT, NEXT, _new("Assert.Equal(450, _basket.Total());", '[Theory]\n    [InlineData(@"C:\\box")]'), "pass", "changed", id="verbatim"),
    pytest.param(EMPTY, NEXT, _new("Assert.True(_basket.IsEmpty);"), "pass", "changed", id="a property"),
    pytest.param(EMPTY, "", "", "fail", None, id="a property without a case"),
]  # fmt: skip


@pytest.mark.parametrize(("after", "old", "new", "verdict", "status"), CASES)
def test_a_change_of_cases_is_told_from_one_of_form(after: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert not old or old in TESTS
    changed = TESTS.replace(old, new, 1) if old else TESTS
    found = check({CODE_PATH: CODE, TEST_PATH: TESTS}, {CODE_PATH: after, TEST_PATH: changed})
    assert (found.verdict, [f.status for f in found.files]) == (verdict, [status] if status else []), found.summary


@pytest.mark.parametrize(
    "path",
    [
        "Shop.Tests/Basket.cs",
        "src/Shop.UnitTests/Setup/Data.cs",
        "src/Storage/ShopTests/Setup/Data.cs",
        "Tests/A.cs",
        "src/Shop/BasketTests.cs",
        "src/Shop/BasketTest.cs",
    ],
)
def test_paths_of_tests_are_known(path: str) -> None:
    from llmreview.checks.test_paths import is_test_path

    assert is_test_path(path)


@pytest.mark.parametrize("path", ["src/Shop/Contest.cs", "lib/Latest/Basket.cs", "src/Shop.Testing.cs", "src/Attests/A.cs"])
def test_other_paths_are_none(path: str) -> None:
    from llmreview.checks.test_paths import is_test_path

    assert not is_test_path(path)


def test_a_controller_is_exercised_by_a_request_of_its_route() -> None:
    code = """namespace Acme.Shop;

[ApiController]
[Route("api/[controller]")]
public class OrdersController : ControllerBase
{
    [HttpGet("{id}/lines")]
    public IActionResult ShowLines(int id)
    {
        return Ok(_store.Lines(id));
    }
}
"""
    tests = """using Xunit;

public class ApiTests
{
    [Fact]
    public async Task Lines()
    {
        var answer = await _client.GetAsync("/api/orders/7/lines");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
"""
    controller, api = "src/Shop/OrdersController.cs", "tests/Shop.Tests/ApiTests.cs"
    found = check(
        {controller: code, api: tests},
        {
            controller: code.replace("_store.Lines(id)", "_store.Lines(id).Take(10)"),
            api: tests.replace("HttpStatusCode.OK", "HttpStatusCode.NotFound"),
        },
    )
    assert found.verdict == "pass", found.summary


PROVIDED = """
    [Theory]
    [ClassData(typeof({mark}))]
    public void GivesSlugs(string text, string expected)
    {{
        Assert.Equal(expected, Basket.Slug(text));
    }}

    private sealed class SlugData : TheoryData<string, string>
    {{
        public SlugData()
        {{
            Add("a b", "a-b");{row}
        }}
    }}
}}
"""


@pytest.mark.parametrize(
    ("mark", "row", "verdict"),
    [
        ("SlugData", '\n            Add("-a", "a");', "pass"),
        ("SlugData", "\n            // trimmed", "warn"),
        ("OtherData", '\n            Add("-a", "a");', "warn"),
    ],
)
def test_rows_of_a_class(mark: str, row: str, verdict: str) -> None:
    before, after = (TESTS.rstrip().removesuffix("}") + PROVIDED.format(mark=mark, row=rows) for rows in ("", row))
    assert check({CODE_PATH: CODE, TEST_PATH: before}, {CODE_PATH: STRIPPED, TEST_PATH: after}).verdict == verdict
