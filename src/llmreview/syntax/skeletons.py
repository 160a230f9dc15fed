"""What is left of lines when all words are taken out of them: a cheap sign that two passages may be the same code.

Reading steps costs fifty times as much; only passages that share skeletons are worth it.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from llmreview.pattern import Pattern
from llmreview.syntax.steps import Passage

_WORDS = (string.ascii_letters + string.digits + "_ \t\r").encode() + bytes(range(128, 256))
_TELLING = 6
"""Marks that two lines must have to tell anything."""
_FEWEST_SHARED = 2
_SHORTEST = 6
"""Letters of a name that may be looked for."""
_COMMON = frozenset(
    "abstract append assert attributes boolean Boolean config Config console content Content context Context continue default "
    "Default delete double element elements Errorf errors Errors except Exception export extends filter finally foreach format "
    "Format function handler implements import include Integer interface isinstance length Length logger Logger message Message "
    "method module namespace nullptr number Number object Object option Option options Options Optional override package params "
    "Params printf Printf println Println private Promise protected public readonly request Request require response Response "
    "result Result results return returns select self should static status Status string String strings struct switch throws "
    "typeof undefined update Update values Values version virtual".split()
)
"""Words of languages and of every code: looking for them finds everything."""
_MOST_ALIKE = 100
_USED = Pattern(r"\.\s*(\w+)|(\w+)\s*[(!]")
_WORD = Pattern(r"[A-Za-z_]\w+")
_SEVERAL_PARTS = Pattern(r"[a-z0-9][A-Z]|[A-Za-z0-9]_[A-Za-z0-9]")


def skeleton(passage: Passage) -> Counter[tuple[bytes, bytes]]:
    """What is left of the lines of a passage, each with that of the next: two in a row tell more than two apart."""
    first, last = passage.lines if passage.function is not None else (0, len(passage.file.lines))
    left = [marks for line in passage.file.lines[first:last] if (marks := line.translate(None, _WORDS))]
    return Counter(pair for pair in pairwise(left) if len(pair[0]) + len(pair[1]) >= _TELLING)


def lookalikes(asked: Iterable[Passage], standing: Iterable[Passage]) -> tuple[list[Passage], list[Passage]]:
    """Those of ``asked`` that share telling lines with one of ``standing``, and those of ``standing`` that do so."""
    skeletons: dict[int, Counter[tuple[bytes, bytes]]] = {}
    holders: dict[tuple[bytes, bytes], list[Passage]] = {}
    for passage in standing:
        skeletons[id(passage)] = skeleton(passage)
        for pair in skeletons[id(passage)]:
            holders.setdefault(pair, []).append(passage)
    answered: list[Passage] = []
    found: dict[int, Passage] = {}
    for passage in asked:
        shared: Counter[int] = Counter()
        alike: dict[int, Passage] = {}
        own = skeletons[id(passage)] if id(passage) in skeletons else skeleton(passage)
        for pair in own:
            others = holders.get(pair, ())
            for other in others if len(others) <= _MOST_ALIKE else ():
                shared[id(other)] += 1
                alike[id(other)] = other
        near = {key: other for key, other in alike.items() if shared[key] >= _FEWEST_SHARED and other is not passage}
        if near or sum(count > 1 for count in own.values()) >= _FEWEST_SHARED:  # it may hold a block twice
            answered.append(passage)
            found.update(near)
    return answered, list(found.values())


def telling_words(passage: Passage, most: int) -> list[str]:
    """Names that a copy elsewhere is likely to hold some of: first those of several parts, first those that are used."""
    first, last = passage.lines
    text = b"\n".join(passage.file.lines[first - 1 : last]).decode(errors="replace")
    used = {member or called for member, called in _USED.findall(text)}
    words = {word for word in _WORD.findall(text) if len(word) >= _SHORTEST and word not in _COMMON} - {passage.name}
    return sorted(words, key=lambda word: (_SEVERAL_PARTS.search(word) is None, word not in used, -len(word), word))[:most]
