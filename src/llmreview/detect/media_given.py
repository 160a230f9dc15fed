"""What gives a request or a response its media type, by what it is or by an argument, and what has none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect.detector import Vocabulary
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.links import base_of
from llmreview.syntax.media import MediaType, media_type, read_statement

if TYPE_CHECKING:
    from tree_sitter import Node

JSON = MediaType("application/json", "")


class Stated(NamedTuple):
    """What already says the type: ``node`` where, ``how`` in words; ``charsets`` are those that make no difference."""

    media: MediaType
    node: Node
    how: str
    charsets: frozenset[str]


def stated_by(file: SourceFile, call: Call, words: Vocabulary) -> Stated | None:
    """The type that a call gives its request or response, by what it is or by an argument."""
    for topic, name in (("sends_json", "application/json"), ("sends_html", "text/html"), ("sends_text", "text/plain")):
        if call.arguments and words.matches(call, topic):
            return Stated(MediaType(name, ""), call.node, f"`{call.name}`", _charsets(file, call, name, words))
    by_option = _by_option(file, call, words)
    if by_option is not None:
        return by_option
    for position, topic in enumerate(("object_body", "object_body_second")):
        body = call.argument(position=position) if words.matches(call, topic) else None
        if body is not None and is_object(file, body):
            return Stated(JSON, body, f"the object that `{call.name}` sends", _charsets(file, call, JSON.name, words))
    return typed(file, call, words)


def _by_option(file: SourceFile, call: Call, words: Vocabulary) -> Stated | None:
    """The type that the kind of body says which a call gets by name: ``json=order``, ``plain: "x"``."""
    given = {file.text(key).strip("\"':"): value for key, value in options(file, call)}
    if words.matches(call, "json_option"):
        key = next((k for k in given if k in words.words("json_options")), None)
        if key is not None and file.idea(given[key]) not in (Idea.BOOLEAN, Idea.NULL):
            return Stated(JSON, given[key], f"`{key}` of `{call.name}`", frozenset())
    if words.matches(call, "object_option"):
        key = next((k for k in given if k in words.words("object_options") and is_object(file, given[k])), None)
        if key is not None:
            return Stated(JSON, given[key], f"the object that `{call.name}` sends", frozenset())
    if words.matches(call, "form_option"):
        key = next((k for k in given if k in words.words("form_options") and is_object(file, given[k])), None)
        if key is not None and not set(given) & words.words("json_options"):
            return Stated(
                MediaType("application/x-www-form-urlencoded", ""), given[key], f"`{key}` of `{call.name}`", frozenset()
            )
    for key, name in (("plain", "text/plain"), ("html", "text/html")):
        if key in given and words.matches(call, "text_option"):
            return Stated(MediaType(name, ""), given[key], f"`{key}` of `{call.name}`", _charsets(file, call, name, words))
    return None


def _charsets(file: SourceFile, call: Call, name: str, words: Vocabulary) -> frozenset[str]:
    """The charsets that the framework adds by itself."""
    adds = (
        words.matches(call, "adds_charset") and not base_of(file, call.receiver)[:1].isupper()
    )  # `Response.json` is another one
    return (
        frozenset({"utf-8", "utf8"})
        if adds or (name.startswith("text/") and words.matches(call, "adds_charset_to_text"))
        else frozenset()
    )


def typed(file: SourceFile, call: Call, words: Vocabulary) -> Stated | None:
    """``StreamingResponse(rows, media_type="text/csv")``, ``RequestBody.create(json, MediaType.parse("application/json"))``"""
    if not words.matches(call, "typed"):
        return None
    for argument in call.arguments:
        keyword = argument.value.parent if argument.name is not None else None
        statement = read_statement(file, keyword) if keyword is not None else None
        media = (
            statement.media
            if statement is not None
            else media_type(file, argument.value, short=False)
            if argument.name is None
            else None
        )
        if media is not None:
            where = keyword if keyword is not None else argument.value
            return Stated(media, where, f"`{call.name}`", _charsets(file, call, media.name, words))
    return None


def options(file: SourceFile, call: Call) -> Iterator[tuple[Node, Node]]:
    """The named arguments of a call, be it by keyword or in an object."""
    for argument in call.arguments:
        if argument.name is not None and argument.value.parent is not None:
            key = file.role(argument.value.parent, "name")
            if key is not None:
                yield key, argument.value
        elif (mapping := file.unwrap(argument.value)) is not None and file.idea(mapping) is Idea.MAPPING:
            for child in mapping.named_children:
                if file.idea(child) is Idea.PAIR:
                    key, value = file.role(child, "key"), file.unwrap(file.role(child, "value"))
                else:
                    key = value = child if file.idea(child) is Idea.NAME else None
                if key is not None and value is not None:
                    yield key, value


def is_object(file: SourceFile, node: Node) -> bool:
    """Whether a value is an object literal, here or where its name gets it."""
    value = file.unwrap(node)
    if value is not None and file.idea(value) is Idea.NAME:
        definition = file.scope(value).definition_before(file.text(value), value)
        value = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
    return value is not None and file.idea(value) is Idea.MAPPING


def holds_spread(file: SourceFile, node: Node) -> bool:
    return file.idea(node) is Idea.MAPPING and any(file.idea(child) is Idea.SPREAD for child in node.named_children)


def has_no_body(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    if words.matches(call, "makes_request"):  # http.NewRequest("GET", url, nil)
        verbs = {(file.string(a.value) or file.text(a.value).rpartition(".Method")[2]).upper() for a in call.arguments}
        return bool(verbs & {"GET", "HEAD"}) and file.idea(call.arguments[-1].value) is Idea.NULL
    if not words.matches(call, "requests_without_body"):
        return False
    keys = {file.text(key).strip("\"':"): value for key, value in options(file, call)}
    if set(keys) & words.words("bodies") or any(a.spread or holds_spread(file, a.value) for a in call.arguments):
        return False
    method = keys.get("method")
    if call.name in words.words("own_method") and method is not None:
        return (file.string(method) or "").upper() in ("GET", "HEAD")
    return True


def returned_object(file: SourceFile, function: Node) -> Node | None:
    """The mapping or list that a function gives back."""
    for node in file.walk(function, Idea.RETURN, inside=(Idea.LAMBDA, Idea.FUNCTION, Idea.CLASS)):
        value = file.unwrap(file.role(node, "value"), Idea.AWAIT)
        if value is not None and file.idea(value) in (Idea.MAPPING, Idea.COLLECTION):
            return value
    return None
