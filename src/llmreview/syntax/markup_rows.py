"""Rows of tables in markup: the cells of a header and of the rows under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.rows import Cell, Row, value_words, words_about

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


class MarkupWords(NamedTuple):
    """Names of elements."""

    tables: frozenset[str]
    heads: frozenset[str]
    rows: frozenset[str]
    cells: frozenset[str]
    spans: frozenset[str]


class MarkupTable(NamedTuple):
    """The header of a table and the rows under it."""

    header: Row
    rows: tuple[Row, ...]


def read_table(file: SourceFile, table: Node, words: MarkupWords) -> MarkupTable | None:
    """The header and the rows of a table; None where it has not just one row of a header."""
    heads: list[Row] = []
    bodies: list[Row] = []
    for node in file.walk(table, Idea.ELEMENT):
        name = file.name(node)
        if node != table and name in words.tables:
            return None
        if name in words.rows or (name in words.heads and not _has_rows(file, node, words)):
            row = _row(file, node, words)
            if row is None:
                continue
            inside = name in words.heads or any(
                file.idea(a) is Idea.ELEMENT and file.name(a) in words.heads for a in file.ancestors(node)
            )
            (heads if inside else bodies).append(row)
    if len(heads) != 1:
        return None
    return MarkupTable(heads[0], tuple(bodies))


def _has_rows(file: SourceFile, node: Node, words: MarkupWords) -> bool:
    return any(file.name(e) in words.rows for e in file.walk(node, Idea.ELEMENT) if e != node)


def _row(file: SourceFile, element: Node, words: MarkupWords) -> Row | None:
    """The cells of a row; None for one whose cells span several columns or rows, as an empty table's does."""
    cells: list[Cell] = []
    unknown = False
    for child, condition in _children(file, element):
        name = file.name(child) if file.idea(child) is Idea.ELEMENT else ""
        if name in words.cells:
            spans = _span(file, child, words)
            if spans != 1:
                return None
            cells.append(_cell(file, child, condition))
        elif file.idea(child) is Idea.ELEMENT or file.idea(child) is Idea.SUBSTITUTION:
            unknown = True
    return Row(element, tuple(cells), unknown) if cells else None


def _children(file: SourceFile, element: Node, condition: str = "") -> Iterator[tuple[Node, str]]:
    """What stands in an element, with what it hangs on: ``{flag && <td/>}``; fragments are looked through."""
    for child in element.named_children:
        if file.idea(child) is Idea.ELEMENT:
            if not file.name(child):
                yield from _children(file, child, condition)
            else:
                yield child, condition
        elif file.idea(child) is Idea.SUBSTITUTION:
            yield from _computed(file, child, condition)


def _computed(file: SourceFile, substitution: Node, condition: str) -> Iterator[tuple[Node, str]]:
    value = file.unwrap(file.role(substitution, "value"))
    if value is None or file.idea(value) is Idea.COMMENT:
        return
    if file.idea(value) is Idea.BINARY and file.operator(value) in ("&&", "and"):
        yield from _arm(file, substitution, file.role(value, "right"), file.text(file.role(value, "left")))
    elif file.idea(value) is Idea.BRANCH:
        then, otherwise = file.unwrap(file.role(value, "then")), file.unwrap(file.role(value, "otherwise"))
        filled = [arm for arm in (then, otherwise) if arm is not None and file.idea(arm) is not Idea.NULL]
        if len(filled) == 2 and all(file.idea(arm) is Idea.ELEMENT and file.name(arm) for arm in filled):
            yield filled[0], condition  # one or the other
        elif len(filled) == 1:
            yield from _arm(file, substitution, filled[0], file.text(file.role(value, "condition")))
        else:
            yield substitution, condition
    else:
        yield substitution, condition


def _arm(file: SourceFile, substitution: Node, node: Node | None, condition: str) -> Iterator[tuple[Node, str]]:
    arm = file.unwrap(node)
    if arm is None or file.idea(arm) is not Idea.ELEMENT:
        yield substitution, condition
    elif file.name(arm):
        yield arm, condition
    else:
        yield from _children(file, arm, condition)


def _span(file: SourceFile, element: Node, words: MarkupWords) -> int:
    """How many columns a cell takes; 0 if that is not known."""
    opening = next((c for c in element.named_children if file.idea(c) is None and c.start_byte == element.start_byte), element)
    for child in opening.named_children:
        if file.idea(child) is Idea.KEYWORD and file.name(child) in words.spans:
            digits = file.text(file.role(child, "value")).strip("{}\"' ")
            return int(digits) if digits.isdecimal() else 0
    return 1


def _cell(file: SourceFile, element: Node, condition: str) -> Cell:
    texts = [file.text(c).strip() for c in element.named_children if file.idea(c) is None and c.start_byte != element.start_byte]
    label = " ".join(t for t in texts if t and not t.startswith("</"))
    values = [c for c in element.named_children if file.idea(c) in (Idea.SUBSTITUTION, Idea.ELEMENT)]
    if values:
        found = frozenset(w for v in values for part in _shown(file, v) for w in value_words(file, part))
        return Cell(element, None, found | (words_about(label) if label else frozenset()), condition)
    return Cell(element, label, words_about(label), condition)


def _shown(file: SourceFile, node: Node) -> Iterator[Node]:
    """The computed parts that show as text: what is given to attributes does not."""
    if file.idea(node) is Idea.SUBSTITUTION:
        value = file.role(node, "value")
        if value is not None and not any(True for _ in file.walk(value, Idea.ELEMENT)):
            yield value
        return
    for child in node.named_children:
        if file.idea(child) in (Idea.SUBSTITUTION, Idea.ELEMENT):
            yield from _shown(file, child)
