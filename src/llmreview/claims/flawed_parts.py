"""Which part of the code a flaw stands in, and whether that is the part that a claim is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.telling import telling
from llmreview.claims.wording import names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Finding

FILES_OF_ONE, SYMBOLS_OF_ONE, LINES_OF_ONE = 3, 5, 100
"""Files of code, changed symbols and added lines up to which what is said of code is said of all of it."""
LINES_TOLD_OF_ONE = 8
"""Lines of a message up to which each tells of the same code; longer ones go through its parts."""
MOST_OF_A_TITLE = 10
"""Changed symbols up to which a title may be about each."""
_READ = Pattern(r"reads one (\w+) for each")
_ANYTHING = frozenset({"row", "record", "element", "entry", "item", "object", "value", "thing"})
_OBJECT = Pattern(
    r"(?:load|fetch|read|get|quer(?:y|ie))(?:s|ed|ing)? (?:(?:all|the|every|each|its|their)(?: of the)? )*(?:[\w-]+ ){0,2}?"
    r"([\w-]+)"
    r"(?=$|[.,;)]| (?:in|at|with|by|via|using|for|from|of|per|on|once|before|instead)\b)",
    re.IGNORECASE,
)
"""What is said to be read, by the last word for it: ``batch-loads all mission labels``."""
_PER = Pattern(r"\b(?:per|for (?:each|every)) \w+", re.IGNORECASE)
"""What the loop goes over."""
_ANY_READ = frozenset(
    "row rows record records element elements entry entries object objects thing things everything query queries database round "
    "trip request requests call calls avoid avoids avoided fix fixes fixed prevent prevents eliminate eliminates remove removes "
    "solve solves resolve resolves resolved problem problems issue issues reduce reduces once instead subquery subqueries".split()
)
"""What tells nothing of what is read at once."""


def is_about(statement: Statement, finding: Finding, claimed: Pattern[str], facts: Facts) -> bool:
    """Whether a finding stands in the code that a statement is about: they share a telling word, or there is hardly other code.

    Of what is read one by one, what is said to be read at once has to be the same where it is named.
    """
    noun = _READ.search(finding.message)
    own = telling(finding.symbol or "")
    if noun is not None and noun[1] not in _ANYTHING:
        things = telling(_PER.sub(" ", claimed.sub(" ", statement.plain)), _ANY_READ)
        read = _OBJECT.search(statement.plain)
        things = telling(read[1], _ANY_READ) if read is not None and telling(read[1], _ANY_READ) else things
        if things and not things & (own | telling(noun[1])):
            return False
    if _names_other_code(statement, finding, facts) or facts.is_test(finding.path or "") or is_of_other_files(statement, finding):
        return False
    if is_of_all(statement, facts):
        return True
    if " through `" in finding.message:
        return False  # the loop and the read stand apart, and only one of them may be spoken of
    return is_named_in(f"{statement.heading} {statement.lead} {statement.plain}", finding) or (
        facts.is_one
        and len(facts.tests.symbols) <= MOST_OF_A_TITLE
        and not telling(claimed.sub(" ", statement.plain))
        and is_named_in(facts.change.title, finding)
    )


def is_of_other_files(statement: Statement, finding: Finding) -> bool:
    """Whether a statement, or what leads it in, names files, and the finding stands in none of them."""
    said = (statement.plain, statement.lead or statement.heading)
    files = [name for text in said for name in names_in(text) if name.is_path]
    return bool(files) and not any((finding.path or "").endswith(name.last) for name in files)


def _names_other_code(statement: Statement, finding: Finding, facts: Facts) -> bool:
    """Whether a statement calls code of the change by its name, and the finding stands in none that it calls so."""
    around = set((finding.symbol or "").split("."))
    named = {name.last for name in names_in(statement.plain) if name.last in facts.definitions}
    return bool(around and named) and not named & around


def is_named_in(text: str, finding: Finding) -> bool:
    """Whether a text calls the function that a finding stands in by its name, or has all the words that tell of it."""
    name = (finding.symbol or "").rpartition(".")[2]
    words = telling(name)
    return any(named.last == name for named in names_in(text)) or (len(words) > 1 and words <= telling(text))


def is_of_all(statement: Statement, facts: Facts) -> bool:
    """Whether what is said of code is said of all of the change: it is small, and little else is told of it."""
    return (statement.is_title or statement.length <= LINES_TOLD_OF_ONE) and is_small(facts)


def is_small(facts: Facts) -> bool:
    """Whether a change is so small that what is said of code is said of all of it."""
    few = len(facts.code) <= FILES_OF_ONE and len(facts.tests.symbols) <= SYMBOLS_OF_ONE
    return few and sum(file.added for file in facts.code) <= LINES_OF_ONE
