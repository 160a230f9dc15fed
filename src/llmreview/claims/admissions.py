"""What a message admits: that something which it tells of is not there yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_LEFT_OPEN = Pattern(
    r"\b(?:stubs?|stubbed|placeholders?|skeletons?|scaffold\w*|NotImplemented\w*|not (?:yet )?implemented|unimplemented)\b",
    re.IGNORECASE,
)
"""What says plainly that something is not there yet."""
_MAYBE_OPEN = Pattern(
    r"\b(?:stub|placeholder|skeleton|scaffold|boilerplate|outline|sketch|prototype|draft|mock|fake|dummy|sample|demo|hard-?code)\w*"
    r"|\bNotImplemented\w*|\b(?:not (?:yet )?|un|to be |will be )implemented\b|\b(?:wip|todo|fixme|poc|no-?ops?|tbd)\b"
    r"|\bwork in progress\b|\b(?:first|next) (?:steps?|pass|cut|iteration)\b|\bfor now\b|\blater\b"
    r"|\bfollow(?:s|ing)?[- ]?ups?\b"
    r"|\b(?:to|will) follow\b|\bimplementations? (?:follows?|comes?)\b|\b(?:interface|signature|api|declaration|type)s? only\b"
    r"|\bonly the "
    r"(?:interface|signature|api|declaration)s?\b"
    r"|\bin (?:a|the) (?:next|separate|later)\b|\binitial\b|\bprepar(?:e|es|ation)\b|\bempty\b",
    re.IGNORECASE,
)
"""What may say of a change in which nothing is done that this is known."""
_MADE_GOOD = Pattern(
    r"\b(?:replac|remov|instead|no (?:more|longer)|without|drop|eliminat|delet|finish|complet|fill|turn|convert)\w*\b[^.]{0,60}?"
    r"\b(?:stub|placeholder|skeleton|scaffold|not)",
    re.IGNORECASE,
)
_BLOCK = Pattern(r"\n\s*\n|\n(?=\s*(?:[-*+•]|\d{1,2}[.)])\s)")
"""What parts the paragraphs and items of a message."""


def is_admitted(statement: Statement, facts: Facts) -> bool:
    """Whether the title, or the paragraph or item that a statement stands in, says that something is not there yet.

    What any of them says goes for the title.
    """
    opening = " ".join(statement.text[:80].split())
    for message in facts.change.messages:
        if message.sha == statement.sha:
            title = message.text.partition("\n")[0]
            blocks = (" ".join(block.split()) for block in _BLOCK.split(message.text))
            texts = [title, *(block for block in blocks if statement.is_title or opening in block)]
            if any(_LEFT_OPEN.search(text) and not _MADE_GOOD.search(text) for text in texts):
                return True
    return False


def is_admitted_anywhere(facts: Facts) -> bool:
    """Whether any line of a message may say that something is not there yet."""
    lines = (line for message in facts.change.messages for line in message.text.split("\n"))
    return any(_MAYBE_OPEN.search(line) and not _MADE_GOOD.search(line) for line in lines)
