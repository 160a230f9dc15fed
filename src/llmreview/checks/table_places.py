"""Where a name stands in a table at the top of a file: in a value, in what a call puts into one, in what a module exports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.spelling import stem_of
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

MOST_PLACES = 20
"""Places of a name in a file that are looked at."""
_PUTS = Pattern(r"(?:set|add|push|append|put|insert|extend|unshift|update|setdefault|\w*[rR]egister\w*|add[A-Z_]\w*)$")
"""What calls are named that put something into what they are called on."""
_HOLDING = (Idea.COLLECTION, Idea.MAPPING)


class TablePlace(NamedTuple):
    """Where something stands in a table: the table's name, and the key if it has one."""

    table: str
    key: str
    file: SourceFile


def table_places(file: SourceFile, name: str) -> Iterator[TablePlace]:
    """The tables of a file that hold what is called so."""
    word = re.compile(rb"(?<![\w$])" + re.escape(name.encode()) + rb"(?![\w$])")
    for found, _ in zip(word.finditer(file.source), range(MOST_PLACES), strict=False):
        node = file.root.named_descendant_for_byte_range(*found.span())
        place = _place_of(file, node) if node is not None and file.idea(node) is Idea.NAME else None
        if place is not None:
            yield place


def _place_of(file: SourceFile, node: Node) -> TablePlace | None:
    key, held, child = "", False, node
    for around in file.ancestors(node):
        idea = file.idea(around)
        if idea in (Idea.FUNCTION, Idea.LAMBDA, Idea.IMPORT):
            return None
        if idea is Idea.PAIR and child == file.role(around, "key"):
            return None
        if idea is Idea.PAIR and not key:
            key = _text(file, file.role(around, "key"))
        held = held or idea in _HOLDING
        if idea is Idea.CALL and (filled := _filled(file, around, child)) is not None:
            return filled._replace(key=key or filled.key)
        if idea in (Idea.ASSIGNMENT, Idea.FIELD):
            return _assigned(file, around, key, held)
        if around.type == "export_statement" and held:
            return TablePlace(stem_of(file.path), key, file)
        child = around
    return None


def _filled(file: SourceFile, node: Node, argument: Node) -> TablePlace | None:
    """What a call puts one of its arguments into: ``writers.set("csv", toCsv)``."""
    call = file.call(node)
    if call is None or call.receiver is None or argument == call.receiver or not _PUTS.match(call.name):
        return None
    first = call.arguments[0].value if len(call.arguments) > 1 else None
    return TablePlace(_last(file.text(call.receiver)), _text(file, first), file)


def _assigned(file: SourceFile, node: Node, key: str, held: bool) -> TablePlace | None:
    """The table that a value is given to, or one place of it: ``WRITERS["csv"] = to_csv``."""
    target = file.role(node, "name" if file.idea(node) is Idea.FIELD else "target")
    if target is None:
        return None
    if file.idea(target) is Idea.INDEX:
        return TablePlace(_last(file.text(target).partition("[")[0]), key or _text(file, target.named_children[-1]), file)
    return TablePlace(_last(file.text(target)), key, file) if held else None


def _text(file: SourceFile, node: Node | None) -> str:
    """A key as it is written, without its quotes; nothing for one that is no plain text."""
    if node is None:
        return ""
    text = file.string(node)
    return text if text is not None else file.text(node) if file.idea(node) is Idea.NAME else ""


def _last(path: str) -> str:
    return re.split(r"[.\s]", path.strip())[-1]
