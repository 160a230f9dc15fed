"""The repository as it stood before the change: what its manifests and modules say of a file."""

from __future__ import annotations

import json
import posixpath
import tomllib
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llmreview.change import Change

LONGEST_FILE = 500_000
"""Bytes of a file that is read."""
MOST_FILES_READ = 600


class FormerRepository:
    """Paths and texts before the change; of a mere patch only those of the files in it are known."""

    def __init__(self, change: Change) -> None:
        self._tree = change.tree
        self._changed = {file.old_path or file.path: file.old for file in change.files if file.old is not None}
        self._new = {file.path for file in change.files} - self._changed.keys()
        self._texts: dict[str, str | None] = {}

    @cached_property
    def paths(self) -> frozenset[str]:
        present = frozenset(self._tree.paths()) if self._tree is not None else frozenset()
        return (present - self._new) | self._changed.keys()

    @cached_property
    def by_folder(self) -> dict[str, list[str]]:
        """The names of the files in each folder."""
        found: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            folder, _, name = path.rpartition("/")
            found.setdefault(folder, []).append(name)
        return found

    def text(self, path: str) -> str:
        """What a file held; empty where it is not there or cannot be read."""
        if path not in self._texts:
            content = self._changed.get(path)
            if content is None and self._tree is not None and path in self.paths and len(self._texts) < MOST_FILES_READ:
                content = self._tree.read((path,), LONGEST_FILE).get(path)
            self._texts[path] = content.decode(errors="replace") if content is not None else None
        return self._texts[path] or ""

    def table(self, path: str) -> dict[str, object]:
        """A manifest in JSON or TOML; empty where it cannot be read."""
        try:
            table = json.loads(self.text(path)) if path.endswith(".json") else tomllib.loads(self.text(path))
        except (ValueError, RecursionError):
            return {}
        return table if isinstance(table, dict) else {}

    def above(self, path: str, *names: str) -> list[str]:
        """The files of the nearest folder around ``path`` that has some of these names, or endings (``.csproj``)."""
        endings = tuple(name for name in names if name.startswith("."))
        for folder in folders_around(path):
            found = [name for name in self.by_folder.get(folder, ()) if name in names or name.endswith(endings)]
            if found:
                return [posixpath.join(folder, name) for name in found]
        return []


def folders_around(path: str) -> Iterator[str]:
    """The folder that a path is in, and those around it, to the root."""
    while path:
        path = path.rpartition("/")[0]
        yield path
