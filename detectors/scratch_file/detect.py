"""Added files that belong to the work, not to the product, and that nothing in the repository refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.change import FileChange
from llmreview.checks import leftovers
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence, Tier
from llmreview.syntax import Place
from llmreview.syntax.naming import words_of

TEXTS = (".md", ".txt", ".markdown", ".rst")
READ = 6_000
"""Bytes of a document that say what it is about."""
MOST_NAMES = 12
FEWEST_LETTERS = 5


class Suspect(NamedTuple):
    """A file whose name speaks of the work, and how sure that is."""

    file: FileChange
    what: str
    tier: Tier | None
    beside: str | None = None
    """The file that it is a version of."""


def detect_change(context: Context) -> Iterator[Candidate]:
    paths = {file.path for file in context.sources.change.files if file.status != "deleted"}
    added = [f for f in context.sources.change.files if f.status in ("added", "copied") and not leftovers.ASIDE.search(f.path)]
    suspects = [suspect for file in added if (suspect := _suspect(file, paths, context)) is not None]
    if not suspects:
        return
    mentioned = _mentioned(suspects, context)
    for suspect in suspects:
        path = suspect.file.path
        if path in mentioned:
            continue
        evidence: tuple[Evidence, ...] = ()
        if suspect.beside is not None:
            evidence = (Evidence(suspect.beside, 1, 1, "the file that it is a version of"),)
        tier = suspect.tier if context.repository.known else suspect.tier or "check"
        yield Candidate(
            Place(1, 1, 1), f"{suspect.what}, and nothing refers to it", evidence, path=path, tier=tier, about_file=True
        )


def _suspect(file: FileChange, paths: set[str], context: Context) -> Suspect | None:
    folder, _, name = file.path.rpartition("/")
    at_root = not folder
    if leftovers.BACKUP.search(name):
        return Suspect(file, f"`{name}` is a backup copy", None)
    if leftovers.LOG.search(name) or leftovers.RECORDING.search(name) or (at_root and leftovers.OUTPUT.search(name)):
        return Suspect(file, f"`{name}` is a log or the output of a run", None)
    if leftovers.DATABASE.search(name):
        return Suspect(file, f"`{name}` is a local database", None if at_root else "check")
    if name.lower().endswith(TEXTS):
        return _document(file, folder, name) or _version(file, paths, context)
    return _version(file, paths, context) or (_script(file, at_root, name) if leftovers.SCRIPT.search(name) else None)


def _document(file: FileChange, folder: str, name: str) -> Suspect | None:
    """Reports about the work, notes to self."""
    stem = name.rpartition(".")[0]
    said = {found.lower() for found in leftovers.ABOUT_THE_WORK.findall((file.new or b"")[:READ].decode(errors="replace"))}
    if leftovers.LASTING.search(stem) and not (stem.lower() == "summary" and len(said) > 1):
        return None
    in_documentation = leftovers.DOCUMENTATION.search(file.path) is not None
    if leftovers.NOTES.search(stem) and not in_documentation:
        return Suspect(file, f"`{name}` is a note to oneself", None if not folder else "check")
    if not leftovers.REPORT.search(stem) or (stem.lower() != "summary" and "_" not in stem and "-" not in stem):
        return None
    shouts, sure = stem == stem.upper(), leftovers.SURE_REPORT.search(stem) is not None
    if in_documentation:
        return Suspect(file, f"`{name}` reports on the work", "check") if sure and len(said) > (not shouts) else None
    if said:
        return Suspect(file, f"`{name}` reports on the work", None if shouts or not folder else "check")
    return Suspect(file, f"`{name}` seems to report on the work", "check" if sure and shouts else "ask")


def _version(file: FileChange, paths: set[str], context: Context) -> Suspect | None:
    """``orders_v2.py`` beside ``orders.py``, ``OrderServiceNew.java`` beside ``OrderService.java``"""
    if is_test_path(file.path):
        return None
    original = next((path for path in leftovers.originals(file.path) if path in paths or _read(path, context) is not None), None)
    if original is None:
        return _lone_version(file)
    name, other = file.path.rpartition("/")[2], original.rpartition("/")[2]
    is_of_its_own = leftovers.DOCUMENTATION.search(file.path) or leftovers.FOUND_BY_MARK.search(file.new or b"")
    if leftovers.NUMBERED.search(name) and is_of_its_own:
        return None
    tier: Tier | None = None if leftovers.SURE_VERSION.search(name) else "check"
    return Suspect(file, f"`{name}` is a second version of `{other if other != name else original}`", tier, original)


def _lone_version(file: FileChange) -> Suspect | None:
    """``orders_fixed.py`` where no ``orders.py`` is to be seen."""
    name = file.path.rpartition("/")[2]
    alone = leftovers.ALONE.search(name)
    if alone is None or leftovers.DOCUMENTATION.search(file.path):
        return None
    return Suspect(file, f"`{name}` is named as a version of another file", "check" if alone["sure"] else "ask")


def _read(path: str, context: Context) -> bytes | None:
    changed = context.sources.change.by_path.get(path)
    if changed is not None:
        return changed.new
    tree = context.sources.change.tree
    return tree.read((path,), 10_000_000).get(path) if tree is not None else None


def _script(file: FileChange, at_root: bool, name: str) -> Suspect | None:
    """Scripts that reproduce, debug or try something."""
    if leftovers.THROWAWAY.search(name):
        if is_test_path(file.path) and not at_root:
            return None
        return Suspect(file, f"`{name}` is a script for one occasion", None if at_root else "check")
    if at_root and leftovers.TRIAL.search(name):
        return Suspect(file, f"`{name}` at the root tries something out", "check")
    return None


# What refers to a file


def _mentioned(suspects: list[Suspect], context: Context) -> set[str]:
    """The paths of the suspects that something else refers to: by file name, or by the name that an import has for it."""
    names = {suspect.file.path: (*_names(suspect.file.path), *_own_names(suspect, context)) for suspect in suspects}
    own = set(names)
    found: set[str] = set()
    for path, line in _lines_with({word for words in names.values() for word in words}, context):
        if path in own or path.endswith((".gitignore", ".dockerignore")):
            continue
        found |= {suspect for suspect, words in names.items() if any(_stands_in(word, line) for word in words)}
    return found


def _names(path: str) -> tuple[str, ...]:
    name = path.rpartition("/")[2]
    stem = name.partition(".")[0]
    is_distinct = re.search(r"[_-]|[a-z][A-Z]", stem) is not None and leftovers.SCRIPT.search(name) is not None
    return (name, stem) if is_distinct else (name,)


def _own_names(suspect: Suspect, context: Context) -> list[str]:
    """What a file defines (a second version what the first does not): its types, and functions where files are not named."""
    path = suspect.file.path
    is_unnamed = path.endswith(leftovers.SEEN_UNNAMED)
    source = context.sources.new(suspect.file) if suspect.beside is not None or is_unnamed else None
    if source is None:
        return []
    original = (_read(suspect.beside, context) or b"").decode(errors="replace") if suspect.beside is not None else ""
    kinds = ("class", "type", "function") if is_unnamed else ("class", "type")
    found = {symbol.own_name for symbol in source.symbols if symbol.kind in kinds}
    stem = path.rpartition("/")[2].partition(".")[0]
    found.add("".join(word.capitalize() for word in words_of(stem)))
    return sorted(n for n in found if len(n) >= FEWEST_LETTERS and not _stands_in(n, original))[:MOST_NAMES]


def _lines_with(words: set[str], context: Context) -> Iterator[tuple[str, str]]:
    """The lines in which one of the words stands: of the repository, or of the change where that is all there is."""
    mentions = context.repository.mentions(*sorted(words))
    if mentions is not None:
        yield from ((mention.path, mention.text) for mention in mentions)
        return
    for file in context.sources.readable:
        for line in (file.new or b"").decode(errors="replace").split("\n"):
            if any(word in line for word in words):
                yield file.path, line


def _stands_in(word: str, line: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", line) is not None
