"""Which runs of a report are those of a changed case: by where the case stands, and by what the common runners call it there.

Runners name a case by its own name, by all its titles, or by what is made of them at run time; and its place by a path, a class,
a package or a module. What cannot be told from a report is ``unknown``, not missing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from fnmatch import fnmatchcase

from llmreview.model import ChangedCase
from llmreview.pattern import Pattern
from llmreview.proofs.places import (
    OF_FUNCTIONS,
    SCRIPT,
    Place,
    agreement,
    is_inherited,
    is_same_path,
    owners_of_titled,
    place_of,
)
from llmreview.proofs.reported import CaseRun
from llmreview.proofs.rust import runs_of_file
from llmreview.proofs.titles import (
    GINKGO,
    Titled,
    glob_of,
    inner_titles,
    key_of,
    matcher_of,
    matching,
    names_of,
    plain_name,
    titled_run,
    without_inner,
)

_CHAIN = Pattern(r"(?:[A-Za-z_]\w*\.)+(?:\w+|`[^`]+`)")
"""Classes and a method: ``StoreTest.Inner.loads``."""
_SHOWN = Pattern(r"\b(?:DisplayName|TestName|name)\s*(?:\(|=)\s*\"((?:[^\"\\\n]|\\.)*)\"")
"""What an annotation has a case called in reports."""
_REPEATED = Pattern(r"Parameterized|Repeated|TestFactory|TestTemplate|Theory|DataProvider|InlineData|TestCase|DataRow|MemberData")
_ROW = Pattern(r"\s*(?:\[\d+\]|\d+[:)]|repetition \d+|row \d+)")
"""A name that is nothing but a row's: Gradle has no other for the rows of JUnit 5."""
_FILLED = Pattern(r"\{[^{}]*\}")
_GENERATED = r"\b(?:is expected|should|example at)\b"
"""What RSpec puts before the matcher of an example without a title."""
MOST_LINES = 30
"""Lines of annotations above a case that are looked at."""


class RunIndex:
    """The runs of all reports, by their names and owners."""

    def __init__(self, runs: tuple[CaseRun, ...], text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._titled_runs = [titled_run(run) for run in runs]
        self._has_ginkgo = any(GINKGO.match(run.name) for run in runs)
        self._placed: tuple[str, tuple[list[Titled], list[str]]] = ("", ([], []))
        self._by_name: defaultdict[str, list[CaseRun]] = defaultdict(list)
        self._by_owner: defaultdict[tuple[str, str], list[CaseRun]] = defaultdict(list)
        for run in runs:
            self._by_owner[run.owner, run.file].append(run)
            for name in names_of(run):
                self._by_name[name].append(run)

    def find(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case, none where it is in no report that could know it; None where that cannot be told."""
        if _is_of_ginkgo(case):
            return self._of_ginkgo(case)
        return self._titled(case) if _is_titled(case) else self._named(case)

    def _titled(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case that is called by its titles."""
        *outer, last = titles = [glob_of(title) for title in case.name.split(" > ")]
        above = "".join(f" {title}*" for title in outer)
        placed, inner = self._of_file(case.path)
        found = matching(placed, f"*{above} {last}") if last != "*" else []
        has_leaves = not case.path.endswith((*SCRIPT, ".rb")) or all(run.place for run in placed)
        if not found and has_leaves and not matching(placed, f"*{above}*"):
            found = matching(placed, f"* {last}")  # some reports have no title but a case's own
        found = without_inner(found, titles, inner)
        if not found and last != "*":  # cases within a case: to some reports it is a suite
            found = [run for run in placed if any(fnmatchcase(suite, last) for suite in run.suites)]
        if not found and (last == "*" or case.runs > 1):
            return self._untitled(case, without_inner(matching(placed, f"*{above}*"), [*outer, "*"], inner))
        of_this_title = [run for run in found if any(fnmatchcase(name, last) for name in run.names)]
        closest = of_this_title or matching(found, f"* {' '.join(titles)}") or found
        return [titled.run for titled in closest]

    def _untitled(self, case: ChangedCase, beside: list[Titled]) -> list[CaseRun] | None:
        """The runs of a case whose title comes about as it runs, of those that stand where it does."""
        matcher = matcher_of(case.name.rpartition(" > ")[2]) if case.path.endswith(".rb") else None
        if matcher is None:
            return None if beside else []
        generated = [run for run in beside if any(re.search(_GENERATED, text) for text in run.texts)]
        exact = [titled.run for titled in generated if matcher and titled.names[0].endswith(f" is expected {matcher}")]
        return exact or _left_over([titled.run for titled in generated])

    def _of_ginkgo(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case of Ginkgo, which no report but its own has; those of a table have the titles of its entries last."""
        if not self._has_ginkgo:
            return None
        titles = [glob_of(title) for title in case.name.split(" > ")]
        entries = matching(self._titled_runs, "*" + "".join(f" {title}*" for title in titles))
        _, inner = self._of_file(case.path)
        return self._titled(case) or [titled.run for titled in without_inner(entries, [*titles, "*"], inner)]

    def _of_file(self, path: str) -> tuple[list[Titled], list[str]]:
        """The runs that may be of a file, with all their titles; and the titles of its groups."""
        if self._placed[0] != path:
            place = place_of(path, [], self._text_of)
            owners = owners_of_titled({run.run.owner for run in self._titled_runs}, place)
            runs = [run for run in self._titled_runs if (is_same_path(run.place, path) if run.place else run.run.owner in owners)]
            self._placed = path, (runs, inner_titles(place.text))
        return self._placed[1]

    def _named(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a function or method."""
        *classes, name = [part.strip("`") for part in case.name.split(".")] if _CHAIN.fullmatch(case.name) else [case.name]
        place = place_of(case.path, classes, self._text_of)
        own = self._of_owner(place)
        named = self._by_name.get(key_of(name), [])
        if not own:
            return named if self._is_inherited(place) else []
        if found := [run for run in named if (run.owner, run.file) in own]:
            return runs_of_file(found, case.path, place.text) if case.path.endswith(".rs") else found
        return self._shown(case, name, place.text, [run for owner in own for run in self._by_owner[owner]])

    def _shown(self, case: ChangedCase, name: str, text: str, runs: list[CaseRun]) -> list[CaseRun] | None:
        """The runs of a method that reports call something else: what it is annotated with, or its rows."""
        marks = _marks(text, case.line, name)
        shown = [glob_of(_FILLED.sub("{}", title)) for title in _SHOWN.findall(marks)]
        found = [run for run in runs if any(glob != "*" and fnmatchcase(key_of(run.name), glob) for glob in shown)]
        if not found and (_REPEATED.search(marks) or case.runs > 1):
            found = [run for run in runs if _ROW.match(run.name)]
        if not found and ("Factory" in marks or "*" in shown):
            others = {key_of(title) for title in _SHOWN.findall(text)}
            return _left_over([run for run in runs if key_of(run.name) not in others and not _is_declared(run.name, text)])
        return found

    def _of_owner(self, place: Place) -> set[tuple[str, str]]:
        """The owners that are the class, module or package of a case: those whose names agree best with its path."""
        agreeing = {owner: shared for owner in self._by_owner if (shared := agreement(owner, place)) is not None}
        best = max(agreeing.values(), default=0)
        return {owner for owner, shared in agreeing.items() if shared == best}

    def _is_inherited(self, place: Place) -> bool:
        """Whether the cases of a class run under the names of others."""
        if not place.classes or place.path.endswith(OF_FUNCTIONS):
            return bool(place.classes) and not place.classes[0].startswith("Test")
        return is_inherited(place.text, re.escape(place.classes[-1]))


def _left_over(runs: list[CaseRun]) -> list[CaseRun] | None:
    """Runs of which some are a case's: it failed where all did, and did not run where there are none; else nobody knows."""
    return runs if all(run.outcome == "failed" for run in runs) else None


def _is_declared(name: str, text: str) -> bool:
    """Whether a file has a method of the name of a run."""
    return re.search(rf"\b{re.escape(plain_name(name))}\s*\(", text) is not None


def _marks(text: str, line: int, name: str) -> str:
    """The annotations of a case at a line."""
    lines = text.split("\n")[line - 1 : line - 1 + MOST_LINES]
    above = "\n".join(lines).partition(f"{name}(")[0]
    return above if len(above) < sum(map(len, lines)) else ""


def _is_titled(case: ChangedCase) -> bool:
    if case.path.endswith(SCRIPT):
        return True
    return not case.path.endswith(OF_FUNCTIONS) and _CHAIN.fullmatch(case.name) is None and "::" not in case.name


def _is_of_ginkgo(case: ChangedCase) -> bool:
    return case.path.endswith(".go") and (" > " in case.name or " " in case.name)
