"""The methods of lists, by what they do; a detector gives the names, which are those of its languages' own libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from llmreview.syntax.calls import Call
    from llmreview.syntax.lists import ListReading

Names = frozenset[str]


class ListWords(NamedTuple):
    """Names of functions and methods. The position is the first argument wherever one is taken."""

    literals: Names  # their arguments are the elements: asList, of
    copies: Names  # the same list again: list, slice, copy, stream, toList
    filters: Names  # the elements that meet a condition
    splits: Names  # parts of a text, which a filter only cleans
    joins: Names  # this list and the arguments: concat
    appends: Names  # to the end; before it stands a position in some languages: `add(2, x)`
    extends: Names
    prepends: Names
    inserts: Names  # position, element
    splices: Names  # position, number to take out, elements to put in
    removes: Names  # position; nothing: the last one
    drops_first: Names
    reorders: Names
    reads: Names
    parts: Names  # from a position
    sets: Names
    lengths: Names
    sparse: Names  # their arguments are the elements, without those that are null: listOfNotNull
    builders: Names  # give the list that a function passed to them fills: buildList
    empties: Names  # what makes an empty list: `Vec::new()`, `make([]T, 0)`
    functions: Names  # those of the names above that are functions which take the list as their first argument: array_push

    def as_method(self, call: Call) -> Call:
        """A call of one of ``functions``, as if it were a method of the list."""
        of_package = call.receiver is None or call.file.text(call.receiver) in call.file.imports
        if not of_package or call.name not in self.functions or not call.arguments:
            return call
        return call._replace(receiver=call.arguments[0].value, arguments=call.arguments[1:])

    def apply(self, reading: ListReading, call: Call) -> None:
        """Records what a call does to a list or reads of it."""
        name, key = call.name, reading.key(call.receiver) if call.receiver is not None else reading.built
        if key is None:
            return
        plain = [a.value for a in call.arguments]
        index = reading.number(plain[0]) if plain else None
        first_is_place = index is not None
        if name in self.reads and len(plain) == 1:
            reading.access(call.node, key, index, "read")
        elif name in self.parts:
            reading.access(call.node, key, index, "slice")
        elif name in self.sets and len(plain) == 2:
            reading.access(call.node, key, index, "set")
        elif name in self.splices and plain:
            self._splice(reading, call, key, index)
        elif (name in self.inserts or name in self.appends) and len(plain) == 2 and (first_is_place or name in self.inserts):
            self._insert(reading, call, key, index)
        elif self._is_tracked(reading, call, key):
            self._change(reading, call, key, index)

    def _change(self, reading: ListReading, call: Call, key: str, index: int | None) -> None:
        name = call.name
        if name in self.appends or name in self.extends:
            self._append(reading, call, key)
        elif name in self.prepends:
            reading.cut(key, call.node, 0, 1)
        elif name in self.drops_first:
            reading.cut(key, call.node, 0, -1)
        elif name in self.reorders:
            reading.cut(key, call.node, 0, 0)
        elif name in self.removes:
            self._remove(reading, call, key, index)

    def _is_tracked(self, reading: ListReading, call: Call, key: str) -> bool:
        return key in reading.wanted and reading.state_of(key, call.node) is not None

    def _insert(self, reading: ListReading, call: Call, key: str, index: int | None) -> None:
        reading.access(call.node, key, index, "insert")
        if self._is_tracked(reading, call, key):
            reading.cut(key, call.node, index if index is not None else 0, 1 if index is not None else 0)

    def _splice(self, reading: ListReading, call: Call, key: str, index: int | None) -> None:
        out = reading.number(call.argument(position=1))
        put_in = max(len(call.arguments) - 2, 0)
        reading.access(call.node, key, index, "insert" if put_in else "remove")
        if self._is_tracked(reading, call, key):
            known = index is not None and out is not None
            reading.cut(key, call.node, index or 0, put_in - (out or 0) if known else 0)

    def _remove(self, reading: ListReading, call: Call, key: str, index: int | None) -> None:
        if not call.arguments:
            state = reading.states[key]
            reading.cut(key, call.node, max(state.fixed - 1, 0), -1)
            return
        reading.access(call.node, key, index, "remove")
        reading.cut(key, call.node, index or 0, -1 if index is not None else 0)

    def _append(self, reading: ListReading, call: Call, key: str) -> None:
        from llmreview.syntax.lists import UNKNOWN, ListState

        if call.name in self.extends and not (call.name in self.appends and not any(a.spread for a in call.arguments)):
            added = reading.shape(call.arguments[0].value) if call.arguments else None
            reading.edit(key, call.node, added or UNKNOWN)
            return
        spread = any(a.spread or reading.file.idea(a.value) is Idea.SPREAD for a in call.arguments)
        count = len(call.arguments)
        reading.edit(key, call.node, UNKNOWN if spread else ListState(count, True))
