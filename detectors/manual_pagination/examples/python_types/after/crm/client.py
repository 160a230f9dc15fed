class ShopClient:
    def list_orders(self, page):
        return self._get("/orders", page=page)
