"""Added functions and blocks that repeat other code of the change or of the repository."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.detect.standing import standing_passages
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile
from llmreview.syntax.copies import Copy, CopyIndex
from llmreview.syntax.likeness import Likeness, likeness
from llmreview.syntax.skeletons import lookalikes
from llmreview.syntax.steps import Passage, passages

FEWEST = 6
"""Statements from which on a block counts."""
FEWEST_OF_WHOLE = 4
"""Statements from which on a whole function counts that is equal in literals and foreign calls too."""
FEWEST_WORKING = 3
"""Statements outside of handlers: what becomes of an error is the same in many places."""
ADDED_SHARE = 0.75
"""How much of a block must be added; the rest is what a diff holds to be the end of the function before it."""
HISTORY = Pattern(r"(?:^|/)(?:migrations?|alembic/versions|db/migrate)/")
"""Where each file is to stand alone for ever."""
MOVED_SHARE = 0.8
"""How much of added code must have stood in a removed passage for it to be that passage, moved."""
MUCH = 4
"""Repetitions between two files from which on they are told at once."""
QUOTED = 3
LONGEST_QUOTE = 40


class Repetition(NamedTuple):
    copy: Copy
    like: Likeness


def detect_change(context: Context) -> Iterator[Candidate]:
    files = [s for f in context.sources.readable if (s := context.sources.new(f)) is not None and _is_looked_at(s)]
    standing = [passage for file in files if file.changed for passage in _passages(file)]
    added = [passage for passage in standing if _added_lines(passage) >= FEWEST_OF_WHOLE and _may_repeat(passage)]
    if not added:
        return
    moved = _Moved(context)
    found = _repetitions(added, standing)
    asked = [passage for passage in added if not found[id(passage)]]
    changed = frozenset(change.path for change in context.sources.change.files)
    around = standing_passages(context.repository, changed, asked)
    elsewhere = [p for p in around if _is_looked_at(p.file) and not p.file.is_in_tests(p.node)]
    found.update(_repetitions(asked, elsewhere))
    repeated = [r for passage in added for r in _apart(found[id(passage)]) if not moved.explains(r.copy)]
    for group in _grouped(repeated):
        yield _candidate(group)


def _grouped(repeated: list[Repetition]) -> list[list[Repetition]]:
    """What is told at once: the parts of one function that stand in one other, and files that share much."""
    by_file: dict[tuple[str, str], list[Repetition]] = {}
    by_passage: dict[tuple[int, int], list[Repetition]] = {}
    for repetition in repeated:
        one, other = repetition.copy.one, repetition.copy.other
        by_file.setdefault((one.file.path, other.file.path), []).append(repetition)
        by_passage.setdefault((id(one), id(other)), []).append(repetition)
    much = {paths for paths, group in by_file.items() if len(group) >= MUCH and paths[0] != paths[1]}
    groups = [by_file[paths] for paths in much]
    groups += [g for g in by_passage.values() if (g[0].copy.one.file.path, g[0].copy.other.file.path) not in much]
    return [sorted(group, key=lambda r: _place(r.copy)) for group in groups]


def _repetitions(added: list[Passage], standing: list[Passage]) -> dict[int, list[Repetition]]:
    """What each added passage repeats, by its id."""
    found: dict[int, list[Repetition]] = {id(passage): [] for passage in added}
    asked, alike = lookalikes(added, standing)
    index = CopyIndex({id(passage): passage for passage in (*asked, *alike)}.values())
    for passage in asked:
        copies = (copy for copy in index.copies(passage) if _is_first(copy))
        found[id(passage)] = [repetition for copy in copies if (repetition := _repetition(copy)) is not None]
    return found


def _is_looked_at(file: SourceFile) -> bool:
    return bool(file.grammar.kinds(Idea.FUNCTION)) and not is_test_path(file.path) and not HISTORY.search(file.path)


def _passages(file: SourceFile) -> list[Passage]:
    return [passage for passage in passages(file) if not file.is_in_tests(passage.node)]


def _added_lines(passage: Passage) -> int:
    return passage.file.count_changed(*passage.lines)


def _may_repeat(passage: Passage) -> bool:
    """Whether steps enough stand in a row of which enough are added: without them it repeats nothing, whatever they are."""
    file = passage.file
    added = [0, *accumulate(file.is_changed(place.node) for place in passage.outline)]
    if len(added) <= FEWEST:
        return added[-1] >= ADDED_SHARE * (len(added) - 1) and len(added) > FEWEST_OF_WHOLE
    shortest = FEWEST - 1  # one statement more may stand in what is repeated; longer rows hold a shorter one with that share
    rows = ((start, start + length) for length in range(shortest, 2 * shortest) for start in range(len(added) - length))
    return any(added[end] - added[start] >= ADDED_SHARE * (end - start) for start, end in rows)


def _is_first(copy: Copy) -> bool:
    """Whether ``one`` is the added copy, of two added ones the later."""
    if not _is_added(copy):
        return False
    return _order(copy.other) <= _order(copy.one) or not _is_added(copy.mirrored)


def _order(passage: Passage) -> tuple[str, int]:
    return passage.file.path, passage.lines[0]


def _is_added(copy: Copy) -> bool:
    first, last = copy.span
    steps = copy.one.steps[first:last]
    return sum(copy.one.file.is_changed(step.node) for step in steps) >= ADDED_SHARE * len(steps)


def _repetition(copy: Copy) -> Repetition | None:
    """What a copy comes to; None where too little is repeated, or what is repeated is only the form."""
    if len(copy.row) < FEWEST_OF_WHOLE:
        return None
    whole = copy.is_whole and copy.mirrored.is_whole
    if len(copy.row) < FEWEST and not (whole and copy.one.name):
        return None
    if sum(copy.one.file.enclosing(step.node, Idea.HANDLER) is None for step, _ in copy.steps) < FEWEST_WORKING:
        return None
    like = likeness(copy)
    differing = sum(not pair.same for pair in copy.row) + like.breaks
    if len(copy.row) < FEWEST:
        return Repetition(copy, like) if not differing and not like.literals and like.share == 1 and like.tokens >= 25 else None
    if differing > 1 or like.shapes < 4 or like.tokens < 40 or like.share < (0.6 if len(copy.row) < 12 else 0.5):
        return None
    return Repetition(copy, like)


def _apart(found: list[Repetition]) -> Iterator[Repetition]:
    """The repetitions that do not overlap, the longest first."""
    covered: set[int] = set()
    for repetition in sorted(found, key=lambda r: -len(r.copy.row)):
        steps = set(range(*repetition.copy.span))
        if not covered & steps:
            covered |= steps
            yield repetition


def _candidate(group: list[Repetition]) -> Candidate:
    copy = group[0].copy
    what = copy.one.name if copy.is_whole and copy.one.name else f"{len(copy.row)} statements"
    elsewhere = f" of {copy.other.file.path}" if copy.other.file.path != copy.one.file.path else ""
    message = f"{what} repeat{'s' if copy.is_whole else ''} {copy.other.name or 'code'}{elsewhere}"
    if len(group) > 1:
        message += f", and {len(group) - 1} more parts of it are repeated"
    evidence = [e for repetition in group for e in _evidence(repetition, first=repetition is group[0])]
    return Candidate(_place(copy), message, tuple(evidence), path=copy.one.file.path)


def _evidence(repetition: Repetition, first: bool) -> Iterator[Evidence]:
    copy, like = repetition
    if not first:
        place = _place(copy)
        yield Evidence(copy.one.file.path, place.line, place.end_line, "repeats more of it")
    other = _place(copy.mirrored)
    yield Evidence(copy.other.file.path, other.line, other.end_line, _note(like))
    for pair in copy.row if first else ():
        if not pair.same:
            passage, index = (copy.one, pair.one) if pair.one is not None else (copy.other, pair.other or 0)
            at = passage.file.place(passage.steps[index].node)
            yield Evidence(passage.file.path, at.line, at.line, "the one statement that differs")


def _place(copy: Copy) -> Place:
    file = copy.one.file
    if copy.is_whole and copy.one.function is not None:
        return file.place(copy.one.function)
    first, last = copy.span
    steps = copy.one.steps
    return file.place(steps[first].node, max((s.node for s in steps[first:last]), key=lambda node: node.end_byte))


def _note(like: Likeness) -> str:
    changes = [f"{_cut(x)} for {_cut(y)}" for x, y in (*like.renamed, *like.literals)]
    if not changes:
        return "the same code"
    more = f" and {len(changes) - QUOTED} more" if len(changes) > QUOTED else ""
    return f"the same code; the copy has {', '.join(changes[:QUOTED])}{more}"


def _cut(quote: str) -> str:
    return quote if len(quote) <= LONGEST_QUOTE else quote[: LONGEST_QUOTE - 1] + "…"


class _Moved:
    """What the change took away: code that stands elsewhere now is no copy."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._index: CopyIndex | None = None
        self._used: set[int] = set()

    def explains(self, copy: Copy) -> bool:
        """Whether the added code was only moved; each removed passage explains one added passage, the earlier one first."""
        if self._index is None:
            self._index = CopyIndex(self._removed())
        first, last = copy.span
        explaining: list[Passage] = []
        for found in self._index.copies(copy.one):
            start, end = found.span
            shared = min(end, last) - max(start, first)
            if found.other not in explaining and shared >= MOVED_SHARE * (last - first) and likeness(found).share >= MOVED_SHARE:
                explaining.append(found.other)
        free = [passage for passage in explaining if id(passage) not in self._used]
        if len(free) <= _is_added(copy.mirrored):  # what is repeated was moved itself
            return False
        self._used.add(id(free[0]))
        return True

    def _removed(self) -> Iterator[Passage]:
        for change in self._context.sources.change.files:
            old = self._context.sources.old(change)
            if old is not None and old.changed and _is_looked_at(old):
                yield from (passage for passage in _passages(old) if old.touches(*passage.lines))
