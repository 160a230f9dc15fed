"""Rows that are lists: as they are written, or as names, fields and functions give them, with what is added on a condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.flow import Definition, conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.rows import Row, cell

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MOST_CELLS = 60
MOST_STEPS = 8
"""How many names, functions and additions a list is followed through."""


class RowWords(NamedTuple):
    """Names of functions and methods."""

    writes: frozenset[str]
    """Take a row as one list: ``writerow``."""
    writes_all: frozenset[str]
    """Take a list of rows: ``writerows``."""
    writes_values: frozenset[str]
    """Take the cells one by one: ``printRecord``."""
    writes_cell: frozenset[str]
    """Take the next cell of a row: ``WriteField``."""
    ends_row: frozenset[str]
    """End a row that is written cell by cell: ``NextRecord``."""
    places: frozenset[str]
    """Name a cell by its row and column: ``setCellValue``."""
    lines: frozenset[str]
    """Take a line of text: ``print``, ``write``."""
    adds: frozenset[str]
    """Add to the end of a list: ``append``."""
    joins: frozenset[str]
    passes: frozenset[str]
    """Give the list that they are given, or called on: ``asList``, ``map(str, …)``."""
    without_gaps: frozenset[str]
    """Give it without what is null: ``listOfNotNull``, ``compact``."""
    changes: frozenset[str]
    """Change a list in another way than at its end: ``insert``, ``splice``."""
    builders: frozenset[str]
    """Give the list that a function passed to them fills: ``buildList``."""
    tabulates: frozenset[str]
    """Take a header and the rows under it: ``Table.new``."""
    heads: frozenset[str]
    """Keywords and members that hold a header: ``headers``, ``columns``."""
    bodies: frozenset[str]
    """Keys that hold the rows under a header: ``body``, ``rows``."""


def inner_idea(file: SourceFile, node: Node | None) -> Idea | None:
    """What a node is, seen through parentheses, casts and what only holds it."""
    inner = file.unwrap(node)
    return file.idea(inner) if inner is not None else None


def read_list(file: SourceFile, node: Node | None, words: RowWords, steps: int = MOST_STEPS) -> Row | None:
    """The cells of a list, where it is written or through the name that it is given; None if it is no list."""
    node = file.unwrap(node, Idea.AWAIT)
    if node is None or steps <= 0:
        return None
    idea = file.idea(node)
    if idea is Idea.COLLECTION:
        return _of_elements(file, node, file.elements(node), words, steps)
    if idea in (Idea.NAME, Idea.MEMBER):
        return _named(file, node, words, steps)
    if idea is Idea.BINARY and file.operator(node) == "+":
        return _sum(file, node, words, steps)
    call = file.call(node)
    return _given(file, call, words, steps) if call is not None and idea is Idea.CALL else None


def _given(file: SourceFile, call: Call, words: RowWords, steps: int) -> Row | None:
    """The list that a call gives: of its arguments, of what it is called on, or that the function of this name returns."""
    values = [a.value for a in call.arguments]
    if call.name in file.grammar.appending and call.receiver is None and values:
        start = read_list(file, values[0], words, steps - 1)
        added = _of_elements(file, call.node, values[1:], words, steps)
        return _joined(start, added) if start is not None else None
    if call.name in words.builders:
        return _built(file, call)
    if call.name in words.without_gaps:
        of_it = file.unwrap(call.receiver)
        elements = values or (file.elements(of_it) if of_it is not None and file.idea(of_it) is Idea.COLLECTION else [])
        return _of_elements(file, call.node, elements, words, steps, gaps=True) if elements else None
    if call.name in words.passes:
        if len(values) > 1 and all(inner_idea(file, v) is not Idea.COLLECTION for v in values):
            return _of_elements(file, call.node, values, words, steps)
        found = read_list(file, call.receiver, words, steps - 1)
        if found is None and values:
            found = read_list(file, values[-1], words, steps - 1)
        return found if found is not None or values or not call.constructor else Row(call.node, ())
    return _returned(file, call, words, steps)


def _built(file: SourceFile, call: Call) -> Row | None:
    """``buildList { add("id"); if (withTax) add("tax") }``"""
    block = file.role(call.node, "block")
    row = Row(call.node, ())
    for node in file.walk(block, Idea.CALL) if block is not None else ():
        added = file.call(node)
        if added is None or added.receiver is not None or len(added.arguments) != 1 or added.name != "add":
            continue
        own = conditions(file, node, within=block)
        text = file.text(file.role(own[0], "condition")) if own else ""
        row = row._replace(cells=(*row.cells, cell(file, added.arguments[0].value, text)), open=row.open or len(own) > 1)
    return row if row.cells else None


def _returned(file: SourceFile, call: Call, words: RowWords, steps: int) -> Row | None:
    """What a function of this file returns: ``writer.writerow(to_row(order))``."""
    if call.receiver is not None and not file.is_self(file.unwrap(call.receiver)):
        return None
    symbols = file.functions_by_name.get(call.name, ())
    return returned_list(file, symbols[0].core, words, steps - 1) if len(symbols) == 1 else None


def returned_list(file: SourceFile, function: Node, words: RowWords, steps: int = MOST_STEPS) -> Row | None:
    """The list that a function returns, where it returns at one place."""
    body = file.role(function, "body")
    if body is None:
        return None
    closed = (Idea.LAMBDA, Idea.FUNCTION, Idea.CLASS)
    returned = [file.role(node, "value") for node in file.walk(body, Idea.RETURN, inside=closed)]
    if not returned:
        last = body if not file.is_block(body) else next(iter(file.statements(body)[-1:]), None)
        returned = [file.unwrap(last, Idea.STATEMENT)]
    return read_list(file, returned[0], words, steps) if len(returned) == 1 else None


def _of_elements(file: SourceFile, node: Node, elements: list[Node], words: RowWords, steps: int, gaps: bool = False) -> Row:
    row = Row(node, ())
    for child in elements[: MOST_CELLS + 1]:
        idea = file.idea(child)
        if idea is Idea.SPREAD:
            part = _optional(file, file.role(child, "value")) or read_list(file, file.role(child, "value"), words, steps - 1)
            row = _joined(row, part or Row(child, (), True))
        elif gaps and (optional := _without_null(file, child)) is not None:
            row = _joined(row, optional)
        elif idea in (Idea.PAIR, Idea.MAPPING, Idea.COLLECTION):
            row = row._replace(open=True)
        elif idea is not Idea.COMMENT:
            row = row._replace(cells=(*row.cells, cell(file, child)))
    return row


def _joined(row: Row, more: Row) -> Row:
    return row._replace(cells=(*row.cells, *more.cells), open=row.open or more.open)


def _sum(file: SourceFile, node: Node, words: RowWords, steps: int) -> Row | None:
    left, right = file.role(node, "left"), file.role(node, "right")
    start = read_list(file, left, words, steps - 1)
    if start is None:
        return None
    more = _optional(file, right) or read_list(file, right, words, steps - 1)
    return _joined(start, more) if more is not None else start._replace(open=True)


# Cells that are there on a condition


def _sides(file: SourceFile, node: Node | None) -> tuple[str, list[Node]] | None:
    """The condition of ``flag ? a : b``, ``a if flag`` or ``flag && a``, and what is given in either case."""
    node = file.unwrap(node)
    if node is None or file.idea(node) not in (Idea.BRANCH, Idea.BINARY):
        return None
    if file.idea(node) is Idea.BINARY:
        if file.operator(node) not in ("&&", "and"):
            return None
        condition, sides = file.role(node, "left"), [file.role(node, "right")]
    else:
        condition, sides = file.role(node, "condition"), [file.role(node, "then"), file.role(node, "otherwise")]
    return file.text(condition), [inner for side in sides if (inner := _only(file, side)) is not None]


def _only(file: SourceFile, side: Node | None) -> Node | None:
    """What an arm gives: itself, or the only expression of its block."""
    while side is not None and (file.is_block(side) or file.idea(side) in (Idea.STATEMENT, Idea.ELSE)):
        inner = [c for c in side.named_children if file.idea(c) is not Idea.COMMENT]
        if len(inner) != 1:
            return None
        side = inner[0]
    return file.unwrap(side)


def _optional(file: SourceFile, node: Node | None) -> Row | None:
    """The cells of ``...(flag ? ['x'] : [])``; None for any other list."""
    read = _sides(file, node)
    if read is None or node is None:
        return None
    condition, sides = read
    lists = [_elements(file, side) for side in sides]
    if any(elements is None for elements in lists):
        return None
    filled = [elements for elements in lists if elements]
    return Row(node, tuple(cell(file, child, condition) for child in filled[0])) if len(filled) == 1 else None


def _elements(file: SourceFile, side: Node) -> list[Node] | None:
    if file.idea(side) is Idea.COLLECTION:
        return file.elements(side)
    if file.idea(side) is Idea.STRING:  # ``*("phone" if flag)``
        return [side]
    call = file.call(side)
    if call is None or not (call.name[:4] == "list" or call.name[:5] in ("empty", "array")):
        return [] if file.idea(side) is Idea.NULL else None
    return [a.value for a in call.arguments]


def _without_null(file: SourceFile, node: Node) -> Row | None:
    """A cell that is null, and so left out, unless a condition holds."""
    read = _sides(file, node)
    filled = [side for side in read[1] if file.idea(side) is not Idea.NULL] if read is not None else []
    return Row(node, (cell(file, filled[0], read[0]),)) if read is not None and len(filled) == 1 else None


# Names


def _named(file: SourceFile, name: Node, words: RowWords, steps: int) -> Row | None:
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
            start = _joined(start, more)
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
        start = _named(file, definition.node, words, steps - 1)
        added = _optional(file, value) or read_list(file, value, words, steps - 1)
        if start is None or before is None:
            return None
        added = added if added is not None else Row(value, (cell(file, value),))
        return _joined(start, _hung(file, definition.node, added, {c.id for c in conditions(file, before.node)}, before))
    row = read_list(file, value, words, steps - 1)
    if row is None or before is None:
        return row
    under = [c for c in conditions(file, definition.node) if c.id not in {b.id for b in conditions(file, before.node)}]
    call = file.call(value)
    if under and call is not None and call.name in file.grammar.appending:
        start = read_list(file, call.arguments[0].value, words, steps - 1)
        added = row._replace(cells=row.cells[len(start.cells) :]) if start is not None else row
        own = _hung(file, definition.node, added, {c.id for c in conditions(file, before.node)}, before)
        return _joined(start, own) if start is not None else row._replace(open=True)
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
        lists = [_optional(file, v) or read_list(file, v, words, steps - 1) for v in given]
        at_end = len(lists) == 1 and call.name in ("extend", "addAll", "AddRange", "concat", "add_all")
        return lists[0] if at_end and lists[0] is not None else Row(node, (), True)
    return _of_elements(file, node, given, words, steps) if call.name in words.adds else None


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
