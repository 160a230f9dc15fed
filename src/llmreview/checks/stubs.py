"""Functions in a case that answer for something else: an error that they throw is what the code under test meets, no check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_TOLD = Pattern(
    r"(?:mock\w*|doMock|fn|spy|stub\w*|callsFake|(?:then|do|will)?[aA]nswers?|[rR]eturns(?:Async)?|Callback|willReturnCallback|andReturnUsing"
    r"|and_(?:return|invoke|wrap_original)|every|coEvery|whenever|patch|[mM]agicMock|AsyncMock|Mock)$"
)
"""What mocks are told by to run a function."""


def is_of_stub(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether a node stands in a member of an object that a case makes, in a function of its own, or in what a mock runs."""
    for parent in file.ancestors(node):
        if parent.start_byte <= case.start_byte:
            return False
        if file.idea(parent) not in (Idea.LAMBDA, Idea.FUNCTION):
            continue
        call = file.call(file.enclosing(parent, Idea.CALL))
        if call is not None and any(argument.value == parent for argument in call.arguments):
            if _TOLD.match(call.name):
                return True
        elif file.idea(parent) is Idea.FUNCTION:
            return not words.ASSERTING.match(file.text(file.role(parent, "name")))
        elif parent.parent is not None and file.idea(parent.parent) is Idea.PAIR:
            return True
    return False
