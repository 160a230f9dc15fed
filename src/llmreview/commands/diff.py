"""``llmreview diff``: picks the source of the change, the settings and the renderers, and reviews."""

from __future__ import annotations

import argparse
from typing import Any

from llmreview.commands.diff_help import DESCRIPTION, epilog
from llmreview.commands.inputs import (
    add_change,
    add_configuration,
    add_proofs,
    add_template,
    at_least,
    is_colored,
    review_change,
    terminal_width,
)
from llmreview.model import Report
from llmreview.outputs import Output, pair, write
from llmreview.render import RenderOptions, formats, renderer
from llmreview.settings import FAIL_ON, Settings, reaches


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("diff", help="review a change", description=DESCRIPTION, epilog=epilog())
    parser.set_defaults(run=run)
    add_change(parser)
    add_proofs(parser)

    choice = parser.add_argument_group("what is looked for")
    choice.add_argument("--select", metavar="ID,…", action="append", help="run only these detectors or categories (repeatable)")
    choice.add_argument(
        "--ignore", metavar="ID,…", action="append", help="do not run these, beside those ignored by the configuration"
    )
    add_template(choice)
    add_configuration(choice)

    _add_output(parser.add_argument_group("output"))

    status = parser.add_argument_group("exit status")
    status.add_argument("--fail-on", choices=FAIL_ON, help="exit with 1 for findings of this severity or above (default: never)")
    status.add_argument("--require-complete", action="store_true", help="exit with 2 when a part of the analysis failed")


def _add_output(output: Any) -> None:
    output.add_argument(
        "--format",
        dest="outputs",
        action=_InOrder,
        choices=formats(),
        metavar="FORMAT",
        help=f"how to print (repeatable; default: terminal): {', '.join(formats())}",
    )
    output.add_argument(
        "--output", dest="outputs", action=_InOrder, metavar="FILE", help="write the --format right before to this file"
    )
    output.add_argument(
        "--max-items", type=at_least(0), metavar="N", help="items shown in full, 0 for all (default: 12); the rest is counted"
    )
    output.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="default: auto; NO_COLOR and FORCE_COLOR are heeded"
    )
    loudness = output.add_mutually_exclusive_group()
    loudness.add_argument("-q", "--quiet", action="store_true", help="the verdict and one line an item, no progress")
    loudness.add_argument(
        "-v", "--verbose", action="store_true", help="also what is folded otherwise, suppressed findings included"
    )


class _InOrder(argparse.Action):
    """Keeps ``--format`` and ``--output`` in the order in which they were written: that order pairs them."""

    def __call__(
        self, _parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option: str | None = None
    ) -> None:
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest) or ()), ((option or "").lstrip("-"), values)])


def run(arguments: argparse.Namespace) -> int:
    """Reviews the change and writes the reports."""
    pair(arguments.outputs or (), "terminal")  # what is wrong with them is said before the work
    report, settings = review_change(arguments)
    outputs = pair(arguments.outputs or (), settings.format)
    texts = [(_render(report, output, settings, arguments), output.path) for output in outputs]
    for text, path in texts:
        write(text, path)
    return _status(report, settings, arguments)


def _render(report: Report, output: Output, settings: Settings, arguments: argparse.Namespace) -> str:
    """The text of one output. Files and pipes hold no colours unless ``--color always`` asks for them."""
    options = RenderOptions(
        max_items=settings.max_items,
        width=terminal_width() if output.path is None else RenderOptions().width,
        color=is_colored(arguments.color, output.path),
        verbosity=arguments.verbose - arguments.quiet,
        show_suppressed=arguments.verbose,
    )
    return renderer(output.format)(report, options)


def _status(report: Report, settings: Settings, arguments: argparse.Namespace) -> int:
    if arguments.require_complete and any(entry.incomplete for entry in report.not_evaluated):
        return 2
    return 1 if reaches(settings.fail_on, report.reported) else 0
