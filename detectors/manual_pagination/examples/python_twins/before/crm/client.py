class CrmClient:
    def list_orders(self, cursor=None):
        return self._http.get("/orders", params={"cursor": cursor}).json()


class AsyncCrmClient:
    async def list_orders(self, cursor=None):
        response = await self._http.get("/orders", params={"cursor": cursor})
        return response.json()

    async def iter_orders(self):
        cursor = None
        while True:
            page = await self.list_orders(cursor)
            for order in page["items"]:
                yield order
            cursor = page["next"]
            if not cursor:
                return
