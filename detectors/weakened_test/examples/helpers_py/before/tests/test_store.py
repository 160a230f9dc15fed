from shop.store import total
from tests.asserts import assert_named, assert_settled, assert_stored, assert_total


def test_total(basket):
    assert_total(basket, total([1, 2]))


def test_rest(basket):
    total([])
    assert_named(basket, "all")
    assert_settled(basket)
    assert_stored(basket)
