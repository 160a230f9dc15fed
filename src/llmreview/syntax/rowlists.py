"""Rows that are lists: as they are written, or as names, fields and functions give them, with what is added on a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.flow import conditions
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
        return of_elements(file, node, file.elements(node), words, steps)
    if idea in (Idea.NAME, Idea.MEMBER):
        from llmreview.syntax.grown_lists import named_list

        return named_list(file, node, words, steps)
    if idea is Idea.BINARY and file.operator(node) == "+":
        return _sum(file, node, words, steps)
    call = file.call(node)
    return _given(file, call, words, steps) if call is not None and idea is Idea.CALL else None


def _given(file: SourceFile, call: Call, words: RowWords, steps: int) -> Row | None:
    """The list that a call gives: of its arguments, of what it is called on, or that the function of this name returns."""
    values = [a.value for a in call.arguments]
    if call.name in file.grammar.appending and call.receiver is None and values:
        start = read_list(file, values[0], words, steps - 1)
        added = of_elements(file, call.node, values[1:], words, steps)
        return followed_by(start, added) if start is not None else None
    if call.name in words.builders:
        return _built(file, call)
    if call.name in words.without_gaps:
        of_it = file.unwrap(call.receiver)
        elements = values or (file.elements(of_it) if of_it is not None and file.idea(of_it) is Idea.COLLECTION else [])
        return of_elements(file, call.node, elements, words, steps, gaps=True) if elements else None
    if call.name in words.passes:
        if len(values) > 1 and all(inner_idea(file, v) is not Idea.COLLECTION for v in values):
            return of_elements(file, call.node, values, words, steps)
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


def of_elements(file: SourceFile, node: Node, elements: list[Node], words: RowWords, steps: int, gaps: bool = False) -> Row:
    """A row of these elements; with ``gaps`` those that are null are left out."""
    row = Row(node, ())
    for child in elements[: MOST_CELLS + 1]:
        idea = file.idea(child)
        if idea is Idea.SPREAD:
            part = optional(file, file.role(child, "value")) or read_list(file, file.role(child, "value"), words, steps - 1)
            row = followed_by(row, part or Row(child, (), True))
        elif gaps and (perhaps := _without_null(file, child)) is not None:
            row = followed_by(row, perhaps)
        elif idea in (Idea.PAIR, Idea.MAPPING, Idea.COLLECTION):
            row = row._replace(open=True)
        elif idea is not Idea.COMMENT:
            row = row._replace(cells=(*row.cells, cell(file, child)))
    return row


def followed_by(row: Row, more: Row) -> Row:
    """A row with the cells of another one behind its own."""
    return row._replace(cells=(*row.cells, *more.cells), open=row.open or more.open)


def _sum(file: SourceFile, node: Node, words: RowWords, steps: int) -> Row | None:
    left, right = file.role(node, "left"), file.role(node, "right")
    start = read_list(file, left, words, steps - 1)
    if start is None:
        return None
    more = optional(file, right) or read_list(file, right, words, steps - 1)
    return followed_by(start, more) if more is not None else start._replace(open=True)


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


def optional(file: SourceFile, node: Node | None) -> Row | None:
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
