"""Cases that went, and why they had to, or where they went: with their subject, or into a table or another case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import names_assertion
from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case
from llmreview.checks.tables import all_rows, tables_of
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.checks.changed import ChangedUnit
    from llmreview.syntax import Node
    from llmreview.syntax.normal import Form

MOST_TAKING = 40
"""New and altered cases of a change among which one is looked for that took up what another did."""
_LITERALS = (Idea.STRING, Idea.NUMBER)


def used_what_went(case: Case, removed: Iterable[ChangedUnit]) -> bool:
    """Whether a case calls or makes what the change removed: it had to go with it, whatever else it called on the way."""
    return any(_uses(case, changed) for changed in removed)


def _uses(case: Case, changed: ChangedUnit) -> bool:
    unit = changed.unit
    name = unit.own_name.rstrip("?!=")
    if name.encode() not in case.words:
        return False
    if name in words.COMMON_NAMES and unit.class_name and unit.class_name.encode() not in case.words:
        return False
    called = name in case.called or unit.own_name in case.called
    taken = re.search(rf"(?:\.|->|::)\s*{re.escape(name)}\b", case.code) is not None
    return called or taken or (name in case.file.imports and name in case.names)


def is_taken_up(case: Case, changes: Iterable[TestFileChange]) -> bool:
    """Whether a new or altered case calls all that one called that went, with all its values: beside others, or in one row."""
    values = _values(case)
    called = {name for name in case.called if not _only_asserts(name)}
    if not values or not called:
        return False
    return any(
        _calls_all(other, called) and _has_all(other, values) and (former is None or not _has_all(former, values))
        for other, former in _altered(changes)
    )


def _calls_all(case: Case, names: set[str]) -> bool:
    known = frozenset().union(*(part.words for part in case.uses))
    return all(name.encode() in known for name in names)


def _altered(changes: Iterable[TestFileChange]) -> Iterator[tuple[Case, Case | None]]:
    """The cases that the change wrote or altered, with what they were before."""
    left = MOST_TAKING
    for change in changes:
        for case in change.tests.cases if change.tests is not None else ():
            former = change.former.get(id(case))
            if (former is None or change.kinds.get(id(case)) != "same") and case.is_real and left:
                left -= 1
                yield case, former


def _only_asserts(name: str) -> bool:
    return name in words.FAILING or name in words.NEEDS_MATCHER or name in words.HANDED_MATCHERS or names_assertion(name)


def _values(case: Case) -> frozenset[str]:
    """The literals of a case, but for its title and what its assertions say when they fail."""
    file = case.file
    apart = {id_ for assertion in case.all_assertions for message in assertion.messages for id_ in _ids(case, message)}
    call = file.call(case.unit.core) if case.unit.kind == "call" else None
    apart |= {argument.value.id for argument in call.arguments if file.idea(argument.value) in _LITERALS} if call else set()
    texts = (file.text(node) for node in file.walk(case.unit.core, *_LITERALS) if node.id not in apart)
    return frozenset(text.strip("\"'`") for text in texts) - {""}


def _ids(case: Case, node: Node) -> Iterator[int]:
    yield node.id
    yield from (part.id for part in case.file.walk(node, *_LITERALS))


def _has_all(case: Case, values: frozenset[str]) -> bool:
    """Whether all of some values stand in a case: in what it does with each row, and the rest in one row."""
    tables = frozenset([*(table.id for table, _ in tables_of(case)), *(node.id for node in case.table)])
    body = _text(case.form_without(tables))
    rest = [value for value in values if not _stands_in(value, body)]
    return not rest or any(all(_stands_in(value, row) for value in rest) for row in map(_text, all_rows(case).rows))


def _text(form: Form) -> str:
    return " ".join(token[1:] for token in form)


def _stands_in(value: str, text: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(value)}(?![\w.])", text) is not None
