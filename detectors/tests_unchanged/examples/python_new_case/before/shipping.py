"""Shipping."""


def weight(parcels):
    return sum(parcel.grams for parcel in parcels)


def cost(parcels, zone):
    grams = weight(parcels)
    return grams * zone.rate
