"""Where a run stands: whether its file, class, module or package is that of a changed case."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from llmreview.pattern import Pattern

SCRIPT = (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte")
OF_FUNCTIONS = (".py", ".go", ".rs")
_OF_CLASSES = (".java", ".kt", ".kts", ".scala", ".groovy", ".cs", ".php")
_DECLARED = Pattern(r"^[ \t]*(?:namespace|package)[ \t]+([\w.\\]+)[ \t]*[;{]?[ \t]*(?://.*)?\r?$", re.MULTILINE)
_CLASS = Pattern(r"\b(?:class|object|trait)[ \t]+(\w+)")
_CLASS_NAME = Pattern(r"[\w$]+(?:\.[\w$]+)+|\w+(?:Tests?|Spec|Suite)")
_MODULE_OF_GO = Pattern(r"^module[ \t]+\"?([^\s\"]+)", re.MULTILINE)
MOST_FOLDERS = 32
"""Folders above a test in which the module of Go is looked for."""


class Place(NamedTuple):
    """Where a changed case stands, and what its file says of that."""

    path: str
    classes: list[str]
    text: str
    package: str
    """The import path of a folder of Go, where it is known."""
    declared: list[list[str]]
    """The packages or namespaces that the file says it is of."""

    @property
    def folders(self) -> list[str]:
        """The folders that hold it."""
        return self.path.split("/")[:-1]


def place_of(path: str, classes: list[str], text_of: Callable[[str], str]) -> Place:
    """Where a case stands; ``text_of`` gives the contents of files of the repository."""
    text = text_of(path)
    declared = _DECLARED.findall(text) if path.endswith(_OF_CLASSES) else []
    package = _package(path, text_of) if path.endswith(".go") else ""
    return Place(path, classes, text, package, [re.split(r"[.\\]", name) for name in declared])


def _package(path: str, text_of: Callable[[str], str]) -> str:
    folders = path.split("/")[:-1]
    for depth in range(len(folders), max(-1, len(folders) - MOST_FOLDERS), -1):
        if (found := _MODULE_OF_GO.search(text_of("/".join([*folders[:depth], "go.mod"])))) is not None:
            return "/".join([found[1], *folders[depth:]])
    return ""


def is_same_path(one: str, other: str) -> bool:
    """Whether two paths may be of one file, seen from different folders."""
    one, other = one.removeprefix("./"), other.removeprefix("./")
    return one == other or one.endswith(f"/{other}") or other.endswith(f"/{one}")


def agreement(owner: tuple[str, str], place: Place) -> int | None:
    """How many folders a class, module or package has in common with a place, from its end; None where it is another one's."""
    name, file = owner
    path, classes = place.path, place.classes
    if file and not is_same_path(file, path):
        return None
    if path.endswith(".go"):
        return _agreement_of_package(name, place, is_placed=bool(file))
    words = _words(name)
    own = [module(path), *classes] if path.endswith(".py") else classes
    if path.endswith(".rs") or not own:
        return 0
    if file and words[-len(classes) or len(words) :] == classes:
        return len(place.folders)
    if words[-len(own) :] != own:
        return 0 if classes and words == classes else None
    before = words[: -len(own)]
    shared = _shared(before, place.folders)
    if place.declared:
        return shared if _is_declared(before, place.declared) else None
    is_strict = path.endswith((".py", ".java"))
    return shared if not is_strict or shared == min(len(before), len(place.folders)) else None


def _agreement_of_package(name: str, place: Place, *, is_placed: bool) -> int | None:
    packages, folders = name.split("/"), place.folders
    if place.package and not is_placed:
        return _shared(packages, folders) if f"/{place.package}".endswith(f"/{name}") else None
    return _shared(packages, folders) if is_placed or not folders or packages[-1] == folders[-1] else None


def owners_of_titled(owners: set[str], place: Place) -> set[str]:
    """Those owners that a case with titles may have: not the classes that are none of its file's."""
    classes = set(_CLASS.findall(place.text)) if place.path.endswith(_OF_CLASSES) else set()
    if not classes or is_inherited(place.text, r"\w+"):
        return owners
    return {owner for owner in owners if _CLASS_NAME.fullmatch(owner) is None or _is_class(_words(owner), classes, place)}


def _is_class(words: list[str], classes: set[str], place: Place) -> bool:
    at = next((at for at, word in enumerate(words) if word in classes), None)
    return at is not None and _is_declared(words[:at], place.declared)


def is_inherited(text: str, name: str) -> bool:
    """Whether the cases of a class, by an expression for its name, run under the names of others."""
    return re.search(rf"\b(?:abstract|open|trait|interface|module)\b[^\n{{;]*\b{name}\b", text) is not None


def _words(owner: str) -> list[str]:
    return re.split(r"[.$+\\]|::", re.sub(r"[(<\[].*", "", owner))


def _is_declared(before: list[str], declared: list[list[str]]) -> bool:
    """Whether the words before a class may be its package: reports leave out the outer ones, and namespaces stand in others."""
    ends = (min(len(before), len(words)) for words in declared)
    return not declared or any(
        before[len(before) - n :] == words[len(words) - n :] for n, words in zip(ends, declared, strict=True)
    )


def module(path: str) -> str:
    """The module of a file of Python."""
    return path.rpartition("/")[2].partition(".")[0]


def _shared(one: list[str], other: list[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return count
