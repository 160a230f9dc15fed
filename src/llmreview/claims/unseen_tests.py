"""Why tests may have come after all, though none was seen to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.things import removed_text
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_MARKED = Pattern(
    r"^\s*(?:@(?:Test|ParameterizedTest|pytest\.)|\[(?:Fact|Theory|Test|TestMethod|TestCase)\b|#\[(?:\w+::)?test\]"
    r"|def test_\w|func Test[A-Z]"
    r"|(?:it|test|describe)\(\s*[\"'`])",
    re.MULTILINE,
)
_HEIR = Pattern(r"\bclass \w+(?:\([^()]*\))?\s*(?:\(|:|extends|<)\s*(?!Test(?:Case)?\b|object\b)\w*(?:Test|Spec)\w*")
"""A class that is one of another's tests: ``class JvmClientTest : BaseClientTest()``."""
_CHECK = Pattern(
    r"^(?!\s*(?://|#|\*|--)).*?(?:\b(?:assert|expect|should|verify|refute|must)\w*[\s.(!]|\.(?:assert|verify|should|to(?:Be|Equal|Have|Match))\w*\(|"
    r"\bt\.(?:Error|Fatal)f?\(|\brequire\.\w+\(|\bwait_?for\w*\()",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that looks like an assertion in one framework or another."""
_WHERE_RUN = Pattern(
    r"\btests? (?:on|for|against|with|under) (?:python|node(?:\.?js)?|java|jdk|go|ruby|php|rust|\.net|dotnet|net|"
    r"windows|macos|linux|ubuntu|arm\w*)"
    r"\b ?v?\d*|\b(?:ci|workflow|matrix|pipeline)\b",
    re.IGNORECASE,
)
"""Tests that are run in one more place rather than written."""
_TEST = Pattern(r"\btest|(?:^|[^a-z])specs?\b", re.IGNORECASE)
"""Coverage may be that of types, of languages or of a feature, where no test is named."""


def doubt_of_hollow_tests(statement: Statement, facts: Facts, has_hollow: bool) -> str | None:
    """Why tests that changed in form only may check more than before; None where nothing says so."""
    if (has_hollow or facts.testish) and _WHERE_RUN.search(statement.text):
        return "where tests are run may be what was added"
    if any(
        file.status == "added" and facts.is_test(file.path) and _HEIR.search(facts.added(file)) for file in facts.change.files
    ):
        return "a new class of tests may run the cases that it inherits"
    if _seems_to_check_more(facts):
        return "lines came to the tests that look like checks, though no case is known to check more"
    return None


def doubt_of_missing_tests(statement: Statement, facts: Facts) -> str | None:
    """Why a change without a test file may hold tests; None where nothing says so."""
    if not _TEST.search(statement.text) or facts.testish or may_hold_tests(facts) or facts.tests.verdict == "not-evaluated":
        return "files that may hold tests changed, in a form that is not read"
    if _MARKED.search(facts.added_text) is not None:
        return "added lines mark tests in files that are no test files by their path"
    steps = [file for file in facts.change.files if kind_of(file.path) == "CI"]
    if steps and (_WHERE_RUN.search(statement.text) or any(_TEST.search(facts.added(file)) for file in steps)):
        return "the tests may be steps of the build"
    namesake = _namesake(statement.plain, facts)
    if namesake is not None:
        return f"{namesake} may be what is called a test"
    if not facts.is_one and statement.source == "commit":
        return "one message of several, and no test changed in all of them together"
    return None


def may_hold_tests(facts: Facts) -> bool:
    """Whether a file that was not read in full may hold tests beside its code."""
    return any((f.partial or f.skipped) and f.path.endswith(".rs") for f in facts.change.files)


def _seems_to_check_more(facts: Facts) -> bool:
    """Whether more lines that look like assertions came to the test files than went, and none of them is known to be void."""
    if facts.found("vacuous-test", "weakened-test", "skipped-test"):
        return False
    files = [file for file in facts.change.files if facts.is_test(file.path)]
    come = sum(len(_CHECK.findall(facts.added(file))) for file in files)
    return come > sum(len(_CHECK.findall(removed_text(file).decode(errors="replace"))) for file in files)


def _namesake(text: str, facts: Facts) -> str | None:
    """A new file whose name is in the words of a statement: ``roundtrip of tool calls`` as ``toolcall-roundtrip.php``."""
    said = re.sub(r"[^a-z0-9]", "", text.lower())
    for file in facts.change.files:
        words = words_of(file.path.rpartition("/")[2].partition(".")[0])
        if file.status == "added" and len(words) > 1 and all(word.lower() in said for word in words):
            return file.path
    return None
