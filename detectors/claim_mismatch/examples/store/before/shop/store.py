def load(path, limit=10):
    return read(path)[:limit]


def save(path, rows):
    write(path, rows)
