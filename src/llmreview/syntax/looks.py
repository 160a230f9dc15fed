"""Branches one after the other that search the same text, and do the same when something is found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern as Expression
from llmreview.syntax.ideas import Idea
from llmreview.syntax.normal import normal_form
from llmreview.syntax.searches import CONSTANTS, Search, are_alike, read_search
from llmreview.syntax.statements import assignment_in, next_statement, previous_statement

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.normal import Form
    from llmreview.syntax.rewrites import Matches, Pattern
    from llmreview.syntax.source import SourceFile

_JUMPS = (Idea.RETURN, Idea.THROW, Idea.JUMP)
_GROUP = Expression(r"(?<!\\)\((?!\?)|\(\?P?<[A-Za-z]")


class Look(NamedTuple):
    """A branch that hangs on a search."""

    node: Node
    start: Node
    """Where it begins: the statement that keeps what was found, else the branch itself."""
    search: Search
    outcome: Form


def looks_in_row(file: SourceFile, branch: Node, matches: Matches) -> list[Look]:
    """The branches, else-ifs or right after one another, that search one text and do the same; ``branch`` is the first."""
    look = _look(file, branch, matches)
    if look is None:
        return []
    before = _branch_before(file, look)
    if before is not None and (other := _look(file, before, matches)) is not None and _do_the_same(file, other, look):
        return []
    found = [look]
    while (following := _branch_after(file, found[-1].node)) is not None:
        other = _look(file, following, matches)
        if other is None or not _do_the_same(file, found[-1], other):
            break
        if _branch_before(file, other) != found[-1].node:
            break
        found.append(other)
    return found


def _look(file: SourceFile, branch: Node, matches: Matches) -> Look | None:
    condition, body = file.role(branch, "condition"), file.role(branch, "then")
    if condition is None or body is None:
        return None
    search = read_search(file, condition, matches)
    if search is None or search.negated != _asks_for_none(branch):
        return None
    kept = [a for a in file.walk(branch, Idea.ASSIGNMENT) if a.end_byte <= body.start_byte]
    start, previous = branch, previous_statement(file, branch)
    if min(search.rewrite.node.start_byte, search.rewrite.pattern.start_byte) < branch.start_byte:
        if previous is None or not _keeps(file, previous, condition):
            return None
        start = previous
        kept += [a for a in [assignment_in(file, previous)] if a is not None]
    names = {"n" + file.text(n) for a in kept if (t := file.role(a, "target")) is not None for n in file.walk(t, Idea.NAME)}
    outcome = tuple("n_" if token in names else token for token in normal_form(file, body))
    return Look(branch, start, search, outcome)


def _keeps(file: SourceFile, statement: Node, condition: Node) -> bool:
    """Whether a statement sets a name that the condition after it asks for."""
    assignment = assignment_in(file, statement)
    target = file.role(assignment, "target") if assignment is not None else None
    if target is None:
        return False
    asked = file.names_written(condition)
    return any(file.text(name) in asked for name in file.walk(target, Idea.NAME))


def _asks_for_none(branch: Node) -> bool:
    return any(not child.is_named and child.type == "unless" for child in branch.children)


def _do_the_same(file: SourceFile, one: Look, other: Look) -> bool:
    if one.outcome != other.outcome or not are_alike(file, one.search, other.search):
        return False
    return _is_else_if(file, other.node) or is_one_outcome(file, file.role(one.node, "then"))


def is_one_outcome(file: SourceFile, body: Node | None) -> bool:
    """Whether doing it for one pattern or for several is the same: a jump, a literal, or a literal set."""
    statements = file.statements(body)
    last = file.unwrap(statements[-1]) if statements else None
    if last is None:
        return False
    inner = last.named_children[0] if last.named_children else last
    if file.idea(last) in (*_JUMPS, *CONSTANTS) or file.idea(inner) in _JUMPS:
        return True
    assignment = assignment_in(file, last) if len(statements) == 1 else None
    value = file.unwrap(file.role(assignment, "value")) if assignment is not None else None
    return value is not None and file.idea(value) in CONSTANTS and file.operator(assignment or last) in ("=", ":=", "")


def _is_else_if(file: SourceFile, branch: Node) -> bool:
    holder = branch.parent if branch.parent is not None and file.idea(branch.parent) is Idea.ELSE else branch
    parent = holder.parent
    return parent is not None and file.idea(parent) is Idea.BRANCH and file.role(parent, "otherwise") in (holder, branch)


def _branch_after(file: SourceFile, branch: Node) -> Node | None:
    """The else-if of a branch, or the next branch after one that has none."""
    otherwise = file.role(branch, "otherwise")
    if otherwise is not None:
        inner = otherwise if file.idea(otherwise) is not Idea.ELSE else (file.role(otherwise, "body") or otherwise)
        return inner if file.idea(inner) is Idea.BRANCH else None
    following = next_statement(file, file.statement_around(branch))
    if following is not None and assignment_in(file, following) is not None and as_branch(file, following) is None:
        following = next_statement(file, following)
    return as_branch(file, following)


def _branch_before(file: SourceFile, look: Look) -> Node | None:
    if _is_else_if(file, look.node):
        return file.enclosing(look.node, Idea.BRANCH)
    previous = as_branch(file, previous_statement(file, file.statement_around(look.start)))
    return previous if previous is not None and file.role(previous, "otherwise") is None else None


def as_branch(file: SourceFile, statement: Node | None) -> Node | None:
    """The branch that a statement is."""
    inner = file.unwrap(statement)
    return inner if inner is not None and file.idea(inner) is Idea.BRANCH else None


def groups_differ(looks: list[Look]) -> bool:
    """Whether the outcome reads more than one group of what was found: they may mean something else in each pattern."""
    return len({token for look in looks for token in look.outcome if re.fullmatch(r"t\d+", token)} - {"t0"}) > 1


def groups(pattern: Pattern | None) -> int:
    """How many groups a pattern captures."""
    return len(_GROUP.findall(pattern.text)) if pattern is not None else 0
