"""``llmreview completion``: a script that completes the command line."""

from __future__ import annotations

import argparse
from typing import Any

from llmreview.outputs import write

SHELLS = ("bash", "zsh", "fish")
DESCRIPTION = "Prints a script that completes commands, options, detector ids, files and revisions.\n"
EPILOG = """\
where it goes:
  bash   llmreview completion bash > ~/.local/share/bash-completion/completions/llmreview
  zsh    llmreview completion zsh > ~/.zfunc/_llmreview      (with `fpath+=~/.zfunc` before `compinit` in ~/.zshrc)
  fish   llmreview completion fish > ~/.config/fish/completions/llmreview.fish
"""
REVISIONS = "git for-each-ref --format='%(refname:short)' 2>/dev/null"


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser(
        "completion", help="print a completion script for a shell", description=DESCRIPTION, epilog=EPILOG
    )
    parser.set_defaults(run=run)
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish")


def run(arguments: argparse.Namespace) -> int:
    """Prints the script."""
    import shtab

    _teach(arguments.parser)
    write(shtab.complete(arguments.parser, arguments.shell).rstrip() + "\n", None)
    return 0


def _teach(parser: argparse.ArgumentParser) -> None:
    """Tells shtab what the words after each option are."""
    import shtab

    from llmreview.assets import detector_ids

    commands = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction)).choices  # no public way to them
    for command in commands.values():
        for action in command._actions:
            if action.dest in ("patch", "config") or action.dest.endswith("_file") or "--output" in action.option_strings:
                action.complete = shtab.FILE
            elif action.dest in ("directory", "cache"):
                action.complete = shtab.DIRECTORY
            elif action.dest == "range":
                action.complete = shtab.cmd(REVISIONS)
            elif action.dest in ("select", "ignore", "only") or (action.dest == "id" and not action.option_strings):
                action.choices = detector_ids()
