"""What may have altered a thing between two places of a function, and whether one place comes before the other on every way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.chains import names_read
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

_WRITE = Pattern(r"\s*(?:update|insert|delete|merge|truncate|replace|alter)\s", re.IGNORECASE)

_FAILED = Pattern(r"\berr\w*\s*!=\s*nil|errors\.(?:Is|As)\(|\(err\w*\)", re.IGNORECASE)


def leads_to(file: SourceFile, first: Node, second: Node, function: Node) -> bool:
    """Whether ``first`` has run, once and without failing, whenever ``second`` runs."""
    around = {node.id for node in file.ancestors(second)}
    for hangs in (*conditions(file, first, function), *repetitions(file, first, function)):
        if hangs.id not in around:
            return False
    handler = file.enclosing(second, Idea.HANDLER, Idea.FUNCTION, Idea.LAMBDA)
    if handler is not None and file.idea(handler) is Idea.HANDLER and handler.start_byte > first.start_byte:
        return False  # something failed in between
    if file.grammar.errors_are_values and _has_failed(file, first, second, function):
        return False
    child = first
    for parent in file.ancestors(first):
        if parent.id in around:
            arm = next((c for c in parent.children if c.start_byte <= second.start_byte < c.end_byte), None)
            same = arm == child or file.idea(parent) in (Idea.BLOCK, None) or child == file.role(parent, "condition")
            return same or file.idea(parent) not in (Idea.BRANCH, Idea.SWITCH, Idea.TRY, Idea.CASE, Idea.ELSE)
        if file.idea(parent) is Idea.TRY:
            return False
        child = parent
    return False


def _has_failed(file: SourceFile, first: Node, second: Node, function: Node) -> bool:
    """Whether a place is only reached after something failed: under a branch on an error that does not hold ``first``."""
    for branch in conditions(file, second, function):
        condition = file.role(branch, "condition")
        asks = file.idea(branch) is Idea.BRANCH and condition is not None and condition.start_byte > first.end_byte
        if asks and condition is not None and _FAILED.search(file.text(condition)) is not None:
            return True
    return False


def may_have_changed(
    file: SourceFile, function: Node, start: int, end: int, names: frozenset[str], words: ReadWords, held: str = ""
) -> bool:
    """Whether something between two places may have changed what was read, past the object in hand, or what it is read by."""
    for node in file.walk(function, Idea.CALL, Idea.ASSIGNMENT, Idea.LOOP):
        if node.start_byte < start or node.start_byte >= end or node.end_byte > end:
            continue
        if file.idea(node) is Idea.ASSIGNMENT:
            target = file.role(node, "target")
            if target is not None and file.names_written(target) & names and file.idea(target) is Idea.NAME:
                return True
            continue
        call = file.call(node)
        if call is not None and call.node == node and _changes(file, call, names, words, held):
            return True
    return False


def _changes(file: SourceFile, call: Call, names: frozenset[str], words: ReadWords, held: str) -> bool:
    named = words_of(call.name)
    if not named:
        return False
    verb = named[0]
    if any(_WRITE.match(text) for a in call.arguments[:2] if (text := file.string(a.value)) is not None):
        return True  # a raw statement
    if verb in words.words("harmless") or call.constructor:
        return False
    receiver = call.receiver
    on_object = receiver is not None and bool(held) and file.text(receiver) == held
    handed = any(file.text(file.unwrap(a.value) or a.value) == held for a in call.arguments)  # the object, which changes with it
    given = any(_hands_over(file, n, words) for a in call.arguments for n in names_read(file, a.value) if file.text(n) in names)
    if handed and call.receiver is None and verb not in words.words("changes"):
        return False
    if verb in words.words("keeps") and "many" not in named and "bulk" not in named:
        return False
    if on_object and not given:
        return False  # the object in hand changes with it
    return given or bool(set(named) & words.words("changes"))


def _hands_over(file: SourceFile, name: Node, words: ReadWords) -> bool:
    """Whether an argument is the thing itself or its id, and not something else of it (``order.state``)."""
    member = name.parent
    if member is None or name not in (file.role(member, "object"), file.role(member, "receiver")):
        return True
    return file.name(member) in words.words("identities") or words_of(file.name(member)) in (["get", "id"], ["id"])
