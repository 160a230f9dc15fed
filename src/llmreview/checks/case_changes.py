"""Which test cases really changed: the old and the new tree of each case compared, never lines."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, NamedTuple, Protocol

from llmreview.checks import vocabulary as words
from llmreview.checks.assertion_changes import difference, expects_else
from llmreview.checks.assertions import find_assertions
from llmreview.checks.cases import Case, Part
from llmreview.checks.changed import MAX_PARTNERS, Sides, alike, pair_by_name
from llmreview.checks.spelling import parts_of
from llmreview.checks.tables import tables_of
from llmreview.checks.test_parts import TestParts
from llmreview.model import ChangedCase
from llmreview.syntax.normal import Form
from llmreview.syntax.renames import defined_names, renaming

MIN_NAME = 3
"""Shorter names say nothing of what is called."""
CaseKind = Literal["real", "form", "same"]


class AssertingElsewhere(Protocol):
    """Knows which functions of other files assert."""

    def asserts(self, case: Case) -> bool:
        """Whether a case goes through one."""

    def asserting(self, case: Case, names: Iterable[str]) -> frozenset[str]:
        """Those of some names that it calls, the likeliest first, which mean such functions."""


class TestFileChange(NamedTuple):
    """A test file of the change: what became of its cases, by the case, and which cases went."""

    sides: Sides
    tests: TestParts | None
    kinds: Mapping[int, CaseKind]
    """By ``id`` of the case."""
    former: Mapping[int, Case]
    """What a case was before, by its ``id``; new ones are missing."""
    deleted: tuple[Case, ...]
    support_changed: bool

    def hollow(self) -> list[Case]:
        """New or altered cases that check nothing: they exercise nothing either."""
        return [case for case in self._of_kind("form") if not case.asserts]

    def really_changed(self) -> list[Case]:
        return self._of_kind("real")

    def touched(self) -> Iterator[ChangedCase]:
        """Every case that the change touched, and those that went."""
        for case in self.tests.cases if self.tests is not None else ():
            kind = self.kinds.get(id(case), "same")
            if kind != "same":
                came: Literal["added", "modified"] = "modified" if id(case) in self.former else "added"
                what: Literal["added", "modified", "form"] = "form" if kind == "form" else came
                yield ChangedCase(case.file.path, case.unit.line, case.name, what, max(1, sum(case.rows.values())))
        yield from (ChangedCase(case.file.path, case.unit.line, case.name, "deleted") for case in self.deleted)

    def _of_kind(self, kind: CaseKind) -> list[Case]:
        return [case for case in self.tests.cases if self.kinds.get(id(case)) == kind] if self.tests else []


def compare_tests(files: list[Sides], renames: Mapping[str, str], elsewhere: AssertingElsewhere) -> list[TestFileChange]:
    """The changed test files with what became of their cases, cases that moved between files included."""
    judge = _Judge(renames, elsewhere)
    found: list[TestFileChange] = []
    all_gone: list[Case] = []
    all_come: list[tuple[Case, dict[int, CaseKind]]] = []
    former: dict[int, Case] = {}
    for sides in files:
        old = TestParts(sides.old) if sides.old is not None else None
        new = TestParts(sides.new) if sides.new is not None else None
        kinds: dict[int, CaseKind] = {}
        pairs, gone, come = _pair(old.cases if old else [], new.cases if new else [])
        is_moved = sides.are_alike
        for before, after in pairs:
            kinds[id(after)] = "same" if is_moved else judge.changed(before, after)
            former[id(after)] = before
        support = _support_changes(old, new, judge)
        support |= _using(support, new) if new is not None else set()
        if new is not None and support:
            for case in new.cases:
                if kinds.get(id(case)) == "same" and any(_goes_through(case, name) for name in support) and case.is_real:
                    kinds[id(case)] = "real"
        all_gone += gone
        all_come += [(case, kinds) for case in come]
        found.append(TestFileChange(sides, new, kinds, former, tuple(gone), bool(support) and not (new and new.cases)))
    judge.leftovers(all_gone, all_come, former)
    kept = {id(case) for case in former.values()}
    return [change._replace(deleted=tuple(case for case in change.deleted if id(case) not in kept)) for change in found]


def _pair(old: list[Case], new: list[Case]) -> tuple[list[tuple[Case, Case]], list[Case], list[Case]]:
    named = [[case.unit._replace(name=case.name, kind="function") for case in cases] for cases in (old, new)]
    old_by, new_by = ({case.unit.node.id: case for case in cases} for cases in (old, new))
    pairs, gone, come = pair_by_name(named[0], named[1])
    return (
        [(old_by[a.node.id], new_by[b.node.id]) for a, b in pairs],
        [old_by[unit.node.id] for unit in gone],
        [new_by[unit.node.id] for unit in come],
    )


def _support_changes(old: TestParts | None, new: TestParts | None, judge: _Judge) -> set[str]:
    """Names of functions and tables that cases share and that do something else now; hooks only prepare."""
    if new is None:
        return set()
    if old is None:
        return {part.unit.own_name for part in new.support if part.unit.kind in ("function", "method")}
    before: dict[str, list[Part]] = defaultdict(list)
    for part in old.support:
        before[part.name].append(part)
    changed = set()
    for part in new.support:
        former = before.get(part.name)  # several where a name is given anew: overloads, what each context lets it be
        if not former:
            if not new.cases:
                changed.add(part.unit.own_name)
        elif not _stands(part, former, judge):
            changed.add(part.unit.own_name)
    return changed


def _using(changed: set[str], tests: TestParts) -> set[str]:
    """The functions that cases share and that go through some others of them."""
    telling = {name.encode() for name in changed - words.COMMON_NAMES if len(name) > MIN_NAME}
    return {part.unit.own_name for part in tests.support if part.unit.kind in ("function", "method") and part.words & telling}


def _stands(part: Part, former: list[Part], judge: _Judge) -> bool:
    """Whether a part does no more than one of those that had its name."""
    if any(was.unit.source == part.unit.source for was in former):
        return True
    return any(judge.same(was, part) or _asserts_less(was, part) for was in former[:MAX_PARTNERS])


def _asserts_less(before: Part, after: Part) -> bool:
    old, new = (list(find_assertions(part.file, part.unit.core)) for part in (before, after))
    lost, come = difference(old, new, {})
    return lost and not come


def _goes_through(case: Case, name: str) -> bool:
    return name.encode() in case.words or name in case.tables


class _Judge:
    """Says of a case what became of it, given what the change renamed."""

    def __init__(self, renames: Mapping[str, str], elsewhere: AssertingElsewhere) -> None:
        self._renames = renames
        self._elsewhere = elsewhere
        self._likeness = _Likeness()

    def same(self, before: Part, after: Part) -> bool:
        return renaming(before.form, after.form, self._renames, self._defined(before, after)) is not None

    def _defined(self, before: Part, after: Part) -> Callable[[], tuple[frozenset[str], frozenset[str]]]:
        return lambda: (defined_names(before.file, before.unit.node), defined_names(after.file, after.unit.node))

    def changed(self, before: Case, after: Case) -> CaseKind:
        if before.unit.source == after.unit.source or self.same(before, after):
            beside = after.file.grammar.test_marks or after.is_repeated  # rows that stand before the case, and are no part of it
            return "real" if beside and after.is_real and after.rows - before.rows else "same"
        if after.skipped or not self.asserts(after):
            return "form"
        if before.skipped:
            return "real"
        if renaming(before.bare_form, after.bare_form, self._renames, self._defined(before, after)) is not None:
            return "real" if after.rows - before.rows else "form"
        has_come = after.rows - before.rows or _has_more_rows(before, after)
        return "real" if has_come or not self._is_loosened(before, after) else "form"

    def _is_loosened(self, before: Case, after: Case) -> bool:
        """Whether a case only lost assertions, those in functions of other files among them, or loosened them."""
        lost, come = difference(before.touched_assertions, after.touched_assertions, self._renames)
        if come:
            return False
        gone, new = before.calls - after.calls, after.calls - before.calls
        if any(self._elsewhere.asserting(after, dict.fromkeys(name for name, _ in new))):
            return False
        are_short = before.is_short and after.is_short
        if lost and are_short and expects_else(before.all_assertions, after.all_assertions):
            return False
        return lost or any(self._elsewhere.asserting(before, dict.fromkeys(name for name, _ in gone)))

    def asserts(self, case: Case) -> bool:
        return case.asserts or (not case.has_assertions and self._elsewhere.asserts(case))

    def leftovers(self, gone: list[Case], come: list[tuple[Case, dict[int, CaseKind]]], known: dict[int, Case]) -> None:
        """Cases without a namesake: moved, renamed, or new."""
        waiting = sorted(gone, key=_size)
        used: set[int] = set()
        for case, kinds in come:
            twins = [c for c in alike(waiting, _size(case), _size) if id(c) not in used][:MAX_PARTNERS]
            twin = next((c for c in twins if self.same(c, case)), None)
            if twin is not None:
                used.add(id(twin))
                known[id(case)] = twin
                kinds[id(case)] = "same"
                continue
            former = self._likeness.most_alike(
                case, [c for c in gone[:MAX_PARTNERS] if id(c) not in used and c.words & case.words]
            )
            if former is not None:
                used.add(id(former))
                known[id(case)] = former
                kinds[id(case)] = self.changed(former, case)
            else:
                kinds[id(case)] = "real" if not case.skipped and self.asserts(case) else "form"


def _has_more_rows(before: Case, after: Case) -> bool:
    """Whether rows came to the tables in a case, and none went."""
    old, new = (Counter(row for _, rows in tables_of(case) for row in rows) for case in (before, after))
    return bool(new - old) and not old - new


def _size(case: Case) -> int:
    return case.unit.node.descendant_count


class _Likeness:
    """Finds the case that another one was made of, by the runs of tokens that stand in both and by the words of their titles."""

    def __init__(self) -> None:
        self._runs: dict[int, Counter[Form]] = {}

    def most_alike(self, case: Case, gone: list[Case]) -> Case | None:
        """The one of which three quarters stand in both, if it is called alike, or hardly anything else stands in them."""
        own = self._runs_of(case)
        best, most = None, 0.75
        for former in gone:
            if not 0.5 < len(former.form) / max(1, len(case.form)) < 2:
                continue
            other = self._runs_of(former)
            share = sum((own & other).values()) / max(1, min(own.total(), other.total()))
            if share > most and (share > 0.9 or _called_alike(case.name, former.name)):
                best, most = former, share
        return best

    def _runs_of(self, case: Case) -> Counter[Form]:
        if id(case) not in self._runs:
            self._runs[id(case)] = Counter(zip(*(case.form[n:] for n in range(_RUN)), strict=False))
        return self._runs[id(case)]


_RUN = 4
"""Tokens in a row: single ones are much the same in all cases of a language."""


def _called_alike(one: str, other: str) -> bool:
    words_of_both = [Counter(word.lower() for word in parts_of(name.rpartition(" > ")[2])) for name in (one, other)]
    common = (words_of_both[0] & words_of_both[1]).total()
    return 2 * common >= min(counted.total() for counted in words_of_both)
