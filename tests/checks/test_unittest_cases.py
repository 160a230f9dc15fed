"""Small changes of unittest cases: which of them check something new."""

from __future__ import annotations

import pytest

from checks.test_forms import check

CODE = """class Cart:
    def __init__(self, items=None):
        self.items = items or []

    def add(self, item, qty):
        if qty <= 0:
            raise ValueError("qty")
        self.items.append((item, qty))

    def total(self):
        return sum(i.price * q for i, q in self.items)


def parse_price(text):
    return int(text.replace(".", ""))
"""

DISCOUNT = """class Cart:
    def __init__(self, items=None):
        self.items = items or []

    def add(self, item, qty):
        if qty <= 0:
            raise ValueError("qty")
        self.items.append((item, qty))

    def total(self):
        gross = sum(i.price * q for i, q in self.items)
        return gross * 9 // 10 if gross > 100 else gross


def parse_price(text):
    return int(text.replace(".", ""))
"""

TESTS = """import unittest

from shop.cart import Cart, parse_price


class Item:
    def __init__(self, price):
        self.price = price


class CartTests(unittest.TestCase):
    def setUp(self):
        self.cart = Cart()

    def test_total(self):
        self.cart.add(Item(5), 2)
        self.assertEqual(self.cart.total(), 10)

    def test_rejects(self):
        with self.assertRaises(ValueError):
            self.cart.add(Item(5), 0)

    def test_parse(self):
        self.assertEqual(parse_price("1.50"), 150)
"""

CASES = [
    pytest.param(DISCOUNT, "", "", "warn", None, id="no test"),
    pytest.param(
        DISCOUNT, "    def test_total(self):", "    # discount\n    def test_total(self):", "warn", "form-only", id="comment"
    ),
    pytest.param(
        DISCOUNT,
        '        self.assertEqual(parse_price("1.50"), 150)',
        '        for text, cents in (("1.50", 150), ("2", 2)):\n            with self.subTest(text):\n                self.assertEqual(parse_price(text), cents)',
        "warn",
        "changed",
        id="subTest row",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        "    def test_discount(self):\n        self.cart.add(Item(500), 1)\n        self.cart.total()\n        self.assertTrue(True)\n\n    def test_rejects(self):",
        "warn",
        "form-only",
        id="assertTrue(True)",
    ),
    pytest.param(
        DISCOUNT,
        "        self.assertEqual(self.cart.total(), 10)",
        "        self.assertIsNotNone(self.cart.total())",
        "warn",
        "form-only",
        id="assertIsNotNone loosened",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        "    def test_discount(self):\n        self.cart.add(Item(500), 1)\n        self.assertEqual(self.cart.total(), self.cart.total())\n\n    def test_rejects(self):",
        "warn",
        "form-only",
        id="assertEqual twice same",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        "    def test_discount(self):\n        self.cart.add(Item(500), 1)\n        self.assertEqual(self.cart.total(), 450)\n\n    def test_rejects(self):",
        "pass",
        "changed",
        id="real",
    ),
    pytest.param(
        DISCOUNT,
        "        self.assertEqual(self.cart.total(), 10)",
        "        self.assertIn(self.cart.total(), (9, 10))",
        "warn",
        "form-only",
        id="in condition loosened",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        "    def assert_total(self, expected):\n        self.assertEqual(self.cart.total(), expected)\n\n    def test_discount(self):\n        self.cart.add(Item(500), 1)\n        self.assert_total(450)\n\n    def test_rejects(self):",
        "pass",
        "changed",
        id="helper assertion real",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_total(self):",
        '    @unittest.skip("later")\n    def test_total(self):',
        "warn",
        "form-only",
        id="skip",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_total(self):\n        self.cart.add(Item(5), 2)\n        self.assertEqual(self.cart.total(), 10)\n\n    def test_rejects(self):\n        with self.assertRaises(ValueError):\n            self.cart.add(Item(5), 0)",
        "    def test_rejects(self):\n        with self.assertRaises(ValueError):\n            self.cart.add(Item(5), 0)\n\n    def test_total(self):\n        self.cart.add(Item(5), 2)\n        self.assertEqual(self.cart.total(), 10)",
        "warn",
        "form-only",
        id="reorder",
    ),
    pytest.param(
        DISCOUNT, "        self.cart = Cart()", "        self.cart = Cart([])", "warn", "form-only", id="setUp changed only"
    ),
    pytest.param(
        DISCOUNT,
        "        self.cart.add(Item(5), 2)",
        "        thing = Item(5)\n        self.cart.add(thing, 2)",
        "pass",
        "changed",
        id="first-and-second local rename",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        "    def test_discount(self):\n        try:\n            self.assertEqual(Cart([(Item(500), 1)]).total(), 450)\n        except AssertionError:\n            pass\n\n    def test_rejects(self):",
        "warn",
        "form-only",
        id="try/except",
    ),
    pytest.param(
        DISCOUNT,
        "    def test_rejects(self):",
        '    def test_parse_thousands(self):\n        self.assertEqual(parse_price("1.000.00"), 100000)\n\n    def test_rejects(self):',
        "warn",
        "changed",
        id="other symbol",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"shop/cart.py": CODE, "tests/test_cart.py": TESTS}, {"shop/cart.py": code, "tests/test_cart.py": TESTS.replace(old, new)}
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary
