"""What is waited for: what a name was given right before, what a chain of calls starts with; functions that wait for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.calls import type_name
from llmreview.syntax.fates import function_called
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_WAITS = Pattern(rb"\bawait\b|\byield\b|\basync (?:for|with)\b|\b(?:join|try_join|select)!")
_MODIFIERS = ("modifier", "modifiers", "function_modifiers")
_ASYNCHRONOUS = frozenset({b"async", b"suspend"})
_ONE_THREAD = Pattern(r"SingleThread|ThreadPool\w*\((?:\w+=)?1\b")
_WORK = (Idea.CALL, Idea.BINARY, Idea.INDEX, Idea.COMPREHENSION, Idea.LOOP, Idea.ASSIGNMENT, Idea.SUBSTITUTION)


def is_asynchronous(function: Node) -> bool:
    """Whether a function is declared to be asynchronous."""
    return any(
        child.type == "async" or (child.type in _MODIFIERS and not _ASYNCHRONOUS.isdisjoint((child.text or b"").split()))
        for child in function.children
    )


def waits_for_nothing(file: SourceFile, body: Node) -> bool:
    """Whether nothing in the body of an asynchronous function is awaited, and nothing yielded."""
    if Idea.AWAIT in file.grammar.lacks:
        return all(_surely_runs_on(file, call) for node in file.walk(body, Idea.CALL) if (call := file.call(node)) is not None)
    return _WAITS.search(file.source[body.start_byte : body.end_byte]) is None


def _surely_runs_on(file: SourceFile, call: Call) -> bool:
    """Whether a call does not wait, where no word says so: it makes an object, or its function of this file is plain."""
    function = function_called(file, call)
    return call.constructor or (function is not None and file.idea(function) is Idea.FUNCTION and not is_asynchronous(function))


def chain_of(file: SourceFile, call: Call) -> list[str]:
    """The names of the calls of a chain, from the last to the first."""
    found = [call.name]
    inner = file.call(call.receiver)
    while inner is not None:
        found.append(inner.name)
        inner = file.call(inner.receiver)
    return found


def just_obtained(
    file: SourceFile,
    receiver: Node | None,
    wait: Node,
    through: frozenset[str] = frozenset(),
    results: frozenset[str] = frozenset(),
) -> Call | None:
    """The call that gave what is waited for: the receiver itself, or what the statement before gave a name used only here.

    ``through`` are calls that only prepare the wait (``GetAwaiter``), ``results`` members that read what came of it.
    """
    receiver = file.unwrap(receiver)
    direct = file.call(receiver)
    while direct is not None and direct.name in through:
        receiver = file.unwrap(direct.receiver)
        direct = file.call(receiver)
    if receiver is not None and file.idea(receiver) is Idea.AWAIT:  # it has been waited for already
        return None
    if direct is not None or receiver is None or file.idea(receiver) is not Idea.NAME:
        return direct
    return given_right_before(file, receiver, file.statement_around(wait), results)


def given_right_before(file: SourceFile, name: Node, statement: Node, results: frozenset[str] = frozenset()) -> Call | None:
    """The call whose result the statement before gave to a name that is used once, later reads of its ``results`` apart; None for
    the last of several such calls."""
    definition = file.scope(name).definition_before(file.text(name), name)
    made = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
    if definition is None or made is None or file.idea(made) is Idea.AWAIT:  # what has been waited for is no future
        return None
    others = (use for use in file.scope(name).uses(definition.name) if use.node != name)
    if any(use.node.start_byte < name.start_byte or file.name(use.parent) not in results for use in others):
        return None
    defining = file.statement_around(definition.node)
    before = statement_before(file, statement)
    around = file.enclosing(statement, Idea.TRY)
    if before is None and around is not None and file.statements(file.role(around, "body"))[:1] == [statement]:
        before = statement_before(file, around)
    call = file.call(definition.value) if before == defining else None
    return None if call is None or _has_companion(file, call, definition.name) else call


def _has_companion(file: SourceFile, call: Call, name: str) -> bool:
    """Whether something else was started in the same way before: then this is the end of a fan-out."""
    others = (d for d in file.scope(call.node).all_definitions() if d.name != name and d.node.start_byte < call.node.start_byte)
    return any((other := file.call(d.value)) is not None and other.name == call.name for d in others)


def statement_before(file: SourceFile, statement: Node) -> Node | None:
    """The statement right before another one in its block, comments left out."""
    before = statement.prev_named_sibling
    while before is not None and file.idea(before) is Idea.COMMENT:
        before = before.prev_named_sibling
    return before


def awaited_alone(file: SourceFile, node: Node) -> Node:
    """What a block of asynchronous code awaits, where that is all it does: ``async { f().await }``."""
    body = file.role(node, "body") if file.idea(node) is Idea.LAMBDA else None
    inner = file.statements(body)
    awaited = file.unwrap(inner[0]) if len(inner) == 1 else None
    return awaited if awaited is not None and file.idea(awaited) is Idea.AWAIT else node


def declared_result(file: SourceFile, call: Call, several: frozenset[str]) -> str:
    """The type that the method of this file which a call names is declared to return; empty where it calls one of ``several``."""
    if call.receiver is not None and not file.is_self(call.receiver):
        return ""
    cores = [s.core for s in file.symbols if s.own_name == call.name and s.kind in ("function", "method")]
    if any(c.name in several for core in cores for n in file.walk(core, Idea.CALL) if (c := file.call(n))):
        return ""
    return next((type_name(file, file.role(core, "result")).rpartition(".")[2] for core in cores), "")


def expects(file: SourceFile, node: Node, errors: frozenset[str]) -> bool:
    """Whether the handler right around declares one of ``errors``, which only what is waited for can fail with."""
    around = file.enclosing(node, Idea.TRY, Idea.FUNCTION, Idea.LAMBDA) if errors else None
    if around is None or file.idea(around) is not Idea.TRY:
        return False
    handlers = (child for child in around.named_children if file.idea(child) is Idea.HANDLER)
    return any(errors & set(file.text(file.role(handler, "types")).replace("|", " ").split()) for handler in handlers)


def function_that_waits(file: SourceFile, node: Node, on_the_spot: frozenset[str]) -> Node | None:
    """The function around a wait; around a lambda, too, that one of ``on_the_spot`` runs at once."""
    function = file.function_around(node)
    while function is not None and file.idea(function) is Idea.LAMBDA:
        taker = file.call(file.enclosing(function, Idea.CALL))
        if taker is None or taker.name not in on_the_spot:
            break
        function = file.function_around(function)
    return function


def is_serial(file: SourceFile, submit: Call) -> bool:
    """Whether what the work is given to has one thread only: then it keeps the work in order, and to one thread."""
    holder = file.unwrap(submit.receiver)
    name = file.name(holder)
    cls = file.enclosing(submit.node, Idea.CLASS)
    local = file.scope(submit.node).definition_before(name, submit.node)
    if local is not None and local.kind != "parameter":
        return False  # made here, for this
    definition = local or (file.field(cls, name) if cls is not None else None)
    values = [definition.value] if definition is not None else []
    if cls is not None and name:
        values += [file.role(a, "value") for a in file.walk(cls, Idea.ASSIGNMENT) if file.name(file.role(a, "target")) == name]
    return any(_ONE_THREAD.search(file.text(value)) for value in values if value is not None)


def is_stub(file: SourceFile, body: Node) -> bool:
    """A body without work: nothing, an error, or a constant."""
    if file.idea(body) is Idea.RETURN and file.idea(file.role(body, "value") or body) is Idea.THROW:
        return True
    if file.idea(body) is not Idea.BLOCK:
        return not any(True for _ in file.walk(body, Idea.CALL, Idea.BINARY, Idea.INDEX, Idea.COMPREHENSION, Idea.SUBSTITUTION))
    real = [s for s in file.statements(body) if file.idea(s) is not Idea.THROW and any(True for _ in file.walk(s, *_WORK))]
    return not real


def may_be_promise(file: SourceFile, body: Node, plain: frozenset[str]) -> bool:
    """Whether what a body returns may itself have to be waited for; in most languages what is asynchronous returns a plain value.

    ``plain`` are functions that never give a promise.
    """
    if not file.grammar.returns_promises:
        return False
    returned = [file.role(n, "value") for n in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA, Idea.FUNCTION))]
    values = [value for value in (*returned, None if file.is_block(body) else body) if value is not None]
    return any(_may_hold_promise(file, value, plain) for value in values)


def _may_hold_promise(file: SourceFile, value: Node, plain: frozenset[str]) -> bool:
    value = file.unwrap(value) or value
    if file.idea(value) is Idea.BRANCH:
        arms = (file.role(value, role) for role in ("then", "otherwise"))
        return any(_may_hold_promise(file, arm, plain) for arm in arms if arm is not None)
    if file.idea(value) is Idea.BINARY:
        sides = (file.role(value, role) for role in ("left", "right"))
        chooses = file.operator(value) in ("??", "||", "&&")
        return chooses and any(_may_hold_promise(file, side, plain) for side in sides if side is not None)
    if file.idea(value) is Idea.NAME:
        definition = file.scope(value).definition_before(file.text(value), value)
        made = definition.value if definition is not None and definition.kind == "assignment" else None
        return True if made is None or file.idea(made) is Idea.NAME else _may_hold_promise(file, made, plain)
    call = file.call(value)
    return (call is not None and call.name not in plain) or file.idea(value) is Idea.MEMBER


def function_name(file: SourceFile, function: Node) -> str:
    """The name of a function, also of a lambda that a name is given."""
    if file.idea(function) is Idea.FUNCTION:
        return file.name(function)
    holder = function.parent
    return file.name(file.role(holder, "target")) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else ""


def name_node(call: Call) -> Node:
    """Where the name of what is called stands, at the end of a chain for example."""
    file = call.file
    return file.role(file.role(call.node, "callee"), "name") or file.role(call.node, "name") or call.node
