"""Claims that a change is one of formatting: by a formatter, by a linter, which rewrites more, or of what the program shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from llmreview.checks.changed import form_of
from llmreview.claims import nature_words as words
from llmreview.claims.behaviour import changed_symbols, further_calls, insertions
from llmreview.claims.changed_values import changed_values
from llmreview.claims.further_conditions import further_conditions
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.paired_code import altered_units
from llmreview.claims.prose import lines_of_prose
from llmreview.claims.told_beside import are_told, unless_told
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.calls import called_name

if TYPE_CHECKING:
    from llmreview.checks.units import Unit
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_WORD = Pattern(rb"[A-Za-z_]\w{2,}|\d+")
_DOES = Pattern(
    r"t(?:[-+*/%<>=!^~]+=|[-+*/%<>!^~&|]+(?<!&&)(?<!\|\|)|\d.*|[Tt]rue|[Ff]alse|not|None|null|nil|undefined|throw|raise|await|yield|break|continue)"
)
"""Operators, values, and the words by which a function is left or waits; what connects conditions is none."""


def judge_formatting(statement: Statement, facts: Facts) -> Judgement:
    """What is said to be formatting: by a formatter, by a linter, which rewrites more, or of what the program shows."""
    if words.MENDS.match(statement.text) and not words.ONLY.search(statement.plain):
        return unverifiable("what is mended may be the formatting of what the program shows")
    does_more = any(pattern.search(statement.plain) for pattern in (words.LINTED, words.BESIDES))
    judgement = _linted(facts) if does_more else _formatting(facts)
    if judgement.verdict == "contradicted" and not words.ONLY.search(statement.plain) and are_told(judgement.places, facts):
        return unverifiable("the message tells of what else changed")
    return unless_told(judgement, statement, facts)


def _linted(facts: Facts) -> Judgement:
    """Linters have statements rewritten; they do not have functions, conditions, calls or values that were not there."""
    changed = changed_symbols(facts)
    if not changed:
        return _formatting(facts)
    come = [place for place in changed if place.note.endswith("was added")]
    come = come or changed_values(facts) or further_conditions(facts) or further_calls(facts) or insertions(facts)
    if come:
        return contradicted(come[0].note, *come[:5])
    return unverifiable("what a linter asks for may change how a statement is written")


def _formatting(facts: Facts) -> Judgement:
    changed = changed_symbols(facts)
    if changed:
        alike = facts.once(_written_otherwise)
        other = [place for place in changed if (place.path, place.line) not in alike]
        if not other:
            return unverifiable("what is written otherwise calls and says the same as before")
        return contradicted(f"{other[0].note}: its syntax tree differs", *other[:5])
    values = changed_values(facts)
    if values:
        return contradicted(values[0].note, *values[:5])
    if not (facts.is_complete and facts.code):
        return unverifiable("not all of the change was read")
    if (word := facts.once(_word_apart)) is not None:
        return contradicted(f"{word.note}, which no formatter does", word)
    return supported("no syntax tree differs")


def _word_apart(facts: Facts) -> Evidence | None:
    """A word of the code that stands more often on one side of the lines that changed: formatters only part and join them."""
    for file in facts.code:
        old, new = facts.sources.old(file), facts.sources.new(file)
        if old is None or new is None:
            continue
        went, came = (
            Counter(word for number in changed - lines_of_prose(side) for word in _WORD.findall(side.lines[number - 1]))
            for side, changed in ((old, file.deleted_lines()), (new, file.added_lines()))
        )
        for word, what in (*((word, "went") for word in went - came), *((word, "came") for word in came - went)):
            line = min(file.added_lines(), default=1)
            return Evidence(file.path, line, line, f"`{word.decode(errors='replace')}` {what}")
    return None


def _written_otherwise(facts: Facts) -> frozenset[tuple[str, int]]:
    """Where units stand that do what they did in other statements: two conditions in one, a value without a name of its own.

    Formatters do so, and who runs one calls it formatting.
    """
    pairs = ((file.path, pair) for file in facts.code for pair in altered_units(file, facts))
    return frozenset((path, after.line) for path, (before, after) in pairs if _says_the_same(before, after))


def _says_the_same(before: Unit, after: Unit) -> bool:
    """Whether two units have the same words in the same order, but for names of values that only one of them has."""
    old, new = ([token for token in form_of(unit) if token[:1] in "nms" or _DOES.fullmatch(token)] for unit in (before, after))
    only_old, only_new = set(old) - set(new), set(new) - set(old)
    extra = only_old | only_new
    if (only_old and only_new) or any(token[:1] != "n" for token in extra):
        return False
    calls = {f"n{called_name(unit.file, call)}" for unit in (before, after) for call in unit.file.walk(unit.core, Idea.CALL)}
    return calls.isdisjoint(extra) and [token for token in old if token not in extra] == [t for t in new if t not in extra]
