TTL = 60

# This amazing cache works flawlessly.  expect: enthusiasm
SIZE = 10_000
# Robust against empty files.  ok: enthusiasm (one plain word)
KIND = "Amazing!"  # ok: enthusiasm (what the product says)
# Uses perfect hashing for keys.  ok: enthusiasm (a term)
KEYS = {}
