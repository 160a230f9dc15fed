"""How much an assertion demands: a value, a part or bound of it, or that there is something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.checks import assertion_words
from llmreview.checks import vocabulary as words
from llmreview.checks.guarded import (
    demands,
    fails_test,
    guard_of,
    has_tokens,
    is_test_handle,
    last_asked,
    operator_among,
    pattern_among,
)
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

EXACT, PART, PRESENT = 3, 2, 1
"""How much an assertion demands: a value, a part or bound of it, or that there is something."""


_OF_MESSAGE = frozenset({"toThrow", "toThrowError"})
"""Demands that a part of an error's message is enough for."""
_OPEN_PATTERN = Pattern(r"(?<![\w:])_(?!\w)|\.\.|\||\bif\b|(?<![\w:.\"])[a-z]\w*(?![\w(!:])")
"""What leaves open in a pattern of Rust what a value is: wildcards, choices, names that are given to parts."""


def rank_of(file: SourceFile, node: Node) -> int:
    if file.idea(node) is Idea.ASSERT:
        return condition_rank(file, file.unwrap(file.role(node, "condition")))
    if file.idea(node) is Idea.MEMBER:
        return PRESENT if words.PRESENT_WORDS.match(file.text(file.role(node, "name"))) else EXACT
    call = file.call(node)
    if call is None:
        return EXACT
    if fails_test(file, call) and (guard := guard_of(file, call)) is not None:
        demanded = demands(file, guard)
        return PRESENT if words.PRESENCE.match(demanded) else PART if words.PARTIAL.match(demanded) else EXACT
    if has_tokens(file, call):
        return _token_rank(file, call)
    relation, values = relation_of(file, call)
    if words.EQUALITY.match(relation) and (less := _less_than_equal(file, call, values)):
        return less
    if relation != call.name:
        denied = "not" in call.name.lower()
        is_part = words.PARTIAL.match(relation) or assertion_words.PART.match(relation)
        found = PART if is_part else PRESENT if words.PRESENCE.match(relation) else EXACT
        return min(found, PRESENT if relation.startswith("raise") else PART) if denied else found
    negated = words.NEGATED.search(file.text(call.receiver)) is not None if call.receiver is not None else False
    is_of_message = call.name in _OF_MESSAGE and call.arguments and not negated
    if words.PARTIAL.match(call.name) or assertion_words.PART.match(call.name) or is_of_message:
        return PART
    if words.PRESENCE.match(call.name) or assertion_words.PRESENCE.match(call.name):
        condition = file.unwrap(call.arguments[0].value) if call.arguments else None
        if condition is not None and file.idea(condition) in (Idea.BINARY, Idea.UNARY, Idea.CALL):
            return condition_rank(file, condition)
        return PRESENT
    if negated:
        return PRESENT if call.name.startswith("toThrow") else PART
    return EXACT


def _token_rank(file: SourceFile, call: Call) -> int:
    """How much a macro demands, whose arguments are bare tokens."""
    pattern = pattern_among(file, call)
    if pattern:
        return PART if _OPEN_PATTERN.search(pattern) else EXACT
    operator = operator_among(file, call)
    if operator not in ("", "!"):
        return EXACT if operator == "==" else PART
    asked = last_asked(file, call) if call.name in words.ONE_CONDITION else ""
    by_name = PRESENT if words.PRESENCE.match(call.name) else PART if words.PARTIAL.match(call.name) else EXACT
    return _asked_rank(asked) or (PART if operator else by_name)


def _asked_rank(name: str) -> int:
    """How much is known of a thing by what is asked of it; 0 where that is no question for yes or no."""
    return PRESENT if assertion_words.ASKING_PRESENCE.match(name) else PART if assertion_words.ASKING_PART.match(name) else 0


def chainer_of(file: SourceFile, call: Call) -> str | None:
    """What Cypress demands by a text: `should("have.length", 3)`."""
    said = file.string(call.arguments[0].value) if call.name in ("should", "and") and call.arguments else None
    is_of_cypress = said is not None and call.receiver is not None and b"cy." in file.source
    return said if is_of_cypress and said is not None and assertion_words.CHAINER.match(said) else None


def relation_of(file: SourceFile, call: Call) -> tuple[str, list[Node]]:
    """What an assertion demands, and the values that it is given: those of the matcher in `expect(x).to eq(y)`."""
    own = [a.value for a in call.arguments]
    if file.grammar.errors_are_values and call.receiver is not None and own and is_test_handle(file.text(own[0])):
        own = own[1:]  # assert.Equal(t, x, y)
    if call.name == "That" and len(own) > 1:  # Assert.That(x, Is.EqualTo(y))
        demanded = file.call(own[1])
        return (demanded.name, [own[0], *(a.value for a in demanded.arguments)]) if demanded else (file.name(own[1]), own[:1])
    if call.name in ("assertThat", "assert_that") and len(own) > 1 and (demanded := file.call(own[-1])) is not None:
        return demanded.name, [own[-2], *(a.value for a in demanded.arguments)]  # assertThat(x, equalTo(y))
    if (said := chainer_of(file, call)) is not None:
        return said, own[1:]
    if call.name not in words.HANDED_MATCHERS or call.receiver is None or not own:
        return call.name, own
    matcher = file.call(own[0])
    if matcher is not None and matcher.name == "of" and (within := file.call(matcher.receiver)) is not None:
        return within.name, [a.value for part in (within, matcher) for a in part.arguments]  # `be_within(0.1).of(7)`
    if matcher is None:
        bound = file.role(own[0], "right") if file.idea(own[0]) is Idea.BINARY else None  # `to be > 1`
        return ("equal", own) if bound is None else ("match", [bound])
    return matcher.name, [a.value for a in matcher.arguments]


def _less_than_equal(file: SourceFile, call: Call, values: list[Node]) -> int:
    """How much an equality demands that only answers a question, or allows for a distance; 0 for others."""
    within = any((inner := file.call(value)) is not None and assertion_words.DISTANCE.match(inner.name) for value in values)
    return _answered(file, call, values) or (PART if within else 0)


def _answered(file: SourceFile, call: Call, values: list[Node]) -> int:
    """How much an equality demands that only says what the answer to a question is: `expect(rows.includes(x)).toBe(true)`."""
    if not any(file.idea(value) is Idea.BOOLEAN for value in values):
        return 0
    about = [a.value for a in inner.arguments] if (inner := file.call(call.receiver)) is not None else []
    asked = (file.call(file.unwrap(value)) for value in (call.receiver, *about, *values) if value is not None)
    return max((_asked_rank(one.name) for one in asked if one is not None), default=0)


def condition_rank(file: SourceFile, node: Node | None) -> int:
    """How much a condition demands, as an assertion that it holds."""
    if node is None:
        return PRESENT
    idea = file.idea(node)
    if idea is Idea.BINARY:
        operator = file.operator(node)
        if operator in ("and", "&&", "or", "||"):
            sides = [condition_rank(file, file.unwrap(file.role(node, side))) for side in ("left", "right")]
            return max(sides) if operator in ("and", "&&") else min(sides)
        if operator in ("==", "===", "is"):
            values = [file.unwrap(file.role(node, side)) for side in ("left", "right")]
            calls = [call for value in values if (call := file.call(value)) is not None]
            if any(words.PARTIAL.match(call.name) for call in calls):
                return PART
            is_answer = any(value is not None and file.idea(value) is Idea.BOOLEAN for value in values)
            return max((_asked_rank(call.name) for call in calls), default=0) or EXACT if is_answer else EXACT
        right = file.unwrap(file.role(node, "right"))
        return PRESENT if operator in ("is not", "!=", "!==") and right is not None and file.idea(right) is Idea.NULL else PART
    call = file.call(file.unwrap(file.role(node, "value")) if idea is Idea.UNARY else node)
    asked = _asked_rank(call.name) if call is not None else 0
    return asked or (PART if idea is Idea.UNARY else PRESENT)
