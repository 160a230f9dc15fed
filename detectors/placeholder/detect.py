"""Open work and admissions in comments, functions that only say that they are not implemented, made-up data, idle controls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, idle_controls, made_up_data
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.admissions import Admission, read_admission
from llmreview.syntax.programs import is_specimen_path
from llmreview.syntax.statements import is_docstring
from llmreview.syntax.stubs import (
    class_around,
    is_declaration,
    is_double,
    is_extended,
    is_whole_body,
    own_statements,
)

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.COMMENT, Idea.STRING, Idea.THROW, Idea.CALL, Idea.COLLECTION, Idea.KEYWORD, Idea.PAIR, Idea.ASSIGNMENT)

NEARBY = 3
"""Lines within which a mark that went and one that came are the same one, reworded."""
WHOLE = 2
"""Statements up to which what is said of a function is said of each of them."""
_NOT_DONE = Pattern(
    r"\bnot (?:yet |been |currently )*implemented\b|\bunimplemented\b|\bto be implemented\b|\bimplement me\b|^\W*TODO\b|\bTODO:"
    r"|\bnot yet (?:available|supported)\W*$|\bnot (?:available|supported) yet\W*$|\bcoming soon\b",
    re.IGNORECASE,
)
_FOR_OTHERS = Pattern(
    r"\bsub-?class|\boverrid|\bmust (?:be )?implement|\bshould (?:be )?implement|\bchild\b|\bconcrete\b|\bderived\b"
    r"|\b(?:self|this|static)(?:\.|::|->)_*class|\bgetClass\(|\bget_class\(|\btype\(self\)|\bGetType\(|\bconstructor\.name\b",
    re.IGNORECASE,
)


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
        yield from _not_implemented(file, node, context)
    elif idea is Idea.CALL:
        yield from _called(file, node, context)
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


# What says that it is not implemented


def _not_implemented(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    """``raise NotImplementedError``, ``throw new Error("Not implemented")``"""
    words = context.vocabulary
    value = file.unwrap(file.role(node, "value"))
    text = file.text(node)
    name = _thrown(file, value if value is not None else node)
    says_so = _NOT_DONE.search(text) is not None
    if name in words.words("not_implemented") or says_so:
        yield from _stub(file, node, text, says_so, context)


def _thrown(file: SourceFile, value: Node) -> str:
    call = file.call(value)
    return (call.name if call is not None else file.name(value) or file.text(value)).rpartition(".")[2].rpartition("\\")[2]


def _called(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    words, call = context.vocabulary, file.call(node)
    if call is None or call.node != node:
        return
    if call.receiver is None and call.name in words.words("stub_calls"):
        yield from _stub(file, node, file.text(node), True, context, certain=call.name.lower() == "todo")
    elif words.matches(call, "gives_up") and not _is_inside(file, node, Idea.THROW) and call.arguments:
        first = [file.text(a.value) for a in call.arguments[:2]]
        named = _thrown(file, call.arguments[0].value) in words.words("not_implemented")
        says_so = any(_NOT_DONE.search(text.strip("\"'`")) is not None and len(text) < 200 for text in first)
        if (named or says_so) and not _is_logged_only(file, call):
            yield from _stub(file, node, file.text(node), says_so, context)
    else:
        yield from idle_controls.of_call(file, call, words)


def _is_inside(file: SourceFile, node: Node, idea: Idea) -> bool:
    around = file.enclosing(node, idea, Idea.FUNCTION, Idea.LAMBDA)
    return around is not None and file.idea(around) is idea


def _is_logged_only(file: SourceFile, call: Call) -> bool:
    """Whether a call may well be a line of a log: ``logger.error("… not implemented")``."""
    return (
        call.receiver is not None
        and call.name in ("error", "fail", "printf", "Errorf")
        and not call.path.startswith(("errors.", "fmt."))
    )


def _stub(file: SourceFile, node: Node, text: str, says_so: bool, context: Context, certain: bool = False) -> Iterator[Candidate]:
    if is_double(file, node) or _FOR_OTHERS.search(text):
        return
    function = file.function_around(node)
    name = file.name(function) if function is not None else ""
    if not certain and (
        is_declaration(file, node) or name in context.vocabulary.words("one_way") or _is_extended(file, node, context)
    ):
        return
    whole = is_whole_body(file, node)
    tier: Tier = "fix" if certain or whole else "check" if says_so and function is not None else "ask"
    if whole and not says_so and "(" in text and not text.rstrip().endswith("()"):  # a reason is given
        tier = "ask"
    what = f"`{name}` only says that it is not implemented" if whole and name else "What should happen here is not implemented"
    yield Candidate(file.place(node), what, tier=tier)


def _is_extended(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether the repository has a class that extends the one around: what throws there is to be overridden."""
    cls = class_around(file, node)
    name = file.name(cls) if cls is not None else ""
    mentions = context.repository.mentions(name) if name else ()
    return any(is_extended(mention.text, name) for mention in mentions or ())
