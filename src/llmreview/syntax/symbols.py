"""The named things of a file: functions, methods, classes, types and values of the module."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

SymbolKind = Literal["function", "method", "class", "type", "value"]


class Symbol(NamedTuple):
    """A named thing with its lines, decorators and modifiers included. ``name`` is qualified: ``Class.method``.

    ``node`` spans all of it; ``core`` is the function, class, type or assignment itself.
    """

    name: str
    kind: SymbolKind
    node: Node
    core: Node
    line: int
    end_line: int

    @property
    def own_name(self) -> str:
        return self.name.rpartition(".")[2]


_KINDS: dict[Idea, SymbolKind] = {Idea.FUNCTION: "function", Idea.LAMBDA: "function", Idea.CLASS: "class", Idea.TYPE: "type"}
_AROUND = frozenset(
    {"decorated_definition", "export_statement", "lexical_declaration", "variable_declaration", "expression_statement"}
)


def read_symbols(file: SourceFile) -> tuple[Symbol, ...]:
    """The symbols of a file in source order, outer ones before inner ones; functions without any name are no symbols."""
    if not file.grammar.kinds(*_KINDS):
        return ()  # without a look at what may be a dump of many megabytes
    found = [*_module_values(file)]
    around: list[tuple[Symbol, int]] = []
    for node in file.query(*_KINDS):
        while around and around[-1][1] <= node.start_byte:
            around.pop()
        name = _name(file, node)
        if not name:
            continue
        outer = around[-1][0] if around else None
        symbol = _symbol(file, node, name, outer)
        found.append(symbol)
        around.append((symbol, node.end_byte))
    return tuple(sorted(found, key=lambda s: (s.node.start_byte, -s.node.end_byte)))


def _symbol(file: SourceFile, core: Node, name: str, outer: Symbol | None) -> Symbol:
    idea = file.idea(core)
    kind: SymbolKind = _KINDS.get(idea, "value") if idea is not None else "value"
    owner = file.text(file.role(core, "owner"))
    if owner and outer is None:
        name, kind = f"{owner}.{name}", "method"
    elif kind == "function" and outer is not None and outer.kind in ("class", "type"):
        kind = "method"
    span = _span(file, core)
    place = file.place(span)
    return Symbol(f"{outer.name}.{name}" if outer else name, kind, span, core, place.line, place.end_line)


def _name(file: SourceFile, node: Node) -> str:
    """The name of a function, class or type: its own, or that of what a lambda is the value of."""
    if file.idea(node) is not Idea.LAMBDA:
        return file.name(node)
    holder = node.parent
    while holder is not None and file.idea(holder) is Idea.WRAPPER:
        holder = holder.parent
    idea = file.idea(holder) if holder is not None else None
    if idea not in (Idea.ASSIGNMENT, Idea.FIELD, Idea.PAIR):
        return ""
    target = file.role(holder, {Idea.ASSIGNMENT: "target", Idea.FIELD: "name"}.get(idea, "key"))
    return file.text(target).strip("'\"").rpartition(".")[2]


def _module_values(file: SourceFile) -> list[Symbol]:
    """Names that the module itself gives a value, functions apart."""
    found = []
    for statement in file.root.named_children:
        if file.idea(statement) not in (None, Idea.STATEMENT, Idea.ASSIGNMENT):
            continue
        for node in file.walk(statement, inside=(Idea.ASSIGNMENT, Idea.FUNCTION, Idea.CLASS, Idea.TYPE, Idea.CALL, Idea.LAMBDA)):
            if file.idea(node) is not Idea.ASSIGNMENT:
                continue
            target, value = file.role(node, "target"), file.unwrap(file.role(node, "value"))
            if target is not None and file.idea(target) is Idea.NAME and not (value and file.idea(value) is Idea.LAMBDA):
                found.append(_symbol(file, node, file.text(target), None))
    return found


def _span(file: SourceFile, core: Node) -> Node:
    """The node with its decorators, its `const` or its `export`; a lambda with what it is the value of."""
    span = core
    while span.parent is not None:
        parent = span.parent
        holds_lambda = span is core and file.idea(parent) in (Idea.ASSIGNMENT, Idea.FIELD, Idea.PAIR)
        if parent.type in _AROUND or file.idea(parent) is Idea.WRAPPER or (file.idea(core) is Idea.LAMBDA and holds_lambda):
            span = parent
        else:
            break
    return span
