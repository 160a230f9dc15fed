"""Which units need a test: not those that only hold, hand on or wire what they got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.appearance import is_drawing
from llmreview.checks.inert import logs_or_wires
from llmreview.checks.units import Unit, function_of
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node


def needs_test(unit: Unit, added: bool) -> bool:
    """Whether a unit that was added, or altered, does something that a test would check."""
    file = unit.file
    head = file.source[unit.node.start_byte : unit.core.start_byte + 200].decode(errors="replace").partition("{")[0]
    if unit.kind == "class" or words.WIRING_MARK.search(head) or _states_types(unit):
        return False
    if unit.kind == "value":
        return _computes(unit) if added else _computes(unit) or _is_bound(unit)
    function = function_of(unit)
    if function is None:
        return False
    branches = any(True for _ in file.walk(function, Idea.BRANCH, Idea.LOOP, Idea.SWITCH, Idea.COMPREHENSION))
    loads = file.grammar.folder_is_module and unit.name == "init"  # runs when the module is loaded
    if unit.kind != "call" and (loads or words.WIRING.match(unit.own_name)) and not branches:
        return False
    return branches or not _is_trivial(file, function) or words.ROUTE_MARK.search(head) is not None


def _states_types(unit: Unit) -> bool:
    """Whether a call says which types the method below it takes and gives: ``sig { returns(String) }``."""
    return unit.kind == "call" and unit.own_name in words.TYPE_STATEMENTS and unit.file.grammar.bare_calls


def _computes(unit: Unit) -> bool:
    """Whether a value is more than data: a pattern, or made by conditions and loops."""
    file = unit.file
    for node in file.walk(unit.core, Idea.LAMBDA, Idea.COMPREHENSION, Idea.BRANCH, Idea.CALL, Idea.STRING):
        idea = file.idea(node)
        if idea is Idea.CALL:
            call = file.call(node)
            if call is None or call.name != "compile":
                continue
        elif idea is Idea.STRING and not file.text(node).startswith("/"):
            continue
        return True
    return False


def _is_bound(unit: Unit) -> bool:
    """Whether a value is a number or a switch that code goes by."""
    if unit.owner or (unit.own_name.startswith("__") and unit.own_name.endswith("__")):  # `__build__` is there to be read
        return False
    value = unit.file.unwrap(unit.file.role(unit.core, "value"))
    if value is None or unit.file.idea(value) in (Idea.MAPPING, Idea.COLLECTION):
        return False  # a table of data
    return any(True for _ in unit.file.walk(value, Idea.NUMBER, Idea.BOOLEAN))


def _is_trivial(file: SourceFile, function: Node) -> bool:
    """A function that only holds or gives back what it got: fields set from parameters, a field returned, nothing at all."""
    if file.idea(function) is Idea.FIELD:  # a property that is computed
        accessors = file.walk(function, Idea.FUNCTION, Idea.RETURN, inside=(Idea.FUNCTION, Idea.RETURN))
        return all(_is_plain(file, a) if file.idea(a) is Idea.RETURN else _is_trivial(file, a) for a in accessors)
    body = file.role(function, "body")
    if body is None or is_drawing(file, file.unwrap(body)):
        return True
    statements = file.statements(body)
    return len(statements) <= 40 and all(logs_or_wires(file, s) or _is_plain(file, s) for s in statements)


_VALUES = frozenset({Idea.NAME, Idea.MEMBER, Idea.WRAPPER, Idea.NULL, Idea.BOOLEAN, Idea.NUMBER, Idea.STRING, Idea.SELF})


def _is_plain(file: SourceFile, statement: Node) -> bool:
    value = statement
    idea = file.idea(statement)
    if idea in (Idea.STATEMENT, Idea.RETURN):
        inner = file.role(statement, "value")
        if inner is None or (file.idea(inner) is Idea.STRING and idea is Idea.STATEMENT):
            return True
        value = inner
    elif idea is Idea.THROW:
        return "NotImplemented" in file.text(statement) or "UnsupportedOperation" in file.text(statement)
    elif idea is not None and Idea.STATEMENT not in file.grammar.lacks and idea is not Idea.ASSIGNMENT:
        if not file.grammar.last_is_result or idea not in _VALUES:
            return idea is Idea.JUMP
        value = file.unwrap(statement) or statement
    elif idea is None and statement.type not in ("pass_statement", "explicit_constructor_invocation", "ellipsis"):
        return statement.named_child_count == 0
    if is_drawing(file, file.unwrap(value)):
        return True
    if file.idea(value) is Idea.ASSIGNMENT:
        target, value = file.role(value, "target"), file.role(value, "value") or value
        bare = file.grammar.bare_fields and target is not None and file.idea(target) is Idea.NAME
        if target is None or (file.idea(target) is not Idea.MEMBER and not bare):
            return False
    call = file.call(value)
    if call is not None:
        return _calls_base(file, call)
    return file.idea(value) in (
        Idea.NAME,
        Idea.MEMBER,
        Idea.SELF,
        Idea.NULL,
        Idea.BOOLEAN,
        Idea.NUMBER,
        Idea.STRING,
        None,
    ) and not any(True for _ in file.walk(value, Idea.CALL, Idea.SUBSTITUTION))


def _calls_base(file: SourceFile, call: Call) -> bool:
    """Whether a call only hands what it was given on to the class above: ``super().__init__(name)``."""
    own = (
        file.text(call.receiver) in ("super()", "super")
        or file.text(file.role(call.node, "callee")) == "super"
        or call.name in ("__init__", "super")
    )
    return own and len(call.arguments) <= 4
