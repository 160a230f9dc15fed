"""Errors that are values: where a branch or an arm takes one, and where it is dropped (Go, Rust)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.definitions import result_name
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_ERROR_NAME = Pattern(r"e|(?:.*_)?err(?:or)?s?\d*|err[A-Z]\w*|\w*(?:Err|Error)")
_RESULT_TYPE = Pattern(r"\berror\s*\)?$|\bResult\b")
_CONTEXT = Pattern(r"ctx|context\.(?:Background|TODO)\(\)|(?:r|req|c|request)\.(?:Request\.)?Context\(\)")
_OF_CONTEXT = Pattern(r"(?:^|/)context\.|From|Context|\.Start\w*$|With\w*$|Span")
"""Calls that get a context and only make or read one."""
_BLANK = "_"
MAX_CHAIN = 8
"""How many calls of a chain are looked at for the one that may fail."""


def read_taken(file: SourceFile, node: Node) -> Handling | None:
    """What a branch, an arm or a ``let … else`` does about an error; None where it asks for something else, where the error is
    read again afterwards, or where only one kind of error is taken."""
    if not file.grammar.errors_are_values:
        return None
    idea = file.idea(node)
    if idea is Idea.CASE:
        return _arm(file, node) or _compared(file, node, file.role(node, "condition"), file.role(node, "body"), None)
    if idea is Idea.ASSIGNMENT:
        otherwise, wrapper = file.role(node, "otherwise"), _wrapper(file, file.role(node, "target"))
        return Handling(node, (), "", otherwise, file.role(node, "value")) if otherwise and wrapper == "Ok" else None
    condition = file.unwrap(file.role(node, "condition"))
    then, otherwise = file.role(node, "then"), file.role(node, "otherwise")
    if condition is None:
        return None
    if file.idea(condition) is Idea.ASSIGNMENT:
        return _destructured(file, node, condition, then, otherwise)
    call = file.call(condition)
    if call is not None and call.name == "is_err" and call.receiver is not None:
        return None if _goes_on(file, node, call.receiver) else Handling(node, (), "", then, call.receiver)
    return _compared(file, node, condition, then, otherwise)


def _wrapper(file: SourceFile, pattern: Node | None) -> str:
    """What a pattern takes a value out of: ``Ok`` of ``Ok(x)``."""
    return file.text(file.role(pattern, "name")) if pattern is not None and file.idea(pattern) is Idea.WRAPPER else ""


def _bound(file: SourceFile, pattern: Node) -> str | None:
    """The name that a pattern gives the error, empty for none; None where it asks for one kind of error."""
    inner = file.role(pattern, "value")
    if inner is None:
        return "" if file.text(pattern).endswith(("(_)", "(..)")) else None
    return file.text(inner) if file.idea(inner) is Idea.NAME else None


def _destructured(file: SourceFile, node: Node, taken: Node, then: Node | None, otherwise: Node | None) -> Handling | None:
    """``if let Err(e) = … { … }``, ``if let Ok(x) = … { … } else { … }``"""
    pattern, value = file.role(taken, "target"), file.role(taken, "value")
    wrapper = _wrapper(file, pattern)
    if wrapper == "Err" and pattern is not None and (name := _bound(file, pattern)) is not None:
        return None if _goes_on(file, node, value) else Handling(node, (), name, then, value)
    if wrapper == "Ok":
        return Handling(node, (), "", otherwise, value)
    return None


def _arm(file: SourceFile, arm: Node) -> Handling | None:
    """``Err(e) => …``, and ``_ => …`` beside ``Ok(x) => …``."""
    pattern, value = file.role(arm, "target"), file.role(arm, "value")
    if value is None or arm.parent is None:
        return None
    whole = file.role(arm, "condition")
    guarded = whole is not None and pattern is not None and whole.end_byte != pattern.end_byte
    if _wrapper(file, pattern) == "Err" and pattern is not None and not guarded:
        name = _bound(file, pattern)
        return Handling(arm, (), name, file.role(arm, "body"), value) if name is not None else None
    if pattern is None and file.text(whole) == _BLANK:
        others = [c for c in arm.parent.named_children if c != arm and file.idea(c) is Idea.CASE]
        wrappers = {_wrapper(file, file.role(c, "target")) for c in others}
        if "Ok" in wrappers and "Err" not in wrappers:
            return Handling(arm, (), "", file.role(arm, "body"), value)
    return None


def _compared(file: SourceFile, node: Node, condition: Node | None, then: Node | None, otherwise: Node | None) -> Handling | None:
    """``if err != nil { … }``, ``if err == nil { … } else { … }``, also with further conditions that do not ask what it is."""
    parts = list(_conjuncts(file, file.unwrap(condition)))
    found = next(((part, name) for part in parts if (name := _error_in(file, part)) is not None), None)
    if found is None:
        return None
    test, name = found
    error = file.text(name)
    narrowed = [p for p in parts if p != test and file.idea(p) is not Idea.UNARY and error in file.names_written(p)]
    fails = file.operator(test) == "!="
    body = then if fails else otherwise
    guarded = _source(file, name)
    chained = node.parent is not None and file.idea(node.parent) is Idea.BRANCH and node == file.role(node.parent, "otherwise")
    if narrowed or guarded is None or (not fails and (len(parts) > 1 or chained)) or _is_read_later(file, node, error):
        return None
    if body is None and then is not None and next(file.walk(then, Idea.RETURN, inside=(Idea.LAMBDA,)), None) is not None:
        return None  # a first way, which another one follows
    if body is not None and _is_named_result(file, node, error) and not _returns_value(file, body):
        return None
    return Handling(node, (), error, body, guarded)


def _conjuncts(file: SourceFile, condition: Node | None) -> list[Node]:
    if condition is None:
        return []
    if file.idea(condition) is Idea.BINARY and file.operator(condition) == "&&":
        sides = (file.unwrap(file.role(condition, side)) for side in ("left", "right"))
        return [part for side in sides for part in _conjuncts(file, side)]
    return [condition]


def _error_in(file: SourceFile, condition: Node) -> Node | None:
    """The error that a comparison with null asks for."""
    if file.idea(condition) is not Idea.BINARY or file.operator(condition) not in ("!=", "=="):
        return None
    left, right = file.unwrap(file.role(condition, "left")), file.unwrap(file.role(condition, "right"))
    if left is None or right is None or file.idea(left) is not Idea.NAME or file.idea(right) is not Idea.NULL:
        return None
    return left if _ERROR_NAME.fullmatch(file.text(left)) or _is_recovered(file, left) else None


def _is_recovered(file: SourceFile, name: Node) -> bool:
    definition = file.scope(name).definition_before(file.text(name), name)
    call = file.call(definition.value) if definition is not None else None
    return call is not None and is_recovery(call)


def is_recovery(call: Call) -> bool:
    """Whether a call takes what was on its way to end the program."""
    return call.receiver is None and call.name == "recover" and call.file.grammar.errors_are_values


def _source(file: SourceFile, name: Node) -> Node | None:
    """The assignment whose call gave the error."""
    definition = file.scope(name).definition_before(file.text(name), name)
    if definition is None or definition.holder is None or definition.value is None:
        return None
    return definition.holder if file.idea(definition.holder) is Idea.ASSIGNMENT else None


def _is_read_later(file: SourceFile, node: Node, error: str) -> bool:
    """Whether the error is read behind the branch, before it is set again: then it is not done with."""
    scope = file.scope(node)
    around = file.enclosing(node, Idea.LOOP, Idea.FUNCTION, Idea.LAMBDA) or scope.node
    later = [n for n in scope.names.get(error, ()) if node.end_byte <= n.start_byte < around.end_byte]
    sets = [d.node for d in scope.definitions(error) if node.end_byte <= d.node.start_byte]
    starts = _own_definition_ends(file, node, error)
    return bool(later) and not starts and (not sets or later[0].start_byte < sets[0].start_byte)


def _own_definition_ends(file: SourceFile, node: Node, error: str) -> bool:
    """Whether the error belongs to the branch alone: ``if err := f(); err != nil``."""
    body = file.role(node, "then")
    end = body.start_byte if body is not None else node.start_byte
    return any(node.start_byte <= d.node.start_byte < end for d in file.scope(node).definitions(error))


def _goes_on(file: SourceFile, node: Node, result: Node | None) -> bool:
    """Whether a result with a name is only looked at in a branch, and read behind it: ``if saved.is_err() { … } saved?;``"""
    name = file.text(result).removeprefix("&").strip() if result is not None else ""
    return name.isidentifier() and _is_read_later(file, node, name)


def _is_named_result(file: SourceFile, node: Node, error: str) -> bool:
    function = file.function_around(node)
    result = file.role(function, "result")
    return result is not None and error in file.names_written(result)


def _returns_value(file: SourceFile, body: Node) -> bool:
    return any(file.role(r, "value") is not None for r in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA,)))


class Dropped(NamedTuple):
    """An error that nobody looks at: ``node`` drops it, as ``how`` says; ``call`` gave it, None for one with a name."""

    node: Node
    call: Call | None
    how: str


def read_dropped(
    file: SourceFile, node: Node, may_fail: Callable[[Call], bool], works: Callable[[Call], bool] = lambda _: False
) -> Dropped | None:
    """``x, _ := f()``, ``_ = f()``, ``_ = err``, ``let _ = f();``, and a call that stands alone though it ``may_fail``; where the
    result is dropped in so many words, also a call that ``works``: what else should it give than its error?"""
    if not file.grammar.errors_are_values:
        return _read_discarded(file, node, may_fail)
    if file.idea(node) is Idea.STATEMENT:
        if not file.grammar.several_results:  # where a value holds the error, the compiler tells of one that nobody takes
            return None
        alone = file.role(node, "value")
        call = file.call(alone) if alone is not None and file.idea(alone) is Idea.CALL else None
        return Dropped(call.node, call, "nothing takes") if call is not None and may_fail(call) else None
    target, value = file.role(node, "target"), file.unwrap(file.role(node, "value"))
    if target is None or value is None or _hands_on(file, file.role(node, "value")):
        return None
    parts = target.named_children if file.idea(target) is Idea.COLLECTION else [target]
    if not parts or file.text(parts[-1]) != _BLANK:
        return None
    call = failing_call(file, value, lambda c: may_fail(c) or (parts == [target] and works(c)) or _takes_context(c))
    if call is not None:
        return Dropped(node, call, f"`{_BLANK}` takes")
    named = file.idea(value) is Idea.NAME and _ERROR_NAME.fullmatch(file.text(value)) is not None
    return Dropped(node, None, f"`{_BLANK}` takes") if named and result_name(file, node) == target else None


def _takes_context(call: Call) -> bool:
    """Whether a call does what may be given up, and so gives an error last; one that only reads the context gives none."""
    first = call.file.text(call.arguments[0].value) if call.arguments else ""
    return call.file.grammar.several_results and bool(_CONTEXT.fullmatch(first)) and not _OF_CONTEXT.search(call.path)


def _read_discarded(file: SourceFile, node: Node, may_fail: Callable[[Call], bool]) -> Dropped | None:
    """``_ = SaveAsync();``: nobody waits for what is started, so nobody gets its error."""
    value = file.unwrap(file.role(node, "value")) if file.text(file.role(node, "target")) == _BLANK else None
    call = file.call(value) if value is not None and file.idea(value) is Idea.CALL else None
    return Dropped(node, call, f"`{_BLANK}` takes") if call is not None and may_fail(call) else None


def failing_call(file: SourceFile, node: Node | None, may_fail: Callable[[Call], bool]) -> Call | None:
    """The call of a chain whose error the chain still carries: ``fs::read(p).map_err(…)``."""
    call = file.call(node)
    for _ in range(MAX_CHAIN):
        if call is None:
            return None
        if may_fail(call) or says_it_may_fail(call):
            return call
        call = file.call(call.receiver) if not _hands_on(file, call.receiver) else None
    return None


def _hands_on(file: SourceFile, node: Node | None) -> bool:
    """Whether the error of an expression goes to the caller at once: ``f()?``."""
    return node is not None and file.text(node).endswith("?")


def says_it_may_fail(call: Call) -> bool:
    """Whether what is called is a function of the same file that declares an error among its results."""
    file = call.file
    own = call.receiver is None or file.is_self(file.unwrap(call.receiver)) or file.text(call.receiver) == "Self"
    if not own or not call.name:
        return False
    functions = [f for f in file.query(Idea.FUNCTION) if file.name(f) == call.name]
    return len(functions) == 1 and _RESULT_TYPE.search(file.text(file.role(functions[0], "result"))) is not None


def is_of_error(file: SourceFile, node: Node) -> bool:
    """Whether a branch or an arm runs where something failed, or is told apart by its error."""
    if not file.grammar.errors_are_values or file.idea(node) not in (Idea.BRANCH, Idea.CASE):
        return False
    if _wrapper(file, file.role(node, "target")) == "Err":
        return True
    condition = file.unwrap(file.role(node, "condition"))
    if condition is None:
        return False
    if file.idea(condition) is Idea.ASSIGNMENT:
        return _wrapper(file, file.role(condition, "target")) == "Err"
    asked = [part for part in _conjuncts(file, condition) if _error_in(file, part) is not None]
    return any(file.operator(part) == "!=" for part in asked)
