"""The change at a glance: its areas with their files, lines and worst findings, as rows of a table and blocks of a picture."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from llmreview.model import SEVERITIES, Finding, Report, Severity
from llmreview.render._outline import counted

MOST_AREAS, MOST_FILES = 15, 40
"""Blocks of the picture, and blocks inside each of them."""
MOST_BARS = 24
"""Files of an area that its sparkline shows."""
BARS = "▁▂▃▄▅▆▇█"


class AreaRow(NamedTuple):
    """A part of the change at a glance. ``files`` are its files with their changed lines, in the order of their paths."""

    name: str
    files: tuple[tuple[str, int], ...]
    added: int
    deleted: int
    findings: int
    worst: Severity | None

    @property
    def lines(self) -> int:
        return self.added + self.deleted

    def spark(self, most: int = MOST_BARS, bars: str = BARS) -> str:
        """A bar a file, the tallest for the most changed lines of the area; the largest files where there are many."""
        shown = sorted(sorted(self.files, key=lambda f: -f[1])[:most])
        tallest = max((lines for _, lines in shown), default=0) or 1
        return "".join(bars[round((len(bars) - 1) * lines / tallest)] for _, lines in shown)


class Block(NamedTuple):
    """A part of the picture of the change: an area with its files as ``parts``, or one of them."""

    name: str
    added: int
    deleted: int
    worst: Severity | None
    parts: tuple[Block, ...] = ()

    @property
    def weight(self) -> int:
        return max(self.added + self.deleted, 1)

    @property
    def lines(self) -> str:
        return f"+{self.added} -{self.deleted}"


def area_rows(report: Report) -> list[AreaRow]:
    """The parts of the change, those with the worst findings first, then the largest; what belongs to none comes last."""
    left = {file.path: file for file in report.files}
    rows = []
    for area in report.checks.scope.areas:
        paths = [path for path in dict.fromkeys(area.paths) if left.pop(path, None)]
        rows.append(_area_row(area.name, paths, report))
    if left:
        rows.append(_area_row("everything else" if rows else "the change", sorted(left), report))
    rank = {severity: position for position, severity in enumerate(reversed(SEVERITIES))}
    return sorted(rows, key=lambda row: (rank.get(row.worst, len(rank)) if row.worst else len(rank), -row.lines, row.name))


def _area_row(name: str, paths: Sequence[str], report: Report) -> AreaRow:
    own = frozenset(paths)
    files = [file for file in report.files if file.path in own]
    findings = [finding for finding in report.reported if finding.path in own]
    return AreaRow(
        name,
        tuple((file.path, file.added + file.deleted) for file in files),
        sum(file.added for file in files),
        sum(file.deleted for file in files),
        len(findings),
        _worst(findings),
    )


def picture_blocks(areas: Sequence[AreaRow], report: Report) -> list[Block]:
    """The areas with their files; the files alone where there is but one area. Lock files and the like would fill the picture."""
    found: dict[str, list[Finding]] = {}
    for finding in report.reported:
        found.setdefault(finding.path or "", []).append(finding)
    files = {
        f.path: Block(f.path.rpartition("/")[2], f.added, f.deleted, _worst(found.get(f.path, ())))
        for f in report.files
        if f.is_reviewed
    }
    parts = [(area.name, [files[path] for path, _ in area.files if path in files]) for area in areas]
    blocks = [_together(name, inside, tuple(_largest(inside, MOST_FILES, "file"))) for name, inside in parts if inside]
    return list(blocks[0].parts) if len(blocks) == 1 else _largest(blocks, MOST_AREAS, "area")


def _largest(blocks: Sequence[Block], most: int, noun: str) -> list[Block]:
    """The largest first; those beyond ``most`` are one block together."""
    blocks = sorted(blocks, key=lambda block: -block.weight)
    rest = blocks[most:]
    return [*blocks[:most], *([_together(counted(len(rest), f"more {noun}"), rest)] if rest else ())]


def _together(name: str, blocks: Sequence[Block], parts: tuple[Block, ...] = ()) -> Block:
    worst = max((block.worst for block in blocks if block.worst), key=SEVERITIES.index, default=None)
    return Block(name, sum(block.added for block in blocks), sum(block.deleted for block in blocks), worst, parts)


def _worst(findings: Sequence[Finding]) -> Severity | None:
    return max((finding.severity for finding in findings), key=SEVERITIES.index, default=None)
