"""Short texts that a regular expression matches but for what it looks around for: each way through it at least once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any


def texts_of(pattern: str) -> Iterator[str]:
    """One text for each alternative, wherever it stands; elsewhere the first one is taken, and as few repetitions as will do."""
    return _texts(_parser.parse(pattern, re.MULTILINE))


def _texts(parts: Any) -> Iterator[str]:
    pieces = [list(_piece(str(kind), value)) for kind, value in parts]
    shortest = [piece[0] for piece in pieces]
    yield "".join(shortest)
    for index, piece in enumerate(pieces):
        for text in piece[1:]:
            yield "".join([*shortest[:index], text, *shortest[index + 1 :]])


def _piece(kind: str, value: Any) -> Iterator[str]:
    if kind == "LITERAL":
        yield chr(value)
    elif kind == "SUBPATTERN":
        yield from _texts(value[3])
    elif kind == "BRANCH":
        for branch in value[1]:
            yield from _texts(branch)
    elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, repeated = value
        if least == 0:
            yield ""
        if most:
            yield from (text * max(1, least) for text in _texts(repeated))
    elif kind == "IN":
        yield _of_class(value)
    elif kind == "CATEGORY":
        yield _CATEGORIES.get(str(value), "a")
    elif kind in ("ANY", "NOT_LITERAL"):
        yield "~"
    else:  # what stands between characters
        yield ""


_CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_WORD": " ",
}


def _of_class(members: Any) -> str:
    kind, value = members[0]
    if str(kind) == "NEGATE":
        return "~"
    return chr(value[0]) if str(kind) == "RANGE" else next(_piece(str(kind), value))
