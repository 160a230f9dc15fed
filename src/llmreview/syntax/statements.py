"""The statements of a function: how many there are, and those that run one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import is_result

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


_HOLDERS = (Idea.BLOCK, Idea.LAMBDA, Idea.TRY, Idea.ELSE, Idea.FINALLY)


def count_statements(file: SourceFile, function: Node) -> int:
    """The statements of a function, nested ones included, its documentation left out."""
    count = 0
    for block in file.walk(function, Idea.CASE, *_HOLDERS):
        if (file.idea(block) is not Idea.CASE and not file.is_block(block)) or block.type in file.grammar.statement_lists:
            continue
        inside = _of_case(file, block) if file.idea(block) is Idea.CASE else file.statements(block)
        count += sum(file.idea(s) is not Idea.BLOCK and not is_docstring(file, s) for s in inside)
    return count


def _of_case(file: SourceFile, case: Node) -> list[Node]:
    condition = file.role(case, "condition")
    parts = [child for child in case.named_children if child != condition and file.idea(child) is not Idea.COMMENT]
    lists = file.grammar.statement_lists
    return [s for part in parts for s in (file.statements(part) if part.type in lists and file.is_block(part) else [part])]


def straight_run(file: SourceFile, function: Node) -> Iterator[Node]:
    """The statements that a function runs through when nothing goes wrong: its own and those of ``try`` and ``finally``."""
    for statement in file.statements(file.role(function, "body")):
        if file.idea(statement) is Idea.TRY:
            yield from file.statements(file.role(statement, "body"))
            for part in statement.named_children:
                if file.idea(part) is Idea.FINALLY:
                    yield from file.statements(file.role(part, "body"))
        elif not is_docstring(file, statement):
            yield statement


def only_answers(file: SourceFile, statement: Node) -> bool:
    """Whether a statement does nothing but to give back a value: a ``return``, or a value that stands last."""
    if file.idea(statement) is Idea.RETURN:
        return True
    value = file.unwrap(statement) or statement
    return file.idea(value) in (Idea.NAME, Idea.MEMBER, Idea.NULL, Idea.BOOLEAN) and is_result(file, statement)


def is_docstring(file: SourceFile, statement: Node) -> bool:
    """Whether a statement is only a text."""
    value = file.role(statement, "value") if file.idea(statement) is Idea.STATEMENT else None
    return value is not None and file.idea(value) is Idea.STRING


def previous_statement(file: SourceFile, statement: Node) -> Node | None:
    """The statement before another one of the same block."""
    previous = _held(file, statement).prev_named_sibling
    while previous is not None and file.idea(previous) is Idea.COMMENT:
        previous = previous.prev_named_sibling
    return previous


def next_statement(file: SourceFile, statement: Node) -> Node | None:
    """The statement behind another one of the same block."""
    following = _held(file, statement).next_named_sibling
    while following is not None and file.idea(following) is Idea.COMMENT:
        following = following.next_named_sibling
    return following


def _held(file: SourceFile, statement: Node) -> Node:
    """A statement with what only holds it and adds nothing."""
    parent = statement.parent
    holds = parent is not None and parent.type in file.grammar.statement_lists and file.idea(parent) is not Idea.BLOCK
    return parent if holds and parent is not None else statement


def assignment_in(file: SourceFile, statement: Node) -> Node | None:
    """The assignment that a statement is."""
    inside = (Idea.BLOCK, Idea.LAMBDA, Idea.FUNCTION, Idea.CALL, Idea.BRANCH, Idea.CASE, Idea.CLASS)
    if statement.type not in file.grammar.statement_lists and file.idea(statement) in (*inside, Idea.LOOP):
        return None
    return next(file.walk(statement, Idea.ASSIGNMENT, inside=inside), None)
