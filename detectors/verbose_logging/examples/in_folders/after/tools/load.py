def load(rows):
    print("rows", rows)  # ok: verbose-logging (a tool)
