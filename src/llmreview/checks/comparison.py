"""Both sides of a change held against each other: the units of production code, and the test cases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from llmreview.checks import vocabulary as words
from llmreview.checks.case_changes import TestFileChange, compare_tests
from llmreview.checks.changed import ProductionChange, Sides, compare_production
from llmreview.checks.elsewhere import Elsewhere
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.model import TestFile
from llmreview.syntax import grammar_of
from llmreview.syntax.grammar import grammars
from llmreview.syntax.unmapped import UNMAPPED, extension_of

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax.sources import ChangedSources


class Comparison(NamedTuple):
    """Both sides of a change, held against each other."""

    files: SortedFiles
    production: ProductionChange
    tests: list[TestFileChange]
    elsewhere: Elsewhere


class SortedFiles(NamedTuple):
    """The files of a change by what they are to the check; ``unread`` counts those in languages that are not mapped."""

    production: list[Sides]
    tests: list[Sides]
    others: list[TestFile]
    unread: int
    unread_tests: int


_COMPARED: WeakKeyDictionary[ChangedSources, dict[tuple[str, ...], Comparison]] = WeakKeyDictionary()


def compare_sides(sources: ChangedSources, test_paths: tuple[str, ...] = ()) -> Comparison:
    """What became of the units of production code and of the test cases; compared once for all who ask."""
    known = _COMPARED.setdefault(sources, {})
    if test_paths not in known:
        is_test = matcher_of_test_paths(test_paths)
        files = _sort(sources, is_test)
        changed = compare_production(files.production)
        both = [*files.production, *files.tests]
        elsewhere = Elsewhere(sources.change.tree, frozenset(sources.change.by_path), is_test, _extensions(both), test_paths)
        tests = compare_tests(files.tests, changed.renames, elsewhere)
        known[test_paths] = Comparison(files, changed, tests, elsewhere)
    return known[test_paths]


def _sort(sources: ChangedSources, is_test: Callable[[str], bool]) -> SortedFiles:
    production: list[Sides] = []
    test_files: list[Sides] = []
    others: list[TestFile] = []
    unread = unread_tests = 0
    for change in sources.change.files:
        test = (is_test(change.path) and ".stories." not in change.path) or _holds_types_to(change)
        grammar = grammar_of(change.path, change.new or change.old)
        if change.skipped is not None or grammar is None or not grammar.tested:
            if test and change.skipped in (None, "snapshot"):
                others.append(TestFile(change.path, "deleted" if change.status == "deleted" else "changed"))
            unread_tests += test and (extension_of(change.path) in UNMAPPED or change.is_too_large)
            unread += not test and change.skipped is None and extension_of(change.path) in UNMAPPED
        elif test or (change.old_path is not None and is_test(change.old_path) and change.new is None):
            test_files.append(_sides(sources, change))
        elif not words.UNTESTED_PATHS.search(change.path):
            production.append(_sides(sources, change))
            if any(side is not None and side.embedded_tests for side in production[-1][1:]):
                test_files.append(production[-1])
    return SortedFiles(production, test_files, others, unread, unread_tests)


def _holds_types_to(change: FileChange) -> bool:
    """Whether a file is there to be read by a checker of types, which it tells what it must find."""
    return words.TYPE_TESTS.search(change.new or change.old or b"") is not None


def _sides(sources: ChangedSources, change: FileChange) -> Sides:
    new = sources.new(change) if change.new is not None else None
    return Sides(change, sources.old(change) if change.old is not None else None, new)


_OF_ONE_PLATFORM = frozenset({"java", "kotlin"})
"""Families whose files call each other."""


def _extensions(files: list[Sides]) -> tuple[str, ...]:
    """The file names' ends of the languages at hand."""
    families = {grammar.family for sides in files if (grammar := grammar_of(sides.change.path)) is not None}
    families |= _OF_ONE_PLATFORM if families & _OF_ONE_PLATFORM else frozenset()
    return tuple(extension for grammar in grammars() if grammar.family in families for extension in grammar.extensions)
