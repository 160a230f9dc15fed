"""Reads of what is in hand: the same read again, an object by its own id, and what the caller holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.syntax import Call, Definition, Idea, SourceFile
from llmreview.syntax.calls import type_name
from llmreview.syntax.chains import names_read, outermost
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.following import Known, argument_for, function_at
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.reads import Read, read_at, singular

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL,)


class Held(NamedTuple):
    """Something in hand that a read brings again: the place that gave it, and what to say of that place."""

    file: SourceFile
    node: Node
    name: str
    note: str
    tier: Tier | None = None


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    words = context.vocabulary
    read = read_at(file, node, words)
    if read is None or _asks_for_fresh(read, words):
        return
    held = _read_before(read, words) or _identified(read, words) or _passed_beside(read, words)
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


def _asks_for_fresh(read: Read, words: Vocabulary) -> bool:
    """Whether a read is made to get the newest state, to lock a row, or to load more than the object in hand holds."""
    relations, fresh = words.words("relations"), words.words("fresh")
    for call in read.chain.calls:
        if (
            call.name in relations
            or fresh & set(words_of(call.name)[1:])
            or set(words_of(call.name)) & {"lock", "refresh", "reload"}
        ):
            return True
        for argument in call.arguments:
            if argument.name in relations:
                return True
            for pair in read.file.walk(argument.value, Idea.PAIR, Idea.CALL, inside=(Idea.LAMBDA,)):
                inner = read.file.call(pair)
                name = inner.name if inner is not None else read.file.text(read.file.role(pair, "key")).strip("'\":")
                if name in relations or "lock" in words_of(name):
                    return True
            if {"lock", "update"} <= set(words_of(read.file.text(argument.value)[:200])) or "FOR UPDATE" in read.file.text(
                argument.value
            ).upper():
                return True
    return False


# The same read again


def _read_before(read: Read, words: Vocabulary) -> Held | None:
    """The same read, with the same arguments, made before on every way that leads here."""
    file, function = read.file, read.file.function_around(read.node)
    if function is None or (not read.keys and read.kind == "service"):
        return None
    text = _normal(file, read.node)
    builds = read.chain.calls[-1].name in words.words("builders")
    if builds and outermost(file, read.node) != read.node:
        return None  # what is asked in the end, the chain goes on to say
    for node in file.walk(function, Idea.CALL):
        if node.end_byte > read.node.start_byte:
            return None
        if builds and outermost(file, node) != node:
            continue
        if node.end_byte - node.start_byte > 2 * (read.node.end_byte - read.node.start_byte) or _normal(file, node) != text:
            continue
        if file.function_around(node) != function or not _leads_to(file, node, read.node, function):
            continue
        definition = _name_given(file, node)
        if _found_nothing(file, read.node, definition, function):
            continue
        names = frozenset(name for key in read.keys for name in _names_in(file, key)) | {definition}
        if _may_have_changed(file, function, node.end_byte, read.node.start_byte, names, words, definition):
            continue
        sure = read.kind in ("rows", "store")
        return Held(file, node, definition or read.shown, "the same read, with the same arguments", None if sure else "check")
    return None


def _found_nothing(file: SourceFile, node: Node, name: str, function: Node) -> bool:
    """Whether a read stands where the one before was asked for what it found: somebody may have made it since."""
    found = frozenset(re.findall(r"\w+", name)) - {"err", "error"}
    asked = (file.role(branch, "condition") for branch in conditions(file, node, function) if file.idea(branch) is Idea.BRANCH)
    return any(condition is not None and found & _names_in(file, condition) for condition in asked)


def _normal(file: SourceFile, node: Node) -> str:
    return "".join(file.text(node).split())


def _names_in(file: SourceFile, node: Node) -> frozenset[str]:
    return frozenset(file.text(n) for n in names_read(file, node))


def _name_given(file: SourceFile, node: Node) -> str:
    """The name that what is read is given."""
    holder = file.statement_around(node)
    assignment = next(file.walk(holder, Idea.ASSIGNMENT), None)
    return file.text(file.role(assignment, "target")) if assignment is not None else ""


def _leads_to(file: SourceFile, first: Node, second: Node, function: Node) -> bool:
    """Whether ``first`` has run, once and without failing, whenever ``second`` runs."""
    around = {node.id for node in file.ancestors(second)}
    for hangs in (*conditions(file, first, function), *repetitions(file, first, function)):
        if hangs.id not in around:
            return False
    handler = file.enclosing(second, Idea.HANDLER, Idea.FUNCTION, Idea.LAMBDA)
    if handler is not None and file.idea(handler) is Idea.HANDLER and handler.start_byte > first.start_byte:
        return False  # something failed in between
    child = first
    for parent in file.ancestors(first):
        if parent.id in around:
            arm = next((c for c in parent.children if c.start_byte <= second.start_byte < c.end_byte), None)
            same = arm == child or file.idea(parent) in (Idea.BLOCK, None) or child == file.role(parent, "condition")
            return same or file.idea(parent) not in (Idea.BRANCH, Idea.SWITCH, Idea.TRY, Idea.CASE, Idea.ELSE)
        if file.idea(parent) is Idea.TRY:
            return False
        child = parent
    return False


def _may_have_changed(
    file: SourceFile, function: Node, start: int, end: int, names: frozenset[str], words: Vocabulary, held: str = ""
) -> bool:
    """Whether something between two places may have changed what was read, past the object in hand, or what it is read by."""
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, Idea.LOOP):
        if node.start_byte < start or node.start_byte >= end or node.end_byte > end:
            continue
        if file.idea(node) is Idea.ASSIGNMENT:
            target = file.role(node, "target")
            if (
                target is not None
                and {file.text(n) for n in file.walk(target, Idea.NAME)} & names
                and file.idea(target) is Idea.NAME
            ):
                return True
            continue
        call = file.call(node)
        if call is not None and call.node == node and _changes(file, call, names, words, held):
            return True
    return False


def _changes(file: SourceFile, call: Call, names: frozenset[str], words: Vocabulary, held: str) -> bool:
    named = words_of(call.name)
    if not named:
        return False
    verb = named[0]
    if verb in words.words("harmless") or call.constructor:
        return False
    receiver = call.receiver
    on_object = receiver is not None and bool(held) and file.text(receiver) == held
    handed = any(file.text(file.unwrap(a.value) or a.value) == held for a in call.arguments)  # the object, which changes with it
    given = any(_hands_over(file, n, words) for a in call.arguments for n in names_read(file, a.value) if file.text(n) in names)
    if handed and call.receiver is None and verb not in words.words("changes"):
        return False
    if verb in words.words("keeps") and "many" not in named and "bulk" not in named:
        return False
    if on_object and not given:
        return False  # the object in hand changes with it
    return given or bool(set(named) & words.words("changes"))


def _hands_over(file: SourceFile, name: Node, words: Vocabulary) -> bool:
    """Whether an argument is the thing itself or its id, and not something else of it (``order.state``)."""
    member = name.parent
    if member is None or name not in (file.role(member, "object"), file.role(member, "receiver")):
        return True
    return file.name(member) in words.words("identities") or words_of(file.name(member)) in (["get", "id"], ["id"])


# An object by its own id


def _identified(read: Read, words: Vocabulary) -> Held | None:
    """``find(order.id)`` where ``order`` is at hand."""
    if not read.entity or read.kind == "request":
        return None
    identity = _sole_identity(read, words)
    if identity is None:
        return None
    file, holder = read.file, identity
    text = file.text(holder)
    if text in words.words("loaded"):
        return (
            Held(file, read.node, text, "is loaded for every request", "check")
            if _is_same(words_of(text), read.entity, words)
            else None
        )
    return _object(file, holder, read, words)


def _sole_identity(read: Read, words: Vocabulary) -> Node | None:
    """The object whose id is all that a read is given, besides types and contexts."""
    file, found = read.file, None
    for call in read.chain.calls:
        for argument in call.arguments:
            value = file.unwrap(argument.value) or argument.value
            text = file.text(value)
            if text in words.words("contexts") or _is_type(text) or _is_statement(call, value, words):
                continue
            holder = _identity_holder(file, call, argument.name, value, words)
            if holder is None or found is not None:
                return None
            found = holder
    return found


def _is_type(text: str) -> bool:
    return text[:1].isupper() and all(part.isalnum() or part == "_" for part in text.replace("::", ".").split("."))


def _is_statement(call: Call, value: Node, words: Vocabulary) -> bool:
    """The name of a table or column that the chain goes on from: ``from("users")``, ``eq("id", user.id)``."""
    text = (call.file.string(value) or "").lower()
    return bool(text) and (text in {w.lower() for w in words.words("identities")} or call.name in words.words("table_names"))


def _identity_holder(file: SourceFile, call: Call, keyword: str | None, value: Node, words: Vocabulary) -> Node | None:
    identities = words.words("identities")
    if keyword is not None and not _names_identity(keyword, identities):
        return None
    by = words_of(call.name)
    if "by" in by and not _names_identity("_".join(by[by.index("by") + 1 :]) or "id", identities):
        return None
    idea = file.idea(value)
    if idea is Idea.LAMBDA:
        body = file.unwrap(file.role(value, "body"))
        return _compared(file, body, identities) if body is not None else None
    if idea is Idea.BINARY:
        return _compared(file, value, identities)
    if idea in (Idea.MAPPING, Idea.COLLECTION):
        pairs = [c for c in value.named_children if file.idea(c) is not Idea.COMMENT]
        if len(pairs) != 1 or file.idea(pairs[0]) is not Idea.PAIR:
            return None
        name = file.text(file.role(pairs[0], "key")).strip("'\":")
        inner = file.unwrap(file.role(pairs[0], "value"))
        if inner is None or not (name in ("where", "filter", "query") or _names_identity(name, identities)):
            return None
        if file.idea(inner) in (Idea.MAPPING, Idea.COLLECTION):
            return _identity_holder(file, call, None, inner, words)
        return _holder_of(file, inner, identities)
    return _holder_of(file, value, identities)


def _compared(file: SourceFile, node: Node, identities: frozenset[str]) -> Node | None:
    """``User.id == user.id``: the object on the one side where the other is an id, too."""
    if file.idea(node) is not Idea.BINARY or file.operator(node) not in ("==", "===", "eq"):
        return None
    sides = [file.unwrap(file.role(node, role)) for role in ("left", "right")]
    if any(side is None or not _names_identity(file.name(side), identities) for side in sides):
        return None
    return _holder_of(file, sides[1], identities)


def _holder_of(file: SourceFile, node: Node | None, identities: frozenset[str]) -> Node | None:
    """What ``order.id``, ``order.getId()`` or ``order["id"]`` is the id of."""
    if node is None:
        return None
    call = file.call(node)
    if call is not None:
        plain = (
            not call.arguments
            and call.receiver is not None
            and (call.name in identities or call.name in ("getId", "getUuid", "id", "getKey", "GetId", "GetID"))
        )
        return file.unwrap(call.receiver) if plain else None
    if file.idea(node) is Idea.MEMBER and file.name(node) in identities:
        return file.unwrap(file.role(node, "object"))
    if file.idea(node) is Idea.INDEX and file.string(file.role(node, "index")) in identities:
        return file.unwrap(file.role(node, "object"))
    return None


def _names_identity(name: str, identities: frozenset[str]) -> bool:
    return name in identities or words_of(name) in (["id"], ["pk"], ["uuid"], ["primary", "key"])


def _object(file: SourceFile, holder: Node, read: Read, words: Vocabulary) -> Held | None:
    """The object in hand that a name stands for, if it is of the kind that is read, whole, and unchanged since."""
    if file.idea(holder) is not Idea.NAME:
        return None
    name = file.text(holder)
    definition = file.scope(holder).definition_before(name, holder)
    function = file.function_around(read.node)
    if definition is None or function is None or definition.node.start_byte > read.node.start_byte:
        return None
    note = _how_held(file, definition, read, words)
    if note is None:
        return None
    inside = function.start_byte <= definition.node.start_byte < function.end_byte
    start = (
        definition.holder.end_byte
        if inside and definition.holder is not None and definition.kind in ("assignment", "destructured")
        else definition.node.end_byte
    )
    scope = function if inside else file.scope(definition.node).node
    if _may_have_changed(file, scope, start, read.node.start_byte, frozenset({name}), words, name):
        return None
    if (
        definition.kind == "assignment"
        and definition.value is not None
        and not _leads_to(file, definition.value, read.node, scope)
    ):
        return None
    return Held(file, definition.node, name, note, None if read.kind in ("rows", "store") else "check")


def _how_held(file: SourceFile, definition: Definition, read: Read, words: Vocabulary) -> str | None:
    declared = type_name(file, definition.type).rpartition(".")[2] if definition.type is not None else ""
    if declared.endswith(tuple(words.words("partial_types"))):
        return None
    known = bool(declared) and declared not in file.grammar.untyped
    if not _is_same(words_of(declared) if known else words_of(definition.name), read.entity, words):
        return None
    if definition.kind == "parameter":
        return None if _is_stored_anew(file, read, definition.name, words) else "is passed in"
    if definition.kind not in ("assignment", "item", "destructured") or definition.value is None:
        return None
    made = file.unwrap(definition.value, Idea.AWAIT)
    earlier = read_at(file, outermost(file, made), words) if made is not None and file.idea(made) is Idea.CALL else None
    if earlier is not None:
        return "is read here" if _is_same(list(earlier.entity), read.entity, words) and not _is_partial(earlier, words) else None
    call = file.call(made)
    if (
        definition.kind == "assignment"
        and call is not None
        and words_of(call.name)[:1]
        and words_of(call.name)[0] in words.words("keeps")
    ):
        return "is made here"
    return None


def _is_stored_anew(file: SourceFile, read: Read, name: str, words: Vocabulary) -> bool:
    """Whether what is passed in comes from another layer: a repository's own method looks up the row that it belongs to, or what
    was read takes over the values of what was passed."""
    if words_of(file.name(file.enclosing(read.node, Idea.CLASS)))[-1:] and words_of(file.name(file.enclosing(read.node, Idea.CLASS)))[
        -1
    ] in words.words("stores"):
        return True
    function = file.function_around(read.node)
    given = _name_given(file, read.node)
    for node in file.walk(function, Idea.ASSIGNMENT) if function is not None and given else ():
        target, value = file.role(node, "target"), file.role(node, "value")
        if target is not None and value is not None and file.idea(target) is Idea.MEMBER:
            if file.text(file.role(target, "object")) == given and name in _names_in(file, value):
                return True
    return False


def _is_partial(read: Read, words: Vocabulary) -> bool:
    """Whether a read brings less than the whole object."""
    text = read.file.text(read.node)
    return (
        any(word in text for word in ("select:", ".select(", "values(", "only(", "pluck", "projection", "attributes:"))
        or read.kind == "request"
    )


def _is_same(named: list[str], entity: tuple[str, ...], words: Vocabulary) -> bool:
    own = [w for w in singular(named) if w not in words.words("adjectives")]
    asked = [w for w in entity if w not in words.words("adjectives")]
    return bool(asked) and own[-len(asked) :] == asked


# What callers hold


def _key_parameter(read: Read, words: Vocabulary) -> tuple[Known, Definition] | None:
    """The parameter that is all that a read is given, besides types and contexts; it must be an id by its name."""
    known = function_at(read.file, read.node)
    if known is None or not read.entity or read.kind == "request":
        return None
    values = []
    for call in read.chain.calls:
        for argument in call.arguments:
            value = read.file.unwrap(argument.value) or argument.value
            text = read.file.text(value)
            if text in words.words("contexts") or _is_type(text) or _is_statement(call, value, words):
                continue
            name = _identity_name(read.file, call, argument.name, value, words)
            if name is None:
                return None
            values.append(name)
    if len(values) != 1:
        return None
    parameter = next((d for d in known.parameters() if d.name == values[0]), None)
    last = words_of(values[0])[-1:]
    if (
        parameter is None
        or not last
        or not (last[0] in ("id", "pk", "uuid", "key", "guid") or tuple(words_of(values[0])) == read.entity)
    ):
        return None
    return known, parameter


def _identity_name(file: SourceFile, call: Call, keyword: str | None, value: Node, words: Vocabulary) -> str | None:
    """The plain name that stands where an id is asked for."""
    identities = words.words("identities")
    by = words_of(call.name)
    if "by" in by and not _names_identity("_".join(by[by.index("by") + 1 :]) or "id", identities):
        return None
    if keyword is not None and not _names_identity(keyword, identities):
        return None
    idea = file.idea(value)
    if idea is Idea.LAMBDA:
        value = file.unwrap(file.role(value, "body")) or value
        idea = file.idea(value)
    if idea is Idea.BINARY:
        left, right = file.unwrap(file.role(value, "left")), file.unwrap(file.role(value, "right"))
        by_id = left is not None and _names_identity(file.name(left), identities) and file.operator(value) in ("==", "===", "eq")
        return file.text(right) if by_id and right is not None and file.idea(right) is Idea.NAME else None
    if idea in (Idea.MAPPING, Idea.COLLECTION):
        pairs = [c for c in value.named_children if file.idea(c) is not Idea.COMMENT]
        if len(pairs) != 1:
            return None
        if file.idea(pairs[0]) is Idea.NAME:  # `{ id }`
            return file.text(pairs[0]) if file.text(pairs[0]) in identities else None
        name = file.text(file.role(pairs[0], "key")).strip("'\":")
        inner = file.unwrap(file.role(pairs[0], "value"))
        fits = inner is not None and (name in ("where", "filter", "query") or _names_identity(name, identities))
        return _identity_name(file, call, None, inner, words) if fits and inner is not None else None
    return file.text(value) if idea is Idea.NAME else None


def _passed_beside(read: Read, words: Vocabulary) -> Held | None:
    """The object itself is a parameter, beside its id."""
    found = _key_parameter(read, words)
    if found is None:
        return None
    known, key = found
    for other in known.parameters():
        declared = type_name(read.file, other.type).rpartition(".")[2] if other.type is not None else ""
        if other.name == key.name or declared.endswith(tuple(words.words("partial_types"))):
            continue
        named = words_of(declared) if declared and declared not in read.file.grammar.untyped else words_of(other.name)
        if (
            _is_same(named, read.entity, words)
            and words_of(other.name)[-1:] not in (["id"], ["ids"], ["name"])
            and tuple(singular(named)) == read.entity
        ):
            if not _may_have_changed(
                read.file,
                known.node,
                other.node.end_byte,
                read.node.start_byte,
                frozenset({other.name, key.name}),
                words,
                other.name,
            ):
                return Held(read.file, other.node, other.name, "is passed in beside its id", "check")
    return None


def _held_by_callers(read: Read, context: Context) -> Iterator[tuple[tuple[Call, ...], Held]]:
    """The calls of a function whose callers all hold what it reads by the id that they give it."""
    words = context.vocabulary
    found = _key_parameter(read, words)
    if found is None:
        return
    known, key = found
    if any(name.rpartition(".")[2] in words.words("memo_marks") for name in annotations_of(read.file, known.node)):
        return
    if _may_have_changed(read.file, known.node, key.node.end_byte, read.node.start_byte, frozenset({key.name}), words):
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
    holder = _holder_of(file, value, words.words("identities"))
    at_call = read._replace(file=file, chain=read.chain._replace(file=file, calls=(call,)))
    if holder is not None:
        return _object(file, holder, at_call, words)
    if file.idea(value) is not Idea.NAME:
        return None
    function = file.function_around(call.node)
    for node in file.walk(function, Idea.CALL) if function is not None else ():
        if node.end_byte > call.node.start_byte or function is None:
            return None
        earlier = read_at(file, node, words)
        if earlier is None or not _is_same(list(earlier.entity), read.entity, words) or _is_partial(earlier, words):
            continue
        if _sole_name(earlier, words) != file.text(value) or not _leads_to(file, node, call.node, function):
            continue
        given = _name_given(file, node)
        if given and not _may_have_changed(
            file,
            function,
            file.statement_around(node).end_byte,
            call.node.start_byte,
            frozenset({given, file.text(value)}),
            words,
            given,
        ):
            return Held(file, node, given, "is read here", None if read.kind in ("rows", "store") else "check")
    return None


def _sole_name(read: Read, words: Vocabulary) -> str | None:
    """The plain name that is all that a read is given."""
    found = []
    for call in read.chain.calls:
        for argument in call.arguments:
            value = read.file.unwrap(argument.value) or argument.value
            text = read.file.text(value)
            if text in words.words("contexts") or _is_type(text) or _is_statement(call, value, words):
                continue
            found.append(_identity_name(read.file, call, argument.name, value, words))
    return found[0] if len(found) == 1 else None
