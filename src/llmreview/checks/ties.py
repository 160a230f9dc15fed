"""What ties the files of a change together: imports, names that one defines and another uses, and things that both name.

Texts are searched, not trees: a change may be a thousand files, and most ties are found by the words that two of them share.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.kinds import kind_of
from llmreview.checks.packages import uses_in_packages
from llmreview.checks.things import EDIT, changed_text, removed_text, things
from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import FileChange

MAX_TEXT = 300_000
"""Bytes of a file that are looked at."""
MOST_SHARING = 6
"""What more files name is no tie between two of them."""

_WORD = Pattern(rb"\w+")
_DEFINITION = Pattern(
    rb"\b(?:class|interface|struct|enum|trait|object|protocol|module|type|record|def|fn|func|fun|function|const|macro_rules!)\s+"
    rb"(?:\([^)\n]*\)\s*)?(?:self\.)?([A-Za-z_]\w{3,})"
)
_IMPORTING = rb"(?m)^\s*(?:pub(?:\([^)]*\))?\s+)?(?:from|import|require|require_relative|mod|use|load|include)\b\W*"
_STAND_FOR_FOLDER = frozenset({"image build", "dependencies"})
"""Kinds of files that are meant where their folder is named: `docker build services/mailer`."""
_MAIN_FILES = frozenset({"__init__", "index", "mod", "lib", "main"})
"""Stems of files that stand for their folder, and so many that their names say nothing."""


class _Text(NamedTuple):
    """The side of a file that is there, with the lines that went; both as text and as words."""

    text: bytes
    words: frozenset[bytes]


def ties(files: list[FileChange], is_known: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Pairs of files, by their positions, of which the first uses or names the second (or both name the same thing).

    What is dear to find comes last, and not at all for a pair that ``is_known`` by then to belong together.
    """
    texts = [_text(file) for file in files]
    yield from _definitions(texts)
    yield from ((use.user, use.definer) for use in uses_in_packages(files))
    yield from _shared(files)
    yield from _projects(files, texts)
    yield from _named_folders(files, texts)
    yield from _named_paths(files, texts, is_known)


def _text(file: FileChange) -> _Text:
    side = (file.new if file.new is not None else file.old) or b""
    text = side[:MAX_TEXT] + (b"\n" + removed_text(file)[:MAX_TEXT] if file.new is not None else b"")
    return _Text(text, frozenset(_WORD.findall(text)))


def _module_of(path: str) -> str:
    """The path by which others import a file: without its ending, that of the folder for its main file."""
    folder, slash, name = path.rpartition("/")
    stem = name.partition(".")[0] if not name.startswith(".") else name
    return folder if folder and stem in _MAIN_FILES else f"{folder}{slash}{stem}"


class _Target(NamedTuple):
    """A file as others may name it."""

    folder: str
    module: str
    stem: bytes
    built: bytes
    """Its folder, where that is what is built by it."""
    needles: tuple[bytes, ...]
    """Any of these in a text means the file."""

    @classmethod
    def of(cls, path: str) -> _Target:
        """By its name, its last two parts, or by a name that is its alone; by its folder where it is what is built there."""
        name, module = posixpath.basename(path), _module_of(path)
        folder, _, stem = module.rpartition("/")
        needles = [name] if name.partition(".")[0] not in _MAIN_FILES else []
        if _is_distinctive(stem):
            needles.append(stem)
        built = folder if "/" in folder and kind_of(path) in _STAND_FOR_FOLDER else ""
        needles += [built] if built else []
        parent = posixpath.basename(folder.removesuffix("/src"))
        if parent:
            needles += [f"{parent}{sign}{stem}" for sign in ("/", ".", "::", "\\")]
        return cls(folder, module, os.fsencode(stem), os.fsencode(built), tuple(map(os.fsencode, needles)))


def _named_paths(files: list[FileChange], texts: list[_Text], is_known: Callable[[int, int], bool]) -> Iterator[tuple[int, int]]:
    """Modules and files that a file names by their path: first by one word, which is cheap, then to the letter."""
    by_word: defaultdict[bytes, list[int]] = defaultdict(list)
    targets = [_Target.of(file.path) for file in files]
    for position, (file, target) in enumerate(zip(files, targets, strict=True)):
        by_word[_longest_word(target.stem)].append(position)
        if kind_of(file.path) in _STAND_FOR_FOLDER:
            by_word[_longest_word(os.fsencode(posixpath.basename(target.folder)))].append(position)
    for position, (file, text) in enumerate(zip(files, texts, strict=True)):
        folder = posixpath.dirname(file.path)
        for word in sorted(text.words & by_word.keys()):
            for other in by_word[word]:
                if other != position and not is_known(position, other) and _names(folder, text.text, targets[other]):
                    yield position, other


def _named_folders(files: list[FileChange], texts: list[_Text]) -> Iterator[tuple[int, int]]:
    """Packages that a file imports as a whole, and the main file of the folder that it lies in itself."""
    packages: defaultdict[bytes, list[int]] = defaultdict(list)
    main_files: defaultdict[str, list[int]] = defaultdict(list)
    for position, file in enumerate(files):
        folder, name = posixpath.split(file.path)
        if name.partition(".")[0] in _MAIN_FILES:
            main_files[folder].append(position)
        if name.endswith(".go") and "/" in folder:
            packages[b"/".join(os.fsencode(folder).split(b"/")[-2:])].append(position)
    for position, (file, text) in enumerate(zip(files, texts, strict=True)):
        for other in main_files.get(posixpath.dirname(file.path), ()):
            if other != position and _stands_in(text.text, os.fsencode(posixpath.basename(files[other].path))):
                yield position, other
        for package, members in packages.items():
            if package.rpartition(b"/")[2] in text.words and package + b'"' in text.text:
                yield from ((position, member) for member in members if member != position)


def _longest_word(name: bytes) -> bytes:
    return max(_WORD.findall(name), key=len, default=b"")


def _names(folder: str, text: bytes, target: _Target) -> bool:
    """Whether a text in a folder names a file: to the letter, by its path from there, or beside it by an import."""
    if any(_stands_in(text, needle) for needle in target.needles if needle != target.built or target.folder != folder):
        return True
    if _stands_in(text, os.fsencode(_way(folder, target.module))):
        return True
    beside = target.folder == folder and _stands_in(text, target.stem)
    return beside and re.search(_IMPORTING + re.escape(target.stem) + rb"\b", text) is not None


def _way(folder: str, module: str) -> str:
    """The path from a folder to a module, as imports have it: ``./a``, ``../b/c``."""
    here, there = folder.split("/") if folder else [], module.split("/")
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    up = len(here) - shared
    return "/".join(([".."] * up or ["."]) + there[shared:])


def _is_distinctive(name: str) -> bool:
    """Whether a name is long enough, and of several words, so that nothing else will be called so by chance."""
    return len(name) > 7 and len(words_of(name)) > 1


def _stands_in(text: bytes, needle: bytes) -> bool:
    """Whether a name stands in a text with nothing before and behind that would make it another one."""
    start = text.find(needle)
    while start >= 0:
        before, after = text[max(start - 1, 0) : start], text[start + len(needle) : start + len(needle) + 1]
        if not (before.isalnum() or before == b"_" or after.isalnum() or after in (b"_", b"-")):
            return True
        start = text.find(needle, start + 1)
    return False


def _definitions(texts: list[_Text]) -> Iterator[tuple[int, int]]:
    """Functions and types that one file defines and another names."""
    defined: defaultdict[bytes, set[int]] = defaultdict(set)
    for position, text in enumerate(texts):
        for name in set(_DEFINITION.findall(text.text)):
            word = name.decode(errors="replace")
            if len(words_of(word)) > 1 or (word[0].isupper() and len(word) > 4):
                defined[name].add(position)
    for position, text in enumerate(texts):
        for name in sorted(text.words & defined.keys()):
            places = defined[name]
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


def _projects(files: list[FileChange], texts: list[_Text]) -> Iterator[tuple[int, int]]:
    """The files of a project that came or went as a whole, with its list of dependencies, and who names its folder."""
    for manifest, file in enumerate(files):
        folder = posixpath.dirname(file.path)
        if not folder or kind_of(file.path) != "dependencies" or file.status not in ("added", "deleted"):
            continue
        yield from (
            (manifest, other) for other, inside in enumerate(files) if inside.path.startswith(f"{folder}/") and other != manifest
        )
        name = posixpath.basename(folder)
        if _is_distinctive(name):
            yield from (
                (other, manifest)
                for other, text in enumerate(texts)
                if other != manifest and _stands_in(text.text, os.fsencode(name))
            )


def new_and_gone_names(files: list[FileChange]) -> Iterator[tuple[int, int]]:
    """Files whose changed lines have a name that the change introduces, or does away with, everywhere."""
    changed = [frozenset(_names_in(changed_text(file)[:MAX_TEXT])) for file in files]
    wanted = _named_twice(changed)
    before = _among(wanted, (file.old for file in files))
    after = _among(wanted, (file.new for file in files))
    positions: defaultdict[str, list[int]] = defaultdict(list)
    for position, names in enumerate(changed):
        for name in sorted(names & (wanted - (before & after))):
            positions[name].append(position)
    for found in positions.values():
        yield from pairwise(found)


def _names_in(text: str) -> Iterator[str]:
    return (word for word in set(re.findall(r"[A-Za-z_]\w{6,}", text)) if len(words_of(word)) > 1)


def _named_twice(sets: Iterable[frozenset[str]]) -> set[str]:
    once: set[str] = set()
    twice: set[str] = set()
    for names in sets:
        twice |= once & names
        once |= names
    return twice


def _among(names: set[str], sides: Iterable[bytes | None]) -> set[str]:
    """Those of the names that stand in one of the sides."""
    missing = {name.encode() for name in names}
    found: set[bytes] = set()
    for side in sides:
        here = missing.intersection(_WORD.findall((side or b"")[:MAX_TEXT]))
        found |= here
        missing -= here
    return {name.decode() for name in found}
