"""A test case whose assertions went, ask for less, or expect something else together with the code that they check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case
from llmreview.checks.tests import Comparison, compare_sides
from llmreview.checks.weakening import Weakening, weakenings
from llmreview.detect import Candidate, Context
from llmreview.detect.evidence import one_line
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_SAID = {
    "removed": "`{name}` no longer demands `{was}`",
    "loosened": "`{name}` demands less: `{was}` became `{now}`",
    "widened": "`{name}` allows for more: `{was}` became `{now}`",
    "expects": "`{name}` expects something else of code that changed with it: `{was}` became `{now}`",
}


def detect_change(context: Context) -> Iterator[Candidate]:
    """One candidate for each case that demands less; where a change of behaviour asks for many, one for the file."""
    comparison = compare_sides(context.sources, context.test_paths)
    for change in comparison.tests:
        plain: list[list[tuple[Case, Weakening]]] = []
        for case in change.tests.cases if change.tests is not None else ():
            former = change.former.get(id(case))
            if former is None or former.skipped or case.skipped or former.unit.source == case.unit.source:
                continue
            found = [w for w in weakenings(former, case, comparison.production.renames) if _counts(w, former, case, comparison)]
            sure = [(case, weakening) for weakening in found if weakening.kind in ("loosened", "widened")]
            if sure:
                yield _candidate(sure, None)
            elif found:
                plain.append([(case, weakening) for weakening in found])
            yield from _fewer_rows(former, case, change)
        if len(plain) > MOST_APART:
            plain = [[pair for pairs in plain for pair in pairs]]
        has_new = change.tests is not None and any(id(case) not in change.former for case in change.tests.cases)
        for pairs in plain:  # beside new cases, what went or became another value is likely said there
            yield _candidate(pairs, "ask" if has_new else "check")


MOST_APART = 3
"""Cases of a file that are told one by one."""


def _fewer_rows(former: Case, case: Case, change: TestFileChange) -> Iterator[Candidate]:
    """Rows of a case's table that went, with none in their place."""
    assert change.tests is not None
    before, (after, holder) = _rows(former)[0], _rows(case)
    gone = before - after
    if not gone or after - before or not after:
        return
    new = [other for other in change.tests.cases if id(other) not in change.former]
    values = [{token for token in row if token[:1] == "s"} for row in gone]
    if any(gone & other.rows or all(row <= set(other.form) for row in values) for other in new):
        return
    place = case.file.place(holder if holder is not None else case.unit.node)
    message = f"`{case.name}` is no longer run with {gone.total()} of its {before.total()} rows"
    yield Candidate(place, message, path=case.file.path, tier="check", compared=True)


def _rows(case: Case) -> tuple[Counter[Form], Node | None]:
    """The rows of a case's tables, around it and in it, with the first table."""
    file, found = case.file, Counter(case.rows)
    holder = next(iter(case.table), None)
    for table in file.walk(case.unit.core, Idea.COLLECTION, inside=(Idea.COLLECTION,)):
        line = file.lines[table.start_point[0]].decode(errors="replace")
        rows = [file.unwrap(row) for row in table.named_children if file.idea(row) is not Idea.COMMENT]
        if len(rows) > 1 and _TABLE.search(line) and all(file.idea(row) in _ROW for row in rows if row is not None):
            found.update(normal_form(file, row) for row in rows if row is not None)
            holder = holder or table
    return found, holder


_TABLE = Pattern(r"(?i)\b\w*(?:tests|cases|tt|tcs|table|scenarios)\w*\s*(?::[^=]*)?:?=|\brange\b|\bfor\b|\bforEach\b")
_MOCK = Pattern(r"(?i)^_?(?:mock|fake|stub|spy)|(?:mock|spy|stub)$")
"""What the file does not make any more: nothing can be asserted of it."""
_ROW = (Idea.COLLECTION, Idea.MAPPING)


def _counts(weakening: Weakening, former: Case, case: Case, comparison: Comparison) -> bool:
    """Whether a case is weaker by it: what went needs no test, and other values for unchanged code put a test right."""
    subjects = weakening.was.subjects
    gone = {unit.unit.own_name for unit in comparison.production.removed}
    if weakening.kind == "removed" and (
        subjects & gone
        or not subjects
        or len(case.all_assertions) >= len(former.all_assertions)
        or any(_MOCK.search(name) for name in subjects - case.tests.words)
        or _is_split(weakening, case)
    ):
        return False
    if weakening.kind == "expects":
        return any(
            unit.unit.own_name.encode() in case.words for unit in comparison.production.needing if unit.change == "modified"
        )
    return True


def _is_split(weakening: Weakening, case: Case) -> bool:
    """Whether another case of the file, new or altered, makes the assertion now."""
    for other in case.tests.cases:
        if other is not case and any(a.form == weakening.was.form for a in other.touched_assertions):
            return True
    return any(a.form == weakening.was.form for a in case.all_assertions)


def _candidate(found: list[tuple[Case, Weakening]], tier: Tier | None) -> Candidate:
    case, first = found[0]
    place = first.now.place if first.now is not None else case.file.place(case.unit.node)
    told = {"name": case.name, "was": one_line(first.was.text), "now": one_line(first.now.text) if first.now is not None else ""}
    evidence = tuple(_evidence(weakening, other) for other, weakening in found[1:6])
    more = f", and {len(found) - 1} more" if found[1:] else ""
    return Candidate(place, _SAID[first.kind].format(**told) + more, evidence, path=case.file.path, tier=tier, compared=True)


def _evidence(weakening: Weakening, case: Case) -> Evidence:
    place = weakening.now.place if weakening.now is not None else case.file.place(case.unit.node)
    note = "went" if weakening.now is None else f"became `{one_line(weakening.now.text)}`"
    return Evidence(case.file.path, place.line, place.end_line, f"`{case.name}`: `{one_line(weakening.was.text)}` {note}")
