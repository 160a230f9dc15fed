"""Finding nodes by idea with one flat query of node kinds, limited to byte ranges.

A flat alternation of kinds compiles in about a millisecond and runs in time linear in the ranges; nested patterns cost
ten times that and more, so detectors look around an anchor in Python instead (docs/decisions/0003-flat-anchor-queries.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from llmreview.syntax.grammar import load_language
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node, Query

    from llmreview.syntax.source import SourceFile


FEW_BYTES = 16_000
"""Up to which a query that was made for more kinds is run: to make one costs 1-10 ms, however few kinds it has."""
_MADE: dict[tuple[str, str], dict[frozenset[str], Query]] = {}


def _flat_query(wheel: str, entry: str, kinds: frozenset[str], size: int) -> Query:
    """A query for at least ``kinds``, to be run over ``size`` bytes."""
    from tree_sitter import Query

    made = _MADE.setdefault((wheel, entry), {})
    if kinds not in made:
        wider = [known for known in made if known > kinds] if size <= FEW_BYTES else []
        if wider:
            return made[min(wider, key=len)]
        made[kinds] = Query(load_language(wheel, entry), "[" + " ".join(f"({kind})" for kind in sorted(kinds)) + "] @node")
    return made[kinds]


@cache
def _known_kinds(wheel: str, entry: str, kinds: tuple[str, ...]) -> frozenset[str]:
    """The kinds that this dialect has: TypeScript's map names some that JavaScript lacks."""
    language = load_language(wheel, entry)
    return frozenset(kind for kind in kinds if language.id_for_node_kind(kind, True) is not None)


def find(file: SourceFile, ideas: tuple[Idea, ...], ranges: list[tuple[int, int]] | None) -> Iterator[Node]:
    """The nodes that mean one of ``ideas``, in source order, each once."""
    from tree_sitter import QueryCursor

    grammar = file.grammar
    kinds = _known_kinds(grammar.wheel, grammar.entry, grammar.kinds(*ideas))
    if not kinds:
        return
    within = ranges if ranges is not None else [(0, len(file.source))]
    cursor = QueryCursor(_flat_query(grammar.wheel, grammar.entry, kinds, sum(end - start for start, end in within)))
    seen: set[int] = set()
    for start, end in within:
        cursor.set_byte_range(start, end)
        for _, captures in cursor.matches(file.root):
            for node in captures["node"]:
                kind = node.type
                if kind in kinds and node.id not in seen:
                    seen.add(node.id)
                    if not grammar.shapes[kind].variants or file.idea(node) in ideas:
                        yield node
