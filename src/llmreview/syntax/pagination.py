"""Loops that walk the pages of something by hand: by a page number, an offset, a cursor or a token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.chains import outermost, read_chain
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.page_positions import NEXT_PAGE, POSITION, counted_positions, is_not_asked, moved_positions
from llmreview.syntax.rounds import dependent_names, reads_any

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_SURELY = Pattern(r"page|cursor|token|after|marker|continuation", re.IGNORECASE)
"""What positions are called that nothing else is: a key, a start or an offset may also be one in memory."""
_QUERY = Pattern(r"\.objects\b|\.query\b|\.filter\(|\.order_by\(")
_ASKS = frozenset(
    "get list fetch query search find scan describe request execute send load read call retrieve post "
    "graphql paginate all do index invoke select run json filter page pages lookup pull download make api where".split()
)
_POSITIONS = frozenset("offset skip page forpage startat setfirstresult".split())
"""What a query is told a position by."""


class PageLoop(NamedTuple):
    """A loop that asks for one page after the other."""

    file: SourceFile
    node: Node
    request: Call
    """The call that gives a page."""
    fields: frozenset[str]
    """What tells where the next page is: members of the answer (``next_cursor``), or ``page`` where it is only counted."""
    names: frozenset[str] = frozenset()
    """The names that hold the position."""

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
    if not POSITION.search(text) or len(text) > 20_000:
        return None
    counted = counted_positions(file, loop)
    if not counted and file.role(loop, "over") is not None:
        return None
    moved, fields = moved_positions(file, loop, body)
    names = counted | moved
    if not names:
        return None
    request = _request(file, loop, names)
    if request is None:
        return None
    return PageLoop(file, loop, request, fields or frozenset({"page"}), names)


def _request(file: SourceFile, loop: Node, names: frozenset[str]) -> Call | None:
    """The first call of the loop that is given the position and asks for something, by its name or because its answer is kept."""
    depending = dependent_names(file, file.role(loop, "body") or loop, names)
    roots = {name.rpartition(".")[2] for name in names}
    kept: Call | None = None
    for node in file.walk(loop, Idea.CALL, Idea.INDEX, inside=(Idea.FUNCTION, Idea.CLASS)):
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        if call is None and (index := file.role(node, "index")) is not None and reads_any(file, index, roots):
            call = file.call(file.role(node, "object"))  # a part of a query
            if call is not None and _QUERY.search(file.text(call.node)):
                return call
        if call is None or call.node != node or call.constructor:
            continue
        if file.text(call.receiver) in names and NEXT_PAGE.search(call.name):
            return call
        is_position = call.name.lower() in _POSITIONS
        if (is_not_asked(call) and not is_position) or not _is_given(file, call, depending | roots):
            continue
        words = words_of(call.name)
        if is_position:
            return file.call(outermost(file, node))
        if words and (words[0] in _ASKS or call.name in ("fetch", "axios")):
            return call
        if kept is None and call.receiver is not None and _is_kept(file, node) and any(_SURELY.search(name) for name in names):
            kept = call
    return kept


def _is_given(file: SourceFile, call: Call, names: frozenset[str]) -> bool:
    """Whether a call is given one of the names, or a member that is called so."""
    return any(
        reads_any(file, a.value, names) or any(file.name(m) in names for m in file.walk(a.value, Idea.MEMBER))
        for a in call.arguments
    )


def _is_kept(file: SourceFile, node: Node) -> bool:
    """Whether the answer of a call is what a statement sets."""
    around = file.enclosing(outermost(file, node), Idea.ASSIGNMENT, Idea.STATEMENT, Idea.BLOCK, Idea.CALL, Idea.BINARY)
    return around is not None and file.idea(around) is Idea.ASSIGNMENT
