"""Review threads that are marked as resolved, held against the lines that they are about."""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.handed_in import read_handed_in
from llmreview.model import Evidence, InputError
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.change.change import StrPath
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

NEAR = 3
"""Lines around a thread's within which a change counts as an answer to it."""
_MOST_BYTES = 5_000_000
_ADDRESSED = Pattern(
    r"\b(?:address(?:es|ed|ing)?|resolv(?:e|es|ed|ing)|fix(?:es|ed|ing)?|incorporat\w+|"
    r"appl(?:y|ies|ied)|implement\w*|handl\w+) (?:all |the |remaining |outstanding |open "
    r"|code |pr |mr |your |reviewer'?s? |latest |further |more |\w+'s )*(?:review|reviewer|"
    r"feedback|comments?|threads?|suggestions?|nits?|remarks?)\b",
    2,
)


class Thread(NamedTuple):
    """A discussion of a review at a line, as the file stood when it was opened: on the old side of the change.

    One on a whole file has no ``line``, one on the whole change no ``path`` either.
    """

    path: str | None
    line: int | None
    state: Literal["open", "resolved"]
    text: str = ""
    changed: bool | None = None
    """Whether its lines changed since it was opened, where that is known; else the change as a whole is looked at."""


def read_threads(path: StrPath) -> tuple[Thread, ...]:
    """The threads in a JSON file: a list of objects with ``path``, ``line`` and ``state``. Raises InputError on anything else."""
    try:
        entries = json.loads(read_handed_in(path, "threads file", _MOST_BYTES)[:_MOST_BYTES])
    except (ValueError, RecursionError) as error:
        raise InputError(f"the threads file {path} is not JSON: {error}") from None
    if isinstance(entries, dict):
        entries = entries.get("threads")
    if not isinstance(entries, list):
        raise InputError(f"the threads file {path} holds no list of threads")
    return tuple(_thread(entry, number, str(path)) for number, entry in enumerate(entries, 1))


def _thread(entry: object, number: int, path: str) -> Thread:
    if not isinstance(entry, dict):
        raise InputError(f"thread {number} in {path} is not an object")
    place, line, state = entry.get("path"), entry.get("line"), entry.get("state", "resolved" if entry.get("resolved") else "open")
    if (
        not (place is None or isinstance(place, str))
        or not (line is None or _is_line(line))
        or (place is None and line is not None)
    ):
        raise InputError(f"thread {number} in {path} needs a `path` and a `line` of 1 or more; both are null on the whole change")
    if state not in ("open", "resolved"):
        raise InputError(f"thread {number} in {path}: `state` is {state!r}", "It is `open` or `resolved`.")
    text = entry.get("text", entry.get("body", ""))
    place = posixpath.normpath(place.replace("\\", "/")).lstrip("/") if place is not None else None
    return Thread(place, line, state, text if isinstance(text, str) else "")


def _is_line(line: object) -> bool:
    return isinstance(line, int) and not isinstance(line, bool) and line >= 1


def judge_threads(threads: tuple[Thread, ...], facts: Facts) -> list[tuple[str, Judgement]]:
    """What becomes of each resolved thread, as a claim of its own."""
    return [(f"resolved thread {_where(t)}", judge_thread(t, facts)) for t in threads if t.state == "resolved"]


def _where(thread: Thread) -> str:
    if thread.path is None:
        return "on the whole change"
    return f"at {thread.path}" + (f":{thread.line}" if thread.line is not None else "")


def judge_thread(thread: Thread, facts: Facts) -> Judgement:
    """Whether the lines of a resolved thread changed."""
    if thread.path is None:
        return unverifiable("the thread is on no file")
    if thread.line is None:
        return _judge_whole_file(thread.path, facts)
    place = Evidence(thread.path, thread.line, thread.line, "marked as resolved, unchanged")
    if thread.changed:
        return supported(f"lines at {thread.path}:{thread.line} changed")
    if thread.changed is False:
        return contradicted(f"the thread on {thread.path} is marked as resolved, and its lines did not change", place)
    files = [f for f in facts.change.files if thread.path in (f.path, f.old_path)]
    if not files:
        return contradicted(f"the thread at {thread.path}:{thread.line} is resolved, and the file is not in the change", place)
    file = files[0]
    if file.status == "deleted":
        return supported("the file went")
    if file.skipped is not None or not file.hunks:
        return unverifiable(f"{file.path} was not read")
    if _is_near(thread.line, file):
        return supported(f"lines at {thread.path}:{thread.line} changed")
    return contradicted(f"the thread at {thread.path}:{thread.line} is resolved, and its lines did not change", place)


def _judge_whole_file(path: str, facts: Facts) -> Judgement:
    if any(path in (file.path, file.old_path) for file in facts.change.files):
        return unverifiable(f"{path} is in the change, and the thread is on none of its lines")
    place = Evidence(path, 1, 1, "marked as resolved, unchanged")
    return contradicted(f"the thread at {path} is resolved, and the file is not in the change", place)


def _is_near(line: int, file: FileChange) -> bool:
    for hunk in file.hunks:
        for start, count in ((hunk.old_start, hunk.old_count), (hunk.new_start, hunk.new_count)):
            if start - NEAR <= line <= start + max(count, 1) - 1 + NEAR:
                return True
    return False


def judge_addressed(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds "addressed the review's comments" against the threads, where they are given."""
    if not _ADDRESSED.search(statement.plain):
        return None
    resolved = [t for t in facts.threads or () if t.state == "resolved"]
    if facts.threads is None or not facts.threads:
        return unverifiable("no review threads are given")
    unchanged = [j for t in resolved if (j := judge_thread(t, facts)).verdict == "contradicted"]
    if unchanged:
        return contradicted(
            f"{len(unchanged)} of {len(resolved)} resolved threads are on lines that did not change",
            *(p for j in unchanged[:5] for p in j.places),
        )
    judged_open = [judge_thread(t, facts) for t in facts.threads if t.state == "open"]
    still_open = [judgement for judgement in judged_open if judgement.verdict == "contradicted"]
    if still_open and " all " in f" {statement.plain.lower()} ":
        places = [place._replace(note="open, unchanged") for judgement in still_open[:5] for place in judgement.places]
        return contradicted(f"{len(still_open)} threads are open on lines that did not change", *places)
    return supported("the lines of every resolved thread changed") if resolved else unverifiable("no thread is resolved")
