"""What a sentence says of the state of work: done, not done, failed, blocked; words that only sound like it set aside."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

BLOCKED = (
    r"(?:\b(?:is|are|was|were|stays?|remains?|currently|still|now) (?:still |currently )?blocked\b"
    r"|^\W*blocked\b(?=\W*$|\s*[:(–—-]|\s+(?:by|on|until|at|since|because|due|for|pending|waiting)\b)"
    r"|\bblocked (?:by|on|until|at)\b|\bblockers?\b|\bblocked\W*$)"
)
"""Work that is blocked; not what deals with blocked things."""
_STUCK = Pattern(rf"{BLOCKED}|\bstuck\b|\bwaiting (?:for|on)\b", re.IGNORECASE)
_RUNS = (
    r"(?:ci|lint\w*|everything|builds?|pipelines?|tests?|suites?|checks?|jobs?|steps?|workflows?|deploy\w*|migrations?|main|master"
    r"|trunk|nightly)"
)
_TROUBLE = Pattern(
    r"\bfail(?:s|ed|ing)\b|\bbroken\b|\bcomplete failure\b|\bfailures? (?:of|in|on)\b"
    rf"|\b(?:\d+|{_RUNS}|they|all|some|most|both|which|that) (?:\w+ ){{0,2}}fail\b"
    rf"|\b{_RUNS}\b[^.;:,\n]{{0,30}} (?:is|are|was|were|stays?|turned|went|remains?|still|again) (?:\w+ )?red\b"
    r"|\bexit(?:ed|s)?(?: with)?(?: an?)? (?:code|status) [1-9]"
    r"|(?:\b(?:do|does|did|is|are|was|were|will|can|could)(?: not|n't)|\bcannot|\bnever) (?:yet |all |always |even )?"
    r"(?:pass|work|build|compile|start|boot|passing|working|green)\b|[❌🔴]",
    re.IGNORECASE,
)
NO_TROUBLE = Pattern(
    r"\b(?:no(?: longer)?|0|zero|none|without|never|nothing|not|n't)(?: of (?:the )?(?:\d+ )?)?"
    r"(?: ?\b(?:is|are|has|have|been|any|more|tests?|jobs?|builds?|checks?|known|currently))*"
    r" ?\b(?:fail\w*|broken|blocked|missing|pending|remain\w*|unresolved|untested|skipped|todos?|follow[- ]?ups?|red)\b"
    r"|\b(?:handles?|handling|checks? for|reports?|on|for|of|if|when|detects?|rejects?|skips?) (?:the |an? |any )?"
    r"(?:fail\w*|broken|missing|pending|blocked|skipped)\b"
    r"|\b(?:blocked(?: by)?|blockers?|open|to ?dos?|remaining|next(?: steps?)?|(?:remaining |open |known |outstanding "
    r")?(?:work|issues?|items?"
    r"|points?|questions?|bugs?|tasks?|limitations?|risks?|follow[- ]?ups?|failures?|errors?))\s*[:=–—]\s*(?:none|nothing|no"
    r"|nil|0|n/a)\b(?!\W*\w+)|\b(?:nothing|none|no \w+) (?:(?:is|are|was|were|more) )?(?:left|outstanding)(?: to (?:do|go))?\b"
    r"|\b(?:fail\w*|errors?|broken|skipped|missing)\s*[:=]\s*0\b|\bfail(?:s|ed|ing)?[ -]?over\b|\bfail(?:s|ed|ing)?-?(?:fast"
    r"|safe|open)\b"
    r"|\b(?:failing|failed|broken|missing|pending|blocked) (?:\w+ ){1,3}(?=(?:was|were|is|are|has been|have been|got) (?:now "
    r"|all |also )?(?:fixed|resolved|repaired|restored|added|closed|unblocked|removed|merged)\b)"
    r"|\b(?:was|were) (?:broken|failing|red|blocked|missing)\b[^.;\n]{0,40}(?=\b(?:(?:is|are|was|were|been) (?:now )?|now )"
    r"(?:fixed|resolved|green)\b)|\b(?:fail\w*|broken|red|blocked|missing)\b[^.!?\n]{0,80}\? (?:no|none|nothing)\b"
    r"|\b(?:if|when|whenever|where|once|unless|whether|in case|asserts?|expects?|ensures?)\b[^.;:]{0,80}"
    r"\b(?:fail\w*|broken|missing|blocked|pending|skipped|cannot|can't|could not|is open|are open)\b",
    re.IGNORECASE,
)
"""Trouble that is denied, over, or that the program deals with."""
_NO_NOUN = (
    r"(?=\W*$|\s*[^\w\s]|\s+(?:and|or|on|in|into|for|at|with|by|as|since|but|now|so|to|yet|the|all|both|its|our|my|without"
    r"|today|already|successfully|after|before|via|except|when|once|if|until|from|\d))"
)
"""What comes after a word that tells of a state; before a noun it tells of another thing: ``completed jobs``."""
_DONE = Pattern(
    rf"\bdone\b|\b(?:completed?|finished|merged|implemented){_NO_NOUN}|\bgreen\b|\bready\b|✅"
    r"|\b(?:was|were|is|are|been) (?:now |all |also )?(?:fixed|resolved)\b",
    re.IGNORECASE,
)
_CLAUSE = Pattern(r"[.!?;:,(]|(?<!anything )\bbut\b|\band (?=\w+ (?:\w+ )?(?:is|are|was|were)\b)", re.IGNORECASE)
_NONE = Pattern(r"\b(?:nothing|none|nobody|no)\b", re.IGNORECASE)
_NOT = Pattern(
    r"\b(?:not(?! only)|never|neither|nor|hardly|barely|scarcely|rarely|without|few|little|only|cannot|far from|anything "
    r"but)\b|n['’]t\b|\b(?:partial(?:ly)?|partly|half|halfway|almost|nearly|mostly|largely|close to|in part)\b"
    r"|(?<![\d.])\d{1,2}(?:\.\d+)? ?%\s*(?:of (?:the |all )?\w+ )?(?:is |are |was |were )?(?:now )?\Z",
    re.IGNORECASE,
)
_DENIED_AFTER = Pattern(
    r"[*_\s]*(?:[:=?|–—-]\s*(?:no|not|nope|false|never|none|hardly|partly|almost)\b"
    r"|,?\s*(?:except|apart from|other than|save for|with the exception|but (?:for |the |not |one |\d))"
    r"|\W{0,3}(?<![\d.])\d{1,2}(?:\.\d+)? ?%)",
    re.IGNORECASE,
)
_PLANNED = Pattern(
    r"\b(?:will|should|must|shall|(?:has|have|had|need\w*|yet|remains?|about|wants?) to|to be|going to)\b", re.IGNORECASE
)
_SUPPOSED = Pattern(
    r"\b(?:if|when|whenever|once|until|before|after|unless|whether|can|could|may|might|would|being|while|as soon as)\b",
    re.IGNORECASE,
)
_UNDER_WAY = Pattern(
    r"(?:\b(?:is|are|remains?|still|stays?)|^\W*) ?(?:incomplete|unfinished)\b(?! \w+s\b)|\bin progress\b|\bwip\b|\bunder "
    r"?way\b|🚧|⏳|\b(?:is|are|was|were|does|do|has|have|did)(?: not|n['’]t)(?: yet)?\W*$"
    r"|\b[1-9]\d*(?: of \d+)? (?:\w+ )?(?:left|to go|outstanding)\b",
    re.IGNORECASE,
)
_PART = Pattern(r"\b(\d{1,9}) (?:out )?of (?:the |all )?(\d{1,9})\b")
_SHARE = Pattern(r"(?<![\d/.])(\d{1,4})/(\d{1,4})(?![\d/.])(?= (?:\w+ ){0,2}\Z)")
"""How many of them are: ``2/5 done``; a date stands elsewhere."""
_LEFT_UNDONE = Pattern(
    r"(?:n['’]t|\b(?:not|never|cannot|unable to)) (?:yet )?(?:been )?(?:(?:able to|manage to) )?(?:finish|complete|implement"
    r"|deploy|ship)\w*\b"
    rf"{_NO_NOUN}",
    re.IGNORECASE,
)
_NOT_BEGUN = Pattern(r"(?:n['’]t|\b(?:not|never)) (?:yet )?(?:been )?(?:started|begun)\b", re.IGNORECASE)
_FAR = 80
"""Characters before a word among which its clause stands."""
FAILED_RUN = Pattern(
    r"\b[1-9]\d* (?:tests? )?(?:failed|failures?|errors?|failing)\b|^\s*(?:FAIL|FAILED|ERROR)\b|^\s*not ok\b|\bTraceback \("
    r"|\b(?:failed|failures?|errors?)\s*[:=]\s*[1-9]|\bexit(?:ed)?(?: with)? (?:code|status) [1-9]",
    re.MULTILINE,
)
"""What tells in the output of a program that something failed."""


def state_of(text: str) -> str:
    """What a sentence says: done, partial (or not done), planned, none (nothing is done), failed, blocked, or nothing of it.

    >>> [state_of(text) for text in ("Not done yet.", "Nothing is done.", "It is done.", "The build is broken.", "A row.")]
    ['partial', 'none', 'done', 'failed', '']
    """
    text = NO_TROUBLE.sub(" ", text)
    if _STUCK.search(text):
        return "blocked"
    if _TROUBLE.search(text):
        return "failed"
    if _NOT_BEGUN.search(text):
        return "none"
    if _UNDER_WAY.search(text) or _LEFT_UNDONE.search(text):
        return "partial"
    found = {_of_word(text, match.start(), match.end()) for match in _DONE.finditer(text)}
    return next((state for state in ("partial", "none", "planned", "done") if state in found), "")


def _of_word(text: str, start: int, end: int) -> str:
    """What a clause says with a word such as ``done``."""
    before = _CLAUSE.split(text[max(0, start - _FAR) : start])[-1]
    if any(int(part[1]) < int(part[2]) for part in (*_PART.finditer(text), *_SHARE.finditer(before))):
        return "partial"
    if _NONE.search(before):
        return "none"
    if _NOT.search(before) or _DENIED_AFTER.match(text, end):
        return "partial"
    if _PLANNED.search(before):
        return "planned"
    return "" if _SUPPOSED.search(before) else "done"
