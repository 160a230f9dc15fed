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


@cache
def _flat_query(wheel: str, entry: str, kinds: tuple[str, ...]) -> Query:
    from tree_sitter import Query

    return Query(load_language(wheel, entry), "[" + " ".join(f"({kind})" for kind in kinds) + "] @node")


@cache
def _known_kinds(wheel: str, entry: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that this dialect has: TypeScript's map names some that JavaScript lacks."""
    language = load_language(wheel, entry)
    return tuple(kind for kind in kinds if language.id_for_node_kind(kind, True) is not None)


def find(file: SourceFile, ideas: tuple[Idea, ...], ranges: list[tuple[int, int]] | None) -> Iterator[Node]:
    """The nodes that mean one of ``ideas``, in source order, each once."""
    from tree_sitter import QueryCursor

    grammar = file.grammar
    kinds = _known_kinds(grammar.wheel, grammar.entry, grammar.kinds(*ideas))
    if not kinds:
        return
    cursor = QueryCursor(_flat_query(grammar.wheel, grammar.entry, kinds))
    seen: set[int] = set()
    for start, end in ranges if ranges is not None else [(0, len(file.source))]:
        cursor.set_byte_range(start, end)
        for _, captures in cursor.matches(file.root):
            for node in captures["node"]:
                if node.id not in seen:
                    seen.add(node.id)
                    if not grammar.shapes[node.type].variants or file.idea(node) in ideas:
                        yield node
