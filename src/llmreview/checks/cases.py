"""The test cases of a file, and what they share: fixtures, hooks, functions and tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from llmreview.checks import skips
from llmreview.checks import vocabulary as words
from llmreview.checks.assertions import Assertion, find_assertions
from llmreview.checks.indirect_skips import apply_indirect_skips
from llmreview.checks.mocks import Mocks
from llmreview.checks.routes import Request, requests_in
from llmreview.checks.spelling import squeezed, stem_of
from llmreview.checks.test_paths import is_test_path
from llmreview.checks.units import Unit, head_of, read_units, units_in
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.normal import Form, names_in, normal_form, stands_alone

if TYPE_CHECKING:
    from llmreview.syntax import Node

_WORDS = Pattern(rb"[A-Za-z_$][\w$]*")

_CONSTANT = Pattern(rb"\b(\w+) ?= ?[\"'`](/[^\"'`\n]*)[\"'`]")
_REQUIRED = Pattern(rb"\b(?:require|import)\(\s*[\"'`]([^\"'`\n]+)[\"'`]")
_OWN_MODULE = Pattern(rb"\.|[@~#$]?/|~|#|@\w+/[^/]+/|\w[\w-]*/")
"""A module of the repository itself, and no package: a path from here, or under an alias."""
_TEST_CLASS = Pattern(rb"\bextends\s+[\w\\]*TestCase\b")
_HIDDEN = Pattern(r"\s*(?:final\s+|static\s+)*(?:private|protected)\b")
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
        return (*normal_form(self.file, self.unit.node, self.unit.inner | nodes, _only_tells), *_expected_output(self.unit))

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
        return frozenset(_WORDS.findall(self.unit.source))


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
        if _expected_output(self.unit) or _is_marked(self.unit, words.EXPECTED_ERROR) or words.FAILS_BY_RESULT.search(self.code):
            return True
        if self.unit.kind == "call" and self.code.startswith(tuple(words.INCLUDING)):
            return True
        found = find_assertions(self.file, self.unit.core, self.tests.asserting, mocks=self.tests.mocks)
        return any(not assertion.vacuous for assertion in found)

    @cached_property
    def has_assertions(self) -> bool:
        return self.asserts or any(True for _ in find_assertions(self.file, self.unit.core, self.tests.asserting))

    @cached_property
    def table(self) -> list[Node]:
        """What stands around the case to mark and repeat it: annotations, or the call that makes the function it is handed to."""
        if self.unit.kind == "call":
            callee = self.file.role(self.unit.core, "callee")
            return [callee] if callee is not None and self.file.idea(callee) is Idea.CALL else []
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
        found: Counter[Form] = Counter()
        for holder in self.table:
            if self.file.name(holder) in words.ROW_MARKS:
                settings = self.file.walk(holder, Idea.KEYWORD)
                named = frozenset(setting.id for setting in settings if self.file.name(setting) in words.NAMING)
                found[normal_form(self.file, holder, named)] += 1
                continue
            for rows in self.file.walk(holder, Idea.COLLECTION, Idea.KEYWORD, inside=(Idea.COLLECTION, Idea.KEYWORD)):
                if self.file.idea(rows) is Idea.KEYWORD and self.file.name(rows) in words.NAMING:
                    continue
                value = self.file.role(rows, "value")  # `ints = [1, 2]`
                is_list = value is not None and self.file.idea(value) is Idea.COLLECTION
                for row in value.named_children if value is not None and is_list else rows.named_children:
                    if not words.SKIPPED_ROW.search(self.file.text(row)):
                        found[normal_form(self.file, row)] += 1
            found.update(_rows_of_template(self.file, holder))
        for rows in _rounds_about(self.file, self.unit.node):
            found.update(normal_form(self.file, row) for row in rows.named_children)
        return found

    @property
    def is_repeated(self) -> bool:
        """Whether a loop around the case repeats it over a table."""
        return any(True for _ in _rounds_about(self.file, self.unit.node))

    @cached_property
    def bare_form(self) -> Form:
        """Its form without marks, tables and the messages of assertions: what it does and checks."""
        found = find_assertions(self.file, self.unit.core, self.tests.asserting)
        messages = frozenset(message.id for assertion in found for message in assertion.messages)
        return self.form_without(messages.union(node.id for node in self.table))

    @cached_property
    def uses(self) -> tuple[Part, ...]:
        return tuple(used_parts(self))

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


class AssertingFunctions:
    """The names of a test file's own functions that assert, each told when it is first asked for."""

    def __init__(self, tests: TestParts) -> None:
        self._tests = tests
        self._known: dict[object, bool] = {}

    def __contains__(self, name: object) -> bool:
        if name not in self._known:
            parts = self._tests.support_by_name.get(name, ()) if isinstance(name, str) else ()
            functions = [part for part in parts if part.unit.kind in ("function", "method")]
            found = (assertion for part in functions for assertion in find_assertions(part.file, part.unit.core))
            self._known[name] = any(not (a.translates_error or words.UNWRAPPED.search(a.text)) for a in found)
        return self._known[name]


class TestParts:
    """What a test file consists of."""

    def __init__(self, file: SourceFile) -> None:
        self.file = file
        self.cases: list[Case] = []
        self.support: list[Part] = []
        self.hooks: list[Part] = []
        self._requests: dict[int, tuple[Request, ...]] = {}
        units = read_units(file)
        if file.embedded_tests and not is_test_path(file.path):  # beside the code that they test
            units = [unit for unit in units if file.is_in_tests(unit.node)]
        skipped = _skipped_classes(units)
        everywhere = next(filter(None, map(skips.module_skip, units)), None) or skipped.get("")
        marked = {unit.name for unit in units if unit.kind == "class" and _is_marked(unit, words.CASE_MARK)}
        for unit in units:
            if unit.owner in marked and _is_public(unit):
                self.cases.append(Case(unit, self, skipped.get(unit.owner, everywhere), unit.name, frozenset()))
                continue
            self._add(unit, skipped.get(unit.owner, everywhere), "", frozenset())
            for inner in _in_spec(unit):
                self._add(inner, skipped.get(unit.name) or skipped.get(unit.owner, everywhere), "", frozenset())
        apply_indirect_skips(self)

    def _add(self, unit: Unit, skipped: int | None, suite: str, table: frozenset[str]) -> None:
        if unit.kind == "call":
            self._add_call(unit, skipped, suite, table)
        elif name := _made_by_macro(unit):
            self.cases.append(Case(unit, self, skipped, name, table))
        elif _is_case(unit):
            own = skipped or skips.marked_line(unit) or skips.statement_line(unit.file, unit.core)
            self.cases.append(Case(unit, self, own, unit.name, table))
        elif block := _titled_block(unit):
            for inner in units_in(unit.file, unit.file.statements(block)):
                self._add(inner, skipped, suite, table)
        elif unit.own_name in words.HOOKS or _is_marked(unit, words.HOOK_MARK) or _makes_class(unit):
            self.hooks.append(Part(unit))
        elif unit.kind != "class":
            self.support.append(Part(unit))

    def _add_call(self, outer: Unit, skipped: int | None, suite: str, table: frozenset[str]) -> None:
        """A call that stands as a statement: in JavaScript's frameworks a suite, a case or a hook."""
        file, chain = outer.file, _chain(outer)
        unit = outer._replace(core=chain[0]) if chain else outer
        callee = _callee(unit)
        word = re.split(r"[.(]", callee, maxsplit=1)[0].strip("`")
        calls = [call for call in map(file.call, chain or [unit.core]) if call is not None]
        body = next((a.value for c in calls for a in reversed(c.arguments) if file.idea(a.value) is Idea.LAMBDA), None)
        is_suite = word in words.SUITES or ".describe" in callee or callee.endswith(("RSpec.xdescribe", "RSpec.fdescribe"))
        is_suite = is_suite or (callee.startswith('"') and body is not None and _holds_titled(file, body))
        own = skipped or _skipped_call(unit, callee, body, calls)
        if word.startswith("shared_"):
            self.support.append(Part(unit._replace(name=_title(unit))))
        if body is not None and (is_suite or _repeats(unit)):
            title = f"{suite} > {_title(unit)}" if suite and is_suite else _title(unit) if is_suite else suite
            names = table if is_suite else table | names_in(normal_form(file, unit.core, frozenset({body.id})))
            for inner in units_in(file, file.statements(file.role(body, "body"))):
                self._add(inner, own, title, names)
        elif _asks_for_condition(file, callee, calls):
            self.support.append(Part(unit))
        elif name := _named_by_macro(unit):
            self.cases.append(Case(unit, self, skipped, name, table))
        elif word in words.INCLUDING:
            title = _title(unit)
            self.cases.append(Case(unit, self, own, f"{suite} > {title}" if suite else title, table | {title}))
        elif word in words.CASES or callee.startswith(("Deno.test", '"')) or (body is not None and _is_kotest_case(file, word)):
            if own is None:
                own = unit.line if body is None else skips.statement_line(file, body)
            title = _title(unit)
            title_node = calls[0].arguments[0].value if calls and calls[0].arguments else None
            named_by = [title_node, file.role(unit.core, "callee")]  # no part of what the case does
            if file.grammar.bare_calls and calls:  # `it "sums", :focus, type: :model do`
                named_by += [_whole(file, a.value) for a in calls[0].arguments[1:] if file.idea(a.value) is not Idea.LAMBDA]
            unit = outer._replace(
                inner=frozenset(n.id for n in named_by if n is not None and n != body and file.idea(n) is not Idea.CALL)
            )
            self.cases.append(Case(unit, self, own, f"{suite} > {title}" if suite else title, table))
        elif word in words.HOOKS or re.match(r"test\.(?:before|after)", callee):
            self.hooks.append(Part(unit))
        else:
            named = word == "dataset" and calls and calls[0].arguments  # Pest's rows, shared under a name
            self.support.append(Part(unit._replace(name=_title(unit)) if named else unit))

    @cached_property
    def support_by_name(self) -> dict[str, list[Part]]:
        found: dict[str, list[Part]] = {}
        for part in (*self.support, *self.hooks):
            found.setdefault(part.unit.own_name, []).append(part)
        return found

    @cached_property
    def asserting(self) -> AssertingFunctions:
        """Functions of this file that assert."""
        return AssertingFunctions(self)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the file."""
        return frozenset(word.decode() for word in _WORDS.findall(self.file.source))

    @cached_property
    def home(self) -> str:
        """The file's own name in small letters without separators: it often names what it tests."""
        return squeezed(stem_of(self.file.path))

    @cached_property
    def modules(self) -> frozenset[str]:
        """Last segments of the modules that are imported, and the names imported from them."""
        required = [path.decode(errors="replace") for path in _REQUIRED.findall(self.file.source)]
        paths = (*self.file.imports.values(), *required)
        return frozenset(segment for path in paths for segment in re.split(r"[./:]", path) if segment)

    @cached_property
    def mocks(self) -> Mocks:
        return Mocks(self.file)

    @cached_property
    def constants(self) -> dict[str, str]:
        """Paths that the file has given a name."""
        found = _CONSTANT.findall(self.file.source)
        return {name.decode(): path.decode(errors="replace") for name, path in found}

    def requests(self, part: Part) -> tuple[Request, ...]:
        """What the strings of a part of the file may ask a service for."""
        if id(part) not in self._requests:
            self._requests[id(part)] = requests_in(part.code, self.constants)
        return self._requests[id(part)]

    @cached_property
    def automocked(self) -> frozenset[str]:
        """Modules that the file replaces by mocks as a whole: by themselves, or by a factory that leaves nothing real."""
        if b".mock(" not in self.file.source:
            return frozenset()
        found = re.finditer(rb"(?:jest|vi)\.mock\(\s*[\"'`]([^\"'`]+)[\"'`]\s*(?P<factory>,)?", self.file.source)
        keeps = re.search(rb"importActual|requireActual|importOriginal", self.file.source) is not None
        whole = (m[1] for m in found if not (m["factory"] and keeps) and _OWN_MODULE.match(m[1]))
        return frozenset(stem_of(path.decode(errors="replace")) for path in whole)


def _only_tells(file: SourceFile, node: Node) -> bool:
    return (
        file.idea(node) is Idea.STATEMENT or (file.idea(node) is Idea.CALL and stands_alone(file, node))
    ) and words.TELLING.match(file.source[node.start_byte : node.start_byte + 100].decode(errors="replace")) is not None


def _rows_of_template(file: SourceFile, holder: Node) -> Iterator[Form]:
    """The rows of a table that is drawn in a text: ``test.each`a | b…```; its head is none."""
    for text in file.walk(holder, Idea.STRING):
        lines = [" ".join(line.split()) for line in file.text(text).strip("`").splitlines() if "|" in line]
        yield from ((f"s{line}",) for line in lines[1:])


def _rounds_about(file: SourceFile, node: Node) -> Iterator[Node]:
    """The tables over which a loop or a call around a case repeats it: ``for (const row of [[1, 2]]) { it(…) }``."""
    around = node.parent
    while around is not None:
        over = file.role(around, "over") if file.idea(around) is Idea.LOOP else None
        call = file.call(around) if file.idea(around) is Idea.CALL else None
        if call is not None and call.name in ("forEach", "each"):
            over = file.unwrap(call.receiver)
        if over is not None and file.idea(over) is Idea.COLLECTION:
            yield over
        around = around.parent


def _expected_output(unit: Unit) -> tuple[str, ...]:
    """What an example of Go has to print, by the comment at its end."""
    if not unit.file.grammar.errors_are_values or not unit.own_name.startswith("Example"):
        return ()
    found = words.EXAMPLE_OUTPUT.search(unit.source.decode(errors="replace"))
    return tuple(f"s{line.strip(' /')}" for line in found["lines"].split("\n")) if found is not None else ()


def _is_marked(unit: Unit, mark: Pattern[str]) -> bool:
    head = head_of(unit)
    return bool(head) and mark.search(head) is not None


def _is_case(unit: Unit) -> bool:
    if unit.kind not in ("function", "method") or unit.file.idea(unit.core) is not Idea.FUNCTION:
        return False
    if _is_marked(unit, words.CASE_MARK):
        gives_rows = unit.file.grammar.family in ("java", "kotlin") and _is_marked(unit, words.PROVIDER_MARK)
        return not gives_rows and not _is_marked(unit, words.HOOK_MARK)  # `@AfterTest`
    if _expected_output(unit):
        return True
    if unit.file.grammar.errors_are_values and unit.own_name.startswith(words.CASE_STARTS):
        return words.CASE_SIGNATURE.search(unit.source[:400].decode(errors="replace").partition("{")[0]) is not None
    if unit.file.grammar.family in ("python", "ruby"):
        return unit.own_name.startswith("test") and not _is_marked(unit, words.HOOK_MARK)
    is_hidden = _HIDDEN.match(unit.source.decode(errors="replace")) is not None
    return unit.own_name.startswith("test") and not is_hidden and _TEST_CLASS.search(unit.file.source) is not None


def _makes_class(unit: Unit) -> bool:
    """Whether a unit is the constructor of a class that holds cases: it runs before each of them."""
    return unit.kind == "method" and unit.own_name == unit.class_name


def _skipped_classes(units: list[Unit]) -> dict[str, int]:
    """The lines that skip whole classes, by their names; under the empty name the module."""
    found = {unit.owner: line for unit in units if (line := skips.values_mark(unit)) is not None}
    for unit in reversed(units):  # classes stand behind their members
        if unit.kind == "class":
            qualified = f"{unit.owner}.{unit.own_name}" if unit.owner and not unit.name.startswith(unit.owner) else unit.name
            line = skips.marked_line(unit) or found.get(unit.owner)
            if line is not None:
                found.setdefault(qualified, line)
                found.setdefault(unit.name, line)
    return found


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


def _skipped_call(unit: Unit, callee: str, body: Node | None, calls: list[Call]) -> int | None:
    """The line on which a case or suite that is a call says that it does not run."""
    file = unit.file
    for call in calls[1:]:
        if call.name in words.SKIPPED_CHAIN and not skips.is_conditional(file, call):
            name = file.role(call.node, "name")
            return (name.start_point[0] if name is not None else call.node.end_point[0]) + 1
    title = file.string(calls[0].arguments[0].value) if calls and calls[0].arguments else None
    is_banged = file.grammar.family == "kotlin" and title is not None and title.startswith("!")
    if words.SKIPPED_CALL.search(callee) or skips.NEVER.search(callee) or is_banged:
        return unit.core.start_point[0] + 1
    return skips.option_line(file, unit.node if len(calls) < 2 else calls[-1].node, body if len(calls) < 2 else None)


def _named_by_macro(unit: Unit) -> str:
    """The name of the case that a macro makes of its first argument: ``rgtest!(finds_it, …)``."""
    call = unit.file.call(unit.core) if unit.file.grammar.token_lists else None
    if call is None:
        return ""
    within = words.MACRO_CASE.search(unit.source.decode(errors="replace"))
    if within is not None:
        return within[1]
    first = call.arguments[0].value if len(call.arguments) > 1 else None
    return unit.file.text(first) if first is not None and unit.file.idea(first) is Idea.NAME else ""


def _made_by_macro(unit: Unit) -> str:
    """The name of the case that a macro holds: ``macro_rules! asks { ($model:expr) => { #[test] fn finds_it() { … } } }``."""
    if not unit.file.grammar.token_lists or b"macro_rules!" not in unit.source:
        return ""
    within = words.MACRO_CASE.search(unit.source.decode(errors="replace"))
    return within[1] if within is not None else ""


def _whole(file: SourceFile, value: Node) -> Node:
    """An argument with the name that it is given under."""
    return value.parent if value.parent is not None and file.idea(value.parent) in (Idea.PAIR, Idea.KEYWORD) else value


def _is_kotest_case(file: SourceFile, word: str) -> bool:
    """What is a case where it is given a function, in Kotlin alone: elsewhere ``expect`` asserts."""
    return file.grammar.family == "kotlin" and word in ("expect", "xexpect", "withData")


def _titled_block(unit: Unit) -> Node | None:
    """The block of ``"basket" - { … }``: a suite whose title stands before it."""
    file, around = unit.file, unit.core.parent
    if file.idea(unit.core) is not Idea.LAMBDA or around is None or file.idea(around) is not Idea.BINARY:
        return None
    return file.role(unit.core, "body") if file.idea(around.named_children[0]) is Idea.STRING else None


def _holds_titled(file: SourceFile, body: Node) -> bool:
    """Whether a block holds blocks with titles of their own: ``"basket" should { "total" { … } }``."""
    inner = units_in(file, file.statements(file.role(body, "body")))
    return any(unit.kind == "call" and _callee(unit).startswith('"') for unit in inner)


def _is_public(unit: Unit) -> bool:
    """Whether a method of a class that is marked as a whole is one of its cases."""
    if unit.kind != "method" or unit.file.idea(unit.core) is not Idea.FUNCTION:
        return False
    head = unit.source.decode(errors="replace").partition("(")[0]
    return " void " in head and not re.search(r"\b(?:private|protected|static)\b", head) and not _is_marked(unit, words.HOOK_MARK)


def _asks_for_condition(file: SourceFile, callee: str, calls: list[Call]) -> bool:
    """``test.skip(isMobile, "phones only")``: no case, but a skip of those around it."""
    if not calls or not re.search(r"\.(?:skip|fixme|fail|slow)$", callee):
        return False
    arguments = [argument.value for argument in calls[0].arguments]
    has_title = bool(arguments) and file.string(arguments[0]) is not None
    return not has_title and not (len(arguments) > 1 and file.idea(arguments[-1]) is Idea.LAMBDA)


def _callee(unit: Unit) -> str:
    """``describe.each(…)`` as far as its first parenthesis, white space set aside."""
    node = unit.file.role(unit.core, "callee")
    call = unit.file.call(unit.core) if node is None else None
    if call is not None:
        return f"{unit.file.text(call.receiver)}.{call.name}".lstrip(".")[:120]
    return unit.file.text(node or unit.core)[:120].strip()


def _in_spec(unit: Unit) -> Iterator[Unit]:
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
        yield from (inner for inner in units_in(file, file.statements(body)) if inner.kind == "call" or _titled_block(inner))


def _repeats(unit: Unit) -> bool:
    call = unit.file.call(unit.core)
    return call is not None and call.name in ("forEach", "map", "each") and call.receiver is not None and b"(" in unit.source


def _title(unit: Unit) -> str:
    call = unit.file.call(unit.core)
    callee = _callee(unit)
    if callee.startswith('"'):  # `"totals" { … }`
        return callee.strip('"').partition('"')[0]
    first = call.arguments[0].value if call and call.arguments else None
    text = unit.file.string(first) if first is not None else None
    return text if text is not None else unit.file.text(first)[:120]


def used_parts(case: Case) -> Iterator[Part]:
    """The case and what of its file it goes through: functions and tables it names, theirs, and the hooks of the file."""
    seen: set[int] = set()
    waiting: list[Part] = [case, *case.tests.hooks]
    for _ in range(3):
        following: list[Part] = []
        for part in waiting:
            if id(part) in seen:
                continue
            seen.add(id(part))
            yield part
            table = case.tables if part is case else frozenset()
            names = {word.decode() for word in part.words} | table
            following += [
                found for name in names & case.tests.support_by_name.keys() for found in case.tests.support_by_name[name]
            ]
        waiting = following
