"""Blanks at the end of lines that may be part of a value: where taking them away may change what a file means.

For languages that no grammar reads, and for texts that stand below the line which announces them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_HERE_DOCUMENT = rb"(?ms)<<[-~]?[\"'`]?([A-Za-z_]\w*)[\"'`]?[^\n]*\n(.*?)^[ \t]*\1\b"
_TRIPLE_QUOTED = rb"(?s)(\"\"\"|''')(.*?)\1"
_BY_NAME = (
    (r"\.lua$", rb"(?s)\[(=*)\[(.*?)\]\1\]"),
    (r"\.(?:vue|svelte|astro)$", rb"(`)([^`]*)`"),
    (r"\.(?:html?|vue|svelte|astro|erb|hbs|twig|j2|jinja2?)$", rb"(?s)<(pre|textarea)\b(.*?)</\1>"),
)
"""Names of files, and what quotes lines in them. These are compiled when first asked: most changes never do."""
_DOCUMENTATION = (".md", ".markdown", ".rst", ".txt", ".adoc")
_VERBATIM_VALUES = r"\.properties$|(?:^|/)\.env(?:\.[\w.-]+)?$|\.env$"
"""Files in which a value reaches to the end of its line."""
_RULES = r"(?:^|/)(?:GNUm|m|M)akefile[\w.-]*$|\.mk$|\.mak$"
_ASSIGNMENT = rb"\s*(?:(?:export|override|private)\s+)*[^\s:=#]+\s*(?:[:?+!]|::|:::)?="
_DASHES_COMMENT = (".sql", ".lua", ".hs", ".elm", ".ada", ".adb", ".vhd")
_SIGNATURE = b"-- "
"""What stands above the signature of a mail."""
_ESCAPE = rb"(?<!\\)(?:\\\\)*\\[ \t]+\r?$"


def quoted_lines(path: str, source: bytes, has_grammar: bool) -> frozenset[int]:
    """The lines that end within a here document or another text of several lines."""
    kinds = [_HERE_DOCUMENT]
    if not has_grammar and not path.lower().endswith(_DOCUMENTATION):
        kinds += [_TRIPLE_QUOTED, *(kind for name, kind in _BY_NAME if re.search(name, path.lower()))]
    found: set[int] = set()
    for kind in kinds:
        for text in re.finditer(kind, source):
            first = source.count(b"\n", 0, text.start(2)) + 1
            found.update(range(first, first + text[2].count(b"\n")))
    return frozenset(found)


def ends_that_matter(path: str, lines: list[bytes], numbers: Iterable[int]) -> frozenset[int]:
    """Those of the lines whose blanks a program may read: an escaped one, the end of a value that nothing closes."""
    verbatim, rules = re.search(_VERBATIM_VALUES, path) is not None, re.search(_RULES, path) is not None
    signed = not path.lower().endswith(_DASHES_COMMENT)
    return frozenset(
        n for n in numbers if _matters(lines[n - 1], verbatim, rules) or (signed and lines[n - 1].rstrip(b"\r") == _SIGNATURE)
    )


def _matters(line: bytes, verbatim: bool, rules: bool) -> bool:
    if re.search(_ESCAPE, line) is not None:
        return True
    text = line.strip()
    if verbatim:
        return bool(text) and text[:1] not in b"#!"
    return rules and re.match(_ASSIGNMENT, line) is not None and not line.startswith(b"\t")
