def price(item):  # expect: scratch-file
    return item.net * 1.19
    return item.net * 1.19
