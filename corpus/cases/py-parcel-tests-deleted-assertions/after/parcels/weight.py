from dataclasses import dataclass

DIVISOR = 5000


@dataclass(frozen=True)
class Parcel:
    grams: int
    length: int
    width: int
    height: int


def billable_grams(parcel: Parcel) -> int:
    volume = parcel.length * parcel.width * parcel.height
    volumetric = volume * 1000 // DIVISOR
    if volumetric > parcel.grams:
        return volumetric
    return parcel.grams
