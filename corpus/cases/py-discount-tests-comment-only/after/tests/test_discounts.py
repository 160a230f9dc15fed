from decimal import Decimal

from pricing.discounts import discounted, loyalty_rate


def test_two_percent_a_year():
    """Each year adds two percent, up to the cap."""
    assert loyalty_rate(3) == Decimal("0.06")


def test_discounted_price_is_rounded():
    # the cap does not matter for a young account
    assert discounted(Decimal("9.99"), 1) == Decimal("9.79")
