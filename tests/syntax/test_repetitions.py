"""Passages that repeat each other, at the edges."""

from __future__ import annotations

from llmreview.syntax import SourceFile
from llmreview.syntax.copies import CopyIndex
from llmreview.syntax.steps import passages

from .source import parse

_FOLDED = """
function check(a) {
  if (a) {}
  if (a) {}
  if (a) {
    probe(a);
    if (a) {
      if (a) {}
      if (a) {}
    }
  }
  if (a) {
    if (a) {
      if (a) {}
      if (a) {}
    }
    probe(a);
  }
}
"""


def test_a_row_in_which_no_step_is_the_same_repeats_nothing() -> None:
    function, _ = passages(parse("ts", _FOLDED))
    assert [copy.steps for copy in CopyIndex([function]).copies(function)] == []


def test_a_statement_without_a_word_is_read_like_any_other() -> None:
    file = SourceFile.of("run.sh", b"\\\n")  # what the grammar makes of it is an empty statement
    assert file is not None
    assert [len(passage.outline) for passage in passages(file)] == [1]
