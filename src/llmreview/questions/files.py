"""One changed file, asked whether the conditions of a question hold for it, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import matcher_of_test_paths
from llmreview.globs import matches_any, part_matches
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.questions.facts import Subject
from llmreview.questions.patterns import Patience, compiled
from llmreview.questions.question import Conditions
from llmreview.syntax import grammar_of

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.syntax import SourceFile

_TYPE_ARGUMENTS = Pattern(r"<.*>")
MAX_EVIDENCE = 3
MAX_EXCERPT = 80
LONGEST_LINE = 2_000
"""Characters; what is longer is data, or was written by a program, and a pattern may take long on it."""
_STATUS = {"copied": "added", "type-changed": "modified"}
"""What git tells apart and no question needs to."""


class ChangedFile:
    """The added and the removed lines of one file as two texts to search, and its touched symbols."""

    def __init__(self, file: FileChange, subject: Subject) -> None:
        self.file = file
        grammar = grammar_of(file.path, file.new or file.old)
        self.language = grammar.family if grammar else ""
        self.is_test = matcher_of_test_paths(subject.test_paths)(file.path)
        self._sources = subject.sources
        self._texts: dict[str, tuple[str, list[int]]] = {}
        self._lower_case: dict[str, str] = {}
        self._has_paths: dict[tuple[str, ...], bool] = {}

    def evidence(self, when: Conditions, patience: Patience) -> list[Evidence]:
        """The places in this file that make a question apply; none where it does not. Raises ``TimeSpentError``."""
        file = self.file
        if (self.is_test and not when.tests) or (file.skipped is not None and when.are_on_lines):
            return []
        if when.languages and self.language not in when.languages:
            return []
        if when.status and _STATUS.get(file.status, file.status) not in when.status:
            return []
        if when.words and not any(word in self._in_lower_case("new") for word in when.words):
            return []
        if when.paths and not self._has_path(when.paths):  # after the words: comparing paths takes longer
            return []
        if when.are_on_lines:
            return self._on_lines(when, patience)[:MAX_EVIDENCE]
        first = max(1, file.hunks[0].new_start) if file.hunks else 1
        return [Evidence(file.path, first, first, f"the change to {file.path.rpartition('/')[2]}")]

    def _has_path(self, patterns: tuple[str, ...]) -> bool:
        if patterns not in self._has_paths:
            self._has_paths[patterns] = matches_any(self.file.path, patterns)
        return self._has_paths[patterns]

    def _on_lines(self, when: Conditions, patience: Patience) -> list[Evidence]:
        touched = [place for name, place in self._touched.items() if names_match(name, when.symbols)] if when.symbols else []
        if when.symbols and not touched:
            return []
        added = when.added or (f"(?i)^.*(?:{'|'.join(map(re.escape, when.words))}).*$" if when.words else None)
        found: list[Evidence] = []
        with patience.bounded():
            for side, text in (("new", added), ("old", when.removed)):
                if text is None:
                    continue
                pattern = compiled(text)
                matches = self._matches(side, pattern, when.words if side == "new" else ())
                if not matches or (side == "old" and self._stays(pattern)):
                    return []
                found.extend(matches)
        return found + touched

    def _stays(self, pattern: re.Pattern[str]) -> bool:
        """Whether as much of its kind was added as was removed: then it was reworded or moved within the file."""
        return len(pattern.findall(self._changed("new")[0])) >= len(pattern.findall(self._changed("old")[0]))

    def _matches(self, side: str, pattern: re.Pattern[str], words: tuple[str, ...]) -> list[Evidence]:
        """The places where it matches, in lines that hold one of ``words``, or in all if there are none."""
        text, numbers = self._changed(side)
        found: list[Evidence] = []
        for match in self._new(pattern, words) if side == "new" else self._found(side, pattern, words):
            start = match.end() - len(match.group().lstrip())  # an expression may begin with the end of the line before
            index = text.count("\n", 0, start)
            line = text[text.rfind("\n", 0, start) + 1 :].partition("\n")[0].strip()
            number = numbers[index] if side == "new" else self._line_of_removal(numbers[index])
            note = _quoted(line) if side == "new" else f"removed: {_quoted(line)}"
            if not found or found[-1].line != number:
                found.append(Evidence(self.file.path, number, number, note))
            if len(found) == MAX_EVIDENCE:
                break
        return found

    def _new(self, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
        """The matches in added lines, but for as many of the same text as were removed: what only moved is not new."""
        moved: Counter[str] | None = None
        for match in self._found("new", pattern, words):
            moved = Counter(old[0].strip() for old in self._found("old", pattern, words)) if moved is None else moved
            text = match[0].strip()
            if moved[text] > 0:
                moved[text] -= 1
            else:
                yield match

    def _found(self, side: str, pattern: re.Pattern[str], words: tuple[str, ...]) -> Iterator[re.Match[str]]:
        text = self._changed(side)[0]
        if not words:
            return pattern.finditer(text)
        return chain.from_iterable(pattern.finditer(text, *span) for span in _lines_with(words, self._in_lower_case(side)))

    def _in_lower_case(self, side: str) -> str:
        if side not in self._lower_case:  # the one letter that becomes two is replaced: places stay where they are
            self._lower_case[side] = self._changed(side)[0].replace("İ", "i").lower()
        return self._lower_case[side]

    def _changed(self, side: str) -> tuple[str, list[int]]:
        if side not in self._texts:
            new = side == "new"
            numbers = sorted(self.file.added_lines() if new else self.file.deleted_lines())
            lines = ((self.file.new if new else self.file.old) or b"").split(b"\n")
            numbers = [n for n in numbers if n <= len(lines)]
            self._texts[side] = (b"\n".join(lines[n - 1] for n in numbers).decode(errors="replace"), numbers)
        return self._texts[side]

    def _line_of_removal(self, old_line: int) -> int:
        """The line of the new side at which an old line went away."""
        for hunk in self.file.hunks:
            if hunk.old_start <= old_line < hunk.old_start + hunk.old_count:
                return max(1, hunk.new_start)
        return 1

    @cached_property
    def _touched(self) -> dict[str, Evidence]:
        """The symbols with changed lines by their qualified names, each with the first of its places."""
        found: dict[str, Evidence] = {}
        new, old = self._sources.new(self.file), self._sources.old(self.file)
        for name, line in _first_changed_lines(new):
            found.setdefault(name, Evidence(self.file.path, line, line, f"the change to {_quoted(name)}"))
        stays = {symbol.name for symbol in new.symbols} if new is not None else set()
        for name, old_line in _first_changed_lines(old):
            line = self._line_of_removal(old_line)
            note = f"the change to {_quoted(name)}" if name in stays else f"{_quoted(name)} went away"
            found.setdefault(name, Evidence(self.file.path, line, line, note))
        return found


def _first_changed_lines(source: SourceFile | None) -> list[tuple[str, int]]:
    """The functions, methods, classes and types of one side that hold changed lines, each with the first of them."""
    if source is None or not source.changed:
        return []
    numbers = sorted(source.changed)
    touched = (symbol for symbol in source.symbols if symbol.kind != "value" and source.touches(symbol.line, symbol.end_line))
    return [(symbol.name, next(n for n in numbers if n >= symbol.line)) for symbol in touched]


def names_match(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether a qualified name, or its last parts, are as one of the patterns has them; ``*`` stays within a part."""
    parts = _TYPE_ARGUMENTS.sub("", name).split(".")
    for pattern in patterns:
        wanted = pattern.split(".")
        last = parts[-len(wanted) :]
        if len(last) == len(wanted) and all(map(part_matches, last, wanted)):
            return True
    return False


def _quoted(text: str) -> str:
    text = text if len(text) <= MAX_EXCERPT else text[: MAX_EXCERPT - 1] + "…"
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _lines_with(words: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    """Where the lines that hold one of ``words`` begin and end; those that nobody reads are left out."""
    spans: set[tuple[int, int]] = set()
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            start = text.rfind("\n", 0, at) + 1
            if end - start <= LONGEST_LINE:
                spans.add((start, end))
            at = text.find(word, end)
    return sorted(spans)
