"""A media type that a call, an annotation or a framework states, and that a header or an argument states again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.syntax import Call, Idea, Place, SourceFile, conditions
from llmreview.syntax.handlers import annotations_of
from llmreview.syntax.links import base_of, links_after, links_before
from llmreview.syntax.media import MediaType, Statement, media_type, names_content_type, read_statement, statements_in
from llmreview.syntax.waiting import name_node

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.ANNOTATION, Idea.ASSIGNMENT)

RESPONSES = frozenset({"response", "headers"})
"""What the answer is called where a method of the controller sends it."""
IMPLIED = "()"
"""Stands for the object of calls that name none: the request that a block builds."""
CLOSED = (Idea.LAMBDA, Idea.FUNCTION, Idea.CLASS)


class Stated(NamedTuple):
    """What already says the type: ``node`` where, ``how`` in words; ``charsets`` are those that make no difference."""

    media: MediaType
    node: Node
    how: str
    charsets: frozenset[str]


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if file.idea(node) is Idea.ANNOTATION:
        yield from _mark_says_again(file, node, words)
        return
    if file.idea(node) is Idea.ASSIGNMENT:
        yield from _set_twice(file, node)
        return
    call = file.call(node)
    if call is None or call.node != node:
        return
    stated = _stated_by(file, call, words)
    if stated is not None:
        yield from (_candidate(file, statement, stated) for statement in _again(file, call, stated, words))
    elif _has_no_body(file, call, words):
        yield from _type_of_nothing(file, call, words)
    yield from _against_mark(file, call, words)
    yield from _set_twice(file, call.node)


def _candidate(file: SourceFile, statement: Statement, stated: Stated, tier: Tier | None = None) -> Candidate:
    place = file.place(stated.node)
    evidence = (Evidence(file.path, place.line, place.end_line, f"states `{stated.media.name}` already"),)
    message = f"`{statement.media.name}` is stated again: {stated.how} already says so"
    return Candidate(_place(file, statement.node), message, evidence, tier=tier)


def _place(file: SourceFile, node: Node) -> Place:
    """Where a statement stands; of a link in a chain only the link itself."""
    call = file.call(node)
    if call is None or file.call(call.receiver) is None or call.receiver is None:
        return file.place(node)
    return file.place(name_node(call), node)


# What states the type without a header


def _stated_by(file: SourceFile, call: Call, words: Vocabulary) -> Stated | None:
    """The type that a call gives its request or response, by what it is or by an argument."""
    for topic, name in (("sends_json", "application/json"), ("sends_html", "text/html"), ("sends_text", "text/plain")):
        if call.arguments and words.matches(call, topic):
            return Stated(MediaType(name, ""), call.node, f"`{call.name}`", _charsets(file, call, name, words))
    options = {file.text(key).strip("\"':"): value for key, value in _options(file, call)}
    json = MediaType("application/json", "")
    if words.matches(call, "json_option"):
        key = next((k for k in options if k in words.words("json_options")), None)
        if key is not None and file.idea(options[key]) not in (Idea.BOOLEAN, Idea.NULL):
            return Stated(json, options[key], f"`{key}` of `{call.name}`", frozenset())
    if words.matches(call, "object_option"):
        key = next((k for k in options if k in words.words("object_options") and is_object(file, options[k])), None)
        if key is not None:
            return Stated(json, options[key], f"the object that `{call.name}` sends", frozenset())
    for position, topic in enumerate(("object_body", "object_body_second")):
        body = call.argument(position=position) if words.matches(call, topic) else None
        if body is not None and is_object(file, body):
            return Stated(json, body, f"the object that `{call.name}` sends", _charsets(file, call, json.name, words))
    return _typed(file, call, words)


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


def _typed(file: SourceFile, call: Call, words: Vocabulary) -> Stated | None:
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


def _options(file: SourceFile, call: Call) -> Iterator[tuple[Node, Node]]:
    """The named arguments of a call, be it by keyword or in an object."""
    for argument in call.arguments:
        if argument.name is not None and argument.value.parent is not None:
            key = file.role(argument.value.parent, "name")
            if key is not None:
                yield key, argument.value
        elif file.idea(argument.value) is Idea.MAPPING:
            for child in argument.value.named_children:
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


# What states it again


def _again(file: SourceFile, call: Call, stated: Stated, words: Vocabulary) -> Iterator[Statement]:
    seen = {stated.node.id}
    for statement in (
        *_in_arguments(file, call, words),
        *_beside(file, call),
        *_in_chain(file, call),
        *_on_object(file, call, stated, words),
    ):
        around = stated.node.start_byte <= statement.node.start_byte and statement.node.end_byte <= stated.node.end_byte
        is_stated_itself = around and stated.node != call.node
        if statement.node.id not in seen and not is_stated_itself and _says_the_same(statement.media, stated):
            seen.add(statement.node.id)
            yield statement


def _says_the_same(media: MediaType, stated: Stated) -> bool:
    return media.name == stated.media.name and (media.charset == stated.media.charset or media.charset in stated.charsets)


def _in_arguments(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Statement]:
    for argument in call.arguments:
        whole = argument.value.parent if argument.name is not None and argument.value.parent is not None else argument.value
        if file.idea(file.unwrap(argument.value) or argument.value) in (Idea.STRING, Idea.LAMBDA):
            nodes = [whole] if whole != argument.value else []
        else:
            nodes = [whole]
        for node in nodes:
            yield from statements_in(file, node, inside=(*CLOSED, Idea.STRING))
            yield from _in_named(file, call, node, words)


def _in_named(file: SourceFile, call: Call, node: Node, words: Vocabulary) -> Iterator[Statement]:
    """The entry of a table of headers that a name stands for, if every use of it is such a call, or one without a body."""
    for name in file.walk(node, Idea.NAME, Idea.PAIR, Idea.KEYWORD, inside=(Idea.LAMBDA, Idea.FUNCTION)):
        if file.idea(name) is not Idea.NAME or "eader" not in file.text(name).lower():
            continue
        definition = file.scope(name).definition_before(file.text(name), name)
        if definition is None or definition.kind != "assignment" or definition.value is None or definition.node == name:
            continue
        if file.function_around(definition.node) != file.function_around(call.node):
            continue
        uses = [u.node for u in file.scope(definition.node).uses(file.text(name))]
        if all(_is_no_other_body(file, use, words) for use in uses):
            yield from statements_in(file, definition.value, inside=(*CLOSED, Idea.STRING))
            yield from (s for use in uses if (s := _set_in(file, use)) is not None)


def _set_in(file: SourceFile, use: Node) -> Statement | None:
    """``headers["Content-Type"] = …``"""
    target = use.parent
    holder = target.parent if target is not None and file.idea(target) is Idea.INDEX else None
    return read_statement(file, holder) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else None


def _is_no_other_body(file: SourceFile, use: Node, words: Vocabulary) -> bool:
    """Whether a use of a table of headers fills it, or sends a body that states its type, or none at all."""
    parent = use.parent
    if parent is not None and file.idea(parent) in (Idea.INDEX, Idea.MEMBER):
        return True
    node = file.enclosing(use, Idea.CALL, Idea.FUNCTION, Idea.LAMBDA)
    call = file.call(node) if node is not None and file.idea(node) is Idea.CALL else None
    if call is None:
        return False
    return _stated_by(file, call, words) is not None or _has_no_body(file, call, words)


def _in_chain(file: SourceFile, call: Call) -> Iterator[Statement]:
    """``client.post(url).set("Content-Type", …).send({…})``, and headers given to a link of the chain."""
    starts = (call, *_carriers(file, call))
    chained = (link for start in starts for link in (start, *links_before(file, start), *links_after(file, start)))
    for link in (link for link in chained if link.node != call.node):
        statement = read_statement(file, link.node)
        if statement is not None:
            yield statement
        else:
            for argument in link.arguments:
                if file.idea(argument.value) in (Idea.MAPPING, Idea.PAIR) or argument.name is not None:
                    whole = (
                        argument.value.parent
                        if argument.name is not None and argument.value.parent is not None
                        else argument.value
                    )
                    yield from statements_in(file, whole, inside=(*CLOSED, Idea.STRING))


def _carriers(file: SourceFile, call: Call) -> Iterator[Call]:
    """The calls that take what a call makes, directly or by its only name: ``.post(body)``."""
    parent = call.node.parent
    nodes = [call.node]
    target = file.role(parent, "target")
    if parent is not None and file.idea(parent) is Idea.ASSIGNMENT and target is not None and file.idea(target) is Idea.NAME:
        nodes = [use.node for use in file.scope(call.node).uses(file.text(target))]
    for node in nodes if len(nodes) == 1 else ():
        holder = node.parent
        while holder is not None and file.idea(holder) is Idea.WRAPPER:
            holder = holder.parent
        carrier = file.call(holder.parent) if holder is not None and file.idea(holder) is Idea.ARGUMENTS else None
        if carrier is not None:
            yield carrier


def _beside(file: SourceFile, call: Call) -> Iterator[Statement]:
    """The headers of an answer that is returned as several values: ``return jsonify(order), 200, {…}``."""
    holder = call.node.parent
    if (
        holder is not None
        and file.idea(holder) is Idea.COLLECTION
        and holder.parent is not None
        and file.idea(holder.parent) is Idea.RETURN
    ):
        for value in holder.named_children:
            if file.idea(value) is Idea.MAPPING:
                yield from statements_in(file, value)


def _on_object(file: SourceFile, call: Call, stated: Stated, words: Vocabulary) -> Iterator[Statement]:
    """Statements about the same object elsewhere in the function: ``res.setHeader(…)`` before ``res.json(…)``."""
    function = file.function_around(call.node)
    names = _objects(file, call) | (RESPONSES if words.matches(call, "answers") and call.receiver is None else frozenset())
    if function is None or not names or read_statement(file, call.node) is not None:  # a link says it of its own chain only
        return
    own = {c.id for c in conditions(file, call.node, within=function)}
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, inside=CLOSED):
        statement = read_statement(file, node)
        if statement is None or _base(file, node) not in names or _is_in_chain_of(node, call):
            continue
        hangs = {c.id for c in conditions(file, node, within=function)}
        made_before = call.node.end_byte <= node.start_byte
        if hangs <= own and (made_before or not _sends_otherwise(file, function, node, names, stated, words)):
            yield statement


def _objects(file: SourceFile, call: Call) -> frozenset[str]:
    """What a response or request is called in its function: the base of the chain, the name that the result is given, or
    what it is handed to (``post.setEntity(new StringEntity(…))``)."""
    found = {base_of(file, call.receiver)}
    parent = call.node.parent
    while parent is not None and file.idea(parent) in (Idea.WRAPPER, Idea.AWAIT):
        parent = parent.parent
    if parent is not None and file.idea(parent) is Idea.ASSIGNMENT:
        target = file.role(parent, "target")
        found = {base_of(file, target)} if target is not None else set()
    elif parent is not None and file.idea(parent) is Idea.ARGUMENTS:
        holder = file.call(parent.parent) if parent.parent is not None else None
        if holder is not None and call.constructor:
            found |= {base_of(file, holder.receiver)}
            assigned = holder.node.parent
            if holder.receiver is None and assigned is not None and file.idea(assigned) is Idea.ASSIGNMENT:
                found |= {file.text(file.role(assigned, "target"))}
    return frozenset(found - {"", "this", "self"}) - frozenset(n for n in found if n[:1].isupper())


def _base(file: SourceFile, node: Node) -> str:
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    return base_of(file, call.receiver if call is not None else file.role(node, "target"))


def _is_in_chain_of(node: Node, call: Call) -> bool:
    return node.start_byte <= call.node.start_byte and call.node.end_byte <= node.end_byte


def _sends_otherwise(
    file: SourceFile, function: Node, node: Node, names: frozenset[str], stated: Stated, words: Vocabulary
) -> bool:
    """Whether something that states no type of its own is sent after ``node`` on the same object."""
    for other in file.walk(function, Idea.CALL):
        call = file.call(other)
        if (
            call is None
            or other.start_byte < node.end_byte
            or call.name not in words.words("sends")
            or base_of(file, call.receiver) not in names
        ):
            continue
        sent = _stated_by(file, call, words)
        if sent is None or sent.media.name != stated.media.name:
            return True
    return False


# Annotations


def _against_mark(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """A response says what the annotation of its function, or of its class, says: ``@GetMapping(produces = …)``."""
    function = file.enclosing(call.node, Idea.FUNCTION)
    statement = read_statement(file, call.node)
    typed = _typed(file, call, words) if statement is None else None
    if typed is not None:
        statement = Statement(typed.node, typed.media)
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
            if _says_the_same(statement.media, stated):
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
    for node in file.walk(function, Idea.RETURN, inside=CLOSED):
        value = file.unwrap(file.role(node, "value"), Idea.AWAIT)
        if value is not None and file.idea(value) in (Idea.MAPPING, Idea.COLLECTION):
            return value, "the object that is returned", "fix"
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
        if earlier is None or earlier.media != statement.media or _owner(file, before) != owner:
            continue
        remade = any(before.end_byte <= d.node.start_byte < node.start_byte for d in file.scope(node).definitions(owner))
        if not remade and {c.id for c in conditions(file, before, within=function)} <= own:
            yield _candidate(file, statement, Stated(earlier.media, before, "an earlier line", frozenset()))
            return


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
    for statement in _in_arguments(file, call, words):
        place = file.place(call.node)
        evidence = (Evidence(file.path, place.line, place.end_line, "sends no body"),)
        message = f"`{statement.media.name}` is the type of a body, and `{call.name}` sends none"
        yield Candidate(file.place(statement.node), message, evidence, tier="check")


def _holds_spread(file: SourceFile, node: Node) -> bool:
    return file.idea(node) is Idea.MAPPING and any(file.idea(child) is Idea.SPREAD for child in node.named_children)


def _has_no_body(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    if not words.matches(call, "requests_without_body"):
        return False
    keys = {file.text(key).strip("\"':"): value for key, value in _options(file, call)}
    if set(keys) & words.words("bodies") or any(a.spread or _holds_spread(file, a.value) for a in call.arguments):
        return False
    method = keys.get("method")
    if call.name in words.words("own_method") and method is not None:
        return (file.string(method) or "").upper() in ("GET", "HEAD")
    return True
