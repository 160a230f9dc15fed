"""Fixtures of pytest that stand in a ``conftest.py`` above the cases that ask for them by name."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.cases import Part
from llmreview.checks.exercise import leads_to
from llmreview.checks.targets import Target
from llmreview.checks.test_parts import TestParts

if TYPE_CHECKING:
    from llmreview.checks.elsewhere import Elsewhere
    from llmreview.checks.suite import Suite

NAME = "conftest.py"


def fixtures_leading_to(targets: Iterable[Target], suite: Suite, elsewhere: Elsewhere) -> Iterator[Target]:
    """Fixtures that use one of some targets, as what really changed cases may use instead."""
    own = list(targets)
    for cases in suite.files:
        if not cases.file.path.endswith(".py") or not suite.is_real(cases):
            continue
        above = _above(cases.file.path)
        changed = [tests for tests in suite.files if tests.file.path in above]
        for shared in (*changed, *elsewhere.shared_fixtures(above)):
            for part in _asked_for(shared, cases):
                if any(leads_to(part, shared, target) for target in own):
                    yield Target(part.unit.own_name, "", "", "conftest", "", path=cases.file.path)


def _asked_for(shared: TestParts, cases: TestParts) -> Iterator[Part]:
    return (part for part in (*shared.support, *shared.hooks) if part.unit.own_name in cases.words)


def _above(path: str) -> tuple[str, ...]:
    """The places of ``conftest.py`` that hold for a file, the nearest first."""
    folder, found = posixpath.dirname(path), list[str]()
    while folder:
        found.append(f"{folder}/{NAME}")
        folder = posixpath.dirname(folder)
    return (*found, NAME)
