"""Where reports go: which format to which file, and files that are whole or not there."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Literal, NamedTuple

from llmreview.model import InputError

STANDARD_OUTPUT = "-"


class Output(NamedTuple):
    """One report: its format, and its file (None for standard output)."""

    format: str
    path: str | None


def pair(words: Sequence[tuple[Literal["format", "output"], str]], default: str) -> tuple[Output, ...]:
    """Outputs from ``--format`` and ``--output`` in the order in which they were written.

    An ``--output`` belongs to the ``--format`` right before it. One of each belong together in either order, and a single
    ``--output`` alone takes the default format. Raises InputError for what is left over or would overwrite another.
    """
    kinds = [kind for kind, _ in words]
    if kinds == ["output", "format"]:
        words = (words[1], words[0])
    elif "format" not in kinds:
        words = (("format", default), *words)
    outputs: list[Output] = []
    open_for_output = False
    for kind, word in words:
        if kind == "format":
            outputs.append(Output(word, None))
        elif open_for_output:
            outputs[-1] = Output(outputs[-1].format, None if word == STANDARD_OUTPUT else word)
        else:
            raise InputError(
                f"--output {word}: no --format stands right before it",
                "Write each file after its format: --format markdown --output review.md --format terminal",
            )
        open_for_output = kind == "format"
    places = [output.path and os.path.realpath(output.path) for output in outputs]
    for position, place in enumerate(places):
        if place in places[:position]:
            where = "standard output" if place is None else outputs[position].path
            raise InputError(f"two formats go to {where}", "Give each --format an --output FILE of its own.")
    return tuple(outputs)


def write(text: str | bytes, path: str | None) -> None:
    """Writes to standard output, or to a file that holds either its old or its new content, never a part.

    Always UTF-8, also where the locale is another one: reports are read by programs. Raises InputError where it cannot be done.
    """
    content = text.encode("utf-8", "replace") if isinstance(text, str) else text
    try:
        if path is None:
            _write_standard_output(content)
        elif os.path.exists(path) and not os.path.isfile(path):  # a device, a named pipe: nothing to rename over
            with open(path, "wb") as stream:
                stream.write(content)
        else:
            replace(os.path.realpath(path), content)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise InputError(f"{path or 'standard output'} cannot be written: {reason}") from error


def _write_standard_output(content: bytes) -> None:
    if sys.stdout is None:
        raise InputError("standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python tries what is left once more at exit
        raise


def replace(path: str, content: bytes) -> None:
    """Writes beside the file and renames, so that a reader, a crash or a full disk never leaves half a report."""
    unfinished = f"{path}.{os.getpid()}.tmp"
    try:
        with open(unfinished, "xb") as stream:
            stream.write(content)
        if os.path.exists(path):
            _as_before(unfinished, os.stat(path))
        os.replace(unfinished, path)
    except BaseException:
        if os.path.exists(unfinished):
            os.unlink(unfinished)
        raise


def _as_before(file: str, status: os.stat_result) -> None:
    """Gives a file the owner, where the system lets us, and the mode of the one that it takes the place of."""
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(file, status.st_uid, status.st_gid)
    os.chmod(file, status.st_mode & 0o7777)
