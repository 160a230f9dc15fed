from invoicing.tax import tax


def total(invoice):
    net = sum(line.net for line in invoice.lines)
    return net + tax(net, invoice.country, invoice.customer.vat_id)
