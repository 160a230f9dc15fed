"""What became of the rows of the tables that cases are repeated over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case
from llmreview.checks.tables import all_rows, tables_of
from llmreview.pattern import Pattern
from llmreview.syntax.normal import Form

if TYPE_CHECKING:
    from llmreview.syntax import Node


class RowChange(NamedTuple):
    """What became of the rows of a case: how many went, or hold another value; ``place`` is the table as it stands now."""

    before: int
    gone: int
    edited: int
    place: Node | None


def changed_rows(former: Case, case: Case, change: TestFileChange, is_gone: Callable[[str], bool]) -> RowChange | None:
    """Rows that went with none in their place and that no new case takes up, or rows one value of which is another now.

    Rows that hold a string that went from the code, as ``is_gone`` tells, had to go.
    """
    before, after = all_rows(former), all_rows(case)
    gone, come = before.rows - after.rows, after.rows - before.rows
    if not gone or not after.rows:
        return None
    if not come:
        gone = Counter({row: n for row, n in gone.items() if not any(is_gone(token[1:]) for token in row if token[:1] == "s")})
        lost = gone.total() - max(0, case.skipped_rows - former.skipped_rows)  # a mark is told where it stands
        return None if lost <= 0 or _is_taken_up(gone, change) else RowChange(before.rows.total(), lost, 0, after.place)
    edited = _edited(gone, come) if gone.total() == come.total() and former.bare_form and _stands(former, case) else 0
    return RowChange(before.rows.total(), 0, edited, after.place) if edited else None


def _stands(former: Case, case: Case) -> bool:
    """Whether a case does the same as before, its rows aside."""
    forms = [case_.form_without(frozenset(table.id for table, _ in tables_of(case_))) for case_ in (former, case)]
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
