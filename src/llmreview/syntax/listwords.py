"""The methods of lists, by what they do; a detector gives the names, which are those of its languages' own libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.liststates import UNKNOWN, ListState, joined

if TYPE_CHECKING:
    from tree_sitter import Node

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
    fillers: Names  # run a function with the list as its own object: apply
    empties: Names  # what makes an empty list: `Vec::new()`, `make([]T, 0)`
    flattens: Names  # the elements of a list of optional ones that are there: `[a, b].into_iter().flatten()`
    presents: Names  # run a function if there is a value: ifPresent
    functions: Names  # those of the names above that are functions which take the list as their first argument: array_push

    def as_method(self, call: Call) -> Call:
        """A call of one of ``functions``, as if it were a method of the list."""
        holder = call.file.text(call.receiver)
        of_package = call.receiver is None or holder in call.file.imports or (holder[:1].isupper() and holder.isalnum())
        if not of_package or call.name not in self.functions or not call.arguments:
            return call
        return call._replace(receiver=call.arguments[0].value, arguments=call.arguments[1:])

    def asks_for_one(self, call: Call) -> bool:
        """Whether a call runs the function passed to it only if there is something: `phone?.let { … }`, `ifPresent(…)`."""
        callee = call.file.role(call.node, "callee")
        passes = call.name in call.file.grammar.passes_receiver and callee is not None
        return call.name in self.presents or (passes and callee is not None and any(c.type == "?." for c in callee.children))

    def append_referred(self, reading: ListReading, call: Call, reference: Node) -> None:
        """``phone.ifPresent(row::add)``"""
        key = reading.key(call.file.role(reference, "object")) if call.file.idea(reference) is Idea.MEMBER else None
        if key is None or key not in reading.wanted or call.file.name(reference) not in self.appends:
            return
        before = dict(reading.states)
        reading.stack.append(call.node)
        reading.edit(key, call.node, ListState(1, True))
        reading.stack.pop()
        reading.states[key] = (
            joined([before[key], reading.states[key]], before[key], False) if key in before else reading.states[key]
        )

    def cut_in_two(self, reading: ListReading, call: Call) -> None:
        """``append(xs[:2], x, …)``, ``append(xs[:2], xs[3:]...)``: something is put in, or taken out, by way of two parts."""
        made = self.as_method(call)
        head = call.file.unwrap(made.receiver)
        if made is call or call.name not in self.appends or head is None or call.file.idea(head) is not Idea.INDEX:
            return
        key, position = reading.key(call.file.role(head, "object")), reading.number(call.file.role(head, "end"))
        if key is None or position is None or call.file.role(head, "start") is not None:
            return
        first = call.file.unwrap(call.file.role(made.arguments[0].value, "value")) if made.arguments else None
        tail = reading.number(call.file.role(first, "start"))
        takes_out = tail is not None and tail > position
        reading.access(call.node, key, position, "remove" if takes_out else "insert")
        reading.cut(key, call.node, position, position - tail if tail is not None and takes_out else 1)

    def apply(self, reading: ListReading, call: Call) -> None:
        """Records what a call does to a list or reads of it."""
        name, key = call.name, reading.key(call.receiver) if call.receiver is not None else reading.built
        plain = [a.value for a in call.arguments]
        index = reading.number(plain[0]) if plain else None
        if key is None:
            if name in self.reads and len(plain) == 1:
                reading.access_unnamed(call.node, call.receiver, index, "read")
            return
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
        if call.name in self.extends and not (call.name in self.appends and not any(a.spread for a in call.arguments)):
            added = reading.shape(call.arguments[0].value) if call.arguments else None
            reading.edit(key, call.node, added or UNKNOWN)
            return
        spread = any(a.spread or reading.file.idea(a.value) is Idea.SPREAD for a in call.arguments)
        count = len(call.arguments)
        reading.edit(key, call.node, UNKNOWN if spread else ListState(count, True))
