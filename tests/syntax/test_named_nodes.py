"""Calls by the name of what is called, looked for in the text first."""

import pytest

from llmreview.syntax.named_nodes import MOST_ABSENT
from llmreview.syntax.source import SourceFile

SOURCE = b"# absent() is only spoken of\nload(1)\nclient.load(2)\nstore(load(3))\n"


@pytest.fixture
def file():
    found = SourceFile.of("a.py", SOURCE)
    assert found is not None
    return found


def texts(file, name):
    return [file.text(node) for node in file.calls_by_name.get(name, ())]


def test_every_call_of_a_name_is_found_in_source_order(file):
    assert texts(file, "load") == ["load(1)", "client.load(2)", "load(3)"]


def test_what_only_a_comment_names_is_not_called(file):
    assert texts(file, "absent") == []


def test_however_many_names_are_not_there_the_others_are_found(file):
    for index in range(2 * MOST_ABSENT):
        assert texts(file, f"missing{index}") == []
    assert texts(file, "store") == ["store(load(3))"]


@pytest.mark.parametrize(("first", "last", "count"), [(1, 4, 3), (2, 2, 1), (3, 3, 0), (5, 9, 1), (6, 9, 0)])
def test_changed_lines_are_counted(first, last, count):
    changed = SourceFile.of("a.py", SOURCE, frozenset({1, 2, 4, 5}))
    assert changed is not None
    assert changed.count_changed(first, last) == count
