"""The files of a change as source files, both sides, parsed when they are first looked at."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.change import Change, FileChange
from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from llmreview.syntax.following import ChangedFunctions


class ChangedSources:
    """Both sides of every file of a change that is in a mapped language and was read."""

    def __init__(self, change: Change) -> None:
        self.change = change
        self._new: dict[str, SourceFile | None] = {}
        self._old: dict[str, SourceFile | None] = {}

    @cached_property
    def readable(self) -> tuple[FileChange, ...]:
        """The files whose new side was read, in the order of the change."""
        return tuple(file for file in self.change.files if file.new is not None and file.skipped is None)

    @cached_property
    def functions(self) -> ChangedFunctions:
        """The functions of the change, to follow values through."""
        from llmreview.syntax.following import ChangedFunctions

        return ChangedFunctions(self)

    def new(self, file: FileChange) -> SourceFile | None:
        """The new side; None where it does not exist, was not read, or no language is mapped."""
        if file.path not in self._new:
            readable = file.new is not None and file.skipped is None
            self._new[file.path] = (
                SourceFile.of(file.path, file.new or b"", file.added_lines(), file.partial) if readable else None
            )
        return self._new[file.path]

    def old(self, file: FileChange) -> SourceFile | None:
        """The old side, its changed lines being those that the change removed or altered."""
        if file.path not in self._old:
            readable = file.old is not None and file.skipped is None
            path = file.old_path or file.path
            self._old[file.path] = SourceFile.of(path, file.old or b"", file.deleted_lines(), file.partial) if readable else None
        return self._old[file.path]
