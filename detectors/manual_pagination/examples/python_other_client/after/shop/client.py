class ShopClient:
    def list_orders(self, page):
        return self._get("/orders", page=page)

    def iter_orders(self):
        page = 1
        # ok: manual-pagination (the iterator's own source)
        while True:
            orders = self.list_orders(page)
            if not orders:
                return
            yield from orders
            page += 1

    def export(self, path):
        page = 1
        # expect: manual-pagination
        while True:
            orders = self.list_orders(page)
            if not orders:
                return
            write(path, orders)
            page += 1
