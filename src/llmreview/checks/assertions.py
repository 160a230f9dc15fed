"""The assertions of a test case: what they are about, how much they demand, and whether they can fail at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.checks import vocabulary as words
from llmreview.checks.guarded import always_holds, compared, demands, fails_test, guard_of, has_tokens, operator_among
from llmreview.checks.mocks import Mocks
from llmreview.checks.vacuity import is_adrift, is_left_waiting, is_unfinished
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.normal import Form, normal_form

if TYPE_CHECKING:
    from llmreview.syntax import Node

MAX_STEPS = 3
"""Definitions through which what an assertion is about is followed."""
EXACT, PART, PRESENT = 3, 2, 1
"""How much an assertion demands: a value, a part or bound of it, or that there is something."""

_LITERALS = (Idea.NUMBER, Idea.STRING, Idea.BOOLEAN, Idea.NULL)


class Assertion:
    """One assertion; ``vacuous`` when it holds whatever the code does."""

    def __init__(self, file: SourceFile, node: Node, vacuous: bool) -> None:
        self._file = file
        self._node = node
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        guard = guard_of(file, call) if call is not None and fails_test(file, call) else None
        self._ranked = _with_chain(file, node)
        self._whole = guard if guard is not None else self._ranked
        self.vacuous = vacuous

    @property
    def place(self) -> Place:
        """Where it stands, its chain included."""
        return self._file.place(self._whole)

    @property
    def is_direct(self) -> bool:
        """Whether it is an assertion by itself, not a call of a function that asserts."""
        if self._file.idea(self._node) is not Idea.CALL:
            return True
        call = self._file.call(self._node)
        return call is not None and is_assertion(self._file, call)

    @property
    def text(self) -> str:
        """As it is written, on one line."""
        return " ".join(self._file.text(self._whole).split())

    @cached_property
    def form(self) -> Form:
        return normal_form(self._file, self._whole, frozenset(message.id for message in self.messages))

    @cached_property
    def messages(self) -> list[Node]:
        """What it says when it fails."""
        if self._file.idea(self._node) is Idea.ASSERT:
            condition = self._file.role(self._node, "condition")
            return [part for part in self._node.named_children if part != condition]
        call = self._file.call(self._node)
        if call is not None and fails_test(self._file, call):
            return [a.value for a in call.arguments]
        if call is None or (not words.EQUALITY.match(call.name) and not words.PRESENCE.match(call.name)):
            return []
        expected = 2 if words.EQUALITY.match(call.name) else 1
        plain = [a.value for a in call.arguments if a.name is None]
        texts = [value for value in plain[expected:] if self._file.idea(value) is Idea.STRING]
        keywords = [a.value.parent for a in call.arguments if a.name in ("msg", "message") and a.value.parent is not None]
        return [*texts, *keywords]

    @cached_property
    def rank(self) -> int:
        """How much it demands: ``EXACT``, ``PART`` or ``PRESENT``."""
        return _rank(self._file, self._ranked)

    @cached_property
    def equates(self) -> bool:
        """Whether it says that two values are equal."""
        if self._file.idea(self._node) is Idea.ASSERT:
            return self.rank == EXACT
        call = self._file.call(self._node)
        return self.rank == EXACT and call is not None and words.EQUALITY.match(call.name) is not None

    @cached_property
    def demand(self) -> tuple[str, tuple[str, ...]]:
        """What it is called, or its matcher is, and what it is given to compare with."""
        call = self._file.call(self._node) if self._file.idea(self._node) is Idea.CALL else None
        if call is None:
            return "", ()
        name, values = _relation(self._file, call)
        return name, tuple(" ".join(self._file.text(value).split()) for value in values)

    @cached_property
    def about(self) -> str:
        """What stands before its name: ``expect(rows)``, or the word of the library."""
        call = self._file.call(self._node) if self._file.idea(self._node) is Idea.CALL else None
        return " ".join(self._file.text(call.receiver).split()) if call is not None and call.receiver is not None else ""

    @cached_property
    def constants(self) -> Counter[str]:
        """The literals that it compares, and those that its local variables were made of."""
        texts = (self._file.text(part).strip("'\"") for part in self._parts if self._file.idea(part) in _LITERALS)
        return Counter(texts)

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The names of what it is about: those of local variables give way to what they were made of."""
        return frozenset(_named(self._file, part) for part in self._parts if self._file.idea(part) not in _LITERALS) - {""}

    @cached_property
    def _parts(self) -> list[Node]:
        values = _compared_values(self._file, self._node) or [self._node]
        return [part for value in values for part in _made_of(self._file, value, MAX_STEPS)]


def find_assertions(
    file: SourceFile,
    node: Node,
    asserting: Container[str] = frozenset(),
    ranges: list[tuple[int, int]] | None = None,
    mocks: Mocks | None = None,
) -> Iterator[Assertion]:
    """The assertions in a case, or those of them that touch some byte ranges; ``asserting`` are functions known to assert."""
    for part in _asserting_nodes(file, node, asserting, ranges):
        vacuous = _is_vacuous(file, part, asserting) or _is_swallowed(file, part, node) or is_adrift(file, part, node)
        yield Assertion(file, part, vacuous or (mocks is not None and _asks_mock(file, part, node, mocks)))


def _asserting_nodes(
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
            ):
                yield node
        elif node.start_byte not in starts:
            call = file.call(node)
            if call is not None and is_assertion(file, call, asserting):
                starts.add(node.start_byte)
                yield node


def is_assertion(file: SourceFile, call: Call, asserting: Container[str] = frozenset()) -> bool:
    """Whether a call, the outermost of its chain, asserts something."""
    if (call.receiver is None and call.name in asserting) or fails_test(file, call) or _is_handed_test(file, call):
        return True
    receiver = (
        file.text(call.receiver) if call.receiver is not None and call.receiver.end_byte - call.receiver.start_byte < 2000 else ""
    )
    path = f"{receiver}.{call.name}" if call.receiver is not None else call.name
    if words.NOT_ASSERTING.match(path) or (words.LOCATOR.match(call.name) and b"@playwright/test" in file.source):
        return False
    if call.receiver is None or receiver in words.ASSERTING_OWN:
        by_name = call.name in words.NEEDS_MATCHER or words.ASSERTING.match(call.name) or words.ASSERTING_PATHS.match(call.name)
        return bool(by_name) or call.name in asserting
    if words.ASSERTING_MEMBER.match(call.name) or words.ASSERTING_PATHS.match(path) or words.SHOULD.search(receiver):
        return True
    own_words = (words.EQUALITY, words.PRESENCE, words.PARTIAL)
    if file.grammar.errors_are_values and file.is_self(call.receiver) and any(w.match(call.name) for w in own_words):
        return True  # a suite asserts by methods of its own
    root = _root(file, call)
    if root in words.CASES and words.EXPECTED_CHAIN.match(call.name):
        return True  # it('fails', …)->throws(…)
    if (
        root in words.ASSERTING_ROOTS
        or words.ASSERTING_MODULES.match(receiver)
        or (receiver in words.TAP_RECEIVERS and call.name in words.TAP)
    ):
        return True
    return (call.name in words.RESPONSE_CHECKS and ".then()" in receiver) or (root == "cy" and call.name == "contains")


def _is_handed_test(file: SourceFile, call: Call) -> bool:
    """Whether a function of another package is given the test, to fail it: ``fieldstest.ExpectFields(t, …)``."""
    handle = file.text(call.arguments[0].value) if file.grammar.errors_are_values and call.arguments else ""
    return (handle in words.TEST_HANDLES or handle.endswith(".T()")) and words.ASSERTING.match(call.name.lower()) is not None


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


def _made_of(file: SourceFile, value: Node, steps: int) -> Iterator[Node]:
    """The names, calls and literals in a value; for a local variable those of its initialiser."""
    for node in file.walk(value, Idea.NAME, Idea.MEMBER, Idea.CALL, *_LITERALS):
        if file.idea(node) is not Idea.NAME:
            yield node
        elif node.parent is None or file.idea(node.parent) is not Idea.KEYWORD or node == file.role(node.parent, "value"):
            definition = file.scope(node).definition_before(file.text(node), node) if steps else None
            made_by = definition.value if definition is not None and definition.kind == "assignment" else None
            if made_by is None:
                yield node
            else:
                yield from _made_of(file, made_by, steps - 1)


def _named(file: SourceFile, node: Node) -> str:
    if file.idea(node) is not Idea.CALL:
        return file.name(node)
    call = file.call(node)
    return call.name if call is not None and call.name not in words.NEEDS_MATCHER else ""


# How much it demands


def _with_chain(file: SourceFile, node: Node) -> Node:
    """``expect(x).to.be.true``: the call with the words behind it."""
    while node.parent is not None and file.idea(node.parent) is Idea.MEMBER:
        node = node.parent
    return node


def _rank(file: SourceFile, node: Node) -> int:
    if file.idea(node) is Idea.ASSERT:
        return _condition_rank(file, file.unwrap(file.role(node, "condition")))
    if file.idea(node) is Idea.MEMBER:
        return PRESENT if words.PRESENT_WORDS.match(file.text(file.role(node, "name"))) else EXACT
    call = file.call(node)
    if call is None:
        return EXACT
    if fails_test(file, call) and (guard := guard_of(file, call)) is not None:
        demanded = demands(file, guard)
        return PRESENT if words.PRESENCE.match(demanded) else PART if words.PARTIAL.match(demanded) else EXACT
    if has_tokens(file, call) and (operator := operator_among(file, call)):
        return EXACT if operator == "==" else PART
    relation, _ = _relation(file, call)
    if relation != call.name:
        denied = "not" in call.name
        found = PART if words.PARTIAL.match(relation) else PRESENT if words.PRESENCE.match(relation) else EXACT
        return min(found, PRESENT if relation.startswith("raise") else PART) if denied else found
    negated = words.NEGATED.search(file.text(call.receiver)) is not None if call.receiver is not None else False
    if words.PARTIAL.match(call.name):
        return PART
    if words.PRESENCE.match(call.name):
        condition = file.unwrap(call.arguments[0].value) if call.arguments else None
        if condition is not None and file.idea(condition) in (Idea.BINARY, Idea.UNARY):
            return _condition_rank(file, condition)
        return PRESENT
    if negated:
        return PRESENT if call.name.startswith("toThrow") else PART
    return EXACT


def _relation(file: SourceFile, call: Call) -> tuple[str, list[Node]]:
    """What an assertion demands, and the values that it is given: those of the matcher in `expect(x).to eq(y)`."""
    own = [a.value for a in call.arguments]
    if file.grammar.errors_are_values and call.receiver is not None and own and file.text(own[0]) in words.TEST_HANDLES:
        own = own[1:]  # assert.Equal(t, x, y)
    if call.name == "That" and len(own) > 1:  # Assert.That(x, Is.EqualTo(y))
        demanded = file.call(own[1])
        return (demanded.name, [own[0], *(a.value for a in demanded.arguments)]) if demanded else (file.name(own[1]), own[:1])
    if call.name not in words.HANDED_MATCHERS or call.receiver is None or not own:
        return call.name, own
    matcher = file.call(own[0])
    if matcher is None:
        bound = file.role(own[0], "right") if file.idea(own[0]) is Idea.BINARY else None  # `to be > 1`
        return ("equal", own) if bound is None else ("match", [bound])
    return matcher.name, [a.value for a in matcher.arguments]


def _condition_rank(file: SourceFile, node: Node | None) -> int:
    if node is None:
        return PRESENT
    idea = file.idea(node)
    if idea is Idea.BINARY:
        operator = file.operator(node)
        if operator in ("and", "&&", "or", "||"):
            sides = [_condition_rank(file, file.unwrap(file.role(node, side))) for side in ("left", "right")]
            return max(sides) if operator in ("and", "&&") else min(sides)
        if operator in ("==", "===", "is"):
            calls = (file.call(file.role(node, side)) for side in ("left", "right"))
            return PART if any(call is not None and words.PARTIAL.match(call.name) for call in calls) else EXACT
        right = file.unwrap(file.role(node, "right"))
        return PRESENT if operator in ("is not", "!=", "!==") and right is not None and file.idea(right) is Idea.NULL else PART
    if idea is Idea.UNARY:
        return PART
    return PRESENT


# Whether it can fail


def _is_vacuous(file: SourceFile, node: Node, asserting: Container[str]) -> bool:
    if file.idea(node) is Idea.ASSERT:
        condition = file.unwrap(file.role(node, "condition"))
        is_tuple = condition is not None and file.idea(condition) is Idea.COLLECTION and condition.named_child_count > 1
        return condition is not None and (is_tuple or _always_true(file, condition))
    call = file.call(node)
    if call is None or call.name in asserting:
        return False
    if fails_test(file, call):
        return _guards_itself(file, call)
    if has_tokens(file, call):
        return call.name not in ("panic", "unreachable") and always_holds(file, call)
    if is_left_waiting(file, call) or is_unfinished(file, call):
        return True
    if call.receiver is not None and words.WAITING.search(file.text(call.receiver)):
        return False
    if call.receiver is None and call.name in words.NEEDS_MATCHER and len(call.arguments) < 2:
        in_chain = node.parent is not None and file.idea(node.parent) is Idea.MEMBER  # `expect(x).to.be.true`
        in_chain = in_chain and file.text(file.role(node.parent, "name")) not in ("resolves", "rejects", "not")
        return not in_chain or all(_is_constant(file, a.value) for a in call.arguments)
    subjects = _asserted_values(file, call)
    return bool(subjects) and _holds_of(file, call, subjects)


def _guards_itself(file: SourceFile, call: Call) -> bool:
    """Whether a test fails only if a thing differs from itself."""
    guard = guard_of(file, call)
    sides = compared(file, guard) if guard is not None and file.idea(guard) is Idea.BINARY else []
    return len(sides) == 2 and _same(file, sides[0], sides[1], "==")


def _holds_of(file: SourceFile, call: Call, subjects: list[Node]) -> bool:
    """Whether what is demanded of some values holds for any such values."""
    if all(_is_constant(file, value) for value in subjects):
        return True
    if call.name in words.ONE_CONDITION and _is_constant(file, subjects[0]) and file.idea(subjects[0]) is not Idea.STRING:
        return file.text(subjects[0]) not in _FALSE
    if (
        len(subjects) > 1
        and call.name in words.AT_LEAST
        and "0" in map(file.text, subjects[1:])
        and _is_length(file, subjects[0])
    ):
        return True
    relation, _ = _relation(file, call)
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
    subject = receiver
    for _ in range(20):  # `expect(x).not.resolves`
        if subject is None or file.idea(subject) is not Idea.MEMBER:
            break
        subject = file.unwrap(file.role(subject, "object"))
    inner = file.call(subject) if subject is not None else None
    _, own = _relation(file, call)
    if call.receiver is not None and call.name.startswith("should") and call.name not in words.HANDED_MATCHERS:
        return [call.receiver, *own]  # `total shouldBe 5`
    if inner is not None and inner.name == "Should" and inner.receiver is not None:  # x.Should().Be(y)
        return [inner.receiver, *own]
    if inner is not None and inner.name in words.NEEDS_MATCHER:
        return [*(a.value for a in inner.arguments[:1]), *own]
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
            return _always_true(file, left) or _always_true(file, right)
        if operator in ("and", "&&"):
            return _always_true(file, left) and _always_true(file, right)
        if _is_constant(file, left) and _is_constant(file, right):
            return True
        if operator == ">=" and file.text(right) == "0" and _is_length(file, left):
            return True
        return operator in ("==", "===", "is", "<=", ">=") and _same(file, left, right, operator)
    if idea is Idea.UNARY:
        return _is_constant(file, node)
    return _is_constant(file, node) and file.text(node) not in _FALSE


_FALSE = frozenset({"False", "false", "0", "None", "null", "undefined", "nil"})


def _is_length(file: SourceFile, node: Node) -> bool:
    text = file.text(node)
    return text.startswith(("len(", "count(")) or text.endswith((".length", ".size()", ".size", ".Count", ".count()", ".len()"))


def _is_constant(file: SourceFile, node: Node) -> bool:
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


def _asks_mock(file: SourceFile, node: Node, case: Node, mocks: Mocks) -> bool:
    """Whether an assertion compares only what a mock gave, with what it was told to give or with constants."""
    if not mocks.paths:
        return False
    values = _compared_values(file, node)
    given = [value for value in values if mocks.answers(value, case)]
    others = [value for value in values if value not in given]
    return bool(given) and all(_is_constant(file, value) or mocks.was_told(value) for value in others)


def _compared_values(file: SourceFile, node: Node) -> list[Node]:
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


def _is_swallowed(file: SourceFile, node: Node, case: Node) -> bool:
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
