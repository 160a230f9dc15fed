import pytest
from shop.report import report
from shop.report import render  # expect: phantom-reference


def test_report():
    assert report("a")
