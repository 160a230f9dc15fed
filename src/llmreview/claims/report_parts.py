"""A report as the parts that say something: sentences, items and rows, and also headings, quotations and code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from llmreview.claims.blocks import FENCE, Aside, Block, read_all, sentences
from llmreview.claims.texts import unmarked
from llmreview.pattern import Pattern


class Part(NamedTuple):
    """A sentence, item or row, or what stands aside."""

    text: str
    """As it was written, on one line; the lines of code are kept."""
    read: str
    """Its beginning without marks of Markdown and emoji."""
    kind: Literal["prose", "heading", "quotation", "code", "trailer"]
    heading: str = ""
    lead: str = ""
    ticked: bool | None = None
    follows: bool = False
    """Whether it goes on with what ended in a semicolon."""


LONGEST_READ = 2000
"""Characters of a sentence that are read of what it says."""
STATUS = Pattern(r"^(?:overall |current |project )?(?:status|state)\s*(?:[:=–—-]|is)\s*(.+)$", re.IGNORECASE)
_COMMENT = Pattern(r"<!--.*?-->", re.DOTALL)
_LABELLED = Pattern(r"[A-Za-z][\w -]{0,30}(?::|\s=)\s+\S")
_SHORT = 60
"""Characters of a line with a label that is no prose to be wrapped."""
_TICKED = Pattern(r"[ \t]{0,12}[✓✔✅☑]\ufe0f?\s")
_ANSWER = Pattern(r"(?:yes|no|nope|none|nothing|not|hardly|never|partly|almost|mostly)\b[^.!?]{0,60}[.!]?", re.IGNORECASE)


def read_parts(text: str) -> Iterator[Part]:
    """The parts of a report in order: each sentence with content is in one of them."""
    for block in read_all(_apart(_COMMENT.sub("", text).split("\n"))):
        if isinstance(block, Aside):
            if re.search(r"\w", block.text):
                yield Part(block.text, unmarked(block.text[:LONGEST_READ]), block.kind)
            continue
        follows = False
        for sentence in _answered(sentences(block.text)):
            if re.search(r"\w", sentence):
                yield _part(sentence, block, follows)
            follows = sentence.endswith(";")


def _part(text: str, block: Block, follows: bool) -> Part:
    return Part(
        text, unmarked(text[:LONGEST_READ]), "prose", unmarked(block.heading), unmarked(block.lead), block.ticked, follows
    )


def _answered(found: list[str]) -> Iterator[str]:
    """The sentences of a paragraph, a question with its short answer being one."""
    question = ""
    for sentence in found:
        if question and _ANSWER.fullmatch(sentence):
            yield f"{question} {sentence}"
            question = ""
            continue
        if question:
            yield question
        question = sentence if sentence.endswith("?") else ""
        if not question:
            yield sentence
    if question:
        yield question


def _apart(lines: list[str]) -> list[str]:
    """The lines, those with a label each as a paragraph, and those with a tick as items of a list."""
    found: list[str] = []
    fence = ""
    was_labelled = False
    for line in lines:
        mark = FENCE.match(line)
        if mark is not None and (not fence or mark[1][0] == fence):
            fence = "" if fence else mark[1][0]
        is_prose = not fence and mark is None and bool(line.strip())
        is_status = is_prose and STATUS.match(unmarked(line[:LONGEST_READ])) is not None
        is_labelled = is_status or (is_prose and len(line) < _SHORT and _LABELLED.match(line) is not None)
        if is_labelled or (was_labelled and line[:1].isupper()) or (was_labelled and line[:1].isdigit()):
            found.append("")
        found.append(f"- {line.lstrip()}" if is_prose and _TICKED.match(line) else line)
        was_labelled = is_labelled
    return found
