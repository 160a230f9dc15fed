"""The nouns: a question for the reader, and when it applies to a change."""

from __future__ import annotations

from typing import NamedTuple


class Bounds(NamedTuple):
    """How large a number may be; ``most`` None for as large as it likes."""

    least: int = 0
    most: int | None = None

    def as_written(self) -> object:
        if self.least == self.most:
            return self.least
        return ({"at-least": self.least} if self.least else {}) | ({"at-most": self.most} if self.most is not None else {})

    def hold(self, number: int) -> bool:
        return self.least <= number and (self.most is None or number <= self.most)


class Conditions(NamedTuple):
    """When a question applies: where every condition that is given holds, those on a file for one and the same file.

    On a file: its path matches one of ``paths``; its language is one of ``languages``; it was added, deleted, renamed or
    modified as ``status`` says; an added line holds one of ``words``, in any case; a line that the change added (or removed)
    matches ``added`` (``removed``; more were removed than added); the change touches one of ``symbols``, which are patterns of
    the last parts of qualified names. Beside ``words``, ``added`` is sought in the lines that hold one of them alone: most
    patterns are never compiled then, which costs more than searching. What a line held before it moved within its file was not
    added. ``tests`` says whether test files count.

    On the review: a detector among ``detectors`` found something that is not suppressed, in that file or in the whole change.
    On the change: each of ``counts`` is within its bounds, each of ``verdicts`` among those named.
    """

    paths: tuple[str, ...] = ()
    languages: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    added: str | None = None
    removed: str | None = None
    symbols: tuple[str, ...] = ()
    tests: bool = False
    detectors: frozenset[str] = frozenset()
    counts: tuple[tuple[str, Bounds], ...] = ()
    verdicts: tuple[tuple[str, frozenset[str]], ...] = ()

    def as_written(self) -> dict[str, object]:
        """The keys and values of a list; those that are not given are left out."""
        facts = {name: bounds.as_written() for name, bounds in self.counts}
        facts |= {name: sorted(wanted) for name, wanted in self.verdicts}
        values: dict[str, object] = {
            "paths": list(self.paths),
            "languages": sorted(self.languages),
            "status": sorted(self.status),
            "words": list(self.words),
            "added": self.added,
            "removed": self.removed,
            "symbols": list(self.symbols),
            "detectors": sorted(self.detectors),
            "facts": facts,
            "tests": self.tests,
        }
        return {key: value for key, value in values.items() if value}

    @property
    def are_on_lines(self) -> bool:
        """Whether any asks for the contents of a file."""
        return bool(self.words or self.added or self.removed or self.symbols)

    @property
    def are_on_files(self) -> bool:
        """Whether any is on a file; a question without any condition is asked of every file."""
        if self.paths or self.languages or self.status or self.are_on_lines:
            return True
        return not (self.detectors or self.counts or self.verdicts)


class Question(NamedTuple):
    """A question for the reader. ``weight`` (0 to 100) ranks it among the questions that apply."""

    id: str
    category: str
    question: str
    why: str
    answered_by: str
    """What would answer it; empty where nobody said."""
    weight: int
    when: Conditions
    source: str
    """The file that it was read from."""
    is_shipped: bool

    @property
    def reason(self) -> str:
        """Why it is asked, and what would answer it."""
        return f"{self.why} Answered by: {self.answered_by}" if self.answered_by else self.why
