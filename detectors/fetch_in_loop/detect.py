"""Reads that run once per element of a loop, directly or in a function that the loop calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.calls import Argument
from llmreview.syntax.chains import names_read, outermost, read_chain
from llmreview.syntax.following import Known, function_at, parameter_given
from llmreview.syntax.grammar import grammar_of
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.provenance import made_of
from llmreview.syntax.reads import Read, read_at, reference_read
from llmreview.syntax.relations import accesses, declares_relation
from llmreview.syntax.rounds import Round, dependent_names, is_deferred, is_memoised, over_of, reads_any, round_of, rounds

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.LOOP, Idea.COMPREHENSION)

MAX_DEPTH = 3
"""Functions between a loop and the read."""


_LOCKS = Pattern(
    r"\bfor\s+(?:no\s+key\s+)?(?:update|share)\b|for_?update|with_?lock|pessimistic|\.lock(?:_for)?\b|updlock", re.IGNORECASE
)


_MAPS = Pattern(
    r"ForeignKey|relationship\(|related_name|belongs_to|has_many|has_one|hasMany|belongsTo|hasOne|OneToMany|ManyToOne"
)

MAX_FILES = 12
"""Files of the repository that are read for one relation."""


class Repeated(NamedTuple):
    """A call, or a read itself, that a round makes for each of its elements."""

    round: Round
    call: Node


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    words = context.vocabulary
    around = round_of(file, node)
    if around is not None:
        yield from _relations(around, context)
    if file.idea(node) is not Idea.CALL:
        return
    if outermost(file, node) == node:
        read = read_at(file, node, words)
        if read is not None and not _is_known_deeper(read, context):
            found = _repeated(file, read.node, read.keys, words)
            if found is not None:
                yield from _candidates(read, found, (), words)
            else:
                yield from _read_for_callers(read, context)
    call = file.call(node)
    if call is not None and call.node == node:
        yield from _read_by_callee(call, context)
        yield from _handed_over(call, words)


def _is_known_deeper(read: Read, context: Context) -> bool:
    """Whether the change shows what a read runs: then what that does is asked, and not its name."""
    if read.kind not in ("store", "service"):
        return False
    known = context.sources.functions.run_by(read.chain.calls[-1])
    if known is None or (known.node.start_byte <= read.node.start_byte < known.node.end_byte and known.file is read.file):
        return False
    inside = list(known.file.walk(known.node, Idea.CALL))
    if any(read_at(known.file, node, context.vocabulary) is not None for node in inside):
        return True
    goes_out = context.vocabulary.words("goes_out")
    calls = (known.file.call(node) for node in inside)
    return not any(call is not None and goes_out & set(words_of(call.name)) for call in calls)


def _candidates(read: Read, found: Repeated, way: tuple[Call, ...], words: Vocabulary) -> Iterator[Candidate]:
    tier = _how_sure(read, found, way, words)
    if tier is None:
        return
    first, last = found.round.head
    path = found.round.file.path
    evidence = [Evidence(path, first, last, "runs once for each element of this")]
    for call in way:
        place = call.file.place(call.node)
        evidence.append(Evidence(call.file.path, place.line, place.line, f"calls `{call.name}` for each of them"))
    what = " ".join(read.entity) or "row" if read.kind != "request" else "answer"
    through = f" through `{way[-1].name}`" if way else ""
    message = f"`{read.shown}` reads one {what} for each element of a loop{through}"
    yield Candidate(
        read.file.place(read.node), message, tuple(evidence), path=read.file.path, tier=None if tier == "fix" else tier
    )


def _how_sure(read: Read, found: Repeated, way: tuple[Call, ...], words: Vocabulary) -> Tier | None:
    """How sure it is that one read could do; None where each element has to be asked on its own."""
    if _keyed_by(read, words.words("places")) or _locks(read):
        return None
    steps = [words_of(call.name)[:1] for call in way]
    if any(step and step[0] in words.words("write_verbs") for step in steps) or _asks_for_state(read, found, words):
        return "ask"  # each element is worked on for itself, and may change what the next one reads
    if read.kind == "request":
        if not any(_is_computed(read.file, key) for key in read.keys[:2]):
            return None  # the element is the address itself
        return "check"
    if any(step and step[0] in words.words("steps") for step in steps) or len(way) > 1:
        return "check"
    return "check" if read.kind == "service" else "fix"


def _asks_for_state(read: Read, found: Repeated, words: Vocabulary) -> bool:
    """Whether a read asks if there is something, or how much, while the loop around it adds to that."""
    verb = words_of(read.chain.calls[-1].name)[:1]
    if not verb or verb[0] not in words.words("states"):
        return False
    calls = (found.round.file.call(n) for n in found.round.file.walk(found.round.body, Idea.CALL))
    return any(
        c is not None and c.receiver is not None and words_of(c.name)[:1] and words_of(c.name)[0] in words.words("adds")
        for c in calls
    )


def _locks(read: Read) -> bool:
    """Whether each row is locked as it is read."""
    return _LOCKS.search(read.file.text(read.node)) is not None


def _keyed_by(read: Read, called: frozenset[str]) -> bool:
    """Whether all that a read is given is called by one of these words: the name of a region has no bulk form."""
    names = [words_of(read.file.text(n))[-1:] for key in read.keys for n in names_read(read.file, key)]
    return bool(names) and all(found and found[0] in called for found in names)


def _is_computed(file: SourceFile, node: Node) -> bool:
    """Whether an address is put together from parts, and not taken as it comes."""
    node = file.unwrap(node) or node
    if file.idea(node) is Idea.NAME:
        definition = file.scope(node).definition_before(file.text(node), node)
        if definition is None or definition.value is None or definition.kind != "assignment":
            return False
        node = file.unwrap(definition.value) or node
    return file.idea(node) in (Idea.STRING, Idea.BINARY, Idea.CALL)


# The loop


def _repeated(file: SourceFile, node: Node, keys: tuple[Node, ...], words: Vocabulary) -> Repeated | None:
    """The nearest round whose element decides what a call is given; None where there is none, or one that is fine."""
    for around in rounds(file, node):
        if _within(around.over, node):
            continue  # what the loop goes over is read once
        names = _element_names(around, words)
        if names is None:
            continue
        depending = [key for key in keys if reads_any(file, key, names)]
        if not depending:
            continue
        if is_deferred(around, node, words.words("keepers")) or _is_fine(around, node, depending, names, words):
            return None
        return Repeated(around, node)
    return None


def _within(outer: Node | None, node: Node) -> bool:
    return outer is not None and outer.start_byte <= node.start_byte and node.end_byte <= outer.end_byte


def _element_names(around: Round, words: Vocabulary) -> frozenset[str] | None:
    """The names that differ from element to element; None where a round does not go over elements."""
    file = around.file
    if around.over is None:
        return _names_by_condition(around, words)
    if file.idea(around.node) is Idea.CALL and not _is_many(around, words):
        return None
    if _is_counted(file, around.over, words) or _is_fixed(file, around.over, words):
        return None
    if any(words_of(item)[-1:] and words_of(item)[-1] in words.words("batches") for item in around.items):
        return None
    if words.words("batch_calls") & {call.name for n in file.walk(around.over, Idea.CALL) if (call := file.call(n)) is not None}:
        return None
    return dependent_names(file, around.body, around.items)


def _names_by_condition(around: Round, words: Vocabulary) -> frozenset[str] | None:
    """A loop by index, or over the rows of a cursor (`while (rows.next())`); not polling, work lists and pages."""
    file, condition = around.file, file_condition(around)
    if condition is None:
        return None
    text = file.text(condition)
    calls = [call for n in (condition, *file.walk(condition, Idea.CALL)) if (call := file.call(n)) is not None]
    if any(
        call.name in ("next", "hasNext", "Next", "Read", "ReadAsync", "hasMoreElements", "MoveNext", "moveToNext")
        for call in calls
    ):
        return dependent_names(file, around.body, around.items, by_condition=True)
    measured = file.idea(condition) is Idea.BINARY and any(
        word in text for word in ("length", "size", "len(", "count", "Count", "Length")
    )
    left = file.role(condition, "left")
    if not measured or left is None or file.idea(left) is not Idea.NAME:
        return None
    return _indexed_names(around, file.text(left))


def file_condition(around: Round) -> Node | None:
    return around.file.unwrap(around.file.role(around.node, "condition"))


def _indexed_names(around: Round, index: str) -> frozenset[str] | None:
    """A counter that picks the elements of a list, which are named or used in place."""
    file = around.file
    picks = [n for n in file.walk(around.body, Idea.INDEX, Idea.CALL) if _picks(file, n, index)]
    return dependent_names(file, around.body, {index}) if picks else None


def _picks(file: SourceFile, node: Node, index: str) -> bool:
    if file.idea(node) is Idea.INDEX:
        return file.text(file.role(node, "index")) == index
    call = file.call(node)
    return (
        call is not None and call.name in ("get", "at", "elementAt") and [file.text(a.value) for a in call.arguments] == [index]
    )


def _is_many(around: Round, words: Vocabulary) -> bool:
    """Whether a callback runs for the elements of something that holds several, and not for the one of an optional."""
    file, call, over = around.file, around.file.call(around.node), around.over
    if call is None or over is None:
        return False
    if call.name in words.words("each"):
        return True
    last = file.origin(over).rpartition(".")[2].removesuffix("()")
    chain = read_chain(file, over)
    names = chain.names if chain is not None else (file.name(over) or file.text(over)[-60:],)
    if last in words.words("single_types") or (chain is not None and names[-1] in words.words("single_calls")):
        return False
    if last in words.words("many_types") or words.words("many_calls") & set(names):
        return True
    named = words_of(names[-1])
    return bool(named) and (named[-1] in words.words("many_words") or (named[-1].endswith("s") and not named[-1].endswith("ss")))


def _is_counted(file: SourceFile, over: Node, words: Vocabulary) -> bool:
    """Whether a loop goes over numbers that are no positions of a list: pages, attempts, days."""
    call = file.call(over)
    if call is None or call.name not in words.words("ranges"):
        return False
    text = file.text(over)
    return (
        not any(f"{measure}(" in text or f".{measure}" in text for measure in words.words("measures")) or len(call.arguments) == 3
    )


def _is_fixed(file: SourceFile, over: Node, words: Vocabulary) -> bool:
    """Whether it goes over a few things that the code itself names: a literal, a constant, the values of an enumeration."""
    over = file.unwrap(over) or over
    idea = file.idea(over)
    if idea in (Idea.COLLECTION, Idea.MAPPING, Idea.STRING):
        return True
    name = file.name(over) if idea in (Idea.NAME, Idea.MEMBER) else ""
    if name.isupper() and len(name) > 2:
        return True
    call = file.call(over)
    if call is not None and call.name in ("values", "entries") and call.receiver is not None:
        return file.text(call.receiver)[:1].isupper() and file.text(call.receiver) != "Object"
    if idea is Idea.NAME:
        definition = file.scope(over).definition_before(name, over)
        value = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
        return (
            value is not None
            and file.idea(value) is Idea.COLLECTION
            and bool(value.named_children)
            and not any(True for _ in file.walk(value, Idea.SPREAD, Idea.COMPREHENSION))
        )
    return False


def _is_fine(around: Round, node: Node, depending: list[Node], names: frozenset[str], words: Vocabulary) -> bool:
    """Whether the read is kept for the next time, takes a whole batch, or ends the search."""
    file = around.file
    if is_memoised(file, node, around.body) or _is_in_memo(file, node, around.node, words) or _makes_one(around, words):
        return True
    if _are_called(file, depending, names, words.words("batches")) or _are_called(file, depending, names, words.words("places")):
        return True
    return _ends_search(around, node)


def _makes_one(around: Round, words: Vocabulary) -> bool:
    """Whether what is made for each element is joined into one query: `map { |day| Rate.where(day: day) }.reduce(:or)`."""
    if around.file.idea(around.node) is not Idea.CALL:
        return False
    whole = read_chain(around.file, outermost(around.file, around.node))
    after = whole.calls if whole is not None else ()
    return any(call.name in words.words("joins_queries") and call.node.start_byte == around.node.start_byte for call in after)


def _are_called(file: SourceFile, keys: list[Node], names: frozenset[str], called: frozenset[str]) -> bool:
    """Whether all that differs from element to element in some keys is called by one of these words."""
    differing = [n for key in keys for n in names_read(file, key) if file.text(n) in names]
    return bool(differing) and all(_is_called(file, name, called) for name in differing)


def _is_called(file: SourceFile, name: Node, called: frozenset[str]) -> bool:
    """Whether a value, or the member that is taken of it, is called by one of these words: ``link``, but not ``link.user_id``."""
    whole = name
    while whole.parent is not None and file.idea(whole.parent) is Idea.MEMBER and file.role(whole.parent, "object") == whole:
        whole = whole.parent
    last = words_of(file.name(whole) or file.text(whole))[-1:]
    if whole != name and last and last[0] in ("name", "code", "value", "key"):
        last = words_of(file.text(name))[-1:]
    return bool(last) and last[0] in called


def _is_in_memo(file: SourceFile, node: Node, within: Node, words: Vocabulary) -> bool:
    """Whether a node stands in a callback that runs only for what is not known yet (`computeIfAbsent`)."""
    for outer in file.ancestors(node):
        if outer == within:
            return False
        call = file.call(outer) if file.idea(outer) is Idea.CALL else None
        if call is not None and call.node == outer and call.name in words.words("memoises") and call.receiver is not None:
            return True
    return False


def _ends_search(around: Round, node: Node) -> bool:
    """Whether the loop looks for the first element that has an answer: what is read is returned, or leaves the loop."""
    file = around.file
    if file.idea(around.node) is not Idea.LOOP:
        return False
    statement = file.statement_around(node)
    if file.idea(statement) is Idea.RETURN:
        return True
    targets = [t for a in file.walk(statement, Idea.ASSIGNMENT) if (t := file.role(a, "target")) is not None]
    names = {file.text(n) for target in targets for n in (target, *file.walk(target, Idea.NAME))} - {"err", "error"}
    after = statement.next_named_sibling
    for _ in range(2):
        if after is None:
            return False
        if file.idea(after) is Idea.RETURN and reads_any(file, after, names):
            return True
        if file.idea(after) is Idea.BRANCH:
            condition, then = file.role(after, "condition"), file.role(after, "then")
            leaves = then is not None and any(
                (file.idea(end) is Idea.RETURN and reads_any(file, end, names)) or file.text(end).startswith("break")
                for end in file.walk(then, Idea.RETURN, Idea.JUMP, inside=(Idea.FUNCTION, Idea.LAMBDA))
            )
            if leaves and condition is not None and reads_any(file, condition, names):
                return True
        after = after.next_named_sibling
    return False


# Relations that are read when they are asked for


def _relations(around: Round, context: Context) -> Iterator[Candidate]:
    """``order.customer`` for each of some orders that were read without their customers."""
    file, words = around.file, context.vocabulary
    made = made_of(file, around.over) if around.over is not None else ""
    read = _read_of(file, around.over, words) if around.over is not None else None
    if read is None or not read.entity or any(re.search(rf"\b{re.escape(word)}\b", made) for word in words.words("eager")):
        return
    for access in accesses(around):
        if not declares_relation(_declaring(file, access.name, context), read.entity, access.name):
            continue
        first, last = around.head
        evidence = (Evidence(file.path, first, last, "runs once for each element of this"),)
        message = f"`{access.name}` is read for each element of a loop: what the loop goes over was read without it"
        yield Candidate(file.place(access.node), message, evidence, tier="check")


def _read_of(file: SourceFile, over: Node, words: Vocabulary) -> Read | None:
    """The read of a database that a loop goes over: right there, or where its name is given its value."""
    over = file.unwrap(over, Idea.AWAIT) or over
    if file.idea(over) is Idea.NAME:
        definition = file.scope(over).definition_before(file.text(over), over)
        value = file.unwrap(definition.value, Idea.AWAIT) if definition is not None and definition.kind == "assignment" else None
        if value is None:
            return None
        over = value
    read = read_at(file, outermost(file, over), words) if file.idea(over) is Idea.CALL else None
    return read if read is not None and read.kind in ("rows", "store") else None


def _declaring(file: SourceFile, name: str, context: Context) -> Iterator[SourceFile]:
    """The files that may declare a relation: this one, those of the change, and those of the repository that name it."""
    yield file
    family, seen = file.grammar.family, {file.path}
    for change in context.sources.readable:
        if change.path not in seen and change.new is not None and name.encode() in change.new:
            source = context.sources.new(change)
            if source is not None and source.grammar.family == family:
                seen.add(change.path)
                yield source
    paths = [
        m.path
        for m in context.repository.mentions(name) or ()
        if "model" in m.path.lower() or "entit" in m.path.lower() or _MAPS.search(m.text)
    ]
    for path in [p for p in dict.fromkeys(paths) if p not in seen][:MAX_FILES]:
        grammar = grammar_of(path)
        source = context.repository.file(path) if grammar is not None and grammar.family == family else None
        if source is not None:
            yield source


# Functions between the loop and the read


def _read_for_callers(read: Read, context: Context) -> Iterator[Candidate]:
    """A read by what its function is given, where some caller gives it one element after the other."""
    known = function_at(read.file, read.node)
    if known is None or not read.keys:
        return
    found = _from_above(known, read.keys, context, MAX_DEPTH, frozenset())
    if found is not None and not _is_kept_by(known, read.node, context.vocabulary):
        yield from _candidates(read, found[0], found[1], context.vocabulary)


def _from_above(
    known: Known, keys: tuple[Node, ...], context: Context, depth: int, seen: frozenset[int]
) -> tuple[Repeated, tuple[Call, ...]] | None:
    if depth == 0 or known.node.id in seen:
        return None
    words = context.vocabulary
    calls = [call for call in context.sources.functions.callers(known) if not is_test_path(call.file.path)]
    for parameter in known.parameters() if calls else ():
        names = dependent_names(known.file, known.node, {parameter.name})
        if not any(reads_any(known.file, key, names) for key in keys):
            continue
        for call in calls:
            given = [
                a.value for a in call.arguments if (p := parameter_given(call, a, known)) is not None and p.name == parameter.name
            ]
            repeated = _repeated(call.file, call.node, tuple(given), words) if given else None
            if repeated is not None:
                return repeated, (call,)
            around = function_at(call.file, call.node) if given else None
            if around is None or not context.sources.functions.callers(around):
                continue
            above = _from_above(around, tuple(given), context, depth - 1, seen | {known.node.id})
            if above is not None and not _is_kept_by(around, call.node, words):
                return above[0], (*above[1], call)
    return None


def _read_by_callee(call: Call, context: Context) -> Iterator[Candidate]:
    """A call that a changed loop makes, of a function that reads."""
    words = context.vocabulary
    if not call.arguments or call.constructor:
        return
    known = context.sources.functions.run_by(call)
    if known is None or is_test_path(known.file.path):
        return
    repeated = _repeated(call.file, call.node, tuple(a.value for a in call.arguments), words)
    if repeated is not None:
        names = _element_names(repeated.round, words) or frozenset()
        yield from _reads_below(known, call, names, repeated, (call,), context, MAX_DEPTH)


def _reads_below(
    known: Known, call: Call, names: frozenset[str], repeated: Repeated, way: tuple[Call, ...], context: Context, depth: int
) -> Iterator[Candidate]:
    words, file = context.vocabulary, known.file
    given = {
        p.name
        for a in call.arguments
        if reads_any(call.file, a.value, names) and (p := parameter_given(call, a, known)) is not None
    }
    if not given or depth == 0:
        return
    names = dependent_names(file, known.node, given)
    for node in file.walk(known.node, Idea.CALL):
        inner = file.call(node)
        if inner is None or inner.node != node or not any(reads_any(file, a.value, names) for a in _chain_arguments(file, inner)):
            continue
        read = read_at(file, node, words)
        if read is not None and not _is_known_deeper(read, context):
            own = any(reads_any(file, key, names) for key in read.keys)
            if own and not _is_kept_by(known, node, words) and _repeated(file, node, read.keys, words) is None:
                yield from _candidates(read, repeated, way, words)
        elif len(way) < MAX_DEPTH and inner.name not in {c.name for c in way}:
            deeper = context.sources.functions.run_by(inner)
            if deeper is not None and not _is_kept_by(known, node, words):
                yield from _reads_below(deeper, inner, names, repeated, (*way, inner), context, depth - 1)


def _chain_arguments(file: SourceFile, call: Call) -> Iterator[Argument]:
    current: Call | None = call
    while current is not None:
        yield from current.arguments
        current = file.call(current.receiver)


def _is_kept_by(known: Known, node: Node, words: Vocabulary) -> bool:
    """Whether a function keeps what it has read once."""
    marks = {name.rpartition(".")[2] for name in annotations_of(known.file, known.node)}
    if marks & words.words("memo_marks"):
        return True
    return is_memoised(known.file, node, known.node) or _is_in_memo(known.file, node, known.node, words)


def _handed_over(call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``ids.stream().map(repository::findById)``"""
    file = call.file
    if call.name not in file.grammar.per_element:
        return
    for argument in call.arguments:
        value = file.unwrap(argument.value)
        over = over_of(file, call)
        if value is None or file.idea(value) is not Idea.MEMBER or over is None or not reference_read(file, value, words):
            continue
        around = Round(file, call.node, over, frozenset(), value)
        if _is_many(around, words) and not _is_fixed(file, over, words):
            name = file.name(value)
            place = file.place(over)
            evidence = (Evidence(file.path, place.end_line, place.end_line, "runs once for each element of this"),)
            yield Candidate(file.place(value), f"`{name}` is called once for each element of a loop", evidence)
