from decimal import Decimal

from invoicing.tax import tax


def test_german_tax():
    assert tax(Decimal("100"), "DE") == Decimal("19.00")
