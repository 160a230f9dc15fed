class ChatClient:
    def list_rooms(self, page):
        return self.http.get("/rooms", page=page)
