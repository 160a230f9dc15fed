"""Functions and matchers of the tests that demand less inside, while the cases that go through them stand as they were."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import names_assertion
from llmreview.checks.cases import Case, Part
from llmreview.checks.matchers import Matcher, matchers_in
from llmreview.checks.test_parts import TestParts
from llmreview.checks.weakening import Weakening, weakenings

if TYPE_CHECKING:
    from llmreview.checks.case_changes import TestFileChange
    from llmreview.checks.elsewhere import Elsewhere


class WeakerHelper(NamedTuple):
    """A function of the tests whose own assertions demand less, as it was and as it is, with one of the cases that call it."""

    former: Case
    now: Case
    weakenings: list[Weakening]
    user: Case

    @property
    def is_there_to_assert(self) -> bool:
        """Whether its name says that it asserts."""
        return words.ASSERTING.match(self.now.unit.own_name) is not None or names_assertion(self.now.unit.own_name)


class WeakerMatcher(NamedTuple):
    """A matcher of the tests that lets more pass, with one of the cases that use it."""

    was: Matcher
    now: Matcher
    user: Case


def weaker_helpers(change: TestFileChange, renames: Mapping[str, str], elsewhere: Elsewhere) -> Iterator[WeakerHelper]:
    """The functions of a changed test file that assert less than they did."""
    for was, now in _pairs(change):
        found = [weakening for weakening in weakenings(was, now, renames) if weakening.kind != "expects"]
        user = _user(now.unit.own_name, now.tests, elsewhere) if found else None
        if user is not None:
            yield WeakerHelper(was, now, found, user)


def weaker_matchers(change: TestFileChange, elsewhere: Elsewhere) -> Iterator[WeakerMatcher]:
    """The matchers of a changed test file that let more pass than they did."""
    old, new = change.sides.old, change.tests
    if old is None or new is None or old.source == new.file.source:
        return
    former = {matcher.name: matcher for matcher in matchers_in(old)}
    for matcher in matchers_in(new.file):
        was = former.get(matcher.name)
        if was is not None and matcher.lets_more_pass(was):
            user = _user(matcher.name, new, elsewhere)
            if user is not None:
                yield WeakerMatcher(was, matcher, user)


def _pairs(change: TestFileChange) -> Iterator[tuple[Case, Case]]:
    """The functions that cases share which stand on both sides and differ, read as if each were a case."""
    if change.sides.old is None or change.tests is None:
        return
    old = TestParts(change.sides.old)
    for part in change.tests.support:
        former = [was for was in old.support_by_name.get(part.unit.own_name, ()) if was.name == part.name]
        same_name = [other for other in change.tests.support if other.name == part.name]
        if len(former) == len(same_name) == 1 and _is_function(part) and former[0].unit.source != part.unit.source:
            yield _as_case(former[0], old), _as_case(part, change.tests)


def _is_function(part: Part) -> bool:
    return part.unit.kind in ("function", "method")


def _as_case(part: Part, tests: TestParts) -> Case:
    return Case(part.unit, tests, None, part.name, frozenset())


def _user(name: str, tests: TestParts, elsewhere: Elsewhere) -> Case | None:
    """A case that goes through what is called so: of the same file, or of another one in the repository."""
    word = name.encode()
    own = next((case for case in tests.cases if not case.skipped and any(word in part.words for part in case.uses)), None)
    if own is not None or name in words.COMMON_NAMES:
        return own
    for portion in elsewhere.tests_naming((name,)):
        for other in portion:
            user = next((case for case in other.cases if not case.skipped and word in case.words), None)
            if user is not None:
                return user
    return None
