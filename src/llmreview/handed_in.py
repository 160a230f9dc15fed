"""Files that the caller names beside the change: a patch, a message, reports of what ran."""

from __future__ import annotations

import os
import stat

from llmreview.model import InputError

_OWN_DESCRIPTORS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""What is open already: standard input, and what a shell puts in the place of ``<(command)``."""


def read_handed_in(path: str | os.PathLike[str], what: str, most: int) -> bytes:
    """A file's contents, and of a longer one so much that it shows: a byte more than ``most``.

    Raises InputError when it cannot be read. A named pipe would keep a run waiting for ever, and a device has no end.
    """
    name = "standard input" if os.fspath(path) == "/dev/stdin" else os.fspath(path)
    try:
        if not os.fspath(path).startswith(_OWN_DESCRIPTORS) and not stat.S_ISREG(os.stat(path).st_mode):
            raise InputError(f"cannot read the {what} {name}: it is not a regular file")
        with open(path, "rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise InputError(f"cannot read the {what} {name}: {error.strerror}") from None
