globals()["later"] = 1
