from decimal import Decimal

RATES = {"DE": Decimal("0.19"), "FR": Decimal("0.20"), "LU": Decimal("0.17")}


def rate(country: str) -> Decimal:
    return RATES[country]


def tax(net: Decimal, country: str) -> Decimal:
    return (net * rate(country)).quantize(Decimal("0.01"))
