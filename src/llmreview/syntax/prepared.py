"""Statements that are prepared first and run later: what they say, and what they are given before they run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.fields import is_own_member
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_BINDS = frozenset({"set", "bind", "add", "with"})
"""First words of the methods that give a statement one of its values: ``setLong``, ``bindValue``, ``AddWithValue``."""


def prepared_texts(file: SourceFile, call: Call) -> list[str]:
    """What the statement says that a call runs, if it was prepared before: its texts as they are written there."""
    made = _made(file, call.receiver) if call.receiver is not None else None
    maker = file.call(file.unwrap(made, Idea.AWAIT))
    if maker is None or maker.node == call.node or call.receiver is None:
        return []
    given = [a.value for a in maker.arguments[:3]] or list(_assigned(file, call, file.text(call.receiver)))
    return [text for value in given for text in _texts(file, value)]


def _assigned(file: SourceFile, call: Call, own: str) -> Iterator[Node]:
    """What the members of a statement are set to before it runs: ``command.CommandText = …``."""
    function = file.function_around(call.node)
    for node in file.walk(function, Idea.ASSIGNMENT) if function is not None else ():
        target, value = file.role(node, "target"), file.role(node, "value")
        before = node.end_byte <= call.node.start_byte and target is not None and value is not None
        if before and file.text(target).startswith((f"{own}.", f"{own}[")) and value is not None:
            yield value


def bound(file: SourceFile, call: Call) -> tuple[Node, ...]:
    """The values that a statement was given before it runs without any: ``statement.setLong(1, id)``."""
    receiver = call.receiver
    if call.arguments or receiver is None or file.idea(receiver) not in (Idea.NAME, Idea.MEMBER):
        return ()
    own, function = file.text(receiver), file.function_around(call.node)
    found: list[Node] = []
    for node in file.walk(function, Idea.CALL) if function is not None else ():
        if node.start_byte >= call.node.start_byte:
            break
        binding = file.call(node)
        if binding is None or binding.receiver is None or not _BINDS.intersection(words_of(binding.name)[:1]):
            continue
        holder = file.text(binding.receiver)
        if holder == own or holder.startswith((f"{own}.", f"{own}->")):
            found += [a.value for a in binding.arguments]
    return (*found, *_assigned(file, call, own))


def _made(file: SourceFile, receiver: Node) -> Node | None:
    """What a name or a field of the own object was set to."""
    receiver = file.unwrap(receiver) or receiver
    if is_own_member(file, receiver):
        cls = file.class_around(receiver)
        field = file.field(cls, file.name(receiver)) if cls is not None else None
        return field.value if field is not None else None
    if file.idea(receiver) is not Idea.NAME:
        return None
    definition = file.scope(receiver).definition_before(file.text(receiver), receiver)
    return definition.value if definition is not None else None


def _texts(file: SourceFile, node: Node) -> list[str]:
    """An argument as it is written, and as the name that it is was given its value."""
    texts = [file.text(node)]
    if file.idea(node) is Idea.NAME:
        definition = file.scope(node).definition_before(file.text(node), node)
        texts += [file.text(definition.value)] if definition is not None and definition.value is not None else []
    return texts
