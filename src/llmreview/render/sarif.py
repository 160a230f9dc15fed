"""SARIF 2.1.0: what code scanning of forges and editors read.

Everything is in it: what is only asked is of kind ``review``, what is suppressed says by what, and what was not looked at is a
notification.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from llmreview.model import Evidence, Finding, NotEvaluated, Report
from llmreview.pattern import Pattern
from llmreview.render import RenderOptions
from llmreview.render._sarif_rules import LEVELS, Rule, descriptor, plain, rules
from llmreview.render._spots import EVERYWHERE, spot
from llmreview.render._text import without_surrogates

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
"""The word for the repository's root that GitHub and others know."""
_NOTIFICATIONS = (
    Rule("incomplete-analysis", "A part of the analysis failed.", why="What it would have found is not in the results."),
    Rule("not-evaluated", "Something was not looked at.", why="The message says what, and why."),
)
_PLACEHOLDER = Pattern(r"\{(\d+)\}")
_LINK = Pattern(r"\](?=\()")
"""``{0}`` would be filled in and ``[a](b)`` become a link, also in plain text."""


def render(report: Report, _options: RenderOptions) -> str:
    """One run, in ASCII."""
    listed = rules(report)
    positions = {rule.id: index for index, rule in enumerate(listed)}
    run = {
        "tool": {
            "driver": {
                "name": "llmreview",
                "version": plain(report.version),
                "rules": [descriptor(rule) for rule in listed],
                "notifications": [descriptor(rule) for rule in _NOTIFICATIONS],
            }
        },
        "automationDetails": {"id": "llmreview/"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository."}}},
        "invocations": [
            {
                "executionSuccessful": not any(entry.incomplete for entry in report.not_evaluated),
                "toolExecutionNotifications": [_notification(entry) for entry in report.not_evaluated],
            }
        ],
        "results": [_result(finding, positions[finding.detector]) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _result(finding: Finding, rule: int) -> dict[str, Any]:
    asked = finding.tier == "ask"
    result: dict[str, Any] = {
        "ruleId": finding.detector,
        "ruleIndex": rule,
        "kind": "review" if asked else "fail",
        "level": "none" if asked else LEVELS[finding.severity],
        "message": {
            "text": _message("\n".join(plain(text) for text in (finding.message, finding.question) if text.strip()) or "-")
        },
        "locations": _locations(finding),
        "partialFingerprints": {
            "llmreview/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:1",  # or GitHub would make one up from the line's text
        },
        "suppressions": _suppressions(finding),
        "rank": float(finding.priority),
        "properties": {
            "category": finding.category,
            "severity": finding.severity,
            "confidence": finding.confidence,
            "tier": finding.tier,
            "priorityReasons": [plain(reason) for reason in finding.priority_reasons],
        },
    }
    if finding.evidence:
        result["relatedLocations"] = [_related(index, entry) for index, entry in enumerate(finding.evidence)]
    if finding.fix.replacement is not None and finding.path is not None and finding.line is not None:
        result["fixes"] = [_fix(finding, finding.path, finding.line, finding.fix.replacement)]
    return result


def _locations(finding: Finding) -> list[dict[str, Any]]:
    """One: GitHub refuses the whole log where a result has none, so that a message is at the repository's root."""
    path, line, end_line, column = spot(finding) or EVERYWHERE
    location: dict[str, Any] = {"physicalLocation": _physical(path, line or 1, end_line)}
    region = location["physicalLocation"]["region"]
    if column is not None:
        region["startColumn"] = column
    if finding.excerpt and path == finding.path:
        lines = finding.excerpt[: region["endLine"] - region["startLine"] + 1]
        region["snippet"] = {"text": without_surrogates("\n".join(line.rstrip("\r\n") for line in lines))}
    if finding.symbol:
        location["logicalLocations"] = [{"fullyQualifiedName": plain(finding.symbol)}]
    return [location]


def _related(index: int, entry: Evidence) -> dict[str, Any]:
    return {
        "id": index,
        "physicalLocation": _physical(entry.path, entry.line, entry.end_line),
        "message": {"text": _message(plain(entry.note))},
    }


def _physical(path: str, line: int | None, end_line: int | None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(path)}
    if line is not None:
        location["region"] = {"startLine": line, "endLine": max(line, end_line or line)}
    return location


def _artifact(path: str) -> dict[str, str]:
    return {"uri": _uri(path), "uriBaseId": _ROOT}


def _uri(path: str) -> str:
    """A relative reference: the path's bytes, percent-encoded, so that neither ``:`` nor ``#`` means anything."""
    try:
        return quote(path.encode("utf-8", "surrogateescape"))
    except UnicodeEncodeError:  # no bytes that a file system gave us
        return quote(without_surrogates(path))


def _suppressions(finding: Finding) -> list[dict[str, Any]]:
    """Empty where there is none: results with and without the property may not be mixed."""
    suppressed = finding.suppressed
    if suppressed is None:
        return []
    suppression: dict[str, Any] = {"kind": "inSource" if suppressed.kind == "inline" else "external", "status": "accepted"}
    if suppressed.reason and suppressed.reason.strip():
        suppression["justification"] = plain(suppressed.reason)
    if suppressed.path is not None:
        suppression["location"] = {"physicalLocation": _physical(suppressed.path, suppressed.line, None)}
    return [suppression]


def _fix(finding: Finding, path: str, line: int, replacement: str) -> dict[str, Any]:
    """Whole lines, without the last one's ending."""
    region = {"startLine": line, "startColumn": 1, "endLine": max(line, finding.end_line or line)}
    inserted = {"deletedRegion": region, "insertedContent": {"text": without_surrogates(replacement)}}
    return {
        "description": {"text": _message(plain(finding.fix.description))},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": [inserted]}],
    }


def _notification(entry: NotEvaluated) -> dict[str, Any]:
    return {
        "descriptor": {
            "id": "incomplete-analysis" if entry.incomplete else "not-evaluated",
            "index": 0 if entry.incomplete else 1,
        },
        "level": "warning" if entry.incomplete else "note",
        "message": {"text": _message(plain(f"{entry.what}: {entry.why}"))},
    }


def _message(text: str) -> str:
    return _LINK.sub(r"\\]", _PLACEHOLDER.sub(r"{{\1}}", text))
