def weight_of(session, sku):
    return session.get(Product, sku).weight  # expect: fetch-in-loop


def total_weight(session, lines):
    return sum(weight_of(session, line.sku) * line.quantity for line in lines)
