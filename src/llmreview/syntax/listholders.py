"""Lists that a function did not make itself: fields of its class, and what its callers pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.calls import type_name
from llmreview.syntax.ideas import Idea
from llmreview.syntax.lists import ListReading, read_lists
from llmreview.syntax.liststates import ListState

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.definitions import Definition
    from llmreview.syntax.listwords import ListWords
    from llmreview.syntax.source import SourceFile

MAX_CALLERS = 12
_STEPS = Pattern(r"\.|->|::")


def function_named(file: SourceFile, name: str) -> Node | None:
    """The only function of a file with that name; None where there are several."""
    found = [s for s in file.symbols if s.kind in ("function", "method") and s.own_name == name]
    return found[0].core if len(found) == 1 and file.role(found[0].core, "body") is not None else None


def field_state(reading: ListReading, key: str, at: Node) -> ListState | None:
    """A list that is a field of the class around: as the method that makes it leaves it."""
    file = reading.file
    cls = file.enclosing(at, Idea.CLASS)
    holder, name = _split_key(key)
    if cls is None or holder not in ("self", "this", "$this", "") or (not holder and not file.grammar.bare_fields):
        return None
    field = file.scope(at).field(cls, name.lstrip(file.grammar.marks))
    if field is None or field.holder is None:
        return None
    if not holder and file.scope(at).definitions(name):
        return None
    maker = file.function_around(field.holder)
    if maker is not None and maker != reading.function:
        inner = read_lists(file, maker, reading.words, depth=reading.depth + 1, asked=frozenset({key}))
        return _settled(inner.states.get(key))
    constructors = (file.name(cls), "constructor", "__construct")
    changers = [s.core for s in file.symbols if s.kind == "method" and s.own_name in constructors]
    body = file.role(cls, "body")
    if body is not None:  # `init { … }`
        changers += [node for node in body.named_children if file.idea(node) is Idea.FUNCTION and not file.name(node)]
    start = reading.shape(field.value) or _fresh(reading, field)
    for maker in changers:
        if maker != reading.function and start is not None:
            inner = read_lists(file, maker, reading.words, {key: start}, reading.depth + 1, frozenset({key}))
            start = inner.states.get(key, start)
    return _settled(start)


def _fresh(reading: ListReading, field: Definition) -> ListState | None:
    """An empty list whose type is that of the field: ``List<string> headers = new();``"""
    call = reading.file.call(field.value)
    is_list = type_name(reading.file, field.type).endswith("List")
    return ListState(0, True) if call is not None and call.constructor and not call.name and is_list else None


def _split_key(key: str) -> tuple[str, str]:
    """What stands before the last dot or arrow of a path of members, and the name behind it."""
    name = _STEPS.split(key)[-1]
    return key[: -len(name)].rstrip(".->:"), name


def _settled(state: ListState | None) -> ListState | None:
    return state._replace(born=0, edits=()) if state is not None else None


def given_lists(file: SourceFile, function: Node, words: ListWords) -> dict[str, ListState]:
    """The lists that callers in the same file pass to ``function``, by the names of its parameters."""
    name = file.name(function)
    parameters = [d.name for d in file.scope(function).parameters()]
    if not name or not parameters or function_named(file, name) != function:
        return {}
    given: dict[str, ListState] = {}
    for node in file.calls_by_name.get(name, ())[:MAX_CALLERS]:
        caller = file.function_around(node)
        call = file.call(node)
        if caller is None or call is None or caller == function:
            continue
        blank = ListReading(file, caller, words, {}, 1)
        passed = {p: key for i, p in enumerate(parameters) if (key := blank.key(call.argument(p, i))) is not None}
        reading = read_lists(file, caller, words, depth=1, asked=frozenset(passed.values())) if passed else blank
        for parameter, key in passed.items():
            state = reading.states.get(key)
            if state is not None and state.conditional and parameter not in given:
                given[parameter] = state._replace(born=0, edits=())
    return given
