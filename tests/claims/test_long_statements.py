"""Messages are texts of strangers: however they are worded, they are read in time that grows with their length."""

import pytest

from llmreview.claims.about_tests import _ADDED

WORDS = "incomprehensibilities and counterdemonstrations, "


@pytest.mark.parametrize("lead", ["Add ", "", "Refactor with ", "Covered by "])
def test_many_long_words_are_no_riddle(lead):
    assert _ADDED.search(lead + 20 * WORDS) is None


@pytest.mark.parametrize(
    "statement",
    [
        "Add unit, regression and smoke tests",
        "Adds UrlUtilsTest",
        "3 new `parse` test cases were added",
        "Ship it with unittests",
    ],
)
def test_tests_may_be_named_in_many_ways(statement):
    assert _ADDED.search(statement) is not None
