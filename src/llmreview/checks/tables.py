"""The tables that cases are repeated over: around them, in them or shared by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.cases import Case, Part
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_TABLE = Pattern(r"(?i)\b\w*(?:tests|cases|tt|tcs|table|scenarios)\w*\s*(?::[^=]*)?:?=|\brange\b|\bfor\b|\bforEach\b|\.each\b")
_ROW = (Idea.COLLECTION, Idea.MAPPING)


class Rows(NamedTuple):
    """The rows of a case, and the last table that they stand in."""

    rows: Counter[Form]
    place: Node | None


def all_rows(case: Case) -> Rows:
    """The rows of a case's tables: around it, in it, and those that functions and values of the file hold for it."""
    found, place = Counter(case.rows), next(iter(case.table), None)
    for table, rows in tables_of(case):
        found.update(rows)
        place = place or table
    if not found or _names_table(case):
        for part in _shared(case):
            for table in part.file.walk(part.unit.core, *_ROW, inside=_ROW):
                found.update(_forms(part.file, table))
                place = table
    return Rows(found, place)


def tables_of(case: Case) -> Iterator[tuple[Node, list[Form]]]:
    """The tables in a case with their rows."""
    file = case.file
    for table in file.walk(case.unit.core, *_ROW, inside=_ROW):
        first = file.statement_around(table).start_point[0]
        if any(_TABLE.search(file.lines[n].decode(errors="replace")) for n in {first, table.start_point[0]}):
            rows = _forms(file, table)
            if rows:
                yield table, rows


def _forms(file: SourceFile, table: Node) -> list[Form]:
    """The rows of a table; none where it is a plain list."""
    rows = [row for part in table.named_children if file.idea(part) is not Idea.COMMENT and (row := _row(file, part)) is not None]
    is_table = len(rows) > 1 and all(file.idea(row) in _ROW for row in rows)
    return [normal_form(file, row) for row in rows] if is_table else []


def _row(file: SourceFile, part: Node) -> Node | None:
    """A row without the key that it may stand under."""
    value = file.unwrap(part)
    held = file.role(value, "value") if value is not None and file.idea(value) not in _ROW else None
    return file.unwrap(held) if held is not None else value


def _names_table(case: Case) -> bool:
    return any(
        case.file.name(mark) in ("DataProvider", "MethodSource", "MemberData", "TestCaseSource", "parametrize")
        for mark in case.table
    )


def _shared(case: Case) -> Iterator[Part]:
    """The functions and values of the file that the marks of a case name."""
    marks = b" ".join(case.file.text(mark).encode() for mark in case.table)
    for name, parts in case.tests.support_by_name.items():
        if name in case.tables or (marks and name.encode() in marks):
            yield from parts
