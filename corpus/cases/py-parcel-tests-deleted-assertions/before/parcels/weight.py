from dataclasses import dataclass

DIVISOR = 5000


@dataclass(frozen=True)
class Parcel:
    grams: int
    length: int
    width: int
    height: int


def billable_grams(parcel: Parcel) -> int:
    return parcel.grams
