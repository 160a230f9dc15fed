"""Rows that code hands to a writer: lists, arguments, texts with separators, and lists that are filled step by step."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import base_of
from llmreview.syntax.rows import Cell, Row, cell, words_about

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MOST_CELLS = 60
MOST_STARTS = 4
_SEPARATORS = ("\\t", "\t", "|", ";", ",")
_CONVERSION = re.compile(r"%[-+ 0#]*\d*(?:\.\d+)?[sdvfqtxi]|\{\d*(?::[^{}]*)?\}")
_WITHOUT_END = frozenset({"write", "Write", "WriteString", "Fprintf", "Printf", "printf", "Fprint", "fwrite", "sprintf"})
_ENDS = re.compile(r"(?:\\n|%n|\n)[\"'`]*$")
_HOLE = "\0"


class RowWords(NamedTuple):
    """Names of functions and methods."""

    writes: frozenset[str]
    """Take a row as one list: ``writerow``."""
    writes_values: frozenset[str]
    """Take the cells one by one: ``printRecord``."""
    lines: frozenset[str]
    """Take a line of text: ``print``, ``write``."""
    adds: frozenset[str]
    """Add to the end of a list: ``append``."""
    joins: frozenset[str]
    passes: frozenset[str]
    """Give the list that they are given: ``asList``, ``map(str, …)``."""
    heads: frozenset[str]
    """Keywords and members that hold a header: ``headers``, ``columns``."""


def rows_in(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    """The rows that a function writes, in source order, each with what it is written to.

    A line that is written in several parts is open in each of them.
    """
    begun: set[str] = set()
    for row in _rows_in(file, function, words):
        if file.idea(row.node) is not Idea.STRING or not _may_go_on(file, row.node):
            yield row
            continue
        ends = _ENDS.search(file.text(row.node)) is not None
        yield row._replace(open=row.open or not ends or row.key in begun)
        (begun.discard if ends else begun.add)(row.key)


def _may_go_on(file: SourceFile, text: Node) -> bool:
    """Whether a text is written without an end of line that its writer adds."""
    holder = file.enclosing(text, Idea.CALL, Idea.ASSIGNMENT)
    call = file.call(holder) if holder is not None and file.idea(holder) is Idea.CALL else None
    if call is None:
        return holder is not None and file.text(file.role(holder, "operator")) in ("+=", ".=")
    return call.name in _WITHOUT_END


def _rows_in(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    for node in file.walk(function, Idea.CALL, Idea.BINARY, Idea.ASSIGNMENT, Idea.RETURN, Idea.YIELD):
        idea = file.idea(node)
        if idea is Idea.CALL:
            call = file.call(node)
            if call is not None and call.node == node:
                yield from _written(file, call, words)
        elif idea is Idea.BINARY and file.operator(node) == "<<":
            yield from _row_of(file, file.role(node, "right"), base_of(file, file.role(node, "left")), words)
        elif idea is Idea.ASSIGNMENT and file.text(file.role(node, "operator")) in ("+=", ".="):
            yield from _line(file, file.role(node, "value"), file.text(file.role(node, "target")), words)
        elif idea is Idea.ASSIGNMENT:
            yield from _started(file, node, words)


def _started(file: SourceFile, assignment: Node, words: RowWords) -> Iterator[Row]:
    """The rows that a list or a text of rows starts with: ``rows = [["id", "name"]]``."""
    target, value = file.role(assignment, "target"), file.unwrap(file.role(assignment, "value"))
    if target is None or value is None or file.idea(target) not in (Idea.NAME, Idea.MEMBER):
        return
    key = file.text(target)
    if file.idea(value) is Idea.STRING:
        yield from _line(file, value, key, words)
    elif file.idea(value) is Idea.COLLECTION:
        for child in value.named_children[:MOST_STARTS]:
            inner = file.unwrap(file.role(child, "value")) if file.idea(child) is Idea.SPREAD else None
            if inner is not None:
                yield from _each(file, inner, key, words)
            elif file.idea(child) is Idea.COLLECTION or (file.idea(child) is Idea.NAME and len(value.named_children) > 1):
                row = read_list(file, child, words)
                if row is not None and len(row.cells) >= 2:
                    yield row._replace(key=key)
            elif file.idea(child) in (Idea.STRING, Idea.CALL):
                yield from _line(file, child, key, words)
    else:
        yield from _each(file, value, key, words)


def _each(file: SourceFile, node: Node, key: str, words: RowWords) -> Iterator[Row]:
    """The row that a comprehension or ``map`` makes of each element."""
    call = file.call(node)
    if call is not None and call.name in file.grammar.per_element and call.arguments:
        body = file.role(call.arguments[-1].value, "body")
    elif file.idea(node) is Idea.COMPREHENSION:
        body = file.role(node, "body")
    else:
        return
    if body is not None and file.idea(body) is Idea.BLOCK:
        returned = [file.role(r, "value") for r in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA,))]
        body = returned[0] if len(returned) == 1 else None
    if body is not None:
        yield from _row_of(file, body, key, words)


def _written(file: SourceFile, call: Call, words: RowWords) -> Iterator[Row]:
    values = [a.value for a in call.arguments if a.name is None]
    key = file.text(call.receiver)[:80] if call.receiver is not None else call.name
    if call.name in words.writes and values:
        first = file.text(values[0])[:80] if len(values) > 1 and call.receiver is None else key  # fputcsv($file, […])
        rows = list(_row_of(file, values[-1] if call.receiver is None else values[0], first, words))
        yield from rows
        if rows:
            return
    if call.name in words.writes_values and len(values) >= 2:
        cells = tuple(cell(file, v) for v in values)
        yield Row(call.node, cells, any(a.spread for a in call.arguments), key)
    elif call.name in words.lines and values:
        yield from _line(file, values[0], key, words, values[1:])


def _row_of(file: SourceFile, node: Node | None, key: str, words: RowWords) -> Iterator[Row]:
    row = read_list(file, node, words)
    if row is not None:
        yield row._replace(key=key)
    else:
        yield from _line(file, node, key, words)


def read_list(file: SourceFile, node: Node | None, words: RowWords, depth: int = 0) -> Row | None:
    """The cells of a list, where it is written or through the name that it is given; None if it is no list."""
    node = file.unwrap(node, Idea.AWAIT)
    if node is None or depth > 4:
        return None
    idea = file.idea(node)
    if idea is Idea.COLLECTION:
        return _literal(file, node)
    if idea is Idea.NAME:
        return _named(file, node, words, depth)
    call = file.call(node)
    if call is not None and call.name in words.passes and call.arguments:
        values = [a.value for a in call.arguments]
        if len(values) > 1 and all(file.idea(v) is not Idea.COLLECTION for v in values):
            return Row(node, tuple(cell(file, v) for v in values))
        return read_list(file, values[-1], words, depth + 1)
    return None


def _literal(file: SourceFile, node: Node) -> Row:
    cells: list[Cell] = []
    unknown = False
    for child in node.named_children[: MOST_CELLS + 1]:
        idea = file.idea(child)
        if idea is Idea.COMMENT:
            continue
        if idea is Idea.SPREAD:
            optional = _optional(file, file.role(child, "value"))
            unknown = unknown or optional is None
            cells += optional or []
        elif idea in (Idea.PAIR, Idea.MAPPING) or (idea is Idea.COLLECTION):
            unknown = True
        else:
            cells.append(cell(file, child))
    return Row(node, tuple(cells), unknown)


def _optional(file: SourceFile, node: Node | None) -> list[Cell] | None:
    """The cells of ``...(flag ? ['x'] : [])``; None for any other list."""
    node = file.unwrap(node)
    if node is None or file.idea(node) not in (Idea.BRANCH, Idea.BINARY):
        return None
    if file.idea(node) is Idea.BINARY:
        then, otherwise, condition = file.role(node, "right"), None, file.role(node, "left")
    else:
        then, otherwise, condition = file.role(node, "then"), file.role(node, "otherwise"), file.role(node, "condition")
    sides = [file.unwrap(side) for side in (then, otherwise) if side is not None]
    if not all(side is not None and file.idea(side) is Idea.COLLECTION for side in sides):
        return None
    filled = [side for side in sides if side is not None and side.named_children]
    if len(filled) != 1:
        return None
    return [cell(file, child, file.text(condition)) for child in filled[0].named_children]


def _named(file: SourceFile, name: Node, words: RowWords, depth: int) -> Row | None:
    """A list that a name stands for, with what is added to it before it is used."""
    definition = file.scope(name).definition_before(file.text(name), name)
    if definition is None or definition.kind != "assignment" or definition.value is None or definition.holder is None:
        return None
    start = read_list(file, definition.value, words, depth + 1)
    if start is None:
        return None
    cells, unknown = list(start.cells), start.open
    holder = file.function_around(definition.node)
    around = {c.id for c in conditions(file, definition.node)}
    for use in file.scope(definition.node).uses(file.text(name)) if holder is not None else ():
        if not definition.node.end_byte < use.node.start_byte < name.start_byte or use.role != "receiver":
            continue
        call = file.call(file.enclosing(use.node, Idea.CALL))
        if call is None or call.receiver is None or file.text(call.receiver) != file.text(name):
            continue
        if call.name not in words.adds:
            unknown = unknown or call.name in (
                "extend",
                "insert",
                "splice",
                "unshift",
                "concat",
                "addAll",
                "remove",
                "pop",
                "add_all",
                "AddRange",
            )
            continue
        own = [c for c in conditions(file, call.node) if c.id not in around]
        text = file.text(file.role(own[0], "condition") or file.role(own[0], "left")) if own else ""
        if file.enclosing(call.node, Idea.LOOP) != file.enclosing(definition.node, Idea.LOOP):
            unknown = True
        if own and file.role(own[0], "otherwise") is not None:
            unknown = True
        for argument in call.arguments:
            if argument.spread or file.idea(argument.value) in (Idea.COLLECTION, Idea.SPREAD):
                unknown = True
            cells.append(cell(file, argument.value, text))
    return Row(start.node, tuple(cells), unknown)


# Lines of text


def _line(file: SourceFile, node: Node | None, key: str, words: RowWords, arguments: list[Node] | None = None) -> Iterator[Row]:
    """A row in one line of text: ``f"{o.id},{o.name}\\n"``, ``"%s\\t%s\\n", a, b``, ``[a, b].join(",")``."""
    node = file.unwrap(node)
    if node is None:
        return
    call = file.call(node)
    if call is not None and call.name in words.joins:
        listed = read_list(file, call.receiver, words) or next(
            (r for a in call.arguments if (r := read_list(file, a.value, words)) is not None), None
        )
        if listed is not None:
            yield listed._replace(key=key)
        return
    if (
        call is not None
        and call.name in ("format", "Sprintf", "sprintf", "formatted", "Format")
        and (call.arguments or call.receiver is not None)
    ):
        values = [a.value for a in call.arguments]
        text = (
            call.receiver
            if call.receiver is not None and file.idea(call.receiver) is Idea.STRING
            else (values.pop(0) if values else None)
        )
        yield from _line(file, text, key, words, values)
        return
    if file.idea(node) is Idea.BINARY and file.operator(node) == "+":
        left = file.role(node, "left")
        if left is not None and file.idea(file.unwrap(left) or left) == Idea.CALL:  # headers.join(",") + "\n"
            yield from _line(file, left, key, words)
        return
    if file.idea(node) is Idea.STRING:
        row = _split(file, node, arguments or [])
        if row is not None:
            yield row._replace(key=key)


def _split(file: SourceFile, node: Node, arguments: list[Node]) -> Row | None:
    """The fields of a text: the separator that there is most of, of those that no blank follows."""
    values: list[Node] = []
    start, text = node.start_byte, ""
    for part in file.walk(node, Idea.SUBSTITUTION, inside=(Idea.SUBSTITUTION,)):
        text += file.source[start : part.start_byte].decode(errors="replace") + _HOLE
        values.append(part)
        start = part.end_byte
    text += file.source[start : node.end_byte].decode(errors="replace")
    if not values and arguments:
        text, count = _CONVERSION.subn(_HOLE, text)
        if count != len(arguments):
            return None
        values = list(arguments)
    body = re.sub(r"^[a-zA-Z$@]{0,2}[\"'`]+|[\"'`]+$", "", text)
    body = re.sub(r"(?:\\[rn])+$|\s+$", "", body)
    separator = next((s for s in _SEPARATORS if s in body and (s != "," or ", " not in body)), None)
    if separator is None or "\\n" in body or (separator == "|" and re.fullmatch(r"[|\s:-]+", body)):
        return None
    fields = body.strip().strip("|").split(separator) if separator == "|" else body.split(separator)
    if separator == "|" and not body.strip().startswith("|"):
        return None
    cells, index = [], 0
    for field in fields:
        holes = field.count(_HOLE)
        own = values[index : index + holes]
        index += holes
        label = field.strip().strip("\"'\\")
        if not own:
            cells.append(Cell(node, label, words_about(label)))
        else:
            found = [cell(file, v) for v in own]
            cells.append(Cell(own[0], None, frozenset(w for c in found for w in c.words)))
    return Row(node, tuple(cells))
