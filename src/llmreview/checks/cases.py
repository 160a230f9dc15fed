"""Test cases, and the parts of test files that they share; what each does and asserts is read when it is first asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.after_each import asserts_after
from llmreview.checks.assertions import Assertion, find_assertions
from llmreview.checks.ginkgo import entries_around, entries_of
from llmreview.checks.library_checks import expects_calls
from llmreview.checks.repeated import read_rows, rounds_about
from llmreview.checks.spelling import words_in
from llmreview.checks.type_tests import demanded_types, expected_errors, is_compiled
from llmreview.checks.units import Unit, is_marked
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, names_in, normal_form, stands_alone

if TYPE_CHECKING:
    from llmreview.checks.test_parts import TestParts
    from llmreview.syntax import Node

LONGEST_COMPARED = 200
"""Lines of a case up to which all its assertions, and what their variables hold, are compared."""
LEVELS = 3
"""Calls between the parts of a file that are followed."""
_LONG_STRING = Pattern(r"(\"\"\"|''').*?\1|/\*.*?\*/", re.DOTALL)


class Part:
    """A unit of a test file with its normal form, computed when it is first asked for."""

    def __init__(self, unit: Unit) -> None:
        self.unit = unit
        self.file = unit.file
        self.name = unit.name
        self.answers: dict[str, bool] = {}
        """Whether it uses a name, once that was asked."""

    @cached_property
    def form(self) -> Form:
        return self.form_without(frozenset())

    def form_without(self, nodes: frozenset[int]) -> Form:
        """Its form; what it prints or logs checks nothing."""
        form = normal_form(self.file, self.unit.node, self.unit.inner | nodes, _only_tells)
        return (*form, *expected_output(self.unit), *demanded_types(self.file, self.unit.node), *expected_errors(self.unit))

    @cached_property
    def names(self) -> frozenset[str]:
        return names_in(self.form)

    @cached_property
    def asked_names(self) -> frozenset[str]:
        """Names of routes that it asks the application for."""
        reversed_ = words.REVERSING.findall(self.code) if b"re" in self.unit.source else []
        helpers = words.PATH_HELPER.findall(self.code) if self.file.grammar.bare_calls else []
        return frozenset([*reversed_, *helpers])

    @cached_property
    def code(self) -> str:
        """Its text; long strings, which may hold any prose, are blank."""
        return _LONG_STRING.sub('""', self.unit.source.decode(errors="replace"))

    @cached_property
    def words(self) -> frozenset[bytes]:
        """Every word in it, those in strings and comments too: a cheap first look."""
        return words_in(self.unit.source)

    @cached_property
    def asked(self) -> frozenset[str]:
        """The names by which it may go through other parts of its file."""
        return frozenset(word.decode() for word in self.words)


class Case(Part):
    """A test case. ``skipped_at``: the line that keeps it from running; ``tables``: what it is repeated over from outside."""

    def __init__(self, unit: Unit, tests: TestParts, skipped_at: int | None, name: str, tables: frozenset[str]) -> None:
        super().__init__(unit)
        self.name = name
        self.tests = tests
        self.skipped_at = skipped_at
        self.tables = tables

    def form_without(self, nodes: frozenset[int]) -> Form:
        """Its form; what it is called is no part of it, though what it calls may be called the same."""
        name = self.file.role(self.unit.core, "name") if self.unit.kind != "call" else None
        return super().form_without(nodes if name is None else nodes | {name.id})

    @property
    def skipped(self) -> bool:
        """Whether it never runs."""
        return self.skipped_at is not None

    @property
    def is_short(self) -> bool:
        """Whether all its assertions are read, where the change altered few of them."""
        return self.unit.end_line - self.unit.line <= LONGEST_COMPARED

    @cached_property
    def touched_assertions(self) -> list[Assertion]:
        """Assertions on lines that the change altered."""
        file, unit = self.file, self.unit
        if file.grammar.errors_are_values:
            return self.all_assertions  # the condition that a failing call hangs on may stand on a line of its own
        starts = list(accumulate((len(line) + 1 for line in file.lines[: unit.end_line]), initial=0))
        lines = [n for n in range(unit.line, min(unit.end_line, len(file.lines)) + 1) if n in file.changed]
        ranges = [(starts[n - 1], max(starts[n] - 1, starts[n - 1] + 1)) for n in lines]
        return list(find_assertions(file, unit.core, self.tests.asserting, ranges, self.tests.mocks)) if ranges else []

    @cached_property
    def all_assertions(self) -> list[Assertion]:
        return list(find_assertions(self.file, self.unit.core, self.tests.asserting, None, self.tests.mocks))

    @cached_property
    def asserts(self) -> bool:
        """Whether it can fail by an assertion."""
        if expected_output(self.unit) or is_marked(self.unit, words.EXPECTED_ERROR) or words.FAILS_BY_RESULT.search(self.code):
            return True
        if self.unit.kind == "call" and self.code.startswith(tuple(words.INCLUDING)):
            return True
        if expects_calls(self.file, self.unit.core):
            return True
        found = list(find_assertions(self.file, self.unit.core, self.tests.asserting, mocks=self.tests.mocks))
        if expected_errors(self.unit) or (not found and is_compiled(self.unit)):
            return True
        return any(not assertion.vacuous for assertion in found) or (not found and asserts_after(self))

    @cached_property
    def has_assertions(self) -> bool:
        return self.asserts or any(True for _ in find_assertions(self.file, self.unit.core, self.tests.asserting))

    @cached_property
    def table(self) -> list[Node]:
        """What stands around the case to mark and repeat it: annotations, or the call that makes the function it is handed to."""
        if self.unit.kind == "call":
            callee = self.file.role(self.unit.core, "callee")
            own = [callee] if callee is not None and self.file.idea(callee) is Idea.CALL else []
            return [*own, *(entry.node for entry in entries_of(self.file, self.unit.core))]
        name = self.file.role(self.unit.core, "name")
        end = name.start_byte if name is not None else self.unit.core.start_byte
        around = self.file.walk(self.unit.node, Idea.ANNOTATION, Idea.BLOCK, inside=(Idea.ANNOTATION, Idea.BLOCK))
        own = [node for node in around if node.end_byte <= end and self.file.idea(node) is Idea.ANNOTATION]
        before = self.unit.node.prev_named_sibling  # where the grammar has marks stand beside what they mark
        while before is not None and self.file.idea(before) in (Idea.ANNOTATION, Idea.COMMENT):
            own += [before] if self.file.idea(before) is Idea.ANNOTATION else []
            before = before.prev_named_sibling
        return own

    @cached_property
    def rows(self) -> Counter[Form]:
        """The rows of its tables that are run."""
        return self._rows_and_skipped[0]

    @property
    def skipped_rows(self) -> int:
        """How many rows of the tables around it are not run."""
        return self._rows_and_skipped[1]

    @cached_property
    def _rows_and_skipped(self) -> tuple[Counter[Form], int]:
        return read_rows(self.file, self.unit, self.table)

    @property
    def is_repeated(self) -> bool:
        """Whether a loop or a suite around the case repeats it over a table."""
        rounds = (*rounds_about(self.file, self.unit.node), *entries_around(self.file, self.unit.core))
        return bool(rounds)

    @cached_property
    def bare_form(self) -> Form:
        """Its form without marks, tables and the messages of assertions: what it does and checks."""
        found = find_assertions(self.file, self.unit.core, self.tests.asserting)
        messages = frozenset(message.id for assertion in found for message in assertion.messages)
        return self.form_without(messages.union(node.id for node in self.table))

    @cached_property
    def asked(self) -> frozenset[str]:
        return super().asked | self.tables

    @cached_property
    def uses(self) -> tuple[Part, ...]:
        """Itself, the hooks of its file, and what of the file they go through."""
        return tuple(reached_parts(self.tests, (self, *self.tests.hooks)))

    @cached_property
    def called(self) -> dict[str, bool]:
        """The functions that it calls, and whether each only of other objects than itself."""
        found: dict[str, bool] = {}
        for node in self.file.walk(self.unit.core, Idea.CALL):
            if (call := self.file.call(node)) is not None:
                of_other = call.receiver is not None and self.file.text(call.receiver) not in words.ASSERTING_OWN
                found[call.name] = of_other and found.get(call.name, True)
        return found

    @cached_property
    def calls(self) -> Counter[tuple[str, Form]]:
        """All its calls, by the name of what is called; functions that are handed on are no part of them."""
        handed = frozenset(function.id for function in self.file.walk(self.unit.core, Idea.LAMBDA))
        nodes = [(call, node) for node in self.file.walk(self.unit.core, Idea.CALL) if (call := self.file.call(node)) is not None]
        return Counter((call.name, normal_form(self.file, node, handed)) for call, node in nodes)

    @property
    def is_real(self) -> bool:
        return self.asserts and not self.skipped


def _only_tells(file: SourceFile, node: Node) -> bool:
    return (
        file.idea(node) is Idea.STATEMENT or (file.idea(node) is Idea.CALL and stands_alone(file, node))
    ) and words.TELLING.match(file.source[node.start_byte : node.start_byte + 100].decode(errors="replace")) is not None


def expected_output(unit: Unit) -> tuple[str, ...]:
    """What an example of Go has to print, by the comment at its end."""
    if not unit.file.grammar.errors_are_values or not unit.own_name.startswith("Example"):
        return ()
    found = words.EXAMPLE_OUTPUT.search(unit.source.decode(errors="replace"))
    return tuple(f"s{line.strip(' /')}" for line in found["lines"].split("\n")) if found is not None else ()


def reached_parts(tests: TestParts, parts: Iterable[Part]) -> Iterator[Part]:
    """Some parts of a test file, and those of it that they go through: functions and tables that they name, and theirs."""
    seen: set[int] = set()
    waiting = list(parts)
    for _ in range(LEVELS):
        following: list[Part] = []
        for part in waiting:
            if id(part) not in seen:
                seen.add(id(part))
                yield part
                shared = part.asked & tests.support_by_name.keys()
                following += (found for name in shared for found in tests.support_by_name[name])
        waiting = following
