"""What to tell somebody whose base is missing: the command that brings it, for the kind of clone that this is."""

from __future__ import annotations

import re

from llmreview.change.command import Git
from llmreview.change.objects import ObjectReader
from llmreview.model import InputError

_FULL_SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_ANCESTOR = re.compile(r"(?P<start>.+?)(?P<steps>(?:~\d*|\^1?(?!\{|\d))+)")


def is_shallow(git: Git) -> bool:
    return (git.ask("rev-parse", "--is-shallow-repository") or b"").strip() == b"true"


def missing_revision(git: Git, objects: ObjectReader, name: str) -> InputError:
    """A revision that git does not know: fetched too little, never fetched, or not there at all."""
    remote = _remote(git)
    ancestor = _ANCESTOR.fullmatch(name)
    if ancestor:
        start = objects.commits([ancestor["start"]]).get(ancestor["start"])
        if start is not None:
            return _missing_ancestor(git, name, start.sha, _steps(ancestor["steps"]), remote)
        name = ancestor["start"]
    if name == "HEAD":
        return InputError("there is no commit yet", advice="llmreview diff   (without a range: everything in the working tree)")
    message = f"unknown revision {name!r}"
    if remote is None:
        return InputError(message)
    if _FULL_SHA.fullmatch(name):
        depth = "--depth=1 " if is_shallow(git) else ""
        return InputError(f"commit {name[:10]} is not in this clone", advice=f"git fetch {depth}{remote} {name}")
    branch = name.removeprefix("refs/remotes/").removeprefix(f"{remote}/")
    if name != branch or (is_shallow(git) and re.fullmatch(r"[\w./-]+", name)):
        refspec = f"+refs/heads/{branch}:refs/remotes/{remote}/{branch}"
        depth = "--depth=1 " if is_shallow(git) else ""
        note = "" if name != branch else f" (then name it {remote}/{branch})"
        return InputError(f"{message}: it was never fetched{note}", advice=f"git fetch {depth}{remote} {refspec}")
    return InputError(message)


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
