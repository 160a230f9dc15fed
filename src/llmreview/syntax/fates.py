"""What becomes of a value: followed from where it is made, through names and functions of the file, to where it ends.

Only a value that is used once, in one place, has fates. One that is used twice, kept in a field or an element, changed on
the way, or read again by a loop around its use has none: then nothing can be said about a single use.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import taken_by
from llmreview.syntax.definitions import Definition, result_name
from llmreview.syntax.flow import conditions, repetitions
from llmreview.syntax.ideas import Idea
from llmreview.syntax.nodes import holds
from llmreview.syntax.uses import Use, UseRole, only_names, read_use

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_STEPS = 40
"""How many names, calls and functions a value is followed through, in all."""

Passes = Callable[["Call", UseRole], bool]
"""Whether what a call returns still is the value that it was given, as receiver or argument (``text.strip()``)."""

_ELSE_OPERATORS = ("or", "||", "??", "?:")


class Carrier(NamedTuple):
    """An expression that carried a value, and the file that it stands in."""

    file: SourceFile
    node: Node


class Fate(NamedTuple):
    """Where a value ends: ``node`` carries it last, ``parent`` (a call, loop, return …) gives it its ``role``.

    ``carriers`` are the expressions that carried it, from the making on; names and calls among them. ``file`` is where it ends.
    """

    file: SourceFile
    node: Node
    role: UseRole
    parent: Node
    carriers: tuple[Carrier, ...]

    @property
    def call(self) -> Call | None:
        """The call that takes the value as its argument or receiver."""
        return self.file.call(self.parent)


Callers = Callable[["SourceFile", "Node"], "list[Call]"]
"""Every call of a function; none where they are not all known."""


class Follower:
    """Follows values. ``callers`` gives every call of a function if all are known: only then is a returned value followed to
    them, else it ends at its return."""

    def __init__(self, file: SourceFile, passes: Passes, callers: Callers, seen: set[int] | None = None) -> None:
        self.file = file
        self.passes = passes
        self.callers = callers
        self._seen = seen if seen is not None else set()

    def fates(self, node: Node) -> tuple[Fate, ...]:
        """The ends of a value, one for each caller that it is returned to; none if it is not used exactly once."""
        self._seen.clear()
        return self._follow(node, ())

    def _follow_call(self, call: Call, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        """Follows what a function gave to one of its callers, which may stand in another file."""
        follower = self if call.file is self.file else Follower(call.file, self.passes, self.callers, self._seen)
        return follower._follow(call.node, carriers)

    def _follow(self, node: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        """Each node is followed once, so that functions that call each other end, too."""
        if node.id in self._seen or len(self._seen) > MAX_STEPS:
            return ()
        self._seen.add(node.id)
        use = read_use(self.file, node, self.file.scope(node).node)
        ways = {
            "assigned": self._of_name,
            "receiver": self._of_receiver,
            "argument": self._of_argument,
            "returned": self._of_return,
            "operand": self._of_operand,
            "element": self._of_element,
        }
        follow = ways.get(use.role)
        if follow is not None:
            return follow(node, use.parent, (*carriers, Carrier(self.file, node)))
        return (Fate(self.file, node, use.role, use.parent, (*carriers, Carrier(self.file, node))),)

    def _of_operand(self, node: Node, parent: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        is_left = _child_towards(parent, node) == self.file.role(parent, "left")
        if is_left and self.file.operator(parent) in _ELSE_OPERATORS:
            return self._follow(parent, carriers)
        return (Fate(self.file, node, "operand", parent, carriers),)

    def _of_element(self, node: Node, parent: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        """An object literal that is passed to a call stands for named arguments (``put({ Body: data })``), a list of one for
        that one."""
        if self.file.idea(parent) is Idea.COLLECTION and self.file.elements(parent) == [node]:
            return self._follow(parent, carriers)
        mapping = parent.parent if self.file.idea(parent) is Idea.PAIR else parent
        around = mapping.parent if mapping is not None and self.file.idea(mapping) is Idea.MAPPING else None
        if around is not None and around.parent is not None and self.file.idea(around) is Idea.ARGUMENTS:
            return (Fate(self.file, node, "element", around.parent, carriers),)
        return (Fate(self.file, node, "element", parent, carriers),)

    def _of_name(self, node: Node, assignment: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        target = result_name(self.file, assignment)
        alters = node == target or adds(self.file, assignment)
        if target is None or alters or self.file.idea(target) is not Idea.NAME:
            return ()
        definition = next((d for d in self.file.scope(assignment).definitions(self.file.text(target)) if d.node == target), None)
        use = only_use(self.file, definition) if definition is not None else None
        return self._follow(use.node, carriers) if use is not None else ()

    def _of_receiver(self, node: Node, parent: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        call = parent
        if self.file.idea(parent) is Idea.MEMBER:
            outer = _called(self.file, parent)
            if outer is None:
                return (Fate(self.file, node, "receiver", parent, carriers),)
            call = outer
        read = self.file.call(call)
        if read is not None and self.passes(read, "receiver"):
            return self._follow(call, carriers)
        return (Fate(self.file, node, "receiver", call, carriers),)

    def _of_argument(self, node: Node, parent: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        if self.file.idea(parent) is Idea.KEYWORD:
            around = self.file.enclosing(parent, Idea.CALL)
            if around is None:
                return ()
            parent = around
        call = self.file.call(parent)
        if call is not None and self.passes(call, "argument"):
            return self._follow(parent, carriers)
        parameter = parameter_for(self.file, call, node) if call is not None else None
        if parameter is not None:
            use = only_use(self.file, parameter)
            return self._follow(use.node, (*carriers, Carrier(self.file, parent))) if use is not None else ()
        return (Fate(self.file, node, "argument", parent, carriers),)

    def _of_return(self, node: Node, parent: Node, carriers: tuple[Carrier, ...]) -> tuple[Fate, ...]:
        ends = (Fate(self.file, node, "returned", parent, carriers),)
        function = self.file.enclosing(node, Idea.FUNCTION, Idea.LAMBDA)
        taker = taken_by(self.file, function) if function is not None and self.file.grammar.gives_result else None
        if taker is not None and taker.name in self.file.grammar.gives_result:
            return self._follow(taker.node, carriers)
        calls = self.callers(self.file, function) if function is not None and self.file.name(function) else []
        if not calls:
            return ends
        found = [self._follow_call(call, carriers) for call in calls]
        return tuple(fate for fates in found for fate in fates) if all(found) else ()


def only_use(file: SourceFile, definition: Definition) -> Use | None:
    """The one place that reads what ``definition`` gives a name, if there is just one and no loop comes by it again."""
    scope = file.scope(definition.node)
    later = [d for d in scope.definitions(definition.name) if d.node.start_byte > definition.node.start_byte]
    end = later[0].holder.end_byte if later and later[0].holder is not None else scope.node.end_byte
    if later and not _hang_alike(file, definition.node, later[0].node):
        return None
    uses = [u for u in _exact(file, scope.node, definition.name) if definition.node.end_byte <= u.node.start_byte < end]
    if len(uses) != 1 or runs_again(file, definition.node, uses[0].node):
        return None
    return uses[0]


def adds(file: SourceFile, assignment: Node) -> bool:
    """Whether an assignment adds to its target (``+=``) instead of setting it."""
    operator = file.role(assignment, "operator")
    if operator is not None and file.text(operator) != "=":
        return True
    call = file.call(file.role(assignment, "value")) if file.grammar.appending else None
    if call is None or call.name not in file.grammar.appending or call.receiver is not None or not call.arguments:
        return False
    return file.text(call.arguments[0].value) == file.text(file.role(assignment, "target"))


def _exact(file: SourceFile, function: Node, name: str) -> list[Use]:
    """The uses of a name; libcst is asked only where something nested gives the same name a meaning of its own."""
    from llmreview.syntax.exact_scopes import exact_uses

    return exact_uses(file, function, name)


def _hang_alike(file: SourceFile, first: Node, second: Node) -> bool:
    """Whether the second place runs whenever the first has run: it hangs on no condition of its own."""
    known = {node.id for node in conditions(file, first)}
    return all(node.id in known for node in conditions(file, second))


def runs_again(file: SourceFile, made: Node, used: Node) -> bool:
    """Whether a loop runs ``used`` several times for one run of ``made``."""
    around_made = {node.id for node in file.ancestors(made)}
    return any(loop.id not in around_made for loop in repetitions(file, used))


def calls_of(file: SourceFile, name: str, function: Node | None) -> list[Call] | None:
    """The calls by a name in a file; None if it is also used in any other way. ``function`` is what defines it, if here."""
    found: dict[int, Call] = {}
    defining = file.role(function, "name") if function is not None else None
    for node in file.walk(file.root, Idea.NAME, Idea.MEMBER, Idea.CALL, Idea.IMPORT, inside=(Idea.IMPORT,)):
        mentioned = file.role(node, "name") if file.idea(node) is not Idea.NAME else node
        if mentioned is None or file.text(mentioned) != name or mentioned == defining:
            continue
        bare = file.grammar.bare_calls and file.idea(node) is Idea.NAME and not only_names(file, node)
        call = file.call(node) if bare or file.idea(node) is Idea.CALL else _call_of_callee(file, node)
        if call is not None and call.name == name:
            found[call.node.id] = call
        elif file.idea(node) is Idea.MEMBER or node.parent is None or file.idea(node.parent) not in (Idea.MEMBER, Idea.CALL):
            return None
    return list(found.values())


def _call_of_callee(file: SourceFile, node: Node) -> Call | None:
    return file.call(_called(file, node))


def _called(file: SourceFile, callee: Node) -> Node | None:
    """The call of which a name or member is what is called; also behind the head of one with a lambda (`f(x) { … }`)."""
    outer = callee.parent
    while outer is not None and file.idea(outer) is Idea.WRAPPER:
        outer = outer.parent
    is_callee = outer is not None and file.idea(outer) is Idea.CALL and file.role(outer, "callee") == callee
    return outer if is_callee else None


def function_called(file: SourceFile, call: Call) -> Node | None:
    """The function of the same file that a call without receiver, or on the own object, runs; None if not just one fits."""
    receiver = call.receiver
    if not (receiver is None or file.is_self(receiver)) or call.constructor:
        return None
    found = [s for s in file.symbols if s.own_name == call.name and file.idea(s.core) in (Idea.FUNCTION, Idea.LAMBDA)]
    return found[0].core if len(found) == 1 else None


def parameter_for(file: SourceFile, call: Call, value: Node) -> Definition | None:
    """The parameter that a function of the same file receives an argument as."""
    function = function_called(file, call)
    if function is None:
        return None
    argument = next((a for a in call.arguments if a.value.start_byte <= value.start_byte < a.value.end_byte), None)
    parameters = sorted(file.scope(function).parameters(), key=lambda d: d.node.start_byte)
    if argument is None or argument.spread:
        return None
    if argument.name is not None:
        return next((d for d in parameters if d.name.removeprefix(file.grammar.sigil) == argument.name), None)
    position = [a for a in call.arguments if a.name is None].index(argument)
    return parameters[position] if position < len(parameters) else None


def _child_towards(outer: Node, inner: Node) -> Node | None:
    """The child of ``outer`` in which ``inner`` stands."""
    return next((c for c in outer.children if holds(c, inner)), None)
