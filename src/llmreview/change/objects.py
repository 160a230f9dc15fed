"""Objects by name: one ``git cat-file --batch`` answers for every revision, commit message and side of the change."""

from __future__ import annotations

import os
from typing import NamedTuple

from llmreview.change.command import Git, pipes, stop

# A batch of requests must fit into the pipe while git is busy answering the batch before it: 16 KiB is the smallest in use.
_BATCH_BYTES = 12_000
_PIECE = 1 << 20


class GitObject(NamedTuple):
    """An object; ``content`` is None where it is longer than the limit asked for."""

    sha: str
    kind: str
    size: int
    content: bytes | None


class Commit(NamedTuple):
    sha: str
    tree: str
    parents: tuple[str, ...]
    message: str

    @property
    def subject(self) -> str:
        return self.message.partition("\n")[0].strip()


class ObjectReader:
    """A running ``git cat-file --batch``."""

    def __init__(self, git: Git) -> None:
        self._git = git
        self._process = git.start("cat-file", "--batch", talk=True)
        self._requests, self._answers = pipes(self._process)
        self._owner = os.getpid()

    def read(self, names: list[str], limit: int | None = None) -> dict[str, GitObject]:
        """The objects that exist, by the name asked for. Names are revisions as git knows them; none may hold a newline.

        Raises InputError when git cannot work here at all (not a repository).
        """
        found: dict[str, GitObject] = {}
        for batch in _batches(names):
            self._request(batch)
            for name in batch:
                answered = self._answer(name, limit)
                if answered is not None:
                    found[name] = answered
        return found

    def commits(self, names: list[str]) -> dict[str, Commit]:
        """Those of the names that are commits (a tag stands for its commit)."""
        asked = {name: f"{name}^{{commit}}" for name in names}
        found = self.read(list(asked.values()))
        return {name: _commit(found[asked[name]]) for name in names if asked[name] in found}

    def close(self) -> None:
        """End git."""
        stop(self._process)

    def __del__(self) -> None:
        if hasattr(self, "_owner"):
            self.close()

    @property
    def is_ours(self) -> bool:
        """Whether this process opened it; a forked one must open its own, or the answers get mixed."""
        return os.getpid() == self._owner

    def _request(self, names: list[str]) -> None:
        try:
            self._requests.write("".join(f"{name}\n" for name in names).encode("utf-8", "surrogateescape"))
            self._requests.flush()
        except BrokenPipeError:
            raise self._git.explain() from None

    def _answer(self, name: str, limit: int | None) -> GitObject | None:
        pipe = self._answers
        header = pipe.readline()
        if not header.endswith(b"\n"):  # git gave up: most likely a partial clone whose remote is out of reach
            raise self._git.explain("cat-file", "-s", name)
        words = header.split()
        if len(words) != 3 or not words[2].isdigit():  # "<name> missing", "<name> ambiguous"
            return None
        size = int(words[2])
        content = None
        if limit is None or size <= limit:
            content = pipe.read(size)
        else:
            unread = size
            while unread:
                unread -= len(pipe.read(min(unread, _PIECE))) or unread
        pipe.read(1)
        return GitObject(words[0].decode(), words[1].decode(), size, content)


def _batches(names: list[str]) -> list[list[str]]:
    batches: list[list[str]] = []
    room = 0
    for name in names:
        length = 4 * len(name) + 1
        if length > room:
            batches.append([])
            room = _BATCH_BYTES
        batches[-1].append(name)
        room -= length
    return batches


def _commit(found: GitObject) -> Commit:
    header, _, body = (found.content or b"").partition(b"\n\n")
    tree, parents, encoding = "", [], "utf-8"
    for line in header.split(b"\n"):
        key, _, value = line.partition(b" ")
        if key == b"parent":
            parents.append(value.decode())
        elif key == b"tree":
            tree = value.decode()
        elif key == b"encoding":
            encoding = value.decode("ascii", "replace")
    return Commit(found.sha, tree, tuple(parents), _text(body, encoding))


def _text(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return body.decode("utf-8", "replace")
