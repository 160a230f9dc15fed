"""What is known of a list at some point of its function: which leading positions are certain, and what the rest hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.listwords import ListWords
    from llmreview.syntax.source import SourceFile

UNBOUNDED = 1_000_000
"""The certain positions of a list of which nothing is known: nobody doubts them."""

UNNAMED = ""
"""Stands for the lists that have no name, among those that are wanted."""

AccessKind = Literal["read", "slice", "insert", "remove", "set"]


class Edit(NamedTuple):
    """A change of a list, and the texts of the conditions that it hangs on."""

    node: Node
    conditions: tuple[str, ...]
    at: int = UNBOUNDED
    """The position from which on it moves what is there; an addition at the end moves nothing."""


class ListState(NamedTuple):
    """What is known of a list at some point of its function."""

    fixed: int
    """How many leading positions hold the same thing whatever the conditions."""
    closed: bool
    """Whether these are all: nothing stands behind them."""
    edits: tuple[Edit, ...] = ()
    """The changes since it was made that happen in every case."""
    conditional: tuple[Edit, ...] = ()
    """The changes that happen only on a condition."""
    filtered: bool = False
    """Whether its elements were chosen from others by a condition."""
    born: int = 0
    """How many conditions it was made under."""

    def plus(self, other: ListState) -> ListState:
        """This list followed by another one."""
        fixed = self.fixed + other.fixed if self.closed else self.fixed
        conditional = self.conditional + other.conditional
        return self._replace(fixed=fixed, closed=self.closed and other.closed, conditional=conditional)


UNKNOWN = ListState(UNBOUNDED, False)


class Access(NamedTuple):
    """An access at a literal position of 1 or more. ``conditions`` are the branches it stands under, outermost first."""

    node: Node
    key: str
    position: int
    kind: AccessKind
    state: ListState | None
    conditions: tuple[Node, ...]


class KnownLists:
    """The lists of a function by name, as far as it was read: their states, the accesses to them, which were measured."""

    def __init__(self, file: SourceFile, words: ListWords, known: dict[str, ListState]) -> None:
        self.file = file
        self.words = words
        self.states = known
        self.wanted: frozenset[str] = frozenset()
        self.accesses: list[Access] = []
        self.sized: set[str] = set()
        """The lists whose length has been looked at."""
        self.stack: list[Node] = []
        """The branches and calls that what is being read hangs on, outermost first."""

    def key(self, node: Node | None) -> str | None:
        """The name by which a list is known here: a variable, a field, or a path of members."""
        node = self.file.unwrap(node)
        if node is not None and node.type in self.file.grammar.own_members:
            return self.file.text(node)
        while node is not None and self.file.idea(node) is Idea.MEMBER:
            inner = self.file.unwrap(self.file.role(node, "object"))
            if inner is None or self.file.idea(inner) not in (Idea.NAME, Idea.SELF, Idea.MEMBER):
                return None
            if self.file.idea(inner) is not Idea.MEMBER:
                return self.file.text(node)
            node = inner
        if node is not None and self.file.idea(node) is Idea.NAME:
            return self.file.text(node)
        return None

    def edit(self, key: str, node: Node, added: ListState) -> None:
        """Something is put at the end of a list."""
        old = self.states.get(key, UNKNOWN)
        new = old.plus(added) if added.fixed < UNBOUNDED else old._replace(closed=False)
        self.states[key] = new._replace(edits=(*old.edits, Edit(node, self.condition_texts())))

    def cut(self, key: str, node: Node, at: int, by: int) -> None:
        """Something is put in (``by`` > 0) or taken out (``by`` < 0) at a position; ``by`` 0 changes the order from there on."""
        old = self.states.get(key, UNKNOWN)
        if by and at <= old.fixed < UNBOUNDED:
            fixed = max(old.fixed + by, at)
        else:
            fixed = min(old.fixed, at) if not by else old.fixed
        normalises = old.fixed >= UNBOUNDED and by < 0  # what may stand in front of a list from elsewhere is taken off
        edit = Edit(node, self.condition_texts(), UNBOUNDED if normalises else at)
        self.states[key] = old._replace(fixed=fixed, edits=(*old.edits, edit))

    def condition_texts(self) -> tuple[str, ...]:
        return tuple(
            self.file.text(self.file.unwrap(self.file.role(n, "condition") or self.file.role(n, "left"))) for n in self.stack
        )

    def bound(self, node: Node) -> Node | None:
        """What an element or a part of a list is told by: its index, or where the part starts or, failing that, ends."""
        bounds = (self.file.role(node, role) for role in ("index", "start", "end"))
        return next((bound for bound in bounds if bound is not None), None)

    def places(self, index: Node) -> list[int]:
        """The literal positions of 1 or more that an index or a slice names."""
        index = self.file.unwrap(index) or index
        number = self.number(index.children[0] if self.file.idea(index) is Idea.SLICE else index)
        return [number] if number is not None and number >= 1 else []

    def number(self, node: Node | None) -> int | None:
        node = self.file.unwrap(node)
        text = self.file.text(node) if node is not None and self.file.idea(node) is Idea.NUMBER else ""
        return int(text) if text.isdecimal() and len(text) < 5 else None

    def _stands_first(self, key: str, value: Node) -> bool:
        """Whether a list that is part of a new one is its beginning: `xs + more`, `[...xs, more]`, not `more + xs`."""
        first = self.file.unwrap(value)
        if first is not None and self.file.idea(first) is Idea.COLLECTION:
            first = next(iter(self.file.elements(first)), None)
            if first is None or self.file.idea(first) is not Idea.SPREAD:
                return False
            return self.key(self.file.role(first, "value")) == key
        while first is not None and self.file.idea(first) is Idea.BINARY:
            first = self.file.unwrap(self.file.role(first, "left"))
            if first is not None and self.file.idea(first) is Idea.COLLECTION:
                return False
        return True

    def _note_length_call(self, call: Call) -> None:
        measured = call.receiver if call.receiver is not None else call.argument(position=0)
        if call.name in self.words.lengths:
            key = self.key(measured)
            if key is not None:
                self.sized.add(key)

    def _note_size(self, node: Node, idea: Idea | None) -> None:
        if idea is Idea.MEMBER and self.file.name(node) in self.words.lengths:
            key = self.key(self.file.role(node, "object"))
            if key is not None:
                self.sized.add(key)


def leaves(file: SourceFile, arm: Node) -> bool:
    """Whether nothing behind the branch runs once the arm has run; what only leaves a `switch` goes on behind it."""
    if file.idea(arm) is Idea.CASE:
        parts = [c for c in arm.named_children if file.idea(c) is not Idea.COMMENT]
        last = file.statements(parts[-1])[-1:] if parts and file.is_block(parts[-1]) else parts[-1:]
        return bool(last) and file.idea(last[0]) in (Idea.RETURN, Idea.THROW)
    statements = file.statements(arm)
    return bool(statements) and file.idea(statements[-1]) in (Idea.RETURN, Idea.THROW, Idea.JUMP)


def joined(ends: list[ListState], before: ListState | None, exhaustive: bool) -> ListState:
    """What holds of a list whichever arm has run."""
    first = ends[0]
    if all(end == first for end in ends):
        return first
    shared = len(before.edits) if before is not None else 0
    balanced = exhaustive and len({(end.fixed, end.closed, len(end.edits)) for end in ends}) == 1
    merged = tuple(dict.fromkeys(e for end in ends for e in end.conditional))
    if balanced:
        return first._replace(conditional=merged)
    kept = first.edits[:shared] if before is not None and all(e.edits[:shared] == before.edits for e in ends) else ()
    new = tuple(dict.fromkeys(e for end in ends for e in end.edits if e not in (before.edits if before else ())))
    return first._replace(
        fixed=min([*(end.fixed for end in ends), *(e.at for e in new)]),
        closed=False,
        edits=kept,
        conditional=(*merged, *(e for e in new if e not in merged)),
        filtered=any(end.filtered for end in ends),
        born=min(end.born for end in ends),
    )
