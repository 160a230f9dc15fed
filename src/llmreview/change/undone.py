"""Work that a change undoes: files set back to an older version, lines that the base received after the branch was cut."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from threading import Timer
from typing import NamedTuple

from llmreview.change.branching import Branching, find_branching
from llmreview.change.change import FileChange, Undone, UndoneCommit
from llmreview.change.command import Git, answer, stop
from llmreview.change.objects import Commit, ObjectReader
from llmreview.change.taken_back import TakenBack, taken_back

MOST_FILES = 60
"""Changed files whose history is looked at, those that lose most lines first."""
MOST_VERSIONS = 200
"""Commits to the changed files that are looked back."""
FURTHEST = 500
"""Commits of the base's own line that are looked back: to find the few that touched a file git compares the trees of all."""
SECONDS = 2.0
_SIZE_LIMIT = 1_000_000
_AS_VERSIONS = (f"-n{MOST_VERSIONS}", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=%x01%H%x02%s")
_ABSENT = re.compile("0+")


class _Version(NamedTuple):
    blob: str
    commit: UndoneCommit
    former: str
    """What the commit made it from: of the oldest that was looked at, a version more."""


class GitHistory:
    """What happened to the changed files before the change; git is at work on it as soon as there is one."""

    def __init__(self, git: Git, base: Commit, tip: Commit | None, files: tuple[FileChange, ...], objects: ObjectReader) -> None:
        self._git = git
        self._base = base
        self._tip = tip
        losing = [f for f in files if f.status in ("modified", "renamed") and f.deleted and f.skipped is None and not f.partial]
        self._files = sorted(losing, key=lambda f: -f.deleted)[:MOST_FILES]
        self._come_or_gone = [f for f in files if f.status in ("added", "deleted") and f.skipped is None and not f.partial]
        self._log: subprocess.Popen[bytes] | None = None
        if self._files:
            paths = [f":(literal,top){f.old_path or f.path}" for f in self._files]
            furthest = objects.commits([f"{base.sha}~{FURTHEST}"]).values()  # none where the history is shorter
            self._log = git.start("log", *_AS_VERSIONS, base.sha, *(f"^{commit.sha}" for commit in furthest), "--", *paths)

    def close(self) -> None:
        """End what still runs."""
        if self._log is not None:
            stop(self._log)
            self._log = None

    def __del__(self) -> None:
        if hasattr(self, "_log"):
            self.close()

    def undone(self) -> tuple[Undone, ...]:
        """The places where work is gone; nothing where git takes too long."""
        versions = self._versions()
        found = [
            undone for file in self._files if (undone := _reset(file, versions.get(file.old_path or file.path, []))) is not None
        ]
        if self._tip is None or not (self._files or self._come_or_gone):
            return tuple(found)
        branching = find_branching(self._git, self._base.sha, self._tip.sha)
        if branching is None:
            return tuple(found)
        done = {undone.path for undone in found}
        found += self._reverted([file for file in self._files if file.path not in done], versions, branching)
        found += self._removed_or_back(branching)
        return tuple(u._replace(is_behind=branching.is_behind and u.commits[0].sha in branching.received) for u in found)

    def _versions(self) -> dict[str, list[_Version]]:
        """The versions of each path up to the base, the newest first."""
        if self._log is None:
            return {}
        process, self._log = self._log, None
        timer = Timer(SECONDS, process.kill)
        timer.start()
        output = answer(process) or b""
        timer.cancel()
        return _parsed(output)

    def _reverted(self, files: list[FileChange], versions: dict[str, list[_Version]], branching: Branching) -> Iterator[Undone]:
        """Lines that the base received after the branch was cut, and that are taken back."""
        objects = ObjectReader(self._git)
        try:
            for file in files:
                path = file.old_path or file.path
                since = [version for version in versions.get(path, []) if version.commit.sha in branching.received]
                name = f"{branching.cut}:{path}"
                if not since or "\n" in name:
                    continue
                former = objects.read([name], _SIZE_LIMIT).get(name)
                if former is None or former.content is None or (taken := taken_back(former.content, file)) is None:
                    continue
                commits = tuple(version.commit for version in since if _brought(version, taken, objects))
                yield Undone(file.path, taken.line, commits or tuple(v.commit for v in since), is_reset=False)
        finally:
            objects.close()

    def _removed_or_back(self, branching: Branching) -> Iterator[Undone]:
        """Files that came to the base after the branch was cut and are gone, or that went from it and are back as they were."""
        files = {f.path: f for f in self._come_or_gone[:MOST_FILES]}
        if not files:
            return
        paths = [f":(literal,top){path}" for path in files]
        logged = self._git.ask("log", *_AS_VERSIONS, self._base.sha, f"^{branching.cut}", "--", *paths)
        for path, versions in _parsed(logged or b"").items():
            file, commits = files.get(path), tuple(v.commit for v in versions if v.commit.sha in branching.received)
            if file is not None and commits and _is_lost(file, versions[-1].former):
                yield Undone(path, 1, commits, is_reset=False)


def _is_lost(file: FileChange, former: str) -> bool:
    """Whether a file that goes was not there before, or one that comes was there just so."""
    if file.status == "deleted":
        return _ABSENT.fullmatch(former) is not None
    content = file.raw if file.raw is not None else file.new
    return content is not None and former == _blob(content, len(former))


def _reset(file: FileChange, versions: list[_Version]) -> Undone | None:
    """Whether a file is, byte for byte, what it was some commits ago."""
    content = file.raw if file.raw is not None else file.new
    if content is None or not versions:
        return None
    blob = _blob(content, len(versions[0].blob))
    older = next((position for position, version in enumerate(versions) if version.blob == blob), 0)
    if not older and versions[0].blob != blob and versions[-1].former == blob:
        older = len(versions)
    if not older:
        return None
    line = min(file.added_lines(), default=max(1, min(h.new_start for h in file.hunks)))
    return Undone(file.path, line, tuple(version.commit for version in versions[:older]), is_reset=True)


def _blob(content: bytes, digits: int) -> str:
    """The name that git gives to a file's contents."""
    digest = hashlib.sha256() if digits > 40 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % len(content))
    digest.update(content)
    return digest.hexdigest()


def _brought(version: _Version, taken: TakenBack, objects: ObjectReader) -> bool:
    """Whether a commit brought lines that are taken back."""
    sides = objects.read([version.former, version.blob], _SIZE_LIMIT)
    former, after = (side.content if (side := sides.get(name)) is not None else None for name in (version.former, version.blob))
    return after is not None and taken.is_of(former or b"", after)


def _parsed(output: bytes) -> dict[str, list[_Version]]:
    """The versions of each path in a log, the newest first."""
    found: defaultdict[str, list[_Version]] = defaultdict(list)
    for entry in output.split(b"\x01")[1:]:
        head, _, rest = entry.partition(b"\0")
        sha, _, subject = head.partition(b"\x02")
        commit = UndoneCommit(sha.decode(), subject.decode(errors="replace").strip())
        fields = rest.lstrip(b"\n").split(b"\0")
        for raw, path in zip(fields[::2], fields[1::2], strict=False):
            words = raw.split()
            if len(words) >= 5:
                found[os.fsdecode(path)].append(_Version(words[3].decode(), commit, words[2].decode()))
    return found
