"""The test check: which symbols changed, which test cases really changed, and which exercise which."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.changed import ProductionChange, Sides
from llmreview.checks.comparison import compare_sides
from llmreview.checks.doctests import doctest_cases
from llmreview.checks.doubts import Doubts
from llmreview.checks.search import connect
from llmreview.checks.suite import MAX_CASES, refer_to
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.checks.verdict import decide
from llmreview.model import ChangedSymbol, TestCheck, TestFile

if TYPE_CHECKING:
    from llmreview.syntax import SourceFile
    from llmreview.syntax.sources import ChangedSources


def check_tests(sources: ChangedSources, test_paths: tuple[str, ...] = ()) -> TestCheck:
    """Whether tests really changed with the code. ``test_paths`` are further patterns of paths where tests stand."""
    is_test = matcher_of_test_paths(test_paths)
    (production, test_files, others, unread, unread_tests), changed, tests, elsewhere = compare_sides(sources, test_paths)
    code = {sides.change.path for sides in production}
    touched = (test for test in tests if test.sides.change.path not in code or _marked_parts_changed(test.sides))
    files = tuple(sorted([*map(_test_file, touched), *others]))
    symbols = _with_doctests(connect(changed, tests, elsewhere, _not_tests(sources, is_test)), changed, production)
    checked = any(test.really_changed() for test in tests) or any(file.status == "changed" for file in others)
    verdict, summary = decide(symbols, files, checked)
    doubt = Doubts(sources, code, symbols, tests, elsewhere, is_test).reason() if verdict == "fail" else ""
    if doubt:
        verdict, summary = "warn", f"{summary}; {doubt}"
    partial = sum(sides.change.partial for sides in (*production, *test_files))
    if partial:
        summary += f"; only the patch's lines of {partial} {'file is' if partial == 1 else 'files are'} known"
    if unread_tests:
        verdict = "warn" if verdict == "fail" else verdict
        summary += (
            f"; {unread_tests} changed test {'file' if unread_tests == 1 else 'files'} could not be read, for language or size"
        )
    if unread and not symbols:
        return TestCheck("not-evaluated", f"{unread} changed files are in languages that are not mapped", (), files)
    if not symbols and any(s.change.partial and _has_code(s) for s in production):
        return TestCheck("not-evaluated", "the patch shows too little of the changed files to tell what changed", (), files)
    if symbols and sources.change.tree is None and verdict != "pass":
        summary += "; tests outside of the patch are not known"
    cases = tuple(case for test in tests for case in test.touched())
    return TestCheck(verdict, summary, (*symbols, *_removed(changed, tests)), files, cases)


def _marked_parts_changed(sides: Sides) -> bool:
    """Whether anything changed of what a file of code marks as tests: the rest of it may have."""
    parts = [[file.source[start:end] for start, end in file.embedded_tests] for file in sides[1:] if file is not None]
    return len(parts) < 2 or parts[0] != parts[1]


def _has_code(sides: Sides) -> bool:
    return any(line.strip() for line in (sides.new.lines if sides.new is not None else ()))


def _test_file(test: TestFileChange) -> TestFile:
    if test.sides.new is None:
        return TestFile(test.sides.change.path, "deleted")
    return TestFile(test.sides.change.path, "changed" if test.support_changed or test.really_changed() else "form-only")


def _not_tests(sources: ChangedSources, is_test: Callable[[str], bool]) -> Iterator[SourceFile]:
    files = (sources.new(change) for change in sources.change.files if not is_test(change.path))
    return (file for file in files if file is not None)


def _with_doctests(
    symbols: tuple[ChangedSymbol, ...], changed: ProductionChange, files: Iterable[Sides]
) -> tuple[ChangedSymbol, ...]:
    """The symbols with the examples in their docstrings as cases."""
    found = []
    for symbol, unit in zip(symbols, changed.needing, strict=True):
        own = doctest_cases(unit, files)
        cases = tuple(sorted([*symbol.cases, *own], key=lambda case: not case.changed))
        found.append(symbol._replace(cases=cases, status="exercised") if own else symbol)
    return tuple(found)


def _removed(changed: ProductionChange, tests: list[TestFileChange]) -> list[ChangedSymbol]:
    """Symbols that went together with the cases that exercised them; what went without any needs no test."""
    gone = [case for test in tests for case in test.deleted]
    found = []
    for symbol in changed.removed[:50]:
        name = symbol.unit.own_name
        cases = [refer_to(case, True) for case in gone if name in case.names][:MAX_CASES]
        if cases:
            found.append(ChangedSymbol(symbol.path, symbol.unit.line, symbol.unit.name, "removed", "exercised", tuple(cases)))
    return found
