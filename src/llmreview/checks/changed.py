"""The production symbols whose behaviour a change altered, and the renames that it made along the way."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from llmreview.checks.inert import is_ignored
from llmreview.checks.needs import needs_test
from llmreview.checks.renamed import renamed_members
from llmreview.checks.rows import is_one_more
from llmreview.checks.spelling import stem_of
from llmreview.checks.units import Unit, read_units
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, read_tokens
from llmreview.syntax.renames import defined_names, renaming, surely_differ, unqualified

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax import Node

MAX_PARTNERS = 50
"""Removed units that an added one is compared with."""


MAX_HOMES = 8
"""Pairs of classes between which methods moved."""


class ChangedUnit(NamedTuple):
    """A unit that the change added, altered or removed; ``lines`` of code were changed in it."""

    path: str
    unit: Unit
    change: Literal["added", "modified", "removed"]
    lines: int


class ProductionChange(NamedTuple):
    """What changed outside of tests. ``needing`` are the units that need a test; ``renames`` what is called otherwise now."""

    needing: tuple[ChangedUnit, ...]
    removed: tuple[ChangedUnit, ...]
    renames: dict[str, str]
    units: tuple[Unit, ...]
    """Every unit of the changed files as they stand now."""


class Sides(NamedTuple):
    """Both sides of a file; ``change`` is None where there is only one."""

    change: FileChange
    old: SourceFile | None
    new: SourceFile | None

    @property
    def are_alike(self) -> bool:
        """Whether the file was only moved: no line of it changed."""
        return self.old is not None and self.new is not None and self.old.source == self.new.source


def compare_production(files: list[Sides]) -> ProductionChange:
    """Pairs the units of both sides by name, then by form, and keeps those that do something else now."""
    pairs: list[tuple[Sides, Unit, Unit]] = []
    gone: list[tuple[Sides, Unit]] = []
    come: list[tuple[Sides, Unit]] = []
    units: list[Unit] = []
    renames: dict[str, str] = {}
    for sides in files:
        old = _units_of_product(sides.old) if sides.old is not None else []
        new = _units_of_product(sides.new) if sides.new is not None else []
        units += new
        paired, left, added = pair_by_name(old, new)
        if sides.old is not None and sides.old.root.has_error:  # what could not be read there may stand there all the same
            added = [unit for unit in added if unit.source not in sides.old.source]
        pairs += [(sides, a, b) for a, b in paired if a.source != b.source]
        gone += [(sides, unit) for unit in left]
        come += [(sides, unit) for unit in added]
        if sides.old is not None and sides.new is not None:
            renames.update(_stems(sides.old.path, sides.new.path))
            _pair_names(left, added, renames)
            renames.update(renamed_members(old, new))
    moved, homes = _find_moved([unit for _, unit in gone], [unit for _, unit in come], renames)
    needing = [
        ChangedUnit(sides.change.path, unit, "added", _code_lines(unit, None))
        for sides, unit in come
        if unit.node.id not in moved and needs_test(unit, added=True) and not is_one_more(unit, units)
    ]
    for sides, before, after in pairs:
        if any(needs_test(unit, added=False) for unit in (before, after)) and not _same(before, after, renames, homes):
            needing.append(ChangedUnit(sides.change.path, after, "modified", _code_lines(after, before)))
    removed = [
        ChangedUnit(sides.change.path, unit, "removed", 0)
        for sides, unit in gone
        if unit.kind in ("function", "method")
        and (unit.node.id not in moved)
        and sides.old is not None
        and needs_test(unit, added=True)
    ]
    needing.sort(key=lambda c: (c.path, c.unit.line))
    return ProductionChange(tuple(needing), tuple(removed), renames, tuple(units))


def _units_of_product(file: SourceFile) -> list[Unit]:
    """The units of a file without the tests that stand beside them."""
    units = read_units(file)
    return [unit for unit in units if not file.is_in_tests(unit.node)] if file.embedded_tests else units


def pair_by_name(old: list[Unit], new: list[Unit]) -> tuple[list[tuple[Unit, Unit]], list[Unit], list[Unit]]:
    """Units of one name on both sides, identical ones first; and what is left on either side."""
    waiting: dict[tuple[bool, str], list[Unit]] = defaultdict(list)
    for unit in old:
        waiting[_known_as(unit)].append(unit)
    pairs, left = [], []
    for unit in new:
        candidates = waiting.get(_known_as(unit))
        if not candidates:
            left.append(unit)
            continue
        chosen = next((c for c in candidates if c.source == unit.source), None) if len(candidates) > 1 else candidates[0]
        if chosen is None:
            left.append(unit)
            continue
        candidates.remove(chosen)
        pairs.append((chosen, unit))
    added = []
    for unit in left:  # overloads of which none is identical
        candidates = waiting.get(_known_as(unit))
        if candidates:
            pairs.append((candidates.pop(0), unit))
        else:
            added.append(unit)
    return pairs, [unit for units in waiting.values() for unit in units], added


def _known_as(unit: Unit) -> tuple[bool, str]:
    """What tells units apart by name: a class is no function that is called the same."""
    return unit.kind == "class", unit.name


def form_of(unit: Unit) -> Form:
    """What a unit does; a function does the same however it is declared."""
    return tuple(_tokens_of(unit))


def _tokens_of(unit: Unit) -> Iterator[str]:
    file, function = unit.file, unit.core
    written = function.type in file.grammar.ways_of_functions and not _asks_for_itself(unit)
    if not written or unit.kind != "function" or function.parent is None:
        yield from read_tokens(file, _compared(unit), unit.inner, is_ignored)
        return
    yield "n" + unit.own_name
    yield from ("t" + child.type for child in function.children if child.type in ("async", "*"))
    parameters, body = file.role(function, "parameters"), file.role(function, "body")
    yield from read_tokens(file, parameters, unit.inner, is_ignored) if parameters is not None else ()
    if body is not None:
        yield from read_tokens(file, body, unit.inner, is_ignored) if file.idea(body) is Idea.BLOCK else _given_back(file, body)


def _asks_for_itself(unit: Unit) -> bool:
    """Whether a function says ``this``, which is something else in an arrow; what comments say is nothing."""
    return b"this" in unit.source and "tthis" in read_tokens(unit.file, unit.core, unit.inner, is_ignored)


def _given_back(file: SourceFile, value: Node) -> Iterator[str]:
    yield from ("(return", *read_tokens(file, value, frozenset(), is_ignored), ")")


def _compared(unit: Unit) -> Node:
    """What of a unit is compared: a constant is the same alone and in a group."""
    return unit.core if unit.kind == "value" and unit.file.grammar.folder_is_module else unit.node


def _same(before: Unit, after: Unit, renames: dict[str, str], homes: dict[tuple[str, str], None]) -> bool:
    """Whether a unit does the same; what moved to another class is called on that one now."""
    if surely_differ(*map(_tokens_of, (before, after))):
        return False
    asked = [renames, *({**renames, old: new} for old, new in homes if old.encode() in before.source)]
    forms = form_of(before), form_of(after)
    found = next((f for known in asked if (f := renaming(*forms, known, lambda: _defined(before, after))) is not None), None)
    if found is None:
        return False
    for old, new in found.items():
        renames.setdefault(old, new)
    return True


def _defined(before: Unit, after: Unit) -> tuple[frozenset[str], frozenset[str]]:
    return defined_names(before.file, before.node), defined_names(after.file, after.node)


def _find_moved(gone: list[Unit], come: list[Unit], renames: dict[str, str]) -> tuple[set[int], dict[tuple[str, str], None]]:
    """The nodes of units that only stand elsewhere, or under another name, on the new side; and from which class to which."""
    homes: dict[tuple[str, str], None] = {}
    if not gone or not come:
        return set(), homes
    waiting = sorted(gone, key=lambda unit: unit.node.descendant_count)
    forms: dict[int, Form] = {}
    moved: set[int] = set()
    for unit in come:
        candidates = [
            c for c in alike(waiting, unit.node.descendant_count, lambda c: c.node.descendant_count) if c.node.id not in moved
        ]
        if not candidates:
            continue
        form = form_of(unit)
        candidates.sort(key=lambda c: c.own_name != unit.own_name)
        for before in candidates[:MAX_PARTNERS]:
            old_form = forms.setdefault(before.node.id, ()) or form_of(before)
            forms[before.node.id] = old_form
            found = _moved_as(before, unit, old_form, form, renames)
            if found is not None:
                moved |= {unit.node.id, before.node.id}
                for old, new in found.items():
                    renames.setdefault(old, new)
                if before.owner and unit.owner and before.owner != unit.owner and len(homes) < MAX_HOMES:
                    homes[before.owner, unit.owner] = None
                break
    return moved, homes


def _moved_as(before: Unit, after: Unit, old: Form, new: Form, known: dict[str, str]) -> dict[str, str] | None:
    """The renames that make one unit of another; what stayed behind is asked for by its class or module now."""

    def defined() -> tuple[frozenset[str], frozenset[str]]:
        return _defined(before, after)

    found = renaming(old, new, known, defined)
    behind = before.class_name or stem_of(before.file.path)
    if found is not None or f"n{behind}" not in new:
        return found
    return renaming(old, tuple(unqualified(new, f"n{behind}")), known, defined)


_Sized = TypeVar("_Sized")


def alike(waiting: list[_Sized], size: int, size_of: Callable[[_Sized], int]) -> list[_Sized]:
    """Those of a list in the order of their size that are about as large: comments and braces apart the same."""
    first = bisect_left(waiting, size * 0.85 - 4, key=size_of)
    return waiting[first : bisect_left(waiting, size * 1.15 + 4, key=size_of)]


def _stems(old_path: str, new_path: str) -> dict[str, str]:
    old, new = stem_of(old_path), stem_of(new_path)
    return {old: new} if old != new else {}


def _pair_names(gone: list[Unit], come: list[Unit], renames: dict[str, str]) -> None:
    """The one function (or class) that went from a file and the one that came may be the same under a new name."""
    for kinds in (("function", "method"), ("class",)):
        old, new = [u for u in gone if u.kind in kinds], [u for u in come if u.kind in kinds]
        if len(old) == len(new) == 1 and old[0].own_name != new[0].own_name:
            renames.setdefault(old[0].own_name, new[0].own_name)


def _code_lines(unit: Unit, before: Unit | None) -> int:
    """Changed lines of the unit that hold code; at least one."""
    if before is None:
        return max(1, sum(_is_code(line) for line in unit.file.lines[unit.line - 1 : unit.end_line]))
    new, old = (
        sum(_is_code(u.file.lines[n - 1]) for n in range(u.line, min(u.end_line, len(u.file.lines)) + 1) if n in u.file.changed)
        for u in (unit, before)
    )
    return max(1, new or old)


def _is_code(line: bytes) -> bool:
    return not line.lstrip().startswith((b"#", b"//", b"/*", b"*", b'"""')) and bool(line.strip(b" \t\r})];"))
