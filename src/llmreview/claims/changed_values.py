"""Values that became others: numbers, operators, truth values. What the code does is different."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.changed import form_of
from llmreview.checks.kinds import kind_of
from llmreview.checks.units import Unit
from llmreview.claims.paired_code import TOKEN, VALUES, altered_units, pairs_of_lines, shown_name
from llmreview.claims.prose import lines_of_prose
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax.numbers import plain_number

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.syntax import SourceFile

_RECKONS = Pattern(r"[-+*/%] \d[\d_.]*")
_SETTINGS = Pattern(
    r"\.(?:ya?ml|json[c5]?|toml|ini|cfg|conf|config|properties|xml|html?|css|s[ac]ss|less|styl|tf|tfvars|hcl|env|lock|svg|csv|po)$"
    r"|(?:^|/)\.[^/]+$|(?:^|/)[^/.]*(?:Dockerfile|Procfile)[^/]*$",
    re.IGNORECASE,
)
"""Files that hold values and looks, of which a program may make what it will."""
_KEPT_BY_TOOLS = Pattern(r"(?:^|/)\.[\w-]+/(?:[^/]*/)*[^/.]+$")
"""Where tools keep what they last did: ``.beads/last-touched``."""


def is_of_settings(path: str) -> bool:
    """Whether a file is one of settings or looks: its values are no statements of a program."""
    return kind_of(path) != "code" or _SETTINGS.search(path) is not None


def changed_values(facts: Facts, *, with_settings: bool = True) -> list[Evidence]:
    """Units of both sides that differ in nothing but a number, an operator or a truth value: what they do is different.

    What settings say counts ``with_settings`` only.
    """
    files = [
        file
        for file in facts.code
        if (with_settings or not is_of_settings(file.path)) and _KEPT_BY_TOOLS.search(file.path) is None
    ]
    found = [
        Evidence(file.path, after.line, after.end_line, f"in `{shown_name(after)}`, `{difference[0]}` became `{difference[1]}`")
        for file in files
        for before, after in altered_units(file, facts)
        if (difference := _value_apart(before, after)) is not None
    ]
    found = found or [place for file in files for place in _values_in_lines(file, facts.sources.new(file))]
    return [place for place in found if not facts.is_in_tests(place)]


def further_arithmetic(facts: Facts) -> list[Evidence]:
    """The only line of a file that changed, where it reckons with one more number: ``price`` became ``price * 2``."""
    found = []
    for file in facts.code:
        for number, before, after in pairs_of_lines(file) if file.added == file.deleted == 1 else ():
            one, other = TOKEN.findall(before), TOKEN.findall(after)
            start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
            inserted = other[start : start + 2]
            if one[:start] + inserted + one[start:] == other and _RECKONS.fullmatch(" ".join(inserted)):
                found.append(Evidence(file.path, number, number, f"`{' '.join(inserted)}` came"))
    return found


def _values_in_lines(file: FileChange, source: SourceFile | None) -> Iterator[Evidence]:
    """Lines that another took the place of, and that differ in nothing but a value; in comments and docstrings nothing is one."""
    found = []
    for number, before, after in pairs_of_lines(file):
        one, other = TOKEN.findall(before), TOKEN.findall(after)
        apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
        apart = [(a, b) for a, b in apart if _plain(a) != _plain(b)]
        if len(one) == len(other) and len(apart) == 1 and all(_is_value(f"t{token}") for token in apart[0]):
            found.append(Evidence(file.path, number, number, f"`{apart[0][0]}` became `{apart[0][1]}`"))
    prose = lines_of_prose(source) if found and source is not None else frozenset()
    return (place for place in found if place.line not in prose)


def _plain(token: str) -> str:
    return plain_number(token, "") if token[:1].isdigit() else token


def _value_apart(before: Unit, after: Unit) -> tuple[str, str] | None:
    """The only values that tell two units apart, where they are numbers, operators or truth values."""
    old, new = form_of(before), form_of(after)
    if len(old) != len(new):
        return None
    apart = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    if not apart or len(apart) > 3:
        return None
    for one, other in apart:
        if not (_is_value(one) and _is_value(other)):
            return None
    return apart[0][0][1:], apart[0][1][1:]


def _is_value(token: str) -> bool:
    return token[:1] == "t" and (
        token[1:] in VALUES or re.fullmatch(r"-?\d[\d_.]*[a-zA-Z]{0,3}|0[xX][\da-fA-F_]+", token[1:]) is not None
    )
