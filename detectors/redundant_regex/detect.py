"""Several patterns on one text for one outcome, and a fixed pattern that is compiled again and again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence
from llmreview.pattern import Pattern as Expression
from llmreview.syntax import Definition, Idea, Place, Scope, SourceFile, repetitions
from llmreview.syntax.normal import normal_form
from llmreview.syntax.rewrites import Pattern, Rewrite, read_pattern, read_replace, read_test, unpassed

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.BINARY, Idea.BRANCH)
FEWEST_PLAIN = 3
"""Plain replacements in a row from which on one pass is worth it; two are as plain as a table."""
_TEXTS = (Idea.NAME, Idea.MEMBER, Idea.INDEX)
_ALTERNATIVES = ("||", "or")
_BOTH = ("&&", "and")
_GROUP = Expression(r"(?<!\\)\((?!\?)|\(\?P?<[A-Za-z]")
_REFERENCE = Expression(r"\$\d|\$\{|\\\d|\\g<|\$&")
_JUMPS = (Idea.RETURN, Idea.THROW, Idea.JUMP)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    vocabulary, idea = context.vocabulary, file.idea(node)
    if idea is Idea.CALL:
        yield from _replacements(file, node, vocabulary)
        yield from _compiled_again(file, node, vocabulary)
    elif idea is Idea.BINARY:
        yield from _tests_in_condition(file, node, vocabulary)
    else:
        yield from _tests_in_branches(file, node, vocabulary)


class Step(NamedTuple):
    """A replacement with what is known of it."""

    rewrite: Rewrite
    pattern: Pattern | None
    new: str | None
    plain: bool
    everywhere: bool
    """Whether it replaces all that it finds."""


# Replacements one after the other


def _replacements(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    first = read_replace(file, node, vocabulary.matches)
    if first is None or _before(file, first, vocabulary) is not None:
        return
    steps = [_step(file, first, vocabulary)]
    while (following := _after(file, steps[-1].rewrite, vocabulary)) is not None:
        steps.append(_step(file, following, vocabulary))
    for run in _runs(steps):
        if _is_redundant(run):
            what = f"replaced by {_quote(file, run[0].rewrite.new)}" if len({s.new for s in run}) == 1 else "replaced by literals"
            message = f"{len(run)} patterns in a row are {what} in the same text, one pass each"
            evidence = tuple(_evidence(file, step.rewrite.node, "walks the text again", step) for step in run[1:])
            yield Candidate(_from_to(file, run[0].rewrite, run[-1].rewrite), message, evidence)


def _step(file: SourceFile, rewrite: Rewrite, vocabulary: Vocabulary) -> Step:
    pattern = read_pattern(file, rewrite.pattern, vocabulary.matches)
    matches = partial(vocabulary.matches, rewrite.call) if rewrite.call is not None else _matches_nothing
    plain = pattern is not None and not pattern.is_regex and matches("plain") and not matches("by_regex")
    first_only = matches("firsts") and not (pattern is not None and "g" in pattern.flags)
    anchored = pattern is not None and (pattern.text.startswith(("^", r"\A")) or pattern.text.endswith(("$", r"\z", r"\Z")))
    counted = re.search(r"(?<![\w-])\d", rewrite.further) is not None
    return Step(rewrite, pattern, file.string(rewrite.new), plain, (not first_only and not counted) or anchored)


def _matches_nothing(_: str) -> bool:
    return False


def _before(file: SourceFile, rewrite: Rewrite, vocabulary: Vocabulary) -> Rewrite | None:
    """The replacement whose result a replacement takes."""
    source = unpassed(file, rewrite.input, vocabulary.matches)
    inner = read_replace(file, source, vocabulary.matches)
    if inner is not None or source is None or file.idea(source) is not Idea.NAME:
        return inner
    statement = file.statement_around(rewrite.node)
    previous = _previous_statement(file, statement)
    assignment = _assignment(file, previous) if previous is not None else None
    if assignment is None or file.text(file.role(assignment, "target")) != file.text(source):
        return None
    if _target(file, statement) != file.text(source) and _is_read_elsewhere(file, source, previous):
        return None
    return read_replace(file, unpassed(file, file.role(assignment, "value"), vocabulary.matches), vocabulary.matches)


def _after(file: SourceFile, rewrite: Rewrite, vocabulary: Vocabulary) -> Rewrite | None:
    """The replacement that takes the result of a replacement."""
    statement = file.statement_around(rewrite.node)
    current = rewrite.node
    while current != statement and current.parent is not None:
        current = current.parent
        found = read_replace(file, current, vocabulary.matches) if file.idea(current) is Idea.CALL else None
        if found is not None:
            before = _before(file, found, vocabulary)
            return found if before is not None and before.node == rewrite.node else None
    following = statement.next_named_sibling
    if following is None:
        return None
    for node in file.walk(following, Idea.CALL, inside=(Idea.BLOCK, Idea.LAMBDA)):
        found = read_replace(file, node, vocabulary.matches)
        before = _before(file, found, vocabulary) if found is not None else None
        if found is not None and before is not None and before.node == rewrite.node:
            return found
    return None


def _previous_statement(file: SourceFile, statement: Node) -> Node | None:
    previous = statement.prev_named_sibling
    while previous is not None and file.idea(previous) is Idea.COMMENT:
        previous = previous.prev_named_sibling
    return previous


def _assignment(file: SourceFile, statement: Node) -> Node | None:
    if file.idea(statement) is Idea.ASSIGNMENT:
        return statement
    return next((c for c in statement.named_children if file.idea(c) is Idea.ASSIGNMENT), None)


def _target(file: SourceFile, statement: Node) -> str:
    assignment = _assignment(file, statement)
    return file.text(file.role(assignment, "target")) if assignment is not None else ""


def _is_read_elsewhere(file: SourceFile, name: Node, since: Node | None) -> bool:
    """Whether what a statement set is read by more than one."""
    start = since.end_byte if since is not None else 0
    return sum(use.node.start_byte >= start for use in file.scope(name).uses(file.text(name))) > 1


def _runs(steps: list[Step]) -> Iterator[list[Step]]:
    """The stretches of a chain that one pass could do: none of their patterns finds what one before it put in."""
    run: list[Step] = []
    for step in steps:
        if run and not (_continues_same(run, step) or _continues_table(run, step)):
            yield run
            run = []
        run.append(step)
    yield run


def _continues_same(run: list[Step], step: Step) -> bool:
    news = {s.new for s in run} | {step.new}
    if len(news) != 1 or None in news or run[-1].plain != step.plain or _flags(run[-1]) != _flags(step):
        return False
    return all(s.everywhere for s in (*run, step)) and not _finds(step, step.new or "") and not _refers(step)


def _continues_table(run: list[Step], step: Step) -> bool:
    """Whether a step replaces a literal by a literal as those before it do."""
    steps = (*run, step)
    if not all((s.plain or _is_literal(s)) and s.everywhere and s.new is not None for s in steps):
        return False
    if len({_flags(s) for s in steps}) > 1:
        return False
    return not any(_finds(step, s.new or "") for s in run) and len({s.new for s in run}) == len(run)


def _is_literal(step: Step) -> bool:
    return step.pattern is not None and re.fullmatch(r"\\?.|[\w ]+", step.pattern.text) is not None and step.pattern.text != "."


def _is_redundant(run: list[Step]) -> bool:
    if len({step.new for step in run}) == 1 and not all(step.plain for step in run):
        return len(run) > 1
    return len(run) >= FEWEST_PLAIN


def _flags(step: Step) -> str:
    own = "".join(sorted(step.pattern.flags.replace("g", ""))) if step.pattern is not None else ""
    return own + step.rewrite.further


def _finds(step: Step, text: str) -> bool:
    """Whether a pattern may find what a replacement puts in; yes where that is not known."""
    text *= 3  # several of them may stand in a row
    if not text:
        return False
    if step.pattern is None:
        return True
    if step.plain:
        return step.pattern.text in text
    try:
        return re.search(step.pattern.text, text) is not None
    except re.error:
        return True


def _refers(step: Step) -> bool:
    """Whether a replacement takes over part of what was found."""
    return bool(_REFERENCE.search(step.new or ""))


# Tests for the same outcome


def _tests_in_condition(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    operator = file.operator(node)
    if operator not in (*_ALTERNATIVES, *_BOTH) or _is_operand_of(file, node, operator):
        return
    tests: list[Rewrite] = []
    for operand in [*_operands(file, node, operator), None]:
        test = _test(file, operand, vocabulary, negated=operator in _BOTH)
        if test is not None and (not tests or _is_alike(file, tests[-1], test, vocabulary)):
            tests.append(test)
            continue
        yield from _several_tests(file, tests, "decide the same condition")
        tests = [test] if test is not None else []


def _is_operand_of(file: SourceFile, node: Node, operator: str) -> bool:
    parent = node.parent
    while parent is not None and file.idea(parent) is Idea.WRAPPER:
        parent = parent.parent
    return parent is not None and file.idea(parent) is Idea.BINARY and file.operator(parent) == operator


def _operands(file: SourceFile, node: Node | None, operator: str) -> Iterator[Node]:
    """The operands of a chain of one operator, from the left to the right."""
    waiting = [node]
    while waiting:
        current = file.unwrap(waiting.pop())
        if current is not None and file.idea(current) is Idea.BINARY and file.operator(current) == operator:
            waiting += [file.role(current, "right"), file.role(current, "left")]
        elif current is not None:
            yield current


def _test(file: SourceFile, node: Node | None, vocabulary: Vocabulary, negated: bool) -> Rewrite | None:
    """A test of a text that is named twice alike, not computed."""
    node = file.unwrap(node)
    if node is not None and file.idea(node) is Idea.UNARY and file.operator(node) in ("!", "not") and negated:
        node = file.unwrap(file.role(node, "value"))
    elif negated:
        return None
    test = read_test(file, node, vocabulary.matches)
    if test is None or file.idea(file.unwrap(test.input) or test.input) not in _TEXTS:
        return None
    pattern = read_pattern(file, test.pattern, vocabulary.matches)
    is_compiled = file.idea(file.unwrap(test.pattern) or test.pattern) in (Idea.NAME, Idea.MEMBER)
    return test if pattern is not None or is_compiled else None


def _is_alike(file: SourceFile, one: Rewrite, other: Rewrite, vocabulary: Vocabulary) -> bool:
    """Whether two tests look into the same text in the same way."""
    if one.name != other.name or file.text(one.input) != file.text(other.input):
        return False
    first, second = (read_pattern(file, test.pattern, vocabulary.matches) for test in (one, other))
    if first is None or second is None:
        return False
    return sorted(first.flags) == sorted(second.flags) and one.further == other.further


def _tests_in_branches(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Branches one after the other, or else-ifs, each on a pattern, with the same outcome."""
    body = file.role(node, "then")
    test = _test(file, file.role(node, "condition"), vocabulary, negated=False)
    if test is None or body is None or not _is_one_outcome(file, body):
        return
    outcome = normal_form(file, body)
    if _same_branch(file, _branch_before(file, node), test, outcome, vocabulary) is not None:
        return
    tests = [test]
    current = node
    while (following := _branch_after(file, current)) is not None:
        found = _same_branch(file, following, tests[-1], outcome, vocabulary)
        if found is None:
            break
        tests.append(found)
        current = following
    yield from _several_tests(file, tests, "lead to the same outcome")


def _is_one_outcome(file: SourceFile, body: Node) -> bool:
    """Whether doing it for one pattern or for several is the same: a jump, or a literal set."""
    statements = file.statements(body)
    if not statements:
        return False
    last = statements[-1]
    if file.idea(last) in _JUMPS or (last.named_children and file.idea(last.named_children[0]) in _JUMPS):
        return True
    assignment = _assignment(file, last)
    value = file.unwrap(file.role(assignment, "value")) if assignment is not None and len(statements) == 1 else None
    return (
        value is not None
        and file.idea(value) in (Idea.BOOLEAN, Idea.STRING, Idea.NUMBER)
        and file.operator(assignment or last) in ("=", ":=", "")
    )


def _same_branch(
    file: SourceFile, node: Node | None, like: Rewrite, outcome: tuple[str, ...], vocabulary: Vocabulary
) -> Rewrite | None:
    if node is None or file.idea(node) is not Idea.BRANCH:
        return None
    test = _test(file, file.role(node, "condition"), vocabulary, negated=False)
    body = file.role(node, "then")
    if test is None or body is None or not _is_alike(file, like, test, vocabulary) or normal_form(file, body) != outcome:
        return None
    return test


def _branch_after(file: SourceFile, node: Node) -> Node | None:
    """The else-if of a branch, or the statement after one that has none."""
    otherwise = file.role(node, "otherwise")
    if otherwise is not None:
        inner = otherwise if file.idea(otherwise) is not Idea.ELSE else (file.role(otherwise, "body") or otherwise)
        return inner if file.idea(inner) is Idea.BRANCH else None
    following = node.next_named_sibling
    while following is not None and file.idea(following) is Idea.COMMENT:
        following = following.next_named_sibling
    return following


def _branch_before(file: SourceFile, node: Node) -> Node | None:
    holder = node.parent if node.parent is not None and file.idea(node.parent) is Idea.ELSE else node
    parent = holder.parent
    if parent is not None and file.idea(parent) is Idea.BRANCH and file.role(parent, "otherwise") in (holder, node):
        return parent
    previous = _previous_statement(file, node)
    return previous if previous is not None and _branch_after(file, previous) == node else None


def _several_tests(file: SourceFile, tests: list[Rewrite], what: str) -> Iterator[Candidate]:
    if len(tests) > 1:
        message = f"{len(tests)} patterns on {_quote(file, tests[0].input)} {what}"
        evidence = tuple(_evidence(file, test.node, "looks into the same text") for test in tests[1:])
        yield Candidate(file.place(tests[0].node), message, evidence)


# A pattern that is compiled again


def _compiled_again(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    call = file.call(node)
    if call is None or call.node != node or not vocabulary.matches(call, "compiles"):
        return
    pattern = call.argument(position=0) or call.receiver
    function = file.function_around(node)
    if pattern is None:
        return
    loop = next((r for r in repetitions(file, node, _around(file, node)) if _is_fixed(file, pattern, r)), None)
    if loop is not None:
        message = f"The pattern {_quote(file, pattern)} is compiled again for each element"
        yield Candidate(file.place(node), message, (_head(file, loop, "the loop"),))
    elif vocabulary.matches(call, "compiles_each_call") and file.string(pattern) is not None and function is not None:
        outermost = [a for a in file.ancestors(node) if file.idea(a) in (Idea.FUNCTION, Idea.LAMBDA)][-1]
        if file.idea(outermost) is Idea.FUNCTION and file.name(outermost) not in vocabulary.words("runs_once"):
            message = f"The pattern {_quote(file, pattern)} is compiled again at each call of {file.name(outermost)}"
            yield Candidate(file.place(node), message, (_head(file, outermost, "the function"),))


def _around(file: SourceFile, node: Node) -> Node | None:
    return file.enclosing(node, Idea.FUNCTION)


def _is_fixed(file: SourceFile, pattern: Node, loop: Node) -> bool:
    """Whether a pattern is the same in each round: nothing that it is made of is set within the loop."""
    scope = file.scope(pattern)
    for name in file.walk(pattern, Idea.NAME):
        if any(loop.start_byte <= d.node.start_byte < loop.end_byte for d in _definitions(scope, file.text(name))):
            return False
    return not any(True for _ in file.walk(pattern, Idea.CALL))


def _definitions(scope: Scope | None, name: str) -> Iterator[Definition]:
    """The definitions of a name in a scope and those around it."""
    while scope is not None:
        yield from scope.definitions(name)
        scope = scope.outer


# What is said


def _from_to(file: SourceFile, first: Rewrite, last: Rewrite) -> Place:
    """From where the first replacement is named to the end of the last."""
    end = max(first.node, last.node, key=lambda node: node.end_byte)
    callee = file.role(first.node, "callee")
    name = file.role(callee if callee is not None else first.node, "name")
    start = file.place(first.node)
    named = file.place(name) if name is not None else start
    return Place(named.line, file.place(end).end_line, named.column if named.line > start.line else start.column)


def _evidence(file: SourceFile, node: Node, note: str, step: Step | None = None) -> Evidence:
    place = _from_to(file, step.rewrite, step.rewrite) if step is not None else file.place(node)
    return Evidence(file.path, place.line, place.end_line, note)


def _head(file: SourceFile, node: Node, note: str) -> Evidence:
    line = file.place(node).line
    return Evidence(file.path, line, line, note)


def _quote(file: SourceFile, node: Node | None) -> str:
    return " ".join(file.text(node).split())[:60]
