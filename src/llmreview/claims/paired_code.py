"""Units and lines of both sides that stand against each other."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from llmreview.checks.changed import pair_by_name
from llmreview.checks.kinds import kind_of
from llmreview.checks.units import Unit, read_units
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts

VALUES = frozenset(
    {
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "===",
        "!==",
        "+",
        "-",
        "*",
        "/",
        "&&",
        "||",
        "and",
        "or",
        "not",
        "!",
        "true",
        "false",
        "True",
        "False",
    }
)
TOKEN = Pattern(r"\"[^\"]*\"|'[^']*'|`[^`]*`|\w[\w.]*|[=!<>]=?=?|&&|\|\||[-+*/%]=?|\S")
NO_CODE = re.compile(
    r"^\s*(?://|#|\*|/\*|--|<!--|\"\"\"|import\b|from\b|use\b|using\b|package\b)|version|"
    r"copyright",
    re.IGNORECASE,
)


def altered_units(file: FileChange, facts: Facts) -> Sequence[tuple[Unit, Unit]]:
    """The units of a file of code that stand on both sides and are not written the same."""
    return facts.once(_altered_units)[file.path]


def _altered_units(facts: Facts) -> dict[str, Sequence[tuple[Unit, Unit]]]:
    return {file.path: tuple(_altered_units_of(file, facts)) for file in facts.code}


def _altered_units_of(file: FileChange, facts: Facts) -> Iterator[tuple[Unit, Unit]]:
    old, new = facts.sources.old(file), facts.sources.new(file)
    if old is None or new is None or not new.changed:
        return
    pairs, _, _ = pair_by_name(*([u for u in read_units(side) if u.kind != "class"] for side in (old, new)))
    yield from ((before, after) for before, after in pairs if before.source != after.source and not new.is_in_tests(after.node))


def shown_name(unit: Unit) -> str:
    return os.fsencode(unit.name).decode(errors="replace")


def pairs_of_lines(file: FileChange) -> Iterator[tuple[int, str, str]]:
    """The lines of code that one other took the place of: their number, and how both read."""
    if kind_of(file.path) == "dependencies" or file.old is None or file.new is None:
        return
    old, new = (side.decode(errors="replace").split("\n") for side in (file.old, file.new))
    for hunk in file.hunks:
        for offset in range(hunk.new_count if hunk.old_count == hunk.new_count else 0):
            before, after = hunk.old_start - 1 + offset, hunk.new_start - 1 + offset
            if before < len(old) and after < len(new) and old[before] != new[after] and not NO_CODE.search(new[after]):
                yield after + 1, old[before], new[after]
