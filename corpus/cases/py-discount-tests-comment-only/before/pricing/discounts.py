from decimal import Decimal

MAXIMUM = Decimal("0.25")


def loyalty_rate(years: int) -> Decimal:
    return Decimal(years) * Decimal("0.02")


def discounted(price: Decimal, years: int) -> Decimal:
    return (price * (1 - loyalty_rate(years))).quantize(Decimal("0.01"))
