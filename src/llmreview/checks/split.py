"""How a change could be split: each of its files in one part, the parts in an order in which they can be merged."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.merge_order import find_needs, in_merge_order
from llmreview.model import Area

if TYPE_CHECKING:
    from llmreview.change import FileChange

MOST_UNITS = 200
"""Folders, or files, from which on nobody asks any more which of them is to be merged first."""
_LAST = 1 << 40
_OF_TESTS = re.compile(r"(?i)^tests?[_-]|[_.-](?:tests?|spec)$|(?<=[a-z0-9])Tests?$")


def lines_of(file: FileChange) -> int:
    """Changed lines of a file, as the two sides have them; none of what nobody reviews line by line."""
    return file.added + file.deleted if file.skipped is None else 0


def area_of(files: list[FileChange], beside: list[str]) -> Area:
    """Files that belong together, the largest first, with those beside them that do not count."""
    largest = sorted(files, key=lines_of, reverse=True)
    paths = tuple(file.path for file in largest)
    return Area(_name(largest), len(files), sum(map(lines_of, files)), (*paths, *beside))


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
        weight[folder] += lines_of(file)
    return weight.most_common(1)[0][0] or code[0].path


class _Part:
    """A part of the proposal: the files that count, then those that go with them."""

    def __init__(self, counted: list[FileChange]) -> None:
        self.counted = counted
        self.beside: list[str] = []
        self._folders: set[str] = set()
        self._stems: set[str] = set()
        for file in counted:
            self._learn(file.path)

    def add(self, path: str) -> None:
        self.beside.append(path)
        self._learn(path)

    def nearness(self, path: str) -> int:
        """How much a path has in common with those of the part: its name, but for what makes it a test, or its folders."""
        folders = _around(path)
        shared = next((len(folders) - up for up, folder in enumerate(folders) if folder in self._folders), 0)
        return shared + (len(folders) + 1 if _stem(path) in self._stems else 0)

    def holds(self, folder: str) -> bool:
        return folder in self._folders

    def _learn(self, path: str) -> None:
        self._folders.update(_around(path))
        self._stems.add(_stem(path))


def _around(path: str) -> list[str]:
    """The folders around a file, the nearest first; the root is none that says anything."""
    found: list[str] = []
    while path := os.path.dirname(path):
        found.append(path)
    return found


def _stem(path: str) -> str:
    return _OF_TESTS.sub("", os.path.splitext(os.path.basename(path))[0]).lower()


def propose_split(
    areas: tuple[Area, ...], files: tuple[FileChange, ...], counted: list[FileChange], lines: int
) -> tuple[Area, ...]:
    """Parts of a change that could be merged one after the other; none where it is one. Areas of more lines are split inside."""
    by_path = {file.path: file for file in files}
    counts = {file.path for file in counted}
    parts: list[_Part] = []
    placed: set[str] = set()
    for area in areas:
        own = [by_path[path] for path in area.paths if path in counts]
        beside = [by_path[path] for path in area.paths if path not in counts]
        parts += _parts_of(own, beside, lines if area.lines > lines else None)
        placed.update(area.paths)
    if len(parts) < 2:
        return ()
    for file in files:
        if file.path not in placed:
            _place(file.path, parts, set())
    return tuple(area_of(part.counted, part.beside) for part in parts)


def _parts_of(counted: list[FileChange], beside: list[FileChange], lines: int | None) -> list[_Part]:
    """One area: whole, or by its folders or files, what others need before what needs it."""
    if lines is None:
        needs: dict[int, set[int]] = {}
        parts = [_Part(counted)]
    else:
        folders = {os.path.dirname(file.path) for file in counted}
        few = 1 < len(folders) <= MOST_UNITS or len(counted) <= MOST_UNITS
        needs = find_needs([*counted, *beside]) if few else {}
        parts = [_Part(step) for step in _of_some_size(_steps(counted, needs), lines // 2)]
    part_of = {file.path: part for part in parts for file in part.counted}
    for position, file in sorted(enumerate(beside, len(counted)), key=lambda one: kind_of(one[1].path) != "dependencies"):
        needed = {parts.index(part_of[counted[other].path]) for other in needs.get(position, ()) if other < len(counted)}
        _place(file.path, parts, needed)
    return parts


def _steps(files: list[FileChange], needs: dict[int, set[int]]) -> list[list[FileChange]]:
    """The folders in the order to merge; the files of the only folder, or of folders that all need each other."""
    for unit_of in (lambda file: os.path.dirname(file.path), lambda file: file.path):
        steps = _ordered(files, needs, unit_of)
        if len(steps) > 1:
            return steps
    return [files]


def _ordered(files: list[FileChange], needs: dict[int, set[int]], unit_of: Callable[[FileChange], str]) -> list[list[FileChange]]:
    units: defaultdict[str, list[FileChange]] = defaultdict(list)
    for file in files:
        units[unit_of(file)].append(file)
    if not 1 < len(units) <= MOST_UNITS:
        return []
    between: dict[str, set[str]] = {unit: set() for unit in units}
    for position, file in enumerate(files):
        between[unit_of(file)] |= {unit_of(files[other]) for other in needs.get(position, ()) if other < len(files)}
    ordered = in_merge_order(between, lambda unit: _weight(units[unit]))
    return [[file for unit in together for file in units[unit]] for together in ordered]


def _weight(files: list[FileChange]) -> int:
    """By which the small come first, and what only goes comes last: something may take its place."""
    return sum(map(lines_of, files)) + (_LAST if all(file.status == "deleted" for file in files) else 0)


def _of_some_size(steps: list[list[FileChange]], lines: int) -> Iterator[list[FileChange]]:
    """Steps put together with those after them while they have no more than so many lines."""
    waiting: list[FileChange] = []
    for step in steps:
        if waiting and sum(map(lines_of, (*waiting, *step))) > lines:
            yield waiting
            waiting = []
        waiting = [*waiting, *step]
    if waiting:
        yield waiting


def _place(path: str, parts: list[_Part], needed: set[int]) -> None:
    """Puts a file that does not count where all is that it needs, or all that needs it; else with what is like it."""
    if needed:
        parts[max(needed)].add(path)
        return
    if kind_of(path) == "dependencies":
        parts[0].add(path)
        return
    folder, name = os.path.split(path)
    around = [part for part in parts if part.holds(folder)] if name.startswith("__init__.") else []
    if around:
        around[0].add(path)  # a package has to be there for the first of its modules
        return
    max(reversed(parts), key=lambda part: part.nearness(path)).add(path)  # of several the last, where all is there
