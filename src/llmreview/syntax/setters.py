"""The places of a file that give a field, key or parameter its value, whatever way the language has of doing so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


OWN_CLASS = ("cls", "this", "__class__", "self", "static")
"""What a class may call itself when it makes an instance: ``cls(…)``, ``new this(…)``."""


class Member(NamedTuple):
    """A field, key or parameter as the places that set it know it."""

    name: str
    owner: str = ""
    """The class that is constructed or the function that is called; empty for a key of mappings without a type."""
    position: int | None = None
    """Its place among the owner's positional arguments."""
    siblings: frozenset[str] = frozenset()
    """The names beside it: a mapping belongs to the same type when it has at least half of them."""
    field: bool = True
    """Whether assignments, setters and mappings set it too, and not only arguments."""


class Setting(NamedTuple):
    """A place that sets a member. ``value`` None means that it is left out there; ``known`` False that it cannot be told."""

    file: SourceFile
    node: Node
    value: Node | None
    known: bool = True

    @property
    def is_null(self) -> bool:
        return self.known and self.value is not None and self.file.idea(self.value) is Idea.NULL


def settings(file: SourceFile, member: Member, copies: frozenset[str] = frozenset()) -> Iterator[Setting]:
    """Every place in ``file`` that sets ``member``. ``copies`` are functions that copy an object with fields altered by name."""
    if member.owner:
        made = [n for name in OWN_CLASS for n in file.calls_by_name.get(name, ())]
        own = [n for n in made if file.name(file.enclosing(n, Idea.CLASS)) == member.owner]
        for node in (*file.calls_by_name.get(member.owner, ()), *own):
            call = file.call(node)
            if call is not None:
                yield _argument(file, call, member)
    if not member.field:
        return
    capital = member.name[:1].upper() + member.name[1:]
    for name in (f"set{capital}", f"with{capital}", f"set_{member.name}", f"Set{capital}", f"With{capital}", member.name):
        for node in file.calls_by_name.get(name, ()):
            call = file.call(node)
            if call is not None and len(call.arguments) == 1 and (call.receiver is not None or name != member.name):
                yield Setting(file, node, file.unwrap(call.arguments[0].value))
    yield from _copied(file, member, copies)
    yield from _assigned(file, member)
    yield from _mapped(file, member)


def _argument(file: SourceFile, call: Call, member: Member) -> Setting:
    value = call.argument(member.name, member.position)
    if value is None and any(a.spread for a in call.arguments):
        return Setting(file, call.node, None, known=False)
    sole = file.unwrap(call.arguments[0].value) if len(call.arguments) == 1 else None
    if sole is not None and member.field and file.idea(sole) is Idea.MAPPING:  # `new Thing({ name: … })`, told by its pairs
        return Setting(file, call.node, None)
    value = file.unwrap(value)
    if value is not None and file.idea(value) is Idea.SPREAD:
        return Setting(file, call.node, None, known=False)
    return Setting(file, call.node, value)


def _copied(file: SourceFile, member: Member, copies: frozenset[str]) -> Iterator[Setting]:
    for name in copies:
        for node in file.calls_by_name.get(name, ()):
            call = file.call(node)
            if call is None:
                continue
            first = call.argument(position=0)
            whole = first is not None and file.text(first) in ("this", "self", "self.__dict__") and call.receiver is not first
            any_field = whole and len(call.arguments) > 1 and file.string(call.arguments[1].value) is None
            if any_field and _may_be_owner(file, node, member):
                yield Setting(file, node, None, known=False)  # setattr(self, name, value), Object.assign(this, given)
            for argument in call.arguments:
                if argument.name == member.name:
                    yield Setting(file, node, file.unwrap(argument.value))
                elif argument.name is None and file.string(argument.value) == member.name:  # setattr(thing, "name", value)
                    yield Setting(file, node, file.unwrap(call.arguments[-1].value))


def _may_be_owner(file: SourceFile, node: Node, member: Member) -> bool:
    """Whether the class around a node is the member's owner, or one that the owner is built on."""
    cls = file.enclosing(node, Idea.CLASS)
    if cls is None or not member.owner:
        return bool(member.owner)
    if file.name(cls) == member.owner:
        return True
    owner = next((c for c in file.query(Idea.CLASS) if file.name(c) == member.owner), None)
    body = file.role(owner, "body")
    header = file.source[owner.start_byte : body.start_byte] if owner is not None and body is not None else b""
    return owner is None or file.name(cls).encode() in header


def _assigned(file: SourceFile, member: Member) -> Iterator[Setting]:
    for node in file.assignments_by_name.get(member.name, ()):
        target = file.role(node, "target")
        plain = target is not None and file.idea(target) is Idea.NAME
        if (not plain or _is_field_here(file, node, member)) and not _hands_on(file, node, member):
            yield Setting(file, node, file.unwrap(file.role(node, "value")))


def _is_field_here(file: SourceFile, assignment: Node, member: Member) -> bool:
    """Whether a plain name is the field: in a method of the owner, where it is no local name."""
    if file.grammar.lambdas_end_in_result and (function := file.enclosing(assignment, Idea.LAMBDA)) is not None:
        local = file.scope(function).definition_before(member.name, assignment)
        return local is None or local.holder == assignment  # `view.apply { carrier = name }`
    cls = file.enclosing(assignment, Idea.CLASS)
    while cls is not None and not file.name(cls):  # an object without a name of its own
        cls = file.enclosing(cls, Idea.CLASS)
    declares = file.role(assignment, "type") is not None
    return cls is not None and file.name(cls) == member.owner and not declares and file.function_around(assignment) is not None


def _hands_on(file: SourceFile, assignment: Node, member: Member) -> bool:
    """Whether a constructor or setter only hands its parameter on: then its callers tell."""
    value = file.unwrap(file.role(assignment, "value"))
    function = file.function_around(assignment)
    if value is None or function is None or file.idea(value) is not Idea.NAME:
        return False
    if not any(d.kind == "parameter" for d in file.scope(function).definitions(file.text(value))):
        return False
    name, low = file.name(function), member.name.lower()
    setters = (f"set{low}", f"with{low}", f"set_{low}")
    return name in (member.owner, "constructor", "__init__", "__construct", member.name) or name.lower() in setters


def mapping_around(file: SourceFile, entry: Node) -> Node | None:
    """The mapping in which an entry stands: a literal, or the arguments of a call that makes one of pairs."""
    around = entry.parent
    while around is not None and file.idea(around) is Idea.WRAPPER:
        around = around.parent
    return around


def _mapped(file: SourceFile, member: Member) -> Iterator[Setting]:
    for entry in file.entries_by_key.get(member.name, ()):
        mapping = mapping_around(file, entry)
        others = [c for c in file.elements(mapping) if c != entry] if mapping is not None else []
        named = [file.role(c, "key") if file.idea(c) is Idea.PAIR else c for c in others]
        keys = {file.string(key) or file.text(key) for key in named if key is not None}
        alike = not member.siblings or not keys or 2 * len(keys & member.siblings) >= min(len(member.siblings), max(len(keys), 1))
        if alike or any(file.idea(c) is Idea.SPREAD for c in others):
            value = file.role(entry, "value") if file.idea(entry) is Idea.PAIR else entry
            replaced = any(file.idea(c) is Idea.SPREAD and c.start_byte > entry.start_byte for c in others)
            yield Setting(file, entry, file.unwrap(value), known=not replaced)
