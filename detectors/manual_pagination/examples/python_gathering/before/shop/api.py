class Api:
    def search_products(self, query, offset=0, limit=50):
        return self._call("search", query=query, offset=offset, limit=limit)

    def search_all_products(self, query):
        offset, found = 0, []
        while True:
            batch = self.search_products(query, offset=offset)
            found.extend(batch)
            if len(batch) < 50:
                return found
            offset += 50
