def format_money(cents: int, currency: str) -> str:
    """An amount of cents, with thousands separated, and its currency."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{whole:,}.{rest:02d} {currency}"
