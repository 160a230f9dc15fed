"""Lists made of what is walked once: ``for x in list(sorted(xs))``, ``sorted(list(xs))``, ``for line in f.readlines()``."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from llmreview.fixes.module import Module, Rewrite, has_comment, single_argument
from llmreview.fixes.plain import Plain

CONSUMERS = ("sorted", "list", "tuple")
"""Built-in functions that begin by making a list of what they are given: one more list before changes nothing at all."""
FRESH = ("sorted", "list", "range", "tuple")
"""Built-in functions whose result nobody else holds, and whose walk does nothing."""
VIEWS = ("enumerate", "zip", "reversed")
"""Built-in functions whose walk does what the walks of their arguments do."""
GETTERS = frozenset({"operator.itemgetter", "operator.attrgetter"})
READERS = frozenset({"csv.reader", "csv.DictReader"})


def rewrites(module: Module) -> Iterator[Rewrite]:
    """Each list that can go because what it is made of gives the same when walked."""
    for call in module.all_of(cst.Call):
        begins_with_a_list = module.is_builtin(call.func, *CONSUMERS) or _is_join(call)
        inner = (single_argument(call) or _first(module, call)) if begins_with_a_list else None
        if inner is not None:
            yield from _replace(inner, _listed(module, inner))
    for loop in module.all_of(cst.For):
        if loop.asynchronous is None:
            yield from _replace(loop.iter, _walked(module, loop))
            yield from _named(module, loop)
    for clause in module.all_of(cst.CompFor):
        listed = _listed(module, clause.iter)
        if clause.asynchronous is None and listed is not None and _is_fresh(module, listed):
            yield from _replace(clause.iter, listed)


def _named(module: Module, loop: cst.For) -> Iterator[Rewrite]:
    """``rows = list(csv.reader(file))`` right before the loop that is all that walks ``rows``."""
    bindings = module.bindings(loop.iter) if isinstance(loop.iter, cst.Name) else None
    if bindings is None or len(bindings) != 1 or module.references(bindings) != [loop.iter]:
        return
    assign = module.parent(module.parent(bindings[0].node) or loop)
    line, block = module.parent(assign or loop), module.parent(loop)
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or not isinstance(block, cst.IndentedBlock):
        return
    listed = _listed(module, assign.value)
    statements = list(block.body)
    if listed is None or not isinstance(line, cst.SimpleStatementLine) or len(line.body) != 1:
        return
    follows = line in statements and statements.index(line) + 1 == statements.index(loop)
    if follows and (_is_fresh(module, listed) or _reads_on(module, loop, listed)):
        yield from _replace(assign.value, listed)


def _replace(old: cst.BaseExpression, new: cst.BaseExpression | None) -> Iterator[Rewrite]:
    if new is None or has_comment(old) or isinstance(new, cst.GeneratorExp | cst.NamedExpr | cst.Yield | cst.Await | cst.Lambda):
        return
    yield Rewrite(old, new)


def _first(module: Module, call: cst.Call) -> cst.BaseExpression | None:
    """The first argument of ``sorted(…, key=…)``, where nothing is called between the walk of the list and the sorting."""
    if not module.is_builtin(call.func, "sorted") or not call.args or call.args[0].keyword is not None or call.args[0].star:
        return None
    others = call.args[1:]
    inert = all(isinstance(a.value, cst.Name | cst.Lambda | cst.BaseNumber) or _is_getter(module, a.value) for a in others)
    return call.args[0].value if inert and not any(a.star for a in others) else None


def _is_getter(module: Module, node: cst.BaseExpression) -> bool:
    """``itemgetter("name")``, ``str.lower``: what gives a function and does nothing."""
    if isinstance(node, cst.Attribute):
        return module.is_builtin(node.value, "str", "int", "float", "bytes")
    if not isinstance(node, cst.Call) or module.imported_as(node.func) not in GETTERS:
        return False
    return all(isinstance(a.value, cst.SimpleString | cst.BaseNumber) for a in node.args)


def _is_join(call: cst.Call) -> bool:
    """``", ".join(…)``, which begins by making a list of what it is given."""
    function = call.func
    return isinstance(function, cst.Attribute) and function.attr.value == "join" and isinstance(function.value, cst.SimpleString)


def _listed(module: Module, node: cst.BaseExpression) -> cst.BaseExpression | None:
    """``x`` of ``list(x)``."""
    call = module.builtin_call(node, "list")
    return single_argument(call) if call is not None else None


def _is_fresh(module: Module, node: cst.BaseExpression) -> bool:
    """Whether nobody else holds what an expression gives, and walking it does nothing but count."""
    if isinstance(node, cst.List | cst.Tuple | cst.ListComp | cst.SimpleString):
        return True
    if module.builtin_call(node, *FRESH) is not None:
        return True
    view = module.builtin_call(node, *VIEWS)
    if view is None or not view.args or any(a.star or a.keyword is not None for a in view.args):
        return False
    return all(_is_fresh(module, a.value) for a in view.args)


def _walked(module: Module, loop: cst.For) -> cst.BaseExpression | None:
    """What a loop can walk in place of the list that it walks."""
    listed = _listed(module, loop.iter)
    if listed is not None and (_is_fresh(module, listed) or _is_untouched(module, loop, listed)):
        return listed
    lines = _lines_of(loop.iter)
    source = lines if lines is not None else listed
    if source is None or not _reads_on(module, loop, source):
        return None
    return source


def _lines_of(node: cst.BaseExpression) -> cst.BaseExpression | None:
    """``f`` of ``f.readlines()``."""
    if (
        isinstance(node, cst.Call)
        and not node.args
        and isinstance(node.func, cst.Attribute)
        and node.func.attr.value == "readlines"
    ):
        return node.func.value
    return None


def _is_untouched(module: Module, loop: cst.For, listed: cst.BaseExpression) -> bool:
    """Whether a list is the function's own, given to nobody, and not named in the loop."""
    bindings = module.bindings(listed) if isinstance(listed, cst.Name) else None
    if bindings is None or len(bindings) != 1 or not isinstance(listed, cst.Name):
        return False
    target = module.parent(bindings[0].node)
    assign = module.parent(target) if isinstance(target, cst.AssignTarget) else None
    if not isinstance(assign, cst.Assign) or len(assign.targets) != 1 or not isinstance(assign.value, cst.List | cst.ListComp):
        return False
    return all(use is listed or _is_filled(module, use, loop) for use in module.references(bindings))


def _is_filled(module: Module, use: cst.CSTNode, loop: cst.For) -> bool:
    """``xs.append(…)`` outside of the loop."""
    member = module.parent(use)
    call = module.parent(member) if member is not None else None
    is_filling = (
        isinstance(member, cst.Attribute)
        and member.value is use
        and member.attr.value in ("append", "extend", "insert", "sort")
        and isinstance(call, cst.Call)
        and call.func is member
        and isinstance(module.parent(call), cst.Expr)
    )
    return is_filling and loop not in module.ancestors(use)


def _reads_on(module: Module, loop: cst.For, source: cst.BaseExpression) -> bool:
    """Whether ``source`` is a file opened right around the loop and read by nothing else, by a loop that does nothing else."""
    file: cst.BaseExpression | None = source
    if isinstance(source, cst.Call) and module.imported_as(source.func) in READERS:
        file = source.args[0].value if source.args and source.args[0].keyword is None and not source.args[0].star else None
        if not all(isinstance(a.value, cst.SimpleString | cst.Name | cst.Attribute) for a in source.args[1:]):
            return False
    if not isinstance(file, cst.Name) or loop.orelse is not None:
        return False
    bindings = module.bindings(file)
    if bindings is None or len(bindings) != 1 or module.references(bindings) != [file]:
        return False
    block = module.parent(loop)
    opened = module.parent(block) if block is not None else None
    if not isinstance(opened, cst.With) or not _opens_to_read(module, opened, bindings[0].node):
        return False
    if any(isinstance(around, cst.Try | cst.TryStar) for around in module.ancestors(opened)):
        return False  # a handler would see how far the loop had come
    return Plain(module, frozenset({loop})).block(loop.body)


def _opens_to_read(module: Module, opened: cst.With, name: cst.CSTNode) -> bool:
    """Whether ``with open(…) as name`` opens a file to read it, and nothing else."""
    item = opened.items[0] if len(opened.items) == 1 else None
    if item is None or opened.asynchronous is not None or item.asname is None or item.asname.name is not name:
        return False
    call = module.builtin_call(item.item, "open")
    if call is None or any(a.star for a in call.args):
        return False
    modes = [
        a.value for i, a in enumerate(call.args) if (a.keyword is None and i == 1) or (a.keyword and a.keyword.value == "mode")
    ]
    return all(isinstance(mode, cst.SimpleString) and mode.evaluated_value in ("r", "rt", "rb") for mode in modes)
