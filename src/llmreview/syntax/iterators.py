"""Functions and types that walk the pages of something for their callers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.flow import repetitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.pagination import PageLoop, read_page_loop

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_ITERATES = Pattern(
    r"^(?:iter(?:ate)?|each|stream|walk|scroll|paginat\w*|auto_?pag\w*|yield)(?=[_A-Z]|$)|(?:_iter|Iter|_iterator|Iterator|Paginator|_paginator|Iterable|_pages|Pages|AutoPaging\w*"
    r"|Pager|_each|Seq|AsFlow|Flow|_lazy|Enumerable|_generator|Generator|Each)!?$",
)
_EVERY = frozenset({"all", "every"})
_ITERATOR_TYPE = Pattern(
    r"\b(?:Async)?(?:Iterator|Iterable|Generator|IterableIterator)\b|\bFlow<|\bStream<|\bFlux<|\bSequence<|\biter\.Seq|\bEnumerator\b"
    r"|\bIAsyncEnumerable\b"
    r"|\bAsyncPageable\b|\bPaged\w*<|\bchan\b|\bGenerator\b|\biterable\b|\bLazyCollection\b|\bPaginator\b"
)


def iterates(file: SourceFile, function: Node, name: str, request: str = "") -> bool:
    """Whether a function walks the pages for its callers, or gives them something that does. ``request`` gives one page."""
    if name.startswith("_") and not name.startswith("__") and not _ITERATES.search(name.lstrip("_")):
        return False
    bare = name.lstrip("_")
    bare = bare[:1].lower() + bare[1:]
    result = file.text(file.role(function, "result"))
    if _ITERATOR_TYPE.search(result) and not re.search(r"^(?:to|as)", bare):
        return True
    body = file.role(function, "body")
    if _ITERATES.search(bare):
        return True
    if body is None:
        return False
    for given in file.walk(body, Idea.YIELD, inside=(Idea.FUNCTION,)):
        if file.text(given).startswith("yield from") or repetitions(file, given, function):
            return True
    if not _EVERY.intersection(words_of(bare)):
        return False
    if any(page_loops(file, body)):
        return True
    calls = _calls(file, body)
    looped = request in calls and any(True for _ in file.walk(body, Idea.LOOP))
    return looped or any(_ITERATES.search(name.lstrip("_")) for name in calls)


def _calls(file: SourceFile, body: Node) -> frozenset[str]:
    return frozenset(call.name for node in file.walk(body, Idea.CALL) if (call := file.call(node)) is not None)


def page_loops(file: SourceFile, node: Node) -> Iterator[PageLoop]:
    """The walks over pages in a node."""
    for loop in file.walk(node, Idea.LOOP):
        found = read_page_loop(file, loop)
        if found is not None:
            yield found


def is_about(name: str, other: str) -> bool:
    """Whether an iterator's name is about the same as a request's: it shares a noun with it, or names none."""
    own, asked = nouns_of(name), nouns_of(other)
    return not own or bool(own & asked)


def nouns_of(name: str) -> frozenset[str]:
    """What a request or an iterator is about, by its name: without what says how it is got."""
    return frozenset(_singular(w) for w in words_of(name)) - _HOW


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


_HOW = frozenset(
    _singular(word)
    for word in "iter iterate iterator each stream walk scroll paginate paginator paginated auto paging page pages pager list "
    "get fetch load find collect read all query search by iterable seq flow lazy async generator as to the of "
    "with items results yield enumerable enumerate through every batch next".split()
)
TYPE_ENDINGS = ("Paginator", "Iterable", "Iterator", "Pager", "Pages", "Enumerable", "Stream", "Cursor")
"""How types are called that walk pages."""


def names_of_types(request: str) -> frozenset[str]:
    """The names that a type over a request may have: ``ListOrdersPaginator``, ``OrdersIterable``, ``OrderPager``."""
    pascal = "".join(word.capitalize() for word in words_of(request) if word != "async")
    about = {noun.capitalize() for noun in nouns_of(request)}
    stems = {pascal, *about, *(noun + "s" for noun in about)}
    return frozenset(stem + ending for stem in stems for ending in TYPE_ENDINGS)
