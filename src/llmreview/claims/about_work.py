"""Claims that a file or symbol was worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.spelling import stem_of
from llmreview.claims.facts import first_changes, shown
from llmreview.claims.hedges import is_hedged, is_negated, is_told
from llmreview.claims.judgement import Judgement, contradicted, strictest, supported, unverifiable
from llmreview.claims.texts import LONGEST, unmarked
from llmreview.claims.wording import (
    CHANGE,
    CODE,
    DEED,
    SHORTEST_NAME,
    Name,
    as_telling_name,
    is_deed_of_a_file,
    is_use_of_a_file,
    names_in,
)
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

UNCHANGED = "not changed"
"""What is noted of a file that is said to be worked on and is not."""
_FILE = r"[\w.@-]+(?:/[\w.@-]+)+\.\w{1,6}"
_THING = r"(?:function|method|class|module|file|script|component|helper|type)s?"
_WORKED_ON = Pattern(
    rf"^(?:also |and |then |now )*(?:{CHANGE}|touch(?:es|ed)?) (?:(?:the|both|all|existing) )*(?:{_THING} )?"
    rf"((?:`[^`]+`|{_FILE})(?:(?:,? and |, ?| & )(?:`[^`]+`|{_FILE}))*)"
    rf"(?= (?:to|so|for|with|by|and|{_THING})\b|$|[,.;:)])"
    rf"|^(?:also |and |then )*(?:{CHANGE}|changes?|edits?|updates?|fixes) "
    r"(?:(?!for |from |to |when |caused |that |like |as |by )[\w'-]+ ){0,6}?"
    rf"(?:in|inside|within) (?:the )?(?:{_THING} )?(`[^`]+`|{_FILE})(?=$|[,.;:)])"
    rf"|^(?:changes|edits|updates) (?:in|to) (`[^`]+`|{_FILE})(?=$|[,.;:)])"
    rf"|^in (?:the )?(?:file )?(`[^`]+`|{_FILE}),"
    rf"|^(?:the )?(`[^`]+`)(?: {_THING})? now (?=[a-z]+s\b)",
    re.IGNORECASE,
)
_FILE_ITEM = Pattern(
    r"^`?((?:[\w.@()\[\]-]+/)+[\w.@()\[\]-]+\.\w{1,6})`?\s*(?:\((?:new|modified|updated|changed|edited)\)\s*)?"
    r"(?::(?!\d)|—|–| - |\|)\s*([A-Za-z`].+)$"
)
_FILE_ALONE = Pattern(r"^`?((?:[\w.@()\[\]-]+/)+[\w.@()\[\]-]+\.\w{1,6})`?(?: \((?:new|modified|updated|changed|edited)\))?$")
FILES = Pattern(
    r"^(?:(?:files?|key|main|code) )*(?:changes?|changed|modified|touched|updated|edited)(?: files?)?(?: made)?\W*$",
    re.IGNORECASE,
)
LARGEST_HOME = 500_000
"""Bytes of a file that is read to see whether it goes through what changed."""
_SYMPTOM = Pattern(r"\w*(?:Error|Exception|Warning|Panic|Fault)s?")
"""What is seen of a flaw, wherever it is mended."""
_AILING = Pattern(
    r"\b(?:fail\w*|flak\w+|broken|errors?|crash\w*|imports?|builds?|warnings?|exceptions?|leaks?|hangs?|regressions?|mismatch\w*|conflicts?|drift|disagree\w*|\w+(?:Error|Exception))\b",
    re.IGNORECASE,
)
"""What is said of where a flaw shows."""
_DOCUMENTS = Pattern(r"(?:also |and |then |now )*(?:document|describ|explain)", re.IGNORECASE)
_FIXES = Pattern(r"(?:also |and |then |now )*(?:fix|correct|improv|optimi[sz]|harden|patch)", re.IGNORECASE)


def judge_work(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of work on a file or symbol against the diff."""
    text = statement.plain
    if not facts.is_spoken_of_whole(statement.source):
        return None
    if (match := _WORKED_ON.search(text)) is not None and is_told(text, match.end()):
        return _worked_on(match, statement, facts)
    if (match := _FILE_ITEM.search(text)) is not None and is_told(match[2], 0):
        if statement.may_be_of_a_part and _ON_DOCUMENTS.search(statement.heading) and _ORDER.match(match[2]):
            return unverifiable("what is to be written may be told")
        return _touched(as_telling_name(match[1]), facts) if is_deed_of_a_file(match[2]) else None
    match = _FILE_ALONE.search(text)
    if match is not None and any(_lists(above, statement, text) for above in (statement.lead, statement.heading)):
        return _touched(as_telling_name(match[1]), facts)
    above = _FILE_ALONE.search(statement.heading or statement.lead)
    if above is None or is_hedged(text) or is_negated(text.split(",")[0]):
        return None
    return _touched(as_telling_name(above[1]), facts)


_ON_DOCUMENTS = Pattern(r"\b(?:documentation|docs)\b", re.IGNORECASE)
_ORDER = Pattern(r"(?:add|mark|mention|note|document|highlight|update|describe|include|extend|list|explain)\b", re.IGNORECASE)
"""What essays end with: the documents that are still to be written, each with an order."""


def _worked_on(match: re.Match[str], statement: Statement, facts: Facts) -> Judgement | None:
    text = statement.plain
    named = [name for name in names_in(next(filter(None, match.groups()))) if len(name.last) >= SHORTEST_NAME]
    are_paths = all(name.is_path for name in named)
    if _TO_A_VERSION.match(text, match.end()):
        return unverifiable("it may be called so by the script that does it")
    if match[4] is not None and not _tells_of_work(text[match.end() :].lstrip()):
        return unverifiable("how things are there may be told")
    if _LEFT_ALONE.search(text, match.end()) or (are_paths and match[5] is not None and is_use_of_a_file(_after_now(text))):
        return unverifiable("what happens with it is told, or that nothing does")
    if are_paths and _WAS_DONE.search(statement.text) and _follows_with_tests(named, facts):
        return unverifiable("what the tests follow may be told")
    if are_paths and _DOCUMENTS.match(text) and any(is_documentation(file.path) for file in facts.change.files):
        return unverifiable("what stands in a file may be documented elsewhere")
    if are_paths and _MENDS.match(text) and any(facts.is_test(name.text) for name in named):
        return unverifiable("the code may be what the tests needed")
    if match[5] is not None and not are_paths and (_SEEN.match(_after_now(text)) or is_negated(text)):
        return unverifiable("what is seen there may come from elsewhere")
    is_effect = match[5] is not None or _FIXES.match(text) is not None
    judgement = strictest([_where_it_shows(name, text, facts) if is_effect else _touched(name, facts) for name in named])
    if judgement is not None and judgement.verdict == "contradicted" and statement.may_explain and not are_paths:
        return unverifiable(f"{judgement.evidence}, and what is meant may have another name")
    return judgement


_TO_A_VERSION = Pattern(r"`?\s+(?:from \S+ )?to v?\d+\.\d")
"""What a script brings up to date, which bots call by the script: ``update scripts/update-sdk.sh to 0.12.1``."""
_MENDS = Pattern(r"(?:also |and |then |now )*fix(?:e[sd])?\b", re.IGNORECASE)
_WAS_DONE = Pattern(r"\b(?:was|were|has been|have been)\b", re.IGNORECASE)
_ALIGNS_TESTS = Pattern(
    r"tests?\b(?:\([^()]*\))?!?:"
    r"|.*\b(?:align|sync|adapt|adjust|match|follow|fix|updat|repair)\w* .*\b(?:tests?|assert\w*|fixtures?|specs?)\b",
    re.IGNORECASE,
)
"""How the title of a change begins that brings tests up to what the code does already."""


def _follows_with_tests(named: list[Name], facts: Facts) -> bool:
    """Whether tests alone changed, to follow the code, and files of the product are named: what they became before is why."""
    if _ALIGNS_TESTS.match(facts.change.title[:LONGEST]) is None:
        return False
    return all(facts.is_test(file.path) for file in facts.change.files) and not any(facts.is_test(name.text) for name in named)


_LEFT_ALONE = Pattern(
    r"\b(?:nothing|no (?:changes?|edits?)|(?:need|did|does|had)(?: not|n't)(?: (?:need|have|require|change|be)\b|\W*$)|"
    r"which (?:stays?|remains?|is kept))\b",
    re.IGNORECASE,
)
"""What says of a file that it stays: ``In `load.py`, nothing had to change``."""


_SEEN = Pattern(
    r"(?:\w+ly |always |also |only )*"
    r"(?:shows?|lists?|offers?|keeps?|gets?|sees?|displays?|renders?|returns?|includes?|survives?|receives?|"
    r"accepts?|reports?|works?|respects?|honou?rs?|knows?|finds?|appears?|runs?|passes?|waits?|updates?|reflects?|tells?)\b",
    re.IGNORECASE,
)
"""What something does that may be due to what it is given: ``The list now shows all rows``."""


def _after_now(text: str) -> str:
    return text.partition(" now ")[2]


_DONE_THERE = Pattern(
    r"(?:now |(?:(?!(?:before|after|when|if|once|until|that|which)\b)[^\s.,;]+ ){1,5}?"
    r"(?:now|(?:is|are|was|were|gets?) (?:also |all )?"
    r"(?!(?:called|named|needed|required|expected|supposed|based|defined|described|stored|used|shared|allowed|limited|designed|"
    r"tied|located|placed|registered|implemented|handled|checked|opened|closed|started|stopped)\b)\w+ed))\b",
    re.IGNORECASE,
)
"""What is told after a file's name as done there: ``In `load.py`, rows are cached``."""


def _tells_of_work(text: str) -> bool:
    return DEED.match(text) is not None or _DONE_THERE.match(text) is not None


def _lists(above: str, statement: Statement, text: str) -> bool:
    """Whether a heading says that files which stand alone below it changed; after a label files may be spoken of otherwise."""
    return FILES.search(above) is not None and ("file" in above.lower() or unmarked(statement.text) == text)


def _where_it_shows(name: Name, text: str, facts: Facts) -> Judgement | None:
    """Whether something was worked on of which the effect is told: it may come from what it goes through."""
    judgement = _touched(name, facts)
    if judgement is None or judgement.verdict != "contradicted":
        return judgement
    if _SYMPTOM.fullmatch(name.last) or _AILING.search(text):
        return unverifiable(f"{judgement.evidence}, and a flaw may be mended elsewhere")
    home = judgement.places[0].path
    if name.is_path and facts.is_test(home) and _CHECKS.match(_after_now(text)):
        return judgement
    if not name.is_path and is_documentation(home):
        return unverifiable(f"{home} tells of it, which is no place where it may be seen")
    if _leans_on_the_change(home, facts):
        return unverifiable(f"{home} goes through what changed")
    return judgement


_CHECKS = Pattern(r"(?:also )?(?:checks?|covers?|asserts?|verif(?:y|ies)|exercises?|demands?)\b", re.IGNORECASE)
"""What a test does that has to be written for it: ``rows.test.ts now checks the order``."""


def _leans_on_the_change(path: str, facts: Facts) -> bool:
    """Whether a file names what changed, or a file that did."""
    content = facts.change.tree.read((path,), LARGEST_HOME).get(path, b"") if facts.change.tree is not None else b""
    text = content.decode(errors="replace")
    changed = {symbol.symbol.rpartition(".")[2] for symbol in facts.tests.symbols} | {
        stem_of(f.path).lower() for f in facts.change.files
    }
    return any(len(name) >= SHORTEST_NAME and facts.names(name, text) for name in changed)


def _touched_file(name: Name, facts: Facts) -> Judgement:
    changed = facts.changed_named(name.text)
    if changed:
        return supported(f"{changed[0].path} is in the change")
    standing = sorted(facts.paths_named(name.text))
    told_in = facts.besides_documentation if facts.code else facts.change.files  # documents list what others did, else
    if any(facts.names(name.last, facts.added(file)) for file in told_in):
        return unverifiable(f"added lines name {name.last}, so that what is done with it may be told")
    if not standing or not facts.change.files:
        return unverifiable(f"no file of the change is called {name.text}")
    is_own = "/" in name.text or name.last.endswith(CODE) or kind_of(standing[0]) == "dependencies" or standing == [name.text]
    if len(standing) > 1 and stem_of(name.last).lower() in "\n".join(f.path for f in facts.change.files).lower():
        return unverifiable(f"paths of the change have {stem_of(name.last)} in them")
    if is_own:
        which = f"{standing[0]} is not" if len(standing) == 1 else f"none of {len(standing)} files called {name.text} is"
        return contradicted(f"{which} in the change", Evidence(standing[0], 1, 1, UNCHANGED), *first_changes(facts))
    return unverifiable(f"no file of the change is called {name.text}")


def _touched(name: Name | None, facts: Facts) -> Judgement | None:
    if name is None:
        return None
    if name.is_path:
        return _touched_file(name, facts)
    if facts.names(name.last, facts.changed_text) or any(name.last.lower() in f.path.lower() for f in facts.change.files):
        return supported(f"changed lines name `{name.last}`")
    if name.last.lower() in facts.changed_text.lower():
        return unverifiable(f"changed lines have names with `{name.last}` in them")
    if any(
        symbol.own_name == name.last and side.source.touches(symbol.line, symbol.end_line)
        for side in facts.sides(new=True)
        for symbol in side.source.symbols
    ):
        return supported(f"`{name.last}` has changed lines")
    if facts.place_of(name.last) is None and facts.is_complete:
        elsewhere = facts.stands_at(name.last)
        if elsewhere is not None and stem_of(elsewhere.path).lower() in {
            stem_of(file.path).lower() for file in facts.change.files
        }:
            return unverifiable(
                f"`{name.last}` stands in {shown(elsewhere)}, of which a part changed that was not read or is beside it"
            )
        if elsewhere is not None and facts.has_new_versions and kind_of(elsewhere.path) == "dependencies":
            return unverifiable(f"`{name.last}` stands in {shown(elsewhere)}, and other lists of its kind changed")
        if elsewhere is not None:
            return contradicted(
                f"no changed file names `{name.last}`, which stands in {shown(elsewhere)}", elsewhere, *first_changes(facts)
            )
    by_its_file = [path for path in facts.paths if stem_of(path) == name.last and facts.is_test(path)]
    if len(by_its_file) == 1 and facts.change.files:  # test cases need no class that is called so
        home = by_its_file[0]
        return contradicted(f"{home} is not in the change", Evidence(home, 1, 1, UNCHANGED), *first_changes(facts))
    return unverifiable(f"no changed line names `{name.last}`")
