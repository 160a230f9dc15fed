"""What is kept once it is known: look-ups that run only for what is not, and functions that remember their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.rounds import is_memoised

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.following import Known
    from llmreview.syntax.source import SourceFile


def is_in_memo(file: SourceFile, node: Node, within: Node, words: ReadWords) -> bool:
    """Whether a node stands in a callback that runs only for what is not known yet (`computeIfAbsent`)."""
    for outer in file.ancestors(node):
        if outer == within:
            return False
        call = file.call(outer) if file.idea(outer) is Idea.CALL else None
        if call is None or call.node != outer or call.receiver is None or call.name not in words.words("memoises"):
            continue
        if not holds(call.receiver, node):
            return True
    return False


def is_kept_by(known: Known, node: Node, words: ReadWords) -> bool:
    """Whether a function keeps what it has read once."""
    marks = {name.rpartition(".")[2] for name in annotations_of(known.file, known.node)}
    if marks & words.words("memo_marks"):
        return True
    return is_memoised(known.file, node, known.node) or is_in_memo(known.file, node, known.node, words)


def is_local_list(file: SourceFile, receiver: Node | None) -> bool:
    """Whether a receiver is a list or a map that the function itself made."""
    if receiver is None or file.idea(receiver) is not Idea.NAME:
        return False
    definition = file.scope(receiver).definition_before(file.text(receiver), receiver)
    value = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
    return value is not None and file.idea(value) in (Idea.COLLECTION, Idea.MAPPING, Idea.CALL)
