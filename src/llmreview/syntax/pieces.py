"""What reaches a text: the literals and values that are joined, formatted, chosen or collected into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_JOINING = ("+", ".", "%", "||", "??", "?:", "or")
_QUOTES = Pattern(r"^[a-zA-Z@$]{0,2}[\"'`]+|[\"'`]+$")


_VALUES = (Idea.STRING, Idea.NAME, Idea.MEMBER, Idea.SUBSTITUTION)
_INLINE = Pattern(r"(?<!\{)\{([a-z_]\w*)(?::[^{}]*)?\}(?!\})")


class Piece(NamedTuple):
    """A literal, a name, a member, an element or a call, with the key or keyword that it is passed under."""

    node: Node
    key: str
    inline: str = ""
    """The name of a value that the text at ``node`` shows by itself, where the tree has no node for it (``"{name:?}"``)."""


def pieces(
    file: SourceFile, call: Call, passing: frozenset[str], shows_whole: Callable[[Call], bool] = lambda _: False
) -> Iterator[Piece]:
    """What a call writes, in source order. ``passing`` are calls through which a value still shows (``str``, ``format``);
    one that ``shows_whole`` is a piece itself, whatever its name.

    A slice of a value is none of its pieces, nor is the result of a comparison.
    """
    waiting = [(a.value, a.name or "") for a in reversed(call.arguments)]
    while waiting:
        node, key = waiting.pop()
        inner = file.unwrap(node, Idea.AWAIT)
        idea = file.idea(inner) if inner is not None else None
        if inner is None or idea is None:
            continue
        if idea in _VALUES or (idea is Idea.INDEX and ":" not in file.text(inner)):
            yield Piece(inner, key)
        if idea is Idea.STRING and inner.parent is not None and inner.parent.type in file.grammar.token_lists:
            yield from (Piece(inner, key, name) for name in _INLINE.findall(file.text(inner)))
        if idea is Idea.CALL and (called := file.call(inner)) is not None:
            if called.name not in passing or shows_whole(called):
                yield Piece(inner, key)
                continue
            waiting.extend((a.value, key) for a in reversed(called.arguments))
            waiting.extend([(called.receiver, key)] if called.receiver is not None else [])
        waiting.extend(reversed(list(_parts(file, inner, idea, key))))


def _parts(file: SourceFile, node: Node, idea: Idea, key: str) -> Iterator[tuple[Node, str]]:
    roles: tuple[str, ...] = ()
    if idea is Idea.STRING:
        yield from ((value, "") for _, value in file.computed(node) if value is not None)
    elif idea in (Idea.COLLECTION, Idea.MAPPING, Idea.SPREAD):
        yield from ((child, key) for child in file.elements(node))
    elif idea is Idea.BINARY and file.operator(node) in _JOINING:
        roles = ("left", "right")
    elif idea is Idea.BRANCH:
        roles = ("then", "otherwise")
    elif idea is Idea.PAIR:
        roles, key = ("value",), file.text(file.role(node, "key"))
    elif idea is Idea.LAMBDA:
        yield from ((answer, key) for answer in [_answer(file, node)] if answer is not None)
    for role in roles:
        yield from ((v, key) for v in [file.role(node, role)] if v is not None)


def _answer(file: SourceFile, function: Node) -> Node | None:
    """What a function gives that consists of one expression: `logger.info { "text" }`."""
    body = file.role(function, "body")
    statements = file.statements(body)
    if body is None or len(statements) != 1 or (file.idea(body) is Idea.BLOCK and not file.grammar.last_is_result):
        return None
    return statements[0]


def literal_text(file: SourceFile, string: Node) -> str:
    """The text of a string without its quotes and its computed parts."""
    start, text = string.start_byte, b""
    for part, _ in file.computed(string):
        text += file.source[start : part.start_byte]
        start = part.end_byte
    return _QUOTES.sub("", (text + file.source[start : string.end_byte]).decode(errors="replace"))
