"""Where a branch was cut off its base, and what the base received since."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from llmreview.change.command import Git

MOST_COMMITS = 1000
"""Commits of either side that are looked at."""


class Branching(NamedTuple):
    """The commit from which a branch went off, what the base received since, and whether the branch lacks some of it."""

    cut: str
    received: frozenset[str]
    is_behind: bool


def find_branching(git: Git, base: str, tip: str) -> Branching | None:
    """Where the branch of ``tip`` went off, as its commits have it; None where the base received nothing since."""
    own = _words(git, "rev-list", "--first-parent", f"--max-count={MOST_COMMITS}", tip, f"^{base}", "--")
    parent = _words(git, "rev-parse", "--verify", "--quiet", f"{own[-1]}^") if own else []
    cut = _words(git, "merge-base", base, parent[0]) if parent else []
    if not cut:
        return None
    if cut[0] == base:
        return _before_rebase(git, base, own)
    received = _words(git, "rev-list", f"--max-count={MOST_COMMITS}", base, f"^{cut[0]}", "--")
    return Branching(cut[0], frozenset(received), git.ask("merge-base", "--is-ancestor", base, tip) is None)


def _before_rebase(git: Git, base: str, own: list[str]) -> Branching | None:
    """What was the base's tip when the first commit was written, if that has been put onto a later one since.

    What the branch's authors did themselves counts as theirs: it may have come with these commits.
    """
    written = _words(git, "log", "--no-walk", "--format=%at %aE", *own[-MOST_COMMITS // 5 :], "--")
    first = min(written[::2], key=int, default="")
    cut = _words(git, "rev-list", "--first-parent", "-n1", f"--min-age={first}", base, "--") if first else []
    if not cut or cut[0] == base:
        return None
    received = _words(git, "log", f"--max-count={MOST_COMMITS}", "--format=%H %aE", base, f"^{cut[0]}", "--")
    authors = set(written[1::2])
    others = frozenset(sha for sha, author in zip(received[::2], received[1::2], strict=False) if author not in authors)
    return Branching(cut[0], others, is_behind=False) if others else None


def _words(git: Git, *arguments: str) -> list[str]:
    return (git.ask(*arguments) or b"").decode(errors="replace").split()
