"""Chains by type whose last branches all do the same: these branches go, what they do stays once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import libcst as cst

from llmreview.fixes.module import Module, Rewrite, has_comment

TYPES = ("str", "bytes", "int", "float", "bool", "complex", "list", "tuple", "dict", "set", "frozenset")


def rewrites(module: Module) -> Iterator[Rewrite]:
    """Each block in which a test of a type decides between the same and the same."""
    blocks: list[cst.Module | cst.IndentedBlock] = [module.root, *module.all_of(cst.IndentedBlock)]
    for block in blocks:
        shorter = _without_needless_tests(module, block.body)
        if shorter is not None:
            yield Rewrite(block, block.with_changes(body=shorter))


def _without_needless_tests(module: Module, statements: Sequence[cst.CSTNode]) -> list[cst.CSTNode] | None:
    """The statements with needless tests left out, from the last one up; None where there is none."""
    kept: list[cst.CSTNode] = []
    changed = False
    for statement in reversed(statements):
        new: Sequence[cst.CSTNode] = [statement]
        if isinstance(statement, cst.If):
            after = kept[0] if kept else None
            new = _shortened(module, statement, after)
            changed = changed or list(new) != [statement]
        kept[:0] = new
    return kept if changed else None


def _shortened(module: Module, chain: cst.If, after: cst.CSTNode | None) -> Sequence[cst.CSTNode]:
    """What remains of a chain: less of it, only what its branches do, or nothing where the statement after it does that."""
    branches = [chain]
    while isinstance(branches[-1].orelse, cst.If):
        branches.append(branches[-1].orelse)
    last = branches[-1].orelse
    common = _lines(module, last.body) if isinstance(last, cst.Else) else _leaving(module, after)
    if common is None or (isinstance(last, cst.Else) and has_comment(last)):
        return [chain]
    kept = len(branches)
    while kept and _lines(module, branches[kept - 1].body) == common and _only_asks_for_type(module, branches[kept - 1].test):
        if has_comment(branches[kept - 1].body) or any(has_comment(line) for line in branches[kept - 1].leading_lines):
            break
        kept -= 1
    if kept == len(branches):
        return [chain]
    rest: cst.If | cst.Else | None = last
    for branch in reversed(branches[:kept]):
        rest = branch.with_changes(orelse=rest)
    if isinstance(rest, cst.If):
        return [rest]
    return _statements(last) if isinstance(last, cst.Else) else []


def _statements(last: cst.Else) -> list[cst.CSTNode]:
    if isinstance(last.body, cst.IndentedBlock):
        return list(last.body.body)
    return [cst.SimpleStatementLine(body=last.body.body)] if isinstance(last.body, cst.SimpleStatementSuite) else []


def _lines(module: Module, body: cst.BaseSuite) -> list[str]:
    """What a body does, whatever its indentation."""
    statements = (
        body.body if isinstance(body, cst.IndentedBlock) else [body] if isinstance(body, cst.SimpleStatementSuite) else []
    )
    return [module.code(statement).strip() for statement in statements]


def _leaving(module: Module, after: cst.CSTNode | None) -> list[str] | None:
    """The statement after a chain, if it leaves the function: then a branch that does the same is no branch."""
    if isinstance(after, cst.SimpleStatementLine) and len(after.body) == 1 and isinstance(after.body[0], cst.Return):
        return [module.code(after.with_changes(leading_lines=())).strip()]
    return None


def _only_asks_for_type(module: Module, test: cst.BaseExpression) -> bool:
    """Whether a condition only asks for a built-in type of a variable, so that leaving it out changes nothing."""
    if isinstance(test, cst.BooleanOperation):
        return _only_asks_for_type(module, test.left) and _only_asks_for_type(module, test.right)
    if isinstance(test, cst.UnaryOperation):
        return isinstance(test.operator, cst.Not) and _only_asks_for_type(module, test.expression)
    if isinstance(test, cst.Call):
        if not module.is_builtin(test.func, "isinstance") or len(test.args) != 2:
            return False
        return isinstance(test.args[0].value, cst.Name) and _is_type(module, test.args[1].value)
    if not isinstance(test, cst.Comparison) or len(test.comparisons) != 1:
        return False
    operator, right = test.comparisons[0].operator, test.comparisons[0].comparator
    if isinstance(operator, cst.Is | cst.IsNot) and isinstance(test.left, cst.Name):
        return isinstance(right, cst.Name) and right.value in ("None", "True", "False")
    asked = module.builtin_call(test.left, "type")
    return (
        asked is not None
        and len(asked.args) == 1
        and isinstance(asked.args[0].value, cst.Name)
        and isinstance(operator, cst.Is | cst.IsNot | cst.Equal | cst.NotEqual | cst.In)
        and _is_type(module, right)
    )


def _is_type(module: Module, node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.Tuple):
        return all(_is_type(module, element.value) for element in node.elements)
    if isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.BitOr):
        return _is_type(module, node.left) and _is_type(module, node.right)
    return module.is_builtin(node, *TYPES)
