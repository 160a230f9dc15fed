"""Values that are certainly of Python's own types, made in one function: what is done with them does nothing else.

Code that only handles such values cannot touch the file or list that is being walked, however it is interleaved with the walk.
"""

from __future__ import annotations

from collections.abc import Sequence

import libcst as cst

from llmreview.fixes.module import Module

FUNCTIONS = (
    "len", "int", "float", "str", "repr", "bool", "list", "tuple", "dict", "set", "frozenset", "min", "max", "sum", "sorted",
    "abs", "round", "enumerate", "zip", "range", "isinstance", "ord", "chr", "any", "all", "reversed", "divmod", "bytes",
)  # fmt: skip
"""Built-in functions that only look at what they are given."""
METHODS = frozenset(
    "strip lstrip rstrip split rsplit splitlines partition rpartition lower upper title capitalize casefold startswith endswith "
    "replace find rfind index count join encode decode isdigit isalpha isalnum isspace isupper islower removeprefix removesuffix "
    "zfill ljust rjust center expandtabs append extend insert add update setdefault get items keys values copy pop discard "
    "union intersection difference most_common appendleft".split()
)
"""Methods of strings, lists, dictionaries and sets, none of which waits, writes or calls back."""
MADE = frozenset({"collections.defaultdict", "collections.Counter", "collections.OrderedDict", "collections.deque"})
DECODERS = frozenset({"json.loads", "json.dumps"})


class Plain:
    """Says which code of a function only handle plain values; what ``known`` loops give is held to be plain."""

    def __init__(self, module: Module, known: frozenset[cst.CSTNode]) -> None:
        self._module = module
        self._known = known
        self._names: dict[str, bool] = {}

    def block(self, body: cst.BaseSuite) -> bool:
        return all(self.statement(s) for s in body.body)

    def statement(self, node: cst.CSTNode) -> bool:
        """Whether a statement does nothing but handle plain values, give them back, or go on."""
        if isinstance(node, cst.SimpleStatementLine):
            return all(self.statement(part) for part in node.body)
        if isinstance(node, cst.Expr):
            return self.expression(node.value)
        if isinstance(node, cst.Assign):
            return self.expression(node.value) and all(self._target(t.target) for t in node.targets)
        if isinstance(node, cst.AugAssign):
            return self.expression(node.value) and self._target(node.target)
        if isinstance(node, cst.AnnAssign):
            return node.value is not None and self.expression(node.value) and self._target(node.target)
        if isinstance(node, cst.If):
            otherwise = node.orelse is None or self.statement(node.orelse)
            return self.expression(node.test) and self.block(node.body) and otherwise
        if isinstance(node, cst.Else):
            return self.block(node.body)
        if isinstance(node, cst.For):
            return node.orelse is None and self.expression(node.iter) and self.block(node.body)
        if isinstance(node, cst.Return):
            return node.value is None or self.expression(node.value)
        return isinstance(node, cst.Continue | cst.Break | cst.Pass)

    def _target(self, target: cst.BaseExpression) -> bool:
        if isinstance(target, cst.Tuple | cst.List):
            return all(self._target(element.value) for element in target.elements)
        if isinstance(target, cst.Subscript):
            return self.expression(target)
        return isinstance(target, cst.Name) and self._module.bindings(target) is not None

    def expression(self, node: cst.CSTNode) -> bool:
        """Whether an expression gives a plain value, and computing it does nothing else."""
        if isinstance(node, cst.BaseNumber | cst.SimpleString | cst.Ellipsis):
            return True
        if isinstance(node, cst.Name):
            return node.value in ("None", "True", "False") or self._module.is_builtin(node, *FUNCTIONS) or self._name(node)
        if isinstance(node, cst.Call):
            return self._call(node)
        if isinstance(node, cst.Subscript):
            return self.expression(node.value) and all(self._parts(element.slice) for element in node.slice)
        return isinstance(node, _TRANSPARENT) and self._parts(node)

    def _parts(self, node: cst.CSTNode) -> bool:
        """Whether every expression right under a node is plain."""
        for child in node.children:
            if isinstance(child, cst.BaseExpression):
                if not self.expression(child):
                    return False
            elif isinstance(child, _HOLDERS) and not self._parts(child):
                return False
        return True

    def _call(self, call: cst.Call) -> bool:
        if not all(self.expression(a.value) for a in call.args):
            return False
        function = call.func
        if isinstance(function, cst.Attribute) and function.attr.value in METHODS and self.expression(function.value):
            return True
        return self._module.is_builtin(function, *FUNCTIONS) or self._module.imported_as(function) in MADE | DECODERS

    def _name(self, name: cst.Name) -> bool:
        if name.value not in self._names:
            self._names[name.value] = True  # while it is asked: what depends on itself depends on the rest
            bindings = self._module.bindings(name)
            self._names[name.value] = bindings is not None and all(self._bound(b.node) for b in bindings)
        return self._names[name.value]

    def _bound(self, target: cst.CSTNode) -> bool:
        """Whether what a target is bound to is plain."""
        given: Sequence[cst.CSTNode] = ()
        for holder in self._module.ancestors(target):
            if isinstance(holder, cst.For):
                return holder in self._known or self.expression(holder.iter)
            if isinstance(holder, cst.Assign | cst.AnnAssign | cst.AugAssign):
                given = (holder.value,) if holder.value is not None else ()
                break
            if not isinstance(holder, cst.AssignTarget | cst.Tuple | cst.List | cst.Element):
                return False
        return bool(given) and all(self.expression(value) for value in given)


_TRANSPARENT = (
    cst.BinaryOperation,
    cst.BooleanOperation,
    cst.UnaryOperation,
    cst.Comparison,
    cst.IfExp,
    cst.Tuple,
    cst.List,
    cst.Dict,
    cst.Set,
    cst.FormattedString,
    cst.ConcatenatedString,
)
"""Expressions that are plain when all of their parts are."""
_HOLDERS = (
    cst.Element,
    cst.DictElement,
    cst.ComparisonTarget,
    cst.FormattedStringExpression,
    cst.Index,
    cst.Slice,
    cst.SubscriptElement,
)
