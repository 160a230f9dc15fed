class Jobs:
    pass
