"""The scope check: how much a change alters, in how many unrelated areas, and how it could be split."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.split import area_of, lines_of, propose_split
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
    counted = [file for file in sources.change.files if lines_of(file)]
    is_test = matcher_of_test_paths(test_paths)
    own = [f for f in counted if not is_test(f.path) and not is_documentation(f.path)]
    total = sum(lines_of(file) for file in own)
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
    groups = propose_split(found, sources.change.files, main, lines) if exceeds else ()
    return ScopeCheck(verdicts[len(exceeds)], found, total, tuple(exceeds), groups)


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
    largest = max(members, key=lambda r: sum(map(lines_of, members[r])))
    for position, file in enumerate(files.beside, count):
        home = parts.home(position)
        beside[home if home is not None else largest].append(file.path)
    return tuple(sorted((area_of(files, beside[key]) for key, files in members.items()), key=_merge_order))


def _merge_order(area: Area) -> tuple[int, int, str]:
    """Settings first, small before large: what is merged early holds up nobody."""
    return (_ORDER.get(kind_of(area.paths[0]), _ORDER["code"]), area.lines, area.name)
