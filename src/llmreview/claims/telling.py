"""The words of a text or a name that tell what is spoken of."""

from __future__ import annotations

import re

from llmreview.syntax.naming import words_of

_COMMON = frozenset(
    "add adds added implement implements implemented support supports new the and for "
    "with from into via that this use uses using when all now also its get set make update "
    "create creates created service services api code file files function method class "
    "data user users value values type types return returns test tests handle handles "
    "page app "
    "error errors result results endpoint component components command module based via "
    "per one two page list item items info option options config setting settings "
    "init initialize initialization constructor".split()
)


def telling(text: str, besides: frozenset[str] = frozenset()) -> set[str]:
    """The stems of the words that tell one part of the code from another, ``besides`` left out."""
    return {_stem(word) for word in words_of(text) if len(word) > 2 and word not in _COMMON and word not in besides}


def _stem(word: str) -> str:
    return re.sub(r"(?:ations?|ions?|ing|ers?|ed|es|s|e|ies|y)$", "", word) if len(word) > 4 else word
