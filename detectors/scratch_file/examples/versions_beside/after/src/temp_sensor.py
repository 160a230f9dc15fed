UNIT = "C"  # ok: scratch-file (a sensor of temperature)
