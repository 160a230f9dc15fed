"""How a large change could be merged in parts: what uses something new comes after it, what takes it away after its last use."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.imports import Import, Modules, imports_of
from llmreview.checks.packages import names_defined, uses_in_packages
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
    brought = _Brought(files)
    _add_imports(files, needs, brought)
    for use in uses_in_packages(files):
        if use.name in brought.names(use.definer):
            needs[use.user].add(use.definer)
    return needs


class _Brought:
    """What a change brings in each of its files; a file that many import is read once."""

    def __init__(self, files: list[FileChange]) -> None:
        self._files = files
        self._words: dict[int, set[str]] = {}
        self._names: dict[int, set[str]] = {}

    def names(self, position: int) -> set[str]:
        """What the file defines now, and did not before."""
        return self._difference(position, self._names, names_defined)

    def holds(self, position: int, found: Import, words: set[str]) -> bool:
        """Whether the change brings what is imported from a file (by one that has these words): the file, or something in it."""
        file = self._files[position]
        if file.new is None or found.is_folder:
            return file.new is not None and not self.names(position).isdisjoint(found.names or words)
        return file.status != "modified" or not self._difference(position, self._words, _words).isdisjoint(found.names)

    def _difference(self, position: int, known: dict[int, set[str]], read: Callable[[str], set[str]]) -> set[str]:
        if position not in known:
            now, before = (_text(side) for side in (self._files[position].new, self._files[position].old))
            known[position] = read(now) - read(before)
        return known[position]


def _text(side: bytes | None) -> str:
    return (side or b"")[:MAX_TEXT].decode(errors="replace")


def _add_imports(files: list[FileChange], needs: dict[int, set[int]], brought: _Brought) -> None:
    """What is imported and new has to be there before; what goes has to be imported by nothing any more."""
    modules = Modules([file.path for file in files])
    for position, file in enumerate(files):
        words: set[str] = set()
        for found in imports_of(file.path, file.new):
            words = words or _words(_text(file.new))
            needs[position] |= {o for o in modules.meant(found) - {position} if brought.holds(o, found, words)}
        for found in imports_of(file.old_path or file.path, file.old):
            for other in modules.meant(found) - {position}:
                if files[other].status == "deleted" and not found.is_folder:
                    needs[other].add(position)


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
