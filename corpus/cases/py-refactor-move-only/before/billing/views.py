from billing.models import Invoice


def format_money(cents: int, currency: str) -> str:
    """Cents as an amount with its currency."""
    whole, rest = divmod(abs(cents), 100)
    sign = "-" if cents < 0 else ""
    return f"{sign}{whole:,}.{rest:02d} {currency}"


def invoice_line(invoice: Invoice) -> str:
    return f"{invoice.number}: {format_money(invoice.total_cents, invoice.currency)}"


def summary(invoices: list[Invoice]) -> str:
    return "\n".join(invoice_line(invoice) for invoice in invoices)
