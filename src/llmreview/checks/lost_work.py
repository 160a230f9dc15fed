"""Work of earlier commits that a change undoes without saying so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.model import ChecklistItem, Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import Change
    from llmreview.change.change import Undone

_SAID = Pattern(
    r"\brever(?:t|ts|ted|ting|sion)\b|\broll(?:s|ed|ing)?[- ]?back\b|\bback(?:s|ed)? out\b|"
    r"\brestor(?:e|es|ed|ing)\b|\bundo(?:es|ne)?\b|\bre-?(?:appl(?:y|ies|ied|ying)|land(?:s|ed|ing)?|instat(?:e|es|ed|ing)|add(?:s|ed|ing)?)\b|"
    r"\b(?:bring|put|add)(?:s|ing)? back\b|\bbrought back\b",
    re.IGNORECASE,
)
MOST_COMMITS = 3
MOST_PLACES = 12


def lost_work(change: Change) -> tuple[ChecklistItem, ...]:
    """A question with the places where work is gone, and the commits that brought it; none where a message speaks of it."""
    if change.history is None or any(_SAID.search(message.text) for message in change.messages):
        return ()
    changed = {file.path for file in change.files}
    undone = [u for u in change.history.undone() if u.path in changed]
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
    return f"takes back lines of {commits}{more}, merged after the branch was cut"
