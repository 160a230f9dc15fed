"""Sorts: which list, by which comparator or key, and how much is decided in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.definitions import parameters_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

Matches = Callable[["Call", str], bool]
"""Says whether a call is one of a topic's (``Vocabulary.matches``)."""


class Sort(NamedTuple):
    """A call that sorts."""

    call: Call
    list: Node | None
    """What is sorted."""
    gives: bool
    """Whether the call gives the sorted list."""
    ordering: Node | None
    """The function that compares two elements or gives the key of one, where it is at hand."""


def read_sort(file: SourceFile, node: Node | None, matches: Matches) -> Sort | None:
    """The sort that a call is, by the vocabulary's words; None for any other node."""
    call = file.call(node)
    if call is None:
        return None
    of_argument = matches(call, "sorts_argument")
    gives = matches(call, "gives_sorted")
    if not (of_argument or gives or matches(call, "sorts")):
        return None
    what = call.argument(position=0) if of_argument else call.receiver
    functions = (f for a in call.arguments if a.value != what and (f := _function(file, a.value)) is not None)
    return Sort(call, file.unwrap(what), gives, next(functions, None))


def _function(file: SourceFile, node: Node, steps: int = 3) -> Node | None:
    """The function that an argument is, names, or wraps (``cmp_to_key(f)``)."""
    node = file.unwrap(node) or node
    idea = file.idea(node)
    if idea in (Idea.LAMBDA, Idea.FUNCTION) or steps <= 0:
        return node
    if idea is Idea.BINARY and (last := file.role(node, "right")) is not None:  # `Comparator<T> { … }`, read as comparisons
        return last if file.idea(last) is Idea.LAMBDA else None
    if idea is Idea.COLLECTION and (parts := file.elements(node)):  # an object and the name of its method
        return _function(file, parts[-1], steps - 1)
    if idea in (Idea.NAME, Idea.MEMBER, Idea.STRING):
        wanted = file.string(node) if idea is Idea.STRING else file.name(node)
        found = [s.core for s in file.symbols if s.own_name == wanted and file.idea(s.core) in (Idea.LAMBDA, Idea.FUNCTION)]
        if not found and (value := _set_to(file, node)) is not None:
            return _function(file, value, steps - 1)
        return found[0] if len(found) == 1 else None
    call = file.call(node) if idea is Idea.CALL else None
    if call is not None and len(call.arguments) == 1:
        return _function(file, call.arguments[0].value, steps - 1)
    return None


def _set_to(file: SourceFile, node: Node) -> Node | None:
    """What a name or a field of the own class is set to."""
    name = file.name(node)
    definition = file.scope(node).definition_before(name, node) if file.idea(node) is Idea.NAME else None
    cls = file.class_around(node) if definition is None else None
    definition = file.field(cls, name) if cls is not None else definition
    return definition.value if definition is not None else None


class Decisions(NamedTuple):
    """What an ordering decides by branches: where, and whether one expression is nested in the other."""

    places: list[Node]
    nested: bool
    compares: bool
    """Whether it compares two elements, rather than giving the key of one."""
    of_one: bool
    """Whether all of them compare the same two values: one key, three ways."""
    tells_apart: bool
    """Whether each of them only asks whether two values differ, so that the next key decides where they do not."""


def decisions(file: SourceFile, ordering: Node, with_own: bool = False) -> Decisions | None:
    """The branches and cases of a comparator that look at both elements, or of a key that look at its element.

    ``with_own`` says that the first element is the object whose method it is.
    """
    names = [parameter.name for parameter in parameters_of(file, ordering)]
    names = names[1:] if names and names[0] in ("self", "cls") else names
    if len(names) not in (1, 2) or any(True for _ in file.walk(ordering, Idea.LOOP)):
        return None
    about = _about(file, ordering, set(names))
    found = [branch for branch in _branches(file, ordering) if _looks_at(file, branch, about)]
    if with_own and len(names) == 1:
        found = [branch for branch in found if _compares_member(file, branch, names[0])]
    expressions = [b for b in found if not _holds_statements(file, b)]
    nested = any(inner != outer and holds(outer, inner) for outer in expressions for inner in expressions)
    compared = {frozenset(_sides(file, file.unwrap(file.role(branch, "condition")))) for branch in found}
    conditions = [file.unwrap(file.role(branch, "condition")) for branch in found]
    apart = all(c is not None and file.idea(c) is Idea.BINARY and file.operator(c) in ("!=", "!==") for c in conditions)
    return Decisions(found, nested, len(names) == 2 or with_own, len(compared) == 1, apart)


def _sides(file: SourceFile, condition: Node | None) -> tuple[str, ...]:
    return (file.text(file.role(condition, "left")), file.text(file.role(condition, "right")))


def nested_choices(file: SourceFile, ordering: Node) -> list[Node]:
    """The conditional expressions of an ordering of which one is nested in another."""
    found = [branch for branch in file.walk(ordering, Idea.BRANCH) if not _holds_statements(file, branch)]
    nested = any(inner != outer and holds(outer, inner) for outer in found for inner in found)
    return found if nested and len(found) < MAX_CHOICES else []


MAX_CHOICES = 40
"""Conditional expressions from which on a function is more than an ordering."""


def _branches(file: SourceFile, ordering: Node) -> Iterator[Node]:
    for node in file.walk(ordering, Idea.BRANCH, Idea.CASE, Idea.SWITCH):
        if file.role(node, "condition") is not None and not (file.idea(node) is Idea.CASE and _has_subject(file, node)):
            yield node


def _has_subject(file: SourceFile, case: Node) -> bool:
    """Whether the conditions of a switch are values of something, rather than true or false themselves."""
    switch = file.enclosing(case, Idea.SWITCH)
    subject = file.unwrap(file.role(switch, "condition"))
    return subject is not None and file.idea(subject) is not Idea.BOOLEAN


def _about(file: SourceFile, ordering: Node, names: set[str]) -> list[set[str]]:
    """The sets of names of which a condition must hold one whole set to be about both elements."""
    found = [names]
    for assignment in file.walk(ordering, Idea.ASSIGNMENT):
        value, target = file.role(assignment, "value"), file.role(assignment, "target")
        if value is not None and target is not None and names <= file.names_written(value):
            found.append(file.names_written(target))
    return found if len(names) == 2 else [set(names)]


def _looks_at(file: SourceFile, branch: Node, about: list[set[str]]) -> bool:
    condition = file.role(branch, "condition")
    held = file.names_written(condition) if condition is not None else set()
    return any(wanted <= held for wanted in about) and not _asks_for_nothing(file, condition)


def _asks_for_nothing(file: SourceFile, condition: Node | None) -> bool:
    """Whether a condition only asks what is missing: where such elements go is an order of its own."""
    compared = list(file.walk(condition, Idea.BINARY)) if condition is not None else []
    innermost = [b for b in compared if not any(other != b and holds(b, other) for other in compared)]
    return bool(innermost) and all(any(True for _ in file.walk(b, Idea.NULL)) for b in innermost)


def _compares_member(file: SourceFile, branch: Node, other: str) -> bool:
    """Whether a branch compares a member of the other element, and does not only ask what it is."""
    condition = file.role(branch, "condition")
    for compared in file.walk(condition, Idea.BINARY, Idea.CALL) if condition is not None else ():
        call = file.call(compared) if file.idea(compared) is Idea.CALL else None
        parts = (
            [a.value for a in call.arguments] if call is not None else [file.role(compared, "left"), file.role(compared, "right")]
        )
        if any(_is_member_of(file, part, other) for part in parts):
            return True
    return False


def _is_member_of(file: SourceFile, node: Node | None, name: str) -> bool:
    members = file.walk(node, Idea.MEMBER, Idea.CALL, Idea.INDEX) if node is not None else ()
    return any(file.text(member).startswith(name) and file.text(member) != name for member in members)


def _holds_statements(file: SourceFile, branch: Node) -> bool:
    return any(True for _ in file.walk(branch, Idea.BLOCK, Idea.RETURN, Idea.STATEMENT))


# A list that is written down, and the order that is written down beside it


def written_list(file: SourceFile, node: Node | None) -> Node | None:
    """The list of texts that a node is, or that the only definition of a name gives."""
    value = _value(file, node)
    if value is None:
        return None
    call = file.call(value) if file.idea(value) is Idea.CALL else None
    if file.idea(value) is Idea.COLLECTION:
        parts = file.elements(value)
    elif call is not None:
        parts = [argument.value for argument in call.arguments]
        if len(parts) == 1 and file.idea(parts[0]) is Idea.COLLECTION:
            parts = file.elements(parts[0])
    else:
        return None
    return value if len(parts) > 2 and all(file.string(part) is not None for part in parts) else None


def written_orders(file: SourceFile, sort: Sort) -> Iterator[Node]:
    """The tables, written down in the code, in which a sort looks up the place of each element."""
    for argument in sort.call.arguments:
        for name in file.walk(argument.value, Idea.NAME):
            value = _value(file, name) if file.text(name) != file.text(sort.list) else None
            if value is not None and (file.idea(value) in _TABLES or _holds_pairs(file, value)):
                yield value


_TABLES = (Idea.MAPPING, Idea.COLLECTION, Idea.COMPREHENSION)


def _holds_pairs(file: SourceFile, value: Node) -> bool:
    """Whether a call is given texts and numbers: a table that is put together (``Map.of``, ``mapOf``, ``HashMap::from``)."""
    if file.idea(value) is not Idea.CALL:
        return False
    texts, numbers = (sum(1 for _ in file.walk(value, idea)) for idea in (Idea.STRING, Idea.NUMBER))
    return texts > 1 and numbers > 1


def _value(file: SourceFile, node: Node | None) -> Node | None:
    node = file.unwrap(node)
    if node is not None and file.idea(node) is Idea.NAME:
        scope, name = file.scope(node), file.text(node)
        definition = scope.definition_before(name, node)
        node = file.unwrap(definition.value) if definition is not None and len(scope.definitions(name)) < 2 else None
    return node
