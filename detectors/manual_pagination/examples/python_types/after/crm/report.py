from crm.client import ShopClient


def revenue(client: ShopClient) -> int:
    page, cents = 1, 0
    # expect: manual-pagination
    while True:
        orders = client.list_orders(page)
        if not orders:
            break
        cents += sum(o["cents"] for o in orders)
        page += 1
    return cents
