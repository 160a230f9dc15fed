"""Claims that something is used in the place of something else: such a claim has a direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.hedges import is_negated
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import NOUN, REF
from llmreview.claims.removals import REMARK
from llmreview.claims.wording import Name, as_telling_name
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_THE = rf"(?:(?:the|an?|our|its|plain|raw|custom|new|old|legacy|deprecated|own|built-in) )*(?:{NOUN} )?"
_OF_IT = rf"(?: {NOUN}| calls?| usages?)?"
_REPLACED = Pattern(
    rf"\b(?:replac(?:e|es|ed|ing)) (?:all |any |every )?{_THE}(?P<old>{REF}){_OF_IT} "
    rf"(?:with|by) {_THE}(?P<new>{REF})(?!\w|[./]\w)"
    rf"|\b(?:switch|migrat|chang|mov)(?:e|es|ed|ing)? from {_THE}(?P<old2>{REF}){_OF_IT} to {_THE}(?P<new2>{REF})(?!\w|[./]\w)"
    rf"|\b(?:us(?:e|es|ed|ing)|call(?:s|ed|ing)?|prefer(?:s|red)?|catch(?:es|ing)?|throw(?:s|ing)?|rais(?:e|es|ing)|"
    rf"return(?:s|ed|ing)?|(?:is|are) (?:now )?|now |switch(?:es|ed)? to) ?{_THE}(?P<new3>{REF}){_OF_IT}"
    rf"(?: (?:in|for|to|when|from) [^.;`]{{1,60}}?)?,? (?:instead of|rather than|in place of) {_THE}(?P<old3>{REF})(?!\w|[./]\w)",
    re.IGNORECASE,
)
_BEFORE_A_DEED = Pattern(r"(?:also |now |and |then |instead )*|[^.,;:]{1,60} now ", re.IGNORECASE)
_NOW = Pattern(r"(?:(?:is|are) )?now\b", re.IGNORECASE)
_COMPLAINT = Pattern(r"\b(?:fix\w*|bug|wrong\w*|stop\w*|no longer|was|were|been|previously|before|because)\b", re.IGNORECASE)
"""What stands before the mistake that a change mends, not before its deed: ``Fix `a` using `b` instead of `c` ``."""
_PAST_USE = Pattern(r"(?:used|using|called|calling|returned|returning|preferred|was|were)\b", re.IGNORECASE)
"""How something was done before, as likely as now."""


def judge_replacement(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said to stand in the place of something else against the lines that went and came."""
    told = _REPLACED.search(statement.plain)
    if told is None or is_negated(statement.plain[: told.end()]):
        return None
    old, new = (_name(told, side) for side in ("old", "new"))
    if old is None or new is None or old.last.lower() == new.last.lower():
        return None
    came, went = facts.names(new.last, facts.added_text), facts.names(old.last, facts.removed_text)
    if came and went:
        return supported(f"`{old.last}` went and `{new.last}` came")
    is_reversed = facts.names(new.last, facts.removed_text) and facts.names(old.last, facts.added_text)
    place = _place_of_added(old.last, facts) if is_reversed and not (came or went) else None
    if place is None or not _is_deed(told, statement.plain) or not facts.is_one or statement.may_be_of_a_part:
        return unverifiable(f"the changed lines do not show `{new.last}` in the place of `{old.last}`")
    return contradicted(f"it is the other way round: `{new.last}` went, and `{old.last}` came", place)


def _is_deed(told: re.Match[str], text: str) -> bool:
    """Whether a replacement is told as done by the change, rather than how things were."""
    before = text[: told.start()]
    if _COMPLAINT.search(before) or _PAST_USE.match(told[0]):
        return False
    return _BEFORE_A_DEED.fullmatch(before) is not None or _NOW.match(told[0]) is not None


def _name(told: re.Match[str], side: str) -> Name | None:
    word = next(value for key, value in told.groupdict().items() if key.startswith(side) and value)
    name = as_telling_name(word.strip("`"))
    return None if name is None or name.is_path else name


def _place_of_added(name: str, facts: Facts) -> Evidence | None:
    """The first added line of code that has a name."""
    for file in facts.code:
        lines = facts.lines_of(file.path)
        for number in sorted(file.added_lines()):
            if number <= len(lines) and facts.names(name, lines[number - 1]) and not REMARK.match(lines[number - 1]):
                return Evidence(file.path, number, number, f"`{name}` came here")
    return None
