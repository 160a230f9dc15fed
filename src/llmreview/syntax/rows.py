"""Rows of a table as code writes them: headers and the values under them, and where the two disagree."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

LONGEST_LABEL = 40
_EMPTY_WORDS = frozenset("the of in a an and to get is as for by no nr string str text value field".split())
_SAME = dict(
    pair.split("=")
    for pair in """
    identifier=id number=num quantity=qty amt=amount desc=description addr=address tel=phone telephone=phone
    mail=email e=email surname=last firstname=first lastname=last updated=update created=create categories=category
    cnt=count avg=average pct=percent max=maximum min=minimum
    """.split()
)
"""Words that name the same thing, or are cut short."""


class Cell(NamedTuple):
    """A column of a row. ``label`` is the text of a literal; ``condition`` the text of what decides whether it is there."""

    node: Node
    label: str | None
    words: frozenset[str]
    condition: str = ""


class Row(NamedTuple):
    """``open`` where not all of its cells could be read; ``key`` is what it is written to."""

    node: Node
    cells: tuple[Cell, ...]
    open: bool = False
    key: str = ""

    @property
    def is_header(self) -> bool:
        """Whether it consists of short labels."""
        return len(self.cells) >= 2 and all(c.label is not None and 0 < len(c.label.strip()) <= LONGEST_LABEL for c in self.cells)

    @property
    def has_values(self) -> bool:
        return sum(c.label is None for c in self.cells) * 2 >= len(self.cells) and len(self.cells) >= 2

    @property
    def certain(self) -> tuple[Cell, ...]:
        return tuple(c for c in self.cells if not c.condition)


def cell(file: SourceFile, node: Node, condition: str = "") -> Cell:
    """What a value is about: the words of its label, else of the members, keys and names that it is made of."""
    label = file.string(node)
    return Cell(node, label, words_about(label) if label is not None else value_words(file, node), condition)


def words_about(text: str) -> frozenset[str]:
    """The words of a heading or a value that tell columns apart, in one form; what stands in parentheses is set aside."""
    plain = re.sub(r"\([^)]*\)", " ", text)
    return frozenset(_stem(w) for w in words_of(plain or text)) - _EMPTY_WORDS


def _stem(word: str) -> str:
    word = _SAME.get(word, word)
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    return _SAME.get(word, word)


def value_words(file: SourceFile, node: Node) -> frozenset[str]:
    """The words of what a value is read from: ``customer`` and ``name`` of ``str(order.customer.name)``."""
    found: set[str] = set()
    for part in file.walk(node, Idea.MEMBER, Idea.NAME, Idea.INDEX, Idea.CALL):
        idea = file.idea(part)
        if idea is Idea.MEMBER:
            found |= set(words_of(file.name(part)))
        elif idea is Idea.INDEX:
            found |= set(words_of(file.string(file.role(part, "index")) or ""))
        elif idea is Idea.CALL:
            call = file.call(part)
            if call is not None and call.receiver is not None and not call.arguments:
                found |= set(words_of(call.name))
            for argument in (
                call.arguments[:1] if call is not None and call.name in ("get", "getString", "getInt", "fetch") else ()
            ):
                found |= set(words_of(file.string(argument.value) or ""))
        elif part == node or not _is_holder(file, part):
            found |= set(words_of(file.text(part)))
    return frozenset(_stem(w) for w in found) - _EMPTY_WORDS


def _is_holder(file: SourceFile, name: Node) -> bool:
    """Whether a name only holds what is read, or names a member or a function."""
    parent = name.parent
    idea = file.idea(parent) if parent is not None else None
    return idea in (Idea.MEMBER, Idea.INDEX, Idea.KEYWORD) or (idea is Idea.CALL)


def told_by_holders(file: SourceFile, row: Row) -> Row:
    """A row of which most values are read from one object: what others are read from tells of them, too."""
    holders = [_holder_of(file, c.node) for c in row.cells]
    common = max(set(holders), key=holders.count, default="")
    cells = tuple(
        c._replace(words=c.words | words_about(holder)) if holder not in ("", common) and c.label is None else c
        for c, holder in zip(row.cells, holders, strict=True)
    )
    return row._replace(cells=cells) if holders.count(common) > 1 else row


def _holder_of(file: SourceFile, node: Node) -> str:
    """The name that a value is read from: ``customer`` of ``customer.name``."""
    names = (
        n
        for n in file.walk(node, Idea.NAME)
        if n.parent is not None and file.idea(n.parent) in (Idea.MEMBER, Idea.INDEX, Idea.CALL)
    )
    first = next((n for n in names if file.role(n.parent, "callee") != n and file.role(n.parent, "name") != n), None)
    return file.text(first) if first is not None else ""


def belongs(header: Sequence[Cell], row: Sequence[Cell]) -> int:
    """How many of the header's labels some value of the row is about."""
    return sum(any(c.label is None and _alike(h, c) for c in row) for h in header)


def _alike(header: Cell, value: Cell) -> bool:
    return bool(header.words & value.words)


def _same(header: Cell, value: Cell) -> bool:
    """Whether a value is about all of what its label says."""
    return bool(header.words) and header.words <= value.words


class Displaced(NamedTuple):
    """A value under a label that is another's."""

    value: Cell
    over: Cell
    own: Cell
    """The label that it belongs under."""


def displaced(header: Sequence[Cell], row: Sequence[Cell]) -> tuple[Displaced, ...]:
    """The values that stand under a label of which they are not, while their own label stands over another value.

    At least two values must have changed places: one alone may only be called something else.
    """
    found = []
    for index, (label, value) in enumerate(zip(header, row, strict=False)):
        if value.label is not None or _alike(label, value):
            continue
        own = [h for i, h in enumerate(header) if i != index and _same(h, value)]
        if len(own) != 1 or header.index(own[0]) >= len(row) or _alike(own[0], row[header.index(own[0])]):
            continue
        found.append(Displaced(value, label, own[0]))
    return tuple(found) if len(found) >= 2 else ()
