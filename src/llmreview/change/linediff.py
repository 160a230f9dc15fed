"""Our own line diff, for the few files that git does not compare as text (UTF-16, ``-diff`` attributes)."""

from __future__ import annotations

import io

from llmreview.change.change import Hunk

_MOST_PAIRS = 4_000_000


def line_hunks(old: bytes, new: bytes) -> tuple[Hunk, ...]:
    """Hunks without context. Beyond a few thousand differing lines on both sides the differing middle is one hunk."""
    a, b = io.BytesIO(old).readlines(), io.BytesIO(new).readlines()
    start, end = 0, 0
    shorter = min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    if not a and not b:
        return ()
    if len(a) * len(b) > _MOST_PAIRS or not a or not b:
        return (_hunk(start, start + len(a), start, start + len(b)),)
    from difflib import SequenceMatcher

    changes = SequenceMatcher(None, a, b).get_opcodes()
    return tuple(_hunk(start + i, start + i2, start + j, start + j2) for tag, i, i2, j, j2 in changes if tag != "equal")


def _hunk(old_start: int, old_end: int, new_start: int, new_end: int) -> Hunk:
    """From positions counted from 0 to git's convention: with a count of 0, the line before."""
    old_count, new_count = old_end - old_start, new_end - new_start
    return Hunk(old_start + (old_count > 0), old_count, new_start + (new_count > 0), new_count)
