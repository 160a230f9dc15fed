"""What to tell somebody whose base is missing: the command that brings it, for the kind of clone that this is."""

from __future__ import annotations

import re

from llmreview.change.command import Git
from llmreview.change.objects import ObjectReader
from llmreview.model import InputError
from llmreview.pattern import Pattern

_FULL_SHA = Pattern(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_ANCESTOR = Pattern(r"(?P<start>.+?)(?P<steps>(?:~\d*|\^1?(?!\{|\d))+)")


def is_shallow(git: Git) -> bool:
    return (git.ask("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def missing_revision(git: Git, objects: ObjectReader, name: str, *, with_history: bool = False) -> InputError:
    """A revision that git does not know: fetched too little, never fetched, or not there at all.

    ``with_history``: its ancestors are wanted too, as far as those that it shares with HEAD.
    """
    remote = _remote(git)
    ancestor = _ANCESTOR.fullmatch(name)
    if ancestor:
        start = objects.commits([ancestor["start"]]).get(ancestor["start"])
        if start is not None:
            return _missing_ancestor(git, name, start.sha, _steps(ancestor["steps"]), remote)
        name = ancestor["start"]
    if name == "HEAD":
        return InputError("there is no commit yet", "llmreview diff   (without a range: everything in the working tree)")
    if remote is None:
        return InputError(f"unknown revision {name!r}")
    fetch = _fetch(git, objects, remote, with_history=with_history)
    if _FULL_SHA.fullmatch(name):
        return InputError(f"commit {name[:10]} is not in this clone", fetch.format(name))
    return _missing_branch(git, objects, name, remote, fetch)


def _missing_branch(git: Git, objects: ObjectReader, name: str, remote: str, fetch: str) -> InputError:
    message = f"unknown revision {name!r}"
    branch = name.removeprefix("refs/remotes/").removeprefix(f"{remote}/")
    tracking = f"{remote}/{branch}"
    if name == branch and tracking in objects.commits([tracking]):
        return InputError(message, f"name it {tracking}: that branch is known")
    if not re.fullmatch(r"\w[\w./-]*", branch) or (name == branch and not is_shallow(git)):
        return InputError(message)
    note = "" if name != branch else f" (then name it {tracking})"
    return InputError(f"{message}: it was never fetched{note}", fetch.format(f"+refs/heads/{branch}:refs/remotes/{tracking}"))


def _fetch(git: Git, objects: ObjectReader, remote: str, *, with_history: bool) -> str:
    """The command, with a place for what is to be fetched."""
    if not is_shallow(git):
        return f"git fetch {remote} {{}}"
    if not with_history:
        return f"git fetch --depth=1 {remote} {{}}"
    # HEAD is named too: its own history is as short as that of the clone.
    head = objects.commits(["HEAD"]).get("HEAD")
    return f"git fetch --unshallow {remote} {{}}{f' {head.sha}' if head else ''}"


def missing_merge_base(git: Git, old: str, new: str) -> InputError:
    """Two known commits without a common ancestor in this clone."""
    message = f"{old[:10]} and {new[:10]} have no common ancestor"
    remote = _remote(git)
    if remote is None or not is_shallow(git):
        return InputError(message, advice=f"llmreview diff {old[:10]}..{new[:10]}   (two dots: compare them as they are)")
    return InputError(f"{message} in this shallow clone", advice=f"git fetch --unshallow {remote} {old} {new}")


def _missing_ancestor(git: Git, name: str, start: str, steps: int, remote: str | None) -> InputError:
    if is_shallow(git) and remote is not None:
        return InputError(f"{name} is not in this shallow clone", advice=f"git fetch --deepen={steps} {remote} {start}")
    empty = (git.ask("hash-object", "-t", "tree", "--stdin") or b"").decode().strip()
    advice = f"llmreview diff {empty}..{start[:10]}   (everything as added)"
    return InputError(f"{name} does not exist: history starts later", advice)


def _steps(text: str) -> int:
    return sum(int(step[1:] or 1) if step[0] == "~" else 1 for step in re.findall(r"~\d*|\^1?", text))


def _remote(git: Git) -> str | None:
    names = (git.ask("remote") or b"").decode("utf-8", "replace").split()
    return "origin" if "origin" in names else names[0] if names else None
