"""Demands that are the same in other words: that something is zero or empty, and that an optional value is a certain one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.assertions import Assertion

_ZEROS = frozenset({"0", "0.0", "nil", "null", "None", '""', "''", "[]", "{}"})
_ZERO = Pattern(r"(?:[iI]s|toBe|shouldBe|assert|Be)?_?(?:[zZ]ero|[eE]mpty|[nN]il|[nN]ull)")
_NOT_ZERO = Pattern(r"(?:[iI]s|toBe|shouldBe|assert|Be)?_?[nN]ot_?(?:Be)?(?:[zZ]ero|[eE]mpty|[nN]il|[nN]ull)")
_UNEQUAL = Pattern(r"(?i)assert_?not_?equals?|not_?equal|notStrictEqual|isNotEqualTo|notToBe")
_OPPOSITE = {"!=": "==", "==": "!=", "!==": "==", "===": "!=", "<=": ">"}
_TAKEN = Pattern(r"\.(?:get|orElseThrow)\(\)")
_HELD = frozenset({"contains", "hasValue", "hasValueEqualTo"})


def says_of_zero(assertion: Assertion) -> bool | None:
    """Whether something must be zero, empty or nothing, or must not, by a name or a comparison; None where neither is said."""
    name, values = assertion.demand
    if _ZERO.fullmatch(name) or _NOT_ZERO.fullmatch(name):
        return _ZERO.fullmatch(name) is not None
    operator, sides = assertion.comparison
    if operator:
        operator = _OPPOSITE.get(operator, "") if assertion.guard is not None else operator
        if operator == ">" and assertion.counts:
            return False if sides[-1:] == ("0",) else None
        is_zero = {"==": True, "===": True, "!=": False, "!==": False}.get(operator)
        return is_zero if not _ZEROS.isdisjoint(sides) else None
    if _ZEROS.isdisjoint(values):
        return None
    return True if assertion.equates else False if _UNEQUAL.fullmatch(name) else None


def is_same_of_zero(new: Assertion, old: Assertion) -> bool:
    """Whether both say of the same thing that it is zero, or that it is not."""
    said = says_of_zero(new)
    about = assertion_words.telling(new.subjects)
    return said is not None and bool(about) and said is says_of_zero(old) and about == assertion_words.telling(old.subjects)


def holds_what_was_taken(new: Assertion, old: Assertion) -> bool:
    """Whether an optional value must hold what was taken out of it: `assertThat(first()).contains("A")` for `first().get()`."""
    name, values = new.demand
    asked = re.fullmatch(r"(?:\w+\.)?assertThat\((?P<about>.+)\)", new.about) if name in _HELD and len(values) == 1 else None
    if asked is None or not old.equates or values[0] not in old.text:
        return False
    return any(old.text[: taken.start()].endswith(asked["about"]) for taken in _TAKEN.finditer(old.text))
