"""What rewrites ask of a Python module: names that are the built-in ones, qualified names, what a name is bound to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

import libcst as cst
from libcst import matchers as m
from libcst.metadata import (
    Assignment,
    BuiltinAssignment,
    FunctionScope,
    MetadataWrapper,
    ParentNodeProvider,
    QualifiedNameProvider,
    QualifiedNameSource,
    Scope,
    ScopeProvider,
)

_Node = TypeVar("_Node", bound=cst.CSTNode)


class Rewrite(NamedTuple):
    """A node, and what stands in its place without any change of behaviour."""

    old: cst.CSTNode
    new: cst.CSTNode


class Module:
    """A parsed module with its scopes."""

    def __init__(self, wrapper: MetadataWrapper) -> None:
        self.root = wrapper.module
        self._parents = wrapper.resolve(ParentNodeProvider)
        self._scopes = wrapper.resolve(ScopeProvider)
        self._names = wrapper.resolve(QualifiedNameProvider)
        self._may_be_shadowed = any(True for _ in self.find(m.ImportStar()))

    def find(self, matcher: m.BaseMatcherNode) -> Iterator[cst.CSTNode]:
        return iter(m.findall(self.root, matcher))

    def all_of(self, kind: type[_Node]) -> Iterator[_Node]:
        """The nodes of a kind in the module."""
        for node in m.findall(self.root, m.MatchIfTrue(lambda n: isinstance(n, kind))):
            if isinstance(node, kind):
                yield node

    def code(self, node: cst.CSTNode) -> str:
        return self.root.code_for_node(node)

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        return self._parents.get(node)

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        current = self.parent(node)
        while current is not None:
            yield current
            current = self.parent(current)

    def scope(self, node: cst.CSTNode) -> Scope | None:
        return self._scopes.get(node)

    def is_builtin(self, node: cst.CSTNode | None, *names: str) -> bool:
        """Whether a name is one of Python's own, bound to nothing else that the name could mean here."""
        if not isinstance(node, cst.Name) or node.value not in names or self._may_be_shadowed:
            return False
        scope = self.scope(node)
        if scope is None:
            return False
        found = scope[node.value]
        return bool(found) and all(isinstance(assignment, BuiltinAssignment) for assignment in found)

    def builtin_call(self, node: cst.CSTNode, *names: str) -> cst.Call | None:
        """The call of one of Python's own functions that a node is."""
        return node if isinstance(node, cst.Call) and self.is_builtin(node.func, *names) else None

    def imported_as(self, node: cst.CSTNode) -> str | None:
        """The qualified name of what a node names, where it is certain: imported, and nothing else of that name."""
        found = self._names.get(node, ())
        names = list(found() if callable(found) else found)  # computed when first asked
        if len(names) != 1 or names[0].source is not QualifiedNameSource.IMPORT or self._may_be_shadowed:
            return None
        return str(names[0].name)

    def bindings(self, name: cst.Name) -> list[Assignment] | None:
        """Where the local variable of a function gets its values; None where it may get them elsewhere too."""
        scope = self.scope(name)
        if scope is None or not isinstance(scope, FunctionScope) or self._may_be_shadowed:
            return None
        found = [a for a in scope[name.value] if isinstance(a, Assignment)]
        if not found or len(found) != len(scope[name.value]) or any(a.scope is not scope for a in found):
            return None
        readers = {access.scope for assignment in found for access in assignment.references}
        elsewhere = any(isinstance(reader, FunctionScope) and reader is not scope for reader in readers)
        return None if elsewhere else found

    def references(self, assignments: Sequence[Assignment]) -> list[cst.CSTNode]:
        """The places that read a variable, each once."""
        seen = {id(access.node): access.node for a in assignments for access in a.references}
        return list(seen.values())


def single_argument(call: cst.Call) -> cst.BaseExpression | None:
    """The only argument of a call, passed by position and whole."""
    if len(call.args) != 1 or call.args[0].keyword is not None or call.args[0].star:
        return None
    return call.args[0].value


def has_comment(*nodes: cst.CSTNode | None) -> bool:
    """Whether a comment stands in one of the nodes: nothing that holds one is taken away."""
    return any(node is not None and bool(m.findall(node, m.Comment())) for node in nodes)


def without(items: Sequence[_Node], gone: int, opening: cst.CSTNode | None = None) -> list[_Node] | None:
    """Elements or arguments without one of them, the comma after the last one as it was.

    None where a comment would go too, or would stay behind that stands right above what goes. ``opening`` is what stands before
    the first item: a bracket with the white space after it.
    """
    kept = [item for index, item in enumerate(items) if index != gone]
    before = opening if gone == 0 else getattr(items[gone - 1], "comma", None)
    if has_comment(items[gone]) or _ends_in_comment(before):
        return None
    if gone == len(items) - 1 and kept:
        last = kept[-1]
        if has_comment(getattr(last, "comma", None)):
            return None
        kept[-1] = last.with_changes(comma=getattr(items[gone], "comma"))  # noqa: B009 - elements and arguments share no base
    return kept


def _ends_in_comment(before: cst.CSTNode | None) -> bool:
    """Whether lines with comments stand between a bracket or comma and what comes next; not the comment on its own line."""
    space = getattr(before, "whitespace_after", None) or getattr(before, "whitespace_before_args", None)
    return isinstance(space, cst.ParenthesizedWhitespace) and has_comment(*space.empty_lines)
