"""Lists of questions as they are written: YAML files of which each is a category."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Any

from llmreview.descriptions import read_description
from llmreview.model import InputError
from llmreview.questions.facts import COUNTS, VERDICTS
from llmreview.questions.question import Bounds, Conditions, Question

_KEYS = frozenset({"id", "question", "why", "answered-by", "weight", "when"})
_CONDITIONS = frozenset({"paths", "languages", "status", "words", "added", "removed", "symbols", "tests", "detectors", "facts"})


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
    facts = when.get("facts") or {}
    wrong = sorted(set(entry) - _KEYS) + sorted(set(when) - _CONDITIONS) + sorted(set(facts) - {*COUNTS, *VERDICTS})
    if wrong or not all(isinstance(entry.get(key), str) for key in ("id", "question", "why")):
        raise InputError(f"{path}: question {entry.get('id')!r}: unknown keys {wrong}, or id, question or why is missing")
    why = entry["why"] + (f" Answered by: {entry['answered-by']}" if "answered-by" in entry else "")
    return Question(
        id=entry["id"],
        category=category,
        question=entry["question"],
        why=why,
        weight=int(entry.get("weight", 50)),
        when=_conditions(when, facts),
        source=path,
    )


def _conditions(when: Mapping[str, Any], facts: Mapping[str, Any]) -> Conditions:
    return Conditions(
        paths=tuple(when.get("paths", ())),
        languages=frozenset(when.get("languages", ())),
        status=frozenset(when.get("status", ())),
        words=tuple(word.lower() for word in when.get("words", ())),
        added=when.get("added"),
        removed=when.get("removed"),
        symbols=tuple(when.get("symbols", ())),
        tests=bool(when.get("tests", "detectors" in when)),
        detectors=frozenset(when.get("detectors", ())),
        counts=tuple((name, _bounds(wanted)) for name, wanted in facts.items() if name in COUNTS),
        verdicts=tuple((name, _words(wanted)) for name, wanted in facts.items() if name in VERDICTS),
    )


def _bounds(wanted: Any) -> Bounds:
    return Bounds(wanted, wanted) if isinstance(wanted, int) else Bounds(wanted.get("at-least", 0), wanted.get("at-most"))


def _words(wanted: Any) -> frozenset[str]:
    return frozenset([wanted] if isinstance(wanted, str) else wanted)
