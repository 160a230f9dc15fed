"""The words that names are made of, and what a value is called where it has no name of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_WORD = Pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_GETTER = Pattern(r"^get(?=[A-Z_])")
MAX_NAME = 80
"""Characters of an expression that still count as its name."""


class ValueName(NamedTuple):
    """What a value is called, and what it is a part of: ``body`` of ``request``."""

    name: str
    holder: str


def words_of(name: str) -> list[str]:
    """The words of an identifier or a text in lower case: ``apiKeyID`` gives ``api``, ``key``, ``id``."""
    return [word.lower() for word in _WORD.findall(name)]


def ends_in(name: str, phrases: frozenset[str]) -> bool:
    """Whether the last word of a name, or the last two, are one of ``phrases`` (``api key``)."""
    words = words_of(name)
    return bool(words) and any(" ".join(words[-count:]) in phrases for count in (1, 2))


def value_name(file: SourceFile, node: Node | None, lookups: frozenset[str] = frozenset()) -> ValueName:
    """What a name, member, element or call is called: ``(body, request)`` for ``request.body`` as for ``request.getBody()``.

    ``lookups`` are calls named by their argument: ``getenv("API_KEY")`` is ``API_KEY``.
    """
    node = file.unwrap(node, Idea.AWAIT)
    call = file.call(node)
    if call is not None:
        key = file.string(call.arguments[0].value) if call.arguments and call.name in lookups else None
        return ValueName(key if key is not None else _GETTER.sub("", call.name), _last_name(file, call.receiver))
    holder = _last_name(file, file.role(node, "object"))
    if node is not None and file.idea(node) is Idea.INDEX:
        return ValueName(file.string(file.role(node, "index")) or holder, holder)
    return ValueName(_last_name(file, node), holder)


def _last_name(file: SourceFile, node: Node | None) -> str:
    node = file.unwrap(node, Idea.AWAIT)
    if node is not None and file.idea(node) is Idea.SUBSTITUTION:  # `$name` in a text, without a node for the name
        return re.split(r"\W", file.text(node), maxsplit=1)[0]
    return (file.name(node) or file.text(node))[-MAX_NAME:] if node is not None else ""
