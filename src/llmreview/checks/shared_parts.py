"""What test files share: fixtures of a ``conftest.py`` above them, and functions that one of them has from another."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.cases import Part, reached_parts
from llmreview.checks.exercise import leads_to
from llmreview.checks.helpers import called_elsewhere, helpers_of, is_qualified
from llmreview.checks.spelling import folder_of, stem_of
from llmreview.checks.targets import Target
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.elsewhere import Elsewhere
    from llmreview.checks.suite import Suite
    from llmreview.checks.test_parts import TestParts

CONFTEST = "conftest.py"
MOST_IMPORTED = 8
"""Names that a file of cases imports from other tests, up to which they are looked for in the repository."""
MOST_CASES = 20
"""Really changed cases of a file whose calls of functions of other files are looked into."""
_FROM_TESTS = Pattern(
    r"^\.|(?:^|[^a-z])(?:tests?|specs?|testing|fixtures?|helpers?|support|testutils?|__tests__)(?:$|[^a-z])|Tests?\b"
)
"""Where names come from that other tests define."""


class Shared(NamedTuple):
    """A part of a test file, and the file whose cases ask for it."""

    part: Part
    tests: TestParts
    asked_by: TestParts


class SharedParts:
    """The parts that really changed cases use of other test files of the change and of the repository."""

    def __init__(self, suite: Suite, elsewhere: Elsewhere) -> None:
        self._suite = suite
        self._elsewhere = elsewhere

    def leading_to(self, targets: Iterable[Target]) -> Iterator[Target]:
        """The parts that use one of some targets, as what the cases may use instead."""
        own = list(targets)
        for shared in self._all:
            parts = list(reached_parts(shared.tests, [shared.part]))
            if any(leads_to(part, shared.tests, target, shared.asked_by) for part in parts for target in own):
                yield Target(shared.part.unit.own_name, "", "", "", "", path=shared.asked_by.file.path)

    @cached_property
    def _all(self) -> list[Shared]:
        return [shared for cases in self._suite.files if self._suite.is_real(cases) for shared in self._asked_for(cases)]

    def _asked_for(self, cases: TestParts) -> Iterator[Shared]:
        for tests in self._fixtures(cases):
            yield from (Shared(part, tests, cases) for part in _parts(tests) if part.unit.own_name in cases.words)
        for tests in self._others(cases):
            yield from (Shared(part, tests, cases) for part in _parts(tests) if _is_at_hand(part, cases))

    def _fixtures(self, cases: TestParts) -> Iterator[TestParts]:
        if cases.file.path.endswith(".py"):
            above = _above(cases.file.path)
            yield from (tests for tests in self._suite.files if tests.file.path in above)
            yield from self._elsewhere.shared_fixtures(above)

    def _others(self, cases: TestParts) -> Iterator[TestParts]:
        yield from (tests for tests in self._suite.files if tests is not cases)
        imported = [name for name, origin in cases.file.imports.items() if len(name) > 3 and _FROM_TESTS.search(origin)]
        names = [name for name in imported if name in cases.words][:MOST_IMPORTED]
        real = [case for case in cases.cases if self._suite.is_real_case(case)][:MOST_CASES]
        called = dict.fromkeys(name for case in real for name in called_elsewhere(case))
        modules = {module for case in real for module in helpers_of(case).modules}
        wanted = tuple(dict.fromkeys([*names, *called]))[: 2 * MOST_IMPORTED]
        found = [*(self._elsewhere.tests_defining(wanted) if wanted else ()), *self._elsewhere.helpers_in(modules)]
        yield from (tests for tests in found if tests.file.path != cases.file.path)


def _parts(tests: TestParts) -> Iterable[Part]:
    return (*tests.support, *tests.hooks)


def _is_at_hand(part: Part, cases: TestParts) -> bool:
    """Whether the cases of another file can mean a part by its name: they import it, name its class, or are of its module."""
    name, owner = part.unit.own_name, part.unit.class_name
    if part.unit.kind == "call":  # a matcher, or examples that are included by their title
        return name in cases.words or any(name in case.tables for case in cases.cases)
    if name not in cases.words:
        return False
    if owner:
        return owner in cases.words
    beside = folder_of(part.file.path) == folder_of(cases.file.path)
    origin = cases.file.imports.get(name)
    if origin is not None:
        return _is_of(part.file.path, origin)
    if is_qualified(cases.file.source.decode(errors="replace"), name, part.file.path, cases.file.imports):
        return True
    return cases.file.grammar.folder_is_module and beside


def _is_of(path: str, origin: str) -> bool:
    """Whether what a name is imported from can be a file: it has the file's name, or that of its folder."""
    return not {stem_of(path), posixpath.basename(folder_of(path))}.isdisjoint(re.split(r"[^\w-]+", origin))


def _above(path: str) -> tuple[str, ...]:
    """The places of ``conftest.py`` that hold for a file, the nearest first."""
    folder, found = posixpath.dirname(path), list[str]()
    while folder:
        found.append(f"{folder}/{CONFTEST}")
        folder = posixpath.dirname(folder)
    return (*found, CONFTEST)
