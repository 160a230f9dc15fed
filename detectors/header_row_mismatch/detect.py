"""Headers, and rows under them that differ in number or order, or that are written before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.syntax import Idea, SourceFile, conditions, repetitions
from llmreview.syntax.cellwise import cellwise_rows
from llmreview.syntax.headers import headers_in
from llmreview.syntax.markup_rows import MarkupWords, read_table
from llmreview.syntax.rowlists import RowWords, returned_list
from llmreview.syntax.rows import Cell, Row, belongs, displaced, told_by_holders
from llmreview.syntax.written_rows import rows_in

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.FUNCTION, Idea.LAMBDA, Idea.ELEMENT, Idea.CALL)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    vocabulary = context.vocabulary
    idea = file.idea(node)
    if idea is Idea.ELEMENT:
        if file.name(node) in vocabulary.words("tables"):
            yield from _in_markup(file, node, vocabulary)
    elif idea is Idea.CALL:
        if _is_first_of_module(file, node, vocabulary):
            yield from _in_function(file, file.root, vocabulary)
    elif file.function_around(node) is None:
        yield from _in_function(file, node, vocabulary)
        yield from _beside_headings(file, node, vocabulary)


def _is_first_of_module(file: SourceFile, node: Node, vocabulary: Vocabulary) -> bool:
    """Whether a call is the first outside of functions that writes a row: it stands for the module."""
    call = file.call(node)
    if call is None or call.name not in vocabulary.words("streams") or file.function_around(node) is not None:
        return False
    others = (n for name in vocabulary.words("streams") for n in file.calls_by_name.get(name, ()))
    return node == min((n for n in others if file.function_around(n) is None), key=lambda n: n.start_byte, default=None)


def _row_words(vocabulary: Vocabulary) -> RowWords:
    return RowWords(*(vocabulary.words(name) for name in RowWords._fields))


def _in_function(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    words = _row_words(vocabulary)
    found = (*rows_in(file, function, words), *cellwise_rows(file, function, words))
    rows = sorted(found, key=lambda r: r.node.start_byte)
    headers = [row for row in rows if row.is_header]
    if any(row.has_values for row in rows):
        headers += headers_in(file, function, words, vocabulary.words)
    if headers:
        for row in rows:
            if row.has_values:
                header = _header_of(file, row, headers, function)
                if header is not None:
                    yield from _compare(file, header, row, _is_text(file, row))
        yield from _too_late(file, rows, function, vocabulary)
    yield from _named_header_too_late(file, function, vocabulary)


def _is_text(file: SourceFile, row: Row) -> bool:
    return file.idea(row.node) is Idea.STRING


def _beside_headings(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A method that makes a row, in a class with a method that gives the headings."""
    cls = file.class_around(function)
    if cls is None or file.name(function) not in vocabulary.words("row_methods"):
        return
    named = [f for f in file.walk(cls, Idea.FUNCTION) if file.name(f) in vocabulary.words("heading_methods")]
    words = _row_words(vocabulary)
    header = returned_list(file, named[0], words) if len(named) == 1 else None
    row = returned_list(file, function, words)
    if header is not None and header.is_header and row is not None and row.has_values:
        yield from _compare(file, header, row, is_text=True)


def _header_of(file: SourceFile, row: Row, headers: list[Row], function: Node) -> Row | None:
    """The header that a row stands under: the last one before it that goes to the same place, under the same conditions."""
    same = [h for h in headers if h.key and h.key == row.key]
    if len(same) > 1:
        same = [h for h in same if h.node.start_byte < row.node.start_byte] or same
    if len(same) > 1:
        own = _hanging(file, row.node, function)
        fitting = [h for h in same if _hanging(file, h.node, function) == own]
        same = fitting or [h for h in same if not _hanging(file, h.node, function)]
    if same:
        return max(same, key=lambda h: h.node.start_byte)
    unbound = {h.node.id: h for h in headers if not h.key}  # of one that grows, as it is in the end
    loose = [
        h for h in unbound.values() if belongs(h.cells, row.cells) * 5 >= 3 * len(h.cells) and belongs(h.cells, row.cells) >= 2
    ]
    return loose[0] if len(loose) == 1 else None


def _hanging(file: SourceFile, node: Node, function: Node) -> frozenset[str]:
    found = conditions(file, node, within=function)
    return frozenset(file.text(file.role(c, "condition") or c)[:80] + str(_is_otherwise(file, c, node)) for c in found)


def _is_otherwise(file: SourceFile, branch: Node, node: Node) -> bool:
    other = file.role(branch, "otherwise")
    return other is not None and other.start_byte <= node.start_byte < other.end_byte


def _compare(file: SourceFile, header: Row, row: Row, is_text: bool) -> Iterator[Candidate]:
    """What a row and its header disagree in: the number of columns, first, or else their order."""
    if header.open or row.open:
        return
    row = told_by_holders(file, row)
    fitting = belongs(header.cells, row.cells)
    if fitting * 2 < min(len(header.cells), len(row.cells)) and (is_text or fitting < 1):
        return
    optional = [[c for c in side.cells if c.condition] for side in (header, row)]
    if len(optional[0]) != len(optional[1]):
        if not _is_unnamed_last(row, optional):
            yield _optional_column(file, header, row, *optional)
    elif len(header.certain) != len(row.certain):
        tier: Tier | None = None if fitting * 2 >= min(len(header.cells), len(row.cells)) else "check"
        yield _other_number(file, header, row, tier)
    else:
        alike = [c.condition for c in optional[0]] == [c.condition for c in optional[1]]
        wrong = displaced(header.cells, row.cells) if alike else displaced(header.certain, row.certain)
        if wrong:
            first = wrong[0]
            place = file.place(first.over.node)
            own = file.place(first.own.node)
            evidence = (
                Evidence(file.path, place.line, place.end_line, f"the column is `{_text(file, first.over)}`"),
                Evidence(file.path, own.line, own.end_line, f"the value belongs under `{_text(file, first.own)}`"),
            )
            message = (
                f"`{_text(file, first.value)}` is written under `{_text(file, first.over)}`, not under `{_text(file, first.own)}`"
            )
            yield Candidate(file.place(first.value.node), message, evidence)


def _is_unnamed_last(row: Row, optional: list[list[Cell]]) -> bool:
    """Whether the row only has a last cell more that says nothing, as buttons do: it may go without a name."""
    last = row.cells[-1]
    return len(optional[1]) == len(optional[0]) + 1 and bool(last.condition) and not (last.words or last.label)


def _text(file: SourceFile, cell: Cell) -> str:
    text = cell.label if cell.label is not None else file.text(cell.node)
    return " ".join(text.split())[:60]


def _other_number(file: SourceFile, header: Row, row: Row, tier: Tier | None) -> Candidate:
    place = file.place(header.node)
    evidence = (Evidence(file.path, place.line, place.end_line, f"{len(header.certain)} columns are named here"),)
    message = f"The row has {len(row.certain)} values under {len(header.certain)} columns"
    return Candidate(file.place(row.node), message, evidence, tier=tier)


def _optional_column(file: SourceFile, header: Row, row: Row, of_header: list[Cell], of_row: list[Cell]) -> Candidate:
    """A column that one side has on a condition. What says nothing (a button) may go without a name, so it is less sure."""
    more, other = (of_header, "row") if len(of_header) > len(of_row) else (of_row, "header")
    known = {c.condition for c in (of_row if other == "row" else of_header)}
    odd = next((c for c in more if c.condition not in known), more[-1])
    places = [file.place(n) for n in (odd.node, header.node)]
    evidence = tuple(
        Evidence(file.path, p.line, p.end_line, note)
        for p, note in zip(places, (f"there only if `{odd.condition[:60]}`", "the header"), strict=True)
    )
    what = _text(file, odd)
    message = f"`{what}` is there on a condition, and the {other} knows nothing of it"
    return Candidate(file.place(row.node), message, evidence, tier=None if odd.words or odd.label else "check")


# Written too late


def _too_late(file: SourceFile, rows: list[Row], function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A row that is written before the only header of its table."""
    for header in rows:
        if not header.is_header or not _is_streamed(file, header, vocabulary) or conditions(file, header.node, within=function):
            continue
        same = [r for r in rows if r.key == header.key]
        if sum(r.is_header for r in same) != 1 or repetitions(file, header.node, within=function):
            continue
        around = file.enclosing(header.node, Idea.FUNCTION)  # a row that another makes is written where that is called
        before = [r for r in same if r.has_values and r.node.end_byte < header.node.start_byte]
        early = [r for r in before if file.enclosing(r.node, Idea.FUNCTION) == around]
        late = [r for r in same if r.has_values and r.node.start_byte > header.node.end_byte]
        least = len(header.cells) if _is_text(file, header) else len(header.cells) / 2
        if early and not late and belongs(header.cells, early[-1].cells) >= least:
            place = file.place(header.node)
            evidence = (Evidence(file.path, place.line, place.end_line, "the header is written here"),)
            yield Candidate(file.place(early[0].node), "The row is written before its header", evidence)


def _is_streamed(file: SourceFile, row: Row, vocabulary: Vocabulary) -> bool:
    holder = file.enclosing(row.node, Idea.CALL, Idea.BINARY) if file.idea(row.node) is not Idea.CALL else row.node
    if holder is not None and file.idea(holder) is Idea.BINARY:
        return file.operator(holder) == "<<"
    call = file.call(holder)
    topics = ("streams", "lines") if _is_text(file, row) else ("streams", "writes")
    return call is not None and any(call.name in vocabulary.words(topic) for topic in topics)


def _named_header_too_late(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """``writer.writerow(row)``, then ``writer.writeheader()``"""
    for name in vocabulary.words("writes_header"):
        for node in file.calls_by_name.get(name, ()):
            call = file.call(node)
            if call is None or call.receiver is None or call.arguments or file.function_around(node) is None:
                continue
            if not function.start_byte <= node.start_byte < function.end_byte or conditions(file, node, within=function):
                continue
            receiver = file.text(call.receiver)
            calls = [
                c for n in file.walk(function, Idea.CALL) if (c := file.call(n)) is not None and file.text(c.receiver) == receiver
            ]
            writing = [c for c in calls if c.name in vocabulary.words("streams")]
            before = [c for c in writing if c.node.end_byte < node.start_byte]
            made = [d for d in file.scope(node).definitions(receiver) if d.node.start_byte < node.start_byte]
            before = [c for c in before if not made or c.node.start_byte > made[-1].node.start_byte]
            if before and not any(c.name == name and c.node.end_byte < before[0].node.start_byte for c in calls):
                place = file.place(node)
                evidence = (Evidence(file.path, place.line, place.end_line, "the header is written here"),)
                yield Candidate(file.place(before[0].node), "The row is written before its header", evidence)


# Markup


def _in_markup(file: SourceFile, table: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    topics = ("tables", "table_heads", "table_rows", "table_cells", "spans")
    found = read_table(file, table, MarkupWords(*(vocabulary.words(topic) for topic in topics)))
    if found is None or found.header.open:
        return
    for row in found.rows:
        if len(row.cells) >= 2:
            yield from _compare_markup(file, found.header, row)


def _compare_markup(file: SourceFile, header: Row, row: Row) -> Iterator[Candidate]:
    if row.open:
        return
    if len(header.cells) == len(row.cells) or belongs(header.cells, row.cells):
        yield from _compare(file, header, row, is_text=False)
