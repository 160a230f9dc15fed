"""Objects in hand: whether a name holds the very thing that a read would bring, whole and unchanged since it was had."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.alterations import leads_to, may_have_changed
from llmreview.syntax.calls import type_name
from llmreview.syntax.chains import names_read, outermost
from llmreview.syntax.definitions import Definition
from llmreview.syntax.entities import singular
from llmreview.syntax.fields import is_own_member
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.reads import Read, read_at

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.entities import ReadWords
    from llmreview.syntax.source import SourceFile

_PARTS = ("select:", ".select(", "values(", "only(", "pluck", "projection", "attributes:")


class Held(NamedTuple):
    """Something in hand that a read brings again: the place that gave it, and what to say of that place."""

    file: SourceFile
    node: Node
    name: str
    note: str
    tier: Literal["check", "ask"] | None = None


def held_object(file: SourceFile, holder: Node, read: Read, words: ReadWords) -> Held | None:
    """The object in hand that a name stands for, if it is what is read, whole, and unchanged since."""
    name, function = file.text(holder), file.function_around(read.node)
    definition = _definition(file, holder, read.node)
    if definition is None or function is None or definition.node.start_byte > read.node.start_byte:
        return None
    note = _how_held(file, definition, read, words)
    if note is None:
        return None
    inside = function.start_byte <= definition.node.start_byte < function.end_byte
    given = inside and definition.kind in ("assignment", "destructured")
    giving = definition.holder if given and definition.holder is not None else definition.node
    if definition.value is None and definition.kind == "assignment":
        giving = _filling(file, definition, read, words) or giving
    start = giving.end_byte
    scope = function if inside else file.scope(definition.node).node
    if may_have_changed(file, scope, start, read.node.start_byte, frozenset({name}), words, name):
        return None
    set_to = definition.value if definition.kind == "assignment" else None
    if set_to is not None and not leads_to(file, set_to, read.node, scope):
        return None
    return Held(file, definition.node, name, note, None if read.kind in ("rows", "store") else "check")


def _definition(file: SourceFile, holder: Node, read: Node) -> Definition | None:
    """What gave a name, or a field of the own object in the same function, its value."""
    if file.idea(holder) is Idea.NAME:
        return file.scope(holder).definition_before(file.text(holder), holder)
    function = file.function_around(read)
    if function is None or not is_own_member(file, holder):
        return None
    found = None
    for node in file.walk(function, Idea.ASSIGNMENT):
        target = file.role(node, "target")
        if node.end_byte <= read.start_byte and target is not None and file.text(target) == file.text(holder):
            found = Definition(file.name(target), target, "assignment", file.role(node, "value"), None, node)
    return found


def _how_held(file: SourceFile, definition: Definition, read: Read, words: ReadWords) -> str | None:
    declared = declared_type(file, definition)
    if declared.endswith(tuple(words.words("partial_types"))):
        return None
    named = is_same(words_of(declared or definition.name), read.entity, words)
    if definition.kind == "parameter":
        return "is passed in" if named and not is_stored_anew(file, read, definition.name, words) else None
    if definition.value is None:
        return "is read here" if named and _filling(file, definition, read, words) is not None else None
    if definition.kind not in ("assignment", "item", "destructured"):
        return None
    made = file.unwrap(definition.value, Idea.AWAIT)
    earlier = read_at(file, outermost(file, made), words) if made is not None and file.idea(made) is Idea.CALL else None
    if earlier is not None:
        return "is read here" if is_same(list(earlier.entity), read.entity, words) and not is_partial(earlier) else None
    call = file.call(made)
    if call is None or definition.kind != "assignment":
        return None
    if words_of(call.name)[:1] and words_of(call.name)[0] in words.words("keeps") | words.words("gives_back"):
        return "is made here" if named or _by_the_same(file, call, read) else None
    return "is made here" if named and call.constructor and _is_stored(file, definition, read, words) else None


def declared_type(file: SourceFile, definition: Definition) -> str:
    """The last part of a declared type, empty where there is none that says anything."""
    declared = type_name(file, definition.type).rpartition(".")[2] if definition.type is not None else ""
    return "" if declared in file.grammar.untyped else declared


def _by_the_same(file: SourceFile, call: Call, read: Read) -> bool:
    """Whether what stores is what reads: ``repository.save(…)``, ``repository.findById(…)``."""
    own = file.text(call.receiver)
    return bool(own) and own == read.file.text(read.chain.calls[-1].receiver)


def _is_stored(file: SourceFile, definition: Definition, read: Read, words: ReadWords) -> bool:
    """Whether what was constructed is handed to what stores it, or stores itself: ``session.add(order)``, ``order.save()``."""
    return any(
        words_of(call.name)[:1] and words_of(call.name)[0] in words.words("keeps")
        for call in _calls_between(file, definition.node, read.node)
        if file.text(call.receiver) == definition.name or any(file.text(a.value) == definition.name for a in call.arguments)
    )


def _filling(file: SourceFile, definition: Definition, read: Read, words: ReadWords) -> Node | None:
    """The read that fills what was only declared through a pointer: ``db.First(&user, id)``."""
    pointer = f"&{definition.name}"
    for call in _calls_between(file, definition.node, read.node):
        if any(file.text(a.value) == pointer for a in call.arguments):
            return call.node if read_at(file, outermost(file, call.node), words) is not None else None
    return None


def _calls_between(file: SourceFile, first: Node, second: Node) -> list[Call]:
    function = file.function_around(second)
    nodes = file.walk(function, Idea.CALL) if function is not None else ()
    between = [n for n in nodes if first.end_byte <= n.start_byte and n.end_byte <= second.start_byte]
    return [call for node in between if (call := file.call(node)) is not None]


def is_stored_anew(file: SourceFile, read: Read, name: str, words: ReadWords) -> bool:
    """Whether what is passed in comes from another layer: a repository's own method looks up the row that it belongs to, or what
    was read takes over the values of what was passed."""
    last = words_of(file.name(file.enclosing(read.node, Idea.CLASS)))[-1:]
    if last and last[0] in words.words("stores"):
        return True
    function, given = file.function_around(read.node), name_given(file, read.node)
    if function is not None and _are_compared(file, function, read, given, name, words):
        return True
    for node in file.walk(function, Idea.ASSIGNMENT, Idea.CALL) if function is not None and given else ():
        if file.idea(node) is Idea.ASSIGNMENT:
            target, value = file.role(node, "target"), file.role(node, "value")
            takes = target is not None and file.idea(target) is Idea.MEMBER and file.text(file.role(target, "object")) == given
            if takes and value is not None and name in names_in(file, value):
                return True
        elif node.start_byte > read.node.end_byte and name != given and _takes_over(file, node, given, name, words):
            return True
    return False


def _are_compared(file: SourceFile, function: Node, read: Read, given: str, name: str, words: ReadWords) -> bool:
    """Whether what was read is called the state that is stored, and what was passed is used beside it."""
    if not words.words("stored").intersection(words_of(given)):
        return False
    return any(use.node.start_byte > read.node.end_byte for use in file.scope(function).uses(name))


def _takes_over(file: SourceFile, node: Node, given: str, name: str, words: ReadWords) -> bool:
    """Whether a call hands the values of one object to another one: ``mapper.update(found, order)``."""
    call = file.call(node)
    if call is None or not words.words("takes_over").intersection(words_of(call.name)):
        return False
    parts = [part for part in (call.receiver, *(a.value for a in call.arguments)) if part is not None]
    named = [names_in(file, part) for part in parts]
    return any(given in part for part in named) and any(name in part for part in named)


def is_partial(read: Read) -> bool:
    """Whether a read brings less than the whole object."""
    text = read.file.text(read.node)
    return read.kind == "request" or any(word in text for word in _PARTS)


def is_same(named: list[str], entity: tuple[str, ...], words: ReadWords) -> bool:
    """Whether a name is that of what is read, adjectives apart."""
    own = [w for w in singular(named) if w not in words.words("adjectives")]
    asked = [w for w in entity if w not in words.words("adjectives")]
    return bool(asked) and own[-len(asked) :] == asked


def names_in(file: SourceFile, node: Node) -> frozenset[str]:
    """The names that an expression reads."""
    return frozenset(file.text(n) for n in names_read(file, node))


def name_given(file: SourceFile, node: Node) -> str:
    """The name that what is read is given."""
    assignment = next(file.walk(file.statement_around(node), Idea.ASSIGNMENT), None)
    return file.text(file.role(assignment, "target")) if assignment is not None else ""
