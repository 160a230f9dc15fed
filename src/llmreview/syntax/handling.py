"""Who takes an error: a handler of the language, or a function attached to a promise, future or stream."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import taken_by
from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import read_use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_TYPE = Pattern(r"[A-Za-z_$][\w$.]*")


class Handling(NamedTuple):
    """An error handler. ``node`` is the clause, or the call that attaches a function; ``types`` the errors that it takes
    by name (none where it takes all); ``error`` what it calls the error; ``guarded`` the code whose errors it takes."""

    node: Node
    types: tuple[str, ...]
    error: str
    body: Node | None
    guarded: Node | None


def read_handler(file: SourceFile, node: Node) -> Handling:
    """A ``catch`` or ``except`` clause."""
    types = tuple(_own_name(t) for t in _TYPE.findall(file.text(file.role(node, "types")).replace("::", ".")))
    name = file.text(file.role(node, "name"))
    return Handling(node, types, name, file.role(node, "body"), file.role(node, "protected") or file.role(node.parent, "body"))


def _own_name(qualified: str) -> str:
    """``binascii.Error`` keeps the module that makes it one kind of error."""
    own = qualified.rpartition(".")[2]
    return qualified if own == "Error" else own


def read_attached(call: Call) -> Handling | None:
    """A handler that a call attaches to its receiver: ``promise.catch(e => …)``, ``future.exceptionally(e -> …)``; one without
    a receiver (``catchError(e => …)``) to that of the call around it."""
    file = call.file
    function = call.arguments[-1].value if call.arguments else None
    guarded = call.receiver or _receiver_around(file, call.node)
    if function is None or guarded is None or file.idea(function) is not Idea.LAMBDA:
        return None
    error = next((d.name for d in file.scope(function).all_definitions() if d.kind == "parameter"), "")
    first = call.arguments[0].value
    typed = file.text(first).removesuffix(".class") if len(call.arguments) > 1 and file.idea(first) is not Idea.LAMBDA else ""
    return Handling(call.node, tuple(_TYPE.findall(typed)), error, file.role(function, "body"), guarded)


def _receiver_around(file: SourceFile, node: Node) -> Node | None:
    around = file.call(file.enclosing(node, Idea.CALL))
    return around.receiver if around is not None else None


def read_outcome(call: Call) -> Handling | None:
    """The part for errors of a function that takes result and error: ``future.handle((r, e) -> e != null ? … : r)``."""
    file = call.file
    function = call.arguments[-1].value if call.arguments and call.receiver is not None else None
    body = file.role(function, "body") if function is not None and file.idea(function) is Idea.LAMBDA else None
    if function is None or body is None:
        return None
    parameters = [d.name for d in file.scope(function).all_definitions() if d.kind == "parameter"]
    branch = next(file.walk(body, Idea.BRANCH), None)
    condition = file.text(file.role(branch, "condition")).strip("() ")
    if len(parameters) != 2 or not re.fullmatch(rf"{re.escape(parameters[1])}(?:\s*[!=]==?\s*(?:null|undefined))?", condition):
        return None
    part = file.role(branch, "otherwise" if "==" in condition and "!" not in condition else "then")
    return Handling(call.node, (), parameters[1], part, call.receiver) if part is not None else None


def read_held(
    call: Call,
    catches: Callable[[Call], bool],
    values: frozenset[str],
    tells: frozenset[str],
    ignoring: frozenset[str] = frozenset(),
) -> Handling | None:
    """What becomes of errors that a call holds in its result: dropped with it, or where the value is taken out without them
    (``runCatching { … }.getOrNull()``).

    ``tells`` are the members that are given the error besides (``onFailure``), ``ignoring`` calls that take nothing from the
    lambda which they get (``forEach``).
    """
    file, held, told = call.file, call, None
    while not catches(held):
        told = held if held.name in tells and held.arguments else told
        inner = file.call(held.receiver) or _held_by_name(file, held.receiver)
        if inner is None:
            return None
        held = inner
    guarded = held.arguments[-1].value if held.arguments else None
    if guarded is None or file.idea(guarded) is not Idea.LAMBDA:
        return None
    answer = call.arguments[-1].value if call.name in values and call.arguments else None
    if call.name not in values and not _is_ignored(file, call.node, ignoring):
        return None
    own = answer if answer is not None and any(True for _ in file.walk(answer, Idea.THROW)) else None
    said = told.arguments[-1].value if told is not None else None
    function = own or said or answer
    is_lambda = function is not None and file.idea(function) is Idea.LAMBDA
    error = next(iter(file.scope(function).parameters()), None) if is_lambda else None
    body = file.role(function, "body") if is_lambda else function
    return Handling(call.node, (), error.name if error is not None else "", body, guarded)


def _is_ignored(file: SourceFile, node: Node, ignoring: frozenset[str]) -> bool:
    """Whether nobody takes a value: it stands alone, or is the last of a lambda whose value nobody takes."""
    if read_use(file, node, node).role == "statement":
        return True
    function = file.function_around(node)
    taker = taken_by(file, function) if function is not None and file.idea(function) is Idea.LAMBDA else None
    return taker is not None and taker.name in ignoring and file.statement_around(node) == node


def _held_by_name(file: SourceFile, name: Node | None) -> Call | None:
    """The call whose result a name was given that is used only here."""
    if name is None or file.idea(name) is not Idea.NAME:
        return None
    definition = file.scope(name).definition_before(file.text(name), name)
    once = definition is not None and len(file.scope(name).uses(definition.name)) == 1
    return file.call(definition.value) if definition is not None and once else None
