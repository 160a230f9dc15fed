"""Media types where code states them: in header entries, calls that set a header, assignments and arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_MEDIA = Pattern(r"\s*([a-z]+/[\w.+*-]+)\s*(?:;\s*charset\s*=\s*[\"']?([\w-]+)[\"']?)?\s*;?\s*$", re.IGNORECASE)
_HEADER_LINE = Pattern(r"\s*content-type\s*:\s*(.+)$", re.IGNORECASE)
_SHORT = {
    "json": "application/json",
    "html": "text/html",
    "text": "text/plain",
    "txt": "text/plain",
    "plain": "text/plain",
    "csv": "text/csv",
    "xml": "application/xml",
    "js": "application/javascript",
}
"""What frameworks take for a media type in short: ``res.type('json')``, ``content_type :json``."""
_CONSTANT = Pattern(
    r"(?:application|mime|contenttype|mediatype|type)*"
    r"(?:(?P<json>json)|(?P<xml>xml)|(?P<octet>octetstream)|(?P<pdf>pdf)|(?:text)?(?P<text>html|plain|csv))(?P<charset>utf8|charsetutf8)?(?:value)?$"
)
_FROM_CONSTANT = {
    "json": "application/json",
    "xml": "application/xml",
    "octet": "application/octet-stream",
    "pdf": "application/pdf",
}
_NAMES = frozenset({"contenttype", "headercontenttype", "httpheadercontenttype"})
_SETTING = frozenset({"header", "headers", "set", "add", "append", "put", "with", "insert", "of", "entry", "replace"})
_ASKING = frozenset(
    {"get", "assert", "expect", "check", "verify", "has", "is", "match", "should", "contains", "remove", "delete"}
)
TYPE_NAMES = frozenset({"contenttype", "type", "mimetype", "mediatype"})
"""Members and keywords that hold the media type of what they are a part of."""


class MediaType(NamedTuple):
    """``charset`` is empty where none is named."""

    name: str
    charset: str


class Statement(NamedTuple):
    """A place that says which media type something has. ``node`` is what would be taken away to say it no more."""

    node: Node
    media: MediaType


def media_type(file: SourceFile, node: Node | None, short: bool = True) -> MediaType | None:
    """The media type that a string, a constant or a call around one stands for; ``short`` takes ``json`` for one, too."""
    node = file.unwrap(node)
    if node is None:
        return None
    idea = file.idea(node)
    if idea is Idea.STRING:
        return _read(file.string(node) or "", short)
    if idea is Idea.COLLECTION:
        elements = [child for child in node.named_children if file.idea(child) is not None]
        return media_type(file, elements[0], short) if len(elements) == 1 else None
    call = file.call(node)
    if call is not None:
        given = [call.receiver, *(a.value for a in call.arguments[:1])]
        found = (media_type(file, value, short=False) for value in given if value is not None)
        return next((media for media in found if media is not None), None)
    if idea in (Idea.MEMBER, Idea.NAME):
        return _of_constant(file.text(node))
    return None


def _read(text: str, short: bool) -> MediaType | None:
    match = _MEDIA.match(text)
    if match:
        return MediaType(match[1].lower(), (match[2] or "").lower())
    name = _SHORT.get(text.strip().lstrip(":").lower()) if short else None
    return MediaType(name, "") if name else None


def _of_constant(text: str) -> MediaType | None:
    """``MediaType.APPLICATION_JSON_VALUE``, ``ContentType.Application.Json``, ``echo.MIMETextHTMLCharsetUTF8``"""
    parts = re.split(r"\W+", text)
    if len(parts) < 2 and not text.isupper():  # a variable
        return None
    match = None
    for count in (1, 2):
        match = match or _CONSTANT.match("".join(parts[-count:]).replace("_", "").lower())
    if match is None or not re.search(r"mime|media|content|type|json|application", text, re.IGNORECASE):
        return None
    kind = next(key for key in ("json", "xml", "octet", "pdf", "text") if match[key])
    return MediaType(_FROM_CONSTANT.get(kind) or f"text/{match['text']}", "utf-8" if match["charset"] else "")


def names_content_type(file: SourceFile, node: Node | None) -> bool:
    """Whether a key, an index or an argument is the name of the header: ``"Content-Type"``, ``HttpHeaders.CONTENT_TYPE``."""
    node = file.unwrap(node)
    if node is None:
        return False
    text = file.string(node)
    if text is None:
        text = file.text(node).rpartition("::" if "::" in file.text(node) else ".")[2] if len(file.text(node)) < 80 else ""
    return _plain(text.lstrip(":")) in _NAMES


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]", "", text).lower()


def read_statement(file: SourceFile, node: Node) -> Statement | None:
    """The statement of a media type that a pair, keyword, call, assignment or string is; None for anything else."""
    idea = file.idea(node)
    if idea is Idea.PAIR:
        return _stated(file, node, file.role(node, "value"), names_content_type(file, file.role(node, "key")))
    if idea is Idea.KEYWORD:
        return _stated(file, node, file.role(node, "value"), _plain(file.name(node).strip("\"':")) in TYPE_NAMES | _NAMES)
    if idea is Idea.ASSIGNMENT:
        target = file.unwrap(file.role(node, "target"))
        return _stated(file, node, file.role(node, "value"), target is not None and _is_type_of_something(file, target))
    if idea is Idea.STRING:
        match = _HEADER_LINE.match(file.string(node) or "")
        media = _read(match[1], False) if match else None
        return Statement(node, media) if media else None
    call = file.call(node) if idea is Idea.CALL else None
    return _stated_by_call(file, call) if call is not None and call.node == node else None


def _stated(file: SourceFile, node: Node, value: Node | None, is_type: bool) -> Statement | None:
    media = media_type(file, value) if is_type else None
    return Statement(node, media) if media is not None else None


def _is_type_of_something(file: SourceFile, target: Node) -> bool:
    """``answer.headers["Content-Type"]``, ``response.content_type``, ``request.Content.Headers.ContentType``"""
    if file.idea(target) is Idea.INDEX:
        return names_content_type(file, file.role(target, "index"))
    return file.idea(target) is Idea.MEMBER and _plain(file.name(target)) in TYPE_NAMES


def _stated_by_call(file: SourceFile, call: Call) -> Statement | None:
    words = set(words_of(call.name))
    if words & _ASKING:
        return None
    values = [a.value for a in call.arguments]
    if len(values) >= 2 and words & _SETTING:
        for name, value in pairwise(values):
            if names_content_type(file, name):
                return _stated(file, call.node, value, True)
    if len(values) in (1, 2) and _plain(call.name).removeprefix("set").removeprefix("with") in TYPE_NAMES:
        return _stated(file, call.node, values[0], call.receiver is not None or not call.constructor)
    if len(values) in (1, 2, 3) and call.name == "header":  # a whole line
        return next((s._replace(node=call.node) for s in [read_statement(file, values[0])] if s is not None), None)
    return None


def statements_in(file: SourceFile, node: Node, inside: tuple[Idea, ...] = (Idea.LAMBDA, Idea.FUNCTION)) -> Iterator[Statement]:
    """The statements of a media type in and under a node."""
    for part in file.walk(node, Idea.PAIR, Idea.KEYWORD, Idea.ASSIGNMENT, Idea.CALL, Idea.STRING, inside=inside):
        found = read_statement(file, part)
        if found is not None:
            yield found
