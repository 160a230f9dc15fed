"""Assertions of one family held against each other: who demands less of the same thing, by name, arguments and wildcards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks.lesser_demands import LINKS, asks_for_lesser_error, asks_less
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
    ("toEqualTypeOf", "toMatchObjectType|toMatchTypeOf|toExtend"),
    ("expectType", "expectAssignable"),
    ("assertRaisesRegex|assertRaisesRegexp", "assertRaises"),
    ("assertRaisesMessage", "assertRaises"),
    ("assertFailsWith", "assertFails"),
    ("shouldThrowExactly", "shouldThrow", "shouldThrowAny"),
    ("shouldThrowExactlyUnit", "shouldThrowUnit", "shouldThrowAnyUnit"),
    ("assertSame", "assertEquals"),
    ("ThrowExactly|ThrowExactlyAsync", "Throw|ThrowAsync"),
    ("TypeOf", "InstanceOf", "Exception"),
    ("assertThrowsExactly", "assertThrows"),
    ("EqualError|ErrorIs|ErrorAs|ErrorContains", "Error"),
    ("PanicsWithValue|PanicsWithError", "Panics"),
    ("hasMessage|withMessage", "hasMessageContaining|withMessageContaining"),
    ("hasSize|hasSameSizeAs", "hasSizeGreaterThan|hasSizeGreaterThanOrEqualTo|isNotEmpty"),
    ("toHaveText", "toContainText", "toBeVisible|toBeAttached"),
    ("eq|eql", "match_array|contain_exactly", "include"),
    ("HaveExactElements", "ConsistOf", "ContainElement|ContainElements"),
    ("MatchError", "HaveOccurred"),
    ("Throws|ThrowsAsync", "ThrowsAny|ThrowsAnyAsync"),
    ("expectExceptionMessage", "expectException"),
    ("BeEquivalentTo|Equal", "Contain|ContainEquivalentOf", "NotBeEmpty|NotBeNull"),
    ("calledOnceWithExactly", "calledOnceWith|calledWithExactly|calledWithMatch", "calledWith", "calledOnce|callCount", "called"),
    ("shouldContainExactly", "shouldContainExactlyInAnyOrder|shouldContainOnly", "shouldContainAll", "shouldContain",
     "shouldContainAnyOf", "shouldNotBeEmpty"),
    ("have.text|have.html|have.value", "contain|contains|contain.text|include.text|contain.html|contain.value",
     "exist|be.visible"),
    ("isEqualTo", "isEqualToIgnoringCase|isEqualToIgnoringWhitespace|isEqualToNormalizingWhitespace"),
    ("have.length", "have.length.at.least|have.length.gte|have.length.gt|have.length.greaterThan", "exist|be.visible"),
)  # fmt: skip
"""Names of demands, from strict to lenient; those on one rung demand as much as each other."""
_ORDERED = Pattern(r"(?:assert(?:List|Sequence|Tuple)?Equals?|assertSame|Equal|EqualValues|Exactly)$")
_UNORDERED = Pattern(r"(?:assertCountEqual|assertItemsEqual|assertEqualsCanonicalizing|ElementsMatch)$")
_ORDERS = Pattern(r"(?i)sort|\bset\(|order")
_RUNGS = [{name: rung for rung, names in enumerate(ladder) for name in names.split("|")} for ladder in _LADDERS]
_DEMANDS_ERROR = Pattern(
    r"(?:raises|assert_?[rR]aises\w*|toThrow\w*|throws?\w*|assertThrows\w*|raise_error|Throws?\w*|assertFailsWith|shouldThrow\w*|expectException)$"
)
_ANY_ERROR = Pattern(
    r"(?:new\s+)?\\?(?:[\w.]+\.)?(?:Exception|BaseException|Throwable|RuntimeException|Error|StandardError)(?:\.class|::class(?:\.java)?|\b)"
)
_WITH_MESSAGE = Pattern(r"new\s+[\w.\\]+\(\s*[^\s)]")
_WILDCARD = Pattern(
    r"expect\.(?:any|anything|\w+Containing)\(|\bmock\.ANY\b|(?<![\w.])ANY\b|\bany(?:Int|Long|String|List|Map|Boolean|Double|Object|Vararg)?\(|Mockito\.any|"
    r"\(_\)|\bIt\.(?:IsAny|Is)\b|\bArg\.Any\b|\bmock\.Anything\b|\banything\b|instance_of\(|\$this->(?:anything|any)\(|An<|A<\w+>\._"
)
_WITHIN = Pattern(r"\([^()]*\)")


def demands_less(now: Assertion, was: Assertion) -> bool:
    """Whether an assertion of the same family, on the same thing, demands less than the other did."""
    if _is_cut_short(now, was) or _is_choice(now, was) or _allows_more_calls(now.text, was.text):
        return True
    if not (now.subjects & was.subjects or not now.subjects or not was.subjects):
        return False
    if asks_less(now, was) or asks_for_lesser_error(now, was):
        return True
    if now.about != was.about:
        return False
    if _UNORDERED.match(now.demand[0]) and _ORDERED.match(was.demand[0]):
        return now.constants == was.constants and not was.counts and not _ORDERS.search(was.text)
    (new_name, new_values), (old_name, old_values) = now.demand, was.demand
    for rungs in _RUNGS:
        if old_name in rungs and new_name in rungs and rungs[old_name] != rungs[new_name]:
            return rungs[old_name] < rungs[new_name]
    if new_name != old_name:
        return False
    if _DEMANDS_ERROR.match(new_name):
        broad, narrow = ([any_error(value) for value in values[:1]] for values in (new_values, old_values))
        kept = set(new_values) <= set(old_values)
        return (len(new_values) < len(old_values) and (kept or broad == [True])) or (broad == [True] and narrow == [False])
    if not new_values and not old_values:  # `have_received(:pay).with(anything).once`
        return _WITHIN.sub("()", now.text) == _WITHIN.sub("()", was.text) and _wildcards((now.text,)) > _wildcards((was.text,))
    return len(new_values) == len(old_values) and _wildcards(new_values) > _wildcards(old_values)


def any_error(text: str) -> bool:
    """Whether a text names an error that every other is one of; one that is made with a message stands for that."""
    return _ANY_ERROR.match(text) is not None and _WITH_MESSAGE.match(text) is None


def demands_error(assertion: Assertion) -> bool:
    """Whether it demands that something fails."""
    return _DEMANDS_ERROR.match(assertion.demand[0]) is not None


def _is_cut_short(now: Assertion, was: Assertion) -> bool:
    """Whether it is the first part of the chain that stood: `assertStatus(200)` for `assertStatus(200)->assertJson(row)`."""
    kept = len(now.leaves)
    if not 1 < kept < len(was.leaves) or was.leaves[:kept] != now.leaves:
        return False
    goes_on = was.leaves[kept] in LINKS or was.leaves[kept][0] == "m"
    return goes_on and (now.text in was.receivers or was.demand[0] in _HANDED)


_HANDED = frozenset({"with", "and_return", "once", "twice", "of"})
"""Ends of the matcher that an expectation is handed: `expect(x).to receive(:pay).with(5)`."""


def _is_choice(now: Assertion, was: Assertion) -> bool:
    """Whether what had to hold is one of several now: `assert a or b` for `assert a`."""
    return len(now.alternatives) > len(was.alternatives) > 0 and set(was.alternatives) < set(now.alternatives)


def _allows_more_calls(now: str, was: str) -> bool:
    """Whether a mock that had to be called so often, or with these arguments, need not be now."""
    if assertion_words.ANY_TIMES.search(now) and not assertion_words.ANY_TIMES.search(was):
        return assertion_words.ANY_TIMES.sub("", now) == assertion_words.EXACT_TIMES.sub("", was)
    any_arguments, received = assertion_words.ANY_ARGUMENTS.search(now), assertion_words.RECEIVED.search(was)
    return any_arguments is not None and received is not None and any_arguments["name"] == received["name"]


def _wildcards(values: tuple[str, ...]) -> int:
    return sum(len(_WILDCARD.findall(value)) for value in values)
