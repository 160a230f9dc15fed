class Client:
    def list_orders(self, page):
        return self._get("/orders", page=page)

    def _iter_orders(self):
        page = 1
        while items := self.list_orders(page):
            yield from items
            page += 1
