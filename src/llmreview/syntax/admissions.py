"""What authors say in comments about code that is not what it should be: marks of open work, and admissions in prose."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from llmreview.pattern import Pattern

Strength = Literal["certain", "likely", "vague"]


class Admission(NamedTuple):
    """Words that say that something is missing: ``start`` counts characters of the text they stand in."""

    words: str
    start: int
    is_mark: bool
    """``TODO`` and its like, as opposed to prose."""
    strength: Strength


_MARK = Pattern(
    r"^[ \t/*#;!<{\"'@-]*(?P<mark>(?:TODO|FIXME)(?![\w'])|(?:[Tt]odo|[Ff]ixme)(?=[ ]?(?::|\([^()\n]{1,40}\)[ ]?:)))"
    r"(?!['/]|[ -](?:list|item|app|task|board|page|file|comment|marker|tag|panel|view|entry|entries|scanner|format)s?\b)",
    re.MULTILINE,
)
_REFERENCE = Pattern(r"#\d+|https?://|\b[A-Z][A-Z0-9]+-\d+\b|\bissue\b", re.IGNORECASE)
"""What makes a mark a matter that is followed up elsewhere."""
_LATER = Pattern(
    r"^\W*\w+(?:\([^()]*\))?[\s:,-]*(?:please )?(?:remove|delete|drop|clean|consider|maybe|perhaps|revisit|rename|move|refactor|optimi[sz]e|investigate|simplify"
    r"|requires?|once|when|after|if|check (?:if|whether)|find out|why|try|should|could|can)\b|\?\W*$|\b(?:once|when|after) .* (?:is|are|has|have|lands?)\b",
    re.IGNORECASE,
)
"""What makes a mark a wish for better times: the work is done, and could be done more nicely."""

_PHRASES: tuple[tuple[Strength, tuple[str, ...]], ...] = (
    (
        "certain",
        (
            r"\bin an? (?:real|actual|full|complete|proper)(?:[- ]world)? (?:\w+ )?"
            r"(?:implementation|app|application|system|project|service|deployment|environment|setup|api|database|version|world)\b",
            r"\bin (?:a )?(?:real|actual) (?:app|usage|implementation|code)\b",
            r"\bin (?:a )?production(?: \w+)?,? (?:this|you|we|use|replace|consider|implement|integrate|store|hash)\b"
            r"(?! (?:is|are|has|have|was|were|can|cannot|runs?|relies|see|don't|do not)\b)",
            r"\b(?:would|should|will) [\w ]{0,50}\bin (?:a real|an actual|real (?:code|usage)|the real implementation)\b",
            r"\b(?:mock|mocked|dummy|fake|stub|stubbed|placeholder|simulated|hard-?coded)(?: \w+)? (?:for now|until|implementation)\b",
            r"\breplace (?:this |these |it |them )?(?:\w+ )?with (?:a |an |the |your )?(?:real|actual|proper)\b",
            r"\b(?:actual|real|full) (?:\w+ )?(?:implementation|logic|integration) (?:would|will|should|goes|to come|later|here|needed|pending)\b",
            r"\b(?:logic|code|implementation)s? (?:goes|would go|will go|should go|to be added|comes?) here\b",
            r"\A\W*simulat(?:e|es|ed|ing) (?:an? |the |some )?"
            r"(?:api|network|async|asynchronous|server|backend|database|db|processing|upload|payment|email|http|work|response|request|delay)\b",
            r"\A\W*(?:still )?to be implemented\b",
            r"\bimplement (?:me|this later|later|properly later)\b",
            r"\A\W*(?:\w+ ){0,3}not (?:yet )?(?:been )?implemented(?: yet)?\W*$|\bnot (?:yet )implemented\b|\bnot implemented yet\b",
        ),
    ),
    (
        "likely",
        (
            r"\bsimplified (?:version|implementation|logic|approach|check|calculation|algorithm|estimate|handling|parsing|for)\b",
            r"\b(?:this is|this's|is just|is only|it's|currently|these are) (?:currently |just |only )?(?:an? )?(?:very )?"
            r"(?:simplified|simplistic|placeholder|stub|mock)s?\b(?! for (?:the )?tests?)",
            r"\((?:simplified|placeholder|mock|mocked|dummy)\)",
            r"\A\W*(?:placeholder|mocked data|mock data|dummy data|stub implementation)\b"
            r"(?:\W*\Z| (?:implementation|data|value|response|for|until|logic)\b|[:.-])",
            r"\bfor now\b[,:]? (?:we |i |it )?(?:just |simply )?"
            r"(?:return|use|using|assume|hard-?code|always|only|this|keep it simple|do |fake|mock|log|skip|simulate|ignore|accept|allow)",
            r"\b(?:just |simply |always |hard-?code\w* |assum\w+ |return\w* |fak\w+ |accept |skip(?:ping)? )(?:[\w'-]+ ){0,6}for now\b",
            r"\btemporary (?:hack|workaround|solution|implementation|stub|placeholder)\b|\bquick (?:and dirty|hack)\b",
        ),
    ),
    ("vague", (r"\bfor now\b", r"\A\W*(?:simplified|simplistic)\b")),
)
_COMPILED = tuple((strength, Pattern("|".join(patterns), re.IGNORECASE)) for strength, patterns in _PHRASES)
_HINT = Pattern(
    r"todo|fixme|for now|real|actual|production|implement|simpl|simulat|placeholder|mock|dummy|stub|fake|sample|pretend|hard-?coded"
    r"|temporary|quick|goes? here|full|proper|complete",
    re.IGNORECASE,
)
"""What every admission holds: most comments hold none of it."""


def read_admission(text: str) -> Admission | None:
    """The first mark in a comment, else its strongest admission."""
    if not _HINT.search(text):
        return None
    mark = _MARK.search(text)
    if mark is not None:
        line = text[mark.start("mark") :].partition("\n")[0]
        strength: Strength = "vague" if _REFERENCE.search(line) or _LATER.search(line) else "likely"
        return Admission(_clean(line), mark.start("mark"), True, strength)
    for strength, pattern in _COMPILED:
        found = pattern.search(text)
        if found is not None:
            start = text.rfind("\n", 0, found.start()) + 1
            return Admission(_clean(text[start:].partition("\n")[0]), found.start(), False, strength)
    return None


def _clean(words: str) -> str:
    """A line of a comment without what opens and closes it."""
    return " ".join(words.strip(" \t\r\n/*#;!<>-{}\"'").split())[:90].strip()
