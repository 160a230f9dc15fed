"""``llmreview detectors``: what can be found."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from llmreview.outputs import write

if TYPE_CHECKING:
    from llmreview.detect.detector import Detector

DESCRIPTION = """\
Lists every detector: id, severity, tier, category, and the flaw that it finds.
"""
EPILOG = """\
Severity is how bad a finding is if it is true; the tier says how often it is true,
measured on labelled changes:
  fix    at least 90 %: stated as a finding
  check  at least 60 %: stated as a finding, with lower confidence
  ask    below that: only ever a question in the checklist
Ids and categories are what --select, --ignore, the configuration and suppressions
take. `llmreview explain ID` says more of one. --matrix shows the languages that
each looks at, and says where a language has no such thing.
"""
FAMILIES = {"typescript": "TypeScript/JavaScript", "csharp": "C#", "php": "PHP", "sql": "SQL", "yaml": "YAML"}
"""Families of languages that are not written as other words are."""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("detectors", help="list what can be found", description=DESCRIPTION, epilog=EPILOG)
    parser.set_defaults(run=run)
    parser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
    parser.add_argument("--matrix", action="store_true", help="show which detector looks at which language")


def run(arguments: argparse.Namespace) -> int:
    """Prints the list."""
    from llmreview.commands.catalog import load

    detectors = load().detectors
    if arguments.matrix:
        from llmreview.commands.matrix import matrix_as_json, matrix_as_table

        values, text = matrix_as_json, matrix_as_table
    else:
        values, text = as_json, table
    if arguments.format == "json":
        import json

        write(json.dumps([values(detector) for detector in detectors], indent=1) + "\n", None)
    else:
        write(text(detectors), None)
    return 0


def as_json(detector: Detector) -> dict[str, object]:
    """A detector as plain values."""
    fields = ("id", "title", "category", "severity", "tier", "confidence", "languages", "question", "why", "fix")
    return {field: " ".join(value.split()) if isinstance(value := getattr(detector, field), str) else value for field in fields}


def languages(detector: Detector) -> str:
    """The languages in words; a detector without any looks at text or at the whole change."""
    if detector.languages:
        return ", ".join(FAMILIES.get(family, family.capitalize()) for family in detector.languages)
    code = detector.load()
    if code.in_text:
        return "every text file"
    return "messages" if code.in_claims else "whole change"


def table(detectors: tuple[Detector, ...]) -> str:
    """Columns as wide as their contents, the title last."""
    heads = ("ID", "SEVERITY", "TIER", "CATEGORY", "WHAT IT FINDS")
    rows = [heads, *((d.id, d.severity, d.tier, d.category, d.title) for d in detectors)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"
