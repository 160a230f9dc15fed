"""Texts that the caller hands in beside the change."""

from __future__ import annotations

from llmreview.change.change import Message, StrPath
from llmreview.handed_in import read_handed_in

_MOST_BYTES = 1_000_000


def given_message(path: StrPath | None) -> tuple[Message, ...]:
    """The description in a file; none when no file was named. Raises InputError when it cannot be read."""
    if path is None:
        return ()
    text = read_handed_in(path, "message file", _MOST_BYTES)[:_MOST_BYTES].decode("utf-8-sig", "replace")
    return (Message(None, text, "description"),)
