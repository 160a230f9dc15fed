"""What a change is, as statements about it are held against it; each fact is looked up when it is first asked for."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from llmreview.checks.comparison import compare_sides
from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.checks.things import changed_text, removed_text
from llmreview.model import Evidence, Finding, TestCheck
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import Change, FileChange
    from llmreview.checks.case_changes import TestFileChange
    from llmreview.claims.threads import Thread
    from llmreview.syntax import SourceFile
    from llmreview.syntax.sources import ChangedSources

GREP_SECONDS = 2.0
_NO_CODE = frozenset({"binary", "symlink", "lock file"})
"""Why files were skipped that hold no code."""
_TESTISH = Pattern(
    r"(?:^|[/._-])(?:tests?(?:suites?|cases?|utils?|libs?|support|kit|bed)?|specs?|e2e|__tests__|testdata|testing|fixtures?|cypress|playwright|bats|snapshots?|[a-z]*snaps?|golden|"
    r"expected|conformance|baselines?|evals?|qa|smoke)(?:[/._-]|$)|\.(?:feature|robot|phpt|hurl)$"
    r"|[a-z](?:Tests?|Spec|IT)\.\w+$|(?<!la)(?<!con)(?<!at)(?<!great)(?<!fast)(?<!pro)(?<!vi)(?<!py)tests?(?:[/.]|$)",
    re.IGNORECASE,
)
"""Paths that may have to do with tests, in whatever language."""
_WORD = Pattern(r"\w+")
_Found = TypeVar("_Found")


class Side(NamedTuple):
    """A side of a file, parsed."""

    change: FileChange
    source: SourceFile


class Facts:
    """The change, the other checks' results, and what is looked up in them for a claim."""

    def __init__(
        self,
        sources: ChangedSources,
        tests: TestCheck,
        findings: tuple[Finding, ...],
        test_paths: tuple[str, ...] = (),
        threads: tuple[Thread, ...] | None = None,
    ) -> None:
        self.sources = sources
        self.change: Change = sources.change
        self.tests = tests
        self.findings = tuple(f for f in findings if f.suppressed is None)
        self.threads = threads
        self._test_paths = test_paths
        self._is_test = matcher_of_test_paths(test_paths)
        self._places: dict[str, Evidence | None] = {}
        self._unknown: set[str] = set()
        self._found: dict[Callable[[Facts], object], object] = {}

    def once(self, find: Callable[[Facts], _Found]) -> _Found:
        """What ``find`` says of this change; it is asked the first time only."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("_Found", self._found[find])

    @cached_property
    def is_one(self) -> bool:
        """Whether one message speaks of the whole change."""
        return sum(message.sha is not None for message in self.change.messages) <= 1

    def is_spoken_of_whole(self, source: str) -> bool:
        """Whether a text from a ``source`` speaks of the whole change: a title or description does, and the only commit."""
        return self.is_one or source != "commit"

    @cached_property
    def is_complete(self) -> bool:
        """Whether every file of the change that may hold code was read in full."""
        return not any(f.partial or (f.skipped is not None and f.skipped not in _NO_CODE) for f in self.change.files)

    def test_changes(self) -> list[TestFileChange]:
        """What became of the test files of the change, case by case."""
        return compare_sides(self.sources, self._test_paths).tests

    def is_test(self, path: str) -> bool:
        return self._is_test(path)

    @cached_property
    def testish(self) -> tuple[str, ...]:
        """The files that may have to do with tests by their path."""
        return tuple(f.path for f in self.change.files if self._is_test(f.path) or _TESTISH.search(f.path))

    @cached_property
    def code(self) -> tuple[FileChange, ...]:
        """The files of production code that were read."""
        return tuple(f for f in self.sources.readable if not self._is_test(f.path) and not is_documentation(f.path))

    @cached_property
    def has_new_versions(self) -> bool:
        """Whether lists of dependencies changed, so that code came which is not in the repository."""
        return any(kind_of(f.path) == "dependencies" or f.skipped == "lock file" for f in self.change.files)

    @cached_property
    def besides_documentation(self) -> tuple[FileChange, ...]:
        """The files that were read and are no documentation, which may speak of what is gone."""
        return tuple(f for f in self.sources.readable if not is_documentation(f.path))

    @cached_property
    def added_text(self) -> str:
        return "\n".join(self.added(file) for file in self.change.files)

    @cached_property
    def removed_text(self) -> str:
        return "\n".join(removed_text(file).decode(errors="replace") for file in self.change.files)

    def added(self, file: FileChange) -> str:
        """The lines that the change added to a file, with their line breaks."""
        lines = (file.new or b"").split(b"\n")
        return b"\n".join(lines[n - 1] for n in sorted(file.added_lines()) if n <= len(lines)).decode(errors="replace")

    @cached_property
    def said(self) -> str:
        """The texts of all messages."""
        return "\n".join(message.text for message in self.change.messages)

    @cached_property
    def changed_text(self) -> str:
        return "\n".join(changed_text(file) for file in self.change.files)

    def names(self, name: str, text: str) -> bool:
        """Whether a text has a name as a word of its own, whatever the case; a variable's ``$`` is no part of it."""
        return re.search(rf"(?<!\w){re.escape(name)}(?![\w$])", text, re.IGNORECASE) is not None

    def lines_of(self, path: str | None) -> list[str]:
        """The lines of a file of the change as it is now; an empty one alone where it went or is not in the change."""
        file = next((f for f in self.change.files if f.path == path), None)
        return ((file.new if file is not None else None) or b"").decode(errors="replace").split("\n")

    def is_in_tests(self, place: Evidence) -> bool:
        """Whether a line of the new side stands in tests beside the code that they test."""
        file = self.change.by_path.get(place.path)
        source = self.sources.new(file) if file is not None else None
        return source is not None and place.line in source.lines_in_tests

    def place_of(self, name: str, files: tuple[FileChange, ...] | None = None) -> Evidence | None:
        """The first place of the new side where a name stands, definitions before uses."""
        pattern = re.compile(rf"(?<![\w$]){re.escape(name)}(?![\w$])".encode())
        for file in files if files is not None else self.sources.readable:
            match = pattern.search(file.new or b"")
            if match is not None:
                line = (file.new or b"").count(b"\n", 0, match.start()) + 1
                return Evidence(file.path, line, line, f"`{name}` stands here")
        return None

    @cached_property
    def definitions(self) -> dict[str, Evidence]:
        """Where the changed files define functions, classes and types, by their own name, after the change."""
        return dict(self._definitions(new=True))

    @cached_property
    def former_definitions(self) -> dict[str, Evidence]:
        """The same before the change."""
        return dict(self._definitions(new=False))

    def _definitions(self, new: bool) -> Iterator[tuple[str, Evidence]]:
        for side in self.sides(new):
            for symbol in side.source.symbols:
                note = f"`{symbol.name}` is defined here"
                yield symbol.own_name, Evidence(side.source.path, symbol.line, symbol.end_line, note)

    def sides(self, new: bool) -> Iterator[Side]:
        for file in self.change.files:
            source = self.sources.new(file) if new else self.sources.old(file)
            if source is not None:
                yield Side(file, source)

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every path of the repository after the change; empty where only a patch is known."""
        return frozenset(self.change.tree.paths()) if self.change.tree is not None else frozenset()

    def paths_named(self, name: str) -> list[str]:
        """The paths of the repository that end in what a statement calls a file."""
        name = name.removeprefix("./").removeprefix("a/")
        return [path for path in self.paths if path == name or path.endswith(f"/{name}")]

    def changed_named(self, name: str) -> list[FileChange]:
        """The files of the change, on either side, that end in what a statement calls a file."""
        name = name.removeprefix("./")
        return [
            f
            for f in self.change.files
            for path in (f.path, f.old_path or f.path)
            if path == name
            or path.endswith(f"/{name}")
            or path.startswith(f"{name.rstrip('/')}/")
            or f"/{name.rstrip('/')}/" in path
        ]

    def is_in_repository(self, name: str) -> bool | None:
        """Whether a word stands anywhere in the repository after the change; None where that is not known."""
        stands = self.stands_at(name) is not None
        return None if name in self._unknown else stands

    def stands_at(self, name: str) -> Evidence | None:
        """The first place of the repository, after the change, where a word stands."""
        if name not in self._places:
            found = self.change.tree.grep((name,), GREP_SECONDS) if self.change.tree is not None else None
            if found is None:  # no repository, or one too large to be searched in time
                self._unknown.add(name)
            first = next(iter(found), None) if found is not None else None
            self._places[name] = Evidence(first[0], first[1], first[1], f"`{name}` stands here") if first is not None else None
        return self._places[name]

    def look_up(self, names: tuple[str, ...]) -> None:
        """Finds the first place of each of several words at once, for what is asked of them later."""
        names = tuple(name for name in names if name not in self._places)
        if not names:
            return
        found = self.change.tree.grep(names, GREP_SECONDS) if self.change.tree is not None else None
        if found is None:  # it is not made again for each of them
            self._unknown.update(names)
        first: dict[str, Evidence] = {}
        for path, line, text in found or ():
            for name in set(names).intersection(_WORD.findall(text)):
                first.setdefault(name, Evidence(path, line, line, f"`{name}` stands here"))
        self._places.update({name: first.get(name) for name in names})

    def found(self, *detectors: str) -> list[Finding]:
        """What the named detectors state."""
        return [f for f in self.findings if f.detector in detectors and f.tier != "ask"]


def place_of_finding(finding: Finding) -> Evidence | None:
    """A finding as evidence."""
    if finding.path is None or finding.line is None:
        return None
    return Evidence(finding.path, finding.line, finding.end_line or finding.line, finding.message)


def shown(place: Evidence) -> str:
    """A place as it is written in a sentence: its line, which every edit above it moves, stands beside it."""
    return os.fsencode(place.path).decode(errors="replace")


def first_changes(facts: Facts) -> list[Evidence]:
    """Where something did change, as evidence for what did not."""
    first = [(f.path, min(f.added_lines(), default=1)) for f in facts.change.files if f.status != "deleted"]
    return [Evidence(path, line, line, "changed") for path, line in first[:3]]
