"""How a value is made, as it is written, and whether what it is made from stays open and untouched for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MAX_DEFINITIONS = 12
MAX_TEXT = 2_000


def made_of(file: SourceFile, node: Node) -> str:
    """The text of an expression, of the definitions of its names, and of the calls made before on what it is read from
    (the query that a cursor ran), a line each."""
    texts: list[str] = []
    seen: set[int] = set()
    waiting = [node]
    while waiting and len(texts) < MAX_DEFINITIONS:
        part = waiting.pop(0)
        if part.id in seen:
            continue
        seen.add(part.id)
        texts.append(file.text(part)[:MAX_TEXT])
        for name in file.walk(part, Idea.NAME, inside=(Idea.LAMBDA, Idea.FUNCTION)):
            definition = file.scope(name).definition_before(file.text(name), name)
            if definition is not None and definition.value is not None:
                waiting.append(definition.value)
    return "\n".join([*texts, *_calls_before(file, node)])


def _calls_before(file: SourceFile, node: Node) -> list[str]:
    """The last call on the same thing that stands before, with its arguments' definitions: ``cursor.execute(sql)``."""
    holder = root(file, node)
    if holder is None:
        return []
    own, found = file.text(holder), None
    for candidate in file.walk(file.scope(node).node, Idea.CALL):
        if candidate.start_byte >= node.start_byte:
            break
        call = file.call(candidate)
        if call is not None and call.receiver is not None and call.arguments and file.text(call.receiver) == own:
            found = call
    if found is None:
        return []
    texts = [file.text(found.node)[:MAX_TEXT]]
    for argument in found.arguments[:1]:
        name = argument.value
        known = file.scope(name).definition_before(file.text(name), name) if file.idea(name) is Idea.NAME else None
        if known is not None and known.value is not None:
            texts.append(file.text(known.value)[:MAX_TEXT])
    return texts


def root(file: SourceFile, node: Node) -> Node | None:
    """The name, or the member of the own object, that a chain of calls and members starts from."""
    current: Node | None = file.unwrap(node, Idea.AWAIT)
    while current is not None:
        idea = file.idea(current)
        if idea is Idea.NAME:
            return current
        if idea is Idea.CALL:
            call = file.call(current)
            if call is None:
                return None
            inner = call.receiver
            if inner is None and call.arguments:
                inner = call.arguments[0].value
        elif idea is Idea.MEMBER:
            inner = file.role(current, "object")
            if file.is_self(inner):
                return current
        elif idea is Idea.INDEX:
            inner = file.role(current, "object")
        else:
            return None
        current = file.unwrap(inner, Idea.AWAIT)
    return None


def is_closed_between(file: SourceFile, made: Node, end: Node, counts: Callable[[Node], bool]) -> bool:
    """Whether a `with` or a `try (…)` that holds ``made`` is left before ``end``. ``counts`` is asked of what it opens."""
    function = file.scope(made).node
    for around in file.ancestors(made):
        if around == function or holds(around, end):
            return False
        for resource in file.walk(around, Idea.RESOURCE, inside=(Idea.BLOCK,)):
            if resource.start_byte <= made.start_byte < resource.end_byte:
                continue  # it is what is opened
            value = file.role(resource, "value")
            if value is None or counts(value):
                return True
    return False


def is_touched_between(file: SourceFile, made: Node, after: Node, end: Node, harmless: frozenset[str]) -> bool:
    """Whether what ``made`` was read from, or the path that it was opened by, is used again from ``after`` to the end of ``end``.

    Members named in ``harmless`` may be read meanwhile. What is imported, and classes, are not sources.
    """
    sources = _sources(file, made)
    for node in file.walk(file.scope(made).node, Idea.MEMBER, Idea.CALL):
        if not after.end_byte <= node.start_byte < end.end_byte:
            continue
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        name = call.name if call is not None else file.text(file.role(node, "name"))
        holder = call.receiver if call is not None else file.role(node, "object")
        taken = [call.arguments[0].value] if call is not None and call.arguments else []
        if name not in harmless and sources & {file.text(n) for n in (holder, *taken) if n is not None}:
            return True
    return False


def _sources(file: SourceFile, made: Node) -> set[str]:
    """The texts of what a value was read from, and of the paths that those were opened by."""
    found: set[str] = set()
    current: Node | None = made
    for _ in range(4):
        if current is None:
            break
        for node in file.walk(current, Idea.CALL, inside=(Idea.LAMBDA,)):
            call = file.call(node)
            first = call.arguments[0].value if call is not None and call.arguments else None
            if first is not None and file.idea(first) in (Idea.NAME, Idea.MEMBER):
                found.add(file.text(first))
            if call is not None and call.receiver is not None and file.idea(call.receiver) is Idea.MEMBER:
                found.add(file.text(call.receiver))  # `shells` of `m.shells.values()`
        name = root(file, current)
        if name is None:
            break
        found.add(file.text(name))
        definition = file.scope(name).definition_before(file.text(name), name)
        current = definition.value if definition is not None else None
    return {text for text in found if text not in file.imports and not text[:1].isupper()}
