"""Assertions about what the case itself has settled: literals given to local variables, objects that were just made."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.demands import relation_of
from llmreview.checks.guarded import fails_test
from llmreview.checks.tautologies import compared_values, is_constant
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

_LITERALS = (Idea.NUMBER, Idea.STRING, Idea.BOOLEAN)
_NOT_NULL = Pattern(
    r"(?:assert_?(?:Is)?_?[nN]ot_?(?:Null|None|null|none|nil)|(?:Is)?NotNull|isNotNull|toBeDefined|toBeTruthy|shouldNotBeNull|NotBeNull|refute_nil|NotNil)$"
)
_NULL = Pattern(r"(?:toBeNull|toBeUndefined|be_nil|Null)$")
_TYPES_IN_CAPITALS = frozenset({"python", "kotlin"})
"""Families that make an object by calling its type."""


def compares_fixed(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether all that is compared are literals, some of them by the names of local variables that are nothing else."""
    values = compared_values(file, node)
    fixed = [value for value in values if _is_fixed(file, value, case)]
    return bool(fixed) and all(value in fixed or _is_plain(file, value) for value in values)


def _is_fixed(file: SourceFile, value: Node, case: Node) -> bool:
    if file.idea(value) is not Idea.NAME:
        return False
    made_by = _given(file, value, case)
    return made_by is not None and file.idea(made_by) in (*_LITERALS, Idea.CALL) and _is_plain(file, made_by)


def _is_plain(file: SourceFile, value: Node) -> bool:
    """Whether a value is written out: a literal, or a value of the language's own library that is made of literals."""
    call = file.call(value)
    if call is None:
        return is_constant(file, value)
    return call.name in _VALUE_TYPES and bool(call.arguments) and all(is_constant(file, a.value) for a in call.arguments)


_VALUE_TYPES = frozenset("Decimal Fraction BigDecimal BigInteger UUID timedelta date datetime Date Path PurePath".split())


def _given(file: SourceFile, value: Node, case: Node) -> Node | None:
    """What a local variable of the case was made of; None where it may be another thing by then."""
    name = file.text(value)
    definition = file.scope(value).definition_before(name, value)
    if definition is None or definition.kind != "assignment" or definition.node.start_byte < case.start_byte:
        return None
    text = file.text(case)
    word = rf"(?<![\w$.@]){re.escape(name)}(?![\w$])"
    given = re.findall(
        rf"{word}\s*(?::\s*[^=\n,)]+)?(?:[-+*/%|&^?:<>]{{0,3}}=(?![=>])|\+\+|--)|(?:&|&mut |\bref |\bout |\+\+|--){word}", text
    )
    return file.unwrap(definition.value) if len(given) <= 1 and definition.value is not None else None


def asks_for_made(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether it only says that an object which the case made itself is there."""
    values = compared_values(file, node)
    if file.idea(node) is Idea.ASSERT:
        asks = re.search(r"\bis not None$", file.text(file.role(node, "condition"))) is not None
    else:
        call = file.call(node)
        if call is None or fails_test(file, call):
            return False
        denied = call.receiver is not None and re.search(r"\.(?:not|Not)$", file.text(call.receiver)) is not None
        relation, _ = relation_of(file, call)
        is_denial = denied or call.name in ("not_to", "to_not")
        asks = _NULL.match(relation) is not None if is_denial else _NOT_NULL.match(relation) is not None
    return asks and bool(values) and _is_made(file, values[0], case)


def _is_made(file: SourceFile, value: Node, case: Node) -> bool:
    made_by = _given(file, value, case) if file.idea(value) is Idea.NAME else value
    call = file.call(made_by) if made_by is not None else None
    if call is None:
        return False
    by_name = (
        file.grammar.family in _TYPES_IN_CAPITALS
        and call.receiver is None
        and call.name[:1].isupper()
        and not call.name.isupper()
    )
    return call.constructor or by_name or (file.grammar.family == "ruby" and call.name == "new" and call.receiver is not None)


def is_out_of_reach(file: SourceFile, node: Node, case: Node) -> bool:
    """Whether a statement before it, in the same block or in one around, leaves the case in any case."""
    child = node
    for parent in file.ancestors(node):
        if parent.start_byte < case.start_byte:
            return False
        if file.is_block(parent):
            before = (statement for statement in file.statements(parent) if statement.end_byte <= child.start_byte)
            if any(file.idea(statement) in (Idea.RETURN, Idea.THROW) for statement in before):
                return True
        child = parent
    return False
