def handle(event):  # expect: scratch-file
    return event["body"].strip()
