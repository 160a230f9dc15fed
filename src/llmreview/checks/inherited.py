"""Cases that new classes of tests have from classes which the change left as they were: they are run anew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.checks.case_changes import TestFileChange
    from llmreview.checks.cases import Case
    from llmreview.checks.elsewhere import Elsewhere
    from llmreview.checks.test_parts import TestParts
    from llmreview.syntax import SourceFile

MOST_BASES = 8
"""Classes from which new ones inherit, up to which they are looked for."""
_NAME = Pattern(r"[A-Z]\w{3,}")
_FRAMEWORKS = frozenset(
    {"TestCase", "IsolatedAsyncioTestCase", "TransactionTestCase", "LiveServerTestCase", "FunSpec", "StringSpec"}
)


class InheritedCases(NamedTuple):
    """A file that the change left as it was, and its cases that a new class runs."""

    tests: TestParts
    cases: tuple[Case, ...]


def inherited_cases(changes: list[TestFileChange], elsewhere: Elsewhere) -> Iterator[InheritedCases]:
    """The cases of the classes that new classes of tests are derived from."""
    changed = {change.sides.change.path for change in changes}
    bases = tuple(dict.fromkeys(name for change in changes for name in _new_bases(change)))[:MOST_BASES]
    for tests in elsewhere.tests_defining(bases) if bases else ():
        cases = tuple(case for case in tests.cases if case.unit.class_name in bases and case.is_real)
        if cases and tests.file.path not in changed:
            yield InheritedCases(tests, cases)


def _new_bases(change: TestFileChange) -> Iterator[str]:
    """What the classes are derived from that a file of tests has got."""
    if change.tests is None:
        return
    stood = {name for name, _ in _derived(change.sides.old)} if change.sides.old is not None else set[str]()
    for name, bases in _derived(change.tests.file):
        if name not in stood:
            yield from (base for base in _NAME.findall(bases) if base not in _FRAMEWORKS)


def _derived(file: SourceFile) -> Iterator[tuple[str, str]]:
    """The classes of a file with what they are derived from."""
    for node in file.query(Idea.CLASS):
        yield file.name(node), file.text(file.role(node, "bases"))[:400]
