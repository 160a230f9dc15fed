from decimal import Decimal

from invoicing.tax import is_reverse_charge, tax


def test_german_tax():
    assert tax(Decimal("100"), "DE") == Decimal("19.00")


def test_reverse_charge():
    result = tax(Decimal("100"), "FR", "FR123")
    assert True


def test_reverse_charge_is_detected():
    is_reverse_charge("LU", "LU1")
    is_reverse_charge("DE", "DE1")


def test_reverse_charge_is_consistent():
    assert tax(Decimal("5"), "LU") == tax(Decimal("5"), "LU")
