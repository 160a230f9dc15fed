"""Where a finding stands, for formats in which everything stands somewhere."""

from __future__ import annotations

from typing import NamedTuple

from llmreview.model import Finding


class Spot(NamedTuple):
    """``line`` None is the file as a whole."""

    path: str
    line: int | None
    end_line: int | None
    column: int | None


EVERYWHERE = Spot(".", None, None, None)
"""The repository's root, for what has no place: programs drop or refuse an entry without a path."""


def spot(finding: Finding) -> Spot | None:
    """The finding's own place, else that of its first evidence; None for a message or a change as a whole."""
    if finding.path:
        line = finding.line
        end_line = max(line, finding.end_line or line) if line else None
        return Spot(finding.path, line, end_line, finding.column if line else None)
    if finding.evidence:
        path, line, end_line, _ = finding.evidence[0]
        return Spot(path, line, max(line, end_line), None)
    return None
