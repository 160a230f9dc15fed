def price(item):
    return item.net


RATE = 1.19
