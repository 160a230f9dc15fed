"""How the bot knows its own notes again: a comment that nobody sees, on a note's first line.

Author and marker must both be right: anybody can write the marker into a note of theirs, or into the code under review, which is
quoted in notes.
"""

from __future__ import annotations

import json
import re
from typing import Any, Literal, NamedTuple

from llmreview.model import InputError
from llmreview.pattern import Pattern

DEFAULT_ID = "default"
END = "<!-- llmreview:end -->"
"""The last line of a summary; what people write after it is theirs."""

Kind = Literal["summary", "thread", "gone"]
_KINDS = ("summary", "thread", "gone")
_LINE = Pattern(r"\A<!-- llmreview:v1 (\{[^\n]{0,2000}\}) -->(?:\r?\n|\Z)")
_ID = Pattern(r"[A-Za-z0-9][A-Za-z0-9_.]*(?:-[A-Za-z0-9_.]+)*")


class Marker(NamedTuple):
    """``id`` tells the bots on one merge request apart; ``fingerprint`` and ``likeness`` the findings of threads."""

    kind: Kind
    id: str
    fingerprint: str = ""
    likeness: str = ""
    """What the finding says of which code, wherever that stands: it knows a finding again whose file was renamed."""
    head: str = ""
    """The commit that a summary is about."""
    version: int = 0
    """The number of the merge request's version that a summary is about: it grows with every push."""

    def line(self) -> str:
        """The marker as it stands in a note. Nothing in it can end the comment."""
        fields = {"kind": self.kind, "id": self.id, "fp": self.fingerprint, "like": self.likeness, "head": self.head}
        present: dict[str, str | int] = {name: value for name, value in fields.items() if value}
        if self.version:
            present["version"] = self.version
        return f"<!-- llmreview:v1 {json.dumps(present)} -->"


def checked_id(word: str) -> str:
    """An id for ``--id``. Raises InputError for one that could not stand in a comment."""
    if not _ID.fullmatch(word) or len(word) > 60:
        raise InputError(f"--id {word!r:.80} is no id", "Letters, digits, single `-`, `_` and `.`, at most 60, such as `backend`")
    return word


def read_marker(body: str) -> Marker | None:
    """The marker of a note of ours; None where there is none."""
    found = _LINE.match(body)
    if found is None:
        return None
    try:
        data = json.loads(found[1])
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("kind") not in _KINDS or not isinstance(data.get("id"), str):
        return None
    fingerprint, likeness, head = (_text(data, name) for name in ("fp", "like", "head"))
    version = data.get("version")
    return Marker(data["kind"], data["id"], fingerprint, likeness, head, version if isinstance(version, int) else 0)


def marked(marker: Marker, text: str) -> str:
    """A note's body."""
    return f"{marker.line()}\n\n{text}"


def _text(data: dict[str, Any], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) and re.fullmatch(r"[0-9a-f]{0,64}", value) else ""
