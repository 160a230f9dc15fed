"""Rows that names and fields stand for, with what is added to them before they are used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.definitions import Definition
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.rowlists import RowWords, followed_by, of_elements, optional, read_list
from llmreview.syntax.rows import Row, cell

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def named_list(file: SourceFile, name: Node, words: RowWords, steps: int) -> Row | None:
    """A list that a name stands for, with what is added to it before it is used."""
    if file.idea(name) is Idea.MEMBER:
        return _field(file, name, file.name(name), words, steps) if _is_own(file, name) else None
    definition = file.scope(name).definition_before(file.text(name), name)
    if definition is None:
        return _field(file, name, file.text(name), words, steps) if file.grammar.bare_fields else None
    if definition.kind != "assignment" or definition.value is None or definition.holder is None:
        return None
    start = _defined(file, definition, words, steps)
    if start is None:
        return None
    around = {c.id for c in conditions(file, definition.node)}
    for edit, added in _additions(file, definition, name, words, steps):
        at, more = _place_of(file, edit), _hung(file, edit, added, around, definition)
        if at is None or at > len(start.cells):
            start = followed_by(start, more)
        else:
            start = start._replace(cells=(*start.cells[:at], *more.cells, *start.cells[at:]), open=start.open or more.open)
    return start


def _place_of(file: SourceFile, use: Node) -> int | None:
    """The literal position at which something is put into a list: ``headers.insert(1, "phone")``."""
    call = file.call(file.enclosing(use, Idea.CALL))
    text = file.text(call.arguments[0].value) if call is not None and len(call.arguments) == 2 else ""
    return int(text) if text.isdecimal() else None


def _defined(file: SourceFile, definition: Definition, words: RowWords, steps: int) -> Row | None:
    """What a definition makes a name: a list, or the list that the name was before, and more."""
    holder, value = definition.holder, definition.value
    if holder is None or value is None:
        return None
    operator = file.text(file.role(holder, "operator"))
    before = file.scope(definition.node).definition_before(definition.name, definition.node)
    if operator in ("+=", "<<="):
        start = named_list(file, definition.node, words, steps - 1)
        added = optional(file, value) or read_list(file, value, words, steps - 1)
        if start is None or before is None:
            return None
        added = added if added is not None else Row(value, (cell(file, value),))
        return followed_by(start, _hung(file, definition.node, added, {c.id for c in conditions(file, before.node)}, before))
    row = read_list(file, value, words, steps - 1)
    if row is None or before is None:
        return row
    under = [c for c in conditions(file, definition.node) if c.id not in {b.id for b in conditions(file, before.node)}]
    call = file.call(value)
    if under and call is not None and call.name in file.grammar.appending:
        start = read_list(file, call.arguments[0].value, words, steps - 1)
        added = row._replace(cells=row.cells[len(start.cells) :]) if start is not None else row
        own = _hung(file, definition.node, added, {c.id for c in conditions(file, before.node)}, before)
        return followed_by(start, own) if start is not None else row._replace(open=True)
    return row._replace(open=row.open or bool(under))  # one of several


def _hung(file: SourceFile, at: Node, added: Row, around: set[int], definition: Definition) -> Row:
    """What is added to a list, on the condition that the addition stands under."""
    own = [c for c in conditions(file, at) if c.id not in around]
    text = file.text(file.role(own[0], "condition") or file.role(own[0], "left")) if own else ""
    unknown = bool(own and file.role(own[0], "otherwise") is not None) or len(own) > 1
    if file.enclosing(at, Idea.LOOP) != file.enclosing(definition.node, Idea.LOOP):
        unknown = True
    cells = tuple(c._replace(condition=text or c.condition) for c in added.cells)
    return Row(added.node, cells, added.open or unknown)


def _additions(file: SourceFile, definition: Definition, name: Node, words: RowWords, steps: int) -> Iterator[tuple[Node, Row]]:
    """What is added to a list between its definition and the place where it is asked for."""
    if file.function_around(definition.node) is None:
        return
    for use in file.scope(definition.node).uses(definition.name):
        if definition.node.end_byte < use.node.start_byte < name.start_byte:
            added = _addition(file, use.node, definition.name, words, steps)
            if added is not None:
                yield use.node, added


def _addition(file: SourceFile, use: Node, name: str, words: RowWords, steps: int) -> Row | None:
    node = file.enclosing(use, Idea.CALL, Idea.BINARY, Idea.ASSIGNMENT)
    if node is None:
        return None
    if file.idea(node) is Idea.BINARY:  # ``headers << "phone"``
        right = file.role(node, "right")
        own = file.operator(node) == "<<" and file.text(file.role(node, "left")) == name and right is not None
        return Row(node, (cell(file, right),)) if own and right is not None else None
    if file.idea(node) is Idea.ASSIGNMENT:  # ``$headers[] = 'phone'``
        target, value = file.role(node, "target"), file.role(node, "value")
        own = target is not None and file.idea(target) is Idea.INDEX and file.role(target, "index") is None
        own = own and file.text(file.role(target, "object")) == name
        return Row(node, (cell(file, value),)) if own and value is not None else None
    call = file.call(node)
    if call is None:
        return None
    given = [a.value for a in call.arguments]
    of_it = call.receiver is not None and file.text(call.receiver) == name
    if call.receiver is None and given and file.text(file.unwrap(given[0])) == name and call.name not in file.grammar.appending:
        of_it, given = True, given[1:]  # ``array_push($headers, 'phone')``
    if not of_it:
        return None
    if call.name in words.changes | words.adds and len(given) == 2 and _place_of(file, use) is not None:
        return Row(node, (cell(file, given[1]),))
    if call.name in words.changes:
        lists = [optional(file, v) or read_list(file, v, words, steps - 1) for v in given]
        at_end = len(lists) == 1 and call.name in ("extend", "addAll", "AddRange", "concat", "add_all")
        return lists[0] if at_end and lists[0] is not None else Row(node, (), True)
    return of_elements(file, node, given, words, steps) if call.name in words.adds else None


def _is_own(file: SourceFile, member: Node) -> bool:
    """Whether a member is the own object's, or the own class's."""
    holder, cls = file.unwrap(file.role(member, "object")), file.class_around(member)
    return (
        member.type in file.grammar.own_members
        or file.is_self(holder)
        or (cls is not None and file.text(holder) == file.name(cls))
    )


def _field(file: SourceFile, node: Node, name: str, words: RowWords, steps: int) -> Row | None:
    """A list that a field of the own class holds from the beginning: ``HEADERS``."""
    cls = file.class_around(node)
    field = file.field(cls, name) if cls is not None else None
    return read_list(file, field.value, words, steps - 1) if field is not None and field.value is not None else None
