class Client:
    def list_orders(self, page):
        return self._get("/orders", page=page)

    def all_orders(self):
        return self._paginate(self.list_orders)

    def _paginate(self, request):
        page = 1
        while items := request(page):
            yield from items
            page += 1
