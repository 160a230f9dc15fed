"""The questions in force as ``llmreview checklist --list`` shows them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from llmreview.questions import Question
from llmreview.render._outline import counted
from llmreview.render._text import ascii_only, visible
from llmreview.render.markdown import code, escape


def as_text(questions: tuple[Question, ...], width: int) -> str:
    """By category, the weightiest first: id, weight and source, the question, and each of its conditions on one line."""
    lines = [_headline(questions)]
    for category, group in groupby(_ordered(questions), key=lambda question: question.category):
        lines += ["", visible(category)]
        for question in group:
            lines += ["", f"  {question.id}  {question.weight}  {visible(_source(question))}"]
            lines += _wrapped(visible(question.question), width, "    ")
            lines += (_cut(f"    {key:<10} {visible(words)}", width) for key, words in _conditions(question))
    return "\n".join(lines) + "\n"


def _as_ascii(questions: tuple[Question, ...], width: int) -> str:
    return "".join(ascii_only(line) + "\n" for line in as_text(questions, width).splitlines())


def as_markdown(questions: tuple[Question, ...], _width: int) -> str:
    """A heading for each category, an entry for each question."""
    blocks = [escape(_headline(questions))]
    for category, group in groupby(_ordered(questions), key=lambda question: question.category):
        blocks.append(f"## {escape(category)}")
        for q in group:
            conditions = [f"  - {key}: {code(words)}" for key, words in _conditions(q)]
            first = f"- {code(q.id)} ({q.weight}, {code(_source(q))}) {escape(q.question)}"
            blocks.append("\n".join([first, *conditions]))
    return "\n\n".join(blocks) + "\n"


def as_json(questions: tuple[Question, ...], _width: int) -> str:
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


FORMS: Mapping[str, Callable[[tuple[Question, ...], int], str]] = {
    "terminal": as_text,
    "text": _as_ascii,
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


def _wrapped(text: str, width: int, margin: str) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width, initial_indent=margin, subsequent_indent=margin)


def _cut(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"
