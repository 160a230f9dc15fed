"""Where a list comes from: the expression that gives it, the function that returns it, the class or the caller that made it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.lists import MAX_DEPTH, UNKNOWN, Edit, ListReading, ListState, read_lists

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.listwords import ListWords
    from llmreview.syntax.source import SourceFile

EMPTY = ListState(0, True)
MAX_CALLERS = 12


def list_of(reading: ListReading, node: Node | None) -> ListState | None:
    """What is known of the list that an expression gives; None where it is not known to be one."""
    file = reading.file
    node = file.unwrap(node, Idea.AWAIT)
    idea = file.idea(node) if node is not None else None
    if node is None or idea is None:
        return None
    if idea is Idea.COLLECTION:
        return _literal(reading, file.elements(node))
    if idea is Idea.COMPREHENSION:
        return _comprehension(reading, node)
    if idea is Idea.BRANCH:
        return _alternatives(reading, node)
    if idea is Idea.BINARY:
        return _binary(reading, node)
    if idea is Idea.CALL:
        return _call(reading, file.call(node))
    if idea in (Idea.NAME, Idea.MEMBER):
        key = reading.key(node)
        state = reading.state_of(key, node) if key is not None else None
        return state._replace(edits=()) if state is not None else None
    return None


def _edit(reading: ListReading, node: Node) -> Edit:
    return Edit(node, reading.condition_texts())


def _literal(reading: ListReading, elements: list[Node], joined: int = 0) -> ListState:
    """The list of some elements; the first ``joined`` ones are lists themselves, whose elements are part of it."""
    state = EMPTY
    for index, element in enumerate(elements):
        if index < joined:
            state = state.plus(list_of(reading, element) or UNKNOWN)
        elif reading.file.idea(element) is Idea.SPREAD:
            inner = reading.file.role(element, "value")
            part = list_of(reading, inner)
            state = state.plus(part if part is not None else ListState(0, False))
        else:
            state = state.plus(ListState(1, True))
    return state


def _comprehension(reading: ListReading, node: Node) -> ListState:
    filters = [c for c in node.named_children if reading.file.idea(c) is Idea.FILTER]
    clauses = [c for c in node.named_children if reading.file.idea(c) is Idea.ITERATION]
    if not filters:
        source = list_of(reading, reading.file.role(clauses[0], "over")) if len(clauses) == 1 else None
        return source if source is not None else UNKNOWN
    if _is_of_parts(reading, reading.file.role(clauses[0], "over") if clauses else None):
        return UNKNOWN
    return ListState(0, False, (), (_edit(reading, filters[0]),), filtered=True)


def _alternatives(reading: ListReading, node: Node) -> ListState | None:
    """`cond ? [a, b] : [a]`: as much as both have."""
    file = reading.file
    arms = [list_of(reading, file.role(node, role)) for role in ("then", "otherwise")]
    then, otherwise = arms
    if then is None or otherwise is None:
        return None
    if (then.fixed, then.closed) == (otherwise.fixed, otherwise.closed):
        return then if then.closed else UNKNOWN
    conditional = (*then.conditional, *otherwise.conditional, _edit(reading, node))
    return ListState(min(then.fixed, otherwise.fixed), False, (), conditional)


def _binary(reading: ListReading, node: Node) -> ListState | None:
    file, operator = reading.file, reading.file.operator(node)
    left, right = file.role(node, "left"), file.role(node, "right")
    if operator == "+":
        first, second = list_of(reading, left), list_of(reading, right)
        if first is None and second is None:
            return None
        return (first or UNKNOWN).plus(second or ListState(0, False))
    if operator == "&&":  # `...(cond && [x])`
        part = list_of(reading, right)
        return ListState(0, False, (), (_edit(reading, node),)) if part is not None and part.fixed else None
    return None


def _call(reading: ListReading, call: Call | None) -> ListState | None:
    if call is None:
        return None
    call = reading.words.as_method(call)
    words, arguments = reading.words, call.arguments
    if call.name in words.literals and not (len(arguments) == 1 and not call.constructor and reading.key(arguments[0].value)):
        return _literal(reading, [a.value for a in arguments])
    if call.name in words.builders and arguments and reading.file.idea(arguments[-1].value) is Idea.LAMBDA:
        return _built(reading, arguments[-1].value)
    if call.name in words.empties:
        size = reading.number(call.argument(position=1))
        return EMPTY if size in (None, 0) else None
    if call.name in words.functions & words.appends and call.receiver is not None and reading.key(call.receiver) is None:
        return _literal(reading, [call.receiver, *(a.value for a in arguments)], joined=1)
    if call.name in words.sparse:
        return _without_gaps(reading, [a.value for a in arguments])
    if call.name in words.filters:
        return _filtered(reading, call)
    if call.name in words.joins and call.receiver is not None:
        state = list_of(reading, call.receiver) or UNKNOWN
        for argument in arguments:
            state = state.plus(list_of(reading, argument.value) or ListState(0, False))
        return state
    if call.name in words.copies:
        if call.receiver is not None and call.name not in ("from", "copyOf"):
            return list_of(reading, call.receiver)
        return list_of(reading, arguments[0].value) if arguments else EMPTY
    return _returned(reading, call)


def _built(reading: ListReading, function: Node) -> ListState | None:
    """What a function fills a new list with: `buildList { add(x) }`."""
    outer, key = reading.built, f"built at {function.start_byte}"
    reading.built, reading.wanted = key, reading.wanted | {key}
    reading.states[key] = EMPTY
    for statement in reading.file.statements(reading.file.role(function, "body")):
        reading.visit(statement)
    reading.built = outer
    state = reading.states.pop(key, None)
    return state._replace(edits=()) if state is not None else None


def _filtered(reading: ListReading, call: Call) -> ListState:
    """A filter over a literal list leaves what stands before the first doubtful element where it was."""
    file = reading.file
    source = call.receiver if call.receiver is not None and len(call.arguments) <= 1 else call.argument(position=1)
    source = file.unwrap(source)
    inner = file.call(source)
    if inner is not None and inner.name in reading.words.literals | reading.words.copies:
        elements: list[Node] | None = [a.value for a in inner.arguments]
        if inner.name in reading.words.copies:
            return ListState(0, False, (), (_edit(reading, call.node),), filtered=True)
    elif source is not None and file.idea(source) is Idea.COLLECTION:
        elements = file.elements(source)
    else:
        elements = None
    if elements is None:
        if _is_of_parts(reading, source):
            return UNKNOWN
        return ListState(0, False, (), (_edit(reading, call.node),), filtered=True)
    return _without_gaps(reading, elements)


def _without_gaps(reading: ListReading, elements: list[Node]) -> ListState:
    """A literal list without what may be nothing: what stands before the first such element is where it was."""
    for certain, element in enumerate(elements):
        bare = reading.file.unwrap(element) or element
        if reading.file.idea(bare) not in (Idea.STRING, Idea.NUMBER, Idea.MAPPING, Idea.COLLECTION):
            return ListState(certain, False, (), (_edit(reading, bare),))
    return ListState(len(elements), True)


def _is_of_parts(reading: ListReading, node: Node | None) -> bool:
    """Whether a value is a text taken apart: a filter over it only drops what is empty."""
    origin = reading.file.origin(node)
    return any(f".{name}()" in origin or origin.startswith(f"{name}()") for name in reading.words.splits)


def _returned(reading: ListReading, call: Call) -> ListState | None:
    """What a function of the same file returns."""
    file = reading.file
    own = call.receiver is None or file.is_self(call.receiver)
    function = function_named(file, call.name) if own and call.name and not call.constructor else None
    if function is None or function == reading.function or reading.depth >= MAX_DEPTH:
        return None
    inner = read_lists(file, function, reading.words, depth=reading.depth + 1, asked=frozenset())
    uncertain = [state for state in inner.returned if state.conditional]
    if not inner.returned:
        return None
    return uncertain[0]._replace(born=0, edits=()) if uncertain else inner.returned[0]._replace(born=0, edits=())


def function_named(file: SourceFile, name: str) -> Node | None:
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
    changers = [
        s.core for s in file.symbols if s.kind == "method" and s.own_name in (file.name(cls), "constructor", "__construct")
    ]
    start = list_of(reading, field.value)
    for maker in changers:
        if maker != reading.function and start is not None:
            inner = read_lists(file, maker, reading.words, {key: start}, reading.depth + 1, frozenset({key}))
            start = inner.states.get(key, start)
    return _settled(start)


def _split_key(key: str) -> tuple[str, str]:
    """What stands before the last dot or arrow of a path of members, and the name behind it."""
    name = re.split(r"\.|->|::", key)[-1]
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
