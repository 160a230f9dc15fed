import unittest
import pytest
from shop.store import load, price, name_of


def assert_rows(rows):
    assert rows.total == 3
    assert rows.name == "x"


def test_rows(tmp_path):
    rows = load(tmp_path)
    assert rows is not None  # expect: weakened-test


def test_in(tmp_path):
    assert "a" in load(tmp_path)  # expect: weakened-test


def test_error_type():
    with pytest.raises(Exception):  # expect: weakened-test
        load(None)


def test_price():
    assert price(Order(10)) == 12.0  # expect: weakened-test


def test_name():
    assert name_of(Order("b ")) == "b"  # ok: weakened-test (other input, unchanged code)


def test_tolerance():
    assert price(Order(10)) == pytest.approx(11.9, rel=1e-1)  # expect: weakened-test


def test_removed(tmp_path):  # expect: weakened-test
    rows = load(tmp_path)
    assert rows.total == 3


def test_several(tmp_path):
    assert load(tmp_path) == Rows(total=3, name="x")  # ok: weakened-test (several into one)


def test_count(tmp_path):
    assert load(tmp_path) == ["a", "b"]  # ok: weakened-test (the contents say the count)


def test_helper(tmp_path):
    assert_rows(load(tmp_path))  # ok: weakened-test (an extracted helper)


def test_in_to_eq(tmp_path):
    assert load(tmp_path) == ["a", "b"]  # ok: weakened-test (more exact)


def test_any(tmp_path):
    assert load(tmp_path).code in (200, 404)  # expect: weakened-test


@pytest.mark.parametrize("name,n", [("a", 1), ("b", 2)])  # expect: weakened-test
def test_table(name, n):
    assert load(name) == n


@pytest.mark.parametrize("name,total", [("a", 1), ("b", 2)])
def test_single(name, total):
    assert load(name).total == total  # ok: weakened-test (two into a table)


class StoreTest(unittest.TestCase):
    def test_equal(self):
        self.assertTrue(load("a"))  # expect: weakened-test

    def test_dict(self):
        self.assertIn("a", load("a"))  # expect: weakened-test

    def test_called(self):
        gateway = Mock()
        pay(gateway)
        gateway.charge.assert_called()  # expect: weakened-test

    def test_raises(self):
        with self.assertRaises(ValueError):  # expect: weakened-test
            load(None)

    def test_almost(self):
        self.assertAlmostEqual(price(Order(1)), 1.19, places=1)  # expect: weakened-test
