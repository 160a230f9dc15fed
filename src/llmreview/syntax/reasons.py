"""Where authors give reasons for what looks odd: comments beside it, the documentation and the name of the function around."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

REASON_WORDS = 4
"""Words from which on a comment is more than a label."""
LONGEST_READ = 600


def gives_reason(file: SourceFile, node: Node, reasons: frozenset[str], names: frozenset[str] = frozenset()) -> bool:
    """Whether a comment here or the documentation of the function around says one of ``reasons``, or the function's name one of
    ``names``."""
    function = _named_around(file, node)
    field = file.enclosing(node, Idea.FIELD) if function is None else None
    texts = file.comments_near(field if field is not None else file.statement_around(node))
    if function is not None:
        if names & set(words_of(file.name(function))):
            return True
        texts += _documentation(file, function)
    return any(len(said := words_of(text)) >= REASON_WORDS and reasons & set(said) for text in texts)


def _named_around(file: SourceFile, node: Node) -> Node | None:
    function = file.function_around(node)
    while function is not None and file.idea(function) is Idea.LAMBDA:
        function = file.function_around(function)
    return function


def _documentation(file: SourceFile, function: Node) -> list[str]:
    """What stands right above a function, and the string that opens it."""
    body = file.role(function, "body")
    first = file.statements(body)[:1] if body is not None and file.grammar.docstrings else []
    texts = [file.text(s)[:LONGEST_READ] for s in first if file.idea(file.role(s, "value") or s) is Idea.STRING]
    row = function.start_point[0]
    for comment in reversed([c for c in file.comments if c.end_byte <= function.start_byte]):
        if comment.end_point[0] < row - 1:
            break
        texts.append(file.text(comment)[:LONGEST_READ])
        row = comment.start_point[0]
    return texts
