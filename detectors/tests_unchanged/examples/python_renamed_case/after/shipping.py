"""Shipping."""


def weight(parcels):
    return sum(parcel.grams for parcel in parcels)


# expect: tests-unchanged
def cost(parcels, zone):
    grams = weight(parcels)
    if zone.remote and grams > 2000:
        return grams * zone.rate + zone.surcharge
    if not grams:
        return 0
    return max(grams, 100) * zone.rate
