"""Lines for a terminal: wrapping, cropping and a few styles.

``rich.console`` would do this too, for 28 ms of a run that takes 50; of rich only the widths of characters are used, and only
where a text is not ASCII. Styles are the eight basic ones, without the ones that vanish on a light or a dark background (yellow,
white, blue), and nothing is told by a style alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.render._text import ascii_only, visible

_SGR = {"strong": "1", "faint": "2", "place": "4", "bad": "1;31", "doubt": "1;35", "good": "1;32"}
_WIDEST_PROSE = 100
"""Columns: the eye loses longer lines."""
_NARROWEST = 30

escape = visible
"""The one way of text into a page: no control, bidi or invisible character passes, and no markup is known that could be meant."""


class Span(NamedTuple):
    text: str
    style: str = ""


class Page:
    """Collects lines; ``width`` is in columns, ``color`` allows ANSI styles, ``ascii`` nothing but ASCII."""

    def __init__(self, width: int, color: bool, ascii: bool = False) -> None:  # noqa: A002 - the field's word
        self._width = max(width, _NARROWEST)
        self._color = color
        self._escape = ascii_only if ascii else escape
        self._ellipsis = "..." if ascii else "…"
        self._lines: list[str] = []

    def gap(self) -> None:
        """An empty line, unless there is one already."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def row(self, *spans: Span | str, indent: int = 0, whole: bool = False) -> None:
        """One line, cropped at the edge with an ellipsis unless ``whole``."""
        room = sys.maxsize if whole else self._width - indent
        parts: list[str] = []
        for text, style in map(_span, spans):
            clean = self._escape(text)
            cropped = crop(clean, room, self._ellipsis)
            parts.append(self._styled(cropped, style))
            room -= cells(cropped)
            if cropped != clean:
                break
        self._add(" " * indent + "".join(parts))

    def prose(self, *spans: Span | str, indent: int = 0, hang: int = 0) -> None:
        """Wrapped at spaces, lines after the first indented by ``hang`` more. A place is never broken: it stays a link.

        One that is wider than a line stands over the edge where it is; on the next line it would too.
        """
        edge = min(self._width, _WIDEST_PROSE)
        room = edge - indent - hang
        line, column = " " * indent, indent
        start = column
        for word, style, spaces in self._words(spans, room):
            width = cells(word)
            if column + spaces + width > edge and column > start and width <= room:
                self._add(line)
                start = column = indent + hang
                line = " " * start
            elif spaces:
                line += " " * spaces
                column += spaces
            line += self._styled(word, style)
            column += width
        self._add(line)

    def tail(self, text: str, room: int) -> str:
        """The end of a text that has more columns than there is room for: of a path that is what tells most."""
        return crop(self._escape(text)[::-1], room, self._ellipsis)[::-1]

    def text(self) -> str:
        return "\n".join(self._lines).rstrip("\n") + "\n"

    def _words(self, spans: tuple[Span | str, ...], room: int) -> Iterator[tuple[str, str, int]]:
        """Words with their style and the spaces before them. A word wider than the room is broken, unless it is a place."""
        spaces = 0
        for text, style in map(_span, spans):
            for position, word in enumerate(text.split(" ")):
                spaces += position > 0
                if not word:
                    continue
                clean = self._escape(word)
                for piece in [clean] if style == "place" else _pieces(clean, room):
                    yield piece, style, spaces
                    spaces = 0

    def _add(self, line: str) -> None:
        self._lines.append(line.rstrip(" "))

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{_SGR[style]}m{text}\x1b[0m" if self._color and style and text else text


def cells(text: str) -> int:
    """Columns that a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def crop(text: str, room: int, ellipsis: str = "…") -> str:
    """The text in as many columns as there is room for, with an ellipsis where some of it is off."""
    short = text[: 4 * max(room, 1)]  # combining characters take no room: a line may not be all of them
    if short == text and cells(text) <= room:
        return text
    if room <= 0:
        return ""
    if short.isascii():
        return short[: max(room - len(ellipsis), 0)] + ellipsis[:room]
    from rich.cells import set_cell_size

    return set_cell_size(short, max(room - len(ellipsis), 0)).rstrip(" ") + ellipsis[:room]


def _span(span: Span | str) -> Span:
    return Span(span) if isinstance(span, str) else span


def _pieces(word: str, room: int) -> list[str]:
    if cells(word) <= room:
        return [word]
    if word.isascii():
        return [word[start : start + room] for start in range(0, len(word), room)]
    from rich.cells import chop_cells

    return chop_cells(word, room)
