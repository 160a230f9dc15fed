"""How lists come about: which of their leading positions are certain, and on what conditions the rest hangs.

One function is read in source order, lambdas in place, as an abstract run: the arms of a branch are run from the same
state and joined. Each access at a literal position is recorded with the state that its list has there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.ideas import Idea
from llmreview.syntax.liststates import (
    UNBOUNDED,
    UNKNOWN,
    UNNAMED,
    Access,
    AccessKind,
    Edit,
    KnownLists,
    ListState,
    joined,
    leaves,
)
from llmreview.syntax.listwanted import last_value, wanted_lists

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.listwords import ListWords
    from llmreview.syntax.source import SourceFile

MAX_DEPTH = 3
"""How many functions deep a list is followed to where it was built."""


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
        for parameter in reading.wanted & {d.name for d in file.scope(function).parameters()}:
            reading.states.setdefault(parameter, UNKNOWN)
        body = file.role(function, "body")
        reading.visit(body if body is not None else function)
        reading.return_last(body)
    return reading


class ListReading(KnownLists):
    """The run itself, and what it brought to light: ``accesses``, the ``returned`` lists, and the state at the end."""

    def __init__(self, file: SourceFile, function: Node, words: ListWords, known: dict[str, ListState], depth: int) -> None:
        super().__init__(file, words, known)
        self.function = function
        self.depth = depth
        self.returned: list[ListState] = []
        self.built: str | None = None
        """The list that calls without a receiver fill, in the function given to a builder."""
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

    def return_last(self, body: Node | None) -> None:
        """What a function gives back without saying so, where its language lets it."""
        last = last_value(self.file, body) if self.depth else None
        if last is not None:
            state = self.shape(last)
            self.returned.append(state if state is not None else UNKNOWN)

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
            self.stack.append(branch or hanging or self.function)
            if arm is not None and self.file.idea(arm) in (Idea.CASE, Idea.HANDLER):
                self._children(arm)
            else:
                self.visit(arm)
            self.stack.pop()
            if arm is None or not leaves(self.file, arm):
                ends.append(self.states)
        keys = {key for end in ends for key in end}
        self.states = {key: joined([e[key] for e in ends if key in e], before.get(key), exhaustive) for key in keys}

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

    def state_of(self, key: str, at: Node) -> ListState | None:
        """The state of a list, looked for in the class where it is a field that this function did not make."""
        from llmreview.syntax.listholders import field_state

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
            self.states[self.key(target) or ""] = ListState(0, True, born=len(self.stack))
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
            self.states[key] = UNKNOWN._replace(born=len(self.stack))
            return
        same = self.key(value) == key
        grown = any(self.key(n) == key for n in self.file.walk(value, Idea.NAME)) if not same else False
        born = self.states[key].born if grown and key in self.states else len(self.stack)
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

    # Accesses

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
        self.access_unnamed(node, holder, self.number(bound), kind)

    def access(self, node: Node, key: str | None, index: int | None, kind: AccessKind) -> None:
        if key is not None and index is not None and index >= 1 and key not in self.sized:
            self.accesses.append(Access(node, key, index, kind, self.state_of(key, node), tuple(self.stack)))

    def access_unnamed(self, node: Node, holder: Node | None, index: int | None, kind: AccessKind) -> None:
        """An access to a list without a name: ``users.filter(isActive)[1]``."""
        call = self.file.call(holder)
        if call is None or index is None or index < 1 or UNNAMED not in self.wanted or self.key(holder) is not None:
            return
        state = self.shape(holder)
        if state is not None and state.conditional:
            self.accesses.append(Access(node, f"{call.name}(…)", index, kind, state, tuple(self.stack)))

    def _call(self, node: Node) -> None:
        call = self.file.call(node)
        if call is None:
            self._children(node)
            return
        if call.receiver is not None:
            self.visit(call.receiver)
        measured = set(self.sized)
        for argument in call.arguments:
            if self.words.asks_for_one(call):
                self._join([(call.node, argument.value)], exhaustive=False)
                self.words.append_referred(self, call, argument.value)
            else:
                self.visit(argument.value)
        own = self.key(call.receiver)
        if own is not None and own not in measured:
            self.sized.discard(own)  # `xs.subList(3, xs.size())` checks nothing
        if not call.constructor:
            self._note_length_call(call)
            self.words.cut_in_two(self, call)
            self.words.apply(self, self.words.as_method(call))

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
