"""The article before words that were taken out: it fits what follows, and is gone before a number of things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern


class Edit(NamedTuple):
    """What stands instead of the text between two places."""

    start: int
    end: int
    instead: str


_VOWEL = Pattern(
    r"[`*_\"'(\[]*(?:8|1[18](?!\d)|(?i:[aeio]|u(?!n[ia]|s[ea]|ti|r[ai]|bi|ni)|hour|honest)|[FHLMNRSX](?=[A-Z]{1,5}\b))"
)
_ARTICLE = Pattern(r"\b([Aa])n?\s*\Z")
_AMOUNT = Pattern(
    r"\d[\d.,]*(?:\s?%)?(?: of\b| (?:[a-z]+(?:-[a-z]+)? )?[a-z]+[^\Wsui]s\b(?!-)"
    r"|\s?(?:[kKMGT]i?[Bb]|[mµn]?s|min|h)?(?=[.,;:!?)]*(?:\s*$|\s+of\b|[.,;:!?)]\s)))",
    re.MULTILINE,
)
"""A number of things, before which no article stands: ``45 errors``, ``200 MB``."""
_NEAR = 20
"""Characters before a word of praise among which its article stands."""


def with_articles(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits, those that touch as one; an article before them is changed with them."""
    last: Edit | None = None
    for edit in edits:
        if last is not None and last.end == edit.start:
            last = Edit(last.start, edit.end, last.instead + edit.instead)
            continue
        if last is not None:
            yield _with_article(text, last)
        last = edit
    if last is not None:
        yield _with_article(text, last)


def _with_article(text: str, edit: Edit) -> Edit:
    """An edit and the article before it, where words follow."""
    near = max(0, edit.start - _NEAR)
    article = _ARTICLE.search(text[near : edit.start])
    following = text[edit.end : edit.end + 40]
    left = following.lstrip()
    is_broken = following.startswith("\n")
    if edit.instead or article is None or not left or not (is_broken or article[0][-1].isspace()):
        return edit
    start = near + article.start()
    if _AMOUNT.match(left):
        return Edit(start - (is_broken and text[start - 1 : start] == " "), edit.end, "")
    fitting = f"{article[1]}n" if _VOWEL.match(left) else article[1]
    return Edit(start, edit.end, fitting + " " * (not following[0].isspace()))
