"""Bare mirrors of repositories, in a cache of bounded size: fetched by commit, never checked out, thrown away when in doubt.

Beside each mirror ``42.git`` stand two lock files: ``42.use`` is shared by all who read it and taken alone by who removes it,
``42.fetch`` is held by the one who writes. A mirror with a file ``unfinished`` in it was cut off while it was written.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from llmreview.service.errors import ReviewError, TransientError
from llmreview.service.git import MirrorGit, MissingCommitError, Remote
from llmreview.service.log import tell, warn

_UNFINISHED = "unfinished"


class Wanted(NamedTuple):
    """The commits that a review reads, and the merge request's number, under which GitLab keeps its head."""

    iid: int
    head: str
    base: str


class Mirrors:
    """The cache in ``directory``, which several services on one machine may share."""

    def __init__(self, directory: Path, size_limit: int, seconds: float = 900.0) -> None:
        self._directory = directory
        self._size_limit = size_limit
        self._seconds = seconds

    @contextmanager
    def provide(self, name: str, remote: Remote, wanted: Wanted) -> Iterator[Path]:
        """The mirror called ``name`` with the wanted commits in it; it stays for as long as the block runs.

        Raises TransientError where they cannot be had now, ReviewError where never.
        """
        self._directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        mirror = self._directory / f"{name}.git"
        with _locked(self._directory / f"{name}.use", fcntl.LOCK_SH):
            with _locked(self._directory / f"{name}.fetch", fcntl.LOCK_EX):
                self._fill(mirror, remote, wanted)
                os.utime(mirror)
            self.make_room(keep=name)
            yield mirror
        self.make_room()

    def examine(self, name: str) -> None:
        """Reads all of a mirror with which something went wrong; a broken one is thrown away the next time it is wanted."""
        mirror = self._directory / f"{name}.git"
        with _locked(self._directory / f"{name}.fetch", fcntl.LOCK_EX):
            if mirror.exists() and MirrorGit(mirror, Remote(""), self._seconds).is_broken():
                (mirror / _UNFINISHED).touch()

    def make_room(self, keep: str = "") -> int:
        """Removes mirrors, the one that was not used for the longest time first, until the rest fits; how many."""
        mirrors = sorted(self._directory.glob("*.git"), key=_used)
        sizes = {mirror: _size(mirror) for mirror in mirrors}
        removed = 0
        for grave in self._directory.glob(".*.gone"):  # of one that was killed while it removed
            shutil.rmtree(grave, ignore_errors=True)
        for mirror in mirrors:
            if sum(sizes.values()) <= self._size_limit:
                break
            if mirror.stem != keep and self._remove_unused(mirror):
                del sizes[mirror]
                removed += 1
        return removed

    def _remove_unused(self, mirror: Path) -> bool:
        """Removes a mirror unless somebody uses it."""
        try:
            with _locked(self._directory / f"{mirror.stem}.use", fcntl.LOCK_EX | fcntl.LOCK_NB):
                _discard(mirror)
        except BlockingIOError:
            return False
        tell("mirror removed", mirror=mirror.stem)
        return True

    def _fill(self, mirror: Path, remote: Remote, wanted: Wanted) -> None:
        if (mirror / _UNFINISHED).exists():
            warn("mirror thrown away", mirror=mirror.stem, why="it was cut off while it was written, or is broken")
            _discard(mirror)
        git = MirrorGit(mirror, remote, self._seconds)
        if mirror.exists() and git.has(wanted.head) and git.has(wanted.base):
            return
        is_new = not mirror.exists()
        try:
            self._fetch(git, wanted)
        except (TransientError, MissingCommitError) as error:
            if is_new or isinstance(error, MissingCommitError) or not git.answers():
                raise
            # The other side is well, so it is the mirror that is not.
            warn("mirror thrown away", mirror=mirror.stem, why=str(error))
            _discard(mirror)
            self._fetch(git, wanted)

    def _fetch(self, git: MirrorGit, wanted: Wanted) -> None:
        """Leaves the mark of an unfinished mirror only where nobody can tell what became of it: when we are killed."""
        mark = git.directory / _UNFINISHED
        if not git.directory.exists():
            git.directory.mkdir(mode=0o700)
            mark.touch()
            git.make()
        mark.touch()
        try:
            git.fetch(wanted.iid, wanted.head, wanted.base)
        except (MissingCommitError, ReviewError):
            mark.unlink()
            raise
        except TransientError:
            if git.is_sound():
                mark.unlink()
            raise
        git.compact()
        mark.unlink()


@contextmanager
def _locked(path: Path, how: int) -> Iterator[None]:
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(handle, how)
        yield
    finally:
        os.close(handle)


def _discard(mirror: Path) -> None:
    """Gone under its name at once, so that being killed in between leaves no half of it."""
    grave = mirror.with_name(f".{mirror.stem}.{os.getpid()}.{time.monotonic_ns()}.gone")
    try:
        mirror.rename(grave)
    except FileNotFoundError:
        return
    shutil.rmtree(grave, ignore_errors=True)


def _used(mirror: Path) -> float:
    try:
        return mirror.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _size(directory: Path) -> int:
    total = 0
    for place, _, names in os.walk(directory):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_size
            except FileNotFoundError:
                continue
    return total
