"""What a file of JavaScript or TypeScript exports."""

from __future__ import annotations

import posixpath
import re

from llmreview.pattern import Pattern
from llmreview.syntax.modules.reference import Surroundings
from llmreview.syntax.modules.typescript_files import files

_CODE = (".ts", ".tsx", ".js", ".jsx", ".mjs", ".mts")
_DYNAMIC = Pattern(rb"module\.exports|exports\.|export\s*=|Object\.assign")
_ALL = Pattern(rb"\bexport\s+(?:type\s+)?\*\s*(?:as\s+([\w$]+)\s*)?from\s*[\"']([^\"'\n]+)[\"']")
_DEFAULT = Pattern(rb"\bexport\s+default\b|\bas\s+default\b|\bexport\s*(?:type\s*)?\{[^}]*\bdefault\b|\bdeclare\s")
_EXPORT = Pattern(rb"^\s*export\b", re.MULTILINE)
MOST_STEPS = 4
"""How far names are followed that files hand on all at once."""


def exports(path: str, name: str, around: Surroundings, depth: int = 0) -> bool | None:
    """Whether a file exports a name; None where it cannot be told."""
    source = around.file(path) if path.endswith(_CODE) else None
    if source is None or _DYNAMIC.search(source.source):
        return None
    text, own = source.source, name.encode()
    if _names(path, own, text):
        return True
    handed_on = _ALL.findall(text)
    if len(handed_on) != len(re.findall(rb"\bexport\s+(?:type\s+)?\*", text)) or depth > MOST_STEPS:
        return None
    if any(alias == own for alias, _ in handed_on):
        return True
    answers = [_hands_on(path, module.decode(errors="replace"), name, around, depth) for alias, module in handed_on if not alias]
    if True in answers:
        return True
    return None if None in answers else False


def has_default(path: str, around: Surroundings) -> bool | None:
    """Whether a file has a default export; None where it cannot be told."""
    source = around.file(path) if path.endswith(_CODE) else None
    if source is None or _DYNAMIC.search(source.source) or not _EXPORT.search(source.source):
        return None
    return _DEFAULT.search(source.source) is not None


def _hands_on(path: str, module: str, name: str, around: Surroundings, depth: int) -> bool | None:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), module))
    found = files(target, around) if module.startswith(".") else []
    return exports(found[0], name, around, depth + 1) if found else None


def _names(path: str, name: bytes, text: bytes) -> bool:
    """Whether a text states, in some way, the export of a name."""
    word = rb"(?<![\w$])" + re.escape(name) + rb"(?![\w$])"
    if re.search(word, text) is None:
        return False
    if b"export" not in text:
        return b"declare " in text or path.endswith(("js", "jsx"))
    ways = (
        rb"\bexport\b(?:\s+\w+\*?){0,4}\s+\*?" + word,
        rb"\bexport\s+(?:const|let|var)\b[^;()\n]*?" + word,
        rb"\bexport\s+(?:const|let|var)\s*[{\[][^=]*?" + word,
        rb"\bexport\s*(?:type\s*)?\{[^}]*?" + word + rb"(?!\s+as\b)",
        rb"declare\s",
    )
    return any(re.search(way, text) for way in ways)
