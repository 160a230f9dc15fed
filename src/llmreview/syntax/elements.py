"""Rounds over elements: what is run for each of them by what differs among them, and which rounds are of no such kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.chains import names_read, outermost, read_chain
from llmreview.syntax.ideas import Idea
from llmreview.syntax.memos import is_in_memo
from llmreview.syntax.naming import words_of
from llmreview.syntax.nodes import holds
from llmreview.syntax.rounds import Round, dependent_names, is_deferred, is_memoised, reads_any, rounds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

_CASES = ("values", "entries", "cases", "GetValues", "GetNames")
"""What gives the cases of an enumeration."""


class Repeated(NamedTuple):
    """A call, or a read itself, that a round makes for each of its elements."""

    round: Round
    call: Node


def repetition_of(file: SourceFile, node: Node, keys: tuple[Node, ...], words: ReadWords) -> Repeated | None:
    """The nearest round whose element decides what a call is given; None where there is none, or one that is fine."""
    for around in rounds(file, node):
        if holds(around.over, node):
            continue  # what the loop goes over is read once
        if around.over is not None and file.idea(around.node) is Idea.CALL and _is_query(file, around.over, words):
            return None
        names = element_names(around, words)
        if names is None:
            continue
        depending = [key for key in keys if reads_any(file, key, names)]
        if not depending:
            continue
        if is_deferred(around, node, words.words("keepers")) or _is_fine(around, node, depending, names, words):
            return None
        return Repeated(around, node)
    return None


def element_names(around: Round, words: ReadWords) -> frozenset[str] | None:
    """The names that differ from element to element; None where a round does not go over elements."""
    file = around.file
    if around.over is None:
        return _names_by_condition(around)
    if file.idea(around.node) is Idea.CALL and not is_many(around, words):
        return None
    if _is_counted(file, around.over, words) or is_fixed(file, around.over):
        return None
    if any(words_of(item)[-1:] and words_of(item)[-1] in words.words("batches") for item in around.items):
        return None
    call = file.call(around.node) if file.idea(around.node) is Idea.CALL else None
    if call is not None and call.name in words.words("batch_calls"):
        return None
    if words.words("batch_calls") & {call.name for n in file.walk(around.over, Idea.CALL) if (call := file.call(n)) is not None}:
        return None
    return dependent_names(file, around.body, around.items)


def _is_query(file: SourceFile, over: Node, words: ReadWords) -> bool:
    """Whether a callback is part of a query that is not run yet, and so is a read in it: ``context.Orders.Where(o => …)``."""
    if not words.words("queryables"):
        return False
    steps = [step.removesuffix("()") for step in file.origin(over).split(".")]
    if any(step in words.words("materialises") for step in steps):
        return False
    return any(step in words.words("queryables") or step.strip("_").lower().endswith(("context", "queryable")) for step in steps)


def _names_by_condition(around: Round) -> frozenset[str] | None:
    """A loop by index, or over the rows of a cursor (`while (rows.next())`); not polling, work lists and pages."""
    file, condition = around.file, _condition(around)
    if condition is None:
        return None
    text = file.text(condition)
    calls = [call for n in (condition, *file.walk(condition, Idea.CALL)) if (call := file.call(n)) is not None]
    if any(
        call.name in ("next", "hasNext", "Next", "Read", "ReadAsync", "hasMoreElements", "MoveNext", "moveToNext")
        for call in calls
    ):
        return dependent_names(file, around.body, around.items, by_condition=True)
    measured = file.idea(condition) is Idea.BINARY and any(
        word in text for word in ("length", "size", "len(", "count", "Count", "Length")
    )
    left = file.role(condition, "left")
    if not measured or left is None or file.idea(left) is not Idea.NAME:
        return None
    return _indexed_names(around, file.text(left))


def _condition(around: Round) -> Node | None:
    return around.file.unwrap(around.file.role(around.node, "condition"))


def _indexed_names(around: Round, index: str) -> frozenset[str] | None:
    """A counter that picks the elements of a list, which are named or used in place."""
    file = around.file
    picks = [n for n in file.walk(around.body, Idea.INDEX, Idea.CALL) if _picks(file, n, index)]
    return dependent_names(file, around.body, {index}) if picks else None


def _picks(file: SourceFile, node: Node, index: str) -> bool:
    if file.idea(node) is Idea.INDEX:
        return file.text(file.role(node, "index")) == index
    call = file.call(node)
    return (
        call is not None and call.name in ("get", "at", "elementAt") and [file.text(a.value) for a in call.arguments] == [index]
    )


def is_many(around: Round, words: ReadWords) -> bool:
    """Whether a callback runs for the elements of something that holds several, and not for the one of an optional."""
    file, call, over = around.file, around.file.call(around.node), around.over
    if call is None or over is None:
        return False
    if call.name in words.words("each"):
        return True
    last = file.origin(over).rpartition(".")[2].removesuffix("()")
    chain = read_chain(file, over)
    names = chain.names if chain is not None else (file.name(over) or file.text(over)[-60:],)
    if last in words.words("single_types") or (chain is not None and names[-1] in words.words("single_calls")):
        return False
    waits = any(word.encode() in file.words for word in words.words("reactive"))  # a value may come later, and be but one
    if last in words.words("many_types") or words.words("reactive_many" if waits else "many_calls") & set(names):
        return True
    if waits:
        return False
    named = words_of(names[-1])
    return bool(named) and (named[-1] in words.words("many_words") or (named[-1].endswith("s") and not named[-1].endswith("ss")))


def _is_counted(file: SourceFile, over: Node, words: ReadWords) -> bool:
    """Whether a loop goes over numbers that are no positions of a list: pages, attempts, days."""
    call = file.call(over)
    if call is None or call.name not in words.words("ranges"):
        return False
    text = file.text(over)
    return (
        not any(f"{measure}(" in text or f".{measure}" in text for measure in words.words("measures")) or len(call.arguments) == 3
    )


def is_fixed(file: SourceFile, over: Node) -> bool:
    """Whether it goes over a few things that the code itself names: a literal, a constant, the values of an enumeration."""
    over = file.unwrap(over) or over
    idea = file.idea(over)
    if idea in (Idea.COLLECTION, Idea.MAPPING, Idea.STRING):
        return True
    name = file.name(over) if idea in (Idea.NAME, Idea.MEMBER) else ""
    if name.isupper() and len(name) > 2:
        return True
    call = file.call(over)
    if call is not None and call.name in _CASES and call.receiver is not None:
        return file.text(call.receiver)[:1].isupper() and file.text(call.receiver) != "Object"
    if idea is Idea.MEMBER and name == "entries":
        return file.text(file.role(over, "object"))[:1].isupper()
    if idea is Idea.NAME:
        definition = file.scope(over).definition_before(name, over)
        if definition is None and name[:1].isupper() and over.parent is not None:
            return file.idea(over.parent) in (Idea.LOOP, Idea.ITERATION)  # the cases of an enumeration
        value = file.unwrap(definition.value) if definition is not None and definition.kind == "assignment" else None
        return (
            value is not None
            and file.idea(value) is Idea.COLLECTION
            and bool(value.named_children)
            and not any(True for _ in file.walk(value, Idea.SPREAD, Idea.COMPREHENSION))
        )
    return False


def _is_fine(around: Round, node: Node, depending: list[Node], names: frozenset[str], words: ReadWords) -> bool:
    """Whether the read is kept for the next time, takes a whole batch, or ends the search."""
    file = around.file
    if is_memoised(file, node, around.body) or is_in_memo(file, node, around.node, words) or _makes_one(around, words):
        return True
    if _is_polled(around, words):
        return True
    if _are_called(file, depending, names, words.words("batches")) or _are_called(file, depending, names, words.words("places")):
        return True
    return _ends_search(around, node, words)


def _is_polled(around: Round, words: ReadWords) -> bool:
    """Whether all of it is done again and again, with a pause between: what is waited for is asked for itself."""
    file = around.file
    for loop in (around.node, *(a for a in file.ancestors(around.node) if file.idea(a) in (Idea.LOOP, Idea.FUNCTION))):
        if file.idea(loop) is Idea.FUNCTION:
            return False
        if file.idea(loop) is Idea.LOOP and file.role(loop, "over") is None:
            calls = (file.call(n) for n in file.walk(loop, Idea.CALL))
            if any(call is not None and words.words("pauses").intersection(words_of(call.name)) for call in calls):
                return True
    return False


def _makes_one(around: Round, words: ReadWords) -> bool:
    """Whether what is made for each element is joined into one query: `map { |day| Rate.where(day: day) }.reduce(:or)`."""
    if around.file.idea(around.node) is not Idea.CALL:
        return False
    whole = read_chain(around.file, outermost(around.file, around.node))
    after = whole.calls if whole is not None else ()
    return any(
        call.name in words.words("joins_queries") and call.node.start_byte == around.node.start_byte and call.node != around.node
        for call in after
    )


def _are_called(file: SourceFile, keys: list[Node], names: frozenset[str], called: frozenset[str]) -> bool:
    """Whether all that differs from element to element in some keys is called by one of these words."""
    differing = [n for key in keys for n in names_read(file, key) if file.text(n) in names]
    return bool(differing) and all(_is_called(file, name, called) for name in differing)


def _is_called(file: SourceFile, name: Node, called: frozenset[str]) -> bool:
    """Whether a value, or the member that is taken of it, is called by one of these words: ``link``, but not ``link.user_id``."""
    whole = name
    while whole.parent is not None and whole in (file.role(whole.parent, "object"), file.role(whole.parent, "receiver")):
        whole = whole.parent
    last = words_of(file.name(whole) or file.text(whole))[-1:]
    if whole != name and last and last[0] in ("name", "code", "value", "key"):
        last = words_of(file.text(name))[-1:]
    return bool(last) and last[0] in called


def _ends_search(around: Round, node: Node, words: ReadWords) -> bool:
    """Whether the loop looks for the first element that has an answer: what is read is returned, or leaves the loop."""
    file = around.file
    call = file.call(around.node)
    leaves_function = file.grammar.last_is_result or file.grammar.lambdas_end_in_result  # `return` in a block
    if file.idea(around.node) is not Idea.LOOP and not (
        call is not None and call.name in words.words("each") and leaves_function
    ):
        return False
    statement = file.statement_around(node)
    if file.idea(statement) is Idea.RETURN:
        return True
    targets = [t for a in file.walk(statement, Idea.ASSIGNMENT) if (t := file.role(a, "target")) is not None]
    names = {file.text(n) for target in targets for n in (target, *file.walk(target, Idea.NAME))} - {"err", "error"}
    after = statement.next_named_sibling
    for _ in range(2):
        if after is None:
            return False
        if file.idea(after) is Idea.RETURN and reads_any(file, after, names):
            return True
        if file.idea(after) is Idea.BRANCH:
            condition, then = file.role(after, "condition"), file.role(after, "then")
            leaves = then is not None and any(
                (file.idea(end) is Idea.RETURN and reads_any(file, end, names)) or file.text(end).startswith("break")
                for end in file.walk(then, Idea.RETURN, Idea.JUMP, inside=(Idea.FUNCTION, Idea.LAMBDA))
            )
            if leaves and condition is not None and reads_any(file, condition, names):
                return True
        after = after.next_named_sibling
    return False
