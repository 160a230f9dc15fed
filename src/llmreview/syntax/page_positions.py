"""Positions in pages: what a loop counts up, or sets to where the answer says that the next page is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.chains import read_chain
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

LONGEST_VALUE = 300
"""Characters from which on a value is no mere position."""

_COUNTER = r"[\w.$@>\-\[\]\"':]*?(?:page|offset|skip|start|from)\w*[\"'\]]*"
_COUNTS = Pattern(
    rf"(?P<name>{_COUNTER})\s*(?:\+\+|\+=)|\+\+(?P<pre>{_COUNTER})|(?P<own>{_COUNTER})\s*:?=\s*(?P=own)\s*\+", re.IGNORECASE
)
"""A position that goes up: ``page += 1``, ``++offset``, ``params["start"] = params["start"] + 50``."""

_IDS = r"max_?id|since_?id|last_?id"
_TOKEN = Pattern(
    r"next|cursor|token|marker|continuation|_?continue$|\bcontinue\b|has_?more|links?\b"
    rf"|last_?evaluated|starting_?after|after_?id|{_IDS}|\[-1\]",
    re.IGNORECASE,
)
"""What tells where the next page is."""
POSITION = Pattern(
    r"page|offset|skip|cursor|token|marker|next|after|before|start|continuation|continue"
    rf"|{_IDS}|key|url|uri|link|path|endpoint",
    re.IGNORECASE,
)
"""What a position in pages is called."""
_SECRET = Pattern(r"access|refresh|auth|csrf|bearer|jwt|session_?token|id_?token|api_?token|cancell?ation", re.IGNORECASE)
"""Tokens that are no positions."""
_LAST = Pattern(
    r"\[-1\]|-\s*1\s*\]|\.at\(-1\)|\[\^1\]|\blast\b|\bend\(|\.last\b|\.[lL]ast(?:OrDefault|OrNull)?\(|[gG]etLast\(", re.IGNORECASE
)
"""The last element of a page, behind which the next one begins."""
NEXT_PAGE = Pattern(r"next_?page|next_?results|fetch_?next", re.IGNORECASE)
"""What gives the next page itself."""
_SETTERS = Pattern(
    r"^(?:set|with)?_?(?:exclusive|next|page|starting|continuation|start|cursor|after|marker|offset)", re.IGNORECASE
)

SAVES = frozenset(
    "save set store put update write persist record checkpoint commit upsert insert remember mark touch hset".split()
)
"""The first words of what puts something away."""
_NOT_ASKED = frozenset(
    "append extend push add log info debug warn warning error print println printf len range min max int str "
    "string format sleep concat addall put parse parse_int join trim sprintf itoa set has contains ceil floor "
    "next make new cap copy".split()
)


def counted_positions(file: SourceFile, loop: Node) -> frozenset[str]:
    """The names of what a loop counts up: in its body, in its head, or by going over numbers."""
    over = file.role(loop, "over")
    if over is not None:
        call = file.call(over)
        item = file.text(file.role(loop, "item"))
        endless = re.search(r"\bcount\(|range\(|\.\.|generate|iterate|repeat", file.text(over)) is not None
        return frozenset({item}) if (call is not None or endless) and endless and POSITION.search(item) else frozenset()
    found = set()
    own = _own_object(file, loop)
    for match in _COUNTS.finditer(file.text(loop)):
        name = match["name"] or match["pre"] or match["own"]
        if not own.match(name):  # a position of the own object outlives the loop
            found.add(root_of(name))
    return frozenset(name for name in found - {""} if not _cuts(file.text(loop), name))


def _own_object(file: SourceFile, node: Node) -> re.Pattern[str]:
    """What leads the members of the own object, as a method calls it."""
    method = file.enclosing(node, Idea.FUNCTION)
    named = file.text(file.role(method, "self"))
    return re.compile(rf"(?:self|\$?this{f'|{re.escape(named)}' if named else ''})\s*(?:\.|->)|@")


def _cuts(text: str, name: str) -> bool:
    """Whether a counter only cuts a list at hand into parts: ``ids[start:end]``, ``ids.slice(offset, offset + 100)``."""
    own = re.escape(name)
    part = rf"\[[^\]\n]*(?<!\w){own}\b[^\]\n]*(?::|\.\.)|\[\s*{own}\s*\]"
    cut = rf"(?i:slice|sublist|substring|copyofrange|drop|elementat|\bget)\(\s*(?:\$?\w+,\s*)?{own}\b"
    of_query = rf"\.(?:objects|query|filter|order_by|all)\b[^\[\]]*\[\s*{own}\s*:"
    return re.search(f"{part}|{cut}", text) is not None and re.search(of_query, text) is None


def root_of(name: str) -> str:
    """The variable in which a position stands: ``params`` of ``params["page"]``."""
    match = re.match(r"[@$]*\w+", name)
    found = match[0] if match else ""
    return found if found not in ("self", "this", "$this") else re.sub(r"^\W*\w+\W+", "", name)


def moved_positions(file: SourceFile, loop: Node, body: Node) -> tuple[frozenset[str], frozenset[str]]:
    """The names that the loop sets to where the next page is, and the members of the answer that tell."""
    names: set[str] = set()
    fields: set[str] = set()
    for node in file.walk(body, Idea.ASSIGNMENT, Idea.CALL, inside=(Idea.FUNCTION, Idea.CLASS)):
        found = _set_to_next(file, loop, node) if file.idea(node) is Idea.ASSIGNMENT else _told_next(file, node)
        if found is not None:
            names |= found.names
            fields.add(found.field)
    return frozenset(names - {""}), frozenset(fields)


class _Moved(NamedTuple):
    """What holds the position of the next page, and the member of the answer that tells it."""

    names: set[str]
    field: str


def _set_to_next(file: SourceFile, loop: Node, assignment: Node) -> _Moved | None:
    """``cursor = page.next_cursor``, ``page = list(after=page["next"])``"""
    target, value = file.role(assignment, "target"), file.role(assignment, "value")
    if target is None or value is None or file.idea(value) in (Idea.NUMBER, Idea.NULL, Idea.BOOLEAN):
        return None
    if (field := _of_last_answer(file, loop, target, value)) and _outlives(file, loop, file.text(target)):
        return _Moved({file.text(target)}, field)
    called = file.string(file.role(target, "index")) or file.name(target) or file.text(target)
    value = _set_in_loop(file, loop, value)
    shown = file.text(value)
    if _SECRET.search(shown) or _SECRET.search(called) or len(shown) >= LONGEST_VALUE or not POSITION.search(called):
        return None
    if not _LAST.search(shown) and not (_TOKEN.search(shown) and _TOKEN.search(_last_of(file, value))):
        return None
    name = root_of(file.text(target))
    if file.idea(target) is Idea.NAME and not _outlives(file, loop, name):
        return None
    return _Moved({name}, _last_of(file, value))


def _told_next(file: SourceFile, node: Node) -> _Moved | None:
    """``request.setCursor(page.getNextCursor())``"""
    call = file.call(node)
    if call is None or call.receiver is None or len(call.arguments) != 1 or not _SETTERS.search(call.name):
        return None
    value = call.arguments[0].value
    read = file.idea(file.unwrap(value) or value) in (Idea.CALL, Idea.MEMBER, Idea.INDEX)
    if not read or not _TOKEN.search(_last_of(file, value)):
        return None
    return _Moved({root_of(file.text(call.receiver)), *_assigned_to(file, node)}, _last_of(file, value))


def _of_last_answer(file: SourceFile, loop: Node, target: Node, value: Node) -> str:
    """The member of the last answer that a request for the next one is given: ``page = list(after=page["next"])``.

    Also the method of the last answer that gives the next one: ``page = page.next_page()``.
    """
    current = file.unwrap(value, Idea.AWAIT)
    while current is not None and file.idea(current) is Idea.BRANCH:
        current = file.unwrap(file.role(current, "then"), Idea.AWAIT)
    call = file.call(current)
    if call is None or file.idea(target) is not Idea.NAME or is_not_asked(call):
        return ""
    own = file.text(target)
    if file.text(call.receiver) == own:
        return call.name if NEXT_PAGE.search(call.name) else ""
    chain = read_chain(file, current)
    for argument in (a for part in (chain.calls if chain is not None else ()) for a in part.arguments):
        given = _set_in_loop(file, loop, argument.value)
        for part in file.walk(given, Idea.MEMBER, Idea.INDEX, Idea.CALL):
            member = _last_of(file, part)
            if file.text(part).startswith(own) and root_of(file.text(part)) == own and _TOKEN.search(member):
                return member
    return ""


def _set_in_loop(file: SourceFile, loop: Node, node: Node) -> Node:
    """What a name was set to in the loop itself; anything else as it is."""
    inner = file.unwrap(node)
    if inner is None or file.idea(inner) is not Idea.NAME:
        return node
    definition = file.scope(inner).definition_before(file.text(inner), inner)
    held = definition is not None and loop.start_byte <= definition.node.start_byte < node.start_byte
    return definition.value if held and definition is not None and definition.value is not None else node


def _outlives(file: SourceFile, loop: Node, name: str) -> bool:
    """Whether a name is given a value before the loop too, so that the next round finds what this one sets."""
    definitions = file.scope(loop).definitions(name)
    if any(d.node.start_byte < loop.start_byte for d in definitions):
        return True
    return file.grammar.bare_fields and not any(d.type is not None for d in definitions)


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


def is_not_asked(call: Call) -> bool:
    """Whether a call's name says that it asks for nothing: it puts something away, shows or computes it."""
    words = words_of(call.name)
    return call.name.lower() in _NOT_ASKED or (bool(words) and words[0] in SAVES)
