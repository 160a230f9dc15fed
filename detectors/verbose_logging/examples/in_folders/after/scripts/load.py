def load(rows):
    for row in rows:
        print("loading", row)  # ok: verbose-logging (a script)
