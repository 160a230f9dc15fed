"""The report as JSON, version 1. What a program may rely on is ``report.schema.json`` beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from llmreview.model import Area, ChangedSymbol, ChecklistItem, Checks, Claim, Evidence, Finding, Report
from llmreview.render import RenderOptions
from llmreview.render._text import without_surrogates

SCHEMA_VERSION = 1


def render(report: Report, _options: RenderOptions) -> str:
    """One JSON object in ASCII: a top-level key, or an entry of a top-level list, on each line.

    ASCII needs no agreement on an encoding and cannot steer the terminal that shows it.
    """
    members = (f"{_dumps(key)}: {_value(value)}" for key, value in document(report).items())
    return "{" + ",\n ".join(members) + "}\n"


def document(report: Report) -> dict[str, Any]:
    """The report as plain values, keys in the order of the schema."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "llmreview", "version": report.version},
        "change": report.change._asdict() | {"languages": dict(sorted(report.change.languages.items()))},
        "verdict": report.verdict,
        "findings": [_finding(finding) for finding in report.findings],
        "checks": _checks(report.checks),
        "checklist": [_item(item) for item in report.checklist],
        "not_evaluated": [{"what": entry.what, "why": entry.why} for entry in report.not_evaluated],
        "suppressed": report.suppressed,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "fingerprint": finding.fingerprint,
        "detector": finding.detector,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "tier": finding.tier,
        "priority": finding.priority,
        "priority_reasons": list(finding.priority_reasons),
        "path": finding.path,
        "line": finding.line,
        "end_line": finding.end_line,
        "column": finding.column,
        "symbol": finding.symbol,
        "message": finding.message,
        "question": finding.question,
        "why": finding.why,
        "fix": finding.fix._asdict(),
        "evidence": _records(finding.evidence),
        "suppressed": finding.suppressed._asdict() if finding.suppressed else None,
    }


def _checks(checks: Checks) -> dict[str, Any]:
    return {
        "tests": {
            "verdict": checks.tests.verdict,
            "summary": checks.tests.summary,
            "symbols": [_symbol(symbol) for symbol in checks.tests.symbols],
            "files": _records(checks.tests.files),
        },
        "claims": {"verdict": checks.claims.verdict, "claims": [_claim(claim) for claim in checks.claims.claims]},
        "scope": {"verdict": checks.scope.verdict, "areas": [_area(area) for area in checks.scope.areas]},
    }


def _area(area: Area) -> dict[str, Any]:
    return {"name": area.name, "files": area.files, "lines": area.lines}


def _claim(claim: Claim) -> dict[str, Any]:
    places = ", ".join(f"{place.path}:{place.line}" for place in claim.places)
    evidence = f"{claim.evidence} ({places})" if places else claim.evidence
    return {"text": claim.text, "source": claim.source, "verdict": claim.verdict, "evidence": evidence}


def _symbol(symbol: ChangedSymbol) -> dict[str, Any]:
    return {
        "path": symbol.path,
        "line": symbol.line,
        "symbol": symbol.symbol,
        "change": symbol.change,
        "status": symbol.status,
        "cases": _records(symbol.cases),
    }


def _item(item: ChecklistItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "category": item.category,
        "question": item.question,
        "why": item.why,
        "status": item.status,
        "priority": item.priority,
        "findings": list(item.findings),
        "evidence": [_place(evidence) for evidence in item.evidence],
    }


def _place(evidence: Evidence) -> dict[str, Any]:
    return {"path": evidence.path, "line": evidence.line, "note": evidence.note}


def _records(nouns: Iterable[Any]) -> list[dict[str, Any]]:
    """Nouns whose fields are exactly those of the report."""
    return [noun._asdict() for noun in nouns]


def _value(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _dumps(value)
    return "[\n  " + ",\n  ".join(_dumps(entry) for entry in value) + "]"


def _dumps(value: Any) -> str:
    import json  # costs 8 ms: not where another format is asked for

    return json.dumps(_encodable(value), allow_nan=False)


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return without_surrogates(value)
    if isinstance(value, dict):
        return {without_surrogates(key): _encodable(entry) for key, entry in value.items()}
    return [_encodable(entry) for entry in value] if isinstance(value, list) else value
