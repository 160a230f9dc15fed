"""Tests that stand in files of production code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile


def embedded_tests(file: SourceFile) -> list[tuple[int, int]]:
    """The byte ranges of what the annotations of the language mark as tests."""
    found: list[tuple[int, int]] = []
    for mark in file.query(Idea.ANNOTATION) if file.grammar.test_marks else ():
        words = re.sub(r"\s", "", file.text(mark)).strip("#![]")
        if words in file.grammar.test_marks or words.partition("(")[0] in file.grammar.test_marks:
            marked = mark.next_named_sibling
            while marked is not None and file.idea(marked) in (Idea.ANNOTATION, Idea.COMMENT):
                marked = marked.next_named_sibling
            if marked is not None and (not found or marked.start_byte >= found[-1][1]):
                found.append((mark.start_byte, marked.end_byte))
    return found
