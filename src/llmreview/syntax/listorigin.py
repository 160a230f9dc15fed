"""Where a list comes from: the expression that gives it, the function that returns it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.listholders import function_named
from llmreview.syntax.lists import MAX_DEPTH, ListReading, read_lists
from llmreview.syntax.liststates import UNKNOWN, Edit, ListState

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

EMPTY = ListState(0, True)


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
        bare = file.call(node) if idea is Idea.NAME and key not in reading.states else None
        if bare is not None:  # a method called without parentheses
            return _returned(reading, bare)
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
    then, otherwise = (list_of(reading, _result(file, file.role(node, role))) for role in ("then", "otherwise"))
    if then is not None and file.role(node, "otherwise") is None:  # `*(['tax'] if taxed)`
        return ListState(0, False, (), (_edit(reading, node),))
    if then is None or otherwise is None:
        return None
    if (then.fixed, then.closed) == (otherwise.fixed, otherwise.closed):
        return then if then.closed else UNKNOWN
    conditional = (*then.conditional, *otherwise.conditional, _edit(reading, node))
    return ListState(min(then.fixed, otherwise.fixed), False, (), conditional)


def _result(file: SourceFile, arm: Node | None) -> Node | None:
    """What an arm gives: itself, or the last expression of its block."""
    arm = file.role(arm, "body") or arm if arm is not None and file.idea(arm) is Idea.ELSE else arm
    statements = file.statements(arm) if arm is not None and file.is_block(arm) else []
    return statements[-1] if statements else arm


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
    if call.name in reading.words.functions & reading.words.appends and call.receiver is not None:
        return _literal(reading, [call.receiver, *(a.value for a in call.arguments)], joined=1)
    return _without_some(reading, call) or _made(reading, call)


def _without_some(reading: ListReading, call: Call) -> ListState | None:
    """A list of those that are there, or that meet a condition."""
    listed = _written_out(reading, call.receiver) if call.name in reading.words.flattens else None
    if listed is not None:
        return _without_gaps(reading, listed)
    if call.name in reading.words.sparse:
        return _without_gaps(reading, [a.value for a in call.arguments])
    return _filtered(reading, call) if call.name in reading.words.filters else None


def _made(reading: ListReading, call: Call) -> ListState | None:
    words, arguments = reading.words, call.arguments
    if call.name in words.literals and not (len(arguments) == 1 and not call.constructor and reading.key(arguments[0].value)):
        return _literal(reading, [a.value for a in arguments])
    if arguments and reading.file.idea(arguments[-1].value) is Idea.LAMBDA:
        if call.name in words.builders:
            return _built(reading, arguments[-1].value, EMPTY)
        filled = list_of(reading, call.receiver) if call.name in words.fillers else None
        if filled is not None:
            return _built(reading, arguments[-1].value, filled)
    if call.name in words.empties:
        size = reading.number(call.argument(position=1))
        return EMPTY if size in (None, 0) else None
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


def _built(reading: ListReading, function: Node, start: ListState) -> ListState | None:
    """What a function fills a list with: `buildList { add(x) }`."""
    outer, key = reading.built, f"built at {function.start_byte}"
    reading.built, reading.wanted = key, reading.wanted | {key}
    reading.states[key] = start
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


def _written_out(reading: ListReading, node: Node | None) -> list[Node] | None:
    """The elements of a list that stands at the head of a chain of copies: `[a, b].into_iter()`."""
    call = reading.file.call(node)
    while call is not None and call.name in reading.words.copies and call.receiver is not None:
        node = call.receiver
        call = reading.file.call(node)
    node = reading.file.unwrap(node)
    return reading.file.elements(node) if node is not None and reading.file.idea(node) is Idea.COLLECTION else None


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
