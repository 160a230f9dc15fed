"""Elements of XML 1.0, in which most control characters may not stand, not even spelled as references."""

from __future__ import annotations

from collections.abc import Iterable

from llmreview.pattern import Pattern
from llmreview.render._text import visible

_FORBIDDEN = Pattern("[\ufffe\uffff]")
"""Beside what ``visible`` spells out."""
_REFERENCES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})


def escape(text: str) -> str:
    """Text on one line for an attribute or between tags."""
    return _FORBIDDEN.sub(lambda found: f"\\u{ord(found.group()):04x}", visible(text)).translate(_REFERENCES)


def element(name: str, attributes: dict[str, str | int | None], content: Iterable[str] = ()) -> str:
    """An element; attributes that are None are left out. ``content`` is XML already, one entry a line."""
    start = name + "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items() if value is not None)
    lines = list(content)
    return "\n".join((f"<{start}>", *lines, f"</{name}>")) if lines else f"<{start}/>"


def document(root: str) -> str:
    """The whole file."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'
