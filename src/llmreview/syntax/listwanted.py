"""Which lists of a function are worth following."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.liststates import UNNAMED

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.lists import ListReading
    from llmreview.syntax.source import SourceFile


def wanted_lists(reading: ListReading, asked: frozenset[str] | None) -> set[str]:
    """The names worth following: those accessed at literal positions, those asked for, and those that go into them."""
    file, wanted = reading.file, set(asked or ())
    sources: dict[str, list[Node]] = {}
    for node in file.walk(reading.function, Idea.INDEX, Idea.CALL, Idea.ASSIGNMENT, Idea.RETURN):
        idea = file.idea(node)
        if idea is Idea.ASSIGNMENT:
            key, value = reading.key(file.role(node, "target")), file.role(node, "value")
            if key is not None and value is not None:
                sources.setdefault(key, []).append(value)
        elif idea is Idea.RETURN:
            if asked is not None and not asked:
                wanted |= _names(reading, file.role(node, "value"))
        else:
            call = file.call(node) if idea is Idea.CALL else None
            call = reading.words.as_method(call) if call is not None else None
            key = reading.key(call.receiver if call is not None else file.role(node, "object"))
            first = call.argument(position=0) if call is not None else reading.bound(node)
            if asked is None and first is not None and reading.places(first):
                wanted.add(UNNAMED if key is None else key)
            if call is not None and key is not None:
                sources.setdefault(key, []).extend(a.value for a in call.arguments)
    if asked is not None and not asked:
        wanted |= _names(reading, last_value(file, file.role(reading.function, "body")))
    waiting = list(wanted)
    while waiting:
        for value in sources.pop(waiting.pop(), ()):
            new = _names(reading, value) - wanted
            wanted |= new
            waiting.extend(new)
    return wanted


def last_value(file: SourceFile, body: Node | None) -> Node | None:
    """The expression that a body ends in, where that is what its function gives back."""
    last = file.statements(body)[-1] if body is not None and file.grammar.last_is_result and file.statements(body) else None
    ended = last is None or file.idea(last) in (Idea.RETURN, Idea.THROW) or file.text(last).endswith(";")
    return None if ended else last


def _names(reading: ListReading, node: Node | None) -> set[str]:
    if node is None:
        return set()
    return {key for n in reading.file.walk(node, Idea.NAME, Idea.MEMBER) if (key := reading.key(n)) is not None}
