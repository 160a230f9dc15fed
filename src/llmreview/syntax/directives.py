"""Directives to the tools that check code: comments, annotations and options that switch a check off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_LEAD = r"(?:^|[#*;%{]|//|/\*+|--|<!--)[ \t!]*"
"""What stands before a directive in a comment: only the comment's own marks."""
_REASON_WORDS = 2
_LONGEST = 8
"""Lines that the brackets of an annotation may take."""
_FILLER = frozenset(
    "noqa ignore ignored disable disabled next line lint eslint nolint type pylint pragma no cover prettier todo fixme file nosec"
    " nosonar warning warnings suppress expect error start end rubocop".split()
)


class Directive(NamedTuple):
    """A directive that switches a check off. ``rules`` are those that it names; ``reason`` says whether one is given."""

    kind: str
    text: str
    rules: frozenset[str]
    reason: bool
    line: int
    column: int

    def covers(self, other: Directive) -> bool:
        """Whether all that ``other`` switches off is switched off by this one too."""
        if self.kind != other.kind:
            return False
        return not self.rules or (bool(other.rules) and other.rules <= self.rules)


class Patterns:
    """Directives by what they look like: ``literal => expression``, of which the literal must stand in a line."""

    def __init__(self, entries: Iterable[str], lead: str = "") -> None:
        pairs = [entry.partition(" => ")[::2] for entry in sorted(entries)]
        self._in_comments = bool(lead)
        self._all = [(kind.encode(), kind, Pattern(lead + f"(?P<directive>{regex})")) for kind, regex in pairs]

    def search(self, text: bytes, lines: list[bytes], numbers: Iterable[int]) -> Iterator[Directive]:
        """The directives on the lines with these numbers; ``text`` holds all of them, to see soon that there are none."""
        present = [(literal, kind, pattern) for literal, kind, pattern in self._all if literal in text]
        for number in numbers if present else ():
            line = lines[number - 1] if number <= len(lines) else b""
            for literal, kind, pattern in present:
                if literal in line:
                    shown = (line if self._in_comments else _to_its_end(lines, number)).decode(errors="replace").rstrip()
                    yield from (_directive(kind, match, shown, number, self._in_comments) for match in pattern.finditer(shown))


def _to_its_end(lines: list[bytes], number: int) -> bytes:
    """A line together with those below that belong to the same brackets: an annotation may take several."""
    line = lines[number - 1].rstrip()
    for below in lines[number : number + _LONGEST]:
        if not line.endswith((b"(", b"{", b"[", b",")) or line.count(b"(") <= line.count(b")"):
            break
        line += b" " + below.strip()
    return line


@lru_cache(maxsize=8)
def comment_patterns(entries: frozenset[str]) -> Patterns:
    """The patterns of directives that stand in a comment of their own."""
    return Patterns(entries, _LEAD)


@lru_cache(maxsize=16)
def code_patterns(entries: frozenset[str]) -> Patterns:
    """The patterns of directives that stand anywhere in a line."""
    return Patterns(entries)


def _directive(kind: str, match: re.Match[str], line: str, number: int, in_comment: bool) -> Directive:
    named = next((group for group in match.groups()[1:] if group), "")
    rules = frozenset(word for word in re.split(r"""[\s,"'{}]+|names\s*=""", named) if word)
    text = match["directive"].strip()
    reason = _is_reason(line[match.end() :], in_comment)
    return Directive(kind, text, rules, reason, number, match.start("directive") + 1)


def _is_reason(after: str, in_comment: bool) -> bool:
    """Whether what follows a directive on its line says why; behind code only a comment can."""
    stated = re.search(r"(?i)(?:reason|justification)\s*=\s*\"([^\"]*)", after)
    if stated:
        return len(stated[1].split()) >= _REASON_WORDS
    comment = after.partition("*/")[0] if in_comment else "".join(re.split(r"//|/\*|\s#(?!\[)", after, maxsplit=1)[1:])
    if re.search(r"https?://|#\d+|\b[A-Z]{2,}-\d+", comment):
        return True
    return len([word for word in re.findall(r"[A-Za-z]{2,}", comment) if word.lower() not in _FILLER]) >= _REASON_WORDS


def leaf_at(file: SourceFile, line: int, column: int) -> Node | None:
    """The smallest node at a place."""
    start = len(file.lines[line - 1].decode(errors="replace")[: column - 1].encode())
    return file.root.named_descendant_for_point_range((line - 1, start), (line - 1, start + 1))


def stands_in(file: SourceFile, line: int, column: int) -> Idea | None:
    """Whether a place is within a comment or a string; None for anywhere else."""
    node = leaf_at(file, line, column)
    while node is not None:
        idea = file.idea(node)
        if idea in (Idea.COMMENT, Idea.STRING):
            return idea
        node = node.parent
    return None


def added_directives(old: list[Directive], new: list[Directive]) -> list[Directive]:
    """Those of the new ones that no old one stands for: one that was narrowed, or whose line was altered, is not new."""
    waiting = list(old)
    found = []
    for directive in new:
        match = next((d for d in waiting if d.covers(directive) and directive.covers(d)), None)
        match = match or next((d for d in waiting if d.covers(directive)), None)
        if match is None:
            found.append(directive)
        else:
            waiting.remove(match)
    return found
