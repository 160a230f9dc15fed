"""The assertions of a test case: what they are about, how much they demand, and whether they can fail at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import asserting_nodes, is_assertion
from llmreview.checks.conditions import choices, condition_around, condition_of
from llmreview.checks.demands import EXACT, chainer_of, rank_of, relation_of
from llmreview.checks.distances import is_number
from llmreview.checks.fixed_values import asks_for_made, compares_fixed, is_out_of_reach
from llmreview.checks.foregone import is_over_nothing, repeats_condition
from llmreview.checks.guarded import fails_test, guard_of, has_tokens, last_asked
from llmreview.checks.mocks import Mocks
from llmreview.checks.subjects import LITERALS, links, made_of, names_of, with_chain
from llmreview.checks.tautologies import always_holds_of, asks_mock, compared_values, is_constant, is_length, is_swallowed
from llmreview.checks.type_tests import demanded_types
from llmreview.checks.vacuity import is_adrift, is_left_waiting
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.normal import Form, names_in, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

MOST_LINKS = 30
_TYPED = Pattern(r"(?:[\w.]+\.)?(?:assertFailsWith|shouldThrow\w*|Throws\w*|assertThrows\w*)\s*<([^<>()]+)>")


class Assertion:
    """One assertion; ``vacuous`` when it holds whatever the code does."""

    def __init__(self, file: SourceFile, node: Node, vacuous: bool, case: Node) -> None:
        self._file = file
        self._case = case
        self._node = node
        self._call = call = file.call(node) if file.idea(node) is Idea.CALL else None
        self.guard = guard_of(file, call) if call is not None and fails_test(file, call) else None
        """The condition under which it fails the test, where it is written as a branch."""
        self._ranked = with_chain(file, node)
        self._whole = self.guard if self.guard is not None else self._ranked
        self.vacuous = vacuous
        self._forms: dict[frozenset[int], Form] = {}

    @property
    def is_of_made(self) -> bool:
        """Whether it only says that an object which the case made itself is there: making it could have failed."""
        return asks_for_made(self._file, self._node, self._case)

    @property
    def is_left_waiting(self) -> bool:
        """Whether it gives a promise, and nobody waits for it."""
        return self._call is not None and is_left_waiting(self._file, self._call)

    @property
    def compares_calls(self) -> bool:
        """Whether each of the values that it compares is written as a call: two runs may differ."""
        values = compared_values(self._file, self._node)
        return len(values) > 1 and all(next(iter(self._file.walk(v, Idea.CALL)), None) is not None for v in values)

    @property
    def place(self) -> Place:
        """Where it stands, its chain included."""
        return self._file.place(self._whole)

    def starts_after(self, byte: int) -> bool:
        """Whether it stands behind a place of its file."""
        return bool(self._node.start_byte >= byte)

    @property
    def is_direct(self) -> bool:
        """Whether it is an assertion by itself, not a call of a function that asserts."""
        if self._file.idea(self._node) is not Idea.CALL:
            return True
        return self._call is not None and is_assertion(self._file, self._call)

    @property
    def text(self) -> str:
        """As it is written, on one line."""
        return " ".join(self._file.text(self._whole).split())

    @cached_property
    def form(self) -> Form:
        return self.form_without(self.asserting_functions)

    def form_without(self, functions: frozenset[int]) -> Form:
        """Its form without some of the functions that it is handed, which are counted from the first."""
        if functions not in self._forms:  # every old assertion asks for it, mostly without the same ones
            apart = [node for number, node in enumerate(self._functions) if number in functions]
            form = normal_form(self._file, self._whole, frozenset(node.id for node in (*self.messages, *apart)))
            stated = (f"n{self._type}",) if self._type else demanded_types(self._file, self._whole)
            self._forms[functions] = (*form, *stated)
        return self._forms[functions]

    @cached_property
    def asserting_functions(self) -> frozenset[int]:
        """Which of them have assertions that are compared by themselves: ``await waitFor(() => { expect(x).toBe(1) })``."""
        call = self._call
        if call is not None and assertion_words.GATHERING.match(call.name) is not None:
            return frozenset(range(len(self._functions)))
        own = ((number, asserting_nodes(self._file, node, frozenset(), None)) for number, node in enumerate(self._functions))
        return frozenset(number for number, found in own if next(found, None) is not None)

    @cached_property
    def _functions(self) -> list[Node]:
        return list(self._file.walk(self._whole, Idea.LAMBDA, inside=(Idea.LAMBDA,)))

    @cached_property
    def _type(self) -> str:
        """The type that is demanded of an error: `E` of `assertFailsWith<E> { … }`."""
        call = self._call
        typed = _TYPED.match(self._file.text(call.node)[:300]) if call is not None else None
        return typed[1].strip() if typed is not None else ""

    @cached_property
    def messages(self) -> list[Node]:
        """What it says when it fails."""
        if self._file.idea(self._node) is Idea.ASSERT:
            condition = self._file.role(self._node, "condition")
            return [part for part in self._node.named_children if part != condition]
        call = self._file.call(self._node)
        if call is not None and fails_test(self._file, call):
            return [a.value for a in call.arguments]
        if call is not None and self._is_handed_test(call):
            return _behind(self._file, [a.value for a in call.arguments[1:]], 1 if words.PRESENCE.match(call.name) else 2)
        if call is not None and call.receiver is not None and call.name in words.HANDED_MATCHERS:
            return [] if chainer_of(self._file, call) is not None else [a.value for a in call.arguments[1:]]
        if call is None or (not words.EQUALITY.match(call.name) and not words.PRESENCE.match(call.name)):
            return []
        expected = 2 if words.EQUALITY.match(call.name) else 1
        plain = [a.value for a in call.arguments if a.name is None]
        texts = [value for value in plain[expected:] if self._file.idea(value) is Idea.STRING]
        keywords = [a.value.parent for a in call.arguments if a.name in ("msg", "message") and a.value.parent is not None]
        return [*texts, *keywords]

    def _is_handed_test(self, call: Call) -> bool:
        """Whether a function is given the test to fail it by, as all of Go's libraries are."""
        handle = self._file.text(call.arguments[0].value) if self._file.grammar.errors_are_values and call.arguments else ""
        return handle in words.TEST_HANDLES or handle.endswith(".T()")

    @property
    def translates_error(self) -> bool:
        """Whether it only throws another error where one was caught: the case fails with either."""
        return self.is_thrown and self._file.enclosing(self._node, Idea.HANDLER) is not None

    @property
    def is_thrown(self) -> bool:
        """Whether it is an error that the case throws: what it stands for is seldom what is under test."""
        return self._file.idea(self._node) is Idea.THROW

    @cached_property
    def forbids(self) -> bool:
        """Whether a branch that fails the test demands that there is nothing: `if err != nil { t.Fatal(err) }`."""
        guard = self.guard
        if guard is None or self._file.idea(guard) is Idea.UNARY:
            return False
        if self._file.idea(guard) is not Idea.BINARY:
            return True
        right = self._file.unwrap(self._file.role(guard, "right"))
        return self._file.operator(guard) == "!=" and right is not None and self._file.idea(right) is Idea.NULL

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
        return self.rank == EXACT and call is not None and words.EQUALITY.match(relation_of(self._file, call)[0]) is not None

    @cached_property
    def demand(self) -> tuple[str, tuple[str, ...]]:
        """What it is called, or its matcher is, and what it is given to compare with."""
        call = self._call
        if call is None:
            return "", ()
        name, values = relation_of(self._file, call)
        if call.name == assertion_words.EXPECTING:
            values = [a.value for part in links(self._file, call.node) for a in part.arguments]
        told = tuple(" ".join(self._file.text(value).split()) for value in values)
        return name, (self._type, *told) if self._type else told

    @cached_property
    def comparison(self) -> tuple[str, tuple[str, ...]]:
        """The operator of its condition, or of the branch that fails the test, with both sides; empty where there is none."""
        condition = self.guard if self.guard is not None else condition_of(self._file, self._node)
        if condition is None or self._file.idea(condition) is not Idea.BINARY:
            return "", ()
        sides = (self._file.text(self._file.unwrap(self._file.role(condition, side))) for side in ("left", "right"))
        return self._file.operator(condition), tuple(sides)

    @cached_property
    def about(self) -> str:
        """What stands before its name: ``expect(rows)``, or the word of the library."""
        call = self._call
        return " ".join(self._file.text(call.receiver).split()) if call is not None and call.receiver is not None else ""

    @cached_property
    def strength(self) -> tuple[int, bool]:
        """``rank``, and between two of one rank whether it asks for more than how many there are."""
        return self.rank, not self.counts

    @cached_property
    def counts(self) -> bool:
        """Whether all it asks for is how many there are."""
        call = self._call
        if call is not None and has_tokens(self._file, call):
            return last_asked(self._file, call) in assertion_words.LENGTHS
        values = compared_values(self._file, self._node)
        return assertion_words.COUNTING.match(self.demand[0]) is not None or any(is_length(self._file, value) for value in values)

    @cached_property
    def alternatives(self) -> list[Form]:
        """The conditions of which one is enough; the condition alone where there is no choice."""
        return [normal_form(self._file, side) for side in choices(self._file, condition_of(self._file, self._node))]

    @cached_property
    def constants(self) -> Counter[str]:
        """The literals that it compares, and those that its local variables were made of."""
        texts = (self._file.text(part).strip("'\"") for part in self._parts if self._file.idea(part) in LITERALS)
        return Counter(texts)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The names of what it is about: those of local variables give way to what they were made of."""
        return names_of(self._file, self._parts) | names_in(demanded_types(self._file, self._whole))

    @cached_property
    def said(self) -> frozenset[str]:
        """All names and literals of what it is about, however they are put together: `row["id"]` as `row.id`."""
        literals = {token[1:] for token in self.leaves if token[0] == "s" or is_number(token[1:])}
        return frozenset(assertion_words.telling(self.subjects) | literals)

    @cached_property
    def answer(self) -> bool | None:
        """The truth that it demands, by its name or as a value."""
        name, values = self.demand
        truths = [value.lower() == "true" for value in values if value.lower() in ("true", "false")]
        if self.equates:
            return truths[0] if len(truths) == 1 else None
        return True if assertion_words.AFFIRMS.match(name) else False if assertion_words.DENIES.match(name) else None

    @cached_property
    def receivers(self) -> tuple[str, ...]:
        """The chains on which its last call is made, as they are written."""
        found: list[str] = []
        call = self._file.call(self._whole)
        while call is not None and call.receiver is not None and len(found) < MOST_LINKS:
            found.append(" ".join(self._file.text(call.receiver).split()))
            call = self._file.call(call.receiver)
        return tuple(found)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The names of what it calls to get at what it is about."""
        return names_of(self._file, (part for part in self._parts if self._file.idea(part) is Idea.CALL))

    @cached_property
    def leaves(self) -> Form:
        """Its form without what holds its parts together."""
        return tuple(token for token in self.form if token[0] not in "()")

    @property
    def branch(self) -> Node | None:
        """The branch of the case on which it hangs, where nothing else is asserted or fails if the condition does not hold."""
        return condition_around(self._file, self._whole, self._case)

    def about_condition(self, branch: Node) -> frozenset[str]:
        """The names of what decides whether a branch is taken."""
        condition = self._file.role(branch, "condition")
        parts = made_of(self._file, condition) if condition is not None else ()
        return names_of(self._file, parts)

    @cached_property
    def _given(self) -> list[Node]:
        """What a function that asserts is handed, but for the test."""
        call = self._call
        if call is None or not (
            call.receiver is None or self.about in words.ASSERTING_OWN or words.ASSERTING_MODULES.match(self.about)
        ):
            return []
        given = [a.value for a in call.arguments if self._file.text(a.value) not in words.TEST_HANDLES]
        return given if any(not is_constant(self._file, value) for value in given) else []

    @cached_property
    def named(self) -> frozenset[str]:
        """The names of what it is about as they are written."""
        values = compared_values(self._file, self._node) or self._given or [self._node]
        parts = (part for value in values for part in made_of(self._file, value, 0))
        return names_of(self._file, parts)

    @cached_property
    def _parts(self) -> list[Node]:
        call = self._call
        if call is not None and fails_test(self._file, call) and self.guard is None:
            return []  # reached or not: about nothing
        values = compared_values(self._file, self._node) or self._given or [self._node]
        return [part for value in values for part in made_of(self._file, value)]


def find_assertions(
    file: SourceFile,
    node: Node,
    asserting: Container[str] = frozenset(),
    ranges: list[tuple[int, int]] | None = None,
    mocks: Mocks | None = None,
) -> Iterator[Assertion]:
    """The assertions in a case, or those of them that touch some byte ranges; ``asserting`` are functions known to assert."""
    for part in asserting_nodes(file, node, asserting, ranges):
        vacuous = (
            always_holds_of(file, part, asserting)
            or is_swallowed(file, part, node)
            or is_adrift(file, part, node)
            or is_out_of_reach(file, part, node)
            or is_over_nothing(file, part, node)
            or _repeats_condition(file, part, node)
            or (file.idea(part) is not Idea.THROW and (compares_fixed(file, part, node) or asks_for_made(file, part, node)))
        )
        yield Assertion(file, part, vacuous or (mocks is not None and asks_mock(file, part, node, mocks)), node)


def _repeats_condition(file: SourceFile, node: Node, case: Node) -> bool:
    call = file.call(node)
    if call is None or fails_test(file, call):  # the branch is what demands there
        return False
    branch = condition_around(file, node, case)
    return branch is not None and repeats_condition(file, compared_values(file, node), branch)


def _behind(file: SourceFile, values: list[Node], expected: int) -> list[Node]:
    """The message behind what is compared, with what is formatted into it."""
    first = next((i for i, v in enumerate(values) if i >= expected and file.idea(v) is Idea.STRING), len(values))
    return values[first:]
