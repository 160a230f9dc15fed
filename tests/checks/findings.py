"""What the detectors of tests find in a small change."""

from __future__ import annotations

from pathlib import Path

from llmreview.change.memory import change_between
from llmreview.checks import check_tests
from llmreview.detect.catalog import load_catalog
from llmreview.detect.engine import detect
from llmreview.syntax.sources import ChangedSources

IDS = frozenset({"skipped-test", "vacuous-test", "weakened-test"})
CATALOG = load_catalog(Path(__file__).parents[2] / "detectors").only(IDS)


def found(before: dict[str, str], delta: dict[str, str | None]) -> list[str]:
    """The detectors that find something in the files that a change leaves; those with None it removes."""
    after = {path: text for path, text in {**before, **delta}.items() if text is not None}
    sides = [{path: text.encode() for path, text in side.items()} for side in (before, after)]
    sources = ChangedSources(change_between(*sides, "Change"))
    detection = detect(sources, CATALOG, lambda: check_tests(sources))
    return sorted({finding.detector for finding in detection.findings})
