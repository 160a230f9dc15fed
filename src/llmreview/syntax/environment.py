"""Settings read from the environment, with the value that stands in where they are missing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


class Setting(NamedTuple):
    """A setting by name, and the text that stands in for it."""

    name: str
    default: str


def read_setting(
    file: SourceFile,
    node: Node,
    reads: Callable[[Call], bool],
    holders: frozenset[str],
    stands_in: Callable[[Call], bool] = lambda _: False,
) -> Setting | None:
    """``environ.get("X", "y")``, ``getenv("X") or "y"``, ``process.env.X || "y"``; None without a literal default.

    ``reads`` says whether a call reads the environment; ``holders`` are the objects that hold it; ``stands_in`` whether a call
    gives its argument where its receiver holds nothing: ``Optional.ofNullable(getenv("X")).orElse("y")``.
    """
    call = file.call(node)
    default: Node | None
    if call is not None and len(call.arguments) == 1 and call.receiver is not None and stands_in(call):
        default = call.arguments[0].value
        names = (_name_read(file, n, reads, holders) for n in file.walk(call.receiver, Idea.CALL, Idea.MEMBER))
        name = next((found for found in names if found), None)
    elif call is not None:
        if len(call.arguments) != 2 or not reads(call):
            return None
        name, default = file.string(call.arguments[0].value), file.unwrap(call.arguments[1].value)
    else:
        if file.idea(node) is not Idea.BINARY or file.operator(node) not in ("||", "??", "?:", "or"):
            return None
        name, default = _name_read(file, file.unwrap(file.role(node, "left")), reads, holders), file.role(node, "right")
    text = file.string(default)
    return Setting(name, text) if name and text else None


def _name_read(file: SourceFile, node: Node | None, reads: Callable[[Call], bool], holders: frozenset[str]) -> str | None:
    call = file.call(node)
    if call is not None:
        return file.string(call.arguments[0].value) if len(call.arguments) == 1 and reads(call) else None
    if node is None or file.text(file.role(node, "object")) not in holders:
        return None
    return file.name(node) or file.string(file.role(node, "index"))
