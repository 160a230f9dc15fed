"""Lines that a change takes back: what a file received after some version of it, and does not have any more."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from llmreview.change.change import FileChange
from llmreview.change.linediff import line_hunks
from llmreview.pattern import Pattern

SHORTEST = 8
"""Characters, blanks aside, that lines must have together to be told from chance."""
_WORD = Pattern(rb"\w+")


class Place(NamedTuple):
    """Where the new side takes lines back: those that are gone, and those that are there again."""

    line: int
    gone: tuple[bytes, ...]
    again: tuple[bytes, ...]

    @property
    def text(self) -> str:
        return b"\n".join((*self.gone, *self.again)).decode(errors="replace")

    def is_of(self, step: StepLines) -> bool:
        """Whether these are lines of the step from one version of the file to another."""
        return bool(_weight(step.came.intersection(self.gone)) or _weight(step.went.intersection(self.again)))


class StepLines(NamedTuple):
    """The lines that came with a commit to a file, and those that went."""

    came: frozenset[bytes]
    went: frozenset[bytes]


def lines_of_step(former: bytes | None, later: bytes | None) -> StepLines:
    """What came and went between two versions; nothing of a version that is not there to be read."""
    if later is None:
        return StepLines(frozenset(), frozenset())
    steps = list(_steps(former or b"", later))
    return StepLines(
        frozenset(line for step in steps for line in step.after), frozenset(line for step in steps for line in step.before)
    )


class AddedLines:
    """The lines that a change adds in any of its files: what goes in one place and comes in another has moved."""

    def __init__(self, files: tuple[FileChange, ...]) -> None:
        self._own = {file.path: _added(file) for file in files}
        self._stripped = {path: frozenset(line.strip() for line in lines) for path, lines in self._own.items()}
        self._files = Counter(line for lines in self._stripped.values() for line in lines)

    def stay(self, line: bytes) -> bool:
        """Whether a line that goes from a file comes again somewhere, with whatever indentation."""
        return line.strip() in self._files

    def all_stay(self, file: FileChange) -> bool:
        """Whether all that goes from a file comes again: in it as it was, or in another."""
        old = (file.old or b"").split(b"\n")
        gone = [line for number in file.deleted_lines() if number <= len(old) and (line := old[number - 1]).strip()]
        own, stripped = self._own[file.path], self._stripped[file.path]
        return bool(gone) and all(line in own or self._files[line.strip()] > (line.strip() in stripped) for line in gone)


def _added(file: FileChange) -> frozenset[bytes]:
    lines = (file.new or b"").split(b"\n")
    return frozenset(lines[n - 1] for n in file.added_lines() if n <= len(lines) and lines[n - 1].strip())


class _Run(NamedTuple):
    """A hunk of the change: the lines of the old side from ``start`` up to ``end``, and what stands there now."""

    start: int
    end: int
    line: int
    was: tuple[bytes, ...]
    now: tuple[bytes, ...]


class _Step(NamedTuple):
    """A hunk between two versions: where it stands in the later one, what was there before, and after."""

    first: int
    before: tuple[bytes, ...]
    after: tuple[bytes, ...]

    @property
    def end(self) -> int:
        return self.first + len(self.after)


def _runs(file: FileChange) -> list[_Run]:
    old, new = (file.old or b"").split(b"\n"), (file.new or b"").split(b"\n")
    return [
        _Run(
            hunk.old_start + (hunk.old_count == 0),
            hunk.old_start + hunk.old_count + (hunk.old_count == 0),
            max(1, hunk.new_start),
            _slice(old, hunk.old_start, hunk.old_count),
            _slice(new, hunk.new_start, hunk.new_count),
        )
        for hunk in file.hunks
    ]


def changed_texts(file: FileChange) -> tuple[str, ...]:
    """The lines that go and come, of each hunk."""
    return tuple(Place(run.line, run.was, run.now).text for run in _runs(file))


def _steps(former: bytes, later: bytes) -> Iterator[_Step]:
    old, new = former.split(b"\n"), later.split(b"\n")
    for hunk in line_hunks(former, later):
        first = hunk.new_start + (hunk.new_count == 0)
        yield _Step(first, _slice(old, hunk.old_start, hunk.old_count), _slice(new, hunk.new_start, hunk.new_count))


def places_since(former: bytes, file: FileChange, added: AddedLines) -> Iterator[Place]:
    """Where the new side has again what it was in ``former``, or neither that nor what the old side received since.

    A hunk of the change may hold more than what it takes back: both sides of a conflict touch each other.
    """
    runs = _runs(file)
    ends = [run.end for run in runs]
    for step in _steps(former, file.old or b""):
        over: list[_Run] = []
        for run in runs[bisect_left(ends, step.first) :]:
            if run.start > step.end:
                break
            over.append(run)
        gone = tuple(line for line in dict.fromkeys(step.after) if not added.stay(line))
        if not over or (step.after and not _weight(set(gone))):
            continue
        whole = next((run for run in over if run.start <= step.first and step.end <= run.end and _is_back(step, run)), None)
        if whole is not None:
            yield Place(whole.line, gone, step.before)
        elif _is_overwritten(step, over, gone):
            yield Place(over[0].line, gone, ())


def _is_back(step: _Step, run: _Run) -> bool:
    if _weight({*step.before, *step.after}) < SHORTEST:
        return False
    return _is_within(step.before, run.now) and not _weight(set(step.after) & set(run.now) - set(step.before))


def _is_overwritten(step: _Step, over: list[_Run], gone: tuple[bytes, ...]) -> bool:
    """Whether most of what a step brought goes, and of its words most are not in what comes instead: no more work on the same."""
    was, now = _sides(over)
    brought = set(step.after) - set(step.before)
    lost = brought & set(gone) & was
    if _weight(lost) < SHORTEST or 2 * _weight(lost) <= _weight(brought):
        return False
    words = _words(lost) - _words(step.before)
    return 2 * len(words - _words(now)) > len(words)


def _sides(over: list[_Run]) -> tuple[set[bytes], set[bytes]]:
    return {line for run in over for line in run.was}, {line for run in over for line in run.now}


def places_of_step(former: bytes, later: bytes, file: FileChange, added: AddedLines) -> Iterator[Place]:
    """Where the change takes away what came with a step between two older versions, and brings back what that replaced."""
    runs = _runs(file)
    was, now = _sides(runs)
    old, new = set(former.split(b"\n")), set(later.split(b"\n"))
    if not was & new - old or not now & old - new:
        return  # most steps, told without a comparison of their lines
    for step in _steps(former, later):
        gone = tuple(line for line in step.after if line.strip() and not added.stay(line))
        again = tuple(line for line in step.before if line.strip())
        if min(_weight(set(gone) - set(again)), _weight(set(again) - set(gone))) < SHORTEST:
            continue
        for run in runs:
            if _is_within(gone, run.was) and _is_within(again, run.now):
                yield Place(run.line, gone, again)
                break


def _is_within(part: tuple[bytes, ...], whole: tuple[bytes, ...]) -> bool:
    """Whether lines stand in others, in their order."""
    rest = iter(whole)
    return all(line in rest for line in part)


def _slice(lines: list[bytes], start: int, count: int) -> tuple[bytes, ...]:
    """Some lines, in git's counting."""
    return tuple(lines[start - 1 : start - 1 + count]) if count else ()


def _words(lines: set[bytes] | tuple[bytes, ...]) -> set[bytes]:
    return {word for line in lines for word in _WORD.findall(line)}


def _weight(lines: AbstractSet[bytes]) -> int:
    return sum(len(line.replace(b" ", b"").strip()) for line in lines)
