"""Tables that are written cell by cell, and tables whose columns come from a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.lists import read_lists
from llmreview.syntax.liststates import Edit
from llmreview.syntax.listwords import ListWords

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

COLUMN_NAMES = ("column", "col")
COUNTED = Pattern(r"([\w$]+)\+\+|\+\+([\w$]+)|([\w$]+) \+= 1\b")
"""A name that goes up one by one."""


def placed_at(file: SourceFile, node: Node, places: frozenset[str]) -> Node | None:
    """The column that a call of one of ``places`` takes: ``createCell(2)``, ``write(row, 2, x)``, ``cell(row=1, column=2)``."""
    call = file.call(node)
    if call is None or call.name not in places or call.receiver is None:
        return None
    named = next((a.value for a in call.arguments if a.name in COLUMN_NAMES), None)
    plain = [a.value for a in call.arguments if a.name is None]
    return named or (plain[min(len(plain) - 1, 1)] if plain else None)


class LiteralPlace(NamedTuple):
    """A call that takes a literal column though one before it, given by a counter in ``optional``, hangs on ``branch``."""

    node: Node
    position: int
    optional: Node
    branch: Node


def literal_places(file: SourceFile, function: Node, places: frozenset[str]) -> Iterator[LiteralPlace]:
    """The literal columns in a function where a counter gives the columns, one of which is there only sometimes."""
    counters = {name for names in COUNTED.findall(file.text(function)) for name in names if name}
    if not counters:
        return
    next_place: dict[str, int] = {}
    optional: dict[str, tuple[Node, Node]] = {}
    literal: list[tuple[Node, str, int]] = []
    for node in file.walk(function, Idea.CALL):
        call, place = file.call(node), placed_at(file, node, places)
        if call is None or place is None or call.node != node:
            continue
        if file.text(place).isdecimal():
            literal.append((node, call.name, int(file.text(place))))
        elif call.name not in optional and not counters.isdisjoint(file.text(n) for n in file.walk(place, Idea.NAME)):
            hanging = conditions(file, node, within=function)
            next_place.setdefault(call.name, _start(file, place))
            if hanging:
                optional[call.name] = (node, hanging[0])
            else:
                next_place[call.name] += 1
    for node, name, position in literal:
        if name in optional and 1 <= position >= next_place[name]:
            placed, branch = optional[name]
            own = {_condition(file, c) for c in conditions(file, node, within=function)}
            if _condition(file, branch) not in own:
                yield LiteralPlace(node, position, placed, branch)


def _condition(file: SourceFile, branch: Node) -> str:
    return file.text(file.unwrap(file.role(branch, "condition")))


def _start(file: SourceFile, place: Node) -> int:
    """The number that a counter starts from; 0 if it is not known."""
    name = next(file.walk(place, Idea.NAME), place)
    first = next(iter(file.scope(place).definitions(file.text(name))), None)
    digits = file.text(first.value) if first is not None else ""
    return int(digits) if digits.isdecimal() else 0


def mapped_changes(file: SourceFile, table: Node, words: ListWords, maps: frozenset[str]) -> Iterator[Edit]:
    """The conditional changes of the lists that a table's cells are made from: ``columns.map(c => <th>…)``."""
    names: list[str] = []
    for node in file.walk(table, Idea.CALL):
        call = file.call(node)
        receiver = call.receiver if call is not None and call.name in maps else None
        if receiver is not None and file.idea(receiver) is Idea.NAME:
            names.append(file.text(receiver))
    function = file.function_around(table)
    while names and function is not None:
        states = read_lists(file, function, words, asked=frozenset(names)).states
        for name in dict.fromkeys(names):
            state = states.get(name)
            if state is not None and not state.filtered:
                yield from state.conditional
        function = file.function_around(function)
