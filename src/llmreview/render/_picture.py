"""The picture of the change: areas as blocks sized by lines, their files inside, each marked by the worst that was found in it.

The mark is a letter as well as a colour, so that the picture is read in grey too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from llmreview.render._glance import Block
from llmreview.render._page import cells, crop
from llmreview.render._treemap import Rectangle, lay_out

_MARKS = {"high": "H", "medium": "M", "low": "L", "info": "i"}


class Type(NamedTuple):
    """What a label takes, in the units of the picture."""

    letter: float
    """Width of a letter."""
    line: float
    margin: float


class Tile(NamedTuple):
    """A rectangle to draw. A frame holds the tiles that follow it, and its label stands above them."""

    block: Block
    at: Rectangle
    is_frame: bool
    label: tuple[str, ...]
    """Lines that fit; none where there is no room for one."""

    @property
    def told(self) -> str:
        """The tile in words."""
        return f"{self.block.name}: {self.block.lines}" + (f", worst finding {self.block.worst}" if self.block.worst else "")


def tiles(blocks: Sequence[Block], width: float, height: float, type_: Type) -> Iterator[Tile]:
    """The picture, what lies behind first. No block is no picture; neither is a single one, which would tell nothing."""
    if len(blocks) < 2:
        return
    for block, at in zip(blocks, lay_out([block.weight for block in blocks], width, height), strict=True):
        if len(block.parts) > 1 and at.width >= 12 * type_.letter and at.height >= 4 * type_.line:
            yield Tile(block, at, True, _lines((block.name,), at, type_))
            yield from _inside(block, at, type_)
        else:
            yield Tile(block, at, False, _label(block, at, type_))


def _inside(block: Block, frame: Rectangle, type_: Type) -> Iterator[Tile]:
    head = type_.line + type_.margin
    width, height = frame.width - type_.margin, frame.height - head - type_.margin / 2
    for part, inner in zip(block.parts, lay_out([part.weight for part in block.parts], width, height), strict=True):
        at = inner._replace(x=inner.x + frame.x + type_.margin / 2, y=inner.y + frame.y + head)
        yield Tile(part, at, False, _label(part, at, type_))


def _label(block: Block, at: Rectangle, type_: Type) -> tuple[str, ...]:
    mark = _MARKS[block.worst] if block.worst else ""
    lines = _lines((f"{mark} {block.name}".strip(), block.lines), at, type_)
    return lines or ((mark,) if mark and at.width >= 2 * type_.letter and at.height >= type_.line else ())


def _lines(texts: tuple[str, ...], at: Rectangle, type_: Type) -> tuple[str, ...]:
    """As many of the texts as there is room for, the first one cropped; the others whole or not at all."""
    columns = int((at.width - 2 * type_.margin) / type_.letter)
    rows = int((at.height - type_.margin) / type_.line)
    if columns < 6 or rows < 1:
        return ()
    return (crop(texts[0], columns), *(text for text in texts[1:rows] if cells(text) <= columns))


def legend(blocks: Sequence[Block]) -> str:
    """What the picture shows, in one sentence, with the marks that are on it."""
    worst = {part.worst for block in blocks for part in (*block.parts, block)}
    marks = ", ".join(f"{mark} {severity}" for severity, mark in _MARKS.items() if severity in worst)
    what = "Areas and their files" if any(block.parts for block in blocks) else "Files"
    return f"{what}, sized by changed lines. " + (f"The worst finding in each: {marks}." if marks else "No findings.")
