"""The rows that a function hands to a writer, in source order, each with what it is written to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call, origin
from llmreview.syntax.ideas import Idea
from llmreview.syntax.links import base_of, links_after
from llmreview.syntax.rowlists import RowWords, inner_idea, read_list
from llmreview.syntax.rows import Row, cell
from llmreview.syntax.rowtexts import read_appended, read_line

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MOST_STARTS = 4
_WITHOUT_END = frozenset({"write", "Write", "WriteString", "Fprintf", "Printf", "printf", "Fprint", "fwrite", "sprintf"})
_ENDS = Pattern(r"(?:\\n|%n|\n)[\"'`]*$")
_ADDING = ("+=", ".=")
_NEW_LINES = ("\\n", "\n", "\\r\\n")


def rows_in(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    """The rows of a function. A line that is written in several parts is open in each of them."""
    begun: set[str] = set()
    for row in _renamed(_rows_in(file, function, words), _handed_over(file, function, words)):
        if file.idea(row.node) is not Idea.STRING or not _may_go_on(file, row.node):
            yield row
            continue
        ends = _ENDS.search(file.text(row.node)) is not None
        yield row._replace(open=row.open or not ends or row.key in begun)
        (begun.discard if ends else begun.add)(row.key)


def _handed_over(file: SourceFile, function: Node, words: RowWords) -> dict[str, str]:
    """Lists of rows that are written as a whole, with what they are written to: ``writer.writerows(rows)``."""
    found = {}
    for name in words.writes_all:
        for node in file.calls_by_name.get(name, ()):
            call = file.call(node)
            if call is not None and call.arguments and function.start_byte <= node.start_byte < function.end_byte:
                value = file.unwrap(call.arguments[-1].value)
                if value is not None and file.idea(value) is Idea.NAME:
                    found[file.text(value)] = _key(file, call)
    return found


def _renamed(rows: Iterator[Row], names: dict[str, str]) -> Iterator[Row]:
    for row in rows:
        yield row._replace(key=names.get(row.key, row.key))


def _may_go_on(file: SourceFile, text: Node) -> bool:
    """Whether a text is written without an end of line that its writer adds."""
    holder = file.enclosing(text, Idea.CALL, Idea.ASSIGNMENT)
    call = file.call(holder) if holder is not None and file.idea(holder) is Idea.CALL else None
    if call is None:
        return holder is not None and file.text(file.role(holder, "operator")) in _ADDING
    if call.name in ("append", "Append"):  # to a list, or to a text
        return origin(file, call.receiver).endswith(("Builder", "Buffer", "Writer"))
    return call.name in _WITHOUT_END


def _is_of_rows(file: SourceFile, call: Call) -> bool:
    """``table.Rows.Add(…)``"""
    holder = file.unwrap(call.receiver)
    return call.name == "Add" and holder is not None and file.idea(holder) is Idea.MEMBER and file.name(holder) == "Rows"


def _key(file: SourceFile, call: Call) -> str:
    if _is_of_rows(file, call):
        return file.text(file.role(file.unwrap(call.receiver), "object"))[:80]
    return file.text(call.receiver)[:80] if call.receiver is not None else call.name


def _rows_in(file: SourceFile, function: Node, words: RowWords) -> Iterator[Row]:
    for node in file.walk(function, Idea.CALL, Idea.BINARY, Idea.ASSIGNMENT, Idea.YIELD, Idea.MAPPING):
        idea = file.idea(node)
        if idea is Idea.CALL:
            call = file.call(node)
            if call is not None and call.node == node:
                yield from _written(file, call, words)
        elif idea is Idea.BINARY:
            if file.operator(node) == "<<":
                yield from _row(file, file.role(node, "right"), base_of(file, file.role(node, "left")), words)
        elif idea is Idea.YIELD:
            yield from _row(file, file.role(node, "value"), "yield", words)
        elif idea is Idea.MAPPING:
            yield from _tabled(file, node, words)
        elif file.text(file.role(node, "operator")) in _ADDING:
            yield from _row(file, file.role(node, "value"), file.text(file.role(node, "target")), words, only_lines=True)
        else:
            yield from _started(file, node, words)


def _row(file: SourceFile, node: Node | None, key: str, words: RowWords, only_lines: bool = False) -> Iterator[Row]:
    row = (None if only_lines else read_list(file, node, words)) or read_line(file, node, words)
    if row is not None:
        yield row._replace(key=key)


def _started(file: SourceFile, assignment: Node, words: RowWords) -> Iterator[Row]:
    """The rows that a list or a text of rows starts with, or a list gets: ``rows = [["id", "name"]]``, ``$rows[] = [1, 2]``."""
    target, value = file.unwrap(file.role(assignment, "target")), file.unwrap(file.role(assignment, "value"))
    if target is None or value is None:
        return
    if file.idea(target) is Idea.INDEX and file.role(target, "index") is None:
        yield from _row(file, value, file.text(file.role(target, "object")), words)
        return
    if file.idea(target) not in (Idea.NAME, Idea.MEMBER):
        return
    key = file.text(target)
    made = file.call(value)
    if made is not None and made.constructor and len(made.arguments) == 1:  # new StringBuilder("id,name\n")
        yield from _row(file, made.arguments[0].value, key, words, only_lines=True)
    value = file.unwrap(value, Idea.UNARY) or value
    if file.idea(value) in (Idea.STRING, Idea.BINARY):
        yield from _row(file, value, key, words, only_lines=True)
        return
    for child in _listed(file, value, words)[:MOST_STARTS]:
        yield from _first(file, child, key, words)
    yield from _each(file, value, key, words)


def _listed(file: SourceFile, value: Node, words: RowWords) -> list[Node]:
    """The rows of a list of rows, where it is written: ``[[…], […]]``, ``mutableListOf(listOf(…))``, ``new List<…> { … }``."""
    if file.idea(value) is Idea.COLLECTION:
        return file.elements(value)
    call = file.call(value)
    inner = [v for a in call.arguments if (v := file.unwrap(a.value)) is not None] if call is not None else []
    if call is None or not (call.constructor or call.name in words.passes) or call.name in file.grammar.per_element:
        return []
    if len(inner) == 1 and call.constructor and file.idea(inner[0]) is Idea.COLLECTION:  # what stands in its braces
        return file.elements(inner[0])
    listed = _listed(file, inner[0], words) if len(inner) == 1 else []
    return listed if listed and file.idea(listed[0]) is Idea.COLLECTION else inner


def _first(file: SourceFile, child: Node, key: str, words: RowWords) -> Iterator[Row]:
    idea = file.idea(child)
    spread = file.unwrap(file.role(child, "value")) if idea is Idea.SPREAD else None
    if spread is not None:
        yield from _each(file, spread, key, words)
    elif idea in (Idea.COLLECTION, Idea.NAME, Idea.MEMBER, Idea.CALL):
        row = read_list(file, child, words)
        if row is None:
            row = read_line(file, child, words)
        if row is not None and len(row.cells) >= 2:
            yield row._replace(key=key)
    elif idea is Idea.STRING:
        yield from _row(file, child, key, words, only_lines=True)


def _each(file: SourceFile, node: Node, key: str, words: RowWords) -> Iterator[Row]:
    """The row that a comprehension or ``map`` makes of each element."""
    call = file.call(node)
    while call is not None and call.name not in file.grammar.per_element and call.name in words.passes:
        call = file.call(call.receiver)  # ``orders.map(…).toList()``
    if call is not None and call.name in file.grammar.per_element and call.arguments:
        functions = [a.value for a in call.arguments if inner_idea(file, a.value) is Idea.LAMBDA]
        body = file.role(file.unwrap(functions[-1]), "body") if functions else None
    elif file.idea(node) is Idea.COMPREHENSION:
        body = file.role(node, "body")
    else:
        return
    if body is not None and (file.is_block(body) or file.idea(body) is Idea.BLOCK):
        returned = [file.role(r, "value") for r in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA,))]
        if not returned and file.statements(body):
            returned = [file.unwrap(file.statements(body)[-1], Idea.STATEMENT)]
        body = returned[0] if len(returned) == 1 else None
    if body is not None:
        yield from _row(file, body, key, words)


def _written(file: SourceFile, call: Call, words: RowWords) -> Iterator[Row]:
    values = [a.value for a in call.arguments if a.name is None]
    key = _key(file, call)
    if call.name.rpartition(".")[2] in words.tabulates:
        yield from _columns_and_rows(file, call, values, words)
    if call.name in words.writes_all and values:
        yield from _rows_of(file, file.unwrap(values[-1]), key, words)
        return
    if call.name in words.joins:
        yield from _joined_rows(file, call, words)
        return
    if values and file.idea(values[0]) is Idea.SPREAD:  # lines.push(...orders.map(…))
        yield from _rows_of(file, file.unwrap(file.role(values[0], "value")), key, words)
        return
    if call.name in words.writes and values:
        first = file.text(values[0])[:80] if len(values) > 1 and call.receiver is None else key  # fputcsv($file, […])
        rows = list(_row(file, values[1 if call.receiver is None and len(values) > 1 else 0], first, words))
        yield from rows
        if rows:
            return
    if (call.name in words.writes_values or _is_of_rows(file, call)) and len(values) >= 2:
        cells = tuple(cell(file, v) for v in values)
        yield Row(call.node, cells, any(a.spread for a in call.arguments), key)
    elif call.name in words.lines and values:
        row = read_line(file, values[0], words, values[1:])
        if row is None and not any(link.name == call.name for link in links_after(file, call)):
            row, key = read_appended(file, call), base_of(file, call.receiver)
        if row is None and len(values) > 1 and not _is_text(file, values[0]):  # fmt.Fprintf(w, "…", a, b)
            key, row = file.text(values[0])[:80], read_line(file, values[1], words, values[2:])
        if row is not None:
            yield row._replace(key=key)


def _rows_of(file: SourceFile, value: Node | None, key: str, words: RowWords) -> Iterator[Row]:
    """The rows of a list of rows, or that a function of this file gives one by one."""
    if value is None:
        return
    for child in _listed(file, value, words)[:MOST_STARTS]:
        yield from _first(file, child, key, words)
    yield from _each(file, value, key, words)
    call = file.call(value)
    symbols = file.functions_by_name.get(call.name, ()) if call is not None else ()
    for node in file.walk(symbols[0].core, Idea.YIELD) if len(symbols) == 1 else ():
        yield from _row(file, file.role(node, "value"), key, words)


def _joined_rows(file: SourceFile, call: Call, words: RowWords) -> Iterator[Row]:
    """``['id,name', ...orders.map(o => `${o.id},${o.name}`)].join('\n')``"""
    parts = [file.unwrap(part) for part in (call.receiver, *(a.value for a in call.arguments)) if part is not None]
    listed = next((part for part in parts if part is not None and file.idea(part) is Idea.COLLECTION), None)
    if listed is not None and any((file.string(part) or "") in _NEW_LINES for part in parts if part is not None):
        yield from _rows_of(file, listed, f"@{listed.start_byte}", words)


def _columns_and_rows(file: SourceFile, call: Call, values: list[Node], words: RowWords) -> Iterator[Row]:
    """``table(['Id', 'Name'], orders.map(…))``, ``Table.new(headings: […], rows: …)``"""
    named = {a.name.strip(":"): a.value for a in call.arguments if a.name is not None}
    head = next((value for key, value in named.items() if key in words.heads), values[0] if len(values) > 1 else None)
    body = next((value for key, value in named.items() if key in words.bodies), values[1] if len(values) > 1 else None)
    if head is not None and body is not None:
        key = f"@{call.node.start_byte}"
        yield from _row(file, head, key, words)
        yield from _rows_of(file, file.unwrap(body), key, words)


def _tabled(file: SourceFile, mapping: Node, words: RowWords) -> Iterator[Row]:
    """``{ head: [['Id', 'Name']], body: orders.map(o => [o.id, o.name]) }``"""
    pairs = [child for child in mapping.named_children if file.idea(child) is Idea.PAIR]
    given = {file.text(file.role(pair, "key")).strip("\"':"): file.unwrap(file.role(pair, "value")) for pair in pairs}
    head = next((value for key, value in given.items() if key in words.heads), None)
    body = next((value for key, value in given.items() if key in words.bodies), None)
    if head is None or body is None:
        return
    key = f"@{mapping.start_byte}"
    inner = file.elements(head) if file.idea(head) is Idea.COLLECTION else []
    is_nested = len(inner) == 1 and file.idea(inner[0]) is Idea.COLLECTION
    yield from _row(file, inner[0] if is_nested else head, key, words)
    yield from _rows_of(file, body, key, words)


def _is_text(file: SourceFile, node: Node) -> bool:
    return inner_idea(file, node) in (Idea.STRING, Idea.BINARY)
