"""``llmreview diff``: picks the source of the change, the settings and the renderers, and reviews."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from llmreview.model import InputError, NotEvaluated, Report
from llmreview.outputs import Output, pair, write
from llmreview.render import RenderOptions, formats, renderer
from llmreview.settings import FAIL_ON, KEYS, Configuration, Settings, check_detector_names, load_settings, reaches, suggestion

if TYPE_CHECKING:
    from llmreview.change import Change, Message
    from llmreview.configuration import ConfigurationFile

DESCRIPTION = """\
Reviews one change and prints a checklist: findings first, each with place, evidence, question and fix, then
the questions for you that no detector can answer. Nothing of the repository is run: no hooks, no filters, no
external diff. Renames are followed.
"""
RANGES = """\
what RANGE means:
  (nothing)        the working tree, untracked files included, against the merge base of HEAD and the default
                   branch: everything that is not yet in the default branch, committed or not
  REV              the working tree against that revision
  A..B             from A to B, as they are: what B has that A has not, and the other way round
  A...B            from the merge base of A and B to B: what B did since it left A (use this for branches that
                   are behind; merge requests show the same). An omitted A or B means HEAD
  --staged         what is in the index against HEAD: what `git commit` would commit
  --patch FILE     a unified diff without its repository; `--patch -` reads standard input. What cannot be known
                   from a patch alone is listed as not evaluated
In a shallow clone the base may be missing; then the exact `git fetch` to run is printed and the status is 2.
"""
OUTPUTS = """\
formats and files:
  Each --output FILE goes with the --format right before it; a format without a file goes to standard output,
  and only one can. Files are replaced whole or not at all.
  llmreview diff --format markdown --output review.md --format json --output review.json --format terminal
"""
STATUSES = """\
exit status:
  0  no finding at or above --fail-on (with the default, never: always, if the review could be done)
  1  findings at or above --fail-on; suppressed ones and questions do not count
  2  wrong usage or configuration, git could not give the change, or an internal error;
     with --require-complete also when a part of the analysis failed
  130 interrupted, 141 nobody reads the output any more
"""
SUPPRESSION = """\
suppression:
  A comment on the line of a finding, or on the line above it, in the comment syntax of its language:
    # llmreview: ok buffered-stream - at most 50 rows, see the LIMIT above
  Several ids are separated by commas. The reason after the dash is asked for: a suppression without one, or one
  that suppresses nothing, is itself reported. Suppressed findings are counted, never hidden. For whole paths use
  the setting per-path-ignores.
"""
CONFIGURATION = """\
configuration:
  [tool.llmreview] in pyproject.toml, or llmreview.yaml, at the root of the repository; unknown keys are errors.
{keys}
  Path patterns follow .gitignore: `*.sql` at any depth, `docs/` a directory, `src/**/gen_*.py` from the root.
    [tool.llmreview]
    ignore = ["enthusiasm"]
    exclude = ["vendor/"]
    fail-on = "high"
    [tool.llmreview.per-path-ignores]
    "scripts/" = ["verbose-logging"]
  In CI (the variable CI is set) the file is read from the base side of the change, so that a change cannot switch
  off its own review; --config-from-base does the same anywhere. `llmreview config` shows what is in force.
"""
CHECKS_OF_CI = """\
in CI:
  llmreview diff origin/main...HEAD --fail-on high --require-complete --format json --output review.json --format terminal
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    keys = "\n".join(f"    {key.name:<17} {key.expects}\n{'':22}{key.meaning}" for key in KEYS)
    epilog = "\n".join((RANGES, OUTPUTS, STATUSES, SUPPRESSION, CONFIGURATION.format(keys=keys), CHECKS_OF_CI))
    parser = commands.add_parser("diff", help="review a change", description=DESCRIPTION, epilog=epilog)
    parser.set_defaults(run=run)
    parser.add_argument("range", nargs="?", metavar="RANGE", help="the change: A..B, A...B, REV, or nothing (see below)")

    change = parser.add_argument_group("the change")
    source = change.add_mutually_exclusive_group()
    source.add_argument("--staged", action="store_true", help="review the index against HEAD")
    source.add_argument("--patch", metavar="FILE", help="review a unified diff; - reads standard input")
    change.add_argument("--message-file", metavar="FILE", help="a message or description that comes with the change; - reads standard input")
    change.add_argument("-C", dest="directory", metavar="DIR", default=".", help="the repository, or a directory in it (default: here)")

    choice = parser.add_argument_group("what is looked for")
    choice.add_argument("--select", metavar="ID,…", action="append", help="run only these detectors or categories (repeatable)")
    choice.add_argument("--ignore", metavar="ID,…", action="append", help="do not run these, beside those ignored by the configuration")
    configuration = choice.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="read this configuration (TOML or YAML) and no other")
    configuration.add_argument("--no-config", action="store_true", help="read no configuration")
    configuration.add_argument("--config-from-base", action="store_true", help="read the configuration of the change's base side (default in CI)")

    output = parser.add_argument_group("output")
    output.add_argument("--format", dest="outputs", action=_InOrder, choices=formats(), help="how to print (repeatable; default: terminal)")
    output.add_argument("--output", dest="outputs", action=_InOrder, metavar="FILE", help="write the --format right before to this file")
    output.add_argument("--max-items", type=_count, metavar="N", help="items shown in full, 0 for all (default: 12); the rest is counted")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto; NO_COLOR and FORCE_COLOR are heeded")
    loudness = output.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="the verdict and one line an item, no progress")
    loudness.add_argument("-v", "--verbose", action="store_true", help="also what is folded otherwise, suppressed findings included")

    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 for findings of this severity or above (default: never)")
    status.add_argument("--require-complete", action="store_true", help="exit with 2 when a part of the analysis failed")


class _InOrder(argparse.Action):
    """Keeps ``--format`` and ``--output`` in the order in which they were written: that order pairs them."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest) or ()), ((option or "").lstrip("-"), values)])


def _count(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number, 0 or more")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Reviews the change and writes the reports."""
    from llmreview.progress import Progress

    with Progress("reading the change", enabled=not arguments.quiet) as progress:
        change = _read_change(arguments)
        configuration = _configure(arguments, change)
        outputs = pair(arguments.outputs or (), configuration.settings.format)
        _check_names(configuration)
        progress.stage = f"reviewing {len(change.files)} files"
        report = _review(change, configuration.settings)
        texts = [(_render(report, output, configuration.settings, arguments), output.path) for output in outputs]
    for text, path in texts:
        write(text, path)
    return _status(report, configuration.settings, arguments)
