"""Loops that walk the pages of something by hand: by a page number, an offset, a cursor or a token."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.chains import names_read, outermost, read_chain
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.rounds import dependent_names

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_NUMBER = r"[\w.$@>\-\[\]\"':]*?(?:page|offset|skip|start|from)\w*[\"'\]]*"
_COUNTS = Pattern(
    rf"(?P<name>{_NUMBER})\s*(?:\+\+|\+=)|\+\+(?P<pre>{_NUMBER})|(?P<own>{_NUMBER})\s*:?=\s*(?P=own)\s*\+", re.IGNORECASE
)
_TOKEN = Pattern(
    r"next|cursor|token|marker|continuation|last_?evaluated|starting_?after|after_?id|max_?id|since_?id|last_?id|\[-1\]|links?\b|has_?more",
    re.IGNORECASE,
)
_POSITION = Pattern(
    r"page|offset|skip|cursor|token|marker|next|after|start|continuation|url|uri|link|key|path|max_?id|since_?id|last_?id|before|endpoint",
    re.IGNORECASE,
)
_SECRET = Pattern(r"access|refresh|auth|csrf|bearer|jwt|session_?token|id_?token|api_?token|cancell?ation", re.IGNORECASE)
_SETTERS = Pattern(
    r"^(?:set|with)?_?(?:exclusive|next|page|starting|continuation|start|cursor|after|marker|offset)", re.IGNORECASE
)
_ASKS = frozenset(
    "get list fetch query search find scan describe request execute exec send load read call retrieve post graphql paginate all do index invoke select "
    "run json filter page pages lookup pull download make api where".split()
)
_NOT_ASKED = frozenset(
    "append extend push add log info debug warn warning error print println printf len range min max int str string format sleep concat addall put "
    "parse parse_int join trim sprintf itoa set has contains ceil floor next".split()
)


class PageLoop(NamedTuple):
    """A loop that asks for one page after the other."""

    file: SourceFile
    node: Node
    request: Call
    """The call that gives a page."""
    fields: frozenset[str]
    """What tells where the next page is: members of the answer (``next_cursor``), or ``page`` where it is only counted."""

    @property
    def client(self) -> str:
        """What is asked for the pages, as it is called: the last name before the request's own."""
        chain = read_chain(self.file, self.request.node)
        names = [name for name in chain.names[:-1] if name] if chain is not None else []
        return names[-1] if names else self.request.name


def read_page_loop(file: SourceFile, loop: Node) -> PageLoop | None:
    """The walk over pages that a loop is; None for any other loop."""
    body = file.role(loop, "body") or loop
    text = file.text(loop)
    if not _POSITION.search(text) or len(text) > 20_000:
        return None
    counted = _counters(file, loop)
    if not counted and file.role(loop, "over") is not None:
        return None
    moved, fields = _moved(file, loop, body)
    names = counted | moved
    if not names:
        return None
    request = _request(file, body, names)
    if request is None:
        return None
    return PageLoop(file, loop, request, fields or frozenset({"page"}))


def _counters(file: SourceFile, loop: Node) -> frozenset[str]:
    """The names of what a loop counts up: in its body, in its head, or by going over numbers."""
    over = file.role(loop, "over")
    if over is not None:
        call = file.call(over)
        item = file.text(file.role(loop, "item"))
        endless = re.search(r"\bcount\(|range\(|\.\.|generate|iterate|repeat", file.text(over)) is not None
        return frozenset({item}) if (call is not None or endless) and endless and _POSITION.search(item) else frozenset()
    found = set()
    for match in _COUNTS.finditer(file.text(loop)):
        name = match["name"] or match["pre"] or match["own"]
        found.add(_root(name))
    return frozenset(name for name in found - {""} if not _cuts(file.text(loop), name))


def _cuts(text: str, name: str) -> bool:
    """Whether a counter only cuts a list at hand into parts: ``ids[start:end]``, ``ids.slice(offset, offset + 100)``."""
    own = re.escape(name)
    cut = rf"\[[^\]\n]*(?<!\w){own}\b[^\]\n]*(?::|\.\.)|\[\s*{own}\s*\]|(?i:slice|sublist|substring|copyofrange|drop|elementat|\bget)\(\s*(?:\$?\w+,\s*)?{own}\b"
    return re.search(cut, text) is not None


def _root(name: str) -> str:
    """The variable in which a position stands: ``params`` of ``params["page"]``."""
    match = re.match(r"[@$]*\w+", name)
    found = match[0] if match else ""
    return found if found not in ("self", "this", "$this") else re.sub(r"^\W*\w+\W+", "", name)


def _moved(file: SourceFile, loop: Node, body: Node) -> tuple[frozenset[str], frozenset[str]]:
    """The names that the loop sets to where the next page is, and the members of the answer that tell."""
    names: set[str] = set()
    fields: set[str] = set()
    for node in file.walk(body, Idea.ASSIGNMENT, Idea.CALL, inside=(Idea.FUNCTION, Idea.CLASS)):
        if file.idea(node) is Idea.ASSIGNMENT:
            target, value = file.role(node, "target"), file.role(node, "value")
            if target is None or value is None or file.idea(value) in (Idea.NUMBER, Idea.NULL, Idea.BOOLEAN):
                continue
            called = file.string(file.role(target, "index")) or file.name(target) or file.text(target)
            shown = file.text(value)
            if _SECRET.search(shown) or _SECRET.search(called):
                continue
            if len(shown) < 300 and _POSITION.search(called) and _TOKEN.search(shown) and _TOKEN.search(_last_of(file, value)):
                name = _root(file.text(target))
                if file.idea(target) is not Idea.NAME or _outlives(file, loop, name):
                    names.add(name)
                    fields.add(_last_of(file, value))
            continue
        call = file.call(node)
        if call is None or call.receiver is None or len(call.arguments) != 1 or not _SETTERS.search(call.name):
            continue
        value = call.arguments[0].value
        if file.idea(file.unwrap(value) or value) in (Idea.CALL, Idea.MEMBER, Idea.INDEX) and _TOKEN.search(
            _last_of(file, value)
        ):
            names |= {_root(file.text(call.receiver)), *_assigned_to(file, node)}
            fields.add(_last_of(file, value))
    return frozenset(names - {""}), frozenset(fields)


def _outlives(file: SourceFile, loop: Node, name: str) -> bool:
    """Whether a name is given a value before the loop too, so that the next round finds what this one sets."""
    return any(d.node.start_byte < loop.start_byte for d in file.scope(loop).definitions(name)) or file.grammar.bare_fields


def _assigned_to(file: SourceFile, node: Node) -> set[str]:
    around = file.enclosing(node, Idea.ASSIGNMENT, Idea.BLOCK)
    target = file.role(around, "target") if around is not None and file.idea(around) is Idea.ASSIGNMENT else None
    return {file.text(target)} if target is not None else set()


def _last_of(file: SourceFile, node: Node) -> str:
    """The member, key or getter by which a value is read: ``next_cursor``; of several alternatives the first."""
    current = file.unwrap(node, Idea.AWAIT)
    while current is not None and file.idea(current) in (Idea.BINARY, Idea.BRANCH):
        current = file.unwrap(file.role(current, "left") or file.role(current, "then"), Idea.AWAIT)
    if current is None:
        return ""
    call = file.call(current)
    if call is not None:
        key = file.string(call.arguments[0].value) if call.arguments else None
        own = key or call.name
        if call.receiver is not None and not _TOKEN.search(own):
            return _last_of(file, call.receiver)
        return own
    if file.idea(current) is Idea.INDEX:
        index = file.role(current, "index")
        own = file.string(index) or ""
        inner = file.role(current, "object")
        if own and _TOKEN.search(own):
            return own
        below = _last_of(file, inner) if inner is not None else ""
        return below if _TOKEN.search(below) else "[-1]"
    if file.idea(current) is Idea.MEMBER:
        own, inner = file.name(current), file.role(current, "object")
        if _TOKEN.search(own):
            return own
        return _last_of(file, inner) if inner is not None else own
    return file.text(current)[-60:]


def _request(file: SourceFile, body: Node, names: frozenset[str]) -> Call | None:
    """The first call of the loop that is given the position and asks for something."""
    depending = dependent_names(file, body, names)
    roots = {name.rpartition(".")[2] for name in names}
    for node in file.walk(body, Idea.CALL, inside=(Idea.FUNCTION, Idea.CLASS)):
        call = file.call(node)
        if call is None or call.node != node or call.constructor or _not_asked(call):
            continue
        given = any(
            file.text(n) in depending or file.text(n) in roots for a in call.arguments for n in names_read(file, a.value)
        ) or any(file.name(m) in roots for a in call.arguments for m in file.walk(a.value, Idea.MEMBER))
        if not given:
            continue
        words = words_of(call.name)
        if words and (words[0] in _ASKS or call.name in ("fetch", "axios")):
            last = file.call(outermost(file, node))
            return call if last is not None else None
    return None


def _not_asked(call: Call) -> bool:
    return call.name.lower() in _NOT_ASKED


# Iterators


_ITERATES = Pattern(
    r"^(?:iter(?:ate)?|each|stream|walk|scroll|paginat\w*|auto_?pag\w*|yield)(?=[_A-Z]|$)|(?:_iter|Iter|_iterator|Iterator|Paginator|_paginator|Iterable|_pages|Pages|AutoPaging\w*"
    r"|Pager|_each|Seq|AsFlow|Flow|_lazy|Enumerable|_generator|Generator|Each)!?$",
)
_GATHERS = Pattern(
    r"^(?:(?:list|get|fetch|load|find|collect|read)_?all|all)(?=[_A-Z]|$)|(?:_all|All|AllPages|_all_pages|AllAsync)$",
    re.IGNORECASE,
)
_ITERATOR_TYPE = Pattern(
    r"\b(?:Async)?(?:Iterator|Iterable|Generator|IterableIterator)\b|\bFlow<|\bStream<|\bFlux<|\bSequence<|\biter\.Seq|\bEnumerator\b|\bI?AsyncEnumerable\b"
    r"|\bIEnumerable\b|\bPaged\w*<|\bchan\b|\bGenerator\b|\biterable\b|\bLazyCollection\b|\bPaginator\b"
)


def iterates(file: SourceFile, function: Node, name: str) -> bool:
    """Whether a function walks the pages for its callers, or gives them something that does."""
    if name.startswith("_") and not name.startswith("__") and not _ITERATES.search(name.lstrip("_")):
        return False
    bare = name.lstrip("_")
    result = file.text(file.role(function, "result"))
    if _ITERATOR_TYPE.search(result) and not re.search(r"^(?:to|as)", bare):
        return True
    body = file.role(function, "body")
    if _ITERATES.search(bare):
        return True
    if body is None:
        return False
    if any(True for _ in file.walk(body, Idea.YIELD, inside=(Idea.FUNCTION,))):
        return True
    return _GATHERS.search(bare) is not None and any(page_loops(file, body))


def page_loops(file: SourceFile, node: Node) -> Iterator[PageLoop]:
    """The walks over pages in a node."""
    for loop in file.walk(node, Idea.LOOP):
        found = read_page_loop(file, loop)
        if found is not None:
            yield found


def is_about(name: str, other: str) -> bool:
    """Whether an iterator's name is about the same as a request's: it shares a noun with it, or names none."""
    skip = frozenset(
        "iter iterate iterator each stream walk scroll paginate paginator paginated auto paging page pages pager list get fetch load find collect read all query search by "
        "iterable seq flow lazy async generator as to the of with items results yield enumerable enumerate through every".split()
    )
    own = {w.removesuffix("s") for w in words_of(name)} - {w.removesuffix("s") for w in skip}
    asked = {w.removesuffix("s") for w in words_of(other)} - {w.removesuffix("s") for w in skip}
    return not own or bool(own & asked)
