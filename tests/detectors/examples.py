"""Runs one detector, or all, over an example and compares what it finds with the annotations in it.

An example is an annotated source (as if the change added it whole) or a folder with ``before/``, ``after/`` and
perhaps ``message.txt``. ``expect: <id>`` and ``ok: <id> (why)`` stand in a comment on a line, or alone on the line above;
``todo-expect`` is a known miss, ``todo-ok`` known noise.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from llmreview.change import Change
from llmreview.change.memory import change_between, read_folder
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.model import Finding
from llmreview.review import examine
from llmreview.settings import Settings
from llmreview.syntax.sources import ChangedSources

ROOT = Path(__file__).parents[2]
CATALOG = load_catalog(ROOT / "detectors")
_ANNOTATION = re.compile(r"(?P<word>todo-expect|todo-ok|expect|ok):\s*(?P<id>[a-z][a-z-]+)")


class Annotation(NamedTuple):
    path: str | None
    line: int | None
    """None, as the path, for what the message says: of the whole change, or of the message itself."""
    word: str
    id: str


def load_change(example: Path) -> Change:
    """The change that an example is."""
    if example.is_file():
        return change_between({}, {example.name: example.read_bytes()})
    message = example / "message.txt"
    return change_between(
        read_folder(example / "before"), read_folder(example / "after"), message.read_text() if message.exists() else ""
    )


def annotations(change: Change) -> set[Annotation]:
    """What an example's comments say, and its message."""
    said = "\n".join(message.text for message in change.messages)
    found = {Annotation(None, None, match["word"], match["id"]) for match in _ANNOTATION.finditer(said)}
    for file in change.files:
        lines = (file.new or b"").decode(errors="replace").split("\n")
        for number, line in enumerate(lines, 1):
            for match in _ANNOTATION.finditer(line):
                before = line[: match.start()].strip()
                alone = not any(c.isalnum() or c in ")]};" for c in before)
                target = number
                while alone and target < len(lines) and (target == number or _is_annotation(lines[target - 1])):
                    target += 1
                found.add(Annotation(file.path, target, match["word"], match["id"]))
    return found


def _is_annotation(line: str) -> bool:
    match = _ANNOTATION.search(line)
    return match is not None and not any(c.isalnum() or c in ")]};" for c in line[: match.start()].strip())


def findings_of(change: Change, catalog: Catalog = CATALOG) -> list[Finding]:
    return findings_in(ChangedSources(change), catalog)


def findings_in(sources: ChangedSources, catalog: Catalog) -> list[Finding]:
    detection, *_ = examine(sources, catalog, Settings())
    failures = [problem for problem in detection.not_evaluated if problem.incomplete]
    assert not failures, failures
    return [finding for finding in detection.findings if finding.suppressed is None]


def examples() -> list[tuple[str, Path]]:
    """Every example with the id of its detector."""
    return [
        (detector.id, example)
        for detector in CATALOG.detectors
        for example in sorted((Path(detector.folder) / "examples").iterdir())
        if not example.name.startswith((".", "__"))
    ]
