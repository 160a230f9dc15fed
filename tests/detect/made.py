"""Detectors made for a test, and what they find in changes between dictionaries of files."""

from __future__ import annotations

from pathlib import Path

from llmreview.change.memory import change_between
from llmreview.detect.catalog import Catalog
from llmreview.detect.engine import Detection, detect
from llmreview.model import Finding
from llmreview.syntax.sources import ChangedSources

Files = dict[str, bytes]


def add_detector(folder: Path, name: str, description: str, **files: str) -> Path:
    detector = folder / name
    detector.mkdir()
    (detector / "detector.yaml").write_text(description)
    for file, text in files.items():
        (detector / file.replace("_py", ".py").replace("_scm", ".scm")).write_text(text)
    return folder


def detection(catalog: Catalog, after: Files, before: Files | None = None, renames: dict[str, str] | None = None) -> Detection:
    return detect(ChangedSources(change_between(before or {}, after, renames=renames)), catalog)


def findings(catalog: Catalog, after: Files, before: Files | None = None, renames: dict[str, str] | None = None) -> list[Finding]:
    """What is found, suppressed or not, by detectors that must not break."""
    found = detection(catalog, after, before, renames)
    assert not [problem for problem in found.not_evaluated if problem.incomplete], found.not_evaluated
    return list(found.findings)
