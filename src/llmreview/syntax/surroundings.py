"""What stands around the handler of an error: what its work was, who waits for the answer, who meets the error right after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.calls import taken_by
from llmreview.syntax.definitions import Definition
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.uses import is_result

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_FUNCTIONS = (Idea.LAMBDA, Idea.FUNCTION)


def calls_in(file: SourceFile, node: Node) -> list[Call]:
    """The calls in ``node`` in source order, those in functions within it left out."""
    found = [file.call(n) for n in walk_guarded(file, node, Idea.CALL)]
    return [call for call in found if call is not None]


def walk_guarded(file: SourceFile, node: Node, *ideas: Idea) -> Iterator[Node]:
    """What a ``try`` guards and means one of ``ideas``; without its handlers, where these stand in the same node."""
    together = file.idea(node) is Idea.TRY and file.is_block(node)
    for part in file.statements(node) if together else [node]:
        yield from file.walk(part, *ideas, inside=_FUNCTIONS)


def _guarded_statement(file: SourceFile, handling: Handling) -> Node:
    """The statement that is guarded: the ``try``, or what the call that attaches a handler stands in."""
    outer = handling.node.parent
    together = outer is not None and file.idea(outer) is Idea.TRY and file.is_block(outer)
    return file.statement_around(outer if outer is not None and together else handling.node)


def is_one_step(file: SourceFile, handling: Handling) -> bool:
    """Whether only one call is guarded, and nothing is waited for: without types, all of its errors are as narrow as can be."""
    return (
        handling.guarded is not None
        and file.idea(handling.node) is Idea.HANDLER
        and len(calls_in(file, handling.guarded)) <= 1
        and not any(True for _ in file.walk(handling.guarded, Idea.AWAIT))
    )


def is_kept_promise(file: SourceFile, handling: Handling) -> bool:
    """``promise.catch(() => {})`` on what was made elsewhere, where its error is met too: it only quiets the runtime."""
    guarded = handling.guarded
    attached = file.call(handling.node)
    if guarded is None or attached is None or attached.receiver != guarded:
        return False
    promise = file.unwrap(guarded)
    if promise is not None and file.idea(promise) is Idea.BINARY:  # (this.ready ?? Promise.resolve())
        promise = file.unwrap(file.role(promise, "left"))
    return promise is not None and file.idea(promise) in (Idea.NAME, Idea.MEMBER)


def is_dropped(file: SourceFile, handling: Handling, *through: Idea) -> bool:
    """Whether nobody takes what a promise with a handler attached gives; ``through`` (``AWAIT``) also after waiting for it."""
    current = handling.node.parent if file.idea(handling.node) is Idea.CALL else None
    while current is not None and file.idea(current) in (Idea.CALL, Idea.MEMBER, Idea.UNARY, Idea.WRAPPER, *through):
        current = current.parent
    return current is not None and (file.idea(current) is Idea.STATEMENT or file.is_block(current))


def is_predicate(file: SourceFile, handling: Handling) -> bool:
    """Whether yes or no is all that is asked: of a function handed to somebody, or of a promise whose answer is used."""
    if file.idea(handling.node) is Idea.CALL:
        return not is_dropped(file, handling, Idea.AWAIT)
    function = file.function_around(handling.node)
    return function is not None and file.idea(function) is Idea.LAMBDA and taken_by(file, function) is not None


def is_per_element(
    file: SourceFile, handling: Handling, endless: frozenset[str], starters: frozenset[str] = frozenset()
) -> bool | None:
    """Whether the nearest loop around takes one element after the other of something given; False where it waits for what comes
    (``while True``, a queue whose name has one of the words ``endless``), None without a loop or a callback around.

    What one of ``starters`` runs (``launch``) is no callback: it belongs to the function around.
    """
    around = file.enclosing(handling.node, Idea.LOOP, *_FUNCTIONS)
    if around is None or file.idea(around) is Idea.FUNCTION:
        return None
    if file.idea(around) is Idea.LAMBDA:
        taker = taken_by(file, around)
        if taker is None:  # one with a name of its own, unless it is called on the spot
            return False if around.parent is not None and file.idea(around.parent) is Idea.CALL else None
        if taker.name in starters:
            return None
        return taker.name in file.grammar.per_element
    over, condition = file.role(around, "over"), file.role(around, "condition")
    if over is None:
        return condition is not None and any(mark in file.text(condition) for mark in ("<", "hasNext", ".Next()"))
    return not endless & set(words_of(file.text(over)))


def is_inside_handler(file: SourceFile, node: Node) -> bool:
    """Whether the handler belongs to what is done about another error already."""
    outer = file.enclosing(node, Idea.HANDLER, Idea.FUNCTION)
    return outer is not None and file.idea(outer) is Idea.HANDLER


def has_fallback(file: SourceFile, handling: Handling) -> bool:
    """Whether a first way that returns stands in the ``try``, and another way after it."""
    after = _next_statement(file, _guarded_statement(file, handling))
    if after is None or handling.guarded is None:
        return False
    then = file.role(handling.node, "then") if handling.body is None else None  # `if v, err := f(); err == nil { return v }`
    first = file.walk(then, Idea.RETURN) if then is not None else walk_guarded(file, handling.guarded, Idea.RETURN)
    return any(True for _ in first) and any(True for _ in file.walk(after, Idea.CALL))


def is_tried_again(file: SourceFile, handling: Handling, pauses: frozenset[str]) -> bool:
    """Whether work is repeated until it succeeds once: that leaves the loop, which waits in between or throws in the end."""
    loop = file.enclosing(handling.node, Idea.LOOP, *_FUNCTIONS)
    if loop is None or file.idea(loop) is not Idea.LOOP or handling.guarded is None:
        return False
    ends = list(walk_guarded(file, handling.guarded, Idea.RETURN, Idea.JUMP))
    if not any(file.idea(end) is Idea.RETURN or file.text(end).startswith("break") for end in ends):
        return False
    after = _next_statement(file, loop)
    throws = after is not None and file.idea(after) is Idea.THROW
    return throws or pauses_in_loop(file, handling, pauses)


def pauses_in_loop(file: SourceFile, handling: Handling, pauses: frozenset[str]) -> bool:
    """Whether a loop around waits between its rounds: then it looks at something again and again."""
    loop = file.enclosing(handling.node, Idea.LOOP, *_FUNCTIONS)
    outermost = None
    while loop is not None and file.idea(loop) is Idea.LOOP:
        outermost, loop = loop, file.enclosing(loop, Idea.LOOP, *_FUNCTIONS)
    return outermost is not None and any(pauses & set(words_of(call.name)) for call in calls_in(file, outermost))


def is_met_right_after(file: SourceFile, handling: Handling, tells: Callable[[Node], bool]) -> bool:
    """Whether the next statement asks for the empty answer and throws, or does what ``tells`` says: ``if (!user) throw …``."""
    after = _next_statement(file, _guarded_statement(file, handling))
    condition = file.role(after, "condition")
    if after is None or condition is None or file.idea(after) is not Idea.BRANCH:
        return False
    asked = {file.text(n) for n in (condition, *file.walk(condition, Idea.NAME))}
    then = file.role(after, "then")
    if then is None or not asked & (_names_given(file, handling) - {handling.error}):
        return False
    return any(True for _ in file.walk(then, Idea.THROW)) or tells(then)


def returned_after(file: SourceFile, handling: Handling) -> Node | None:
    """What the statement after the guarded one returns: the answer where a handler does nothing."""
    after = _next_statement(file, _guarded_statement(file, handling))
    if after is not None and file.idea(after) is not Idea.RETURN and file.grammar.last_is_result and is_result(file, after):
        return after
    return file.role(after, "value") if after is not None and file.idea(after) is Idea.RETURN else None


def untouched_value(file: SourceFile, handling: Handling, name: Node) -> Definition | None:
    """The definition of a name that is only declared before the guarded code, and not used until the handler gives it back."""
    definition = file.scope(name).definition_before(file.text(name), name)
    guarded = handling.guarded
    if definition is None or definition.kind != "assignment" or guarded is None:
        return None
    if definition.node.start_byte > guarded.start_byte:
        return None
    between = (
        n for n in file.scope(name).names.get(definition.name, ()) if definition.node.end_byte <= n.start_byte < name.start_byte
    )
    return None if any(True for _ in between) else definition


def _names_given(file: SourceFile, handling: Handling) -> set[str]:
    """The names that take the result, or what stands in for it."""
    if file.idea(handling.node) is Idea.CALL:
        around = handling.node.parent
        while around is not None and file.idea(around) in (Idea.AWAIT, Idea.WRAPPER):
            around = around.parent
        nodes = [around] if around is not None and file.idea(around) is Idea.ASSIGNMENT else []
    else:
        parts = [part for part in (handling.guarded, handling.body) if part is not None]
        nodes = [n for part in parts for n in file.walk(part, Idea.ASSIGNMENT, inside=_FUNCTIONS)]
        around = handling.node.parent  # `rates = load rescue nil`
        nodes += [around] if around is not None and file.idea(around) is Idea.ASSIGNMENT else []
    targets = [target for node in nodes if (target := file.role(node, "target")) is not None]
    return {file.text(part) for target in targets for part in (target, *target.named_children)}


def _next_statement(file: SourceFile, statement: Node) -> Node | None:
    around = statement.parent
    if around is not None and around.type in file.grammar.statement_lists and file.idea(around) is not Idea.BLOCK:
        statement = around  # a statement that only holds this one
    after = statement.next_named_sibling
    while after is not None and file.idea(after) is Idea.COMMENT:
        after = after.next_named_sibling
    holds = after is not None and after.type in file.grammar.statement_lists and file.idea(after) is not Idea.STATEMENT
    return after.named_children[0] if holds and after is not None and after.named_children else after


def comment_words(file: SourceFile, handling: Handling) -> list[str]:
    """The words of the comments in a handler and behind it on its last line."""
    clause = file.idea(handling.node) is Idea.HANDLER
    first = handling.node.start_byte if clause or handling.body is None else handling.body.start_byte
    last = handling.node.end_point[0]
    own = [file.text(c) for c in file.comments if c.start_byte >= first and c.start_point[0] <= last]
    return words_of(" ".join(own))


def words_above(file: SourceFile, handling: Handling) -> set[str]:
    """The words of the comment above the guarded statement, and of the documentation of the function."""
    texts = _comments_above(file, _guarded_statement(file, handling))
    symbol = file.symbol_at(handling.node.start_point[0] + 1)
    if symbol is not None:
        texts += _comments_above(file, symbol.node)
        first = file.statements(file.role(symbol.core, "body"))[:1] if file.grammar.docstrings else []
        texts += [file.text(s) for s in first if file.idea(file.role(s, "value") or s) is Idea.STRING]
    return set(words_of(" ".join(texts)))


def _comments_above(file: SourceFile, node: Node) -> list[str]:
    return file.comments_near(node.children[0] if node.children else node)


def function_name(file: SourceFile, node: Node) -> str:
    """The name of the function or method around a node; that of the nearest one that has a name."""
    symbol = file.symbol_at(node.start_point[0] + 1)
    return symbol.own_name if symbol is not None and symbol.kind in ("function", "method") else ""


def text_without(file: SourceFile, node: Node, parts: list[Node]) -> str:
    """The text of a node without its comments and without ``parts`` of it."""
    text, start = bytearray(file.source[node.start_byte : node.end_byte]), node.start_byte
    for part in (*parts, *file.walk(node, Idea.COMMENT)):
        text[part.start_byte - start : part.end_byte - start] = b" " * (part.end_byte - part.start_byte)
    return text.decode(errors="replace")
