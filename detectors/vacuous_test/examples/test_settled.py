from unittest.mock import Mock

from shop.store import Store, load


# expect: vacuous-test
def test_own_values():
    load("a")
    expected = 3
    actual = 3
    assert actual == expected


# expect: vacuous-test
def test_made():
    store = Store()
    assert store is not None


# expect: vacuous-test
def test_mock_is_there():
    gateway = Mock()
    assert gateway.charge is not None


def test_counted():  # ok: vacuous-test (the code counts)
    calls = 0

    def count():
        nonlocal calls
        calls += 1

    load("a", count)
    assert calls == 0


def test_given_anew():  # ok: vacuous-test (another value by then)
    total = 0
    for row in load("a"):
        total += row
    assert total == 3


def test_is_deterministic():  # ok: vacuous-test (two runs may differ)
    assert load("a") == load("a")
