"""Blocks of Go templates: the conditions that a place in a template stands under, and whether they hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from llmreview.pattern import Pattern

_TAG = Pattern(r"\{\{-?\s*(?!/\*)(?P<word>if|with|range|define|block|else|end)\b(?P<what>.*?)\s*-?\}\}", re.DOTALL)
_TERM = Pattern(r"\(|\)|[^\s()]+")
_NAME = Pattern(r"\$?\.Values\.([\w.-]+)")


class Guard(NamedTuple):
    """One block around a place: ``if``, ``with``, ``range``, or the ``else`` of the condition."""

    word: str
    what: str


def guards_at(text: str, position: int) -> tuple[Guard, ...]:
    """The blocks that are open at a place, the outermost first."""
    opened: list[Guard] = []
    for tag in _TAG.finditer(text, 0, position):
        word, what = tag["word"], tag["what"].strip()
        if word in ("end", "else"):
            last = opened.pop() if opened else Guard("define", "")
        if word == "else":
            opened.append(Guard("if", what.removeprefix("if ")) if what.startswith("if ") else Guard("else", last.what))
        elif word != "end":
            opened.append(Guard(word, what))
    return tuple(guard for guard in opened if guard.word not in ("define", "block"))


def holds(guard: Guard, is_set: Callable[[str], bool]) -> bool | None:
    """Whether a block is rendered, by which values are set; None where that is not to be seen."""
    if guard.word == "range":
        return None
    answer = _truth(_TERM.findall(re.sub(r"^\$\w+\s*:=\s*", "", guard.what)), is_set)
    return not answer if answer is not None and guard.word == "else" else answer


def _truth(terms: list[str], is_set: Callable[[str], bool]) -> bool | None:
    while terms[:1] == ["("] and len(_operands(terms)) == 1:
        terms = terms[1:-1]
    if len(terms) > 1 and terms[0] in ("not", "and", "or"):
        answers = [_truth(part, is_set) for part in _operands(terms[1:])]
        if terms[0] == "not":
            return None if answers[0] is None else not answers[0]
        decisive = terms[0] == "or"
        return decisive if decisive in answers else None if None in answers else not decisive
    if len(terms) == 1:
        value = _NAME.fullmatch(terms[0])
        return is_set(value[1]) if value else {"true": True, "false": False}.get(terms[0])
    return None


def _operands(terms: list[str]) -> list[list[str]]:
    """The arguments of a function: words, or what stands in parentheses."""
    found: list[list[str]] = []
    depth = 0
    for term in terms:
        depth -= term == ")"
        if depth > 0:
            found[-1].append(term)
        elif term == "(":
            found.append([])
        elif term != ")":
            found.append([term])
        depth += term == "("
    return found
