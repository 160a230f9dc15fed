"""The files of the repository as they stand after the change."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from llmreview.detect.detector import Context

MAX_BYTES = 400_000
MAX_FILES = 200


class NewSide:
    """The files of the repository on the new side of the change, each read once and within bounds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.change = context.sources.change
        self._sources: dict[str, SourceFile | None] = {}

    @cached_property
    def paths(self) -> frozenset[str]:
        """Every path that there is."""
        known = set(self.change.tree.paths()) if self.change.tree is not None else set()
        return frozenset(known | {file.path for file in self.context.sources.readable})

    def read(self, paths: list[str]) -> dict[str, str]:
        """The texts of those of the paths that exist."""
        changed = {p: f.new for p in paths if (f := self.change.by_path.get(p)) is not None and f.new is not None}
        missing = tuple(p for p in paths if p not in changed)[:MAX_FILES]
        stored = self.change.tree.read(missing, MAX_BYTES) if self.change.tree is not None and missing else {}
        return {path: content.decode(errors="replace") for path, content in {**stored, **changed}.items() if content is not None}

    def source(self, path: str) -> SourceFile | None:
        """A file of a mapped language."""
        if path not in self._sources:
            text = self.read([path]).get(path)
            self._sources[path] = SourceFile.of(path, text.encode()) if text is not None else None
        return self._sources[path]

    def old(self, path: str) -> SourceFile | None:
        """A changed file as it stood before."""
        file = self.change.by_path.get(path)
        return SourceFile.of(path, file.old) if file is not None and file.old is not None else None
