"""Searching and replacing in texts: which text is looked into, for which pattern, and what is put in its place.

Ecosystems order these parts differently; a vocabulary says which by topics that are written like the call, such as
``replace(pattern, new, input)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern as Expression
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.flow import Definition
    from llmreview.syntax.source import SourceFile

Matches = Callable[["Call", str], bool]
"""Says whether a call is one of a topic's (``Vocabulary.matches``)."""

REPLACE_TOPICS = (
    "replace(pattern, new, input)",
    "replace(input, pattern, new)",
    "pattern.matcher(input).replace(new)",
    "pattern.replace(input, new)",
    "pattern.replace(new, input)",
    "input.replace(pattern, new)",
)
TEST_TOPICS = (
    "test(pattern, input)",
    "test(input, pattern)",
    "pattern.matcher(input).test()",
    "pattern.test(input)",
    "input.test(pattern)",
)
MATCH_OPERATORS = ("=~",)
_TOPIC = Expression(r"(?:(?P<receiver>\w+)\.)?(?P<between>matcher\(input\)\.)?\w+\((?P<arguments>[^)]*)\)$")
_DELIMITED = Expression(r"(?:%r)?(?P<mark>[/#~{])(?P<pattern>.+)[/#~}](?P<flags>[a-zA-Z]*)$", re.DOTALL)


class Rewrite(NamedTuple):
    """One search in a text, and what replaces what it finds (``new`` is None where it is only looked for)."""

    node: Node
    name: str
    """What does it: the name of the call, or an operator."""
    pattern: Node
    input: Node
    new: Node | None
    call: Call | None
    further: str = ""
    """Its other arguments as they are written: flags, how many to replace."""


def read_replace(file: SourceFile, node: Node | None, matches: Matches) -> Rewrite | None:
    return _read(file, node, matches, REPLACE_TOPICS)


def read_test(file: SourceFile, node: Node | None, matches: Matches) -> Rewrite | None:
    node = file.unwrap(node)
    left, right = file.role(node, "left"), file.role(node, "right")
    if node is not None and file.idea(node) is Idea.BINARY and file.operator(node) in MATCH_OPERATORS and left and right:
        return Rewrite(node, file.operator(node), right, left, None, None)
    return _read(file, node, matches, TEST_TOPICS)


def _read(file: SourceFile, node: Node | None, matches: Matches, topics: tuple[str, ...]) -> Rewrite | None:
    call = file.call(node)
    if call is None:
        return None
    for topic in topics:
        parts = _parts(file, call, topic) if matches(call, topic) else {}
        pattern, text = parts.get("pattern"), parts.get("input")
        if pattern is None or text is None or ("new" in topic and parts.get("new") is None):
            continue
        if topic.startswith("pattern.") and file.idea(text) is Idea.STRING:
            continue  # the same name with its parts the other way round
        used = [node for node in parts.values() if node is not None]
        further = " ".join(file.text(a.value) for a in call.arguments if a.value not in used)
        return Rewrite(call.node, call.name, pattern, text, parts.get("new"), call, further)
    return None


def _parts(file: SourceFile, call: Call, topic: str) -> dict[str, Node | None]:
    shape = _TOPIC.match(topic)
    if shape is None:
        return {}
    names = [name.strip() for name in shape["arguments"].split(",") if name.strip()]
    found = {name: call.argument(position=index) for index, name in enumerate(names)}
    receiver = call.receiver
    if shape["between"]:
        matcher = file.call(receiver)
        if matcher is None or matcher.name != "matcher":
            return {}
        found["input"], receiver = matcher.argument(position=0), matcher.receiver
    if shape["receiver"]:
        found[shape["receiver"]] = receiver
    return found


class Pattern(NamedTuple):
    """The text of a pattern as it is written, without quotes and delimiters."""

    text: str
    flags: str
    is_regex: bool


def read_pattern(file: SourceFile, node: Node | None, matches: Matches, steps: int = 5) -> Pattern | None:
    """What a pattern is: a literal, a compiled one, or a name that is set to one; None where it is not known."""
    node = unpassed(file, node, matches)
    if node is None or steps <= 0:
        return None
    idea = file.idea(node)
    if idea is Idea.STRING:
        return _literal(file, node)
    if idea in (Idea.NAME, Idea.MEMBER):
        definition = _definition(file, node)
        return read_pattern(file, definition.value, matches, steps - 1) if definition is not None else None
    call = file.call(node)
    if call is None or not matches(call, "compiles"):
        return None
    first = call.argument(position=0)
    inner = read_pattern(file, first if first is not None else call.receiver, matches, steps - 1)
    further = " ".join(file.text(argument.value) for argument in call.arguments[1:])
    return Pattern(inner.text, inner.flags + further, True) if inner is not None else None


def unpassed(file: SourceFile, node: Node | None, matches: Matches) -> Node | None:
    """What stands under calls that only hand a value on (``unwrap``, ``toString``)."""
    node = file.unwrap(node)
    call = file.call(node) if node is not None and file.idea(node) is Idea.CALL else None
    while call is not None and call.receiver is not None and matches(call, "passing"):
        node = file.unwrap(call.receiver)
        call = file.call(node) if node is not None and file.idea(node) is Idea.CALL else None
    return node


def _literal(file: SourceFile, node: Node) -> Pattern | None:
    is_regex = "regex" in node.type
    text = file.text(node) if is_regex else file.string(node)
    if text is None:
        return None
    delimited = _DELIMITED.match(text)
    if delimited is not None:
        return Pattern(delimited["pattern"], delimited["flags"], is_regex)
    return Pattern(text, "", is_regex)


def _definition(file: SourceFile, node: Node) -> Definition | None:
    if file.idea(node) is Idea.NAME:
        return file.scope(node).definition_before(file.text(node), node)
    cls = file.enclosing(node, Idea.CLASS)
    return file.field(cls, file.name(node)) if cls is not None else None
