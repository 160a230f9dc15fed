class MailClient:
    def iter_messages(self):
        cursor = None
        while True:
            page = self.get_page(cursor)
            yield from page.items
            cursor = page.next_cursor
            if cursor is None:
                return

    def get_page(self, cursor):
        return self.http.get("/messages", cursor=cursor)
