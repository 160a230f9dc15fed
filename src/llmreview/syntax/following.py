"""Values followed through functions of the same file and of the other files of a change: what a call runs, who calls a function,
and which parameter an argument becomes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.fates import calls_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Argument, Call
    from llmreview.syntax.definitions import Definition
    from llmreview.syntax.source import SourceFile
    from llmreview.syntax.sources import ChangedSources
    from llmreview.syntax.symbols import Symbol

MAX_CALLERS = 40
"""Calls of one function that are looked at; a name that is called more often may mean anything."""


class Known(NamedTuple):
    """A function whose body can be read."""

    file: SourceFile
    symbol: Symbol

    @property
    def node(self) -> Node:
        return self.symbol.core

    @property
    def owner(self) -> str:
        """The class that it belongs to, empty for a plain function."""
        outer = self.symbol.name.rpartition(".")[0].rpartition(".")[2]
        return outer or self.file.text(self.file.role(self.symbol.core, "owner")).lstrip("*&")

    def parameters(self) -> list[Definition]:
        """What callers pass, in order."""
        return sorted(self.file.scope(self.node).parameters(), key=lambda d: d.node.start_byte)


class ChangedFunctions:
    """The functions in the files of a change, and who calls them. Answers are kept: a name is asked for many times."""

    def __init__(self, sources: ChangedSources) -> None:
        self._sources = sources
        self._files: dict[tuple[str, str], tuple[SourceFile, ...]] = {}
        self._named: dict[tuple[str, str], tuple[Known, ...]] = {}
        self._callers: dict[tuple[str, int], tuple[Call, ...]] = {}

    def run_by(self, call: Call) -> Known | None:
        """The function that a call runs, of the same file or another one of the change; None if not just one fits."""
        if call.constructor or not call.name:
            return None
        file, receiver = call.file, call.receiver
        here = [Known(file, symbol) for symbol in file.functions_by_name.get(call.name, ())]
        if receiver is None or file.is_self(receiver):
            if receiver is not None:
                cls = file.name(file.enclosing(call.node, Idea.CLASS))
                here = [known for known in here if known.owner in ("", cls)] or here
            if here:
                return here[0] if len(here) == 1 else None
        found: Iterable[Known] = self._called(file, call.name)
        if receiver is None:
            found = [known for known in found if not known.owner]
        else:
            found = list(found)
            told = [word for word in words_of(call.name) if word != "async"]
            if len(told) < 2 or len(found) > 1:
                found = [known for known in found if _may_be(file, receiver, known)]
        return found[0] if len(found) == 1 else None

    def named(self, file: SourceFile, node: Node) -> Known | None:
        """The function that a name or a member stands for where it is handed over; None if not just one fits."""
        name = file.name(node)
        here = [Known(file, symbol) for symbol in file.functions_by_name.get(name, ())]
        found = here or [known for known in self._called(file, name) if name in file.imports or file.idea(node) is Idea.MEMBER]
        return found[0] if name and len(found) == 1 else None

    def callers(self, known: Known) -> tuple[Call, ...]:
        """The calls of a function in its own file and the other files of the change; none where there are too many to tell."""
        key = (known.file.path, known.node.start_byte)
        if key not in self._callers:
            self._callers[key] = self._find_callers(known)
        return self._callers[key]

    def _find_callers(self, known: Known) -> tuple[Call, ...]:
        name = known.symbol.own_name
        nodes = [(file, node) for file in self._naming(known.file, name) for node in file.calls_by_name.get(name, ())]
        if len(nodes) > MAX_CALLERS:
            return ()
        calls = [call for file, node in nodes if (call := file.call(node)) is not None]
        return tuple(call for call in calls if (run := self.run_by(call)) and run.node == known.node and run.file is known.file)

    def may_be_called(self, file: SourceFile, function: Node) -> bool:
        """Whether the change names a function anywhere but where it is defined: cheaper to see than who calls it."""
        name = file.name(function)
        return len(self._naming(file, name)) > 1 or file.source.count(name.encode()) > 1

    def every_call(self, file: SourceFile, function: Node, paths: frozenset[str]) -> list[Call]:
        """The calls of a function in its own file and the files of ``paths``, all of which have to be part of the change; none
        where it is used there in another way, or where it cannot be told whether a call runs it."""
        name = file.name(function)
        others = [source for source in self._naming(file, name) if source.path in paths and source is not file]
        if not paths <= {file.path, *(source.path for source in others)}:
            return []
        found: list[Call] = []
        for source in (file, *others):
            calls = calls_of(source, name, function if source is file else None)
            if calls is None or (source is not file and any(self._runs_other(call, function) for call in calls)):
                return []
            found += calls
        return found

    def _runs_other(self, call: Call, function: Node) -> bool:
        run = self.run_by(call)
        return run is None or run.node != function

    def _called(self, file: SourceFile, name: str) -> tuple[Known, ...]:
        """The functions of this name in the whole change."""
        key = (file.grammar.family, name)
        if key not in self._named:
            files = self._naming(file, name)
            self._named[key] = tuple(Known(f, symbol) for f in files for symbol in f.functions_by_name.get(name, ()))
        return self._named[key]

    def _naming(self, file: SourceFile, name: str) -> tuple[SourceFile, ...]:
        """The files of the change in the ecosystem of ``file`` in which a word stands."""
        family, word = file.grammar.family, name.encode()
        if (family, name) not in self._files:
            paths = [change for change in self._sources.readable if change.new is not None and word in change.new]
            found = [source for change in paths if (source := self._sources.new(change)) is not None]
            self._files[family, name] = tuple(source for source in found if source.grammar.family == family)
        return self._files[family, name]


def function_at(file: SourceFile, node: Node) -> Known | None:
    """The named function in which a node stands."""
    function = file.enclosing(node, Idea.FUNCTION, Idea.LAMBDA)
    while function is not None:
        symbol = next((s for s in file.symbols if s.core == function), None)
        if symbol is not None:
            return Known(file, symbol)
        function = file.enclosing(function, Idea.FUNCTION, Idea.LAMBDA)
    return None


def parameter_given(call: Call, argument: Argument, known: Known) -> Definition | None:
    """The parameter that an argument becomes."""
    parameters = known.parameters()
    if argument.name is not None:
        return next((d for d in parameters if d.name == argument.name), None)
    plain = [a for a in call.arguments if a.name is None]
    if argument not in plain or any(a.spread for a in plain[: plain.index(argument) + 1]):
        return None
    position = plain.index(argument)
    return parameters[position] if position < len(parameters) else None


def argument_for(call: Call, known: Known, name: str) -> Node | None:
    """What a call gives the parameter of this name; None where it is left out or cannot be told."""
    names = [d.name for d in known.parameters()]
    if name not in names:
        return None
    return call.argument(name, names.index(name))


def _may_be(file: SourceFile, receiver: Node, known: Known) -> bool:
    """Whether a receiver may be an object of the class that a function belongs to: by its type, else by its name."""
    origin = file.origin(receiver).removesuffix("()").rpartition(".")[2]
    if not known.owner:
        return known.file.path.rpartition("/")[2].partition(".")[0] == origin.lstrip("*")
    if origin == known.owner:
        return True
    owner, named = words_of(known.owner), words_of(file.name(receiver) or file.text(receiver)[-60:])
    return bool(named) and (named == owner or (named[-1] == owner[-1] and set(named) <= set(owner)))
