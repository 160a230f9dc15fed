"""Definition and use within a function, what is conditional on what, and what runs once per element.

A scope is read in one pass over its function. Names are matched as written within the function: shadowing by nested
functions and comprehensions is told apart roughly here, and exactly, for Python, by ``scopes`` where it decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.source import SELF_NAMES

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_WORD = Pattern(r"[A-Za-z_]\w*")
DefinitionKind = Literal["assignment", "parameter", "item", "resource", "handler", "destructured", "field"]
UseRole = Literal[
    "receiver",  # x.name, x.name(): `parent` is the member or call
    "argument",  # f(x): `parent` is the call
    "iterated",  # for … in x: `parent` is the loop or the comprehension's clause
    "indexed",  # x[i]
    "index",  # a[x]
    "returned",
    "yielded",
    "thrown",
    "condition",  # if x, while x, x ? a : b, !x
    "operand",  # x + y, x == y
    "element",  # [x], {k: x}
    "assigned",  # y = x
    "spread",  # f(*x), [...x]
    "interpolated",  # f"{x}"
    "statement",
    "other",
]


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


class Use(NamedTuple):
    """A place that reads a name. ``parent`` is the node that gives the use its role; ``captured`` in a nested function."""

    node: Node
    role: UseRole
    parent: Node
    captured: bool


class Scope:
    """The names of one function (or of a module, outside of its functions)."""

    def __init__(self, file: SourceFile, node: Node) -> None:
        self.file = file
        self.node = node

    @cached_property
    def outer(self) -> Scope | None:
        """The scope around this one; None for the module."""
        return None if self.node.parent is None else self.file.scope(self.node.parent)

    @cached_property
    def _definitions(self) -> dict[str, list[Definition]]:
        found: dict[str, list[Definition]] = {}
        for definition in _read_definitions(self.file, self.node):
            found.setdefault(definition.name, []).append(definition)
        return found

    @cached_property
    def names(self) -> dict[str, list[Node]]:
        """Every name node in the function, nested functions included, by its text; names of members and keywords left out."""
        found: dict[str, list[Node]] = {}
        for node in self.file.walk(self.node, Idea.NAME, Idea.SUBSTITUTION):
            if self.file.idea(node) is Idea.SUBSTITUTION:
                if node.child_count == 0 and (name := _WORD.match(self.file.text(node))):  # `$name` without a node for the name
                    found.setdefault(name[0], []).append(node)
            elif not only_names(self.file, node):
                found.setdefault(self.file.text(node), []).append(node)
        return found

    def definitions(self, name: str) -> list[Definition]:
        """The places in this function that give ``name`` a value, in source order."""
        return self._definitions.get(name, [])

    def all_definitions(self) -> Iterator[Definition]:
        for definitions in self._definitions.values():
            yield from definitions

    def parameters(self) -> list[Definition]:
        """What callers pass to this function: its parameters, without the one that is the object itself."""
        return [d for d in self.all_definitions() if d.kind == "parameter" and d.name not in SELF_NAMES]

    def definition_before(self, name: str, node: Node) -> Definition | None:
        """The definition of ``name`` nearest before ``node``, here or in a scope around; any other one failing that."""
        scope: Scope | None = self
        while scope is not None:
            definitions = scope.definitions(name)
            before = [d for d in definitions if d.node.start_byte < node.start_byte and not _holds(d.value, node)]
            if before:
                return before[-1]
            if definitions and scope is not self:
                return definitions[0]
            scope = scope.outer
        return None

    def uses(self, name: str) -> list[Use]:
        """The places in this function, nested ones included, that read ``name``."""
        defining = {
            d.node.id for d in self.definitions(name) if d.kind != "parameter" or d.holder is None or d.node.id != d.holder.id
        }
        parameters = {d.node.id for d in self.definitions(name) if d.kind == "parameter"}
        return [
            read_use(self.file, node, self.node)
            for node in self.names.get(name, ())
            if node.id not in defining and node.id not in parameters
        ]

    def field(self, cls: Node, name: str) -> Definition | None:
        """The declaration of a field of ``cls``: in its body, else where a method first assigns it."""
        return self.file.field(cls, name)


def _holds(outer: Node | None, inner: Node) -> bool:
    return outer is not None and outer.start_byte <= inner.start_byte and inner.end_byte <= outer.end_byte


def only_names(file: SourceFile, node: Node) -> bool:
    """Whether an identifier only names a member, keyword, function, type or annotation instead of reading a variable."""
    parent = node.parent
    if parent is None:
        return False
    if parent.type in file.grammar.captures:
        return True
    idea = file.idea(parent)
    if idea in (
        Idea.MEMBER,
        Idea.CALL,
        Idea.KEYWORD,
        Idea.FUNCTION,
        Idea.CLASS,
        Idea.TYPE,
        Idea.ANNOTATION,
        Idea.FIELD,
        Idea.WRAPPER,
    ):
        return file.role(parent, "name") == node
    return parent.type in file.grammar.token_lists and (before := node.prev_sibling) is not None and before.type in (".", "::")


def _read_definitions(file: SourceFile, function: Node) -> Iterator[Definition]:
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


def read_use(file: SourceFile, node: Node, function: Node) -> Use:
    """How a name is used: the role that the nearest meaningful node around it gives it."""
    nearest = file.function_around(node)
    captured = nearest is not None and nearest != function
    child, parent = node, node.parent
    while parent is not None and file.idea(parent) in (None, Idea.WRAPPER, Idea.AWAIT, Idea.ARGUMENTS):
        child, parent = parent, parent.parent
    if parent is None:
        return Use(node, "other", node, captured)
    if file.idea(parent) is Idea.STATEMENT or file.is_block(parent):
        return Use(node, "returned" if is_result(file, child) else "statement", parent, captured)
    if file.idea(parent) is Idea.CASE and child == file.role(parent, "body") and is_result(file, child):
        return Use(node, "returned", parent, captured)  # an arm without braces
    if file.grammar.several_results and file.idea(parent) is Idea.COLLECTION and child == parent.named_children[0]:
        around = parent.parent
        if around is not None and file.idea(around) is Idea.RETURN:
            return Use(node, "returned", around, captured)  # the first of several results
    return Use(node, _use_role(file, child, parent, node), parent, captured)


def is_result(file: SourceFile, node: Node) -> bool:
    """Whether an expression is what its function gives back, by ``return`` or, where the language has it, by standing last."""
    around = node.parent
    if around is not None and file.idea(around) is Idea.ARGUMENTS:
        around = around.parent
    if around is not None and file.idea(around) is Idea.RETURN:
        return True
    if not file.grammar.last_is_result and not file.grammar.lambdas_end_in_result:
        return False
    child = node
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea is Idea.FUNCTION and not file.grammar.last_is_result:
            return False
        if file.is_block(parent) and file.idea(child) is not Idea.HANDLER:
            statements = file.statements(parent)
            if not statements or not _holds(child, statements[-1]):
                return False
        if idea in (Idea.FUNCTION, Idea.LAMBDA):
            return file.role(parent, "body") in (child, parent)
        ends = idea is Idea.STATEMENT and parent.children[-1].type == ";"
        decides = idea in (Idea.BRANCH, Idea.SWITCH) and child == file.role(parent, "condition")
        if ends or decides or (idea is not None and idea not in _LET_RESULTS_THROUGH):
            return False
        child = parent
    return False


_LET_RESULTS_THROUGH = frozenset(
    {
        Idea.BLOCK,
        Idea.WRAPPER,
        Idea.STATEMENT,
        Idea.BRANCH,
        Idea.ELSE,
        Idea.SWITCH,
        Idea.CASE,
        Idea.TRY,
        Idea.HANDLER,
    }
)


_ROLE_BY_IDEA: dict[Idea, UseRole] = {
    Idea.RETURN: "returned",
    Idea.YIELD: "yielded",
    Idea.THROW: "thrown",
    Idea.BINARY: "operand",
    Idea.UNARY: "condition",
    Idea.COLLECTION: "element",
    Idea.MAPPING: "element",
    Idea.PAIR: "element",
    Idea.SPREAD: "spread",
    Idea.SUBSTITUTION: "interpolated",
    Idea.STRING: "interpolated",
    Idea.STATEMENT: "statement",
    Idea.ASSERT: "condition",
}


def _use_role(file: SourceFile, child: Node, parent: Node, node: Node) -> UseRole:
    idea = file.idea(parent)

    def plays(role: str) -> bool:
        return _holds(file.role(parent, role), node)

    if idea is Idea.CALL:
        return "receiver" if plays("receiver") or plays("callee") else "argument"
    if idea is Idea.MEMBER:
        return "receiver"
    if idea is Idea.KEYWORD:
        return "argument"
    if idea in (Idea.LOOP, Idea.ITERATION):
        if plays("over"):
            return "iterated"
        return "condition" if plays("condition") else "other"
    if idea is Idea.INDEX:
        return "indexed" if plays("object") else "index"
    if idea in (Idea.BRANCH, Idea.SWITCH):
        return "condition" if plays("condition") else "other"
    if idea is Idea.ASSIGNMENT:
        return "assigned" if plays("value") else "other"
    if idea is Idea.LAMBDA and child == file.role(parent, "body"):
        return "returned"
    return _ROLE_BY_IDEA.get(idea, "other") if idea is not None else "other"


def _climb(file: SourceFile, node: Node, within: Node | None) -> Iterator[tuple[Node, Node]]:
    """Each node around ``node`` with the child that holds it, nearest first, not beyond ``within``."""
    child = node
    for parent in file.ancestors(node):
        if within is not None and child == within:
            return
        yield child, parent
        child = parent


def conditions(file: SourceFile, node: Node, within: Node | None = None) -> list[Node]:
    """The branches, cases, handlers and short circuits that decide whether ``node`` runs, nearest first, up to ``within``."""
    found = []
    for child, parent in _climb(file, node, within):
        idea = file.idea(parent)
        hangs = (
            (idea is Idea.BRANCH and child != file.role(parent, "condition") and not _is_initialiser(file, child, parent))
            or (idea is Idea.CASE and child != file.role(parent, "condition"))
            or (idea is Idea.HANDLER and child != file.role(parent, "protected"))
            or (
                idea is Idea.BINARY
                and child == file.role(parent, "right")
                and file.operator(parent) in ("&&", "||", "??", "?:", "and", "or")
            )
        )
        if hangs:
            found.append(parent)
    return found


def _is_initialiser(file: SourceFile, part: Node, branch: Node) -> bool:
    """Whether a part of a branch runs before its condition: `if err := run(); err != nil {`."""
    condition = file.role(branch, "condition")
    return condition is not None and part.end_byte <= condition.start_byte and part != file.role(branch, "then")


def repetitions(file: SourceFile, node: Node, within: Node | None = None) -> list[Node]:
    """The loops, comprehensions and per-element callbacks that run ``node`` once per element, nearest first, up to ``within``."""
    found = []
    for child, parent in _climb(file, node, within):
        idea = file.idea(parent)
        if idea is Idea.LOOP:
            if _holds(file.role(parent, "body"), node) or _holds(file.role(parent, "condition"), node):
                found.append(parent)
        elif idea is Idea.COMPREHENSION:
            clauses = [c for c in parent.named_children if file.idea(c) is Idea.ITERATION]
            if not clauses or child != clauses[0]:
                found.append(parent)
        elif idea is Idea.CALL and (file.idea(child) is Idea.ARGUMENTS or _holds(file.role(parent, "block"), node)):
            call = file.call(parent)
            inside = next((a.value for a in call.arguments if _holds(a.value, node)), None) if call else None
            if call and inside is not None and file.idea(inside) is Idea.LAMBDA and _runs_per_element(file, call):
                found.append(parent)
    return found


def iterated(file: SourceFile, loop: Node) -> Node | None:
    """What a loop goes over; what a call is made on that runs a function once per element."""
    return file.role(loop, "receiver") or file.role(file.role(loop, "callee"), "object") or file.role(loop, "over")


def _runs_per_element(file: SourceFile, call: Call) -> bool:
    """Whether a call runs the function passed to it once per element; not on an optional value, where the language tells."""
    sources = file.grammar.element_sources
    if call.name not in file.grammar.per_element or not sources:
        return call.name in file.grammar.per_element
    before = file.call(call.receiver)
    while before is not None:
        if before.name in sources:
            return True
        before = file.call(before.receiver)
    return False
