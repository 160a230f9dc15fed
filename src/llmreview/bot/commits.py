"""The commits that a merge request's diff lies between: in the clone, or brought into it."""

from __future__ import annotations

import re

from llmreview.change.command import Git
from llmreview.model import InputError

_SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
REMOTE = "origin"


def provide_commits(git: Git, shas: tuple[str, ...], *, may_fetch: bool) -> None:
    """Makes sure that the commits are there, fetching only what is missing.

    Raises InputError with the command that would bring them where that is not allowed, or fails.
    """
    for sha in shas:
        if not _SHA.fullmatch(sha):
            raise InputError(f"{sha!r:.80} is no commit")
    missing = [sha for sha in dict.fromkeys(shas) if not _has(git, sha)]
    if not missing:
        return
    command = ("fetch", "--no-tags", "--no-recurse-submodules", "--depth=1", REMOTE, *missing)
    if may_fetch and git.ask(*command) is not None and all(_has(git, sha) for sha in missing):
        return
    names = ", ".join(sha[:10] for sha in missing)
    tried = "could not be fetched" if may_fetch else "may not be fetched (--no-fetch)"
    raise InputError(
        f"{'commit' if len(missing) == 1 else 'commits'} {names} of the merge request {'is' if len(missing) == 1 else 'are'} "
        f"not in this shallow clone, and {tried}",
        f'git fetch --no-tags --depth=1 {REMOTE} {" ".join(missing)}   (or set GIT_DEPTH: "0" for the job)',
    )


def _has(git: Git, sha: str) -> bool:
    return git.ask("cat-file", "-e", f"{sha}^{{commit}}") is not None
