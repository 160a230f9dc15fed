"""Files of the working tree, read without following links and without any of git's filters."""

from __future__ import annotations

import os
import stat

_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):  # not every system has all of them
    _FLAGS |= getattr(os, _name, 0)


class Worktree:
    """The files under ``top``, the directory that holds ``.git``."""

    def __init__(self, top: str) -> None:
        self.top = top
        self._real_top = os.path.realpath(top)
        self._inside: dict[str, bool] = {"": True}

    def size(self, path: str) -> int | None:
        """Length in bytes of a regular file inside the tree; None for anything else."""
        if path.startswith("/") or not self._is_inside(os.path.dirname(path)):
            return None
        try:
            status = os.lstat(os.path.join(self.top, path))
        except (OSError, ValueError):
            return None
        return status.st_size if stat.S_ISREG(status.st_mode) else None

    def read(self, path: str, limit: int) -> bytes | None:
        """The content of a regular file of at most ``limit`` bytes; None for what is missing, longer, a link, pipe or device."""
        if path.startswith("/") or not self._is_inside(os.path.dirname(path)):
            return None
        try:
            descriptor = os.open(os.path.join(self.top, path), _FLAGS)
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            return None
        with open(descriptor, "rb") as file:
            content = file.read(limit + 1)
        return content if len(content) <= limit else None

    def _is_inside(self, directory: str) -> bool:
        """Whether a directory is reached without links: a path may come from the text under review."""
        known = self._inside.get(directory)
        if known is None:
            expected = os.path.join(self._real_top, *directory.split("/"))
            try:
                known = os.path.realpath(expected) == expected and ".git" not in directory.split("/")
            except (OSError, ValueError):
                known = False
            self._inside[directory] = known
        return known
