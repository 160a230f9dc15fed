"""Notes and the discussions that hold them."""

from __future__ import annotations

import re
from datetime import datetime
from hashlib import sha1
from typing import Any

from .clock import iso
from .people import User
from .positions import Position

BODY_CHARACTERS = 1_000_000


class Note:
    """One comment. ``hidden`` ones are seen by nobody through the API; ``internal`` ones from Reporter on."""

    def __init__(self, number: int, author: User, body: str, now: datetime, *, position: Position | None = None) -> None:
        self.id, self.author, self.body = number, author, body
        self.created_at = self.updated_at = now
        self.position = self.original_position = position
        self.line_code: str | None = None
        self.system = self.internal = self.hidden = False
        self.outdated = False
        self.resolved_by: User | None = None
        self.resolved_at: datetime | None = None
        self.suggestions: list[dict[str, Any]] = []
        self.awards: list[Award] = []
        self.commands_changes: dict[str, Any] = {}
        self.history: list[tuple[User, str]] = [(author, body)]
        """Who wrote which text, the first one first."""

    def edit(self, by: User, body: str, now: datetime) -> None:
        self.body, self.updated_at = body, now
        self.history.append((by, body))


class Award:
    def __init__(self, number: int, name: str, user: User, now: datetime, awardable: tuple[str, int]) -> None:
        self.id, self.name, self.user, self.created_at = number, name, user, now
        self.awardable_type, self.awardable_id = awardable

    def json(self, root: str) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": self.name,
            "user": self.user.basic(root),
            "created_at": iso(self.created_at),
            "updated_at": iso(self.created_at),
            "awardable_id": self.awardable_id,
            "awardable_type": self.awardable_type,
            "url": None,
        }


class Discussion:
    """``individual`` is a plain note; others are threads and can be resolved."""

    def __init__(self, first: Note, *, individual: bool) -> None:
        self.id = sha1(f"discussion {first.id}".encode(), usedforsecurity=False).hexdigest()
        self.individual = individual
        self.notes = [first]

    @property
    def first(self) -> Note:
        return self.notes[0]

    @property
    def on_diff(self) -> bool:
        return self.first.position is not None

    @property
    def resolvable(self) -> bool:
        return not self.individual and not self.first.system

    @property
    def resolved(self) -> bool:
        """A reply that came after the resolving opens nothing again; a thread is resolved when every note is."""
        notes = [note for note in self.notes if not note.system]
        return self.resolvable and all(note.resolved_at is not None for note in notes)

    @property
    def outdated(self) -> bool:
        return self.first.outdated

    @property
    def resolved_by(self) -> User | None:
        return self.first.resolved_by if self.resolved else None

    def set_resolved(self, by: User | None, now: datetime | None) -> None:
        for note in self.notes:
            if not note.system and (now is None or note.resolved_at is None):
                note.resolved_by, note.resolved_at = by, now

    def note_type(self, note: Note) -> str | None:
        if note.position is not None:
            return "DiffNote"
        return None if self.individual else "DiscussionNote"


class Suggestion:
    """Reading of the fences ```` ```suggestion:-A+B ```` of a note on the diff."""

    _FENCE = re.compile(
        r"^(?P<fence>`{3,})suggestion(?::-(?P<above>\d{1,3})\+(?P<below>\d{1,3}))?[ \t]*\n(?P<text>.*?)^(?P=fence)[ \t]*$",
        re.MULTILINE | re.DOTALL,
    )

    @classmethod
    def parse(cls, body: str, new_line: int, lines: list[str], number: int) -> list[dict[str, Any]]:
        found = []
        for match in cls._FENCE.finditer(body.replace("\r\n", "\n")):
            first = max(1, new_line - min(100, int(match["above"] or 0)))
            last = min(len(lines), new_line + min(100, int(match["below"] or 0)))
            old = "".join(lines[first - 1 : last])
            found.append(
                {
                    "id": number * 100 + len(found),
                    "from_line": first,
                    "to_line": last,
                    "appliable": old != match["text"],
                    "applied": False,
                    "from_content": old,
                    "to_content": match["text"],
                }
            )
        return found
