"""What the dumps of a library's public interface show of a change: what went from it, and what came."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.spelling import stem_of
from llmreview.checks.things import changed_text
from llmreview.claims.api_dumps import REMOVED, Entry, Kind, kind_of_dump
from llmreview.claims.naming_forms import NOT_OFFERED
from llmreview.model import Evidence

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts

_UNRELEASED = "PublicAPI.Unshipped.txt"


MOST_SHOWN = 150
"""Characters of a line that are shown."""


class _Dumps(NamedTuple):
    """All changed dumps of one kind together, so that what moves between them is not gone."""

    old: list[tuple[FileChange, Entry]]
    new: list[tuple[FileChange, Entry]]


def gone_from_dumps(facts: Facts, *, is_breaking: bool) -> list[Evidence]:
    """What a dump offered that it does not offer any more, where the code of the change tells of it.

    With ``is_breaking``, only what callers cannot use as before: names that are gone, and other numbers of parameters.
    """
    return [
        Evidence(file.path, *_shown_at(file, entry), f"`{entry.text[:MOST_SHOWN]}` went from the public interface")
        for dumps in _dumps(facts)
        for file, entry in _apart(dumps.old, dumps.new)
        if not entry.is_made
        and _is_of_the_change(entry, facts)
        and (not is_breaking or (entry.is_settled and _breaks(entry, dumps)))
    ]


def new_in_dumps(facts: Facts) -> list[Evidence]:
    """What a dump offers that it did not offer before."""
    return [
        Evidence(file.path, entry.line, entry.line, f"`{entry.text[:MOST_SHOWN]}` came to the public interface")
        for dumps in _dumps(facts)
        for file, entry in _apart(dumps.new, dumps.old)
        if not entry.is_made and _is_of_the_change(entry, facts)
    ]


def _dumps(facts: Facts) -> Iterator[_Dumps]:
    by_kind: dict[Kind, _Dumps] = {}
    for file in facts.sources.readable:
        kind = kind_of_dump(file.path)
        if kind is None or file.partial or file.old is None or file.path in facts.testish:
            continue
        dumps, is_settled = by_kind.setdefault(kind, _Dumps([], [])), not file.path.endswith(_UNRELEASED)
        for side, content in ((dumps.old, file.old), (dumps.new, file.new)):
            entries = kind.read((content or b"").decode(errors="replace"))
            side += [(file, entry._replace(is_settled=is_settled)) for entry in entries]
    yield from map(_without_removed, by_kind.values())


def _without_removed(dumps: _Dumps) -> _Dumps:
    """The dumps without what they say is removed; what they say so of now was there before, wherever that is listed."""
    marks = {entry.text for _, entry in dumps.old if entry.text.startswith(REMOVED)}
    listed = {entry.text for side in dumps for _, entry in side}
    newly = [
        (file, entry._replace(text=entry.text.removeprefix(REMOVED), is_settled=True, marked_at=entry.line))
        for file, entry in dumps.new
        if entry.text.startswith(REMOVED) and entry.text not in marks and entry.text.removeprefix(REMOVED) not in listed
    ]

    def standing(side: list[tuple[FileChange, Entry]]) -> list[tuple[FileChange, Entry]]:
        removed = {entry.text.removeprefix(REMOVED) for _, entry in side if entry.text.startswith(REMOVED)}
        return [(file, entry) for file, entry in side if entry.text not in removed and not entry.text.startswith(REMOVED)]

    return _Dumps(standing(dumps.old) + newly, standing(dumps.new))


def _apart(these: list[tuple[FileChange, Entry]], those: list[tuple[FileChange, Entry]]) -> Iterator[tuple[FileChange, Entry]]:
    """The entries that fewer of the others are like, wherever they stand."""
    fewer = Counter(entry.text for _, entry in these) - Counter(entry.text for _, entry in those)
    theirs = {(entry.owner, entry.text) for _, entry in those}
    yield from ((f, entry) for f, entry in these if entry.text in fewer and (entry.owner, entry.text) not in theirs)


def _breaks(entry: Entry, dumps: _Dumps) -> bool:
    """Whether nothing is left that callers could mean as before."""
    left = [other for _, other in dumps.new]
    if entry.is_type:
        return all(other.owner != entry.owner for other in left)
    is_made_anew = entry.name in ("<init>", entry.owner)
    same = [
        other for other in left if _plain(other.name) == _plain(entry.name) and (other.owner == entry.owner or not is_made_anew)
    ]
    if not same:
        return True
    own = [other for other in same if other.owner == entry.owner]
    if entry.parameters is None or own != same or any(other.parameters is None for other in own):
        return False  # it may be taken from another type now
    if any(_is_lenient(other) for other in left if other.owner == entry.owner and other.name.startswith(entry.name)):
        return False
    return all(len(other.parameters or ()) != len(entry.parameters) for other in own)


def _plain(name: str) -> str:
    """A name as the property has it that it gets or sets."""
    bare = re.sub(r"^(?:get|set|is)(?=[A-Z])", "", name)
    return bare[:1].lower() + bare[1:]


def _is_lenient(entry: Entry) -> bool:
    """Whether something takes more than it demands: defaults, as the compiler writes them, or any number of values."""
    last = (entry.parameters or ("",))[-1]
    return (
        entry.name.endswith("$default")
        or "DefaultConstructorMarker" in entry.text
        or any("= " in parameter for parameter in entry.parameters or ())
        or last.startswith(("[", "params "))
    )


class _Code(NamedTuple):
    """A file of code of the change: its name, all of both sides, and the lines that changed."""

    stem: str
    whole: str
    changed: str


def _code(facts: Facts) -> list[_Code]:
    found = []
    for file in facts.code:
        if file.path in facts.testish or (facts.sources.new(file) is None and facts.sources.old(file) is None):
            continue
        sides = [(side or b"").decode(errors="replace") for side in (file.old, file.new)]
        found.append(_Code(stem_of(file.path), "\n".join(sides), changed_text(file)))
    return found


def _is_of_the_change(entry: Entry, facts: Facts) -> bool:
    """Whether code of the change is what the entry is of, and nothing there says that others are not to use it.

    A dump may be brought up to date long after what it shows.
    """
    code = [code for code in facts.once(_code) if _tells_of(entry, code, facts)]
    return bool(code) and not any(_is_marked(entry, of) for of in code)


def _tells_of(entry: Entry, code: _Code, facts: Facts) -> bool:
    is_home = code.stem in (entry.owner, entry.owner.removesuffix("Kt"))
    if entry.name in ("<init>", entry.owner):
        return is_home or facts.names(entry.owner, code.changed)
    is_named = any(facts.names(name, code.changed) for name in (entry.name, _plain(entry.name)))
    return is_named and (is_home or facts.names(entry.owner, code.whole))


def _is_marked(entry: Entry, code: _Code) -> bool:
    names = "|".join(name for name in {entry.owner, entry.name, _plain(entry.name)} if re.fullmatch(r"\w+", name))
    marked = rf"{NOT_OFFERED}[^\n]{{0,200}}(?:\n[ \t]*[@\[][^\n]{{0,200}}){{0,5}}(?:\n[^\n]{{0,200}})?\b(?:{names})\b"
    return re.search(rf"{marked}|\btypealias (?:{names})\b", code.whole) is not None


def _shown_at(file: FileChange, entry: Entry) -> tuple[int, int]:
    """Where on the new side the line stood that went."""
    if entry.marked_at:
        return entry.marked_at, entry.marked_at
    for hunk in file.hunks:
        if hunk.old_start <= entry.line < hunk.old_start + hunk.old_count:
            return max(hunk.new_start, 1), max(hunk.new_start + hunk.new_count - 1, hunk.new_start, 1)
    return 1, 1
