"""Tests that a message lists by their names: those that stand nowhere are none.

Messages that models write list what was tested: ``- TestConcurrentWrites: no row is lost``. Such a name claims that the test is
there, whatever verb stands above the list, and the names of an earlier draft stay in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.blocks import BULLET
from llmreview.claims.facts import first_changes
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.spelling import is_spelled_otherwise, nearest_name, nearest_word
from llmreview.claims.texts import unmarked
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_NAME = r"`?(Test[A-Z]\w{4,100}|test_\w{5,100})`?(?:\(\))?(?=\s*(?:[:(–—]|- |$))"
_LISTED = Pattern(rf"^{_NAME}")
_ITEM = Pattern(rf"(?m)^[ \t]{{0,12}}{BULLET}[ \t]+(?:\[[ xX]\][ \t]+)?{_NAME}")
_OF_NEW = Pattern(
    r"\b(?:add(?:s|ed|ing|itions?)?|new|includ\w+|cover(?:s|ed|ing|age)?|writ\w+|wrote|creat\w+|introduc\w+|tests?|specs?|testing)\b"
    r"|[/_]tests?\b|\btests?_\w",
    2,
)
"""What stands above tests that came."""
_ADDS_TESTS = Pattern(r"\b(?:add\w*|expand\w*|extend\w*|increas\w*|with)\b.*\b(?:tests?|specs|coverage)\b", 2)
_OF_OTHERS = Pattern(
    r"\b(?:fail\w*|flak\w*|skip\w*|known|pre-?existing|existing|remain\w*|remov\w*|delet\w*|drop\w*|renam\w*|broken|fix\w*|moved?|"
    r"replac\w*|old|before|consolidat\w*|merg\w*|disabl\w*|rerun|ran|run|pass\w*|verif\w*|convert\w*|migrat\w*|updat\w*|modif\w*|"
    r"chang\w*|refactor\w*|helpers?|fixtures?|plan\w*|later|missing|redundan\w*|duplicat\w*|obsolete|stale|trim\w*|simplif\w*)\b",
    2,
)
"""What stands above tests that went, failed or were there before."""
_DONE_TO = Pattern(
    r"\W*(?:(?:was|were|is|are|has been|now|no longer|still|also|and)\W+)*(?:remov|delet|drop|renam|replac|skip|fix|updat|mov|"
    r"merg|existing|exists|pre-?existing|fail|pass|obsolete|stale|redundan|covered by)",
    2,
)
"""What is said to have been done to a test, rather than what it checks."""
LONG_NAME = 12
"""Letters of a test's name from which on it is told from others without what marks it as one."""
MOST_NAMES = 40
"""Listed tests of a change that are looked for."""
_MARKS = frozenset({"test", "tests"})


def judge_listed_test(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds the name of a test that leads an item against the repository; None for what lists none."""
    text = unmarked(statement.text)
    listed = _LISTED.match(text)
    if listed is None or statement.is_title or _DONE_TO.match(text, listed.end()) or not _is_of_new(statement, facts):
        return None
    name = listed[1]
    if facts.names(name, facts.added_text):
        return supported(f"added lines name `{name}`")
    missing = facts.once(_missing_tests)
    if name not in missing:
        return unverifiable(f"no added line names `{name}`")
    several = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
    are = "are listed as tests by the message, and stand" if several else "is listed as a test by the message, and stands"
    return contradicted(f"`{missing[0]}`{several} {are} nowhere in the repository", *first_changes(facts))


def _is_of_new(statement: Statement, facts: Facts) -> bool:
    """Whether an item stands in a list of tests that came: its lead or heading says so, or else the title."""
    above = statement.lead or statement.heading
    if not above:
        return _ADDS_TESTS.search(facts.change.title) is not None
    return _OF_NEW.search(above) is not None and not any(
        _OF_OTHERS.search(words) for words in (statement.lead, statement.heading)
    )


def _missing_tests(facts: Facts) -> list[str]:
    """The tests listed in the messages that stand nowhere, in no path, and under no name like it in the added lines."""
    texts = (message.text for message in facts.change.messages)
    names = list(dict.fromkeys(found[1] for text in texts for found in _ITEM.finditer(text)))[:MOST_NAMES]
    facts.look_up(tuple(names))
    return [name for name in names if facts.is_in_repository(name) is False and not _is_meant(name, facts)]


def _is_meant(name: str, facts: Facts) -> bool:
    """Whether something else may be meant by a name: a file, a test that went, one that is called nearly so."""
    own = name[len("test") :].strip("_")
    return (
        any(name in path for path in facts.paths)
        or facts.names(name, facts.removed_text)
        or is_spelled_otherwise(name, facts.added_text)
        or nearest_word(name, facts.added_text) is not None
        or (len(own) >= LONG_NAME and any(own.lower() in case.name.lower() for case in facts.tests.cases))
        or _is_titled(name, facts)
        or _is_nearly_called(name, facts)
    )


def _is_nearly_called(name: str, facts: Facts) -> bool:
    """Whether a case that no message lists has most of a name's words: it was called otherwise before."""
    return nearest_name(name, facts.once(_unlisted_cases), _MARKS) is not None


def _unlisted_cases(facts: Facts) -> list[str]:
    return [case.name.rpartition(".")[2] for case in facts.tests.cases if not facts.names(case.name, facts.said)]


def _is_titled(name: str, facts: Facts) -> bool:
    """Whether a case has a title of which its framework makes the name: ``test "rows are kept"`` as ``test_rows_are_kept``."""
    said = re.sub(r"\W+", "_", name.removeprefix("test_").lower())
    titles = (re.sub(r"\W+", "_", case.name.rpartition(" > ")[2].lower()).strip("_") for case in facts.tests.cases)
    return any(title.endswith(said) for title in titles if title)
