"""A media type that a call, an annotation or a framework states, and that a header or an argument states again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.evidence import evidence_of
from llmreview.detect.media_given import Stated, has_no_body, stated_by, typed
from llmreview.detect.media_stated_again import again, in_arguments, on_request, says_the_same
from llmreview.model import Tier
from llmreview.syntax import Call, Idea, Place, SourceFile, conditions
from llmreview.syntax.handlers import annotations_of
from llmreview.syntax.links import base_of, links_before
from llmreview.syntax.media import MediaType, Statement, media_type, names_content_type, read_statement, statements_in
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
        yield from _mark_says_again(file, node, words)
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
    yield from _against_mark(file, call, words)
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


# Annotations


def _against_mark(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
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
            yield _candidate(file, statement, Stated(media, mark, f"`{file.text(mark)[:60]}`", frozenset()))
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


def _mark_says_again(file: SourceFile, mark: Node, words: Vocabulary) -> Iterator[Candidate]:
    """An annotation of a method that says what its class's says, or what the framework does anyway."""
    function = _annotated(file, mark)
    if function is None:
        return
    cls = file.enclosing(function, Idea.CLASS, Idea.TYPE)
    own = list(_produced_by(file, mark, words))
    for where, media in _produced(file, cls, words) if cls is not None and own else ():
        if [media] == [m for _, m in own]:
            stated = Stated(media, where, f"`{file.text(where)[:60]}` of the class", frozenset())
            yield _candidate(file, Statement(_only_type(file, mark), media), stated)
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


def _header_mark(file: SourceFile, mark: Node, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``@Header("Content-Type", "application/json")`` above a method whose object is sent as JSON by default."""
    arguments = file.role(mark, "arguments")
    values = list(arguments.named_children) if arguments is not None else []
    if len(values) == 2 and names_content_type(file, values[0]):
        media = media_type(file, values[1])
        statements = [Statement(mark, media)] if media is not None else []
    else:
        statements = [s._replace(node=mark if len(values) == 1 else s.node) for v in values for s in statements_in(file, v)]
    for statement in statements:
        body = _default_json(file, function, words) if statement.media.name == "application/json" else None
        if body is not None:
            framework = frozenset({"utf-8"}) if words.words("adds_charset") else frozenset()
            stated = Stated(MediaType("application/json", ""), body[0], body[1], framework)
            if says_the_same(statement.media, stated):
                yield _candidate(file, statement, stated, body[2])


def _default_json(file: SourceFile, function: Node, words: Vocabulary) -> tuple[Node, str, Tier] | None:
    """What a function sends as JSON because the framework does so by default."""
    parameters = file.role(function, "parameters")
    for annotation in file.walk(parameters, Idea.ANNOTATION) if parameters is not None else ():
        name = file.name(annotation)
        if name in words.words("own_response"):
            return None
        if name in words.words("body_marks"):
            return annotation, f"the converter of `@{name}`", "check"
    if words.words("body_marks"):
        return None
    value = _returned_object(file, function)
    return (value, "the object that is returned", "fix") if value is not None else None


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
    body = _returned_object(file, function)
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


def _returned_object(file: SourceFile, function: Node) -> Node | None:
    for node in file.walk(function, Idea.RETURN, inside=CLOSED):
        value = file.unwrap(file.role(node, "value"), Idea.AWAIT)
        if value is not None and file.idea(value) in (Idea.MAPPING, Idea.COLLECTION):
            return value
    return None


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
