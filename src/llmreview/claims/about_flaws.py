"""Claims that the code keeps clear of a flaw, or does something, which a detector found otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import place_of_finding
from llmreview.claims.judgement import Judgement, contradicted, unverifiable
from llmreview.claims.wording import is_hedged, is_negated
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Finding

_STREAMS = Pattern(
    r"^(?:now |also )?stream(?:s|ed|ing)?\b(?! (?:api|deck|id|name|type|key|url|provider|"
    r"chat|response handling))|\b(?:is|are|gets?|now) streamed\b|\bstream(?:s|ing)? (?:the "
    r"|all |each |its |large |csv |json )*(?:rows?|records?|results?|data|export|file|"
    r"files|response|body|lines?|entries|content|uploads?|downloads?)\b"
    r"|\bin constant memory\b|\bconstant[- ]memory\b|\bwithout (?:loading|reading|buffering|"
    r"holding|keeping) (?:the |all |every |it |them |entire |whole |full |\w+ )*(?:into "
    r"|in )?memory\b|\b(?:record|row|line|chunk|item) by (?:record|row|line|chunk|item)\b|"
    r"\bmemory[- ]efficient\b|\bO\(1\) memory\b",
    re.IGNORECASE,
)
_ERRORS = Pattern(
    r"\b(?:proper|robust|comprehensive|complete|full|better|improved|graceful|thorough|"
    r"solid)(?:ly)? (?:error|exception|failure)[- ]handling\b|\b(?:add|adds|added|implement\w*|"
    r"with|includ\w+|improv\w+) (?:proper |robust |comprehensive |better |graceful |full "
    r")*(?:error|exception)[- ]handling\b"
    r"|\bhandl(?:e|es|ed|ing) (?:all |any |the |network |api |database |http |i/o )*(?:errors?|"
    r"exceptions?|failures?)\b|\b(?:errors?|failures?|exceptions?) (?:are|is|get) (?:now "
    r"|properly |correctly |always )*(?:handled|propagated|reported|surfaced|raised|logged "
    r"and re-?raised)\b"
    r"|\b(?:propagat|surfac|report)(?:e|es|ed|ing|s) (?:all |any |the )*(?:errors?|failures?|"
    r"exceptions?)\b|\bno (?:more )?(?:silent(?:ly)?|swallowed) (?:failures?|errors?|exceptions?|"
    r"ignored)\b|\bfails? loudly\b",
    re.IGNORECASE,
)
_BULK = Pattern(
    r"\bin bulk\b|\bbulk[- ](?:load|fetch|read|quer|insert|load)\w*|\b(?:a |one |in a "
    r")?single (?:quer(?:y|ies)|round[- ]?trip|request|call)\b|\b(?:avoid|fix|prevent|"
    r"eliminat|remov|no|without)\w* (?:the |an? |any )?(?:n ?\+ ?1|additional (?:quer|"
    r"read|request)\w*|extra (?:quer|read|request)\w*|further (?:quer|read|request)\w*)\b|"
    r"\bbatch(?:es|ed)? (?:the |all )?(?:quer|read|fetch|load|look)\w*",
    re.IGNORECASE,
)
_PAGES = Pattern(
    r"\b(?:use|uses|using|via|with) (?:the )?(?:sdk'?s? |client'?s? |built-in |library'?s? "
    r")*(?:paginator|auto[- ]?pag\w+|iterator)\b",
    re.IGNORECASE,
)
_LOGS = Pattern(
    r"\b(?:remov|clean|delet|no)\w* (?:up )?(?:all |the |any |left-?over )*(?:debug(?:ging)? "
    r")?(?:console\.logs?|print(?:s| statements?)|debug (?:logs?|logging|output|statements?|"
    r"prints?))\b",
    re.IGNORECASE,
)
_SUBJECTS: tuple[tuple[Pattern[str], tuple[str, ...]], ...] = (
    (_STREAMS, ("buffered-stream",)),
    (_ERRORS, ("error-masking",)),
    (_BULK, ("fetch-in-loop", "redundant-fetch")),
    (_PAGES, ("manual-pagination",)),
    (_LOGS, ("verbose-logging",)),
)
_DOES = Pattern(
    r"^(?:now |also |and )?(?:add|adds|added|implement|implements|implemented|send|sends|"
    r"sent|creat|creates|created|stor|stores|stored|save|saves|saved|calculat\w*|comput\w*|"
    r"process\w*|validat\w*|integrat\w*|support\w*|fetch\w*|load\w*|export\w*|import\w*|"
    r"notif\w*|generat\w*|verif\w*|charge\w*|sync\w*|publish\w*|upload\w*|delet\w*|handle\w*|"
    r"wire\w*|connect\w*|display\w*|show\w*|complete\w*|persist\w*|track\w*|log(?:s|ged)? "
    r"in)\b",
    re.IGNORECASE,
)
_ADMITS = Pattern(
    r"\b(?:stub|placeholder|skeleton|scaffold\w*|mock\w*|dummy|wip|work in progress|todo|"
    r"draft|initial|prototype|poc|sample|fake|not (?:yet )?implemented|for now|demo)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "add adds added implement implements implemented support supports new the and for "
    "with from into via that this use uses using when all now also its get set make update "
    "create creates created service services api code file files function method class "
    "data user users value values type types return returns test tests handle handles "
    "page app "
    "error errors result results endpoint component components command module based via "
    "per one two page list item items info option options config setting settings".split()
)


def judge_flaws(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim against what the detectors state of the code that it is about."""
    text = statement.plain
    if is_hedged(text) or statement.is_squashed:
        return None
    for pattern, detectors in _SUBJECTS:
        if pattern.search(text) and not (is_negated(text) and pattern is not _STREAMS):
            return _against(statement, facts, detectors)
    if _DOES.search(text) and not _ADMITS.search(text) and not is_negated(text):
        return _stubbed(statement, facts)
    return None


def _against(statement: Statement, facts: Facts, detectors: tuple[str, ...]) -> Judgement:
    found = [
        f
        for f in facts.found(*detectors)
        if f.tier == "fix" or f.detector != "error-masking"
    ]
    related = [f for f in found if _is_about(statement, f, facts)]
    if related:
        return contradicted(related[0].message, *map(place_of_finding, related[:3]))
    if found:
        return unverifiable("what was found elsewhere in the change does not tell")
    return unverifiable("nothing was found that speaks against it")


def _is_about(statement: Statement, finding: Finding, facts: Facts) -> bool:
    """Whether a finding stands in the code that a statement is about: it shares a telling word, or there is no other code."""
    if len({f.path for f in facts.code}) == 1:
        return True
    return bool(_telling(statement.plain) & _telling_of(finding))


def _stubbed(statement: Statement, facts: Facts) -> Judgement | None:
    """Something that is said to be done, where the code that would do it is a placeholder, or asks a route that is not there."""
    said = _telling(statement.plain)
    for finding in facts.found("placeholder", "client-only"):
        shared = said & _telling_of(finding)
        if finding.tier == "ask" or (finding.detector == "placeholder" and not finding.symbol):
            continue
        if len(shared) >= 2 or (len(shared) == 1 and len(said) <= 2):
            place = place_of_finding(finding)
            return contradicted(finding.message, place)
    return None


def _telling(text: str) -> set[str]:
    return {_stem(word) for word in words_of(text) if len(word) > 2 and word not in _COMMON}


def _telling_of(finding: Finding) -> set[str]:
    path = (finding.path or "").rpartition("/")[2].partition(".")[0]
    return _telling(f"{finding.symbol or ''} {path} {finding.message if finding.detector == 'client-only' else ''}")


def _stem(word: str) -> str:
    return re.sub(r"(?:ations?|ions?|ing|ers?|ed|es|s|e|ies|y)$", "", word) if len(word) > 4 else word
