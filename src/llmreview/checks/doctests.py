"""Examples in docstrings (``>>> total(3)``) as cases of what they stand in: Python runs them, and compares what they print."""

from __future__ import annotations

from collections.abc import Iterable

from llmreview.checks.changed import ChangedUnit, Sides
from llmreview.checks.units import Unit, read_units
from llmreview.model import CaseReference
from llmreview.pattern import Pattern

_EXAMPLE = Pattern(
    r"(?m)^[ \t]*>>>[ \t]*(?P<asked>[^\n]*(?:\n[ \t]*\.\.\.[^\n]*)*)\n(?P<printed>(?:[ \t]*(?!>>>|\"\"\"|''')\S[^\n]*\n)*)"
)
_ASSIGNED = Pattern(r"\w[\w, ]*=[^=]|(?:from|import)\b|#")


def doctest_cases(symbol: ChangedUnit, files: Iterable[Sides]) -> list[CaseReference]:
    """The examples that exercise a changed symbol, as one case; changed if one of them is new and says what it prints."""
    unit = symbol.unit
    if unit.file.grammar.family != "python" or b">>>" not in unit.file.source:
        return []
    examples = _examples(unit)
    if not any(printed for _, printed in examples):
        return []
    sides = next((sides for sides in files if sides.new is unit.file), None)
    before = next((u for u in read_units(sides.old) if u.name == unit.name), None) if sides and sides.old else None
    old = _examples(before) if before is not None else set()
    line = unit.line + unit.source.decode(errors="replace").partition(">>>")[0].count("\n")
    changed = any(printed for _, printed in examples - old)
    if not changed and b"doctest" not in unit.file.source:
        return []  # an illustration, for all that is known
    return [CaseReference(symbol.path, line, f"{unit.name} (doctest)", changed)]


def _examples(unit: Unit) -> set[tuple[str, str]]:
    """What the examples in a unit's own docstring ask, and what they print."""
    found = set()
    for example in _EXAMPLE.finditer(unit.source.decode(errors="replace")):
        asked = " ".join(example["asked"].split())
        if asked and not _ASSIGNED.match(asked):
            found.add((asked, " ".join(example["printed"].split())))
    return found
