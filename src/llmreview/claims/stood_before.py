"""Functions and types that a message says came, and that stood before the change as they do now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.spelling import parts_of
from llmreview.claims.facts import first_changes
from llmreview.claims.judgement import Judgement, contradicted
from llmreview.claims.mentions import files_naming
from llmreview.claims.naming_forms import CODE_NOUN
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.wording import Name
    from llmreview.syntax import Symbol

MOST_FILES = 10
"""Files that name it and are searched for its definition."""
MOST_NAMES = 12
"""Names of a change that are looked for: each is a search of the repository."""
SHORTEST = 8
"""Letters of a name from which on, being of several words, it is that of one thing."""
_ADDS = Pattern(r"^(?:also |now |and )?(?:add|introduc|creat|implement)\w*\b", re.IGNORECASE)
_IS_ALL = Pattern(
    r"[`()]*(?:\W*$|\s*[.,;:(—–-]|\s(?:for|that|which|and|with|using|from)\b"
    r"|\sto (?!the|its|our|all|each|every|an?\b|main|this)[a-z]+ )"
)
"""What follows a name that is itself what came: ``add `parse_rows()` for shops``, not ``… to the start``."""


def judge_stood_before(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    """Contradicts that a function or type came, where it is defined in lines that the change left alone; else says nothing."""
    is_defined_so = match["noun"] is not None or CODE_NOUN.search(match[0]) is not None or "(" in match["names"]
    is_one = len(name.last) >= SHORTEST and len(parts_of(name.last)) > 1
    if not (is_defined_so and is_one and _ADDS.match(text) and _IS_ALL.match(text, match.end())):
        return None
    if not (facts.is_complete and facts.code) or facts.names(name.last, facts.changed_text):
        return None
    places = _definitions(name.last, facts)
    if not places or any(_is_touched(path, symbol, facts) for path, symbol in places):
        return None
    path, symbol = places[0]
    place = Evidence(path, symbol.line, symbol.end_line, f"`{name.last}` stood here before")
    return contradicted(f"`{name.last}` is added by the message, and stood in {path} before", place, *first_changes(facts))


def _definitions(name: str, facts: Facts) -> list[tuple[str, Symbol]]:
    """Where files of the repository define a function or type, by the file; nowhere, once enough names were looked for."""
    known = facts.once(_places)
    if name not in known and len(known) < MOST_NAMES:
        files = files_naming(name, facts, MOST_FILES)
        known[name] = [(file.path, symbol) for file in files for symbol in file.symbols if symbol.own_name == name]
    return known.get(name, [])


def _places(_: Facts) -> dict[str, list[tuple[str, Symbol]]]:
    """Where the names that were looked for are defined, filled as they are asked for."""
    return {}


def _is_touched(path: str, symbol: Symbol, facts: Facts) -> bool:
    """Whether the change may have had a hand in a definition: it is new, moved, or altered somewhere."""
    file = facts.change.by_path.get(path)
    if file is None:
        return False
    hunks = ((hunk.new_start, hunk.new_start + max(1, hunk.new_count)) for hunk in file.hunks)
    return file.status != "modified" or any(first <= symbol.end_line and symbol.line <= last for first, last in hunks)
