"""Lines that a change takes back: what a file received after some version of it, and does not have any more."""

from __future__ import annotations

from typing import NamedTuple

from llmreview.change.change import FileChange
from llmreview.change.linediff import line_hunks

SHORTEST = 8
"""Characters, blanks aside, that lines must have together to be told from chance."""


class TakenBack(NamedTuple):
    """Where the new side takes lines back: those that are gone, and those that are there again."""

    line: int
    gone: tuple[bytes, ...]
    again: tuple[bytes, ...]

    def is_of(self, former: bytes, after: bytes) -> bool:
        """Whether these are lines of the step from one version of the file to another."""
        for hunk in line_hunks(former, after):
            came = lines_of(after, hunk.new_start, hunk.new_count)
            went = lines_of(former, hunk.old_start, hunk.old_count)
            if _weight(set(came) & set(self.gone)) or _weight(set(went) & set(self.again)):
                return True
        return False


def taken_back(former: bytes, file: FileChange) -> TakenBack | None:
    """The first place where the new side has again what it was in ``former``, before the old side came to be.

    A hunk of the change may hold more than what it takes back: both sides of a conflict touch each other.
    """
    base, new = file.old or b"", file.new or b""
    received = [
        (
            hunk.new_start + (hunk.new_count == 0),
            hunk.new_count,
            lines_of(former, hunk.old_start, hunk.old_count),
            lines_of(base, hunk.new_start, hunk.new_count),
        )
        for hunk in line_hunks(former, base)
    ]
    for hunk in file.hunks:
        now = lines_of(new, hunk.new_start, hunk.new_count)
        start, end = hunk.old_start + (hunk.old_count == 0), hunk.old_start + hunk.old_count + (hunk.old_count == 0)
        for first, count, before, after in received:
            if not (start <= first and first + count <= end) or _weight({*before, *after}) < SHORTEST:
                continue
            if _is_within(before, now) and not _weight(set(after) & set(now) - set(before)):
                return TakenBack(max(1, hunk.new_start), after, before)
    return None


def _is_within(part: tuple[bytes, ...], whole: tuple[bytes, ...]) -> bool:
    """Whether lines stand in others, in their order."""
    rest = iter(whole)
    return all(line in rest for line in part)


def lines_of(text: bytes, start: int, count: int) -> tuple[bytes, ...]:
    """Some lines of a text, without their ends."""
    return tuple(text.split(b"\n")[start - 1 : start - 1 + count]) if count else ()


def _weight(lines: set[bytes]) -> int:
    return sum(len(line.replace(b" ", b"").strip()) for line in lines)
