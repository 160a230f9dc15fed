import src.orders  # expect: scratch-file

print(src.orders.price(None))
