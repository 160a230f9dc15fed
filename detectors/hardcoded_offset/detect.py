"""Literal positions in lists whose length or order depends on a condition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.evidence import evidence_of, one_line
from llmreview.detect.list_conditions import note_on, said
from llmreview.detect.table_columns import column_span, literal_cells
from llmreview.model import Tier
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.listholders import given_lists
from llmreview.syntax.lists import read_lists
from llmreview.syntax.liststates import UNBOUNDED, Access, Edit
from llmreview.syntax.listwords import ListWords

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.FUNCTION, Idea.LAMBDA, Idea.INDEX, Idea.CALL, Idea.KEYWORD)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """The literal accesses of an outermost function (or one of the module's own statements), and column spans of tables."""
    if is_test_path(file.path):
        return
    idea, vocabulary = file.idea(node), context.vocabulary
    words = ListWords(*(vocabulary.words(topic) for topic in ListWords._fields))
    if idea is Idea.KEYWORD:
        yield from column_span(file, node, vocabulary, words)
        return
    if file.function_around(node) is not None:
        return
    if idea in (Idea.FUNCTION, Idea.LAMBDA):
        yield from literal_cells(file, node, vocabulary)
        reading = read_lists(file, node, words)
        given = given_lists(file, node, words) if idea is Idea.FUNCTION and reading.accesses else {}
        if given:
            reading = read_lists(file, node, words, given)
        for access in reading.accesses:
            yield from _judge(file, access, vocabulary)
    elif _at_literal_place(file, node):
        cls, field = file.enclosing(node, Idea.CLASS), file.enclosing(node, Idea.FIELD)
        if cls is not None and field is None:
            return
        for access in read_lists(file, field if field is not None else file.root, words).accesses:
            if access.node == node:
                yield from _judge(file, access, vocabulary)


def _at_literal_place(file: SourceFile, node: Node) -> bool:
    """Whether an element or a call of the module itself takes a literal number: the cheap question before the dear one."""
    part = file.role(node, "index") or file.role(node, "arguments")
    return part is not None and any(file.idea(c) is Idea.NUMBER for c in (part, *file.elements(part)))


def _judge(file: SourceFile, access: Access, vocabulary: Vocabulary) -> Iterator[Candidate]:
    made_here = access.state is not None and access.state.fixed < UNBOUNDED
    if (access.key in vocabulary.words("protocols") and not made_here) or _bounds_are_caught(file, access.node, vocabulary):
        return
    if access.kind == "insert":
        yield from _judge_insert(file, access, vocabulary)
        return
    searched = None if _is_split(file, access, vocabulary) else _failed_search(file, access, vocabulary)
    if searched is not None:
        message = f"When the search in {access.key} finds nothing, position {access.position} is taken, whatever stands there"
        yield Candidate(file.place(access.node), message, (evidence_of(file, searched, "the search that this stands in for"),))
        return
    state = access.state
    if state is None or access.position < state.fixed or (access.kind == "slice" and access.position in (1, state.fixed)):
        return
    if access.kind == "slice" and state.filtered and _takes_head(file, access, vocabulary.words("heads")):
        return
    changes = _open_questions(file, access)
    if state.filtered and any(word in access.key.lower() for word in vocabulary.words("positional")):
        return
    expected = state.filtered or access.position == state.fixed  # it may be missing, and its reader knows
    if changes and not (expected and _checked_afterwards(file, access.node)):
        tier: Tier | None = "check" if state.filtered else None
        yield _candidate(file, access, changes, tier)


def _takes_head(file: SourceFile, access: Access, heads: frozenset[str]) -> bool:
    """Whether the list is only parted in two, its other part being taken up to this position: ``keys[...8]``, ``keys[8...]``."""
    position = str(access.position)
    for node in file.walk(file.scope(access.node).node, Idea.INDEX, Idea.CALL):
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        holder = call.receiver if call is not None else file.role(node, "object")
        if node == access.node or holder is None or file.text(file.unwrap(holder)) != access.key:
            continue
        if call is not None:
            ends = [file.text(call.arguments[-1].value)] if call.name in heads and call.arguments else []
        else:
            bounds = [file.role(node, role) for role in ("end", "index")]
            ends = [file.text(c) for bound in bounds if bound is not None for c in (bound, *bound.children[-1:])]
            ends = ends if file.role(node, "end") is not None or not ends or not ends[0].isdecimal() else []
        if position in ends:
            return True
    return False


def _judge_insert(file: SourceFile, access: Access, vocabulary: Vocabulary) -> Iterator[Candidate]:
    """Putting something in at a counted place is doubtful on a condition, or after conditional changes."""
    changes = _open_questions(file, access)
    if changes:
        yield _candidate(file, access, changes)
        return
    born = access.state.born if access.state is not None else 0
    hanging = [c for c in access.conditions[born:] if file.idea(c) is not Idea.HANDLER]
    if hanging and _is_list(file, access, vocabulary):
        branch = hanging[-1]
        condition = file.role(branch, "condition") or file.role(branch, "left") or branch
        message = f"{access.key} gets an element at the literal position {access.position} only if {said(file, condition)}"
        evidence = (evidence_of(file, condition, "the condition that decides how long the list is"),)
        made_here = access.state is not None and access.state.fixed < UNBOUNDED
        yield Candidate(file.place(access.node), message, evidence, tier=None if made_here else "check")


def _is_list(file: SourceFile, access: Access, vocabulary: Vocabulary) -> bool:
    """Whether the receiver is known to be a list: by how it was made, by the method's name, or by its declared type."""
    call = file.call(access.node)
    if (access.state is not None and access.state.fixed < UNBOUNDED) or call is None:
        return True
    if call.name in vocabulary.words("inserts") | vocabulary.words("splices") | vocabulary.words("functions"):
        return True
    return file.origin(call.receiver).rpartition(".")[2].endswith(("List", "Vector", "Vec"))


def _candidate(file: SourceFile, access: Access, changes: list[Edit], tier: Tier | None = None) -> Candidate:
    word = {"read": "is read", "slice": "is cut", "insert": "gets an element", "remove": "loses an element", "set": "is set"}[
        access.kind
    ]
    why = (
        "its elements are chosen by a condition"
        if access.state is not None and access.state.filtered
        else "its length depends on a condition"
    )
    evidence = tuple(evidence_of(file, edit.node, note_on(file, edit)) for edit in changes[:8])
    return Candidate(
        file.place(access.node),
        f"{access.key} {word} at the literal position {access.position} though {why}",
        evidence,
        tier=tier,
    )


def _open_questions(file: SourceFile, access: Access) -> list[Edit]:
    """The conditional changes whose condition is not the access's own."""
    if access.state is None:
        return []
    around = (file.role(node, "condition") or file.role(node, "left") for node in access.conditions)
    own = {said(file, condition) for condition in around if condition is not None}
    return [
        edit
        for edit in access.state.conditional
        if not any(one_line(text) in own for text in edit.conditions) and edit.node != access.node
    ]


def _bounds_are_caught(file: SourceFile, node: Node, vocabulary: Vocabulary) -> bool:
    names = vocabulary.words("bound_errors")
    child = node
    for parent in file.ancestors(node):
        if file.idea(parent) is Idea.TRY and child == file.role(parent, "body"):
            for handler in (c for c in parent.named_children if file.idea(c) is Idea.HANDLER):
                if names & file.names_written(handler) or names & set(file.text(file.role(handler, "types")).split("|")):
                    return True
        if file.idea(parent) is Idea.FUNCTION:
            return False
        child = parent
    return False


def _checked_afterwards(file: SourceFile, node: Node) -> bool:
    """Whether the element itself may be missing for what reads it: `xs[2]?.name`, `xs[2] ?? other`, `if (xs[2])`."""
    parent = node.parent
    while parent is not None and file.idea(parent) is Idea.WRAPPER:
        parent = parent.parent
    if parent is None:
        return False
    if file.idea(parent) is Idea.BINARY:
        return file.operator(parent) in ("??", "||", "?:", "or", "&&", "and")
    optional = any(not c.is_named or c.type == "optional_chain" for c in parent.children if file.text(c) == "?.")
    return optional or any(
        file.role(c, "condition") in (node, node.parent) for c in file.ancestors(node) if file.idea(c) is Idea.BRANCH
    )


def _is_split(file: SourceFile, access: Access, vocabulary: Vocabulary) -> bool:
    """Whether a list is a text taken apart, whose positions its format gives."""
    call = file.call(access.node)
    origin = file.origin(call.receiver if call is not None else file.role(access.node, "object"))
    return any(f"{name}()" in origin for name in vocabulary.words("splits"))


def _failed_search(file: SourceFile, access: Access, vocabulary: Vocabulary) -> Node | None:
    """The search in the same list which a literal position stands in for: `xs.find(…) || xs[2]`, `.orElse(xs.get(2))`."""
    child, parent = access.node, access.node.parent
    while parent is not None and file.idea(parent) in (Idea.WRAPPER, Idea.ARGUMENTS, Idea.MEMBER, Idea.LAMBDA):
        child, parent = parent, parent.parent
    if parent is None or access.kind != "read":
        return None
    if file.idea(parent) is Idea.BINARY and file.operator(parent) in ("||", "??", "?:", "or"):
        first = file.role(parent, "left") if child == file.role(parent, "right") else None
    else:
        call = file.call(parent)
        if call is None or call.name not in vocabulary.words("defaults"):
            return None
        first = call.receiver if call.receiver is not None else call.argument(position=0)
    return _search_in(file, first, access.key, vocabulary.words("searches")) if first is not None and first != child else None


def _search_in(file: SourceFile, node: Node, key: str, searches: frozenset[str]) -> Node | None:
    names = key.split(".")
    for found in file.walk(node, Idea.CALL, Idea.COMPREHENSION):
        call = file.call(found)
        if file.idea(found) is Idea.COMPREHENSION or (call is not None and call.name in searches):
            text = file.text(found)
            if all(name in text for name in names) and any(key == file.text(n) for n in file.walk(found, Idea.NAME, Idea.MEMBER)):
                return found
    return None
