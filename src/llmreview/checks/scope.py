"""The scope check: how much a change alters, in how many unrelated areas, and how it could be split."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.merge_order import find_needs, in_merge_order
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.checks.ties import new_and_gone_names, ties
from llmreview.model import Area, ScopeCheck, Verdict

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax.sources import ChangedSources

LINES, AREAS = 400, 3
"""More lines than this, and so many areas or more, are too much for one change."""
MANY_FILES = 150
"""Files from which on it is enough to know that two belong together, not where each test belongs."""
MOST_FILES = 3_000
"""Files from which on nobody asks any more what ties them."""
MOST_FOLDERS = 200
"""Folders from which on nobody asks any more which of them is to be merged first."""
_APART = ("CI", "image build", "deployment", "editor settings", "tool settings")
_ORDER = {
    kind: position
    for position, kind in enumerate(("editor settings", "tool settings", "CI", "image build", "code", "deployment"))
}


class _Files(NamedTuple):
    """The files of a change whose lines count, and the others."""

    counted: list[FileChange]
    beside: list[FileChange]
    """Tests, documentation and lists of dependencies: they go with what they belong to."""


def check_scope(sources: ChangedSources, test_paths: tuple[str, ...] = (), lines: int = LINES, areas: int = AREAS) -> ScopeCheck:
    """Measures the change against both limits. ``fail``: over both; ``warn``: over one of them."""
    counted = [file for file in sources.change.files if _lines_of(file)]
    is_test = matcher_of_test_paths(test_paths)
    own = [f for f in counted if not is_test(f.path) and not is_documentation(f.path)]
    total = sum(_lines_of(file) for file in own)
    if not own:
        return ScopeCheck("pass")
    if len(counted) > MOST_FILES:
        return ScopeCheck("warn", (), total, ("lines",))
    main = [f for f in own if kind_of(f.path) != "dependencies"] or own
    files = _Files(main, [f for f in counted if f not in main])
    found = _areas(files)
    exceeds: list[Literal["lines", "areas"]] = []
    if total > lines:
        exceeds.append("lines")
    if len(found) >= areas:
        exceeds.append("areas")
    verdicts: tuple[Verdict, ...] = ("pass", "warn", "fail")
    parts = [part for area in found for part in (_inside(area, main, lines) if exceeds and area.lines > lines else (area,))]
    groups = tuple(parts) if len(parts) > 1 else ()
    return ScopeCheck(verdicts[len(exceeds)], found, total, tuple(exceeds), groups)


def _lines_of(file: FileChange) -> int:
    """Changed lines of a file, as the two sides have them; none of what nobody reviews line by line."""
    return file.added + file.deleted if file.skipped is None else 0


class _Parts:
    """Positions of files that are put together step by step; those from ``count`` on only go with one of them, by vote."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._above = list(range(count))
        self._votes: defaultdict[int, Counter[int]] = defaultdict(Counter)

    def of(self, position: int) -> int:
        """The position that stands for all that are together with this one."""
        while self._above[position] != position:
            self._above[position] = self._above[self._above[position]]
            position = self._above[position]
        return position

    def join(self, one: int, other: int) -> None:
        self._above[self.of(one)] = self.of(other)

    def tie(self, one: int, other: int) -> None:
        """Takes note of a tie: those that count are together, another votes for one that counts."""
        if one < self._count and other < self._count:
            self.join(one, other)
        elif min(one, other) < self._count:
            self._votes[max(one, other)][min(one, other)] += 1

    def is_known(self, one: int, other: int) -> bool:
        """Whether nothing is to be learnt from a further tie of these two."""
        if min(one, other) >= self._count:
            return True
        return self._count > MANY_FILES and self.of(one) == self.of(other)

    def home(self, position: int) -> int | None:
        """The part with which a file beside them goes."""
        home = self._votes[position].most_common(1)
        return self.of(home[0][0]) if home else None

    def __len__(self) -> int:
        return sum(above == position for position, above in enumerate(self._above))


def _areas(files: _Files) -> tuple[Area, ...]:
    """The parts of a change between which there is no tie, in the order in which they could be merged."""
    count = len(files.counted)
    parts = _Parts(count)
    first_of: dict[str, int] = {}
    for position, file in enumerate(files.counted):
        kind = kind_of(file.path)
        if kind in _APART:
            parts.join(position, first_of.setdefault(kind, position))
    beside_too = files.beside if count <= MANY_FILES else []
    for one, other in ties([*files.counted, *beside_too], parts.is_known):
        parts.tie(one, other)
    if len(parts) > 1:
        for one, other in new_and_gone_names(files.counted):
            parts.join(one, other)
    members: defaultdict[int, list[FileChange]] = defaultdict(list)
    for position, file in enumerate(files.counted):
        members[parts.of(position)].append(file)
    beside: defaultdict[int, list[str]] = defaultdict(list)
    largest = max(members, key=lambda r: sum(map(_lines_of, members[r])))
    for position, file in enumerate(files.beside, count):
        home = parts.home(position)
        beside[home if home is not None else largest].append(file.path)
    return tuple(sorted((_area(files, beside[key]) for key, files in members.items()), key=_merge_order))


def _area(files: list[FileChange], beside: list[str]) -> Area:
    largest = sorted(files, key=_lines_of, reverse=True)
    paths = tuple(file.path for file in largest)
    return Area(_name(largest), len(files), sum(map(_lines_of, files)), (*paths, *beside))


def _merge_order(area: Area) -> tuple[int, int, str]:
    """Settings first, small before large: what is merged early holds up nobody."""
    return (_ORDER.get(kind_of(area.paths[0]), _ORDER["code"]), area.lines, area.name)


def _name(files: list[FileChange]) -> str:
    """The kind of settings, or the folder that holds the files, or else most of their lines."""
    kinds = {kind_of(file.path) for file in files}
    if len(kinds) == 1 and not kinds & {"code", "dependencies"}:
        return kinds.pop()
    code = [file for file in files if kind_of(file.path) == "code"] or files
    if len(code) == 1:
        return code[0].path
    folders = [os.path.dirname(file.path) for file in code]
    common = os.path.commonpath(folders) if all(folders) else ""
    if common.count("/") or (common and common not in ("src", "app", "lib", "packages", "internal")):
        return common
    weight: Counter[str] = Counter()
    for file, folder in zip(code, folders, strict=True):
        weight[folder] += _lines_of(file)
    return weight.most_common(1)[0][0] or code[0].path


def _inside(area: Area, counted: list[FileChange], lines: int) -> tuple[Area, ...]:
    """The folders of one large area, what others need before what needs it; the small go together with those next to them."""
    inside = set(area.paths)
    files = [file for file in counted if file.path in inside]
    by_folder: defaultdict[str, list[FileChange]] = defaultdict(list)
    for file in files:
        by_folder[os.path.dirname(file.path)].append(file)
    if not 1 < len(by_folder) <= MOST_FOLDERS:
        return (area,)
    needs: dict[str, set[str]] = {folder: set() for folder in by_folder}
    for position, others in find_needs(files).items():
        needs[os.path.dirname(files[position].path)] |= {os.path.dirname(files[other].path) for other in others}
    ordered = in_merge_order(needs, lambda folder: sum(map(_lines_of, by_folder[folder])))
    steps = [[file for folder in folders for file in by_folder[folder]] for folders in ordered]
    return tuple(_area(step, []) for step in _of_some_size(steps, lines // 2))


def _of_some_size(steps: list[list[FileChange]], lines: int) -> Iterator[list[FileChange]]:
    """Steps put together with those after them while they have no more than so many lines."""
    waiting: list[FileChange] = []
    for step in steps:
        if waiting and sum(map(_lines_of, (*waiting, *step))) > lines:
            yield waiting
            waiting = []
        waiting = [*waiting, *step]
    if waiting:
        yield waiting
