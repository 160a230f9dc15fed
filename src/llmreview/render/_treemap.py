"""Blocks for a picture of the change: areas sized by their lines, as square as they can be.

The squarified layout of Bruls, Huizing and van Wijk ("Squarified Treemaps", 2000).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Rectangle(NamedTuple):
    """In the units that the whole was given in."""

    x: float
    y: float
    width: float
    height: float


def lay_out(weights: Sequence[float], width: float, height: float) -> list[Rectangle]:
    """A block for each weight, in their order; together they fill the whole. Weights are positive."""
    order = sorted(range(len(weights)), key=lambda index: -weights[index])
    scale = width * height / sum(weights) if weights else 0.0
    areas = [weights[index] * scale for index in order]
    blocks: list[Rectangle] = []
    room = Rectangle(0.0, 0.0, width, height)
    start = 0
    while start < len(areas):
        end = start + 1
        side = min(room.width, room.height)
        while end < len(areas) and _worst(areas[start : end + 1], side) <= _worst(areas[start:end], side):
            end += 1
        row, room = _row(areas[start:end], room)
        blocks += row
        start = end
    placed = dict(zip(order, blocks, strict=True))
    return [placed[index] for index in range(len(weights))]


def _worst(areas: Sequence[float], side: float) -> float:
    """The worst proportion of the blocks of a row along ``side``."""
    total = sum(areas)
    if not side or not total:
        return float("inf")
    return max(side * side * max(areas) / (total * total), total * total / (side * side * min(areas)))


def _row(areas: Sequence[float], room: Rectangle) -> tuple[list[Rectangle], Rectangle]:
    """Blocks along the shorter side, and the room that is left."""
    total = sum(areas)
    blocks = []
    if room.width >= room.height:
        depth = total / room.height
        y = room.y
        for area in areas:
            blocks.append(Rectangle(room.x, y, depth, area / depth))
            y += area / depth
        return blocks, Rectangle(room.x + depth, room.y, max(0.0, room.width - depth), room.height)
    depth = total / room.width
    x = room.x
    for area in areas:
        blocks.append(Rectangle(x, room.y, area / depth, depth))
        x += area / depth
    return blocks, Rectangle(room.x, room.y + depth, room.width, max(0.0, room.height - depth))
