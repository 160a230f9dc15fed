"""A list of questions that somebody else wrote: everything in it is checked before anything is asked."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from llmreview.configuration import parse_yaml_text
from llmreview.detect.time_limit import TimeSpentError, time_limit
from llmreview.model import InputError
from llmreview.pattern import Pattern
from llmreview.questions.keys import CONDITIONS, FACTS, KEYS, Key
from llmreview.questions.patterns import compiled
from llmreview.questions.question import Question
from llmreview.questions.reading import build_question
from llmreview.questions.schema import MOST_QUESTIONS
from llmreview.settings import suggestion

ADVICE = "`llmreview checklist --schema` prints what may be written in a list, as JSON Schema."
SECONDS_TO_COMPILE = 2.0
_NAME = Pattern(r"([a-z0-9][a-z0-9_-]{0,39})\.ya?ml")


def parse_list(path: str, content: bytes, side: str = "") -> tuple[Question, ...]:
    """The questions of a list that somebody else wrote; ``side`` is put before its path in messages.

    Raises InputError for the first thing that is wrong, with the line, the question, the key and what was expected.
    """
    name = _NAME.fullmatch(os.path.basename(path))
    if name is None:
        advice = "Its name is the category of its questions: lower-case letters, digits and hyphens, at most 40."
        raise InputError(f"{side}{path}: no name for a list of questions", advice)
    text = parse_yaml_text(f"{side}{path}", content)
    return _questions(_List(f"{side}{path}", text.value, text.lines), name[1])


class _List(NamedTuple):
    name: str
    value: Any
    lines: Mapping[tuple[object, ...], int]


class _Place(NamedTuple):
    """One question of a list, for messages."""

    list: _List
    position: int
    id: object

    def error(self, path: tuple[object, ...], problem: str) -> InputError:
        """``path`` leads to the key that is wrong."""
        lines = self.list.lines
        line = next((lines[p] for n in range(len(path), -1, -1) if (p := (self.position, *path[:n])) in lines), None)
        name = f"question {self.id!r:.60}" if isinstance(self.id, str) else f"question {self.position + 1}"
        key = f"{'.'.join(' '.join(str(part).split())[:40] for part in path)} " if path else ""
        return InputError(f"{self.list.name}{f':{line}' if line else ''}: {name}: {key}{problem}", ADVICE)


def _questions(written: _List, category: str) -> tuple[Question, ...]:
    entries = written.value if written.value is not None else []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError(f"{written.name}: expected a list of questions, each with id, question and why", ADVICE)
    if len(entries) > MOST_QUESTIONS:
        raise InputError(f"{written.name}: more than {MOST_QUESTIONS} questions")
    first: dict[str, int] = {}
    found = []
    for index, entry in enumerate(entries):
        question = _question(_Place(written, index, entry.get("id")), entry, category)
        if question.id in first:
            raise _Place(written, index, question.id).error(("id",), f"stands twice: question {first[question.id] + 1} has it")
        first[question.id] = index
        found.append(question)
    return tuple(found)


def _question(place: _Place, entry: Mapping[str, Any], category: str) -> Question:
    _check(place, (), entry, KEYS)
    when: Mapping[str, Any] = entry.get("when", {})
    _check(place, ("when",), when, CONDITIONS)
    _check(place, ("when", "facts"), when.get("facts", {}), FACTS)
    for key in ("added", "removed"):
        if key in when and (problem := _problem_of_pattern(when[key])) is not None:
            raise place.error(("when", key), problem)
    return build_question(entry, category, place.list.name)


def _check(place: _Place, path: tuple[str, ...], values: Mapping[Any, Any], keys: Iterable[Key]) -> None:
    """Raises InputError for a key that is unknown, missing or has a value of another kind."""
    known = {key.name: key for key in keys}
    for name, value in values.items():
        key = known.get(name) if isinstance(name, str) else None
        if key is None:
            near = suggestion(str(name), known) or f"; known are {', '.join(known)}"
            raise place.error((*path, name), f"is no key{near}")
        problem = key.kind.problem(value)
        if problem is not None:
            raise place.error((*path, name), problem)
    missing = next((key for key in known.values() if key.is_required and key.name not in values), None)
    if missing is not None:
        what = missing.meaning[0].lower() + missing.meaning[1:].partition(".")[0]
        raise place.error((), f"{missing.name} is missing ({what})")


def _problem_of_pattern(pattern: str) -> str | None:
    """What is wrong with a regular expression; a few characters of one can take ages to compile."""
    try:
        with time_limit(SECONDS_TO_COMPILE), warnings.catch_warnings():
            warnings.simplefilter("error")
            compiled(pattern)
    except (re.error, OverflowError, RecursionError, Warning) as error:
        return f"is no regular expression: {error}"
    except TimeSpentError:
        return "is a regular expression that takes too long to compile"
    return None
