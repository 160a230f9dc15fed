"""A change over both limits of the scope check, with a proposal of how to split it; over one of them, a question."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.checks import check_scope
from llmreview.detect import Candidate, Context
from llmreview.model import Area, Evidence, ScopeCheck

MOST_GROUPS = 8
MOST_PATHS = 4
MOST_EVIDENCE = 300
"""Files of which it is told to which group they belong."""
TOGETHER = "No split by files shows: it is one file, or its files need each other. Look for a first step that is of use alone."


def detect_change(context: Context) -> Iterator[Candidate]:
    scope = context.scope or check_scope(context.sources)
    if not scope.exceeds:
        return
    evidence, fix = _evidence(scope), _proposal(scope.groups) or TOGETHER
    names = ", ".join(f"{area.name} ({_lines(area.lines)})" for area in scope.areas[:MOST_GROUPS])
    areas = f"{len(scope.areas)} unrelated areas: {names}{_more(scope.areas)}"
    if scope.exceeds == ("lines", "areas"):
        yield Candidate(None, f"{_lines(scope.lines)} changed in {areas}", evidence, fix=fix, identity="")
    elif "areas" in scope.exceeds:
        question = "Do these parts belong together?"
        yield Candidate(None, f"The change touches {areas}", evidence, tier="ask", fix=fix, question=question, identity="")
    else:
        message = f"{_lines(scope.lines)} changed, those of tests and documentation not counted"
        question = "Is there a first part that could be merged on its own?"
        yield Candidate(None, message, evidence, tier="ask", fix=fix, question=question, identity="")


def _lines(count: int) -> str:
    return f"{count:,} line{'s' * (count != 1)}"


def _more(areas: tuple[Area, ...]) -> str:
    return f" and {len(areas) - MOST_GROUPS} more" if len(areas) > MOST_GROUPS else ""


def _evidence(scope: ScopeCheck) -> tuple[Evidence, ...]:
    """The largest file of each group with what the group is, then every other file with the number of its group."""
    areas = scope.groups or scope.areas
    numbered = [
        (f"part {number} of {len(areas)}" if scope.groups else "", area) for number, area in enumerate(areas, 1) if area.paths
    ]
    heads = [
        Evidence(area.paths[0], 1, 1, f"{_part(part, area)}: {area.files} file{'s' * (area.files != 1)}, {_lines(area.lines)}")
        for part, area in numbered
    ]
    if not scope.groups:
        return tuple(heads[:MOST_GROUPS])
    others = [Evidence(path, 1, 1, part) for part, area in numbered for path in area.paths[1:]]
    return tuple([*heads, *others][:MOST_EVIDENCE])


def _part(part: str, area: Area) -> str:
    """What a group is called beside one of its files, whose name says it where it is all of the name."""
    return ", ".join(filter(None, (part, area.name if area.name not in area.paths else ""))) or area.name


def _proposal(groups: tuple[Area, ...]) -> str:
    """The groups with their files, in the order in which they could be merged."""
    if not groups:
        return ""
    parts = [f"{number}. {_named(area)}" for number, area in enumerate(groups[:MOST_GROUPS], 1)]
    if len(groups) > MOST_GROUPS:
        parts.append(f"then the other {len(groups) - MOST_GROUPS}")
    return "Split it, each part with its tests, to be merged in this order: " + "; ".join(parts) + "."


def _named(area: Area) -> str:
    """A group by its name and files; these without the folder that the name tells."""
    shown = ", ".join(path.removeprefix(f"{area.name}/") for path in area.paths[:MOST_PATHS])
    more = len(area.paths) - MOST_PATHS
    name = "" if area.name in area.paths else f"{area.name}: "
    return f"{name}{shown}" + (f" and {more} more" if more > 0 else "")
