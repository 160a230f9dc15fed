"""Names as they are alike however a language writes them, and names of files."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

_WORD = Pattern(rb"[A-Za-z_$][\w$]*")
_PART = Pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def squeezed(name: str) -> str:
    """A name in small letters without separators: ``line_item``, ``LineItem`` and ``line-item`` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def parts_of(name: str) -> list[str]:
    """The words of a name: ``line`` and ``Item`` of ``lineItem``."""
    return _PART.findall(name)


def words_in(source: bytes) -> frozenset[bytes]:
    """Every word that may be a name, those in strings and comments too."""
    return frozenset(_WORD.findall(source))


def folder_of(path: str) -> str:
    """The folders that a file stands in; empty at the top."""
    return path.rpartition("/")[0]


def stem_of(path: str) -> str:
    """A file's name as far as its first dot."""
    return path.rpartition("/")[2].partition(".")[0]
