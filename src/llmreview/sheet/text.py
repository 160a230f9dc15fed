"""The sheet as plain text that any printer and any mail shows: ASCII alone."""

from __future__ import annotations

import unicodedata

from llmreview.render._sheet import Sheet
from llmreview.sheet import SheetOptions
from llmreview.sheet.terminal import render as render_terminal

_SPELT = {
    "\u201c": '"',
    "\u201d": '"',
    "\u2019": "'",
    "\u2026": "...",
    "\u2013": "-",
    "\u2014": "-",
    "\u00b7": ".",
    "\u2192": "->",
    "\u00d7": "x",
}
_BARS = dict(zip("▁▂▃▄▅▆▇█", ".:-=+*#@", strict=True))
"""From light to heavy."""


def render(sheet: Sheet, options: SheetOptions) -> str:
    """As at a terminal, without styles; what ASCII has not is spelled or named."""
    text = render_terminal(sheet, options._replace(color=False))
    return text if text.isascii() else "".join(map(_plain, text))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    known = _SPELT.get(character) or _BARS.get(character)
    if known:
        return known
    base = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return base or f"\\u{{{ord(character):x}}}"
