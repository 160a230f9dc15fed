"""Changes of behaviour that show in the text: symbols that differ, calls and statements that came where nothing went."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.things import removed_text
from llmreview.checks.units import Unit
from llmreview.claims.paired_code import NO_CODE, altered_units, shown_name
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.calls import called_name

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.syntax import SourceFile

_DOES = re.compile(r"\w\s*\(|\b(?:return|raise|throw|yield|await|break|continue|panic!?)\b|(?<![=!<>])=(?!=)")
_LEAVES = re.compile(r"\b(?:return|raise|throw|continue|break|panic)\b")
"""Where a function is left, or a turn of a loop."""
_CALLED = Pattern(r"(\w+)\s*\(")
_WATCHES = re.compile(
    r"\b(?:log(?:ger|ging)?|slog|console|print(?:ln|f)?|debug|trace|tracing|assert\w*|"
    r"puts|error_log|println!|eprintln!|metrics?|span)\b",
    re.IGNORECASE,
)
"""Statements that look on: logs, assertions, measurements."""


def changed_symbols(facts: Facts) -> list[Evidence]:
    """The symbols that do something else than before, or are new."""
    return [
        Evidence(s.path, s.line, s.line, f"`{s.symbol}` was {s.change}")
        for s in facts.tests.symbols
        if s.change in ("added", "modified")
    ]


def further_calls(facts: Facts) -> list[Evidence]:
    """Functions that call more than before, and something that no line that went names."""
    found = []
    for file in facts.code:
        for before, after in altered_units(file, facts):
            was, now = (Counter(_called_in(unit)) for unit in (before, after))
            come = [name for name in now if name and name not in was and not facts.names(name, facts.removed_text)]
            if come and now.total() > was.total():
                found.append(Evidence(file.path, after.line, after.end_line, f"`{shown_name(after)}` calls `{come[0]}` now"))
    return found


def _called_in(unit: Unit) -> Iterator[str]:
    """The names called in a unit, as often as they are; annotations (``#[cfg(not(unix))]``) call nothing."""
    calls = unit.file.walk(unit.core, Idea.CALL, Idea.ANNOTATION, inside=(Idea.ANNOTATION,))
    return (called_name(unit.file, call) for call in calls if unit.file.idea(call) is Idea.CALL)


def insertions(facts: Facts) -> list[Evidence]:
    """Statements that came into functions that were there before, where nothing of the kind went.

    A refactoring moves, renames or takes out, so that lines like those that come go elsewhere. Logs and assertions only look on.
    """
    code = {file.path: file for file in facts.code if kind_of(file.path) == "code"}
    went = frozenset(
        word.lower() for file in code.values() for word in _LEAVES.findall(removed_text(file).decode(errors="replace"))
    )
    is_pure = not any(file.deleted for file in code.values())
    if not facts.is_complete:
        return []
    return [
        place
        for symbol in facts.tests.symbols
        if symbol.change == "modified" and symbol.path in code
        for place in _inserted(symbol.symbol, code[symbol.path], facts, went, is_pure)
    ]


def _inserted(name: str, file: FileChange, facts: Facts, went: frozenset[str], is_pure: bool) -> Iterator[Evidence]:
    """The first statement that came into a function, between lines that stayed."""
    source = facts.sources.new(file)
    symbol = next((s for s in source.symbols if s.name == name), None) if source is not None else None
    if source is None or symbol is None:
        return
    taken_out = _taken_out(source, file, facts, is_pure)
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for hunk in file.hunks:
        for number in range(hunk.new_start, hunk.new_start + hunk.new_count) if not hunk.old_count else ():
            line = lines[number - 1] if number <= len(lines) else ""
            if not symbol.line < number <= symbol.end_line or _WATCHES.search(line) or NO_CODE.search(line):
                continue
            if taken_out.intersection(_CALLED.findall(line)):
                continue  # what was here is there now
            leaves = {word.lower() for word in _LEAVES.findall(line)}
            if (is_pure and _DOES.search(line)) or (leaves and not leaves & went):
                yield Evidence(file.path, number, number, f"in `{name}` a statement came, and none like it went")
                return


def _taken_out(source: SourceFile, file: FileChange, facts: Facts, is_pure: bool) -> set[str]:
    """The functions that are new and may have what others did before; where no line went, those that have lines which stayed."""
    come = facts.definitions.keys() - facts.former_definitions.keys()
    if not is_pure:
        return set(come)
    added = file.added_lines()
    homes = ((s.own_name, range(s.line + 1, s.end_line + 1)) for s in source.symbols if s.own_name in come)
    return {name for name, home in homes if not added.issuperset(home)}
