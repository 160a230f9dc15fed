"""From what stands and what is wanted to what is to be done. Pure: the rules of never twice, never stale, in one place.

- A finding has one thread. It is known again by its fingerprint, or, where that changed because a file was renamed, by what it
  says of which code.
- A thread whose flaw is gone is resolved, with one line; where a person wrote in it, it gets the line and stays theirs to close.
- A thread that we resolved is opened again when the flaw is back. What a person resolved or dismissed is never raised again; what
  was dismissed is resolved without a word.
- What could not be looked at this time is not gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from typing import Literal, NamedTuple

from llmreview.publish.standing import OwnThread


class Flaw(NamedTuple):
    """A finding that holds. Only one with a ``body`` deserves a thread; the flaw of an older thread may be any."""

    fingerprint: str
    likeness: str
    path: str
    body: str = ""
    """With its marker."""


class Action(NamedTuple):
    """One step. ``thread`` is None for ``create`` alone; ``flaw`` is there for ``create`` and ``edit``."""

    kind: Literal["create", "edit", "reopen", "remark", "trim", "resolve", "delete"]
    thread: OwnThread | None = None
    flaw: Flaw | None = None


class Plan(NamedTuple):
    actions: tuple[Action, ...]
    shown: frozenset[str]
    """Fingerprints of findings that have a thread: open, or settled by a person."""
    settled: frozenset[str]
    """Those of them that a person resolved or dismissed."""


def plan_threads(
    standing: Sequence[OwnThread],
    flaws: Sequence[Flaw],
    most: int,
    paths: Container[str] = (),
    is_known: Callable[[OwnThread], bool] = lambda _: True,
) -> Plan:
    """``flaws`` in the order in which they are raised; ``most`` bounds the open threads that new ones add to.

    ``paths`` are those of the change. ``is_known`` tells whether what a thread is about was looked at.
    """
    kept, extra = _without_twins(standing)
    by_flaw = _match(kept, flaws, paths)
    actions = [Action("delete", thread) for thread in extra]
    actions += [Action("trim", thread) for thread in kept if len(thread.remarks) > 1]
    for flaw in flaws:
        if flaw.fingerprint in by_flaw:
            actions.extend(_keep(by_flaw[flaw.fingerprint], flaw))
    taken = {thread.note for thread in by_flaw.values()}
    others = [t for t in kept if t.note not in taken and not t.resolved]
    actions += [Action("resolve", thread) for thread in others if thread.dismissed]
    gone = [t for t in others if not t.dismissed and t.marker.fingerprint not in by_flaw]
    known = [thread for thread in gone if is_known(thread)]
    actions.extend(action for thread in known for action in _close(thread))
    open_threads = sum(not thread.settled for thread in by_flaw.values()) + len(gone) - len(known)
    new = [flaw for flaw in flaws if flaw.body and flaw.fingerprint not in by_flaw][: max(0, most - open_threads)]
    actions.extend(Action("create", None, flaw) for flaw in new)
    settled = frozenset(fingerprint for fingerprint, thread in by_flaw.items() if thread.settled)
    return Plan(tuple(actions), frozenset(by_flaw) | {flaw.fingerprint for flaw in new}, settled)


def _keep(thread: OwnThread, flaw: Flaw) -> Iterator[Action]:
    """The thread of a flaw that is still there."""
    if thread.settled:
        if not thread.resolved:
            yield Action("resolve", thread)
        return
    if thread.resolved:
        yield Action("reopen", thread)
    if flaw.body and flaw.body != thread.body.replace("\r\n", "\n"):
        yield Action("edit", thread, flaw)


def _close(thread: OwnThread) -> list[Action]:
    remark = [] if thread.remarks else [Action("remark", thread)]
    return remark if thread.answered else [*remark, Action("resolve", thread)]


def _without_twins(threads: Sequence[OwnThread]) -> tuple[list[OwnThread], list[OwnThread]]:
    """One thread a fingerprint, and those too many that nobody answered: two runs met, or an answer was lost.

    The oldest is kept, unless a person had a say in a younger one.
    """
    groups: dict[str, list[OwnThread]] = defaultdict(list)
    for thread in threads:
        groups[thread.marker.fingerprint].append(thread)
    kept: list[OwnThread] = []
    extra: list[OwnThread] = []
    for group in groups.values():
        chosen = min(group, key=lambda t: (not t.settled, not t.answered, t.note))
        kept.append(chosen)
        for thread in group:
            if thread is not chosen:
                (kept if thread.answered or thread.settled else extra).append(thread)
    return kept, extra


def _match(threads: Sequence[OwnThread], flaws: Sequence[Flaw], paths: Container[str]) -> dict[str, OwnThread]:
    """The thread of each flaw that has one: by fingerprint first, then by likeness; each thread for one flaw.

    What is alike in two files is two flaws, unless the file of the one is not part of the change any more.
    """
    by_fingerprint: dict[str, OwnThread] = {}
    for thread in threads:
        by_fingerprint.setdefault(thread.marker.fingerprint, thread)
    found = {f.fingerprint: by_fingerprint[f.fingerprint] for f in flaws if f.fingerprint in by_fingerprint}
    left = [thread for thread in threads if thread.marker.fingerprint not in found]
    for flaw in flaws:
        if flaw.fingerprint not in found:
            alike = (t for t in left if t.marker.likeness == flaw.likeness and (t.path == flaw.path or t.path not in paths))
            twin = next(alike, None)
            if twin is not None:
                left.remove(twin)
                found[flaw.fingerprint] = twin
    return found
