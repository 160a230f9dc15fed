"""The tables that cases are repeated over: around them, in them or shared by them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.asserting import asserting_nodes
from llmreview.checks.cases import Case, Part
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

_TABLE = Pattern(r"(?i)\b\w*(?:tests|cases|tt|tcs|table|scenarios)\w*\s*(?::[^=]*)?:?=|\brange\b|\bfor\b|\bforEach\b|\.each\b")
_ROW = (Idea.COLLECTION, Idea.MAPPING)
LONGEST_CHAIN = 8
"""Calls of a chain that are looked at."""


class Rows(NamedTuple):
    """The rows of a case, and the last table that they stand in."""

    rows: Counter[Form]
    place: Node | None


def all_rows(case: Case) -> Rows:
    """The rows of a case's tables: around it, in it, and those that functions and values of the file hold for it."""
    found, place = Counter(case.rows), next(iter(case.table), None)
    for table, rows in (*tables_of(case), *_handed(case)):
        found.update(rows)
        place = place or table
    if not found or _names_table(case):
        for part in _shared(case):
            for table, rows in _rows_of_part(part):
                found.update(rows)
                place = table
    return Rows(found, place)


def tables_of(case: Case) -> Iterator[tuple[Node, list[Form]]]:
    """The tables in a case with their rows."""
    file = case.file
    for table in file.walk(case.unit.core, *_ROW, inside=_ROW):
        first = file.statement_around(table).start_point[0]
        if any(_TABLE.search(file.lines[n].decode(errors="replace")) for n in {first, table.start_point[0]}):
            rows = _forms(file, table) or _values_of_loop(case, table)
            if rows:
                yield table, rows


def _values_of_loop(case: Case, table: Node) -> list[Form]:
    """The values of a plain list that stands in the head of a loop which asserts something of each: ``for qty in (0, -1)``."""
    file = case.file
    loop = file.enclosing(table, Idea.LOOP)
    body = file.role(loop, "body") if loop is not None and file.unwrap(file.role(loop, "over")) == table else None
    if body is None or next(asserting_nodes(file, body, case.tests.asserting, None), None) is None:
        return []
    return [normal_form(file, value) for value in table.named_children if file.idea(value) is not Idea.COMMENT]


def _handed(case: Case) -> Iterator[tuple[Node, list[Form]]]:
    """The rows that a case's own call is handed beside its function: Kotest's ``withData(…)``, Pest's ``it(…)->with([…])``."""
    file = case.file
    call = file.call(case.unit.core) if case.unit.kind == "call" else None
    for _ in range(LONGEST_CHAIN):
        if call is None:
            return
        if call.name == ("with" if file.grammar.family == "php" else "withData"):
            rows = [argument.value for argument in call.arguments if file.idea(argument.value) is not Idea.LAMBDA]
            yield call.node, [normal_form(file, row) for row in (_held_by(file, rows[0]) if len(rows) == 1 else rows)]
        call = file.call(call.receiver) if call.receiver is not None else None


def _held_by(file: SourceFile, value: Node) -> list[Node]:
    """The rows in what alone is handed: those of a list, or itself."""
    call = file.call(value)
    if call is not None and _MAKERS.match(call.name):
        return [argument.value for argument in call.arguments]
    is_list = file.idea(value) in _ROW
    return [row for part in value.named_children if (row := _row(file, part)) is not None] if is_list else [value]


def _rows_of_part(part: Part) -> Iterator[tuple[Node, list[Form]]]:
    """The rows that a function or value holds: given one by one, as arguments of what makes a stream or list, or in a table."""
    file, core = part.file, part.unit.core
    calls = [call for node in file.walk(core, Idea.CALL) if (call := file.call(node)) is not None]
    one_by_one = [call.node for call in calls if _makes_row(file, call)] or [
        node.named_children[-1] for node in file.walk(core, Idea.YIELD) if node.named_child_count
    ]
    if one_by_one:
        yield one_by_one[-1], [normal_form(file, row) for row in one_by_one]
        return
    found = False
    for table in file.walk(core, *_ROW, inside=_ROW):
        rows = _forms(file, table)
        found = found or bool(rows)
        yield table, rows
    made = next((call for call in calls if _MAKERS.match(call.name)), None)
    if made is not None and not found:
        yield made.node, [normal_form(file, argument.value) for argument in made.arguments]


_MAKERS = Pattern(r"(?:of|(?:list|sequence|array|set)Of|asList)$")
"""What makes a stream or list of what it is given."""


def _makes_row(file: SourceFile, call: Call) -> bool:
    """Whether a call is a row of JUnit: ``Arguments.of(1, 100)``, ``arguments(1, 100)``."""
    if call.receiver is None:
        return call.name == "arguments"
    return call.name in ("of", "arguments") and file.text(call.receiver).endswith("Arguments")


def _forms(file: SourceFile, table: Node) -> list[Form]:
    """The rows of a table; none where it is a plain list."""
    rows = [row for part in table.named_children if file.idea(part) is not Idea.COMMENT and (row := _row(file, part)) is not None]
    return [normal_form(file, row) for row in rows] if all(file.idea(row) in _ROW for row in rows) else []


def _row(file: SourceFile, part: Node) -> Node | None:
    """A row without the key that it may stand under."""
    value = file.unwrap(part)
    held = file.role(value, "value") if value is not None and file.idea(value) not in _ROW else None
    return file.unwrap(held) if held is not None else value


def _names_table(case: Case) -> bool:
    named = ("DataProvider", "MethodSource", "MemberData", "TestCaseSource", "parametrize")
    return any(case.file.name(mark) in named or "dataProvider" in case.file.text(mark) for mark in case.table)


def _shared(case: Case) -> Iterator[Part]:
    """The functions and values of the file that the marks of a case name."""
    marks = b" ".join(case.file.text(mark).encode() for mark in case.table)
    for name, parts in case.tests.support_by_name.items():
        if name in case.tables or (marks and name.encode() in marks):
            yield from parts
