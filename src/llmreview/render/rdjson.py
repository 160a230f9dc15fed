"""Reviewdog's diagnostics (rdjson): what reviewdog puts as comments on a change, on any forge.

Lines count from 1. A range without columns is whole lines, its end included; columns count the bytes of UTF-8.
"""

from __future__ import annotations

import json
from typing import Any

from llmreview.model import Finding, Report, Severity
from llmreview.render import RenderOptions
from llmreview.render._spots import EVERYWHERE, Spot, spot
from llmreview.render._text import one_line, visible, without_surrogates

_SEVERITIES: dict[Severity, str] = {"high": "ERROR", "medium": "WARNING", "low": "INFO", "info": "INFO"}


def render(report: Report, _options: RenderOptions) -> str:
    """One JSON object in ASCII. Questions are no diagnostics and left out."""
    diagnostics = [_diagnostic(finding) for finding in report.reported]
    return json.dumps({"source": {"name": "llmreview"}, "diagnostics": diagnostics}, indent=1) + "\n"


def _diagnostic(finding: Finding) -> dict[str, Any]:
    place = spot(finding) or EVERYWHERE
    said = (("", finding.message), ("", finding.question), ("Why: ", finding.why), ("Fix: ", finding.fix.description))
    diagnostic: dict[str, Any] = {
        "message": "\n".join(label + visible(one_line(text)) for label, text in said if text.strip()) or finding.detector,
        "location": _location(place.path, _range(finding, place)),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.detector},
    }
    if finding.fix.replacement is not None and place.line and finding.path:
        text = without_surrogates(finding.fix.replacement)
        diagnostic["suggestions"] = [{"range": _lines(place.line, place.end_line or place.line), "text": text}]
    if finding.evidence:
        diagnostic["related_locations"] = [
            {
                "message": visible(one_line(entry.note)),
                "location": _location(entry.path, _lines(entry.line, max(entry.line, entry.end_line))),
            }
            for entry in finding.evidence
        ]
    return diagnostic


def _location(path: str, lines: dict[str, Any] | None) -> dict[str, Any]:
    return {"path": visible(path), **({"range": lines} if lines else {})}


def _range(finding: Finding, place: Spot) -> dict[str, Any] | None:
    if place.line is None:
        return None
    column = _byte_column(finding, place)
    if column is None or place.end_line != place.line:
        return _lines(place.line, place.end_line or place.line)
    return {"start": {"line": place.line, "column": column}}


def _lines(first: int, last: int) -> dict[str, Any]:
    return {"start": {"line": first}, "end": {"line": last}}


def _byte_column(finding: Finding, place: Spot) -> int | None:
    """The column in bytes, where the line is at hand to count them."""
    if place.column is None or not finding.excerpt or place.column > len(finding.excerpt[0]):
        return None
    return len(finding.excerpt[0][: place.column - 1].encode("utf-8", "surrogatepass")) + 1
