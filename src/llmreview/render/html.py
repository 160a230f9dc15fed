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
from llmreview.render._outline import counted, joined
from llmreview.render._sheet import WHOLE, Entry, Place, Sheet, build_sheet
from llmreview.render._text import visible
from llmreview.render._treemap import lay_out

_WIDTH, _HEIGHT = 960, 220
"""Of the picture, in the units of its coordinates."""
_LETTER = 7.2
"""Width of a letter in them."""
_TOOLS = """\
<footer class="tools"><span id="progress" role="status"></span>
<button type="button" id="export">Save as Markdown</button> <button type="button" id="clear">Clear</button>
<span class="soft"><kbd>j</kbd> <kbd>k</kbd> next, previous; <kbd>x</kbd> tick; <kbd>n</kbd> note; <kbd>Esc</kbd> back</span>
</footer>"""


def render(report: Report, _options: RenderOptions) -> str:
    """The whole report; nothing that is found is left off the page but by the thousand."""
    return page(build_sheet(report, WHOLE))


def escape(text: str) -> str:
    """A text of the change on the page: nothing in it is markup, steers or hides."""
    return _escape(visible(text), quote=True)


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
    yield f"<header><h1>{escape(sheet.title)}</h1>"
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
        '<table><thead><tr><th scope="col">Area</th><th scope="col">Lines by file</th><th scope="col">Files</th>'
        '<th scope="col">Lines</th><th scope="col">Findings</th></tr></thead><tbody>'
    )
    for area in sheet.areas:
        worst = f'{area.findings}, worst <span class="{area.worst}">{area.worst}</span>' if area.worst else "none"
        yield (
            f'<tr><td>{escape(area.name)}</td><td aria-hidden="true">{area.spark()}</td><td class="number">{len(area.files)}</td>'
            f'<td class="number">+{area.added} -{area.deleted}</td><td class="number">{worst}</td></tr>'
        )
    yield "</tbody></table>"
    if sheet.more_areas:
        yield f"<p>and {counted(sheet.more_areas, 'more area')}</p>"
    yield "</section>"


def _picture(sheet: Sheet) -> str:
    """Areas, or the files of the only one, sized by lines and coloured by the worst finding: where to look, before reading."""
    parts = []
    places = lay_out([block.weight for block in sheet.blocks], _WIDTH, _HEIGHT)
    for part, block in zip(sheet.blocks, places, strict=True):
        parts.append(
            f'<rect class="{part.worst or "none"}" x="{block.x:.1f}" y="{block.y:.1f}" '
            f'width="{block.width:.1f}" height="{block.height:.1f}"/>'
        )
        room = int((block.width - 16) / _LETTER)
        if room >= 4 and block.height >= 24:
            name = part.name if len(part.name) <= room else f"{part.name[: room - 1]}…"
            parts.append(f'<text x="{block.x + 8:.1f}" y="{block.y + 18:.1f}">{escape(name)}</text>')
        if room >= 9 and block.height >= 44:
            said = joined((f"+{part.added} -{part.deleted}", f"{part.worst}" if part.worst else ""))
            parts.append(f'<text x="{block.x + 8:.1f}" y="{block.y + 36:.1f}">{escape(said[:room])}</text>')
    label = f"The change as {counted(len(sheet.blocks), 'block')} sized by lines, coloured by the worst finding."
    return f'<svg class="picture" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" aria-label="{escape(label)}">{"".join(parts)}</svg>'


def _checks(sheet: Sheet) -> Iterator[str]:
    yield '<section aria-labelledby="checks"><h2 id="checks">Checks</h2><table><tbody>'
    for check in sheet.checks:
        details = _list(escape(detail) for detail in check.details)
        verdict = f'<span class="verdict {check.verdict}">{escape(check.verdict)}</span>'
        yield f'<tr><th scope="row">{check.name}</th><td>{verdict}</td><td>{escape(check.summary)}{details}</td></tr>'
    yield "</tbody></table></section>"


def _entries(title: str, name: str, entries: tuple[Entry, ...], more: int) -> Iterator[str]:
    if not entries:
        return
    yield f'<section aria-labelledby="{name}"><h2 id="{name}">{title}</h2><ol class="items">'
    for entry in entries:
        yield from _entry(entry)
    yield "</ol>"
    if more:
        yield f"<p>and {more} more</p>"
    yield "</section>"


def _entry(entry: Entry) -> Iterator[str]:
    severity = f'<span class="{entry.severity}">{entry.severity}:</span> ' if entry.severity else ""
    yield f'<li class="item" data-key="{escape(entry.key)}"><label class="title"><input type="checkbox">'
    yield f"{entry.number}. {severity}{escape(entry.title)}</label> <code>{escape(entry.id)}</code>"
    yield '<div class="rest">'
    if entry.place is not None:
        symbol = f" in <code>{escape(entry.symbol)}</code>" if entry.symbol else ""
        yield f"<p>{_place(entry.place)}{symbol}</p>"
    if entry.message:
        yield f"<p>{escape(entry.message)}</p>"
    if entry.code:
        gutter = len(str(entry.code[-1][0]))
        lines = "\n".join(f'<span class="soft">{number:>{gutter}} |</span> {escape(line)}' for number, line in entry.code)
        yield f"<pre><code>{lines}</code></pre>"
    points = [f"{_place(place)}{': ' if place.note else ''}{escape(place.note)}" for place in entry.places]
    yield _list([*points, f"and {counted(entry.more_places, 'more place')}"] if entry.more_places else points)
    said = [(label, text) for label, text in (("Ask", entry.question), ("Why", entry.why), ("Fix", entry.fix)) if text]
    if said:
        yield f"<dl>{''.join(f'<dt>{label}</dt><dd>{escape(text)}</dd>' for label, text in said)}</dl>"
    yield f'<label>Note<textarea rows="1" aria-label="Note on item {entry.number}"></textarea></label></div></li>'


def _rest(sheet: Sheet) -> Iterator[str]:
    if sheet.clear:
        found = escape(joined(sheet.clear))
        yield f'<section aria-labelledby="clear-list"><h2 id="clear-list">Looked for and not found</h2><p>{found}</p></section>'
    if sheet.left_out:
        entries = _list(map(escape, sheet.left_out))
        yield f'<section aria-labelledby="left-out"><h2 id="left-out">Not looked at</h2>{entries}</section>'


def _place(place: Place) -> str:
    return f'<span class="place">{escape(str(place))}</span>'


def _list(entries: Iterable[str]) -> str:
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    return f"<ul>{items}</ul>" if items else ""
