"""How far what a comparison finds may be from what it expects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.assertions import Assertion

_TOLERANCE = Pattern(
    r"^(?:places|delta|abs|rel|tol|tolerance|atol|rtol|eps|epsilon|precision|(?:be_)?within|digits|"
    r"threshold|max_diff|margin)$",
    re.IGNORECASE,
)
_CLOSE = Pattern(
    r"AlmostEqual|toBeCloseTo|isCloseTo|approx|InDelta|in_delta|be_within|EqualsWithDelta|"
    r"allclose|InEpsilon|BeApproximately|\bWithin\b|within",
    re.IGNORECASE,
)
_NUMBER = Pattern(r"-?\d[\d_]*\.?\d*(?:[eE]-?\d+)?")


_ROUNDED = Pattern(r"\b[rR]ound\((?:(?:[^()]|\((?:[^()]|\([^()]*\))*\))*,\s*)?(?P<digits>\d+)\)")


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def distance_change(was: Assertion, now: Assertion) -> int:
    """1 where the same comparison allows for more distance now, -1 where it allows for less; 0 where that is not what changed."""
    if rounded := _rounding_change(was.text, now.text):
        return rounded
    has_distance = _has_distance(was) and _has_distance(now)
    if not (has_distance or (_CLOSE.search(was.text) and _CLOSE.search(now.text))) or len(was.form) != len(now.form):
        return 0
    apart = [(i, a, b) for i, (a, b) in enumerate(zip(was.form, now.form, strict=True)) if a != b]
    if len(apart) != 1 or not all(is_number(token[1:]) for token in apart[0][1:]):
        return 0
    position = apart[0][0]
    old, new = (float(token[1:].replace("_", "")) for token in apart[0][1:])
    numbers = [i for i, token in enumerate(was.form) if token[:1] == "t" and is_number(token[1:])]
    keyword = next((token[1:] for token in reversed(was.form[:position]) if token[:1] in "nm"), "")
    if position != numbers[-1] and not _TOLERANCE.match(keyword):
        return 0
    counts_digits = re.search(
        r"places|digits|precision|toBeCloseTo|assertAlmostEqual", keyword if _TOLERANCE.match(keyword) else was.text
    )
    is_decimal = has_distance and was.demand[0] == "Equal" and was.demand[1][2].isdigit()  # decimal places
    grew = new < old if (counts_digits or is_decimal) and "delta" not in was.text else new > old
    return 1 if grew else -1


def _rounding_change(was: str, now: str) -> int:
    """The same for the digits to which a value is rounded before it is compared: ``round(total, 2)``."""
    old, new = _ROUNDED.search(was), _ROUNDED.search(now)
    if old is None or new is None or was[: old.start("digits")] != now[: new.start("digits")]:
        return 0
    fewer = int(old["digits"]) - int(new["digits"])
    return (fewer > 0) - (fewer < 0)


def _has_distance(assertion: Assertion) -> bool:
    """Whether an equality names the distance that it allows for: ``assertEquals(1.19, price, 0.001)``."""
    name, values = assertion.demand
    return len(values) > 2 and assertion.equates and is_number(values[2].rstrip("fFdDmM")) and bool(name)
