"""Lists, builders and strings that start empty or with a head, are filled in a loop, and are read after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.exact_scopes import exact_uses
from llmreview.syntax.fates import adds, runs_again
from llmreview.syntax.flow import iterated, repetitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.uses import Use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


MOST_HEADS = 2
"""Elements that a list may start with before it is filled: a title and the column names."""


class AccumulatorWords(NamedTuple):
    """What an ecosystem calls things. ``fills`` and ``neutral`` are names of methods (``append``; ``flush``)."""

    fills: frozenset[str]
    neutral: frozenset[str]
    matches: Callable[[Call, Literal["empty", "wraps"]], bool]
    """Whether a call makes an empty accumulator, or a writer around one (``csv.writer(buffer)``)."""
    types: frozenset[str] = frozenset()
    """Types whose variables start empty without being given a value (``strings.Builder``)."""
    pours: frozenset[str] = frozenset()
    """What fills an accumulator with all that a stream holds, in one call (``io.Copy``, ``read_to_end``)."""


class Accumulator(NamedTuple):
    """``reader`` is the only place that reads it, ``loop`` the first loop, or call, that fills it."""

    name: str
    is_list: bool
    reader: Use
    loop: Node


def read_accumulator(file: SourceFile, assignment: Node, words: AccumulatorWords) -> Accumulator | None:
    """The accumulator that an assignment starts. None for one that is started anew by a loop (it holds one element's
    worth), read in the loop that fills it, or read in more than one place."""
    target = file.role(assignment, "target") or file.role(assignment, "name")
    value = file.unwrap(file.role(assignment, "value"))
    declared = file.text(file.role(assignment, "type")) if value is None else ""
    starts = _is_start(file, value, words) if value is not None else declared in words.types or _is_list_type(declared)
    if target is None or file.idea(target) is not Idea.NAME or not starts:
        return None
    scope, name = file.scope(assignment), file.text(target)
    if file.function_around(assignment) is None or repetitions(file, assignment, scope.node):
        return None
    others = [d.holder for d in scope.definitions(name) if d.node != target and d.holder is not None]
    if not all(adds(file, other) for other in others):
        return None
    fillings, readers = others, []
    for use in exact_uses(file, scope.node, name):
        taken = _filling(file, use, words) if use.node.start_byte >= assignment.end_byte else []
        if taken is None:
            readers.append(use)
        else:
            fillings.extend(taken)
    loops = [
        loop for filling in fillings for loop in repetitions(file, filling, scope.node)[-1:] or _pouring(file, filling, words)
    ]
    if len(readers) != 1 or not loops or runs_again(file, assignment, readers[0].node):
        return None
    if any(loop.start_byte <= readers[0].node.start_byte < loop.end_byte for loop in loops):
        return None
    is_list = _is_list_type(declared)
    if value is not None:
        is_list = file.idea(value) is Idea.COLLECTION or "list" in file.text(value).lower() or _makes_list(file, value)
    return Accumulator(name, is_list, readers[0], loops[0])


def _pouring(file: SourceFile, filling: Node, words: AccumulatorWords) -> list[Node]:
    call = file.call(filling)
    return [filling] if call is not None and call.name in words.pours else []


def _is_list_type(declared: str) -> bool:
    """``[]User``; bytes are no list of things."""
    return declared.startswith("[]") and declared != "[]byte"


def _makes_list(file: SourceFile, value: Node) -> bool:
    call = file.call(value)
    first = file.text(call.arguments[0].value) if call is not None and call.arguments else ""
    return _is_list_type(first) or (call is not None and file.text(call.receiver).startswith("Vec"))


def _is_start(file: SourceFile, value: Node, words: AccumulatorWords) -> bool:
    """Whether a value is empty, or a head (a line of column names) that what follows is added to."""
    if file.idea(value) is Idea.UNARY:  # +"", a string that may be added to
        value = file.unwrap(file.role(value, "value")) or value
    if file.idea(value) is Idea.STRING:
        return file.string(value) is not None
    if file.idea(value) is Idea.COLLECTION:
        elements = value.named_children
        opens_like_a_list = file.text(value).startswith(("[", "{", "array(")) or (not elements and len(file.text(value)) == 2)
        return opens_like_a_list and len(elements) <= MOST_HEADS and not any(file.idea(e) is Idea.SPREAD for e in elements)
    call = file.call(value)
    return call is not None and words.matches(call, "empty")


def _filling(file: SourceFile, use: Use, words: AccumulatorWords) -> list[Node] | None:
    """The places where a use fills the accumulator; empty for what does not matter; None if it reads it."""
    outer = use.parent.parent
    if outer is not None and file.idea(outer) is Idea.ASSIGNMENT and file.role(outer, "target") == use.parent:
        if use.role == "indexed" and file.role(use.parent, "index") is None:  # `$rows[] = …`
            return [outer]
        return [] if use.role == "receiver" and file.name(use.parent) in words.neutral else None
    if use.role == "operand" and file.operator(use.parent) in words.fills:  # `csv << line << "\n"`
        return [use.parent] if use.parent.start_byte == use.node.start_byte else None
    call = file.call(use.parent if file.idea(use.parent) is Idea.CALL else outer)
    if call is None:
        return None
    if use.role in ("receiver", "argument") and call.name in words.pours:
        return [call.node]
    if use.role == "receiver" and call.name in words.fills:
        holder = call.node.parent
        return [call.node] if holder is None or file.idea(holder) is not Idea.ASSIGNMENT else None
    if use.role == "receiver" and call.name in words.neutral:
        return []
    if use.role == "argument" and words.matches(call, "wraps"):
        holder = file.enclosing(call.node, Idea.ASSIGNMENT, Idea.RESOURCE)
        named = file.role(holder, "target") or file.role(holder, "name")
        return _through(file, use, named, words) if named is not None else [call.node]
    if (
        use.role == "argument"
        and call.receiver is None
        and call.name in words.fills
        and file.unwrap(call.arguments[0].value) == use.node
    ):
        return [call.node]
    return None


def _through(file: SourceFile, use: Use, writer: Node, words: AccumulatorWords) -> list[Node]:
    """The uses of a writer that stands around the accumulator, and of those that stand around it in turn."""
    found: list[Node] = []
    for other in file.scope(use.node).uses(file.text(writer)):
        if other.node.start_byte > use.node.start_byte:
            found += [other.node, *(_filling(file, other, words) or [] if other.role == "argument" else [])]
    return found


def filled_from(file: SourceFile, filled: Node, name: str, pours: frozenset[str]) -> Node:
    """What an accumulator of this name is filled from: what the loop goes over, or what a call pours into it."""
    call = file.call(filled)
    if call is not None and call.name in pours:
        parts = (call.receiver, *(argument.value for argument in call.arguments))
        return next((part for part in parts if part is not None and name not in file.text(part)), filled)
    return iterated(file, filled) or file.role(filled, "condition") or filled
