"""What must hold after every scenario, whatever happened in it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .notes import Note

if TYPE_CHECKING:
    from .elsewhere import Elsewhere
    from .instance import GitLab
    from .merge_requests import MergeRequest

_MARKER = re.compile(r"<!-- llmreview:v1 (\{.*?\}) -->", re.DOTALL)


def marker(note: Note) -> dict[str, Any]:
    """What a bot wrote into its note for itself; empty in notes of others."""
    found = _MARKER.search(note.body) if note.author.bot else None
    try:
        read = json.loads(found[1]) if found else {}
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def check_invariants(gitlab: GitLab, elsewhere: Elsewhere | None = None) -> None:
    """Raises AssertionError that tells of each rule that was broken."""
    broken = [
        problem for project in gitlab.projects.values() for mr in project.merge_requests.values() for problem in _broken(mr)
    ]
    broken += [
        f"{action.user.name} ran /{action.name} {action.argument} on !{action.merge_request.iid}"
        for action in gitlab.quick_actions
        if action.user.bot
    ]
    if elsewhere:
        broken += [f"a token was sent to another server: {path}" for path in elsewhere.told_secrets]
    broken += [f"{entry.text}: {problem}" for entry in gitlab.log for problem in entry.problems]
    assert not broken, "\n".join(broken)


def _broken(mr: MergeRequest) -> Iterator[str]:
    summaries = Counter((note.author, found.get("id")) for note in mr.notes if (found := marker(note)).get("kind") == "summary")
    for (author, name), count in summaries.items():
        if count > 1:
            yield f"!{mr.iid} has {count} summary notes of {author.username} ({name})"
    firsts = [thread.first for thread in mr.threads if not thread.resolved]
    marked = [(note.author, found) for note in firsts if (found := marker(note)).get("kind") == "thread"]
    for (author, _, fingerprint), count in Counter((author, m.get("id"), m.get("fp")) for author, m in marked).items():
        if count > 1:
            yield f"!{mr.iid} has {count} open threads of {author.username} on {fingerprint}"
    for note in mr.notes:
        for by, body in note.history[1:]:
            if by.bot and by.id != note.author.id:
                yield f"{by.name} changed the note {note.id} of {note.author.name} into {body[:60]!r}"
    for by, note in mr.deleted:
        if by.bot and by.id != note.author.id:
            yield f"{by.name} deleted the note {note.id} of {note.author.name}"
