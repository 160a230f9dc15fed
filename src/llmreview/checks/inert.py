"""What a unit holds that does nothing a test would check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.appearance import is_appearance, is_told
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import stands_alone

if TYPE_CHECKING:
    from llmreview.syntax import Node


def is_ignored(file: SourceFile, node: Node) -> bool:
    """Logging, wiring, descriptions, and markup that is plain text or only looks: no behaviour that a test would check."""
    if file.idea(node) is Idea.STATEMENT or (file.idea(node) is Idea.CALL and stands_alone(file, node)):
        return logs_or_wires(file, node)
    return is_appearance(file, node)


def logs_or_wires(file: SourceFile, statement: Node) -> bool:
    """Whether a statement only logs, or tells a container which type stands for which."""
    written = file.source[statement.start_byte : statement.end_byte][:400].decode(errors="replace")
    text = " ".join(written.split()).replace("( ", "(")  # in one line, however it is broken
    if len(written) < 400 and words.REGISTERING.match(text):
        return True
    return words.LOGGING.match(text) is not None or is_told(file, text)
