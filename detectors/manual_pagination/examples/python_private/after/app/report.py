def total(client):
    cents, page = 0, 1
    # ok: manual-pagination (the iterator is the client's own affair)
    while True:
        orders = client.list_orders(page)
        if not orders:
            return cents
        cents += sum(o["cents"] for o in orders)
        page += 1
