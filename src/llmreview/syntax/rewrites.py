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
    from llmreview.syntax.definitions import Definition
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
MATCH_OPERATORS = ("=~", "!~")
_TOPIC = Expression(r"(?:(?P<receiver>\w+)\.)?(?P<between>matcher\(input\)\.)?\w+\((?P<arguments>[^)]*)\)$")
_DELIMITED = Expression(
    r"(?:%r)?(?:(?P<mark>[/#~|!@])(?P<pattern>.+)(?P=mark)|[{(](?P<inner>.+)[)}])(?P<flags>[a-zA-Z]*)$", re.DOTALL
)
_ESCAPED = Expression(r"""\\([\\"'ntr])""")
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_QUOTED = Expression(r"""[A-Za-z@$]*(?P<quote>\"{3}|'{3}|"|'|`)(?P<content>.*)(?P=quote)""", re.DOTALL)
_RAW = Expression(r"[bBuU]*[rR]|\$?@|`|@\$")
"""How a literal begins in which nothing is escaped."""


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
    """The replacement that a node is; None for any other node."""
    return _read(file, node, matches, REPLACE_TOPICS)


def read_test(file: SourceFile, node: Node | None, matches: Matches) -> Rewrite | None:
    """The search that a node is, by a call or by an operator (``=~``); None for any other node."""
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
        either = topic == "pattern.test(input)" and matches(call, "input.test(pattern)")
        if either and read_pattern(file, pattern, matches) is None:
            continue
        if matches(call, "texts_too") and not _is_regex(file, pattern, matches):
            continue
        used = [node for node in parts.values() if node is not None]
        further = " ".join(file.text(a.value) for a in call.arguments if a.value not in used)
        return Rewrite(call.node, call.name, pattern, text, parts.get("new"), call, further)
    return None


def _is_regex(file: SourceFile, node: Node, matches: Matches) -> bool:
    pattern = read_pattern(file, node, matches)
    return pattern is not None and pattern.is_regex


def _parts(file: SourceFile, call: Call, topic: str) -> dict[str, Node | None]:
    shape = _TOPIC.match(topic)
    if shape is None:
        return {}
    names = [name.strip() for name in shape["arguments"].split(",") if name.strip()]
    found = {name: call.argument(position=index) for index, name in enumerate(names)}
    receiver = call.receiver
    if shape["between"]:
        matcher = file.call(_named_value(file, receiver))
        if matcher is None or matcher.name != "matcher":
            return {}
        found["input"], receiver = matcher.argument(position=0), matcher.receiver
    if shape["receiver"]:
        found[shape["receiver"]] = receiver
    return found


class Pattern(NamedTuple):
    """A pattern, without quotes and delimiters."""

    text: str
    """As the engine gets it: what the string literal escapes is no longer so."""
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
    if call is None:
        return None
    if not (matches(call, "compiles") or _is_regex_by_type(file, call, matches)):
        return read_pattern(file, _made_later(file, call), matches, steps - 1)
    first = call.argument(position=0)
    inner = read_pattern(file, first if first is not None else call.receiver, matches, steps - 1)
    further = " ".join(file.text(argument.value) for argument in call.arguments[1:])
    return Pattern(inner.text, inner.flags + further, True) if inner is not None else None


def read_patterns(file: SourceFile, node: Node | None, matches: Matches, steps: int = 4) -> list[Pattern]:
    """The patterns of a list that is written down, here or where a name is set to it; empty where one of them is not known."""
    node = unpassed(file, node, matches)
    if node is None or steps <= 0:
        return []
    if file.idea(node) in (Idea.NAME, Idea.MEMBER):
        definition = _definition(file, node)
        return read_patterns(file, definition.value, matches, steps - 1) if definition is not None else []
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if file.idea(node) is Idea.COLLECTION:
        parts = file.elements(node)
    elif call is not None and not matches(call, "compiles"):
        parts = [argument.value for argument in call.arguments]
    else:
        return []
    found = [read_pattern(file, part, matches) for part in parts]
    return [pattern for pattern in found if pattern is not None] if all(found) else []


def _is_regex_by_type(file: SourceFile, call: Call, matches: Matches) -> bool:
    """Whether a construction that leaves out its type makes a pattern, by the type of what it is set to."""
    holder = file.enclosing(call.node, Idea.FIELD, Idea.BLOCK) if call.constructor and not call.name else None
    type_ = file.text(file.role(holder, "type")) if holder is not None else ""
    return bool(type_) and matches(call._replace(name=type_), "compiles")


def _made_later(file: SourceFile, call: Call) -> Node | None:
    """The value of a function without parameters that is a call's only argument: of a value made when first asked for."""
    value = call.arguments[0].value if len(call.arguments) == 1 else None
    if value is None or file.idea(value) is not Idea.LAMBDA:
        return None
    statements = file.statements(file.role(value, "body"))
    return statements[0] if len(statements) == 1 else None


def unpassed(file: SourceFile, node: Node | None, matches: Matches) -> Node | None:
    """What stands under calls that only hand a value on (``unwrap``, ``toString``)."""
    node = file.unwrap(node)
    call = file.call(node) if node is not None and file.idea(node) is Idea.CALL else None
    while call is not None and call.receiver is not None and matches(call, "passing"):
        node = file.unwrap(call.receiver)
        call = file.call(node) if node is not None and file.idea(node) is Idea.CALL else None
    return node


def plain_text(file: SourceFile, node: Node | None) -> str | None:
    """What a string literal stands for, its usual escapes resolved; None where part of it is computed."""
    text = file.string(node)
    shown = file.text(file.unwrap(node))
    if shown.lower() == "string.empty":
        return ""
    quoted = _QUOTED.fullmatch(shown)
    if text is not None and quoted is not None:
        text = quoted["content"]  # with the quotes that are part of it
    if text is None or "\\" not in text or _RAW.match(shown):
        return text
    return _ESCAPED.sub(lambda found: _PLAIN_ESCAPES.get(found[1], found[1]), text)


def _literal(file: SourceFile, node: Node) -> Pattern | None:
    is_regex = "regex" in node.type
    text = file.text(node) if is_regex else plain_text(file, node)
    if text is None:
        return None
    delimited = _DELIMITED.match(text) if is_regex or file.grammar.delimited_patterns else None
    if delimited is not None:
        return Pattern(delimited["pattern"] or delimited["inner"], delimited["flags"], is_regex)
    return Pattern(text, "", is_regex)


def _named_value(file: SourceFile, node: Node | None) -> Node | None:
    """What a name was set to; anything else as it is."""
    node = file.unwrap(node)
    if node is None or file.idea(node) is not Idea.NAME:
        return node
    definition = file.scope(node).definition_before(file.text(node), node)
    return definition.value if definition is not None else node


def _definition(file: SourceFile, node: Node) -> Definition | None:
    """Where a name is set, or the field that a name or a member is."""
    found = file.scope(node).definition_before(file.text(node), node) if file.idea(node) is Idea.NAME else None
    cls = file.class_around(node) if found is None else None
    return file.field(cls, file.name(node)) if cls is not None else found
