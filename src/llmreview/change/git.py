"""A change from git: a range of commits, the working tree or the index.

Nothing of the repository is run, and nothing is checked out. One ``git diff`` says what changed, one ``git cat-file``
gives both sides of every file and the commit messages.
"""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import NamedTuple

from llmreview.change.change import Change, FileChange, Message, StrPath
from llmreview.change.command import Git, answer, stop
from llmreview.change.files import build_files, untracked_files
from llmreview.change.generated import GeneratedPaths
from llmreview.change.messages import given_message
from llmreview.change.objects import Commit, ObjectReader
from llmreview.change.records import DIFF_ARGUMENTS, PATCH_ARGUMENTS, parse_diff
from llmreview.change.revisions import Range, default_base, history_between, merge_base, resolve, split_range
from llmreview.change.tree import GitTree
from llmreview.change.undone import GitHistory
from llmreview.change.worktree import Worktree
from llmreview.model import INDEX, WORKTREE, InputError, NotEvaluated

SIZE_LIMIT = 1_000_000
_DIFF_BYTES = 256 * 1024 * 1024
_MOST_UNTRACKED = 2_000
_ATTRIBUTES_BYTES = 1_000_000


def read_change(
    root: StrPath,
    range: str | None = None,  # noqa: A002 (what git calls it, and the command line)
    *,
    staged: bool = False,
    message_file: StrPath | None = None,
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


class StartedChange:
    """A change whose git processes are at work already, to be read (once) when the rest of the program is ready."""

    def __init__(self, git: Git, comparison: Comparison, worktree: Worktree | None = None, *, untracked: bool = False) -> None:
        self.git = git
        self._comparison = comparison
        self._worktree = worktree
        self._include_untracked = untracked
        self._diff = git.start("diff", *DIFF_ARGUMENTS, *PATCH_ARGUMENTS, *comparison.arguments)
        self._untracked = git.start("ls-files", "-z", "--others", "--exclude-standard") if worktree else None

    def base_sha(self) -> str | None:
        """The commit (or tree) that is compared with; None for nothing at all. Raises InputError as ``read`` does."""
        base, _ = self._ends
        return base.sha if base else None

    def read_base(self, path: str, limit: int) -> bytes | None:
        """A file of the base side; None where there is none, or one of more than ``limit`` bytes."""
        return self._base_tree.read((path,), limit).get(path) if self._base_tree is not None else None

    @cached_property
    def _base_tree(self) -> GitTree | None:
        """Asked for several files, it starts git once."""
        base = self.base_sha()
        return GitTree(self.git, base) if base is not None else None

    def read(
        self, *, message_file: StrPath | None = None, size_limit: int = SIZE_LIMIT, generated: tuple[str, ...] = ()
    ) -> Change:
        """Wait for git and build the change. See ``read_change``."""
        try:
            return self._read(message_file, size_limit, generated)
        finally:
            self.close()

    def close(self) -> None:
        """End what still runs."""
        self._comparison.objects.close()
        for process in (self._diff, self._untracked):
            if process is not None:
                stop(process)

    def __del__(self) -> None:
        if hasattr(self, "_untracked"):
            self.close()

    def _read(self, message_file: StrPath | None, size_limit: int, generated: tuple[str, ...]) -> Change:
        base, tip = self._ends
        objects, wanted = self._comparison.objects, self._comparison.range
        patterns = GeneratedPaths(self._attributes(), generated)
        files, notes = build_files(parse_diff(self._output()), objects, self._worktree, patterns, size_limit)
        more_files, more_notes = self._untracked_files(patterns, size_limit)
        commits, gap = history_between(self.git, objects, base, tip) if base and tip else ((), None)
        if gap is not None:
            more_notes.append(NotEvaluated("commit messages", gap, incomplete=True))
        head = tip.sha if wanted and tip else self._comparison.head
        all_files = tuple(sorted(files + more_files, key=lambda file: file.path))
        return Change(
            base.sha if base else None,
            head,
            _range_title(wanted, commits) if wanted else self._comparison.title,
            files=all_files,
            messages=(*(Message(commit.sha, commit.message) for commit in commits), *given_message(message_file)),
            not_evaluated=(*notes, *more_notes),
            tree=GitTree(self.git, head, self._worktree),
            history=GitHistory(self.git, base, tip, all_files, objects) if base else None,
        )

    @cached_property
    def _ends(self) -> tuple[Commit | None, Commit | None]:
        """The base, and the commit whose history holds the messages."""
        objects, wanted = self._comparison.objects, self._comparison.range
        if wanted is None:
            return self._comparison.base, objects.commits(["HEAD"]).get("HEAD")
        old, new = resolve(self.git, objects, wanted.old, wanted.new, with_history=wanted.from_merge_base)
        if wanted.from_merge_base:
            old = resolve(self.git, objects, merge_base(self.git, old, new))[0]
        return old, new

    def _output(self) -> bytes:
        output = answer(self._diff, _DIFF_BYTES)
        if output is None:
            # A blob is missing, or the patch is enormous: what can be had is compared file by file instead.
            output = self.git.run("diff", *DIFF_ARGUMENTS, "--no-renames", *self._comparison.arguments)
        return output

    def _attributes(self) -> bytes:
        """Of the base side: a change must not be able to call itself generated."""
        name = f"{self.base_sha() or 'HEAD'}:.gitattributes"
        found = self._comparison.objects.read([name], _ATTRIBUTES_BYTES).get(name)
        return (found.content or b"") if found else b""

    def _untracked_files(self, patterns: GeneratedPaths, size_limit: int) -> tuple[list[FileChange], list[NotEvaluated]]:
        if self._untracked is None or self._worktree is None:
            return [], []
        paths = [os.fsdecode(path) for path in (answer(self._untracked) or b"").split(b"\0") if path]
        if not self._include_untracked:
            count = f"{len(paths)} untracked file{'s' * (len(paths) > 1)}"
            return [], [NotEvaluated(count, "not part of a change since a revision: git add them")] if paths else []
        files, notes = untracked_files(paths[:_MOST_UNTRACKED], self._worktree, patterns, size_limit)
        if len(paths) > _MOST_UNTRACKED:
            more = f"{len(paths) - _MOST_UNTRACKED} more untracked files"
            notes.append(NotEvaluated(more, "too many: is something missing in .gitignore?", incomplete=True))
        return files, notes


class Comparison(NamedTuple):
    """What is compared. A range is resolved while git already works on it; for the rest ``base`` is known."""

    objects: ObjectReader
    arguments: tuple[str, ...]
    head: str = ""
    title: str = ""
    base: Commit | None = None
    range: Range | None = None


def start_change(root: StrPath, range: str | None = None, *, staged: bool = False) -> StartedChange:  # noqa: A002
    """Start git on the change that ``range`` means (see ``read_change``), so that it works while other things are done."""
    wanted = split_range(range) if range is not None else None
    git = Git(root)
    if isinstance(wanted, Range):
        if staged:
            raise InputError("--staged compares the index with one revision, not with a range", "leave out --staged or the range")
        ends = (wanted.text,) if wanted.from_merge_base else (wanted.old, wanted.new)
        return StartedChange(git, Comparison(ObjectReader(git), (*ends, "--"), range=wanted))
    top = top_of_working_tree(git)
    git = Git(top, _without_filters(git))
    objects = ObjectReader(git)
    try:
        return _start_staged(git, objects, wanted) if staged else _start_working_tree(git, objects, wanted, Worktree(top))
    except InputError:
        objects.close()
        raise


def _start_working_tree(git: Git, objects: ObjectReader, revision: str | None, worktree: Worktree) -> StartedChange:
    base, label = default_base(git, objects) if revision is None else (resolve(git, objects, revision)[0], revision)
    arguments = (base.sha if base else _empty_tree(git), "--")
    comparison = Comparison(objects, arguments, WORKTREE, f"working tree against {label}", base)
    return StartedChange(git, comparison, worktree, untracked=revision is None)


def _start_staged(git: Git, objects: ObjectReader, revision: str | None) -> StartedChange:
    base = resolve(git, objects, revision)[0] if revision else objects.commits(["HEAD"]).get("HEAD")
    label = revision or ("HEAD" if base else "nothing (no commit yet)")
    arguments = ("--cached", base.sha if base else _empty_tree(git), "--")
    return StartedChange(git, Comparison(objects, arguments, INDEX, f"index against {label}", base))


def top_of_working_tree(git: Git) -> str:
    """The directory that holds ``.git``. Raises InputError where there is no working tree."""
    top = git.ask("rev-parse", "--show-toplevel")
    if top is None:
        if (git.ask("rev-parse", "--is-bare-repository") or b"").strip() == b"true":
            raise InputError("a bare repository has no working tree", advice="give a range, such as HEAD~1..HEAD")
        raise git.explain("rev-parse", "--show-toplevel")
    return os.fsdecode(top.removesuffix(b"\n"))


def _without_filters(git: Git) -> tuple[str, ...]:
    """Settings that empty every clean filter: to compare the working tree git would run them on the attributes' word."""
    listed = git.ask("config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|smudge|process|required)$") or b""
    names = {os.fsdecode(name).rpartition(".")[0] for name in listed.split(b"\0") if name}
    values = ("clean=", "smudge=", "process=", "required=false")
    return tuple(f"{name}.{value}" for name in sorted(names) for value in values if not re.search(r"[=\n]", name))


def _empty_tree(git: Git) -> str:
    return git.run("hash-object", "-t", "tree", "--stdin").decode().strip()


def _range_title(wanted: Range, commits: tuple[Commit, ...]) -> str:
    if not commits:
        return f"{wanted.text}: no commits"
    subject = commits[-1].subject
    return subject if len(commits) == 1 else f"{len(commits)} commits: {subject}"
