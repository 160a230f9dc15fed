"""What a question may ask of the change as a whole: numbers and verdicts, each looked up when a question first needs it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.model import Checks, Finding
from llmreview.questions.question import Conditions
from llmreview.syntax.sources import ChangedSources


class Subject(NamedTuple):
    """What is asked about: a change, and what the review found in it so far."""

    sources: ChangedSources
    findings: tuple[Finding, ...] = ()
    checks: Checks | None = None
    """None where nothing was checked: no condition on a verdict holds."""
    test_paths: tuple[str, ...] = ()
    """Further patterns of paths where tests stand."""


class Count(NamedTuple):
    meaning: str
    of: Callable[[Subject], int | None]
    """None where it is not known, so that no bound holds."""


class Verdict(NamedTuple):
    meaning: str
    of: Callable[[Checks], str]


def _files(*status: str) -> Callable[[Subject], int]:
    return lambda subject: sum(not status or file.status in status for file in subject.sources.change.files)


def _lines(*, added: bool, removed: bool) -> Callable[[Subject], int]:
    """Lines of the files that somebody reads line by line."""

    def count(subject: Subject) -> int:
        read = [file for file in subject.sources.change.files if file.skipped is None]
        return sum(file.added * added + file.deleted * removed for file in read)

    return count


def _binary_files(subject: Subject) -> int:
    return sum(file.skipped == "binary" for file in subject.sources.change.files)


def _test_files(subject: Subject) -> int:
    is_test = matcher_of_test_paths(subject.test_paths)
    return sum(is_test(file.path) for file in subject.sources.change.files)


def _description_words(subject: Subject) -> int | None:
    from llmreview.claims.texts import read_statements

    messages = subject.sources.change.messages
    if not messages:
        return None
    return sum(len(statement.plain.split()) for statement in read_statements(messages) if not statement.is_title)


COUNTS: Mapping[str, Count] = {
    "changed-files": Count("files of the change", _files()),
    "added-files": Count("new files", _files("added", "copied")),
    "deleted-files": Count("files that went away", _files("deleted")),
    "renamed-files": Count("files with another path than before", _files("renamed")),
    "binary-files": Count("files that are no text", _binary_files),
    "test-files": Count("test files that the change touches", _test_files),
    "changed-lines": Count("lines added and removed, generated files and lock files aside", _lines(added=True, removed=True)),
    "added-lines": Count("lines added", _lines(added=True, removed=False)),
    "removed-lines": Count("lines removed", _lines(added=False, removed=True)),
    "production-lines": Count(
        "lines added and removed outside of tests and documentation", lambda s: s.checks.scope.lines if s.checks else None
    ),
    "areas": Count("areas that have nothing to do with each other", lambda s: len(s.checks.scope.areas) if s.checks else None),
    "description-words": Count("words of the messages and the description, titles aside", _description_words),
}
VERDICTS: Mapping[str, Verdict] = {
    "tests-verdict": Verdict("whether the tests changed with the code", lambda checks: checks.tests.verdict),
    "claims-verdict": Verdict("whether the change bears out what its messages say", lambda checks: checks.claims.verdict),
    "scope-verdict": Verdict("whether it is one change, of a size to review", lambda checks: checks.scope.verdict),
}


class Facts:
    """The facts of one change."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._numbers: dict[str, int | None] = {}

    @cached_property
    def counted_findings(self) -> tuple[Finding, ...]:
        """The findings that nothing suppresses."""
        return tuple(finding for finding in self._subject.findings if finding.suppressed is None)

    def number(self, name: str) -> int | None:
        if name not in self._numbers:
            self._numbers[name] = COUNTS[name].of(self._subject)
        return self._numbers[name]

    def that_hold(self, when: Conditions) -> list[str] | None:
        """The facts that a question names, in words; None where one is not as it wants it."""
        words: list[str] = []
        for name, bounds in when.counts:
            number = self.number(name)
            if number is None or not bounds.hold(number):
                return None
            words.append(_in_words(name, number))
        for name, wanted in when.verdicts:
            verdict = VERDICTS[name].of(self._subject.checks) if self._subject.checks is not None else None
            if verdict is None or verdict not in wanted:
                return None
            words.append(f"{name.replace('-', ' ')} {verdict.replace('-', ' ')}")
        return words


def _in_words(name: str, number: int) -> str:
    """``no test files``, ``1 added file``, ``1,204 changed lines``."""
    things = name.replace("-", " ")
    return f"no {things}" if number == 0 else f"{number:,} {things.removesuffix('s') if number == 1 else things}"
