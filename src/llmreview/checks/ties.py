"""What ties the files of a change together: imports, names that one defines and another uses, and things that both name."""

from __future__ import annotations

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.things import EDIT, things
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax.sources import ChangedSources

MAX_TEXT = 300_000
"""Bytes of a file that are looked at."""
MOST_SHARING = 6
"""What more files name is no tie between two of them."""

_WORD = re.compile(rb"\w+")
_IMPORTING = rb"(?m)^\s*(?:from|import|require|require_relative|mod|use|load|include)\b\W*"
_MAIN_FILES = frozenset({"__init__", "index", "mod", "lib", "main"})
"""Stems of files that stand for their folder, and so many that their names say nothing."""


class _Text(NamedTuple):
    """What is asked of the side of a file that is there."""

    text: bytes
    words: frozenset[bytes]


def ties(files: list[FileChange], sources: ChangedSources) -> Iterator[tuple[int, int]]:
    """Pairs of files, by their positions, of which the first uses or names the second (or both name the same thing)."""
    texts = [_text(file, sources) for file in files]
    yield from _named_paths(files, texts)
    yield from _definitions(files, texts, sources)
    yield from _shared(files)


def _text(file: FileChange, sources: ChangedSources) -> _Text:
    text = ((file.new if file.new is not None else file.old) or b"")[:MAX_TEXT]
    source = sources.new(file) if file.new is not None and len(file.new) <= MAX_TEXT else None
    return _Text(text, source.words if source is not None else frozenset(_WORD.findall(text)))


def _module_of(path: str) -> str:
    """The path by which others import a file: without its ending, that of the folder for its main file."""
    folder, slash, name = path.rpartition("/")
    stem = name.partition(".")[0] if not name.startswith(".") else name
    return folder if folder and stem in _MAIN_FILES else f"{folder}{slash}{stem}"


def _named_paths(files: list[FileChange], texts: list[_Text]) -> Iterator[tuple[int, int]]:
    """Modules and files that a file names by their path: first by one word, which is cheap, then to the letter."""
    by_word: defaultdict[bytes, list[int]] = defaultdict(list)
    packages: defaultdict[bytes, list[int]] = defaultdict(list)
    for position, file in enumerate(files):
        words = _WORD.findall(os.fsencode(posixpath.basename(_module_of(file.path))))
        by_word[max(words, key=len, default=b"")].append(position)
        if file.path.endswith(".go") and file.path.count("/") > 1:
            packages[b"/".join(os.fsencode(file.path).split(b"/")[-3:-1])].append(position)
    for position, (file, text) in enumerate(zip(files, texts, strict=True)):
        for word in sorted(text.words & by_word.keys()):
            for other in by_word[word]:
                if other != position and _names(file.path, text.text, files[other].path):
                    yield position, other
        for package, members in packages.items():
            if package.rpartition(b"/")[2] in text.words and package + b'"' in text.text:
                yield from ((position, member) for member in members if member != position)


def _names(path: str, text: bytes, other: str) -> bool:
    """Whether a text names another file: by its name, its path from here, its last two parts, or by a name that is its alone."""
    name = posixpath.basename(other)
    if name.partition(".")[0] not in _MAIN_FILES and _stands_in(text, name):
        return True
    module = _module_of(other)
    folder, _, stem = module.rpartition("/")
    if len(words_of(stem)) > 1 and len(stem) > 7 and _stands_in(text, stem):
        return True
    parent = posixpath.basename(folder)
    if parent and any(_stands_in(text, f"{parent}{sign}{stem}") for sign in ("/", ".", "::", "\\")):
        return True
    near = posixpath.relpath(module, posixpath.dirname(path) or ".")
    if _stands_in(text, near if near.startswith("../") else f"./{near}"):
        return True
    beside = folder == posixpath.dirname(path)
    return beside and re.search(_IMPORTING + re.escape(os.fsencode(stem)) + rb"\b", text) is not None


def _stands_in(text: bytes, name: str) -> bool:
    """Whether a name stands in a text with nothing before and behind that would make it another one."""
    needle = os.fsencode(name)
    start = text.find(needle)
    while start >= 0:
        before, after = text[max(start - 1, 0) : start], text[start + len(needle) : start + len(needle) + 1]
        if not (before.isalnum() or before == b"_" or after.isalnum() or after in (b"_", b"-")):
            return True
        start = text.find(needle, start + 1)
    return False


def _definitions(files: list[FileChange], texts: list[_Text], sources: ChangedSources) -> Iterator[tuple[int, int]]:
    """Functions and types that one file defines and another names."""
    defined: defaultdict[bytes, set[int]] = defaultdict(set)
    for position, file in enumerate(files):
        for source in (sources.new(file), sources.old(file)):
            for symbol in source.symbols if source is not None and len(source.source) <= MAX_TEXT else ():
                name = symbol.own_name
                is_type = symbol.kind in ("class", "type") and len(name) > 4
                if symbol.kind != "method" and "." not in symbol.name and (is_type or len(words_of(name)) > 1):
                    defined[name.encode()].add(position)
    for position, text in enumerate(texts):
        for word in sorted(text.words & defined.keys()):
            places = defined[word]
            if position not in places and len(places) <= 2:
                yield from ((position, other) for other in sorted(places))


def _shared(files: list[FileChange]) -> Iterator[tuple[int, int]]:
    """Routes, tables, variables, images, commands, keys and subjects that the changed lines of two files name."""
    naming: defaultdict[str, list[int]] = defaultdict(list)
    for position, file in enumerate(files):
        for thing in sorted(set(things(file, MAX_TEXT))):
            naming[thing].append(position)
    for thing, positions in naming.items():
        if len(positions) <= MOST_SHARING or thing.startswith(f"{EDIT} "):
            yield from pairwise(positions)
