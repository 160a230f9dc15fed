from shipping import weight


def test_weight(parcel):
    assert weight([parcel(10), parcel(20)]) == 30
