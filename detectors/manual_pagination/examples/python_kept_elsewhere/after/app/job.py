def run(client, redis, handle):
    cursor = redis.get("events:cursor")
    # ok: manual-pagination (the cursor is kept, so that the next run goes on)
    while True:
        page = client.list_events(cursor)
        for event in page["events"]:
            handle(event)
        if page["next"] is None:
            break
        cursor = page["next"]
        redis.set("events:cursor", cursor)
