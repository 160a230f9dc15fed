"""Things told by their id: what a read is given when it asks for one thing, and what that is the id of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.reads import Read
    from llmreview.syntax.source import SourceFile

_GETTERS = frozenset({"getId", "getUuid", "id", "getKey", "GetId", "GetID", "pk"})
_PLAIN = (Idea.NAME, Idea.MEMBER, Idea.INDEX)
_ENDS = frozenset({"or", "async"})
"""Words after which a name no longer says by what is asked: ``findByIdOrNull``, ``GetByIdAsync``."""


class Asked(NamedTuple):
    """An argument that says which one is read."""

    call: Call
    keyword: str | None
    value: Node


def asked(read: Read, words: ReadWords) -> Iterator[Asked]:
    """What a read is given besides types, contexts, names of tables and columns, and what is to be filled."""
    for call in read.chain.calls:
        for argument in call.arguments:
            value = read.file.unwrap(argument.value) or argument.value
            text = read.file.text(value)
            told = text in words.words("contexts") or _is_type(text) or _names_column(call, value, words)
            if not told and not read.file.text(argument.value).startswith("&"):
                yield Asked(call, argument.name, value)


def sole_holder(read: Read, words: ReadWords) -> Node | None:
    """The object whose id is all that a read is given: ``order`` of ``find(order.id)``."""
    given = list(asked(read, words))
    return _identity_holder(read.file, given[0], words) if len(given) == 1 else None


def sole_name(read: Read, words: ReadWords) -> str | None:
    """What stands where an id is asked for, if it is all that a read is given: a name, or a part of one (``params[:id]``)."""
    given = list(asked(read, words))
    return _identity_name(read.file, given[0], words) if len(given) == 1 else None


def sole_text(read: Read, words: ReadWords) -> str:
    """What stands where an id is asked for, as it is written; empty where there is more than one thing."""
    given = list(asked(read, words))
    return read.file.text(given[0].value) if len(given) == 1 else ""


def holder_of(file: SourceFile, node: Node | None, identities: frozenset[str]) -> Node | None:
    """What ``order.id``, ``order.getId()`` or ``order["id"]`` is the id of."""
    if node is None:
        return None
    call = file.call(node)
    if call is not None:
        plain = not call.arguments and call.receiver is not None and call.name in identities | _GETTERS
        return file.unwrap(call.receiver) if plain else None
    if file.idea(node) is Idea.MEMBER and file.name(node) in identities:
        return file.unwrap(file.role(node, "object"))
    if file.idea(node) is Idea.INDEX and file.string(file.role(node, "index")) in identities:
        return file.unwrap(file.role(node, "object"))
    return None


def _is_type(text: str) -> bool:
    return text[:1].isupper() and all(part.isalnum() or part == "_" for part in text.replace("::", ".").split("."))


def _names_column(call: Call, value: Node, words: ReadWords) -> bool:
    """The name of a table or column that the chain goes on from: ``from("users")``, ``eq("id", user.id)``."""
    text = (call.file.string(value) or "").lower()
    return bool(text) and (text in {w.lower() for w in words.words("identities")} or call.name in words.words("table_names"))


def _names_identity(name: str, identities: frozenset[str]) -> bool:
    return name in identities or words_of(name) in (["id"], ["pk"], ["uuid"], ["primary", "key"])


def _asks_by_identity(call: Call, keyword: str | None, identities: frozenset[str]) -> bool:
    """Whether neither the name of what is called nor that of the argument says that something else than the id is meant."""
    if keyword is not None and not _names_identity(keyword, identities):
        return False
    named = words_of(call.name)
    if "by" not in named:
        return True
    by = named[named.index("by") + 1 :]
    end = next((i for i, word in enumerate(by) if word in _ENDS), len(by))
    return _names_identity("_".join(by[:end]) or "id", identities)


def _identity_holder(file: SourceFile, given: Asked, words: ReadWords) -> Node | None:
    """The object whose id an argument is, however the language writes a condition on it."""
    identities, value = words.words("identities"), given.value
    if not _asks_by_identity(given.call, given.keyword, identities):
        return None
    idea = file.idea(value)
    if idea is Idea.LAMBDA:
        body = file.unwrap(file.role(value, "body"))
        return _compared(file, body, identities) if body is not None else None
    if idea is Idea.BINARY:
        return _compared(file, value, identities)
    if idea in (Idea.MAPPING, Idea.COLLECTION):
        inner = _sole_condition(file, value, identities)
        if inner is not None and file.idea(inner) in (Idea.MAPPING, Idea.COLLECTION):
            return _identity_holder(file, Asked(given.call, None, inner), words)
        return holder_of(file, inner, identities)
    return holder_of(file, value, identities)


def _sole_condition(file: SourceFile, mapping: Node, identities: frozenset[str]) -> Node | None:
    """What ``{where: {id: …}}`` or ``["id" => …]`` compares with, if it asks for nothing else."""
    pairs = [c for c in mapping.named_children if file.idea(c) is not Idea.COMMENT]
    if len(pairs) != 1:
        return None
    if file.idea(pairs[0]) is Idea.NAME:  # `{ id }`
        return pairs[0] if file.text(pairs[0]) in identities else None
    if file.idea(pairs[0]) is not Idea.PAIR:
        return None
    key = file.role(pairs[0], "key")
    name = (file.string(key) or file.text(key)).strip("'\":")
    fits = name in ("where", "filter", "query") or _names_identity(name, identities)
    return file.unwrap(file.role(pairs[0], "value")) if fits else None


def _compared(file: SourceFile, node: Node, identities: frozenset[str]) -> Node | None:
    """``User.id == user.id``: the object on the one side where the other is an id, too."""
    if file.idea(node) is not Idea.BINARY or file.operator(node) not in ("==", "===", "eq"):
        return None
    sides = [file.unwrap(file.role(node, role)) for role in ("left", "right")]
    if any(side is None or not _names_identity(file.name(side), identities) for side in sides):
        return None
    return holder_of(file, sides[1], identities)


def _identity_name(file: SourceFile, given: Asked, words: ReadWords) -> str | None:
    """The plain value that stands where an id is asked for."""
    identities, value = words.words("identities"), given.value
    if not _asks_by_identity(given.call, given.keyword, identities):
        return None
    if file.idea(value) is Idea.LAMBDA:
        value = file.unwrap(file.role(value, "body")) or value
    idea = file.idea(value)
    if idea is Idea.BINARY:
        left, right = file.unwrap(file.role(value, "left")), file.unwrap(file.role(value, "right"))
        by_id = left is not None and _names_identity(file.name(left), identities) and file.operator(value) in ("==", "===", "eq")
        return file.text(right) if by_id and right is not None and file.idea(right) in _PLAIN else None
    if idea in (Idea.MAPPING, Idea.COLLECTION):
        inner = _sole_condition(file, value, identities)
        return _identity_name(file, Asked(given.call, None, inner), words) if inner is not None else None
    return file.text(value) if idea in _PLAIN else None
