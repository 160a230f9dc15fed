"""Work of earlier commits that a change undoes without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks.told_reverts import ToldReverts
from llmreview.model import ChecklistItem, Evidence

if TYPE_CHECKING:
    from llmreview.change import Change
    from llmreview.change.change import Undone

MOST_COMMITS = 3
MOST_PLACES = 12


def lost_work(change: Change) -> tuple[ChecklistItem, ...]:
    """A question with the places where work is gone, and the commits that brought it; none for what a message names."""
    if change.history is None:
        return ()
    changed = {file.path for file in change.files}
    found = [undone for undone in change.history.undone() if undone.path in changed]
    if not found:
        return ()
    told = ToldReverts(change)
    undone = [rest for one in found if (rest := told.untold(one)) is not None]
    if not undone:
        return ()
    places = tuple(Evidence(u.path, u.line, u.line, _note(u)) for u in undone[:MOST_PLACES])
    return (
        ChecklistItem(
            id="lost-work",
            category="scope",
            title="Work of earlier commits is undone",
            question="Is it meant that the work of these commits is gone?",
            why="A conflict resolved in haste, or a file written anew from an older copy, takes back what others have merged.",
            status="ask",
            priority=85,
            evidence=places,
        ),
    )


def _note(undone: Undone) -> str:
    commits = ", ".join(f"{commit.sha[:9]} ({commit.subject})" for commit in undone.commits[:MOST_COMMITS])
    more = f" and {len(undone.commits) - MOST_COMMITS} more" if undone.commits[MOST_COMMITS:] else ""
    if undone.is_behind:
        return f"lacks what the base received in {commits}{more}, which the new side never had"
    if undone.is_reset:
        return f"the file is what it was before {commits}{more}"
    if not undone.is_since_cut:
        return f"takes back lines of {commits}{more}: what they replaced is there again"
    return f"takes back lines of {commits}{more}, merged after the branch was cut"
