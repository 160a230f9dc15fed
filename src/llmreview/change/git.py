"""A change from git: a range of commits, the working tree or the index.

Nothing of the repository is run, and nothing is checked out. One ``git diff`` says what changed, one ``git cat-file``
gives both sides of every file and the commit messages.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from llmreview.change.change import Change, FileChange, Message
from llmreview.change.command import Git, answer
from llmreview.change.files import build_files, untracked_files
from llmreview.change.generated import GeneratedPaths
from llmreview.change.objects import Commit, ObjectReader
from llmreview.change.records import DIFF_ARGUMENTS, parse_diff
from llmreview.change.revisions import MOST_MESSAGES, Range, commits_between, default_base, merge_base, resolve, split_range
from llmreview.change.tree import GitTree
from llmreview.change.worktree import Worktree
from llmreview.model import INDEX, WORKTREE, InputError, NotEvaluated

if TYPE_CHECKING:
    import subprocess

SIZE_LIMIT = 1_000_000
_DIFF_BYTES = 256 * 1024 * 1024
_MOST_UNTRACKED = 2_000
_ATTRIBUTES = ".gitattributes"
_ATTRIBUTES_BYTES = 1_000_000


def read_change(
    root: Path,
    range: str | None = None,
    *,
    staged: bool = False,
    message_file: Path | None = None,
    size_limit: int = SIZE_LIMIT,
    generated: tuple[str, ...] = (),
) -> Change:
    """The change that ``range`` means in the repository around ``root``, as ``git diff`` would understand it.

    ``A..B``: from tree A to tree B. ``A...B``: from the merge base of A and B to B. An omitted side is HEAD.
    One revision: from it to the working tree, tracked files only. Nothing: the working tree with untracked files
    (ignored ones aside) against the merge base with the default branch, or against HEAD on that branch itself;
    the title says which. ``staged``: the index against HEAD, or against the one revision given.
    The messages are those of the commits reachable from the new side (HEAD for working tree and index) and not from the base.

    ``size_limit`` is in bytes a file and side. ``generated`` are patterns as in .gitignore for files to set aside;
    with ``!`` in front for files to review although they look generated.
    Raises InputError where git is missing or too old, there is no repository, or a revision is unknown (with the
    ``git fetch`` that helps).
    """
    return start_change(root, range, staged=staged).read(message_file=message_file, size_limit=size_limit, generated=generated)


class StartedChange(NamedTuple):
    """A change whose git processes are at work already, to be read when the rest of the program is ready."""

    git: Git
    objects: ObjectReader
    diff: subprocess.Popen[bytes]
    diff_arguments: tuple[str, ...]
    head: str
    title: str
    range: Range | None = None
    base: Commit | None = None
    worktree: Worktree | None = None
    untracked: subprocess.Popen[bytes] | None = None
    include_untracked: bool = False

    def read(self, *, message_file: Path | None = None, size_limit: int = SIZE_LIMIT, generated: tuple[str, ...] = ()) -> Change:
        """Wait for git and build the change. See ``read_change``."""
        base, tip = self._ends()
        head = tip.sha if self.range and tip else self.head
        patterns = GeneratedPaths(self._attributes(base), generated)
        output = answer(self.diff, _DIFF_BYTES)
        if output is None:
            raise self.git.explain(*self.diff_arguments)
        files, notes = build_files(parse_diff(output), self.objects, self.worktree, patterns, size_limit)
        more_files, more_notes = self._untracked(patterns, size_limit)
        commits = commits_between(self.git, self.objects, base, tip) if base and tip else []
        if len(commits) >= MOST_MESSAGES:
            more_notes.append(NotEvaluated("commit messages", f"only the newest {MOST_MESSAGES} were read"))
        self.objects.close()
        messages = [Message(commit.sha, commit.message) for commit in commits] + _given_message(message_file)
        return Change(
            base=base.sha if base else None,
            head=head,
            title=_range_title(self.range, commits) if self.range else self.title,
            files=tuple(sorted(files + more_files, key=lambda file: file.path)),
            messages=tuple(messages),
            not_evaluated=tuple(notes + more_notes),
            tree=GitTree(self.git, head, self.worktree),
        )

    def base_sha(self) -> str | None:
        """What the change starts from; None on an unborn branch. Raises InputError for an unknown revision."""
        base = self._ends()[0]
        return base.sha if base else None

    def _ends(self) -> tuple[Commit | None, Commit | None]:
        """The base, and the commit whose history holds the messages."""
        if self.range is None:
            return self.base, self.objects.commits(["HEAD"]).get("HEAD")
        old, new = resolve(self.git, self.objects, self.range.old, self.range.new)
        if self.range.from_merge_base:
            old = resolve(self.git, self.objects, merge_base(self.git, old, new))[0]
        return old, new

    def _attributes(self, base: Commit | None) -> bytes:
        """Of the base side: a change must not be able to call itself generated."""
        name = f"{base.sha if base else 'HEAD'}:{_ATTRIBUTES}"
        found = self.objects.read([name], _ATTRIBUTES_BYTES).get(name)
        return (found.content or b"") if found else b""

    def _untracked(self, patterns: GeneratedPaths, size_limit: int) -> tuple[list[FileChange], list[NotEvaluated]]:
        if self.untracked is None or self.worktree is None:
            return [], []
        paths = [os.fsdecode(path) for path in (answer(self.untracked) or b"").split(b"\0") if path]
        if not self.include_untracked:
            count = f"{len(paths)} untracked file{'s' * (len(paths) > 1)}"
            return [], [NotEvaluated(count, "not part of a change since a revision; git add them")] if paths else []
        files, notes = untracked_files(paths[:_MOST_UNTRACKED], self.worktree, patterns, size_limit)
        if len(paths) > _MOST_UNTRACKED:
            notes.append(NotEvaluated(f"{len(paths) - _MOST_UNTRACKED} more untracked files", "too many; are some to be ignored?", True))
        return files, notes


def start_change(root: Path, range: str | None = None, *, staged: bool = False) -> StartedChange:
    """Start git on the change that ``range`` means (see ``read_change``), so that it works while other things are done."""
    wanted = split_range(range) if range is not None else None
    git = Git(root)
    if isinstance(wanted, Range):
        if staged:
            raise InputError("--staged compares the index with one revision, not with a range", advice="leave out --staged or the range")
        arguments = ("diff", *DIFF_ARGUMENTS, *((wanted.text,) if wanted.from_merge_base else (wanted.old, wanted.new)), "--")
        return StartedChange(git, ObjectReader(git), git.start(*arguments), arguments, "", "", range=wanted)
    top = _top_of_working_tree(git)
    git = Git(top, _without_filters(git))
    objects = ObjectReader(git)
    if staged:
        return _start_staged(git, objects, wanted)
    base, label = default_base(git, objects) if wanted is None else (resolve(git, objects, wanted)[0], wanted)
    arguments = ("diff", *DIFF_ARGUMENTS, base.sha if base else _empty_tree(git), "--")
    return StartedChange(
        git,
        objects,
        git.start(*arguments),
        arguments,
        WORKTREE,
        f"working tree against {label}",
        base=base,
        worktree=Worktree(top),
        untracked=git.start("ls-files", "-z", "--others", "--exclude-standard"),
        include_untracked=wanted is None,
    )


def _start_staged(git: Git, objects: ObjectReader, revision: str | None) -> StartedChange:
    base = resolve(git, objects, revision)[0] if revision else objects.commits(["HEAD"]).get("HEAD")
    arguments = ("diff", "--cached", *DIFF_ARGUMENTS, base.sha if base else _empty_tree(git), "--")
    label = revision or ("HEAD" if base else "nothing (no commit yet)")
    return StartedChange(git, objects, git.start(*arguments), arguments, INDEX, f"index against {label}", base=base)


def _top_of_working_tree(git: Git) -> Path:
    top = git.ask("rev-parse", "--show-toplevel")
    if top is None:
        if (git.ask("rev-parse", "--is-bare-repository") or b"").strip() == b"true":
            raise InputError("a bare repository has no working tree", advice="give a range, such as HEAD~1..HEAD")
        raise git.explain("rev-parse", "--show-toplevel")
    return Path(os.fsdecode(top.removesuffix(b"\n")))


def _without_filters(git: Git) -> tuple[str, ...]:
    """Settings that empty every clean filter: to compare the working tree git would run them on the attributes' word."""
    listed = git.ask("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$") or b""
    names = {os.fsdecode(name).rpartition(".")[0] for name in listed.split(b"\0") if name}
    values = ("clean=", "smudge=", "process=", "required=false")
    return tuple(f"{name}.{value}" for name in sorted(names) for value in values if not re.search(r"[=\n]", name))


def _empty_tree(git: Git) -> str:
    return git.run("hash-object", "-t", "tree", "--stdin").decode().strip()


def _range_title(range: Range | None, commits: list[Commit]) -> str:
    if not commits:
        return f"{range.text}: no commits" if range else ""
    subject = commits[-1].subject
    return subject if len(commits) == 1 else f"{len(commits)} commits: {subject}"


def _given_message(path: Path | None) -> list[Message]:
    if path is None:
        return []
    try:
        text = path.read_bytes()[:1_000_000].decode("utf-8-sig", "replace")
    except OSError as error:
        raise InputError(f"cannot read the message file {path}: {error.strerror}") from None
    return [Message(None, text, "description")]
