from billing.money import format_money
from billing.models import Invoice


def invoice_line(invoice: Invoice) -> str:
    return f"{invoice.number}: {format_money(invoice.total_cents, invoice.currency)}"


def summary(invoices: list[Invoice]) -> str:
    return "\n".join(invoice_line(invoice) for invoice in invoices)
