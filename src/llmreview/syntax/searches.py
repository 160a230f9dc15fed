"""Searches in one text of which any leads to the same: in a condition, and in the cases of a switch."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.rewrites import Matches, Pattern, Rewrite, read_pattern, read_test

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_EITHER, _BOTH = ("||", "or"), ("&&", "and")
_TEXTS = (Idea.NAME, Idea.MEMBER, Idea.INDEX, Idea.SELF)
CONSTANTS = (Idea.BOOLEAN, Idea.STRING, Idea.NUMBER, Idea.NULL)
_EQUAL, _UNEQUAL = ("==", "===", "is"), ("!=", "!==", "is not", ">", "<>")
_TRUTHS = frozenset({"bool", "Boolean", "boolval"})
_SUCCEEDED = frozenset({"Success", "success", "isPresent", "is_some"})


class Search(NamedTuple):
    """A text that is searched for a pattern, and whether it is asked that nothing is found."""

    rewrite: Rewrite
    pattern: Pattern | None
    negated: bool


def read_search(file: SourceFile, node: Node | None, matches: Matches) -> Search | None:
    """The search that a condition asks for; of a text that has a name."""
    test, negated = asked_search(file, node, matches)
    if test is None or file.idea(file.unwrap(test.input) or test.input) not in _TEXTS:
        return None
    pattern = read_pattern(file, test.pattern, matches)
    compiled = file.unwrap(test.pattern) or test.pattern
    call = file.call(compiled) if file.idea(compiled) is Idea.CALL else None
    is_compiled = file.idea(compiled) in (Idea.NAME, Idea.MEMBER) or (call is not None and not call.arguments)
    return Search(test, pattern, negated) if pattern is not None or is_compiled else None


def asked_search(file: SourceFile, node: Node | None, matches: Matches) -> tuple[Rewrite | None, bool]:
    """The search that a condition is, seen through comparisons, negations and names, and whether it is to find nothing."""
    negated = False
    for _ in range(8):
        node = file.unwrap(node, Idea.AWAIT)
        if node is None:
            break
        test = read_test(file, node, matches)
        if test is not None:
            return test, negated != (test.name == "!~")
        idea = file.idea(node)
        if idea is Idea.UNARY and file.operator(node) in ("!", "not"):
            negated, node = not negated, file.role(node, "value")
        elif idea is Idea.BINARY:
            node, turned = _compared(file, node)
            negated = negated != turned
        elif idea is Idea.ASSIGNMENT:
            node = file.role(node, "value")
        elif idea is Idea.MEMBER and file.name(node) in _SUCCEEDED:
            node = file.role(node, "object")
        elif idea is Idea.CALL:
            call = file.call(node)
            if call is not None and call.name in _TRUTHS and len(call.arguments) == 1:
                node = call.arguments[0].value
            else:
                node = call.receiver if call is not None and call.name in _SUCCEEDED else None
        elif idea is Idea.NAME:
            definition = file.scope(node).definition_before(file.text(node), node)
            node = definition.value if definition is not None and definition.kind in ("assignment", "destructured") else None
        else:
            break
    return None, negated


def _compared(file: SourceFile, node: Node) -> tuple[Node | None, bool]:
    """What is compared with a constant, and whether that asks for the opposite."""
    left, right = file.unwrap(file.role(node, "left")), file.unwrap(file.role(node, "right"))
    if left is not None and file.idea(left) in CONSTANTS:
        left, right = right, left
    operator = file.operator(node)
    if right is None or operator not in (*_EQUAL, *_UNEQUAL):
        return None, False
    nothing = file.idea(right) is Idea.NULL or file.text(right).lower() in ("false", "0")
    if not nothing and file.text(right).lower() not in ("true", "1"):
        return None, False
    return left, nothing != (operator in _UNEQUAL)


def are_alike(file: SourceFile, one: Search, other: Search) -> bool:
    """Whether two searches look into the same text in the same way."""
    first, second = one.rewrite, other.rewrite
    if first.name != second.name or file.text(first.input) != file.text(second.input) or first.further != second.further:
        return False
    if one.pattern is None or other.pattern is None:
        return one.pattern is other.pattern and first.name in _ONLY_OF_PATTERNS
    return sorted(one.pattern.flags) == sorted(other.pattern.flags)


_ONLY_OF_PATTERNS = frozenset("MatchString FindStringSubmatch is_match IsMatch containsMatchIn test captures fullmatch".split())
"""Methods that only patterns have, so that what is not known of one of them cannot be that it is something else."""


# In a condition


def searches_in_condition(file: SourceFile, node: Node, matches: Matches) -> Iterator[list[Search]]:
    """The searches that an expression joins so that one of them, or none, decides it; each list is about one text."""
    operator = file.operator(node)
    if operator not in (*_EITHER, *_BOTH) or _is_operand_of(file, node, operator):
        return
    found: list[Search] = []
    for operand in [*_operands(file, node, operator), None]:
        search = read_search(file, operand, matches) if operand is not None and file.idea(operand) is not Idea.NAME else None
        if search is not None and search.negated != (operator in _BOTH):
            search = None
        if search is not None and (not found or are_alike(file, found[-1], search)):
            found.append(search)
            continue
        yield found
        found = [search] if search is not None else []


def _is_operand_of(file: SourceFile, node: Node, operator: str) -> bool:
    parent = node.parent
    while parent is not None and file.idea(parent) is Idea.WRAPPER:
        parent = parent.parent
    return parent is not None and file.idea(parent) is Idea.BINARY and file.operator(parent) == operator


def _operands(file: SourceFile, node: Node | None, operator: str) -> Iterator[Node]:
    """The operands of a chain of one operator, from the left to the right."""
    waiting = [node]
    while waiting:
        current = file.unwrap(waiting.pop())
        if current is not None and file.idea(current) is Idea.BINARY and file.operator(current) == operator:
            waiting += [file.role(current, "right"), file.role(current, "left")]
        elif current is not None:
            yield current


# In the cases of a switch


def searches_in_cases(file: SourceFile, switch: Node, matches: Matches) -> Iterator[list[Search]]:
    """The searches of cases that stand one after the other and do the same."""
    subject = file.role(switch, "condition")
    subject = subject if subject is not None and file.idea(file.unwrap(subject) or subject) is not Idea.BOOLEAN else None
    found: list[Search] = []
    done = ""
    for case in [*file.walk(switch, Idea.CASE, inside=(Idea.CASE,)), None]:
        condition = file.role(case, "condition")
        search = _case_search(file, condition, subject, matches) if condition is not None else None
        text = _after(file, case, condition) if case is not None and condition is not None else ""
        if search is not None and found and text == done and are_alike(file, found[-1], search):
            found.append(search)
            continue
        yield found
        found, done = ([search], text) if search is not None and text else ([], "")


def _case_search(file: SourceFile, condition: Node, subject: Node | None, matches: Matches) -> Search | None:
    if subject is None:
        search = read_search(file, condition, matches)
        return search if search is not None and not search.negated else None
    pattern = read_pattern(file, condition.named_children[0] if condition.type == "pattern" else condition, matches)
    if pattern is None or not pattern.is_regex:
        return None
    return Search(Rewrite(condition, "case", condition, subject, None, None), pattern, False)


def _after(file: SourceFile, case: Node, condition: Node) -> str:
    return " ".join(file.source[condition.end_byte : case.end_byte].decode(errors="replace").split()).lstrip(":-=> ")
