"""The tables that cases are repeated over, around them, in them or shared by them, and what became of their rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case, Part
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_TABLE = Pattern(r"(?i)\b\w*(?:tests|cases|tt|tcs|table|scenarios)\w*\s*(?::[^=]*)?:?=|\brange\b|\bfor\b|\bforEach\b|\.each\b")
_ROW = (Idea.COLLECTION, Idea.MAPPING)


class RowChange(NamedTuple):
    """What became of the rows of a case: how many went, or hold another value; ``place`` is the table as it stands now."""

    before: int
    gone: int
    edited: int
    place: Node | None


class _Rows(NamedTuple):
    rows: Counter[Form]
    place: Node | None


def changed_rows(former: Case, case: Case, change: TestFileChange, is_gone: Callable[[str], bool]) -> RowChange | None:
    """Rows that went with none in their place and that no new case takes up, or rows one value of which is another now.

    Rows that hold a string that went from the code, as ``is_gone`` tells, had to go.
    """
    before, after = _rows(former), _rows(case)
    gone, come = before.rows - after.rows, after.rows - before.rows
    if not gone or not after.rows:
        return None
    if not come:
        gone = Counter({row: n for row, n in gone.items() if not any(is_gone(token[1:]) for token in row if token[:1] == "s")})
        return None if not gone or _is_taken_up(gone, change) else RowChange(before.rows.total(), gone.total(), 0, after.place)
    edited = _edited(gone, come) if gone.total() == come.total() and former.bare_form and _stands(former, case) else 0
    return RowChange(before.rows.total(), 0, edited, after.place) if edited else None


def _stands(former: Case, case: Case) -> bool:
    """Whether a case does the same as before, its rows aside."""
    forms = [case_.form_without(frozenset(table.id for table, _ in _tables(case_))) for case_ in (former, case)]
    return forms[0] == forms[1]


def _edited(gone: Counter[Form], come: Counter[Form]) -> int:
    """How many rows expect another value than one that stood; 0 where a row is another one altogether."""
    left = list(come.elements())
    for row in gone.elements():
        twin = next((other for other in left if _expects_else(row, other)), None)
        if twin is None:
            return 0
        left.remove(twin)
    return gone.total()


def _expects_else(row: Form, other: Form) -> bool:
    """Whether two rows differ in what they expect alone: the last value, or the one that is called so."""
    apart = [i for i, (a, b) in enumerate(zip(row, other, strict=False)) if a != b]
    if len(row) != len(other) or len(apart) != 1:
        return False
    named = any(token[:1] in "nms" and _EXPECTED.search(token) for token in row[max(0, apart[0] - 3) : apart[0]])
    return named or all(rest[0] in "()" for rest in row[apart[0] + 1 :])


_EXPECTED = Pattern(r"(?i)want|expect|result|output|exp$|err|valid|ok$|code$|status")


def _is_taken_up(gone: Counter[Form], change: TestFileChange) -> bool:
    """Whether a new case of the file is run with the rows, or holds what they say."""
    assert change.tests is not None
    new = [other for other in change.tests.cases if id(other) not in change.former]
    values = [{token for token in row if token[:1] == "s"} for row in gone]
    return any(gone & other.rows or all(2 * len(row & set(other.form)) >= len(row) for row in values) for other in new)


def _rows(case: Case) -> _Rows:
    """The rows of a case's tables: around it, in it, and those that functions and values of the file hold for it."""
    found, place = Counter(case.rows), next(iter(case.table), None)
    for table, rows in _tables(case):
        found.update(rows)
        place = place or table
    if not found or _names_table(case):
        for part in _shared(case):
            for table in part.file.walk(part.unit.core, *_ROW, inside=_ROW):
                found.update(_forms(part.file, table))
                place = table
    return _Rows(found, place)


def _tables(case: Case) -> Iterator[tuple[Node, list[Form]]]:
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
