"""Which calls assert something: by their names, what they are called on, and what they are handed."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.checks.answering import only_answers
from llmreview.checks.gomega import demands_matcher, lacks_matcher
from llmreview.checks.guarded import fails_test, is_test_handle
from llmreview.checks.library_checks import is_check_of_library
from llmreview.checks.stubs import is_of_stub
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node


_MADE = Pattern(r"(?:new\s+)?([A-Z]\w*)(?:\.new)?\(")
_MODULE = Pattern(r"(?:power-)?assert(?:[/.]strict)?|uvu/assert|chai\.assert|nose\.tools")
"""Modules whose functions assert, as a file imports them."""
_FUNCTIONS = frozenset(
    "ok equal notEqual deepEqual notDeepEqual strictEqual notStrictEqual deepStrictEqual notDeepStrictEqual"
    " partialDeepStrictEqual throws doesNotThrow rejects doesNotReject match doesNotMatch ifError fail"
    " is not type instance snapshot unreachable eq_ ok_".split()
)
_REQUIRED = Pattern(rb"\{([^{}]{1,400})\}\s{0,9}=\s{0,9}require\(\s{0,9}[\"'](?:node:)?(?:power-)?assert(?:/strict)?[\"']")
"""``const { equal, rejects } = require("node:assert")``: what is taken out of a module."""


def _is_of_assertions(file: SourceFile, name: str, *, is_module: bool) -> bool:
    """Whether a name is that of a module of assertions, or of a function that is taken from one by its name."""
    origin = file.imports.get(name, "")
    if is_module:
        return _MODULE.fullmatch(origin) is not None
    module, _, function = origin.rpartition(".")
    if function in _FUNCTIONS and _MODULE.fullmatch(module):
        return True
    if name not in _FUNCTIONS or b"require" not in file.source:
        return False
    return any(name.encode() in re.split(rb"[\s,:]+", taken[1]) for taken in _REQUIRED.finditer(file.source))


def is_assertion(file: SourceFile, call: Call, asserting: Container[str] = frozenset()) -> bool:
    """Whether a call, the outermost of its chain, asserts something."""
    if (call.receiver is None and call.name in asserting) or fails_test(file, call) or _is_handed_test(file, call):
        return True
    receiver = (
        file.text(call.receiver) if call.receiver is not None and call.receiver.end_byte - call.receiver.start_byte < 2000 else ""
    )
    is_taken = _is_of_assertions(file, receiver or call.name, is_module=call.receiver is not None)
    if is_taken or demands_matcher(file, call) or lacks_matcher(file, call) or is_check_of_library(file, call, receiver):
        return True
    path = f"{receiver}.{call.name}" if call.receiver is not None else call.name
    if assertion_words.ASKING_RUNNER.match(path):
        return False
    if words.NOT_ASSERTING.match(path) or (words.LOCATOR.match(call.name) and b"@playwright/test" in file.source):
        return False
    if call.receiver is None or receiver in words.ASSERTING_OWN:
        by_name = call.name in words.NEEDS_MATCHER or words.ASSERTING.match(call.name) or words.ASSERTING_PATHS.match(call.name)
        return (bool(by_name) and not (call.receiver is None and only_answers(file, call.name))) or call.name in asserting
    if words.ASSERTING_MEMBER.match(call.name) or words.ASSERTING_PATHS.match(path) or words.SHOULD.search(receiver):
        return True
    if _is_helpers(file, call.name, receiver, asserting):
        return True
    own_words = (words.EQUALITY, words.PRESENCE, words.PARTIAL)
    if file.grammar.errors_are_values and file.is_self(call.receiver) and any(w.match(call.name) for w in own_words):
        return True  # a suite asserts by methods of its own
    root = _root(file, call)
    if root in words.CASES and words.EXPECTED_CHAIN.match(call.name):
        return True  # it('fails', …)->throws(…)
    if (
        root in words.ASSERTING_ROOTS
        or root in assertion_words.ASSERTING_ROOTS
        or words.ASSERTING_MODULES.match(receiver)
        or (receiver in words.TAP_RECEIVERS and call.name in words.TAP)
    ):
        return True
    if demands_of_response(file, call, receiver):
        return True
    return (call.name in words.RESPONSE_CHECKS and ".then()" in receiver) or (root == "cy" and call.name == "contains")


def demands_of_response(file: SourceFile, call: Call, receiver: str) -> bool:
    """Whether a call says what a request must be answered by, maybe one of several: ``request(app).get("/").expect(200)``."""
    if call.name != "expect" or call.receiver is None:
        return False
    return words.REQUESTED.search(receiver) is not None or (b"supertest" in file.source and receiver not in ("chai", "vitest"))


def _is_helpers(file: SourceFile, name: str, receiver: str, asserting: Container[str]) -> bool:
    """Whether a call is of what tests have of their own: ``TotalCase().run()`` of a class in the file, ``test::check()``."""
    made = _MADE.match(receiver)
    if made is not None and name in asserting and f"class {made[1]}".encode() in file.source:
        return True
    return words.HELPING_MODULES.match(receiver) is not None and words.ASSERTING.match(name) is not None


def names_assertion(name: str) -> bool:
    """Whether what is called so asserts whatever it is called on."""
    own_words = (words.ASSERTING, words.ASSERTING_MEMBER, words.EQUALITY, words.PARTIAL, words.PRESENCE)
    return any(own.match(name) for own in own_words)


def _is_handed_test(file: SourceFile, call: Call) -> bool:
    """Whether a function of another package is given the test, to fail it: ``fieldstest.ExpectFields(t, …)``."""
    handle = file.text(call.arguments[0].value) if file.grammar.errors_are_values and call.arguments else ""
    return is_test_handle(handle) and words.ASSERTING.match(call.name.lower()) is not None


def _root(file: SourceFile, call: Call) -> str:
    """The name that a chain of calls and members starts with."""
    node: Node | None = call.node
    for _ in range(200):
        node = file.unwrap(node, Idea.AWAIT)
        idea = file.idea(node) if node is not None else None
        if node is None:
            break
        if idea is Idea.CALL:
            inner = file.call(node)
            if inner is None or inner.receiver is None:
                return inner.name if inner else ""
            node = inner.receiver
        elif idea is Idea.MEMBER:
            node = file.role(node, "object")
        else:
            return file.text(node)
    return ""


def asserting_nodes(
    file: SourceFile, case: Node, asserting: Container[str], ranges: list[tuple[int, int]] | None
) -> Iterator[Node]:
    starts: set[int] = set()  # of chains: the receiver of an assertion's call starts where the call does
    ideas = (Idea.ASSERT, Idea.CALL, Idea.THROW)
    for node in file.walk(case, *ideas) if ranges is None else file.query(*ideas, ranges=ranges):
        if node.start_byte < case.start_byte or node.end_byte > case.end_byte:
            continue
        idea = file.idea(node)
        if idea is Idea.ASSERT:
            yield node
        elif idea is Idea.THROW:
            around = file.function_around(node)
            if (
                around is not None
                and around.start_byte <= case.start_byte + 400
                and file.enclosing(node, Idea.BRANCH, Idea.HANDLER) is not None
                and not _is_handed_on(file, node)
                and not is_of_stub(file, node, case)
            ):
                yield node
        elif node.start_byte not in starts:
            call = file.call(node)
            if call is not None and is_assertion(file, call, asserting):
                starts.add(node.start_byte)
                yield node


def _is_handed_on(file: SourceFile, node: Node) -> bool:
    """Whether what was caught is thrown again."""
    handler = file.enclosing(node, Idea.HANDLER)
    thrown = file.text(file.unwrap(file.role(node, "value")))
    return handler is not None and (not thrown or thrown == file.text(file.role(handler, "name")))
