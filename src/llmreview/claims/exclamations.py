"""Exclamation marks at the end of prose. Those of code, formulas, numbers, secrets and of what is quoted say something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.pattern import Pattern

EXCLAIMED = Pattern(r"(?<=[\w)*])(?<!\bfixup)(?<!\bsquash)(?<!\bamend)!+(?=[*_)]*(?:\s|$))(?![*_)]*[ \t]+[a-z])")
_OF_CODE = frozenset(
    "print println eprint eprintln vec panic format assert dbg todo unimplemented unreachable matches write writeln save create "
    "update destroy touch merge map select reject sort uniq compact flatten concat strip gsub sub reverse freeze delete reload "
    "toggle increment decrement lock run call process validate perform".split()
)
"""Words of which an exclamation mark is a part: macros of Rust, methods of Ruby."""
_WORD = Pattern(r"[(*_]*([^\W\d_]{2,}(?:[-'’][^\W\d_]+)*)[*_)]*")
_ASIDE = Pattern(r"(?:\A|\s)\([\w ,.-]{1,38}\)[*_]*\Z")
_OF_CONTENT = Pattern(
    r"\b(?:passwords?|passwd|passphrases?|secrets?|tokens?|credentials?|pin|keys?|prints?|printed|says|said|shows?|shown|reads|returns?|"
    r"returned|displays?|outputs?|echo(?:es)?|writes|logs|called|named|titled|ends? in|types?|enters?)\b|[=<>^]|\x00\s*\Z",
    re.IGNORECASE,
)
"""What tells that the text goes on with something that is meant to the letter."""
_FAR = 40
"""Characters before an exclamation mark among which the word stands that it ends."""
_READ = 300
"""Characters of a sentence that are read of what it is about."""


def exclamations(hidden: str, begin: int, end: int, *, is_praise: bool) -> Iterator[tuple[int, int]]:
    """The marks between two places that only exclaim; ``is_praise`` says that the sentence praises."""
    for mark in EXCLAIMED.finditer(hidden, begin, end):
        start = mark.start()
        if _ends_prose(hidden[max(begin, start - _FAR) : start], is_praise) and not _OF_CONTENT.search(
            hidden, max(begin, start - _READ), start
        ):
            yield mark.span()


def _ends_prose(before: str, is_praise: bool) -> bool:
    """Whether a plain word stands before the mark, or an aside in a sentence of praise."""
    if is_praise and _ASIDE.search(before):
        return True
    last = re.split(r"\s", before)[-1]
    word = _WORD.fullmatch(last)
    if word is None:
        return False
    parts = re.split(r"[-'’]", word[1])
    return all(part.islower() or part.istitle() for part in parts) and word[1] not in _OF_CODE
