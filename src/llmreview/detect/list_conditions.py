"""How a message says on what a list, or a column of a table, depends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.detect.evidence import one_line, quoted
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.liststates import Edit
    from llmreview.syntax.source import SourceFile


def said(file: SourceFile, condition: Node) -> str:
    """A condition without the parentheses around it."""
    return quoted(file, file.unwrap(condition))


def note_on(file: SourceFile, edit: Edit) -> str:
    """What a change of a list does to its length or order."""
    if file.idea(edit.node) is Idea.FILTER:
        return "keeps only some of the elements"
    if edit.conditions and edit.conditions[-1]:
        return f"changes the list only if {one_line(edit.conditions[-1])}"
    return "decides how long the list is"
