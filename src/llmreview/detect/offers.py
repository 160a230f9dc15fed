"""What known libraries offer for what is written by hand, as a vocabulary says: by what a file names and what the code holds."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from llmreview.model import Tier
from llmreview.syntax import Idea, SourceFile


class Offer(NamedTuple):
    """Something that a library offers."""

    module: re.Pattern[str]
    """What the file imports or names in its code, where it uses the library."""
    shape: re.Pattern[str]
    """What the code holds that does by hand what the library does."""
    instead: str
    tier: Tier | None


def offered(file: SourceFile, code: str, lines: frozenset[str]) -> Offer | None:
    """The first offer for a piece of code; lines say ``<module> ; <shape> -> <instead>``, "ask " leads what is less sure."""
    for offer in _read_offers(lines):
        if offer.shape.search(code) and offer.module.search(_named(file)):
            return offer
    return None


@lru_cache(maxsize=16)
def _read_offers(lines: frozenset[str]) -> tuple[Offer, ...]:
    found = []
    for line in sorted(lines):
        where, _, instead = line.partition(" -> ")
        module, _, shape = where.partition(" ; ")
        tier: Tier | None = "ask" if module.startswith("ask ") else None
        found.append(Offer(re.compile(module.removeprefix("ask ")), re.compile(shape), instead, tier))
    return tuple(found)


_NAMED: WeakKeyDictionary[SourceFile, str] = WeakKeyDictionary()
"""What was answered about a file: each loop in it asks the same."""


def _named(file: SourceFile) -> str:
    """What a file imports and names in its code: not what comments and texts speak of."""
    if file not in _NAMED:
        imported = [file.text(node) for node in file.query(Idea.IMPORT)]
        named = dict.fromkeys(file.text(node)[:80] for node in file.query(Idea.NAME, Idea.MEMBER))
        _NAMED[file] = "\n".join((*imported, *file.imports.values(), *named))
    return _NAMED[file]
