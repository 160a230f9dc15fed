"""Tables that are written cell by cell, and tables whose columns come from a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.flow import conditions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.lists import Edit, read_lists
from llmreview.syntax.listwords import ListWords

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

COLUMN_NAMES = ("column", "col")


def placed_at(file: SourceFile, node: Node, places: frozenset[str]) -> Node | None:
    """The column that a call of one of ``places`` takes: ``createCell(2)``, ``write(row, 2, x)``, ``cell(row=1, column=2)``."""
    call = file.call(node)
    if call is None or call.name not in places or call.receiver is None:
        return None
    named = next((a.value for a in call.arguments if a.name in COLUMN_NAMES), None)
    plain = [a.value for a in call.arguments if a.name is None]
    return named or (plain[min(len(plain) - 1, 1)] if plain else None)


def optional_place(file: SourceFile, node: Node, places: frozenset[str]) -> tuple[Node, Node] | None:
    """The condition and the call that place a column before the literal one of ``node`` only sometimes, by a counter."""
    function, call = file.scope(node).node, file.call(node)
    literal = int(file.text(placed_at(file, node, places)))
    own = {_condition(file, c) for c in conditions(file, node, within=function)}
    next_place = 0
    for other in file.walk(function, Idea.CALL):
        place, made = placed_at(file, other, places), file.call(other)
        if place is None or call is None or made is None or made.name != call.name or not _counts(file, place, function):
            continue
        next_place = next_place or _start(file, place)
        hanging = conditions(file, other, within=function)
        if hanging and _condition(file, hanging[0]) not in own:
            return (hanging[0], other) if next_place <= literal else None
        next_place += 1
    return None


def _condition(file: SourceFile, branch: Node) -> str:
    return file.text(file.unwrap(file.role(branch, "condition")))


def _counts(file: SourceFile, place: Node, function: Node) -> bool:
    """Whether a position is a counter that goes up one by one: `col++`, or a name to which 1 is added."""
    name = next(file.walk(place, Idea.NAME), None)
    if name is None:
        return False
    text = file.text(name)
    if "++" in file.text(place):
        return True
    body = file.text(function)
    return any(step in body for step in (f"{text}++", f"++{text}", f"{text} += 1", f"{text} = {text} + 1"))


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
