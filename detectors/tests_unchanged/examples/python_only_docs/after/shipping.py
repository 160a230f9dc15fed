"""Shipping."""


def weight(parcels):
    return sum(parcel.grams for parcel in parcels)


# ok: tests-unchanged (documentation and names only)
def cost(parcels, zone):
    """In cents."""
    total = weight(parcels)
    return total * zone.rate
