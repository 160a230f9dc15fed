"""What is done with a list right after it was sorted: it is sorted again, turned round, or only one end of it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.rewrites import unpassed
from llmreview.syntax.sorting import read_sort
from llmreview.syntax.statements import assignment_in, next_statement, previous_statement

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.sorting import Matches, Sort
    from llmreview.syntax.source import SourceFile
    from llmreview.syntax.uses import Use

    Taken = tuple[Node, str]
    """A place, and what is done there: ``sort``, ``reverse`` or ``end``."""

ENDS = ("0", "-1")


def taken_in_place(file: SourceFile, sort: Sort, matches: Matches, directions: frozenset[str]) -> Taken | None:
    """What takes the sorted list in the same expression."""
    if not sort.gives:
        return None
    child, parent = sort.call.node, sort.call.node.parent
    while parent is not None:
        idea = file.idea(parent)
        if idea is Idea.INDEX and child == file.role(parent, "object"):
            return _taken(file, parent)
        if idea is Idea.CALL:
            found = _call_around(file, parent, child, matches, directions)
            if found != "passed":
                return (parent, found) if found else None
        elif idea not in (Idea.MEMBER, Idea.WRAPPER, Idea.ARGUMENTS) or (
            idea is Idea.ARGUMENTS and len(parent.named_children) > 2
        ):
            return None
        child, parent = parent, parent.parent
    return None


def _call_around(file: SourceFile, node: Node, child: Node, matches: Matches, directions: frozenset[str]) -> str:
    call = file.call(node)
    if call is None:
        return ""
    of_argument = file.idea(child) is Idea.ARGUMENTS
    if matches(call, "reverses"):
        return "reverse"
    again = read_sort(file, node, matches)
    if again is not None:
        return "sort" if not _other_direction(again, directions) else ""
    if matches(call, "firsts") and not of_argument:
        arguments = [file.text(a.value) for a in call.arguments]
        return "end" if not arguments or (len(arguments) == 1 and arguments[0] in ENDS) else ""
    return "passed" if matches(call, "passing") and not of_argument else ""


def _taken(file: SourceFile, index: Node) -> Taken | None:
    """An end of the sorted list, or the whole of it backwards."""
    text = _position(file, index)
    if text in ENDS:
        return index, "end"
    return (index, "reverse") if text == "::-1" else None


def _other_direction(sort: Sort, directions: frozenset[str]) -> bool:
    """Whether a second sort runs the other way: two stable passes are how that is written."""
    return any(argument.name in directions for argument in sort.call.arguments)


def taken_next(file: SourceFile, sort: Sort, matches: Matches, directions: frozenset[str]) -> Taken | None:
    """What the next statement does with the list: sorts it again, turns it round, or takes an end and nothing else does."""
    statement = file.statement_around(sort.call.node)
    name = _name_of_sorted(file, sort, statement, matches)
    following = next_statement(file, statement)
    if not name or _sorted_before(file, statement, name, matches):
        return None
    for node in file.walk(following, Idea.CALL, inside=(Idea.BLOCK, Idea.LAMBDA)) if following is not None else ():
        again = read_sort(file, node, matches)
        if again is not None and file.text(again.list) == name:
            return (node, "sort") if not any(_other_direction(s, directions) for s in (sort, again)) else None
        call = file.call(node)
        turned = (file.text(call.receiver), file.text(call.argument(position=0))) if call is not None else ()
        if call is not None and name in turned and matches(call, "reverses"):
            return node, "reverse"
    return _only_ends(file, sort, statement, name, matches)


def _sorted_before(file: SourceFile, statement: Node, name: str, matches: Matches) -> bool:
    """Whether the statement before sorts the same list, so that what is in a row has been told already."""
    previous = previous_statement(file, statement)
    for node in file.walk(previous, Idea.CALL, inside=(Idea.BLOCK, Idea.LAMBDA)) if previous is not None else ():
        sort = read_sort(file, node, matches)
        if sort is not None and previous is not None and _name_of_sorted(file, sort, previous, matches) == name:
            return True
    return False


def _name_of_sorted(file: SourceFile, sort: Sort, statement: Node, matches: Matches) -> str:
    """Under which name the sorted list goes on; empty where it goes elsewhere."""
    assignment = assignment_in(file, statement)
    if assignment is None:
        return file.text(sort.list) if not sort.gives or file.idea(statement) is Idea.STATEMENT else ""
    given = sort.gives and unpassed(file, file.role(assignment, "value"), matches) == sort.call.node
    return file.text(file.role(assignment, "target")) if given else ""


def _only_ends(file: SourceFile, sort: Sort, statement: Node, name: str, matches: Matches) -> Taken | None:
    """Where a local list that was sorted is read for its first or last element only."""
    scope = file.scope(sort.call.node)
    definitions = scope.definitions(name)
    if not definitions or any(d.kind == "parameter" for d in definitions):
        return None
    uses = scope.uses(name)
    after = [use for use in uses if use.node.start_byte >= statement.end_byte]
    ends = [end for use in after if (end := _end_of(file, use, matches)) is not None]
    if not ends or len(ends) != len(after) or any(use.captured and use.node.start_byte < statement.start_byte for use in uses):
        return None
    return ends[0], "end"


def _end_of(file: SourceFile, use: Use, matches: Matches) -> Node | None:
    """What takes the first or the last element of a list; None for any other use."""
    if use.role == "indexed":
        return use.parent if _position(file, use.parent) in ENDS else None
    call = file.call(use.parent) or file.call(use.parent.parent) if use.role == "receiver" else None
    if call is None or call.receiver != use.node or not matches(call, "firsts"):
        return None
    arguments = [file.text(argument.value) for argument in call.arguments]
    return call.node if not arguments or arguments[0] in ENDS else None


def _position(file: SourceFile, index: Node) -> str:
    return file.text(file.role(index, "index")).replace(" ", "")
