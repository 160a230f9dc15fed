"""The questions in force as ``llmreview checklist --list`` shows them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from llmreview.questions import Question
from llmreview.render._outline import counted
from llmreview.render._page import Page, Span
from llmreview.render.markdown import code, escape


def as_terminal(questions: tuple[Question, ...], width: int, color: bool) -> str:
    """By category, the weightiest first: id, weight and source, the question, and each of its conditions on one line."""
    return _draw(questions, Page(width, color))


def as_ascii(questions: tuple[Question, ...], width: int, _color: bool) -> str:
    """The same for where there is neither colour nor Unicode."""
    return _draw(questions, Page(width, False, ascii=True))


def _draw(questions: tuple[Question, ...], page: Page) -> str:
    page.prose(_headline(questions))
    for category, group in groupby(_ordered(questions), key=lambda question: question.category):
        page.gap()
        page.row(Span(category, "strong"))
        for question in group:
            page.gap()
            page.row(Span(question.id, "strong"), f"  {question.weight}  {_source(question)}", indent=2)
            page.prose(question.question, indent=4)
            for key, words in _conditions(question):
                page.row(Span(f"{key:<11}", "faint"), words, indent=4)
    return page.text()


def as_markdown(questions: tuple[Question, ...], _width: int, _color: bool) -> str:
    """A heading for each category, an entry for each question."""
    blocks = [escape(_headline(questions))]
    for category, group in groupby(_ordered(questions), key=lambda question: question.category):
        blocks.append(f"## {escape(category)}")
        for q in group:
            conditions = [f"  - {key}: {code(words)}" for key, words in _conditions(q)]
            first = f"- {code(q.id)} ({q.weight}, {code(_source(q))}) {escape(q.question)}"
            blocks.append("\n".join([first, *conditions]))
    return "\n\n".join(blocks) + "\n"


def as_json(questions: tuple[Question, ...], _width: int, _color: bool) -> str:
    """A list, each question with what may be written of it."""
    listed = [
        {
            "id": q.id,
            "category": q.category,
            "question": q.question,
            "why": q.why,
            "answered-by": q.answered_by,
            "weight": q.weight,
            "when": q.when.as_written(),
            "source": _source(q),
        }
        for q in _ordered(questions)
    ]
    return json.dumps(listed, indent=1) + "\n"


FORMS: Mapping[str, Callable[[tuple[Question, ...], int, bool], str]] = {
    "terminal": as_terminal,
    "text": as_ascii,
    "markdown": as_markdown,
    "json": as_json,
}


def _ordered(questions: tuple[Question, ...]) -> list[Question]:
    return sorted(questions, key=lambda q: (q.category, -q.weight, q.id))


def _source(question: Question) -> str:
    return "shipped" if question.is_shipped else question.source


def _headline(questions: tuple[Question, ...]) -> str:
    sources = Counter(map(_source, questions))
    return f"{counted(len(questions), 'question')}: " + ", ".join(f"{n} {name}" for name, n in sources.items())


def _conditions(question: Question) -> Iterator[tuple[str, str]]:
    """Each key with its value in words."""
    for key, value in question.when.as_written().items():
        if isinstance(value, list):
            yield key, ", ".join(map(str, value))
        elif isinstance(value, dict):
            yield key, "; ".join(f"{name} {_in_words(wanted)}" for name, wanted in value.items())
        else:
            yield key, "count too" if key == "tests" else str(value)


def _in_words(wanted: object) -> str:
    if isinstance(wanted, list):
        return " or ".join(map(str, wanted))
    if isinstance(wanted, dict):
        return " and ".join(f"{name.replace('-', ' ')} {number:,}" for name, number in wanted.items())
    return str(wanted)
