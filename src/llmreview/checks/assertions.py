"""The assertions of a test case: what they are about, how much they demand, and whether they can fail at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import is_assertion
from llmreview.checks.demands import EXACT, rank_of, relation_of
from llmreview.checks.guarded import fails_test, guard_of
from llmreview.checks.mocks import Mocks
from llmreview.checks.tautologies import always_holds_of, asks_mock, compared_values, is_swallowed
from llmreview.checks.vacuity import is_adrift
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

MAX_STEPS = 3
"""Definitions through which what an assertion is about is followed."""
_LITERALS = (Idea.NUMBER, Idea.STRING, Idea.BOOLEAN, Idea.NULL)


class Assertion:
    """One assertion; ``vacuous`` when it holds whatever the code does."""

    def __init__(self, file: SourceFile, node: Node, vacuous: bool) -> None:
        self._file = file
        self._node = node
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        guard = guard_of(file, call) if call is not None and fails_test(file, call) else None
        self._ranked = _with_chain(file, node)
        self._whole = guard if guard is not None else self._ranked
        self.vacuous = vacuous

    @property
    def place(self) -> Place:
        """Where it stands, its chain included."""
        return self._file.place(self._whole)

    @property
    def is_direct(self) -> bool:
        """Whether it is an assertion by itself, not a call of a function that asserts."""
        if self._file.idea(self._node) is not Idea.CALL:
            return True
        call = self._file.call(self._node)
        return call is not None and is_assertion(self._file, call)

    @property
    def text(self) -> str:
        """As it is written, on one line."""
        return " ".join(self._file.text(self._whole).split())

    @cached_property
    def form(self) -> Form:
        return normal_form(self._file, self._whole, frozenset(message.id for message in self.messages))

    @cached_property
    def messages(self) -> list[Node]:
        """What it says when it fails."""
        if self._file.idea(self._node) is Idea.ASSERT:
            condition = self._file.role(self._node, "condition")
            return [part for part in self._node.named_children if part != condition]
        call = self._file.call(self._node)
        if call is not None and fails_test(self._file, call):
            return [a.value for a in call.arguments]
        if call is None or (not words.EQUALITY.match(call.name) and not words.PRESENCE.match(call.name)):
            return []
        expected = 2 if words.EQUALITY.match(call.name) else 1
        plain = [a.value for a in call.arguments if a.name is None]
        texts = [value for value in plain[expected:] if self._file.idea(value) is Idea.STRING]
        keywords = [a.value.parent for a in call.arguments if a.name in ("msg", "message") and a.value.parent is not None]
        return [*texts, *keywords]

    @cached_property
    def rank(self) -> int:
        """How much it demands: ``EXACT``, ``PART`` or ``PRESENT``."""
        return rank_of(self._file, self._ranked)

    @cached_property
    def equates(self) -> bool:
        """Whether it says that two values are equal."""
        if self._file.idea(self._node) is Idea.ASSERT:
            return self.rank == EXACT
        call = self._file.call(self._node)
        return self.rank == EXACT and call is not None and words.EQUALITY.match(call.name) is not None

    @cached_property
    def demand(self) -> tuple[str, tuple[str, ...]]:
        """What it is called, or its matcher is, and what it is given to compare with."""
        call = self._file.call(self._node) if self._file.idea(self._node) is Idea.CALL else None
        if call is None:
            return "", ()
        name, values = relation_of(self._file, call)
        return name, tuple(" ".join(self._file.text(value).split()) for value in values)

    @cached_property
    def about(self) -> str:
        """What stands before its name: ``expect(rows)``, or the word of the library."""
        call = self._file.call(self._node) if self._file.idea(self._node) is Idea.CALL else None
        return " ".join(self._file.text(call.receiver).split()) if call is not None and call.receiver is not None else ""

    @cached_property
    def constants(self) -> Counter[str]:
        """The literals that it compares, and those that its local variables were made of."""
        texts = (self._file.text(part).strip("'\"") for part in self._parts if self._file.idea(part) in _LITERALS)
        return Counter(texts)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The names of what it is about: those of local variables give way to what they were made of."""
        return frozenset(_named(self._file, part) for part in self._parts if self._file.idea(part) not in _LITERALS) - {""}

    @cached_property
    def _parts(self) -> list[Node]:
        values = compared_values(self._file, self._node) or [self._node]
        return [part for value in values for part in _made_of(self._file, value, MAX_STEPS)]


def find_assertions(
    file: SourceFile,
    node: Node,
    asserting: Container[str] = frozenset(),
    ranges: list[tuple[int, int]] | None = None,
    mocks: Mocks | None = None,
) -> Iterator[Assertion]:
    """The assertions in a case, or those of them that touch some byte ranges; ``asserting`` are functions known to assert."""
    for part in _asserting_nodes(file, node, asserting, ranges):
        vacuous = always_holds_of(file, part, asserting) or is_swallowed(file, part, node) or is_adrift(file, part, node)
        yield Assertion(file, part, vacuous or (mocks is not None and asks_mock(file, part, node, mocks)))


def _asserting_nodes(
    file: SourceFile, case: Node, asserting: Container[str], ranges: list[tuple[int, int]] | None
) -> Iterator[Node]:
    starts: set[int] = set()  # of chains: the receiver of an assertion's call starts where the call does
    ideas = (Idea.ASSERT, Idea.CALL, Idea.THROW)
    for node in file.walk(case, *ideas) if ranges is None else file.query(*ideas, ranges=ranges):
        if node.start_byte < case.start_byte or node.end_byte > case.end_byte:
            continue
        idea = file.idea(node)
        if idea is Idea.ASSERT:
            yield node
        elif idea is Idea.THROW:
            around = file.function_around(node)
            if (
                around is not None
                and around.start_byte <= case.start_byte + 400
                and file.enclosing(node, Idea.BRANCH, Idea.HANDLER) is not None
            ):
                yield node
        elif node.start_byte not in starts:
            call = file.call(node)
            if call is not None and is_assertion(file, call, asserting):
                starts.add(node.start_byte)
                yield node


def _made_of(file: SourceFile, value: Node, steps: int) -> Iterator[Node]:
    """The names, calls and literals in a value; for a local variable those of its initialiser."""
    for node in file.walk(value, Idea.NAME, Idea.MEMBER, Idea.CALL, *_LITERALS):
        if file.idea(node) is not Idea.NAME:
            yield node
        elif node.parent is None or file.idea(node.parent) is not Idea.KEYWORD or node == file.role(node.parent, "value"):
            definition = file.scope(node).definition_before(file.text(node), node) if steps else None
            made_by = definition.value if definition is not None and definition.kind == "assignment" else None
            if made_by is None:
                yield node
            else:
                yield from _made_of(file, made_by, steps - 1)


def _named(file: SourceFile, node: Node) -> str:
    if file.idea(node) is not Idea.CALL:
        return file.name(node)
    call = file.call(node)
    return call.name if call is not None and call.name not in words.NEEDS_MATCHER else ""


def _with_chain(file: SourceFile, node: Node) -> Node:
    """``expect(x).to.be.true``: the call with the words behind it."""
    while node.parent is not None and file.idea(node.parent) is Idea.MEMBER:
        node = node.parent
    return node
