"""Work that a change undoes: files set back to an older version, lines that the base received after the branch was cut."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from threading import Timer
from typing import NamedTuple

from llmreview.change.change import FileChange, Undone, UndoneCommit
from llmreview.change.command import Git, answer, stop
from llmreview.change.linediff import line_hunks
from llmreview.change.objects import Commit, ObjectReader

MOST_FILES = 60
"""Changed files whose history is looked at, those that lose most lines first."""
MOST_VERSIONS = 200
"""Commits to the changed files that are looked back."""
FURTHEST = 500
"""Commits of the base's own line that are looked back: to find the few that touched a file git compares the trees of all."""
SECONDS = 2.0
_SIZE_LIMIT = 1_000_000
_SHORTEST = 8
"""Characters, blanks aside, that lines must have together to be told from chance."""


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
        self._log: subprocess.Popen[bytes] | None = None
        if self._files:
            paths = [f":(literal,top){f.old_path or f.path}" for f in self._files]
            options = [f"-n{MOST_VERSIONS}", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=%x01%H%x02%s"]
            furthest = objects.commits([f"{base.sha}~{FURTHEST}"]).values()  # none where the history is shorter
            self._log = git.start("log", *options, base.sha, *(f"^{commit.sha}" for commit in furthest), "--", *paths)

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
        if self._tip is not None:
            done = {undone.path for undone in found}
            found += self._reverted([file for file in self._files if file.path not in done], versions)
        return tuple(found)

    def _versions(self) -> dict[str, list[_Version]]:
        """The versions of each path up to the base, the newest first."""
        if self._log is None:
            return {}
        process, self._log = self._log, None
        timer = Timer(SECONDS, process.kill)
        timer.start()
        output = answer(process) or b""
        timer.cancel()
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

    def _reverted(self, files: list[FileChange], versions: dict[str, list[_Version]]) -> Iterator[Undone]:
        """Hunks that are the exact inverse of what the base received after the branch was cut."""
        cut = self._cut() if files else None
        if cut is None:
            return
        received = self._received(cut)
        objects = ObjectReader(self._git)
        try:
            names = {
                f"{cut}:{f.old_path or f.path}": f
                for f in files
                if received.keys() & {v.commit.sha for v in versions.get(f.old_path or f.path, [])}
            }
            former = objects.read([name for name in names if "\n" not in name], _SIZE_LIMIT)
        finally:
            objects.close()
        behind = not self._contains_base()
        for name, file in names.items():
            if name in former and former[name].content is not None:
                line = _inverse(former[name].content or b"", file)
                commits = tuple(v.commit for v in versions[file.old_path or file.path] if v.commit.sha in received)
                if line is not None and commits:
                    yield Undone(file.path, line, commits, is_reset=False, is_behind=behind)

    def _cut(self) -> str | None:
        """Where the branch was cut off; None where the base received nothing since."""
        assert self._tip is not None
        listed = answer(
            self._git.start("rev-list", "--first-parent", "--max-count=1000", self._tip.sha, f"^{self._base.sha}", "--")
        )
        commits = (listed or b"").decode().split()
        parent = self._git.ask("rev-parse", "--verify", "--quiet", f"{commits[-1]}^") if commits else None
        cut = (parent or b"").decode().strip()
        merged = self._git.ask("merge-base", self._base.sha, cut) if cut else None
        cut = (merged or b"").decode().strip()
        return cut if cut and cut != self._base.sha else None

    def _received(self, cut: str) -> dict[str, None]:
        listed = answer(self._git.start("rev-list", "--max-count=1000", self._base.sha, f"^{cut}", "--"))
        return dict.fromkeys((listed or b"").decode().split())

    def _contains_base(self) -> bool:
        assert self._tip is not None
        return self._git.ask("merge-base", "--is-ancestor", self._base.sha, self._tip.sha) is not None


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


def _inverse(cut: bytes, file: FileChange) -> int | None:
    """The first line of the new side where a hunk takes back what the base received after ``cut``."""
    base = file.old or b""
    received = {(_lines(base, h.new_start, h.new_count), _lines(cut, h.old_start, h.old_count)) for h in line_hunks(cut, base)}
    for hunk in file.hunks:
        both = _lines(base, hunk.old_start, hunk.old_count), _lines(file.new or b"", hunk.new_start, hunk.new_count)
        if both in received and len(b"".join((*both[0], *both[1])).split()) and _weight(both) >= _SHORTEST:
            return max(1, hunk.new_start)
    return None


def _lines(text: bytes, start: int, count: int) -> tuple[bytes, ...]:
    return tuple(text.split(b"\n")[start - 1 : start - 1 + count]) if count else ()


def _weight(both: tuple[tuple[bytes, ...], tuple[bytes, ...]]) -> int:
    return sum(len(line.replace(b" ", b"").strip()) for side in both for line in side)
