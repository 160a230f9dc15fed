class Client:
    def list_events(self, cursor):
        return self.http.get("/events", cursor)

    def iter_events(self):
        cursor = None
        while True:
            page = self.list_events(cursor)
            yield from page["events"]
            cursor = page["next"]
            if cursor is None:
                return
