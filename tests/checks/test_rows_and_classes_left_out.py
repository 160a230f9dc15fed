"""Skips in the words of a language: a row that is left out by its name, code that is not compiled, a class that is no test."""

from __future__ import annotations

import pytest

from checks.findings import found

GO = """package cart

func TestTotals(t *testing.T) {
	for _, tt := range tests {
		// before
		t.Run(tt.name, func(t *testing.T) {
			// within
			if got := Total(tt.lines); got != tt.want {
				t.Errorf("got %d", got)
			}
		})
	}
}
"""
CSHARP = """public class CartTests
{
    // before
    [Fact]
    public void Sums()
    {
        Assert.Equal(7, new Cart().Total());
    }
    // behind
}
"""
PYTHON = "class TestCart:\n    size = 1\n\n    def test_sums(self):\n        assert total(1) == 1\n"


@pytest.mark.parametrize(
    ("path", "text", "delta", "ids"),
    [
        ("cart_test.go", GO, {"// before": 'if tt.name == "two" {\n\t\t\tcontinue\n\t\t}'}, ["skipped-test"]),
        ("cart_test.go", GO, {"// within": 'if tt.name == "two" {\n\t\t\t\tt.Skip("flaky")\n\t\t\t}'}, ["skipped-test"]),
        ("cart_test.go", GO, {"// within": 'if runtime.GOOS == "windows" {\n\t\t\t\tt.Skip("links")\n\t\t\t}'}, []),
        ("cart_test.go", GO, {"// within": 'if tt.name == "two" && testing.Short() {\n\t\t\t\tt.Skip()\n\t\t\t}'}, []),
        ("CartTests.cs", CSHARP, {"    // before": "#if false", "    // behind": "#endif"}, ["skipped-test"]),
        ("CartTests.cs", CSHARP, {"    // before": "#if NET8_0_OR_GREATER", "    // behind": "#endif"}, []),
        ("test_cart.py", PYTHON, {"size = 1": "__test__ = False"}, ["skipped-test"]),
        ("test_cart.py", PYTHON, {"size = 1": "__test__ = True"}, []),
        (
            "test_cart.py",
            PYTHON + "\n\nclass TestBigCart(TestCart):\n    __test__ = True\n",
            {"size = 1": "__test__ = False"},
            [],
        ),
    ],
)
def test_what_is_left_out_is_told(path: str, text: str, delta: dict[str, str], ids: list[str]) -> None:
    after = text
    for old, new in delta.items():
        assert old in after
        after = after.replace(old, new)
    assert found({path: text}, {path: after}) == ids
