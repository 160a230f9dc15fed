"""The questions that no detector can answer: read from ``checklists/*.yaml``, each with when it applies to a change."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any, NamedTuple

from llmreview.change import Change, FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.descriptions import read_description
from llmreview.globs import matches_any
from llmreview.model import ChecklistItem, Evidence, InputError
from llmreview.syntax import grammar_of

_KEYS = frozenset({"id", "question", "why", "answered-by", "weight", "when"})
_CONDITIONS = frozenset({"paths", "languages", "words", "added", "removed", "tests"})
MAX_EVIDENCE = 3
MAX_EXCERPT = 80


class Question(NamedTuple):
    """A question for the reader.

    It applies when every condition that is given holds for one file: its path matches one of ``paths``; its language is one of
    ``languages``; a line that the change added (or removed) matches ``added`` (``removed``; more were removed than added).
    ``words`` are what an added line must hold (any of them, in any case) for ``added`` to match: a pattern that cannot match is
    never compiled, which costs more than searching. ``tests`` says whether test files count (by default they do not).
    ``weight`` (0 to 100) ranks it among the questions that apply.
    """

    id: str
    category: str
    question: str
    why: str
    weight: int
    paths: tuple[str, ...]
    languages: frozenset[str]
    words: tuple[str, ...]
    added: str | None
    removed: str | None
    tests: bool
    source: str
    """The file that it was read from."""


def read_questions(folder: str) -> tuple[Question, ...]:
    """Every question under ``folder``; the file's name is the category. A malformed one is an InputError that names the file."""
    names = sorted(name for name in os.listdir(folder) if name.endswith(".yaml"))
    return tuple(question for name in names for question in _read_file(os.path.join(folder, name)))


def _read_file(path: str) -> Iterator[Question]:
    entries = read_description(path)
    category = os.path.basename(path).removesuffix(".yaml")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError(f"{path}: expected a list of questions")
    for entry in entries:
        yield _question(path, category, entry)


def _question(path: str, category: str, entry: Mapping[str, Any]) -> Question:
    when = entry.get("when") or {}
    wrong = sorted(set(entry) - _KEYS) + sorted(set(when) - _CONDITIONS)
    if wrong or not all(isinstance(entry.get(key), str) for key in ("id", "question", "why")):
        raise InputError(f"{path}: question {entry.get('id')!r}: unknown keys {wrong}, or id, question or why is missing")
    why = entry["why"] + (f" Answered by: {entry['answered-by']}" if "answered-by" in entry else "")
    return Question(
        id=entry["id"],
        category=category,
        question=entry["question"],
        why=why,
        weight=int(entry.get("weight", 50)),
        paths=tuple(when.get("paths", ())),
        languages=frozenset(when.get("languages", ())),
        words=tuple(word.lower() for word in when.get("words", ())),
        added=when.get("added"),
        removed=when.get("removed"),
        tests=bool(when.get("tests", False)),
        source=path,
    )


@cache
def compile_pattern(question: Question, text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.MULTILINE)
    except re.error as error:
        raise InputError(f"{question.source}: question {question.id!r}: not a regular expression: {error}") from error


def ask(questions: tuple[Question, ...], change: Change, limit: int) -> tuple[ChecklistItem, ...]:
    """The questions that apply, with the evidence that made each appear; at most ``limit``, the weightiest first."""
    files = [_ChangedText(file) for file in change.files]
    items = []
    for question in questions:
        evidence = [found for file in files for found in file.evidence(question)]
        if evidence:
            items.append(_item(question, evidence, len({e.path for e in evidence})))
    items.sort(key=lambda item: (-item.priority, item.id))
    return tuple(items[:limit])


def _item(question: Question, evidence: list[Evidence], files: int) -> ChecklistItem:
    priority = min(99, question.weight + min(10, 2 * (files - 1)))
    reasons = ("asked because of " + (f"{len(evidence)} places in {files} files" if files > 1 else evidence[0].note),)
    return ChecklistItem(
        id=question.id,
        category=question.category,
        question=question.question,
        why=question.why,
        status="ask",
        priority=priority,
        evidence=tuple(evidence[:MAX_EVIDENCE]),
        title=question.question,
        reasons=reasons,
    )


class _ChangedText:
    """The added and the removed lines of one file as two texts to search."""

    def __init__(self, file: FileChange) -> None:
        self.file = file
        grammar = grammar_of(file.path, file.new)
        self.language = grammar.family if grammar else ""
        self.is_test = is_test_path(file.path)
        self._texts: dict[str, tuple[str, list[int]]] = {}

    def evidence(self, question: Question) -> list[Evidence]:
        """The places in this file that make the question apply; none where it does not."""
        file = self.file
        if (self.is_test and not question.tests) or (file.skipped is not None and (question.added or question.removed)):
            return []
        if question.paths and not matches_any(file.path, question.paths):
            return []
        if question.languages and self.language not in question.languages:
            return []
        if question.added is None and question.removed is None:
            first = file.hunks[0].new_start if file.hunks else 1
            return [Evidence(file.path, max(1, first), max(1, first), f"the change to {file.path.rpartition('/')[2]}")]
        found: list[Evidence] = []
        if question.words and not any(word in self._added_in_lower_case for word in question.words):
            return []
        for side, text in (("new", question.added), ("old", question.removed)):
            if text is None:
                continue
            pattern = compile_pattern(question, text)
            matches = self._matches(side, pattern)
            if not matches or (side == "old" and self._stays(pattern)):
                return []
            found.extend(matches)
        return found[:MAX_EVIDENCE]

    def _stays(self, pattern: re.Pattern[str]) -> bool:
        """Whether as much of its kind was added as was removed: then it was reworded or moved within the file."""
        return len(pattern.findall(self._changed("new")[0])) >= len(pattern.findall(self._changed("old")[0]))

    def _matches(self, side: str, pattern: re.Pattern[str]) -> list[Evidence]:
        text, numbers = self._changed(side)
        found: list[Evidence] = []
        for match in pattern.finditer(text):
            index = text.count("\n", 0, match.start())
            line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0].strip()[:MAX_EXCERPT]
            number = numbers[index] if side == "new" else self._line_of_removal(numbers[index])
            quoted = f"`` {line} ``" if "`" in line else f"`{line}`"
            note = quoted if side == "new" else f"removed: {quoted}"
            if not found or found[-1].line != number:
                found.append(Evidence(self.file.path, number, number, note))
            if len(found) == MAX_EVIDENCE:
                break
        return found

    @cached_property
    def _added_in_lower_case(self) -> str:
        return self._changed("new")[0].lower()

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
