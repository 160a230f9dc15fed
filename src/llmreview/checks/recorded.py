"""Recorded expectations: snapshots and golden files, which a runner writes anew when it is told to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import Change, FileChange

_RECORDED = Pattern(
    r"(?:^|/)__snapshots__/.*\.\w+$|\.(?:snap|ambr|golden|goldenfile)$|\.(?:approved|verified)\.\w+$|(?:^|/)(?:goldens?|golden[-_]?files?)/"
    r"|(?:^|/)testdata/.*golden"
)
_OF = Pattern(r"(?:^|(?<=/))__snapshots__/(?P<test>[^/]+)\.(?:snap|ambr)$")


class Recording(NamedTuple):
    """A recorded expectation that the change wrote anew or took away."""

    file: FileChange
    is_gone: bool


def rewritten(change: Change) -> Iterator[Recording]:
    """The recordings of which something that stood is not there any more, though what is recorded is still tested."""
    for file in change.files:
        if not _RECORDED.search(file.path) or file.status in ("added", "renamed", "copied") or not file.deleted:
            continue
        if file.status != "deleted":
            yield Recording(file, False)
        elif _is_tested(file.path, change):
            yield Recording(file, True)


def _is_tested(path: str, change: Change) -> bool:
    """Whether the test file to which a snapshot file belongs is still there."""
    of = _OF.search(path)
    if of is None:
        return False
    test = path[: of.start()] + of["test"]
    changed = change.by_path.get(test)
    if changed is not None:
        return changed.status != "deleted"
    return change.tree is not None and test in change.tree.paths()
