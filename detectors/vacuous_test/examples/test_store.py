import pytest

from shop.store import load, save


def test_load_returns_rows(tmp_path):  # expect: vacuous-test
    load(tmp_path / "a")


def test_true():  # expect: vacuous-test
    rows = load("a")
    assert True


def test_same(tmp_path):  # expect: vacuous-test
    rows = load(tmp_path)
    assert rows == rows


def test_swallowed(tmp_path):  # expect: vacuous-test
    try:
        assert load(tmp_path) == []
    except Exception:
        pass


def test_load_is_empty(tmp_path):  # ok: vacuous-test (compares what the code gave)
    assert load(tmp_path / "a") == []


def test_missing(tmp_path):  # ok: vacuous-test (demands an error)
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "missing")


def check_rows(rows):
    assert rows == [1]


def test_saved(tmp_path):  # ok: vacuous-test (through a function that asserts)
    save(tmp_path, [1])
    check_rows(load(tmp_path))


def test_load_does_not_raise(tmp_path):  # expect: vacuous-test (a question: it is there to see that it goes through)
    load(tmp_path)
