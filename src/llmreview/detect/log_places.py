"""Where a line of log stands: for which function it speaks, in a handler, behind a guard, in each round of a loop."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.detect.log_contents import read_line
from llmreview.syntax.calls import taken_by
from llmreview.syntax.error_values import is_of_error
from llmreview.syntax.flow import conditions, iterated, repetitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.logs import Log
from llmreview.syntax.naming import words_of
from llmreview.syntax.waiting import chain_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

FEWEST_OF_OWN = 3
"""Statements from which on a callback is a function of its own."""


def owner_of(file: SourceFile, node: Node) -> Node | None:
    """The function that a node is, or stands in. A short or per-element callback is part of the function around it."""
    outermost = None
    current: Node | None = node
    while current is not None:
        idea = file.idea(current)
        if idea is Idea.FUNCTION or (idea is Idea.LAMBDA and _stands_alone(file, current)):
            return current
        outermost = current if idea is Idea.LAMBDA else outermost
        current = current.parent
    return outermost


def _stands_alone(file: SourceFile, function: Node) -> bool:
    call = taken_by(file, function)
    if call is None:
        return True
    per_element = call.name in file.grammar.per_element
    return not per_element and len(file.statements(file.role(function, "body"))) >= FEWEST_OF_OWN


@lru_cache(maxsize=1)
def module_logs(file: SourceFile, words: Vocabulary) -> list[Log]:
    """The changed logs outside of functions."""
    found = [read_line(file, n, words) for n in file.query(Idea.CALL) if file.is_changed(n) and file.function_around(n) is None]
    return [log for log in found if log is not None]


def is_guarded(file: SourceFile, function: Node, log: Log, words: Vocabulary) -> bool:
    """Whether the line is only for whoever asked for it: ``if (DEBUG)``, ``verbose && …``."""
    around = conditions(file, log.call.node, function)
    tests = [file.role(node, "left" if file.idea(node) is Idea.BINARY else "condition") for node in around]
    return any(set(words_of(file.text(test))) & words.words("guard") for test in tests)


def in_handler(file: SourceFile, function: Node, log: Log, words: Vocabulary) -> bool:
    """Whether the line tells of an error: in a handler, or in what is called when a promise or future fails."""
    if any(file.idea(node) is Idea.HANDLER or is_of_error(file, node) for node in conditions(file, log.call.node, function)):
        return True
    return is_called_by(file, log, words.words("rejection"))


def is_called_by(file: SourceFile, log: Log, names: frozenset[str]) -> bool:
    """Whether the line stands in a callback of one of these calls."""
    callback = file.function_around(log.call.node)
    if callback is None or file.idea(callback) is not Idea.LAMBDA:
        return False
    called = file.call(file.enclosing(callback, Idea.CALL))
    return called is not None and called.name in names


def is_per_element(file: SourceFile, function: Node, log: Log, words: Vocabulary) -> bool:
    """Whether each element of a loop writes a line. Warnings and errors tell of the elements that are unlike the others."""
    node = log.call.node
    if log.level == "alarming" or in_handler(file, function, log, words):
        return False
    for loop in repetitions(file, node, function):
        over, condition = file.role(loop, "over"), file.role(loop, "condition")
        if conditions(file, node, loop) or _runs_once(file, node):
            return False
        head = file.source[loop.start_byte : (file.role(loop, "body") or loop).start_byte].decode(errors="replace")
        if (
            set(words_of(head)) & words.words("retry")
            or _is_of_batches(file, loop, words)
            or (over is not None and _is_short_list(file, over))
        ):
            continue
        if file.idea(loop) is not Idea.LOOP or over is not None or head.startswith("for"):
            return True
        if condition is not None and any(name in file.text(condition) for name in words.words("advancing")):
            return True
    return False


def _is_of_batches(file: SourceFile, loop: Node, words: Vocabulary) -> bool:
    """Whether each round takes many elements at once."""
    over = file.call(loop) or file.call(iterated(file, loop))
    return over is not None and bool(words.words("batches") & set(chain_of(file, over)))


def _runs_once(file: SourceFile, node: Node) -> bool:
    """Whether the loop is left right after the line."""
    after = file.statement_around(node).next_named_sibling
    while after is not None and file.idea(after) is Idea.COMMENT:
        after = after.next_named_sibling
    if after is None:
        return False
    return file.idea(after) is Idea.RETURN or (file.idea(after) is Idea.JUMP and file.text(after).startswith("break"))


def _is_short_list(file: SourceFile, over: Node) -> bool:
    call = file.call(over)
    literal = call is not None and bool(call.arguments) and all(file.idea(a.value) is Idea.NUMBER for a in call.arguments)
    return literal or file.idea(over) is Idea.COLLECTION


def leaves_after(file: SourceFile, log: Log) -> bool:
    """Whether the function is left after the line, so that no other follows it."""
    block = file.statement_around(log.call.node).parent
    last = file.statements(block)[-1:] if block is not None else []
    return any(file.idea(statement) in (Idea.RETURN, Idea.THROW) for statement in last)
