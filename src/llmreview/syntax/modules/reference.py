"""A thing that code imports or asks a module for, and what is known of where it would have to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

ReadFile = Callable[[str], "SourceFile | None"]
Words = Callable[[str, str], frozenset[str]]
"""The names of an ecosystem: by family of languages, and topic."""
ReadText = Callable[[str], "str | None"]
_Known = TypeVar("_Known")


class Reference(NamedTuple):
    """What a file refers to: ``name`` of ``module``, or with ``name`` empty the module itself."""

    node: Node
    module: str
    name: str = ""


class Missing(NamedTuple):
    """A reference to nothing, and what is not there: a module, a name of it, or the declaration of a dependency."""

    reference: Reference
    said: str


class Surroundings:
    """The repository as it stands after the change: every path, and what files hold."""

    def __init__(self, paths: tuple[str, ...], file: ReadFile, text: ReadText, words: Words) -> None:
        self.paths = frozenset(paths)
        self._words = words
        self.file = file
        self.text = text
        self._known: dict[tuple[object, ...], object] = {}

    def once(self, read: Callable[..., _Known], *given: str) -> _Known:
        """What ``read`` makes of the surroundings (and of ``given``): read once, though asked for every reference."""
        key = (read, *given)
        if key not in self._known:
            self._known[key] = read(self, *given)
        return cast(_Known, self._known[key])

    def words(self, file: SourceFile, topic: str) -> frozenset[str]:
        """The names of a topic in the ecosystem of a file."""
        return self._words(file.grammar.family, topic)

    @cached_property
    def folders(self) -> frozenset[str]:
        found: set[str] = set()
        for path in self.paths:
            folder = path.rpartition("/")[0]
            while folder and folder not in found:
                found.add(folder)
                folder = folder.rpartition("/")[0]
        return frozenset(found)

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Paths by their last segment."""
        found: dict[str, list[str]] = {}
        for path in self.paths:
            found.setdefault(path.rpartition("/")[2], []).append(path)
        return {name: tuple(paths) for name, paths in found.items()}

    def ending_in(self, path: str) -> list[str]:
        """The paths that are, or end in, a relative path."""
        return [p for p in self.by_name.get(path.rpartition("/")[2], ()) if p == path or p.endswith(f"/{path}")]


def missing_references(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """The references on changed lines of a file that lead nowhere; none in languages whose modules are not read."""
    name = file.grammar.modules
    if name:
        yield from import_module(f"llmreview.syntax.modules.{name}").missing(file, around)
