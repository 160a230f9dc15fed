def total(items):  # ok: scratch-file (no first version: a name like any other)
    return sum(items)
