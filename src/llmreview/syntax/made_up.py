"""Data that somebody made up: names of nobody, addresses of nowhere, rows that are numbered and written out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_PERSONS = (
    r"\b(?:john|jane|jon) (?:doe|smith|q)\b|\bjohndoe\b|\b(?:alice|bob|charlie) (?:johnson|smith|brown|williams|jones|wilson)\b"
    r"|^mustermann$|\bmax mustermann\b|\blorem ipsum\b|\bacme (?:corp|inc|co)\b"
)
_ELSE = (
    r"[\w.]+@(?:example|test|domain|email|mail|company)\.(?:com|org|net)\b"
    r"|\b\d+ main (?:st|street)\b|\b555-\d{4}\b"
    r"|^(?:sample|mock|dummy|fake|test) "
    r"(?:user|product|item|order|data|customer|title|name|project|task|post|description|company|text|response)\b"
    r"|^(?:product|item|user|customer|task|project|order|category|post|article|company|widget) (?:[a-c]|[1-9]|one|two|three)$"
)
_MADE_UP = Pattern(f"{_PERSONS}|{_ELSE}", 2)  # re.IGNORECASE
_PERSON = Pattern(_PERSONS, 2)
MAX_LENGTH = 400
_SHOWN = 60
MIN_ROWS = 2
MIN_VALUES = 3
"""Values from which on a row is more than the name of a choice."""


def made_up_words(text: str) -> str | None:
    """The words in a literal that stand for nobody and nothing."""
    plain = text.strip("\"'`")
    found = _MADE_UP.search(plain) if len(text) <= MAX_LENGTH else None
    return found[0] if found is not None else None


def names_nobody(text: str) -> bool:
    """Whether a literal names a person or firm that everybody knows from examples."""
    return len(text) <= MAX_LENGTH and _PERSON.search(text.strip("\"'`")) is not None


def numbered_rows(file: SourceFile, rows: list[Node]) -> str | None:
    """The first of several rows that are written out and numbered from one; None for any others."""
    if len(rows) < MIN_ROWS:
        return None
    for number, row in enumerate(rows, 1):
        if file.idea(row) not in (Idea.MAPPING, Idea.CALL) or not _is_written_out(file, row):
            return None
        values = list(file.walk(row, Idea.NUMBER, Idea.STRING, Idea.BOOLEAN))
        values = [v for v in values if not _is_key(file, v)]
        first = file.text(values[0]).strip("\"'`").rstrip("Ll") if values else ""
        if first != str(number) or len(values) < MIN_VALUES:
            return None
    text = " ".join(file.text(rows[0]).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _is_key(file: SourceFile, value: Node) -> bool:
    pair = value.parent
    return pair is not None and file.idea(pair) is Idea.PAIR and file.role(pair, "key") == value


def _is_written_out(file: SourceFile, row: Node) -> bool:
    """Whether a row holds literals only, what makes the row itself aside."""
    return not any(
        part != row and part.start_byte != row.start_byte for part in file.walk(row, Idea.INDEX, Idea.LAMBDA, Idea.BRANCH)
    )
