"""Sorts that do far more than their order asks for: ladders of comparisons, several passes, a sort for one element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.evidence import evidence_of, quoted
from llmreview.model import Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.hand_sorts import sorted_by_hand
from llmreview.syntax.nodes import holds
from llmreview.syntax.sorted_lists import taken_in_place, taken_next
from llmreview.syntax.sorting import Sort, decisions, nested_choices, read_sort, written_list, written_orders

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.LOOP, Idea.FUNCTION)
FEWEST_COMPARISONS = 2
"""Branches on both elements from which on a comparator is a ladder; one tells two keys apart."""
FEWEST_RANKS = 3
"""Branches of a key from which on a table would say the same."""
_ORDERS = Pattern("Compar|Order")


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
            yield from _ordering(file, sort, vocabulary)
            yield from _fixed_list(file, sort, vocabulary)
            yield from _surroundings(file, sort, vocabulary)


# The comparator or key


def _ordering(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> Iterator[Candidate]:
    ordering = sort.ordering
    found = decisions(file, ordering) if ordering is not None else None
    if ordering is None or found is None:
        return
    what = f"the order of {quoted(file, sort.list)}" if sort.list is not None else "an order"
    count = len(found.places)
    tier: Tier | None = None
    if found.compares and count >= FEWEST_COMPARISONS:
        message = f"The comparator takes {count} branches to decide {what}"
        one_key = found.of_one and found.nested and not vocabulary.words("three_way")
        few_keys = found.tells_apart and count == FEWEST_COMPARISONS and not vocabulary.words("chains")
        tier = "ask" if one_key or few_keys else None
    elif not found.compares and (found.nested or count >= FEWEST_RANKS) and _gives_ranks(file, ordering, found.places):
        message = f"The sort key takes {count} branches to give the ranks for {what}"
    elif found.compares and (ranks := nested_choices(file, ordering)) and _gives_ranks(file, ordering, ranks):
        message = f"The comparator takes {len(ranks)} branches to give the ranks for {what}"
        found = found._replace(places=ranks)
    else:
        return
    evidence = tuple(evidence_of(file, place, "a branch of the order") for place in found.places[:8])
    yield Candidate(file.place(ordering), message, (*evidence, evidence_of(file, sort.call.node, "the sort")), tier=tier)


def _gives_ranks(file: SourceFile, ordering: Node, branches: list[Node]) -> bool:
    """Whether what a key gives is literal numbers, so that a table could."""
    conditions = [c for branch in branches if (c := file.role(branch, "condition")) is not None]
    if len(list(file.walk(ordering, Idea.NUMBER))) < FEWEST_RANKS or any(_is_computed(file, c) for c in conditions):
        return False
    return all(any(holds(c, call) for c in conditions) for call in file.walk(ordering, Idea.CALL))


def _is_computed(file: SourceFile, condition: Node) -> bool:
    """Whether a condition asks more than what the element is, so that no table could answer it."""
    calls = [call for node in file.walk(condition, Idea.CALL) if (call := file.call(node)) is not None and call.arguments]
    return any(file.string(argument.value) is None for call in calls for argument in call.arguments)


def _comparator(file: SourceFile, function: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A comparator that is a method: of an interface for comparing two, or of an element itself."""
    name = file.name(function)
    with_own = name in vocabulary.words("compares_itself")
    if not with_own and not (name in vocabulary.words("comparators") and _ORDERS.search(_bases(file, function))):
        return
    found = decisions(file, function, with_own)
    if found is not None and found.compares and len(found.places) >= FEWEST_COMPARISONS:
        evidence = tuple(evidence_of(file, place, "a branch of the order") for place in found.places[:8])
        message = f"{name} takes {len(found.places)} branches to compare two elements"
        yield Candidate(file.place(function), message, evidence)


def _bases(file: SourceFile, method: Node) -> str:
    """The types that the class of a method extends, or that a class without a name is made from."""
    around = file.enclosing(method, Idea.CLASS, Idea.CALL)
    call = file.call(around) if around is not None and file.idea(around) is Idea.CALL else None
    body = file.role(around, "body")
    if call is not None or around is None or body is None:
        return call.name if call is not None else ""
    return file.source[around.start_byte : body.start_byte].decode(errors="replace")


def _fixed_list(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """A list that stands in the code and is put in order by an index that stands there too."""
    written = written_list(file, sort.list)
    if written is None or not sort.call.arguments:
        return
    table = next(written_orders(file, sort), None)
    if table is not None:
        message = f"{quoted(file, sort.list) or 'The list'} is written down in one order and sorted into another by an index map"
        evidence = (
            evidence_of(file, written, "the list as it is written down"),
            evidence_of(file, table, "the order it is meant to have"),
        )
        yield Candidate(file.place(sort.ordering or sort.call.node), message, evidence)


# What is done with the sorted list


def _surroundings(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> Iterator[Candidate]:
    place, list_ = file.place(sort.call.node), quoted(file, sort.list) or "The list"
    directions = vocabulary.words("direction")
    found = taken_in_place(file, sort, vocabulary.matches, directions) or taken_next(file, sort, vocabulary.matches, directions)
    if found is None:
        return
    other, kind = found
    tier: Tier | None = "ask" if kind == "end" and not vocabulary.words("minimum") else None
    messages = {
        "reverse": f"{list_} is sorted and then turned round",
        "sort": f"{list_} is sorted twice in a row",
        "end": f"{list_} is sorted to take one element",
    }
    notes = {"reverse": "turned round here", "sort": "sorted again here", "end": "all that is taken of it"}
    yield Candidate(place, messages[kind], (evidence_of(file, other, notes[kind]),), tier=tier)


def _is_query(file: SourceFile, sort: Sort, vocabulary: Vocabulary) -> bool:
    """Whether the sort is one that a database does."""
    words = {file.text(n).lower() for n in file.walk(sort.list, Idea.NAME)} if sort.list is not None else set()
    origin = file.origin(sort.list).lower()
    queries = vocabulary.words("queries")
    return bool(words & queries) or any(part.removesuffix("()") in queries for part in origin.split("."))


# Sorts written by hand


def _by_hand(file: SourceFile, loop: Node) -> Iterator[Candidate]:
    around = file.enclosing(loop, Idea.LOOP, Idea.FUNCTION)
    if around is not None and file.idea(around) is Idea.LOOP:
        return
    swap = sorted_by_hand(file, loop)
    if swap is not None:
        message = "Two nested loops sort a list by hand"
        yield Candidate(file.place(loop), message, (evidence_of(file, swap, "elements are compared and change places"),))
