"""Work that is started beside the code, and what waits for it right afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.flow import repetitions
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


class Awaited(NamedTuple):
    """A wait, and what is waited on: a channel, a group."""

    wait: Node
    name: str


def awaited_at_once(file: SourceFile, start: Node, waits: frozenset[str]) -> Awaited | None:
    """The wait that stands right behind the start of some work (``go …``, ``group.Go(…)``), nothing running in between.

    ``waits`` are methods that wait. None for work that is started in a loop or beside other work: then it runs beside that; and
    for a wait that something else can end, too.
    """
    function, statement = file.function_around(start), file.statement_around(start)
    after = statement.next_named_sibling
    while after is not None and file.idea(after) is Idea.COMMENT:
        after = after.next_named_sibling
    if function is None or after is None or repetitions(file, start, function) or _starts_other(file, function, start):
        return None
    used = {file.text(name) for name in file.walk(start, Idea.NAME)}
    for node, name in _waits(file, after, waits):
        if name in used:
            return Awaited(node, name)
    return None


def _waits(file: SourceFile, statement: Node, waits: frozenset[str]) -> Iterator[tuple[Node, str]]:
    """What a statement, or the head of a branch, waits on."""
    if file.idea(statement) in (Idea.SWITCH, Idea.LOOP, Idea.SPAWN):
        return
    then = file.role(statement, "then")
    end = then.start_byte if then is not None else statement.end_byte
    for node in file.walk(statement, Idea.AWAIT, Idea.CALL, inside=(Idea.LAMBDA,)):
        if node.start_byte >= end:
            return
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        if file.idea(node) is Idea.AWAIT:
            yield node, file.text(file.unwrap(file.role(node, "value")))
        elif call is not None and call.name in waits and not call.arguments:
            yield node, file.text(call.receiver)


def _starts_other(file: SourceFile, function: Node, start: Node) -> bool:
    """Whether the function starts other work in the same way."""
    if file.idea(start) is Idea.SPAWN:
        return any(node != start for node in file.walk(function, Idea.SPAWN))
    own = file.call(start)
    calls = (file.call(node) for node in file.walk(function, Idea.CALL) if node != start)
    return own is not None and any(
        call is not None and call.name == own.name and file.text(call.receiver) == file.text(own.receiver) for call in calls
    )
