"""What keeps test cases from running, and the line on which it stands. What hangs on a condition keeps none from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.ginkgo import entries_of, skips_in_ginkgo
from llmreview.checks.units import Unit, head_of
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_BY_CONTEXT = Pattern(r"(?:ctx|context|testInfo|testContext)\.skip$|Skip\.Always$")
"""Calls that skip by what the runner hands to a case."""
NEVER = Pattern(r"\.(?:skipIf|skip)\(\s*(?:true|1)\s*\)|\.runIf\(\s*(?:false|0)\s*\)")
"""Conditions of a case that are none."""
_NOT_COMPILED = Pattern(r"#if\s+(?:false|0)\s")
_FIRST = 3
"""Statements of a case among which its skip would stand."""


def marked_line(unit: Unit) -> int | None:
    """The line of the decorator, annotation or attribute that skips a unit."""
    head = head_of(unit)
    around = unit.node.parent
    if around is not None and around.type == "preproc_if" and _NOT_COMPILED.match(unit.file.text(around)[:40]):
        return int(around.start_point[0]) + 1
    if not head or words.SKIP_MARK.search(head) is None:
        return None
    name = unit.file.role(unit.core, "name")
    last = (name if name is not None else unit.core).start_point[0] + 1
    first = unit.line
    while first > 1 and _line(unit.file, first - 1).lstrip().startswith(("#[", "@", "[")):
        first -= 1
    return next((n for n in range(first, last + 1) if words.SKIP_WORD.search(_line(unit.file, n))), unit.line)


def _line(file: SourceFile, number: int) -> str:
    return file.lines[number - 1].decode(errors="replace")


def values_mark(unit: Unit) -> int | None:
    """The line of a value that marks all cases of its module or class: ``pytestmark = pytest.mark.skip``."""
    if unit.kind != "value" or unit.own_name not in ("pytestmark", "__test__"):
        return None
    if unit.own_name == "pytestmark":
        return unit.line if _marks(unit.file, unit.core) else None
    is_base = re.search(rf"^class \w+\([^)]*\b{re.escape(unit.owner)}\b".encode(), unit.file.source, re.MULTILINE) is not None
    return unit.line if unit.owner and not is_base and unit.file.text(unit.core).endswith("False") else None


def _marks(file: SourceFile, value: Node) -> bool:
    return words.SKIP_MARK.search("@" + file.text(value).partition("=")[2].strip(" [\n")) is not None


def module_skip(unit: Unit) -> int | None:
    """The line of a call that skips the whole module."""
    if unit.kind != "call" or unit.file.enclosing(unit.core, Idea.BRANCH, Idea.HANDLER, Idea.TRY) is not None:
        return None
    call = unit.file.call(unit.core)
    return unit.line if call is not None and b"allow_module_level" in unit.source and _skips(unit.file, call) else None


def statement_line(file: SourceFile, function: Node | None) -> int | None:
    """The line among a function's first statements that skips the rest under no condition, or leaves it there."""
    line = skip_line(file, function)
    if line is not None:
        return line
    statements = file.statements(file.role(function, "body"))
    leaving = (s for s in statements[:-1][:_FIRST] if file.idea(_always(file, s)) is Idea.RETURN)
    return next((file.place(statement).line for statement in leaving), None)


def skip_line(file: SourceFile, function: Node | None) -> int | None:
    """The line among a function's first statements that skips the case under no condition."""
    for statement in file.statements(file.role(function, "body"))[:_FIRST]:
        found = _skipping(file, _always(file, statement))
        if found is not None:
            return file.place(found).line
    return None


def _always(file: SourceFile, statement: Node) -> Node:
    """A statement, or the first one under a condition that always holds."""
    if file.idea(statement) is not Idea.BRANCH:
        return statement
    condition = file.unwrap(file.role(statement, "condition"))
    if condition is None or file.text(condition) not in ("true", "True", "1"):
        return statement
    then = file.role(statement, "then")
    return next(iter(file.statements(then)), then if then is not None else statement)


def _skipping(file: SourceFile, statement: Node) -> Node | None:
    """The statement itself, if it skips."""
    idea = file.idea(statement)
    if idea is Idea.BRANCH:
        return None
    value = file.role(statement, "value") if idea is Idea.STATEMENT else statement
    if value is None or (file.idea(value) is Idea.THROW or idea is Idea.THROW):
        thrown = value if value is not None else statement
        return statement if words.SKIP_ERRORS.search(file.text(thrown)[:120]) else None
    call = file.call(file.unwrap(value, Idea.AWAIT))
    return statement if call is not None and _skips(file, call) else None


def _skips(file: SourceFile, call: Call) -> bool:
    path = f"{file.text(call.receiver)}.{call.name}".lstrip(".")
    is_skip = words.SKIPPING.match(path) or _BY_CONTEXT.match(path) or skips_in_ginkgo(file, path)
    return bool(is_skip) and not is_conditional(file, call)


def is_conditional(file: SourceFile, call: Call) -> bool:
    """Whether the first argument of a call that skips is a condition, not a reason."""
    value = call.arguments[0].value if call.arguments else None
    if value is None or file.string(value) is not None or file.idea(value) is Idea.STRING:
        return False
    if file.idea(value) is Idea.BINARY:
        return file.operator(value) not in ("+", ".", "%")  # a reason made of parts
    return file.text(value) not in ("false", "true", "True", "False")


def option_line(file: SourceFile, core: Node, body: Node | None) -> int | None:
    """The line of an option that skips, between the title and the function: ``{ skip: true }``, ``:skip``."""
    end = body.start_byte if body is not None else core.end_byte
    text = file.source[core.start_byte : end].decode(errors="replace")
    found = words.SKIPPING_OPTION.search(text)
    return core.start_point[0] + 1 + text[: found.end()].count("\n") if found is not None else None


def partial_lines(file: SourceFile) -> Iterator[int]:
    """The lines of marks that skip a row of a table, or a case within a case."""
    yield from _rows_left_out(file)
    for node in file.query(Idea.ANNOTATION, Idea.CALL):
        text = file.text(node)
        if file.idea(node) is Idea.ANNOTATION:
            if file.name(node) in words.ROW_MARKS and words.SKIPPED_ROW_MARK.search(text):
                yield file.place(node).line
            continue
        call = file.call(node)
        if call is None:
            continue
        yield from (file.place(entry.node).line for entry in entries_of(file, node) if entry.is_skipped)
        if call.name == "param" and any(a.name == "marks" and _marks_row(file, a.value) for a in call.arguments):
            yield file.place(node).line
        elif call.name in ("Run", "run", "subTest"):
            function = next((a.value for a in call.arguments if file.idea(a.value) is Idea.LAMBDA), None)
            line = statement_line(file, function) if function is not None else None
            if line is not None:
                yield line


def _rows_left_out(file: SourceFile) -> Iterator[int]:
    """The lines that leave one row of a table out by its name: ``if tt.name == "two" { continue }``."""
    for branch in file.query(Idea.BRANCH):
        condition, loop = file.unwrap(file.role(branch, "condition")), file.enclosing(branch, Idea.LOOP)
        statements = file.statements(file.role(branch, "then"))
        if condition is None or loop is None or not statements or not _asks_for_row(file, condition, loop):
            continue
        goes_on = file.idea(statements[0]) is Idea.JUMP and file.text(statements[0]).startswith("continue")
        runs_cases = any((call := file.call(node)) is not None and call.name in _RUNNING for node in file.walk(loop, Idea.CALL))
        if (goes_on and runs_cases) or _skipping(file, statements[0]) is not None:
            yield file.place(statements[0]).line


_RUNNING = ("Run", "run", "subTest", "it", "test")


def _asks_for_row(file: SourceFile, condition: Node, loop: Node) -> bool:
    """Whether a condition is that what a loop goes through has a name which is written out."""
    left, right = (file.role(condition, side) for side in ("left", "right"))
    if file.idea(condition) is not Idea.BINARY or file.operator(condition) not in ("==", "===") or left is None or right is None:
        return False
    head, _, _ = file.text(loop).partition("\n")
    root = re.split(r"\W", file.text(left), maxsplit=1)[0]
    return file.idea(right) is Idea.STRING and re.search(rf"\b{re.escape(root)}\b", head) is not None if root else False


def _marks_row(file: SourceFile, value: Node) -> bool:
    return words.SKIP_MARK.search("@" + file.text(value).lstrip("[( ")) is not None
