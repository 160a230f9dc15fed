"""Self-praise in messages, descriptions, comments and documents: the words are quoted, and the text without them is given."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.change import FileChange, Message
from llmreview.checks.test_paths import is_test_path
from llmreview.claims.praise import is_enthusiastic, words_of_praise
from llmreview.claims.scrubbing import scrub
from llmreview.claims.texts import read_passages
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.statements import is_docstring

DOCUMENTS = (".md", ".mdx", ".markdown", ".rst", ".adoc", ".txt")
LONGEST = 200
MOST_WORDS = 5
MOST_PASSAGES = 3
"""Passages of one message that are findings of their own; more are one together."""
_RELEASES = Pattern(r"(?:^|/)(?:CHANGELOG|CHANGES|HISTORY|NEWS|RELEASES?)[^/]*$", re.IGNORECASE)
_COMMENT_MARK = Pattern(r"^\s*(?:///?!?|#+!?|--|/?\*+/?|<!--|\"\"\"|'''|;+|%)\s?|\s*(?:\*/|-->|\"\"\"|''')\s*$")
_QUOTES = Pattern(r"\A\w{0,2}(?:\"\"\"|'''|\"|')|(?:\"\"\"|'''|\"|')\Z")
_BLANK = Pattern(r"\n[ \t]*\n")
_EXAMPLE = Pattern(r"\s*(?:>>>|\.\.\. )")
"""Code of an example in a docstring."""


def detect_change(context: Context) -> Iterator[Candidate]:
    """Each passage of a message or description that praises."""
    for message in context.sources.change.messages:
        yield from _in_message(message)


def _in_message(message: Message) -> Iterator[Candidate]:
    where = "message" if message.source == "commit" else message.source
    found = [passage for passage in read_passages(message) if is_enthusiastic(passage)]
    if len(found) > MOST_PASSAGES:
        text = "\n\n".join(found)
        yield Candidate(None, f"{len(found)} passages of the {where} praise: {_quoted(text)}", fix=_instead(text), identity=text)
        return
    for passage in found:
        yield Candidate(None, f"The {where} praises: {_quoted(passage)}", fix=_instead(passage), identity=passage)


def detect_text(file: FileChange, context: Context) -> Iterator[Candidate]:
    """Added lines of documents, and comments and docstrings that the change added."""
    if file.path.lower().endswith(DOCUMENTS):
        if not _RELEASES.search(file.path):
            yield from _in_document(file)
        return
    source = context.sources.new(file) if not is_test_path(file.path) else None
    if source is None:
        return
    for node in source.query(Idea.COMMENT):
        place = source.place(node)
        if source.touches(place.line, place.end_line) and not source.is_in_tests(node):
            text = "\n".join(_COMMENT_MARK.sub("", line) for line in source.text(node).split("\n"))
            if is_enthusiastic(text, with_signs=False):
                if b"!" not in source.source and not is_enthusiastic(source.source.decode(errors="replace"), with_signs=False):
                    return  # what praises here is part of code or of a quotation
                yield Candidate(place, f"A comment praises: {_quoted(text)}", fix=_instead(text))
    yield from _in_docstrings(source)


def _in_docstrings(source: SourceFile) -> Iterator[Candidate]:
    """Each paragraph of a docstring that praises, where the change altered it."""
    for node in source.query(Idea.STRING) if source.grammar.docstrings else ():
        if not source.touches(node.start_point[0] + 1, node.end_point[0] + 1) or source.is_in_tests(node):
            continue
        if not is_docstring(source, source.statement_around(node)):
            continue
        line = node.start_point[0] + 1
        for text in _BLANK.split(_QUOTES.sub("", source.text(node))):
            last = line + text.count("\n")
            prose = "\n".join(part.strip() for part in text.split("\n") if not _EXAMPLE.match(part))
            if is_enthusiastic(prose, with_signs=False) and source.touches(line, last):
                yield Candidate(Place(line, last, 1), f"A docstring praises: {_quoted(prose)}", fix=_instead(prose))
            line = last + 2


def _in_document(file: FileChange) -> Iterator[Candidate]:
    """One candidate for all added lines of a document that praise."""
    added = file.added_lines()
    found: dict[int, str] = {}
    is_code = False
    for number, line in enumerate((file.new or b"").decode(errors="replace").split("\n"), 1):
        if re.match(r"\s*(?:```|~~~)", line):
            is_code = not is_code
        elif number in added and not is_code and not line.rstrip().endswith("?") and is_enthusiastic(line, with_signs=False):
            found[number] = line
    if found:
        (first, line), *others = found.items()
        evidence = tuple(Evidence(file.path, number, number, f"praises: {_quoted(text)}") for number, text in others)
        yield Candidate(Place(first, first, 1), f"The text praises: {_quoted(line)}", evidence, fix=_instead(line))


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
