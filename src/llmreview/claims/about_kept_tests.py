"""Claims about tests that stood before: that they were left alone, or check no less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import place_of_finding
from llmreview.claims.hedges import is_hedged
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.model import ChangedCase, Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_UNTOUCHED = Pattern(
    r"\b(?:no|without(?: any)?) (?:(?:existing |unit |other )*tests? (?:files? |cases? "
    r"|code )?(?:(?:were|was|are|had to be|needed to be) )?"
    r"(?:changes?|changed|modifi\w+|touched|altered|edited|adjusted|updated)|changes? "
    r"to (?:the |any |existing )?tests?|touching (?:the |any )?tests?)\b"
    r"|\b(?:existing |the |all )*tests?(?: suite| files| cases)? (?:are |is |was |were "
    r"|remains? |stays? |left |have been |has been )?(?:all )?"
    r"(?:unchanged|untouched|unmodified|intact|as (?:they|it) (?:are|is|were|was)|not "
    r"(?:been )?(?:changed|touched|modified|altered))\b"
    r"|(?:\b(?:not|never)|n't) (?:change|modify|touch|alter|edit|update)\w* "
    r"(?:any |the |existing |of |other )*tests?\b"
    r"|\b(?:existing )?tests? pass(?:es)? (?:unchanged|unmodified|without (?:changes?|modification))\b",
    re.IGNORECASE,
)
_LESS = r"(?:remov|delet|dropp|weaken|loosen|skipp|disabl|ignor)(?:ed|ing)"
_NO_LESS = Pattern(
    rf"\b(?:no|without(?: any)?) (?:(?:existing |unit |other )*tests? (?:files? |cases? |code )?(?:(?:were|was|are|had to be) )?"
    rf"{_LESS}(?:(?:,? (?:or|nor|and) |, |/){_LESS})*"
    r"|(?:remov|delet|dropp|weaken|loosen|skipp|disabl)ing (?:any |the |existing )*tests?)\b"
    r"|(?:\b(?:not|never)|n't) (?:weaken|loosen|skip|remove|delete|drop|disable)\w* (?:any |the |existing |of |other )*tests?\b",
    re.IGNORECASE,
)
"""What says that tests check no less than before, whatever was done to them else."""
_IN_SUBSTANCE = Pattern(r"\bin (?:semantics|behaviou?r|spirit|substance|meaning|intent|logic)\b", re.IGNORECASE)
_ON_TESTS = Pattern(r"^tests?\b|(?:[+&,]|\band\b|\bof\b|\bin\b) ?(?:the |its |unit )*(?:tests?|specs?)\b", re.IGNORECASE)


def judge_kept_tests(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said not to have been done to tests against what was."""
    text = statement.plain
    if is_hedged(text):
        return None
    if _UNTOUCHED.search(text) and not _IN_SUBSTANCE.search(text):
        return _untouched(facts, statement)
    spared = _NO_LESS.search(text)
    return _no_less(spared[0].lower(), facts) if spared is not None else None


def _untouched(facts: Facts, statement: Statement) -> Judgement:
    weaker = facts.found("weakened-test", "skipped-test")
    if weaker:
        return contradicted(f"a test was changed: {weaker[0].message}", *map(place_of_finding, weaker[:3]))
    grown = {file.path for file in facts.change.files if not file.deleted}
    if _ON_TESTS.search(facts.change.title):
        return unverifiable("the title tells of work on the tests themselves")
    modified = [case for case in facts.tests.cases if case.kind in ("modified", "form", "deleted") and case.path not in grown]
    if modified and statement.may_be_of_a_part:
        return unverifiable(f"`{modified[0].name}` was {_done_to(modified[0])}, and other tests may be meant")
    if modified and not statement.is_squashed and facts.is_one:
        places = [Evidence(c.path, c.line, c.line, f"`{c.name}` was {_done_to(c)}") for c in modified[:3]]
        return contradicted(f"`{modified[0].name}` was {_done_to(modified[0])}", *places)
    return (
        supported("no test case that stood before was altered")
        if not facts.tests.files
        else unverifiable("test files changed in form")
    )


def _no_less(said: str, facts: Facts) -> Judgement:
    """Holds what is said not to have been done to tests against what was found of just that."""
    marks = {"weakened-test": r"weaken|loosen", "skipped-test": r"skip|disabl|ignor"}
    found = facts.found(*(detector for detector, words in marks.items() if re.search(words, said)))
    if found:
        return contradicted(f"a test was changed: {found[0].message}", *map(place_of_finding, found[:3]))
    come = {case.path for case in facts.tests.cases if case.kind == "added"}  # one of them may be what another became
    gone = [case for case in facts.tests.cases if case.kind == "deleted" and case.path not in come]
    if gone and re.search(r"remov|delet|drop", said) and facts.is_one:
        return contradicted(f"`{gone[0].name}` was deleted", *(Evidence(c.path, c.line, c.line, "deleted") for c in gone[:3]))
    return supported("no test file is in the change") if not facts.tests.files else unverifiable("nothing of the kind was found")


def _done_to(case: ChangedCase) -> str:
    return "made to check less" if case.kind == "form" else case.kind
