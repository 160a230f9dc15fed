"""The command line: words to a command, and a command's end to an exit status. Nothing else.

Each command lives in ``llmreview.commands`` and imports what it needs when it runs, so that ``--version`` and ``--help`` cost
little more than Python itself (docs/decisions/0002-argparse-and-shtab.md).
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import cache
from typing import Any, NoReturn

from llmreview import __version__
from llmreview.commands import checklist, completion, config, detectors, diff, explain, fix, gitlab, scrub, serve
from llmreview.model import InputError
from llmreview.settings import suggestion

COMMANDS = (diff, checklist, fix, gitlab, serve, scrub, detectors, explain, config, completion)
ALONE = ("diff", "checklist", "fix", "gitlab", "serve", "scrub", "detectors", "explain", "config")
"""Commands that need not know of the others; the completion scripts complete them all."""

DESCRIPTION = """\
Tells you, before you read a change, where it is likely to be wrong: a short
checklist, what to read first on top, each item with its place, its evidence
and a question. Nothing of the reviewed repository is run; no network is needed.
"""
EPILOG = """\
examples:
  llmreview diff                   all that is not yet in the default branch,
                                   uncommitted work included
  llmreview diff HEAD~1..HEAD      the last commit
  llmreview diff main...my-branch  a branch, since it left main
  llmreview fix --diff             what could safely be mended; without --diff
                                   it is
  llmreview explain error-masking  what a detector looks for; how to silence it
  llmreview COMMAND --help         everything else: ranges, options, suppression,
                                   configuration

exit status:
  0  no finding at or above --fail-on (by default: never)
  1  findings at or above --fail-on
  2  wrong usage or configuration, git could not give the change, an internal
     error, or with --require-complete an incomplete analysis
  130 interrupted; 141 nobody reads the output any more
"""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Texts as written, as wide as the terminal; argparse itself would import shutil for every option to learn the width."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


@cache
def _columns() -> int:
    try:
        return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size().columns or 80
    except (OSError, ValueError):
        return 80


class Parser(argparse.ArgumentParser):
    """Full option names only, texts as written, and a hint where a range stands in place of a command."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, "allow_abbrev": False, **options})

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        hint = "\nTo review a change: llmreview diff [RANGE]" if message.startswith("argument COMMAND: invalid") else ""
        self.exit(2, f"llmreview: {message}{hint}\nTry `{self.prog} --help`.\n")


class CommandParser(Parser):
    """The parser of one command: a word that it does not know is its own error, with its own usage and nearest option."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        known, rest = super().parse_known_args(args, namespace)
        if rest:
            options = [option for action in self._actions for option in action.option_strings]
            self.error(f"unknown argument {rest[0]!r}{suggestion(rest[0].partition('=')[0], options)}")
        return known, rest


def build_parser(only: str | None = None) -> argparse.ArgumentParser:
    """The whole command line, or that of one command ``only``: describing all options takes longer than reading the few given.

    The parsed words know it as ``parser``: the completion scripts are generated from it.
    """
    parser = Parser(prog="llmreview", description=DESCRIPTION, epilog=EPILOG)
    parser.add_argument("--version", action="version", version=f"llmreview {__version__}")
    parser.add_argument("--debug", action="store_true", help="show a traceback for an internal error (or set LLMREVIEW_DEBUG=1)")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=CommandParser)
    for command in COMMANDS:
        if only is None or command.__name__.endswith("." + only):
            command.add_to(commands)
    parser.set_defaults(parser=parser)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit status. No exception leaves it."""
    gc.disable()  # a short process that keeps nearly all it makes: collecting costs a fifth of its time
    debug = os.environ.get("LLMREVIEW_DEBUG", "") not in ("", "0")
    try:
        words = sys.argv[1:] if argv is None else argv
        parser = build_parser(words[0] if words and words[0] in ALONE else None)
        arguments = parser.parse_args(argv)
        debug = debug or arguments.debug
        if arguments.command is None:
            parser.print_help(sys.stderr)
            return 2
        return int(arguments.run(arguments))
    except SystemExit as end:  # argparse: --help, --version, wrong usage
        return end.code if isinstance(end.code, int) else 2
    except InputError as error:
        return _fail(str(error), error.advice)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `llmreview diff | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python complains when it flushes at exit
        return 141
    except Exception as error:
        if debug:
            import traceback

            traceback.print_exc()
        return _fail(
            f"internal error: {type(error).__name__}: {error}",
            "Please report it, with what the same command prints when LLMREVIEW_DEBUG=1 is set.",
        )


def _fail(message: str, advice: str | None) -> int:
    text = f"llmreview: {message}\n" + (f"{advice}\n" if advice else "")
    if sys.stderr is not None:
        # Names of files and branches are text of strangers: no control character of theirs reaches the terminal.
        sys.stderr.write("".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in text))
    return 2
