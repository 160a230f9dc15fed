"""What a request or a response is called in the function that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.definitions import result_name
from llmreview.syntax.links import base_of

if TYPE_CHECKING:
    from tree_sitter import Node

RESPONSES = frozenset({"response", "headers", "self", ""})
"""What the answer is called where a method of the controller sends it; empty where even its headers are set without naming it."""


def objects_of(file: SourceFile, call: Call, words: Vocabulary) -> frozenset[str]:
    """The base of the chain, the name of the result, or what it is handed to: ``post.setEntity(new StringEntity(…))``."""
    own = words.words("own_objects")
    if call.receiver is None and words.matches(call, "answers"):
        return RESPONSES | own | _handed_to(file, call, words)
    found = {base_of(file, call.receiver)}
    holder = _holder(file, call.node)
    if holder is not None and file.idea(holder) in (Idea.ASSIGNMENT, Idea.KEYWORD):
        found = {base_of(file, target) for target in _targets(file, holder)}
    elif holder is not None and file.idea(holder) is Idea.ARGUMENTS:
        found |= _handed_to(file, call, words)
    if words.matches(call, "sends_to_argument") and call.arguments:  # render.JSON(w, r, order)
        found |= {file.text(call.arguments[0].value)}
    kept = (name for name in found if name not in ("", "this", "self"))
    return frozenset(name for name in kept if not name[:1].isupper() or name in own)


def _holder(file: SourceFile, node: Node) -> Node | None:
    parent = node.parent
    while parent is not None and file.idea(parent) in (Idea.WRAPPER, Idea.AWAIT):
        parent = parent.parent
    return parent


def _targets(file: SourceFile, assignment: Node) -> list[Node]:
    """What an assignment sets: its target, and the object whose member that is in the braces behind a constructor."""
    outer = file.enclosing(assignment, Idea.ASSIGNMENT, Idea.FUNCTION, Idea.LAMBDA, Idea.STATEMENT)
    around = [outer] if outer is not None and file.idea(outer) is Idea.ASSIGNMENT else []
    return [target for node in (assignment, *around) if (target := result_name(file, node)) is not None]


def _handed_to(file: SourceFile, call: Call, words: Vocabulary) -> set[str]:
    """What takes a body that a constructor makes, or a response that is made of another one."""
    arguments = _holder(file, call.node)
    holder = file.call(arguments.parent) if arguments is not None and file.idea(arguments) is Idea.ARGUMENTS else None
    if holder is None or not (call.constructor or words.matches(holder, "wraps")):
        return set()
    found = {base_of(file, holder.receiver)} - {""}
    assigned = holder.node.parent
    if holder.receiver is None and assigned is not None and file.idea(assigned) is Idea.ASSIGNMENT:
        found |= {file.text(file.role(assigned, "target"))}
    return found
