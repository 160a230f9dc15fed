"""What names are read for: the role that the code around gives each use, and what a function gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

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


class Use(NamedTuple):
    """A place that reads a name. ``parent`` is the node that gives the use its role; ``captured`` in a nested function."""

    node: Node
    role: UseRole
    parent: Node
    captured: bool


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
            if not statements or not holds(child, statements[-1]):
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
        return holds(file.role(parent, role), node)

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
