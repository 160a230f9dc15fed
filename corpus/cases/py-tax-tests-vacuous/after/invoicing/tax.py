from decimal import Decimal

RATES = {"DE": Decimal("0.19"), "FR": Decimal("0.20"), "LU": Decimal("0.17")}
HOME = "DE"


def rate(country: str) -> Decimal:
    return RATES[country]


def is_reverse_charge(country: str, vat_id: str | None) -> bool:
    return country != HOME and country in RATES and bool(vat_id)


def tax(net: Decimal, country: str, vat_id: str | None = None) -> Decimal:
    if is_reverse_charge(country, vat_id):
        return Decimal("0.00")
    return (net * rate(country)).quantize(Decimal("0.01"))
