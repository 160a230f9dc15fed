"""Findings and questions as the boxes that a reviewer ticks, in the order in which to look."""

from __future__ import annotations

from collections.abc import Iterable

from llmreview.detect.catalog import Catalog
from llmreview.model import ChecklistItem, Evidence, Finding


def build_checklist(
    findings: tuple[Finding, ...], questions: tuple[ChecklistItem, ...], catalog: Catalog, families: frozenset[str]
) -> tuple[ChecklistItem, ...]:
    """One item for the findings of each detector, the questions, and the detectors that looked and found nothing.

    Stated findings come first, then what is asked, then what is clear; within each the most pressing first.
    """
    grouped: dict[tuple[str, bool], list[Finding]] = {}
    for finding in findings:
        if finding.suppressed is None:
            grouped.setdefault((finding.detector, finding.tier != "ask"), []).append(finding)
    items = [_item(group, catalog, stated) for (_, stated), group in grouped.items()]
    found = {finding.detector for finding in findings}
    items.extend(questions)
    items.extend(_clear(catalog, found, families))
    rank = {"violated": 0, "ask": 1, "not-evaluated": 2, "clear": 3}
    return tuple(sorted(items, key=lambda item: (rank[item.status], -item.priority, item.id)))


def _item(findings: list[Finding], catalog: Catalog, stated: bool) -> ChecklistItem:
    first = findings[0]
    detector = catalog.by_id[first.detector]
    places = tuple(
        Evidence(f.path, f.line, f.end_line or f.line, f.message) for f in findings if f.path is not None and f.line is not None
    )
    return ChecklistItem(
        id=detector.id,
        category=detector.category,
        question=first.question if len(findings) == 1 else detector.question,
        why=detector.why,
        status="violated" if stated else "ask",
        priority=max(f.priority for f in findings),
        findings=tuple(f.fingerprint for f in findings),
        evidence=places,
        title=detector.title,
        reasons=first.priority_reasons,
        severity=detector.severity,
    )


def _clear(catalog: Catalog, found: set[str], families: frozenset[str]) -> Iterable[ChecklistItem]:
    for detector in catalog.detectors:
        if detector.id not in found and (not detector.languages or families & set(detector.languages)):
            yield ChecklistItem(
                id=detector.id,
                category=detector.category,
                question=detector.question,
                why=detector.why,
                status="clear",
                priority=0,
                title=detector.title,
                severity=detector.severity,
            )
