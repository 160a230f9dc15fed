"""Open work and admissions in comments, functions that only say that they are not implemented, made-up data, idle controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, idle_controls, made_up_data, unfinished
from llmreview.model import Severity, Tier
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.admissions import Admission, read_admission
from llmreview.syntax.programs import is_specimen_path
from llmreview.syntax.statements import is_docstring
from llmreview.syntax.stubs import (
    is_double,
    own_statements,
)

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (
    Idea.COMMENT,
    Idea.STRING,
    Idea.THROW,
    Idea.CALL,
    Idea.COLLECTION,
    Idea.KEYWORD,
    Idea.PAIR,
    Idea.ASSIGNMENT,
    Idea.RETURN,
)

NEARBY = 3
"""Lines within which a mark that went and one that came are the same one, reworded."""
WHOLE = 2
"""Statements up to which what is said of a function is said of each of them."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path) or is_specimen_path(file.path):
        return
    idea = file.idea(node)
    if idea is Idea.COMMENT:
        yield from _in_prose(file, node, _with_next_line(file, node), context)
    elif idea is Idea.STRING and file.grammar.docstrings and is_docstring(file, file.statement_around(node)):
        yield from _in_prose(file, node, file.text(node), context)
    else:
        found = list(_in_code(file, node, context))
        if found and not _is_admitted(file, node):
            yield from found


def _in_code(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    idea, words = file.idea(node), context.vocabulary
    if idea is Idea.STRING:
        yield from made_up_data.of_literal(file, node, words)
    elif idea is Idea.THROW:
        yield from unfinished.of_throw(file, node, context)
    elif idea is Idea.RETURN:
        yield from unfinished.of_return(file, node, context)
    elif idea is Idea.CALL:
        call = file.call(node)
        if call is not None and call.node == node:
            yield from unfinished.of_call(file, call, context)
            yield from idle_controls.of_call(file, call, words)
        yield from made_up_data.of_rows(file, node, words)
    elif idea is Idea.COLLECTION:
        yield from made_up_data.of_rows(file, node, words)
    elif idea in (Idea.KEYWORD, Idea.PAIR):
        yield from idle_controls.of_attribute(file, node, words)
    elif idea is Idea.ASSIGNMENT:
        yield from idle_controls.of_assignment(file, node, words)
        yield from made_up_data.of_name(file, node, words)


def _is_admitted(file: SourceFile, node: Node) -> bool:
    """Whether a comment above says already what the code shows: the remark and what it is about are one finding."""
    if file.idea(node) in (Idea.KEYWORD, Idea.PAIR):  # one of many controls in one statement
        return any(read_admission(text) is not None for text in file.comments_near(node))
    function = file.function_around(node)
    statement = file.statement_around(node) if function is not None else _member_around(file, node)
    said = file.comments_near(statement)
    if function is not None:
        said += [file.text(c) for c in file.walk(function, Idea.COMMENT) if _is_shortly_above(c, statement)]
        own = own_statements(file, function)
        if len(own) <= WHOLE:
            said += file.comments_near(function.children[0])
            said += [file.text(s) for s in file.statements(file.role(function, "body"))[:1] if is_docstring(file, s)]
    return any(read_admission(text) is not None for text in said)


def _member_around(file: SourceFile, node: Node) -> Node:
    """The part of a class, or of the file, that a node outside of functions stands in."""
    current = node
    for around in file.ancestors(node):
        if around.parent is None or around == file.role(around.parent, "body"):
            break
        current = around
    return current


def _is_shortly_above(comment: Node, statement: Node) -> bool:
    return 0 <= statement.start_point[0] - comment.end_point[0] <= NEARBY


# Comments and documentation


def _in_prose(file: SourceFile, node: Node, text: str, context: Context) -> Iterator[Candidate]:
    admission = read_admission(text)
    if admission is None or admission.start >= len(file.text(node)):  # what the next line says is found there
        admission = read_admission(file.text(node))
    if admission is None or admission.start >= len(file.text(node)) or is_double(file, node) or _goes_on(file, node, admission):
        return
    line = node.start_point[0] + 1 + text.count("\n", 0, admission.start)
    if _stood_nearby(file, line, admission, context) or (admission.is_mark and _is_the_subject(file, admission)):
        return
    tier: Tier = {"certain": "fix", "likely": "check", "vague": "ask"}[admission.strength]  # type: ignore[assignment]
    severity: Severity | None = "medium" if admission.is_mark or admission.strength != "certain" else None
    said = (
        f'Open work is left in the code: "{admission.words}"'
        if admission.is_mark
        else f'The code says of itself: "{admission.words}"'
    )
    yield Candidate(Place(line, line, _column(file, line)), said, tier=tier, severity=severity)


def _with_next_line(file: SourceFile, node: Node) -> str:
    """A comment with the one right below it: a sentence may go on there."""
    below = node.next_named_sibling
    goes_on = below is not None and file.idea(below) is Idea.COMMENT and below.start_point[0] == node.end_point[0] + 1
    text = file.text(node)
    if not goes_on or below is None:
        return text
    return text.rstrip("\n") + " " + re.sub(r"^[\s/#*;-]+", "", file.text(below))


def _goes_on(file: SourceFile, node: Node, admission: Admission) -> bool:
    """Whether a comment right above admits something already: two lines of one remark are one finding, two marks are two."""
    row = node.start_point[0]
    if not file.touches(row, row):  # lines count from 1: this is the one above
        return False
    own = file.text(node)
    above = (read_admission(text) for text in file.comments_near(node) if text != own)
    return any(other is not None and not (other.is_mark and admission.is_mark) for other in above)


def _column(file: SourceFile, line: int) -> int:
    text = file.lines[line - 1].decode(errors="replace")
    return len(text) - len(text.lstrip()) + 1


def _stood_nearby(file: SourceFile, line: int, admission: Admission, context: Context) -> bool:
    """Whether the same mark, or the same words, went from right here: it was moved or reworded."""
    change = context.sources.change.by_path.get(file.path)
    if change is None or change.old is None:
        return False
    wanted = re.compile(r"todo|fixme" if admission.is_mark else re.escape(admission.words), re.IGNORECASE)
    old = change.old.split(b"\n")
    for hunk in change.hunks:
        if hunk.new_start - NEARBY <= line <= hunk.new_start + hunk.new_count + NEARBY:
            removed = b"\n".join(old[max(hunk.old_start - 1, 0) : hunk.old_start - 1 + hunk.old_count]) if hunk.old_count else b""
            if wanted.search(removed.decode(errors="replace")):
                return True
    return False


def _is_the_subject(file: SourceFile, admission: Admission) -> bool:
    """Whether to-do entries are what the program is about, and the mark has no colon to tell it from them."""
    is_subject = re.search(r"todo", file.path, re.IGNORECASE) is not None or {b"todos", b"todo", b"Todo"} & file.words
    return bool(is_subject) and re.match(r"(?:TODO|FIXME)\s*[:(\[]", admission.words) is None
