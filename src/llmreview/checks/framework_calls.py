"""Suites, cases and hooks that are calls: ``describe(…)``, ``it(…)``, ``"basket" should { … }``, ``rgtest!(…)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks import skips
from llmreview.checks import vocabulary as words
from llmreview.checks.framework_names import meaning_of
from llmreview.checks.ginkgo import is_ginkgo, meaning_in_ginkgo
from llmreview.checks.units import Unit, units_in
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node


class FrameworkCall:
    """A call that stands as a statement, as the frameworks of tests read it.

    ``unit`` is the call that says what it is, the first of a chain; ``body`` the function that the chain is handed.
    """

    def __init__(self, outer: Unit) -> None:
        chain = _chain(outer)
        self._outer = outer
        self._file = file = outer.file
        self.unit = outer._replace(core=chain[0]) if chain else outer
        self._calls = [call for call in map(file.call, chain or [outer.core]) if call is not None]
        handed = [a.value for call in self._calls for a in reversed(call.arguments) if file.idea(a.value) is Idea.LAMBDA]
        self.body = handed[-1 if is_ginkgo(file) else 0] if handed else None  # there a second function gives rows their titles
        self._callee = _callee(self.unit)
        own_name = self._callee.removeprefix("RSpec.") if self._callee.startswith("RSpec.shared_") else self._callee
        called = re.split(r"[.(]", own_name, maxsplit=1)[0].strip("`")
        own = meaning_of(file, called) if self.body is not None else None
        self._meaning = own or meaning_in_ginkgo(file, self._callee)
        self.word = called if self._meaning is None else self._meaning.word
        """What it calls, as far as the first dot, in the framework's own words."""

    @cached_property
    def is_suite(self) -> bool:
        callee = self._callee
        if self.word in words.SUITES or ".describe" in callee or callee.endswith(("RSpec.xdescribe", "RSpec.fdescribe")):
            return True
        return callee.startswith('"') and self.body is not None and _holds_titled(self._file, self.body)

    @property
    def is_case(self) -> bool:
        if self.is_hook:  # `test.afterEach(…)`
            return False
        if self.word in words.CASES or self._callee.startswith(("Deno.test", '"')):
            return True
        return self.body is not None and _is_kotest_case(self._file, self.word)

    @property
    def is_hook(self) -> bool:
        return self.word in words.HOOKS or re.match(r"test\.(?:before|after)", self._callee) is not None

    @property
    def is_shared(self) -> bool:
        """Whether its cases are to be included elsewhere, by its title."""
        return self.word.startswith("shared_")

    @property
    def matchers(self) -> Iterator[Unit]:
        """The matchers that it gives names to: ``RSpec::Matchers.define :cost``, ``expect.extend({ toCost(cart) { … } })``."""
        if self._callee.endswith(("Matchers.define", "Matchers::define")):
            yield self.unit._replace(name=self.title)
        elif self._callee == "expect.extend" and self._calls and self._calls[0].arguments:
            for member in self._calls[0].arguments[0].value.named_children:
                key = self._file.role(member, "key") or self._file.role(member, "name")
                if key is not None:
                    yield self.unit._replace(name=self._file.text(key), node=member, core=member)

    @property
    def names_rows(self) -> bool:
        """Whether it gives rows a name by which cases share them, as Pest's ``dataset`` does."""
        return self.word == "dataset" and bool(self._calls and self._calls[0].arguments)

    @property
    def repeats(self) -> bool:
        """Whether it runs its body for each of several things."""
        call = self._file.call(self.unit.core)
        each = call is not None and call.name in ("forEach", "map", "each") and call.receiver is not None
        return each and b"(" in self.unit.source

    @property
    def repeated_over(self) -> Node | None:
        """What names the rows that it repeats its body for: all of it, or of a suite ``describe.each(rows)``."""
        if not self.is_suite:
            return self.unit.core
        callee = self._file.role(self.unit.core, "callee")
        return callee if callee is not None and self._file.idea(callee) is Idea.CALL else None

    @property
    def asks_for_condition(self) -> bool:
        """``test.skip(isMobile, "phones only")``: no case, but a skip of those around it."""
        if not self._calls or not re.search(r"\.(?:skip|fixme|fail|slow)$", self._callee):
            return False
        arguments = [argument.value for argument in self._calls[0].arguments]
        has_title = bool(arguments) and self._file.string(arguments[0]) is not None
        return not has_title and not (len(arguments) > 1 and self._file.idea(arguments[-1]) is Idea.LAMBDA)

    @cached_property
    def title(self) -> str:
        if self._callee.startswith('"'):  # `"totals" { … }`
            return self._callee.strip('"').partition('"')[0]
        call = self._file.call(self.unit.core)
        first = call.arguments[0].value if call and call.arguments else None
        text = self._file.string(first) if first is not None else None
        return text if text is not None else self._file.text(first)[:120]

    def title_in(self, suite: str) -> str:
        """Its title behind those of the suites around it."""
        return f"{suite} > {self.title}" if suite else self.title

    def text_in(self, suite: str) -> str:
        """What stands for a title where it has none: how it is written."""
        return " > ".join(filter(None, (suite, " ".join(self._file.text(self.unit.core).split())[:120])))

    @property
    def macro_case(self) -> str:
        """The name of the case that a macro makes of its first argument: ``rgtest!(finds_it, …)``."""
        call = self._file.call(self.unit.core) if self._file.grammar.token_lists else None
        if call is None:
            return ""
        within = words.MACRO_CASE.search(self.unit.source.decode(errors="replace"))
        if within is not None:
            return within[1]
        first = call.arguments[0].value if len(call.arguments) > 1 else None
        return self._file.text(first) if first is not None and self._file.idea(first) is Idea.NAME else ""

    @cached_property
    def skipped_at(self) -> int | None:
        """The line on which it says that what it holds does not run."""
        file = self._file
        for call in self._calls[1:]:
            if call.name in words.SKIPPED_CHAIN and not skips.is_conditional(file, call):
                name = file.role(call.node, "name")
                return (name.start_point[0] if name is not None else call.node.end_point[0]) + 1
        title = file.string(self._calls[0].arguments[0].value) if self._calls and self._calls[0].arguments else None
        is_banged = file.grammar.family == "kotlin" and title is not None and title.startswith("!")
        is_skip = self._meaning is not None and self._meaning.is_skip
        if is_skip or words.SKIPPED_CALL.search(self._callee) or skips.NEVER.search(self._callee) or is_banged:
            return self.unit.core.start_point[0] + 1
        if len(self._calls) < 2:
            return skips.option_line(file, self.unit.node, self.body)
        return skips.option_line(file, self._calls[-1].node, None)

    @property
    def case_skipped_at(self) -> int | None:
        """The line that keeps the case that it is from running, be it in its body; its own line where it has none."""
        if self.skipped_at is not None:
            return self.skipped_at
        if self.body is not None:
            return skips.statement_line(self._file, self.body)
        is_function_named = is_ginkgo(self._file) and bool(self._calls) and len(self._calls[0].arguments) > 1
        return None if is_function_named else self.unit.line

    @property
    def case_unit(self) -> Unit:
        """The case that it is, the whole chain, apart from what only names it."""
        file, calls = self._file, self._calls
        title = calls[0].arguments[0].value if calls and calls[0].arguments else None
        named_by = [title, file.role(self.unit.core, "callee")]
        if file.grammar.bare_calls and calls:  # `it "sums", :focus, type: :model do`
            named_by += [_whole(file, a.value) for a in calls[0].arguments[1:] if file.idea(a.value) is not Idea.LAMBDA]
        apart = (node for node in named_by if node is not None and node != self.body and file.idea(node) is not Idea.CALL)
        return self._outer._replace(inner=frozenset(node.id for node in apart))


def calls_of_spec(unit: Unit) -> Iterator[Unit]:
    """The calls in the function that a class hands to its base, or runs when it is made: what specs in Kotlin consist of."""
    file = unit.file
    if unit.kind == "class":
        bases = file.role(unit.core, "bases")
        functions = file.walk(bases, Idea.LAMBDA, inside=(Idea.LAMBDA,)) if bases is not None else ()
        bodies = [file.role(function, "body") for function in functions]
    else:
        runs_at_start = unit.kind == "method" and file.idea(unit.core) is Idea.FUNCTION and file.role(unit.core, "name") is None
        bodies = [file.role(unit.core, "body")] if runs_at_start else []
    for body in bodies:
        yield from (inner for inner in units_in(file, file.statements(body)) if inner.kind == "call" or titled_block(inner))


def calls_in_function(unit: Unit) -> Iterator[Unit]:
    """What a function makes where a suite of Ginkgo calls it: ``AssertTotals := func() { It(…) }``."""
    if unit.kind not in ("function", "method") or not is_ginkgo(unit.file):
        return
    for inner in units_in(unit.file, unit.file.statements(unit.file.role(unit.core, "body"))):
        if inner.kind == "call" and meaning_in_ginkgo(unit.file, _callee(inner)) is not None:
            yield inner


def titled_block(unit: Unit) -> Node | None:
    """The block of ``"basket" - { … }``: a suite whose title stands before it."""
    file, around = unit.file, unit.core.parent
    if file.idea(unit.core) is not Idea.LAMBDA or around is None or file.idea(around) is not Idea.BINARY:
        return None
    return file.role(unit.core, "body") if file.idea(around.named_children[0]) is Idea.STRING else None


def _holds_titled(file: SourceFile, body: Node) -> bool:
    """Whether a block holds blocks with titles of their own: ``"basket" should { "total" { … } }``."""
    inner = units_in(file, file.statements(file.role(body, "body")))
    return any(unit.kind == "call" and _callee(unit).startswith('"') for unit in inner)


def _chain(unit: Unit) -> list[Node]:
    """The calls of ``it('sums', fn)->with(rows)->skip()``, that of the case first; none where it stands alone."""
    file, found = unit.file, [unit.core]
    for _ in range(20):
        call = file.call(found[0])
        inner = file.unwrap(call.receiver) if call is not None and call.receiver is not None else None
        if inner is None or file.idea(inner) is not Idea.CALL:
            break
        found.insert(0, inner)
    first = file.call(found[0])
    is_case = first is not None and first.receiver is None and first.name in words.CASES | words.SUITES and first.arguments
    return found if is_case and len(found) > 1 else []


def _callee(unit: Unit) -> str:
    """``describe.each(…)`` as far as its first parenthesis, white space set aside."""
    node = unit.file.role(unit.core, "callee")
    call = unit.file.call(unit.core) if node is None else None
    if call is not None:
        return f"{unit.file.text(call.receiver)}.{call.name}".lstrip(".")[:120]
    return unit.file.text(node or unit.core)[:120].strip()


def _whole(file: SourceFile, value: Node) -> Node:
    """An argument with the name that it is given under."""
    return value.parent if value.parent is not None and file.idea(value.parent) in (Idea.PAIR, Idea.KEYWORD) else value


def _is_kotest_case(file: SourceFile, word: str) -> bool:
    """What is a case where it is given a function, in Kotlin alone: elsewhere ``expect`` asserts."""
    return file.grammar.family == "kotlin" and word in ("expect", "xexpect", "withData")


def case_of_macro(unit: Unit) -> str:
    """The name of the case that a macro holds: ``macro_rules! asks { ($model:expr) => { #[test] fn finds_it() { … } } }``."""
    if not unit.file.grammar.token_lists or b"macro_rules!" not in unit.source:
        return ""
    within = words.MACRO_CASE.search(unit.source.decode(errors="replace"))
    return within[1] if within is not None else ""
