"""A test case whose assertions went, ask for less, or expect something else together with the code that they check."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.checks.cases import Case
from llmreview.checks.tests import Comparison, compare_sides
from llmreview.checks.weakening import Weakening, weakenings
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence, Tier

_SAID = {
    "removed": "`{name}` no longer demands `{was}`",
    "loosened": "`{name}` demands less: `{was}` became `{now}`",
    "widened": "`{name}` allows for more: `{was}` became `{now}`",
    "expects": "`{name}` expects something else of code that changed with it: `{was}` became `{now}`",
}


def detect_change(context: Context) -> Iterator[Candidate]:
    """One candidate for each case that demands less; what a change of behaviour asks for as well is one for each file."""
    comparison = compare_sides(context.sources)
    for change in comparison.tests:
        plain: list[tuple[Case, Weakening]] = []
        for case in change.tests.cases if change.tests is not None else ():
            former = change.former.get(id(case))
            if former is None or former.skipped or case.skipped or former.unit.source == case.unit.source:
                continue
            found = [w for w in weakenings(former, case, comparison.production.renames) if _counts(w, case, comparison)]
            sure = [(case, weakening) for weakening in found if weakening.kind in ("loosened", "widened")]
            if sure:
                yield _candidate(sure, None)
            plain += [(case, weakening) for weakening in found if weakening.kind in ("removed", "expects")]
        if plain:
            has_new_cases = any(id(case) not in change.former for case in change.tests.cases) if change.tests else False
            yield _candidate(plain, "ask" if has_new_cases else "check")


def _counts(weakening: Weakening, case: Case, comparison: Comparison) -> bool:
    """Whether a case is weaker by it: what went needs no test, and other values for unchanged code put a test right."""
    subjects = weakening.was.subjects
    gone = {unit.unit.own_name for unit in comparison.production.removed}
    if weakening.kind == "removed" and (subjects & gone or not subjects or _is_split(weakening, case)):
        return False
    if weakening.kind == "expects":
        return any(
            unit.unit.own_name.encode() in case.words for unit in comparison.production.needing if unit.change == "modified"
        )
    return True


def _is_split(weakening: Weakening, case: Case) -> bool:
    """Whether another case of the file, new or altered, makes the assertion now."""
    for other in case.tests.cases:
        if other is not case and any(a.form == weakening.was.form for a in other.touched_assertions):
            return True
    return any(a.form == weakening.was.form for a in case.all_assertions)


def _candidate(found: list[tuple[Case, Weakening]], tier: Tier | None) -> Candidate:
    case, first = found[0]
    place = first.now.place if first.now is not None else case.file.place(case.unit.node)
    words = {"name": case.name, "was": _short(first.was.text), "now": _short(first.now.text) if first.now is not None else ""}
    evidence = tuple(_evidence(weakening, other) for other, weakening in found[1:6])
    more = f", and {len(found) - 1} more" if found[1:] else ""
    return Candidate(place, _SAID[first.kind].format(**words) + more, evidence, path=case.file.path, tier=tier)


def _evidence(weakening: Weakening, case: Case) -> Evidence:
    place = weakening.now.place if weakening.now is not None else case.file.place(case.unit.node)
    note = "went" if weakening.now is None else f"became `{_short(weakening.now.text)}`"
    return Evidence(case.file.path, place.line, place.end_line, f"`{case.name}`: `{_short(weakening.was.text)}` {note}")


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
