"""Annotations that state a media type, and what says the same: the response, the class, the framework itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect.detector import Vocabulary
from llmreview.detect.media_given import JSON, Stated, returned_object, typed
from llmreview.detect.media_stated_again import says_the_same
from llmreview.model import Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.handlers import annotations_of
from llmreview.syntax.links import base_of, links_before
from llmreview.syntax.media import MediaType, Statement, media_type, names_content_type, read_statement, statements_in

if TYPE_CHECKING:
    from tree_sitter import Node


class Repeated(NamedTuple):
    """A statement, and what says the same already; ``tier`` where it is less sure than others."""

    statement: Statement
    stated: Stated
    tier: Tier | None = None


def against_mark(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Repeated]:
    """A response says what the annotation of its function, or of its class, says: ``@GetMapping(produces = …)``."""
    function = file.enclosing(call.node, Idea.FUNCTION)
    statement = read_statement(file, call.node)
    by_type = typed(file, call, words) if statement is None else None
    if by_type is not None:
        statement = Statement(by_type.node, by_type.media)
    if statement is None or function is None or not _answers(file, call, words):
        return
    for mark, media in _marked(file, function, words):
        if media == statement.media:
            yield Repeated(statement, Stated(media, mark, f"`{file.text(mark)[:60]}`", frozenset()))
            return


def _answers(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a call makes or alters the response, not a request that the function sends."""
    bases = {base_of(file, call.receiver), *(link.name for link in links_before(file, call)), call.path}
    return any(part in words.words("responses") for base in bases for part in base.split("."))


def _marked(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[tuple[Node, MediaType]]:
    """The types that annotations of a function, else of its class, say that it produces."""
    for holder in (function, file.enclosing(function, Idea.CLASS)):
        found = list(_produced(file, holder, words)) if holder is not None else []
        if found:
            yield from found
            return


def _produced(file: SourceFile, holder: Node, words: Vocabulary) -> Iterator[tuple[Node, MediaType]]:
    for mark in annotations_of(file, holder):
        yield from _produced_by(file, mark, words)


def _produced_by(file: SourceFile, mark: Node, words: Vocabulary) -> Iterator[tuple[Node, MediaType]]:
    arguments = file.role(mark, "arguments")
    name = file.name(mark).rpartition(".")[2]
    if arguments is None or name not in words.words("marks"):
        return
    for child in arguments.named_children:
        if file.idea(child) is Idea.KEYWORD:
            value = file.role(child, "value") if file.name(child) in words.words("produced") else None
        else:
            value = child if name in words.words("produces") else None
        media = media_type(file, value) if value is not None else None
        if media is not None:
            yield mark, media


def mark_says_again(file: SourceFile, mark: Node, words: Vocabulary) -> Iterator[Repeated]:
    """An annotation of a method that says what its class's says, or what the framework does anyway."""
    function = _annotated(file, mark)
    if function is None:
        return
    cls = file.enclosing(function, Idea.CLASS, Idea.TYPE)
    own = list(_produced_by(file, mark, words))
    for where, media in _produced(file, cls, words) if cls is not None and own else ():
        if [media] == [m for _, m in own]:
            stated = Stated(media, where, f"`{file.text(where)[:60]}` of the class", frozenset())
            yield Repeated(Statement(_only_type(file, mark), media), stated)
    name = file.name(mark).rpartition(".")[2]
    if name in words.words("header_marks"):
        yield from _header_mark(file, mark, function, words)


def _only_type(file: SourceFile, mark: Node) -> Node:
    """The argument that says the type, if the annotation says something else, too."""
    arguments = file.role(mark, "arguments")
    named = [c for c in arguments.named_children if file.idea(c) is Idea.KEYWORD] if arguments is not None else []
    return next((c for c in named if "produces" in file.name(c)), mark) if len(named) > 1 else mark


def _annotated(file: SourceFile, mark: Node) -> Node | None:
    around = file.enclosing(mark, Idea.FUNCTION, Idea.CLASS, Idea.TYPE)
    if around is not None and file.idea(around) is Idea.FUNCTION:
        return around
    after = mark.next_named_sibling
    while after is not None and file.idea(after) in (Idea.ANNOTATION, Idea.COMMENT):
        after = after.next_named_sibling
    return after if after is not None and file.idea(after) is Idea.FUNCTION else None


def _header_mark(file: SourceFile, mark: Node, function: Node, words: Vocabulary) -> Iterator[Repeated]:
    """``@Header("Content-Type", "application/json")`` above a method whose object is sent as JSON by default."""
    arguments = file.role(mark, "arguments")
    values = list(arguments.named_children) if arguments is not None else []
    if len(values) == 2 and names_content_type(file, values[0]):
        media = media_type(file, values[1])
        statements = [Statement(mark, media)] if media is not None else []
    else:
        statements = [s._replace(node=mark if len(values) == 1 else s.node) for v in values for s in statements_in(file, v)]
    sent = _default_json(file, function, words)
    for statement in statements if sent is not None else ():
        if sent is not None and statement.media.name == JSON.name and says_the_same(statement.media, sent[0]):
            yield Repeated(statement, *sent)


def _default_json(file: SourceFile, function: Node, words: Vocabulary) -> tuple[Stated, Tier] | None:
    """What a function sends as JSON because the framework does so by default, and how sure that is."""
    charsets = frozenset({"utf-8"}) if words.words("adds_charset") else frozenset()
    parameters = file.role(function, "parameters")
    for annotation in file.walk(parameters, Idea.ANNOTATION) if parameters is not None else ():
        name = file.name(annotation)
        if name in words.words("own_response"):
            return None
        if name in words.words("body_marks"):
            return Stated(JSON, annotation, f"the converter of `@{name}`", charsets), "check"
    value = returned_object(file, function) if not words.words("body_marks") else None
    return (Stated(JSON, value, "the object that is returned", charsets), "fix") if value is not None else None
