from shipping import cost, weight


def test_weight(parcel):
    assert weight([parcel(10), parcel(20)]) == 30


def test_cost(parcel, zone):
    assert cost([parcel(10)], zone) == 50


def test_remote(parcel, zone):
    assert cost([parcel(3000)], zone(remote=True)) == 15000
