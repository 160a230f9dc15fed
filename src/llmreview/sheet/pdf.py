"""The sheet as a PDF, set by Typst. It needs ``pip install 'llmreview[pdf]'``; no program beside Python.

Texts go to the template as data, so that nothing in them is markup. Typst brings a serif and a fixed-width font along; for other
scripts it takes what the system has, and a character that no font has is shown as an empty box.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from llmreview.model import InputError
from llmreview.render._outline import counted, joined
from llmreview.render._page import cells
from llmreview.render._sheet import Entry, Sheet
from llmreview.render._text import visible
from llmreview.render._treemap import lay_out
from llmreview.sheet import SheetOptions

_WIDTHS = {"a4": 510.0, "us-letter": 527.0}
"""Of the picture, in points: the paper's less the margins."""
_HEIGHT = 84.0
_COLUMNS = 100
"""Of code on a line."""
_SANS = ("Noto Sans", "Liberation Sans", "DejaVu Sans", "Arial", "Libertinus Serif", "Noto Sans CJK SC", "Noto Sans CJK JP")
_MONO = ("DejaVu Sans Mono", "Noto Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC")


def render(sheet: Sheet, options: SheetOptions) -> bytes:
    """The PDF. Raises InputError where Typst is not installed."""
    try:
        import typst
    except ImportError:
        raise InputError("PDF needs Typst, which is not installed", "pip install 'llmreview[pdf]'") from None
    template = files(__package__).joinpath("_sheet.typ").read_bytes()
    pdf = typst.compile(template, sys_inputs={"sheet": json.dumps(_data(sheet, options))})
    assert isinstance(pdf, bytes)
    return pdf


def _data(sheet: Sheet, options: SheetOptions) -> dict[str, Any]:
    width = _WIDTHS[options.paper]
    places = lay_out([block.weight for block in sheet.blocks], width, _HEIGHT)
    return {
        "paper": options.paper,
        "sans": list(_SANS),
        "mono": list(_MONO),
        "title": visible(sheet.title),
        "revisions": visible(sheet.revisions),
        "size": sheet.size,
        "verdict": sheet.verdict,
        "headline": visible(sheet.headline),
        "picture_height": _HEIGHT,
        "blocks": [
            {
                **place._asdict(),
                "worst": block.worst or "calm",
                "name": visible(block.name) if place.width > 40 and place.height > 14 else "",
                "said": f"+{block.added} -{block.deleted}" if place.width > 50 and place.height > 26 else "",
            }
            for block, place in zip(sheet.blocks, places, strict=True)
        ],
        "areas": [
            {
                "name": visible(area.name),
                "spark": area.spark(),
                "files": counted(len(area.files), "file"),
                "lines": f"+{area.added} -{area.deleted}",
                "worst": area.worst or "calm",
                "findings": f"{counted(area.findings, 'finding')}, worst {area.worst}" if area.worst else "no findings",
            }
            for area in sheet.areas
        ],
        "more_areas": f"and {counted(sheet.more_areas, 'more area')}" if sheet.more_areas else "",
        "checks": [
            {
                "name": check.name,
                "verdict": check.verdict,
                "summary": visible(check.summary),
                "details": [visible(detail) for detail in check.details],
            }
            for check in sheet.checks
        ],
        "entries": [_entry(entry) for entry in sheet.entries],
        "more_entries": f"and {sheet.more_entries} more" if sheet.more_entries else "",
        "questions": [_entry(entry) for entry in sheet.questions],
        "more_questions": f"and {sheet.more_questions} more" if sheet.more_questions else "",
        "clear": visible(joined(sheet.clear)),
        "left_out": visible("; ".join(sheet.left_out)),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    gutter = len(str(entry.code[-1][0])) if entry.code else 0
    said = (("Ask", entry.question), ("Why", entry.why), ("Fix", entry.fix))
    return {
        "number": str(entry.number),
        "id": entry.id,
        "severity": entry.severity or "",
        "title": visible(entry.title),
        "place": visible(str(entry.place)) if entry.place is not None else "",
        "symbol": visible(entry.symbol),
        "message": visible(entry.message),
        "code": [[f"{number:>{gutter}} |", _kept(visible(line))] for number, line in entry.code],
        "places": [{"place": visible(str(place)), "note": visible(place.note)} for place in entry.places],
        "more": f"and {counted(entry.more_places, 'more place')}" if entry.more_places else "",
        "said": [{"label": label, "text": visible(text)} for label, text in said if text],
    }


def _kept(line: str) -> str:
    """A line of code whose spaces are kept, cut at the edge of the paper."""
    cut = line if cells(line) <= _COLUMNS else f"{line[: _COLUMNS - 1]}…"
    return cut.replace(" ", "\u00a0")
