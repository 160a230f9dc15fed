import unittest
import pytest
from shop.store import load, price, name_of


def test_rows(tmp_path):
    rows = load(tmp_path)
    assert rows == ["a", "b"]


def test_in(tmp_path):
    assert load(tmp_path) == ["a"]


def test_error_type():
    with pytest.raises(ValueError, match="no path"):
        load(None)


def test_price():
    assert price(Order(10)) == 11.9


def test_name():
    assert name_of(Order("a ")) == "a"


def test_tolerance():
    assert price(Order(10)) == pytest.approx(11.9, rel=1e-6)


def test_removed(tmp_path):
    rows = load(tmp_path)
    assert rows.total == 3
    assert rows.name == "x"


def test_several(tmp_path):
    rows = load(tmp_path)
    assert rows.total == 3
    assert rows.name == "x"


def test_count(tmp_path):
    assert len(load(tmp_path)) == 2


def test_helper(tmp_path):
    rows = load(tmp_path)
    assert rows.total == 3
    assert rows.name == "x"


def test_in_to_eq(tmp_path):
    assert "a" in load(tmp_path)


def test_any(tmp_path):
    assert load(tmp_path).code == 404


@pytest.mark.parametrize("name,n", [("a", 1), ("b", 2), ("c", 3)])
def test_table(name, n):
    assert load(name) == n


def test_single_a():
    assert load("a").total == 1


def test_single_b():
    assert load("b").total == 2


class StoreTest(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(load("a"), ["a"])

    def test_dict(self):
        self.assertDictEqual(load("a"), {"a": 1, "b": 2})

    def test_called(self):
        gateway = Mock()
        pay(gateway)
        gateway.charge.assert_called_once_with(3, "EUR")

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "no path"):
            load(None)

    def test_almost(self):
        self.assertAlmostEqual(price(Order(1)), 1.19, places=5)
