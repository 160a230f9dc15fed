from shipping import weight


def test_weight_of_several(parcel):
    assert weight([parcel(10), parcel(20)]) == 30  # grams
