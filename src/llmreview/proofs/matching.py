"""Which runs of a report are those of a changed case: by where the case stands, and by what the common runners call it there.

Runners name a case by its own name, by all its titles, or by what is made of them at run time; and its place by a path, a class,
a package or a module. What cannot be told from a report is ``unknown``, not missing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from typing import Literal, NamedTuple

from llmreview.model import ChangedCase
from llmreview.pattern import Pattern

Outcome = Literal["passed", "failed", "skipped"]

_PARAMETERS = Pattern(r"\[.*|\(.*| with data set .*| with \(.*| \(?dataset .*|/.*|<.*", re.DOTALL)
"""What follows a case's own name where it ran once for each row: of pytest, JUnit 5, PHPUnit, Pest, Go, NUnit."""
_SCRIPT = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte")
_OF_FUNCTIONS = (".py", ".go", ".rs")
_CHAIN = Pattern(r"(?:[A-Za-z_]\w*\.)+(?:\w+|`[^`]+`)")
"""Classes and a method: ``StoreTest.Inner.loads``."""
_MADE = Pattern(r"\$\{[^}]*\}|#\{[^}]*\}|%[-+ #0-9.]*[a-zA-Z#$%]|\$[\w#][\w.#]*|\{\w*\}")
"""What a title has in it that is filled in as it runs."""
_OF_CODE = Pattern(r"[A-Za-z_$][\w$]*(?:\??\.[\w$]+)+(?:\(.*)?|\{(?!\w*\}).*|[A-Za-z_$][\w$.]*\(.*\)", re.DOTALL)
"""A title that is code: ``row.name``, ``{ is_expected.to be_valid }``."""
_LITERAL = Pattern(r"'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`")
_JOINED = Pattern(r"^[\"'`]|[\"'`]\s*\+|\+\s*[\"'`]")
"""A title that is put together."""
_SHOWN = Pattern(r"\b(?:DisplayName|TestName|name)\s*(?:\(|=)\s*\"((?:[^\"\\\n]|\\.)*)\"")
"""What an annotation has a case called in reports."""
_REPEATED = Pattern(r"Parameterized|Repeated|TestFactory|TestTemplate|Theory|DataProvider|InlineData|TestCase|DataRow|MemberData")
_ROW = Pattern(r"\s*(?:\[\d+\]|\d+[:)]|repetition \d+|row \d+)")
"""A name that is nothing but a row's: Gradle has no other for the rows of JUnit 5."""
_GINKGO = Pattern(r"\[(?:It|Entry)\] ")
"""What leads the titles of a case in Ginkgo's own reports; those of others name the function alone that starts its suites."""
_LABELS = Pattern(r"\s\[[^\[\]]*\]\s*$")
MOST_LINES = 30
"""Lines of annotations above a case that are looked at."""


class CaseRun(NamedTuple):
    """One test case of a report; ``suites`` are the names of those around it."""

    name: str
    owner: str
    file: str
    outcome: Outcome
    suites: str = ""
    failures: int = 0
    is_case: bool = True
    """False for what failed in a suite and is none of its cases."""


def outcome_of(runs: list[CaseRun] | None) -> Outcome | Literal["unknown"] | None:
    """What became of a case that ran so: failed if any of its rows failed, None where it did not run."""
    if runs is None:
        return "unknown"
    outcomes = {run.outcome for run in runs}
    return next((o for o in ("failed", "passed", "skipped") if o in outcomes), None)


class _Titled(NamedTuple):
    """A run by its names, with and without parameters, and below the titles above it: its suites' where its owner is none."""

    run: CaseRun
    place: str
    names: tuple[str, ...]
    texts: tuple[str, ...]
    suites: tuple[str, ...]


class RunIndex:
    """The runs of all reports, by their names and owners."""

    def __init__(self, runs: tuple[CaseRun, ...], text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self._titled_runs = [_titled(run) for run in runs]
        self._has_ginkgo = any(_GINKGO.match(run.name) for run in runs)
        self._placed: tuple[str, list[_Titled]] = ("", [])
        self._by_name: defaultdict[str, list[CaseRun]] = defaultdict(list)
        self._by_owner: defaultdict[tuple[str, str], list[CaseRun]] = defaultdict(list)
        for run in runs:
            self._by_owner[run.owner, run.file].append(run)
            for name in _names(run):
                self._by_name[name].append(run)

    def find(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case, none where it is in no report that could know it; None where that cannot be told."""
        if _is_of_ginkgo(case):
            return self._of_ginkgo(case)
        return self._titled(case) if _is_titled(case) else self._named(case)

    def _titled(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case that is called by its titles."""
        *outer, last = titles = [_glob(title) for title in case.name.split(" > ")]
        above = "".join(f" {title}*" for title in outer)
        placed = self._of_file(case.path)
        found = _matching(placed, f"*{above} {last}") if last != "*" else []
        has_leaves = not case.path.endswith((*_SCRIPT, ".rb")) or all(titled.place for titled in placed)
        if not found and has_leaves and not _matching(placed, f"*{above}*"):
            found = _matching(placed, f"* {last}")  # some reports have no title but a case's own
        if not found and last != "*":  # cases within a case: to some reports it is a suite
            found = [titled for titled in placed if any(fnmatchcase(suite, last) for suite in titled.suites)]
        if not found and (last == "*" or case.runs > 1):
            return None if _matching(placed, f"*{above}*") else []
        of_this_title = [titled for titled in found if any(fnmatchcase(name, last) for name in titled.names)]
        closest = of_this_title or _matching(found, f"* {' '.join(titles)}") or found
        return [titled.run for titled in closest]

    def _of_ginkgo(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a case of Ginkgo, which no report but its own has; those of a table have the titles of its entries last."""
        if not self._has_ginkgo:
            return None
        titles = "".join(f" {_glob(title)}*" for title in case.name.split(" > "))
        return self._titled(case) or [titled.run for titled in _matching(self._titled_runs, f"*{titles}")]

    def _of_file(self, path: str) -> list[_Titled]:
        """The runs that may be of a file, with all their titles."""
        if self._placed[0] != path:
            self._placed = path, [titled for titled in self._titled_runs if not titled.place or _is_same_path(titled.place, path)]
        return self._placed[1]

    def _named(self, case: ChangedCase) -> list[CaseRun] | None:
        """The runs of a function or method."""
        *classes, name = [part.strip("`") for part in case.name.split(".")] if _CHAIN.fullmatch(case.name) else [case.name]
        own = self._of_owner(case.path, classes)
        named = self._by_name.get(_key(name), [])
        if not own:
            return named if self._is_inherited(case.path, classes) else []
        if found := [run for run in named if (run.owner, run.file) in own]:
            return [run for run in found if f"{_module(case.path)}::" in run.name] or found
        marks = self._marks(case, name)
        runs = [run for owner in own for run in self._by_owner[owner]]
        shown = [_glob(title) for title in _SHOWN.findall(marks)]
        found = [run for run in runs if any(fnmatchcase(_key(run.name), title) for title in shown)]
        if not found and (_REPEATED.search(marks) or case.runs > 1):
            found = [run for run in runs if _ROW.match(run.name)]
            return found or (None if "Factory" in marks or shown else [])
        return found

    def _of_owner(self, path: str, classes: list[str]) -> set[tuple[str, str]]:
        """The owners that are the class, module or package of a case: those whose names agree best with its path."""
        agreeing = {owner: agreement for owner in self._by_owner if (agreement := _agreement(owner, path, classes)) is not None}
        best = max(agreeing.values(), default=0)
        return {owner for owner, agreement in agreeing.items() if agreement == best}

    def _marks(self, case: ChangedCase, name: str) -> str:
        """The annotations of a case."""
        lines = self._text_of(case.path).split("\n")[case.line - 1 : case.line - 1 + MOST_LINES]
        above = "\n".join(lines).partition(f"{name}(")[0]
        return above if len(above) < sum(map(len, lines)) else ""

    def _is_inherited(self, path: str, classes: list[str]) -> bool:
        """Whether the cases of a class run under the names of others."""
        if not classes or path.endswith(_OF_FUNCTIONS):
            return bool(classes) and not classes[0].startswith("Test")
        declared = rf"\b(?:abstract|open|trait|interface|module)\b[^\n{{;]*\b{re.escape(classes[-1])}\b"
        return re.search(declared, self._text_of(path)) is not None


def _is_titled(case: ChangedCase) -> bool:
    if case.path.endswith(_SCRIPT):
        return True
    return not case.path.endswith(_OF_FUNCTIONS) and _CHAIN.fullmatch(case.name) is None and "::" not in case.name


def _is_of_ginkgo(case: ChangedCase) -> bool:
    return case.path.endswith(".go") and (" > " in case.name or " " in case.name)


def _matching(runs: Iterable[_Titled], glob: str) -> list[_Titled]:
    longest = max(glob.split("*"), key=len)
    return [titled for titled in runs if any(longest in text and fnmatchcase(text, glob) for text in titled.texts)]


def _glob(title: str) -> str:
    """A title as it may read when it ran: ``keeps %i rows`` is ``keeps*rows``."""
    title = title.strip()
    if _OF_CODE.fullmatch(title):
        return "*"
    if _JOINED.search(title):
        between, literals = _LITERAL.split(title), [literal[1:-1] for literal in _LITERAL.findall(title)]
        title = "".join(("%s" if code.strip() else "") + said for code, said in zip(between, [*literals, ""], strict=True))
    return re.sub(r"\*+", "*", "*".join(map(_key, _MADE.split(title)))) or "*"


def _key(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().lower()


def _plain(name: str) -> str:
    return _PARAMETERS.sub("", name) or name


def _titled(run: CaseRun) -> _Titled:
    place = _place(run)
    above = f"{run.suites} {run.owner}" if run.owner in ("", "test", place) else run.owner
    name = _LABELS.sub("", run.name[match.end() :]) if (match := _GINKGO.match(run.name)) is not None else run.name
    names = tuple(dict.fromkeys(map(_key, (name, _plain(name)))))
    suites = tuple(map(_key, run.suites.split("\n")))
    return _Titled(run, place, names, tuple(f" {_key(above)} {name}" for name in names), suites)


def _names(run: CaseRun) -> set[str]:
    """What a run may be called by a function: its name with and without parameters, without modules or the suite before it."""
    plain = _plain(run.name)
    names = {run.name, plain, plain.rpartition(".")[2], plain.rpartition("::")[2], run.name.rpartition("/")[2]}
    parts = run.name.split("/")
    names |= {part for part in parts[:2] if len(parts) > 1}  # a suite of testify, and its case
    return {_key(name) for name in names if name}


def _place(run: CaseRun) -> str:
    """The file of a run, by whichever attribute names one."""
    if run.file:
        return run.file
    named = run.suites.rpartition("\n")[2]
    return next((name for name in (run.owner, named) if name.endswith(_SCRIPT) and " " not in name), "")


def _is_same_path(one: str, other: str) -> bool:
    one, other = one.removeprefix("./"), other.removeprefix("./")
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")


def _agreement(owner: tuple[str, str], path: str, classes: list[str]) -> int | None:
    """How many folders a class, module or package has in common with a path, from its end; None where it is another one's."""
    name, file = owner
    folders = path.split("/")[:-1]
    if file and not _is_same_path(file, path):
        return None
    if path.endswith(".go"):
        packages = name.split("/")
        return _shared(packages, folders) if file or not folders or packages[-1] == folders[-1] else None
    words = re.split(r"[.$+\\]|::", re.sub(r"[(<\[].*", "", name))
    own = [_module(path), *classes] if path.endswith(".py") else classes
    if path.endswith(".rs") or not own:
        return 0
    if file and words[-len(classes) or len(words) :] == classes:
        return len(folders)
    if words[-len(own) :] != own:
        return 0 if classes and words == classes else None
    before = words[: -len(own)]
    shared = _shared(before, folders)
    is_strict = path.endswith((".py", ".java"))
    return shared if not is_strict or shared == min(len(before), len(folders)) else None


def _module(path: str) -> str:
    return path.rpartition("/")[2].partition(".")[0]


def _shared(one: list[str], other: list[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return count
