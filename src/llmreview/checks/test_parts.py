"""What a test file consists of: its cases, its hooks, and the functions and tables that cases share."""

from __future__ import annotations

import re
from functools import cached_property

from llmreview.checks import skips
from llmreview.checks import vocabulary as words
from llmreview.checks.assertions import find_assertions
from llmreview.checks.cases import Case, Part, expected_output
from llmreview.checks.framework_calls import FrameworkCall, calls_in_function, calls_of_spec, case_of_macro, titled_block
from llmreview.checks.ginkgo import starts_suites
from llmreview.checks.indirect_skips import apply_indirect_skips
from llmreview.checks.mocks import Mocks
from llmreview.checks.routes import Request, requests_in
from llmreview.checks.spelling import squeezed, stem_of, words_in
from llmreview.checks.test_paths import is_test_path
from llmreview.checks.type_tests import is_bare_case
from llmreview.checks.units import Unit, head_of, is_marked, read_units, units_in
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import names_in, normal_form

DEEPEST_HELPER = 4
"""Functions of a file that call one another, up to which one is asked for that asserts."""
_CONSTANT = Pattern(rb"\b(\w+) ?= ?[\"'`](/[^\"'`\n]*)[\"'`]")
_REQUIRED = Pattern(rb"\b(?:require|import)\(\s*[\"'`]([^\"'`\n]+)[\"'`]")
_OWN_MODULE = Pattern(rb"\.|[@~#$]?/|~|#|@\w+/[^/]+/|\w[\w-]*/")
"""A module of the repository itself, and no package: a path from here, or under an alias."""
_TEST_CLASS = Pattern(rb"\bextends\s+[\w\\]*TestCase\b")
_PROVIDER = Pattern(r"@dataProvider\s+(?:[\w\\]+::)?(\w+)")
"""What gives a case of PHPUnit its rows, as its documentation says."""
_HIDDEN = Pattern(r"\s*(?:final\s+|static\s+)*(?:private|protected)\b")


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
        marked = {unit.name for unit in units if unit.kind == "class" and is_marked(unit, words.CASE_MARK)}
        for unit in units:
            if unit.owner in marked and _is_public(unit):
                self.cases.append(Case(unit, self, skipped.get(unit.owner, everywhere), unit.name, frozenset()))
                continue
            self._add(unit, skipped.get(unit.owner, everywhere), "", frozenset())
            for inner in calls_of_spec(unit):
                self._add(inner, skipped.get(unit.name) or skipped.get(unit.owner, everywhere), "", frozenset())
        apply_indirect_skips(self)

    def _add(self, unit: Unit, skipped: int | None, suite: str, table: frozenset[str]) -> None:
        if unit.kind == "call" or _is_dropped(unit):
            self._add_call(unit._replace(kind="call"), skipped, suite, table)
        elif name := case_of_macro(unit):
            self.cases.append(Case(unit, self, skipped, name, table))
        elif _is_case(unit):
            own = skipped or skips.marked_line(unit) or skips.statement_line(unit.file, unit.core)
            self.cases.append(Case(unit, self, own, unit.name, table | frozenset(_PROVIDER.findall(head_of(unit)))))
        elif block := titled_block(unit):
            for inner in units_in(unit.file, unit.file.statements(block)):
                self._add(inner, skipped, suite, table)
        elif unit.own_name in words.HOOKS or is_marked(unit, words.HOOK_MARK) or (_makes_class(unit) and not _gives_rows(unit)):
            self.hooks.append(Part(unit))
        elif unit.kind != "class":
            self.support.append(Part(unit))
            for inner in calls_in_function(unit):
                self._add(inner, skipped, suite, table)

    def _add_call(self, outer: Unit, skipped: int | None, suite: str, table: frozenset[str]) -> None:
        """A call that stands as a statement: a suite, a case, a hook, or what cases share."""
        call = FrameworkCall(outer)
        unit = call.unit
        self.support += [Part(matcher) for matcher in call.matchers]
        if call.is_shared:
            self.support.append(Part(unit._replace(name=call.title)))
        if call.body is not None and (call.is_suite or call.repeats):
            title = call.title_in(suite) if call.is_suite else suite
            rows = (
                names_in(normal_form(self.file, call.repeated_over, frozenset({call.body.id})))
                if call.repeated_over
                else frozenset()
            )
            for inner in units_in(self.file, self.file.statements(self.file.role(call.body, "body"))):
                self._add(inner, skipped or call.skipped_at, title, table | rows)
        elif call.asks_for_condition:
            self.support.append(Part(unit))
        elif name := call.macro_case:
            self.cases.append(Case(unit, self, skipped, name, table))
        elif call.word in words.INCLUDING:
            self.cases.append(Case(unit, self, skipped or call.skipped_at, call.title_in(suite), table | {call.title}))
        elif call.is_case:
            self.cases.append(Case(call.case_unit, self, skipped or call.case_skipped_at, call.title_in(suite), table))
        elif call.is_hook:
            self.hooks.append(Part(unit))
        elif is_bare_case(unit):
            self.cases.append(Case(unit, self, skipped, call.text_in(suite), table))
        else:
            self.support.append(Part(unit._replace(name=call.title) if call.names_rows else unit))

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
        return frozenset(word.decode() for word in words_in(self.file.source))

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


class AssertingFunctions:
    """The names of a test file's own functions that assert, or call one that does, each told when it is first asked for."""

    def __init__(self, tests: TestParts) -> None:
        self._tests = tests
        self._known: dict[object, bool] = {}
        self._depth = 0

    def __contains__(self, name: object) -> bool:
        if name in self._known:
            return self._known[name]
        if not isinstance(name, str) or self._depth >= DEEPEST_HELPER:
            return False
        self._known[name] = False  # while it is looked into: one may call itself
        self._depth += 1
        self._known[name] = self._asserts(name)
        self._depth -= 1
        return self._known[name]

    def _asserts(self, name: str) -> bool:
        functions = (p for p in self._tests.support_by_name.get(name, ()) if p.unit.kind in ("function", "method"))
        found = (assertion for part in functions for assertion in find_assertions(part.file, part.unit.core, self))
        return any(not (a.translates_error or words.UNWRAPPED.search(a.text)) for a in found)


def _is_case(unit: Unit) -> bool:
    if unit.kind not in ("function", "method") or unit.file.idea(unit.core) is not Idea.FUNCTION:
        return False
    if is_marked(unit, words.CASE_MARK):
        gives_rows = unit.file.grammar.family in ("java", "kotlin") and is_marked(unit, words.PROVIDER_MARK)
        return not gives_rows and not is_marked(unit, words.HOOK_MARK)  # `@AfterTest`
    if expected_output(unit):
        return True
    if unit.file.grammar.errors_are_values and unit.own_name.startswith(words.CASE_STARTS) and not starts_suites(unit.source):
        return words.CASE_SIGNATURE.search(unit.source[:400].decode(errors="replace").partition("{")[0]) is not None
    if unit.file.grammar.family in ("python", "ruby"):
        return unit.own_name.startswith("test") and not is_marked(unit, words.HOOK_MARK)
    is_hidden = _HIDDEN.match(unit.source.decode(errors="replace")) is not None
    return unit.own_name.startswith("test") and not is_hidden and _TEST_CLASS.search(unit.file.source) is not None


def _is_dropped(unit: Unit) -> bool:
    """Whether a unit is a call, and nothing takes what that gives: ``var _ = Describe("basket", func() { … })``."""
    return unit.kind == "function" and unit.own_name == "_" and unit.file.idea(unit.core) is Idea.CALL


def _is_public(unit: Unit) -> bool:
    """Whether a method of a class that is marked as a whole is one of its cases."""
    if unit.kind != "method" or unit.file.idea(unit.core) is not Idea.FUNCTION:
        return False
    head = unit.source.decode(errors="replace").partition("(")[0]
    return " void " in head and not re.search(r"\b(?:private|protected|static)\b", head) and not is_marked(unit, words.HOOK_MARK)


def _makes_class(unit: Unit) -> bool:
    """Whether a unit is the constructor of a class that holds cases: it runs before each of them."""
    return unit.kind == "method" and unit.own_name == unit.class_name


def _gives_rows(unit: Unit) -> bool:
    """Whether a class is rows for cases, as xUnit has them: ``class Sums : TheoryData<int, int>``."""
    classes = unit.file.enclosing(unit.core, Idea.CLASS)
    bases = unit.file.role(classes, "bases") if classes is not None else None
    return bases is not None and "TheoryData" in unit.file.text(bases)


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
