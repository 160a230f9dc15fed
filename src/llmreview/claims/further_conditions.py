"""Conditions of which more is asked than before, and arms for what was not told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.claims.paired_code import TOKEN, VALUES, pairs_of_lines
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.syntax import SourceFile

_CONNECTIVES = frozenset({"&&", "||", "and", "or"})
_ARM = Pattern(
    r"\s*(?P<opening>case\s+|when\s+|(?:\}\s*)?else\s+if\s*\(?\s*[\w.]+\s*===?\s*|el(?:s)?if\s+[\w.]+\s*==\s*|)"
    r"(?P<value>\"[^\"]+\"|'[^']+'|(?:[A-Z]\w*(?:\.|::))+\w+|[A-Z][A-Z_0-9]{2,})\s*(?P<end>:(?!:)|=>|->|\)|then\b)"
)
"""An arm of a switch, or a further condition, for a value."""


def further_conditions(facts: Facts) -> list[Evidence]:
    """Conditions of which more is asked now, and arms for what was not told apart before."""
    went = facts.removed_text
    found = (place for file in facts.code for place in (*_extended(file, went), *_new_arms(file, facts, went)))
    return [place for place in found if not facts.is_in_tests(place)]


def _extended(file: FileChange, went: str) -> Iterator[Evidence]:
    """Lines that another took the place of, with nothing but one more part of a condition."""
    for number, before, after in pairs_of_lines(file):
        one, other = TOKEN.findall(before), TOKEN.findall(after)
        start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        inserted = other[start : start + len(other) - len(one)]
        if not inserted or other[:start] + other[start + len(inserted) :] != one:
            continue
        parts = [token for token in inserted if re.fullmatch(r"[A-Za-z_][\w.]*", token) and token not in VALUES]
        own = [part for part in parts if part not in one]
        asks_more = bool(parts) and any(token not in one for token in inserted[1:-1])
        is_new = not any(_is_word_of(part, went) for part in own[-1:]) if own else asks_more
        if _CONNECTIVES & {inserted[0], inserted[-1]} and parts and is_new:
            yield Evidence(file.path, number, number, f"`{' '.join(inserted)}` was added to a condition")


def _is_word_of(part: str, text: str) -> bool:
    """Whether a part of a condition was asked elsewhere before: two conditions may have become one."""
    return re.search(rf"\b(?:if|unless|while|when|elif|elsif|guard)\b.*(?<![\w.]){re.escape(part)}(?!\w)", text) is not None


def _new_arms(file: FileChange, facts: Facts, went: str) -> Iterator[Evidence]:
    """Arms that came between others, for values that no line that went has."""
    new = facts.sources.new(file)
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for hunk in file.hunks if new is not None and file.old is not None else ():
        if hunk.old_count or hunk.new_start > len(lines):
            continue
        for number in range(hunk.new_start, min(hunk.new_start + hunk.new_count, len(lines) + 1)):
            arm = _ARM.match(lines[number - 1])
            if arm is None or (not arm["opening"] and not _is_of_a_choice(arm["end"], lines[:number], new)):
                continue
            if arm["value"] not in went and not _is_new(number, new):
                yield Evidence(file.path, number, number, f"an arm for `{arm['value']}` came")
                break


_MATCH = Pattern(r"\bmatch\s*\(")
MOST_LINES_OF_A_CHOICE = 30
"""Lines above an arm in which what it is part of is looked for."""


def _is_of_a_choice(end: str, above: list[str], file: SourceFile | None) -> bool:
    """Whether a value without a word before it leads an arm, rather than an entry of an array or an argument."""
    family = file.grammar.family if file is not None else ""
    if end == "=>" and family in ("php", "ruby", "typescript"):
        return family == "php" and any(_MATCH.search(line) for line in above[-MOST_LINES_OF_A_CHOICE:])
    return end in ("=>", "->")


def _is_new(number: int, file: SourceFile | None) -> bool:
    """Whether a line stands in a function that came as a whole."""
    around = [s for s in file.symbols if s.line <= number <= s.end_line and s.kind in ("function", "method")] if file else []
    return not around or file is None or file.touches(around[-1].core.start_point[0] + 1, around[-1].core.start_point[0] + 1)
