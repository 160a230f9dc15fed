"""Groups of tasks that are waited for together, and those that are groups of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


class Alone(NamedTuple):
    """What a group of tasks consists of, where that is one; ``listed`` where it stands in a list."""

    node: Node
    listed: bool


def alone_in_group(file: SourceFile, call: Call, lists: bool, each: bool, makers: frozenset[str]) -> Alone | None:
    """What a call waits for that waits for several, given in a list or ``each`` as an argument. ``makers`` make lists."""
    if not (lists or each):
        return None
    if not call.arguments and call.receiver is not None:
        return _alone_in_list(file, call.receiver, makers) if lists else None
    if len(call.arguments) != 1 or call.arguments[0].name is not None:
        return None
    value = file.unwrap(call.arguments[0].value)
    if value is not None and call.arguments[0].spread:  # `gather(*[one])`
        spread = file.unwrap(file.role(value, "value"))
        return _alone_in_list(file, spread, makers) if spread is not None else None
    if value is None or file.idea(value) in (Idea.COMPREHENSION, Idea.SPREAD):
        return None
    listed = _alone_in_list(file, value, makers)
    if listed is not None or not each or _elements(file, value, makers) is not None:
        return listed
    return Alone(value, False)


def _alone_in_list(file: SourceFile, value: Node, makers: frozenset[str]) -> Alone | None:
    elements = _elements(file, value, makers)
    if elements is None or len(elements) != 1 or file.idea(elements[0]) in (Idea.SPREAD, Idea.COMPREHENSION):
        return None
    return Alone(elements[0], True)


def _elements(file: SourceFile, value: Node, makers: frozenset[str]) -> list[Node] | None:
    """The elements of a list that is written out, here or where the only use of a name gets it from."""
    node = file.unwrap(value)
    if node is not None and file.idea(node) is Idea.NAME:
        definition = file.scope(node).definition_before(file.text(node), node)
        once = definition is not None and definition.kind == "assignment" and len(file.scope(node).uses(definition.name)) == 1
        node = file.unwrap(definition.value) if definition is not None and once else None
    call = file.call(node)
    initialiser = file.role(node, "initialiser") if node is not None else None
    if initialiser is not None:
        return file.elements(initialiser)
    if call is not None and call.node == node and call.name in makers:
        return [argument.value for argument in call.arguments]
    return file.elements(node) if node is not None and file.idea(node) is Idea.COLLECTION else None
