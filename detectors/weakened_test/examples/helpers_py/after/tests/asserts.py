# expect: weakened-test
def assert_total(basket, total):
    assert basket.total == total


def assert_named(basket, name):
    # expect: weakened-test
    assert name in basket.name


def assert_settled(basket):
    # ok: weakened-test (it demands more)
    assert basket.open == 0
    assert basket.closed == 1


def assert_stored(basket):
    # ok: weakened-test (another function of the tests demands it now)
    assert_path(basket)


def assert_path(basket):
    assert basket.path == "basket.json"


def assert_unused(basket):
    # ok: weakened-test (no case goes through it)
    assert basket.weight
