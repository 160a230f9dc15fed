from decimal import Decimal

MAXIMUM = Decimal("0.25")


def loyalty_rate(years: int) -> Decimal:
    """The share of the price that a customer of so many years saves."""
    if years < 0:
        raise ValueError("years cannot be negative")
    return min(Decimal(years) * Decimal("0.02"), MAXIMUM)


def discounted(price: Decimal, years: int) -> Decimal:
    return (price * (1 - loyalty_rate(years))).quantize(Decimal("0.01"))
