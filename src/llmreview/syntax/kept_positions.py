"""Whether a walk over pages puts away where it is, so that a later run goes on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.syntax.chains import names_read, outermost
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.page_positions import SAVES, root_of
from llmreview.syntax.pagination import PageLoop

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


def keeps_position(loop: PageLoop) -> bool:
    """Whether the position is put away or handed on, so that a later run goes on from there; an iterator would hide it."""
    file = loop.file
    function = file.function_around(loop.node)
    asked = {file.text(name) for name in _asked_with(loop)}
    ideas = (Idea.CALL, Idea.ASSIGNMENT, Idea.RETURN)
    for node in file.walk(function or loop.node, *ideas, inside=(Idea.FUNCTION, Idea.CLASS)):
        if node.end_byte <= loop.node.start_byte:
            continue
        idea = file.idea(node)
        if idea is Idea.CALL:
            call = file.call(node)
            words = words_of(call.name) if call is not None and call.node == node else []
            if call is None or not words or words[0] not in SAVES or root_of(file.text(call.receiver)) in asked | loop.names:
                continue
            if words[0] in ("set", "put") and outermost(file, node) != node:
                continue  # a request that is being put together
            if any(_tells(loop, a.value) for a in call.arguments):
                return True
        elif idea is Idea.RETURN:
            if (value := file.role(node, "value")) is not None and _tells(loop, value):
                return True
        elif _is_set_outside(loop, node):
            return True
    return False


def _is_set_outside(loop: PageLoop, assignment: Node) -> bool:
    """Whether an assignment gives the position to a member of the own object, or of one that the function was given."""
    file = loop.file
    target, value = file.role(assignment, "target"), file.role(assignment, "value")
    if target is None or value is None or file.idea(target) not in (Idea.MEMBER, Idea.INDEX) or not _tells(loop, value):
        return False
    if file.is_self(file.role(target, "object")) or target.type in file.grammar.own_members:
        return True
    root = root_of(file.text(target))
    made_here = any(d.kind == "assignment" for d in file.scope(loop.node).definitions(root))
    return not made_here and not any(_is_bare(file, n) and file.text(n) == root for n in _asked_with(loop))


def _asked_with(loop: PageLoop) -> list[Node]:
    """The names in what the request is given."""
    return [name for argument in loop.request.arguments for name in names_read(loop.file, argument.value)]


def _is_bare(file: SourceFile, name: Node) -> bool:
    """Whether a name stands for itself, and is not asked for a member."""
    parent = name.parent
    idea = file.idea(parent) if parent is not None else None
    return not (idea in (Idea.MEMBER, Idea.INDEX) and file.role(parent, "object") == name)


def _tells(loop: PageLoop, value: Node) -> bool:
    """Whether an expression is made of the position, or of what tells it."""
    file = loop.file
    for name in names_read(file, value):
        if file.text(name) in loop.names and _is_bare(file, name):
            return file.idea(value) is not Idea.CALL  # not what is asked for with it
    members = (
        file.name(m) if file.idea(m) is Idea.MEMBER else file.string(m) for m in file.walk(value, Idea.MEMBER, Idea.STRING)
    )
    return any(member in loop.fields for member in members)
