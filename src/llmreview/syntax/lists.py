"""How lists come about: which of their leading positions are certain, and on what conditions the rest hangs.

One function is read in source order, lambdas in place, as an abstract run: the arms of a branch are run from the same
state and joined. Each access at a literal position is recorded with the state that its list has there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from llmreview.syntax.ideas import Idea
from llmreview.syntax.listwords import ListWords

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

MAX_DEPTH = 3
"""How many functions deep a list is followed to where it was built."""
UNBOUNDED = 1_000_000
"""The certain positions of a list of which nothing is known: nobody doubts them."""

AccessKind = Literal["read", "slice", "insert", "remove", "set"]


class Edit(NamedTuple):
    """A change of a list, and the texts of the conditions that it hangs on."""

    node: Node
    conditions: tuple[str, ...]
    at: int = UNBOUNDED
    """The position from which on it moves what is there; an addition at the end moves nothing."""


class ListState(NamedTuple):
    """What is known of a list at some point of its function."""

    fixed: int
    """How many leading positions hold the same thing whatever the conditions."""
    closed: bool
    """Whether these are all: nothing stands behind them."""
    edits: tuple[Edit, ...] = ()
    """The changes since it was made that happen in every case."""
    conditional: tuple[Edit, ...] = ()
    """The changes that happen only on a condition."""
    filtered: bool = False
    """Whether its elements were chosen from others by a condition."""
    born: int = 0
    """How many conditions it was made under."""

    def plus(self, other: ListState) -> ListState:
        """This list followed by another one."""
        fixed = self.fixed + other.fixed if self.closed else self.fixed
        conditional = self.conditional + other.conditional
        return self._replace(fixed=fixed, closed=self.closed and other.closed, conditional=conditional)


UNKNOWN = ListState(UNBOUNDED, False)


class Access(NamedTuple):
    """An access at a literal position of 1 or more. ``conditions`` are the branches it stands under, outermost first."""

    node: Node
    key: str
    position: int
    kind: AccessKind
    state: ListState | None
    conditions: tuple[Node, ...]


def read_lists(
    file: SourceFile,
    function: Node,
    words: ListWords,
    known: dict[str, ListState] | None = None,
    depth: int = 0,
    asked: frozenset[str] | None = None,
) -> ListReading:
    """Runs over ``function`` (or a module). ``known`` are lists that it is given, by the names it knows them by.

    ``asked`` are the lists that are wanted; None for those at literal positions.
    """
    reading = ListReading(file, function, words, dict(known or {}), depth)
    reading.wanted = frozenset(wanted_lists(reading, asked))
    if reading.wanted or (asked is not None and not asked):
        body = file.role(function, "body")
        reading.visit(body if body is not None else function)
    return reading


def wanted_lists(reading: ListReading, asked: frozenset[str] | None) -> set[str]:
    """The names worth following: those accessed at literal positions, those asked for, and those that go into them."""
    file, wanted = reading.file, set(asked or ())
    sources: dict[str, list[Node]] = {}
    for node in file.walk(reading.function, Idea.INDEX, Idea.CALL, Idea.ASSIGNMENT, Idea.RETURN):
        idea = file.idea(node)
        if idea is Idea.ASSIGNMENT:
            key, value = reading.key(file.role(node, "target")), file.role(node, "value")
            if key is not None and value is not None:
                sources.setdefault(key, []).append(value)
        elif idea is Idea.RETURN:
            if asked is not None and not asked:
                wanted |= _names(reading, file.role(node, "value"))
        else:
            call = file.call(node) if idea is Idea.CALL else None
            call = reading.words.as_method(call) if call is not None else None
            key = reading.key(call.receiver if call is not None else file.role(node, "object"))
            if key is None:
                continue
            first = call.argument(position=0) if call is not None else reading.bound(node)
            if asked is None and first is not None and reading.places(first):
                wanted.add(key)
            if call is not None:
                sources.setdefault(key, []).extend(a.value for a in call.arguments)
    waiting = list(wanted)
    while waiting:
        for value in sources.pop(waiting.pop(), ()):
            new = _names(reading, value) - wanted
            wanted |= new
            waiting.extend(new)
    return wanted


def _names(reading: ListReading, node: Node | None) -> set[str]:
    if node is None:
        return set()
    return {key for n in reading.file.walk(node, Idea.NAME, Idea.MEMBER) if (key := reading.key(n)) is not None}


class ListReading:
    """The run itself, and what it brought to light: ``accesses``, the ``returned`` lists, and the state at the end."""

    def __init__(self, file: SourceFile, function: Node, words: ListWords, known: dict[str, ListState], depth: int) -> None:
        self.file = file
        self.function = function
        self.words = words
        self.depth = depth
        self.states = known
        self.wanted: frozenset[str] = frozenset()
        self.accesses: list[Access] = []
        self.returned: list[ListState] = []
        self.sized: set[str] = set()
        """The lists whose length has been looked at."""
        self.built: str | None = None
        """The list that calls without a receiver fill, in the function given to a builder."""
        self._stack: list[Node] = []
        self._lambdas = 0

    # Statements and expressions, in the order in which they run

    def visit(self, node: Node | None) -> None:
        if node is None:
            return
        idea = self.file.idea(node)
        if idea in (Idea.BRANCH, Idea.SWITCH, Idea.TRY):
            self._branch(node, idea)
        elif idea is Idea.BINARY and self.file.operator(node) in ("&&", "||", "??", "?:", "and", "or"):
            self.visit(self.file.role(node, "left"))
            self._join([(node, self.file.role(node, "right"))], exhaustive=False)
        elif idea is Idea.BINARY and self.file.operator(node) in self.words.appends:
            self._append_operator(node)
        elif idea is Idea.ASSIGNMENT:
            self._assignment(node)
        elif idea is Idea.CALL:
            self._call(node)
        elif idea is Idea.INDEX:
            self._index(node, "read")
        elif idea in (Idea.LOOP, Idea.LAMBDA, Idea.FUNCTION):
            self._repeated(node, idea)
        elif idea is Idea.RETURN:
            self._children(node)
            if not self._lambdas and self.depth:
                state = self.shape(self.file.role(node, "value"))
                self.returned.append(state if state is not None else UNKNOWN)
        elif idea not in (Idea.CLASS, Idea.TYPE):
            self._other(node, idea)

    def _other(self, node: Node, idea: Idea | None) -> None:
        self._note_size(node, idea)
        for child in node.named_children:
            if idea is Idea.DELETE and self.file.idea(child) is Idea.INDEX:
                self._index(child, "remove")
            else:
                self.visit(child)

    def _children(self, node: Node) -> None:
        for child in node.named_children:
            self.visit(child)

    def _body(self, node: Node) -> None:
        """The body of a node, which may be the node itself."""
        body = self.file.role(node, "body")
        for statement in self.file.statements(body) if body == node else [body]:
            self.visit(statement)

    def _branch(self, node: Node, idea: Idea) -> None:
        self.visit(self.file.role(node, "condition"))
        if idea is Idea.TRY:
            self._body(node)
            handlers = [c for c in node.named_children if self.file.idea(c) is Idea.HANDLER]
            self._join([(h, h) for h in handlers], exhaustive=False)
            for child in node.named_children:
                if self.file.idea(child) in (Idea.ELSE, Idea.FINALLY):
                    self._children(child)
        elif idea is Idea.SWITCH:
            cases: list[tuple[Node | None, Node | None]] = [
                (case, case) for case in self.file.walk(node, Idea.CASE, inside=(Idea.CASE,))
            ]
            patterns = (self.file.role(case, "condition") for case, _ in cases)
            self._join(cases, exhaustive=any(p is None or self.file.text(p) == "_" for p in patterns))
        else:
            arms = list(self._arms(node))
            self._join(arms, exhaustive=any(branch is None for branch, _ in arms))

    def _arms(self, branch: Node) -> Iterator[tuple[Node | None, Node | None]]:
        """The arms of an if/else-if chain, each with the branch whose condition it hangs on; None for the last `else`."""
        then, condition = self.file.role(branch, "then"), self.file.role(branch, "condition")
        yield branch, then
        for child in branch.named_children:
            if child in (then, condition) or self.file.idea(child) is Idea.COMMENT:
                continue
            inner = self.file.role(child, "body") if self.file.idea(child) is Idea.ELSE else child
            if inner is not None and self.file.idea(inner) is Idea.BRANCH:
                self.visit(self.file.role(inner, "condition"))
                yield from self._arms(inner)
            elif then is not None and child.start_byte > then.start_byte:
                yield None, inner

    def _join(self, arms: list[tuple[Node | None, Node | None]], exhaustive: bool) -> None:
        before = dict(self.states)
        ends = [] if exhaustive else [before]
        hanging = next((branch for branch, _ in arms if branch is not None), None)
        for branch, arm in arms:
            self.states = dict(before)
            self._stack.append(branch or hanging or self.function)
            if arm is not None and self.file.idea(arm) in (Idea.CASE, Idea.HANDLER):
                self._children(arm)
            else:
                self.visit(arm)
            self._stack.pop()
            if arm is None or not _leaves(self.file, arm):
                ends.append(self.states)
        keys = {key for end in ends for key in end}
        self.states = {key: _joined([e[key] for e in ends if key in e], before.get(key), exhaustive) for key in keys}

    def _repeated(self, node: Node, idea: Idea) -> None:
        """A loop's or a callback's body: what it changes happens any number of times, though on no condition."""
        if idea is Idea.LOOP:
            self.visit(self.file.role(node, "over"))
            self.visit(self.file.role(node, "condition"))
        before = dict(self.states)
        if idea is not Idea.LOOP:
            self._lambdas += 1
            parameters = self.file.role(node, "parameters")
            for name in self.file.walk(parameters, Idea.NAME) if parameters is not None else ():
                self.states.pop(self.file.text(name), None)
        self._body(node)
        if idea is not Idea.LOOP:
            self._lambdas -= 1
        for key, old in before.items():
            new = self.states.get(key, old)
            repeats = len(new.edits) > len(old.edits)
            chosen = len(new.conditional) > len(old.conditional)
            new = new._replace(filtered=True) if chosen else new
            self.states[key] = new._replace(fixed=min(new.fixed, old.fixed), closed=False) if repeats else new

    # What makes and changes a list

    def key(self, node: Node | None) -> str | None:
        """The name by which a list is known here: a variable, a field, or a path of members."""
        node = self.file.unwrap(node)
        if node is not None and node.type in self.file.grammar.own_members:
            return self.file.text(node)
        while node is not None and self.file.idea(node) is Idea.MEMBER:
            inner = self.file.unwrap(self.file.role(node, "object"))
            if inner is None or self.file.idea(inner) not in (Idea.NAME, Idea.SELF, Idea.MEMBER):
                return None
            if self.file.idea(inner) is not Idea.MEMBER:
                return self.file.text(node)
            node = inner
        if node is not None and self.file.idea(node) is Idea.NAME:
            return self.file.text(node)
        return None

    def state_of(self, key: str, at: Node) -> ListState | None:
        """The state of a list, looked for in the class where it is a field that this function did not make."""
        from llmreview.syntax.listorigin import field_state

        if key not in self.states and key in self.wanted and self.depth < MAX_DEPTH:
            found = field_state(self, key, at)
            if found is not None:
                self.states[key] = found
        return self.states.get(key)

    def shape(self, node: Node | None) -> ListState | None:
        """What is known of the list that an expression gives; None where it is not known to be one."""
        from llmreview.syntax.listorigin import list_of

        return list_of(self, node)

    def _assignment(self, node: Node) -> None:
        target, value = self.file.role(node, "target"), self.file.role(node, "value")
        self.visit(value)
        if value is None and self.file.text(self.file.role(node, "type")).startswith("[]"):  # `var names []string`
            self.states[self.key(target) or ""] = ListState(0, True, born=len(self._stack))
            return
        if self._is_changed_in_place(target, value):
            return
        if target is not None and self.file.idea(target) is Idea.INDEX:
            grown_key = self.key(self.file.role(target, "object")) if self.file.role(target, "index") is None else None
            if grown_key is not None and grown_key in self.wanted:  # `$xs[] = …`
                self.edit(grown_key, node, ListState(1, True))
            self._index(target, "set")
            return
        if target is not None and self.file.idea(target) is Idea.MEMBER:
            self.visit(self.file.role(target, "object"))  # `xs[2].name = …` reads an element
        key = self.key(target)
        if key is None or key not in self.wanted:
            return
        if self.file.role(node, "operator") is not None:
            added = self.shape(value)
            if key in self.states:
                self.edit(key, node, (added or UNKNOWN)._replace(fixed=added.fixed if added else 0))
            return
        state = self.shape(value)
        if state is None or value is None:
            self.states[key] = UNKNOWN._replace(born=len(self._stack))
            return
        same = self.key(value) == key
        grown = any(self.key(n) == key for n in self.file.walk(value, Idea.NAME)) if not same else False
        born = self.states[key].born if grown and key in self.states else len(self._stack)
        at = 0 if grown and not self._stands_first(key, value) else UNBOUNDED
        edits = (*state.edits, Edit(node, self.condition_texts(), at))
        self.states[key] = state._replace(edits=edits, born=born)

    def _is_changed_in_place(self, target: Node | None, value: Node | None) -> bool:
        """Whether a function gives its list back to the name that it had: ``names = append(names, x)``."""
        key, call = self.key(target), self.file.call(value)
        if key is None or call is None or call.name not in self.words.functions:
            return False
        changed = self.words.as_method(call).receiver
        part = self.file.role(changed, "object") if changed is not None and self.file.idea(changed) is Idea.INDEX else changed
        return key in self.wanted and self.key(part) == key

    def _stands_first(self, key: str, value: Node) -> bool:
        """Whether a list that is part of a new one is its beginning: `xs + more`, `[...xs, more]`, not `more + xs`."""
        first = self.file.unwrap(value)
        if first is not None and self.file.idea(first) is Idea.COLLECTION:
            first = next(iter(self.file.elements(first)), None)
            if first is None or self.file.idea(first) is not Idea.SPREAD:
                return False
            return self.key(self.file.role(first, "value")) == key
        while first is not None and self.file.idea(first) is Idea.BINARY:
            first = self.file.unwrap(self.file.role(first, "left"))
            if first is not None and self.file.idea(first) is Idea.COLLECTION:
                return False
        return True

    def edit(self, key: str, node: Node, added: ListState) -> None:
        """Something is put at the end of a list."""
        old = self.states.get(key, UNKNOWN)
        new = old.plus(added) if added.fixed < UNBOUNDED else old._replace(closed=False)
        self.states[key] = new._replace(edits=(*old.edits, Edit(node, self.condition_texts())))

    def cut(self, key: str, node: Node, at: int, by: int) -> None:
        """Something is put in (``by`` > 0) or taken out (``by`` < 0) at a position; ``by`` 0 changes the order from there on."""
        old = self.states.get(key, UNKNOWN)
        if by and at <= old.fixed < UNBOUNDED:
            fixed = max(old.fixed + by, at)
        else:
            fixed = min(old.fixed, at) if not by else old.fixed
        normalises = old.fixed >= UNBOUNDED and by < 0  # what may stand in front of a list from elsewhere is taken off
        edit = Edit(node, self.condition_texts(), UNBOUNDED if normalises else at)
        self.states[key] = old._replace(fixed=fixed, edits=(*old.edits, edit))

    def condition_texts(self) -> tuple[str, ...]:
        return tuple(
            self.file.text(self.file.unwrap(self.file.role(n, "condition") or self.file.role(n, "left"))) for n in self._stack
        )

    # Accesses

    def access(self, node: Node, key: str | None, index: int | None, kind: AccessKind) -> None:
        if key is not None and index is not None and index >= 1 and key not in self.sized:
            self.accesses.append(Access(node, key, index, kind, self.state_of(key, node), tuple(self._stack)))

    def _index(self, node: Node, kind: AccessKind) -> None:
        holder, index = self.file.role(node, "object"), self.file.role(node, "index")
        start = self.file.role(node, "start")
        index, kind = (index, kind) if start is None else (start, "slice")
        self.visit(holder)
        self.visit(index)
        if index is None:
            return
        bound = index
        if self.file.idea(index) is Idea.SLICE:
            bound, kind = index.children[0], "slice" if kind == "read" else kind
        self.access(node, self.key(holder), self.number(bound), kind)

    def bound(self, node: Node) -> Node | None:
        """What an element or a part of a list is told by: its index, or where the part starts or, failing that, ends."""
        bounds = (self.file.role(node, role) for role in ("index", "start", "end"))
        return next((bound for bound in bounds if bound is not None), None)

    def places(self, index: Node) -> list[int]:
        """The literal positions of 1 or more that an index or a slice names."""
        index = self.file.unwrap(index) or index
        number = self.number(index.children[0] if self.file.idea(index) is Idea.SLICE else index)
        return [number] if number is not None and number >= 1 else []

    def number(self, node: Node | None) -> int | None:
        node = self.file.unwrap(node)
        text = self.file.text(node) if node is not None and self.file.idea(node) is Idea.NUMBER else ""
        return int(text) if text.isdecimal() and len(text) < 5 else None

    def _call(self, node: Node) -> None:
        call = self.file.call(node)
        if call is None:
            self._children(node)
            return
        if call.receiver is not None:
            self.visit(call.receiver)
        for argument in call.arguments:
            self.visit(argument.value)
        if not call.constructor:
            self._note_length_call(call)
            self._cut_in_two(call)
            self.words.apply(self, self.words.as_method(call))

    def _cut_in_two(self, call: Call) -> None:
        """``append(xs[:2], x, …)``, ``append(xs[:2], xs[3:]...)``: something is put in, or taken out, by way of two parts."""
        made = self.words.as_method(call)
        head = self.file.unwrap(made.receiver)
        if made is call or call.name not in self.words.appends or head is None or self.file.idea(head) is not Idea.INDEX:
            return
        key, position = self.key(self.file.role(head, "object")), self.number(self.file.role(head, "end"))
        if key is None or position is None or self.file.role(head, "start") is not None:
            return
        first = self.file.unwrap(self.file.role(made.arguments[0].value, "value")) if made.arguments else None
        tail = self.number(self.file.role(first, "start"))
        takes_out = tail is not None and tail > position
        self.access(call.node, key, position, "remove" if takes_out else "insert")
        self.cut(key, call.node, position, position - tail if tail is not None and takes_out else 1)

    def _append_operator(self, node: Node) -> None:
        """``xs << x << y``, where an operator puts something at the end of a list."""
        left, right = self.file.unwrap(self.file.role(node, "left")), self.file.role(node, "right")
        self.visit(left)
        self.visit(right)
        while left is not None and self.file.idea(left) is Idea.BINARY:
            left = self.file.unwrap(self.file.role(left, "left"))
        key = self.key(left)
        if key is not None and key in self.wanted and self.state_of(key, node) is not None:
            self.edit(key, node, ListState(1, True))

    def _note_length_call(self, call: Call) -> None:
        measured = call.receiver if call.receiver is not None else call.argument(position=0)
        if call.name in self.words.lengths:
            key = self.key(measured)
            if key is not None:
                self.sized.add(key)

    def _note_size(self, node: Node, idea: Idea | None) -> None:
        if idea is Idea.MEMBER and self.file.name(node) in self.words.lengths:
            key = self.key(self.file.role(node, "object"))
            if key is not None:
                self.sized.add(key)


def _leaves(file: SourceFile, arm: Node) -> bool:
    """Whether nothing behind the branch runs once the arm has run; what only leaves a `switch` goes on behind it."""
    if file.idea(arm) is Idea.CASE:
        parts = [c for c in arm.named_children if file.idea(c) is not Idea.COMMENT]
        last = file.statements(parts[-1])[-1:] if parts and file.is_block(parts[-1]) else parts[-1:]
        return bool(last) and file.idea(last[0]) in (Idea.RETURN, Idea.THROW)
    statements = file.statements(arm)
    return bool(statements) and file.idea(statements[-1]) in (Idea.RETURN, Idea.THROW, Idea.JUMP)


def _joined(ends: list[ListState], before: ListState | None, exhaustive: bool) -> ListState:
    """What holds of a list whichever arm has run."""
    first = ends[0]
    if all(end == first for end in ends):
        return first
    shared = len(before.edits) if before is not None else 0
    balanced = exhaustive and len({(end.fixed, end.closed, len(end.edits)) for end in ends}) == 1
    merged = tuple(dict.fromkeys(e for end in ends for e in end.conditional))
    if balanced:
        return first._replace(conditional=merged)
    kept = first.edits[:shared] if before is not None and all(e.edits[:shared] == before.edits for e in ends) else ()
    new = tuple(dict.fromkeys(e for end in ends for e in end.edits if e not in (before.edits if before else ())))
    return first._replace(
        fixed=min([*(end.fixed for end in ends), *(e.at for e in new)]),
        closed=False,
        edits=kept,
        conditional=(*merged, *(e for e in new if e not in merged)),
        filtered=any(end.filtered for end in ends),
        born=min(end.born for end in ends),
    )
