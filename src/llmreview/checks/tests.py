"""The test check: which symbols changed, which test cases really changed, and which exercise which."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from llmreview.checks import vocabulary as words
from llmreview.checks.callers import Callers
from llmreview.checks.case_changes import TestFileChange, compare_tests
from llmreview.checks.changed import ChangedUnit, ProductionChange, Sides, compare_production
from llmreview.checks.doctests import doctest_cases
from llmreview.checks.elsewhere import Elsewhere, telling_word
from llmreview.checks.fixtures import fixtures_leading_to
from llmreview.checks.kinship import are_of_one_module, examples_changed, goes_unseen, runs_program, speak_of_one, starts_program
from llmreview.checks.spelling import folder_of
from llmreview.checks.suite import MAX_CASES, Suite, refer_to
from llmreview.checks.targets import Target, hands_on, is_callback, is_hidden, of_one_platform, overrides, target_of
from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.checks.units import head_of
from llmreview.checks.verdict import decide
from llmreview.model import CaseReference, ChangedSymbol, TestCheck, TestFile
from llmreview.syntax import grammar_of
from llmreview.syntax.grammar import grammars

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.checks.cases import TestParts
    from llmreview.checks.routes import Registry
    from llmreview.checks.units import Unit
    from llmreview.syntax import SourceFile
    from llmreview.syntax.sources import ChangedSources


LEVELS = 2
"""How far calls of other files are followed from a symbol that no test is seen to use."""
MAX_ASKED = 3
"""Cases for which classes that start the program are looked for."""
MAX_CALLING = 8
"""Units of other files that call a symbol."""


def check_tests(sources: ChangedSources, test_paths: tuple[str, ...] = ()) -> TestCheck:
    """Whether tests really changed with the code. ``test_paths`` are further patterns of paths where tests stand."""
    is_test = matcher_of_test_paths(test_paths)
    (production, test_files, others, unread, unread_tests), changed, tests, elsewhere = compare_sides(sources, test_paths)
    code = {sides.change.path for sides in production}
    touched = (test for test in tests if test.sides.change.path not in code or _marked_parts_changed(test.sides))
    files = tuple(sorted([*map(_test_file, touched), *others]))
    symbols = _with_doctests(_connect(changed, tests, elsewhere, _not_tests(sources, is_test)), changed, production)
    checked = any(test.really_changed() for test in tests) or any(file.status == "changed" for file in others)
    verdict, summary = decide(symbols, files, checked)
    doubt = _doubt(sources, symbols, tests, elsewhere) if verdict == "fail" else ""
    if doubt:
        verdict, summary = "warn", f"{summary}; {doubt}"
    partial = sum(sides.change.partial for sides in (*production, *test_files))
    if partial:
        summary += f"; only the patch's lines of {partial} {'file is' if partial == 1 else 'files are'} known"
    if unread_tests:
        verdict = "warn" if verdict == "fail" else verdict
        summary += (
            f"; {unread_tests} changed test {'file is' if unread_tests == 1 else 'files are'} in a language that is not mapped"
        )
    if unread and not symbols:
        return TestCheck("not-evaluated", f"{unread} changed files are in languages that are not mapped", (), files)
    if not symbols and any(s.change.partial and _has_code(s) for s in production):
        return TestCheck("not-evaluated", "the patch shows too little of the changed files to tell what changed", (), files)
    if symbols and sources.change.tree is None and verdict != "pass":
        summary += "; tests outside of the patch are not known"
    cases = tuple(case for test in tests for case in test.touched())
    return TestCheck(verdict, summary, (*symbols, *_removed(changed, tests)), files, cases)


class Comparison(NamedTuple):
    """Both sides of a change, held against each other."""

    files: SortedFiles
    production: ProductionChange
    tests: list[TestFileChange]
    elsewhere: Elsewhere


_COMPARED: WeakKeyDictionary[ChangedSources, dict[tuple[str, ...], Comparison]] = WeakKeyDictionary()


def compare_sides(sources: ChangedSources, test_paths: tuple[str, ...] = ()) -> Comparison:
    """What became of the units of production code and of the test cases; compared once for all who ask."""
    known = _COMPARED.setdefault(sources, {})
    if test_paths not in known:
        is_test = matcher_of_test_paths(test_paths)
        files = _sort(sources, is_test)
        changed = compare_production(files.production)
        both = [*files.production, *files.tests]
        elsewhere = Elsewhere(sources.change.tree, frozenset(sources.change.by_path), is_test, _extensions(both), test_paths)
        tests = compare_tests(files.tests, changed.renames, elsewhere)
        known[test_paths] = Comparison(files, changed, tests, elsewhere)
    return known[test_paths]


class SortedFiles(NamedTuple):
    """The files of a change by what they are to the check; ``unread`` counts those in languages that are not mapped."""

    production: list[Sides]
    tests: list[Sides]
    others: list[TestFile]
    unread: int
    unread_tests: int


def _sort(sources: ChangedSources, is_test: Callable[[str], bool]) -> SortedFiles:
    production: list[Sides] = []
    test_files: list[Sides] = []
    others: list[TestFile] = []
    unread = unread_tests = 0
    for change in sources.change.files:
        test = is_test(change.path) and ".stories." not in change.path
        grammar = grammar_of(change.path, change.new or change.old)
        if change.skipped is not None or grammar is None or not grammar.tested:
            if test and change.skipped in (None, "snapshot"):
                others.append(TestFile(change.path, "deleted" if change.status == "deleted" else "changed"))
            unread_tests += test and change.path.endswith(_UNMAPPED)
            unread += not test and change.skipped is None and change.path.endswith(_UNMAPPED)
        elif test or (change.old_path is not None and is_test(change.old_path) and change.new is None):
            test_files.append(_sides(sources, change))
        elif not words.UNTESTED_PATHS.search(change.path):
            production.append(_sides(sources, change))
            if any(side is not None and side.embedded_tests for side in production[-1][1:]):
                test_files.append(production[-1])
    return SortedFiles(production, test_files, others, unread, unread_tests)


def _doubt(sources: ChangedSources, symbols: Iterable[ChangedSymbol], tests: list[TestFileChange], elsewhere: Elsewhere) -> str:
    """Why the cases may exercise the symbols after all, though none was seen to."""
    if elsewhere.bound_met:
        return "looking for tests met a bound, so that there may be more"
    untested = {folder_of(symbol.path) for symbol in symbols if symbol.status != "exercised"}
    if untested <= elsewhere.registering and elsewhere.has_tests_in(untested):
        return "yet they are called by what is registered when the program is loaded, so that cases may reach them unseen"
    changed = [test.sides for test in tests if test.support_changed or test.really_changed()]
    if speak_of_one(sources, symbols, [side for sides in changed for side in (sides.old, sides.new) if side is not None]):
        return "yet both speak of the same things, so that the cases may reach them unseen"
    if examples_changed(
        file for path in {s.path for s in symbols} if (file := sources.new(sources.change.by_path[path])) is not None
    ):
        return "yet examples in their documentation changed, which are run as tests"
    cases = [case for test in tests for case in test.really_changed()]
    support = [part for test in tests if test.support_changed and test.tests for part in (*test.tests.support, *test.tests.hooks)]
    if any(map(runs_program, cases)) or any(map(elsewhere.runs_program, cases[:MAX_ASKED])) or any(map(starts_program, support)):
        return "yet changed cases run the program as a whole"
    paths = {symbol.path for symbol in symbols if symbol.status != "exercised"}
    if paths <= elsewhere.dispatched and any(are_of_one_module(path, case.file.path) for path in paths for case in cases):
        return "yet they are internal, or called through a type that declares them, so that the cases may reach them unseen"
    if any(goes_unseen(sources, symbol.path, case) for symbol in symbols for case in cases):
        return "yet cases of theirs changed that call nothing of their files by name"
    return ""


_UNMAPPED = (
    ".swift",
    ".c",
    ".cc",
    ".cpp",
    ".scala",
    ".vue",
    ".svelte",
    ".ex",
    ".dart",
)


def _sides(sources: ChangedSources, change: FileChange) -> Sides:
    new = sources.new(change) if change.new is not None else None
    return Sides(change, sources.old(change) if change.old is not None else None, new)


def _marked_parts_changed(sides: Sides) -> bool:
    """Whether anything changed of what a file of code marks as tests: the rest of it may have."""
    parts = [[file.source[start:end] for start, end in file.embedded_tests] for file in sides[1:] if file is not None]
    return len(parts) < 2 or parts[0] != parts[1]


def _has_code(sides: Sides) -> bool:
    return any(line.strip() for line in (sides.new.lines if sides.new is not None else ()))


def _test_file(test: TestFileChange) -> TestFile:
    if test.sides.new is None:
        return TestFile(test.sides.change.path, "deleted")
    return TestFile(test.sides.change.path, "changed" if test.support_changed or test.really_changed() else "form-only")


def _extensions(files: list[Sides]) -> tuple[str, ...]:
    """The file names' ends of the languages at hand."""
    families = {grammar.family for sides in files if (grammar := grammar_of(sides.change.path)) is not None}
    families |= _OF_ONE_PLATFORM if families & _OF_ONE_PLATFORM else frozenset()
    return tuple(extension for grammar in grammars() if grammar.family in families for extension in grammar.extensions)


_OF_ONE_PLATFORM = frozenset({"java", "kotlin"})
"""Families whose files call each other."""


def _not_tests(sources: ChangedSources, is_test: Callable[[str], bool]) -> Iterator[SourceFile]:
    files = (sources.new(change) for change in sources.change.files if not is_test(change.path))
    return (file for file in files if file is not None)


def _connect(
    changed: ProductionChange, tests: list[TestFileChange], elsewhere: Elsewhere, code: Iterable[SourceFile]
) -> tuple[ChangedSymbol, ...]:
    """The symbols that need a test with the cases that exercise them: those of the change first, of the repository if need be."""
    callers = Callers(changed.units)
    in_change = Suite(
        (test.tests for test in tests if test.tests is not None),
        frozenset(id(case) for test in tests for case in test.really_changed()),
        frozenset(id(case) for test in tests for case in test.hollow()),
    )
    targets = [_targets(symbol.unit, callers.of(symbol.unit)) for symbol in changed.needing]
    found = [in_change.references(own, trusting=True) for own in targets]
    for symbol in changed.needing:
        elsewhere.note_dispatched(symbol.path, (u for u in (symbol.unit, *callers.of(symbol.unit)) if overrides(u)))
    paths = {symbol.path for symbol in changed.needing}
    elsewhere.dispatched |= paths - {symbol.path for symbol in changed.needing if not is_hidden(symbol.unit)}
    elsewhere.note_registering(unit for own in targets for target in own for unit in callers.naming(target.name))
    mentioned: set[int] = set()
    if not _is_enough(changed, found):
        elsewhere.registry.add(code)
        for index, own in enumerate(targets):
            routed = _with_routes(own, elsewhere.registry)
            behind = elsewhere.registry.behind_router(changed.needing[index].unit)
            if behind:
                routed = [routed[0]._replace(routes=(*routed[0].routes, *behind)), *routed[1:]]
            if routed is not own and not (found[index] and found[index][0].changed):
                targets[index], found[index] = routed, in_change.references(routed, trusting=True)
    if not _is_enough(changed, found):
        for index, own in enumerate(targets):
            if not (found[index] and found[index][0].changed):
                shared = list(fixtures_leading_to(own, in_change, elsewhere))
                found[index] = in_change.references(shared, trusting=True) or found[index]
    if not _is_enough(changed, found):
        mentioned = _look_elsewhere(targets, found, elsewhere, in_change)
        _follow_callers(changed, found, callers)
    return tuple(
        _symbol(symbol, cases, index in mentioned or in_change.mentions(targets[index][0]))
        for index, (symbol, cases) in enumerate(zip(changed.needing, found, strict=True))
    )


def _follow_callers(changed: ProductionChange, found: list[list[CaseReference]], callers: Callers) -> None:
    """Cases that exercise a changed symbol exercise the changed one that it calls too."""
    positions = {symbol.unit.node.id: index for index, symbol in enumerate(changed.needing)}
    for index, symbol in enumerate(changed.needing):
        calling = [positions[unit.node.id] for unit in callers.of(symbol.unit) if unit.node.id in positions]
        found[index] = found[index] or next((found[position] for position in calling if found[position]), [])


def _with_doctests(
    symbols: tuple[ChangedSymbol, ...], changed: ProductionChange, files: Iterable[Sides]
) -> tuple[ChangedSymbol, ...]:
    """The symbols with the examples in their docstrings as cases."""
    found = []
    for symbol, unit in zip(symbols, changed.needing, strict=True):
        own = doctest_cases(unit, files)
        cases = tuple(sorted([*symbol.cases, *own], key=lambda case: not case.changed))
        found.append(symbol._replace(cases=cases, status="exercised") if own else symbol)
    return tuple(found)


def _is_enough(changed: ProductionChange, found: list[list[CaseReference]]) -> bool:
    """Whether really changed cases exercise half of the changed lines, so that nothing else has a say in the verdict."""
    lines = sum(symbol.lines for symbol in changed.needing)
    return 2 * sum(s.lines for s, cases in zip(changed.needing, found, strict=True) if cases and cases[0].changed) >= lines


def _with_routes(own: list[Target], registry: Registry) -> list[Target]:
    """The targets with the routes that are registered for them, or the same list if there are none."""
    more = [registry.routes(target.name, target.owner, target.stem) for target in own]
    if not any(more):
        return own
    return [target._replace(routes=(*target.routes, *routes)) for target, routes in zip(own, more, strict=True)]


def _targets(unit: Unit, callers: list[Unit]) -> list[Target]:
    """What a case may use to exercise a unit, itself first. A caller may be inherited: the unit's class stands for it too."""
    own = target_of(unit)
    found = [own]
    for caller in callers:
        target = target_of(caller)
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


def _look_elsewhere(
    targets: list[list[Target]], found: list[list[CaseReference]], elsewhere: Elsewhere, in_change: Suite
) -> set[int]:
    """Fills in unchanged cases of the repository; gives back the symbols that tests mention without exercising them."""

    def unanswered() -> list[int]:
        return [index for index, cases in enumerate(found) if not cases]

    def hold_against(portions: Iterable[list[TestParts]]) -> list[Suite]:
        suites: list[Suite] = []
        for portion in portions:
            suites.append(Suite(portion))
            for index in unanswered():
                found[index] = suites[-1].references(targets[index], trusting=False)
            if not unanswered():
                break
        return suites

    if unanswered():
        hold_against([elsewhere.namesakes(targets[index][0] for index in unanswered())])
    naming: list[Suite] = []
    if unanswered():
        wanted = (telling_word(target) for index in unanswered() for target in targets[index][:3])
        naming = hold_against(elsewhere.tests_naming(wanted))
    callees = {index: list(dict.fromkeys((*targets[index][:2], *targets[index][-2:]))) for index in _open(found, in_change)}
    for _ in range(LEVELS):
        calling = elsewhere.callers(telling_word(target) for own in callees.values() for target in own)
        for index, own in callees.items():
            elsewhere.note_dispatched(targets[index][0].path, (unit for target in own for unit in _calling(target, calling)))
            callees[index] = [caller for target in own for caller in _called_by(target, calling)]
            targets[index] = _with_routes([*targets[index], *callees[index]], elsewhere.registry)
            found[index] = in_change.references(targets[index], trusting=True) or found[index]
        routes = [route for index in callees for target in targets[index] for route in target.routes]
        further = [part for route in routes for part in (*route.literals()[-1:], *route.helpers())]
        further += [telling_word(target) for own in callees.values() for target in own]
        if further and unanswered():
            hold_against(elsewhere.tests_naming(further))
        callees = {index: known for index in _open(found, in_change) if (known := _telling(callees.get(index, ())))}
        if not callees:
            break
    return {index for index in unanswered() if any(suite.mentions(targets[index][0]) for suite in naming)}


def _open(found: list[list[CaseReference]], in_change: Suite) -> list[int]:
    """The symbols that really changed cases may still be found to exercise, or that no case is."""
    return [index for index, cases in enumerate(found) if not cases or (in_change.has_real and not cases[0].changed)]


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
    """What a case may use instead of a target."""
    for unit in _calling(target, units):
        yield target_of(unit)
        if target.owner and unit.owner:
            yield target._replace(name=unit.own_name, routes=())


def _symbol(changed: ChangedUnit, cases: list[CaseReference], mentioned: bool) -> ChangedSymbol:
    status = "exercised" if cases else "mentioned" if mentioned else "untested"
    return ChangedSymbol(changed.path, changed.unit.line, changed.unit.name, changed.change, status, tuple(cases), changed.lines)  # type: ignore[arg-type]


def _removed(changed: ProductionChange, tests: list[TestFileChange]) -> list[ChangedSymbol]:
    """Symbols that went together with the cases that exercised them; what went without any needs no test."""
    gone = [case for test in tests for case in test.deleted]
    found = []
    for symbol in changed.removed[:50]:
        name = symbol.unit.own_name
        cases = [refer_to(case, True) for case in gone if name in case.names][:MAX_CASES]
        if cases:
            found.append(ChangedSymbol(symbol.path, symbol.unit.line, symbol.unit.name, "removed", "exercised", tuple(cases)))
    return found
