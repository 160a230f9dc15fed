import src.orders  # expect: scratch-file

assert src.orders
