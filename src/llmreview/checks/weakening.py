"""What a test case demands less than it did: assertions that went, that ask for less, or that expect something else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from llmreview.checks.assertion_changes import NEGATION, in_new_words, is_looser, is_opposite, renamed, says_the_same
from llmreview.checks.assertions import Assertion
from llmreview.checks.cases import Case
from llmreview.checks.demands import PART
from llmreview.checks.distances import distance_change, is_number
from llmreview.checks.lesser_demands import leaves_out
from llmreview.checks.strictness import any_error, demands_error, demands_less
from llmreview.checks.units import head_of
from llmreview.pattern import Pattern
from llmreview.syntax.normal import Form, names_in, normal_form

_ABSENT = Pattern(
    r"(?<![nN]ot)(?<![nN]ot[._])(?:\bisNull\b|assertNull\b|toBeNull\b|toBeUndefined\b|"
    r"assertIsNone\b|\bbe_nil\b|\bassert_nil\b|\.(?:Is)?Null\(|\bNil\(|\bis None\b|===? "
    r"(?:null|nil|undefined)\b"
    r"|shouldBeNull|\bNoError\(|\bassert_not_called\b|\bDidNotReceive|\bbe_empty\b|\bBeNull\b|\bIs\.Null\b|\.is_none\(\)|assertEmpty\b|\.Empty\()"
)
MOST_PAIRS = 200


class Weakening(NamedTuple):
    """One assertion that demands less now. ``now`` is None where it went."""

    kind: Literal["removed", "loosened", "widened", "expects", "conditional", "partial"]
    was: Assertion
    now: Assertion | None


def weakenings(before: Case, after: Case, renames: Mapping[str, str]) -> Iterator[Weakening]:
    """How a case became weaker; nothing where what it demands now implies what it demanded."""
    old = [a for a in before.touched_assertions if not a.vacuous][:MOST_PAIRS]
    new = [a for a in after.touched_assertions if not a.vacuous][:MOST_PAIRS]
    forms = in_new_words(old, new, renames)
    standing = _by_form(new, [a.form for a in new])
    lost, kept = [], []
    for assertion, form in zip(old, forms, strict=True):
        if standing[form]:
            kept.append((assertion, standing[form].pop(0)))
        else:
            lost.append(assertion)
    come = [assertion for rest in standing.values() for assertion in rest]
    places = [assertion.place for assertion in lost]
    for was in lost:
        place = was.place
        if any(p.line == place.line and p.column < place.column and place.end_line <= p.end_line for p in places):
            continue  # part of another one
        if not was.is_direct or was.is_thrown or _PREPARES.search(was.text) or any(_contains(now, was) for now in come):
            continue  # what a function of the tests demands is seen where that changes; or it is asserted within another now
        weakening = _against(was, come, renames)
        if weakening is not None and not (weakening.now is None and _only_runs_less(was, after)):
            yield weakening
    for was, now in kept:
        if was.is_direct and _hangs_on_condition(was, now, after):
            yield Weakening("conditional", was, now)
        elif was.is_direct and leaves_out(now, was):
            yield Weakening("partial", was, now)


def _only_runs_less(was: Assertion, after: Case) -> bool:
    """Whether an assertion that is handed a block still stands, and only less is run in it."""
    place = was.place
    if place.end_line == place.line or not was.demand[0]:
        return False
    return any(now.demand == was.demand and now.about == was.about for now in after.all_assertions)


def weaker_mark(before: Case, after: Case) -> tuple[str, str] | None:
    """A mark as it was and as it is now, where it leaves open what error it demands of the case, or runs it for less."""
    was, now = (_ALL_OF_ENUM.search(head_of(case.unit)) for case in (before, after))
    if was is not None and now is not None and not was["some"] and now["some"]:
        return was[0], now[0]
    was, now = (_MARKED_ERROR.search(head_of(case.unit)) for case in (before, after))
    if was is None or now is None:
        return None
    told, tells = (next(filter(None, mark.groups()), "") for mark in (was, now))
    return (was[0], now[0]) if told and told != tells and (not tells or (any_error(tells) and not any_error(told))) else None


def raised_limit(before: Case, after: Case) -> tuple[str, str] | None:
    """The time that a case may take, as it was and as it is now, where nothing else about it changed and it may take longer."""
    if before.unit.source == after.unit.source:
        return None
    old, new = (case.form for case in (before, after))
    apart = [(i, a, b) for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b]
    if len(old) != len(new) or len(apart) != 1 or not all(token[:1] == "t" and is_number(token[1:]) for token in apart[0][1:]):
        return None
    position, was, now = apart[0][0], apart[0][1][1:], apart[0][2][1:]
    named = any(_LIMIT.search(token) for token in old[max(0, position - 3) : position])
    is_limit = named or (_last_argument(before) == was and _last_argument(after) == now)  # `it("loads", …, 5000)`
    return (was, now) if is_limit and float(now.replace("_", "")) > float(was.replace("_", "")) else None


def _last_argument(case: Case) -> str:
    call = case.file.call(case.unit.core) if case.unit.kind == "call" else None
    return case.file.text(call.arguments[-1].value) if call is not None and call.arguments else ""


def _by_form(assertions: list[Assertion], forms: list[Form]) -> defaultdict[Form, list[Assertion]]:
    found: defaultdict[Form, list[Assertion]] = defaultdict(list)
    for assertion, form in zip(assertions, forms, strict=True):
        found[form].append(assertion)
    return found


def _contains(now: Assertion, was: Assertion) -> bool:
    return was.text in now.text and not demands_less(now, was)


def _hangs_on_condition(was: Assertion, now: Assertion, case: Case) -> bool:
    """Whether an assertion is only made now if what it is about is as it should be, and nobody asserts that it is."""
    branch = now.branch if was.branch is None else None
    if branch is None:
        return False
    asked = now.about_condition(branch)
    if (
        not asked
        or not asked & now.subjects
        or asked & {name for table in case.table for name in names_in(normal_form(case.file, table))}
    ):
        return False
    others = (a for a in case.all_assertions if a.branch is None and not a.vacuous)
    return not any(asked <= other.subjects for other in others)


def _against(was: Assertion, come: list[Assertion], renames: Mapping[str, str]) -> Weakening | None:
    """What became of an assertion that is not there any more as it was."""
    apart = next(((now, change) for now in come if (change := distance_change(was, now))), None)
    if apart is not None:
        return Weakening("widened", was, apart[0]) if apart[1] > 0 else None
    milder = next((now for now in come if demands_less(now, was)), None)
    if milder is not None:
        return (
            None if any(_takes_up(now, was, milder) for now in come if now is not milder) else Weakening("loosened", was, milder)
        )
    if any(says_the_same(now, was) for now in come):
        return None
    opposite = next((now for now in come if is_opposite(now, was)), None)
    if opposite is not None:
        return Weakening("expects", was, opposite)
    looser = next((now for now in come if is_looser(now, was)), None)
    if looser is not None and (_demands_nothing(looser) or _demands_nothing(was)):
        return Weakening("expects", was, looser)  # that there is nothing is as exact as any value
    if looser is not None:
        return None if _implied(was, [now for now in come if now is not looser]) else Weakening("loosened", was, looser)
    expecting = next((now for now in come if _expects_else(renamed(was.form, renames), now.form)), None)
    if expecting is not None:
        contained = _demands_more(expecting, was)
        return None if contained else Weakening("expects", was, expecting)
    return None if _implied(was, come) else Weakening("removed", was, None)


def _demands_nothing(assertion: Assertion) -> bool:
    return assertion.forbids if assertion.guard is not None else _ABSENT.search(assertion.text) is not None


def _demands_more(now: Assertion, was: Assertion) -> bool:
    """Of two demands for a part of a text, whether the part holds the one that was demanded."""
    if now.rank != PART or any(NEGATION.search(assertion.text) for assertion in (now, was) if not assertion.text.startswith("!")):
        return False
    old, new = next((a[1:], b[1:]) for a, b in zip(was.form, now.form, strict=True) if a != b)
    return old in new


def _takes_up(now: Assertion, was: Assertion, milder: Assertion) -> bool:
    """Whether another assertion demands what was cut from the end of one, or the values that it compared besides."""
    lost = was.constants - milder.constants
    if lost and lost <= now.constants:
        return True
    tail = was.leaves[len(milder.leaves) :]
    return bool(tail) and was.leaves[: len(milder.leaves)] == milder.leaves and now.leaves[-len(tail) :] == tail


def _implied(was: Assertion, come: list[Assertion]) -> bool:
    """Whether new assertions on the same thing demand as much: contents for a count, equality for a part, one for several."""
    if _FAILS.match(was.text) and any(demands_error(now) for now in come):
        return True  # `fail()` behind the call that had to throw
    if was.demand[0] and any(now.demand == was.demand and now.about == was.about for now in come):
        return True  # what it is handed to run is another thing now
    subjects = was.subjects
    equal = [now for now in come if not (_KEYS.search(now.text) and was.constants - now.constants)]
    return any(now.strength >= was.strength and (now.subjects & subjects or not subjects) for now in equal)


def _expects_else(was: Form, now: Form) -> bool:
    """Whether two assertions differ in the values that they expect, and in nothing else."""
    if len(was) != len(now):
        return False
    apart = [(a, b) for a, b in zip(was, now, strict=True) if a != b]
    return len(apart) == 1 and all(map(_is_value, apart[0]))  # two, and it asks for something else as well


def _is_value(token: str) -> bool:
    return token[:1] == "s" or (token[:1] == "t" and (is_number(token[1:]) or token[1:] in _TRUTHS))


_PREPARES = Pattern(
    r"^<-|\.waitFor[A-Z]\w*\(|^(?:await\s+)?(?:ensure|check|validate|wait_?for|must)_?[A-Z_]\w*\(|\bSkip(?:When|Unless)?\(|\bassum(?:e|ing)|\.unwrap\(\)$|\.expect\(\"[^\"]*\"\)$",
    re.IGNORECASE,
)
"""What only makes ready, though it fails where that does not succeed."""
_TRUTHS = frozenset({"True", "False", "true", "false", "None", "null", "nil", "undefined"})
_MARKED_ERROR = Pattern(
    r"should_panic(?:\s*\(\s*expected\s*=\s*(\"[^\"]*\")\s*\))?|\bexpected\s*=\s*([\w.]+)\.class|ExpectedException\(\s*typeof\(([\w.]+)\)"
)
_KEYS = Pattern(r"\bset\(\w+\) ==|\.keys\b|\bObject\.keys\(|\barray_keys\(")
"""Only the keys of something are compared: that says nothing of its values."""
_ALL_OF_ENUM = Pattern(r"@EnumSource\b(?:\((?:[^()]*?(?P<some>\bnames\s*=[^()]*))?[^()]*\))?")
"""Runs a case of JUnit for all values of a type, or for those that are named."""
_LIMIT = Pattern(r"time_?out|deadline", re.IGNORECASE)
_FAILS = Pattern(r"(?:[\w.]+\.|\$this->|self::)?fail\b|throw\s+(?:new\s+)?AssertionError")
