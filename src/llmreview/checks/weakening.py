"""What a test case demands less than it did: assertions that went, that ask for less, or that expect something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from llmreview.checks.assertions import Assertion
from llmreview.checks.case_changes import in_new_words, is_looser, renamed, says_the_same
from llmreview.checks.cases import Case
from llmreview.checks.strictness import demands_less
from llmreview.pattern import Pattern
from llmreview.syntax.normal import Form

_TOLERANCE = Pattern(
    r"^(?:places|delta|abs|rel|tol|tolerance|atol|rtol|eps|epsilon|precision|within|digits|"
    r"threshold|max_diff|margin)$",
    re.IGNORECASE,
)
_CLOSE = Pattern(
    r"AlmostEqual|toBeCloseTo|isCloseTo|approx|InDelta|in_delta|be_within|EqualsWithDelta|"
    r"allclose|InEpsilon|BeApproximately|\bWithin\b|within",
    re.IGNORECASE,
)
_ABSENT = Pattern(
    r"(?<![nN]ot)(?<![nN]ot[._])(?:\bisNull\b|assertNull\b|toBeNull\b|toBeUndefined\b|"
    r"assertIsNone\b|\bbe_nil\b|\bassert_nil\b|\.(?:Is)?Null\(|\bNil\(|\bis None\b|===? "
    r"(?:null|nil|undefined)\b"
    r"|shouldBeNull|\bBeNull\b|\bIs\.Null\b|\.is_none\(\)|assertEmpty\b|\.Empty\()"
)
_NUMBER = Pattern(r"-?\d[\d_]*\.?\d*(?:[eE]-?\d+)?")
MOST_PAIRS = 200


class Weakening(NamedTuple):
    """One assertion that demands less now. ``now`` is None where it went."""

    kind: Literal["removed", "loosened", "widened", "expects"]
    was: Assertion
    now: Assertion | None


def weakenings(before: Case, after: Case, renames: Mapping[str, str]) -> Iterator[Weakening]:
    """How a case became weaker; nothing where what it demands now implies what it demanded."""
    old = [a for a in before.touched_assertions if not a.vacuous][:MOST_PAIRS]
    new = [a for a in after.touched_assertions if not a.vacuous][:MOST_PAIRS]
    standing = Counter(a.form for a in new)
    forms = in_new_words(old, new, renames)
    lost = []
    for assertion, form in zip(old, forms, strict=True):
        if standing[form] > 0:
            standing[form] -= 1
        else:
            lost.append(assertion)
    kept = Counter(forms)
    come = []
    for assertion in new:
        if kept[assertion.form] > 0:
            kept[assertion.form] -= 1
        else:
            come.append(assertion)
    for was in lost:
        if not was.is_direct or _SKIPS.search(was.text) or any(was.text in now.text for now in come):
            continue  # what a function of the tests demands is seen where that changes; or it is asserted within another now
        weakening = _against(was, come, renames)
        if weakening is not None:
            yield weakening


def _against(was: Assertion, come: list[Assertion], renames: Mapping[str, str]) -> Weakening | None:
    """What became of an assertion that is not there any more as it was."""
    widened = next((now for now in come if _is_widened(was, now)), None)
    if widened is not None:
        return Weakening("widened", was, widened)
    milder = next((now for now in come if demands_less(now, was)), None)
    if milder is not None:
        return Weakening("loosened", was, milder)
    if any(says_the_same(now, was) for now in come):
        return None
    looser = next((now for now in come if is_looser(now, was)), None)
    if looser is not None and _ABSENT.search(looser.text):
        return Weakening("expects", was, looser)  # that there is nothing is as exact as any value
    if looser is not None:
        return None if _implied(was, [now for now in come if now is not looser]) else Weakening("loosened", was, looser)
    expecting = next((now for now in come if _expects_else(renamed(was.form, renames), now.form)), None)
    if expecting is not None:
        return Weakening("expects", was, expecting)
    return None if _implied(was, come) else Weakening("removed", was, None)


def _implied(was: Assertion, come: list[Assertion]) -> bool:
    """Whether new assertions on the same thing demand as much: contents for a count, equality for a part, one for several."""
    subjects = was.subjects
    return any(now.rank >= was.rank and (now.subjects & subjects or not subjects) for now in come)


def _expects_else(was: Form, now: Form) -> bool:
    """Whether two assertions differ in the values that they expect, and in nothing else."""
    if len(was) != len(now):
        return False
    apart = [(a, b) for a, b in zip(was, now, strict=True) if a != b]
    return len(apart) == 1 and all(map(_is_value, apart[0]))  # two, and it asks for something else as well


def _is_value(token: str) -> bool:
    return token[:1] == "s" or (token[:1] == "t" and (_NUMBER.fullmatch(token[1:]) is not None or token[1:] in _TRUTHS))


_SKIPS = Pattern(r"\.waitFor[A-Z]\w*\(|\bSkip(?:When|Unless)?\(|\bassum(?:e|ing)", re.IGNORECASE)
_TRUTHS = frozenset({"True", "False", "true", "false", "None", "null", "nil", "undefined"})


def _is_widened(was: Assertion, now: Assertion) -> bool:
    """Whether the same comparison allows for more distance now."""
    has_distance = _has_distance(was) and _has_distance(now)
    if not (has_distance or (_CLOSE.search(was.text) and _CLOSE.search(now.text))) or len(was.form) != len(now.form):
        return False
    apart = [(a, b) for a, b in zip(was.form, now.form, strict=True) if a != b]
    if len(apart) != 1 or not all(_NUMBER.fullmatch(token[1:]) for token in apart[0]):
        return False
    position = next(i for i, (a, b) in enumerate(zip(was.form, now.form, strict=True)) if a != b)
    old, new = (float(token[1:].replace("_", "")) for token in apart[0])
    numbers = [i for i, token in enumerate(was.form) if token[:1] == "t" and _NUMBER.fullmatch(token[1:])]
    if position != numbers[-1]:
        return False
    keyword = next((token[1:] for token in reversed(was.form[:position]) if token[:1] in "nm"), "")
    counts_digits = (
        re.search(r"places|digits|precision|toBeCloseTo|assertAlmostEqual", keyword if _TOLERANCE.match(keyword) else was.text)
        is not None
    )
    counts_digits = counts_digits or (has_distance and was.demand[0] == "Equal" and was.demand[1][2].isdigit())  # decimal places
    return new < old if counts_digits and "delta" not in was.text else new > old


def _has_distance(assertion: Assertion) -> bool:
    """Whether an equality names the distance that it allows for: ``assertEquals(1.19, price, 0.001)``."""
    name, values = assertion.demand
    return len(values) > 2 and assertion.equates and _NUMBER.fullmatch(values[2].rstrip("fFdDmM")) is not None and bool(name)
