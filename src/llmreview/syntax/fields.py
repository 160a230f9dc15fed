"""The fields of a class, wherever its language lets them be declared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.definitions import Definition, parameters_of
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_CLOSED = (Idea.FUNCTION, Idea.LAMBDA, Idea.CLASS, Idea.TYPE, Idea.FIELD)


def fields(file: SourceFile, cls: Node) -> list[Definition]:
    """The fields of a class: declared in its body, as record components or constructor parameters, or set on ``self``.

    Each once, by its first declaration in this order of reading.
    """
    found: dict[str, Definition] = {}
    for field in _declared(file, cls):
        if field.name:
            known = found.setdefault(field.name, field)
            if known.value is None and known.node == known.holder:  # a declaration that is only a name, as `attr_reader :total`
                found[field.name] = known._replace(value=field.value, type=field.type)
    return list(found.values())


def _declared(file: SourceFile, cls: Node) -> Iterator[Definition]:
    for component in parameters_of(file, cls):
        own_value = component.holder is not None and file.idea(component.holder) is Idea.FIELD
        yield component._replace(kind="field", value=component.value if own_value else None)
    body = file.role(cls, "body")
    for node in file.walk(body, Idea.FIELD, Idea.ASSIGNMENT, Idea.FUNCTION, inside=_CLOSED) if body is not None else ():
        idea = file.idea(node)
        if idea is Idea.FUNCTION:
            yield from _constructor_properties(file, node)
            yield from _set_on_self(file, node)
            continue
        name = file.role(node, "name" if idea is Idea.FIELD else "target")
        if name is not None and (idea is Idea.FIELD or file.idea(name) is Idea.NAME):
            yield Definition(file.word(name), name, "field", file.role(node, "value"), file.role(node, "type"), node)


def _constructor_properties(file: SourceFile, function: Node) -> Iterator[Definition]:
    """Parameters of a constructor that a modifier makes fields (`constructor(private readonly repository: Repository)`)."""
    if file.name(function) not in ("constructor", "__construct"):
        return
    for parameter in parameters_of(file, function):
        holder = parameter.holder
        if holder is not None and any("modifier" in child.type for child in holder.children):
            yield parameter._replace(name=parameter.name.removeprefix(file.grammar.sigil), kind="field", value=None)


def _set_on_self(file: SourceFile, function: Node) -> Iterator[Definition]:
    """Fields that a method assigns; one that is set to a parameter has the parameter's type."""
    for assignment in file.walk(function, Idea.ASSIGNMENT):
        target = file.role(assignment, "target")
        name = file.role(target, "name") if target is not None and is_own_member(file, target) else None
        if name is None:
            continue
        value, type_ = file.role(assignment, "value"), file.role(assignment, "type")
        if type_ is None and value is not None and file.idea(value) is Idea.NAME:
            definitions = file.scope(function).definitions(file.text(value))
            type_ = next((d.type for d in definitions if d.type is not None), None)
        yield Definition(file.word(name), name, "field", value, type_, assignment)


def first_value(file: SourceFile, cls: Node, field: Definition) -> Node | None:
    """What a field holds first: by its declaration, or where that says nothing, by the first method that sets it."""
    if field.value is not None or (body := file.role(cls, "body")) is None:
        return field.value
    set_in = (set_ for node in file.walk(body, Idea.FUNCTION, inside=_CLOSED) for set_ in _set_on_self(file, node))
    return next((set_.value for set_ in set_in if set_.name == field.name), None)


def is_own_member(file: SourceFile, node: Node) -> bool:
    """Whether a node is a member of the object itself: ``self.x``, ``this.x``."""
    return node.type in file.grammar.own_members or (file.idea(node) is Idea.MEMBER and file.is_self(file.role(node, "object")))
