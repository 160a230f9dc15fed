"""The same assertion with less asked for in its details: order or case, a part, a link of a chain, a pattern."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.checks.assertions import Assertion

LINKS = frozenset({"t.", "t->", "t::", "t?.", "t?->"})
"""Leaves that tie a member to what it is one of."""
_FORGETTING = frozenset(
    "sorted sort set frozenset Set toSet HashSet Counter sortedBy toSortedSet toSorted lower upper casefold toLowerCase"
    " toUpperCase ToLower ToUpper downcase upcase to_lowercase to_uppercase lowercase uppercase strtolower strtoupper"
    " mb_strtolower".split()
)
"""What sets the order, the number of times or the case of letters aside."""
_FILLING = LINKS | {"tnew", "t...", "nstrings", "nslices"}
_SETS = {"(list": "(set", "(list_comprehension": "(set_comprehension"}
_EXCLUDING = Pattern(r"(?:Excluding\w*|[iI]gnor(?:e|ing)[A-Z]\w*|Equate[A-Z]\w*|SortSlices|SortMaps|omit|except)$")
_ARGUMENTS = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
_LINK = Pattern(rf"(?:->|\.)(?:with(?:Args)?|by|from|ordered)(?:{_ARGUMENTS}|\b(?!\())|->(?:once|twice|times){_ARGUMENTS}")
"""What a demand of a mock or of a change is told besides: with what, how often, by how much."""
_SLACK = Pattern(rf"\.(?:Within{_ARGUMENTS}(?:\.(?:Percent|Seconds|Minutes|Milliseconds|Ulps))?|IgnoreCase\b)")
_COUNT = Pattern(r"\(\s*exactly\s*=\s*[1-9]\d*\s*\)|,\s*Times\.(?!Never)\w+(?:\([^()]*\))?(?:\(\))?")
"""How often MockK and Moq are to see a call; where it is not said, once is enough."""
_EXPECTATION = Pattern(rf"\.andExpect({_ARGUMENTS})")
_RESULT = Pattern(r"\((?P<about>.*)\.(?P<name>\w+)\((?P<values>[^()]*)\)\)$")
_SOME = Pattern(r"exists$|hasJsonPath$|isNotEmpty$|is(?:Array|String|Number|Map|Boolean)$|is[2345]xx\w+$")
"""Results that Spring is content with where there is something, or a code of a class."""
_SLASHED = Pattern(r"/(?P<pattern>(?:[^/\\]|\\.)*)/\w*$")
_ANYTHING = Pattern(r"(?:\.|\.[*+]\??|\[\\s\\S\][*+]|\\[wS]\+?)?$")
_REDIRECTING = frozenset({"assertRedirects", "assertContains", "assertJSONEqual", "assertTemplateUsed", "assertFormError"})
"""What Django's tests ask of a whole response: its code is a part of it."""


def asks_less(now: Assertion, was: Assertion) -> bool:
    """Whether an assertion is another one with less asked for."""
    rules = (_forgets, leaves_out, _lacks_link, _has_slack, _takes_any, _cuts_results, _asks_for_code, _expects_less)
    return any(rule(now, was) for rule in rules)


def leaves_out(now: Assertion, was: Assertion) -> bool:
    """Whether it is told to leave something out of what it compares: ``cmpopts.IgnoreFields(…)``, ``o => o.Excluding(…)``."""
    return was.subjects <= now.subjects and any(_EXCLUDING.match(name) for name in now.subjects - was.subjects)


def _forgets(now: Assertion, was: Assertion) -> bool:
    """Whether two values are equal only after their order or the case of their letters is set aside."""
    if not now.equates and not (now.guard is not None and "t!=" in now.leaves):
        return False
    if now.leaves == was.leaves:
        apart = [(a, b) for a, b in zip(was.form, now.form, strict=False) if a != b]
        return bool(apart) and all(_SETS.get(a) == b for a, b in apart)
    old, new = (Counter(_in_small(leaf) for leaf in assertion.leaves) for assertion in (was, now))
    come = (new - old).keys() - _FILLING
    return bool(come) and not old - new and all(leaf[0] in "nm" and leaf[1:] in _FORGETTING for leaf in come)


def _in_small(leaf: str) -> str:
    return leaf.lower() if leaf[:1] == "s" else leaf


def _lacks_link(now: Assertion, was: Assertion) -> bool:
    """Whether it stands as it did but for one thing that a mock, or a change, was told besides."""
    if len(now.text) >= len(was.text):
        return False
    told = (*_LINK.finditer(was.text), *_COUNT.finditer(was.text))
    return any(was.text[: link.start()] + was.text[link.end() :] == now.text for link in told)


def _has_slack(now: Assertion, was: Assertion) -> bool:
    """Whether it stands as it did but for what is let pass besides: ``Is.EqualTo(7).Within(1)``."""
    found = _SLACK.finditer(now.text) if len(now.text) > len(was.text) else ()
    return any(now.text[: slack.start()] + now.text[slack.end() :] == was.text for slack in found)


def _takes_any(now: Assertion, was: Assertion) -> bool:
    """Whether a text that had to be there gave way to a pattern that only asks for a part of it, or for anything."""
    (new_name, new), (old_name, old) = now.demand, was.demand
    if new_name != old_name or now.about != was.about or not len(new) == len(old) == 1:
        return False
    found = _SLASHED.match(new[0])
    if found is None or old[0][:1] not in "\"'`":
        return False
    text, pattern = old[0][1:-1], re.sub(r"\\(\W)", r"\1", found["pattern"])
    return _ANYTHING.match(found["pattern"]) is not None or (pattern in text and pattern != text)


def _cuts_results(now: Assertion, was: Assertion) -> bool:
    """Whether a result that Spring's tests expect of a request needs only to be there, or of a class of codes."""
    old, new = (
        [found for text in _EXPECTATION.findall(a.text) if (found := _RESULT.match(text))] if ".andExpect(" in a.text else []
        for a in (was, now)
    )
    standing = {found[0] for found in old}
    come = {found["about"]: found["name"] for found in new if found[0] not in standing}
    kept = {found[0] for found in new}
    lost = [found for found in old if found[0] not in kept]
    return any(_SOME.match(come.get(found["about"], "")) and not _SOME.match(found["name"]) for found in lost)


def _asks_for_code(now: Assertion, was: Assertion) -> bool:
    """Whether of a whole response only the code is asked now."""
    return was.demand[0] in _REDIRECTING and "status_code" in now.named - was.named and bool(now.named & was.named)


def _expects_less(now: Assertion, was: Assertion) -> bool:
    """Whether of what a request had to give only the first is expected: ``.expect(200)`` for ``.expect(200, body)``."""
    (new_name, new), (old_name, old) = now.demand, was.demand
    is_cut = 0 < len(new) < len(old) and new == old[: len(new)] and now.about == was.about
    return is_cut and new_name == old_name == "expect" and words.REQUESTED.search(now.about) is not None


_ERROR = Pattern(r"\b(?:assertThrows\w*|assertThatThrownBy|assertThatExceptionOfType|assertFailsWith|shouldThrow\w*|Throws)\b")
_TYPE = Pattern(r"\b(?:[A-Z]\w*)?(?:Exception|Throwable|Error)\b")
_ANY = frozenset({"Exception", "Throwable", "Error", "RuntimeException", "BaseException"})
_MESSAGE = Pattern(r"(?:has|with)Message\w*\(|\.message\b|getMessage|\bMessage\b")


def asks_for_lesser_error(now: Assertion, was: Assertion) -> bool:
    """Whether any error will do where one of a type or with a message had to come, in the words of whatever library."""
    if not (_ERROR.search(now.text) and _ERROR.search(was.text)) or not assertion_words.telling(now.subjects & was.subjects):
        return False
    old, new = ({*_TYPE.findall(assertion.text)} for assertion in (was, now))
    is_broader = bool(new) and new <= _ANY and bool(old - _ANY)
    lacks_message = _MESSAGE.search(was.text) is not None and _MESSAGE.search(now.text) is None
    return is_broader or (lacks_message and new <= old | _ANY and bool(was.constants - now.constants))
