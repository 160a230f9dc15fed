"""Work that is started beside the code, and what waits for it right afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.waiting import statement_before

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


class Awaited(NamedTuple):
    """A wait, and what is waited on: a channel, a group."""

    wait: Node
    name: str


def awaited_at_once(file: SourceFile, start: Node, waits: frozenset[str]) -> Awaited | None:
    """The wait that stands right behind the start of some work (``go …``, ``group.Go(…)``), nothing running in between.

    ``waits`` are methods that wait. None for work that is started beside other work, which runs beside that, and for a wait that
    something else can end, too.
    """
    function, statement = file.function_around(start), file.statement_around(start)
    after = statement.next_named_sibling
    while after is not None and file.idea(after) is Idea.COMMENT:
        after = after.next_named_sibling
    if function is None or after is None or _starts_other(file, function, start):
        return None
    used = file.names_written(start)
    used |= _other_ends(file, start, used)
    if file.idea(after) is Idea.SWITCH:
        return _waits_for_either(file, after, used)
    for node, name in _waits(file, after, waits):
        if name in used:
            return Awaited(node, name)
    return None


def _other_ends(file: SourceFile, start: Node, names: set[str]) -> set[str]:
    """The names that were given together with one of ``names``: the other end of a channel."""
    definitions = list(file.scope(start).all_definitions())
    holders = {d.holder.id for d in definitions if d.name in names and d.kind == "destructured" and d.holder is not None}
    return {d.name for d in definitions if d.holder is not None and d.holder.id in holders}


def _waits_for_either(file: SourceFile, switch: Node, used: set[str]) -> Awaited | None:
    """A choice among channels, each of which only the started work can end."""
    names = []
    cases = list(file.walk(switch, Idea.CASE, inside=(Idea.CASE, Idea.LAMBDA)))
    for case in cases:
        condition = file.role(case, "condition")
        awaits = file.walk(condition, Idea.AWAIT) if condition is not None else iter(())
        names += [file.text(file.unwrap(file.role(node, "value"))) for node in awaits]
    return Awaited(switch, names[0]) if names and len(names) == len(cases) and used.issuperset(names) else None


def _waits(file: SourceFile, statement: Node, waits: frozenset[str]) -> Iterator[tuple[Node, str]]:
    """What a statement, or the head of a branch, waits on."""
    if file.idea(statement) in (Idea.LOOP, Idea.SPAWN):
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


def started_right_before(file: SourceFile, join: Call) -> Call | None:
    """The ``thread.start()`` that stands right before ``thread.join()``; None where another thread was started before it."""
    before = statement_before(file, file.statement_around(join.node))
    started = _start(file, before)
    if before is None or started is None or file.text(started.receiver) != file.text(file.unwrap(join.receiver)):
        return None
    earlier = statement_before(file, before)
    return None if _start(file, earlier) is not None else started


def _start(file: SourceFile, statement: Node | None) -> Call | None:
    if statement is None:
        return None
    value = file.role(statement, "value") if file.idea(statement) is Idea.STATEMENT else statement
    call = file.call(value)
    return call if call is not None and call.name.lower() == "start" else None
