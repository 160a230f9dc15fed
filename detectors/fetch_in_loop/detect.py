"""Reads that run once per element of a loop, directly or in a function that the loop calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.lazy_relations import lazy_relations
from llmreview.model import Evidence
from llmreview.syntax import Call, Definition, Idea, SourceFile
from llmreview.syntax.bulk import asks_elsewhere, how_sure
from llmreview.syntax.calls import Argument
from llmreview.syntax.chains import outermost
from llmreview.syntax.elements import Repeated, element_names, is_fixed, is_many, repetition_of
from llmreview.syntax.following import Known, function_at, parameter_given
from llmreview.syntax.memos import is_kept_by
from llmreview.syntax.naming import words_of
from llmreview.syntax.reads import Read, read_at, reference_read
from llmreview.syntax.rounds import Round, dependent_names, over_of, reads_any, round_of, rounds

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.LOOP, Idea.COMPREHENSION)

MAX_DEPTH = 3
"""Functions between a loop and the read."""


class Above(NamedTuple):
    """A round that repeats what a function does, the calls that lead there, and what differs then in the function."""

    repeated: Repeated
    way: tuple[Call, ...]
    names: frozenset[str]


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    words = context.vocabulary
    around = round_of(file, node)
    if around is not None:
        yield from lazy_relations(around, context)
    if file.idea(node) is not Idea.CALL:
        return
    if outermost(file, node) == node:
        read = read_at(file, node, words)
        if read is not None and not _is_known_deeper(read, context):
            found = repetition_of(file, read.node, read.keys, words)
            if found is not None:
                yield from _candidates(read, found, (), element_names(found.round, words) or frozenset(), words)
            else:
                yield from _read_for_callers(read, context)
    call = file.call(node)
    if call is not None and call.node == node:
        yield from _read_by_callee(call, context)
        yield from _handed_over(call, context)


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


def _candidates(
    read: Read, found: Repeated, way: tuple[Call, ...], names: frozenset[str], words: Vocabulary
) -> Iterator[Candidate]:
    """A read that a round repeats, by way of some calls; ``names`` differ, where the read stands, from element to element."""
    tier = how_sure(read, found, way, words)
    if tier is None or (read.kind == "request" and asks_elsewhere(read, names)):
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


# Functions between the loop and the read


def _read_for_callers(read: Read, context: Context) -> Iterator[Candidate]:
    """A read by what its function is given, where some caller gives it one element after the other."""
    known = function_at(read.file, read.node)
    if known is None or not read.keys:
        return
    found = _from_above(known, read.keys, context, MAX_DEPTH, frozenset())
    if found is not None and not is_kept_by(known, read.node, context.vocabulary):
        yield from _candidates(read, found.repeated, found.way, found.names, context.vocabulary)


def _from_above(known: Known, keys: tuple[Node, ...], context: Context, depth: int, seen: frozenset[int]) -> Above | None:
    if depth == 0 or known.node.id in seen:
        return None
    words = context.vocabulary
    calls = [call for call in context.sources.functions.callers(known) if not is_test_path(call.file.path)]
    for parameter in _keys_among(known.parameters(), words) if calls else ():
        names = dependent_names(known.file, known.node, {parameter.name})
        if not any(reads_any(known.file, key, names) for key in keys):
            continue
        for call in calls:
            given = [
                a.value for a in call.arguments if (p := parameter_given(call, a, known)) is not None and p.name == parameter.name
            ]
            found = repetition_of(call.file, call.node, tuple(given), words) if given else None
            if found is not None:
                return Above(found, (call,), names)
            around = function_at(call.file, call.node) if given else None
            if around is None or not context.sources.functions.callers(around):
                continue
            above = _from_above(around, tuple(given), context, depth - 1, seen | {known.node.id})
            if above is not None and not is_kept_by(around, call.node, words):
                return Above(above.repeated, (*above.way, call), names)
    return None


def _keys_among(parameters: Iterable[Definition], words: Vocabulary) -> list[Definition]:
    """The parameters that may take a key: not those that take a place, or many keys at once."""
    others = words.words("places") | words.words("batches")
    return [p for p in parameters if not (words_of(p.name)[-1:] and words_of(p.name)[-1] in others)]


def _read_by_callee(call: Call, context: Context) -> Iterator[Candidate]:
    """A call that a changed loop makes, of a function that reads."""
    words = context.vocabulary
    if not call.arguments or call.constructor or next(rounds(call.file, call.node), None) is None:
        return
    known = context.sources.functions.run_by(call)
    if known is None or is_test_path(known.file.path):
        return
    repeated = repetition_of(call.file, call.node, tuple(a.value for a in call.arguments), words)
    if repeated is not None:
        names = element_names(repeated.round, words) or frozenset()
        yield from _reads_below(known, call, names, repeated, (call,), context, MAX_DEPTH)


def _reads_below(
    known: Known, call: Call, names: frozenset[str], repeated: Repeated, way: tuple[Call, ...], context: Context, depth: int
) -> Iterator[Candidate]:
    given = {
        p.name
        for a in call.arguments
        if reads_any(call.file, a.value, names) and (p := parameter_given(call, a, known)) is not None
    }
    if given and depth > 0:
        yield from _reads_of(known, given, repeated, way, context, depth)


def _reads_of(
    known: Known, given: set[str], repeated: Repeated, way: tuple[Call, ...], context: Context, depth: int
) -> Iterator[Candidate]:
    """The reads of a function that depend on some of its parameters."""
    words, file = context.vocabulary, known.file
    given &= {parameter.name for parameter in _keys_among(known.parameters(), words)}
    names = dependent_names(file, known.node, given)
    for node in file.walk(known.node, Idea.CALL):
        inner = file.call(node)
        if inner is None or inner.node != node or not any(reads_any(file, a.value, names) for a in _chain_arguments(file, inner)):
            continue
        read = read_at(file, node, words)
        if read is not None and not _is_known_deeper(read, context):
            own = any(reads_any(file, key, names) for key in read.keys)
            if own and not is_kept_by(known, node, words) and repetition_of(file, node, read.keys, words) is None:
                yield from _candidates(read, repeated, way, names, words)
        elif len(way) < MAX_DEPTH and inner.name not in {c.name for c in way}:
            deeper = context.sources.functions.run_by(inner)
            if deeper is not None and not is_kept_by(known, node, words):
                yield from _reads_below(deeper, inner, names, repeated, (*way, inner), context, depth - 1)


def _chain_arguments(file: SourceFile, call: Call) -> Iterator[Argument]:
    current: Call | None = call
    while current is not None:
        yield from current.arguments
        current = file.call(current.receiver)


def _handed_over(call: Call, context: Context) -> Iterator[Candidate]:
    """``ids.stream().map(repository::findById)``, ``pool.map(fetch, ids)``: a method that reads, or a function of the change."""
    file, words = call.file, context.vocabulary
    if call.name not in file.grammar.per_element:
        return
    for argument in call.arguments:
        value = file.unwrap(argument.value)
        others = [a.value for a in call.arguments if a is not argument]
        over = over_of(file, call) if call.receiver is not None and not others else others[0] if others else None
        if value is None or over is None or file.idea(value) not in (Idea.NAME, Idea.MEMBER):
            continue
        around = Round(file, call.node, over, frozenset(), value)
        if not is_many(around, words) or is_fixed(file, over):
            continue
        known = context.sources.functions.named(file, value)
        if known is not None and (parameters := known.parameters()):
            yield from _reads_of(known, {parameters[0].name}, Repeated(around, call.node), (), context, MAX_DEPTH)
        elif file.idea(value) is Idea.MEMBER and reference_read(file, value, words):
            place = file.place(over)
            evidence = (Evidence(file.path, place.end_line, place.end_line, "runs once for each element of this"),)
            yield Candidate(file.place(value), f"`{file.name(value)}` is called once for each element of a loop", evidence)
