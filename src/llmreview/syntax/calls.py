"""Calls with their receiver, name and arguments, and where a value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.definitions import result_name
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.definitions import Definition
    from llmreview.syntax.source import SourceFile

MAX_STEPS = 12
"""How many definitions and calls an origin is followed through."""


class Argument(NamedTuple):
    """An argument of a call: ``name`` where it is passed by name, ``spread`` where it stands for several."""

    name: str | None
    value: Node
    spread: bool = False


class Call(NamedTuple):
    """A call or a construction.

    ``name`` is the last part of what is called; ``receiver`` what stands before its dot. ``path`` is the dotted
    path of ``origin`` up to and with the name, for example ``requests.get`` or ``httpx.Client.stream``.
    """

    file: SourceFile
    node: Node
    name: str
    receiver: Node | None
    arguments: tuple[Argument, ...]
    constructor: bool

    @property
    def path(self) -> str:
        return call_path(self.file, self, MAX_STEPS)

    def argument(self, name: str | None = None, position: int | None = None) -> Node | None:
        """The argument passed by ``name``, else the one at ``position`` (from 0, among those without a name)."""
        for argument in self.arguments:
            if name is not None and argument.name == name:
                return argument.value
        plain = [a for a in self.arguments if a.name is None]
        if position is not None and position < len(plain) and not any(a.spread for a in plain[: position + 1]):
            return plain[position].value
        return None


def read_call(file: SourceFile, node: Node | None) -> Call | None:
    """The call that a node is, seen through parentheses, casts and ``await``; None if it is none."""
    node = file.unwrap(node, Idea.AWAIT)
    if node is None or file.idea(node) is not Idea.CALL:
        return _bare_call(file, node) if file.grammar.bare_calls else None
    holder = file.role(node, "arguments")
    bare = holder == node and node.type not in file.grammar.token_lists
    arguments = bare_arguments(file, node) if bare else read_arguments(file, holder)
    initialiser = file.role(node, "initialiser")
    if initialiser is not None:
        arguments = (*arguments, *read_arguments(file, initialiser))
    block = file.role(node, "block")
    if block is not None:
        arguments = (*arguments, Argument(None, block))
    name, receiver, constructor = _read_callee(file, node)
    return Call(file, node, name, receiver, arguments, constructor)


def _read_callee(file: SourceFile, node: Node) -> tuple[str, Node | None, bool]:
    """What a call is named, what stands before the dot, and whether it constructs an object."""
    constructed = file.role(node, "constructed")
    if constructed is not None:
        return type_name(file, constructed), None, True
    callee = file.unwrap(file.role(node, "callee"))
    if callee is None:
        return file.name(node), file.role(node, "receiver"), False
    if file.idea(callee) is Idea.MEMBER:
        receiver, name = file.role(callee, "object"), file.text(file.role(callee, "name"))
    else:
        receiver, name = None, file.text(callee) if file.idea(callee) in (Idea.NAME, Idea.SELF) else ""
    return name, receiver, file.grammar.constructors_look_like_calls and name[:1].isupper() and not name.isupper()


def called_name(file: SourceFile, node: Node) -> str:
    """The name of the call that a node is, without a look at its arguments."""
    return _read_callee(file, node)[0]


def _bare_call(file: SourceFile, node: Node | None) -> Call | None:
    """A name that nothing defines, where that is a call without arguments."""
    if node is None or file.idea(node) is not Idea.NAME:
        return None
    name = file.text(node)
    if not (name[:1].islower() or name[:1] == "_") or file.scope(node).definition_before(name, node) is not None:
        return None
    return Call(file, node, name, None, (), False)


def taken_by(file: SourceFile, function: Node) -> Call | None:
    """The call that a function without a name is given to, among its arguments or behind them."""
    outer = function.parent
    while outer is not None and file.idea(outer) in (Idea.WRAPPER, Idea.ARGUMENTS):
        outer = outer.parent
    call = read_call(file, outer) if outer is not None and file.idea(outer) is Idea.CALL else None
    given = call is not None and any(file.unwrap(argument.value) == function for argument in call.arguments)
    return call if given else None


def read_arguments(file: SourceFile, node: Node | None) -> tuple[Argument, ...]:
    """The arguments of a call, whatever holds them: a list, a macro's tokens, a single value."""
    if node is None:
        return ()
    if node.type in file.grammar.token_lists:
        return _token_arguments(file, node)
    if file.idea(node) is not Idea.ARGUMENTS:  # a tagged template, a generator without parentheses of its own
        return (Argument(None, node),)
    found = []
    for given in node.named_children:
        is_holder = given.type in file.grammar.argument_holders and file.idea(given) is not Idea.KEYWORD
        child = (file.role(given, "value") if is_holder else None) or given
        idea = file.idea(child)
        if idea is Idea.COMMENT:
            continue
        if idea is Idea.KEYWORD:
            value = file.role(child, "value")
            found.append(Argument(file.name(child), value if value is not None else child))
        elif idea is Idea.SPREAD:
            found.append(Argument(None, child, spread=True))
        else:
            found.append(Argument(None, child))
    return tuple(found)


def _token_arguments(file: SourceFile, node: Node) -> tuple[Argument, ...]:
    """The arguments among the tokens of a macro: each is known by its last named token, the one that ``a.b(c)`` ends in."""
    found: list[Argument] = []
    tokens: list[Node] = []
    for child in (*node.children[1:-1], None):
        if child is not None and child.type != ",":
            tokens.append(child)
            continue
        named = [token for token in tokens if token.is_named and file.idea(token) is not Idea.COMMENT]
        by_name = len(tokens) > 2 and tokens[1].type == "="
        if named:
            found.append(Argument(file.text(tokens[0]) if by_name else None, named[-1]))
        tokens = []
    return tuple(found)


def bare_arguments(file: SourceFile, node: Node) -> tuple[Argument, ...]:
    """The arguments of a call that stand beside its name, without anything around them (a command of the shell)."""
    name = file.role(node, "name")
    after = name.end_byte if name is not None else node.start_byte
    parts = [c for c in node.named_children if c.start_byte >= after and file.idea(c) not in (None, Idea.COMMENT)]
    return tuple(Argument(None, part) for part in parts)


def call_path(file: SourceFile, call: Call, steps: int) -> str:
    """The dotted path of what is called: the receiver's origin and the name."""
    if call.receiver is not None:
        return f"{_origin(file, call.receiver, steps - 1)}.{call.name}"
    if call.constructor:
        return file.imports.get(call.name, call.name)
    callee = file.unwrap(file.role(call.node, "callee"))
    if callee is None:  # a method of the own class, or imported by name
        return file.imports.get(call.name, call.name)
    return _origin(file, callee, steps - 1)


def origin(file: SourceFile, node: Node | None) -> str:
    """Where a value comes from, as a dotted path through imports, declared types, initialisers and calls.

    A call ends in ``()``, an element in ``[]``, an element met by a loop in ``[*]``; a value of a known type is
    the qualified name of the type. So after ``import requests as r; answer = r.get(url)`` the origin of
    ``answer.content`` is ``requests.get().content``, and that of a Java parameter ``CompletableFuture<X> f`` is
    ``java.util.concurrent.CompletableFuture``. What is not known stays as it is written; ``?`` stands for an expression.
    """
    return _origin(file, node, MAX_STEPS)


def _origin(file: SourceFile, node: Node | None, steps: int) -> str:
    node = file.unwrap(node, Idea.AWAIT)
    if node is None or steps <= 0:
        return "?"
    idea = file.idea(node)
    if idea is Idea.NAME:
        return _name_origin(file, node, steps)
    if idea is Idea.MEMBER:
        return _member_origin(file, node, steps)
    if idea is Idea.CALL:
        call = read_call(file, node)
        if call is None:
            return "?"
        if call.arguments and file.text(file.role(call.node, "callee")) in file.grammar.import_calls:
            return (file.string(call.arguments[0].value) or "?").removeprefix("node:")
        path = call_path(file, call, steps - 1)
        return path if call.constructor else path + "()"
    if idea is Idea.INDEX:
        return _origin(file, file.role(node, "object"), steps - 1) + "[]"
    if idea is Idea.SELF:
        return "self"
    if idea is Idea.ASSIGNMENT:
        return _origin(file, file.role(node, "value"), steps - 1)
    return "?"


def _member_origin(file: SourceFile, node: Node, steps: int) -> str:
    holder, name = file.role(node, "object"), file.name(node)
    if file.is_self(holder) or node.type in file.grammar.own_members:
        cls = file.class_around(node)
        field = file.scope(node).field(cls, name) if cls is not None else None
        if field is not None:
            return _definition_origin(file, field, steps - 1, f"self.{name}")
        return f"self.{name}"
    return f"{_origin(file, holder, steps - 1)}.{name}"


def _name_origin(file: SourceFile, node: Node, steps: int) -> str:
    name = file.text(node)
    definition = file.scope(node).definition_before(name, node)
    if definition is not None:
        return _definition_origin(file, definition, steps - 1, name)
    if file.grammar.bare_fields and name not in file.imports:
        cls = file.enclosing(node, Idea.CLASS)
        field = file.field(cls, name) if cls is not None else None
        if field is not None:
            return _definition_origin(file, field, steps - 1, name)
    if name not in file.imports and file.is_self(node):
        return "self"
    if definition is None and file.grammar.bare_calls and _bare_call(file, node) is not None:
        return f"{name}()"
    return file.imports.get(name, name)


def _definition_origin(file: SourceFile, definition: Definition, steps: int, fallback: str) -> str:
    if definition.type is not None:
        declared = type_name(file, definition.type)
        if declared and declared not in file.grammar.untyped:
            return file.imports.get(declared, declared)
    if definition.value is None:
        return fallback
    found = _origin(file, definition.value, steps)
    if definition.kind == "item":
        return found + "[*]"
    if definition.kind == "destructured":
        part = _part_name(file, definition.node)
        if not part and definition.holder is not None and _takes_result(file, definition.holder, definition.node):
            return fallback if found == "?" else found
        return f"{found}.{part}" if part else f"{found}[]"
    return fallback if found == "?" else found


def _takes_result(file: SourceFile, holder: Node, name: Node) -> bool:
    """Whether a name in a pattern gets the value itself: the first of several results, what `Some(…)` or `Ok(…)` holds."""
    return file.unwrap(result_name(file, holder)) == name


def _part_name(file: SourceFile, node: Node) -> str:
    """The member that a name in a pattern takes; empty for an element that it takes by its position."""
    parent = node.parent
    while parent is not None and file.idea(parent) is Idea.WRAPPER:  # with a default
        parent = parent.parent
    if parent is not None and file.idea(parent) is Idea.PAIR:
        return file.text(file.role(parent, "key")).strip("'\"")
    return file.text(node) if node.type in file.grammar.named_parts else ""


_QUALIFIED = Pattern(r"(?<![&<]')\b[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*")
_ELEMENTS = Pattern(r"\[\d*\](?=[\w*\[])")
_WRAPPING_TYPES = frozenset(
    "Optional Annotated Final ClassVar Readonly Promise Awaitable const final"
    " mut dyn impl Box Arc Rc Option".split()  # what Rust holds a value in
)


def type_name(file: SourceFile, node: Node | None) -> str:
    """The name of a declared type without its arguments; what ``Optional[…]``, ``X | None`` or ``Promise<…>`` wrap."""
    text = file.text(node).replace("\\", ".")
    for word in _QUALIFIED.findall(text.replace("::", ".")):
        if word.rpartition(".")[2] not in _WRAPPING_TYPES and word not in ("None", "null", "undefined", "typing"):
            return "[]" + word if _ELEMENTS.match(text) else str(word)
    return ""
