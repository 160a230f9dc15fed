"""Detectors whose flaw a shape of the tree proves alone: a tree-sitter query, without any Python."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate
from llmreview.model import Evidence
from llmreview.syntax.grammar import load_language

if TYPE_CHECKING:
    from tree_sitter import Query

    from llmreview.syntax import SourceFile


@cache
def _compile(wheel: str, entry: str, text: str) -> Query:
    from tree_sitter import Query

    return Query(load_language(wheel, entry), text)


def detect_shape(query: str, file: SourceFile) -> Iterator[Candidate]:
    """A candidate for each match: ``@place`` is the primary place, every other capture evidence with its name as the note."""
    from tree_sitter import QueryCursor

    for _, captures in QueryCursor(_compile(file.grammar.wheel, file.grammar.entry, query)).matches(file.root):
        evidence = []
        for name, nodes in captures.items():
            for node in nodes if name != "place" else ():
                place = file.place(node)
                evidence.append(Evidence(file.path, place.line, place.end_line, name.replace(".", " ").replace("_", " ")))
        for node in captures.get("place", ())[:1]:
            yield Candidate(file.place(node), "", tuple(evidence))
