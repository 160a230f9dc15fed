def prices():  # ok: scratch-file (in use)
    return []
