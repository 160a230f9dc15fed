"""Whether something is said at all: left open, denied, or taken back by what follows."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

_HYPOTHETICAL = Pattern(
    r"\b(?:should|would|could|might|may|will|can|needs? to|has to|have to|must|plan(?:s|"
    r"ned)?|intend\w*|if|(?<!at )once|future|later|todo|follow[- ]?up|"
    r"next steps?|want(?:s|ed)?|try|tried|instead of|considered|to be|is to|deferred|not "
    r"yet|left(?! (?:un(?:changed|touched|modified|altered)|intact|as[- ]is|joins?)\b|[-/'])|previously|"
    r"used to|formerly|before this|"
    r"earlier|originally|no longer|(?:where|when|wherever|whenever|as) (?:possible|applicable|appropriate|necessary|needed|"
    r"required|relevant|"
    r"feasible))\b|^until\b",
    re.IGNORECASE,
)
_NEGATED = Pattern(r"\b(?:not|n't|never|without|neither|cannot|unable)\b|n't\b", re.IGNORECASE)
_TAKES_BACK = Pattern(
    r"\b(?:follow[- ]?ups?|later|future|todo|tbd|deferred|planned|postponed|next steps?|not yet|(?:still|yet) to|can wait|"
    r"missing|to (?:the |our )?(?:road ?map|back-?log|wish ?list|to-?do list)|"
    r"to be (?:added|written|done|decided|updated|removed|defined)|left (?:to|out|as|until|alone)|"
    r"left for (?:a|an|another|later|now)|"
    r"(?:would|could|might) (?:need|require|take|help|be (?:nice|good|useful|better|helpful|hard))|"
    r"(?:will|should|must|can|needs? to|has to|have to) (?:follow|come|wait|land)|"
    r"(?:where|when|wherever|whenever|as|if) (?:possible|applicable|appropriate|necessary|needed|required|relevant|feasible|any)|"
    r"(?<!at )once (?:the|this|that|it|we|they|all|`?\w+`? (?:is|are|lands?|has|have))|"
    r"(?:not|n['’]t|never|no longer|cannot|un)[ -]?(?:be )?"
    r"(?:possible|feasible|needed|required|necessary|included|applicable|done|worth|added|written|part of this|in this|here))\b",
    re.IGNORECASE,
)
"""What says after a deed that it was not done after all: ``Tests for the retry: in a follow-up``."""


def is_hedged(text: str) -> bool:
    """Whether a wording leaves open whether it is so."""
    return _HYPOTHETICAL.search(text) is not None


def is_negated(text: str) -> bool:
    return _NEGATED.search(text) is not None


def is_told(text: str, end: int) -> bool:
    """Whether the deed that ``text`` tells up to ``end`` is said to be done.

    What follows tells what it is about, and may deny or suppose anything: ``Added tests for users who can not log in``.
    """
    return not (is_hedged(text[:end]) or is_negated(text[:end]) or _TAKES_BACK.search(text, end))
