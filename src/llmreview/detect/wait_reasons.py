"""Where waiting has its reason: a program begins there, or somebody says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.syntax.ideas import Idea
from llmreview.syntax.programs import is_entry_point
from llmreview.syntax.reasons import gives_reason

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def begins(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether a program begins where this runs: not what gives a class its fields."""
    function = file.function_around(node)
    return is_entry(file, function, words) if function is not None else file.enclosing(node, Idea.CLASS) is None


def is_entry(file: SourceFile, function: Node | None, words: Vocabulary) -> bool:
    """Whether a function is where a program begins."""
    return is_entry_point(file, function, words.words("entry_names"), words.words("entry_marks"))


def is_reasoned(file: SourceFile, node: Node, words: Vocabulary, by_name: bool = True) -> bool:
    """Whether it is said here why the thread waits: in words, or (``by_name``) by the name of the function."""
    return gives_reason(file, node, words.words("reason"), words.words("bridge") if by_name else frozenset())
