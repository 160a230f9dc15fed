"""A test case that the change adds or alters, and that no behaviour of the code could make fail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.checks import vocabulary as words
from llmreview.checks.assertions import find_assertions
from llmreview.checks.cases import Case
from llmreview.checks.comparison import compare_sides
from llmreview.checks.units import head_of
from llmreview.detect import Candidate, Context
from llmreview.detect.evidence import one_line
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea

_MARKED = Pattern(
    r"(?i)@?doesNotPerformAssertions|expectNotToPerformAssertions|throwsNoExceptions"
    r"|\b(?:should|must|does|do|will|can)(?:\s+not|n[o']t)\s+(?:panic|throw|raise|crash|fail|block|hang|error)\b"
)
"""Marks and remarks that say that going through is all that is asked."""
_TWICE = Pattern(r"determinis|idempoten|cache|memoi|reproducib|twice", re.IGNORECASE)
_ONLY_RUNS = Pattern(
    r"(?:does|do|did|should|must|will|can|is)_?\s?(?:not|n't|nt)_?\s?(?:raise|throw|crash|"
    r"fail|panic|error|hang|block|die|explode|leak)|without_?\s?(?:error|exception|crash|"
    r"panic|raising|throwing)"
    r"|smoke|passes$|(?-i:\b[sS]afe|Safe)|_safe|race|concurren|tolerat|context_?loads|(?:returns?|completes?|finishes)(?:_?\s?(?:without|immediately|at_?once|quickly)|$)|no_?\s?(?:error|exception|crash|panic|raise|throw|op)|import|compiles?|renders?|"
    r"instantiat|can_?\s?be_?\s?(?:created|built|constructed|closed|called)|construct|"
    r"(?-i:(?:^|\.|> )[Cc]an(?=[A-Z_ ]))|succeeds?\b|bench|example|idempotent",
    re.IGNORECASE,
)
"""Names of cases that are there to see that something goes through: an error would fail them."""


def detect_change(context: Context) -> Iterator[Candidate]:
    """New and altered cases without an assertion that can fail."""
    comparison = compare_sides(context.sources, context.test_paths)
    for change in comparison.tests:
        for case in change.tests.cases if change.tests is not None else ():
            if change.kinds.get(id(case), "same") != "same" and case.asserts and not case.skipped:
                yield from _left_waiting(case, change.former.get(id(case)))
            if (
                change.kinds.get(id(case)) != "form"
                or case.skipped
                or case.asserts
                or not case.file.touches(case.unit.line, case.unit.end_line)
            ):
                continue
            former = change.former.get(id(case))
            if former is not None and not former.asserts:
                continue  # it was so before
            if (
                _TWICE.search(case.name)
                and all(assertion.compares_calls for assertion in case.all_assertions)
                and case.has_assertions
            ):
                continue  # the same call twice, to see that both give the same
            if _hands_on(case) or (not case.has_assertions and comparison.elsewhere.asserts(case)):
                continue
            yield _candidate(case)


def _left_waiting(case: Case, former: Case | None) -> Iterator[Candidate]:
    """The first assertion of a case that can fail otherwise which nobody waits for, where that was not so before."""
    stood = former is not None and any(assertion.is_left_waiting for assertion in former.all_assertions)
    for assertion in case.touched_assertions if not stood else ():
        if assertion.is_left_waiting and case.file.touches(assertion.place.line, assertion.place.end_line):
            message = f"`{case.name}` does not wait for `{one_line(assertion.text)}`, which cannot fail it so"
            yield Candidate(assertion.place, message, path=case.file.path, tier="check", compared=True)
            return


def _hands_on(case: Case) -> bool:
    """Whether a case runs others: by their names (``s.Run("empty", s.testEmpty)``), or the one that it overrides."""
    others = [other for other in case.tests.cases if other is not case and other.unit.kind != "call"]
    names = {other.unit.own_name for other in others}
    for call in filter(None, map(case.file.call, case.file.walk(case.unit.core, Idea.CALL))):
        is_own = call.name in names and (call.receiver is None or case.file.is_self(call.receiver))
        if is_own and any(other.asserts for other in others if other.unit.own_name == call.name):
            return True
        if call.receiver is not None and case.file.text(call.receiver) in ("super", "super()", "base", "parent"):
            return True
        handed = call.arguments[1].value if len(call.arguments) > 1 and call.name in ("Run", "run") else None
        if handed is not None and case.file.text(call.arguments[0].value) in words.TEST_HANDLES:
            return True  # `suite.Run(t, new(StoreSuite))`
        if handed is not None and case.file.idea(handed) in (Idea.MEMBER, Idea.NAME):
            return True
    return False


def _is_in_harness(case: Case) -> bool:
    """Whether all of a case stands in the block of a function of the tests' own, whose objects may assert by any name."""
    body = case.file.role(case.unit.core, "body") if case.unit.kind != "call" else None
    first = next(iter(case.file.walk(body, Idea.CALL)), None) if body is not None else None
    spans_all = first is not None and case.file.text(body).strip("={} \n\t") == case.file.text(first).strip("{} \n\t")
    call = case.file.call(first) if spans_all else None
    if call is None or call.receiver is not None or call.name in ("runTest", "runBlocking", "runBlockingTest", "runCatching"):
        return False
    return bool(call.arguments) and case.file.idea(call.arguments[-1].value) is Idea.LAMBDA


def _candidate(case: Case) -> Candidate:
    place = case.file.place(case.unit.node)
    if (
        case.unit.kind == "call" and case.file.grammar.token_lists
    ):  # what a macro of the repository makes of its tokens is not known
        return Candidate(place, f"`{case.name}` asserts nothing", path=case.file.path, tier="ask", compared=True)
    vacuous = list(find_assertions(case.file, case.unit.core, case.tests.asserting, mocks=case.tests.mocks))
    if vacuous:
        evidence = tuple(
            Evidence(case.file.path, a.place.line, a.place.end_line, "holds whatever the code does") for a in vacuous[:5]
        )
        return Candidate(
            place,
            f"`{case.name}` cannot fail: `{one_line(vacuous[0].text)}` holds whatever the code does",
            evidence,
            path=case.file.path,
            tier="check" if all(assertion.is_of_made for assertion in vacuous) else None,
            compared=True,
        )
    is_meant = _ONLY_RUNS.search(case.name) or _MARKED.search(case.code) or _MARKED.search(head_of(case.unit))
    tier: Tier = "ask" if is_meant or _is_in_harness(case) else "check"  # it may assert in ways that are not known
    return Candidate(place, f"`{case.name}` asserts nothing", path=case.file.path, tier=tier, compared=True)
