"""Assertions written out: a branch that fails the test (Go), and those whose arguments are bare tokens (Rust's macros)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_LITERALS = (Idea.NUMBER, Idea.STRING, Idea.BOOLEAN, Idea.NULL)


def fails_test(file: SourceFile, call: Call) -> bool:
    """Whether a call fails the test that it is made on: ``t.Errorf(…)``."""
    return call.name in words.FAILING and call.receiver is not None and is_test_handle(file.text(call.receiver))


def is_test_handle(text: str) -> bool:
    """Whether an expression is the object that a test is failed by, maybe in another that was given it: ``h.t``, ``s.T()``."""
    return text in words.TEST_HANDLES or text.endswith(words.KEPT_HANDLES)


def guard_of(file: SourceFile, call: Call) -> Node | None:
    """The condition under which a call fails the test; None where it always does."""
    branch = file.enclosing(call.node, Idea.BRANCH, Idea.CASE, Idea.FUNCTION)
    if branch is None or file.idea(branch) is Idea.FUNCTION:
        return None
    return file.unwrap(file.role(branch, "condition"))


def compared(file: SourceFile, condition: Node) -> list[Node]:
    """The values that a condition compares, or asks about."""
    if file.idea(condition) is Idea.BINARY:
        sides = (file.unwrap(file.role(condition, side)) for side in ("left", "right"))
        return [side for side in sides if side is not None]
    inner = file.role(condition, "value") if file.idea(condition) is Idea.UNARY else condition
    call = file.call(inner)
    return [argument.value for argument in call.arguments] if call is not None and call.arguments else [inner or condition]


def demands(file: SourceFile, condition: Node) -> str:
    """What must hold for the test not to fail, in the words of assertions: ``equal``, ``contains``, ``true``."""
    if file.idea(condition) is Idea.BINARY:
        right = file.unwrap(file.role(condition, "right"))
        nothing = right is not None and file.idea(right) is Idea.NULL
        return "isNotNull" if nothing else "equal" if file.operator(condition) == "!=" else "isGreaterThan"
    inner = file.role(condition, "value") if file.idea(condition) is Idea.UNARY else condition
    call = file.call(inner)
    if call is None:
        return "isTrue"
    return "equal" if call.name in ("DeepEqual", "Equal", "EqualFunc", "Is") and inner != condition else "contains"


def has_tokens(file: SourceFile, call: Call) -> bool:
    """Whether the arguments of a call are bare tokens."""
    arguments = file.role(call.node, "arguments")
    return arguments is not None and arguments.type in file.grammar.token_lists


def operator_among(file: SourceFile, call: Call) -> str:
    """The first operator in the first argument of a macro: ``==`` of ``assert!(a == b)``."""
    arguments = file.role(call.node, "arguments")
    for token in arguments.children[1:-1] if arguments is not None else ():
        if token.type == ",":
            break
        if token.type in ("==", "!=", "<", ">", "<=", ">=", "!"):
            return token.type
    return ""


def pattern_among(file: SourceFile, call: Call) -> str:
    """The pattern that a macro holds a value against: ``Err(E)`` of ``assert!(matches!(x, Err(E)))``."""
    holder = file.role(call.node, "arguments")
    if holder is not None and call.name in words.ONE_CONDITION:
        first = holder.children[1:4]
        is_match = len(first) == 3 and [file.text(token) for token in first[:2]] == ["matches", "!"]
        holder = first[2] if is_match else None
    elif call.name != "assert_matches":
        return ""
    comma = next((token for token in holder.children if token.type == ","), None) if holder is not None else None
    if holder is None or comma is None:
        return ""
    return file.source[comma.end_byte : holder.end_byte - 1].decode(errors="replace").strip()


def last_asked(file: SourceFile, call: Call) -> str:
    """What the first argument of a macro asks a value for: ``is_empty`` of ``assert!(!rows.is_empty())``."""
    arguments = file.role(call.node, "arguments")
    name = ""
    for token, after in zip(arguments.children, arguments.children[1:], strict=False) if arguments is not None else ():
        if token.type == ",":
            break
        if after.type == "token_tree" and file.text(after).startswith("("):
            name = file.text(token)
    return name


def always_holds(file: SourceFile, call: Call) -> bool:
    """Whether a macro compares a thing with itself, or asserts a constant."""
    arguments = file.role(call.node, "arguments")
    groups: list[list[Node]] = [[]]
    for token in arguments.children[1:-1] if arguments is not None else ():
        if token.type == ",":
            groups.append([])
        else:
            groups[-1].append(token)
    equates = words.EQUALITY.match(call.name) is not None
    if not equates and len(groups) > 1 and [file.idea(token) for token in groups[0]] == [Idea.STRING]:
        groups = groups[1:]  # what a snapshot is called
    asked = [group for group in groups[: 2 if equates else 1] if group]
    if not asked:
        return False
    if all(len(group) == 1 and file.idea(group[0]) in _LITERALS for group in asked):
        return file.text(asked[0][0]) != "false"
    texts = ["".join(map(file.text, group)) for group in asked]
    return equates and len(texts) == 2 and texts[0] == texts[1] and "(" not in texts[0]
