"""``llmreview scrub``: a status report, description or note without its praise."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from llmreview.model import InputError
from llmreview.outputs import write

DESCRIPTION = """\
Takes a status report, a description or a note and prints it with the praise
removed and the facts kept: numbers, names, code and negations stay as they are.
With --format json the text is taken apart: status (done, partial, blocked,
failed, unknown), facts, claims (what is asserted and not shown) and open points.
"""
MOST_BYTES = 5_000_000


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("scrub", help="remove the praise from a text", description=DESCRIPTION)
    parser.set_defaults(run=run)
    parser.add_argument("file", nargs="?", metavar="FILE", default="-", help="the text; - or nothing reads standard input")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")


def run(arguments: argparse.Namespace) -> int:
    """Prints the text without praise."""
    text = _read(arguments.file)
    if arguments.format == "json":
        import json

        from llmreview.claims.status import read_status

        write(
            json.dumps(read_status(text.replace("\r\n", "\n"))._asdict(), indent=1, ensure_ascii=False) + "\n", arguments.output
        )
    else:
        from llmreview.claims.scrubbing import scrub

        end = "\r\n" if "\r\n" in text and text.count("\r\n") == text.count("\n") else "\n"
        write(scrub(text.replace("\r\n", "\n")).replace("\n", end), arguments.output)
    return 0


def _read(path: str) -> str:
    """The text of a file. Raises InputError when it cannot be read, is too long, or is not UTF-8."""
    try:
        if path == "-":
            content = sys.stdin.buffer.read(MOST_BYTES + 1)
        else:
            with open(path, "rb") as file:
                content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    if len(content) > MOST_BYTES:
        raise InputError(f"{'standard input' if path == '-' else path} is longer than {MOST_BYTES:,} bytes")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{'standard input' if path == '-' else path} is not UTF-8: {error.reason} at byte {error.start}"
        ) from None
