def price(item):
    return item.net
