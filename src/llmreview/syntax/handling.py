"""What is done about an error: by a handler of the language, or by a function attached to a promise, future or stream."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import taken_by
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.uses import is_result, read_use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_TYPE = Pattern(r"[A-Za-z_$][\w$.]*")
_ANY_ERROR = Pattern(r"\b(?:instanceof|isinstance\w*|typeof)\b")
_STANDING_FOR_NOTHING = frozenset({"default", "defaults", "empty", "none", "fallback", "unknown", "noop"})
_WORDING = frozenset(
    {
        "string",
        "str",
        "repr",
        "format",
        "message",
        "msg",
        "error",
        "err",
        "stringify",
        "type",
        "stack",
        "trace",
        "describe",
        "text",
    }
)
"""A call with one of these in its name only puts an error into words."""

_WORDLESS = frozenset({"null", "empty", "false", "true", "zero", "number"})
Emptiness = Literal["nothing", "null", "empty", "false", "true", "zero", "number", "literal", "constant"]


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


class Effects(NamedTuple):
    """What a handler does. ``calls`` are those that stand as statements, logs apart; ``answers`` what it returns or sets
    instead of a result; ``acts`` says that it does something else; ``hands_on`` that the error goes on, or decides."""

    throws: bool
    hands_on: bool
    jumps: bool
    acts: bool
    logs: tuple[Call, ...]
    calls: tuple[Call, ...]
    answers: tuple[Node | None, ...]
    returns: bool


NO_EFFECTS = Effects(False, False, False, False, (), (), (), False)


def read_effects(file: SourceFile, handling: Handling, is_log: Callable[[Node], bool]) -> Effects:
    """What the body of a handler does, branch by branch."""
    logs: list[Call] = []
    calls: list[Call] = []
    answers: list[Node | None] = []
    throws = jumps = acts = returns = False
    for leaf in _leaves(file, handling.body):
        idea = file.idea(leaf)
        bare = (leaf == handling.body and idea is not Idea.RETURN) or idea in _EXPRESSIONS
        expression = bare or idea in (Idea.RETURN, Idea.STATEMENT)
        value = leaf if bare else file.role(leaf, "value")
        value = file.unwrap(value, Idea.AWAIT)
        call = file.call(value) if expression else None
        if idea is Idea.THROW:
            throws = True
        elif idea is Idea.JUMP:
            jumps, acts = True, acts or file.text(leaf) == "retry"
        elif call is not None and is_log(call.node):
            logs.append(call)
            returns = returns or idea is Idea.RETURN
        elif idea is Idea.RETURN or leaf == handling.body or _is_last_value(file, leaf, call, handling):
            returns = True
            answers.append(value)
        elif call is not None:
            calls.append(call)
        elif (value is None and expression) or (value is not None and file.idea(value) is Idea.STRING) or _is_nothing(file, leaf):
            continue
        else:
            for assignment in file.walk(leaf, Idea.ASSIGNMENT, inside=(Idea.ASSIGNMENT, Idea.LAMBDA)):
                target = file.role(assignment, "target")
                own = (
                    target is not None
                    and file.idea(target) is Idea.NAME
                    and not _known_outside(file, file.text(target), handling)
                )
                if not own:
                    answers.append(file.role(assignment, "value"))
                break
            else:
                acts = True
    return Effects(throws, _hands_on(file, handling, is_log), jumps, acts, tuple(logs), tuple(calls), tuple(answers), returns)


_EXPRESSIONS = frozenset(
    {
        Idea.CALL,
        Idea.NULL,
        Idea.NAME,
        Idea.MEMBER,
        Idea.BOOLEAN,
        Idea.NUMBER,
        Idea.COLLECTION,
        Idea.MAPPING,
        Idea.BINARY,
        Idea.UNARY,
    }
    | {Idea.INDEX, Idea.WRAPPER, Idea.AWAIT, Idea.SELF, Idea.STRING}
)
"""What may stand in a block without being made a statement, where the last value is the result."""


def _is_last_value(file: SourceFile, leaf: Node, call: Call | None, handling: Handling) -> bool:
    """Whether an expression is what a block gives; a call with arguments rather does something."""
    is_asked_for = _gives_value(file, handling)
    does = call is not None and call.arguments and not call.constructor and not is_asked_for
    if not (file.grammar.last_is_result or is_asked_for) or file.idea(leaf) not in _EXPRESSIONS or does:
        return False
    return leaf.parent is not None and file.statements(leaf.parent)[-1:] == [leaf]


def _gives_value(file: SourceFile, handling: Handling) -> bool:
    """Whether a ``try`` is an expression whose value somebody takes (Kotlin), or a handler a lambda that gives one."""
    if not file.grammar.lambdas_end_in_result:
        return False
    outer = handling.node.parent
    if file.idea(handling.node) is not Idea.HANDLER or outer is None:
        return True
    return is_result(file, outer) or read_use(file, outer, outer).role not in ("statement", "other")


def _is_statement(file: SourceFile, branch: Node) -> bool:
    """Whether a branch has statements, and not only the values of a conditional expression."""
    if branch.type.endswith(("statement", "clause")):
        return True
    then = file.role(branch, "then")
    return then is not None and file.idea(then) is Idea.BLOCK


def _leaves(file: SourceFile, node: Node | None) -> Iterator[Node]:
    """The statements of a handler, those of its branches and of a nested ``try`` in place of these."""
    if node is None:
        return
    idea = file.idea(node)
    if file.is_block(node):
        for statement in file.statements(node):
            yield from _leaves(file, statement)
    elif idea is Idea.BRANCH and _is_statement(file, node):
        for role in ("then", "otherwise"):
            yield from _leaves(file, file.role(node, role))
    elif idea in (Idea.ELSE, Idea.TRY, Idea.HANDLER, Idea.FINALLY):
        yield from _leaves(file, file.role(node, "body"))
    elif idea is not Idea.COMMENT:
        yield node
    for part in node.named_children if idea is Idea.TRY else ():
        if file.idea(part) in (Idea.HANDLER, Idea.FINALLY):
            yield from _leaves(file, part)


def _is_nothing(file: SourceFile, leaf: Node) -> bool:
    """``pass``, ``...``, ``;``, and where an expression is a statement a bare ``null``"""
    return file.text(leaf).strip(";. \n") in ("", "pass", "Unit", "null", "nil")


def _hands_on(file: SourceFile, handling: Handling, is_log: Callable[[Node], bool]) -> bool:
    """Whether the error, or what was made of it, is used for more than a line of log."""
    if handling.body is None or not handling.error:
        return False
    derived = {handling.error}
    for name in file.walk(handling.body, Idea.NAME):
        if file.text(name) not in derived:
            continue
        use = _significant(file, name, handling.body, is_log)
        if use is None:
            continue
        target = file.role(use, "target") if file.idea(use) is Idea.ASSIGNMENT else None
        if target is None or file.idea(target) is not Idea.NAME or _used_after(file, file.text(target), handling):
            return True
        if any(
            not _WORDING & set(words_of(c.name))
            for n in file.walk(use, Idea.CALL)
            if (c := file.call(n)) and _takes(file, c, derived)
        ):
            return True
        derived.add(file.text(target))
    return False


def _takes(file: SourceFile, call: Call, names: set[str]) -> bool:
    return any(file.text(argument.value) in names for argument in call.arguments)


def _significant(file: SourceFile, name: Node, body: Node, is_log: Callable[[Node], bool]) -> Node | None:
    """What the error is used for: an assignment, a condition, another call or answer; None for a log or a mere name."""
    current: Node | None = name
    while current is not None and current != body.parent:
        idea = file.idea(current)
        if idea is Idea.CALL and is_log(current):
            return None
        if idea is Idea.ASSIGNMENT:
            target = file.role(current, "target")
            return None if target == name else current
        if idea is Idea.BRANCH and _is_statement(file, current):
            condition = file.role(current, "condition")
            inside = condition is not None and condition.start_byte <= name.start_byte < condition.end_byte
            if inside:
                return (
                    None
                    if _ANY_ERROR.search(file.text(condition))
                    and re.search(r"\b(?:Error|string|Exception)\b", file.text(condition))
                    else current
                )
        if idea is Idea.STATEMENT and file.unwrap(file.role(current, "value")) == name:
            return None  # `void error`
        current = current.parent
    return name


def _used_after(file: SourceFile, name: str, handling: Handling) -> bool:
    """Whether a name that the handler sets stands after it again."""
    return any(n.start_byte > handling.node.end_byte for n in file.scope(handling.node).names.get(name, ()))


def _known_outside(file: SourceFile, name: str, handling: Handling) -> bool:
    node = handling.node
    return any(not node.start_byte <= n.start_byte < node.end_byte for n in file.scope(node).names.get(name, ()))


def emptiness(file: SourceFile, node: Node | None, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    """In what way a value says nothing about what happened; None for a value that may say something."""
    node = file.unwrap(node, Idea.AWAIT)
    if node is None:
        return "nothing"
    idea, text = file.idea(node), file.text(node)
    if idea is Idea.NULL:
        return "null"
    if idea is Idea.BOOLEAN:
        return "true" if text.lower() == "true" else "false"
    if idea in (Idea.NUMBER, Idea.UNARY):
        return _emptiness_of_number(text)
    if idea is Idea.STRING:
        content = file.string(node)
        return None if content is None else "literal" if content else "empty"
    if idea in (Idea.COLLECTION, Idea.MAPPING):
        return _emptiness_of_parts(file, node, is_empty)
    call = file.call(node)
    if call is not None:
        return _emptiness_of_call(file, call, is_empty)
    if idea in (Idea.NAME, Idea.MEMBER):
        name = file.name(node)
        if name == "Empty":  # string.Empty
            return "empty"
        return "constant" if name.isupper() or _STANDING_FOR_NOTHING & set(words_of(name)) else None
    return None


def _emptiness_of_call(file: SourceFile, call: Call, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    if call.constructor and not call.arguments and file.text(call.node).endswith("{}"):  # the zero value of a type
        return "empty"
    if is_empty(call):
        kinds = {emptiness(file, argument.value, is_empty) for argument in call.arguments}
        return None if kinds & {None, "constant", "number"} else "empty"
    if call.constructor and len(call.arguments) == 1 and re.fullmatch(r"[\"']?0[.0]*[\"']?", file.text(call.arguments[0].value)):
        return "zero"
    made = call.constructor or (call.name == "new" and call.receiver is not None)
    said = {emptiness(file, argument.value, is_empty) for argument in call.arguments}
    return "constant" if made and said <= _WORDLESS else None  # an object in its first state, or with fixed numbers


def _emptiness_of_number(text: str) -> Emptiness | None:
    """A number that stands in for a measured one; a small one, or one of HTTP, may be a status that tells of the failure."""
    if re.fullmatch(r"0[.0]*[fFdDlLnmM]?|-\s*1[.0]*[fFdDlLnmM]?", text):
        return "zero"
    found = re.fullmatch(r"-?\s*([\d_]+)(\.\d+)?[fFdDlLnmM]?(?:_?[iuf]\d+)?", text)
    if found is None:
        return None
    return "number" if found[2] or not (int(found[1].replace("_", "") or 0) <= 2 or 200 <= int(found[1]) < 600) else None


def _emptiness_of_parts(file: SourceFile, node: Node, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    """A list of what says nothing, or an object whose every value says nothing."""
    if file.idea(node) is Idea.COLLECTION:
        kinds = [emptiness(file, child, is_empty) for child in file.elements(node)]
        return None if {None, "constant", "number"} & set(kinds) else "empty"
    pairs = [c for c in node.named_children if file.idea(c) is not Idea.COMMENT]
    kinds = [emptiness(file, file.role(p, "value"), is_empty) for p in pairs]
    if {None, "nothing", "literal", "number"} & set(kinds):
        return None
    return "constant" if "constant" in kinds else "empty"
