print("cart")  # expect: scratch-file
