"""A data set gathered in memory that is then read once, in order, by something that could have taken it piece by piece.

A buffer is a call that reads everything, a stream gathered into a list, or a list or builder filled in a loop. Whatever
becomes of it is followed through names and functions of the file (``Follower``); it is a finding when there is one end
and that end reads it in order: a loop, a write, a response body, a parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.syntax import Call, Idea, SourceFile, grammar_of
from llmreview.syntax.accumulators import filled_from
from llmreview.syntax.buffers import Buffer, accumulator_of, read_buffer
from llmreview.syntax.calls import type_name
from llmreview.syntax.fates import Fate, Follower
from llmreview.syntax.handlers import HandlerWords, heading, is_handler
from llmreview.syntax.loops import alters_elements, keeps_by_key
from llmreview.syntax.provenance import is_closed_between, is_touched_between, made_of
from llmreview.syntax.uses import UseRole, read_use

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.MEMBER, Idea.COMPREHENSION, Idea.ASSIGNMENT, Idea.RESOURCE)


class Reading(NamedTuple):
    """How the only use reads the buffer. ``sure`` where what takes the data surely takes it piece by piece; ``little``
    where there may well not be much of it."""

    fate: Fate
    note: str
    sure: bool = True
    little: bool = False


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """One candidate for a buffer whose every end reads it once, in order."""
    words = context.vocabulary
    if is_test_path(file.path):
        return
    buffer = read_buffer(node, file, words)
    if buffer is None or _is_small(buffer, file, words):
        return
    follower = Follower(file, lambda *value: _passes(words, *value), lambda f, function: _callers(f, function, context))
    fates = follower.fates(buffer.value)
    readings = [_read_reading(buffer, fate, words) for fate in fates]
    found = [r for r in readings if r is not None]
    if not found or len(found) < len(fates) or any(_needs_it_whole(buffer, r, words) for r in found):
        return
    if any(_contains(words.words("bounded"), c.file.text(c.node)) for fate in fates for c in fate.carriers):
        return
    notes = {r.note: r for r in found}
    evidence = [_evidence(r.fate.file, r.fate.parent, f"the only use: {r.note}") for r in notes.values()]
    if buffer.filled is not None:
        evidence.insert(0, _evidence(file, buffer.filled, "filled in this loop"))
    sure = all(r.sure and (buffer.sure or r.note.startswith("yielded")) for r in found)
    exporting = _is_export(file, buffer.node, words) or any(_is_export(r.fate.file, r.fate.parent, words) for r in found)
    sure = sure and (exporting or all(_is_near(buffer, r.fate) for r in found))
    message = f"`{buffer.what}` holds the whole data set in memory, only for it to be {found[0].note}"
    tier: Tier | None = "ask" if any(r.little for r in found) else None if sure else "check"
    yield Candidate(file.place(buffer.node), message, tuple(evidence), tier=tier)


def _evidence(file: SourceFile, node: Node, note: str) -> Evidence:
    place = file.place(node)
    return Evidence(file.path, place.line, place.line if node.end_point[0] - node.start_point[0] > 3 else place.end_line, note)


# How it is read


def _is_near(buffer: Buffer, fate: Fate) -> bool:
    """Whether a buffer ends in the function that makes it, so that nothing between them can want all of it."""
    return fate.file is buffer.file and fate.file.function_around(fate.parent) == buffer.file.function_around(buffer.node)


def _passes(words: Vocabulary, call: Call, role: UseRole) -> bool:
    if role == "receiver":
        by_element = call.name in words.words("consumes") and any(call.file.idea(a.value) is Idea.LAMBDA for a in call.arguments)
        return call.name in words.words("passes") and not by_element
    return words.matches(call, "passes_into")


def _read_reading(buffer: Buffer, fate: Fate, words: Vocabulary) -> Reading | None:
    file, call = fate.file, fate.call
    through = [c.name for carrier in fate.carriers[1:] if (c := carrier.file.call(carrier.node)) is not None]
    exporting = _is_export(file, fate.parent, words) or _is_export(buffer.file, buffer.node, words)
    name = call.name if call is not None and fate.role == "receiver" else None
    if fate.role == "iterated" or name in words.words("consumes"):
        split = buffer.kind != "body" or words.words("splits") & {*through, name}
        named = fate.node != buffer.node  # else what the loop fills is finding enough
        passed_on = buffer.kind != "found" or (exporting and named) or _passes_on(file, fate.parent, words)
        return _iterated(buffer, fate, exporting, words) if split and passed_on else None
    if fate.role == "yielded":
        by_element = re.match(r"yield\s*(from\b|\*)", file.text(fate.parent))
        return Reading(fate, "yielded element by element") if by_element else None
    if name in words.words("maps"):
        source = made_of(buffer.file, buffer.node)
        part = _contains(words.words("narrows"), source) or _contains(words.words("by_key"), source)
        return Reading(fate, "mapped once", exporting, little=part and not exporting) if buffer.sure else None
    is_body = fate.role == "element" and call is not None and words.matches(call, "sends")
    if call is not None and (fate.role == "argument" or is_body):
        return _taken_by(buffer, fate, call, exporting, words)
    held = fate.role == "element" and call is None and _answers_with(file, fate.parent, words)
    if held:
        return Reading(fate, "returned as the response body") if exporting or buffer.kind == "body" else None
    return _returned(buffer, fate, through, exporting, words) if fate.role == "returned" else None


def _answers_with(file: SourceFile, parts: Node, words: Vocabulary) -> bool:
    """Whether a tuple of status, headers and body is what is answered: ``([(CONTENT_TYPE, "text/csv")], csv).into_response()``"""
    use = read_use(file, parts, file.scope(parts).node)
    outer = file.enclosing(parts, Idea.CALL) if use.role == "receiver" else None
    call = file.call(outer)
    if call is not None and file.unwrap(call.receiver) == parts:
        return words.matches(call, "replies")
    function = file.enclosing(parts, Idea.FUNCTION)
    result = type_name(file, file.role(function, "result")) if function is not None else ""
    return use.role == "returned" and result.rpartition(".")[2] in words.words("answer_types")


def _iterated(buffer: Buffer, fate: Fate, exporting: bool, words: Vocabulary) -> Reading | None:
    """A loop, or a comprehension that makes a list; one that makes a table or a set is for looking things up."""
    file, around = fate.file, fate.parent
    source = made_of(buffer.file, buffer.node) if buffer.kind != "body" else ""
    narrowed = _contains(words.words("narrows"), source)
    if file.idea(around) is Idea.ITERATION and around.parent is not None:
        taker = file.call(file.enclosing(around, Idea.CALL))
        kept = taker is not None and taker.name in words.words("gathers") and around.parent in (a.value for a in taker.arguments)
        form = "{" if kept else file.text(around.parent)[:1]
        little = form == "[" and not exporting and (narrowed or buffer.kind == "body")
        return Reading(fate, "iterated once", form != "[" or exporting, little) if form != "{" and buffer.sure else None
    if file.idea(around) is Idea.LOOP and keeps_by_key(file, around, words.words("keeps")):
        return None
    if buffer.kind != "body" and file.idea(around) is Idea.LOOP and alters_elements(file, around, words.words("flushes")):
        return None
    if not buffer.sure:  # what fills it stands in memory: only what is passed on by the element gains
        made = file.call(file.role(buffer.filled, "over")) if buffer.filled is not None else None
        yields = any(True for _ in file.walk(around, Idea.YIELD)) and not (made and made.name in words.words("views_of_tables"))
        in_place = buffer.filled is None and file.function_around(around) == file.function_around(buffer.node)
        note = "yielded element by element" if yields else "iterated once"
        return Reading(fate, note, yields, little=not yields) if yields or in_place else None
    certain = exporting or (not narrowed and buffer.kind != "table") or _passes_on(file, around, words)
    return Reading(fate, "iterated once", certain, little=not certain and _contains(words.words("narrows_objects"), source))


def _returned(buffer: Buffer, fate: Fate, through: list[str], exporting: bool, words: Vocabulary) -> Reading | None:
    if words.words("restreams") & set(through[-1:]):
        return Reading(fate, "returned as a stream")
    function = fate.file.function_around(fate.node)
    answers = function is not None and _is_handler(fate.file, function, words)
    whole = exporting or buffer.kind == "body"
    found = answers and (whole or (buffer.filled is not None and buffer.sure))
    return Reading(fate, "returned as the response body", whole) if found else None


def _passes_on(file: SourceFile, loop: Node, words: Vocabulary) -> bool:
    """Whether a loop writes each element out, instead of into a buffer that is a finding of its own."""
    calls = [call for call in map(file.call, file.walk(loop, Idea.CALL)) if call is not None]
    if not any(words.matches(call, topic) for call in calls for topic in ("writes", "replies", "sends")):
        return False
    assignments = file.walk(file.scope(loop).node, Idea.ASSIGNMENT)
    return all(filled is None or filled.loop != loop for filled in (accumulator_of(a, file, words) for a in assignments))


def _taken_by(buffer: Buffer, fate: Fate, call: Call, exporting: bool, words: Vocabulary) -> Reading | None:
    if words.matches(call, "replies"):
        is_text = buffer.kind == "body" or (
            buffer.filled is not None and re.search("[Jj]oin|implode", fate.file.text(fate.node)) is not None
        )
        listed = buffer.filled is not None and buffer.sure  # the answer is a list of things, of which there may be few
        found = is_text or exporting or listed
        return Reading(fate, "returned as the response body", is_text or exporting) if found else None
    if call.receiver is not None and words.matches_path(fate.file.origin(call.receiver), "digests"):
        return None
    for topic, note in (
        ("writes", "written out at once"),
        ("sends", "sent at once"),
        ("parses", "parsed"),
        ("unpacks", "parsed"),
        ("holds", "parsed"),
    ):
        if words.matches(call, topic):
            read = buffer.file.call(buffer.node) if buffer.filled is None else None
            kept = read is not None and words.matches(read, f"kept_and_{topic}")  # by the program itself: seldom much
            little = topic == "holds" or kept
            return Reading(fate, note, topic != "unpacks", little) if buffer.filled is None or buffer.sure or exporting else None
    return None


def _is_export(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether the function around a node says by its name, annotations or path that it passes on whole data sets."""
    function = file.function_around(node)
    return function is not None and _contains(words.words("exports"), heading(file, function))


# Why it is held


def _is_small(buffer: Buffer, file: SourceFile, words: Vocabulary) -> bool:
    """Whether names and paths say that there is not much: a configuration, a page, one row a table."""
    symbol = file.symbol_at(buffer.node.start_point[0] + 1)
    source = filled_from(file, buffer.filled, buffer.what, words.words("pours")) if buffer.filled is not None else buffer.node
    text = made_of(file, source)
    name = symbol.own_name if symbol is not None else ""
    owner = symbol.name.rpartition(".")[0] if symbol is not None else ""
    if _contains(words.words("small_owners"), owner):
        return True
    return _contains(words.words("bounded"), text) or _contains(words.words("small"), f"{text}\n{name}")


def _needs_it_whole(buffer: Buffer, reading: Reading, words: Vocabulary) -> bool:
    """Whether the source is closed, altered or written over before the reading has ended, or the target replaced as a whole."""
    file, function = buffer.file, buffer.file.scope(buffer.node).node
    end = reading.fate.parent if reading.fate.file is file else function
    around = reading.fate.file.scope(reading.fate.parent).node
    if reading.note.startswith("written"):
        calls = [f.call(n) for f, holder in ((file, function), (reading.fate.file, around)) for n in f.walk(holder, Idea.CALL)]
        if any(call is not None and words.matches(call, "atomic") for call in calls):
            return True
    made, after = buffer.node, buffer.node
    if buffer.filled is not None:
        made, after = filled_from(file, buffer.filled, buffer.what, words.words("pours")), buffer.filled
    left = function if reading.note == "returned as a stream" else end
    beside = reading.note != "returned as a stream" and file.scope(end).node == function
    if is_closed_between(file, made, left, lambda opened: not _may_stay_open(file, opened, beside, words)):
        return True
    return is_touched_between(file, made, after, end, words.words("harmless"))


def _may_stay_open(file: SourceFile, opened: Node, beside: bool, words: Vocabulary) -> bool:
    """Whether a reading may as well stand within the block that opens this: a file, a response, a writer around the buffer; or,
    where it stands right ``beside`` that block, the stream itself."""
    call = file.call(opened)
    if beside and words.matches_path(file.origin(opened), "streams"):
        return True
    return call is not None and (words.matches(call, "files") or words.matches(call, "wraps"))


def _is_handler(file: SourceFile, function: Node, words: Vocabulary) -> bool:
    """Whether what a function returns is an answer. To be given a request is not enough: what reads its body is, too."""
    return is_handler(file, function, HandlerWords(words.words("handler_annotations"), frozenset(), words.words("routes")))


def _callers(file: SourceFile, function: Node, context: Context) -> list[Call]:
    """Every call of a function, tests and code in other languages apart; none where it is named outside of the change."""
    functions, paths = context.sources.functions, frozenset[str]()
    if not functions.may_be_called(file, function):
        return []
    if not file.grammar.private_names(file.name(function)):
        mentions = context.repository.mentions(file.name(function))  # asked last: it is slow
        if mentions is None:
            return []
        named = {m.path for m in mentions if not is_test_path(m.path)}
        family = file.grammar.family
        paths = frozenset(p for p in named if (grammar := grammar_of(p)) is None or grammar.family == family)
    return functions.every_call(file, function, paths)


def _contains(words: frozenset[str], text: str) -> bool:
    return _any_of(words).search(text) is not None


@lru_cache(maxsize=64)
def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(words)) or r"(?!)", re.IGNORECASE)
