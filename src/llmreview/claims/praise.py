"""Praise in prose: where it stands, how much of it there is, and the text without it.

Code, quotations, addresses and names are never touched; nor is praise that is denied, which is a fact.
"""

from __future__ import annotations

import itertools
import os
import re
from functools import cache
from typing import Literal, NamedTuple

from llmreview.assets import detectors_directory
from llmreview.descriptions import read_description
from llmreview.pattern import Pattern


class Praise(NamedTuple):
    """A stretch of praise: from ``start`` to ``end`` in the text, its words, and how plainly it is one."""

    start: int
    end: int
    words: str
    kind: Literal["adjective", "adverb", "sentence", "opener", "interjection", "emoji", "exclamation"]
    is_strong: bool


_PROTECTED = Pattern(
    r"^(?P<fence>[ \t]*(?:`{3,12}|~{3,12}))[^\n]*\n(?:.*?\n)??(?P=fence)[^\n]*$|`[^`\n]{1,300}`|"
    r"\"[^\"\n]{1,200}\"|“[^”\n]{1,200}”|‘[^’\n]{1,200}’|«[^»\n]{1,200}»|(?<![\w'])'[^'\n]{1,200}'(?![\w'])|<[^<>\n]{1,300}>|\b\w{2,12}://\S+"
    r"|^(?: {4}|\t)[^\n]*$|^>[^\n]*$|\$\w+|(?<![\w./@-])[\w.@-]{0,80}\w(?:/[\w.@-]{1,80}){1,12}|"
    r"(?<!\S)\S{1,64}@\S{1,200}|\{[^{}\n]{0,200}\}",
    re.MULTILINE | re.DOTALL,
)
"""What is not prose: code, quotations, addresses, paths, substitutions."""
_DENIED = Pattern(
    r"(?:\b(?:not|never|no|without|neither|nor|hardly|barely|less|isn't|aren't|wasn't|"
    r"weren't|doesn't|don't|didn't|won't|can't|cannot|far from|"
    r"more|nothing|lacks?|lacking|missing|needs?|"
    r"failed|fails?|unless|if|should|must|make|making|for|into|towards?)\b|n't\b|\bto be\b)[^.!?;:\n]{0,40}$",
    re.IGNORECASE,
)
_SPOKEN_OF = Pattern(
    r"(?:\b(?:claim|say|pretend|boast)(?:s|ed|ing)? (?:that|of|to|about)\b[^.!?;:\n]{0,40}"
    r"|\b(?:words?|phrases?|adjectives?|adverbs?|buzzwords?|superlatives?|slogans?|taglines?|wordings?)"
    r"(?: (?:like|such as|as|of))?[\s:,]{1,3})\Z",
    re.IGNORECASE,
)
"""What speaks of praise as words of somebody."""
_EXCLAIMED = Pattern(r"(?<=[\w)%\"'`*])!+(?=\s|$|[*_)]|[\U0001f000-\U0001faff\u2600-\u27bf])")


_ALONE = r"(?![\w/@=-]|\.\w|:\w|\(|:\s*(?:true|false|yes|no|null|none)\b)"
"""What follows a word that is no part of something else, and no setting."""


def _any_of(words: list[str]) -> str:
    """The longest of some words."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\-", "[- ]") for word in longest_first)


@cache
def _words() -> dict[str, Pattern[str]]:
    """The expressions made of the shipped lists."""
    lists = read_description(os.path.join(detectors_directory(), "vocabulary", "praise.yaml"))
    found = {}
    for strength in ("strong", "weak"):
        for kind in ("adjectives", "adverbs"):
            found[f"{strength} {kind}"] = Pattern(rf"(?<![\w./@#$-])(?:{_any_of(lists[strength][kind])}){_ALONE}", re.IGNORECASE)
    for opening in ("sentences", "openers"):
        found[opening] = Pattern(rf"(?<![\w-])(?:{'|'.join(lists['strong'][opening])})(?![\w-])", re.IGNORECASE)
    exclamations = "|".join(map(re.escape, sorted(lists["strong"]["interjections"], key=len, reverse=True)))
    found["interjections"] = Pattern(
        rf"(?:^|(?<=[.!?]\s)|(?<=[-*]\s))[^\w\s*-]{{0,3}}[ ]?(?:{exclamations})(?:!+|\.(?=\s*$)|:(?=\s))",
        re.IGNORECASE | re.MULTILINE,
    )
    found["emoji"] = Pattern(f"[{lists['emoji']}]\ufe0f?")
    before = "|".join(map(re.escape, lists["plain_before"]))
    found["plain"] = Pattern(rf"\s+(?:{before})\b", re.IGNORECASE)
    several = [*lists["strong"]["adjectives"], *lists["weak"]["adjectives"], *lists["companions"]]
    quality = rf"(?:{_any_of(several)})"
    found["companions"] = Pattern(rf"(?<![\w./@#$-])(?:{_any_of(lists['companions'])}){_ALONE}", re.IGNORECASE)
    found["rows"] = Pattern(rf"(?<![\w./@#$-]){quality}(?:(?:,?\s+and\s+|,\s+){quality}){{2,12}}{_ALONE}", re.IGNORECASE)
    found["degrees"] = Pattern("|".join(map(re.escape, lists["degrees"])), re.IGNORECASE)
    found["praised degrees"] = Pattern(rf"\s+(?:{'|'.join(lists['praised_degrees'])})\b", re.IGNORECASE)
    found["only first"] = Pattern("|".join(map(re.escape, lists["only_first"])), re.IGNORECASE)
    return found


def find_praise(text: str) -> list[Praise]:
    """The praise in a text, in order, without overlaps."""
    hidden = mask(text)
    words = _words()
    found = [
        *_matches(hidden, words["sentences"], "sentence", True),
        *_matches(hidden, words["openers"], "opener", True),
        *_matches(hidden, words["interjections"], "interjection", True),
        *_matches(hidden, words["strong adjectives"], "adjective", True),
        *_matches(hidden, words["strong adverbs"], "adverb", True),
        *_matches(hidden, words["weak adjectives"], "adjective", False),
        *_matches(hidden, words["weak adverbs"], "adverb", False),
        *_matches(hidden, words["emoji"], "emoji", True),
    ]
    found.sort(key=lambda p: (p.start, -p.end))
    starts = {praise.start for praise in found}
    kept: list[Praise] = []
    for praise in found:
        stands_first = _BEGINS.search(hidden, max(0, praise.start - 20), praise.start) is not None
        if not stands_first and words["only first"].fullmatch(praise.words):
            continue
        if words["degrees"].fullmatch(praise.words) and not (
            praise.end + 1 in starts
            or words["praised degrees"].match(hidden, praise.end)
            or _BETTERED.search(hidden, max(0, praise.start - 60), praise.start)
        ):
            continue
        if (not kept or praise.start >= kept[-1].end) and not _is_plain(hidden, praise, words["plain"]):
            kept.append(praise)
    return _with_companions(hidden, kept, words)


def _with_companions(hidden: str, kept: list[Praise], words: dict[str, Pattern[str]]) -> list[Praise]:
    """Praise with the words beside it that praise in a list alone: ``complete, robust and scalable``."""
    further = [
        praise
        for row in words["rows"].finditer(hidden)
        if any(row.start() <= praise.start < row.end() for praise in kept)
        for praise in _matches(hidden, words["companions"], "adjective", False, row.start(), row.end())
        if not _is_plain(hidden, praise, words["plain"])
    ]
    return sorted((*kept, *further)) if further else kept


def _matches(
    text: str, pattern: Pattern[str], kind: str, is_strong: bool, start: int = 0, end: int | None = None
) -> list[Praise]:
    found = pattern.finditer(text, start, len(text) if end is None else end)
    return [Praise(m.start(), m.end(), m[0].strip(), kind, is_strong) for m in found]  # type: ignore[arg-type]


def _is_plain(text: str, praise: Praise, plain: Pattern[str]) -> bool:
    """Whether the words are meant as they are: denied, wished for, or a term."""
    if praise.kind in ("emoji", "interjection"):
        return False
    before = text[max(0, praise.start - 60) : praise.start]
    if _SPOKEN_OF.search(before):
        return True
    if praise.kind == "adjective" and _is_name(text, praise, before):
        return True
    wanted = praise.kind != "sentence" and (_ASKED.match(text, praise.end) or _WANTED.match(text, praise.end)) is not None
    return wanted or _DENIED.search(before) is not None or plain.match(text, praise.end) is not None


def _is_name(text: str, praise: Praise, before: str) -> bool:
    """Whether a word is (part of) a name: it begins with a capital within a sentence, or so does the word after it."""
    if not praise.words[0].isupper() or praise.words[1:].lower() != praise.words[1:] or "-" in praise.words:
        return False
    return _MID_SENTENCE.search(before) is not None or _CAPITAL.match(text, praise.end) is not None


_MID_SENTENCE = Pattern(r"[\w,;)] +\Z")
_BEGINS = Pattern(r"(?:\A|\n|[.!?:] |[-*•|] )[^\w\n]*\Z")
_MARKS_LINE = Pattern(r"(?:\A|\n)[ \t#*_>•\d.)(-]*[✨🚀🔥💥]\Z")
"""A sign that tells what kind of a change a line is about, as gitmoji has it; it praises at the end of one."""
_CAPITAL = Pattern(r" [A-Z][a-z]")
_BETTERED = Pattern(r"\b(?:improv|enhanc|simplif|boost|streamlin|optimi[sz])\w*[^.!?;:\n]{0,30}\Z", re.IGNORECASE)
_ASKED = Pattern(r"[^.!?\n]{0,300}\?")
_WANTED = Pattern(
    r"[^.!?;:\n]{0,60}\b(?:is|are|was|were)(?: (?:still|also|now|all))? (?:missing|lacking|needed|required|not|yet)\b"
)
_WRAPPED = Pattern(r"^(?![ \t]*[#|])([^\n]*[^\n.!?:;|])\n(?=[ \t]{0,12}[a-z(])", re.MULTILINE)
"""A line that goes on in the next one."""


def mask(text: str) -> str:
    """A text of the same length, with all that is not prose made unreadable, and no line broken within a sentence."""
    return _WRAPPED.sub(r"\1 ", _PROTECTED.sub(lambda m: re.sub(r"[^\n]", "\x00", m[0]), text))


def is_enthusiastic(text: str, *, with_signs: bool = True) -> bool:
    """Whether a passage praises: strongly, with three plain words, or with one and an exclamation.

    Without ``with_signs`` emoji and cries (``Success!``) do not count: they adorn documents, and comments tell of states.
    """
    found = [p for p in find_praise(text) if with_signs or p.kind not in ("emoji", "interjection")]
    if _EXCLAIMED.search(mask(text)) is None:
        found = [p for p in found if p.kind != "emoji" or _MARKS_LINE.search(text, max(0, p.start - 20), p.end) is None]
    if any(p.is_strong for p in found):
        return True
    if _works_wonders(text, found):
        return True
    distinct = {p.words.lower() for p in found}
    return len(distinct) >= 3 or (len(distinct) >= 1 and _EXCLAIMED.search(mask(text)) is not None)


def _works_wonders(text: str, found: list[Praise]) -> bool:
    """Whether what is praised is said to better things by far, without a figure: ``this elegant cache greatly improves …``."""
    return any(
        (first.kind, second.kind) == ("adjective", "adverb")
        and _PRAISED_THING.fullmatch(text, first.end, second.start) is not None
        and _NO_FIGURE.match(text, second.end) is not None
        for first, second in itertools.pairwise(found)
        if _words()["degrees"].fullmatch(second.words)
    )


_PRAISED_THING = Pattern(r" [\w-]+ (?:[\w-]+ ){0,2}")
_NO_FIGURE = Pattern(r" \w+[^\d\n]{0,400}\Z")


def words_of_praise(text: str) -> list[str]:
    """The words of a passage's praise, each once, as they were written."""
    return list(dict.fromkeys(praise.words for praise in find_praise(text)))
