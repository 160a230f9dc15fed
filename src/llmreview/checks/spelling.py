"""Names as they are alike however a language writes them, and names of files."""

from __future__ import annotations

import re


def squeezed(name: str) -> str:
    """A name in small letters without separators: ``line_item``, ``LineItem`` and ``line-item`` are one."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def folder_of(path: str) -> str:
    """The folders that a file stands in; empty at the top."""
    return path.rpartition("/")[0]


def stem_of(path: str) -> str:
    """A file's name as far as its first dot."""
    return path.rpartition("/")[2].partition(".")[0]
