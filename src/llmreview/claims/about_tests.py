"""Claims about tests: that they were added, brought up to date or left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeGuard

from llmreview.claims.about_kept_tests import EXISTING, judge_kept_tests
from llmreview.claims.counted_tests import judge_count
from llmreview.claims.hedges import is_hedged, is_negated, is_told
from llmreview.claims.hollow_tests import doubt_of_hollow_tests
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.tests_beside_code import may_hold_tests
from llmreview.claims.unseen_tests import doubt_of_missing_tests, doubt_of_what_is_called_a_test
from llmreview.claims.wording import ADD, CHANGE, OF_DOCUMENTS, REMOVE
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_WORD = (
    r"(?!(?:for|of|to|from|in|on|by|with|against|about|before|after|via|into|between|during|across|per|while|when|within|without|"
    r"like|fix|mend|repair|unbreak|that|which|who|whose|where|if|because|since|so|as|than|is|are|was|were|be|been|has|have|can|"
    r"could|must|should|will|would|may|might|does|do|not|allows?|allowing|lets?|letting|enables|enabling|makes|making)\b)"
    r"(?>[A-Z]\w+|a|\d+|`[^`]+`|[,/&+])[ ,/+-]+"
)
_KIND = rf"(?:{_WORD}){{0,6}}(?:{_WORD}|(?-i:[A-Z]\w*?(?=[A-Z])|\w+_))?"
"""Up to seven words before the noun, the last perhaps one with it: ``StoreTests``, not ``Vitest``. Each is taken whole or not
at all: tried in parts, they take time without bound."""
_NOUN = (
    r"(?:tests?(?: cases?| coverage| suites?)?|test[- ]cases|coverage"
    r"|(?<![A-Za-z])(?:(?:r|unit |model |request |system |feature |controller |regression |integration )specs?|specs))"
)
_AFTER = (
    r"(?=$|[.,;:!)](?!\w)| (?:for|to|covering|that|of|which|in|on|and|with|verif\w+|ensur\w+|"
    r"assert\w+|check\w*|exercis\w+|around|where|so|added|are|were|accordingly|as|too)\b| \(|[ ]?[—–-] )"
)
_PLAIN_KIND = (
    r"(?:(?:a|an|the|some|its|new|more|additional|further|accompanying|corresponding|comprehensive|"
    r"thorough|extensive|full|proper|good|automated"
    r"|unit|regression|integration|functional|e2e|end-to-end|smoke|parametri[sz]ed|\d+|and|/|&)[ ,/-]*){0,6}"
)
"""What tests are called after ``with``, where any other word may belong to something else."""
_DONE = rf"(?:{ADD}|{CHANGE}|(?:support|enabl|allow|handl|mak|revers|ship|comes?|move|splits?|extract|replac)\w*)"
"""What is told to be done ``with tests``, unlike ``works with the tests``."""
_ADDED = Pattern(
    rf"^(?:also |and |then |finally )?{ADD} {_KIND}{_NOUN}{_AFTER}"
    rf"|^(?:[\w ,'-]{{0,40}} )?{_KIND}{_NOUN} (?:was |were |have been |has been |are )?(?:added|written|included|created)\b"
    rf"(?!.* (?:is|was|are|were|fails?|pass(?:es)?|remains?|stays?|do|does|did|don't|doesn't|didn't|needs?|can|cannot|can't|must|"
    rf"should) )"
    rf"|(?:^{_DONE}\b[^.]{{0,200}}|,|\() ?\b(?:with|including|plus|and adds?) "
    rf"{_PLAIN_KIND}tests?(?: coverage)?(?=$|[.,;)])"
    rf"|^(?!{REMOVE}\b)(?:[\w ,'`-]{{0,60}} )?(?:fully |now )?covered by "
    rf"(?!(?:the |our )?(?:existing|current|other)\b){_KIND}tests?\b"
    r"|^(?:new |added )?(?:unit |regression )?tests? (?:included|added)\b",
    re.IGNORECASE,
)
_TICKED = Pattern(
    r"\badded(?: or updated|/updated| and updated)? (?:\w+ ){0,3}tests?\b|^tests? (?:added|included|written)", re.IGNORECASE
)
_COVERED = Pattern(
    r"(?!.*\b(?:new|now(?! that)|newly|added|more|additional|two|three|four|five|several|\d+)\b).*\bcovered by\b", re.IGNORECASE
)
"""What may be said of tests that stand already."""
_AMONG = Pattern(r"\W*(?:with|including|plus)\b", re.IGNORECASE)
_OUTCOME = Pattern(
    r"\b(?:tests?|specs?|suites?|checks?)\b.*\b(?:pass\w*|succe\w+|green|r[au]n|fail\w*)\b|\b(?:pass(?:e[sd]|ing)?|green|ran)\W*$",
    re.IGNORECASE,
)
"""What came of a run, of which some tests are named: ``All tests pass (including integration tests)``."""
_BESIDE_TESTS = Pattern(
    r"\b(?:interfer|conflict|clash|collid|collision|compatib|consisten|coexist|compet)\w* with (?:[\w-]+ ){0,4}tests?\b"
    r"|\b(?:deals?|dealing|shared|sharing|aligned|compl(?:y|ies)|works?|working|runs?|running|called|used) with "
    r"(?:[\w-]+ ){0,4}tests?\b",
    re.IGNORECASE,
)
"""What is so with tests that are there, rather than comes with them: ``keep popups from interfering with the tests``."""
_NOT_TESTS = Pattern(
    r"\btests?[- ](?:helpers?|harness|data|fixtures?|plans?|runners?|scripts?|commands?|"
    r"framework|infrastructure|config\w*|env\w*|utilit\w+|job|"
    r"workflow|step|guide|page|button|connection|mode|notes?|results?|reports?|instructions|"
    r"doc\w*|id|ids|dependenc\w+|setup|tag|server|user)\b"
    r"|\btests\.[*\w]"
    r"|\b(?:benchmark|eval|dry|speed|connection|"
    r"load|stress|a/b|latency|health|api|manual\w*) tests?\b|\bcoverage of (?:new|all) files\b|"
    r"\ba test for (?:nil|null|none|undefined|existence|presence|equality|membership) (?:before|after|when|in|at|to|on|first)\b|"
    r"\b^tests? (?:whether|if|that|the|on|in)\b|"
    r"\btests?(?: suites?| cases?)? (?:\([^()]{0,20}\) )?to (?:the |our |a )?(?:[\w-]+ ){0,4}"
    r"(?:ci|matrix|workflows?|pipelines?|jobs?|plans?|checklists?|spec|specification|documents?|docs|guide|readme|makefile|build)\b",
    re.IGNORECASE,
)
_UPDATED = Pattern(
    rf"^(?:also |and )?{CHANGE} (?:(?:the|all|existing|related|relevant|affected|corresponding|"
    rf"unit|integration|our) )*tests?(?: suites?| cases?| files?)?(?!(?<=\btest) and\b){_AFTER}"
    r"|^(?:existing |unit |all |the )*tests? (?:were |was |have been )?updated\b",
    re.IGNORECASE,
)
_FIXED = Pattern(r"^(?:also |and )?(?:fix|correct|improv)", re.IGNORECASE)
"""Tests are fixed in them or in the code."""
_EITHER = Pattern(r"\b(?:added|add)\b ?(?:/|or|and/or) ?updat|\bupdated?\b ?(?:/|or|and/or) ?add", re.IGNORECASE)
_NONE = Pattern(r"\bno (?:new |additional |further |more )?(?:[\w-]+ ){0,3}tests?\b", re.IGNORECASE)
_THOROUGH = Pattern(
    r"\b(?:fully|thoroughly|comprehensively|well|properly|extensively) (?:unit[- ])?tested\b|"
    r"\b(?:100 ?%|full|complete) (?:(?:unit )?test|code|line|branch|statement) coverage\b",
    re.IGNORECASE,
)
_STAYS = Pattern(r"\b(?:ensur|maintain|keep|kept|preserv|retain|continu|remain|stay)\w*\b", re.IGNORECASE)
"""Words for what was there before, or is meant to be: ``while maintaining full test coverage``."""
_OF_A_PART = Pattern(
    r"\s+(?:for|of|in|across) "
    r"(?!(?:the |all |this |these |our |new )*(?:new|changes?|changed|code|features?|functionality|it)\b)",
    re.IGNORECASE,
)
_BY_HAND = Pattern(
    r"\b(?:manual\w*|by hand|live|local(?:ly)?|accessib\w+|responsiv\w+|visual\w*|browsers?|devices?|mobile|screens?|production|"
    r"staging|cross-platform|performance|ui)\b",
    re.IGNORECASE,
)
"""What people look at rather than write test cases for."""


def judge_tests(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim about tests against the test cases that really changed."""
    text = statement.plain
    if not any(word in text.lower() for word in ("test", "spec", "coverage", "assertion")):
        return None
    if (kept := judge_kept_tests(statement, facts)) is not None:
        return kept
    if _claims_new_tests(statement):
        return _added(statement, facts)
    if _is_told(_UPDATED.search(text), text):
        return _updated(statement, facts)
    thorough = _THOROUGH.search(text)
    if thorough is not None and not (_is_of_something(thorough, text) or is_hedged(text) or is_negated(text)):
        return _thorough(facts) if not statement.may_be_of_a_part else unverifiable("it may be said of a part of the change")
    return None


def _is_of_something(thorough: re.Match[str], text: str) -> bool:
    """Whether it is said of what was there before, by the way, or of some part, that tests go through all of it."""
    if _BY_HAND.search(text) or _STAYS.search(text) or _NONE.search(text):
        return True
    return _OF_A_PART.match(text, thorough.end()) is not None


def _claims_new_tests(statement: Statement) -> bool:
    text = statement.plain
    if statement.ticked and _is_told(_TICKED.search(text), text):
        return True
    added = _ADDED.search(text)
    if not _is_told(added, text) or _BESIDE_TESTS.search(added[0]):
        return False
    return _AMONG.match(added[0].lstrip(" ,(")) is None or _OUTCOME.search(text[: added.start()]) is None


def _is_told(match: re.Match[str] | None, text: str) -> TypeGuard[re.Match[str]]:
    """Whether a wording about test cases was found, and says that they are there."""
    if match is None or _NOT_TESTS.search(text) or _NONE.search(text, 0, match.end()):
        return False
    return is_told(text, match.end())


def _skipped(facts: Facts) -> set[tuple[str, int]]:
    """Where the cases of the change stand that a mark keeps from running."""
    cases = (case for change in facts.test_changes() for case in (change.tests.cases if change.tests is not None else ()))
    return {(case.file.path, case.unit.line) for case in cases if case.skipped}


def _added(statement: Statement, facts: Facts) -> Judgement:
    if OF_DOCUMENTS.match(statement.text) and not facts.tests.files:
        return unverifiable("the title says that documents changed, in which tests may be spoken of")
    real = [case for case in facts.tests.cases if case.kind in ("added", "modified")]
    if real:
        return judge_count(statement, real, facts)
    if changed := [file.path for file in facts.tests.files if file.status == "changed"]:
        return unverifiable(_why_no_case_is_known(changed, facts))
    hollow = [case for case in facts.tests.cases if case.kind == "form"]
    unrun = _skipped(facts) if hollow else set()
    skipped = [case for case in hollow if (case.path, case.line) in unrun]
    if skipped:
        return unverifiable(f"`{skipped[0].name}` was added and does not run: it is skipped")
    if (doubt := doubt_of_hollow_tests(statement, facts, bool(hollow))) is not None:
        return unverifiable(doubt)
    if hollow and not _EITHER.search(statement.text):
        names = ", ".join(f"`{case.name}`" for case in hollow[:3])
        places = [Evidence(c.path, c.line, c.line, f"`{c.name}` checks no more than before") for c in hollow[:5]]
        return contradicted(f"{names} came or changed, and no test case checks more than before", *places)
    if facts.tests.files and _EITHER.search(statement.text):
        return unverifiable("test files were touched in form only, which may be how they were updated")
    if facts.tests.files and all(file.status == "form-only" for file in facts.tests.files):
        return contradicted("the test files were touched in form only", *_places(facts, "form-only"))
    if (doubt := doubt_of_missing_tests(statement, facts)) is not None:
        return unverifiable(doubt)
    if _COVERED.match(statement.plain):
        return unverifiable("no test file is in the change, and tests that stand already may be spoken of")
    return contradicted("no test file is in the change", *_changed_files(facts))


def _why_no_case_is_known(changed: list[str], facts: Facts) -> str:
    """What is to be said of test files that really changed, though no case of theirs is known to have."""
    read = {change.sides.change.path for change in facts.test_changes()}
    unread = next((path for path in changed if path not in read), None)
    if unread is not None:
        return f"test files changed, whose cases are not read: {unread}"
    return f"{changed[0]} changed, and no test case of it is known to have come or changed"


def _updated(statement: Statement, facts: Facts) -> Judgement:
    if EXISTING.search(statement.plain) and _only_came(facts):
        return unverifiable("test cases came, and no line of those that stood before was altered")
    if facts.tests.files or facts.testish:
        return supported("test files are in the change", *_places(facts, "changed", "form-only", "deleted"))
    if _FIXED.match(statement.plain):
        return unverifiable("no test file is in the change: the code may be what the tests needed")
    if may_hold_tests(facts) or not facts.is_one:
        return unverifiable("not all of the change was read")
    if (doubt := doubt_of_what_is_called_a_test(statement, facts)) is not None:
        return unverifiable(doubt)
    return contradicted("no test file is in the change", *_changed_files(facts))


def _only_came(facts: Facts) -> bool:
    """Whether all that changed of tests are cases that are new, in files that lost no line."""
    files = {file.path for file in facts.tests.files}
    lost = any(file.deleted_lines() for file in facts.change.files if file.path in files)
    came = {case.kind for case in facts.tests.cases} == {"added"}
    return came and not lost and files.issuperset(facts.testish)


def _thorough(facts: Facts) -> Judgement:
    untested = [symbol for symbol in facts.tests.symbols if symbol.status == "untested"]
    if facts.tests.verdict == "fail" and untested and facts.is_complete:
        places = [Evidence(s.path, s.line, s.line, f"no test exercises `{s.symbol}`") for s in untested[:3]]
        return contradicted(
            f"no test exercises `{untested[0].symbol}`" + (f" and {len(untested) - 1} more" if untested[1:] else ""), *places
        )
    return unverifiable("how well the tests cover the change is known only when they run")


def _places(facts: Facts, *status: str) -> Iterator[Evidence]:
    return (Evidence(f.path, 1, 1, f"test file, {f.status}") for f in facts.tests.files[:3] if f.status in status)


def _changed_files(facts: Facts) -> list[Evidence]:
    """What did change, where something that is claimed did not."""
    return [
        Evidence(
            f.path, min(f.added_lines() or f.deleted_lines() or {1}), min(f.added_lines() or f.deleted_lines() or {1}), "changed"
        )
        for f in facts.change.files[:3]
    ]
