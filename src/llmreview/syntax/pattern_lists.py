"""Lists of patterns of which each is looked for in, or replaced in, one and the same text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.definitions import parameters_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.looks import as_branch, is_one_outcome
from llmreview.syntax.rewrite_chains import in_place, may_find, refers
from llmreview.syntax.rewrites import Matches, Pattern, Rewrite, plain_text, read_patterns, read_replace, unpassed
from llmreview.syntax.searches import asked_search
from llmreview.syntax.statements import assignment_in

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


class Table(NamedTuple):
    """A list of patterns of which each is looked for in one text, until one is found."""

    node: Node
    search: Rewrite
    patterns: list[Pattern]
    is_constant: bool
    """Whether the list stands on its own, outside of functions: where each pattern can be read, named and added to."""


def table_in_loop(file: SourceFile, loop: Node, matches: Matches) -> Table | None:
    """A loop over patterns whose only branch does the same whichever is found, and leaves."""
    item, over = file.unwrap(file.role(loop, "item")), file.role(loop, "over")
    statements = file.statements(file.role(loop, "body"))
    kept = len(statements) == 2 and assignment_in(file, statements[0]) is not None  # what was found, before it is asked for
    branch = as_branch(file, statements[-1]) if len(statements) == 1 or kept else None
    item = _element_of(file, item)
    if branch is None or item is None or over is None or file.role(branch, "otherwise") is not None:
        return None
    body = file.role(branch, "then")
    search = _test_of_element(file, file.role(branch, "condition"), file.text(item), matches)
    if search is None or body is None or not is_one_outcome(file, body):
        return None
    if any(file.text(name) == file.text(item) for name in file.walk(body, Idea.NAME)):
        return None
    patterns = read_patterns(file, over, matches)
    return Table(loop, search, patterns, _is_constant(file, over)) if len(patterns) > 1 else None


def _element_of(file: SourceFile, item: Node | None) -> Node | None:
    """The name of the element of a loop: of index and element the second, where the first is of no use."""
    if item is None or file.idea(item) is Idea.NAME:
        return item
    names = [name for name in file.walk(item, Idea.NAME) if name != item]
    return names[1] if len(names) == 2 and file.text(names[0]) == "_" else None


def table_in_call(file: SourceFile, node: Node, matches: Matches) -> Table | None:
    """A call that asks whether any of several patterns is found."""
    call = file.call(node)
    if call is None or call.node != node or not call.arguments or not matches(call, "any_of"):
        return None
    last = file.unwrap(call.arguments[-1].value)
    if last is None:
        return None
    if file.idea(last) is Idea.COMPREHENSION:
        clause = next((c for c in last.named_children if file.idea(c) is Idea.ITERATION), None)
        item, over, body = file.unwrap(file.role(clause, "item")), file.role(clause, "over"), file.role(last, "body")
        name = file.text(item) if item is not None and file.idea(item) is Idea.NAME else ""
    elif file.idea(last) is Idea.LAMBDA:
        names = [p.name for p in parameters_of(file, last)]
        statements = file.statements(file.role(last, "body"))
        name, body = names[0] if len(names) == 1 else "", statements[0] if len(statements) == 1 else None
        over = call.receiver or call.argument(position=0)
    else:
        return None
    search = _test_of_element(file, body, name, matches) if name and body is not None else None
    if search is None or over is None:
        return None
    patterns = read_patterns(file, over, matches)
    return Table(node, search, patterns, _is_constant(file, over)) if len(patterns) > 1 else None


def _is_constant(file: SourceFile, over: Node) -> bool:
    """Whether what is gone over is a name that no function around it sets."""
    scope = file.scope(over)
    names = [file.text(name) for name in file.walk(over, Idea.NAME)]
    return bool(names) and not any(scope.definitions(name) for name in names)


def _test_of_element(file: SourceFile, node: Node | None, item: str, matches: Matches) -> Rewrite | None:
    """The search for just the element of a loop, in a text that has nothing to do with it."""
    returned = file.role(node, "value") if node is not None and file.idea(node) in (Idea.RETURN, Idea.STATEMENT) else node
    test, negated = asked_search(file, returned, matches)
    if test is None or negated or any(file.text(name) == item for name in file.walk(test.input, Idea.NAME)):
        return None
    return test if file.text(file.unwrap(test.pattern)).lstrip("&*") == item else None


def replaced_in_loop(file: SourceFile, loop: Node, matches: Matches) -> list[Pattern]:
    """The patterns that a loop goes over only to replace what each finds by one and the same text; empty for any other loop."""
    item, over = file.unwrap(file.role(loop, "item")), file.role(loop, "over")
    statements = file.statements(file.role(loop, "body"))
    if item is None or over is None or len(statements) != 1:
        return []
    assignment = assignment_in(file, statements[0])
    value = file.role(assignment, "value") if assignment is not None else file.role(statements[0], "value") or statements[0]
    rewrite = read_replace(file, unpassed(file, value, matches), matches)
    if rewrite is None or file.text(file.unwrap(rewrite.pattern)).lstrip("&*") != file.text(item):
        return []
    new = plain_text(file, rewrite.new)
    patterns = read_patterns(file, over, matches) if new is not None and not refers(new) else []
    same = assignment is not None and file.text(file.unwrap(file.role(assignment, "target"))) == file.text(
        unpassed(file, rewrite.input, matches)
    ).lstrip("&*")
    apart = new == "" or not any(may_find(pattern.text, (new or "") * 3) for pattern in patterns[1:])
    return patterns if (same or in_place(rewrite, matches)) and apart else []
