"""What stands on the merge request already: our summary, our threads, and what people answered to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from llmreview.gitlab.objects import Discussion, Note
from llmreview.pattern import Pattern
from llmreview.publish.markers import Marker, read_marker

_DISMISSAL = Pattern(r"(?im)^[ \t]*(?:@\S+[ \t]+)?`?llmreview:[ \t]*ok\b")
THUMBS_DOWN = "thumbsdown"


class OwnThread(NamedTuple):
    """A thread that the bot opened."""

    discussion: str
    note: int
    marker: Marker
    body: str
    path: str
    """Where it stands now."""
    replies: tuple[tuple[int, Marker | None], ...]
    """Our own further notes."""
    resolved: bool
    resolved_by_us: bool
    answered: bool
    """Whether a person wrote in it."""
    dismissed: bool
    """Whether a person said that it does not hold."""

    @property
    def settled(self) -> bool:
        """Whether a person had the last word: it is not raised again."""
        return self.dismissed or (self.resolved and not self.resolved_by_us)

    @property
    def remarks(self) -> list[int]:
        """Our notes that say that the flaw is gone: one, or more where an answer was lost."""
        return [note for note, marker in self.replies if marker is not None and marker.kind == "gone"]


class Standing(NamedTuple):
    """Each in the order in which it was made; more than one summary where two runs met."""

    summaries: tuple[tuple[str, Note], ...]
    """With the discussion's id."""
    threads: tuple[OwnThread, ...]


def read_standing(
    discussions: Iterable[Discussion], me: int, bot_id: str, awards: Callable[[int], list[tuple[str, int]]] = lambda _: []
) -> Standing:
    """``awards`` gives the emoji of a note with their users; it is asked for open threads only, and where that matters."""
    summaries: list[tuple[str, Note]] = []
    threads: list[OwnThread] = []
    for discussion in discussions:
        first = discussion.notes[0] if discussion.notes else None
        marker = read_marker(first.body) if first is not None and first.author == me and not first.system else None
        if first is None or marker is None or marker.id != bot_id:
            continue
        if marker.kind == "summary":
            summaries.append((discussion.id, first))
        elif marker.kind == "thread":
            threads.append(_read_thread(discussion, first, marker, me, awards))
    return Standing(tuple(sorted(summaries, key=lambda s: s[1].id)), tuple(sorted(threads, key=lambda t: t.note)))


def _read_thread(
    discussion: Discussion, first: Note, marker: Marker, me: int, awards: Callable[[int], list[tuple[str, int]]]
) -> OwnThread:
    rest = [note for note in discussion.notes[1:] if not note.system]
    theirs = [note for note in rest if note.author != me]
    resolved = first.resolved
    dismissed = any(_DISMISSAL.search(note.body) for note in theirs)
    if not dismissed and (not resolved or first.resolved_by == me):
        dismissed = any(name == THUMBS_DOWN and user != me for name, user in awards(first.id))
    return OwnThread(
        discussion.id,
        first.id,
        marker,
        first.body,
        first.position.new_path if first.position is not None else "",
        tuple((note.id, read_marker(note.body)) for note in rest if note.author == me),
        resolved,
        resolved and first.resolved_by == me,
        bool(theirs),
        dismissed,
    )
