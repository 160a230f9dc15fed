"""Passages that repeat each other: the same steps, but for names, literals and one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from llmreview.syntax.steps import Passage, Step

MOST_ALIKE = 24
"""A window that stands in more places than this says nothing."""
_MOST_STARTS = 60


class Pair(NamedTuple):
    """Where two passages meet: the index of a step in each. One that differs may be missing on a side."""

    one: int | None
    other: int | None
    same: bool = True


class Copy(NamedTuple):
    """Two passages that repeat each other in a row of pairs, of which at most one differs."""

    one: Passage
    other: Passage
    row: tuple[Pair, ...]

    @property
    def mirrored(self) -> Copy:
        return Copy(self.other, self.one, tuple(Pair(p.other, p.one, p.same) for p in self.row))

    @property
    def steps(self) -> list[tuple[Step, Step]]:
        """The steps that are the same."""
        return [
            (self.one.steps[p.one], self.other.steps[p.other])
            for p in self.row
            if p.same and p.one is not None and p.other is not None
        ]

    @property
    def span(self) -> tuple[int, int]:
        """The steps of ``one`` that are repeated: the first, and the one after the last."""
        indices = [p.one for p in self.row if p.one is not None]
        return indices[0], indices[-1] + 1

    @property
    def is_whole(self) -> bool:
        """Whether all of a function is repeated."""
        return self.one.function is not None and self.span == (0, len(self.one.steps))


class CopyIndex:
    """Finds what repeats the passages that it was made for: what has three steps in a row in common with them."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._windows: dict[tuple[int, ...], list[tuple[Passage, int]]] = {}
        for passage in passages:
            for key, position in _windows(passage.steps):
                self._windows.setdefault(key, []).append((passage, position))

    def copies(self, passage: Passage) -> Iterator[Copy]:
        """The repetitions between ``passage``, which is the one, and the indexed passages."""
        reached: dict[tuple[int, int], int] = {}
        for key, position in _windows(passage.steps):
            found = self._windows.get(key, ())
            for indexed, start in found if len(found) <= MOST_ALIKE else ():
                diagonal = (id(indexed), start - position)
                if (indexed is passage and start >= position) or reached.get(diagonal, -1) >= position:
                    continue
                row = _Rows(passage, indexed, position, start).best()
                reached[diagonal] = max((p.one for p in row if p.one is not None), default=position)
                if any(pair.same for pair in row):  # a row of gaps alone repeats nothing
                    yield Copy(passage, indexed, row)


def _windows(steps: list[Step]) -> Iterator[tuple[tuple[int, ...], int]]:
    for position, (a, b, c) in enumerate(zip(steps, steps[1:], steps[2:], strict=False)):
        yield (a.shape, b.shape, c.shape, b.depth - a.depth, c.depth - b.depth), position


class _Rows:
    """The rows of pairs around one pair of steps that are the same."""

    def __init__(self, one: Passage, other: Passage, i: int, j: int) -> None:
        self._a, self._b = one.steps, other.steps
        self._slope = self._a[i].depth - self._b[j].depth
        self._start = (i, j)
        self._distance = i - j if one is other else 0
        """How far apart the two are where a passage repeats itself, so that they do not overlap."""

    def best(self) -> tuple[Pair, ...]:
        """The longest row, of whole statements on both sides."""
        i, j = self._start
        row = [*self._run(i - 1, j - 1, -1)[::-1], *self._run(i, j, +1)]
        ends = [row]
        for differing in self._gaps(row[-1], +1):
            further = self._run(_next(differing.one, row[-1].one, 1), _next(differing.other, row[-1].other, 1), +1)
            if further or self._at_both_ends(differing, row[0]):
                ends.append([*row, differing, *further])
        for differing in self._gaps(row[0], -1):
            further = self._run(_next(differing.one, row[0].one, -1), _next(differing.other, row[0].other, -1), -1)
            if further or self._at_both_ends(row[-1], differing):
                ends.append([*further[::-1], differing, *row])
        longest = max(ends, key=len)
        return tuple(self._whole_statements(longest[: self._distance] if self._distance else longest))

    def _run(self, i: int, j: int, direction: int) -> list[Pair]:
        """The pairs that are the same from one on, in a direction."""
        a, b, found = self._a, self._b, []
        while 0 <= i < len(a) and 0 <= j < len(b) and a[i].shape == b[j].shape and a[i].depth - b[j].depth == self._slope:
            found.append(Pair(i, j))
            i, j = i + direction, j + direction
        return found

    def _gaps(self, last: Pair, direction: int) -> Iterator[Pair]:
        """The ways in which the next statement may differ: another one in its place, one less, one more."""
        if last.one is None or last.other is None:
            return
        i, j = last.one + direction, last.other + direction
        in_a, in_b = 0 <= i < len(self._a), 0 <= j < len(self._b)
        if in_a and in_b and self._a[i].depth - self._b[j].depth == self._slope:
            yield Pair(i, j, same=False)
        if in_a:
            yield Pair(i, None, same=False)
        if in_b:
            yield Pair(None, j, same=False)

    def _at_both_ends(self, first: Pair, last: Pair) -> bool:
        """Whether a row reaches over the whole of both passages."""
        ends = sorted([first, last], key=lambda p: (p.one or 0, p.other or 0))
        return (ends[0].one, ends[0].other) == (0, 0) and (ends[1].one, ends[1].other) == (len(self._a) - 1, len(self._b) - 1)

    def _depth(self, pair: Pair) -> int:
        return self._a[pair.one].depth if pair.one is not None else self._b[pair.other or 0].depth + self._slope

    def _whole_statements(self, row: list[Pair]) -> list[Pair]:
        """The longest part of a row that takes no statement without those nested in it."""
        beyond = self._depth_beyond(row)
        best: list[Pair] = []
        for start in range(min(len(row), _MOST_STARTS)):
            if len(row) - start <= len(best):
                break
            depth, end = self._depth(row[start]), start + 1
            while end < len(row) and self._goes_on(row[start], row[end], depth):
                end += 1
            if (self._depth(row[end]) if end < len(row) else beyond) > depth:
                while end > start and self._depth(row[end - 1]) > depth:
                    end -= 1
                end -= 1
            if end - start > len(best):
                best = row[start:end]
        return best

    def _goes_on(self, first: Pair, next_: Pair, depth: int) -> bool:
        """Whether a pair stands in the same block as the first of its row, or further in."""
        if self._depth(next_) != depth:
            return self._depth(next_) > depth
        sides = ((self._a, first.one, next_.one), (self._b, first.other, next_.other))
        return all(i is None or j is None or steps[i].block == steps[j].block for steps, i, j in sides)

    def _depth_beyond(self, row: list[Pair]) -> int:
        """How deep the statements right after a row are nested."""
        after_a = max((p.one for p in row if p.one is not None), default=-1) + 1
        after_b = max((p.other for p in row if p.other is not None), default=-1) + 1
        depths = [self._a[after_a].depth] if after_a < len(self._a) else []
        depths += [self._b[after_b].depth + self._slope] if after_b < len(self._b) else []
        return max(depths, default=0)


def _next(differing: int | None, last: int | None, direction: int) -> int:
    return (differing if differing is not None else last or 0) + direction
