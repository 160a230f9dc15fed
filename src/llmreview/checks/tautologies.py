"""Assertions that hold whatever the code does: of constants, of a thing and itself, of what a mock was told; swallowed ones."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.asserting import demands_of_response, is_assertion
from llmreview.checks.demands import relation_of
from llmreview.checks.foregone import are_complements, asks_no_check, is_never_undefined
from llmreview.checks.gomega import expected_of, lacks_matcher
from llmreview.checks.guarded import always_holds, compared, fails_test, guard_of, has_tokens
from llmreview.checks.mocks import Mocks
from llmreview.checks.vacuity import is_helper_left_waiting, is_left_waiting, is_unfinished
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.normal import normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node


def always_holds_of(file: SourceFile, node: Node, asserting: Container[str]) -> bool:
    if file.idea(node) is Idea.ASSERT:
        condition = file.unwrap(file.role(node, "condition"))
        is_tuple = condition is not None and file.idea(condition) is Idea.COLLECTION and condition.named_child_count > 1
        return condition is not None and (is_tuple or _always_true(file, condition) or asks_no_check(file, node))
    call = file.call(node)
    if call is None or call.name in asserting:
        return call is not None and is_helper_left_waiting(file, call)
    if fails_test(file, call):
        return _guards_itself(file, call)
    if has_tokens(file, call):
        return call.name not in ("panic", "unreachable") and always_holds(file, call)
    if is_left_waiting(file, call) or is_unfinished(file, call) or lacks_matcher(file, call):
        return True
    if call.receiver is not None and words.WAITING.search(file.text(call.receiver)):
        return False
    if call.receiver is None and call.name in words.NEEDS_MATCHER and len(call.arguments) < 2:
        in_chain = node.parent is not None and file.idea(node.parent) is Idea.MEMBER  # `expect(x).to.be.true`
        in_chain = in_chain and file.text(file.role(node.parent, "name")) not in ("resolves", "rejects", "not")
        return not in_chain or all(is_constant(file, a.value) for a in call.arguments)
    subjects = _asserted_values(file, call)
    return bool(subjects) and (_holds_of(file, call, subjects) or is_never_undefined(file, node, subjects[0]))


def _guards_itself(file: SourceFile, call: Call) -> bool:
    """Whether a test fails only if a thing differs from itself."""
    guard = guard_of(file, call)
    sides = compared(file, guard) if guard is not None and file.idea(guard) is Idea.BINARY else []
    return len(sides) == 2 and _same(file, sides[0], sides[1], "==")


def _holds_of(file: SourceFile, call: Call, subjects: list[Node]) -> bool:
    """Whether what is demanded of some values holds for any such values."""
    if all(is_constant(file, value) for value in subjects):
        return True
    if call.name in words.ONE_CONDITION and is_constant(file, subjects[0]) and file.idea(subjects[0]) is not Idea.STRING:
        return file.text(subjects[0]) not in _FALSE
    if len(subjects) > 1 and call.name in words.AT_LEAST and "0" in map(file.text, subjects[1:]) and is_length(file, subjects[0]):
        return True
    relation, _ = relation_of(file, call)
    if len(subjects) > 1 and words.EQUALITY.match(relation) and "not" not in call.name:
        return _same(file, subjects[0], subjects[1], relation)
    return (
        len(subjects) == 1
        and file.idea(subjects[0]) is Idea.BINARY
        and call.name.lower().endswith(("true", "ok"))
        and _always_true(file, subjects[0])
    )


def _asserted_values(file: SourceFile, call: Call) -> list[Node]:
    """The values that an assertion is about, where it takes them as arguments; messages are among them only if alone."""
    receiver = file.unwrap(call.receiver) if call.receiver is not None else None
    if demands_of_response(file, call, file.text(receiver)):
        return []  # each `expect` of a chain says what the answer must be
    subject = receiver
    for _ in range(20):  # `expect(x).not.resolves`
        said = file.call(subject) if subject is not None else None
        if said is not None and said.receiver is not None and said.name in words.SAYING:
            subject = file.unwrap(said.receiver)
            continue
        if subject is None or file.idea(subject) is not Idea.MEMBER:
            break
        subject = file.unwrap(file.role(subject, "object"))
    inner = file.call(subject) if subject is not None else None
    _, own = relation_of(file, call)
    if call.receiver is not None and call.name.startswith("should") and call.name not in words.HANDED_MATCHERS:
        return [call.receiver, *own]  # `total shouldBe 5`
    if inner is not None and inner.name == "Should" and inner.receiver is not None:  # x.Should().Be(y)
        return [inner.receiver, *own]
    if inner is not None and inner.name in words.NEEDS_MATCHER:
        return [*(a.value for a in inner.arguments[:1]), *own]
    expected = expected_of(file, subject)
    if expected is not None:  # Expect(x).To(Equal(y))
        return [expected, *own]
    text = file.text(receiver) if receiver is not None else ""
    in_arguments = text in words.ASSERTING_OWN or words.ASSERTING_MODULES.match(text)
    if not in_arguments or not (
        words.EQUALITY.match(call.name) or words.PRESENCE.match(call.name) or words.PARTIAL.match(call.name)
    ):
        return []
    if file.grammar.errors_are_values:  # what it says when it fails may be made of anything
        return own[: 1 if words.PRESENCE.match(call.name) else 2]
    return own


def _always_true(file: SourceFile, node: Node) -> bool:
    idea = file.idea(node)
    if idea is Idea.BINARY:
        left, right = file.unwrap(file.role(node, "left")), file.unwrap(file.role(node, "right"))
        if left is None or right is None:
            return False
        operator = file.operator(node)
        if operator in ("or", "||"):
            return _always_true(file, left) or _always_true(file, right) or are_complements(file, left, right)
        if operator in ("and", "&&"):
            return _always_true(file, left) and _always_true(file, right)
        if is_constant(file, left) and is_constant(file, right):
            return True
        if operator == ">=" and file.text(right) == "0" and is_length(file, left):
            return True
        return operator in ("==", "===", "is", "<=", ">=") and _same(file, left, right, operator)
    if idea is Idea.UNARY:
        return is_constant(file, node)
    return is_constant(file, node) and file.text(node) not in _FALSE


_FALSE = frozenset({"False", "false", "0", "None", "null", "undefined", "nil"})


def is_length(file: SourceFile, node: Node) -> bool:
    text = file.text(node)
    return text.startswith(("len(", "count(", "sizeof(")) or text.endswith(
        (".length", ".size()", ".size", ".Count", ".Count()", ".count()", ".count", ".len()", ".length()", ".Length")
    )


def is_constant(file: SourceFile, node: Node) -> bool:
    names = (
        Idea.NAME,
        Idea.CALL,
        Idea.SELF,
        Idea.MEMBER,
        Idea.LAMBDA,
        Idea.FUNCTION,
        Idea.INDEX,
        Idea.COMPREHENSION,
        Idea.ELEMENT,
    )
    return next(iter(file.walk(node, *names)), None) is None and file.idea(node) is not None


def _same(file: SourceFile, left: Node, right: Node, relation: str) -> bool:
    """Whether two operands are the same expression. Whether two calls give the same *object* is a question worth asking."""
    calls = [file.call(node) for node in file.walk(left, Idea.CALL)]
    if any(call is None or _advances(call) for call in calls):
        return False
    if calls and (relation in _IDENTITY or (relation in _IDENTITY_OR_VALUE and not all(c.arguments for c in calls if c))):
        return False
    return normal_form(file, left) == normal_form(file, right)


_IDENTITY = frozenset({"is", "assertSame", "assertIs", "isSameAs"})
_IDENTITY_OR_VALUE = frozenset({"toBe", "===", "strictEqual", "equal"})
_ADVANCING = frozenset({"next", "pop", "popleft", "shift", "read", "readline", "poll", "take", "nextInt", "random", "iterator"})


def _advances(call: Call) -> bool:
    """Whether a second call gives something else by what it is for."""
    return call.name in _ADVANCING


def asks_mock(file: SourceFile, node: Node, case: Node, mocks: Mocks) -> bool:
    """Whether an assertion compares only what a mock gave, with what it was told to give or with constants."""
    if not mocks.paths:
        return False
    call = file.call(node)
    if call is not None and _WAS_CALLED.match(call.name):
        return False
    values = compared_values(file, node)
    asked = [value for value in values if file.idea(value) is not Idea.NULL]
    if len(asked) == 1 and mocks.is_one(asked[0], case) and _asks_whether_there(file, node):
        return True
    given = [value for value in values if mocks.answers(value, case)]
    others = [value for value in values if value not in given]
    return bool(given) and all(is_constant(file, value) or mocks.was_told(value) for value in others)


_WAS_CALLED = Pattern(r"should(?:Not)?(?:Have)?(?:Not)?Be(?:en)?Called\w*$")
"""Demands of a mock's own method, which the call that was told stands for: ``$bus->publish("a")->shouldBeCalledOnce()``."""
_THERE = Pattern(
    r"(?:is not None|toBeDefined\(\)|toBeTruthy\(\)|\bnot\.toBeNull\(\)|isNotNull\(\)"
    r"|(?i:assert\.?_?(?:is)?_?not_?(?:null|none|nil))\(.*)$",
    re.DOTALL,
)


def _asks_whether_there(file: SourceFile, node: Node) -> bool:
    return _THERE.search(file.text(node)) is not None


def compared_values(file: SourceFile, node: Node) -> list[Node]:
    if file.idea(node) is not Idea.ASSERT:
        call = file.call(node)
        guard = guard_of(file, call) if call is not None and fails_test(file, call) else None
        if guard is not None:
            return compared(file, guard)
        if call is not None and has_tokens(file, call):
            tokens = file.role(call.node, "arguments")
            return tokens.named_children if tokens is not None else []
        return _asserted_values(file, call) if call is not None else []
    condition = file.unwrap(file.role(node, "condition"))
    if condition is None or file.idea(condition) is not Idea.BINARY:
        return [condition] if condition is not None else []
    sides = (file.unwrap(file.role(condition, side)) for side in ("left", "right"))
    return [side for side in sides if side is not None]


def is_swallowed(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether a handler in the case catches the assertion's own failure and goes on."""
    child = node
    for parent in file.ancestors(node):
        if parent.start_byte < case.start_byte:
            return False
        guards = child == file.role(parent, "body") or (file.is_block(parent) and file.idea(child) is not Idea.HANDLER)
        if file.idea(parent) is Idea.TRY and guards:
            for handler in parent.named_children:
                if file.idea(handler) is Idea.HANDLER and _swallows(file, handler):
                    return True
        child = parent
    return False


def _swallows(file: SourceFile, handler: Node) -> bool:
    body = file.role(handler, "body")
    if body is None or any(True for _ in file.walk(body, Idea.THROW, Idea.ASSERT)):
        return False
    broad = words.BROAD_ERRORS.get(file.grammar.family)
    caught = file.text(file.role(handler, "types"))
    if broad is not None and not any(part.strip(" ()") in broad for part in caught.replace("|", ",").split(",")):
        return False
    return not any(call is not None and is_assertion(file, call) for call in map(file.call, file.walk(body, Idea.CALL)))
