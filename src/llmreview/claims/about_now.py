"""Whether a statement speaks of what this change does, as opposed to other changes, other times, plans and causes."""

from __future__ import annotations

import re

from llmreview.claims.headings import is_aside, is_below_an_aside
from llmreview.claims.texts import Statement
from llmreview.claims.wording import DEED
from llmreview.pattern import Pattern

_UNDONE = Pattern(r"\W*?(?:[☐⬜🔲🚧⏳✗✘]|❌(?!\W*(?:remov|delet|drop)))", re.IGNORECASE)
"""What leads an item that is not done."""
_ELSEWHERE = Pattern(
    r"^(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40} (?=\w)"
    r"|\b(?:in|by|via|from|since) (?:pr |mr |pull request |issue |commits? )?(?:#\d+|![0-9]+|[0-9a-f]{7,40}\b)"
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in|since|with) (?:version |release )?"
    r"v?\d+\.\d+(?:\.\d+)?\b(?!\w|\.\w)"
    r"|^(?:pr|mr|pull request|issue|commit) (?:#\d+|![0-9]+|`?[0-9a-f]{7,40}`?) (?=[a-z])|^(?:pr|mr) ?\d{1,2}(?: [—–-]|:) "
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in|since|with) [\w./@-]{2,40} v?\d+\.\d+"
    r"|\b(?:added|introduced|removed|renamed|deprecated|changed|released) (?:in (?:19|20)\d\d\b|(?:in|by) https?://)"
    r"|\((?:previous|earlier|prior|last|parent|other|separate|next) (?:commit|change|pr|mr)\)"
    r"|\(commit [0-9a-f]{7,40}\)|^[\w./-]+ #\d+ (?:added|introduced|removed|renamed|fixed|moved|changed)\b"
    r"|\b(?:in|by|via|from|since) (?:an?|the|another) (?:previous |earlier |prior |separate |other |parent |upstream |last )?"
    r"(?<!the )(?:pr|mr|pull request|merge request|commit|branch|release)\b|\blast (?:week|month|release|year)\b|\byesterday\b",
    re.IGNORECASE,
)
"""Where something was done other than here."""
_MAYBE_ELSEWHERE = Pattern(
    r"\b(?:next|later|separate|another|future|follow[- ]?up|subsequent|upcoming) "
    r"(?:pr|mr|pull request|merge request|commit|branch|repo(?:sitory)?)\b"
    r"|\b(?:on|in) (?:the|our|an?|another|its own) (?:[\w./-]+ )?(?:branch|repo|repository|monorepo|worktree)\b"
    r"|\b(?:on|in) (?:main|parent|upstream|root|base) (?:branch|repo|repository|checkout|worktree)\b"
    r"|\b(?:wiki|confluence|notion|sharepoint|google docs?|zendesk|upstream)\b|\bseparately\b|\bautomatically\b|"
    r"\bon (?:each |every |the next )?release\b|\b(?:post|after)[- ](?:the )?(?:release|merge|merging|deploy\w*|launch)\b|"
    r"\bago\b|\blast (?:spring|summer|autumn|fall|winter|sprint|quarter|\w+day)\b"
    r"|\b(?:was|were) (?:added|written|created|introduced) (?:before|when|back|long|while)\b"
    r"|\b(?:bring|put|add)(?:s|ing)? (?:it|them|this|that) back\b|\brestor(?:e|es|ed|ing) (?:it|them|this|that)\b"
    r"|\bre-?add(?:s|ed|ing)? (?:it|them|this|that)\b",
    re.IGNORECASE,
)
"""What shows that something may have been done elsewhere, or at another time."""
_MISTAKEN = Pattern(r"\b(?:by (?:mistake|accident)|accidentally|mistakenly|inadvertently|too early|prematurely)\b", re.IGNORECASE)
_BY_A_PROGRAM = Pattern(
    r"\b(?:added|created|written|generated|updated|produced|inserted) by (?:the |an? |our )?(?:[\w-]+ ){0,2}"
    r"(?:build|scripts?|installer|generator|bundler|compiler|commands?|cli|program|workflow|hooks?)\b",
    re.IGNORECASE,
)
"""What is done as something runs: ``dist/index.js, added by the build script``."""
_CONSIDERED = Pattern(
    r"^(?:verified|confirmed|checked|noted|noticed|found|discovered|realized) (?:that|how|whether)\b|"
    r"^(?:remov|renam|extract|delet|dropp|add|mov|updat|writ|splitt)ing "
    r"(?:(?!(?:since|because|as|which|that|who|where|when|if|so|and)\b)[^\s,;]{1,80} ){1,12}?"
    r"(?:is|was|are|were|turned|would|broke|breaks|caused|causes|requires|needs|led|leads|proved|seems|did|does|comes|stays)\b"
    r"|^(?:remov|delet|dropp?|renam)(?:e|es|ed|ing)? .{1,120} to (?:confirm|verify|check|see|test)\b",
    re.IGNORECASE,
)
"""A deed that is spoken of, rather than told: ``Removing it is left to others``."""
_WEIGHED = Pattern(
    r"\b(?:removing|renaming|extracting|deleting|dropping|moving) \S+ (?:is|was|would|might|could)\b", re.IGNORECASE
)
"""The same in the midst of a sentence: ``as it is unused, removing `rows` is necessary``."""
_INSTRUCTION = Pattern(r"(?:verify|confirm|check|open|follow|try|visit|navigate|click)\b", re.IGNORECASE)
_STORY = Pattern(r"(?:the|an?|one|another|each)\b[^.`]{1,80}? then (?:\w+ed|went|made|sent|took|ran)\b", re.IGNORECASE)
_BEFORE = Pattern(
    r"(?:the |an? |our |its )?(?:[\w`'.:()/-]+ ){1,8}?(?:was|were) (?:(?:only|always|just|silently|accidentally) )?"
    r"(?:\w{3,}ing\b|"
    r"(?:added|created|written|introduced|implemented|included|moved|extracted|updated|removed|dropped|deleted|renamed|lost)\b.*?"
    r"\b(?:but|however|yet|instead of|without|causing|which (?:caused|broke|made|led)|during the)\b)"
    r"|[^.]{1,120}? (?:results|resulted|ends|ended) (?:up )?in (?:an? )?(?:call|use)s? "
    r"|[^.]{1,200}? (?:was|were) (?:falling|going|passing|calling|using|running|reading|sending) "
    r"|the existing (?:[\w`'.:()/-]+ ){1,6}?(?:missed|fell|went|threw|returned|failed|broke|called|used|sent|ignored|dropped)\b"
    r"|(?:it|they|(?:that|the) (?:[\w` -]{1,60} )?(?:change|pr|commit)) \w+ed\b.*"
    r"\bbut (?:it |they )?(?:missed|forgot|left|skipped|overlooked|did(?: not|n['’]t))\b",
    re.IGNORECASE,
)
"""What was before: ``The hook was routing all through `send()` ``, ``It was added to one list but not to the other``."""
_OF_SOME = Pattern(
    r"`[^`]+` (?:(?:existing|unit|integration) )*tests? (?:\w+ ){0,2}(?:unchanged|untouched|intact|unmodified)\b", re.IGNORECASE
)
"""Tests of something in particular, where others may be altered."""
_OF_OTHERS = Pattern(
    r"^(?!as\b)(?:[\w'-]+ ){1,3}(?:suggest|ask|request|recommend|propos|want|comment)\w*$|^(?:[\w'-]+ ){1,3}(?:said|says)$",
    re.IGNORECASE,
)
"""What words of others are introduced with."""
_LABEL = Pattern(r"[\W_]*([A-Za-z][\w '-]{1,30})[*_]*:[*_]*\s")
_NO = Pattern(r"\W*no\W*", re.IGNORECASE)
_NOT_DONE = r"no|todo|tbd|pending|open|planned|later|in progress|wip|skipped|not (?:yet|done|started)\b.*"
_UNDONE_CELL = Pattern(rf"\W*[❌✗✘☐⬜🔲🚧⏳]\W*|[\W🚧⏳]*(?:{_NOT_DONE})\W*", re.IGNORECASE)
_DEED_DONE = Pattern(
    r"\b(?:added|updated|written|removed|renamed|extracted|moved|done|implemented|documented|tested)\b", re.IGNORECASE
)


def is_about_now(statement: Statement) -> bool:
    """Whether a statement speaks of what this change does, as opposed to plans, causes, conditions and what was before."""
    if statement.ticked is False or statement.plain.endswith("?") or is_below_an_aside(statement):
        return False
    if _UNDONE.match(statement.text) or _ELSEWHERE.search(statement.plain) or _is_undone_row(statement.text):
        return False
    label = _LABEL.match(statement.text) if not statement.is_title else None
    return label is None or not (is_aside(label[1]) or _OF_OTHERS.search(label[1]))


def doubt_of_place(statement: Statement) -> str | None:
    """Why what a statement says may have been done elsewhere, by mistake, or not at all; None where nothing says so."""
    text = statement.plain
    if _INSTRUCTION.match(text) and not (statement.is_title or statement.ticked):
        return "it may be what others are to do"
    if _STORY.match(text) or _BEFORE.match(text):
        return "it tells what happened"
    label = _LABEL.match(text)
    own = text[label.end() :] if label is not None and not statement.is_title else text
    if _CONSIDERED.match(own) or _WEIGHED.search(own) or (_MISTAKEN.search(text) and not DEED.match(text)):
        return "what is spoken of need not be what this change did"
    if _BY_A_PROGRAM.search(text):
        return "it may be done as something runs"
    if _OF_SOME.search(text):
        return "it is said of some tests only"
    return "it may have been done elsewhere" if _MAYBE_ELSEWHERE.search(text) else None


def _is_undone_row(text: str) -> bool:
    """Whether a row of a table says of a deed that it is not done."""
    cells = text.split(" | ")
    return len(cells) > 1 and any(
        _UNDONE_CELL.fullmatch(cell) and (not _NO.fullmatch(cell) or any(_DEED_DONE.search(other) for other in cells))
        for cell in cells
    )
