"""The exact scopes of Python, asked of libcst where a name means several things within one function.

Elsewhere, and where libcst cannot read a file, the uses of ``flow`` stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile
    from llmreview.syntax.uses import Use

MAX_BYTES = 40_000
"""Scopes cost over 100 times what the tree costs; a larger function is not worth it."""


def exact_uses(file: SourceFile, function: Node, name: str) -> list[Use]:
    """The uses of ``name`` in a function that really read the function's own variable, not one of the same name further in."""
    uses = file.scope(function).uses(name)
    inner = [use for use in uses if _may_be_another(file, function, name, use.node)]
    if not inner:
        return uses
    own = _own_positions(file, function, name) if file.grammar.family == "python" else None
    if own is None:
        others = {use.node.id for use in inner}
        return [use for use in uses if use.node.id not in others]
    return [use for use in uses if tuple(use.node.start_point) in own]


def _may_be_another(file: SourceFile, function: Node, name: str, node: Node) -> bool:
    """Whether a function or comprehension between ``node`` and ``function`` defines the name too."""
    for around in file.ancestors(node):
        if around == function:
            return False
        idea = file.idea(around)
        if idea in (Idea.FUNCTION, Idea.LAMBDA) and file.scope(around).definitions(name):
            return True
        if idea is Idea.COMPREHENSION and any(
            file.text(target) == name
            for clause in around.named_children
            if file.idea(clause) is Idea.ITERATION
            for item in [file.role(clause, "item")]
            if item is not None
            for target in file.walk(item, Idea.NAME)
        ):
            return True
    return False


def _own_positions(file: SourceFile, function: Node, name: str) -> set[tuple[int, int]] | None:
    """Row and column, from 0 and in bytes, where the function's own variable is read; None if libcst cannot tell.

    Only the function itself is given to libcst, below an `if` that keeps its indentation.
    """
    row, column = function.start_point
    indentation = file.lines[row][:column]
    if indentation.strip() or function.end_byte - function.start_byte > MAX_BYTES:
        return None
    head = b"if 1:\n" if indentation else b"\n"
    import libcst
    from libcst.metadata import MetadataWrapper, PositionProvider, ScopeProvider

    text = head + indentation + file.source[function.start_byte : function.end_byte] + b"\n"
    try:
        wrapper = MetadataWrapper(libcst.parse_module(text), unsafe_skip_copy=True)
        scopes, positions = wrapper.resolve(ScopeProvider), wrapper.resolve(PositionProvider)
    except Exception:  # libcst refuses what is not valid Python in more ways than one
        return None

    def point(node: libcst.CSTNode) -> tuple[int, int]:
        start = positions[node].start
        line = file.lines[start.line - 2 + row].decode(errors="replace")
        return start.line - 2 + row, len(line[: start.column].encode())

    own_name = file.role(function, "name")
    for scope in {scope for scope in scopes.values() if scope is not None}:
        holder = getattr(scope, "node", None)
        if isinstance(holder, libcst.FunctionDef) and own_name is not None and point(holder.name) == tuple(own_name.start_point):
            return {point(access.node) for assignment in scope[name] for access in assignment.references}
    return None
