def load(path, limit=20):
    return read(path)[:limit]


def save(path, rows):
    write(path, rows)
