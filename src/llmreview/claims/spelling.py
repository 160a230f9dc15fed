"""Names that messages misspell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

SHORTEST = 6
"""Letters that a name must have for longer ones to be meant by it."""
LONG = 12
"""Letters of a name of which two may be missing or too many."""
ALIKE = 0.94
MOST_WORDS = 2000
"""Words of a text that a name is held against."""
SHARED = 0.6
"""The share of their words that two names have in common from which on one may be meant by the other."""
FEWEST_WORDS = 2
_WORD = Pattern(r"\w{6,80}")


def is_spelled_otherwise(name: str, text: str) -> bool:
    """Whether a text has the words of a name, put together in another way: ``updatedAfter`` as ``updated_after``."""
    words = words_of(name)
    if len(words) < 2 or sum(map(len, words)) < SHORTEST:
        return False
    spelled = re.finditer(rf"(?<![^\W\d_]){'[-_ ./]?'.join(words)}(?![^\W\d_])", text, re.IGNORECASE)
    return any(match[0] != name for match in spelled)


def is_made_of(name: str, text: str) -> bool:
    """Whether a text has the words of a name, as those of which frameworks make it: ``customer_id`` of ``references :customer``.

    What frameworks add says nothing: a name of such words alone may be made of none.
    """
    low = text.lower()
    return all(word.removesuffix("s") in low for word in words_of(name) if word not in _GIVEN)


_GIVEN = frozenset(
    "id ids at on by path url count total type get set is has use with to scope command query created updated deleted ref key s "
    "fragment mutation async".split()
)
"""Words that frameworks put before or behind a name, or give it whole."""


def nearest_name(name: str, names: Iterable[str], without: frozenset[str] = frozenset()) -> str | None:
    """A name that has most of another one's words, or all of them, but for those ``without`` which it means the same."""
    words = set(words_of(name)) - without
    if len(words) < FEWEST_WORDS:
        return None
    others = ((other, set(words_of(other)) - without) for other in names)
    return next((other for other, own in others if words <= own or len(words & own) >= SHARED * len(words | own)), None)


def nearest_word(name: str, text: str) -> str | None:
    """A word of a text that is the name but for a slip of the pen, or that the name is short for."""
    alike = {word for word in _WORD.findall(text) if len(word) >= len(name) - 1 and word[:1].lower() == name[:1].lower()}
    return next((word for word in sorted(alike)[:MOST_WORDS] if _is_meant(word.lower(), name.lower())), None)


def _is_meant(word: str, name: str) -> bool:
    if len(name) >= SHORTEST and word.startswith(name):
        return True
    if len(word) <= len(name) + 1 and _is_slip(word, name):
        return True
    if len(name) < LONG or abs(len(word) - len(name)) > 2:
        return False
    from difflib import SequenceMatcher  # which few changes need

    return SequenceMatcher(None, word, name).ratio() >= ALIKE


def _is_slip(word: str, name: str) -> bool:
    """Whether one letter is another one, too many, missing, or has changed places with the next."""
    start = next((n for n, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name)))
    rests = word[start:], name[start:]
    swapped = rests[0][:2] == rests[1][:2][::-1] and rests[0][2:] == rests[1][2:]
    return swapped or rests[0][1:] == rests[1][1:] or rests[0][1:] == rests[1] or rests[0] == rests[1][1:]
