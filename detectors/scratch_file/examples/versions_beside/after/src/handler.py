def handle(event):
    return event["body"]
