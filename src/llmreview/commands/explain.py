"""``llmreview explain ID``: all that is known about one detector."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from llmreview.model import InputError
from llmreview.outputs import write

if TYPE_CHECKING:
    from llmreview.detect.detector import Detector

DESCRIPTION = """\
Says what a detector looks for, and why: a flawed and a sound example, how to fix
it, how to suppress it, and how often it was right on labelled changes. The ids
are listed by `llmreview detectors`.
"""


def add_to(commands: Any) -> None:
    """Declares the command."""
    parser = commands.add_parser("explain", help="explain a detector", description=DESCRIPTION)
    parser.set_defaults(run=run)
    parser.add_argument("id", metavar="ID", help="a detector's id, for instance buffered-stream")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: argparse.Namespace) -> int:
    """Prints the explanation."""
    from llmreview.assets import detector_ids
    from llmreview.commands.catalog import load
    from llmreview.settings import suggestion

    detector = load().by_id.get(arguments.id)
    if detector is None:
        near = suggestion(arguments.id, detector_ids())
        raise InputError(f"there is no detector {arguments.id!r}{near}", "`llmreview detectors` lists them all.")
    if arguments.format == "json":
        import json

        write(json.dumps(as_json(detector), indent=1) + "\n", None)
    else:
        write(text(detector), None)
    return 0


def as_json(detector: Detector) -> dict[str, object]:
    """The explanation as plain values."""
    from llmreview.commands import detectors

    return detectors.as_json(detector) | {
        "examples": [
            {"kind": kind, "file": example.file, "line": example.line, "text": example.text}
            for kind, example in _examples(detector)
        ],
        "suppression": suppression(detector),
    }


def suppression(detector: Detector) -> str:
    """The comment that silences one finding."""
    return f"llmreview: ok {detector.id} - <reason>"


def text(detector: Detector) -> str:
    """The explanation for reading, within 80 columns except for code."""
    import textwrap

    from llmreview.commands.detectors import languages

    parts = [f"{detector.id}: {detector.title}", _facts(detector, languages(detector))]
    parts += [_paragraph("Question", detector.question), _paragraph("Why", detector.why)]
    headings = {"flawed": "Flawed", "sound": "Sound"}
    for kind, example in _examples(detector):
        code = textwrap.indent(textwrap.dedent(example.text.expandtabs(4)), "    ")
        parts.append(f"{headings[kind]} ({example.file}:{example.line})\n{code}")
    parts.append(_paragraph("How to fix", detector.fix))
    parts.append(
        "How to suppress\n"
        f"    A comment on the line, or on the line above:\n        {suppression(detector)}\n"
        f'    Everywhere, in the configuration:\n        ignore = ["{detector.id}"]\n'
        f'    In some paths:\n        [tool.llmreview.per-path-ignores]\n        "scripts/" = ["{detector.id}"]'
    )
    return "\n\n".join(parts) + "\n"


def _facts(detector: Detector, languages: str) -> str:
    return (
        f"    category {detector.category}, severity {detector.severity}, tier {detector.tier}, "
        f"precision {detector.confidence:.0%} on labelled changes\n    looks at {languages}"
    )


def _paragraph(heading: str, prose: str) -> str:
    import textwrap

    return f"{heading}\n" + textwrap.fill(" ".join(prose.split()), 76, initial_indent="    ", subsequent_indent="    ")


def _examples(detector: Detector) -> list[tuple[str, Any]]:
    from llmreview.commands.examples import find_example

    found = (
        ("flawed", find_example(detector.folder, "expect", detector.id)),
        ("sound", find_example(detector.folder, "ok", detector.id)),
    )
    return [(kind, example) for kind, example in found if example is not None]
