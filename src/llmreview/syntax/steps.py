"""Code as the row of its steps: each statement without those nested in it, in a form that names and literals leave alone.

Two passages whose steps have the same shapes do the same thing with other names; ``copies`` finds them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from itertools import dropwhile
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.normal import Form, read_tokens
from llmreview.syntax.renames import defined_names
from llmreview.syntax.statements import is_docstring

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_FUNCTIONS = (Idea.FUNCTION, Idea.LAMBDA)
_DECLARATIONS = frozenset({Idea.IMPORT, Idea.CLASS, Idea.TYPE, Idea.FIELD, Idea.FUNCTION, Idea.COMMENT, Idea.ANNOTATION})
_SET_UP = frozenset("set source . export readonly declare typeset shopt umask cd trap".split())
_HOLD_BARE = (Idea.BRANCH, Idea.ELSE)
_SIMPLE = frozenset({Idea.STATEMENT, Idea.RETURN, Idea.THROW, Idea.JUMP})


class Step(NamedTuple):
    """A statement without the statements nested in it. ``depth`` counts the statements around it."""

    node: Node
    depth: int
    form: Form
    shape: int
    """The same for two steps that differ in names and literals only."""
    block: int
    """What holds it, by id: a block, a case, a statement without braces."""


class StepPlace(NamedTuple):
    """Where a step is: its ``node`` without the parts whose ids are in ``cut``."""

    node: Node
    depth: int
    block: int
    cut: frozenset[int]


class Passage:
    """The body of an outermost function, or what a module itself does (``function`` is None)."""

    def __init__(self, file: SourceFile, function: Node | None) -> None:
        self.file = file
        self.function = function
        self.node = function if function is not None else file.root

    @cached_property
    def name(self) -> str:
        """The name of the function, or of what a lambda is the value of; empty where it has none."""
        if self.function is None:
            return ""
        symbol = self.file.symbol_at(self.file.place(self.function).line)
        return self.file.name(self.function) or (symbol.own_name if symbol is not None else "")

    @property
    def lines(self) -> tuple[int, int]:
        place = self.file.place(self.node)
        return place.line, place.end_line

    @cached_property
    def local_names(self) -> frozenset[str]:
        """The names that it gives their meaning itself."""
        return defined_names(self.file, self.node) - {self.name}

    @cached_property
    def steps(self) -> list[Step]:
        return [_step(self.file, place) for place in self.outline]

    @cached_property
    def outline(self) -> list[StepPlace]:
        """Where its steps are: to see that costs a third of reading them."""
        if self.function is None:
            top = (c for c in self.file.root.named_children if not _declares(self.file, c))
            return list(_step_places(self.file, list(dropwhile(partial(_sets_up, self.file), top)), closed=True))
        body = self.file.role(self.function, "body")
        return list(_step_places(self.file, self.file.statements(body), closed=False))


def passages(file: SourceFile) -> list[Passage]:
    """The passages of a file in source order, that of the module itself last."""
    found, end = [], -1
    for node in file.query(*_FUNCTIONS):
        if node.start_byte >= end and file.role(node, "body") is not None:
            found.append(Passage(file, node))
            end = node.end_byte
    return [*found, Passage(file, None)]


def _declares(file: SourceFile, statement: Node) -> bool:
    """Whether a statement of a module declares something, if behind decorators or an `export`; constants are declarations."""
    if any(file.idea(node) in _DECLARATIONS for node in (statement, *statement.named_children)):
        return True
    assigned = next(file.walk(statement, Idea.ASSIGNMENT, inside=(Idea.BLOCK, *_FUNCTIONS)), None)
    if assigned is None or any(file.idea(node) is Idea.BLOCK for node in statement.named_children):
        return False
    return statement.type.startswith("export") or not any(True for _ in file.walk(assigned, Idea.CALL))


def _sets_up(file: SourceFile, statement: Node) -> bool:
    """Whether a statement at the beginning of a script only says how it is run: its options, its folder, what it sources."""
    if Idea.STATEMENT not in file.grammar.lacks:
        return False
    return file.idea(statement) is Idea.ASSIGNMENT or next(iter(file.text(statement).split(maxsplit=1)), "") in _SET_UP


def _step_places(file: SourceFile, statements: list[Node], closed: bool) -> Iterator[StepPlace]:
    waiting = [(statement, 0, 0) for statement in reversed(statements)]
    while waiting:
        statement, depth, block = waiting.pop()
        if is_docstring(file, statement):
            continue
        cut, nested = _nested(file, statement, closed)
        if any(True for _ in read_tokens(file, statement, cut)):
            yield StepPlace(statement, depth, block, cut)
        waiting.extend((inner, depth + 1, holder) for inner, holder in reversed(nested))


def _step(file: SourceFile, place: StepPlace) -> Step:
    form = tuple(read_tokens(file, place.node, place.cut))
    return Step(place.node, place.depth, form, hash(tuple(map(_abstract, form))), place.block)


def _nested(file: SourceFile, statement: Node, closed: bool) -> tuple[frozenset[int], list[tuple[Node, int]]]:
    """The parts of a statement that hold other statements, by id, and these statements with what holds them."""
    cut: set[int] = set()
    found: list[tuple[Node, int]] = []
    waiting = [statement]
    while waiting:
        node = waiting.pop()
        idea = file.idea(node)
        if node is not statement and closed and idea in _FUNCTIONS:
            cut.add(node.id)
        elif node is not statement and idea is Idea.BLOCK:
            cut.add(node.id)
            found.extend((inner, node.id) for inner in file.statements(node))
        elif idea is Idea.CASE:
            condition = file.role(node, "condition")
            for part in node.named_children:
                if part != condition:
                    cut.add(part.id)
                    found.extend((inner, node.id) for inner in file.statements(part))
        elif node is not statement and (idea in _SIMPLE or node.type.endswith("_statement")):
            cut.add(node.id)
            found.append((node, node.id))
        elif node.named_child_count:
            if idea in _HOLD_BARE:
                bare = _bare_statements(file, node, idea)
                cut.update(inner.id for inner in bare)
                found.extend((inner, node.id) for inner in bare)
            waiting.extend([child for child in reversed(node.named_children) if child.id not in cut])
    return frozenset(cut), found


def _bare_statements(file: SourceFile, node: Node, idea: Idea | None) -> list[Node]:
    """The statements of a branch that no block holds (shell)."""
    if Idea.STATEMENT not in file.grammar.lacks:
        return []
    first = file.role(node, "then") if idea is Idea.BRANCH else file.role(node, "body")
    if first is None:
        return []
    return [
        child
        for child in node.named_children
        if child.start_byte >= first.start_byte and not child.type.endswith("_clause") and not child.is_extra
    ]


def _abstract(token: str) -> str:
    """A token without what may differ between copies: which name, which literal."""
    kind = token[0]
    if kind in "nm":
        return "n"
    return "s" if kind == "s" or (kind == "t" and token[1:2].isdigit()) else token
