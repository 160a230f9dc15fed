"""What the base side of a change, or a working tree, says of how it is reviewed.

In CI that is the base side: who wrote the change does not choose what is looked for in it.
"""

from __future__ import annotations

import os
import stat
from typing import Literal, NamedTuple, Protocol

from llmreview.change.git import StartedChange
from llmreview.configuration import SIZE_LIMIT, ConfigurationFile, find_configuration
from llmreview.model import InputError

Kind = Literal["file", "folder", "link", "other"]
_KINDS: dict[bytes, Kind] = {b"100644": "file", b"100755": "file", b"040000": "folder", b"120000": "link"}


def configuration_of_base(started: StartedChange) -> ConfigurationFile | None:
    """Raises InputError for a file that is wrong; None where there is none."""
    base = started.base_sha()
    if base is None:
        return None
    return find_configuration(lambda name: started.read_base(name, SIZE_LIMIT), side=f"{base[:10]}:")


class Found(NamedTuple):
    """What stands at a path; ``entries`` are those of a folder, by name."""

    kind: Kind
    entries: dict[str, Kind]


class Files(Protocol):
    """Files that say how a change is reviewed, by their paths."""

    side: str
    """What is put before a path in messages."""
    is_confined: bool
    """Whether paths must stay inside, since a stranger may have written them."""

    def look(self, path: str) -> Found | None:
        """None where there is nothing."""

    def read(self, path: str) -> bytes | None:
        """The content of a file; None where it is larger than a configuration may be, or cannot be read."""


class FilesOfBase:
    """The tree of the base side."""

    is_confined = True

    def __init__(self, started: StartedChange) -> None:
        self._started = started
        self._base = started.base_sha()
        self.side = f"{self._base[:10]}:" if self._base else ""

    def look(self, path: str) -> Found | None:
        if self._base is None:
            return None
        places = (f":(literal){path}", f":(literal){path}/")
        listing = self._started.git.ask("ls-tree", "-z", "--full-tree", self._base, "--", *places) or b""
        rows = [row.partition(b"\t") for row in listing.split(b"\0") if row]
        kinds = {os.fsdecode(name): _KINDS.get(head.partition(b" ")[0], "other") for head, _, name in rows}
        if path in kinds:  # a link, a file, or a submodule
            return Found(kinds[path], {})
        return Found("folder", {name.rpartition("/")[2]: kind for name, kind in kinds.items()}) if kinds else None

    def read(self, path: str) -> bytes | None:
        return self._started.read_base(path, SIZE_LIMIT)


class FilesOfFolder:
    """The files below a folder: a working tree (``is_confined``: links are told, and nothing outside is read), or what the
    operator names."""

    def __init__(self, top: str, *, is_confined: bool) -> None:
        self.is_confined = is_confined
        self.side = "" if is_confined else os.path.join(top, "")
        self._top = top

    def look(self, path: str) -> Found | None:
        place = os.path.join(self._top, path)
        try:
            if self.is_confined and self._leads_through_link(path):
                return Found("link", {})
            kind = self._kind(os.lstat(place) if self.is_confined else os.stat(place))
            entries = {entry.name: self._kind_of(entry) for entry in _scan(place, kind)}
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError) as error:
            raise InputError(f"{place} cannot be read: {error}") from error
        return Found(kind, entries)

    def _leads_through_link(self, path: str) -> bool:
        parts = path.split("/")
        return any(os.path.islink(os.path.join(self._top, *parts[:count])) for count in range(1, len(parts) + 1))

    def _kind_of(self, entry: os.DirEntry[str]) -> Kind:
        try:
            return self._kind(entry.stat(follow_symlinks=not self.is_confined))
        except OSError:  # a link that leads nowhere
            return "other"

    def _kind(self, status: os.stat_result) -> Kind:
        mode = status.st_mode
        if stat.S_ISLNK(mode):
            return "link"
        return "file" if stat.S_ISREG(mode) else "folder" if stat.S_ISDIR(mode) else "other"

    def read(self, path: str) -> bytes | None:
        try:
            with open(os.path.join(self._top, path), "rb") as file:
                content = file.read(SIZE_LIMIT + 1)
        except OSError:
            return None
        return content if len(content) <= SIZE_LIMIT else None


def _scan(place: str, kind: Kind) -> list[os.DirEntry[str]]:
    if kind != "folder":
        return []
    with os.scandir(place) as entries:
        return list(entries)
