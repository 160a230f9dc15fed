"""GitLab's Code Quality report: what the merge request's widget and its diff show (doc/ci/testing/code_quality.md).

GitLab stops reading at the first entry that its schema refuses, and of two with one fingerprint shows the later, both without a
word; so every entry is whole and every fingerprint stands once.
"""

from __future__ import annotations

import json
from typing import Any

from llmreview.model import Finding, Report, Severity
from llmreview.render import RenderOptions
from llmreview.render._spots import spot
from llmreview.render._text import one_line, visible

_SEVERITIES: dict[Severity, str] = {"high": "critical", "medium": "major", "low": "minor", "info": "info"}


def render(report: Report, _options: RenderOptions) -> str:
    """A list, empty where there is nothing to say. What has no place at all, such as a statement of a message, is left out."""
    entries = {entry["fingerprint"]: entry for finding in report.reported for entry in _entry(finding)}
    return json.dumps(list(entries.values()), indent=1) + "\n"


def _entry(finding: Finding) -> list[dict[str, Any]]:
    place = spot(finding)
    if place is None:
        return []
    return [
        {
            "description": visible(one_line(finding.message)),
            "check_name": finding.detector,
            "fingerprint": finding.fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {"path": visible(place.path), "lines": {"begin": place.line or 1}},
        }
    ]
