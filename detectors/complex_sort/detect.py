"""Sorts that do far more than their order asks for: ladders of comparisons, several passes, a sort for one element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.flow import parameters_of
from llmreview.syntax.sorting import Sort, decisions, read_sort, swaps_of_neighbours

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.LOOP, Idea.FUNCTION)
FEWEST_COMPARISONS = 2
"""Branches on both elements from which on a comparator is a ladder; one tells two keys apart."""
FEWEST_RANKS = 3
"""Branches of a key from which on a table would say the same."""
ENDS = ("0", "-1")
_TABLES = (Idea.MAPPING, Idea.COLLECTION, Idea.COMPREHENSION)
_HOLDING = (Idea.MEMBER, Idea.WRAPPER, Idea.ARGUMENTS)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    vocabulary, idea = context.vocabulary, file.idea(node)
    if idea is Idea.LOOP:
        yield from _by_hand(file, node)
    elif idea is Idea.FUNCTION:
        yield from _comparator(file, node, vocabulary)
    else:
        sort = read_sort(file, node, vocabulary.matches)
        if sort is not None and sort.call.node == node and not _is_query(file, sort, vocabulary):
            yield from _ordering(file, sort)
            yield from _fixed_list(file, sort, vocabulary)
            yield from _surroundings(file, sort, vocabulary)


# The comparator or key


def _ordering(file: SourceFile, sort: Sort) -> Iterator[Candidate]:
    ordering = sort.ordering
    found = decisions(file, ordering) if ordering is not None else None
    if ordering is None or found is None:
        return
    what = f"the order of {_quote(file, sort.list)}" if sort.list is not None else "an order"
    count = len(found.places)
    if found.compares and count >= FEWEST_COMPARISONS:
        message = f"The comparator takes {count} branches to decide {what}"
    elif not found.compares and (found.nested or count >= FEWEST_RANKS) and _gives_ranks(file, ordering, found.places):
        message = f"The sort key takes {count} branches to give the ranks for {what}"
    else:
        return
    evidence = tuple(_evidence(file, place, "a branch of the order") for place in found.places[:8])
    yield Candidate(file.place(ordering), message, (*evidence, _evidence(file, sort.call.node, "the sort")))


def _gives_ranks(file: SourceFile, ordering: Node, branches: list[Node]) -> bool:
    """Whether what a key gives is literal numbers, so that a table could."""
    conditions = [c for branch in branches if (c := file.role(branch, "condition")) is not None]
    computed = (
        call
        for call in file.walk(ordering, Idea.CALL)
        if not any(c.start_byte <= call.start_byte and call.end_byte <= c.end_byte for c in conditions)
    )
    return len(list(file.walk(ordering, Idea.NUMBER))) >= FEWEST_RANKS and next(computed, None) is None


def _comparator(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A comparator that stands for itself: the method of an interface."""
    if file.name(function) not in vocabulary.words("comparators") or len(list(parameters_of(file, function))) != 2:
        return
    found = decisions(file, function)
    if found is not None and found.compares and len(found.places) >= FEWEST_COMPARISONS:
        evidence = tuple(_evidence(file, place, "a branch of the order") for place in found.places[:8])
        message = f"{file.name(function)} takes {len(found.places)} branches to compare two elements"
        yield Candidate(file.place(function), message, evidence)


def _fixed_list(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A list that stands in the code and is put in order by an index that stands there too."""
    written = _literal(file, sort.list)
    if written is None or not sort.call.arguments:
        return
    tables = [table for argument in sort.call.arguments for table in _tables(file, argument.value, sort)]
    if tables:
        message = f"{_quote(file, sort.list)} is written down in one order and sorted into another by an index map"
        evidence = (
            _evidence(file, written, "the list as it is written down"),
            _evidence(file, tables[0], "the order it is meant to have"),
        )
        yield Candidate(file.place(sort.ordering or sort.call.node), message, evidence)


def _literal(file: SourceFile, node: Node | None) -> Node | None:
    """The list literal that a node is, or that the only definition of a name gives."""
    node = file.unwrap(node)
    if node is not None and file.idea(node) is Idea.NAME:
        scope, name = file.scope(node), file.text(node)
        definition = scope.definition_before(name, node)
        node = file.unwrap(definition.value) if definition is not None and len(scope.definitions(name)) < 2 else None
    if node is None or file.idea(node) is not Idea.COLLECTION:
        return None
    parts = [child for child in node.named_children if file.idea(child) is not Idea.COMMENT]
    return node if len(parts) > 2 and all(file.idea(file.unwrap(part) or part) is Idea.STRING for part in parts) else None


def _tables(file: SourceFile, node: Node, sort: Sort) -> Iterator[Node]:
    for name in file.walk(node, Idea.NAME):
        definition = file.scope(name).definition_before(file.text(name), name)
        value = file.unwrap(definition.value) if definition is not None else None
        if (
            value is not None
            and file.idea(value) in (Idea.MAPPING, Idea.COLLECTION, Idea.COMPREHENSION)
            and file.text(name) != file.text(sort.list)
        ):
            yield value


# What is done with the sorted list


def _surroundings(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> Iterator[Candidate]:
    place, list_ = file.place(sort.call.node), _quote(file, sort.list)
    around = _around(file, sort, vocabulary)
    if around is None:
        around = _next_in_row(file, sort, vocabulary)
    if around is None:
        return
    other, kind = around
    messages = {
        "reverse": f"{list_} is sorted and then turned round",
        "sort": f"{list_} is sorted twice in a row",
        "end": f"{list_} is sorted to take one element",
    }
    notes = {"reverse": "turned round here", "sort": "sorted again here", "end": "all that is taken of it"}
    yield Candidate(place, messages[kind], (_evidence(file, other, notes[kind]),))


def _around(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> tuple[Node, str] | None:
    """What takes the sorted list in the same expression."""
    if not sort.gives:
        return None
    child, parent = sort.call.node, sort.call.node.parent
    while parent is not None:
        idea = file.idea(parent)
        if idea is Idea.INDEX and child == file.role(parent, "object"):
            return _taken(file, parent)
        if idea is Idea.CALL:
            found = _call_around(file, parent, child, vocabulary)
            if found != "passed":
                return (parent, found) if found else None
        elif idea not in (Idea.MEMBER, Idea.WRAPPER, Idea.ARGUMENTS) or (
            idea is Idea.ARGUMENTS and len(parent.named_children) > 2
        ):
            return None
        child, parent = parent, parent.parent
    return None


def _call_around(file: SourceFile, node: Node, child: Node, vocabulary: Vocabulary) -> str:
    call = file.call(node)
    if call is None:
        return ""
    of_argument = file.idea(child) is Idea.ARGUMENTS
    if vocabulary.matches(call, "reverses"):
        return "reverse"
    again = read_sort(file, node, vocabulary.matches)
    if again is not None:
        return "sort" if not _other_direction(file, again, vocabulary) else ""
    if vocabulary.matches(call, "firsts") and not of_argument:
        arguments = [file.text(a.value) for a in call.arguments]
        return "end" if not arguments or (len(arguments) == 1 and arguments[0] in ENDS) else ""
    return "passed" if vocabulary.matches(call, "passing") and not of_argument else ""


def _taken(file: SourceFile, index: Node) -> tuple[Node, str] | None:
    """An end of the sorted list, or the whole of it backwards."""
    text = _position(file, index)
    if text in ENDS:
        return index, "end"
    return (index, "reverse") if text == "::-1" else None


def _other_direction(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> bool:
    """Whether a second sort runs the other way: two stable passes are how that is written."""
    return any(argument.name in vocabulary.words("direction") for argument in sort.call.arguments)


def _next_in_row(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> tuple[Node, str] | None:
    """What the next statement does with the list: sorts it again, turns it round, or takes an end and nothing else does."""
    statement = file.statement_around(sort.call.node)
    name = _name_of_sorted(file, sort, statement)
    following = statement.next_named_sibling
    while following is not None and file.idea(following) is Idea.COMMENT:
        following = following.next_named_sibling
    if not name:
        return None
    for node in file.walk(following, Idea.CALL, inside=(Idea.BLOCK, Idea.LAMBDA)) if following is not None else ():
        again = read_sort(file, node, vocabulary.matches)
        if again is not None and file.text(again.list) == name:
            return (node, "sort") if not any(_other_direction(file, s, vocabulary) for s in (sort, again)) else None
        call = file.call(node)
        turned = (file.text(call.receiver), file.text(call.argument(position=0))) if call is not None else ()
        if call is not None and name in turned and vocabulary.matches(call, "reverses"):
            return node, "reverse"
    return _only_ends(file, sort, statement, name)


def _name_of_sorted(file: SourceFile, sort: Sort, statement: Node) -> str:
    """Under which name the sorted list goes on; empty where it goes elsewhere."""
    parts = (statement, *statement.named_children)
    assignment = next((part for part in parts if file.idea(part) is Idea.ASSIGNMENT), None)
    if assignment is None:
        return file.text(sort.list) if not sort.gives or file.idea(statement) is Idea.STATEMENT else ""
    given = sort.gives and file.unwrap(file.role(assignment, "value")) == sort.call.node
    return file.text(file.role(assignment, "target")) if given else ""


def _only_ends(file: SourceFile, sort: Sort, statement: Node, name: str) -> tuple[Node, str] | None:
    """Where a local list that was sorted is read for its first or last element only."""
    scope = file.scope(sort.call.node)
    definitions = scope.definitions(name)
    if not definitions or any(d.kind == "parameter" for d in definitions):
        return None
    uses = scope.uses(name)
    after = [use for use in uses if use.node.start_byte >= statement.end_byte]
    ends = [use.parent for use in after if use.role == "indexed" and _position(file, use.parent) in ENDS]
    if not ends or len(ends) != len(after) or any(use.captured and use.node.start_byte < statement.start_byte for use in uses):
        return None
    return ends[0], "end"


def _position(file: SourceFile, index: Node) -> str:
    return file.text(file.role(index, "index")).replace(" ", "")


def _is_query(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> bool:
    """Whether the sort is one that a database does."""
    words = {file.text(n).lower() for n in file.walk(sort.list, Idea.NAME)} if sort.list is not None else set()
    origin = file.origin(sort.list).lower()
    queries = vocabulary.words("queries")
    return bool(words & queries) or any(part.removesuffix("()") in queries for part in origin.split("."))


# Sorts written by hand


def _by_hand(file: SourceFile, loop: Node) -> Iterator[Candidate]:
    if any(file.idea(a) is Idea.LOOP for a in file.ancestors(loop)):
        return
    swap = swaps_of_neighbours(file, loop)
    if swap is not None:
        message = "Two nested loops sort a list by exchanging its elements"
        yield Candidate(file.place(loop), message, (_evidence(file, swap, "two elements change places"),))


def _evidence(file: SourceFile, node: Node, note: str) -> Evidence:
    place = file.place(node)
    return Evidence(file.path, place.line, place.end_line, note)


def _quote(file: SourceFile, node: Node | None) -> str:
    return " ".join(file.text(node).split())[:60] if node is not None else "The list"
