"""The search for the test cases that exercise changed symbols: in the change first, then in the rest of the repository."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from llmreview.checks import vocabulary as words
from llmreview.checks.callers import Callers
from llmreview.checks.case_changes import TestFileChange
from llmreview.checks.changed import ChangedUnit, ProductionChange
from llmreview.checks.elsewhere import Elsewhere, telling_word
from llmreview.checks.function_tables import FunctionTables, marks_of
from llmreview.checks.inherited import inherited_cases
from llmreview.checks.routes import served_in
from llmreview.checks.shared_parts import SharedParts
from llmreview.checks.suite import Suite
from llmreview.checks.targets import Target, hands_on, is_callback, is_hidden, of_one_platform, overrides, target_of
from llmreview.checks.units import head_of
from llmreview.model import CaseReference, ChangedSymbol

if TYPE_CHECKING:
    from llmreview.checks.routes import Registry
    from llmreview.checks.test_parts import TestParts
    from llmreview.checks.units import Unit
    from llmreview.syntax import SourceFile


SymbolStatus = Literal["exercised", "mentioned", "untested"]

LEVELS = 2
"""How far calls of other files are followed from a symbol that no test is seen to use."""
MAX_CALLING = 8
"""Units of other files that call a symbol."""


class _Sought:
    """A changed symbol while the cases that exercise it are looked for."""

    def __init__(self, symbol: ChangedUnit, callers: list[Unit]) -> None:
        self.symbol = symbol
        self.callers = callers
        """Units of the changed files that call it."""
        self.targets = _targets(symbol.unit, callers)
        self.cases: list[CaseReference] = []

    @property
    def is_settled(self) -> bool:
        """Whether a really changed case exercises it."""
        return bool(self.cases) and self.cases[0].changed


def connect(
    changed: ProductionChange, tests: list[TestFileChange], elsewhere: Elsewhere, code: Iterable[SourceFile]
) -> tuple[ChangedSymbol, ...]:
    """The symbols that need a test with the cases that exercise them: those of the change first, of the repository if need be."""
    callers = Callers(changed.units)
    sought = [_Sought(symbol, callers.of(symbol.unit)) for symbol in changed.needing]
    inherited = list(inherited_cases(tests, elsewhere))
    in_change = Suite(
        [*(test.tests for test in tests if test.tests is not None), *(base.tests for base in inherited)],
        frozenset(id(c) for cases in (*(t.really_changed() for t in tests), *(b.cases for b in inherited)) for c in cases),
        frozenset(id(case) for test in tests for case in test.hollow()),
    )
    for one in sought:
        one.cases = in_change.references(one.targets, trusting=True)
    _note_unseen_ways(sought, callers, elsewhere)
    if not _is_enough(sought):
        elsewhere.registry.add(code)
        _follow_routes(sought, in_change, elsewhere.registry)
    if not _is_enough(sought):
        _follow_shared_parts(sought, in_change, elsewhere)
    mentioned: set[_Sought] = set()
    if not _is_enough(sought):
        mentioned = _look_elsewhere(sought, in_change, elsewhere, FunctionTables(changed.units))
        if not _is_enough(sought) and in_change.has_real:
            _follow_shared_parts(sought, in_change, elsewhere)
        _follow_callers(sought)
    return tuple(_told(one, one in mentioned or (not one.cases and in_change.mentions(one.targets[0]))) for one in sought)


def _told(one: _Sought, mentioned: bool) -> ChangedSymbol:
    symbol = one.symbol
    status: SymbolStatus = "exercised" if one.cases else "mentioned" if mentioned else "untested"
    return ChangedSymbol(symbol.path, symbol.unit.line, symbol.unit.name, symbol.change, status, tuple(one.cases), symbol.lines)


def _note_unseen_ways(sought: list[_Sought], callers: Callers, elsewhere: Elsewhere) -> None:
    """Takes note of files whose symbols cases hardly call by name."""
    for one in sought:
        elsewhere.note_dispatched(one.symbol.path, (unit for unit in (one.symbol.unit, *one.callers) if overrides(unit)))
    seen = {one.symbol.path for one in sought if not is_hidden(one.symbol.unit)}
    elsewhere.dispatched |= {one.symbol.path for one in sought} - seen
    elsewhere.note_registering(unit for one in sought for target in one.targets for unit in callers.naming(target.name))


def _is_enough(sought: list[_Sought]) -> bool:
    """Whether really changed cases exercise half of the changed lines, so that nothing else has a say in the verdict."""
    return 2 * sum(one.symbol.lines for one in sought if one.is_settled) >= sum(one.symbol.lines for one in sought)


def _targets(unit: Unit, callers: list[Unit]) -> list[Target]:
    """What a case may use to exercise a unit, itself first. A caller may be inherited: the unit's class stands for it too."""
    own = target_of(unit)
    found = [own]
    for caller in callers:
        served, beside = served_in(caller, unit.own_name)
        target = target_of(caller)._replace(served=served, beside=beside)
        found.append(target)
        if own.owner and target.owner and own.owner != target.owner and caller.file is not unit.file:
            found.append(own._replace(name=target.name, routes=()))
    if own.owner and any(_is_called_unseen(u) for u in (unit, *callers) if u.owner == unit.owner):
        found.append(own._replace(name=own.owner, routes=()))
    return found


def _is_called_unseen(unit: Unit) -> bool:
    named = unit.kind == "method" and unit.own_name in words.CALLED_BY_FRAMEWORKS
    marked = unit.kind == "method" and words.CALLED_BY_MARK.search(head_of(unit)) is not None
    return overrides(unit) or named or marked or (unit.file.grammar.bare_calls and is_callback(unit))


def _follow_routes(sought: list[_Sought], in_change: Suite, registry: Registry) -> None:
    """Changed cases that request the routes under which symbols are served."""
    for one in sought:
        if one.is_settled:
            continue
        routed = _with_routes(one.targets, registry)
        behind = registry.behind_router(one.symbol.unit)
        if behind:
            routed = [routed[0]._replace(routes=(*routed[0].routes, *behind)), *routed[1:]]
        if routed is not one.targets:
            one.targets, one.cases = routed, in_change.references(routed, trusting=True)


def _with_routes(own: list[Target], registry: Registry) -> list[Target]:
    """The targets with the routes that are registered for them, or the same list if there are none."""
    more = [registry.routes(target.name, target.owner, target.stem) for target in own]
    if not any(more):
        return own
    return [target._replace(routes=(*target.routes, *routes)) for target, routes in zip(own, more, strict=True)]


def _follow_shared_parts(sought: list[_Sought], in_change: Suite, elsewhere: Elsewhere) -> None:
    """Changed cases that use symbols through fixtures that they ask for, and functions of other test files."""
    shared = SharedParts(in_change, elsewhere)
    for one in sought:
        if not one.is_settled:
            one.cases = in_change.references(shared.leading_to(one.targets), trusting=True) or one.cases


def _follow_callers(sought: list[_Sought]) -> None:
    """Cases that exercise a changed symbol exercise the changed one that it calls too."""
    by_node = {one.symbol.unit.node.id: one for one in sought}
    for one in sought:
        calling = (by_node[unit.node.id] for unit in one.callers if unit.node.id in by_node)
        one.cases = one.cases or next((caller.cases for caller in calling if caller.cases), [])


def _look_elsewhere(sought: list[_Sought], in_change: Suite, elsewhere: Elsewhere, tables: FunctionTables) -> set[_Sought]:
    """Fills in unchanged cases of the repository; gives back the symbols that tests mention without exercising them."""

    def unanswered() -> list[_Sought]:
        return [one for one in sought if not one.cases]

    def hold_against(portions: Iterable[list[TestParts]]) -> list[Suite]:
        suites: list[Suite] = []
        for portion in portions:
            suites.append(Suite(portion))
            for one in unanswered():
                one.cases = suites[-1].references(one.targets, trusting=False)
            if not unanswered():
                break
        return suites

    hold_against([elsewhere.namesakes(one.targets[0] for one in unanswered())])
    naming: list[Suite] = []
    if unanswered():
        naming = hold_against(elsewhere.tests_naming(telling_word(t) for one in unanswered() for t in one.targets[:3]))
    callees = {one: list(dict.fromkeys((*one.targets[:2], *one.targets[-2:]))) for one in _open(sought, in_change)}
    for level in range(LEVELS):
        names = [telling_word(target) for own in callees.values() for target in own]
        calling = elsewhere.callers(names)
        callees = {one: _replaced_by_callers(one, own, calling, elsewhere) for one, own in callees.items()}
        if not level:
            _add_tables(callees, tables, elsewhere)
        for one in callees:
            one.cases = in_change.references(one.targets, trusting=True) or one.cases
        further = _further_words(callees)
        if further and unanswered():
            hold_against(elsewhere.tests_naming(further))
        callees = {one: known for one in _open(sought, in_change) if (known := _telling(callees.get(one, ())))}
        if not callees:
            break
    return {one for one in unanswered() if any(suite.mentions(one.targets[0]) for suite in naming)}


def _further_words(callees: dict[_Sought, list[Target]]) -> list[str]:
    """What else cases may say: parts of routes, and the names of what calls the symbols."""
    routes = [route for one in callees for target in one.targets for route in target.routes]
    parts = [part for route in routes for part in (*route.literals()[-1:], *route.helpers())]
    return [*parts, *(telling_word(target) for own in callees.values() for target in own)]


def _add_tables(callees: dict[_Sought, list[Target]], tables: FunctionTables, elsewhere: Elsewhere) -> None:
    """Adds the tables in which symbols or their classes stand, and what reads those: they are targets from then on."""
    elsewhere.callers(one.symbol.unit.class_name for one in callees)
    for one in callees:
        for path, _ in marks_of(one.symbol.unit):
            elsewhere.read_module(one.symbol.unit.file, path)
    tables.add(elsewhere.code)
    for one, own in callees.items():
        found = list(dict.fromkeys(tables.leading_to(one.symbol.unit, one.callers)))
        one.targets = [*one.targets, *found]
        own.extend(found)


def _open(sought: list[_Sought], in_change: Suite) -> list[_Sought]:
    """The symbols that really changed cases may still be found to exercise, or that no case is."""
    return [one for one in sought if not one.cases or (in_change.has_real and not one.is_settled)]


def _replaced_by_callers(one: _Sought, callees: list[Target], calling: list[Unit], elsewhere: Elsewhere) -> list[Target]:
    """What calls some targets of a symbol, by which a case may exercise it as well: they are targets of it from then on."""
    called = [(target, _calling(target, calling)) for target in callees]
    elsewhere.note_dispatched(one.targets[0].path, (unit for _, units in called for unit in units))
    found = [caller for target, units in called for caller in _called_by(target, units)]
    one.targets = _with_routes([*one.targets, *found], elsewhere.registry)
    return found


def _telling(targets: Iterable[Target]) -> list[Target]:
    """Those of some callers whose own callers are worth looking for: their names mean nothing else."""
    return [t for t in targets if len(t.name) > 5 and t.name not in words.COMMON_NAMES][:4]


def _calling(target: Target, units: list[Unit]) -> list[Unit]:
    """Units of other files that call a target."""
    name = target.name
    needed = (name, target.owner) if name in words.COMMON_NAMES else (name,)  # what is called so is called on its class's objects
    pattern = [re.compile(rf"(?i:\b{re.escape(part)}\b)".encode()) for part in needed if part]
    if name.islower() and name.isalpha() and not any(u.file.grammar.bare_calls for u in units):  # any variable may be called so
        pattern.append(re.compile(rf"(?<![\w$]){name}\s*\(".encode()))
    near = (u for u in units if len(pattern) >= len(needed) and of_one_platform(target, u.file))
    named = (u for u in near if all(each.search(u.source) for each in pattern))
    return [u for u in named if u.own_name != name or hands_on(u)][:MAX_CALLING]


def _called_by(target: Target, units: list[Unit]) -> Iterator[Target]:
    """What a case may use instead of a target that some units call."""
    for unit in units:
        yield target_of(unit)._replace(key=target.key, along=target.along)
        if target.owner and unit.owner:
            yield target._replace(name=unit.own_name, routes=())
