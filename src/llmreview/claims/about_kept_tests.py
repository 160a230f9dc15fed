"""Claims about tests that stood before: that they were left alone, or check no less."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import place_of_finding
from llmreview.claims.hedges import is_hedged
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.nature_words import EXCEPT
from llmreview.model import ChangedCase, Evidence, Finding
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_CHANGES = r"(?:chang(?:e[sd]?|ing)|modif\w+|touch\w*|alter\w*|edit\w*|adjust\w*|updat\w+)"
_NOTHING_AFTER = r"(?=\W*$|[.,;:!)]| (?:and|or|but|so|as|at all|to|either)\b)"
"""What ends the words for all tests: neither ``test data`` nor ``tests of the store``."""
_UNTOUCHED = Pattern(
    r"\b(?:no|without(?: any)?) (?:(?:existing |unit |other )*tests? (?:files? |cases? "
    r"|code )?(?:(?:were|was|are|had to be|needed to be) )?"
    r"(?:changes?|changed|modifi\w+|touched|altered|edited|adjusted|updated)|changes? "
    r"to (?:the |any |existing )?tests?)\b"
    r"|\b(?:no|none of the) (?:existing |other )*tests?(?: files?| cases?)? "
    rf"(?:(?:had|needed)(?: to(?: be)?)? |required )(?:any )?{_CHANGES}\b"
    rf"|\bwithout (?:having to )?(?:touch|chang|modify|alter|edit)(?:ing|e)? (?:a |any |the |single |existing |of )*"
    rf"tests?(?: files?| cases?)?{_NOTHING_AFTER}"
    rf"|(?:^|\b(?:existing|all|the|any) )tests?(?: suites?| files?| cases?)? "
    rf"(?:(?:need(?:ed|s)?|require[sd]?) no |(?:did|do|does)(?: not|n't) (?:(?:need|require|have) )?(?:any |to |be )*)"
    rf"{_CHANGES}\b"
    r"|\b(?:existing |the |all )*tests?(?: suite| files| cases)? (?:are |is |was |were "
    r"|remains? |stays? |left |have been |has been )?(?:all )?"
    r"(?:unchanged|untouched|unmodified|intact|as (?:they|it) (?:are|is|were|was)|not "
    r"(?:been )?(?:changed|touched|modified|altered))\b"
    r"|(?:\b(?:not|never)|n't) (?:change|modify|touch|alter|edit|update)\w* "
    r"(?:any |the |existing |of |other )*tests?\b"
    r"|\b(?:existing )?tests? (?:still )?pass(?:es|ed)? (?:unchanged|unmodified|without (?:any )?(?:changes?|modifications?))\b"
    rf"|\bwithout (?:touch|chang|modify|alter|edit)ing (?:any |the |single |existing |of )*specs?(?: files?)?{_NOTHING_AFTER}"
    rf"|^(?:the |all |existing )+specs? (?:(?:did|do)(?: not|n't) (?:have to |need to )?(?:be )?{_CHANGES}|(?:are|were|"
    rf"remain|stay)(?:ed)? "
    rf"(?:unchanged|untouched|unmodified)){_NOTHING_AFTER}",
    re.IGNORECASE,
)
_LESS = r"(?:remov|delet|dropp|weaken|loosen|skipp|disabl|ignor)(?:ed|ing)"
_NO_LESS = Pattern(
    rf"^no (?:existing )?assertions? (?:(?:was|were|is|are|has been|have been) )?{_LESS}(?=\W*$|[.,;])|"
    rf"\b(?:no|without(?: any)?) (?:(?:existing |unit |other )*tests? (?:files? |cases? |code )?(?:(?:were|was|are|had to be) )?"
    rf"{_LESS}(?:(?:,? (?:or|nor|and) |, |/){_LESS})*"
    r"|(?:remov|delet|dropp|weaken|loosen|skipp|disabl)ing (?:any |the |existing )*tests?)\b"
    r"|(?:\b(?:not|never)|n't) (?:weaken|loosen|skip|remove|delete|drop|disable)\w* (?:any |the |existing |of |other )*tests?\b"
    r"|\bnone of (?:the |our |these )?(?:existing |new |unit )*tests?(?: cases)? "
    rf"(?:(?:is|are|was|were|has been|have been|had to be) )?{_LESS}(?:(?:,? (?:or|nor|and) |, |/){_LESS})*",
    re.IGNORECASE,
)
"""What says that tests check no less than before, whatever was done to them else."""
_KEPT = Pattern(
    r"\b(?:all (?:of )?(?:the )?(?:existing |other |old )?|existing )tests?(?: cases)? "
    r"(?:is|are|was|were|has been|have been) (?:all )?(?:kept|retained|preserved)(?=\W*$|[.,;:!)])",
    re.IGNORECASE,
)
"""What says that no test was removed, unlike ``were kept green``."""
_OF_THE_REST = Pattern(r"\botherwise\b|\b(?:other|remaining|rest of)\b[^.;]{0,30}\b(?:tests?|suite)\b", re.IGNORECASE)
"""What is said of tests beside some that may have been altered."""
_KIND = Pattern(
    r"\b(?!(?:existing|the|all|any|our|its|current|unit|of|no|none|without|automated|these|those|regression|as|to|a|single|new|is|are|"
    r"leav\w+|left|keep\w*|kept|with|and|or|but|so|not|never|change\w*|changing|modify\w*|touch\w*|alter\w*|edit\w*|update\w*|"
    r"updating|break\w*|weaken\w*|loosen\w*|skip\w*|remov\w*|delet\w*|dropp?\w*|disabl\w*|ignor\w*)\b)[\w.'’-]+ tests?\b",
    re.IGNORECASE,
)
"""Tests of one kind, or of one thing: ``E2E tests are unchanged``."""
_SOMEWHERE = Pattern(r"\s+(?:outside|in|under|of|for|beyond|below|beside)\b", re.IGNORECASE)
EXISTING = Pattern(r"\bexisting\b", re.IGNORECASE)
_IN_SUBSTANCE = Pattern(r"\bin (?:semantics|behaviou?r|spirit|substance|meaning|intent|logic)\b", re.IGNORECASE)
_ON_TESTS = Pattern(r"^tests?\b|(?:[+&,]|\band\b|\bof\b|\bin\b) ?(?:the |its |unit )*(?:tests?|specs?)\b", re.IGNORECASE)


def judge_kept_tests(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said not to have been done to tests against what was."""
    text = statement.plain
    if is_hedged(text):
        return None
    judgement, said = None, _UNTOUCHED.search(text)
    if said is not None and not _IN_SUBSTANCE.search(text):
        judgement = _untouched(said[0], facts, statement)
    elif (said := _KEPT.search(text)) is not None:
        judgement = _no_less("existing removed", facts)
    elif (said := _NO_LESS.search(text)) is not None:
        judgement = _no_less(said[0].lower(), facts)
    if judgement is not None and said is not None and judgement.verdict == "contradicted" and _is_of_some(text, said):
        return unverifiable(f"{judgement.evidence}, and tests beside it may be meant")
    return judgement


def _is_of_some(text: str, said: re.Match[str]) -> bool:
    """Whether some tests are left out of what is said, or one kind or place of them is spoken of."""
    kind = _KIND.search(text, 0, said.end())
    return (
        kind is not None
        or EXCEPT.search(text) is not None
        or _OF_THE_REST.search(text) is not None
        or _SOMEWHERE.match(text, said.end()) is not None
    )


def _untouched(said: str, facts: Facts, statement: Statement) -> Judgement:
    weaker = _of_cases(facts.found("weakened-test", "skipped-test"), facts, new=False)
    if weaker:
        return contradicted(f"a test was changed: {weaker[0].message}", *map(place_of_finding, weaker[:3]))
    grown = {file.path for file in facts.change.files if not file.deleted}
    modified = [case for case in facts.tests.cases if case.kind in ("modified", "form", "deleted") and case.path not in grown]
    modified = [case for case in modified if case.kind == "deleted" or _lines_of(case, facts) != (set(), set())]
    if _ON_TESTS.search(facts.change.title):
        if EXISTING.search(said) is None:
            return unverifiable("the title tells of work on the tests themselves")
        modified = [case for case in modified if case.kind != "deleted" and _lines_of(case, facts)[0]]
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


def _lines_of(case: ChangedCase, facts: Facts) -> tuple[set[str], set[str]]:
    """The lines of a case itself, rather than of what it goes through, that went and that came."""
    return facts.once(_altered_lines).get((case.path, case.line), (set(), set()))


def _altered_lines(facts: Facts) -> dict[tuple[str, int], tuple[set[str], set[str]]]:
    """The same for each case that stood before, by its file and line."""
    found: dict[tuple[str, int], tuple[set[str], set[str]]] = {}
    for change in facts.test_changes():
        for now in change.tests.cases if change.tests is not None else ():
            former = change.former.get(id(now))
            if former is not None:
                before, after = (set(side.code.split("\n")) for side in (former, now))
                found.setdefault((now.file.path, now.unit.line), (before - after, after - before))
    return found


def _no_less(said: str, facts: Facts) -> Judgement:
    """Holds what is said not to have been done to tests against what was found of just that."""
    marks = {"weakened-test": r"weaken|loosen", "skipped-test": r"skip|disabl|ignor"}
    found = facts.found(*(detector for detector, words in marks.items() if re.search(words, said)))
    if EXISTING.search(said) is not None or "new test" in said:
        found = _of_cases(found, facts, new="new test" in said)
    if found:
        return contradicted(f"a test was changed: {found[0].message}", *map(place_of_finding, found[:3]))
    come = {case.path for case in facts.tests.cases if case.kind == "added"}  # one of them may be what another became
    named = {case.name for case in facts.tests.cases if case.kind == "added"}  # elsewhere, too
    gone = [case for case in facts.tests.cases if case.kind == "deleted" and case.path not in come and case.name not in named]
    if gone and re.search(r"remov|delet|drop", said) and facts.is_one:
        return contradicted(f"`{gone[0].name}` was deleted", *(Evidence(c.path, c.line, c.line, "deleted") for c in gone[:3]))
    return supported("no test file is in the change") if not facts.tests.files else unverifiable("nothing of the kind was found")


def _of_cases(findings: list[Finding], facts: Facts, *, new: bool) -> list[Finding]:
    """The findings on cases that came, or else those on cases that stood before."""
    tests = [
        (change, case) for change in facts.test_changes() for case in (change.tests.cases if change.tests is not None else ())
    ]
    of_old, of_new = (
        {(case.file.path, case.skipped_at) for change, case in tests if (id(case) in change.former) is is_old}
        for is_old in (True, False)
    )
    of_new -= of_old
    return [finding for finding in findings if ((finding.path, finding.line) in of_new) is new]


def _done_to(case: ChangedCase) -> str:
    return "made to check less" if case.kind == "form" else case.kind
