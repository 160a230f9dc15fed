"""The production symbols whose behaviour a change altered, and the renames that it made along the way."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from llmreview.checks import vocabulary as words
from llmreview.checks.appearance import is_appearance, is_drawing, is_told
from llmreview.checks.rows import is_one_more
from llmreview.checks.spelling import stem_of
from llmreview.checks.units import Unit, function_of, read_units
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.normal import Form, defined_names, read_tokens, renaming, stands_alone, surely_differ

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax import Node

MAX_PARTNERS = 50
"""Removed units that an added one is compared with."""


MAX_HOMES = 8
"""Pairs of classes between which methods moved."""


class ChangedUnit(NamedTuple):
    """A unit that the change added, altered or removed; ``lines`` of code were changed in it."""

    path: str
    unit: Unit
    change: Literal["added", "modified", "removed"]
    lines: int


class ProductionChange(NamedTuple):
    """What changed outside of tests. ``needing`` are the units that need a test; ``renames`` what is called otherwise now."""

    needing: tuple[ChangedUnit, ...]
    removed: tuple[ChangedUnit, ...]
    renames: dict[str, str]
    units: tuple[Unit, ...]
    """Every unit of the changed files as they stand now."""


class Sides(NamedTuple):
    """Both sides of a file; ``change`` is None where there is only one."""

    change: FileChange
    old: SourceFile | None
    new: SourceFile | None


def compare_production(files: list[Sides]) -> ProductionChange:
    """Pairs the units of both sides by name, then by form, and keeps those that do something else now."""
    pairs: list[tuple[Sides, Unit, Unit]] = []
    gone: list[tuple[Sides, Unit]] = []
    come: list[tuple[Sides, Unit]] = []
    units: list[Unit] = []
    renames: dict[str, str] = {}
    for sides in files:
        old = _units_of_product(sides.old) if sides.old is not None else []
        new = _units_of_product(sides.new) if sides.new is not None else []
        units += new
        paired, left, added = pair_by_name(old, new)
        if sides.old is not None and sides.old.root.has_error:  # what could not be read there may stand there all the same
            added = [unit for unit in added if unit.source not in sides.old.source]
        pairs += [(sides, a, b) for a, b in paired if a.source != b.source]
        gone += [(sides, unit) for unit in left]
        come += [(sides, unit) for unit in added]
        if sides.old is not None and sides.new is not None:
            renames.update(_stems(sides.old.path, sides.new.path))
            _pair_names(left, added, renames)
    moved, homes = _find_moved([unit for _, unit in gone], [unit for _, unit in come], renames)
    needing = [
        ChangedUnit(sides.change.path, unit, "added", _code_lines(unit, None))
        for sides, unit in come
        if unit.node.id not in moved and _needs_test(unit, added=True) and not is_one_more(unit, units)
    ]
    for sides, before, after in pairs:
        if any(_needs_test(unit, added=False) for unit in (before, after)) and not _same(before, after, renames, homes):
            needing.append(ChangedUnit(sides.change.path, after, "modified", _code_lines(after, before)))
    removed = [
        ChangedUnit(sides.change.path, unit, "removed", 0)
        for sides, unit in gone
        if unit.kind in ("function", "method")
        and (unit.node.id not in moved)
        and sides.old is not None
        and _needs_test(unit, added=True)
    ]
    needing.sort(key=lambda c: (c.path, c.unit.line))
    return ProductionChange(tuple(needing), tuple(removed), renames, tuple(units))


def _units_of_product(file: SourceFile) -> list[Unit]:
    """The units of a file without the tests that stand beside them."""
    units = read_units(file)
    return [unit for unit in units if not file.is_in_tests(unit.node)] if file.embedded_tests else units


def pair_by_name(old: list[Unit], new: list[Unit]) -> tuple[list[tuple[Unit, Unit]], list[Unit], list[Unit]]:
    """Units of one name on both sides, identical ones first; and what is left on either side."""
    waiting: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in old:
        waiting[unit.kind if unit.kind == "class" else "", unit.name].append(unit)
    pairs, left = [], []
    for unit in new:
        candidates = waiting.get((unit.kind if unit.kind == "class" else "", unit.name))
        if not candidates:
            left.append(unit)
            continue
        chosen = next((c for c in candidates if c.source == unit.source), None) if len(candidates) > 1 else candidates[0]
        if chosen is None:
            left.append(unit)
            continue
        candidates.remove(chosen)
        pairs.append((chosen, unit))
    added = []
    for unit in left:  # overloads of which none is identical
        candidates = waiting.get((unit.kind if unit.kind == "class" else "", unit.name))
        if candidates:
            pairs.append((candidates.pop(0), unit))
        else:
            added.append(unit)
    return pairs, [unit for units in waiting.values() for unit in units], added


def form_of(unit: Unit) -> Form:
    """What a unit does; a function does the same however it is declared."""
    return tuple(_tokens_of(unit))


def _tokens_of(unit: Unit) -> Iterator[str]:
    file, function = unit.file, unit.core
    written = function.type in file.grammar.ways_of_functions and b"this" not in unit.source
    if not written or unit.kind != "function" or function.parent is None:
        yield from read_tokens(file, _compared(unit), unit.inner, is_ignored)
        return
    yield "n" + unit.own_name
    yield from ("t" + child.type for child in function.children if child.type in ("async", "*"))
    parameters, body = file.role(function, "parameters"), file.role(function, "body")
    yield from read_tokens(file, parameters, unit.inner, is_ignored) if parameters is not None else ()
    if body is not None:
        yield from read_tokens(file, body, unit.inner, is_ignored) if file.idea(body) is Idea.BLOCK else _given_back(file, body)


def _given_back(file: SourceFile, value: Node) -> Iterator[str]:
    yield from ("(return", *read_tokens(file, value, frozenset(), is_ignored), ")")


def _compared(unit: Unit) -> Node:
    """What of a unit is compared: a constant is the same alone and in a group."""
    return unit.core if unit.kind == "value" and unit.file.grammar.folder_is_module else unit.node


def is_ignored(file: SourceFile, node: Node) -> bool:
    """Logging, wiring, descriptions, and markup that is plain text or only looks: no behaviour that a test would check."""
    if file.idea(node) is Idea.STATEMENT or (file.idea(node) is Idea.CALL and stands_alone(file, node)):
        return _logs_or_wires(file, node)
    return is_appearance(file, node)


def _logs_or_wires(file: SourceFile, statement: Node) -> bool:
    """Whether a statement only logs, or tells a container which type stands for which."""
    text = file.source[statement.start_byte : statement.end_byte][:400].decode(errors="replace")
    if len(text) < 400 and words.REGISTERING.match(text):
        return True
    return words.LOGGING.match(text[:100]) is not None or is_told(file, text)


def _same(before: Unit, after: Unit, renames: dict[str, str], homes: dict[tuple[str, str], None]) -> bool:
    """Whether a unit does the same; what moved to another class is called on that one now."""
    if surely_differ(*map(_tokens_of, (before, after))):
        return False
    asked = [renames, *({**renames, old: new} for old, new in homes if old.encode() in before.source)]
    forms = form_of(before), form_of(after)
    found = next((f for known in asked if (f := renaming(*forms, known, lambda: _defined(before, after))) is not None), None)
    if found is None:
        return False
    for old, new in found.items():
        renames.setdefault(old, new)
    return True


def _defined(before: Unit, after: Unit) -> tuple[frozenset[str], frozenset[str]]:
    return defined_names(before.file, before.node), defined_names(after.file, after.node)


def _find_moved(gone: list[Unit], come: list[Unit], renames: dict[str, str]) -> tuple[set[int], dict[tuple[str, str], None]]:
    """The nodes of units that only stand elsewhere, or under another name, on the new side; and from which class to which."""
    homes: dict[tuple[str, str], None] = {}
    if not gone or not come:
        return set(), homes
    waiting = sorted(gone, key=lambda unit: unit.node.descendant_count)
    forms: dict[int, Form] = {}
    moved: set[int] = set()
    for unit in come:
        candidates = [
            c for c in alike(waiting, unit.node.descendant_count, lambda c: c.node.descendant_count) if c.node.id not in moved
        ]
        if not candidates:
            continue
        form = form_of(unit)
        candidates.sort(key=lambda c: c.own_name != unit.own_name)
        for before in candidates[:MAX_PARTNERS]:
            old_form = forms.setdefault(before.node.id, ()) or form_of(before)
            forms[before.node.id] = old_form
            found = renaming(old_form, form, renames, lambda before=before, unit=unit: _defined(before, unit))  # type: ignore[misc]
            if found is not None:
                moved |= {unit.node.id, before.node.id}
                for old, new in found.items():
                    renames.setdefault(old, new)
                if before.owner and unit.owner and before.owner != unit.owner and len(homes) < MAX_HOMES:
                    homes[before.owner, unit.owner] = None
                break
    return moved, homes


_Sized = TypeVar("_Sized")


def alike(waiting: list[_Sized], size: int, size_of: Callable[[_Sized], int]) -> list[_Sized]:
    """Those of a list in the order of their size that are about as large: comments and braces apart the same."""
    first = bisect_left(waiting, size * 0.85 - 4, key=size_of)
    return waiting[first : bisect_left(waiting, size * 1.15 + 4, key=size_of)]


def _stems(old_path: str, new_path: str) -> dict[str, str]:
    old, new = stem_of(old_path), stem_of(new_path)
    return {old: new} if old != new else {}


def _pair_names(gone: list[Unit], come: list[Unit], renames: dict[str, str]) -> None:
    """The one function (or class) that went from a file and the one that came may be the same under a new name."""
    for kinds in (("function", "method"), ("class",)):
        old, new = [u for u in gone if u.kind in kinds], [u for u in come if u.kind in kinds]
        if len(old) == len(new) == 1 and old[0].own_name != new[0].own_name:
            renames.setdefault(old[0].own_name, new[0].own_name)


# What needs a test


def _needs_test(unit: Unit, added: bool) -> bool:
    file = unit.file
    head = file.source[unit.node.start_byte : unit.core.start_byte + 200].decode(errors="replace").partition("{")[0]
    if unit.kind == "class" or words.WIRING_MARK.search(head):
        return False
    if unit.kind == "value":
        return _computes(unit) if added else _computes(unit) or _is_bound(unit)
    function = function_of(unit)
    if function is None:
        return False
    branches = any(True for _ in file.walk(function, Idea.BRANCH, Idea.LOOP, Idea.SWITCH, Idea.COMPREHENSION))
    loads = file.grammar.folder_is_module and unit.name == "init"  # runs when the module is loaded
    if unit.kind != "call" and (loads or words.WIRING.match(unit.own_name)) and not branches:
        return False
    return branches or not _is_trivial(file, function) or words.ROUTE_MARK.search(head) is not None


def _computes(unit: Unit) -> bool:
    """Whether a value is more than data: a pattern, or made by conditions and loops."""
    file = unit.file
    for node in file.walk(unit.core, Idea.LAMBDA, Idea.COMPREHENSION, Idea.BRANCH, Idea.CALL, Idea.STRING):
        idea = file.idea(node)
        if idea is Idea.CALL:
            call = file.call(node)
            if call is None or call.name != "compile":
                continue
        elif idea is Idea.STRING and not file.text(node).startswith("/"):
            continue
        return True
    return False


def _is_bound(unit: Unit) -> bool:
    """Whether a value is a number or a switch that code goes by."""
    if unit.owner or (unit.own_name.startswith("__") and unit.own_name.endswith("__")):  # `__build__` is there to be read
        return False
    value = unit.file.unwrap(unit.file.role(unit.core, "value"))
    if value is None or unit.file.idea(value) in (Idea.MAPPING, Idea.COLLECTION):
        return False  # a table of data
    return any(True for _ in unit.file.walk(value, Idea.NUMBER, Idea.BOOLEAN))


def _is_trivial(file: SourceFile, function: Node) -> bool:
    """A function that only holds or gives back what it got: fields set from parameters, a field returned, nothing at all."""
    if file.idea(function) is Idea.FIELD:  # a property that is computed
        accessors = file.walk(function, Idea.FUNCTION, Idea.RETURN, inside=(Idea.FUNCTION, Idea.RETURN))
        return all(_is_plain(file, a) if file.idea(a) is Idea.RETURN else _is_trivial(file, a) for a in accessors)
    body = file.role(function, "body")
    if body is None or is_drawing(file, file.unwrap(body)):
        return True
    statements = file.statements(body)
    return len(statements) <= 40 and all(_logs_or_wires(file, s) or _is_plain(file, s) for s in statements)


_VALUES = frozenset({Idea.NAME, Idea.MEMBER, Idea.WRAPPER, Idea.NULL, Idea.BOOLEAN, Idea.NUMBER, Idea.STRING, Idea.SELF})


def _is_plain(file: SourceFile, statement: Node) -> bool:
    value = statement
    idea = file.idea(statement)
    if idea in (Idea.STATEMENT, Idea.RETURN):
        inner = file.role(statement, "value")
        if inner is None or (file.idea(inner) is Idea.STRING and idea is Idea.STATEMENT):
            return True
        value = inner
    elif idea is Idea.THROW:
        return "NotImplemented" in file.text(statement) or "UnsupportedOperation" in file.text(statement)
    elif idea is not None and Idea.STATEMENT not in file.grammar.lacks and idea is not Idea.ASSIGNMENT:
        if not file.grammar.last_is_result or idea not in _VALUES:
            return idea is Idea.JUMP
        value = file.unwrap(statement) or statement
    elif idea is None and statement.type not in ("pass_statement", "explicit_constructor_invocation", "ellipsis"):
        return statement.named_child_count == 0
    if is_drawing(file, file.unwrap(value)):
        return True
    if file.idea(value) is Idea.ASSIGNMENT:
        target, value = file.role(value, "target"), file.role(value, "value") or value
        bare = file.grammar.bare_fields and target is not None and file.idea(target) is Idea.NAME
        if target is None or (file.idea(target) is not Idea.MEMBER and not bare):
            return False
    call = file.call(value)
    if call is not None:
        own = (
            file.text(call.receiver) in ("super()", "super")
            or file.text(file.role(call.node, "callee")) == "super"
            or call.name in ("__init__", "super")
        )
        return own and len(call.arguments) <= 4
    return file.idea(value) in (
        Idea.NAME,
        Idea.MEMBER,
        Idea.SELF,
        Idea.NULL,
        Idea.BOOLEAN,
        Idea.NUMBER,
        Idea.STRING,
        None,
    ) and not any(True for _ in file.walk(value, Idea.CALL, Idea.SUBSTITUTION))


def _code_lines(unit: Unit, before: Unit | None) -> int:
    """Changed lines of the unit that hold code; at least one."""
    if before is None:
        return max(1, sum(_is_code(line) for line in unit.file.lines[unit.line - 1 : unit.end_line]))
    new, old = (
        sum(_is_code(u.file.lines[n - 1]) for n in range(u.line, min(u.end_line, len(u.file.lines)) + 1) if n in u.file.changed)
        for u in (unit, before)
    )
    return max(1, new or old)


def _is_code(line: bytes) -> bool:
    return not line.lstrip().startswith((b"#", b"//", b"/*", b"*", b'"""')) and bool(line.strip(b" \t\r})];"))
