"""Numbers as formatters write them: one form for each that only looks different."""

from __future__ import annotations

import re

from llmreview.pattern import Pattern

_OCTAL = Pattern(r"0[0-7]+")
_DECIMAL = Pattern(r"(?P<whole>\d*)(?:(?P<point>\.)(?P<part>\d*))?(?:e\+?(?P<power>-?\d+))?(?P<kind>[a-z]\w*)?")
_ONE_KIND_OF_NUMBER = frozenset({"typescript"})
"""Languages in which ``1.0`` is ``1``."""


def plain_number(text: str, family: str) -> str:
    """A number in small letters, without separators and zeros that say nothing: ``0XA_B`` is ``0xab``, ``1.50`` ``1.5``."""
    text = text.lower().replace("_", "")
    if _OCTAL.fullmatch(text):
        return f"0o{text.lstrip('0') or '0'}" if family != "rust" else text
    match = _DECIMAL.fullmatch(text)
    if match is None or text.startswith(("0x", "0b", "0o")) or not re.match(r"\.?\d", text):
        return text
    part = (match["part"] or "").rstrip("0")
    if match["point"] and not (family in _ONE_KIND_OF_NUMBER and not part):
        part = f".{part or '0'}"
    power = f"e{int(match['power'])}" if match["power"] else ""
    return f"{match['whole'] or '0'}{part}{power}{match['kind'] or ''}"
