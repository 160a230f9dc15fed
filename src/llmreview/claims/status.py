"""A status report as structure: what the state is, what is a fact, what is claimed, what is open."""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.change import Message
from llmreview.claims.scrubbing import scrub
from llmreview.claims.texts import Statement, read_statements, unmarked
from llmreview.pattern import Pattern

_STATUS = Pattern(r"^(?:overall |current |project )?(?:status|state)\s*(?:[:=—–-]|is)\s*(.+)$", re.IGNORECASE)
_BLOCKED = (
    r"(?:\b(?:is|are|was|were|stays?|remains?|currently|still|now) (?:still |currently )?|^\W*)blocked\b"
    r"|\bblocked (?:by|on|until|at)\b|\bblockers?\b|\bblocked\W*$"
)
"""Work that is blocked; not what deals with blocked things."""
_STATES = (
    ("blocked", Pattern(r"\bblock(?:ed|er|ing)\b|\bstuck\b|\bwaiting (?:for|on)\b", re.IGNORECASE)),
    ("failed", Pattern(r"\bfail(?:ed|s|ing|ure)?\b|\bbroken\b|\bred\b|❌", re.IGNORECASE)),
    (
        "partial",
        Pattern(
            r"\bpartial(?:ly)?\b|\bin progress\b|\bincomplete\b|\bwip\b|\bnot (?:yet )?(?:done|"
            r"complete|finished)\b|\balmost\b|\bmostly\b|🚧|⏳",
            re.IGNORECASE,
        ),
    ),
    ("done", Pattern(r"\bdone\b|\bcomplete[d]?\b|\bfinished\b|\bgreen\b|\bready\b|\bimplemented\b|\bmerged\b|✅", re.IGNORECASE)),
)
_STUCK = Pattern(rf"{_BLOCKED}|\bstuck\b|\bwaiting (?:for|on)\b", re.IGNORECASE)
_OPEN_HEADING = Pattern(
    r"^(?:todos?|to ?do|open (?:points?|questions?|issues?|items?)|next(?: steps?)?|remaining(?: "
    r"work)?|follow[- ]?ups?|known (?:issues?|limitations?|bugs?)|limitations?|blockers?|"
    r"not (?:yet )?done|"
    r"still (?:open|missing)|what'?s (?:left|next|missing)|future work|risks?|questions?|blocked|in (?:progress|review)|"
    r"wip|not started|(?:not (?:yet )?|un)(?:tested|verified)|pending|on hold|outstanding|unresolved)\W*$",
    re.IGNORECASE,
)
_OPEN = Pattern(
    rf"{_BLOCKED}|\bremain(?:s|ing)? (?:open|to be|to do|unclear|unresolved|undone|unfinished|un\w+ed|failing|broken)\b"
    r"|\bremaining (?:work|issues?|tasks?|items?|steps?|points?|failures?|tests?|bugs?|todos?|problems?)\b"
    r"|\bremain(?:s|ing)?\W*$|^\W*remaining\b"
    r"|\b(?:todo|fixme|not yet|still (?:needs?|to|open|missing|fail\w*|"
    r"broken)|needs? to be|must (?:still )?be|(?:is|are|still|remains?) pending|pending\W*$|fail(?:s|ing|ed)|broken|"
    r"unclear|unresolved|undecided|left to do|"
    r"out of scope|follow[- ]?up|(?:is|are) missing|untested|was skipped|were skipped|is skipped|"
    r"are skipped|could not|couldn't|cannot|can't|does not work|doesn't work|didn't run|"
    r"did not run|unable to)\b|^missing\b|(?:\||: ?) ?(?:open|missing|unknown|tbd|tba|no)\W*$|❌|⚠|🚧|⏳|\?$",
    re.IGNORECASE,
)
_NO_TROUBLE = Pattern(
    r"\b(?:no(?: longer)?|0|zero|none|without|never|nothing|not|n't)"
    r"(?: (?:is|are|has|have|been|any|more|tests?|known|currently))*"
    r" (?:fail\w*|broken|blocked|missing|pending|remain\w*|unresolved|untested|skipped|todos?|follow[- ]?ups?)\b"
    r"|\b(?:handles?|handling|checks? for|reports?|on|for|of|if|when|detects?|rejects?|skips?) (?:the |an? |any )?"
    r"(?:failed|failing|broken|missing|pending|blocked|skipped)\b"
    r"|\b(?:blocked(?: by)?|blockers?|open|todo|remaining): *(?:none|nothing|no)\b"
    r"|\b(?:if|when|whenever|where|once|unless|whether|in case|asserts?|expects?|ensures?)\b[^.;:]{0,80}"
    r"\b(?:fail\w*|broken|missing|blocked|pending|skipped|cannot|can't|could not|is open|are open)\b",
    re.IGNORECASE,
)
"""Trouble that is denied, or that the program deals with."""
_SETTLED_WORD = r"(?:fixed|resolved|done|closed|completed?|answered|decided|merged|shipped|implemented|obsolete|n/?a)"
_SETTLED = Pattern(
    rf"^\W*{_SETTLED_WORD}\b(?! (?:when|once|if|by)\b)"
    rf"|\((?:already )?{_SETTLED_WORD}\b[^()]*\)"
    rf"|\|\s*[✅☑✔]?\s*(?:{_SETTLED_WORD}|yes|none|(?<=[✅☑✔]))(?=\W*(?:$|\||[:.,;(—–-]))"
    rf"|^\W*~~.*~~\W*$|~~\W*{_SETTLED_WORD}\b"
    r"|^\W*(?:none|nothing|nil|no)\b(?: (?:known|open|left|remaining|at (?:the moment|present)|currently|so far|for now))*\W*$",
    re.IGNORECASE,
)
"""What is no longer open, whatever stands above it: a row that says so, what is struck out, none at all."""
_SETTLED_HEADING = Pattern(
    r"^(?:what (?:was|is|has been) )?(?:done|completed|finished|shipped|implemented|fixed|resolved)(?: (?:work|items?))?\W*$",
    re.IGNORECASE,
)
_CLAIMED = Pattern(
    r"\b(?:pass(?:es|ed|ing)?|green|works?|working|verified|confirmed|validated|ensured|"
    r"guarantee[ds]?|ready|complete[d]?|done|finished|resolved|fixed|compatible|safe|secure|"
    r"correct(?:ly)?|fully|tested|covered|"
    r"no (?:regressions?|issues?|errors?|problems?|breaking changes?|functional changes?|"
    r"side effects?)|faster|improve[sd]?|optimi[sz]ed|success(?:ful(?:ly)?)?)\b|✅",
    re.IGNORECASE,
)
_BUT = Pattern(r"\b(?:but|except|however|although|not yet|still|partly|partially)\b", re.IGNORECASE)


class StatusReport(NamedTuple):
    """A report taken apart. ``status`` is done, partial, blocked, failed or unknown."""

    status: str
    facts: tuple[str, ...]
    claims: tuple[str, ...]
    open_points: tuple[str, ...]


def read_status(text: str) -> StatusReport:
    """Takes a report apart, its praise removed first. Every statement is in one field."""
    said = ""
    facts: list[str] = []
    claims: list[str] = []
    open_points: list[str] = []
    for statement in read_statements((Message(None, scrub(text), "description"),)):
        match = _STATUS.match(unmarked(statement.text))
        if match is not None and not said:
            said = match[1]
        elif _is_open(statement):
            open_points.append(statement.text)
        elif statement.ticked or _CLAIMED.search(statement.plain) or _is_settled(statement):
            claims.append(statement.text)
        elif statement.plain:
            facts.append(statement.text)
    return StatusReport(_state(said, claims, open_points), tuple(facts), tuple(claims), tuple(open_points))


def _is_open(statement: Statement) -> bool:
    if statement.ticked is not None:
        return not statement.ticked
    if _is_settled(statement):
        return False
    above = (statement.heading, statement.lead)
    text = _NO_TROUBLE.sub("", unmarked(statement.text))
    return any(_OPEN_HEADING.match(words) for words in above) or _OPEN.search(text) is not None


def _is_settled(statement: Statement) -> bool:
    """Whether a statement says of itself that it is done with, or stands below a heading that does."""
    text = _SETTLED.search(re.sub(r"\*\*|__", "", statement.text))
    return (text is not None or _SETTLED_HEADING.match(statement.heading) is not None) and not _BUT.search(statement.text)


def _state(said: str, claims: list[str], open_points: list[str]) -> str:
    """The state as it is said, or as the statements have it."""
    for state, pattern in _STATES:
        if said and pattern.search(said):
            return state
    if any(_STUCK.search(point) for point in open_points):
        return "blocked"
    if open_points:
        return "partial" if claims else "unknown"
    return "done" if any(_STATES[3][1].search(claim) for claim in claims) else "unknown"
