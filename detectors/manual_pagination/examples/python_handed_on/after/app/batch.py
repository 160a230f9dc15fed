def batch(client, cursor, limit):
    items = []
    # ok: manual-pagination (it hands on where the caller is to go on)
    while len(items) < limit:
        page = client.list_events(cursor)
        items.extend(page["events"])
        cursor = page["next"]
        if cursor is None:
            break
    return items, cursor
