"""Questions as they are written in YAML files, of which each is a category."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from llmreview.descriptions import read_description
from llmreview.questions.facts import COUNTS, VERDICTS
from llmreview.questions.question import Bounds, Conditions, Question


def read_questions(folder: str) -> tuple[Question, ...]:
    """Every question that ships, from ``folder``. That their lists are right is for the tests to see, and not for every run."""
    paths = [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".yaml")]
    return tuple(
        build_question(entry, os.path.basename(path).removesuffix(".yaml"), path, is_shipped=True)
        for path in paths
        for entry in read_description(path)
    )


def build_question(entry: Mapping[str, Any], category: str, source: str, *, is_shipped: bool = False) -> Question:
    """The question that keys and values stand for, which must be right (see ``checking``)."""
    return Question(
        id=entry["id"],
        category=category,
        question=_one_line(entry["question"]),
        why=_one_line(entry["why"]),
        answered_by=_one_line(entry.get("answered-by", "")),
        weight=entry.get("weight", 50),
        when=_conditions(entry.get("when", {})),
        source=source,
        is_shipped=is_shipped,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _conditions(when: Mapping[str, Any]) -> Conditions:
    facts: Mapping[str, Any] = when.get("facts", {})
    return Conditions(
        paths=tuple(when.get("paths", ())),
        languages=frozenset(when.get("languages", ())),
        status=frozenset(when.get("status", ())),
        words=tuple(word.lower() for word in when.get("words", ())),
        added=when.get("added"),
        removed=when.get("removed"),
        symbols=tuple(when.get("symbols", ())),
        tests=when.get("tests", "detectors" in when),
        detectors=frozenset(when.get("detectors", ())),
        counts=tuple((name, _bounds(wanted)) for name, wanted in facts.items() if name in COUNTS),
        verdicts=tuple((name, _words(wanted)) for name, wanted in facts.items() if name in VERDICTS),
    )


def _bounds(wanted: int | Mapping[str, int]) -> Bounds:
    return Bounds(wanted, wanted) if isinstance(wanted, int) else Bounds(wanted.get("at-least", 0), wanted.get("at-most"))


def _words(wanted: str | list[str]) -> frozenset[str]:
    return frozenset([wanted] if isinstance(wanted, str) else wanted)
