"""Equal and stricter demands in other words, each beside one that really demands less."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.detect.catalog import load_catalog
from llmreview.detect.engine import detect
from llmreview.syntax.sources import ChangedSources

CATALOG = load_catalog(Path(__file__).parents[2] / "detectors")
FORMS = {
    "cart_test.go": "package cart\n\nfunc TestIt(t *testing.T) {{\n\tc := &Cart{{}}\n\terr := c.Add(1)\n\t{}\n}}\n",
    "tests/cart.rs": "#[test]\nfn refuses() {{\n    {}\n}}\n",
    "price.test.ts": 'it("rejects", async () => {{\n  const api = failing();\n  {}\n}});\n',
    "CartTest.java": "class CartTest {{\n  @Test\n  void first() {{\n    Cart cart = new Cart();\n    {}\n  }}\n}}\n",
}
GO, RUST, SCRIPT, JAVA = FORMS
IS = "if !errors.Is(err, ErrQty) {\n\t\tt.Fatal(err)\n\t}"
NOT_ZERO = 'if c.Total() != 0 {\n\t\tt.Error("total")\n\t}'
ZERO = 'if c.Total() == 0 {\n\t\tt.Error("total")\n\t}'
NONE = 'if len(c.Lines) == 0 {\n\t\tt.Fatal("lines")\n\t}'
REJECTS = 'await expect(load(api)).rejects.toThrow("down");'
EQUAL = 'assert_eq!(add("A", 0), Err(E::Qty));'
GET = 'assertTrue(cart.first().isPresent());\n    assertEquals("A", cart.first().get());'


@pytest.mark.parametrize(
    ("path", "was", "now", "is_weaker"),
    [
        (GO, IS, "require.ErrorIs(t, err, ErrQty)", False),
        (GO, "require.Equal(t, ErrQty, err)", "require.ErrorIs(t, err, ErrQty)", False),
        (GO, IS, "require.Error(t, err)", True),
        (GO, "require.ErrorIs(t, err, ErrQty)", 'require.ErrorContains(t, err, "qty")', True),
        (GO, NOT_ZERO, "require.Zero(t, c.Total())", False),
        (GO, NOT_ZERO.replace("!= 0", "!= 7"), "require.NotZero(t, c.Total())", True),
        (GO, ZERO, "require.NotZero(t, c.Total())", False),
        (GO, NONE, "require.NotEmpty(t, c.Lines)", False),
        (GO, "require.Equal(t, 2, len(c.Lines))", "require.NotEmpty(t, c.Lines)", True),
        (RUST, EQUAL, 'assert!(matches!(add("A", 0), Err(E::Qty)));', False),
        (RUST, EQUAL, 'assert!(matches!(add("A", 0).unwrap_err(), E::Qty));', False),
        (RUST, EQUAL, 'assert_matches!(add("A", 0), Err(E::Qty));', False),
        (RUST, EQUAL, 'assert!(matches!(add("A", 0), Err(_)));', True),
        (RUST, EQUAL, 'assert!(matches!(add("A", 0), Err(E::Qty) | Ok(3)));', True),
        (RUST, EQUAL, 'assert!(add("A", 0).is_err());', True),
        (SCRIPT, REJECTS, 'await expect(load(api)).rejects.toThrow(new Error("down"));', False),
        (SCRIPT, REJECTS, 'await expect(load(api)).rejects.toMatchObject({ message: "down" });', False),
        (SCRIPT, REJECTS, "await expect(load(api)).rejects.toThrow(Error);", True),
        (SCRIPT, REJECTS, "await expect(load(api)).rejects.toThrow();", True),
        (SCRIPT, REJECTS, "await expect(load(api)).rejects.toBeDefined();", True),
        (JAVA, GET, 'assertThat(cart.first()).contains("A");', False),
        (JAVA, GET, "assertThat(cart.first()).isPresent();", True),
        (JAVA, 'assertEquals("AB", cart.name());', 'assertThat(cart.name()).contains("A");', True),
    ],
)
def test_demands_in_other_words(path: str, was: str, now: str, is_weaker: bool) -> None:
    before, after = (FORMS[path].format(said).encode() for said in (was, now))
    sources = ChangedSources(change_between({path: before}, {path: after}))
    found = detect(sources, CATALOG, lambda: check_tests(sources)).findings
    assert any(one.detector == "weakened-test" for one in found) is is_weaker
