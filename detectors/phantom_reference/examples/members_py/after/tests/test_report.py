import pytest
from shop.report import report
from shop.report import render  # expect: phantom-reference


def test_report():
    assert report("a")


@patch("shop.store.fetch_everything")  # expect: phantom-reference
def test_patched(fetch):
    assert fetch() is not None


@patch("shop.store.load")  # ok: phantom-reference (is there)
@patch("shop.store.turbo", create=True)  # ok: phantom-reference (made by the patch)
@patch("shop.store.open")  # ok: phantom-reference (what is built in may be replaced for one module)
@patch("requests.fetch_everything")  # ok: phantom-reference (another package's)
def test_patched_too(*mocks):
    assert mocks


def test_set(monkeypatch):
    monkeypatch.setattr("shop.store.fetch_all", None)  # expect: phantom-reference
    monkeypatch.setattr("shop.lazy.anything", None)  # ok: phantom-reference (made at run time)
    monkeypatch.setattr("shop.store.fetch_most", None, raising=False)  # ok: phantom-reference (need not be there)
