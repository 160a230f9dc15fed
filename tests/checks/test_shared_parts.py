"""Cases that reach what changed through functions of other test files, whether the change touched these or not."""

from __future__ import annotations

import pytest

from .test_forms import check

PRICE_PY = "def price(weight):\n    return weight * {}\n"
SCENE_PY = (
    "from shop.prices import price\n\n\ndef weigh(items):\n    return {used}(sum(items))\n\n\n"
    "def verdict(items):\n    return 'dear' if weigh(items) > 9 else 'cheap'\n"
)
CASE_PY = "from {origin} import verdict\n\n\ndef test_dear():\n    assert verdict([{number}]) == 'dear'\n"

PRICE_TS = "export function price(weight: number) {{\n  return weight * {};\n}}\n"
SCENE_TS = "import {{ price }} from '../shop/prices';\n\nexport function priceOf(items: number[]) {{\n  return {used}(items.length);\n}}\n"
CASE_TS = "import {{ priceOf }} from '{origin}';\n\nit('is dear', () => {{\n  expect(priceOf([{number}])).toBe(10);\n}});\n"

PRICE_GO = "package shop\n\nfunc priceOf(weight int) int {{\n\treturn weight * {}\n}}\n"
SCENE_GO = 'package shop\n\nimport "testing"\n\nfunc weighed(t *testing.T, n int) int {{\n\tt.Helper()\n\treturn {used}(n)\n}}\n'
CASE_GO = 'package shop\n\nimport "testing"\n\nfunc TestDear(t *testing.T) {{\n\tif weighed(t, {number}) != 10 {{\n\t\tt.Fatal("cheap")\n\t}}\n}}\n'


@pytest.mark.parametrize("touched", [True, False], ids=["touched", "as it was"])
@pytest.mark.parametrize(
    ("used", "origin", "verdict"),
    [
        ("price", ".scene", "pass"),
        ("price", "tests.scene", "pass"),
        ("cost", ".scene", "fail"),
        ("price", "bank", "fail"),
    ],
)
def test_a_function_that_cases_import_from_another_test_file(used: str, origin: str, verdict: str, touched: bool) -> None:
    scene = SCENE_PY.format(used=used)
    before = {
        "shop/prices.py": PRICE_PY.format(5),
        "tests/scene.py": scene,
        "tests/test_a.py": CASE_PY.format(origin=origin, number=1),
    }
    after = {
        "shop/prices.py": PRICE_PY.format(10),
        "tests/scene.py": scene + "\n\n# the shop's\n" * touched,
        "tests/test_a.py": CASE_PY.format(origin=origin, number=2),
    }
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(
    ("used", "origin", "verdict"), [("price", "./scene", "pass"), ("cost", "./scene", "fail"), ("price", "bank", "fail")]
)
def test_a_function_of_a_module_beside_the_cases(used: str, origin: str, verdict: str) -> None:
    scene = {"tests/scene.ts": SCENE_TS.format(used=used)}
    before = {"shop/prices.ts": PRICE_TS.format(5), "tests/orders.test.ts": CASE_TS.format(origin=origin, number=1), **scene}
    after = {"shop/prices.ts": PRICE_TS.format(10), "tests/orders.test.ts": CASE_TS.format(origin=origin, number=2), **scene}
    assert check(before, after).verdict == verdict


@pytest.mark.parametrize(
    ("used", "folder", "verdict"), [("priceOf", "shop", "pass"), ("costOf", "shop", "fail"), ("priceOf", "bank", "fail")]
)
def test_a_function_of_the_package_in_another_test_file_of_the_change(used: str, folder: str, verdict: str) -> None:
    scene = SCENE_GO.format(used=used)
    before = {
        "shop/prices.go": PRICE_GO.format(5),
        f"{folder}/scene_test.go": scene,
        "shop/orders_test.go": CASE_GO.format(number=1),
    }
    after = {
        "shop/prices.go": PRICE_GO.format(10),
        f"{folder}/scene_test.go": scene + "\n// the shop's\n",
        "shop/orders_test.go": CASE_GO.format(number=2),
    }
    assert check(before, after).verdict == verdict
