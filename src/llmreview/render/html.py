"""The report as one page: no network, no file beside it. Ticks and notes are kept in the browser; it prints as a sheet.

Every text of the change goes through ``escape``. The page's own style and script are named by their digests in its policy, so
that nothing else on it can run, whatever slipped through.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator
from html import escape as _escape
from importlib.resources import files

from llmreview.model import Report
from llmreview.render import RenderOptions
from llmreview.render._outline import counted
from llmreview.render._picture import Tile, Type, legend, tiles
from llmreview.render._sheet import WHOLE, Detail, Entry, Place, Sheet, build_sheet
from llmreview.render._text import runs, visible

_WIDTH, _HEIGHT = 960, 220
"""Of the picture, in the units of its coordinates."""
_TYPE = Type(letter=7.4, line=18.0, margin=8.0)
_TOOLS = """\
<footer class="tools"><span id="progress" role="status"></span>
<button type="button" id="export">Save as Markdown</button> <button type="button" id="clear">Clear</button>
<label class="soft"><input type="checkbox" id="keys" checked> Keys: <kbd>j</kbd> <kbd>k</kbd> next, previous; <kbd>x</kbd> tick;
<kbd>n</kbd> note; <kbd>Esc</kbd> back</label>
</footer>"""


def render(report: Report, _options: RenderOptions) -> str:
    """The whole report; nothing that is found is left off the page but by the thousand."""
    return page(build_sheet(report, WHOLE))


def escape(text: str) -> str:
    """A text of the change on the page: nothing in it is markup, steers or hides."""
    return _escape(visible(text), quote=True)


def prose(text: str) -> str:
    """A sentence, in which only what stands between backticks is set apart, as code."""
    return "".join(f"<code>{escape(piece)}</code>" if is_code else escape(piece) for piece, is_code in runs(text))


def page(sheet: Sheet) -> str:
    """A page for a sheet."""
    style, script = (files(__package__).joinpath(f"_page.{kind}").read_text("utf-8") for kind in ("css", "js"))
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    policy = f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    body = "\n".join(_body(sheet))
    return f"""<!DOCTYPE html>
<html lang="en" data-key="{escape(sheet.key)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Review: {escape(sheet.title)}</title>
<style>{style}</style>
</head>
<body>
{body}
<script>{script}</script>
</body>
</html>
"""


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _body(sheet: Sheet) -> Iterator[str]:
    yield f'<header><h1 dir="auto">{escape(sheet.title)}</h1>'
    revisions = f"<code>{escape(sheet.revisions)}</code>, " if sheet.revisions else ""
    yield f'<p class="soft">{revisions}{escape(sheet.size)}</p>'
    yield f'<p><span class="verdict {sheet.verdict}">{sheet.verdict}</span> {escape(sheet.headline)}</p></header>\n<main>'
    yield from _glance(sheet)
    yield from _checks(sheet)
    yield from _entries("Look at these, in this order", "look", sheet.entries, sheet.more_entries)
    yield from _entries("Questions that nobody but you can answer", "ask", sheet.questions, sheet.more_questions)
    yield from _rest(sheet)
    yield "</main>"
    yield _TOOLS


def _glance(sheet: Sheet) -> Iterator[str]:
    if not sheet.areas:
        return
    yield '<section aria-labelledby="glance"><h2 id="glance">At a glance</h2>'
    yield _picture(sheet)
    yield (
        '<table class="areas"><thead><tr><th scope="col">Area</th><th scope="col">Lines by file</th><th scope="col">Files</th>'
        '<th scope="col">Lines</th><th scope="col">Findings</th></tr></thead><tbody>'
    )
    for area in sheet.areas:
        worst = f'{area.findings}, worst <span class="{area.worst}">{area.worst}</span>' if area.worst else "none"
        yield (
            f'<tr><td>{escape(area.name)}</td><td class="spark" aria-hidden="true">{area.spark()}</td>'
            f'<td class="number">{len(area.files)}</td><td class="number">+{area.added} -{area.deleted}</td>'
            f'<td class="number">{worst}</td></tr>'
        )
    yield "</tbody></table>"
    if sheet.more_areas:
        yield f"<p>and {counted(sheet.more_areas, 'more area')}</p>"
    yield "</section>"


def _picture(sheet: Sheet) -> str:
    """Areas, or the files of the only one, sized by lines and coloured by the worst finding: where to look, before reading."""
    drawn = "".join(_tile(tile) for tile in tiles(sheet.blocks, _WIDTH, _HEIGHT, _TYPE))
    if not drawn:
        return ""
    said = escape(f"Picture of the change: {legend(sheet.blocks)} The table below says the same in words.")
    svg = f'<svg class="picture" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{said}">{drawn}</svg>'
    return f'{svg}<p class="soft small" aria-hidden="true">{legend(sheet.blocks)}</p>'


def _tile(tile: Tile) -> str:
    at = tile.at
    style = "frame" if tile.is_frame else tile.block.worst or "none"
    box = f'x="{at.x:.1f}" y="{at.y:.1f}" width="{at.width:.1f}" height="{at.height:.1f}"'
    lines = "".join(
        f'<text x="{at.x + _TYPE.margin:.1f}" y="{at.y + _TYPE.line * row:.1f}">{escape(line)}</text>'
        for row, line in enumerate(tile.label, 1)
    )
    return f'<g><title>{escape(tile.told)}</title><rect class="{style}" {box}/>{lines}</g>'


def _checks(sheet: Sheet) -> Iterator[str]:
    yield '<section aria-labelledby="checks"><h2 id="checks">Checks</h2><table><tbody>'
    for check in sheet.checks:
        details = _list(map(_detail, check.details))
        verdict = f'<span class="verdict {check.verdict}">{escape(check.verdict)}</span>'
        yield f'<tr><th scope="row">{check.name}</th><td>{verdict}</td><td>{prose(check.summary)}{details}</td></tr>'
    yield "</tbody></table></section>"


def _detail(detail: Detail) -> str:
    return (f"{_place(detail.place)}: " if detail.place is not None else "") + prose(detail.text)


def _entries(title: str, name: str, entries: tuple[Entry, ...], more: int) -> Iterator[str]:
    if not entries:
        return
    yield f'<section aria-labelledby="{name}"><h2 id="{name}">{title}</h2><ol class="items" role="list">'
    for entry in entries:
        yield from _entry(entry)
    yield "</ol>"
    if more:
        yield f"<p>and {more} more, which are not on this page</p>"
    yield "</section>"


def _entry(entry: Entry) -> Iterator[str]:
    severity = f'<span class="{entry.severity}">{entry.severity}:</span> ' if entry.severity else ""
    place = f' data-place="{escape(str(entry.place))}"' if entry.place is not None else ""
    yield f'<li class="item"{place} data-key="{escape(entry.key)}"><label class="title"><input type="checkbox">'
    yield f"{entry.number}. {severity}{prose(entry.title)}</label> <code>{escape(entry.id)}</code>"
    yield '<div class="rest">'
    if entry.place is not None:
        symbol = f" in <code>{escape(entry.symbol)}</code>" if entry.symbol else ""
        yield f"<p>{_place(entry.place)}{symbol}</p>"
    if entry.message:
        yield f"<p>{prose(entry.message)}</p>"
    if entry.code:
        lines = "\n".join(f'<span class="soft">{number} |</span> {escape(line)}' for number, line in entry.code)
        yield f"<pre><code>{lines}</code></pre>"
    points = [f"{_place(place)}{': ' if place.note else ''}{prose(place.note)}" for place in entry.places]
    yield _list([*points, f"and {counted(entry.more_places, 'more place')}"] if entry.more_places else points)
    if entry.said:
        yield f"<dl>{''.join(f'<dt>{label}</dt><dd>{prose(text)}</dd>' for label, text in entry.said)}</dl>"
    yield f'<label class="note">Note<textarea rows="1" aria-label="Note on item {entry.number}"></textarea></label></div></li>'


def _rest(sheet: Sheet) -> Iterator[str]:
    if sheet.clear:
        found = _list(f"{prose(clear.title)} <code>{escape(clear.id)}</code>" for clear in sheet.clear)
        yield f'<section aria-labelledby="clear-list"><h2 id="clear-list">Looked for and not found</h2>{found}</section>'
    entries = _list(map(prose, sheet.left_out))
    yield f'<section aria-labelledby="left-out"><h2 id="left-out">Not looked at</h2>{entries}</section>'


def _place(place: Place) -> str:
    return f'<span class="place">{escape(str(place))}</span>'


def _list(entries: Iterable[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<ul>{items}</ul>" if items else ""
