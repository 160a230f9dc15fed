"""Changed behaviour that no really changed test case exercises: one finding for the whole change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect import Candidate, Context
from llmreview.model import ChangedSymbol, Evidence, Severity, TestCheck, Tier
from llmreview.syntax import Idea, Place, SourceFile

if TYPE_CHECKING:
    from llmreview.syntax import Node

MOST_EVIDENCE = 5
TINY, LARGE = 2, 40
"""Changed lines up to which a change that decides nothing is a question only, and from which on it is a serious gap."""
DECISIONS = (
    Idea.BRANCH, Idea.LOOP, Idea.SWITCH, Idea.CASE, Idea.HANDLER, Idea.THROW, Idea.BINARY, Idea.COMPREHENSION, Idea.FILTER,
)  # fmt: skip


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
    if tests.verdict == "warn" and untested and any(file.status == "changed" for file in tests.files):
        tier = "ask"  # there is a doubt whether the changed cases reach the code unseen
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
    symbols = untested or [symbol for symbol in tests.symbols if symbol.change != "removed"]
    lines = sum(symbol.lines for symbol in symbols)
    in_form = any(file.status == "form-only" for file in tests.files)
    decides = any(_decides(context, symbol) for symbol in symbols)
    tier: Tier = "ask" if lines <= TINY and not in_form and not decides else "check"
    if not untested:
        return ("medium" if in_form else "low"), tier
    if lines >= LARGE or (in_form and decides):
        return "high", tier
    return ("medium" if decides or in_form or lines > TINY else "low"), tier


def _decides(context: Context, symbol: ChangedSymbol) -> bool:
    """Whether a symbol is new, or a changed line of it holds a decision: a branch, a loop, a comparison, a formula, an error."""
    change = context.sources.change.by_path.get(symbol.path)
    new = context.sources.new(change) if change is not None else None
    if symbol.change == "added" or new is None or change is None:
        return True
    old = context.sources.old(change)
    return _holds_decision(new, symbol.symbol, symbol.line) or (old is not None and _holds_decision(old, symbol.symbol, None))


def _holds_decision(file: SourceFile, name: str, line: int | None) -> bool:
    found = next((s for s in file.symbols if (s.name == name if line is None else s.line == line)), None)
    if found is None:
        return line is not None
    return any(_is_decision(file, node) for node in file.walk(found.node, *DECISIONS))


def _is_decision(file: SourceFile, node: Node) -> bool:
    """Whether the change altered what a node decides by; a join of texts decides nothing."""
    if file.idea(node) in (Idea.BRANCH, Idea.LOOP, Idea.SWITCH):
        head = file.role(node, "condition") or file.role(node, "over")
        first = node.start_point[0]
        return file.touches(first + 1, (head.end_point[0] if head is not None else first) + 1)
    joins = file.idea(node) is Idea.BINARY and file.operator(node) == "+"
    if joins and any(file.idea(part) is Idea.STRING for part in node.named_children):
        return False
    return file.is_changed(node)
