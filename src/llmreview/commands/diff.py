"""``llmreview diff``: picks the source of the change, the settings and the renderers, and reviews."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING, Any

from llmreview.commands.diff_help import DESCRIPTION, epilog
from llmreview.commands.inputs import add_configuration, checked_catalog, configuration_file, names, read_proofs
from llmreview.model import InputError, Report
from llmreview.outputs import Output, pair, write
from llmreview.render import RenderOptions, formats, renderer
from llmreview.settings import FAIL_ON, Settings, load_settings, reaches

if TYPE_CHECKING:
    from llmreview.change import Change
    from llmreview.change.git import StartedChange
    from llmreview.detect.catalog import Catalog
    from llmreview.proofs import Proofs


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("diff", help="review a change", description=DESCRIPTION, epilog=epilog())
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

    proofs = parser.add_argument_group("proof (nothing is run here; reports of what ran are read)")
    proofs.add_argument(
        "--junit",
        metavar="FILE",
        action="extend",
        nargs="+",
        help="JUnit XML of the tests: changed cases must have run and passed",
    )
    proofs.add_argument(
        "--coverage",
        metavar="FILE",
        action="extend",
        nargs="+",
        help="Cobertura or JaCoCo XML, LCOV or coverage.py's JSON: changed lines that did not run are listed",
    )
    proofs.add_argument(
        "--threads", metavar="FILE", help="review threads as JSON (path, line, state): resolved ones whose lines did not change"
    )

    choice = parser.add_argument_group("what is looked for")
    choice.add_argument("--select", metavar="ID,…", action="append", help="run only these detectors or categories (repeatable)")
    choice.add_argument(
        "--ignore", metavar="ID,…", action="append", help="do not run these, beside those ignored by the configuration"
    )
    add_configuration(choice)

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
            configuration = load_settings(configuration_file(arguments, started), _options(arguments))
            settings = configuration.settings
            outputs = pair(arguments.outputs or (), settings.format)
            catalog = checked_catalog(configuration)
            proofs = read_proofs(arguments)
            change = _read(arguments, started, settings)
        finally:
            if started is not None:
                started.close()
        progress.stage = f"reviewing {len(change.files):,} files"
        report = _review(change, catalog, settings, proofs)
        texts = [(_render(report, output, settings, arguments), output.path) for output in outputs]
    for text, path in texts:
        write(text, path)
    return _status(report, settings, arguments)


def _review(change: Change, catalog: Catalog, settings: Settings, proofs: Proofs) -> Report:
    from llmreview.review import review

    return review(change, catalog, settings, proofs)


def _options(arguments: argparse.Namespace) -> dict[str, object]:
    """What the command line says of settings; None where it is silent."""
    return {
        "select": names(arguments.select),
        "ignore": names(arguments.ignore),
        "max_items": arguments.max_items,
        "fail_on": arguments.fail_on,
    }


def _start(arguments: argparse.Namespace) -> StartedChange | None:
    """Git's part of the change; None for a patch, which needs none."""
    if arguments.patch == arguments.message_file == "-":
        raise InputError("--patch and --message-file cannot both be standard input")
    if arguments.patch is not None:
        if arguments.range is not None:
            raise InputError("a RANGE and --patch exclude each other", "The patch is the change.")
        return None
    from llmreview.change.git import start_change

    return start_change(arguments.directory, arguments.range, staged=arguments.staged)


def _read(arguments: argparse.Namespace, started: StartedChange | None, settings: Settings) -> Change:
    message_file = _path(arguments.message_file) if arguments.message_file else None
    if started is not None:
        return started.read(message_file=message_file, size_limit=settings.size_limit)
    from llmreview.change.patch import read_patch

    return read_patch(_path(arguments.patch), message_file=message_file, size_limit=settings.size_limit)


def _path(word: str) -> str:
    """A file that was named; ``-`` is standard input."""
    return "/dev/stdin" if word == "-" else word


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
