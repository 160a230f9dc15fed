"""Some test files, indexed by their words: so that each symbol is held against the few files that can mean it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property

from llmreview.checks.cases import Case
from llmreview.checks.exercise import cases_that_use, mentions
from llmreview.checks.replaced import replaces
from llmreview.checks.targets import Target, plain_owner
from llmreview.checks.test_parts import TestParts
from llmreview.model import CaseReference

MAX_CASES = 5
"""Cases listed for a symbol."""


class Suite:
    """Test files, and by ``id`` their cases that the change really altered, and those that it left or made without a check."""

    def __init__(
        self, files: Iterable[TestParts], real: Collection[int] = frozenset(), hollow: Collection[int] = frozenset()
    ) -> None:
        self._files = list(files)
        self._real = real
        self._hollow = hollow
        self._homes: dict[str, frozenset[int]] = {}

    @property
    def files(self) -> list[TestParts]:
        return self._files

    def is_real(self, tests: TestParts) -> bool:
        """Whether a case of a file was really changed."""
        return any(id(case) in self._real for case in tests.cases)

    def is_real_case(self, case: Case) -> bool:
        """Whether a case was really changed."""
        return id(case) in self._real

    @property
    def has_real(self) -> bool:
        """Whether any case was really changed."""
        return bool(self._real)

    def references(self, targets: Iterable[Target], trusting: bool) -> list[CaseReference]:
        """The cases that exercise one of some targets, changed ones first."""
        found: dict[tuple[str, int], CaseReference] = {}
        real = 0
        wanted = list(dict.fromkeys(targets))
        for target in wanted:
            for tests in self._candidates(target):
                for case in cases_that_use(target, tests, trusting):
                    if replaces(case, wanted[0], wanted[1:]):
                        continue
                    is_real = id(case) in self._real
                    if is_real or (not case.skipped and id(case) not in self._hollow and len(found) < 4 * MAX_CASES):
                        found[tests.file.path, case.unit.line] = refer_to(case, is_real)
                        real += is_real
                if real >= MAX_CASES:
                    break
        return sorted(found.values(), key=lambda case: (not case.changed, case.path, case.line))[:MAX_CASES]

    def mentions(self, target: Target) -> bool:
        return any(mentions(target, tests) for tests in self._candidates(target._replace(routes=())))

    def _candidates(self, target: Target) -> list[TestParts]:
        """The files that have the target's name or its file's, are named after its class, or may request its route."""
        if target.routes:
            return self._files
        owner = plain_owner(target)
        if owner not in self._homes:
            self._homes[owner] = frozenset(index for index, tests in enumerate(self._files) if owner in tests.home)
        last = target.stem.rpartition("-")[2]  # of a file that is told by its path: a word stands between dashes
        naming = self._by_word.get(target.name, frozenset()) | self._by_word.get(last, frozenset())
        return [self._files[index] for index in sorted(naming | self._homes[owner])]

    @cached_property
    def _by_word(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for index, tests in enumerate(self._files):
            for word in tests.words.union(*(case.tables for case in tests.cases)):
                found[word].add(index)
        return found


def refer_to(case: Case, changed: bool) -> CaseReference:
    return CaseReference(case.file.path, case.unit.line, case.name, changed)
