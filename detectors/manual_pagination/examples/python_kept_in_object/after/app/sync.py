def sync(client, checkpoint, handle):
    # ok: manual-pagination (the checkpoint is kept)
    while True:
        page = client.list_events(checkpoint.cursor)
        for event in page["events"]:
            handle(event)
        checkpoint.cursor = page["next"]
        checkpoint.save()
        if checkpoint.cursor is None:
            break
