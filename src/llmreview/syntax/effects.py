"""What a handler does with an error: what it logs, calls and answers, and whether the error goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.uses import is_result, read_use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.handling import Handling
    from llmreview.syntax.source import SourceFile

_ASKS_FOR_TYPE = Pattern(r"\b(?:instanceof|isinstance\w*|typeof)\b")
_TYPE_OF_ANY = Pattern(r"\b(?:Error|string|Exception)\b")
_WORDING = frozenset("string str repr format message msg error err stringify type stack trace describe text".split())
"""A call with one of these in its name only puts an error into words."""


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
            assignment = next(file.walk(leaf, Idea.ASSIGNMENT, inside=(Idea.ASSIGNMENT, Idea.LAMBDA)), None)
            if assignment is None:
                acts = True
            elif not _sets_own_name(file, assignment, handling):
                answers.append(file.role(assignment, "value"))
    return Effects(throws, _hands_on(file, handling, is_log), jumps, acts, tuple(logs), tuple(calls), tuple(answers), returns)


_EXPRESSIONS = frozenset(
    {
        Idea.AWAIT,
        Idea.BINARY,
        Idea.BOOLEAN,
        Idea.CALL,
        Idea.COLLECTION,
        Idea.INDEX,
        Idea.MAPPING,
        Idea.MEMBER,
        Idea.NAME,
        Idea.NULL,
        Idea.NUMBER,
        Idea.SELF,
        Idea.STRING,
        Idea.UNARY,
        Idea.WRAPPER,
    }
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
            if condition is not None and condition.start_byte <= name.start_byte < condition.end_byte:
                return None if _is_any_error(file.text(condition)) else current
        if idea is Idea.STATEMENT and file.unwrap(file.role(current, "value")) == name:
            return None  # `void error`
        current = current.parent
    return name


def _is_any_error(condition: str) -> bool:
    """Whether a condition only asks whether the error is one at all, to put it into words."""
    return _ASKS_FOR_TYPE.search(condition) is not None and _TYPE_OF_ANY.search(condition) is not None


def _used_after(file: SourceFile, name: str, handling: Handling) -> bool:
    """Whether a name that the handler sets stands after it again."""
    return any(n.start_byte > handling.node.end_byte for n in file.scope(handling.node).names.get(name, ()))


def _sets_own_name(file: SourceFile, assignment: Node, handling: Handling) -> bool:
    """Whether an assignment sets a name that only the handler knows."""
    target = file.role(assignment, "target")
    return target is not None and file.idea(target) is Idea.NAME and not _known_outside(file, file.text(target), handling)


def _known_outside(file: SourceFile, name: str, handling: Handling) -> bool:
    node = handling.node
    return any(not node.start_byte <= n.start_byte < node.end_byte for n in file.scope(node).names.get(name, ()))
