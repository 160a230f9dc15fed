"""Documents of YAML by keys: the mappings, lists and scalars of a file, each with the node that says where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def documents(file: SourceFile) -> Iterator[Node]:
    """The outermost mapping or list of each document."""
    for document in file.root.named_children:
        if file.idea(document) is not Idea.COMMENT:
            found = next(file.walk(document, Idea.MAPPING, Idea.COLLECTION, inside=(Idea.MAPPING, Idea.COLLECTION)), None)
            if found is not None:
                yield found


def entries(file: SourceFile, node: Node | None) -> Iterator[tuple[str, Node]]:
    """The keys of a mapping with their values; those without a value are left out."""
    node = file.unwrap(node)
    for pair in node.named_children if node is not None and file.idea(node) is Idea.MAPPING else ():
        value = file.unwrap(file.role(pair, "value"))
        if value is not None:
            yield scalar(file, file.role(pair, "key")), value


def elements(file: SourceFile, node: Node | None) -> list[Node]:
    """What a list holds."""
    node = file.unwrap(node)
    if node is None or file.idea(node) is not Idea.COLLECTION:
        return []
    return [value for child in node.named_children if (value := file.unwrap(child)) is not None]


def get(file: SourceFile, node: Node | None, *keys: str) -> Node | None:
    """What stands under ``keys``, one below the other."""
    for key in keys:
        node = next((value for name, value in entries(file, node) if name == key), None)
    return node


def scalar(file: SourceFile, node: Node | None) -> str:
    """The text of a scalar without its quotes; empty for anything else."""
    node = file.unwrap(node)
    if node is None or file.idea(node) in (Idea.MAPPING, Idea.COLLECTION):
        return ""
    return file.text(node).strip().strip("\"'")


def is_filled(file: SourceFile, node: Node | None) -> bool:
    """Whether there is anything in it: a mapping or list with members, or a scalar other than nothing."""
    node = file.unwrap(node)
    if node is None:
        return False
    if file.idea(node) in (Idea.MAPPING, Idea.COLLECTION):
        return any(file.idea(child) is not Idea.COMMENT for child in node.named_children)
    return scalar(file, node) not in ("", "null", "~", "false")
