"""What a change is: files with both sides' bytes, hunks, renames, and the messages that came with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, NamedTuple, Protocol

from llmreview.model import NotEvaluated

StrPath = str | os.PathLike[str]
"""A file or directory of the caller. ``pathlib`` is not imported for it: 5 ms at every start."""


class Hunk(NamedTuple):
    """A run of changed lines without context, as ``git diff -U0`` counts them.

    With a count of 0 the start is the line after which the other side's lines stand (git's convention).
    """

    old_start: int
    old_count: int
    new_start: int
    new_count: int


TOO_LARGE = "larger than"
"""How the reason begins for which a file is not read that is over the limit."""


class FileChange(NamedTuple):
    """One file of the change.

    ``old`` and ``new`` are the whole sides as UTF-8 with ``\\n``, ``\\r\\n`` kept as they stand; None where the side does
    not exist or was not read (``skipped`` says why: binary, over the size limit, generated, minified, submodule, symlink).
    From a bare patch the sides of a modified file hold the lines that the patch shows at their line numbers and
    blank lines elsewhere; ``partial`` says so.
    """

    path: str
    old_path: str | None
    """The path on the old side (differs from ``path`` after a rename); None for an added file."""
    status: Literal["added", "modified", "deleted", "renamed", "copied", "type-changed"]
    old: bytes | None
    new: bytes | None
    hunks: tuple[Hunk, ...]
    added: int
    deleted: int
    skipped: str | None = None
    partial: bool = False
    raw: bytes | None = None
    """The new side as it is stored, where decoding changed it (UTF-16, Latin-1); None when ``new`` is the stored text."""

    @property
    def is_too_large(self) -> bool:
        """Whether it was not read for its size."""
        return self.skipped is not None and self.skipped.startswith(TOO_LARGE)

    def added_lines(self) -> frozenset[int]:
        """Line numbers of the new side that the change added or altered."""
        return frozenset(line for h in self.hunks for line in range(h.new_start, h.new_start + h.new_count))

    def deleted_lines(self) -> frozenset[int]:
        """Line numbers of the old side that the change removed or altered."""
        return frozenset(line for h in self.hunks for line in range(h.old_start, h.old_start + h.old_count))


class Message(NamedTuple):
    """A text that came with the change: a commit message, or a file given by the user (``sha`` None)."""

    sha: str | None
    text: str
    source: Literal["commit", "title", "description"] = "commit"


class Tree(Protocol):
    """The whole repository on the new side, to be asked lazily and boundedly; never checked out, nothing of it is run."""

    def paths(self) -> tuple[str, ...]:
        """Every tracked path (and untracked ones where the working tree is meant)."""

    def read(self, paths: tuple[str, ...], limit: int) -> dict[str, bytes]:
        """The contents of those of ``paths`` that exist, are regular files and at most ``limit`` bytes long."""

    def grep(self, words: tuple[str, ...], seconds: float, paths: tuple[str, ...] = ()) -> Iterator[tuple[str, int, str]] | None:
        """Places (path, line, text) where any of the words stands as a whole word; None when the time ran out.

        ``paths`` are patterns, of which a path must match one; ``*`` stands for slashes too, and case does not count.
        """


class UndoneCommit(NamedTuple):
    """A commit whose work is gone."""

    sha: str
    subject: str


class Undone(NamedTuple):
    """A place of the new side where work is gone, with the commits that brought it, the newest first."""

    path: str
    line: int
    commits: tuple[UndoneCommit, ...]
    is_reset: bool
    """Whether the whole file is what it was before those commits; else only some lines are."""
    is_behind: bool = False
    """Whether the new side never had those commits."""
    is_since_cut: bool = True
    """Whether those commits came to the base after the branch was cut."""
    texts: tuple[str, ...] = ()
    """The lines that are gone or there again, of each such place in the file."""
    again: UndoneCommit | None = None
    """The commit after which the file was as it is now."""


class History(Protocol):
    """What happened to the changed files before the change."""

    def undone(self) -> tuple[Undone, ...]:
        """The work of earlier commits that the change undoes; nothing where that takes too long to see."""

    def merged_by(self, merges: tuple[str, ...]) -> frozenset[str]:
        """The commits that the named merges brought."""


class Change:
    """A change with everything that was read of it. Built by ``change.git`` and ``change.patch``; not altered afterwards."""

    def __init__(
        self,
        base: str | None,
        head: str | None,
        title: str,
        files: tuple[FileChange, ...],
        messages: tuple[Message, ...] = (),
        not_evaluated: tuple[NotEvaluated, ...] = (),
        tree: Tree | None = None,
        history: History | None = None,
    ) -> None:
        self.base = base
        self.head = head
        self.title = title
        self.files = files
        self.messages = messages
        self.not_evaluated = not_evaluated
        self.tree = tree
        self.history = history

    @cached_property
    def by_path(self) -> dict[str, FileChange]:
        return {file.path: file for file in self.files}
