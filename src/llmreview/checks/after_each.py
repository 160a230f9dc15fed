"""What runs after each case and asserts: hooks of its class, suite or file, and what follows the `yield` of a fixture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.assertions import find_assertions
from llmreview.checks.framework_calls import FrameworkCall
from llmreview.checks.indirect_skips import is_fixture_of, is_of_suite
from llmreview.checks.units import Unit, function_of, is_marked
from llmreview.pattern import Pattern
from llmreview.syntax import Idea

if TYPE_CHECKING:
    from llmreview.checks.cases import Case, Part

_NAMES = frozenset("tearDown teardown asyncTearDown teardown_method TearDownTest AfterTest after_teardown".split())
_MARK = Pattern(r"@(?:AfterEach|After|AfterMethod|AfterTest|TearDown|TestCleanup)\b")
_CALLS = frozenset({"afterEach", "afterTest", "teardown"})
_OF_ALL = Pattern(r"after\(?\s*:(?:all|context|suite)\b")


def asserts_after(case: Case) -> bool:
    """Whether a case does something, and what runs after it asserts."""
    body = function_of(case.unit)
    if body is None or next(iter(case.file.walk(body, Idea.CALL)), None) is None:
        return False
    return any(_asserts(part, case) for part in _after(case))


def _after(case: Case) -> Iterator[Part]:
    for part in case.tests.hooks:
        unit = part.unit
        if is_fixture_of(part, case) or (_is_after_each(unit) and is_of_suite(part.file, unit.core, unit.owner, case)):
            yield part


def _is_after_each(unit: Unit) -> bool:
    if unit.kind != "call":
        return unit.own_name in _NAMES or is_marked(unit, _MARK)
    word = FrameworkCall(unit).word
    if word == "after":
        return unit.file.grammar.bare_calls and _OF_ALL.match(unit.source.decode(errors="replace")) is None
    return word in _CALLS or unit.source.startswith(b"test.afterEach")


def _asserts(part: Part, case: Case) -> bool:
    """Whether a hook asserts something; a fixture behind the place at which the case is run."""
    file, core = part.file, part.unit.core
    first = next((node.end_byte for node in file.walk(core, Idea.YIELD)), None) if is_fixture_of(part, case) else core.start_byte
    found = find_assertions(file, core, case.tests.asserting) if first is not None else ()
    return any(not assertion.vacuous and assertion.starts_after(first or 0) for assertion in found)
