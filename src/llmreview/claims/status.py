"""A status report as structure: what the state is, what is a fact, what is claimed, what is open."""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.change import Message
from llmreview.claims.scrubbing import scrub
from llmreview.claims.texts import Statement, read_statements, unmarked
from llmreview.pattern import Pattern

_STATUS = Pattern(r"^(?:overall |current |project )?(?:status|state)\s*(?:[:=—–-]|is)\s*(.+)$", re.IGNORECASE)
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
_OPEN_HEADING = Pattern(
    r"^(?:todos?|to ?do|open (?:points?|questions?|issues?|items?)|next(?: steps?)?|remaining(?: "
    r"work)?|follow[- ]?ups?|known (?:issues?|limitations?|bugs?)|limitations?|blockers?|"
    r"not (?:yet )?done|"
    r"still (?:open|missing)|what'?s (?:left|next|missing)|future work|risks?|questions?)\W*$",
    re.IGNORECASE,
)
_OPEN = Pattern(
    r"\b(?:todo|fixme|not yet|remain(?:s|ing)?|still (?:needs?|to|open|missing|fail\w*|"
    r"broken)|needs? to be|must (?:still )?be|pending|blocked|fail(?:s|ing|ed)|broken|"
    r"unclear|unresolved|left to do|"
    r"out of scope|follow[- ]?up|missing|untested|was skipped|were skipped|is skipped|"
    r"are skipped|could not|couldn't|cannot|can't|does not work|doesn't work|didn't run|"
    r"did not run|unable to)\b|❌|⚠|🚧|⏳|\?$",
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
        elif statement.ticked or _CLAIMED.search(statement.plain):
            claims.append(statement.text)
        elif statement.plain:
            facts.append(statement.text)
    return StatusReport(_state(said, claims, open_points), tuple(facts), tuple(claims), tuple(open_points))


def _is_open(statement: Statement) -> bool:
    above = (statement.heading, statement.lead)
    return (
        statement.ticked is False
        or any(_OPEN_HEADING.match(words) for words in above)
        or (not statement.ticked and _OPEN.search(statement.plain) is not None)
    )


def _state(said: str, claims: list[str], open_points: list[str]) -> str:
    """The state as it is said, or as the statements have it."""
    for state, pattern in _STATES:
        if said and pattern.search(said):
            return state
    if any(_STATES[0][1].search(point) for point in open_points):
        return "blocked"
    if open_points:
        return "partial" if claims else "unknown"
    return "done" if any(_STATES[3][1].search(claim) for claim in claims) else "unknown"
