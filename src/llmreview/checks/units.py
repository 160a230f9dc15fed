"""The parts of a file that a change is told by: functions, methods, values and calls, read off its statements alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.checks import vocabulary as words
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

UnitKind = Literal["function", "method", "class", "value", "call"]
CONSTRUCTORS = frozenset({"__init__", "__construct", "constructor", "__new__", "__post_init__", "initialize"})
_BODY_OF_CLASS = frozenset({"included", "prepended", "class_methods"})
"""Calls that say what a class is to hold that takes a module in."""
_BODIES = frozenset(
    {"declaration_list", "class_body", "interface_body", "enum_body", "enum_body_declarations", "annotation_type_body"}
)


class Unit(NamedTuple):
    """A named part of a file. ``name`` is qualified (``Class.method``); a nested function belongs to the one around it.

    ``node`` spans all of it, decorators included; ``core`` is the function, class, assignment or call itself. The parts in
    ``inner`` are units of their own.
    """

    file: SourceFile
    name: str
    kind: UnitKind
    node: Node
    core: Node
    line: int
    end_line: int
    owner: str = ""
    inner: frozenset[int] = frozenset()

    @property
    def own_name(self) -> str:
        return self.name.rpartition(".")[2] if self.kind != "call" else self.name

    @property
    def class_name(self) -> str:
        """The own name of the class that it belongs to; empty where it belongs to none."""
        return self.owner.replace("::", ".").rpartition(".")[2]

    @property
    def source(self) -> bytes:
        return self.file.source[self.node.start_byte : self.node.end_byte]


def head_of(unit: Unit) -> str:
    """What stands before a unit's name: decorators, annotations (each led by ``@``, however its language writes them), modifiers;
    and what its documentation marks it with."""
    file, name = unit.file, unit.file.role(unit.core, "name")
    end = name.start_byte if name is not None and unit.kind != "call" else unit.core.start_byte
    head = file.source[unit.node.start_byte : end]
    if b"@" in head and not head.startswith((b"[", b"#[")):  # a text that is taken as it is may be led by it, too
        return head.decode(errors="replace")
    marks = marks_before(unit) if file.grammar.test_marks else []
    if b"[" in head:
        before = (child for child in unit.node.named_children if child.end_byte <= end)
        marks = [
            "@" + file.text(mark) for child in before for mark in file.walk(child, Idea.ANNOTATION, inside=(Idea.ANNOTATION,))
        ]
    if _marks_tests_in_comments(file):
        marks += [comment for comment in file.comments_near(unit.core) if any(word in comment for word in _MARKS_IN_COMMENTS)]
    return "\n".join(marks)


def is_marked(unit: Unit, mark: Pattern[str]) -> bool:
    """Whether something of this kind stands before a unit's name."""
    head = head_of(unit)
    return bool(head) and mark.search(head) is not None


_MARKS_IN_COMMENTS = ("@test", "@dataProvider", "@expectedException")
"""What PHPUnit reads in the comment on a case."""


@lru_cache(maxsize=4)
def _marks_tests_in_comments(file: SourceFile) -> bool:
    return any(word.encode() in file.source for word in _MARKS_IN_COMMENTS)  # asked for thousands of units of a file


def marks_before(unit: Unit) -> list[str]:
    """The annotations that stand as items of their own before what they mark."""
    found, before = [], unit.node.prev_named_sibling
    while before is not None and unit.file.idea(before) in (Idea.ANNOTATION, Idea.COMMENT):
        if unit.file.idea(before) is Idea.ANNOTATION:
            found.append("@" + unit.file.text(before).strip("@#![]").replace("::", "."))
        before = before.prev_named_sibling
    return found


def read_units(file: SourceFile) -> list[Unit]:
    """The units of a file in source order, classes after their members."""
    return list(units_in(file, file.root.named_children))


def units_in(file: SourceFile, nodes: Iterable[Node], owner: str = "") -> Iterator[Unit]:
    """The units of some statements, or of the members of ``owner``."""
    for node in nodes:
        yield from _units_of(file, node, node, owner)


def _units_of(file: SourceFile, node: Node, span: Node, owner: str) -> Iterator[Unit]:
    idea = file.idea(node)
    if idea is Idea.FUNCTION:
        if file.role(node, "body") is not None:
            owner = owner or file.text(file.role(node, "owner"))  # where it stands outside of its type
            name = file.name(node) or ("constructor" if owner else "default")  # also what runs when an object is made
            yield _unit(file, name, "method" if owner else "function", span, node, owner)
    elif idea in (Idea.CLASS, Idea.TYPE):
        yield from _class_units(file, node, span, owner)
    elif idea in (Idea.ASSIGNMENT, Idea.FIELD, Idea.PAIR):
        yield from _value_units(file, node, span, owner)
    elif idea is Idea.LAMBDA:
        yield _unit(file, file.name(node) or "default", "function", span, node, owner)
    elif idea is Idea.CALL and (defined := list(_defined_by_call(file, node, span, owner))):
        yield from defined
    elif idea is Idea.CALL:
        yield _unit(file, _call_name(file, node), "call", span, node, owner)
    elif idea is Idea.MAPPING:  # `export default { … }`
        yield from units_in(file, node.named_children, owner or "default")
    elif idea not in (Idea.IMPORT, Idea.COMMENT, Idea.ANNOTATION, Idea.NAME, Idea.STRING, Idea.RETURN):
        parts = [child for child in node.named_children if file.idea(child) not in (Idea.COMMENT, Idea.ANNOTATION)]
        carried = len(parts) == 1 and idea in (None, Idea.STATEMENT, Idea.AWAIT, Idea.WRAPPER) and node.type not in _BODIES
        for part in parts:
            yield from _units_of(file, part, span if carried else part, owner)


def _defined_by_call(file: SourceFile, node: Node, span: Node, owner: str) -> Iterator[Unit]:
    """What a call defines: the functions among its arguments (`private def x`) or in its block (`class_methods do`), or one that
    a symbol names (`scope :open, -> { … }`)."""
    call = file.call(node) if file.grammar.marks else None
    if call is None or call.receiver is not None or call.name in words.CASES:  # a case may define what its objects answer
        return
    for argument in call.arguments:
        idea = file.idea(argument.value)
        if idea is Idea.FUNCTION:
            yield from _units_of(file, argument.value, span, owner)
        elif idea is Idea.LAMBDA:
            first = call.arguments[0].value
            statements = file.statements(file.role(argument.value, "body"))
            name = file.string(first) if file.text(first)[:1] in file.grammar.marks else None
            if name:
                yield _unit(file, name, "method" if owner else "function", span, argument.value, owner)
            elif call.name in _BODY_OF_CLASS or any(file.idea(statement) is Idea.FUNCTION for statement in statements):
                yield from units_in(file, statements, owner)


def _class_units(file: SourceFile, node: Node, span: Node, owner: str) -> Iterator[Unit]:
    own_name = file.name(node)
    if owner and not own_name and Idea.STATEMENT in file.grammar.lacks:  # a companion: its members are the class's own
        body = file.role(node, "body")
        yield from units_in(file, body.named_children if body is not None else (), owner)
        return
    name = ".".join(filter(None, (owner, own_name or "default")))
    body = file.role(node, "body")
    members = [] if body is None else list(units_in(file, body.named_children, name))
    yield from members
    if file.idea(node) is Idea.CLASS:
        yield _unit(
            file, name.rpartition(".")[2], "class", span, node, owner, frozenset(m.node.id for m in members if m.kind != "value")
        )


def _value_units(file: SourceFile, node: Node, span: Node, owner: str) -> Iterator[Unit]:
    idea = file.idea(node)
    target = file.role(node, {Idea.ASSIGNMENT: "target", Idea.PAIR: "key"}.get(idea, "name") if idea else "name")
    value = file.unwrap(file.role(node, "value"), Idea.AWAIT)
    name = file.text(target).strip("'\"").rpartition(".")[2]
    if not name or len(name) > 200:
        return
    computed = next((c for c in node.named_children if file.idea(c) is Idea.FUNCTION), None) if idea is Idea.FIELD else None
    if value is None and idea is Idea.FIELD and _is_computed(file, node):
        yield _unit(file, name, "method" if owner else "function", span, node, owner)
        return
    if computed is not None and value is None and file.role(computed, "body") is not None:
        yield _unit(file, name, "method" if owner else "function", span, computed, owner)
        return
    held = file.idea(value) if value is not None else None
    if value is not None and held is Idea.LAMBDA:
        yield _unit(file, name, "method" if owner else "function", span, value, owner)
    elif value is not None and held is Idea.CLASS:
        yield from _class_units(file, value, span, owner)
    elif (
        value is not None
        and held is Idea.MAPPING
        and any(file.idea(p) is Idea.FUNCTION or _is_function(file, p) for p in value.named_children)
    ):
        yield from units_in(file, value.named_children, ".".join(filter(None, (owner, name))))
    elif value is not None and held is Idea.CALL and _takes_function(file, value):
        yield _unit(file, name, "method" if owner else "function", span, value, owner)
    elif idea is not Idea.PAIR:
        yield _unit(file, name, "value", span, node, owner)


def _is_computed(file: SourceFile, field: Node) -> bool:
    """Whether a property does something when it is asked or set: `=> …`, or accessors with bodies."""
    held = [inner for child in field.named_children if file.idea(child) is None for inner in child.named_children]
    return any(file.idea(part) is Idea.FUNCTION for part in held) or any(
        file.idea(c) is Idea.RETURN for c in field.named_children
    )


def _is_function(file: SourceFile, pair: Node) -> bool:
    value = file.unwrap(file.role(pair, "value"))
    return value is not None and file.idea(value) is Idea.LAMBDA


def _takes_function(file: SourceFile, node: Node) -> bool:
    call = file.call(node)
    return call is not None and any(file.idea(a.value) is Idea.LAMBDA for a in call.arguments)


def _call_name(file: SourceFile, node: Node) -> str:
    """``app.get "/users"``: what is called, with its first argument if that is a string."""
    call = file.call(node)
    if call is None:
        return ""
    receiver = file.text(call.receiver) + "." if call.receiver is not None else ""
    first = file.string(call.arguments[0].value) if call.arguments else None
    return f"{receiver}{call.name}"[-60:] + (f' "{first[:80]}"' if first is not None else "")


def _unit(
    file: SourceFile, name: str, kind: UnitKind, span: Node, core: Node, owner: str, inner: frozenset[int] = frozenset()
) -> Unit:
    row, (end_row, end_column) = span.start_point[0], span.end_point
    end_line = end_row + (end_column > 0 or end_row == row)  # what ends with a line break ends on the line before
    qualified = f"{owner}.{name}" if owner and kind != "call" else name
    return Unit(file, qualified, kind, span, core, row + 1, end_line, owner, inner)


def is_constructor(unit: Unit) -> bool:
    return unit.kind == "method" and (unit.own_name in CONSTRUCTORS or unit.own_name == unit.class_name)


def function_of(unit: Unit) -> Node | None:
    """The function that a unit is, or that it hands to what it calls."""
    if unit.file.idea(unit.core) in (Idea.FUNCTION, Idea.LAMBDA, Idea.FIELD):
        return unit.core
    call = unit.file.call(unit.core)
    return next((a.value for a in reversed(call.arguments) if unit.file.idea(a.value) is Idea.LAMBDA), None) if call else None
