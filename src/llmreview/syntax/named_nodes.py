"""The nodes of a file by the names that they have or give: calls, functions, classes, assignments, entries of mappings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from llmreview.syntax.calls import called_name
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile
    from llmreview.syntax.symbols import Symbol

MOST_ABSENT = 64
"""Names that are looked for in the text of a file before its tree is read for all of them."""


class NamedNodes:
    """Nodes of a file by a name that stands in its text: what is not written there need not be looked for in the tree."""

    def __init__(self, source: bytes, read: Callable[[], dict[str, list[Node]]]) -> None:
        self._source = source
        self._read = read
        self._absent: set[str] = set()
        self._nodes: dict[str, list[Node]] | None = None

    def get(self, name: str, default: Sequence[Node] = ()) -> Sequence[Node]:
        """The nodes of that name, in source order."""
        if self._nodes is None:
            if name in self._absent:
                return default
            if len(self._absent) < MOST_ABSENT and name.encode() not in self._source:
                self._absent.add(name)
                return default
            self._nodes = self._read()
        return self._nodes.get(name, default)


def calls_by_name(file: SourceFile) -> NamedNodes:
    """Every call by the name of what is called or constructed, in source order."""
    return NamedNodes(file.source, lambda: _read_calls(file))


def _read_calls(file: SourceFile) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for node in file.query(Idea.CALL):
        if name := called_name(file, node).rpartition(".")[2]:
            found.setdefault(name, []).append(node)
    return found


def functions_by_name(file: SourceFile) -> dict[str, list[Symbol]]:
    """The functions and methods of the file that have a body, by their own name."""
    found: dict[str, list[Symbol]] = {}
    for symbol in file.symbols:
        if symbol.kind in ("function", "method") and file.role(symbol.core, "body") is not None:
            found.setdefault(symbol.own_name, []).append(symbol)
    return found


def classes_by_name(file: SourceFile) -> dict[str, list[Node]]:
    """The classes of the file by name: one that is written in several parts has several."""
    found: dict[str, list[Node]] = {}
    for node in file.query(Idea.CLASS):
        if name := file.name(node):
            found.setdefault(name, []).append(node)
    return found


def assignments_by_name(file: SourceFile) -> dict[str, list[Node]]:
    """Every assignment of the file by the last name of its target, or by the string that indexes it."""
    found: dict[str, list[Node]] = {}
    for node in file.query(Idea.ASSIGNMENT):
        target = file.role(node, "target")
        idea = file.idea(target) if target is not None else None
        if idea in (Idea.NAME, Idea.MEMBER, Idea.INDEX) or target is None:
            names = [file.string(file.role(target, "index")) if idea is Idea.INDEX else file.name(target)]
        else:  # several at once
            names = [file.name(part) for part in file.walk(target, Idea.NAME, Idea.MEMBER, inside=(Idea.MEMBER,))]
        for name in names:
            if name:
                found.setdefault(name, []).append(node)
    return found


def entries_by_key(file: SourceFile) -> dict[str, list[Node]]:
    """The pairs and shorthand names of every mapping of the file by their key."""
    found: dict[str, list[Node]] = {}
    literal = Idea.MAPPING not in file.grammar.lacks
    entries = (c for mapping in file.query(Idea.MAPPING) for c in mapping.named_children) if literal else file.query(Idea.PAIR)
    for child in entries:
        key = file.role(child, "key") if file.idea(child) is Idea.PAIR else child
        if key is not None and file.idea(child) in (Idea.PAIR, Idea.NAME):
            found.setdefault(file.string(key) or file.text(key), []).append(child)
    return found
