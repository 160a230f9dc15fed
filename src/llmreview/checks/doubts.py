"""Why test cases may exercise changed symbols after all, though no name leads from the ones to the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks.case_data import changed_data
from llmreview.checks.kinship import (
    are_of_one_module,
    examples_changed,
    goes_unseen,
    is_made_with,
    is_of_whole_program,
    runs_program,
    speak_of_one,
    starts_program,
)
from llmreview.checks.spelling import folder_of
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.case_changes import TestFileChange
    from llmreview.checks.cases import Case
    from llmreview.checks.elsewhere import Elsewhere
    from llmreview.model import ChangedSymbol
    from llmreview.syntax.sources import ChangedSources

MAX_ASKED = 3
"""Cases for which classes that start the program are looked for."""


class Doubts:
    """What is known of a change whose cases were not seen to exercise its symbols. ``code`` are the paths of its code."""

    def __init__(
        self,
        sources: ChangedSources,
        code: set[str],
        symbols: tuple[ChangedSymbol, ...],
        tests: list[TestFileChange],
        elsewhere: Elsewhere,
        is_test: Callable[[str], bool],
    ) -> None:
        self._sources = sources
        self._code = code
        self._symbols = symbols
        self._tests = tests
        self._elsewhere = elsewhere
        self._is_test = is_test

    def reason(self) -> str:
        """The first that holds; empty if none does."""
        return next((reason for holds, reason in _REASONS if holds(self)), "")

    @cached_property
    def _cases(self) -> list[Case]:
        return [case for test in self._tests for case in test.really_changed()]

    @cached_property
    def _untested(self) -> list[ChangedSymbol]:
        return [symbol for symbol in self._symbols if symbol.status != "exercised"]

    @cached_property
    def _paths(self) -> set[str]:
        return {symbol.path for symbol in self._untested}

    def met_bound(self) -> bool:
        return self._elsewhere.bound_met

    def data_changed(self) -> bool:
        return bool(changed_data(self._sources.change, self._is_test))

    def are_registered(self) -> bool:
        folders = set(map(folder_of, self._paths))
        return folders <= self._elsewhere.registering and self._elsewhere.has_tests_in(folders)

    def speak_of_one(self) -> bool:
        changed = [test.sides for test in self._tests if test.support_changed or test.really_changed()]
        sides = [side for sides in changed for side in (sides.old, sides.new) if side is not None]
        return speak_of_one(self._sources, self._symbols, sides)

    def examples_changed(self) -> bool:
        files = (self._sources.new(self._sources.change.by_path[path]) for path in {symbol.path for symbol in self._symbols})
        return examples_changed(file for file in files if file is not None)

    def run_program(self) -> bool:
        support = [test for test in self._tests if test.support_changed]
        if any(is_of_whole_program(test.sides.change.path) for test in support) or any(map(runs_program, self._cases)):
            return True
        parts = (part for test in support if test.tests for part in (*test.tests.support, *test.tests.hooks))
        return any(map(starts_program, parts)) or any(map(self._elsewhere.runs_program, self._cases[:MAX_ASKED]))

    def are_dispatched(self) -> bool:
        pairs = ((path, case.file.path) for path in self._paths for case in self._cases)
        return self._paths <= self._elsewhere.dispatched and any(are_of_one_module(*pair) for pair in pairs)

    def made_with_cases(self) -> bool:
        return bool(self._cases) and all(any(is_made_with(path, c.file.path) for c in self._cases) for path in self._paths)

    def taken_in(self) -> bool:
        owners = {symbol.symbol.rpartition(".")[0].rpartition(".")[2] for symbol in self._untested} - {""}
        takers = self._elsewhere.taking_in(owners) if self._cases and owners else set()
        return any(not takers.isdisjoint(case.words) for case in self._cases)

    def made_by_macros(self) -> bool:
        """Whether a macro was called outside of functions in a test file of Rust: it may make cases, which no text shows."""
        new = (test.sides.new for test in self._tests if test.sides.new is not None and test.sides.new.grammar.family == "rust")
        return any(_MADE_BY_MACRO.match(side.lines[number - 1]) for side in new for number in side.changed)

    def go_unseen(self) -> bool:
        return any(goes_unseen(self._sources, path, case) for path in self._code for case in self._cases)


_MADE_BY_MACRO = Pattern(rb"(?!macro_rules)\w+(?:::\w+)*!\s*[({\[]")
"""A macro that is called at the left margin: ``correct! {"union", …}``."""
_REASONS: tuple[tuple[Callable[[Doubts], bool], str], ...] = (
    (Doubts.data_changed, "yet data that test cases read changed"),
    (Doubts.met_bound, "looking for tests met a bound, so that there may be more"),
    (
        Doubts.are_registered,
        "yet they are called by what is registered when the program is loaded, so that cases may reach them unseen",
    ),
    (Doubts.speak_of_one, "yet both speak of the same things, so that the cases may reach them unseen"),
    (Doubts.examples_changed, "yet examples in their documentation changed, which are run as tests"),
    (Doubts.run_program, "yet changed cases run the program as a whole"),
    (
        Doubts.are_dispatched,
        "yet they are internal, or called through a type that declares them, so that the cases may reach them unseen",
    ),
    (Doubts.made_with_cases, "yet changed cases stand in a program that is made with them"),
    (Doubts.taken_in, "yet changed cases make objects of a class that takes them in"),
    (Doubts.made_by_macros, "yet a macro that may make test cases is called in a changed test file"),
    (Doubts.go_unseen, "yet cases of theirs changed that call nothing of their files by name"),
)
"""In the order in which they are asked: what is dear to answer, last."""
