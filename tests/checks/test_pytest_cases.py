"""Small changes of pytest cases, tables and marks: which of them check something new."""

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

SEPARATORS = """class Cart:
    def __init__(self, items=None):
        self.items = items or []

    def add(self, item, qty):
        if qty <= 0:
            raise ValueError("qty")
        self.items.append((item, qty))

    def total(self):
        return sum(i.price * q for i, q in self.items)


def parse_price(text):
    return int(text.replace(".", "").replace(",", ""))
"""

TESTS = """import pytest
from shop.cart import Cart, parse_price
from tests.factories import make_item


@pytest.fixture
def cart():
    return Cart()


@pytest.mark.parametrize("text, cents", [
    ("1.50", 150),
    ("2.00", 200),
])
def test_parse(text, cents):
    assert parse_price(text) == cents


def test_total(cart):
    cart.add(make_item(5), 2)
    assert cart.total() == 10
"""

CASES = [
    pytest.param(
        SEPARATORS,
        "def test_total(cart):",
        "def test_separator(runner):\n    runner.run(parse_price('1,000')).assertoutcome(passed=1)\n\n\ndef test_total(cart):",
        "pass",
        "changed",
        id="asserted in a word of its own",
    ),
    pytest.param(
        SEPARATORS,
        "def test_total(cart):",
        "def test_separator(runner):\n    runner.run(parse_price('1,000')).assertions(passed=1)\n\n\ndef test_total(cart):",
        "warn",
        "form-only",
        id="a noun",
    ),
    pytest.param(SEPARATORS, "])", '    ("1,000.00", 100000),\n])', "pass", "changed", id="new row"),
    pytest.param(
        SEPARATORS,
        '    ("2.00", 200),',
        '    (\n        "2.00",\n        200,\n    ),',
        "warn",
        "form-only",
        id="row reformatted",
    ),
    pytest.param(SEPARATORS, '    ("2.00", 200),\n])', "])", "warn", "form-only", id="row removed"),
    pytest.param(SEPARATORS, "])", '], ids=["a", "b"])', "warn", "form-only", id="ids only"),
    pytest.param(
        SEPARATORS,
        '    ("2.00", 200),',
        '    pytest.param("2.00", 200, marks=pytest.mark.skip),',
        "warn",
        "form-only",
        id="param skip",
    ),
    pytest.param(
        SEPARATORS,
        '    ("2.00", 200),',
        '    pytest.param("2.00", 200, marks=pytest.mark.skipif(sys.platform == "win32", reason="no locale")),',
        "warn",
        "form-only",
        id="param skipped on a platform",
    ),
    pytest.param(
        SEPARATORS,
        '    ("2.00", 200),',
        '    pytest.param("2.50", 250, marks=pytest.mark.skipif(sys.platform == "win32", reason="no locale")),',
        "pass",
        "changed",
        id="another row, skipped on a platform",
    ),
    pytest.param(
        SEPARATORS,
        '@pytest.mark.parametrize("text, cents", [',
        '@pytest.mark.slow\n@pytest.mark.parametrize("text, cents", [',
        "warn",
        "form-only",
        id="mark added",
    ),
    pytest.param(
        SEPARATORS,
        "    assert parse_price(text) == cents",
        "    assert parse_price(text) is not None",
        "warn",
        "form-only",
        id="is-not-None",
    ),
    pytest.param(
        SEPARATORS,
        "    assert parse_price(text) == cents",
        '    assert parse_price(text) == cents, "wrong"',
        "warn",
        "form-only",
        id="message added",
    ),
    pytest.param(
        SEPARATORS,
        "    assert parse_price(text) == cents",
        "    assert isinstance(parse_price(text), int)",
        "warn",
        "form-only",
        id="isinstance",
    ),
    pytest.param(
        SEPARATORS,
        "    assert parse_price(text) == cents",
        "    assert parse_price(text) == pytest.approx(cents, abs=100)",
        "warn",
        "form-only",
        id="approx widened",
    ),
    pytest.param(
        SEPARATORS,
        "def test_total(cart):",
        'def test_parse_bad():\n    with pytest.raises(ValueError):\n        parse_price("x")\n\n\ndef test_total(cart):',
        "pass",
        "changed",
        id="raises new",
    ),
    pytest.param(
        SEPARATORS,
        "def test_total(cart):",
        'def test_parse_bad():\n    result = parse_price("1,0")\n    print(result)\n\n\ndef test_total(cart):',
        "warn",
        "form-only",
        id="raises Exception pass-through",
    ),
    pytest.param(
        SEPARATORS,
        "def test_total(cart):",
        'def test_parse_mock():\n    parse_price = Mock(return_value=7)\n    assert parse_price("7") == 7\n\n\ndef test_total(cart):',
        "warn",
        "form-only",
        id="mock patched",
    ),
    pytest.param(
        DISCOUNT,
        "def test_total(cart):",
        "def test_new():\n    assert Cart().items == []\n\n\ndef test_total(cart):",
        "warn",
        "changed",
        id="constructor only",
    ),
]


@pytest.mark.parametrize(("code", "old", "new", "verdict", "status"), CASES)
def test_case(code: str, old: str, new: str, verdict: str, status: str | None) -> None:
    assert old in TESTS
    found = check(
        {"shop/cart.py": CODE, "tests/unit/test_cart.py": TESTS},
        {"shop/cart.py": code, "tests/unit/test_cart.py": TESTS.replace(old, new)},
    )
    assert (found.verdict, [file.status for file in found.files]) == (verdict, [status] if status else []), found.summary
