from parcels.weight import Parcel, billable_grams


def test_a_small_parcel_is_weighed():
    parcel = Parcel(500, 10, 10, 10)
    assert billable_grams(parcel) == 500


def test_a_large_parcel_is_weighed_too():
    assert billable_grams(Parcel(500, 60, 40, 30)) == 500
