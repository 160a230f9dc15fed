"""What keeps cases from running without standing in them: hooks, fixtures and functions that skip, settings of the whole file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks import skips
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.checks.cases import Case, Part
    from llmreview.checks.test_parts import TestParts
    from llmreview.syntax import Node

_AUTOUSE = Pattern(r"@pytest(?:_asyncio)?\.fixture\([^)]*\bautouse\s*=\s*True")
_FIXTURE = Pattern(r"@pytest(?:_asyncio)?\.fixture\b")
_NEVER_BUILT = Pattern(rb"^//\s*(?:go:build|\+build)\s+ignore\s*$")
_FIRST_LINES = 20
_FIRST_STATEMENTS = 3


def apply_indirect_skips(tests: TestParts) -> None:
    """Notes of each case that would run the line, elsewhere in its file, which keeps it from it."""
    everywhere = _never_built(tests.file)
    skipping = [(part, line) for part in (*tests.hooks, *tests.support) if (line := _line_in(part)) is not None]
    if everywhere is None and not skipping:
        return
    for case in tests.cases:
        if case.skipped_at is None:
            lines = (line for part, line in skipping if _is_run_by(part, case, part in tests.hooks))
            case.skipped_at = everywhere if everywhere is not None else next(lines, None)


def _never_built(file: SourceFile) -> int | None:
    """The line that keeps a file of Go out of every build."""
    if not file.grammar.errors_are_values:
        return None
    return next((number for number, line in enumerate(file.lines[:_FIRST_LINES], 1) if _NEVER_BUILT.match(line)), None)


def _line_in(part: Part) -> int | None:
    """The line on which a function, or what a hook is handed, skips whoever runs it."""
    file, unit = part.file, part.unit
    if unit.kind in ("function", "method"):
        return skips.skip_line(file, unit.core)
    call = file.call(unit.core) if unit.kind == "call" else None
    body = (
        next((a.value for a in reversed(call.arguments) if file.idea(a.value) is Idea.LAMBDA), None) if call is not None else None
    )
    return skips.skip_line(file, body) if body is not None else None


def _is_run_by(part: Part, case: Case, is_hook: bool) -> bool:
    """Whether a case runs a function before anything else: as a hook, as a fixture that it takes, or by calling it."""
    if _FIXTURE.search(part.unit.source[:400].decode(errors="replace")):
        return is_fixture_of(part, case)
    if is_hook:
        return is_of_suite(part.file, part.unit.core, part.unit.owner, case)
    return part.unit.own_name in set(_called_first(case))


def is_fixture_of(part: Part, case: Case) -> bool:
    """Whether a part is a fixture that a case takes, or one that every case of its class or file takes."""
    head = part.unit.source[:400].decode(errors="replace")
    if not _FIXTURE.search(head):
        return False
    return part.unit.owner in ("", case.unit.owner) if _AUTOUSE.search(head) else part.unit.own_name in _parameters(case)


def _parameters(case: Case) -> frozenset[str]:
    parameters = case.file.role(case.unit.core, "parameters")
    return (
        frozenset(case.file.text(name) for name in case.file.walk(parameters, Idea.NAME))
        if parameters is not None
        else frozenset()
    )


def is_of_suite(file: SourceFile, hook: Node, owner: str, case: Case) -> bool:
    """Whether a hook stands in the class or suite of a case, or around it."""
    if owner:
        return f"{case.unit.owner}.".startswith(f"{owner}.")
    around = file.enclosing(hook, Idea.LAMBDA)
    return around is None or around.start_byte <= case.unit.core.start_byte < around.end_byte


def _called_first(case: Case) -> Iterator[str]:
    """The functions of its own file that a case calls in its first statements, whatever happens."""
    file, body = case.file, _body(case)
    for statement in file.statements(file.role(body, "body"))[:_FIRST_STATEMENTS] if body is not None else ():
        value = file.role(statement, "value") if file.idea(statement) is Idea.STATEMENT else statement
        call = file.call(file.unwrap(value, Idea.AWAIT))
        if call is not None and (call.receiver is None or file.is_self(call.receiver)):
            yield call.name


def _body(case: Case) -> Node | None:
    if case.unit.kind != "call":
        return case.unit.core
    return next(case.file.walk(case.unit.core, Idea.LAMBDA), None)
