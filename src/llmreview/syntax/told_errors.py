"""Errors that a call gives beside its result although errors are thrown otherwise: ``{ data, error }``, ``(err, data) => …``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.calls import taken_by
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_NAMES = frozenset({"error", "err"})


def read_told(file: SourceFile, branch: Node) -> Handling | None:
    """What a branch does that asks for nothing but whether there is such an error; None for any other branch."""
    if file.grammar.errors_are_values or file.idea(branch) is not Idea.BRANCH:
        return None
    condition, then = file.unwrap(file.role(branch, "condition")), file.role(branch, "then")
    if condition is None or then is None or file.idea(condition) is not Idea.NAME or file.text(condition) not in _NAMES:
        return None
    guarded = _giver(file, condition)
    return Handling(branch, (), file.text(condition), then, guarded) if guarded is not None else None


def _giver(file: SourceFile, error: Node) -> Node | None:
    """The call that gave the error: with its result, or to the function that it calls back with the error first."""
    definition = file.scope(error).definition_before(file.text(error), error)
    if definition is None:
        return None
    if definition.kind == "destructured":
        return definition.value if file.call(definition.value) is not None else None
    function = file.function_around(definition.node) if definition.kind == "parameter" else None
    if function is None or file.idea(function) is not Idea.LAMBDA:
        return None
    parameters = sorted(file.scope(function).parameters(), key=lambda d: d.node.start_byte)
    call = taken_by(file, function) if len(parameters) > 1 and parameters[0].node == definition.node else None
    return call.node if call is not None else None
