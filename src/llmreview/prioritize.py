"""What to read first, and why: severity x confidence x what the finding touches."""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.model import SEVERITIES, Finding, TestCheck
from llmreview.pattern import Pattern

_SEVERITY_WEIGHT = {"high": 80, "medium": 55, "low": 25, "info": 10}


class Concern(NamedTuple):
    """Something whose failure costs more, or less, than elsewhere: found in the path or the symbol's name."""

    pattern: Pattern[str]
    factor: float
    reason: str


def _concern(pattern: str, factor: float, reason: str) -> Concern:
    return Concern(Pattern(pattern, re.IGNORECASE), factor, reason)


_CONCERNS = (
    _concern(r"(?:^|[/._])(?:payments?|billing|invoices?|checkout|ledger|refunds?)(?:[/._]|$)", 1.2, "handles money"),
    _concern(
        r"(?:^|[/._])(?:auth|authn|authz|oauth|login|sessions?|permissions?|crypto|security|secrets?)(?:[/._]|$)",
        1.2,
        "guards access",
    ),
    _concern(r"(?:^|/)(?:migrations?|alembic|flyway)/|(?:^|/)V\d+__", 1.15, "changes stored data"),
    _concern(
        r"(?:^|/)(?:api|routes?|controllers?|handlers?|endpoints?|views)(?:/|\.)|Controller\.|Resource\.java",
        1.1,
        "answers requests",
    ),
    _concern(
        r"(?:^|/)(?:examples?|samples?|demos?|docs?|scripts?|tools?|benchmarks?|playground)/",
        0.7,
        "stands outside of production code",
    ),
)


def prioritize(findings: tuple[Finding, ...], tests: TestCheck) -> tuple[Finding, ...]:
    """The findings with their priorities (0 to 100) and the reasons, the most pressing first."""
    untested = {(s.path, s.symbol) for s in tests.symbols if s.status == "untested"}
    ranked = [_rank(finding, untested) for finding in findings]
    return tuple(sorted(ranked, key=_order))


def _rank(finding: Finding, untested: set[tuple[str, str]]) -> Finding:
    score = _SEVERITY_WEIGHT[finding.severity] * (0.5 + finding.confidence / 2)
    reasons = [f"{finding.severity} severity", f"holds in {finding.confidence:.0%} of the measured cases"]
    path = finding.path or ""
    if path and is_test_path(path):
        score *= 0.6
        reasons.append("stands in test code")
    else:
        for concern in _CONCERNS:
            if concern.pattern.search(path):
                score *= concern.factor
                reasons.append(concern.reason)
                break
    if finding.symbol and (finding.path, finding.symbol) in untested and finding.detector != "tests-unchanged":
        score *= 1.1
        reasons.append(f"no test exercises {finding.symbol}")
    if finding.tier == "ask":
        score *= 0.6
        reasons.append("asked rather than stated")
    return finding._replace(priority=max(1, min(100, round(score))), priority_reasons=tuple(reasons))


def _order(finding: Finding) -> tuple[int, int, str, int, str]:
    return (-finding.priority, -SEVERITIES.index(finding.severity), finding.path or "", finding.line or 0, finding.detector)
