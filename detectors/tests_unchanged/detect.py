"""Changed behaviour that no really changed test case exercises: one finding for the whole change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.detect import Candidate, Context
from llmreview.model import ChangedSymbol, Evidence, Severity, TestCheck, Tier
from llmreview.syntax import Idea, Place

MOST_EVIDENCE = 5
TINY, LARGE = 6, 40
"""Changed lines up to which a change is a question only, and from which on it is a serious gap."""

SPECIFIC, SHARED_NAMES = 8, 2
"""How long a name must be to say something, and how many of them a test and the code must share."""
COMPOUND = re.compile(r"\b[A-Za-z]+(?:[a-z0-9][A-Z]|_[A-Za-z])\w*")
NO_CODE = re.compile(r"\s*(?:import\b|from\b|package\b|//|#|/?\*|\})")


def detect_change(context: Context) -> Iterator[Candidate]:
    """One finding at the first untested symbol; where unchanged cases exercise everything, at the first symbol."""
    tests = context.tests
    if tests is None or tests.verdict not in ("warn", "fail"):
        return
    symbols = [symbol for symbol in tests.symbols if symbol.change != "removed"]
    if not symbols or any(case.changed for symbol in symbols for case in symbol.cases):
        return
    untested = [symbol for symbol in symbols if symbol.status != "exercised"]
    first = (untested or symbols)[0]
    severity, tier = _weight(context, untested, tests)
    tier = "ask" if _speaks_of(context, untested, tests) else tier
    yield Candidate(
        _place(context, first), _message(first, untested, symbols), tuple(_evidence(untested, first, tests)),
        path=first.path, severity=severity, tier=tier,
    )  # fmt: skip


def _place(context: Context, symbol: ChangedSymbol) -> Place:
    """All lines of a symbol; for what has no name of its own, those up to its first changed one."""
    change = context.sources.change.by_path.get(symbol.path)
    source = context.sources.new(change) if change is not None else None
    if source is None:
        return Place(symbol.line, symbol.line, 1)
    ends = [s.end_line for s in source.symbols if s.line == symbol.line]
    later = [line for line in source.changed if line >= symbol.line]
    return Place(symbol.line, max(ends) if ends else min(later, default=symbol.line), 1)


def _message(first: ChangedSymbol, untested: list[ChangedSymbol], symbols: list[ChangedSymbol]) -> str:
    others = len(untested or symbols) - 1
    also = f" and {others} more" if others else ""
    lines = sum(symbol.lines for symbol in symbols)
    what = f"`{first.symbol}`{also} changed ({lines} line{'' if lines == 1 else 's'})"
    if not untested:
        return f"{what}, and the test cases that exercise it did not"
    return f"{what}, and no test case {'that changed ' if len(untested) < len(symbols) else ''}exercises it"


def _evidence(untested: list[ChangedSymbol], first: ChangedSymbol, tests: TestCheck) -> Iterator[Evidence]:
    others = [symbol for symbol in untested if symbol is not first]
    for symbol in others[:MOST_EVIDENCE]:
        yield Evidence(
            symbol.path, symbol.line, symbol.line, f"`{symbol.symbol}` was {symbol.change} too, and is {symbol.status}"
        )
    for file in [file for file in tests.files if file.status == "form-only"][:MOST_EVIDENCE]:
        yield Evidence(file.path, 1, 1, "changed in form only: no case checks more than before")
    for file in [file for file in tests.files if file.status == "changed"][:MOST_EVIDENCE]:
        yield Evidence(file.path, 1, 1, "its changed cases do not go through the changed code")


def _weight(context: Context, untested: list[ChangedSymbol], tests: TestCheck) -> tuple[Severity, Tier]:
    """How bad the gap is, by how much changed, whether it decides something, and what the tests pretend."""
    lines = sum(symbol.lines for symbol in untested)
    in_form = any(file.status == "form-only" for file in tests.files)
    if not untested:
        return "low", "ask"
    decides = any(_decides(context, symbol) for symbol in untested)
    if lines <= TINY and not in_form:
        return ("medium" if decides else "low"), "ask"
    if lines >= LARGE or (in_form and decides):
        return "high", "check"
    return ("medium" if decides or in_form or lines > TINY else "low"), "check"


def _speaks_of(context: Context, untested: list[ChangedSymbol], tests: TestCheck) -> bool:
    """Whether really changed test files use names that the untested changes use: they may well reach them, unseen.

    Through a proxy, a container, a template or a file that is loaded as text, no call leads from the case to the code.
    """
    in_tests = {name for file in tests.files if file.status == "changed" for name in _changed_names(context, file.path)}
    in_code = {name for path in {symbol.path for symbol in untested} for name in _changed_names(context, path)}
    return len(in_tests & in_code) >= SHARED_NAMES


def _changed_names(context: Context, path: str) -> set[str]:
    """The names of two words or more on the changed lines of a file, imports and comments aside."""
    change = context.sources.change.by_path.get(path)
    source = context.sources.new(change) if change is not None else None
    if source is None:
        return set()
    lines = (source.lines[n - 1].decode(errors="replace") for n in source.changed if n <= len(source.lines))
    return {name for line in lines if not NO_CODE.match(line) for name in COMPOUND.findall(line) if len(name) >= SPECIFIC}


def _decides(context: Context, symbol: ChangedSymbol) -> bool:
    """Whether a changed line of a symbol holds a branch, a loop or a handler."""
    change = context.sources.change.by_path.get(symbol.path)
    source = context.sources.new(change) if change is not None else None
    found = next((s for s in source.symbols if s.line == symbol.line), None) if source is not None else None
    if source is None or found is None:
        return False
    branching = source.walk(found.node, Idea.BRANCH, Idea.LOOP, Idea.SWITCH, Idea.HANDLER, Idea.THROW)
    return any(source.touches(node.start_point[0] + 1, node.start_point[0] + 1) for node in branching)
