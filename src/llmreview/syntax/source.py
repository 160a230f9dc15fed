"""A source file of a change: its tree, asked in terms of the shared ideas, which of its lines changed, and views on its parts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.grammar import Grammar, grammar_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.parsed_text import ParsedText

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.definitions import Definition
    from llmreview.syntax.named_nodes import NamedNodes
    from llmreview.syntax.pagination import PageLoop
    from llmreview.syntax.scope import Scope
    from llmreview.syntax.symbols import Symbol


LANDMARKS = frozenset({Idea.FUNCTION, Idea.LAMBDA, Idea.CLASS, Idea.TYPE, Idea.IMPORT, Idea.COMMENT, Idea.ANNOTATION})


class Place(NamedTuple):
    """Where something stands: lines and columns count from 1, columns in characters."""

    line: int
    end_line: int
    column: int


class SourceFile(ParsedText):
    """One side of a file: its text, its syntax tree, and which of its lines the change added or altered.

    ``source`` is UTF-8. Everything is computed when it is first asked for; nothing is altered afterwards.
    ``partial`` marks a file of which only the lines of a patch are known.
    """

    def __init__(
        self, path: str, source: bytes, grammar: Grammar, changed: frozenset[int] = frozenset(), partial: bool = False
    ) -> None:
        super().__init__(source, grammar)
        self.path = path
        self.changed = changed
        self.partial = partial
        self._calls: dict[int, Call | None] = {}
        self._scopes: dict[int, Scope] = {}
        self._fields: dict[int, dict[str, Definition]] = {}

    @classmethod
    def of(cls, path: str, source: bytes, changed: frozenset[int] = frozenset(), partial: bool = False) -> SourceFile | None:
        """The source file for a path, or None where no language is mapped to its name."""
        grammar = grammar_of(path, source)
        return cls(path, source, grammar, changed, partial) if grammar else None

    @cached_property
    def lines(self) -> list[bytes]:
        """The lines without their ends; line n is ``lines[n - 1]``."""
        return self.source.split(b"\n")

    # Lines

    def place(self, node: Node, until: Node | None = None) -> Place:
        """Where a node stands (up to the end of ``until``, if given)."""
        row, column = node.start_point
        end_row, end_column = (until or node).end_point
        if end_column == 0 and end_row > row:  # a node that ends with the line break ends on the line before
            end_row -= 1
        prefix = self.source[node.start_byte - column : node.start_byte]
        return Place(row + 1, end_row + 1, len(prefix.decode(errors="replace")) + 1)

    @cached_property
    def _changed_sorted(self) -> list[int]:
        return sorted(self.changed)

    def touches(self, first: int, last: int) -> bool:
        """Whether the change added or altered one of the lines from ``first`` to ``last``."""
        index = bisect_left(self._changed_sorted, first)
        return index < len(self._changed_sorted) and self._changed_sorted[index] <= last

    def count_changed(self, first: int, last: int) -> int:
        """How many of the lines from ``first`` to ``last`` the change added or altered."""
        return bisect_right(self._changed_sorted, last) - bisect_left(self._changed_sorted, first)

    def is_changed(self, node: Node) -> bool:
        return self.touches(node.start_point[0] + 1, node.end_point[0] + 1)

    def is_in_tests(self, node: Node) -> bool:
        """Whether a node is part of tests that stand in a file of production code."""
        index = bisect_right(self.embedded_tests, (node.start_byte, len(self.source))) - 1
        return index >= 0 and node.start_byte < self.embedded_tests[index][1]

    @cached_property
    def embedded_tests(self) -> list[tuple[int, int]]:
        """The byte ranges of what is marked as tests, or only a runner of tests gets to, in a file of production code."""
        from llmreview.syntax.embedded_tests import embedded_tests

        return embedded_tests(self)

    @cached_property
    def lines_in_tests(self) -> frozenset[int]:
        """The lines, from 1, of the tests that stand in a file of production code."""
        parts = ([self.source.count(b"\n", 0, end) + 1 for end in part] for part in self.embedded_tests)
        return frozenset(line for first, last in parts for line in range(first, last + 1))

    def comments_near(self, node: Node) -> list[str]:
        """The comments on the lines of a node and right above it: where authors say what they know."""
        first, last = node.start_point[0], node.end_point[0]
        found: list[str] = []
        for index in range(bisect_right(self._comment_rows, last) - 1, -1, -1):
            comment = self.comments[index]
            if comment.end_point[0] < first - 1:
                break
            row = comment.start_point[0]
            if comment.end_point[0] == first - 1 and not self.lines[row][: comment.start_point[1]].strip():
                found.append(self.text(comment))
                first = row  # a comment of several lines is several comments
            elif first <= row <= last:
                found.append(self.text(comment))
        return found[::-1]

    @cached_property
    def _comment_rows(self) -> list[int]:
        return [comment.start_point[0] for comment in self.comments]

    @cached_property
    def comments(self) -> list[Node]:
        return list(self.query(Idea.COMMENT))

    def query(self, *ideas: Idea, ranges: list[tuple[int, int]] | None = None) -> Iterator[Node]:
        """The nodes that mean one of ``ideas``, found by one flat query (faster than ``walk`` on a whole file).

        ``ranges`` limits it to nodes that touch these byte ranges, which must be sorted and disjoint.
        """
        from llmreview.syntax.anchors import find

        if ranges is None and LANDMARKS.issuperset(ideas):
            return (node for idea, node in self._landmarks if idea in ideas)
        return find(self, ideas, ranges)

    @cached_property
    def _landmarks(self) -> list[tuple[Idea | None, Node]]:
        """What is asked of nearly every file, found by one pass over its tree."""
        from llmreview.syntax.anchors import find

        return [(self.idea(node), node) for node in find(self, tuple(LANDMARKS), None)]

    # Views on parts of the tree, in modules of their own

    def elements(self, collection: Node) -> list[Node]:
        """The elements of a list, the entries of a mapping, or the parts of a tuple, without what only holds them."""
        if collection.type in self.grammar.token_lists:
            from llmreview.syntax.calls import read_arguments

            return [argument.value for argument in read_arguments(self, collection)]
        inner = (self.unwrap(child) for child in collection.named_children if self.idea(child) is not Idea.COMMENT)
        return [child for child in inner if child is not None]

    def call(self, node: Node | None) -> Call | None:
        """The call that a node is, seen through parentheses and ``await``; None if it is none."""
        if node is None:
            return None
        if node.id not in self._calls:  # nearly every detector asks
            from llmreview.syntax.calls import read_call

            self._calls[node.id] = read_call(self, node)
        return self._calls[node.id]

    def origin(self, node: Node | None) -> str:
        """Where a value comes from, as a dotted path (see ``calls.origin``)."""
        from llmreview.syntax.calls import origin

        return origin(self, node)

    @cached_property
    def words(self) -> frozenset[bytes]:
        """Every word of the text: what is not among them is not named in the file."""
        return frozenset(re.findall(rb"\w+", self.source))

    def field(self, cls: Node, name: str) -> Definition | None:
        """The declaration of a field of ``cls``: in its body, else where a method first assigns it."""
        from llmreview.syntax.fields import fields

        for part in (cls, *self.classes_by_name.get(self.name(cls), ())):
            if part.id not in self._fields:
                self._fields[part.id] = {definition.name: definition for definition in fields(self, part)}
            if name in self._fields[part.id]:
                return self._fields[part.id][name]
        return None

    def class_around(self, node: Node) -> Node | None:
        """The class in which a node stands, or to which the method around it belongs though it stands outside."""
        found = self.enclosing(node, Idea.CLASS, Idea.FUNCTION)
        while found is not None and self.idea(found) is Idea.FUNCTION:
            owner = self.role(found, "owner")
            if owner is not None:
                return next(iter(self.classes_by_name.get(self.text(owner), ())), None)
            found = self.enclosing(found, Idea.CLASS, Idea.FUNCTION)
        return found

    @cached_property
    def page_loops(self) -> tuple[PageLoop, ...]:
        """The loops of the file that walk pages by hand."""
        from llmreview.syntax.iterators import page_loops

        return tuple(page_loops(self, self.root))

    @cached_property
    def calls_by_name(self) -> NamedNodes:
        """Every call of the file by the name of what is called or constructed, in source order."""
        from llmreview.syntax.named_nodes import calls_by_name

        return calls_by_name(self)

    @cached_property
    def functions_by_name(self) -> dict[str, list[Symbol]]:
        """The functions and methods of the file that have a body, by their own name."""
        from llmreview.syntax.named_nodes import functions_by_name

        return functions_by_name(self)

    @cached_property
    def classes_by_name(self) -> dict[str, list[Node]]:
        """The classes of the file by name: one that is written in several parts has several."""
        from llmreview.syntax.named_nodes import classes_by_name

        return classes_by_name(self)

    @cached_property
    def assignments_by_name(self) -> dict[str, list[Node]]:
        """Every assignment of the file by the last name of its target, or by the string that indexes it."""
        from llmreview.syntax.named_nodes import assignments_by_name

        return assignments_by_name(self)

    @cached_property
    def entries_by_key(self) -> dict[str, list[Node]]:
        """The pairs and shorthand names of every mapping of the file by their key."""
        from llmreview.syntax.named_nodes import entries_by_key

        return entries_by_key(self)

    def scope(self, node: Node | None = None) -> Scope:
        """The definitions and uses of the function around a node (or of the node, if it is one); of the module without one."""
        from llmreview.syntax.scope import Scope

        holder = node
        if node is None or self.idea(node) not in (Idea.FUNCTION, Idea.LAMBDA):
            holder = self.function_around(node) if node is not None else None
        holder = self.root if holder is None else holder
        if holder.id not in self._scopes:
            self._scopes[holder.id] = Scope(self, holder)
        return self._scopes[holder.id]

    @cached_property
    def imports(self) -> dict[str, str]:
        """Local names that imports bring in, with their qualified names."""
        return {local: qualified for node in self.query(Idea.IMPORT) for local, qualified in self.grammar.imports(node)}

    @cached_property
    def symbols(self) -> tuple[Symbol, ...]:
        from llmreview.syntax.symbols import read_symbols

        return read_symbols(self)

    def symbol_at(self, line: int) -> Symbol | None:
        """The innermost symbol whose lines hold ``line``."""
        return self._symbol_by_line.get(line)

    @cached_property
    def _symbol_by_line(self) -> dict[int, Symbol]:
        outer_first = sorted(self.symbols, key=lambda s: (s.line - s.end_line, -s.node.start_byte))
        return {line: symbol for symbol in outer_first for line in range(symbol.line, symbol.end_line + 1)}
