"""Inline suppressions: ``llmreview: ok <id>[, <id>] - reason`` in a comment on the line or right above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from llmreview.model import Finding, NotEvaluated, Suppression
from llmreview.pattern import Pattern

_PATTERN = Pattern(
    rb"llmreview:\s*ok\s+(?P<ids>[a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)(?:\s*(?:-+|\xe2\x80\x94|\xe2\x80\x93|:)\s*(?P<reason>[^\r\n]*))?",
    re.IGNORECASE,
)
_COMMENT_END = Pattern(r"\s*(?:\*/|-->|#\}|--\}\}|%>)\s*$")


class InlineSuppression(NamedTuple):
    """One id of a suppression comment; ``covers`` are the lines on which it holds."""

    path: str
    line: int
    id: str
    reason: str | None
    covers: frozenset[int]


def read_suppressions(path: str, source: bytes) -> tuple[InlineSuppression, ...]:
    """The suppressions in a file of any language. A comment on a line of its own holds for the next line that is not one."""
    if b"llmreview:" not in source:
        return ()
    lines = source.split(b"\n")
    return tuple(found for number, line in enumerate(lines, 1) for found in _on_line(path, number, line, lines))


def _on_line(path: str, number: int, line: bytes, lines: list[bytes]) -> Iterator[InlineSuppression]:
    match = _PATTERN.search(line)
    if match is None:
        return
    covers = {number}
    before = line[: match.start()].strip()
    if not any(c.isalnum() or c in b")}]" for c in (bytes([b]) for b in before)):  # nothing but the comment's own marks
        following = number + 1
        while following <= len(lines) and (_PATTERN.search(lines[following - 1]) or not lines[following - 1].strip()):
            following += 1
        covers.add(following)
    reason = _COMMENT_END.sub("", (match["reason"] or b"").decode(errors="replace")).strip() or None
    for found in match["ids"].decode().lower().split(","):
        yield InlineSuppression(path, number, found.strip(), reason, frozenset(covers))


def apply_suppressions(
    findings: list[Finding], inline: Mapping[str, tuple[InlineSuppression, ...]]
) -> tuple[list[Finding], set[InlineSuppression]]:
    """Marks the findings that an inline comment answers; also gives the suppressions that were of use.

    A comment holds on the primary place and on each evidence place of the same file.
    """
    used: set[InlineSuppression] = set()
    marked = []
    for finding in findings:
        match = next((s for s in inline.get(finding.path or "", ()) if _answers(s, finding)), None)
        if match is None or finding.suppressed is not None:
            marked.append(finding)
        else:
            used.add(match)
            marked.append(finding._replace(suppressed=Suppression("inline", match.reason, match.path, match.line)))
    return marked, used


def _answers(suppression: InlineSuppression, finding: Finding) -> bool:
    if suppression.id != finding.detector or finding.line is None:
        return False
    places = [finding.line, *(e.line for e in finding.evidence if e.path == finding.path)]
    return any(line in suppression.covers for line in places)


def report_suppressions(
    inline: Mapping[str, tuple[InlineSuppression, ...]],
    used: set[InlineSuppression],
    known_ids: frozenset[str],
    ran: frozenset[str],
    changed: Mapping[str, frozenset[int]],
) -> Iterator[NotEvaluated]:
    """What is to be said of suppressions: those without a reason, those for unknown ids, and new ones that suppress nothing."""
    for path in sorted(inline):
        for suppression in inline[path]:
            what = f"{path}:{suppression.line}"
            new = suppression.line in changed.get(path, frozenset())
            if suppression.id not in known_ids:
                if new:
                    yield NotEvaluated(what, f"suppression of an unknown detector: {suppression.id}")
            elif suppression in used or new:
                if suppression.reason is None:
                    yield NotEvaluated(what, f"suppression of {suppression.id} gives no reason")
                if suppression not in used and suppression.id in ran:
                    yield NotEvaluated(what, f"unused suppression: {suppression.id} finds nothing here")
