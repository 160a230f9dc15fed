"""Texts that the caller hands in beside the change."""

from __future__ import annotations

import os

from llmreview.change.change import Message, StrPath
from llmreview.model import InputError

_MOST_BYTES = 1_000_000


def given_message(path: StrPath | None) -> tuple[Message, ...]:
    """The description in a file; none when no file was named. Raises InputError when it cannot be read."""
    if path is None:
        return ()
    try:
        with open(path, "rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8-sig", "replace")
    except OSError as error:
        raise InputError(f"cannot read the message file {os.fspath(path)}: {error.strerror}") from None
    return (Message(None, text, "description"),)
