def price(item):  # expect: scratch-file
    return item.gross
