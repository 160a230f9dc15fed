"""Orders."""
import unittest
from unittest import mock
from unittest.mock import MagicMock, patch

import pytest
from hypothesis import given, strategies as st

from shop.orders import Repository, Service, place, total
from tests.helpers import check_order


def assert_valid(order):
    assert order.lines
    assert order.total > 0


def run_it(order):
    order.pay()


# expect: vacuous-test
def test_place():
    order = place(["a"])
    print(order.total)


# expect: vacuous-test
def test_true():
    place(["a"])
    assert True


# expect: vacuous-test
def test_same():
    order = place(["a"])
    assert order.total == order.total


# expect: vacuous-test
def test_tuple():
    order = place(["a"])
    assert (order.total == 3, "the total is wrong")


# expect: vacuous-test
def test_mock_echo():
    repository = MagicMock()
    repository.find.return_value = {"id": 1}
    assert repository.find(1) == {"id": 1}


# expect: vacuous-test
def test_swallowed():
    try:
        order = place(["a"])
        assert order.total == 3
    except Exception:
        pass


# expect: vacuous-test
def test_runs():
    run_it(place(["a"]))


# expect: vacuous-test
def test_or_true():
    assert place(["a"]).total == 3 or True


# expect: vacuous-test
def test_len():
    assert len(place(["a"]).lines) >= 0


# expect: vacuous-test
def test_typo_mock():
    service = mock.Mock()
    place(["a"], service)
    service.called_once_with("a")


# expect: vacuous-test
def test_raises_pass():
    try:
        place(None)
    except ValueError:
        assert True


# expect: vacuous-test
@patch("shop.orders.total", return_value=5)
def test_patched(fake_total):
    assert fake_total() == 5


def test_helper():  # ok: vacuous-test (a helper asserts)
    assert_valid(place(["a"]))


def test_raises():  # ok: vacuous-test (demands an error)
    with pytest.raises(ValueError):
        place(None)


def test_mock_called():  # ok: vacuous-test (what the code did)
    gateway = MagicMock()
    Service(gateway).pay(place(["a"]))
    gateway.charge.assert_called_once_with(3)


def test_through_mock():  # ok: vacuous-test (the code hands it on)
    repository = MagicMock()
    repository.find.return_value = {"id": 1}
    assert Service(repository).get(1) == {"id": 1}


def test_try_reraise():  # ok: vacuous-test (handed on)
    try:
        assert place(["a"]).total == 3
    except AssertionError:
        print("no")
        raise


def test_try_other():  # ok: vacuous-test (the handler takes other errors)
    try:
        assert place(["a"]).total == 3
    except KeyError:
        pass


def test_raises_else():  # ok: vacuous-test (fails if nothing is raised)
    try:
        place(None)
    except ValueError:
        pass
    else:
        pytest.fail("nothing was raised")


@given(st.lists(st.text()))
def test_property(names):  # ok: vacuous-test (asserts on what was given)
    assert place(names).lines == names


def test_snapshot(snapshot):  # ok: vacuous-test (snapshot)
    snapshot.assert_match(place(["a"]))


def test_snapshot_eq(snapshot):  # ok: vacuous-test (snapshot)
    assert place(["a"]) == snapshot


def test_numpy():  # ok: vacuous-test (asserts)
    np.testing.assert_allclose(place(["a"]).totals, [1.0])


def test_hash_differs():  # ok: vacuous-test (asserts)
    assert place(["a"]).number != place(["a"]).number


class TestService(unittest.TestCase):
    # expect: vacuous-test
    def test_nothing(self):
        Service(MagicMock()).start()

    # expect: vacuous-test
    def test_equal_same(self):
        order = place(["a"])
        self.assertEqual(order, order)

    # expect: vacuous-test
    def test_true(self):
        place(["a"])
        self.assertTrue(True)

    # expect: vacuous-test
    def test_true_message(self):
        place(["a"])
        self.assertTrue("total", 3)

    def _check(self, order):
        self.assertEqual(order.total, 3)

    def test_check(self):  # ok: vacuous-test (a helper asserts)
        self._check(place(["a"]))

    def test_subtests(self):  # ok: vacuous-test (asserts in subtests)
        for name in ("a", "b"):
            with self.subTest(name=name):
                self.assertEqual(place([name]).lines, [name])

    def test_logs(self):  # ok: vacuous-test (demands a log line)
        with self.assertLogs("shop"):
            place(["a"])


class TestAsync:
    # expect: vacuous-test
    async def test_never_awaited(self):
        mock_service = MagicMock()
        place(["a"])
        mock_service.run.assert_called

    @pytest.mark.asyncio
    async def test_awaited(self):  # ok: vacuous-test (asserts)
        assert (await place(["a"])).total == 3
