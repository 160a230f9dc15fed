"""Which files of a change import which others, by their import statements alone: a change may be a thousand files."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern

MAX_TEXT = 300_000
"""Characters of a file that are looked at."""
MOST_ALIKE = 2
"""What more files may be is none of them."""
_MAIN_FILES = frozenset({"__init__", "index", "mod", "lib", "main"})
_PYTHON = Pattern(
    r"(?m)^[ \t]*from[ \t]+(\.*)([\w.]*)[ \t]+import[ \t]+(\([^)]{0,5000}\)|[^\n#]*)|^[ \t]*import[ \t]+([\w., \t]+)"
)
_SCRIPT = Pattern(
    r"""(?m)(?:\b(?:import|export)\b([\w\s{},*$]{0,2000}?)\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["'`]([^"'`\n]+)["'`]"""
)
_GO = Pattern(r"""(?m)^[ \t]*(?:import[ \t]+)?(?:[\w.]+[ \t]+)?"([\w.~-]+(?:/[\w.~-]+)+)"[ \t]*(?://.*)?$""")
_JVM = Pattern(r"(?m)^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)")
_PHP = Pattern(
    r"(?m)^[ \t]*use[ \t]+(?:function[ \t]+|const[ \t]+)?\\?([\w\\]+?)(?:\\\{([^}]{0,5000})\})?[ \t]*(?:as[ \t]+\w+[ \t]*)?;"
)
_RUBY = Pattern(r"""(?m)^[ \t]*require(_relative)?[ \t(]*["']([^"'\n]+)["']""")
_RUST = Pattern(
    r"(?m)^[ \t]*(?:pub(?:\([^)]*\))?[ \t]+)?"
    r"(?:use[ \t]+([\w:]+?)(?:::\{([^;]{0,5000})\}|::\*)?[ \t]*(?:as[ \t]+\w+[ \t]*)?;|mod[ \t]+(\w+)[ \t]*;)"
)
_WORD = Pattern(r"\w+")


class Import(NamedTuple):
    """What a statement may mean, as paths without their ending: the first that is a file, or a folder of files, is meant."""

    candidates: tuple[str, ...]
    names: frozenset[str]
    """The names that it takes from there."""
    is_exact: bool = False
    """Whether the paths are those from the root of the repository, not their last parts."""
    is_folder: bool = False
    """Whether a package is meant, of which any file may hold what is used."""


class Modules:
    """The files of a change by the paths under which others import them."""

    def __init__(self, paths: list[str]) -> None:
        self._exact: defaultdict[str, set[int]] = defaultdict(set)
        self._by_end: defaultdict[str, set[int]] = defaultdict(set)
        self._folders: defaultdict[str, set[int]] = defaultdict(set)
        for position, path in enumerate(paths):
            module = module_of(path)
            self._exact[module].add(position)
            self._exact[path].add(position)
            parts = [part for part in module.split("/") if part != "src"]
            for start in range(len(parts)):
                self._by_end["/".join(parts[start:])].add(position)
            folder = posixpath.dirname(path).split("/")
            for start in range(max(1, len(folder) - 1)):  # one name alone is that of a folder at the root
                self._folders["/".join(folder[start:])].add(position)

    def meant(self, found: Import) -> set[int]:
        """The files that an import means; none where that is open."""
        for candidate in found.candidates:
            if found.is_folder:
                positions = self._folders.get(candidate, set())
            elif found.is_exact:
                positions = self._exact.get(candidate, set())
            else:
                positions = self._by_end.get(candidate, set())
            if positions and (found.is_folder or len(positions) <= MOST_ALIKE):
                return positions
        return set()


def module_of(path: str) -> str:
    """The path by which others import a file: without its ending, that of the folder for its main file."""
    folder, slash, name = path.rpartition("/")
    stem = posixpath.splitext(name)[0]
    return folder if folder and stem in _MAIN_FILES else f"{folder}{slash}{stem}"


def imports_of(path: str, side: bytes | None) -> Iterator[Import]:
    """The imports of one side of a file; none of a language whose imports are not known here."""
    read = _READERS.get(posixpath.splitext(path)[1])
    if read is not None and side is not None:
        yield from read(path, side[:MAX_TEXT].decode(errors="replace"))


def _ends(path: str, fewest: int = 2) -> Iterator[str]:
    """A path, and what remains of it without its first parts: those may be the project, or the root of its sources."""
    parts = path.split("/")
    yield path
    for start in range(1, len(parts) - fewest + 1):
        yield "/".join(parts[start:])


def _python(path: str, text: str) -> Iterator[Import]:
    for dots, module, taken, plain in _PYTHON.findall(text):
        if plain:
            for name in plain.split(","):
                yield Import(tuple(_ends(name.strip().partition(" ")[0].replace(".", "/"))), frozenset())
            continue
        names = [words[0] for part in taken.strip("()").split(",") if (words := part.split())]
        base = module.replace(".", "/")
        if dots:
            folder = posixpath.normpath(posixpath.join(posixpath.dirname(path), *[".."] * (len(dots) - 1)))
            base = posixpath.normpath(posixpath.join(folder, base))
        for name in names:
            inner = posixpath.join(base, name).removeprefix("./")
            candidates = (inner, base) if dots else (*_ends(inner), *_ends(base))
            yield Import(candidates, frozenset({name}), is_exact=bool(dots))


def _script(path: str, text: str) -> Iterator[Import]:
    for taken, target in _SCRIPT.findall(text):
        names = frozenset(_WORD.findall(taken))
        if target.startswith("."):
            full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            yield Import((full, posixpath.splitext(full)[0]), names, is_exact=True)
        elif "/" in target:
            yield Import(tuple(_ends(target.lstrip("@~#/").removeprefix("src/"))), names)


def _go(path: str, text: str) -> Iterator[Import]:
    del path
    for target in _GO.findall(text):
        yield Import(tuple(_ends(target, 1)), frozenset(), is_folder=True)


def _jvm(path: str, text: str) -> Iterator[Import]:
    del path
    for target in _JVM.findall(text):
        full = target.rstrip(".").replace(".", "/")
        if target.endswith("."):  # the star after it
            yield Import(tuple(_ends(full)), frozenset(), is_folder=True)
        else:
            holder, _, name = full.rpartition("/")
            yield Import((*_ends(full), *_ends(holder)), frozenset({name}))
            yield Import(tuple(_ends(holder)), frozenset({name}), is_folder=True)


def _php(path: str, text: str) -> Iterator[Import]:
    del path
    for target, inner in _PHP.findall(text):
        base = target.replace("\\", "/")
        for name in inner.split(",") if inner else [""]:
            full = posixpath.join(base, name.strip().partition(" ")[0].replace("\\", "/")).rstrip("/")
            yield Import(tuple(_ends(full)), frozenset({posixpath.basename(full)}))


def _ruby(path: str, text: str) -> Iterator[Import]:
    for relative, target in _RUBY.findall(text):
        name = target.removesuffix(".rb")
        if relative:
            yield Import((posixpath.normpath(posixpath.join(posixpath.dirname(path), name)),), frozenset(), is_exact=True)
        else:
            yield Import((name,), frozenset())


def _rust(path: str, text: str) -> Iterator[Import]:
    here = module_of(path)
    for target, inner, module in _RUST.findall(text):
        if module:
            beside = posixpath.join(posixpath.dirname(path), module)
            yield Import((posixpath.join(here, module), beside), frozenset(), is_exact=True)
            continue
        base = target.replace("::", "/")
        for name in inner.split(",") if inner else [""]:
            full = posixpath.join(base, name.strip().partition(" ")[0].replace("::", "/").rstrip("*{/")).rstrip("/")
            yield from _rust_path(here, full)


def _rust_path(here: str, full: str) -> Iterator[Import]:
    """By the module, or by one around it where the last parts are of what stands in it."""
    first, _, rest = full.partition("/")
    names = frozenset({posixpath.basename(full)})
    if first in ("super", "self"):
        around = here if first == "self" else posixpath.dirname(here)
        inside = posixpath.normpath(posixpath.join(around, rest.replace("super/", "../")))
        yield Import((inside, posixpath.dirname(inside)), names, is_exact=True)
    else:
        inside = rest if first == "crate" else full
        yield Import(tuple(filter(None, (inside, posixpath.dirname(inside)))), names)


_SCRIPTS = (".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro")
_READERS: dict[str, Callable[[str, str], Iterator[Import]]] = {
    ".py": _python,
    ".pyi": _python,
    **dict.fromkeys(_SCRIPTS, _script),
    ".go": _go,
    **dict.fromkeys((".java", ".kt", ".kts", ".scala", ".groovy"), _jvm),
    ".php": _php,
    ".rb": _ruby,
    ".rs": _rust,
}
