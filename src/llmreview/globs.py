"""Path patterns as the settings use them: the rules of ``.gitignore``, without negation.

``*`` and ``?`` stay within one directory, ``**`` crosses them, ``[ab]`` and ``[!ab]`` are classes. A pattern without a slash
matches a file or directory of that name at any depth; with one it counts from the repository's root. A pattern that matches a
directory matches everything below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Whether any pattern matches ``path`` (relative to the root, with ``/``)."""
    return any(_compiled(pattern).fullmatch(path) for pattern in patterns)


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    anchored = "/" in pattern.rstrip("/")
    only_directories = pattern.endswith("/")
    body = "".join(_translate(pattern.strip("/")))
    return re.compile(f"(?s:{'' if anchored else '(?:.*/)?'}{body}{'/.*' if only_directories else '(?:/.*)?'})")


def _translate(pattern: str) -> Iterable[str]:
    position = 0
    while position < len(pattern):
        rest = pattern[position:]
        if rest.startswith("**/"):
            yield "(?:.*/)?"
            position += 3
        elif rest.startswith("*"):
            stars = len(rest) - len(rest.lstrip("*"))
            yield ".*" if stars > 1 else "[^/]*"
            position += stars
        elif rest.startswith("?"):
            yield "[^/]"
            position += 1
        elif character_class := re.match(r"\[(!?)([^\]/]+)\]", rest):
            inside = re.sub(r"([\\\[\]^&~|])", r"\\\1", character_class[2])
            yield f"[{'^/' if character_class[1] else ''}{inside}]"
            position += character_class.end()
        else:
            yield re.escape(rest[0])
            position += 1
