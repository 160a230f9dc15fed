"""The rest of the repository, asked lazily and within bounds; never checked out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from threading import Timer

from llmreview.change.command import Git, answer, output_pipe
from llmreview.change.objects import ObjectReader
from llmreview.change.records import SYMLINK
from llmreview.change.worktree import Worktree
from llmreview.model import INDEX, WORKTREE
from llmreview.pattern import Pattern

_GREP_BYTES = 16_000_000
_LISTING_BYTES = 256_000_000
_PLACE = Pattern(rb"([^\0]*)\0(\d+)[\0:]([^\n]*)\n?")
_LONGEST_LINK = 4096
_FEW_WORDS = 5


class GitTree:
    """The new side's tree: a commit, the index or the working tree."""

    def __init__(self, git: Git, head: str, worktree: Worktree | None = None) -> None:
        self._git = git
        self._head = head
        self._worktree = worktree if head == WORKTREE else None
        self._paths: tuple[str, ...] | None = None
        self._objects: ObjectReader | None = None

    def paths(self) -> tuple[str, ...]:
        """Every tracked path, submodules' included (and untracked ones that are not ignored, where the working tree is meant)."""
        if self._paths is None:
            self._paths = tuple(sorted(self._list()))
        return self._paths

    def _list(self) -> set[str]:
        if self._worktree is not None:
            known = self._listing("ls-files", "--cached", "--others", "--exclude-standard", "--full-name", "--", ":/")
            return known - self._listing("ls-files", "--deleted", "--full-name", "--", ":/")
        if self._head == INDEX:
            return self._listing("ls-files", "--cached", "--full-name", "--", ":/")
        return self._listing("ls-tree", "-r", "--name-only", "--full-tree", self._head)

    def _listing(self, command: str, *arguments: str) -> set[str]:
        listing = answer(self._git.start(command, "-z", *arguments, GIT_NO_LAZY_FETCH="1"), _LISTING_BYTES) or b""
        return {os.fsdecode(path) for path in listing.split(b"\0") if path}

    def read(self, paths: tuple[str, ...], limit: int) -> dict[str, bytes]:
        """The contents of those of ``paths`` that exist, are regular files and at most ``limit`` bytes long."""
        if self._worktree is not None:
            read = ((path, self._worktree.read(path, limit)) for path in paths)
            return {path: content for path, content in read if content is not None}
        if self._objects is None or not self._objects.is_ours:
            self._objects = ObjectReader(self._git)
        at = ":" if self._head == INDEX else f"{self._head}:"
        names = {f"{at}{path}": path for path in paths if "\n" not in path and not path.startswith(("./", "../", "/"))}
        blobs = self._objects.read(list(names), limit)
        found: dict[str, bytes] = {}
        for name, blob in blobs.items():
            if blob.kind == "blob" and blob.content is not None:
                found[names[name]] = blob.content
        # The target of a symbolic link is stored as a short text without a line end.
        doubtful = [path for path, content in found.items() if len(content) <= _LONGEST_LINK and not content.endswith(b"\n")]
        for link in self._links(doubtful):
            del found[link]
        return found

    def _links(self, paths: list[str]) -> list[str]:
        if not paths:
            return []
        which = ["ls-files", "-s"] if self._head == INDEX else ["ls-tree", self._head]
        listing = self._git.ask(which[0], "-z", *which[1:], "--", *(f":(top,literal){path}" for path in paths)) or b""
        rows = [row.partition(b"\t") for row in listing.split(b"\0")]
        return [os.fsdecode(path) for head, _, path in rows if head.startswith(SYMLINK.encode())]

    def grep(self, words: tuple[str, ...], seconds: float, paths: tuple[str, ...] = ()) -> Iterator[tuple[str, int, str]] | None:
        """Places (path, line, text) where any of the words stands as a whole word, in files whose path matches one of ``paths``.

        None when it took longer than ``seconds`` or found more than 16 MB, so that the answer is not known.
        """
        if not words:
            return iter(())
        where = {INDEX: ["--cached"], WORKTREE: ["--untracked"]}.get(self._head, [self._head])
        many = len(words) > _FEW_WORDS and all(word.isascii() and word.isidentifier() for word in words)
        # Git looks for each fixed string on its own; one expression for all of them costs half of that.
        patterns = ["-E", "-e", "|".join(words)] if many else ["-F", *(a for word in words for a in ("-e", word))]
        within = [f":(top,icase){path}" for path in paths] or [":/"]
        options = ["-n", "-z", "-w", "-I", "--no-color", "--full-name", "--no-recurse-submodules"]
        process = self._git.start("grep", *options, *patterns, *where, "--", *within, GIT_NO_LAZY_FETCH="1")
        timer = Timer(seconds, process.kill)
        timer.start()
        try:
            pipe = output_pipe(process)
            output = pipe.read(_GREP_BYTES + 1)
            if len(output) > _GREP_BYTES:
                process.kill()
            pipe.close()
            status = process.wait()
        finally:
            timer.cancel()
        if status == 1:
            return iter(())
        if status != 0 or len(output) > _GREP_BYTES:
            return None
        prefix = "" if self._head in (INDEX, WORKTREE) else f"{self._head}:"
        return _places(output, prefix)


def _places(output: bytes, prefix: str) -> Iterator[tuple[str, int, str]]:
    for path, line, text in _PLACE.findall(output):
        yield os.fsdecode(path).removeprefix(prefix), int(line), text.decode("utf-8", "replace")
