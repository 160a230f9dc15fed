CHUNK = 1 << 16
