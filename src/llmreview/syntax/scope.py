"""The names of one function: what defines them, and what uses them.

A scope is read in one pass over its function. Names are matched as written within the function: shadowing by nested
functions and comprehensions is told apart roughly here, and exactly, for Python, by ``exact_scopes`` where it decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.definitions import Definition, read_definitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds
from llmreview.syntax.parsed_text import SELF_NAMES
from llmreview.syntax.uses import Use, only_names, read_use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_WORD = Pattern(r"[A-Za-z_]\w*")


class Scope:
    """The names of one function (or of a module, outside of its functions)."""

    def __init__(self, file: SourceFile, node: Node) -> None:
        self.file = file
        self.node = node

    @cached_property
    def outer(self) -> Scope | None:
        """The scope around this one; None for the module."""
        return None if self.node.parent is None else self.file.scope(self.node.parent)

    @cached_property
    def _definitions(self) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for definition in read_definitions(self.file, self.node):
            found.setdefault(definition.name, []).append(definition)
        return found

    @cached_property
    def names(self) -> dict[str, list[Node]]:
        """Every name node in the function, nested functions included, by its text; names of members and keywords left out."""
        found: dict[str, list[Node]] = {}
        for node in self.file.walk(self.node, Idea.NAME, Idea.SUBSTITUTION):
            if self.file.idea(node) is Idea.SUBSTITUTION:
                if node.child_count == 0 and (name := _WORD.match(self.file.text(node))):  # `$name` without a node for the name
                    found.setdefault(name[0], []).append(node)
            elif not only_names(self.file, node):
                found.setdefault(self.file.text(node), []).append(node)
        return found

    def definitions(self, name: str) -> list[Definition]:
        """The places in this function that give ``name`` a value, in source order."""
        return self._definitions.get(name, [])

    def all_definitions(self) -> Iterator[Definition]:
        for definitions in self._definitions.values():
            yield from definitions

    def parameters(self) -> list[Definition]:
        """What callers pass to this function: its parameters, without the one that is the object itself."""
        return [d for d in self.all_definitions() if d.kind == "parameter" and d.name not in SELF_NAMES]

    def definition_before(self, name: str, node: Node) -> Definition | None:
        """The definition of ``name`` nearest before ``node``, here or in a scope around; any other one failing that."""
        scope: Scope | None = self
        while scope is not None:
            definitions = scope.definitions(name)
            before = [d for d in definitions if d.node.start_byte < node.start_byte and not holds(d.value, node)]
            if before:
                return before[-1]
            if definitions and scope is not self:
                return definitions[0]
            scope = scope.outer
        return None

    def uses(self, name: str) -> list[Use]:
        """The places in this function, nested ones included, that read ``name``."""
        defining = {
            d.node.id for d in self.definitions(name) if d.kind != "parameter" or d.holder is None or d.node.id != d.holder.id
        }
        parameters = {d.node.id for d in self.definitions(name) if d.kind == "parameter"}
        return [
            read_use(self.file, node, self.node)
            for node in self.names.get(name, ())
            if node.id not in defining and node.id not in parameters
        ]

    def field(self, cls: Node, name: str) -> Definition | None:
        """The declaration of a field of ``cls``: in its body, else where a method first assigns it."""
        return self.file.field(cls, name)
