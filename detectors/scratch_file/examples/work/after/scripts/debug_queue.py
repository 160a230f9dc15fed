print("queue")  # ok: scratch-file (the build refers to it)
