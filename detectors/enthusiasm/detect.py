"""Self-praise in messages, descriptions, comments and documents: the words are quoted, and the text without them is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.change import FileChange, Message
from llmreview.claims.praise import is_enthusiastic, words_of_praise
from llmreview.claims.scrubbing import scrub
from llmreview.claims.texts import read_passages
from llmreview.detect import Candidate, Context
from llmreview.syntax import Idea, Place

DOCUMENTS = (".md", ".mdx", ".markdown", ".rst", ".adoc", ".txt")
LONGEST = 200
MOST_WORDS = 5
_RELEASES = re.compile(r"(?:^|/)(?:CHANGELOG|CHANGES|HISTORY|NEWS|RELEASES?)[^/]*$", re.IGNORECASE)
_COMMENT_MARK = re.compile(r"^\s*(?:///?!?|#+!?|--|/?\*+/?|<!--|\"\"\"|'''|;+|%)\s?|\s*(?:\*/|-->|\"\"\"|''')\s*$")


def detect_change(context: Context) -> Iterator[Candidate]:
    """Each passage of a message or description that praises."""
    for message in context.sources.change.messages:
        yield from _in_message(message)


def _in_message(message: Message) -> Iterator[Candidate]:
    where = "description" if message.source == "description" else "title" if message.source == "title" else "message"
    for passage in read_passages(message):
        if is_enthusiastic(passage):
            yield Candidate(None, f"The {where} praises: {_quoted(passage)}", fix=_instead(passage), identity=passage)


def detect_text(file: FileChange, context: Context) -> Iterator[Candidate]:
    """Added lines of documents, and comments that the change added."""
    if file.path.lower().endswith(DOCUMENTS):
        if not _RELEASES.search(file.path):
            yield from _in_document(file)
        return
    source = context.sources.new(file)
    if source is None or (
        b"!" not in source.source and not is_enthusiastic(source.source.decode(errors="replace"), with_emoji=False)
    ):
        return
    for node in source.query(Idea.COMMENT):
        place = source.place(node)
        if source.touches(place.line, place.end_line) and not source.is_in_tests(node):
            text = "\n".join(_COMMENT_MARK.sub("", line) for line in source.text(node).split("\n"))
            if is_enthusiastic(text, with_emoji=False):
                yield Candidate(place, f"A comment praises: {_quoted(text)}", fix=_instead(text))


def _in_document(file: FileChange) -> Iterator[Candidate]:
    added = file.added_lines()
    is_code = False
    for number, line in enumerate((file.new or b"").decode(errors="replace").split("\n"), 1):
        if re.match(r"\s*(?:```|~~~)", line):
            is_code = not is_code
        elif number in added and not is_code and is_enthusiastic(line, with_emoji=False):
            yield Candidate(Place(number, number, 1), f"The text praises: {_quoted(line)}", fix=_instead(line))


def _quoted(text: str) -> str:
    words = words_of_praise(text)
    return ", ".join(f"“{word}”" for word in words[:MOST_WORDS]) + (
        f" and {len(words) - MOST_WORDS} more" if words[MOST_WORDS:] else ""
    )


def _instead(text: str) -> str:
    left = " ".join(scrub(text).split())
    return (
        f"Without it: “{left if len(left) <= LONGEST else left[: LONGEST - 1] + '…'}”"
        if left
        else "Leave the sentence out: nothing else is in it."
    )
