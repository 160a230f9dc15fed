"""Reads of what is in hand: the same read again, an object by its own id, and what the caller holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence
from llmreview.syntax import Call, Definition, Idea, SourceFile
from llmreview.syntax.alterations import leads_to, may_have_changed
from llmreview.syntax.chains import outermost
from llmreview.syntax.entities import singular
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.following import Known, argument_for, function_at
from llmreview.syntax.holdings import Held, declared_type, held_object, is_partial, is_same, is_stored_anew, name_given, names_in
from llmreview.syntax.identities import holder_of, sole_holder, sole_name, sole_text
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.reads import Read, read_at
from llmreview.syntax.unvaried import unvaried

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL,)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    words = context.vocabulary
    read = read_at(file, node, words)
    if read is None or _asks_for_newest(read, words):
        return
    held = _read_before(read, words)
    if held is None and _loads_more(read, words):
        return
    held = held or _identified(read, words) or _read_by_key(read, words) or _passed_beside(read, words) or unvaried(read, words)
    if held is not None:
        yield _candidate(read, held, ())
        return
    for calls, owned in _held_by_callers(read, context):
        yield _candidate(read, owned, calls)


def _candidate(read: Read, held: Held, calls: tuple[Call, ...]) -> Candidate:
    place = held.file.place(held.node)
    evidence = [Evidence(held.file.path, place.line, place.line, held.note)]
    for call in calls:
        place = call.file.place(call.node)
        evidence.append(Evidence(call.file.path, place.line, place.line, f"could pass `{held.name}` instead"))
    whose = "the caller holds already" if calls else "is in hand already"
    return Candidate(
        read.file.place(read.node), f"`{read.shown}` reads what {whose}: `{held.name}`", tuple(evidence), tier=held.tier
    )


def _asks_for_newest(read: Read, words: Vocabulary) -> bool:
    """Whether a read is made to get the newest state, or to lock a row."""
    fresh = words.words("fresh")
    for call in read.chain.calls:
        if fresh & set(words_of(call.name)[1:]) or set(words_of(call.name)) & {"lock", "refresh", "reload"}:
            return True
        for argument in call.arguments:
            text = read.file.text(argument.value)
            if {"lock", "update"} <= set(words_of(text[:200])) or "FOR UPDATE" in text.upper():
                return True
            if any("lock" in words_of(name) for name in _named_in(read.file, argument.value)):
                return True
    return False


def _loads_more(read: Read, words: Vocabulary) -> bool:
    """Whether a read also loads relations, which the object in hand may lack."""
    relations = words.words("relations")
    return any(
        call.name in relations
        or any(a.name in relations or relations.intersection(_named_in(read.file, a.value)) for a in call.arguments)
        for call in read.chain.calls
    )


def _named_in(file: SourceFile, value: Node) -> Iterator[str]:
    """The keys and the calls in an argument."""
    for part in file.walk(value, Idea.PAIR, Idea.CALL, inside=(Idea.LAMBDA,)):
        call = file.call(part)
        yield call.name if call is not None else file.text(file.role(part, "key")).strip("'\":")


# The same read again


def _read_before(read: Read, words: Vocabulary) -> Held | None:
    """The same read, with the same arguments, made before on every way that leads here."""
    file, function = read.file, read.file.function_around(read.node)
    if function is None or (not read.keys and read.kind == "service"):
        return None
    text = _normal(file, read.node)
    builds = read.chain.calls[-1].name in words.words("builders") and "select " not in file.text(read.node).lower()
    if builds and outermost(file, read.node) != read.node:
        return None  # what is asked in the end, the chain goes on to say
    for node in file.walk(function, Idea.CALL):
        if node.start_byte >= read.node.start_byte:
            return None
        if node.end_byte > read.node.start_byte:
            continue
        if builds and outermost(file, node) != node:
            continue
        if node.end_byte - node.start_byte > 2 * (read.node.end_byte - read.node.start_byte) or _normal(file, node) != text:
            continue
        if file.function_around(node) != function or not leads_to(file, node, read.node, function):
            continue
        if _waits_for_change(file, node, read.node, function):
            return None
        definition = name_given(file, node)
        if _found_nothing(file, read.node, definition, function):
            continue
        names = frozenset(name for key in read.keys for name in names_in(file, key)) | _parts(definition)
        if may_have_changed(file, function, node.end_byte, read.node.start_byte, names, words, definition):
            continue
        sure = read.kind in ("rows", "store")
        return Held(file, node, definition or read.shown, "the same read, with the same arguments", None if sure else "check")
    return None


def _found_nothing(file: SourceFile, node: Node, name: str, function: Node) -> bool:
    """Whether a read stands where the one before was asked for what it found: somebody may have made it since."""
    found = _parts(name)
    asked = (file.role(branch, "condition") for branch in conditions(file, node, function) if file.idea(branch) is Idea.BRANCH)
    return any(condition is not None and found & names_in(file, condition) for condition in asked)


def _parts(names: str) -> frozenset[str]:
    """The names in a target that holds several: ``order, err``."""
    return frozenset(re.findall(r"[$@\w]+", names)) - {"err", "error", "_"}


def _waits_for_change(file: SourceFile, first: Node, second: Node, function: Node) -> bool:
    """Whether a loop that only has a condition reads again what was read before it: it waits for another answer."""
    loops = (loop for loop in repetitions(file, second, function) if file.idea(loop) is Idea.LOOP)
    return any(file.role(loop, "over") is None and not loop.start_byte <= first.start_byte < loop.end_byte for loop in loops)


def _normal(file: SourceFile, node: Node) -> str:
    return "".join(file.text(node).split())


def _read_by_key(read: Read, words: Vocabulary) -> Held | None:
    """Something read before by the same key, though in other words: ``get(Order, id)``, ``filter(Order.id == id).first()``."""
    key = sole_name(read, words) if read.entity and not _asks_whether(read, words) else None
    return _earlier(read.file, read.node, key, read, words) if key is not None else None


def _earlier(file: SourceFile, place: Node, key: str, read: Read, words: Vocabulary) -> Held | None:
    """What stands before a place and reads the same by a key of the same text."""
    function = file.function_around(place)
    for node in file.walk(function, Idea.CALL) if function is not None else ():
        if node.start_byte >= place.start_byte or function is None:
            return None
        if node.end_byte > place.start_byte:
            continue
        earlier = read_at(file, node, words)
        if earlier is None or not is_same(list(earlier.entity), read.entity, words) or is_partial(earlier):
            continue
        if sole_name(earlier, words) != key or _asks_whether(earlier, words) or not leads_to(file, node, place, function):
            continue
        given, start = name_given(file, node), file.statement_around(node).end_byte
        if not given or _found_nothing(file, place, given, function) or _waits_for_change(file, node, place, function):
            continue
        if not may_have_changed(file, function, start, place.start_byte, _parts(given) | {key}, words, given):
            return Held(file, node, given, "is read here", None if read.kind in ("rows", "store") else "check")
    return None


# An object by its own id


def _identified(read: Read, words: Vocabulary) -> Held | None:
    """``find(order.id)`` where ``order`` is at hand."""
    if not read.entity or read.kind == "request" or _asks_whether(read, words):
        return None
    if sole_text(read, words) in words.words("loaded_ids"):
        return Held(read.file, read.node, sole_text(read, words), "its object is loaded for every request", "check")
    holder = sole_holder(read, words)
    if holder is None:
        return None
    text = read.file.text(holder)
    if text in words.words("loaded"):
        known = is_same(words_of(text), read.entity, words)
        return Held(read.file, read.node, text, "is loaded for every request", "check") if known else None
    return held_object(read.file, holder, read, words)


def _asks_whether(read: Read, words: Vocabulary) -> bool:
    """Whether a read only asks if there is something, or how much."""
    return any(words_of(call.name)[:1] and words_of(call.name)[0] in words.words("states") for call in read.chain.calls)


def _passed_beside(read: Read, words: Vocabulary) -> Held | None:
    """The object itself is a parameter, beside its id."""
    found = _key_parameter(read, words)
    if found is None:
        return None
    known, key = found
    file, names = read.file, frozenset({key.name})
    for other in known.parameters():
        declared = declared_type(file, other)
        named = words_of(declared or other.name)
        partial = declared.endswith(tuple(words.words("partial_types"))) or words_of(other.name)[-1:] in (
            ["id"],
            ["ids"],
            ["name"],
        )
        if other.name == key.name or partial or singular(named) != read.entity or is_stored_anew(file, read, other.name, words):
            continue
        start, end = other.node.end_byte, read.node.start_byte
        if not may_have_changed(file, known.node, start, end, names | {other.name}, words, other.name):
            return Held(file, other.node, other.name, "is passed in beside its id", "check")
    return None


# What callers hold


def _key_parameter(read: Read, words: Vocabulary) -> tuple[Known, Definition] | None:
    """The parameter that is all that a read is given, besides types and contexts; it must be an id by its name."""
    known = function_at(read.file, read.node)
    if known is None or not read.entity or read.kind == "request" or _asks_whether(read, words):
        return None
    name = sole_name(read, words)
    parameter = next((d for d in known.parameters() if d.name == name), None)
    named = words_of(name or "")
    is_id = bool(named) and (named[-1] in ("id", "pk", "uuid", "key", "guid") or tuple(named) == read.entity)
    return (known, parameter) if parameter is not None and is_id else None


def _held_by_callers(read: Read, context: Context) -> Iterator[tuple[tuple[Call, ...], Held]]:
    """The calls of a function whose callers all hold what it reads by the id that they give it."""
    words = context.vocabulary
    found = _key_parameter(read, words)
    if found is None:
        return
    known, key = found
    if any(name.rpartition(".")[2] in words.words("memo_marks") for name in annotations_of(read.file, known.node)):
        return
    if may_have_changed(read.file, known.node, key.node.end_byte, read.node.start_byte, frozenset({key.name}), words):
        return
    calls = [call for call in context.sources.functions.callers(known) if not is_test_path(call.file.path)]
    held = [_held_at(call, known, key.name, read, words) for call in calls]
    sure = [h for h in held if h is not None]
    if not calls or len(sure) != len(held):
        return
    elsewhere = _is_called_elsewhere(known, context)
    if elsewhere is not None:
        yield tuple(calls), sure[0]._replace(tier=sure[0].tier if not elsewhere else "ask")


def _is_called_elsewhere(known: Known, context: Context) -> bool | None:
    """Whether other files than those of the change name a function; None where it is unknown."""
    if known.file.grammar.private_names(known.symbol.own_name) or not context.repository.known:
        return False
    mentions = context.repository.mentions(known.symbol.own_name)
    if mentions is None:
        return None
    changed = {change.path for change in context.sources.readable}
    return any(m.path not in changed and not is_test_path(m.path) for m in mentions)


def _held_at(call: Call, known: Known, name: str, read: Read, words: Vocabulary) -> Held | None:
    """What a caller holds of the thing whose id it passes."""
    value = argument_for(call, known, name)
    if value is None:
        return None
    file = call.file
    value = file.unwrap(value) or value
    holder = holder_of(file, value, words.words("identities"))
    at_call = read._replace(file=file, chain=read.chain._replace(file=file, calls=(call,)))
    if holder is not None:
        return held_object(file, holder, at_call, words)
    return _earlier(file, call.node, file.text(value), read, words) if file.idea(value) is Idea.NAME else None
