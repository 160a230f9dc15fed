"""Assertions that nobody waits for, that are never called, or whose failure goes nowhere: they hold whatever the code does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.normal import stands_alone as is_statement

if TYPE_CHECKING:
    from llmreview.syntax import Node


def stands_alone(file: SourceFile, node: Node) -> bool:
    """Whether nobody takes what an expression gives."""
    return node.parent is None or file.idea(node.parent) is Idea.STATEMENT or is_statement(file, node)


def is_left_waiting(file: SourceFile, call: Call) -> bool:
    """Whether an assertion gives a promise, and nobody awaits it or hands it on."""
    receiver = file.text(call.receiver) if call.receiver is not None else ""
    waits = (
        (words.WAITING.search(receiver) is not None and b"bun:test" not in file.source)  # Bun waits by itself
        or (call.name in words.ASYNC_ASSERTIONS and b"NUnit" not in file.source)
        or _is_request_left(file, call, receiver)
        or (words.ASYNC_MATCHER.match(call.name) is not None and "expect(" in receiver and b"@playwright/test" in file.source)
    )
    return waits and stands_alone(file, call.node)


_CALLBACKS = frozenset({"done", "next", "cb", "callback", "end", "t.end"})


def _is_request_left(file: SourceFile, call: Call, receiver: str) -> bool:
    """Whether a request of supertest is not handed what to call when it is over, either: ``.expect(200, done)``."""
    if call.name != "expect" or b"supertest" not in file.source or words.REQUESTED.search(receiver) is None:
        return False
    return not any(_is_function(file, a.value) or file.text(a.value) in _CALLBACKS for a in call.arguments)


def is_helper_left_waiting(file: SourceFile, call: Call) -> bool:
    """Whether it calls an asynchronous function of the file, and nobody awaits what that gives."""
    if call.receiver is not None or not stands_alone(file, call.node) or b"async" not in file.source:
        return False
    name = re.escape(call.name.encode())
    return re.search(rb"\basync\s+(?:def|function)\s+" + name + rb"\b|\b" + name + rb"\s*=\s*async\b", file.source) is not None


def is_unfinished(file: SourceFile, call: Call) -> bool:
    """Whether it only begins to say what is demanded: ``verify(gateway);``, ``total.Should();``, ``expect(x).toBe;``."""
    if stands_alone(file, call.node):
        chain = file.text(call.receiver) if call.receiver is not None else ""
        if re.match(r"(?:\w+\.)?StepVerifier\s*\.", chain) and not call.name.startswith(("verify", "expectTimeout")):
            return True  # nobody subscribes
        return (call.name == "Should" and not call.arguments) or (
            call.receiver is None and call.name == "verify" and not any(_is_function(file, a.value) for a in call.arguments)
        )
    parent = call.node.parent
    if call.receiver is not None or call.name != "expect" or parent is None or file.idea(parent) is not Idea.MEMBER:
        return False
    while parent.parent is not None and file.idea(parent.parent) is Idea.MEMBER:
        parent = parent.parent
    return stands_alone(file, parent) and words.MATCHER.match(file.text(file.role(parent, "name"))) is not None


def _is_function(file: SourceFile, node: Node) -> bool:
    return file.idea(node) is Idea.LAMBDA


def is_adrift(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether it stands in a function that is handed to a promise which nobody waits for, or whose failure nobody hears."""
    for parent in file.ancestors(node):
        if parent.start_byte <= case.start_byte:
            return False
        if file.idea(parent) is not Idea.LAMBDA:
            continue
        handed_to = file.enclosing(parent, Idea.CALL)
        call = file.call(handed_to)
        if call is None or not any(argument.value == parent for argument in call.arguments):
            return False
        if call.name == "runCatching":
            return stands_alone(file, call.node)
        is_dropped = call.name == "forEach" and file.text(parent).startswith("async")
        if call.name not in ("then", "finally", *_LATER) and not is_dropped:
            continue
        outer, is_heard = _chain_end(file, call.node)
        if not is_heard:
            return True
        after = file.source[outer.end_byte : case.end_byte]
        return stands_alone(file, outer) and b"await" not in after and words.WAITED_FOR.search(file.text(case)) is None
    return False


_LATER = frozenset({"setTimeout", "setImmediate", "queueMicrotask", "nextTick"})
"""Functions that run what they are handed when the case is over, if it does not wait."""


def _chain_end(file: SourceFile, node: Node) -> tuple[Node, bool]:
    """The last call of a chain, and whether none of its handlers swallows what fails."""
    is_heard = True
    while node.parent is not None and file.idea(node.parent) is Idea.MEMBER and node.parent.parent is not None:
        around = node.parent.parent
        call = file.call(around) if file.idea(around) is Idea.CALL else None
        if call is None:
            break
        handler = call.arguments[0].value if call.name == "catch" and call.arguments else None
        if handler is not None and file.idea(handler) is Idea.LAMBDA and not file.statements(file.role(handler, "body")):
            is_heard = is_heard and file.text(file.role(handler, "body")).strip("{} \n") not in ("", "null", "undefined")
        node = around
    return node, is_heard
