"""A text with its syntax tree, asked in terms of the shared ideas."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import Grammar, load_language
from llmreview.syntax.ideas import Idea, Shape

if TYPE_CHECKING:
    from tree_sitter import Node, Tree

SELF_NAMES = frozenset({"self", "cls"})
"""What a parameter is called that is the object itself, or its class."""
_BESIDE_STATEMENTS = frozenset({Idea.COMMENT, Idea.HANDLER, Idea.FINALLY})
"""What may stand among the statements of a block without being one."""


class ParsedText:
    """``source`` is UTF-8; it is parsed when the tree is first asked for."""

    def __init__(self, source: bytes, grammar: Grammar) -> None:
        self.source = source
        self.grammar = grammar
        self._shapes = grammar.shapes
        self._varying: dict[int, Shape | None] = {}

    @cached_property
    def tree(self) -> Tree:
        from tree_sitter import Parser

        return Parser(load_language(self.grammar.wheel, self.grammar.entry)).parse(self.grammar.as_parsed(self.source))

    @property
    def root(self) -> Node:
        return self.tree.root_node

    # What a node is

    def shape(self, node: Node) -> Shape | None:
        """The part that a node takes in an idea; None where it means nothing to detectors."""
        found = self._shapes.get(node.type)
        if found is None or not found.variants:
            return found
        if node.id not in self._varying:  # each condition looks at the nodes around
            self._varying[node.id] = found.of(node)
        return self._varying[node.id]

    def idea(self, node: Node) -> Idea | None:
        found = self._shapes.get(node.type)
        if found is None:
            return None
        if found.variants:
            found = self.shape(node)
            return found.idea if found is not None else None
        return found.idea

    def role(self, node: Node | None, role: str) -> Node | None:
        """The part of a node that plays a role of its idea (see ``Idea``); None where it has none."""
        if node is None:
            return None
        found = self.shape(node)
        way = found.roles.get(role) if found is not None else None
        if way is None:
            return None
        return node.child_by_field_name(way) if isinstance(way, str) else way(node)

    def text(self, node: Node | None) -> str:
        return self.source[node.start_byte : node.end_byte].decode(errors="replace") if node is not None else ""

    def name(self, node: Node | None) -> str:
        """The text of what plays the role ``name``, or of a name itself."""
        return self.word(node if node is not None and self.idea(node) is Idea.NAME else self.role(node, "name"))

    def word(self, node: Node | None) -> str:
        """The text of a name without what marks it as a member or a symbol (Ruby's ``@total``, ``:total``)."""
        return self.text(node).lstrip(self.grammar.marks)

    def is_self(self, node: Node | None) -> bool:
        """Whether a node is the object itself, by its language's word or by the name that a method gives it."""
        if node is None:
            return False
        return self.idea(node) is Idea.SELF or self.text(node) in SELF_NAMES or (self._names_self and self._is_own_object(node))

    @cached_property
    def _names_self(self) -> bool:
        """Whether methods of the language choose the name of their own object."""
        return any("self" in found.roles for found in self.grammar.shapes.values())

    def _is_own_object(self, node: Node) -> bool:
        if self.idea(node) is not Idea.NAME:
            return False
        method = self.enclosing(node, Idea.FUNCTION)
        return method is not None and self.text(self.role(method, "self")) == self.text(node)

    def operator(self, node: Node) -> str:
        """The operator of a binary, unary or assignment node, as written (``is not`` with one space)."""
        words = [self.text(c) for c in node.children if not c.is_named and self.text(c) not in "()"]
        return " ".join(words).replace("? :", "?:")

    def string(self, node: Node | None) -> str | None:
        """The content of a string literal without quotes and prefix; None if it is not one or if part of it is computed."""
        node = self.unwrap(node)
        if node is None or self.idea(node) is not Idea.STRING or any(True for _ in self.computed(node)):
            return None
        content = self.role(node, "content")
        if content is not None:
            elsewhere = content.start_byte >= node.end_byte  # a heredoc, with the line breaks and the word around its lines
            return "\n".join(self.text(content).splitlines()[1:-1]) if elsewhere else self.text(content)
        text = self.word(node)
        if text.startswith("<<<"):
            return "\n".join(text.splitlines()[1:-1])
        quoted = text.lstrip("bBrRfFuU@$")
        return (quoted if quoted[:1] in ('"', "'", "`") else text).strip("\"'`")  # a bare word has no prefix

    def computed(self, string: Node) -> Iterator[tuple[Node, Node | None]]:
        """The parts of a string that are computed, each with the value that it shows."""
        string = self.role(string, "content") or string
        for part in string.named_children:
            idea = self.idea(part)
            if idea is Idea.SUBSTITUTION:
                yield part, self.role(part, "value") if part.child_count else part
            elif idea in (None, Idea.STRING):
                yield from self.computed(part)
            elif idea not in (Idea.COMMENT, Idea.NUMBER):  # a value that stands in the text as it is
                yield part, part

    def unwrap(self, node: Node | None, *also: Idea) -> Node | None:
        """What stands under parentheses, casts and the like, and under ``also`` (for example ``Idea.AWAIT``)."""
        while node is not None and self.idea(node) in (Idea.WRAPPER, *also):
            inner = self.role(node, "value")
            if inner is None:
                return node
            node = inner
        return node

    # Going down and up

    def walk(self, node: Node, *ideas: Idea, inside: tuple[Idea, ...] | None = None) -> Iterator[Node]:
        """The nodes in and under ``node`` that mean one of ``ideas`` (all mapped ones if none is named), in source order.

        ``inside`` names ideas that are yielded but not entered, ``node`` itself excepted: for example functions.
        """
        shape = self.shape
        wanted = frozenset(ideas)
        closed = frozenset(inside or ())
        cursor = node.walk()
        depth = 0
        while True:
            current = cursor.node
            found = shape(current) if current is not None else None
            if current is not None and found is not None and current.is_named and (not wanted or found.idea in wanted):
                yield current
            enter = found is None or depth == 0 or (found.idea not in closed and found.idea is not Idea.NAME)
            if enter and cursor.goto_first_child():
                depth += 1
                continue
            while not cursor.goto_next_sibling():
                if depth == 0 or not cursor.goto_parent():
                    return
                depth -= 1
            if depth == 0:
                return

    def names_written(self, node: Node) -> set[str]:
        """The names that stand in a node, whether they are read, set or only name a part."""
        return {self.text(name) for name in self.walk(node, Idea.NAME)}

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The nodes around ``node``, from the nearest to the root."""
        current = node.parent
        while current is not None:
            yield current
            current = current.parent

    def enclosing(self, node: Node, *ideas: Idea) -> Node | None:
        """The nearest node around ``node`` (not itself) that means one of ``ideas``."""
        return next((a for a in self.ancestors(node) if self.idea(a) in ideas), None)

    def function_around(self, node: Node) -> Node | None:
        """The function, method or lambda in which a node stands."""
        return self.enclosing(node, Idea.FUNCTION, Idea.LAMBDA)

    def statement_around(self, node: Node) -> Node:
        """The statement that a node is part of: the child of the nearest block, or of the root."""
        current = node
        for ancestor in self.ancestors(node):
            if self.idea(ancestor) is Idea.CASE or ancestor.parent is None or self.is_block(ancestor):
                break
            if current == self.role(ancestor, "body") and self.idea(ancestor) is Idea.FUNCTION:  # one that is only a value
                break
            if ancestor.type not in self.grammar.statement_lists or self.idea(ancestor) is Idea.STATEMENT:
                current = ancestor
        return current

    def statements(self, block: Node | None) -> list[Node]:
        """The statements of a block, comments left out; a body without braces is its own only statement."""
        if block is None:
            return []
        if not self.is_block(block):
            return [block]
        found: list[Node] = []
        parameters = self.role(block, "parameters")
        for child in block.named_children:
            if child.type in self.grammar.statement_lists and self.idea(child) is not Idea.STATEMENT:
                found.extend(self.statements(child) if self.idea(child) is Idea.BLOCK else child.named_children[:1])
            elif self.idea(child) not in _BESIDE_STATEMENTS and child != parameters:
                found.append(child)
        return found

    def is_block(self, node: Node) -> bool:
        """Whether the statements of a node stand in it directly: a block, or what is its own body."""
        return self.idea(node) is Idea.BLOCK or self.role(node, "body") == node
