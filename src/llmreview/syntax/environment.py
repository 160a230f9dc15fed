"""Settings read from the environment or a configuration, with the value that stands in where they are missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_STEPS = 6
"""How many calls of a chain, or parts of an expression, are looked through."""
_CONVERSIONS = frozenset(
    "to_string into to_owned to_vec from String string str byte encode toByteArray getBytes toString".split()
)
"""Calls that give the text which they are called on or with, in another type."""
_ELSE = ("||", "??", "?:", "or")


class Setting(NamedTuple):
    """A setting by name, and the text that stands in for it."""

    name: str
    default: str


class Environment(NamedTuple):
    """How an ecosystem reads settings: calls that ``read`` one, ``holders`` that hold them by key or member, and calls that
    give their argument where what they are called on holds nothing (``stands_in``: ``optional.orElse("y")``)."""

    reads: Callable[[Call], bool]
    holders: frozenset[str]
    stands_in: Callable[[Call], bool]


def read_setting(file: SourceFile, node: Node, environment: Environment) -> Setting | None:
    """``environ.get("X", "y")``, ``getenv("X") or "y"``, ``process.env.X || "y"``, ``env::var("X").unwrap_or("y".into())``, and
    a branch that gives the text where the setting is missing; None without a literal default."""
    if file.idea(node) is Idea.CASE:  # `match env::var("X") { …, Err(_) => "y".to_string() }`
        return _setting(_name_read(file, file.role(node, "value"), environment), _literal(file, file.role(node, "body")))
    if file.idea(node) is Idea.BRANCH:
        return _chosen(file, node, environment) or _filled_in(file, node, environment)
    call = file.call(node)
    if call is not None:
        return _called(file, call, environment)
    if file.idea(node) is not Idea.BINARY or file.operator(node) not in _ELSE:
        return None
    return _setting(_name_read(file, file.role(node, "left"), environment), _literal(file, file.role(node, "right")))


def _setting(name: str | None, default: str | None) -> Setting | None:
    return Setting(name, default) if name and default is not None else None


def _called(file: SourceFile, call: Call, environment: Environment) -> Setting | None:
    if len(call.arguments) == 1 and call.receiver is not None and environment.stands_in(call):
        default = _literal(file, call.arguments[0].value)
        return _setting(_name_read(file, call.receiver, environment), default) if default is not None else None
    default_node = call.argument("default", 1)
    if default_node is None or len(call.arguments) < 2 or not environment.reads(call):
        return None
    return _setting(file.string(call.arguments[0].value), _literal(file, default_node))


def _chosen(file: SourceFile, branch: Node, environment: Environment) -> Setting | None:
    """``process.env.X ? process.env.X : "y"``"""
    return _setting(
        _name_read(file, file.role(branch, "then"), environment), _literal(file, file.unwrap(file.role(branch, "otherwise")))
    )


def _filled_in(file: SourceFile, branch: Node, environment: Environment) -> Setting | None:
    """``if secret == "" { secret = "y" }`` right behind the read, also with a return."""
    condition, then = file.role(branch, "condition"), file.role(branch, "then")
    statements = file.statements(then)
    if condition is None or len(statements) != 1 or file.role(branch, "otherwise") is not None:
        return None
    done = next(file.walk(statements[0], Idea.RETURN, Idea.ASSIGNMENT), None)
    default = _literal(file, file.role(done, "value"))
    names = [n for n in (condition, *file.walk(condition, Idea.NAME)) if file.idea(n) is Idea.NAME]
    target = file.role(done, "target")
    if default is None or not names or (target is not None and file.text(target) != file.text(names[0])):
        return None
    definition = file.scope(branch).definition_before(file.text(names[0]), branch)
    if definition is None or definition.value is None:
        return None
    return _setting(_name_read(file, definition.value, environment), default)


def _name_read(file: SourceFile, node: Node | None, environment: Environment, steps: int = MAX_STEPS) -> str | None:
    """The name of the setting that an expression reads, also one that a further call trims or converts."""
    node = file.unwrap(node, Idea.AWAIT)
    call = file.call(node)
    if call is not None and steps > 0:
        if call.arguments and environment.reads(call):
            key = file.string(call.arguments[0].value)
            named = re.search(r"[A-Z]\w+String$", call.name)  # GetConnectionString("Default")
            return f"{key} {named[0]}" if key and named else key
        inner = (_name_read(file, part, environment, steps - 1) for part in (_only_argument(call), call.receiver) if part)
        return next((name for name in inner if name), None)
    if node is None or file.text(file.role(node, "object")) not in environment.holders:
        return None
    return file.name(node) or file.string(file.role(node, "index"))


def _only_argument(call: Call) -> Node | None:
    return call.arguments[0].value if len(call.arguments) == 1 else None


def _literal(file: SourceFile, node: Node | None) -> str | None:
    """The text that an expression is, also one that is only converted (``"y".to_string()``) or given by a lambda."""
    node = file.unwrap(node)
    for _ in range(MAX_STEPS):
        if node is None:
            return None
        if (text := file.string(node)) is not None:
            return text
        call = file.call(node)
        if file.idea(node) is Idea.LAMBDA:
            statements = file.statements(file.role(node, "body"))
            node = file.unwrap(file.role(statements[0], "value") or statements[0]) if len(statements) == 1 else None
        elif call is not None and call.name in _CONVERSIONS:
            node = file.unwrap(call.receiver if not call.arguments else _only_argument(call))
        else:
            return None
    return None
