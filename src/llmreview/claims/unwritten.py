"""Members of a class that are there though nobody wrote them: made of its fields by its marks, or those of what it extends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.definitions import parameters_of

if TYPE_CHECKING:
    from llmreview.syntax import SourceFile
    from llmreview.syntax.symbols import Symbol

_OVERRIDES = Pattern(r"@Override\b|\boverride\b|#\[\\?Override")
_OF_EVERY_OBJECT = frozenset({"equals", "hashCode", "toString", "Equals", "GetHashCode", "ToString", "clone", "finalize"})
_MAKES_CONSTRUCTORS = Pattern(r"@(?:\w+\.)*(?:dataclass\w*|define|frozen|mutable|attrs|attr\.s|s)\b|^\s*class \w+\([^)\s]")
_MAKES_ACCESSORS = {"get": "Getter|Data|Value", "is": "Getter|Data|Value", "set": "Setter|Data"}
_ACCESSOR = Pattern(r"(?P<kind>get|is|set)(?P<field>[A-Z]\w*)")

_BUILDER = Pattern(r"(?P<outer>(?:\w+\.)*(?P<own>\w+))\.(?:(?P=own)Builder(?:\.\w+)?|builder|toBuilder)")
"""What objects of a class are built with: ``Order.OrderBuilder.build``, ``Order.builder``."""


def is_still_there(old: SourceFile, new: SourceFile, gone: Symbol) -> bool:
    """Whether a member that is written no more is there all the same."""
    outer_name = gone.name.rpartition(".")[0]
    if new.grammar.family == "java" and _is_of_a_builder(new, gone.name):
        return True
    outer = next((symbol for symbol in new.symbols if symbol.name == outer_name), None) if outer_name else None
    if outer is None:
        return False
    if gone.own_name in _OF_EVERY_OBJECT or _OVERRIDES.search(_head(old, gone)):
        return True
    if new.grammar.family == "python":
        return gone.own_name == "__init__" and _is_made_of_fields(old, new, gone, outer)
    return new.grammar.family == "java" and _is_accessor(new, gone.own_name, outer)


def _head(file: SourceFile, symbol: Symbol) -> str:
    """What stands on the lines of a symbol up to the one that names it, marks included."""
    name = file.role(symbol.core, "name")
    lines = file.lines[symbol.node.start_point[0] : file.place(name if name is not None else symbol.core).line]
    return b"\n".join(lines).decode(errors="replace")


def _is_made_of_fields(old: SourceFile, new: SourceFile, gone: Symbol, outer: Symbol) -> bool:
    """Whether a class of Python makes its ``__init__`` of fields that are called as the parameters were, or inherits one."""
    head = _head(new, outer)
    if not _MAKES_CONSTRUCTORS.search(head):
        return False
    body = new.text(outer.node)
    taken = [p.name for p in parameters_of(old, gone.core) if p.name not in ("self", "args", "kwargs")]
    is_mark = "@" in head
    return not is_mark or all(re.search(rf"^\s+{re.escape(name)}\s*[:=]", body, re.MULTILINE) for name in taken)


def _is_of_a_builder(new: SourceFile, name: str) -> bool:
    """Whether marks of Lombok on a class have its builder made."""
    of_builder = _BUILDER.fullmatch(name)
    outer = next((s for s in new.symbols if of_builder is not None and s.name == of_builder["outer"]), None)
    return outer is not None and re.search(r"@(?:lombok\.)?(?:experimental\.)?(?:Super)?Builder\b", _head(new, outer)) is not None


def _is_accessor(new: SourceFile, name: str, outer: Symbol) -> bool:
    """Whether marks of Lombok on a class, or on the field, have a getter or setter made."""
    accessor = _ACCESSOR.fullmatch(name)
    if accessor is None:
        return False
    field = accessor["field"][0].lower() + accessor["field"][1:]
    body = new.text(outer.node)
    declared = re.search(rf"^[^\n(]*\b(?:{field}|is{accessor['field']})\s*[;=]", body, re.MULTILINE)
    return declared is not None and re.search(rf"@(?:lombok\.)?(?:{_MAKES_ACCESSORS[accessor['kind']]})\b", body) is not None
