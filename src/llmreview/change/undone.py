"""Work that a change undoes: files set back to an older version, lines that the base received after the branch was cut."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from threading import Timer
from typing import NamedTuple

from llmreview.change.branching import Branching, find_branching
from llmreview.change.change import FileChange, Undone, UndoneCommit
from llmreview.change.command import Git, answer, stop
from llmreview.change.objects import Commit, ObjectReader
from llmreview.change.taken_back import AddedLines, Place, changed_texts, lines_of_step, places_of_step, places_since

MOST_FILES = 60
"""Changed files whose history is looked at, those that lose most lines first."""
MOST_VERSIONS = 200
"""Commits to the changed files that are looked back."""
FURTHEST = 500
"""Commits of the base's own line that are looked back: to find the few that touched a file git compares the trees of all."""
MOST_LATE = 10
"""Commits to one file of which it is asked whether their lines are gone."""
MOST_STEPS = 200
"""Commits to single files of which that is asked, all files together."""
MOST_PLACES = 50
"""Places of one file where lines are taken back."""
MOST_MERGES, MOST_COMMITS = 5, 1000
"""Merges that are looked into, and the commits of each."""
SECONDS = 2.0
_SIZE_LIMIT = 1_000_000
_AS_VERSIONS = (f"-n{MOST_VERSIONS}", "--raw", "--no-abbrev", "--no-renames", "-z", "--format=%x01%H%x02%aE%x02%s")
_ABSENT = re.compile("0+")


class _Version(NamedTuple):
    blob: str
    commit: UndoneCommit
    former: str
    """What the commit made it from: of the oldest that was looked at, a version more."""
    author: str


class GitHistory:
    """What happened to the changed files before the change; git is at work on it as soon as there is one."""

    def __init__(self, git: Git, base: Commit, tip: Commit | None, files: tuple[FileChange, ...], objects: ObjectReader) -> None:
        self._git = git
        self._base = base
        self._tip = tip
        self._all = files
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
        losing = [file for file in self._files if not self._added.all_stay(file)]
        found = [undone for file in losing if (undone := _reset(file, versions.get(file.old_path or file.path, []))) is not None]
        rest = [file for file in losing if file.path not in {undone.path for undone in found}]
        branching = self._branching() if losing or self._come_or_gone else None
        if branching is not None:
            since = [*self._reverted(rest, versions, branching), *self._removed_or_back(branching)]
            behind = branching.received if branching.is_behind else frozenset()
            found = [undone._replace(is_behind=undone.commits[0].sha in behind) for undone in (*found, *since)]
            rest = [file for file in rest if file.path not in {undone.path for undone in since}]
        return (*found, *self._replaced_again(rest, versions))

    def _branching(self) -> Branching | None:
        return find_branching(self._git, self._base.sha, self._tip.sha) if self._tip is not None else None

    def merged_by(self, merges: tuple[str, ...]) -> frozenset[str]:
        """The commits that the named merges brought."""
        found: set[str] = set()
        for name in merges[:MOST_MERGES]:
            listed = self._git.ask("rev-list", f"--max-count={MOST_COMMITS}", name, f"^{name}^1", "--")
            found.update((listed or b"").decode().split())
        return frozenset(found)

    @cached_property
    def _authors(self) -> frozenset[str]:
        """Whose commits the change is; of nobody where it is not committed yet."""
        if self._tip is None or self._tip.sha == self._base.sha:
            return frozenset()
        listed = self._git.ask("log", f"--max-count={MOST_COMMITS}", "--format=%aE", self._tip.sha, f"^{self._base.sha}", "--")
        return frozenset((listed or b"").decode(errors="replace").split())

    @cached_property
    def _added(self) -> AddedLines:
        return AddedLines(self._all)

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
                if former is None or former.content is None:
                    continue
                places = list(islice(places_since(former.content, file, self._added), MOST_PLACES))
                steps = [(version.commit, lines_of_step(*_sides(version, objects))) for version in since if places]
                of_each = [(place, tuple(commit for commit, step in steps if place.is_of(step))) for place in places]
                yield from _by_commits(file.path, of_each)
        finally:
            objects.close()

    def _replaced_again(self, files: list[FileChange], versions: dict[str, list[_Version]]) -> Iterator[Undone]:
        """Lines of others' late commits that go while those that they replaced come back: an older copy with something new."""
        late = [(file, version) for file in files for version in versions.get(file.old_path or file.path, [])[:MOST_LATE]]
        if not late:
            return
        objects = ObjectReader(self._git)
        try:
            for file, version in late[:MOST_STEPS]:
                former, after = _sides(version, objects) if version.author not in self._authors else (None, None)
                if former and after:
                    places = list(islice(places_of_step(former, after, file, self._added), MOST_PLACES))
                    of_one = _by_commits(file.path, [(place, (version.commit,)) for place in places])
                    yield from (undone._replace(is_since_cut=False) for undone in of_one)
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
            if file is not None and commits and _is_lost(file, versions[-1].former) and not self._added.all_stay(file):
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
    again = versions[older].commit if older < len(versions) else None
    commits = tuple(version.commit for version in versions[:older])
    return Undone(file.path, line, commits, is_reset=True, texts=changed_texts(file), again=again)


def _blob(content: bytes, digits: int) -> str:
    """The name that git gives to a file's contents."""
    digest = hashlib.sha256() if digits > 40 else hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % len(content))
    digest.update(content)
    return digest.hexdigest()


def _sides(version: _Version, objects: ObjectReader) -> tuple[bytes | None, bytes | None]:
    """A file before a commit, and after it; None where there is none, or too large a one."""
    found = objects.read([version.former, version.blob], _SIZE_LIMIT)
    former, after = found.get(version.former), found.get(version.blob)
    return (former.content if former else None), (after.content if after else None)


def _by_commits(path: str, places: list[tuple[Place, tuple[UndoneCommit, ...]]]) -> Iterator[Undone]:
    """The places of a file, those of the same commits together; none of which no commit is known."""
    grouped: defaultdict[tuple[UndoneCommit, ...], list[Place]] = defaultdict(list)
    for place, commits in places:
        if commits:
            grouped[commits].append(place)
    for commits, own in grouped.items():
        yield Undone(path, own[0].line, commits, is_reset=False, texts=tuple(place.text for place in own))


def _parsed(output: bytes) -> dict[str, list[_Version]]:
    """The versions of each path in a log, the newest first."""
    found: defaultdict[str, list[_Version]] = defaultdict(list)
    for entry in output.split(b"\x01")[1:]:
        head, _, rest = entry.partition(b"\0")
        sha, author, subject = (part.decode(errors="replace").strip() for part in head.split(b"\x02", 2))
        fields = rest.lstrip(b"\n").split(b"\0")
        for raw, path in zip(fields[::2], fields[1::2], strict=False):
            words = raw.split()
            if len(words) >= 5:
                former, blob = words[2].decode(), words[3].decode()
                found[os.fsdecode(path)].append(_Version(blob, UndoneCommit(sha, subject), former, author))
    return found
