"""Expressions that are compiled when they are first used."""

import re

import pytest

from llmreview.pattern import Pattern


def test_nothing_is_compiled_before_it_is_used():
    broken = Pattern(r"(")
    with pytest.raises(re.error):
        broken.search("(")


@pytest.mark.parametrize("method", ["match", "fullmatch", "search", "finditer", "findall", "split"])
def test_it_answers_as_a_compiled_expression_does(method):
    def shown(found):
        return [str(part) for part in found] if method in ("finditer", "findall", "split") else str(found)

    text, flags = r"a(b)?", re.IGNORECASE
    assert shown(getattr(Pattern(text, flags), method)("AB, a")) == shown(getattr(re.compile(text, flags), method)("AB, a"))


def test_it_replaces_as_a_compiled_expression_does():
    assert Pattern(rb"\d").sub(b"0", b"a1b2") == b"a0b0"
    assert Pattern(r"\d").subn("0", "a1b2") == ("a0b0", 2)
