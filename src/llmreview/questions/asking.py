"""The questions that apply to a change, each with what made it appear."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import NamedTuple

from llmreview.detect.time_limit import TimeSpentError
from llmreview.model import ChecklistItem, Evidence, Finding, NotEvaluated
from llmreview.questions.facts import Facts, Subject
from llmreview.questions.files import MAX_EVIDENCE, ChangedFile
from llmreview.questions.patterns import Patience
from llmreview.questions.question import Conditions, Question

SECONDS_A_QUESTION = 2.0
SECONDS = 10.0
"""For the patterns of all questions of other people's lists together."""
SECONDS_IN_ALL = 60.0
"""For those questions as a whole: a thousand files held against a thousand lists of paths take a while too."""


class Asked(NamedTuple):
    items: tuple[ChecklistItem, ...]
    not_evaluated: tuple[NotEvaluated, ...] = ()


class _Cause(NamedTuple):
    """Why a question applies: places, and what is so in the change as a whole."""

    places: list[Evidence]
    facts: list[str]


def ask(questions: Iterable[Question], subject: Subject, limit: int) -> Asked:
    """The questions that apply, with the evidence that made each appear; at most ``limit``, the weightiest first.

    Other people's lists are given a bounded time: a question that needs more is not asked, and told.
    """
    files = [ChangedFile(file, subject) for file in subject.sources.change.files]
    facts = Facts(subject)
    left, left_in_all = SECONDS, SECONDS_IN_ALL
    items: list[ChecklistItem] = []
    late: list[NotEvaluated] = []
    for question in questions:
        started = time.monotonic()
        patience = Patience(None if question.is_shipped else min(left, SECONDS_A_QUESTION))
        try:
            if not question.is_shipped and left_in_all < 0:
                raise TimeSpentError
            cause = _cause(question.when, files, facts, patience)
        except TimeSpentError:
            late.append(NotEvaluated(f"question {question.id}", "it takes too long on this change", incomplete=True))
            cause = None
        if not question.is_shipped:
            left -= patience.spent
            left_in_all -= time.monotonic() - started
        if cause is not None:
            items.append(_item(question, cause))
    items.sort(key=lambda item: (-item.priority, item.id))
    return Asked(tuple(items[:limit]), tuple(late))


def _cause(when: Conditions, files: list[ChangedFile], facts: Facts, patience: Patience) -> _Cause | None:
    """None where a condition does not hold."""
    known = facts.that_hold(when)
    if known is None:
        return None
    found = [finding for finding in facts.counted_findings if finding.detector in when.detectors] if when.detectors else []
    if when.detectors and not found:
        return None
    if not when.are_on_files:
        return _Cause(_places(found), known + [finding.message for finding in found if finding.path is None])
    is_everywhere = not when.detectors or any(finding.path is None for finding in found)
    places: list[Evidence] = []
    for file in files:
        here = [finding for finding in found if finding.path == file.file.path]
        if here or is_everywhere:
            of_file = file.evidence(when, patience)
            places += [*_places(here), *of_file] if of_file else []
    return _Cause(places, known) if places else None


def _places(findings: list[Finding]) -> list[Evidence]:
    return [
        Evidence(f.path, f.line, f.end_line or f.line, f.message) for f in findings if f.path is not None and f.line is not None
    ]


def _item(question: Question, cause: _Cause) -> ChecklistItem:
    places, facts = cause
    files = len({place.path for place in places})
    reasons = [f"{len(places)} places in {files} files"] if files > 1 else [place.note for place in places[:1]]
    why = f"{question.reason} Asked because of: {'; '.join(facts)}." if facts else question.reason
    return ChecklistItem(
        id=question.id,
        category=question.category,
        question=question.question,
        why=why,
        status="ask",
        priority=min(99, question.weight + min(10, 2 * max(0, files - 1))),
        evidence=tuple(places[:MAX_EVIDENCE]),
        title=question.question,
        reasons=("asked because of " + "; ".join([*facts, *reasons]),),
    )
