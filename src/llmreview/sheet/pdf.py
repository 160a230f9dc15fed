"""The sheet as a PDF, set by Typst. It needs ``pip install 'llmreview[pdf]'``; no program beside Python.

Texts go to the template as data, so that nothing in them is markup. Typst brings a serif and a fixed-width font along; for other
scripts it takes what the system has. A character that no font has is spelled by its number, and the sheet says so.
"""

from __future__ import annotations

import json
import unicodedata
from importlib.resources import files
from typing import Any

from llmreview.model import InputError
from llmreview.render._glance import AreaRow
from llmreview.render._outline import counted
from llmreview.render._page import crop
from llmreview.render._picture import Type, legend, tiles
from llmreview.render._sheet import CheckRow, Entry, Place, Sheet
from llmreview.render._text import runs, visible
from llmreview.sheet import SheetOptions

_WIDTHS = {"a4": 510.0, "us-letter": 527.0}
"""Of the picture, in points: the paper's less the margins."""
_HEIGHT = 96.0
_TYPE = Type(letter=4.1, line=9.0, margin=3.5)
_COLUMNS = {"a4": 100, "us-letter": 104}
"""Of code on a line."""
_RUNNING = 90
"""Columns of the title at the foot of each page."""
_SANS = ("Noto Sans", "Liberation Sans", "DejaVu Sans", "Arial", "Libertinus Serif", "Noto Sans CJK SC", "Noto Sans CJK JP")
_SCALES = {"DejaVu Sans": 0.9}
"""Of typefaces that run wide: letters as large as those of the others, set as tightly."""
_MONO = ("DejaVu Sans Mono", "Noto Sans Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC")


def render(sheet: Sheet, options: SheetOptions) -> bytes:
    """The PDF. Raises InputError where Typst is not installed."""
    try:
        import fontTools  # noqa: F401
        import typst
    except ImportError as error:
        raise InputError(f"PDF needs {error.name}, which is not installed", "pip install 'llmreview[pdf]'") from None
    template = files(__package__).joinpath("_sheet.typ").read_bytes()
    pdf = typst.compile(template, sys_inputs={"sheet": _printable(_data(sheet, options))})
    assert isinstance(pdf, bytes)
    return pdf


def _printable(data: dict[str, Any]) -> str:
    """The data as JSON, in which what no font has is spelled ``\\uNNNN``."""
    from llmreview.sheet._fonts import unprintable

    missing = unprintable(json.dumps(data, ensure_ascii=False), (*_SANS, *_MONO))
    if missing:
        one = spell(min(missing))
        data["unprintable"] = f"no font of this machine has {counted(len(missing), 'character')}; spelled by number, as {one}."
    spelled = {ord(character): spell(character).replace("\\", "\\\\") for character in missing}
    return json.dumps(data, ensure_ascii=False).translate(spelled)


def spell(character: str) -> str:
    """A character by its number."""
    return f"\\u{ord(character):04x}" if ord(character) <= 0xFFFF else f"\\U{ord(character):08x}"


def _data(sheet: Sheet, options: SheetOptions) -> dict[str, Any]:
    from llmreview.sheet._fonts import first_family

    drawn = tiles(sheet.blocks, _WIDTHS[options.paper], _HEIGHT, _TYPE)
    columns = _COLUMNS[options.paper]
    return {
        "paper": options.paper,
        "sans": list(_SANS),
        "scale": _SCALES.get(first_family(_SANS), 1.0),
        "mono": list(_MONO),
        "title": visible(sheet.title),
        "running": crop(visible(sheet.title), _RUNNING),
        "revisions": visible(sheet.revisions),
        "size": sheet.size,
        "verdict": sheet.verdict,
        "headline": visible(sheet.headline),
        "picture_height": _HEIGHT,
        "tiles": [
            {
                **tile.at._asdict(),
                "frame": tile.is_frame,
                "worst": tile.block.worst or "calm",
                "label": [visible(line) for line in tile.label],
            }
            for tile in drawn
        ],
        "legend": legend(sheet.blocks),
        "areas": [_area(area) for area in sheet.areas],
        "more_areas": f"and {counted(sheet.more_areas, 'more area')}" if sheet.more_areas else "",
        "checks": [_check(check) for check in sheet.checks],
        "entries": [_entry(entry, columns) for entry in sheet.entries],
        "more_entries": _more(sheet.more_entries),
        "questions": [_entry(entry, columns) for entry in sheet.questions],
        "more_questions": _more(sheet.more_questions),
        "clear": visible("; ".join(clear.title for clear in sheet.clear)),
        "left_out": visible("; ".join(sheet.left_out)),
        "unprintable": "",
    }


def _more(count: int) -> str:
    return f"and {count} more: llmreview checklist --format html has them all" if count else ""


def _area(area: AreaRow) -> dict[str, str]:
    return {
        "name": visible(area.name),
        "spark": area.spark(),
        "files": str(len(area.files)),
        "lines": f"+{area.added} -{area.deleted}",
        "worst": area.worst or "calm",
        "findings": f"{area.findings}, worst {area.worst}" if area.worst else "none",
    }


def _check(check: CheckRow) -> dict[str, Any]:
    return {
        "name": check.name,
        "verdict": check.verdict,
        "summary": _runs(check.summary),
        "details": [{"place": _place(detail.place), "text": _runs(detail.text)} for detail in check.details],
    }


def _entry(entry: Entry, columns: int) -> dict[str, Any]:
    return {
        "number": str(entry.number),
        "id": entry.id,
        "severity": entry.severity or "",
        "title": _runs(entry.title),
        "place": _place(entry.place),
        "symbol": _apart(visible(entry.symbol)),
        "message": _runs(entry.message),
        "code": [[f"{number} |", _kept(line, columns - len(number))] for number, line in entry.code],
        "places": [{"place": _place(place), "note": _runs(place.note)} for place in entry.places],
        "more": f"and {counted(entry.more_places, 'more place')}" if entry.more_places else "",
        "said": [{"label": label, "text": _runs(text)} for label, text in entry.said],
    }


def _place(place: Place | None) -> str:
    return _apart(visible(str(place))) if place is not None else ""


def _runs(text: str) -> list[tuple[str, bool]]:
    return [(_apart(piece) if is_code else piece, is_code) for piece, is_code in runs(visible(text))]


def _apart(text: str) -> str:
    """What reads from right to left is isolated, so that it does not change places with what stands beside it."""
    if text.isascii() or not any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text):
        return text
    return f"\u2066{text}\u2069"


def _kept(line: str, columns: int) -> str:
    """A line of code whose spaces are kept, cut at the edge of the paper."""
    return crop(visible(line), columns).replace(" ", "\u00a0")
