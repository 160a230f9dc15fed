"""What gives names their values: the parameters, assignments, loops and patterns of a function."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import only_names

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

DefinitionKind = Literal["assignment", "parameter", "item", "resource", "handler", "destructured", "field"]


class Definition(NamedTuple):
    """A place that gives a name its value."""

    name: str
    node: Node
    """The name itself, on the defining side."""
    kind: DefinitionKind
    value: Node | None
    """What it is set to: the initialiser, the thing looped over, the resource, a parameter's default."""
    type: Node | None = None
    holder: Node | None = None
    """The assignment, parameter, loop or field that defines it."""


def read_definitions(file: SourceFile, function: Node) -> Iterator[Definition]:
    """The definitions of a function, or of a module outside of its functions, in source order."""
    yield from parameters_of(file, function)
    ideas = (
        Idea.ASSIGNMENT,
        Idea.LOOP,
        Idea.ITERATION,
        Idea.RESOURCE,
        Idea.HANDLER,
        Idea.CASE,
        Idea.FUNCTION,
        Idea.LAMBDA,
        Idea.CLASS,
        Idea.TYPE,
    )
    closed = (Idea.FUNCTION, Idea.LAMBDA, Idea.CLASS, Idea.TYPE)
    for node in file.walk(function, *ideas, inside=closed):
        if node == function:
            continue
        idea = file.idea(node)
        if idea is Idea.ASSIGNMENT and not _is_in_parameter(file, node):
            yield from _targets(file, file.role(node, "target"), file.role(node, "value"), node, "assignment")
        elif idea in (Idea.LOOP, Idea.ITERATION):
            yield from _targets(file, file.role(node, "item"), file.role(node, "over"), node, "item")
        elif idea is Idea.RESOURCE:
            yield from _targets(file, file.role(node, "name"), file.role(node, "value"), node, "resource")
        elif idea is Idea.HANDLER:
            yield from _targets(file, file.role(node, "name"), None, node, "handler")
        elif idea is Idea.CASE:
            yield from _targets(file, file.role(node, "target"), file.role(node, "value"), node, "destructured")


def _is_in_parameter(file: SourceFile, node: Node) -> bool:
    """Whether a declarator is only the way in which the grammar writes a parameter (`String... names`)."""
    return node.parent is not None and file.idea(node.parent) is Idea.PARAMETER


def parameters_of(file: SourceFile, function: Node) -> Iterator[Definition]:
    """The parameters of a function, or of a class that has some; each with its default, or the value that it is known to get."""
    given = _given(file, function) if file.grammar.passes_receiver else None
    for parameter in _parameters_of(file, function):
        yield parameter if given is None else parameter._replace(value=given)


def _given(file: SourceFile, function: Node) -> Node | None:
    """What a lambda is called with by a method that passes on what it is called on: `order` in `order.let { … }`."""
    if file.idea(function) is not Idea.LAMBDA:
        return None
    call = file.call(file.enclosing(function, Idea.CALL))
    passes = call is not None and call.name in file.grammar.passes_receiver and call.arguments
    return call.receiver if call is not None and passes and call.arguments[-1].value == function else None


def _parameters_of(file: SourceFile, function: Node) -> Iterator[Definition]:
    parameters = file.role(function, "parameters")
    if parameters is None:
        yield from _implicit_parameters(file, function)
        return
    if file.idea(parameters) is Idea.NAME:  # `x => …`
        yield Definition(file.text(parameters), parameters, "parameter", None, None, parameters)
        return
    for child in parameters.named_children:
        idea = file.idea(child)
        if child.type in file.grammar.inert or (child.prev_sibling is not None and child.prev_sibling.type == "="):
            continue  # what stands beside a parameter: a modifier, its default
        if idea in (Idea.PARAMETER, Idea.FIELD):
            name = file.role(child, "name")
            type_, default = file.role(child, "type"), file.role(child, "default")
            for node in file.walk(name, Idea.NAME) if name is not None else ():
                if node == name or not only_names(file, node):
                    whole = name in (node, child)  # a declaration may hold several names of one type
                    yield Definition(file.text(node), node, "parameter", default, type_ if whole else None, child)
        elif idea in (Idea.NAME, Idea.SPREAD):
            for node in file.walk(child, Idea.NAME):
                yield Definition(file.text(node), node, "parameter", None, None, child)
        else:  # a pattern that takes an object or a list apart
            for node in file.walk(child, Idea.NAME):
                yield Definition(file.text(node), node, "parameter", None, None, child)


def _implicit_parameters(file: SourceFile, function: Node) -> Iterator[Definition]:
    """The parameter that a lambda has without declaring it; with the value that it is known to get."""
    if not file.grammar.implicit_parameters or file.idea(function) is not Idea.LAMBDA:
        return
    for name in file.grammar.implicit_parameters:
        yield Definition(name, function, "parameter", None, None, function)


def _targets(
    file: SourceFile, target: Node | None, value: Node | None, holder: Node, kind: DefinitionKind
) -> Iterator[Definition]:
    """The plain names that a target gives a value; members and elements are no names of the scope."""
    if target is None:
        return
    type_ = file.role(holder, "type")
    target = file.unwrap(target) or target
    if file.idea(target) is Idea.NAME:
        yield Definition(file.text(target), target, kind, value, type_, holder)
    elif file.grammar.several_results and (pairs := _one_by_one(file, target, value)):
        for part, own_value in pairs:
            yield from _targets(file, part, own_value, holder, kind)
    elif file.idea(target) not in (Idea.MEMBER, Idea.INDEX):
        taken_apart: DefinitionKind = "destructured" if kind == "assignment" else kind
        for node in file.walk(target, Idea.NAME, Idea.MEMBER, Idea.INDEX, inside=(Idea.MEMBER, Idea.INDEX)):
            if file.idea(node) is Idea.NAME and not only_names(file, node):
                yield Definition(file.text(node), node, taken_apart, value, None, holder)


def _one_by_one(file: SourceFile, target: Node, value: Node | None) -> list[tuple[Node, Node]]:
    """The parts of a list of targets with the values that they get, where the values are listed too: ``a, b = 1, 2``."""
    if value is None or file.idea(value) is not Idea.COLLECTION or value.type != target.type:
        return []
    parts, values = target.named_children, value.named_children
    return list(zip(parts, values, strict=True)) if len(parts) == len(values) else []


def result_name(file: SourceFile, assignment: Node) -> Node | None:
    """What takes the value of an assignment: its target, or the first of several where a call gives several results."""
    target = file.unwrap(file.role(assignment, "target"))
    value = file.role(assignment, "value")
    if target is None or not file.grammar.several_results or file.idea(target) is not Idea.COLLECTION:
        return target
    one_by_one = value is not None and file.idea(value) is Idea.COLLECTION
    return target if one_by_one or not target.named_children else target.named_children[0]
