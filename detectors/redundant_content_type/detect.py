"""A media type that a call, an annotation or a framework states, and that a header or an argument states again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.evidence import evidence_of
from llmreview.detect.media_given import Stated, has_no_body, returned_object, stated_by
from llmreview.detect.media_marks import against_mark, mark_says_again
from llmreview.detect.media_stated_again import again, in_arguments, on_request
from llmreview.model import Tier
from llmreview.syntax import Call, Idea, Place, SourceFile, conditions
from llmreview.syntax.handlers import annotations_of
from llmreview.syntax.links import base_of, links_before
from llmreview.syntax.media import MediaType, Statement, read_statement, statements_in
from llmreview.syntax.waiting import name_node

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.ANNOTATION, Idea.ASSIGNMENT, Idea.RETURN)

IMPLIED = "()"
"""Stands for the object of calls that name none: the request that a block builds."""
CLOSED = (Idea.LAMBDA, Idea.FUNCTION, Idea.CLASS)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if file.idea(node) is Idea.ANNOTATION:
        yield from (_candidate(file, *found) for found in mark_says_again(file, node, words))
        return
    if file.idea(node) is Idea.ASSIGNMENT:
        yield from _set_twice(file, node)
        yield from _on_returned_object(file, node, words)
        return
    if file.idea(node) is Idea.RETURN:
        yield from _beside_object(file, node, words)
        return
    call = file.call(node)
    if call is None or call.node != node:
        return
    stated = stated_by(file, call, words)
    if stated is not None:
        yield from (_candidate(file, statement, stated) for statement in again(file, call, stated, words))
    elif has_no_body(file, call, words):
        yield from _type_of_nothing(file, call, words)
    yield from (_candidate(file, *found) for found in against_mark(file, call, words))
    yield from _set_twice(file, call.node)


def _candidate(file: SourceFile, statement: Statement, stated: Stated, tier: Tier | None = None) -> Candidate:
    evidence = (evidence_of(file, stated.node, f"states `{stated.media.name}` already"),)
    message = f"`{statement.media.name}` is stated again: {stated.how} already says so"
    return Candidate(_place(file, statement.node), message, evidence, tier=tier)


def _place(file: SourceFile, node: Node) -> Place:
    """Where a statement stands; of a link in a chain only the link itself."""
    call = file.call(node)
    if call is None or file.call(call.receiver) is None or call.receiver is None:
        return file.place(node)
    return file.place(name_node(call), node)


# Objects that a framework sends as JSON


def _is_route(file: SourceFile, function: Node | None, words: Vocabulary) -> bool:
    """Whether what a function returns is sent: it has the decorator of a route."""
    marks = annotations_of(file, function) if function is not None else ()
    return any(file.name(mark).rpartition(".")[2] in words.words("route_marks") for mark in marks)


def _on_returned_object(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``response.headers["Content-Type"] = "application/json"`` on the response that a route is given, beside its object."""
    statement, function = read_statement(file, node), file.function_around(node)
    if (
        statement is None
        or statement.media.name != "application/json"
        or function is None
        or not _is_route(file, function, words)
    ):
        return
    base = base_of(file, file.role(node, "target"))
    given = next((d for d in file.scope(node).definitions(base) if d.kind == "parameter"), None)
    body = returned_object(file, function)
    if given is not None and body is not None and file.text(given.type).endswith("Response"):
        yield _candidate(file, statement, Stated(statement.media, body, "the object that is returned", frozenset()))


def _beside_object(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``return {…}, 200, {"Content-Type": "application/json"}``"""
    value = file.unwrap(file.role(node, "value"))
    parts = file.elements(value) if value is not None and file.idea(value) is Idea.COLLECTION else []
    if len(parts) < 2 or file.idea(parts[0]) is not Idea.MAPPING or not _is_route(file, file.function_around(node), words):
        return
    for statement in statements_in(file, parts[-1]):
        if statement.media == MediaType("application/json", ""):
            yield _candidate(file, statement, Stated(statement.media, parts[0], "the object that is returned", frozenset()))


# The same header twice, and a type of nothing


def _set_twice(file: SourceFile, node: Node) -> Iterator[Candidate]:
    """A header set a second time on the same object, or in the same chain, with nothing in between that could change it."""
    statement = read_statement(file, node)
    function = file.function_around(node)
    if statement is None or function is None:
        return
    call = file.call(node)
    for link in links_before(file, call) if call is not None else ():
        earlier = read_statement(file, link.node)
        if earlier is not None and earlier.media == statement.media:
            yield _candidate(file, statement, Stated(earlier.media, link.node, f"`{link.name}`", frozenset()))
            return
    owner = _owner(file, node)
    own = {c.id for c in conditions(file, node, within=function)}
    for before in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, inside=CLOSED) if owner else ():
        if before.end_byte > node.start_byte:
            return
        earlier = read_statement(file, before)
        if earlier is None:
            earlier = _made_with(file, before, owner)
        if earlier is None or earlier.media != statement.media or owner not in (_owner(file, before), _made(file, before)):
            continue
        remade = owner != _made(file, before) and any(
            before.end_byte <= d.node.start_byte < node.start_byte for d in file.scope(node).definitions(owner)
        )
        if not remade and {c.id for c in conditions(file, before, within=function)} <= own:
            yield _candidate(file, statement, Stated(earlier.media, before, "an earlier line", frozenset()))
            return


def _made(file: SourceFile, node: Node) -> str:
    """The name that an assignment gives to what a constructor makes."""
    value = file.call(file.role(node, "value")) if file.idea(node) is Idea.ASSIGNMENT else None
    made = value is not None and (value.constructor or value.name == "new")
    return file.text(file.role(node, "target")) if made else ""


def _made_with(file: SourceFile, node: Node, owner: str) -> Statement | None:
    """The type that an object gets when it is made: ``Net::HTTP::Post.new(uri, "Content-Type" => "application/json")``."""
    value = file.role(node, "value") if owner and owner == _made(file, node) else None
    return next(iter(statements_in(file, value)), None) if value is not None else None


def _owner(file: SourceFile, node: Node) -> str:
    """The object whose header a statement sets, as written; empty where it is made on the spot."""
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if call is not None:
        if call.receiver is None and file.function_around(node) is not None:
            return IMPLIED
        text = file.text(call.receiver)
    else:
        target = file.role(node, "target")
        text = file.text(file.role(target, "object"))
    base = base_of(file, call.receiver if call is not None else file.role(node, "target"))
    if call is not None and base[:1].isupper():  # a type: `Map.of`
        return ""
    return base if base and len(text) < 60 and "\n" not in text and not _takes_arguments(text) else ""


def _takes_arguments(text: str) -> bool:
    return "(" in text.replace("()", "")


def _type_of_nothing(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``Content-Type`` on a request that has no body."""
    for statement in (*in_arguments(file, call, words), *on_request(file, call, words)):
        evidence = (evidence_of(file, call.node, "sends no body"),)
        message = f"`{statement.media.name}` is the type of a body, and `{call.name}` sends none"
        yield Candidate(file.place(statement.node), message, evidence, tier="check")
