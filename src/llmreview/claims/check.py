"""The claims check: every statement of the messages that can be held against the change, each with a verdict."""

from __future__ import annotations

import re
from collections import Counter

from llmreview.checks.kinds import is_documentation
from llmreview.claims.about_completeness import judge_completeness
from llmreview.claims.about_contract import judge_contract
from llmreview.claims.about_data import judge_data
from llmreview.claims.about_documents import judge_documentation
from llmreview.claims.about_flaws import judge_flaws
from llmreview.claims.about_idle_code import judge_idle_code
from llmreview.claims.about_left_files import judge_left_file
from llmreview.claims.about_lines import judge_lines
from llmreview.claims.about_listed_tests import judge_listed_test
from llmreview.claims.about_names import judge_names
from llmreview.claims.about_nature import judge_nature
from llmreview.claims.about_now import doubt_of_place, is_about_now
from llmreview.claims.about_routes import judge_route
from llmreview.claims.about_stubs import judge_stub
from llmreview.claims.about_tests import judge_tests
from llmreview.claims.about_use import judge_mentions, judge_use
from llmreview.claims.about_work import FILES, UNCHANGED
from llmreview.claims.facts import Facts
from llmreview.claims.headings import doubt_of_heading
from llmreview.claims.judgement import Judge, Judgement, unverifiable
from llmreview.claims.readings import readings
from llmreview.claims.removed_columns import judge_removed_column
from llmreview.claims.removed_dependencies import judge_removed_dependency
from llmreview.claims.texts import Statement, read_statements
from llmreview.claims.threads import judge_addressed, judge_threads
from llmreview.claims.unknown_names import judge_unknown_name
from llmreview.claims.wording import DEED, OF_DOCUMENTS
from llmreview.model import Claim, ClaimCheck
from llmreview.pattern import Pattern

_JUDGES: tuple[Judge, ...] = (
    judge_addressed,
    judge_tests,
    judge_data,
    judge_nature,
    judge_contract,
    judge_removed_dependency,
    judge_removed_column,
    judge_left_file,
    judge_documentation,
    judge_lines,
    judge_names,
    judge_listed_test,
    judge_use,
    judge_flaws,
    judge_stub,
    judge_idle_code,
    judge_completeness,
    judge_unknown_name,
)
"""In the order in which they are asked; the first that knows what is claimed decides, a contradiction before all."""
_OF_ANY_PART: tuple[Judge, ...] = (judge_data, judge_nature, judge_flaws, judge_stub, judge_completeness)
"""Judges of what may be said of the whole change or of a part of it, which nothing in a text of some length tells."""
_OF_ALL: tuple[Judge, ...] = (judge_contract,)
"""Judges of what is said of the whole change but in an essay."""
_RESULT = Pattern(
    r"^(?:all |the |existing |unit |\d+ )*(?:tests?|specs?|checks?|build|ci|lint|linters?) "
    r"(?:all )?(?:pass(?:es|ed|ing)?|succeed\w*|(?:is|are) (?:green|clean|passing))\b|"
    r"\bproduction[- ]ready\b|\b(?:fully|now) working\b",
    2,
)
_RECORD = Pattern(
    r"(?:^|[/_.-])(?:to-?dos?|notes?|plans?|road-?map|status|progress|reports?|audits?|back-?log|hand-?off|journal|summary|session)"
    r"(?:[_.-][^/]*)?(?:/|\.\w+$)|(?:^|/)\.beads/",
    2,
)
"""Where projects keep what was done and what is to do."""
_RELEASE = Pattern(
    r"\W{0,9}(?:\w{2,8}(?:\([^()]{0,40}\))?: *)?\W{0,9}(?:(?:cut|prepare|publish|tag|bump|new)\w* (?:[\w@/.-]+ ){0,3}?)?"
    r"(?:(?:release|version|to)\b[^.;]{0,40}?v?\d+\.\d+|v?\d+\.\d+\.\d+)",
    2,
)
"""The title of a change that numbers a release: ``Release v1.14.0``, ``chore(release): 2.0.1``."""
_OF_THIS_CHANGE = Pattern(r"\w\.\w|/\w|\b(?:tests?|specs?|docs?|documentation|readme|changelog)\b", re.IGNORECASE)
"""What names a file, or tells of tests and documents: that is said of the change itself."""
MOST_CLAIMS = 200
SHORTEST_LIST = 3
"""Claims with one reason from which on they are a passage, and one finding."""


def check_claims(facts: Facts) -> ClaimCheck:
    """Every claim of the change's messages, and every resolved thread, with its verdict."""
    if not facts.change.messages and facts.threads is None:
        return ClaimCheck("not-evaluated")
    claims: list[Claim] = []
    for statement in read_statements(facts.change.messages):
        judgement = judge(statement, facts)
        if judgement is not None and len(claims) < MOST_CLAIMS:
            claims.append(Claim(statement.text, statement.source, *judgement))
    claims = _folded(claims)
    threads = judge_threads(facts.threads or (), facts)
    claims += [Claim(text, "description", *judgement, is_thread=True) for text, judgement in threads]
    return ClaimCheck("fail" if any(claim.verdict == "contradicted" for claim in claims) else "pass", tuple(claims))


def _folded(claims: list[Claim]) -> list[Claim]:
    """Claims of which the first stands for all that are contradicted for one reason, where they are a list of them."""
    reasons = [_reason(claim) for claim in claims]
    counts = Counter(reason for reason in reasons if reason)
    folded = list(claims)
    for number, (claim, reason) in enumerate(zip(claims, reasons, strict=True)):
        if counts[reason] < SHORTEST_LIST:
            continue
        if reasons.index(reason) < number:
            folded[number] = claim._replace(is_part=True)
        elif reason == UNCHANGED:
            more = f"nor are {counts[reason] - 1} more files that the message says were worked on"
            folded[number] = claim._replace(evidence=f"{claim.evidence}, {more}")
    return folded


def _reason(claim: Claim) -> str:
    """Why a claim is contradicted, the file set aside where it is one of those that are not in the change; else nothing."""
    if claim.verdict != "contradicted":
        return ""
    return UNCHANGED if claim.places[0].note == UNCHANGED else claim.evidence


def _if_shown(judgement: Judgement, statement: Statement, facts: Facts) -> Judgement:
    """A judgement, unless nothing shows what contradicts, or something else may be spoken of.

    That is a commit which others were squashed onto, that may have undone what it did, and what is planned or stands elsewhere.
    """
    if judgement.verdict != "contradicted":
        return judgement
    if statement.is_squashed:
        return unverifiable(f"{judgement.evidence}, which a later commit may have done")
    if not judgement.places:
        return unverifiable(f"{judgement.evidence}, which no line shows")
    doubt = doubt_of_heading(statement) or doubt_of_place(statement)
    doubt = doubt or _doubt_of_release(statement, facts) or _doubt_of_records(statement, facts)
    return judgement if doubt is None else unverifiable(f"{judgement.evidence}; {doubt}")


def _may_be_of_a_part(statement: Statement, ask: Judge) -> bool:
    if ask in _OF_ANY_PART:
        return statement.may_explain and not statement.ticked
    return ask in _OF_ALL and statement.may_be_of_a_part


def _of_a_part(judgement: Judgement) -> Judgement:
    if judgement.verdict != "contradicted":
        return judgement
    return unverifiable(f"{judgement.evidence}; in so long a text a part of the change may be spoken of")


def _doubt_of_release(statement: Statement, facts: Facts) -> str | None:
    """Why a change that does no more than number a release may tell of what others did; None for all else."""
    if statement.is_title or facts.tests.symbols or not facts.is_complete or _RELEASE.match(facts.change.title) is None:
        return None
    return "the message of a release may tell of what went before"


def _doubt_of_records(statement: Statement, facts: Facts) -> str | None:
    """Why a change of records of work (``TODO.md``) may tell of what others did; None where it has code or lists its files."""
    if any(not is_documentation(file.path) for file in facts.change.files) or FILES.search(statement.lead or statement.heading):
        return None
    if OF_DOCUMENTS.match(facts.change.title) and not _OF_THIS_CHANGE.search(statement.plain):
        return "the title says that documents changed, which may tell of what others did"
    record = next((file.path for file in facts.change.files if _RECORD.search(file.path)), None)
    return f"{record} may record what other changes did" if record is not None else None


def _with_route(found: list[Judgement], statement: Statement, facts: Facts) -> list[Judgement]:
    """What was found, where a route is said to have come with what is said of that: nothing else that came bears it out."""
    routed = judge_route(statement, facts)
    if routed is None:
        return found
    return [routed, *(judgement for judgement in found if judgement.verdict == "contradicted")]


def judge(statement: Statement, facts: Facts) -> Judgement | None:
    """What the change says of a statement; None where it claims nothing."""
    if not is_about_now(statement) or not statement.plain:
        return None
    found = [
        _of_a_part(judgement) if _may_be_of_a_part(statement, ask) else judgement
        for text in readings(statement)
        for ask in _JUDGES
        if (judgement := ask(statement._replace(plain=text), facts)) is not None
    ]
    if not found and DEED.search(statement.plain):
        found += filter(None, [judge_mentions(statement, facts)])
    found = _with_route(found, statement, facts)
    for verdict in ("contradicted", "supported", "unverifiable"):
        for judgement in found:
            if judgement.verdict == verdict:
                return _if_shown(judgement, statement, facts)
    if statement.ticked or _RESULT.search(statement.plain):
        return unverifiable("nothing in the change shows whether it is so")
    return unverifiable("nothing in the change was held against it") if DEED.search(statement.plain) else None
