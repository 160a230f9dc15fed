"""How alike two passages are that repeat each other: which names and literals stand in the place of which."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.syntax.copies import Copy

_PART = Pattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

Renames = dict[str, str]


class Likeness(NamedTuple):
    """What a copy shares with what it repeats, and in what it differs."""

    tokens: int
    shapes: int
    """How many different shapes its steps have."""
    names: int
    """How many different names it takes from outside of itself: members, functions, types."""
    kept: int
    """How many of them stand in both, or differ in one word that differs in others as well (``order``, ``invoice``)."""
    renamed: tuple[tuple[str, str], ...]
    literals: tuple[tuple[str, str], ...]
    breaks: int
    """Steps in which a local name stands for another one than in the rest."""

    @property
    def share(self) -> float:
        return self.kept / self.names if self.names else 1.0


def likeness(copy: Copy) -> Likeness:
    """Compares a copy with what it repeats, token by token, step by step."""
    local_one, local_other = copy.one.local_names, copy.other.local_names
    forth: Renames = {}
    back: Renames = {}
    free: dict[tuple[str, str], int] = {}
    literals: list[tuple[str, str]] = []
    breaks = tokens = 0
    for one, other in copy.steps:
        broken = False
        for a, b in zip(one.form, other.form, strict=False):
            tokens += a != ")"
            if a[0] in "nm" and b[0] in "nm":
                x, y = a[1:], b[1:]
                if a[0] == "n" and x in local_one and b[0] == "n" and y in local_other:
                    broken |= forth.setdefault(x, y) != y or back.setdefault(y, x) != x
                else:
                    free[x, y] = free.get((x, y), 0) + 1
            elif a != b and (a[1:], b[1:]) not in literals:
                literals.append((a[1:], b[1:]))
        breaks += broken
    pairs = {**dict.fromkeys(free), **dict.fromkeys(forth.items())}
    words = _changed_words([*pairs, (copy.one.name, copy.other.name)])
    kept = sum(x == y or _explained(x, y, words) for x, y in free)
    renamed = tuple(pair for pair in pairs if pair[0] != pair[1])
    shapes = len({one.shape for one, _ in copy.steps})
    return Likeness(tokens, shapes, len(free), kept, renamed, tuple(literals), breaks)


def _words(name: str) -> list[str]:
    return [word.lower().removesuffix("s") for word in _PART.findall(name)]


def _differences(x: str, y: str) -> list[tuple[str, str]] | None:
    """The words that differ between two names of as many words; None where their number differs."""
    one, other = _words(x), _words(y)
    if len(one) != len(other):
        return None
    return [(a, b) for a, b in zip(one, other, strict=True) if a != b]


def _changed_words(pairs: list[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """How many pairs of names each change of a word is part of."""
    return Counter(change for x, y in pairs for change in set(_differences(x, y) or ()))


def _explained(x: str, y: str, words: Counter[tuple[str, str]]) -> bool:
    changes = _differences(x, y)
    return changes is not None and all(words[change] > 1 for change in changes)
