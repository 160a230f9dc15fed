"""``llmreview checklist``: the review as a sheet for a person."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from llmreview.commands.inputs import add_change, add_configuration, add_proofs, is_colored, review_change, terminal_width
from llmreview.model import InputError
from llmreview.outputs import write
from llmreview.sheet import FORMS, SheetOptions, lay_out

DESCRIPTION = """\
Prints the review as a sheet that a reviewer takes along: the change at a glance,
what the checks say, boxes in the order in which to look, each with its place,
a few lines of code, the question and room for a note; the questions that nobody
but the reader can answer; what was looked for and not found, and what was not
looked at. Two pages of paper for a common change; what is more is counted.
"""
EPILOG = """\
examples:
  llmreview checklist main...my-branch
  llmreview checklist --format html --output review.html   to tick in a browser
  llmreview checklist --format pdf --output review.pdf     needs llmreview[pdf]
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("checklist", help="print the review as a sheet", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run, select=None, ignore=None, max_items=None, fail_on=None)
    add_change(parser)
    add_proofs(parser)
    add_configuration(parser.add_argument_group("configuration"))
    output = parser.add_argument_group("output")
    output.add_argument("--format", choices=FORMS, default="terminal", help="default: terminal")
    output.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    output.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of the PDF (default: a4)")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="as for `diff`")
    output.add_argument("-q", "--quiet", action="store_true", help="no progress")


def run(arguments: argparse.Namespace) -> int:
    """Reviews and prints the sheet. The status is 0: who wants a verdict as a status asks ``diff``."""
    if arguments.format == "pdf" and arguments.output is None and sys.stdout is not None and sys.stdout.isatty():
        raise InputError("a PDF cannot be shown at a terminal", "--output review.pdf")
    report, _ = review_change(arguments)
    options = SheetOptions(
        width=terminal_width() if arguments.output is None else SheetOptions().width,
        color=is_colored(arguments.color, arguments.output),
        paper=arguments.paper,
    )
    write(lay_out(report, arguments.format, options), arguments.output)
    return 0
