"""What runs once per element of something: the loop or the callback, what it goes over, and what in it depends on the element."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from llmreview.pattern import Pattern
from llmreview.syntax.chains import names_read
from llmreview.syntax.definitions import parameters_of
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_FIRST_WORD = Pattern(r"\w+")
_IMPLICIT = frozenset({"it", "_1"})
"""What a callback without parameters calls its element, where the language lets it."""
_KEEPS = frozenset(
    {
        "set",
        "put",
        "add",
        "append",
        "push",
        "setdefault",
        "putIfAbsent",
        "Add",
        "Set",
        "Store",
        "TryAdd",
        "store",
        "insert",
        "update",
    }
)


_ANSWERS: WeakKeyDictionary[SourceFile, dict[tuple[int, frozenset[str] | None, bool], frozenset[str]]] = WeakKeyDictionary()
"""What was answered about a part of a file: each call in a loop asks the same."""


class Round(NamedTuple):
    """Something that runs once per element."""

    file: SourceFile
    node: Node
    """The loop, the comprehension, or the call that takes the callback."""
    over: Node | None
    """What it goes over; None for a loop that only has a condition."""
    items: frozenset[str]
    """The names that stand for the element, or, without one, those of the condition."""
    body: Node

    @property
    def head(self) -> tuple[int, int]:
        """The first and the last line of what says that it repeats."""
        place = self.file.place(self.node)
        last = self.over if self.over is not None else self.file.role(self.node, "condition")
        return place.line, max(place.line, last.end_point[0] + 1) if last is not None else place.line


def rounds(file: SourceFile, node: Node) -> Iterator[Round]:
    """The rounds in which a node stands, nearest first, within its named function."""
    function = file.enclosing(node, Idea.FUNCTION)
    for repeating in repetitions(file, node, function):
        if file.idea(repeating) is Idea.LOOP:
            yield _of_loop(file, repeating)
        elif file.idea(repeating) is Idea.COMPREHENSION:
            yield _of_comprehension(file, repeating)
        else:
            found = _of_callback(file, repeating, node)
            if found is not None:
                yield found


def round_of(file: SourceFile, node: Node) -> Round | None:
    """The round that a loop, a comprehension or a call with a callback is; None for any other node."""
    idea = file.idea(node)
    if idea is Idea.LOOP:
        return _of_loop(file, node)
    if idea is Idea.COMPREHENSION:
        return _of_comprehension(file, node)
    call = file.call(node) if idea is Idea.CALL else None
    if call is None or call.name not in file.grammar.per_element:
        return None
    callback = next((a.value for a in call.arguments if file.idea(file.unwrap(a.value) or a.value) is Idea.LAMBDA), None)
    return _of_callback(file, node, callback) if callback is not None else None


def is_deferred(around: Round, node: Node, keepers: frozenset[str]) -> bool:
    """Whether a node stands in a function that a round only makes, for somebody to call later: a handler of a click, a route.

    ``keepers`` name what keeps the functions that it is given.
    """
    file = around.file
    child = node
    for parent in file.ancestors(node):
        if child in (around.body, around.node):
            return False
        if file.idea(child) is Idea.LAMBDA:
            holder: Node | None = parent
            while holder is not None and file.idea(holder) in (Idea.WRAPPER, Idea.ARGUMENTS):
                holder = holder.parent
            call = file.call(holder) if holder is not None and file.idea(holder) is Idea.CALL else None
            if call is None or call.name in keepers:
                return True
        child = parent
    return False


def _of_loop(file: SourceFile, loop: Node) -> Round:
    over, item, body = file.role(loop, "over"), file.role(loop, "item"), file.role(loop, "body") or loop
    if over is not None:
        return Round(file, loop, over, _names(file, item), body)
    condition = file.role(loop, "condition")
    return Round(
        file,
        loop,
        None,
        frozenset(file.text(n) for n in names_read(file, condition)) if condition is not None else frozenset(),
        body,
    )


def _of_comprehension(file: SourceFile, node: Node) -> Round:
    clauses = [c for c in node.named_children if file.idea(c) is Idea.ITERATION]
    items = frozenset(name for clause in clauses for name in _names(file, file.role(clause, "item")))
    return Round(file, node, file.role(clauses[0], "over") if clauses else None, items, node)


def _of_callback(file: SourceFile, node: Node, inner: Node) -> Round | None:
    call = file.call(node)
    if call is None:
        return None
    callback = next((a.value for a in call.arguments if a.value.start_byte <= inner.start_byte < a.value.end_byte), None)
    if callback is None:
        return None
    return Round(file, node, over_of(file, call), _parameter_names(file, callback), callback)


def over_of(file: SourceFile, call: Call) -> Node | None:
    """What a call such as ``map`` goes over: what it is called on, or the other one of its arguments."""
    others = [a.value for a in call.arguments if file.idea(a.value) is not Idea.LAMBDA]
    is_module = call.receiver is not None and bool(others) and _is_module(file, call.receiver)
    return call.receiver if call.receiver is not None and not is_module else others[0] if others else None


def _is_module(file: SourceFile, receiver: Node) -> bool:
    """Whether a receiver only says where a function comes from: an imported module, a class."""
    text = file.text(receiver)
    last = text.rpartition(".")[2]
    known = file.idea(receiver) is Idea.NAME and file.scope(receiver).definition_before(text, receiver) is not None
    return text in file.imports or (last[:1].isupper() and not known and file.idea(receiver) in (Idea.NAME, Idea.MEMBER))


def _parameter_names(file: SourceFile, callback: Node) -> frozenset[str]:
    if file.idea(callback) is not Idea.LAMBDA:
        return frozenset()
    return frozenset(d.name for d in parameters_of(file, callback)) or _IMPLICIT


def _names(file: SourceFile, node: Node | None) -> frozenset[str]:
    if node is None:
        return frozenset()
    return frozenset(file.text(n) for n in file.walk(node, Idea.NAME)) or frozenset({file.text(node)})


def dependent_names(file: SourceFile, within: Node, names: Iterable[str], by_condition: bool = False) -> frozenset[str]:
    """``names`` and all that is made of them within a node: what is assigned, looped over, or filled through a pointer."""
    answers, key = _ANSWERS.setdefault(file, {}), (within.id, frozenset(names), by_condition)
    if key not in answers:
        answers[key] = _find_dependent(file, within, key[1], by_condition)
    return answers[key]


def _find_dependent(file: SourceFile, within: Node, names: frozenset[str], by_condition: bool) -> frozenset[str]:
    found = set(names)
    for node in file.walk(within, Idea.ASSIGNMENT, Idea.LOOP, Idea.ITERATION, Idea.CALL):
        idea = file.idea(node)
        if idea is Idea.CALL:
            found |= _filled(file, node, found) if by_condition else _of_inner_callback(file, node, found)
            continue
        target, value = ("target", "value") if idea is Idea.ASSIGNMENT else ("item", "over")
        made_of, made = file.role(node, value), file.role(node, target)
        if made is None or made_of is None or file.idea(made) in (Idea.MEMBER, Idea.INDEX):
            continue
        if reads_any(file, made_of, found):
            found |= _names(file, made)
    return frozenset(found)


def _filled(file: SourceFile, node: Node, names: set[str]) -> set[str]:
    """``rows.Scan(&id)`` gives ``id`` what the rows hold."""
    call = file.call(node)
    if call is None or call.receiver is None or file.text(call.receiver) not in names:
        return set()
    taken = (a.value for a in call.arguments if file.text(a.value).startswith("&"))
    return {file.text(n) for value in taken for n in names_read(file, value)}


def _of_inner_callback(file: SourceFile, node: Node, names: set[str]) -> set[str]:
    call = file.call(node)
    if call is None or call.name not in file.grammar.per_element:
        return set()
    over = over_of(file, call)
    if over is None or not reads_any(file, over, names):
        return set()
    return {name for a in call.arguments if file.idea(a.value) is Idea.LAMBDA for name in _parameter_names(file, a.value)}


def reads_any(file: SourceFile, node: Node, names: Iterable[str]) -> bool:
    """Whether an expression reads one of ``names``."""
    wanted = names if isinstance(names, (set, frozenset)) else set(names)
    if any(file.text(name) in wanted for name in names_read(file, node)):
        return True
    plain = (part for part in file.walk(node, Idea.SUBSTITUTION) if not part.named_child_count)  # `"$id/items"`
    return any((word := _FIRST_WORD.search(file.text(part))) is not None and word[0] in wanted for part in plain)


def is_memoised(file: SourceFile, node: Node, within: Node) -> bool:
    """Whether a node runs only for what is not kept yet: under a condition on, or behind a look-up in, what ``within`` stores."""
    if any(
        file.operator(a) in ("||=", "??=")
        for a in file.ancestors(node)
        if file.idea(a) is Idea.ASSIGNMENT and a.start_byte >= within.start_byte
    ):
        return True
    kept = _kept(file, within)
    if not kept:
        return False
    for hangs in conditions(file, node, within):
        condition = file.role(hangs, "condition") or file.role(hangs, "left")
        if file.idea(hangs) is Idea.HANDLER and hangs.parent is not None:  # `except KeyError`
            condition = file.role(hangs.parent, "body")
        if condition is not None and _looks_up(file, condition, kept, within):
            return True
    for branch in file.walk(within, Idea.BRANCH, inside=(Idea.FUNCTION,)):
        if branch.start_byte >= node.start_byte:
            return False
        condition, then = file.role(branch, "condition"), file.role(branch, "then")
        leaves = then is not None and any(
            True for _ in file.walk(then, Idea.RETURN, Idea.JUMP, inside=(Idea.FUNCTION, Idea.LAMBDA))
        )
        if leaves and condition is not None and _looks_up(file, condition, kept, within):
            return True
    return False


def _kept(file: SourceFile, within: Node) -> frozenset[str]:
    """The texts of what gets an element within a node, or is assigned where it was looked at."""
    answers, key = _ANSWERS.setdefault(file, {}), (within.id, None, False)
    if key not in answers:
        answers[key] = _find_kept(file, within)
    return answers[key]


def _find_kept(file: SourceFile, within: Node) -> frozenset[str]:
    found = set()
    for node in file.walk(within, Idea.ASSIGNMENT, Idea.CALL):
        if file.idea(node) is Idea.ASSIGNMENT:
            target = file.role(node, "target")
            for part in file.walk(target, Idea.INDEX) if target is not None else ():
                found.add(file.text(file.role(part, "object")))
        elif (call := file.call(node)) is not None and call.receiver is not None and call.name in _KEEPS and call.node == node:
            found.add(file.text(call.receiver))
    return frozenset(found - {""})


def _looks_up(file: SourceFile, condition: Node, kept: frozenset[str], within: Node) -> bool:
    """Whether a condition asks what was kept, or a name that was just read from it."""
    texts = {file.text(n) for n in file.walk(condition, Idea.NAME, Idea.MEMBER)}
    if texts & kept:
        return True
    names = {file.text(n) for n in names_read(file, condition)}
    for node in file.walk(within, Idea.ASSIGNMENT):
        target, value = file.role(node, "target"), file.role(node, "value")
        if target is None or value is None or node.start_byte > condition.end_byte:
            continue
        if names & _names(file, target) and {file.text(n) for n in file.walk(value, Idea.NAME, Idea.MEMBER)} & kept:
            return True
    return False
