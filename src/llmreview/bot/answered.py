"""The resolved threads of people, held against the commits since they were opened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from llmreview.change.command import Git
from llmreview.change.hosted import changed_lines
from llmreview.claims.threads import NEAR, Thread
from llmreview.gitlab.objects import Discussion, Note, Version

MOST_THREADS = 200


def read_resolved(discussions: Sequence[Discussion], versions: Sequence[Version], me: int | None, git: Git) -> tuple[Thread, ...]:
    """Threads on lines, those of our own aside; of each resolved one, whether its lines changed since it was opened.

    ``versions`` are those of the merge request, the newest first.
    """
    threads = []
    for discussion in discussions[:MOST_THREADS]:
        first = discussion.notes[0] if discussion.notes else None
        if first is None or first.author == me or first.system or not first.resolvable or first.position is None:
            continue
        line = first.position.new_line or first.position.old_line
        path = first.position.new_path if first.position.new_line else first.position.old_path
        if line is None or not path:
            continue
        state: Literal["open", "resolved"] = "resolved" if first.resolved else "open"
        changed = _has_changed(first, line, path, versions, git) if first.resolved else None
        if first.resolved and changed is None:
            continue  # the commit on which it was opened is not there: nothing is known, and nothing is said
        threads.append(Thread(path, line, state, first.body[:300], changed))
    return tuple(threads)


def _has_changed(note: Note, line: int, path: str, versions: Sequence[Version], git: Git) -> bool | None:
    """GitLab moves a note along for as long as its line stands: one that it left behind is on a line that changed."""
    head = versions[0].head
    opened = _version_at(note.created_at, versions)
    if opened is not None and opened.head == head:
        return False
    if note.position is not None and note.position.head != head:
        return True
    runs = changed_lines(git, opened.head, head, path) if opened is not None else None
    if runs is None:
        return None
    return any(first - NEAR <= line <= first + max(count, 1) - 1 + NEAR for first, count in runs)


def _version_at(moment: str, versions: Sequence[Version]) -> Version | None:
    """The newest version that was there at a moment; the first one for what is older than all."""
    when = _time(moment)
    if when is None:
        return None
    for version in versions:
        made = _time(version.created_at)
        if made is not None and made <= when:
            return version
    return versions[-1]


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
