"""Path patterns as the settings use them: the rules of ``.gitignore``, without negation.

``*`` and ``?`` stay within one directory, ``**`` crosses them, ``[ab]`` and ``[!ab]`` are classes. A pattern without a slash
matches a file or directory of that name at any depth; with one it counts from the repository's root. A pattern that matches a
directory matches everything below it.

Patterns are compared part by part rather than compiled to regular expressions: compiling one takes longer than reviewing a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple


class _Pattern(NamedTuple):
    parts: tuple[str, ...]
    anchored: bool
    only_directories: bool
    literal: str
    """The longest text that every matching path holds: without it nothing else need be compared."""


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Whether any pattern matches ``path`` (relative to the root, with ``/``)."""
    parts = path.split("/")
    parsed = map(_parse, patterns)
    return any(pattern.literal in path and _matches(parts, pattern) for pattern in parsed)


@lru_cache(maxsize=512)
def _parse(pattern: str) -> _Pattern:
    parts = tuple(pattern.strip("/").split("/"))
    literals = [piece for part in parts if "?" not in part and "[" not in part for piece in part.split("*")]
    return _Pattern(parts, "/" in pattern.rstrip("/"), pattern.endswith("/"), max(literals, key=len, default=""))


def _matches(parts: list[str], pattern: _Pattern) -> bool:
    """Follows the pattern's parts through the path's; ``reached`` holds how many parts of the path may be used up so far."""
    end = len(parts)
    reached = {0} if pattern.anchored else set(range(end))
    for index, wanted in enumerate(pattern.parts, 1):
        if wanted == "**":
            at_least = index == len(pattern.parts)  # at the end it stands for what is inside, not for the directory itself
            reached = set(range(min(reached) + at_least, end + 1))
        else:
            reached = {used + 1 for used in reached if used < end and part_matches(parts[used], wanted)}
        if not reached:
            return False
    return not pattern.only_directories or min(reached) < end


def part_matches(part: str, wanted: str) -> bool:
    """Whether a pattern without a slash matches one part of a path."""
    if "?" in wanted or "[" in wanted:
        from fnmatch import fnmatchcase

        return fnmatchcase(part, wanted)
    first, *others = wanted.split("*")
    if not others:
        return part == wanted
    last = others.pop()
    if len(part) < len(first) + len(last) or not part.startswith(first) or not part.endswith(last):
        return False
    position, limit = len(first), len(part) - len(last)
    for piece in others:
        position = part.find(piece, position, limit)
        if position < 0:
            return False
        position += len(piece)
    return True
