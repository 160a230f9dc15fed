from chat.client import ChatClient


def room_names(client: ChatClient):
    names, page = [], 1
    # ok: manual-pagination (this client offers nothing else)
    while True:
        rooms = client.list_rooms(page)
        if not rooms:
            return names
        names += [room["name"] for room in rooms]
        page += 1
