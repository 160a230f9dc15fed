def load(path, limit=20):
    return read(path)[:limit]
