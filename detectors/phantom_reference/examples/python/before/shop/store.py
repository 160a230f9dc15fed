LIMIT = 3


def load(path):
    return path
