"""What the messages of a change say that it takes back: commits by their name or subject, files, and names of the code."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from llmreview.change import Change
    from llmreview.change.change import Undone, UndoneCommit

_MOST_TEXT = 20_000
_BACK = (
    r"(?:re-?(?:appl(?:y|ies|ied|ying)|land(?:s|ed|ing)?|instat(?:e|es|ed|ing)|add(?:s|ed|ing)?)|"
    r"restor(?:e|es|ed|ing)|reset(?:s|ting)?|"
    r"(?:bring|put|add|set|go|take|move|switch|change)(?:s|es|ing)?\b[^\n]{0,80}? back|"
    r"(?:brought|went|took|taken|moved)\b[^\n]{0,80}? back)"
)
_AWAY = (
    r"(?:revert(?:s|ed|ing)?|roll(?:s|ed|ing)?[- ]?back|back(?:s|ed|ing)?[- ]out|undo(?:es|ne|ing)?|remov(?:e|es|ed|ing)|"
    r"delet(?:e|es|ed|ing)|drop(?:s|ped|ping)?)"
)
_TELLS = Pattern(rf"(?i)\b(?:{_AWAY}|{_BACK})\b")
_TELLS_BACK = Pattern(rf"(?i)\b{_BACK}\b")
_OPEN = Pattern(
    r"(?i)\b(?:not?|never|without|cannot|can(?: \w+)? be|could|may|might|would|if|unless|case|plan|than|instead|"
    r"how to|able to|safe(?:ly)? to)\b|n't\b"
)
"""What is taken back after one of these in a sentence is so at another time, or not at all."""
_OF_ITSELF = Pattern(r"(?i)\s+(?:plan|procedure|steps?|this|it)\b")
_SENTENCE = Pattern(r"(?<=[.!?;])\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)|(?<=\S)\n(?=[A-Z])")
_SHA = Pattern(r"\b[0-9a-f]{7,64}\b")
_MERGE = Pattern(r"(?is)\breverts? commit\s+([0-9a-f]{7,64})\b,?\s+reversing\s+changes")
_QUOTED = Pattern(rf"(?im)\b(?:{_AWAY}|{_BACK}):?[ \t]+[\"“'`](.+)[\"”'`]")
_BETWEEN_QUOTED = Pattern(r"[\"”'`](?:,| and|, and) [\"“'`]")
_REQUEST = Pattern(r"(?i)\breverts?\s+(?:[\w./-]*[#!]|(?:pull|merge) request [#!])(\d+)\b")
_NUMBER = Pattern(r"\s*\([#!](\d+)\)\s*$")
_WORD = Pattern(r"[^\W_]+")
_NAME = Pattern(r"[A-Za-z_$][\w$]*")
_PATH = Pattern(r"[\w.@+-]+(?:/[\w.@+-]+)*/?")
_CODE = Pattern(r"`([^`\n]+)`")
_FILLING = frozenset("a an the of for to in on at and or with by from it its is are was be this that as again back".split())
_FEWEST_WORDS = 2
_SHORTEST_CONSTANT = 5


class ToldReverts:
    """What the messages of a change name as taken back."""

    def __init__(self, change: Change) -> None:
        texts = [message.text[:_MOST_TEXT] for message in change.messages]
        sentences = [sentence for text in texts for sentence in _telling(text)]
        self._away = _Commits(sentences)
        self._back = _Commits([sentence for sentence in sentences if _TELLS_BACK.search(sentence)])
        self._requests = {number for text in texts for number in _REQUEST.findall(text)}
        self._paths = {path.rstrip("./") for sentence in sentences for path in _PATH.findall(sentence)}
        self._names = {name for sentence in sentences for name in _names(sentence)}
        merges = tuple(sha for text in texts for sha in _MERGE.findall(text))
        self._merged = change.history.merged_by(merges) if merges and change.history is not None else frozenset()

    def untold(self, undone: Undone) -> Undone | None:
        """What remains of a place where work is gone: of commits that no message names, in a file that none names."""
        if self._is_named(undone) or (undone.again is not None and self._back.hold(undone.again)):
            return None
        commits = tuple(commit for commit in undone.commits if not self._is_told(commit))
        return undone._replace(commits=commits) if commits else None

    def _is_told(self, commit: UndoneCommit) -> bool:
        number = _NUMBER.search(commit.subject)
        by_number = number is not None and number[1] in self._requests
        return by_number or commit.sha in self._merged or self._away.hold(commit)

    def _is_named(self, undone: Undone) -> bool:
        """Whether a sentence names the file, a folder around it, or of every place something that stands there."""
        path = undone.path
        around = any(path.startswith(f"{told}/") for told in self._paths if "/" in told)
        if around or self._paths & {path, posixpath.basename(path)}:
            return True
        return bool(undone.texts) and all(self._names.intersection(_NAME.findall(text)) for text in undone.texts)


class _Commits:
    """The commits that sentences name: by their name, by their subject in quotes, or by all words of the subject."""

    def __init__(self, sentences: Iterable[str]) -> None:
        sentences = list(sentences)
        self._shas = tuple({sha for sentence in sentences for sha in _SHA.findall(sentence)})
        quoted = [one for sentence in sentences for text in _QUOTED.findall(sentence) for one in _BETWEEN_QUOTED.split(text)]
        self._subjects = {_plain(subject) for subject in quoted}
        clauses = [clause for sentence in sentences for clause in _QUOTED.sub("", sentence).split(",")]
        self._words = [_content(clause) for clause in clauses if _TELLS.search(clause)]

    def hold(self, commit: UndoneCommit) -> bool:
        if (self._shas and commit.sha.startswith(self._shas)) or _plain(commit.subject) in self._subjects:
            return True
        words = _content(_NUMBER.sub("", commit.subject))
        return len(words) >= _FEWEST_WORDS and any(words <= told for told in self._words)


def _telling(text: str) -> Iterator[str]:
    """The sentences that say that something is taken back, now and by this."""
    for sentence in _SENTENCE.split(text):
        for said in _TELLS.finditer(sentence):
            if not _OPEN.search(sentence, 0, said.start()) and not _OF_ITSELF.match(sentence, said.end()):
                yield sentence
                break


def _names(sentence: str) -> Iterator[str]:
    """The names in a sentence that can only be meant as such: of several words, a constant's, or marked as code."""
    for code in _CODE.findall(sentence):
        yield from _NAME.findall(code)
    for name in _NAME.findall(sentence):
        if len(words_of(name)) > 1 or (name.isupper() and len(name) >= _SHORTEST_CONSTANT):
            yield name


def _content(sentence: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(sentence.lower()) if word not in _FILLING)


def _stem(word: str) -> str:
    """A word without what grammar adds to it."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word.removesuffix(ending)
    return word


def _plain(subject: str) -> str:
    return _NUMBER.sub("", subject).strip()
