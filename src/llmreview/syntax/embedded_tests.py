"""Tests that stand in files of production code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile


def embedded_tests(file: SourceFile) -> list[tuple[int, int]]:
    """The byte ranges of what the annotations of the language mark as tests, and of what only a runner of tests gets to."""
    return _marked(file) if file.grammar.test_marks else _guarded(file)


def _guarded(file: SourceFile) -> list[tuple[int, int]]:
    """The branches that are left out where no runner of tests asks: ``if (import.meta.vitest) { … }``."""
    guard = file.grammar.test_guard
    if not guard or guard.encode() not in file.source:
        return []
    branches = (node for node in file.query(Idea.BRANCH) if node.parent is not None and node.parent.id == file.root.id)
    conditions = ((branch, file.role(branch, "condition")) for branch in branches)
    return [
        (branch.start_byte, branch.end_byte)
        for branch, condition in conditions
        if condition is not None and guard in file.text(condition)
    ]


def _marked(file: SourceFile) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for mark in file.query(Idea.ANNOTATION):
        words = re.sub(r"\s", "", file.text(mark)).strip("#![]")
        if words in file.grammar.test_marks or words.partition("(")[0] in file.grammar.test_marks:
            marked = mark.next_named_sibling
            while marked is not None and file.idea(marked) in (Idea.ANNOTATION, Idea.COMMENT):
                marked = marked.next_named_sibling
            if marked is not None and (not found or marked.start_byte >= found[-1][1]):
                found.append((mark.start_byte, marked.end_byte))
    return found
