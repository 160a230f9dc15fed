"""What a message itself tells beside a claim on all of the change: by that nobody is misled."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from llmreview.checks.things import added_text, changed_text, removed_text
from llmreview.claims import nature_words as words
from llmreview.claims.judgement import Judgement, unverifiable
from llmreview.claims.wording import SHORTEST_NAME, names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Evidence

LONGEST_TOLD = 6_000
"""Characters of a message that are searched for what it tells beside its title."""
_QUOTED_NAME = Pattern(r"`([^`]+)`")
_NUMBER_OR_KEY = Pattern(r"(?<![\w.])(?:\d[\d_]*|\w+)(?:\.\w+)+|(?<![\w.])\d+\b")
_WORD = Pattern(r"\w+(?:\.\w+)*")


def unless_told(judgement: Judgement, statement: Statement, facts: Facts) -> Judgement:
    """A judgement on all of a change, unless the message says elsewhere what became another."""
    if judgement.verdict != "contradicted":
        return judgement
    told = facts.said[:LONGEST_TOLD].replace(statement.text, " ")
    names = _telling_names(told) | set(_NUMBER_OR_KEY.findall(told))
    if all(_is_told_closely(place, names, facts) for place in judgement.places):
        return unverifiable("the message tells of what else changed")
    return judgement


def _telling_names(text: str) -> set[str]:
    return {name.last for name in names_in(text) if len(name.last) >= SHORTEST_NAME}


def _is_told_closely(changed: Evidence, told: set[str], facts: Facts) -> bool:
    """Whether a message names what became another: the value, or what a condition or a symbol has more or less than before."""
    if changed.note.endswith(("none like it went", "was added")):
        return False  # the note names the place alone; a symbol that is new is more than is left out of mind
    if changed.note.endswith("was modified"):
        return not told.isdisjoint(facts.once(_words_apart).get(changed.path, ()))
    quoted = _QUOTED_NAME.findall(changed.note)
    return bool(quoted) and not told.isdisjoint(_parts(_WORD.findall(quoted[-1])))


def _words_apart(facts: Facts) -> Mapping[str, set[str]]:
    """What each file of code says in more or in fewer places than before, by its path."""
    found = {}
    for file in facts.code:
        come, gone = (Counter(_WORD.findall(text.decode(errors="replace"))) for text in (added_text(file), removed_text(file)))
        found[file.path] = _parts((come - gone) + (gone - come))
    return found


def _parts(said: Iterable[str]) -> set[str]:
    """Words, and what they are put together of: ``sync.mode`` and ``mode``."""
    return {part for word in said for part in (word, *word.split("."))}


def are_told(changed: Iterable[Evidence], facts: Facts) -> bool:
    """Whether the message tells below its title what was done to each of some symbols, beside formatting.

    It does where it names the symbol, its file, or something of the file's changed lines.
    """
    lines = [line for message in facts.change.messages for line in message.text.split("\n")[1:]]
    told = "\n".join(line for line in lines if not words.OF_FORMATTERS.search(line))[:LONGEST_TOLD]
    names = {name.lower() for name in _telling_names(told)}
    return all(
        facts.names(place.path.rpartition("/")[2], told)
        or ((found := _QUOTED_NAME.search(place.note)) is not None and facts.names(found[1].rpartition(".")[2], told))
        or not names.isdisjoint(re.findall(r"\w+", changed_text(facts.change.by_path[place.path]).lower()))
        for place in changed
    )
