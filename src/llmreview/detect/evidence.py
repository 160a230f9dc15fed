"""Places beside the primary one, each with its sentence; and code as a message quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.model import Evidence

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

LONGEST_QUOTE = 80


def evidence_of(file: SourceFile, node: Node, note: str) -> Evidence:
    """What is said of the whole of a node."""
    place = file.place(node)
    return Evidence(file.path, place.line, place.end_line, note)


def evidence_at_head(file: SourceFile, node: Node, note: str) -> Evidence:
    """What is said of a node by its first line, where the rest of it would only be long."""
    line = file.place(node).line
    return Evidence(file.path, line, line, note)


def quoted(file: SourceFile, node: Node | None) -> str:
    """The text of a node on one line, cut where it is long."""
    return one_line(file.text(node))


def one_line(text: str) -> str:
    """A text on one line, cut where it is long."""
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST_QUOTE else f"{whole[: LONGEST_QUOTE - 1].rstrip()}…"
