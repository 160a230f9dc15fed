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
    r"^[ \t/*#;!<{\"'@-]*(?P<mark>(?:TODO|FIXME)(?![\w'])|XXX(?=[ ]?(?::|\())"
    r"|(?:[Tt]odo|[Ff]ixme)(?=[ ]?(?::|\([^()\n]{1,40}\)[ ]?:)))"
    r"(?!['/]|[ -](?:list|item|app|task|board|page|file|comment|marker|tag|panel|view|entry|entries|scanner|format)s?\b)",
    re.MULTILINE,
)
_REFERENCE = Pattern(r"#\d+|https?://|\b[A-Z][A-Z0-9]+-\d+\b|\bissue\b", re.IGNORECASE)
"""What makes a mark a matter that is followed up elsewhere."""
_LATER = Pattern(
    r"^\W*\w+(?:\([^()]*\))?[\s:,-]*(?:please )?(?:remove|delete|drop|clean|consider|maybe|perhaps|revisit|rename|move|refactor"
    r"|optimi[sz]e|investigate|simplify|requires?|once|when|after|if|check (?:if|whether)|find out|why|try|should|could|can)\b"
    r"|\?\W*$|\b(?:once|when|after) .* (?:is|are|has|have|lands?)\b",
    re.IGNORECASE,
)
"""What makes a mark a wish for better times: the work is done, and could be done more nicely."""

_FAKE = r"(?:mock|mocked|dummy|fake|stub|stubbed|placeholder|simulated|hard-?coded)"
_REAL = r"(?:real|actual|proper|production)"
_SPEAKER = r"(?:this|it|we|you|i)"
_WORK = (
    r"(?:api|network|async|asynchronous|server|backend|database|db|processing|uploads?|downloads?|payments?|e-?mails?|http|work"
    r"|responses?|requests?|delay|latency|success\w*|loading|saving|sending|fetch\w*|calls?|transactions?|queries|results?)"
)
_DATA = r"(?:data|responses?|results?|values?|lists?|users?|items?|answers?|records?|products?|orders?|stats|ids?|numbers?)"
_CERTAIN = (
    r"\bin an? (?:real|actual|full|complete|proper)(?:[- ]world)? (?:\w+ )?"
    r"(?:implementation|app|application|system|project|service|deployment|environment|setup|api|database|version|world)\b",
    r"\bin (?:a )?(?:real|actual) (?:app|usage|implementation|code)\b",
    r"\bin (?:the )?real[ -](?:life|world)\b(?! data| examples?)",
    r"\bin (?:a )?production(?: \w+)?,? (?:this|it|you|we|use|replace|consider|implement|integrate|store|hash|fetch|call|load"
    r"|query|send|connect|would|should|get it|read it)\b"
    r"(?! (?:is|are|has|have|was|were|can|cannot|runs?|relies|see|don't|do not)\b)",
    r"\bin practice,? (?:this|it|we|you) (?:would|should)\b",
    r"\b(?:would|should|will) [\w ]{0,50}\bin (?:a real|an actual|real (?:code|usage)|the real implementation)\b",
    rf"\b{_SPEAKER}(?:'d| would) (?:normally|typically|usually|actually|really) (?!be (?:called|used|run))",
    rf"\A\W*(?:normally|typically|usually|ideally),? {_SPEAKER}(?:'d| would)\b",
    rf"\b{_FAKE}(?:(?: \w+){{0,3}} (?:for now|for the moment|until)|(?: \w+)? implementation)\b",
    r"\breplace (?:this |these |it |them )?(?:(?!placeholders?\b|tokens?\b|variables?\b)\w+ )?"
    r"with (?:a |an |the |your )?(?:real|actual|proper)\b",
    rf"\b(?:should|must|needs? to|has to|to|will|would) be replaced (?:by|with) (?:a |an |the )?{_REAL}\b",
    r"\b(?:actual|real|full) (?:\w+ )?(?:implementation|logic|integration) "
    r"(?:would|will|should|goes|to come|later|here|needed|pending)\b",
    r"\b(?:add|put|insert|write|implement) (?:(?:your|the|actual|real|custom|any|own) ){0,2}(?:\w+ )?"
    r"(?:logic|code|implementation) here\b",
    r"\bwould (?:be (?:\w+ )?|go |happen )here\b",
    r"\b(?:logic|code|implementation)s? (?:goes|would go|will go|should go|to be added|comes?) here\b",
    r"\byour (?:own )?(?:code|logic|implementation) here\b|\bimplementation (?:is )?(?:omitted|left out)\b|\bas an exercise\b",
    rf"\A\W*simulat(?:e|es|ed|ing) (?:an? |the |some )?{_WORK}\b",
    r"\A\W*(?:still )?to be implemented\b|\bwill be implemented\b",
    r"\bto be implemented (?:later|when|once|in (?:the |a )?(?:next|future|later|follow\w*)\b)",
    r"\bimplement (?:me|this later|later|properly later)\b|\A\W*unimplemented\W*$",
    r"\A\W*(?:\w+ ){0,3}not (?:yet )?(?:been )?implemented(?: yet)?\W*$|\bnot (?:yet )implemented\b|\bnot implemented yet\b",
)
_LIKELY = (
    r"\bthis is (?:just |only )?an? (?:\w+ )?simplified version\b|\A\W*simplified version\b",
    r"\bsimplified (?:implementation|logic|approach|check|calculation|algorithm|estimate|handling|parsing|for)\b",
    r"\b(?:this is|this's|is just|is only|it's|currently|these are) (?:currently |just |only )?(?:an? )?(?:very )?"
    r"(?:simplified|simplistic|placeholder|stub|mock)s?\b(?! for (?:the )?tests?)",
    r"\((?:simplified|placeholder|mock|mocked|dummy)\)",
    r"\A\W*(?:placeholder|mocked data|mock data|dummy data|stub implementation)\b"
    r"(?:\W*\Z| (?:implementation|data|value|response|for|until|logic)\b|[:.]| -)",
    rf"\b(?:returns?|returning|using|use|uses|with) (?:an? |some |the )?(?:{_FAKE}|sample|canned|made-?up) {_DATA}\b",
    rf"\A\W*(?:{_FAKE}|sample|canned) {_DATA}\W*$",
    r"\b(?:for|as) (?:a )?demo(?:nstration)?(?: purposes?)?(?: only)?\b|\A\W*demo (?:only|data|purposes)\b",
    r"\A\W*stub(?:bed)?(?: out)?\b(?:\W*\Z|[:,.]| -| (?:for|until|implementation))|\bstubbed out\b",
    r"\bneeds? (?:an? |the )?(?:proper|real|actual|full) (?:logic|handling|implementation|integration)\b",
    r"\b(?:we'll|we will|i'll|i will|will|to be) (?:be )?(?:add|implement|fix|do|done|wire|connect|handle|replace)(?:d|ed)? "
    r"(?:[\w'-]+ ){0,5}later\b",
    r"\bpretend(?:s|ing)? (?:that |the |it |we |everything )|\A\W*coming soon\W*$|\A\W*(?:WIP|work in progress)\W*(?:$|:)",
    r"\btemporarily (?:hard-?cod\w+|return\w*|us(?:e|ing)|skip\w*|disabled|allow\w*|accept\w*)\b"
    r"(?![^.\n]*\b(?:below|above|while|during|before|after\w*|restor\w+)\b)",  # what the code itself ends
    r"\btemporary (?:hack|workaround|solution|implementation|stub|placeholder)\b|\bquick (?:and dirty|hack)\b",
    r"\bfor now\b[,:]? (?:we |i |it )?(?:just |simply )?"
    r"(?:return|use|using|assume|hard-?code|always|only|this|keep it simple|do |fake|mock|log|skip|simulate|ignore|accept|allow)",
    r"\b(?:just |simply |always |hard-?code\w* |assum\w+ |return\w* |fak\w+ |accept |skip(?:ping)? )(?:[\w'-]+ ){0,6}for now\b",
)
_VAGUE = (
    r"\bfor (?:now|the moment)\b(?!\()|\bnot yet supported\b|\bnot supported yet\b|\A\W*(?:simplified|simplistic)\b",
    r"\btemporar(?:y|ily) (?:[\w'-]+ ){0,4}until\b|\bsimplified version\b",
    r"\bthis is (?:just |only )?an? (?:very )?(?:basic|minimal|simple|naive|rudimentary) (?:implementation|version|approach)\b",
)
_PHRASES: tuple[tuple[Strength, tuple[str, ...]], ...] = (("certain", _CERTAIN), ("likely", _LIKELY), ("vague", _VAGUE))
_COMPILED = tuple((strength, Pattern("|".join(patterns), re.IGNORECASE)) for strength, patterns in _PHRASES)
_HINT = Pattern(
    r"todo|fixme|xxx|for now|for the moment|real|actual|production|practice|implement|simpl|simulat|placeholder|mock|dummy|stub"
    r"|fake|sample|pretend|hard-?coded|canned|made-?up|temporar|quick|here|full|proper|complete|normally|typically|usually|ideally"
    r"|replaced|exercise|demo|later|soon|wip|work in progress|supported|basic|minimal|naive|rudimentary",
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
            at = found.start() + re.search(r"\w|$", found[0]).start()  # type: ignore[union-attr]
            start = text.rfind("\n", 0, at) + 1
            return Admission(_clean(text[start:].partition("\n")[0]), at, False, strength)
    return None


def _clean(words: str) -> str:
    """A line of a comment without what opens and closes it."""
    return " ".join(words.strip(" \t\r\n/*#;!<>-{}\"'").split())[:90].strip()
