"""From what the user typed to what is compared: ``A..B``, ``A...B``, one revision, the working tree, the index."""

from __future__ import annotations

import re
from typing import NamedTuple

from llmreview.change.command import Git, answer
from llmreview.change.objects import Commit, ObjectReader
from llmreview.model import InputError

MOST_MESSAGES = 500
_DEFAULT_BRANCHES = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
)


class Range(NamedTuple):
    """``A..B`` or ``A...B``; an omitted side is HEAD."""

    old: str
    new: str
    from_merge_base: bool

    @property
    def text(self) -> str:
        return f"{self.old}{'...' if self.from_merge_base else '..'}{self.new}"


class DefaultBase(NamedTuple):
    """What the working tree is compared with when nothing is said; ``commit`` None on an unborn branch."""

    commit: Commit | None
    label: str


def split_range(text: str) -> Range | str:
    """A range, or the one revision that was named. Raises InputError for what cannot be a revision."""
    old, dots, new = text.partition("...") if "..." in text else text.partition("..")
    for revision in (old, new):
        if revision.startswith(("-", "^")) or re.search(r"[\x00-\x1f\x7f]|\.\.", revision):
            raise InputError(f"{text!r} is not a revision or range", "give A..B, A...B or one revision; see git help revisions")
    if not dots:
        if not old:
            raise InputError("the revision is empty")
        return old
    return Range(old or "HEAD", new or "HEAD", dots == "...")


def resolve(git: Git, objects: ObjectReader, *names: str, with_history: bool = False) -> list[Commit]:
    """The commits that the names stand for. A tree (such as the empty one) stands for itself, without parents or message.

    Raises InputError with the command that would make a missing one known, ``with_history`` together with its ancestors.
    """
    commits = objects.commits(list(names))
    for name in names:
        if name not in commits:
            tree = objects.read([f"{name}^{{tree}}"], limit=0).get(f"{name}^{{tree}}")
            if tree is None:
                from llmreview.change.shallow import missing_revision

                raise missing_revision(git, objects, name, with_history=with_history)
            commits[name] = Commit(tree.sha, tree.sha, (), "")
    return [commits[name] for name in names]


def merge_base(git: Git, old: Commit, new: Commit) -> str:
    """The best common ancestor. Raises InputError when there is none, with the fetch that would bring it in a shallow clone."""
    found = git.ask("merge-base", old.sha, new.sha)
    if not found:
        from llmreview.change.shallow import missing_merge_base

        raise missing_merge_base(git, old.sha, new.sha)
    return found.decode().split()[0]


def default_base(git: Git, objects: ObjectReader) -> DefaultBase:
    """The merge base of HEAD with the default branch; HEAD itself on that branch, or where there is none."""
    symref = git.start("for-each-ref", "--format=%(symref)", "--", _DEFAULT_BRANCHES[0])
    current = git.start("symbolic-ref", "--quiet", "HEAD")
    commits = objects.commits(["HEAD", *_DEFAULT_BRANCHES])
    default, branch = ((answer(process) or b"").decode("utf-8", "surrogateescape").strip() for process in (symref, current))
    head = commits.get("HEAD")
    if head is None:
        return DefaultBase(None, "nothing (no commit yet)")
    for name in _DEFAULT_BRANCHES:
        if name in commits:
            full_name = default or name if name.endswith("/HEAD") else name
            label = full_name.removeprefix("refs/remotes/").removeprefix("refs/heads/")
            if branch == f"refs/heads/{label.removeprefix('origin/')}":
                return DefaultBase(head, "HEAD")
            base = resolve(git, objects, merge_base(git, commits[name], head))[0]
            return DefaultBase(base, f"the merge base with {label}, {base.sha[:10]}")
    return DefaultBase(head, "HEAD")


class History(NamedTuple):
    """The commits that came with the change, oldest first; ``gap`` says why some may be missing."""

    commits: tuple[Commit, ...]
    gap: str | None = None


def history_between(git: Git, objects: ObjectReader, base: Commit, tip: Commit) -> History:
    """The commits reachable from ``tip`` and not from ``base``; at most ``MOST_MESSAGES``, the newest ones."""
    if tip.sha in (base.sha, tip.tree):  # nothing between, or no commit at all
        return History(())
    if tip.parents == (base.sha,):
        return History((tip,))
    listed = answer(git.start("rev-list", "--topo-order", f"--max-count={MOST_MESSAGES}", tip.sha, f"^{base.sha}", "--"))
    names = (listed or b"").decode().split()
    found = objects.commits(names)
    commits = tuple(found[name] for name in reversed(names) if name in found)
    if len(commits) >= MOST_MESSAGES:
        return History(commits, f"only those of the newest {MOST_MESSAGES} commits were read")
    # A shallow clone pretends that history starts where it was cut; the commits themselves name their parents.
    outside = {parent for commit in commits for parent in commit.parents} - found.keys()
    is_cut = len(objects.commits(sorted(outside))) < len(outside)
    return History(commits, "history is cut off in this shallow clone: some may be missing" if is_cut else None)
