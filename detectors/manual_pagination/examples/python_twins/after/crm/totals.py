from crm.client import CrmClient


def total(client: CrmClient) -> float:
    amount, cursor = 0.0, None
    # expect: manual-pagination
    while True:
        page = client.list_orders(cursor)
        amount += sum(order["total"] for order in page["items"])
        cursor = page["next"]
        if not cursor:
            return amount
