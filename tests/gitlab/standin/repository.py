"""A real bare git repository, written to without any working tree."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .clock import Clock

Content = str | bytes | None
"""Of a file in a commit; None deletes it."""

_ENVIRONMENT = {
    "PATH": os.environ.get("PATH", os.defpath),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "LC_ALL": "C.UTF-8",
}

_CONFIG = """\
[core]
\trepositoryformatversion = 0
\tbare = true
[uploadpack]
\tallowAnySHA1InWant = true
\tallowFilter = true
"""
"""A runner fetches a merge request's base by its name, as Gitaly allows."""


class GitError(Exception):
    """git refused; the message is git's."""


class Commit(NamedTuple):
    sha: str
    parents: tuple[str, ...]
    seconds: int
    author: str
    email: str
    message: str

    @property
    def title(self) -> str:
        return self.message.partition("\n")[0]


class Repository:
    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._commits: dict[str, str] = {}
        self._shown: dict[str, Commit] = {}
        # What git init would write: a process less for every project of every test.
        for part in ("objects/pack", "refs/heads", "refs/tags"):
            (path / part).mkdir(parents=True)
        (path / "HEAD").write_text("ref: refs/heads/main\n")
        (path / "config").write_text(_CONFIG)

    def git(self, *arguments: str, stdin: bytes = b"") -> bytes:
        done = subprocess.run(("git", *arguments), cwd=self.path, input=stdin, capture_output=True, env=_ENVIRONMENT, check=False)
        if done.returncode:
            raise GitError(f"git {' '.join(arguments)}: {(done.stderr or done.stdout).decode(errors='replace').strip()}")
        return done.stdout

    def find(self, revision: str) -> str | None:
        """The commit that it names, or None."""
        if revision in self._commits:
            return self._commits[revision]
        try:
            found = self.git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
        except GitError:
            return None
        if found == revision:  # a full name never means another commit
            self._commits[revision] = found
        return found

    def tip(self, branch: str) -> str | None:
        file = self.path / "refs" / "heads" / branch
        return file.read_text().strip() if file.is_file() else self.find(f"refs/heads/{branch}")

    def blob(self, commit: str, path: str) -> bytes | None:
        try:
            return self.git("cat-file", "blob", f"{commit}:{path}")
        except GitError:
            return None

    def set_ref(self, name: str, commit: str) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{commit}\n")

    def merge_base(self, one: str, other: str) -> str | None:
        try:
            return self.git("merge-base", one, other).decode().split()[0]
        except GitError:
            return None

    def commit(
        self,
        branch: str,
        files: Mapping[str, Content],
        message: str,
        *,
        parent: str | None,
        renames: Mapping[str, str] | None = None,
        author: str = "Ada <ada@example.org>",
    ) -> str:
        """Write the files on top of the parent and move the branch there, forward or not."""
        moment = f"{author} {int(self._clock.tick().timestamp())} +0000\n".encode()
        stream = [b"commit refs/heads/", branch.encode(), b"\nmark :1\nauthor ", moment, b"committer ", moment]
        stream += [b"data %d\n" % len(message.encode()), message.encode(), b"\n"]
        stream += [b"from ", parent.encode(), b"\n"] if parent else []
        for old, new in (renames or {}).items():
            stream += [b"R ", _quoted(old), b" ", _quoted(new), b"\n"]
        for path, content in files.items():
            if content is None:
                stream += [b"D ", _quoted(path), b"\n"]
                continue
            data = content.encode() if isinstance(content, str) else content
            stream += [b"M 100644 inline ", _quoted(path), b"\ndata %d\n" % len(data), data, b"\n"]
        stream += [b"\nget-mark :1\ndone\n"]
        sha = self.git("fast-import", "--quiet", "--force", "--done", stdin=b"".join(stream)).decode().strip()
        self._commits[sha] = sha
        return sha

    def commit_tree(self, tree: str, parents: Sequence[str], message: str, author: str = "Ada <ada@example.org>") -> str:
        moment = f"{author} {int(self._clock.tick().timestamp())} +0000"
        lines = [f"tree {tree}", *(f"parent {parent}" for parent in parents), f"author {moment}", f"committer {moment}"]
        text = "\n".join([*lines, "", message, ""])
        return self.git("hash-object", "-t", "commit", "-w", "--stdin", stdin=text.encode()).decode().strip()

    def merged_tree(self, ours: str, theirs: str) -> str:
        """The tree of both sides' changes since their merge base; raises GitError where they conflict."""
        return self.git("merge-tree", "--write-tree", ours, theirs).decode().split()[0]

    def commits(self, base: str | None, head: str) -> list[Commit]:
        """Reachable from the head and not from the base, the newest first."""
        return self._log(*([f"^{base}"] if base else []), head)

    def commit_named(self, sha: str) -> Commit:
        if sha not in self._shown:
            self._shown[sha] = self._log("--max-count=1", sha)[0]
        return self._shown[sha]

    def _log(self, *revisions: str) -> list[Commit]:
        listed = self.git("log", "-z", "--format=%H%x01%P%x01%ct%x01%an%x01%ae%x01%B", *revisions, "--")
        fields = [record.split("\1") for record in listed.decode(errors="replace").split("\0") if record]
        return [Commit(f[0], tuple(f[1].split()), int(f[2]), f[3], f[4], f[5].rstrip("\n")) for f in fields]


def _quoted(path: str) -> bytes:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'.encode()
