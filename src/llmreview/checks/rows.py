"""Functions that are one more row of what is a table in all but its form: each asks the same for another text."""

from __future__ import annotations

from collections.abc import Iterable

from llmreview.checks.units import Unit, function_of
from llmreview.syntax import Idea


def is_one_more(unit: Unit, units: Iterable[Unit]) -> bool:
    """Whether a function only calls with texts what another of its file does: ``() => flag("A")`` beside ``() => flag("B")``."""
    callee = _only_call(unit)
    return bool(callee) and any(other is not unit and other.file is unit.file and _only_call(other) == callee for other in units)


def _only_call(unit: Unit) -> str:
    """What a function calls if it does nothing else, and gives it nothing but texts."""
    function = function_of(unit) if unit.kind in ("function", "method") else None
    if function is None:
        return ""
    file = unit.file
    statements = file.statements(file.role(function, "body"))
    if len(statements) != 1:
        return ""
    told = file.idea(statements[0]) in (Idea.RETURN, Idea.STATEMENT)
    call = file.call(file.unwrap(file.role(statements[0], "value") if told else statements[0]))
    if call is None or not call.arguments or any(file.idea(argument.value) is not Idea.STRING for argument in call.arguments):
        return ""
    return file.text(file.role(call.node, "callee")) or call.name
