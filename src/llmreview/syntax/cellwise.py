"""Rows that are written cell by cell: one call for each next cell, or cells that are named by row and column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Argument, Call
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.routes.texts import written
from llmreview.syntax.rowlists import RowWords
from llmreview.syntax.rows import Row, cell

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_ADDRESS = Pattern(r"\$?([A-Z]{1,2})\$?(\d+|\{.*\})$")
_VALUES = frozenset({"value", "value2"})
_SETTING = frozenset({"setcellvalue", "setvalue", "setcellvalueexplicit"})
_COLUMN_NAMES = ("column", "col", "columnIndex")
_ROW_NAMES = ("row", "rowIndex")


class Placed(NamedTuple):
    """A value in a cell. ``row`` is the text of what says its row; ``owner`` what it is a cell of."""

    node: Node
    value: Node
    column: int
    row: str
    owner: str


def cellwise_rows(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    """The rows that a function writes cell by cell."""
    yield from _next_cells(file, function, words)
    placed = [p for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT) if (p := _placed(file, node, words)) is not None]
    rows: dict[tuple[str, str], list[Placed]] = {}
    for one in placed:
        rows.setdefault((one.owner, one.row), []).append(one)
    owners = [owner for owner, _ in rows]
    for (owner, _), parts in rows.items():  # with rows of their own, who knows which belong together
        for row in _in_order(file, function, parts):
            yield row._replace(key=owner if owners.count(owner) > 1 else "")


def _in_order(file: SourceFile, function: Node, parts: list[Placed]) -> Iterator[Row]:
    """The row of some cells, where they follow one another from the first column on; several if the row is written again."""
    row: list[Placed] = []
    for part in [*parts, None]:
        if row and (part is None or part.column <= row[-1].column):
            columns = [p.column for p in row]
            if len(row) >= 2 and columns == list(range(columns[0], columns[0] + len(row))):
                hanging = [next(iter(conditions(file, p.node, within=function)), None) for p in row]
                shared = hanging[0] if all(h == hanging[0] for h in hanging) else None
                cells = tuple(
                    cell(file, p.value, file.text(file.role(h, "condition")) if h is not None and h != shared else "")
                    for p, h in zip(row, hanging, strict=True)
                )
                yield Row(row[0].node, cells)
            row = []
        if part is not None:
            row.append(part)


def _placed(file: SourceFile, node: Node, words: RowWords) -> Placed | None:
    if file.idea(node) is Idea.ASSIGNMENT:  # ``sheet.Cell(1, 2).Value = order.Id``
        target, value = file.unwrap(file.role(node, "target")), file.role(node, "value")
        if target is not None and file.idea(target) is Idea.MEMBER and file.name(target).lower() in _VALUES:
            target = file.unwrap(file.role(target, "object"))
        return _at(file, node, target, value, words) if target is not None and value is not None else None
    call = file.call(node)
    if call is None or call.node != node:
        return None
    if call.name.replace("_", "").lower() in _SETTING and len(call.arguments) == 1:  # ``row.createCell(0).setCellValue(x)``
        return _at(file, node, file.unwrap(call.receiver), call.arguments[0].value, words)
    if call.name in words.places:
        arguments = [a for a in call.arguments if a.name != "value"]
        value = call.argument("value")
        if value is None and len(arguments) >= 2:
            value = arguments[-1].value
            arguments = arguments[:-1]
        return _of(file, node, value, file.text(call.receiver), arguments, call.name) if value is not None else None
    return None


def _at(file: SourceFile, node: Node, target: Node | None, value: Node, words: RowWords) -> Placed | None:
    """A cell that is assigned to: a call that gives it, or an element of a sheet."""
    if target is None:
        return None
    if file.idea(target) is Idea.INDEX:
        index = file.role(target, "index")
        listed = [c for c in target.named_children if index is None or c.start_byte >= index.start_byte]
        arguments = [Argument(None, inner) for c in listed for inner in _parts(file, c)]
        holder = file.unwrap(file.role(target, "object"))
        return _of(file, node, value, file.text(holder), arguments, "")
    call = file.call(target)
    if call is None or call.name not in words.places:
        return None
    return _of(file, node, value, file.text(call.receiver), list(call.arguments), call.name)


def _parts(file: SourceFile, node: Node) -> list[Node]:
    """The indices of ``cells[row, 2]``, however deep the grammar has them."""
    if file.idea(node) is not None:
        return [node]
    return [inner for child in node.named_children for inner in _parts(file, child)]


def _of(file: SourceFile, node: Node, value: Node, owner: str, arguments: list[Argument], name: str) -> Placed | None:
    named = {a.name: a.value for a in arguments if a.name is not None}
    column = next((named[n] for n in _COLUMN_NAMES if n in named), None)
    row = next((named[n] for n in _ROW_NAMES if n in named), None)
    if column is not None and row is not None:
        return _numbered(file, node, value, column, file.text(row), owner)
    plain = [inner for a in arguments if a.name is None for inner in _elements(file, a.value)]
    for argument in plain:
        address = _ADDRESS.match(written(file, argument) or "")
        if address is not None:
            return Placed(node, value, _letters(address[1]), address[2], owner)
    if len(plain) == 1 and name:  # a cell of a row
        return _numbered(file, node, value, plain[0], owner, "")
    if len(plain) == 2:
        first, second = plain if "ByColumnAndRow" not in name and len(arguments) == 2 else reversed(plain)
        return _numbered(file, node, value, second, file.text(first), owner)
    return None


def _elements(file: SourceFile, node: Node) -> list[Node]:
    inner = file.unwrap(node) or node
    return file.elements(inner) if file.idea(inner) is Idea.COLLECTION else [inner]


def _numbered(file: SourceFile, node: Node, value: Node, column: Node, row: str, owner: str) -> Placed | None:
    text = file.text(file.unwrap(column))
    return Placed(node, value, int(text), row, owner) if text.isdecimal() and len(text) < 4 else None


def _letters(text: str) -> int:
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - 64
    return number


# One call for each next cell


def _next_cells(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    """``csv.WriteField(order.Id); …; csv.NextRecord();``"""
    calls = [c for node in file.walk(function, Idea.CALL) if (c := file.call(node)) is not None and c.node == node]
    calls = [c for c in calls if c.name in words.writes_cell | words.ends_row and c.receiver is not None]
    for owner, own in groupby(calls, key=lambda c: file.text(c.receiver)):
        row: list[Call] = []
        for call in own:
            if call.name in words.writes_cell and call.arguments:
                row.append(call)
                continue
            if len(row) >= 2:
                yield _of_calls(file, function, row)._replace(key=owner)
            row = []


def _of_calls(file: SourceFile, function: Node, row: list[Call]) -> Row:
    around = next(iter(conditions(file, row[0].node, within=function)), None)
    cells, loop = [], file.enclosing(row[0].node, Idea.LOOP)
    for call in row:
        hanging = next((c for c in conditions(file, call.node, within=function) if c != around), None)
        text = file.text(file.role(hanging, "condition")) if hanging is not None else ""
        cells.append(cell(file, call.arguments[0].value, text))
    return Row(row[0].node, tuple(cells), any(file.enclosing(c.node, Idea.LOOP) != loop for c in row))
