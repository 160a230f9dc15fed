class CrmClient:
    def list_changes(self, cursor=None):
        return self._get("/changes", cursor=cursor)

    def iter_changes(self):
        cursor = None
        while True:
            answer = self.list_changes(cursor)
            yield from answer["items"]
            cursor = answer["next_cursor"]
            if not cursor:
                return
