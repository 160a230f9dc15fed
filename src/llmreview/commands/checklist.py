"""``llmreview checklist``: the review as a sheet for a person."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from llmreview.commands.inputs import (
    add_change,
    add_configuration,
    add_proofs,
    add_template,
    is_colored,
    listed_questions,
    review_change,
    terminal_width,
)
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
  llmreview checklist --list --template ../shop-questions

forms: terminal (without colours in a file or a pipe), text (ASCII alone), markdown,
  html (one file: ticks and notes are kept in the browser), pdf. On the page every
  box is shown, in the other forms as many as two sheets of paper hold.

your own questions:
  YAML files in .llmreview/checklists/, in what the setting `checklists` names, or
  in --template DIR: docs/checklists.md says how to write one. In CI the first two
  are read from the base side of the change.
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("checklist", help="print the review as a sheet", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run, select=None, ignore=None, max_items=None, fail_on=None)
    add_change(parser)
    add_proofs(parser)
    questions = parser.add_argument_group("questions")
    add_template(questions)
    instead = questions.add_mutually_exclusive_group()
    instead.add_argument("--list", action="store_true", help="list the questions in force, with when each is asked, and end")
    instead.add_argument(
        "--schema", action="store_true", help="print the JSON Schema of a list of questions, for editors, and end"
    )
    add_configuration(parser.add_argument_group("configuration"))
    output = parser.add_argument_group("output")
    output.add_argument("--format", choices=(*FORMS, "json"), default="terminal", help="default: terminal; json is for --list")
    output.add_argument("--output", metavar="FILE", help="write to this file instead of standard output")
    output.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="of the PDF (default: a4)")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="as for `diff`")
    output.add_argument("-q", "--quiet", action="store_true", help="no progress")


def run(arguments: argparse.Namespace) -> int:
    """Reviews and prints the sheet. The status is 0: who wants a verdict as a status asks ``diff``."""
    if arguments.schema or arguments.list:
        write(_schema() if arguments.schema else _list(arguments), arguments.output)
        return 0
    if arguments.format == "json":
        raise InputError("the sheet is for people: --format json goes with --list", "llmreview diff --format json")
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


def _schema() -> str:
    import json

    from llmreview.questions.schema import checklist_schema

    return json.dumps(checklist_schema(), indent=1) + "\n"


def _list(arguments: argparse.Namespace) -> str:
    from llmreview.commands.question_list import FORMS as FORMS_OF_LIST

    if arguments.format not in FORMS_OF_LIST:
        raise InputError(f"--list: there is no form {arguments.format!r}", "forms: " + ", ".join(FORMS_OF_LIST))
    width = terminal_width() if arguments.output is None else SheetOptions().width
    color = is_colored(arguments.color, arguments.output)
    return FORMS_OF_LIST[arguments.format](listed_questions(arguments), width, color)
