"""``llmreview diff``: picks the source of the change, the settings and the renderers, and reviews."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from llmreview.model import InputError, Report
from llmreview.outputs import Output, pair, write
from llmreview.render import RenderOptions, formats, renderer
from llmreview.settings import FAIL_ON, KEYS, Configuration, Settings, check_detector_names, load_settings, reaches

if TYPE_CHECKING:
    from pathlib import Path

    from llmreview.change import Change
    from llmreview.change.git import StartedChange
    from llmreview.configuration import ConfigurationFile
    from llmreview.detect.catalog import Catalog

DESCRIPTION = """\
Reviews a change and prints a checklist: findings with place, evidence, question
and fix, then questions that no detector can answer. Nothing of the repository is
run: no hooks, no filters, no external diff. Renames are followed.
"""
RANGES = """\
what RANGE means:
  (nothing)     the working tree, untracked files included, against the merge base
                of HEAD and the default branch: all that is not yet in the default
                branch, committed or not. On that branch itself: against HEAD
  REV           the working tree, tracked files only, against that revision
  A..B          from A to B as they are
  A...B         from the merge base of A and B to B: what B did since it left A, as
                merge requests show it. An omitted A or B is HEAD
  --staged      the index against HEAD (or REV): what `git commit` would commit
  --patch FILE  a unified diff without its repository; what cannot be known from
                that alone is listed as not evaluated
  In a shallow clone the base may be missing: then the `git fetch` to run is
  printed, and the status is 2.
"""
OUTPUTS = """\
formats and files:
  --output FILE belongs to the --format right before it. A format without a file
  goes to standard output, and only one can. A file is replaced whole or not at all.
    llmreview diff --format markdown --output review.md --format terminal
"""
STATUSES = """\
exit status:
  0  no finding at or above --fail-on (by default: never)
  1  findings at or above --fail-on; suppressed findings and questions do not count
  2  wrong usage or configuration, git could not give the change, an internal
     error; with --require-complete also when a part of the analysis failed
  130 interrupted; 141 nobody reads the output any more
"""
SUPPRESSION = """\
suppression:
  A comment on the line of a finding, or on the line above, as its language has it:
    # llmreview: ok buffered-stream - at most 50 rows, see the LIMIT above
  Several ids are separated by commas. A suppression without a reason after the
  dash, and one that suppresses nothing, is itself reported. Suppressed findings
  are counted, never hidden. For whole paths: per-path-ignores.
"""
CONFIGURATION = """\
configuration:
  [tool.llmreview] in pyproject.toml, or llmreview.yaml, at the repository's root.
{keys}
  Path patterns are those of .gitignore: `*.sql` at any depth, `docs/` a directory,
  `src/**/gen_*.py` from the root. An example:
    [tool.llmreview]
    ignore = ["style"]
    exclude = ["vendor/"]
    fail-on = "high"
    [tool.llmreview.per-path-ignores]
    "scripts/" = ["verbose-logging"]
  In CI (where the variable CI is set) the file is read from the base side of the
  change, so that a change cannot switch off its own review; a patch is reviewed
  with the defaults there. --config-from-base does the same anywhere; --config
  names a file of your own. `llmreview config` shows what is in force.
"""
IN_CI = """\
in CI:
  llmreview diff origin/main...HEAD --fail-on high --require-complete
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    keys = "\n".join(f"    {key.name:<17} {key.expects}\n{'':22}{key.meaning}" for key in KEYS)
    epilog = "\n".join((RANGES, OUTPUTS, STATUSES, SUPPRESSION, CONFIGURATION.format(keys=keys), IN_CI))
    parser = commands.add_parser("diff", help="review a change", description=DESCRIPTION, epilog=epilog)
    parser.set_defaults(run=run)
    parser.add_argument("range", nargs="?", metavar="RANGE", help="the change: A..B, A...B, REV, or nothing (see below)")

    change = parser.add_argument_group("the change")
    source = change.add_mutually_exclusive_group()
    source.add_argument("--staged", action="store_true", help="review the index against HEAD")
    source.add_argument("--patch", metavar="FILE", help="review a unified diff; - reads standard input")
    change.add_argument(
        "--message-file", metavar="FILE", help="a message or description that comes with the change; - reads standard input"
    )
    change.add_argument(
        "-C", dest="directory", metavar="DIR", default=".", help="the repository, or a directory in it (default: here)"
    )

    choice = parser.add_argument_group("what is looked for")
    choice.add_argument("--select", metavar="ID,…", action="append", help="run only these detectors or categories (repeatable)")
    choice.add_argument(
        "--ignore", metavar="ID,…", action="append", help="do not run these, beside those ignored by the configuration"
    )
    configuration = choice.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="read this configuration (TOML or YAML) and no other")
    configuration.add_argument("--no-config", action="store_true", help="read no configuration")
    configuration.add_argument(
        "--config-from-base", action="store_true", help="read the configuration of the change's base side (default in CI)"
    )

    output = parser.add_argument_group("output")
    output.add_argument(
        "--format", dest="outputs", action=_InOrder, choices=formats(), help="how to print (repeatable; default: terminal)"
    )
    output.add_argument(
        "--output", dest="outputs", action=_InOrder, metavar="FILE", help="write the --format right before to this file"
    )
    output.add_argument(
        "--max-items", type=_count, metavar="N", help="items shown in full, 0 for all (default: 12); the rest is counted"
    )
    output.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="default: auto; NO_COLOR and FORCE_COLOR are heeded"
    )
    loudness = output.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="the verdict and one line an item, no progress")
    loudness.add_argument(
        "-v", "--verbose", action="store_true", help="also what is folded otherwise, suppressed findings included"
    )

    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 for findings of this severity or above (default: never)")
    status.add_argument("--require-complete", action="store_true", help="exit with 2 when a part of the analysis failed")


class _InOrder(argparse.Action):
    """Keeps ``--format`` and ``--output`` in the order in which they were written: that order pairs them."""

    def __call__(
        self, _parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option: str | None = None
    ) -> None:
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest) or ()), ((option or "").lstrip("-"), values)])


def _count(word: str) -> int:
    if not word.isdecimal():
        raise argparse.ArgumentTypeError(f"{word!r} is not a whole number, 0 or more")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Reviews the change and writes the reports."""
    from llmreview.progress import Progress

    with Progress("reading the change", enabled=not arguments.quiet) as progress:
        started = _start(arguments)  # git is at work from here on, while the rest is made ready
        try:
            configuration = load_settings(_configuration_file(arguments, started), _options(arguments))
            settings = configuration.settings
            outputs = pair(arguments.outputs or (), settings.format)
            catalog = _catalog(configuration)
            change = _read(arguments, started, settings)
        finally:
            if started is not None:
                started.close()
        progress.stage = f"reviewing {len(change.files):,} files"
        report = _review(change, catalog, settings)
        texts = [(_render(report, output, settings, arguments), output.path) for output in outputs]
    for text, path in texts:
        write(text, path)
    return _status(report, settings, arguments)


def _review(change: Change, catalog: Catalog, settings: Settings) -> Report:
    from llmreview.review import review

    return review(change, catalog, settings)


def _options(arguments: argparse.Namespace) -> dict[str, object]:
    """What the command line says of settings; None where it is silent."""
    return {
        "select": _names(arguments.select),
        "ignore": _names(arguments.ignore),
        "max_items": arguments.max_items,
        "fail_on": arguments.fail_on,
    }


def _names(words: list[str] | None) -> tuple[str, ...] | None:
    """Names from ``--select a,b --select c``; None where the option was not given."""
    if words is None:
        return None
    return tuple(dict.fromkeys(name.strip() for word in words for name in word.split(",") if name.strip()))


def _start(arguments: argparse.Namespace) -> StartedChange | None:
    """Git's part of the change; None for a patch, which needs none."""
    if arguments.patch == arguments.message_file == "-":
        raise InputError("--patch and --message-file cannot both be standard input")
    if arguments.patch is not None:
        if arguments.range is not None:
            raise InputError("a RANGE and --patch exclude each other", "The patch is the change.")
        return None
    from pathlib import Path

    from llmreview.change.git import start_change

    return start_change(Path(arguments.directory), arguments.range, staged=arguments.staged)


def _read(arguments: argparse.Namespace, started: StartedChange | None, settings: Settings) -> Change:
    message_file = _path(arguments.message_file) if arguments.message_file else None
    if started is not None:
        return started.read(message_file=message_file, size_limit=settings.size_limit)
    from llmreview.change.patch import read_patch

    return read_patch(_path(arguments.patch), message_file=message_file, size_limit=settings.size_limit)


def _path(word: str) -> Path:
    """A file that was named; ``-`` is standard input."""
    from pathlib import Path

    return Path("/dev/stdin" if word == "-" else word)


def _configuration_file(arguments: argparse.Namespace, started: StartedChange | None) -> ConfigurationFile | None:
    """The file that holds: the one named, or that of the change's base side, or that of the working tree.

    In CI the working tree is the head of the change, and who wrote the change must not choose what is looked for. A patch
    has no base side, so that in CI it is reviewed with the defaults.
    """
    from llmreview.configuration import configuration_of_directory, find_top, named_configuration

    if arguments.config:
        return named_configuration(arguments.config)
    if arguments.no_config:
        return None
    if started is None:
        return None if _in_ci() else configuration_of_directory(arguments.directory)
    if arguments.config_from_base or _in_ci() or find_top(arguments.directory) is None:
        return _base_configuration(started)
    return configuration_of_directory(arguments.directory)


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() not in ("", "0", "false")


def _base_configuration(started: StartedChange) -> ConfigurationFile | None:
    from llmreview.change.tree import GitTree
    from llmreview.configuration import SIZE_LIMIT, find_configuration

    base = started.base_sha()
    if base is None:
        return None
    tree = GitTree(started.git, base)
    return find_configuration(lambda name: tree.read((name,), SIZE_LIMIT).get(name), side=f"{base[:10]}:")


def _catalog(configuration: Configuration) -> Catalog:
    from llmreview.commands.catalog import load

    catalog = load()
    check_detector_names(configuration, (d.id for d in catalog.detectors), (d.category for d in catalog.detectors))
    return catalog


def _render(report: Report, output: Output, settings: Settings, arguments: argparse.Namespace) -> str:
    """The text of one output. Files and pipes hold no colours unless ``--color always`` asks for them."""
    options = RenderOptions(
        max_items=settings.max_items,
        width=_width() if output.path is None else RenderOptions().width,
        color=_is_colored(arguments.color, output),
        verbosity=arguments.verbose - arguments.quiet,
        show_suppressed=arguments.verbose,
    )
    return renderer(output.format)(report, options)


def _is_colored(choice: str, output: Output) -> bool:
    """``--color`` is heeded first, then NO_COLOR, then FORCE_COLOR, then whether a terminal is there."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR") or output.path is not None:
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width() -> int:
    if sys.stdout is None or not sys.stdout.isatty():
        return RenderOptions().width
    import shutil

    return max(40, shutil.get_terminal_size().columns)


def _status(report: Report, settings: Settings, arguments: argparse.Namespace) -> int:
    if arguments.require_complete and any(entry.incomplete for entry in report.not_evaluated):
        return 2
    return 1 if reaches(settings.fail_on, report.reported) else 0
