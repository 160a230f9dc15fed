"""Headers that are declared apart from the rows: a keyword, a member, a call for each column, a list of that name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.calls import Call
from llmreview.syntax.definitions import parameters_of
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.rowlists import RowWords, read_list
from llmreview.syntax.rows import Cell, Row, cell
from llmreview.syntax.rowtexts import read_line

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

Words = Callable[[str], frozenset[str]]


def headers_in(file: SourceFile, function: Node, words: RowWords, named: Words) -> Iterator[Row]:
    """The headers that a function declares; an empty key where it is not known what they are the header of."""
    columns: dict[str, list[Cell]] = {}
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT):
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        if file.idea(node) is Idea.ASSIGNMENT:
            yield from _assigned(file, node, words, named)
        elif call is not None and call.node == node:
            yield from _of_call(file, call, words, named, columns, function)
    for key, cells in columns.items():
        yield Row(cells[0].node, tuple(cells), False, key)


def _of_call(
    file: SourceFile, call: Call, words: RowWords, named: Words, columns: dict[str, list[Cell]], function: Node
) -> Iterator[Row]:
    plain = [a for a in call.arguments if a.name is None]
    for argument in call.arguments:
        row = read_list(file, argument.value, words) if argument.name in words.heads else None
        if row is not None and row.is_header and plain:  # tabulate(rows, headers=[…])
            yield row._replace(key=_taken(file, call) or file.text(plain[0].value))
    if call.name in named("header_calls") and plain:
        cells = tuple(cell(file, a.value) for a in plain)
        listed = read_list(file, plain[0].value, words) if len(plain) == 1 else None
        row = listed or Row(call.node, cells, any(a.spread for a in plain))
        holder = call.node.parent
        key = file.text(file.role(holder, "target")) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else ""
        own = file.unwrap(call.receiver)
        if not key and own is not None and file.idea(own) is Idea.NAME and not file.text(own)[:1].isupper():
            key = file.text(own)
        if row.is_header:
            yield row._replace(key=key)
    if call.name in words.adds and len(plain) == 1 and file.string(plain[0].value):  # table.Columns.Add("Id")
        holder = file.unwrap(call.receiver)
        if holder is not None and file.idea(holder) is Idea.MEMBER and file.name(holder) == "Columns":
            columns.setdefault(file.text(file.role(holder, "object")), []).append(cell(file, plain[0].value))
    if call.name in named("column_calls") and plain and call.receiver is not None and file.string(plain[0].value):
        hanging = list(conditions(file, call.node, within=function))
        text = file.text(file.role(hanging[0], "condition")) if hanging else ""
        columns.setdefault(file.text(call.receiver), []).append(cell(file, plain[0].value, text))


def _taken(file: SourceFile, call: Call) -> str:
    """What a function that is given to a call knows the writer by: ``CSV.open(path, "w", headers: HEADERS) { |csv| … }``."""
    block = file.role(call.node, "block")
    names = [d.name for d in parameters_of(file, block)] if block is not None else []
    return names[0] if len(names) == 1 else ""


def _assigned(file: SourceFile, assignment: Node, words: RowWords, named: Words) -> Iterator[Row]:
    """``table.field_names = […]``, ``const headers = […]``"""
    target, value = file.role(assignment, "target"), file.role(assignment, "value")
    if target is None or value is None or file.idea(file.unwrap(value) or value) is Idea.NAME:
        return
    name = file.name(target)
    if file.idea(target) is Idea.MEMBER and name in words.heads:
        row = read_list(file, value, words)
        if row is not None and row.is_header:
            yield row._replace(key=file.text(file.role(target, "object")))
    elif file.idea(target) is Idea.NAME and set(words_of(name)) & named("head_names"):
        row = _literal_list(file, target, value, words) or read_line(file, value, words)
        if row is not None and row.is_header:
            yield row._replace(key="")


def _literal_list(file: SourceFile, target: Node, value: Node, words: RowWords) -> Row | None:
    """The list that a name holds in the end: with what is added to it."""
    uses = file.scope(target).uses(file.text(target))
    return read_list(file, uses[-1].node, words) if uses else read_list(file, value, words)
