"""Claims about the data that a migration meets: that it only adds, that nothing is lost, that it can be taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims import nature_words as words
from llmreview.claims.facts import place_of_finding
from llmreview.claims.hedges import is_hedged, is_negated
from llmreview.claims.judgement import Judgement, contradicted, unverifiable
from llmreview.claims.kept_data import is_kept
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_OF_WHAT_IS_LOST = Pattern(
    r"\b(?:loss|lost|destructive|preserved|kept|intact|safe|retained)\b"
    r"|\bno (?:existing )?(?:data|rows?|records?) .*(?:deleted|dropped|removed)\b",
    re.IGNORECASE,
)
"""What is said of data, wherever it is kept, not of the columns and tables."""
_OF_THE_SCHEMA = Pattern(r"\badditive\b|\bonly add|\bmigration is safe\b|\bcolumns?\b", re.IGNORECASE)
_REVERSIBLE = Pattern(
    r"\bmigrations? (?:(?:is|are|was|were|stays?|remains?|now|both|all) )*(?:(?:fully|completely|entirely|easily|cleanly) )?"
    r"(?:reversible|revertible|revertable)\b"
    r"|^(?:add(?:s|ed)? )?(?:an? )?(?:(?:fully|completely|entirely|easily|cleanly) )?reversible (?:\w+ ){0,2}migrations?\b"
    r"|\bmigrations? (?P<can>can) be (?:(?:fully|completely|safely|cleanly) )?"
    r"(?:rolled back|reverted|reversed|undone|taken back)\b",
    re.IGNORECASE,
)
_NO_WAY_BACK = Pattern(r"cannot be taken back|cannot be turned round|way back is missing|becomes irreversible")
"""How the detector of unsafe migrations tells of one that has no way back."""


def judge_data(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of a migration's data and of its way back against what is known to be unsafe in it."""
    text = statement.plain
    additive = words.ADDITIVE.search(text)
    if additive is not None and not is_hedged(text):
        if words.WHILE.search(text[additive.end() :]):
            return unverifiable("how the program works is spoken of")
        return _additive(additive[0], facts)
    back = _REVERSIBLE.search(text)
    if back is None or is_negated(text) or is_hedged(text.replace(" can be ", " ") if back["can"] else text):
        return None
    return _reversible(facts)


def _additive(said: str, facts: Facts) -> Judgement:
    lossy = [f for f in facts.found("unsafe-migration") if words.DESTRUCTIVE.search(f.message)]
    if lossy and _OF_WHAT_IS_LOST.search(said) and not _OF_THE_SCHEMA.search(said):
        lossy = [f for f in lossy if not is_kept(f, facts)]
        if not lossy:
            return unverifiable("what goes was copied before, or has another name")
    if lossy:
        return contradicted(lossy[0].message, *map(place_of_finding, lossy[:5]))
    return unverifiable("no migration of the change is known to lose data")


def _reversible(facts: Facts) -> Judgement:
    one_way = [f for f in facts.findings if f.detector == "unsafe-migration" and _NO_WAY_BACK.search(f.message)]
    if one_way:
        return contradicted(one_way[0].message, *map(place_of_finding, one_way[:5]))
    return unverifiable("no migration of the change is known to have no way back")
