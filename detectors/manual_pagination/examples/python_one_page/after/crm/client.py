class CrmClient:
    def list_contacts(self, page=1):
        return self._get("/contacts", page=page)

    def iter_contacts(self):
        page = 1
        while True:
            answer = self.list_contacts(page)
            yield from answer["items"]
            if not answer["has_more"]:
                return
            page += 1
