import pytest
from unittest.mock import Mock, ANY, call
from shop.store import Store, NotFound

store = Store()


def test_list_to_len():
    assert store.load("a") == ["a", "b"]


def test_raises_match_gone():
    with pytest.raises(NotFound, match="no such row"):
        store.load("a")


def test_mock_any():
    gateway = Mock()
    store.pay(gateway, 5)
    gateway.charge.assert_called_once_with(5, "EUR")


def test_or_true():
    assert store.load("a") == ["a"]


def test_is_instance():
    assert store.load("a") == ["a"]


def test_in_pair():
    assert store.status("a") == 200


def test_under_if():
    rows = store.load("a")
    assert rows[0] == "a"


class TestA:
    def test_unittest_to_pytest(self):
        self.assertEqual(store.load("a"), ["a"])
        self.assertIn("b", store.load("b"))
        self.assertTrue(store.ok)


def test_loop():
    rows = store.load("a")
    assert rows[0].name == "x"
    assert rows[1].name == "x"


def test_dict_at_once():
    row = store.row("a")
    assert row["id"] == 1
    assert row["name"] == "x"


def test_tolerance_narrowed():
    assert store.price(1) == pytest.approx(1.19, abs=0.1)


def test_any_order():
    assert store.load("a") == ["a", "b"]
