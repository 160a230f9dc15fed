"""Tests that only the compiler checks: what their cases demand by types, by errors that they expect, and by going through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_type_test
from llmreview.checks.units import Unit, function_of
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, stated_types

if TYPE_CHECKING:
    from llmreview.syntax import Node

_EXPECTED_ERROR = Pattern(r"(?://|/\*)\s*@ts-expect-error\b")


def demanded_types(file: SourceFile, node: Node) -> Form:
    """The types that a piece of a type test states, which elsewhere change no behaviour."""
    return tuple(stated_types(file, node)) if is_type_test(file.path) else ()


def expected_errors(unit: Unit) -> Form:
    """The errors that the compiler has to find in a unit of a type test, or on its first line."""
    if not is_type_test(unit.file.path):
        return ()
    before = unit.file.lines[unit.line - 2] if unit.line > 1 else b""
    text = (before + b"\n" + unit.source).decode(errors="replace")
    return ("s@ts-expect-error",) * len(_EXPECTED_ERROR.findall(text))


def is_compiled(unit: Unit) -> bool:
    """Whether a case of a type test uses or declares something, which the compiler has to let pass."""
    if not is_type_test(unit.file.path):
        return False
    body = function_of(unit) or unit.core
    return bool(demanded_types(unit.file, body)) or next(iter(unit.file.walk(body, Idea.CALL)), None) is not None


def is_bare_case(unit: Unit) -> bool:
    """Whether a statement outside of all cases is one by itself: ``expectType<string>(join("a", "b"))``, ``join("a", "b")``."""
    return unit.kind == "call" and is_type_test(unit.file.path)
