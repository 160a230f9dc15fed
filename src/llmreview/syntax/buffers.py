"""Buffers that hold a data set: a call that reads everything, a stream that is gathered, a list or builder that a loop fills."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Protocol

from llmreview.syntax.accumulators import Accumulator, AccumulatorWords, read_accumulator
from llmreview.syntax.fates import function_called, only_use
from llmreview.syntax.flow import iterated, repetitions
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


class BufferWords(Protocol):
    """The names of an ecosystem by topic."""

    def words(self, topic: str) -> frozenset[str]: ...

    def matches(self, call: Call, topic: str) -> bool: ...

    def matches_path(self, path: str, topic: str) -> bool: ...


CALLS = {"rows": "rows", "found": "finders", "table": "tables", "body": "bodies"}
PROPERTIES = {"rows": "row_properties", "body": "body_properties"}
"""What is made, and the topic of the vocabulary that names such calls, or properties."""


class Buffer(NamedTuple):
    """What holds the data: ``rows``, objects ``found`` by a mapper, a whole ``table`` of them, or a ``body`` (bytes, text).

    ``node`` is where it is made, ``value`` what to follow.
    """

    file: SourceFile
    kind: str
    node: Node
    value: Node
    what: str
    sure: bool = True
    """Whether what fills it can certainly be read piece by piece."""
    filled: Node | None = None
    """The loop that fills it."""


def read_buffer(node: Node, file: SourceFile, words: BufferWords) -> Buffer | None:
    """The buffer that a node is or fills; None for any other node."""
    idea = file.idea(node)
    if idea in (Idea.ASSIGNMENT, Idea.RESOURCE):
        return _read_filled(node, file, words) or _read_part(node, file, words)
    if idea is Idea.COMPREHENSION:
        return _read_comprehension(node, file, words)
    if idea is Idea.MEMBER:
        return _read_member(node, file, words)
    call = file.call(node)
    if call is None or call.node != node:
        return None
    if words.matches(call, "builders"):
        return _read_built(call, file, words)
    kind = next((kind for kind in CALLS if words.matches(call, CALLS[kind])), None)
    own = call.receiver is not None and file.idea(call.receiver) is Idea.SELF
    if kind == "table" and not file.text(call.receiver)[:1].isupper():
        return None  # only a class stands for a table
    if call.name in words.words("generic") and "<" not in file.text(file.role(call.node, "callee")):
        return None  # what is given without a type of the rows is a reader over them
    if call.name in words.words("without_arguments") and call.arguments:
        return None  # it answers with what it is given
    if kind is not None and not own:
        return Buffer(file, kind, node, node, _shortened(file.text(node)))
    return _read_collected(call, file, words) if words.matches(call, "collects") else None


def _read_built(call: Call, file: SourceFile, words: BufferWords) -> Buffer | None:
    """A text that a function fills in a loop: ``buildString { for (row in rows) append(row) }``."""
    function = call.arguments[-1].value if call.arguments else None
    if function is None or file.idea(function) is not Idea.LAMBDA:
        return None
    calls = (c.node for n in file.walk(function, Idea.CALL) if (c := file.call(n)) and c.name in words.words("fills"))
    appended = (n for n in file.walk(function, Idea.BINARY) if file.operator(n) in words.words("fills"))
    loops = [loop for node in (*calls, *appended) for loop in repetitions(file, node, function)[-1:]]
    what = _shortened(file.text(call.node))
    return Buffer(file, "body", call.node, call.node, what, _streams(file, loops[0], words), loops[0]) if loops else None


def _read_comprehension(node: Node, file: SourceFile, words: BufferWords) -> Buffer | None:
    over = next((file.role(c, "over") for c in node.named_children if file.idea(c) is Idea.ITERATION), None)
    is_list = file.text(node).startswith("[")
    path = file.origin(over) if over is not None else ""
    gathers = is_list and words.matches_path(path, "streams") and not words.matches_path(path.removesuffix("()"), "rows")
    return Buffer(file, "rows", node, node, _shortened(file.text(node))) if gathers else None


def _read_member(node: Node, file: SourceFile, words: BufferWords) -> Buffer | None:
    """A property that reads a whole body (``response.content``), asked for once."""
    parent = node.parent
    is_called = parent is not None and file.idea(parent) is Idea.CALL and file.role(parent, "callee") == node
    if is_called or file.name(node) not in _last_parts(words.words("row_properties") | words.words("body_properties")):
        return None
    path = file.origin(node)
    kind = next((kind for kind in PROPERTIES if words.matches_path(path, PROPERTIES[kind])), None)
    if kind is None or _is_read_twice(file, node):
        return None
    return Buffer(file, kind, node, node, _shortened(file.text(node)))


def _read_part(assignment: Node, file: SourceFile, words: BufferWords) -> Buffer | None:
    """A body that is taken out of its response by a pattern: ``const { data } = await axios.get(url)``."""
    target = file.role(assignment, "target")
    if target is None or file.idea(target) in (Idea.NAME, Idea.MEMBER, Idea.INDEX):
        return None
    for definition in file.scope(assignment).all_definitions():
        inside = target.start_byte <= definition.node.start_byte < target.end_byte
        if inside and definition.kind == "destructured" and definition.name in _last_parts(words.words("body_properties")):
            use = only_use(file, definition)
            if use is not None and words.matches_path(file.origin(use.node), "body_properties"):
                return Buffer(file, "body", definition.node, use.node, definition.name)
    return None


def _read_collected(call: Call, file: SourceFile, words: BufferWords) -> Buffer | None:
    """``list(stream)``, ``stream.collect(toList())``: a stream that is gathered."""
    subject = call.receiver if call.receiver is not None and call.receiver.type != "identifier" else call.argument(position=0)
    arguments = "".join(file.text(a.value) for a in call.arguments)
    if subject is None or (
        call.name == "collect" and call.arguments and not re.search("oList|oUnmodifiableList|joining", arguments)
    ):
        return None
    kind, what = "body" if "joining" in arguments else "rows", _shortened(file.text(call.node))
    path = file.origin(subject)
    holder = file.enclosing(call.node, Idea.ASSIGNMENT)
    if words.words("parts_of_text") & set(re.findall(r"&?\w+", file.text(file.role(holder, "type")))):
        return None  # they stand in a text that is in memory
    if any(f".{word}()" in path for word in words.words("sorts")):
        return None
    if words.matches_path(path, "streams"):
        return Buffer(file, kind, call.node, call.node, what)
    made = file.call(subject)
    generator = function_called(file, made) if made is not None else None
    if generator is not None and any(True for _ in file.walk(generator, Idea.YIELD, inside=(Idea.FUNCTION, Idea.LAMBDA))):
        return Buffer(file, kind, call.node, call.node, what)
    is_view = kind == "rows" and words.matches_path(path, "views")
    return Buffer(file, kind, call.node, call.node, what, sure=False) if is_view else None


def _is_read_twice(file: SourceFile, member: Node) -> bool:
    text = file.text(member)
    return sum(file.text(m) == text for m in file.walk(file.scope(member).node, Idea.MEMBER)) > 1


def _read_filled(assignment: Node, file: SourceFile, words: BufferWords) -> Buffer | None:
    """A list, builder or string that starts empty, is filled in a loop and read in one place after it."""
    filled = accumulator_of(assignment, file, words)
    if filled is None:
        return None
    kind = "rows" if filled.is_list else "body"
    return Buffer(file, kind, assignment, filled.reader.node, filled.name, _streams(file, filled.loop, words), filled.loop)


def accumulator_of(assignment: Node, file: SourceFile, words: BufferWords) -> Accumulator | None:
    """The list, builder or string that a loop fills and an assignment starts."""
    return read_accumulator(
        file,
        assignment,
        AccumulatorWords(
            words.words("fills"), words.words("neutral"), words.matches, words.words("empty_types"), words.words("pours")
        ),
    )


def _streams(file: SourceFile, loop: Node, words: BufferWords) -> bool:
    """Whether what a loop goes over comes piece by piece; so does what a call pours out."""
    poured = file.call(loop)
    if poured is not None and poured.name in words.words("pours"):
        return True
    over = iterated(file, loop)
    if over is None:
        condition = file.role(loop, "condition")
        plain = condition is None or file.idea(condition) in (Idea.BOOLEAN, Idea.NAME, Idea.NUMBER)
        parts = [file.role(a, "value") for a in file.walk(loop, Idea.ASSIGNMENT)] if plain else [condition]
        calls = (file.call(node) for part in parts if part is not None for node in file.walk(part, Idea.CALL))
        return any(call is not None and call.name in words.words("reads") for call in calls)
    if re.match(r"(async for|for await|await foreach)\b", file.text(loop)):
        return True
    call = file.call(over)
    made = call is not None and (words.matches(call, "rows") or words.matches(call, "bodies"))
    by_call = file.idea(loop) is Idea.CALL and words.matches_path(file.origin(loop), "streams")
    return made or by_call or words.matches_path(file.origin(over), "streams")


@lru_cache(maxsize=64)
def _last_parts(patterns: frozenset[str]) -> frozenset[str]:
    return frozenset(pattern.rpartition(".")[2] for pattern in patterns)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "..."
