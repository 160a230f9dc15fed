"""Statements of a media type beside what gives it already: in arguments, chains, tables of headers, on the same object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.detect.media_given import Stated, has_no_body, stated_by
from llmreview.detect.media_objects import objects_of
from llmreview.syntax import Call, Idea, SourceFile, conditions
from llmreview.syntax.links import base_of, links_after, links_before
from llmreview.syntax.media import MediaType, Statement, read_statement, statements_in
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

CLOSED = (Idea.LAMBDA, Idea.FUNCTION, Idea.CLASS)


def again(file: SourceFile, call: Call, stated: Stated, words: Vocabulary) -> Iterator[Statement]:
    seen = {stated.node.id}
    for statement in (
        *in_arguments(file, call, words),
        *_beside(file, call),
        *_in_chain(file, call),
        *_on_object(file, call, stated, words),
    ):
        is_stated_itself = stated.node != call.node and holds(stated.node, statement.node)
        if statement.node.id not in seen and not is_stated_itself and says_the_same(statement.media, stated):
            seen.add(statement.node.id)
            yield statement


def says_the_same(media: MediaType, stated: Stated) -> bool:
    return media.name == stated.media.name and (media.charset == stated.media.charset or media.charset in stated.charsets)


def in_arguments(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Statement]:
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
    return stated_by(file, call, words) is not None or has_no_body(file, call, words)


def _in_chain(file: SourceFile, call: Call) -> Iterator[Statement]:
    """``client.post(url).set("Content-Type", …).send({…})``, and headers given to a link of the chain."""
    if read_statement(file, call.node) is not None:  # two links that say it: the later one is found by itself
        return
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


def on_request(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Statement]:
    """Statements about the request that a call makes, until its name is given to another one."""
    function, names = file.function_around(call.node), objects_of(file, call, words)
    made = [d.node.start_byte for name in names for d in file.scope(call.node).definitions(name)]
    until = min((start for start in made if start > call.node.end_byte), default=file.root.end_byte)
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, inside=CLOSED) if function is not None and names else ():
        statement = read_statement(file, node) if call.node.end_byte <= node.start_byte < until else None
        if statement is not None and _base(file, node) in names:
            yield statement


def _on_object(file: SourceFile, call: Call, stated: Stated, words: Vocabulary) -> Iterator[Statement]:
    """Statements about the same object elsewhere in the function: ``res.setHeader(…)`` before ``res.json(…)``."""
    function = file.function_around(call.node)
    names = objects_of(file, call, words)
    if function is None or not names or read_statement(file, call.node) is not None:  # a link says it of its own chain only
        return
    own = {c.id for c in conditions(file, call.node, within=function)}
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, inside=CLOSED):
        statement = read_statement(file, node)
        if statement is None or _base(file, node) not in names or holds(node, call.node):
            continue
        hangs = {c.id for c in conditions(file, node, within=function)}
        made_before = call.node.end_byte <= node.start_byte
        if hangs <= own and (made_before or not _sends_otherwise(file, function, node, names, stated, words)):
            yield statement


def _base(file: SourceFile, node: Node) -> str:
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    return base_of(file, call.receiver if call is not None else file.role(node, "target"))


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
        sent = stated_by(file, call, words)
        if sent is None or sent.media.name != stated.media.name:
            return True
    return False
