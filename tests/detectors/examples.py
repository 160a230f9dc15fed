"""Runs one detector, or all, over an example and compares what it finds with the annotations in it.

An example is an annotated source (as if the change added it whole) or a folder with ``before/``, ``after/`` and
perhaps ``message.txt``. ``expect: <id>`` and ``ok: <id> (why)`` stand in a comment on a line, or alone on the line above;
``todo-expect`` is a known miss, ``todo-ok`` known noise.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from llmreview.change import Change, FileChange, Hunk, Message
from llmreview.checks import check_tests
from llmreview.detect.catalog import Catalog, load_catalog
from llmreview.detect.engine import detect
from llmreview.model import Finding
from llmreview.syntax.sources import ChangedSources

ROOT = Path(__file__).parents[2]
CATALOG = load_catalog(ROOT / "detectors")
_ANNOTATION = re.compile(r"(?P<word>todo-expect|todo-ok|expect|ok):\s*(?P<id>[a-z][a-z-]+)")


class Annotation(NamedTuple):
    path: str
    line: int
    word: str
    id: str


class MemoryTree:
    """A repository that is a dictionary."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def paths(self) -> tuple[str, ...]:
        return tuple(sorted(self.files))

    def read(self, paths: tuple[str, ...], limit: int) -> dict[str, bytes]:
        return {path: self.files[path] for path in paths if len(self.files.get(path, b"x" * (limit + 1))) <= limit}

    def grep(self, words: tuple[str, ...], seconds: float) -> Iterator[tuple[str, int, str]] | None:
        pattern = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words))
        return iter(
            [
                (path, number, line)
                for path in self.paths()
                for number, line in enumerate(self.files[path].decode(errors="replace").split("\n"), 1)
                if pattern.search(line)
            ]
        )


def change_between(before: dict[str, bytes], after: dict[str, bytes], message: str = "", renames: dict[str, str] | None = None) -> Change:
    """The change from one state of a repository to another; ``renames`` maps new paths to old ones."""
    renames = renames or {}
    files = []
    for path in sorted({*before, *after} - set(renames.values())):
        old_path = renames.get(path, path if path in before else None)
        old, new = before.get(old_path or ""), after.get(path)
        if old == new and old_path == path:
            continue
        hunks = hunks_between(old, new)
        status = "added" if old is None else "deleted" if new is None else "renamed" if old_path != path else "modified"
        added, deleted = sum(h.new_count for h in hunks), sum(h.old_count for h in hunks)
        files.append(FileChange(path, old_path, status, old, new, hunks, added, deleted))  # type: ignore[arg-type]
    messages = (Message("0" * 40, message),) if message else ()
    return Change(None, None, message.partition("\n")[0], tuple(files), messages, (), MemoryTree(after))


def hunks_between(old: bytes | None, new: bytes | None) -> tuple[Hunk, ...]:
    """Hunks without context, as ``git diff -U0`` gives them."""
    a, b = (old or b"").splitlines(keepends=True), (new or b"").splitlines(keepends=True)
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return tuple(
        Hunk(i1 + (i2 > i1), i2 - i1, j1 + (j2 > j1), j2 - j1) for tag, i1, i2, j1, j2 in codes if tag != "equal"
    )


def load_change(example: Path) -> Change:
    """The change that an example is."""
    if example.is_file():
        return change_between({}, {example.name: example.read_bytes()})
    message = example / "message.txt"
    return change_between(
        _read_folder(example / "before"), _read_folder(example / "after"), message.read_text() if message.exists() else ""
    )


def _read_folder(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def annotations(change: Change) -> set[Annotation]:
    """What an example's comments say."""
    found = set()
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
    sources = ChangedSources(change)
    tests = check_tests(sources)
    detection = detect(sources, catalog, tests)
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
