import pytest
from unittest.mock import Mock, ANY, call
from shop.store import Store, NotFound

store = Store()


def test_list_to_len():
    assert len(store.load("a")) == 2  # expect: weakened-test


def test_raises_match_gone():
    with pytest.raises(NotFound):  # expect: weakened-test
        store.load("a")


def test_mock_any():
    gateway = Mock()
    store.pay(gateway, 5)
    gateway.charge.assert_called_once_with(ANY, ANY)  # expect: weakened-test


def test_or_true():
    assert store.load("a") == ["a"] or store.load("a") == []  # expect: weakened-test


def test_is_instance():
    assert isinstance(store.load("a"), list)  # expect: weakened-test


def test_in_pair():
    assert store.status("a") in (200, 404)  # expect: weakened-test


def test_under_if():
    rows = store.load("a")
    if rows:
        assert rows[0] == "a"  # expect: weakened-test


class TestA:
    def test_unittest_to_pytest(self):
        assert store.load("a") == ["a"]
        assert "b" in store.load("b")
        assert store.ok


def test_loop():
    for row in store.load("a"):
        assert row.name == "x"


def test_dict_at_once():
    assert store.row("a") == {"id": 1, "name": "x"}


def test_tolerance_narrowed():
    assert store.price(1) == pytest.approx(1.19, abs=0.001)


def test_any_order():
    # expect: weakened-test
    assert sorted(store.load("a")) == ["a", "b"]
