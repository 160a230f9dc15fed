"""Changes of the rows of a table that a migration makes by calls, and whether it takes them a number at a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.rounds import Round, rounds
from llmreview.syntax.schema import SchemaChange, own_name
from llmreview.syntax.waiting import chain_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

Matches = Callable[[Call, str], bool]
"""Whether a call is one of a topic's (``Vocabulary.matches``)."""


class Words(NamedTuple):
    """What the frameworks of a language call things."""

    matches: Matches
    nullable: frozenset[str]
    """Names, or ``name=value``, that let a column be empty."""
    required: frozenset[str]
    """Those that do not."""
    defaults: frozenset[str]
    """Those that give it a value."""
    batches: frozenset[str]
    """Functions that take rows a number at a time."""
    back: frozenset[str]
    """Functions that undo."""


_BY_KEY = Pattern(
    r"(?i)\b(?:where|filter|find_by|find|get)\w*\s*\(?\s*[\"':{]*\s*(?:\w*_?id|pk|slug|uuid|email|key|name)\b[\"']?\s*(?::|=>?|,)\s*[\"'\d]"
    r"|\bwhere\(\s*[\"'](?:id|pk|uuid)[\"']\s*,\s*[\w$]"
)


def called(file: SourceFile, call: Call, kind: str, words: Words) -> SchemaChange:
    """A change of rows that a call makes; ``kind`` says which."""
    chain = [*chain_of(file, call), *_chain_before(file, call)]
    around = [found.name for a in file.ancestors(call.node) if file.idea(a) is Idea.CALL and (found := file.call(a)) is not None]
    loop = file.enclosing(call.node, Idea.LOOP, Idea.FUNCTION)
    in_batches = bool(words.batches & {*chain, *around}) or (
        loop is not None and file.idea(loop) is Idea.LOOP and _goes_in_batches(file, loop, words)
    )
    text = file.text(_written(file, call))
    return SchemaChange(
        kind=kind,
        table=_table_of_chain(file, call) or own_name(re.split(r"[.(\s:>-]", text.strip() or "?")[0]),
        column="",
        start=call.node.start_byte,
        end=call.node.end_byte,
        bounded=in_batches,
        narrow=_BY_KEY.search(text) is not None,
        sets=frozenset(map(own_name, attributes(file, call))),
        conditional=len(chain) > 1 and bool({"where", "filter", "exclude", "whereNull", "whereNotNull", "andWhere"} & set(chain)),
    )


def _written(file: SourceFile, call: Call) -> Node | None:
    """What a call is made on; for a name that was given the rows right before, what it was given."""
    receiver = file.unwrap(call.receiver)
    if receiver is not None and file.idea(receiver) is Idea.NAME:
        known = file.scope(call.node).definition_before(file.word(receiver), call.node)
        value = file.call(known.value) if known is not None else None
        return value.node if value is not None and value.receiver is not None else receiver
    return receiver


def _chain_before(file: SourceFile, call: Call) -> list[str]:
    before = file.call(_written(file, call)) if file.call(call.receiver) is None else None
    return chain_of(file, before) if before is not None else []


def one_by_one(file: SourceFile, call: Call, words: Words) -> tuple[SchemaChange, Node] | None:
    """``for user in User.objects.all(): user.save()``: a call that saves one of all rows, with the loop over them."""
    named = file.word(file.unwrap(call.receiver))
    around = next((found for found in rounds(file, call.node) if named and named in found.items), None)
    over = _rows_of(file, around) if around is not None else None
    if around is None or over is None or words.batches & set(chain_of(file, over)) or not words.matches(over, "all_rows"):
        return None
    table = own_name(re.split(r"[.(\s:>-]", file.text(over.node).strip())[0])
    held = rf"\b{re.escape(named)}(?:\.|->)(\w+)\s*=(?![=~])"
    filled = frozenset(map(own_name, (*re.findall(held, file.text(around.body)), *attributes(file, call))))
    change = SchemaChange("update_rows", table, "", call.node.start_byte, call.node.end_byte, looped=True, sets=filled)
    return change, around.node


def _rows_of(file: SourceFile, around: Round) -> Call | None:
    """The call that a loop gets its rows from, in its head or right before it."""
    over = file.unwrap(around.over)
    if over is not None and file.idea(over) is Idea.NAME:
        known = file.scope(around.node).definition_before(file.word(over), around.node)
        over = file.unwrap(known.value) if known is not None else None
    return file.call(over)


def _table_of_chain(file: SourceFile, call: Call) -> str:
    """The table that the first call of a chain names: ``DB::table('users')->…``, ``knex('users').…``."""
    inner = file.call(call.receiver)
    while inner is not None:
        before = file.call(inner.receiver)
        if before is None and inner.name in ("table", "knex", "from", "into"):
            return _string(file, inner.arguments[0].value) if inner.arguments else ""
        inner = before
    return _string(file, call.arguments[0].value) if call.name.startswith("bulk") and call.arguments else ""


def _goes_in_batches(file: SourceFile, loop: Node, words: Words) -> bool:
    """``while`` there are rows left; ``for`` each batch of an iterator."""
    over = file.role(loop, "over")
    return over is None or any((c := file.call(n)) is not None and c.name in words.batches for n in file.walk(over, Idea.CALL))


def _string(file: SourceFile, node: Node) -> str:
    return own_name(next((text for string in file.walk(node, Idea.STRING) if (text := file.string(string))), ""))


def put_together(file: SourceFile, call: Call, words: Words) -> SchemaChange | None:
    """A statement that calls put together: ``op.execute(users.update().values(active=True))``."""
    outer = file.call(call.arguments[0].value) if call.arguments else None
    chain = chain_of(file, outer) if outer is not None else []
    kind = {"update": "update_rows", "delete": "delete_rows"}.get(chain[-1]) if chain else None
    if outer is None or kind is None:
        return None
    first = outer
    while (inner := file.call(first.receiver)) is not None:
        first = inner
    table = file.text(first.arguments[0].value if first.arguments else first.receiver)
    change = SchemaChange(kind, own_name(table), "", call.node.start_byte, call.node.end_byte)
    narrow = _BY_KEY.search(file.text(outer.node)) is not None or re.search(r"\.c\.\w*id\s*==", file.text(outer.node)) is not None
    filled = frozenset(map(own_name, attributes(file, outer)))
    loop = file.enclosing(call.node, Idea.LOOP, Idea.FUNCTION)
    bounded = loop is not None and file.idea(loop) is Idea.LOOP and _goes_in_batches(file, loop, words)
    return change._replace(conditional="where" in chain, narrow=narrow, bounded=bounded, sets=filled)


def attributes(file: SourceFile, call: Call) -> dict[str, str]:
    """What is said by name in a call, and in the calls and objects that are its arguments."""
    found: dict[str, str] = {}
    for argument in call.arguments:
        if argument.name:
            found.setdefault(argument.name, file.text(argument.value).strip("\"':"))
        if file.idea(argument.value) is Idea.LAMBDA:
            continue
        for node in file.walk(argument.value, Idea.KEYWORD, Idea.PAIR, Idea.CALL, inside=(Idea.LAMBDA,)):
            inner = file.call(node) if file.idea(node) is Idea.CALL else None
            if inner is not None:
                for own in inner.arguments:
                    if own.name:
                        found.setdefault(own.name, file.text(own.value).strip("\"':"))
            elif file.idea(node) is not Idea.CALL:
                key = file.role(node, "key") or file.role(node, "name")
                found.setdefault(file.text(key).strip("\"':"), file.text(file.role(node, "value")).strip("\"':"))
    return found
