"""How many tests a statement says were added, held against how many came.

On real commits the count was exact wherever none of the doubts below spoke against it: messages that name more than came had
counted wrong, or an earlier draft. One test more or less says little, though.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.model import ChangedCase, Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER = rf"(?:\d{{1,4}}|{'|'.join(_WORDS)}|a dozen)"
_COUNT = Pattern(
    r"(?<![\w#.-])(?<!\bphase )(?<!\bissue )(?<!\bstep )(?<!\bpart )(?<!\bexisting )(?<!\bthe )(?<!\bour )(?<!\ball )"
    rf"(?P<number>{NUMBER})\+? "
    r"(?P<kind>(?:new |more |additional |comprehensive |focused |targeted |dedicated |unit |integration |regression |functional |"
    r"e2e |end-to-end |smoke |edge[- ]case |parametri[sz]ed )*)"
    r"(?:tests(?! (?:files?|suites?|class(?:es)?|modules?)\b)|test[- ](?:cases|functions|methods)|specs)\b",
    re.IGNORECASE,
)
_OF_ALL = Pattern(
    r"\b(?:total|overall|altogether|now (?:at|has|have)|up (?:to|from)|pass(?:es|ed|ing)?|green)\b"
    r"|\b(?:a|one)(?: \w+)? test(?= \(|[,.;])",
    re.IGNORECASE,
)
"""What counts the tests that were there before, too: ``Added a test (13 tests touch it)``."""
_NEW = Pattern(r"\b(?:new|more|additional)\b", re.IGNORECASE)
_REPEATS = Pattern(
    r"\.each\b|\.Run\(|subTest|parametri|for\s.{0,200}?\b(?:in|of)\b|\.map\(|"
    r"\b(?:it|test|specify)\(\s{0,40}(?:[A-Za-z_$]|`[^`\n]{0,300}\$\{)|"
    r"for \w*, \w* := range|DataProvider|"
    r"\[(?:Theory|TestCase|DataRow|InlineData)|@\w+Source\b|#\[(?:rstest|(?:test_)?case)|dataset\(|forEach\(|->with\(|withData\(|"
    r"\bwhere:|DescribeTable|\b(?:it_behaves_like|include_examples|it_should_behave_like)\b|proptest!|\bparams=|"
    r"^[ \t]{0,40}\w{1,60}![ \t]?[({]$",
    re.MULTILINE,
)
"""What makes cases by a loop, a table or a macro."""
_CASE = Pattern(
    r"^[ \t]{0,40}(?:@(?:Test|ParameterizedTest)\b|\[(?:Fact|Test|TestMethod)\b|#\[(?:\w+::)?test\b|(?:async )?def test"
    r"|func (?:\([^()\n]{1,60}\) )?Test|(?:public |async )*function test|(?:[fx]?it|test|specify|scenario|Scenario)\b[ (.:])",
    re.MULTILINE,
)
"""Lines that look like the head of a case, in whatever framework: those that moved among them."""
NEARLY = 10
"""Per cent by which a number has to be higher than what came."""


def judge_count(statement: Statement, real: list[ChangedCase], facts: Facts) -> Judgement:
    """Holds the number of tests that are said to have come, where there is one, against those that did."""
    places = [Evidence(c.path, c.line, c.line, f"`{c.name}` was {c.kind}") for c in real[:3]]
    came = f"{len(real)} test {'case' if len(real) == 1 else 'cases'} really changed"
    claimed = _COUNT.search(statement.plain)
    if claimed is None or _OF_ALL.search(statement.plain):
        return supported(came, *places)
    number = _number(claimed["number"])
    hollow = [case for case in facts.tests.cases if case.kind == "form"]  # they are there, though they check nothing
    most = sum(case.runs for case in (*real, *hollow))
    if number <= most:
        return supported(came, *places)
    told = f"{number} are claimed; {most} test {'case' if most == 1 else 'cases'} came"
    if (doubt := _doubt_of_count(statement, real, facts)) is not None:
        return unverifiable(f"{told} that can be counted: {doubt}")
    heads = _heads_of_cases(facts)
    if number < max(most, heads) + 2 or number * 100 < max(most, heads) * (100 + NEARLY):
        return unverifiable(f"{told}, as far as they can be counted")
    if _NEW.search(claimed["kind"]) is None and number in _totals(facts):
        return unverifiable(f"{told}, and as many are there with those that stood before")
    return contradicted(told, *places)


def _number(word: str) -> int:
    word = word.lower()
    if word.isdecimal():
        return int(word)
    return _WORDS.index(word) + 2 if word in _WORDS else 12


def _doubt_of_count(statement: Statement, real: list[ChangedCase], facts: Facts) -> str | None:
    """Why more tests may have come than were counted, or be meant by a number; None where nothing says so."""
    if statement.is_squashed or not facts.is_one:
        return "the message speaks of several commits"
    if statement.may_be_of_a_part:
        return "in so long a text other tests may be meant"
    if any(case.kind != "added" for case in real):
        return "one that was there before may check several things more"
    if any(case.runs != 1 for case in real) or _repeats(real, facts):
        return "some may run for each of several rows"
    unread = set(facts.testish) - {change.sides.change.path for change in facts.test_changes()}
    if any(file.path in unread and file.skipped != "snapshot" for file in facts.change.files):
        return "files changed that may hold tests, and are not read as such"
    known = {case.path for case in facts.tests.cases}
    bare = next((file.path for file in facts.tests.files if file.status == "changed" and file.path not in known), None)
    return f"{bare} changed, and no case of it is known" if bare is not None else None


def _repeats(cases: list[ChangedCase], facts: Facts) -> bool:
    """Whether the files of some cases make cases by a loop or a table that may not be read in full."""
    paths = {case.path for case in cases}
    texts = [facts.added(file) for file in facts.change.files if file.path in paths and facts.is_test(file.path)]
    return any(map(_REPEATS.search, [*texts, *_code_of_cases(facts)]))


def _code_of_cases(facts: Facts) -> list[str]:
    """The test cases that stand in files of code."""
    changes = (
        change for change in facts.test_changes() if change.tests is not None and not facts.is_test(change.tests.file.path)
    )
    return [case.code for change in changes for case in change.really_changed()]


def _heads_of_cases(facts: Facts) -> int:
    paths = {file.path for file in facts.tests.files}
    return sum(len(_CASE.findall(facts.added(file))) for file in facts.change.files if file.path in paths)


def _totals(facts: Facts) -> set[int]:
    """How many cases each changed test file has now, and how many all of them together."""
    each = [len(change.tests.cases) for change in facts.test_changes() if change.tests is not None]
    return {*each, sum(each)}
