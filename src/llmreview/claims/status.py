"""A status report as structure: what the state is, what is a fact, what is claimed, what is open."""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.claims.report_parts import LONGEST_READ, STATUS, Part, read_parts
from llmreview.claims.scrubbing import scrub
from llmreview.claims.states import BLOCKED, FAILED_RUN, NO_TROUBLE, state_of
from llmreview.pattern import Pattern

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
)
_OPEN_HEADING = Pattern(
    r"^(?:todos?|to ?do|open (?:points?|questions?|issues?|items?)|next(?: steps?)?|remaining(?: "
    r"work)?|follow[- ]?ups?|known (?:issues?|limitations?|bugs?)|limitations?|blockers?|"
    r"not (?:yet )?(?:done|implemented|finished|completed?|merged|ready|working|covered|supported)|"
    r"still (?:open|missing)|what'?s (?:left|next|missing)|future work|risks?|questions?|blocked|in (?:progress|review)|"
    r"wip|not started|(?:not (?:yet )?|un)(?:tested|verified)|pending|on hold|outstanding|unresolved)\W*$",
    re.IGNORECASE,
)
_OPEN = Pattern(
    rf"{BLOCKED}|\bremain(?:s|ing)? (?:open|to be|to do|unclear|unresolved|undone|unfinished|un\w+ed|failing|broken)\b"
    r"|\bremaining (?:work|issues?|tasks?|items?|steps?|points?|failures?|tests?|bugs?|todos?|problems?)\b"
    r"|\bremain(?:s|ing)?\W*$|^\W*remaining\b|\b(?:todo|fixme|not yet|still (?:needs?|to|open|missing|fail\w*|"
    r"broken)|needs? to be|must (?:still )?be|(?:is|are|still|remains?) pending|pending\W*$|fail(?:s|ing|ed)|broken|"
    r"unclear|unresolved|undecided|left to do|"
    r"out of scope|follow[- ]?up|(?:is|are) missing|untested|was skipped|were skipped|is skipped|"
    r"are skipped|could not|couldn't|cannot|can't|does not work|doesn't work|didn't run|"
    r"did not run|unable to)\b|^missing\b|(?:\||: ?) ?(?:open|missing|unknown|tbd|tba|no)\W*$|[❌✗✘⚠🚧⏳🔴⛔]|\?$",
    re.IGNORECASE,
)
_SETTLED_WORD = r"(?:fixed|resolved|done|closed|completed?|answered|decided|merged|shipped|implemented|obsolete|n/?a)"
_SETTLED = Pattern(
    rf"^\W*{_SETTLED_WORD}\b(?! (?:when|once|if|by)\b)|\((?:already )?{_SETTLED_WORD}\b[^()]*\)"
    rf"|\|\s*[✅☑✔]?\s*(?:{_SETTLED_WORD}|yes|none|(?<=[✅☑✔]))(?=\W*(?:$|\||[:.,;(—–-]))|^\W*~~.*~~\W*$|~~\W*{_SETTLED_WORD}\b"
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
    r"guarantee[ds]?|ready|complete[d]?|done|finished|resolved|fixed|compatible|safe|secure|correct(?:ly)?|fully|tested|covered|"
    r"no (?:regressions?|issues?|errors?|problems?|breaking changes?|functional changes?|"
    r"side effects?)|faster|improve[sd]?|optimi[sz]ed|success(?:ful(?:ly)?)?)\b|✅",
    re.IGNORECASE,
)
_BUT = Pattern(r"\b(?:but|except|however|although|not yet|still|partly|partially)\b", re.IGNORECASE)


_MENDED = Pattern(r"\W*(?:what (?:was|is|has been) )?(?:fixed|resolved|closed|unblocked)\b", re.IGNORECASE)
"""What tells that the trouble it names is over."""
_SIGNS = Pattern(r"[✅❌✗✘⚠🚧⏳🔴⛔]")
_LED = Pattern(
    r"\W*(?:to ?dos?|open (?:points?|questions?|issues?|items?|tasks?)|next(?: steps?)?|remaining(?: (?:work|tasks?|steps?"
    r"|items?))?|follow[- ]?ups?|known (?:issues?|limitations?|bugs?)|limitations?|blockers?|still (?:open|missing)|future "
    r"work)\s*[:–—]\s*\S",
    re.IGNORECASE,
)
"""What leads open points on one line."""
_DENIED_CLAIM = Pattern(
    r"(?:\b(?:not|never|nothing|none|nobody)|n['’]t)(?: \w+){0,3} (?:passed|passing|verified|confirmed|validated|tested"
    r"|covered|safe|secure"
    r"|correct|compatible|resolved|fixed)\b(?=\W*$|\s*[.,;:()]|\s+(?:yet|on|in|for|with|under|at|since|because|so)\b)",
    re.IGNORECASE,
)
_ONLY_STATE = Pattern(
    r"\W*(?:(?:all|now|not|yet|partially|partly|mostly|almost|nearly|fully|still|currently|in|on|progress|done|completed?"
    r"|finished|failed|failing|failure|blocked|stuck|broken|red|green|ready|merged|implemented|partial|incomplete|wip)\b\W*)+",
    re.IGNORECASE,
)
_STATED = Pattern(
    r"\w\W+(?:failed|fails|broken|done|completed?|incomplete|finished|blocked|red|green|implemented|merged|ready)\W*$|\bnot\b",
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
    fields: dict[str, list[str]] = {"facts": [], "claims": [], "open": []}
    states: set[str] = set()
    is_led = False
    for part in read_parts(scrub(text)):
        match = STATUS.match(part.read) if part.kind in ("prose", "heading") else None
        if match is not None and not said:
            said = match[1]
            if _state_said(said) and _ONLY_STATE.fullmatch(said):
                continue
        elif part.kind == "heading" and not _tells(part):
            continue
        is_led = (is_led and part.follows) or (part.kind == "prose" and _LED.match(part.read) is not None)
        field, state = _place(part, is_led)
        fields[field].append(part.text)
        states.add(f"{field} {state}")
    return StatusReport(_state(said, states, fields), tuple(fields["facts"]), tuple(fields["claims"]), tuple(fields["open"]))


def _place(part: Part, is_led: bool) -> tuple[str, str]:
    """The field of a part, and the state that it tells of."""
    if part.kind == "code":
        return ("open", "failed") if FAILED_RUN.search(part.text) else ("facts", "")
    if part.kind not in ("prose", "heading"):
        return "facts", ""
    state = state_of(_with_signs(part))
    if part.ticked is not None:
        return ("claims", state) if part.ticked else ("open", "")
    if _is_settled(part):
        return "claims", "done" if state == "done" else ""
    rest = NO_TROUBLE.sub(" ", _with_signs(part))
    if (is_led and NO_TROUBLE.search(part.read) is None) or any(
        _OPEN_HEADING.match(words) for words in (part.heading, part.lead)
    ):
        return "open", state if state in ("failed", "blocked") else ""
    if part.read.endswith("?"):
        return "open", ""
    if state not in ("", "done") or _OPEN.search(rest) or _DENIED_CLAIM.search(rest):
        return "open", state
    return ("claims" if state or _CLAIMED.search(rest) else "facts"), state


def _with_signs(part: Part) -> str:
    """What is read of a part, with the signs that tell of a state."""
    return " ".join((*_SIGNS.findall(part.text[:LONGEST_READ]), part.read))


def _tells(heading: Part) -> bool:
    """Whether a heading says something itself rather than what stands below it."""
    words = heading.read
    if _OPEN_HEADING.match(words) or _SETTLED_HEADING.match(words):
        return False
    return re.search(r"\d", words) is not None or _STATED.search(words) is not None


def _is_settled(part: Part) -> bool:
    """Whether a part says of itself that it is done with, or stands below a heading that does."""
    if part.read.endswith("?") or part.kind == "heading":
        return False
    plain = re.sub(r"\*\*|__", "", part.text[:LONGEST_READ])
    is_said = _SETTLED.search(plain) is not None or _SETTLED_HEADING.match(part.heading) is not None
    if not is_said or _BUT.search(plain):
        return False
    state = state_of(part.read)
    return state in ("", "done") or (state in ("failed", "blocked") and any(map(_MENDED.match, (part.read, part.heading))))


def _state_said(said: str) -> str:
    """The state that a line ``Status:`` gives."""
    rest = NO_TROUBLE.sub(" ", said)
    is_done = state_of(said) == "done" or re.search(r"\b(?:done|complete|green|ready)\b(?=,? (?:but|except))", rest) is not None
    for state, pattern in _STATES:
        if pattern.search(rest):
            return "partial" if is_done and state == "failed" else state
    if is_done:
        return "done"
    return "partial" if state_of(said) == "partial" else ""


def _state(said: str, states: set[str], fields: dict[str, list[str]]) -> str:
    """The state as it is said, or as the statements have it; what is told of trouble stands against ``done``."""
    state = _state_said(said)
    if state and state != "done":
        return state
    open_states = {each.partition(" ")[2] for each in states if each.startswith("open")}
    if state == "done":
        return "partial" if open_states & {"blocked", "failed", "partial", "none"} else state
    if "blocked" in open_states:
        return "blocked"
    if fields["open"]:
        if fields["claims"] or open_states & {"partial", "done"}:
            return "partial"
        return "failed" if "failed" in open_states else "unknown"
    return "done" if "claims done" in states else "unknown"
