"""Loops that walk the pages of something by hand: by a page number, an offset, a cursor or a token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.chains import outermost, read_chain
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.rounds import dependent_names, reads_any

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_NUMBER = r"[\w.$@>\-\[\]\"':]*?(?:page|offset|skip|start|from)\w*[\"'\]]*"
_COUNTS = Pattern(
    rf"(?P<name>{_NUMBER})\s*(?:\+\+|\+=)|\+\+(?P<pre>{_NUMBER})|(?P<own>{_NUMBER})\s*:?=\s*(?P=own)\s*\+", re.IGNORECASE
)
_TOKEN = Pattern(
    r"next|cursor|token|marker|continuation|_?continue$|\bcontinue\b|last_?evaluated|starting_?after|after_?id|max_?id|since_?id|last_?id"
    r"|\[-1\]|links?\b|has_?more",
    re.IGNORECASE,
)
_POSITION = Pattern(
    r"page|offset|skip|cursor|token|marker|next|after|start|continuation|continue|url|uri|link|key|path|max_?id|since_?id|last_?id|before"
    r"|endpoint",
    re.IGNORECASE,
)
_SECRET = Pattern(r"access|refresh|auth|csrf|bearer|jwt|session_?token|id_?token|api_?token|cancell?ation", re.IGNORECASE)
_LAST = Pattern(
    r"\[-1\]|-\s*1\s*\]|\.at\(-1\)|\[\^1\]|\blast\b|\bend\(|\.last\b|\.[lL]ast(?:OrDefault|OrNull)?\(|[gG]etLast\(", re.IGNORECASE
)
"""The last element of a page, behind which the next one begins."""
_SURELY = Pattern(r"page|cursor|token|after|marker|continuation", re.IGNORECASE)
"""What positions are called that nothing else is: a key, a start or an offset may also be one in memory."""
_NEXT_PAGE = Pattern(r"next_?page|next_?results|fetch_?next", re.IGNORECASE)
_QUERY = Pattern(r"\.objects\b|\.query\b|\.filter\(|\.order_by\(")
SAVES = frozenset(
    "save set store put update write persist record checkpoint commit upsert insert remember mark touch hset".split()
)
_SETTERS = Pattern(
    r"^(?:set|with)?_?(?:exclusive|next|page|starting|continuation|start|cursor|after|marker|offset)", re.IGNORECASE
)
_ASKS = frozenset(
    "get list fetch query search find scan describe request execute send load read call retrieve post "
    "graphql paginate all do index invoke select run json filter page pages lookup pull download make api where".split()
)
_POSITIONS = frozenset("offset skip page forpage startat setfirstresult".split())
"""What a query is told a position by."""
_NOT_ASKED = frozenset(
    "append extend push add log info debug warn warning error print println printf len range min max int str "
    "string format sleep concat addall put parse parse_int join trim sprintf itoa set has contains ceil floor "
    "next make new cap copy".split()
)


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
    if not _POSITION.search(text) or len(text) > 20_000:
        return None
    counted = _counters(file, loop)
    if not counted and file.role(loop, "over") is not None:
        return None
    moved, fields = _moved(file, loop, body)
    names = counted | moved
    if not names:
        return None
    request = _request(file, loop, names)
    if request is None:
        return None
    return PageLoop(file, loop, request, fields or frozenset({"page"}), names)


def _counters(file: SourceFile, loop: Node) -> frozenset[str]:
    """The names of what a loop counts up: in its body, in its head, or by going over numbers."""
    over = file.role(loop, "over")
    if over is not None:
        call = file.call(over)
        item = file.text(file.role(loop, "item"))
        endless = re.search(r"\bcount\(|range\(|\.\.|generate|iterate|repeat", file.text(over)) is not None
        return frozenset({item}) if (call is not None or endless) and endless and _POSITION.search(item) else frozenset()
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
            if (field := _of_last_answer(file, loop, target, value)) and _outlives(file, loop, file.text(target)):
                names.add(file.text(target))
                fields.add(field)
                continue
            value = _set_in_loop(file, loop, value)
            shown = file.text(value)
            if _SECRET.search(shown) or _SECRET.search(called):
                continue
            tells = _LAST.search(shown) or (_TOKEN.search(shown) and _TOKEN.search(_last_of(file, value)))
            if len(shown) < 300 and _POSITION.search(called) and tells:
                name = root_of(file.text(target))
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
            names |= {root_of(file.text(call.receiver)), *_assigned_to(file, node)}
            fields.add(_last_of(file, value))
    return frozenset(names - {""}), frozenset(fields)


def _of_last_answer(file: SourceFile, loop: Node, target: Node, value: Node) -> str:
    """The member of the last answer that a request for the next one is given: ``page = list(after=page["next"])``.

    Also the method of the last answer that gives the next one: ``page = page.next_page()``.
    """
    current = file.unwrap(value, Idea.AWAIT)
    while current is not None and file.idea(current) is Idea.BRANCH:
        current = file.unwrap(file.role(current, "then"), Idea.AWAIT)
    call = file.call(current)
    if call is None or file.idea(target) is not Idea.NAME or _not_asked(call):
        return ""
    own = file.text(target)
    if file.text(call.receiver) == own:
        return call.name if _NEXT_PAGE.search(call.name) else ""
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
        if file.text(call.receiver) in names and _NEXT_PAGE.search(call.name):
            return call
        is_position = call.name.lower() in _POSITIONS
        if (_not_asked(call) and not is_position) or not _is_given(file, call, depending | roots):
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


def _not_asked(call: Call) -> bool:
    words = words_of(call.name)
    return call.name.lower() in _NOT_ASKED or (bool(words) and words[0] in SAVES)
