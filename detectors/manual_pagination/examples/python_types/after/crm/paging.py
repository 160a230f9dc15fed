class OrderPaginator:
    def __init__(self, client):
        self.client = client

    def __iter__(self):
        page = 1
        while True:
            orders = self.client.list_orders(page)
            if not orders:
                return
            yield from orders
            page += 1
