"""Tests that stand beside the code they test, where no file of tests changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts

_MARKED = Pattern(
    r"^\s*(?:@(?:Test|ParameterizedTest|pytest\.)|\[(?:Fact|Theory|Test|TestMethod|TestCase)\b|#\[(?:\w+::)?test\]"
    r"|def test_\w|func Test[A-Z]"
    r"|(?:it|test|describe|(?:Deno|pm)\.test)\(\s*[\"'`]|>>> |add_test\(|(?:data_)?tests:\s*$|test \""
    r"|Scenario(?: Outline)?:|\*\*\* Test Cases"
    r"|(?://[/!] ?|\* ?)?(?:debug_)?assert\w*!?[ (])",
    re.MULTILINE,
)
_IN_SOURCE = Pattern(
    r"^[ \t]*(?:test(?:[ \t]+(?:\"|\w+[ \t]*\{)|[ \t]*\{)|unittest[ \t]*\{|let%(?:test|expect_test)\w*\b|\(module\+ test\b|"
    r"\(deftest\b|@testset\b)",
    re.MULTILINE,
)
"""Tests that stand beside code in languages that are not read: Zig, D, OCaml, Racket, Clojure, Julia."""


def may_hold_tests(facts: Facts) -> bool:
    """Whether tests may stand beside code: in a file that was not read in full, or in added lines or a language with marks."""
    is_unread = any((f.partial or f.skipped) and f.path.endswith(".rs") for f in facts.change.files)
    return is_unread or _MARKED.search(facts.added_text) is not None or facts.once(_has_tests_in_source)


def _has_tests_in_source(facts: Facts) -> bool:
    unknown = (file for file in facts.sources.readable if facts.sources.new(file) is None)
    return any(_IN_SOURCE.search((file.new or b"").decode(errors="replace")) for file in unknown)
