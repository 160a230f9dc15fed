"""The rows of the tables that stand around cases: in marks, in the call that makes a case, in loops; which of them are run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.ginkgo import entries_around
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.checks.units import Unit
    from llmreview.syntax import Node


def read_rows(file: SourceFile, unit: Unit, table: list[Node]) -> tuple[Counter[Form], int]:
    """The rows that a case is run with, by what stands around it, and how many more are marked so that they are not."""
    entries = list(entries_around(file, unit.core))
    found = Counter(entry.form for entry in entries if not entry.is_skipped)
    if found:
        return found, len(entries) - found.total()
    skipped = 0
    for holder in table:
        if file.name(holder) in words.ROW_MARKS:
            settings = file.walk(holder, Idea.KEYWORD)
            named = frozenset(setting.id for setting in settings if file.name(setting) in words.NAMING)
            found[normal_form(file, holder, named)] += 1
            continue
        for row in _rows_of_mark(file, holder):
            if words.SKIPPED_ROW.search(file.text(row)):
                skipped += 1
            else:
                found[_form(file, row)] += 1
        found.update(_rows_of_template(file, holder))
    for rows in rounds_about(file, unit.node):
        found.update(normal_form(file, row) for row in rows.named_children)
    return found, skipped


def _rows_of_mark(file: SourceFile, holder: Node) -> Iterator[Node]:
    """The rows in the lists that a mark, or the call that makes a case, is given."""
    names = _names_of_columns(file, holder)
    for rows in file.walk(holder, Idea.COLLECTION, Idea.KEYWORD, inside=(Idea.COLLECTION, Idea.KEYWORD)):
        if rows == names or (file.idea(rows) is Idea.KEYWORD and file.name(rows) in words.NAMING):
            continue
        value = file.role(rows, "value")  # `ints = [1, 2]`
        is_list = value is not None and file.idea(value) is Idea.COLLECTION
        yield from (row for row in (value if value is not None and is_list else rows).named_children)


def _form(file: SourceFile, row: Node) -> Form:
    """The form of a row; that of ``pytest.param(1, 2, marks=…)`` is the form of ``(1, 2)``."""
    call = file.call(row)
    if call is None or call.name != "param":
        return normal_form(file, row)
    values = [normal_form(file, argument.value) for argument in call.arguments if argument.name is None]
    return values[0] if len(values) == 1 else ("(tuple", *(token for value in values for token in value), ")")


def _names_of_columns(file: SourceFile, holder: Node) -> Node | None:
    """What pytest is told to call the values of a row: the first that it is given, ``("given", "want")``."""
    calls = (call for node in file.walk(holder, Idea.CALL) if (call := file.call(node)) is not None)
    marking = next((call for call in calls if call.name == "parametrize"), None)
    return file.unwrap(marking.arguments[0].value) if marking is not None and marking.arguments else None


def _rows_of_template(file: SourceFile, holder: Node) -> Iterator[Form]:
    """The rows of a table that is drawn in a text: ``test.each`a | b…```; its head is none."""
    for text in file.walk(holder, Idea.STRING):
        lines = [" ".join(line.split()) for line in file.text(text).strip("`").splitlines() if "|" in line]
        yield from ((f"s{line}",) for line in lines[1:])


def rounds_about(file: SourceFile, node: Node) -> Iterator[Node]:
    """The tables over which a loop or a call around a case repeats it: ``for (const row of [[1, 2]]) { it(…) }``."""
    around = node.parent
    while around is not None:
        over = file.role(around, "over") if file.idea(around) is Idea.LOOP else None
        call = file.call(around) if file.idea(around) is Idea.CALL else None
        if call is not None and call.name in ("forEach", "each"):
            over = call.receiver
        over = file.unwrap(over)
        if over is not None and file.idea(over) is Idea.COLLECTION:
            yield over
        around = around.parent
