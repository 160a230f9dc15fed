"""Tables of functions through which cases reach code: values that hold it, calls that put it in, marks that register it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from llmreview.checks import vocabulary as words
from llmreview.checks.callers import Callers
from llmreview.checks.spelling import folder_of, stem_of
from llmreview.checks.table_places import TablePlace, table_places
from llmreview.checks.targets import Target, target_of
from llmreview.checks.units import Unit, head_of
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile

SHORTEST = 4
"""Shorter names may be of anything."""
MOST_HELD = 4
"""A changed symbol, and functions of its file that call it, which may stand in a table."""
MOST_READERS = 8
"""Functions of a table's file that go through it."""
_MARK = Pattern(r"@(?P<path>[A-Za-z_$][\w$]*(?:\.[\w$]+)*)(?:\s*\(\s*(?:\w+\s*=\s*)?(?:[\"'](?P<key>[^\"'\n]*)[\"'])?)?")
_REGISTER_NOTHING = frozenset(
    "property staticmethod classmethod abstractmethod override overload wraps cache lru_cache cached_property contextmanager"
    " asynccontextmanager dataclass fixture setter getter deleter patch final total_ordering singledispatch".split()
)
_FILLED = Pattern(
    rb"(?<![\w.$])(?P<table>[A-Za-z_$]\w*)(?:\s{0,9}\[[^\]\n]{1,200}\]\s{0,9}=(?![=>])|\.(?:set|append|push|add|update|setdefault)\()"
)
"""What a function that registers others puts them into."""
_MARKING = frozenset({"python", "typescript"})
"""Families whose marks are functions."""


class FunctionTables:
    """The tables of some files."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units: dict[SourceFile, list[Unit]] = {}
        for unit in units:
            self._units.setdefault(unit.file, []).append(unit)

    def add(self, files: Iterable[tuple[SourceFile, list[Unit]]]) -> None:
        """Further files with their units."""
        self._units |= dict(files)

    def leading_to(self, unit: Unit, callers: Iterable[Unit]) -> Iterator[Target]:
        """What cases may use instead of a unit: the tables that hold it or what calls it in its file, and what reads those."""
        near = [unit, *(caller for caller in callers if caller.file is unit.file)][:MOST_HELD]
        for held in near:
            along = held.own_name if held.owner else ""
            yield from self._marking_objects(held, along)
            for place in (*self._holding(held), *self._filled_by_marks(held)):
                yield _target(place, along)
                yield from (target_of(reader)._replace(key=place.key, along=along) for reader in self._readers(place))

    def _marking_objects(self, held: Unit, along: str) -> Iterator[Target]:
        """The objects whose methods mark a unit, ``@writers.register("csv")``: a case has to have the very name from a module.
        One may be marked itself, as a group of commands is that stands under another one."""
        for path, key in marks_of(held):
            name = path.rpartition(".")[0].rpartition(".")[2]
            if name:
                own = key or held.own_name
                yield _of_module(name, held, own, along)
                groups = (unit for unit in self._units.get(held.file, ()) if unit.own_name == name and unit.kind == "function")
                around = (path.rpartition(".")[0].rpartition(".")[2] for group in groups for path, _ in marks_of(group))
                yield from (_of_module(outer, held, own, name) for outer in around if outer)

    def _holding(self, held: Unit) -> Iterator[TablePlace]:
        name = held.class_name or held.own_name
        if len(name) < SHORTEST or name in words.COMMON_NAMES or held.kind == "call":
            return
        for file in list(self._units):
            if name.encode() in file.words:
                yield from table_places(file, name)

    def _filled_by_marks(self, held: Unit) -> Iterator[TablePlace]:
        for path, key in marks_of(held):
            own = key or held.own_name
            registers = (unit for units in self._units.values() for unit in units if unit.own_name == path)
            for unit in registers:
                values = {value.own_name for value in self._units[unit.file] if value.kind == "value"}
                filled = {match["table"].decode(errors="replace") for match in _FILLED.finditer(unit.source)}
                yield from (TablePlace(table, own, unit.file) for table in sorted(values & filled))

    def _readers(self, place: TablePlace) -> list[Unit]:
        units = self._units.get(place.file, [])
        table = next((unit for unit in units if unit.kind == "value" and unit.own_name == place.table), None)
        if table is None:
            return []
        return [unit for unit in Callers(units).of(table) if unit.kind in ("function", "method")][:MOST_READERS]


def marks_of(unit: Unit) -> Iterator[tuple[str, str]]:
    """The paths of the functions that a unit is marked with and may be registered by, with the texts that they are given."""
    if unit.file.grammar.family not in _MARKING:
        return
    for mark in _MARK.finditer(head_of(unit)):
        last = mark["path"].rpartition(".")[2]
        if last not in _REGISTER_NOTHING and last not in words.ROUTE_VERBS and not mark["path"].startswith("pytest."):
            yield mark["path"], mark["key"] or ""


def _of_module(name: str, held: Unit, key: str, along: str) -> Target:
    return Target(name, "", "", "", "", (), held.file.path, key=key, along=along)


def _target(place: TablePlace, along: str) -> Target:
    file = place.file
    folder = folder_of(file.path).rpartition("/")[2]
    module = file.grammar.folder_is_module
    return Target(place.table, "", "", stem_of(file.path), folder, (), file.path, module, key=place.key, along=along)
