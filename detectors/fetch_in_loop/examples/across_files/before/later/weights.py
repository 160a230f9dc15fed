def weight_of(session, sku):
    return session.get(Product, sku).weight  # expect: fetch-in-loop
