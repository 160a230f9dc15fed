"""Assertions of one family held against each other: who demands less of the same thing, by name, arguments and wildcards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.assertions import Assertion

_LADDERS: tuple[tuple[str, ...], ...] = (
    ("containsExactly|containsExactlyElementsOf", "containsExactlyInAnyOrder|containsOnly", "contains|containsAll",
     "containsAnyOf", "isNotEmpty|isNotNull"),
    ("toHaveBeenCalledExactlyOnceWith|toHaveBeenNthCalledWith|toHaveBeenLastCalledWith|toHaveBeenCalledWith",
     "toHaveBeenCalledTimes|toHaveBeenCalledOnce", "toHaveBeenCalled"),
    ("assert_called_once_with|assert_awaited_once_with", "assert_called_with|assert_any_call|assert_awaited_with",
     "assert_called_once|assert_awaited_once", "assert_called|assert_awaited"),
    ("toStrictEqual", "toEqual", "toMatchObject"),
    ("assertRaisesRegex|assertRaisesRegexp", "assertRaises"),
    ("assertRaisesMessage", "assertRaises"),
    ("assertThrowsExactly", "assertThrows"),
    ("EqualError|ErrorIs|ErrorAs|ErrorContains", "Error"),
    ("PanicsWithValue|PanicsWithError", "Panics"),
    ("hasMessage|withMessage", "hasMessageContaining|withMessageContaining"),
    ("hasSize|hasSameSizeAs", "hasSizeGreaterThan|hasSizeGreaterThanOrEqualTo|isNotEmpty"),
    ("toHaveText", "toContainText", "toBeVisible|toBeAttached"),
    ("match_array|contain_exactly", "include"),
    ("Throws|ThrowsAsync", "ThrowsAny|ThrowsAnyAsync"),
    ("expectExceptionMessage", "expectException"),
    ("BeEquivalentTo|Equal", "Contain|ContainEquivalentOf", "NotBeEmpty|NotBeNull"),
)  # fmt: skip
"""Names of demands, from strict to lenient; those on one rung demand as much as each other."""
_RUNGS = [{name: rung for rung, names in enumerate(ladder) for name in names.split("|")} for ladder in _LADDERS]
_DEMANDS_ERROR = Pattern(
    r"(?:raises|assert_?[rR]aises\w*|toThrow\w*|throws?\w*|assertThrows\w*|raise_error|Throws?\w*|assertFailsWith|shouldThrow\w*|expectException)$"
)
_ANY_ERROR = Pattern(
    r"(?:new\s+)?(?:[\w.]+\.)?(?:Exception|BaseException|Throwable|RuntimeException|Error|StandardError)(?:\.class|::class(?:\.java)?|\b)"
)
_WILDCARD = Pattern(
    r"expect\.(?:any|anything|\w+Containing)\(|\bmock\.ANY\b|(?<![\w.])ANY\b|\bany(?:Int|Long|String|List|Map|Boolean|Double|Object|Vararg)?\(|Mockito\.any|"
    r"\bIt\.(?:IsAny|Is)\b|\bArg\.Any\b|\bmock\.Anything\b|\banything\b|instance_of\(|\$this->(?:anything|any)\(|An<|A<\w+>\._"
)


def demands_less(now: Assertion, was: Assertion) -> bool:
    """Whether an assertion of the same family, on the same thing, demands less than the other did."""
    if now.about != was.about:
        return False
    (new_name, new_values), (old_name, old_values) = now.demand, was.demand
    for rungs in _RUNGS:
        if old_name in rungs and new_name in rungs and rungs[old_name] != rungs[new_name]:
            return rungs[old_name] < rungs[new_name]
    if new_name != old_name:
        return False
    if _DEMANDS_ERROR.match(new_name):
        broad, narrow = ([bool(_ANY_ERROR.match(value)) for value in values[:1]] for values in (new_values, old_values))
        kept = set(new_values) <= set(old_values)
        return (len(new_values) < len(old_values) and (kept or broad == [True])) or (broad == [True] and narrow == [False])
    return len(new_values) == len(old_values) and _wildcards(new_values) > _wildcards(old_values)


def _wildcards(values: tuple[str, ...]) -> int:
    return sum(len(_WILDCARD.findall(value)) for value in values)
