"""How a large change could be merged in parts: what uses a new name comes after it, what takes one away after its last use."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.things import added_text, removed_text
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import FileChange

MAX_TEXT = 300_000
"""Bytes of a file's changed lines that are looked at."""
MOST_DEFINING = 2
"""What more files define is no name by which one needs another."""
_WORD = Pattern(r"[\w-]*\w")
_PLAIN_WORD = Pattern(r"\w+")
_DEFINED = Pattern(
    r"\b(?:class|interface|struct|enum|trait|object|protocol|module|type|record|def|fn|func|fun|function|const|let|var|macro_rules!)\s+"
    r"(?:\([^)\n]*\)\s*)?(?:<[^>\n]*>\s*)?(?:[A-Za-z_]\w*\.)?([A-Za-z_]\w{3,})"
    r"|(?m:^)[ \t]+(?:(?:public|protected|internal|private|static|async|override|final|abstract|virtual|readonly)[ \t]+)+"
    r"[\w<>\[\],?.]+[ \t]+([A-Za-z_]\w{3,})\s*[({;=]",
)
_MAIN_FILES = frozenset({"__init__", "index", "mod", "lib", "main"})


def find_needs(files: list[FileChange]) -> dict[int, set[int]]:
    """For each file, by its position, those that have to be merged before it."""
    added = [added_text(file)[:MAX_TEXT].decode(errors="replace") for file in files]
    removed = [removed_text(file)[:MAX_TEXT].decode(errors="replace") for file in files]
    words_added, words_removed = ([_words(text) for text in texts] for texts in (added, removed))
    needs: dict[int, set[int]] = {position: set() for position in range(len(files))}
    came = _defining(_names(new) - _names(old) for new, old in zip(added, removed, strict=True))
    for stem, position in _new_modules(files):
        came[stem].add(position)
    went = _defining(_names(old) - _names(new) for new, old in zip(added, removed, strict=True))
    for position in needs:
        for name in words_added[position] & came.keys():
            if len(came[name]) <= MOST_DEFINING and position not in came[name]:
                needs[position] |= came[name]
        for name in words_removed[position] & went.keys():
            if len(went[name]) <= MOST_DEFINING and position not in went[name]:
                for other in went[name]:
                    needs[other].add(position)
    return needs


def _words(text: str) -> set[str]:
    return {*_WORD.findall(text), *_PLAIN_WORD.findall(text)}


def _names(text: str) -> set[str]:
    """What a text defines, of more than one word or with a capital."""
    found = (name for match in _DEFINED.findall(text) for name in match if name)
    return {name for name in found if len(words_of(name)) > 1 or (name[0].isupper() and len(name) > 4)}


def _defining(names: Iterable[set[str]]) -> defaultdict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for position, own in enumerate(names):
        for name in own:
            found[name].add(position)
    return found


def _new_modules(files: list[FileChange]) -> Iterator[tuple[str, int]]:
    """The names by which others import the files that came."""
    for position, file in enumerate(files):
        stem = os.path.basename(file.path).partition(".")[0]
        if file.status == "added" and stem not in _MAIN_FILES and len(words_of(stem)) > 1:
            yield stem, position


def in_merge_order(needs: dict[str, set[str]], weight: Callable[[str], int]) -> list[list[str]]:
    """Groups so that each stands after those that it needs; those that need each other are one. The small come first."""
    parts = _needing_each_other(needs)
    part_of = {name: number for number, part in enumerate(parts) for name in part}
    open_needs = {
        number: {part_of[other] for name in part for other in needs[name] if other in part_of} - {number}
        for number, part in enumerate(parts)
    }
    ordered: list[list[str]] = []
    while open_needs:
        free = [number for number, others in open_needs.items() if not others & open_needs.keys()]
        first = min(free, key=lambda number: (sum(map(weight, parts[number])), parts[number]))
        ordered.append(sorted(parts[first], key=lambda name: (-weight(name), name)))
        del open_needs[first]
    return ordered


def _needing_each_other(needs: dict[str, set[str]]) -> list[list[str]]:
    """The strongly connected parts."""
    reached = {name: _reached(name, needs) for name in needs}
    parts: dict[str, list[str]] = {}
    for name in sorted(needs):
        first = min((other for other in reached[name] if other in reached and name in reached[other]), default=name)
        parts.setdefault(min(first, name), []).append(name)
    return list(parts.values())


def _reached(start: str, needs: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in needs.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen
