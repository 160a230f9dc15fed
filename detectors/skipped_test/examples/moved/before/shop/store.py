def load(path, limit=10):
    return read(path)[:limit]
