"""Checkstyle's XML, which editors, Jenkins and many importers read. It has no schema; this is the shape of its own reports."""

from __future__ import annotations

from llmreview.model import Finding, Report, Severity
from llmreview.render import RenderOptions
from llmreview.render._spots import EVERYWHERE, Spot, spot
from llmreview.render._text import one_line
from llmreview.render._xml import document, element

_SEVERITIES: dict[Severity, str] = {"high": "error", "medium": "warning", "low": "info", "info": "info"}


def render(report: Report, _options: RenderOptions) -> str:
    """Errors by file, files by name. Questions are no errors and left out."""
    files: dict[str, list[tuple[int, str]]] = {}
    for finding in report.reported:
        place = spot(finding) or EVERYWHERE
        files.setdefault(place.path, []).append((place.line or 1, _error(finding, place)))
    entries = [
        element("file", {"name": path}, (error for _, error in sorted(errors, key=lambda entry: entry[0])))
        for path, errors in sorted(files.items())
    ]
    return document(element("checkstyle", {"version": "4.3"}, entries))


def _error(finding: Finding, place: Spot) -> str:
    """``source`` ends in category and id, as Checkstyle's own end in package and class: readers group by them."""
    attributes: dict[str, str | int | None] = {
        "line": place.line or 1,
        "column": place.column,
        "severity": _SEVERITIES[finding.severity],
        "message": one_line(finding.message),
        "source": f"llmreview.{finding.category}.{finding.detector}",
    }
    return element("error", attributes)
