def assert_total(basket, total):
    assert basket.total == total
    assert basket.lines == [total]


def assert_named(basket, name):
    assert basket.name == name


def assert_settled(basket):
    assert basket.open == 0


def assert_stored(basket):
    assert basket.path == "basket.json"


def assert_unused(basket):
    assert basket.weight == 3
