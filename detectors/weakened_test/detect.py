"""A test case whose assertions went, ask for less, or expect something else together with the code that they check."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from llmreview.checks.assertion_changes import says_the_same
from llmreview.checks.assertions import find_assertions
from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.cases import Case, Part
from llmreview.checks.comparison import Comparison, compare_sides
from llmreview.checks.recorded import rewritten
from llmreview.checks.row_changes import changed_rows
from llmreview.checks.spelling import stem_of
from llmreview.checks.weakening import Weakening, raised_limit, weakenings, weaker_mark
from llmreview.checks.weaker_helpers import weaker_helpers, weaker_matchers
from llmreview.detect import Candidate, Context
from llmreview.detect.evidence import one_line
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Place

_SAID = {
    "removed": "`{name}` no longer demands `{was}`",
    "loosened": "`{name}` demands less: `{was}` became `{now}`",
    "widened": "`{name}` allows for more: `{was}` became `{now}`",
    "conditional": "`{name}` demands `{was}` only under a condition now",
    "partial": "`{name}` demands less: what `{was}` compares leaves a part out now",
    "expects": "`{name}` expects something else of code that changed with it: `{was}` became `{now}`",
}
_SURE = ("loosened", "widened", "conditional", "partial")


def detect_change(context: Context) -> Iterator[Candidate]:
    """One candidate for each case that demands less; where a change of behaviour asks for many, one for the file."""
    comparison = compare_sides(context.sources, context.test_paths)
    gone = _Gone(comparison)
    for change in comparison.tests:
        if change.sides.are_alike:
            continue
        plain: list[list[tuple[Case, Weakening]]] = []
        tables: list[Candidate] = []
        for case in change.tests.cases if change.tests is not None else ():
            former = change.former.get(id(case))
            if former is None or former.skipped or case.skipped:
                continue
            weaker = () if former.unit.source == case.unit.source else weakenings(former, case, comparison.production.renames)
            found = [weakening for weakening in weaker if _counts(weakening, former, case, comparison, gone)]
            sure = [(case, weakening) for weakening in found if weakening.kind in _SURE]
            if sure:
                yield _candidate(sure, None)
            elif found:
                plain.append([(case, weakening) for weakening in found])
            yield from _by_mark(former, case)
            if not found:
                tables += _by_rows(former, case, change, comparison, gone)
        yield from tables if len(tables) <= MOST_APART else _together(tables)
        if len(plain) > MOST_APART:
            plain = [[pair for pairs in plain for pair in pairs]]
        has_new = change.tests is not None and any(id(case) not in change.former for case in change.tests.cases)
        for pairs in plain:  # beside new cases, what went or became another value is likely said there
            yield _candidate(pairs, "ask" if has_new else "check")
        yield from _by_helpers(change, comparison, gone)
    yield from _rewritten(comparison, context)


MOST_APART = 3
"""Cases of a file that are told one by one."""


def _together(candidates: list[Candidate]) -> Iterator[Candidate]:
    """One candidate for those that tell the same of many cases of a file."""
    first, *others = candidates
    evidence = tuple(Evidence(o.path or "", o.place.line, o.place.end_line, o.message) for o in others[:5] if o.place is not None)
    yield first._replace(message=f"{first.message}; the same holds of {len(others)} more", evidence=evidence)


class _Gone:
    """What stood in the production code of the change, and does not any more."""

    def __init__(self, comparison: Comparison) -> None:
        self._removed = comparison.production.removed
        self._files = comparison.files.production
        self._sides = [(old.source if old else b"", new.source if new else b"") for _, old, new in self._files]

    def has_text(self, text: str) -> bool:
        word = text.encode(errors="replace") if len(text) > 2 else b""
        return bool(word) and any(word in old for old, _ in self._sides) and not any(word in new for _, new in self._sides)

    def is_named(self, names: frozenset[str], case: Case) -> bool:
        """Whether some names are of what went: from all of the code, or from a file that a case speaks of."""
        return _speaks_of(names, self._from_all) or _speaks_of(names, self._from_files_of(case))

    @cached_property
    def _from_all(self) -> set[str]:
        """The names of units that went, and what none of the files says any more."""
        said = frozenset[bytes]().union(*(old.words for _, old, _ in self._files if old is not None))
        says = frozenset[bytes]().union(*(new.words for _, _, new in self._files if new is not None))
        return {unit.unit.own_name for unit in self._removed} | {word.decode(errors="replace") for word in said - says}

    def _from_files_of(self, case: Case) -> set[str]:
        """What one of the files does not say any more that a case speaks of."""
        found: set[str] = set()
        for change, old, new in self._files:
            stem = stem_of(change.path)
            if old is not None and (stem.encode() in case.words or stem.replace("_", "").lower() in case.tests.home):
                own = new.words if new is not None else frozenset[bytes]()
                found |= {word.decode(errors="replace") for word in old.words - own}
        return found


def _rewritten(comparison: Comparison, context: Context) -> Iterator[Candidate]:
    """The recordings that were written anew with the code, where no case was altered for it: one candidate for all."""
    cases = (kind for change in comparison.tests for kind in change.kinds.values())
    if any(kind == "real" for kind in cases) or not any(unit.change == "modified" for unit in comparison.production.needing):
        return
    found = list(rewritten(context.sources.change))
    if found:
        first = found[0].file
        became = (
            "went, though its tests are still there"
            if found[0].is_gone
            else "was written anew with the code, and no test says why"
        )
        more = f", and {len(found) - 1} more" if found[1:] else ""
        line = next((hunk.new_start for hunk in first.hunks if hunk.old_count), 1) if not found[0].is_gone else 1
        evidence = tuple(Evidence(r.file.path, 1, 1, "went" if r.is_gone else "was written anew") for r in found[1:6])
        message = f"The recorded expectation `{first.path.rpartition('/')[2]}` {became}{more}"
        yield Candidate(Place(max(1, line), max(1, line), 1), message, evidence, path=first.path, tier="check", compared=True)


def _by_helpers(change: TestFileChange, comparison: Comparison, gone: _Gone) -> Iterator[Candidate]:
    """The functions and matchers of the tests that demand less inside: one candidate each, with a case that goes through it."""
    for helper in weaker_helpers(change, comparison.production.renames, comparison.elsewhere):
        found = [(helper.now, w) for w in helper.weakenings if _counts(w, helper.former, helper.now, comparison, gone)]
        if found:
            candidate = _candidate(found, "check" if helper.is_there_to_assert else "ask")
            yield candidate._replace(evidence=(_use_by(helper.user), *candidate.evidence))
    for matcher in weaker_matchers(change, comparison.elsewhere):
        message = f"`{matcher.now.name}` lets more pass: `{one_line(matcher.was.text)}` became `{one_line(matcher.now.text)}`"
        path = matcher.now.file.path
        yield Candidate(matcher.now.place, message, (_use_by(matcher.user),), path=path, tier="check", compared=True)


def _use_by(case: Case) -> Evidence:
    return Evidence(case.file.path, case.unit.line, case.unit.end_line, f"`{case.name}` goes through it")


def _by_mark(former: Case, case: Case) -> Iterator[Candidate]:
    """What a case demands less by its marks: any error, or more time."""
    mark = weaker_mark(former, case)
    if mark is not None:
        place = case.file.place(case.unit.node)
        message = f"`{case.name}` demands less: `{one_line(mark[0])}` became `{one_line(mark[1])}`"
        yield Candidate(place, message, path=case.file.path, compared=True)
    limit = raised_limit(former, case)
    if limit is not None:
        message = f"`{case.name}` may take longer: {limit[0]} became {limit[1]}"
        yield Candidate(case.file.place(case.unit.node), message, path=case.file.path, tier="ask", compared=True)


def _by_rows(former: Case, case: Case, change: TestFileChange, comparison: Comparison, gone: _Gone) -> Iterator[Candidate]:
    """What became of a case's table: rows that went with none in their place, or that expect something else now."""
    became = changed_rows(former, case, change, gone.has_text)
    if became is None:
        return
    place = case.file.place(became.place if became.place is not None else case.unit.node)
    if became.gone:
        message = f"`{case.name}` is no longer run with {became.gone} of its {became.before} rows"
        yield Candidate(place, message, path=case.file.path, tier="check", compared=True)
    elif _is_of_changed_code(case, comparison):
        rows = "one row" if became.edited == 1 else f"{became.edited} rows"
        message = f"`{case.name}` expects something else of code that changed with it in {rows} of its {became.before}"
        yield Candidate(place, message, path=case.file.path, tier="check", compared=True)


_MOCK = Pattern(r"(?i)^_?(?:mock|fake|stub|spy)_?|_?(?:mock|spy|stub)$")
"""What the file does not make any more: nothing can be asserted of it."""


def _counts(weakening: Weakening, former: Case, case: Case, comparison: Comparison, gone: _Gone) -> bool:
    """Whether a case is weaker by it: what went needs no test, and other values for unchanged code put a test right."""
    subjects = weakening.was.subjects
    if weakening.kind == "removed" and (
        not subjects
        or gone.is_named(subjects, case)
        or any(map(gone.has_text, weakening.was.constants))
        or len(case.all_assertions) >= len(former.all_assertions)
        or any(_MOCK.search(name) for name in subjects - case.tests.words)
        or _is_split(weakening, case, comparison)
    ):
        return False
    if weakening.kind == "expects":
        return _is_of_changed_code(case, comparison)
    return True


def _speaks_of(names: frozenset[str], gone: set[str]) -> bool:
    """Whether some names are of what went, or of a mock of it: `mockAppendInput` of `appendInput`."""
    mocked = (_MOCK.sub("", name) for name in names)
    return not gone.isdisjoint(names) or any(name in gone or name[:1].lower() + name[1:] in gone for name in mocked if name)


def _is_of_changed_code(case: Case, comparison: Comparison) -> bool:
    modified = (unit for unit in comparison.production.needing if unit.change == "modified")
    return any(unit.unit.own_name.encode() in case.words for unit in modified)


def _is_split(weakening: Weakening, case: Case, comparison: Comparison) -> bool:
    """Whether another case, of the file or new in another one, makes the assertion now, or a new function of the tests."""
    form = weakening.was.form
    for other in case.tests.cases:
        if other is not case and any(a.form == form for a in other.touched_assertions):
            return True
    if any(a.form == form for a in case.all_assertions):
        return True
    for change in comparison.tests:
        parts = change.tests if change.tests is not case.tests else None
        new = (other for other in parts.cases if id(other) not in change.former) if parts is not None else ()
        if any(a.form == form for other in new for a in other.touched_assertions):
            return True
    if any(says_the_same(a, weakening.was) for other in _new_cases(case, comparison) for a in other.all_assertions):
        return True  # what its variable held is written out there
    return any(a.form == form for part in _new_functions(case, comparison) for a in find_assertions(part.file, part.unit.core))


def _new_cases(case: Case, comparison: Comparison) -> Iterator[Case]:
    """The cases that the change wrote in the file of one, as far as they are run."""
    change = next(change for change in comparison.tests if change.tests is case.tests)
    return (other for other in case.tests.cases if id(other) not in change.former and not other.skipped)


def _new_functions(case: Case, comparison: Comparison) -> Iterator[Part]:
    """The functions of the tests that a case names, as far as the change wrote them."""
    for change in comparison.tests:
        for part in change.tests.support if change.tests is not None else ():
            is_named = part.unit.kind in ("function", "method") and part.unit.own_name.encode() in case.words
            if is_named and part.file.touches(part.unit.line, part.unit.end_line):
                yield part


def _candidate(found: list[tuple[Case, Weakening]], tier: Tier | None) -> Candidate:
    case, first = found[0]
    place = first.now.place if first.now is not None else case.file.place(case.unit.node)
    told = {"name": case.name, "was": one_line(first.was.text), "now": one_line(first.now.text) if first.now is not None else ""}
    evidence = tuple(_evidence(weakening, other) for other, weakening in found[1:6])
    more = f", and {len(found) - 1} more" if found[1:] else ""
    return Candidate(place, _SAID[first.kind].format(**told) + more, evidence, path=case.file.path, tier=tier, compared=True)


def _evidence(weakening: Weakening, case: Case) -> Evidence:
    place = weakening.now.place if weakening.now is not None else case.file.place(case.unit.node)
    note = "went" if weakening.now is None else f"became `{one_line(weakening.now.text)}`"
    return Evidence(case.file.path, place.line, place.end_line, f"`{case.name}`: `{one_line(weakening.was.text)}` {note}")
