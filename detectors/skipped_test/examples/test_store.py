import sys
import unittest

import pytest

from shop.store import load


@pytest.mark.skip(reason="flaky")  # expect: skipped-test
def test_load(tmp_path):
    assert load(tmp_path) == []


@pytest.mark.xfail  # expect: skipped-test
def test_load_fast(tmp_path):
    assert load(tmp_path) == []


def test_load_later(tmp_path):
    pytest.skip("broken")  # expect: skipped-test
    assert load(tmp_path) == []


@unittest.skip("todo")  # expect: skipped-test
class StoreTest(unittest.TestCase):
    def test_a(self):
        self.assertEqual(load("a"), [])

    def test_b(self):
        self.assertEqual(load("b"), [])


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")  # ok: skipped-test (under a condition on the platform)
def test_fork(tmp_path):
    assert load(tmp_path) == []


def test_database(tmp_path, database):
    if database is None:
        pytest.skip("no database here")  # ok: skipped-test (under a condition)
    assert load(tmp_path) == []
