"""SQL word by word: statements as lists of tokens, and the names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.schema import SchemaChange, own_name

_TOKEN = Pattern(
    r"""(?P<skip>\s+|--[^\n]*|/\*.*?\*/|^\#[^\n]*)
    |(?P<string>[NE]?'(?:[^'\\]|''|\\.)*')
    |(?P<body>\$(?P<tag>\w*)\$.*?\$(?P=tag)\$)
    |(?P<name>"[^"\n]*"|`[^`\n]*`|\[[A-Za-z_][^\]\n]*\])
    |(?P<word>[A-Za-z_@#][\w$@#]*)
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<mark>.)""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
ROUTINES = frozenset({"function", "procedure", "trigger", "event", "proc"})
_TABLE_WORDS = frozenset("if not exists only".split())
MAX_TOKENS = 200_000


class Token(NamedTuple):
    """A word, name, number, text or mark; ``depth`` counts the parentheses around it."""

    kind: str
    text: str
    start: int
    end: int
    depth: int

    @property
    def word(self) -> str:
        return self.text.lower() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text, white space and comments left out."""
    depth = 0
    for count, match in enumerate(_TOKEN.finditer(text)):
        kind = match.lastgroup or "mark"
        kind = "body" if match["body"] else kind
        if kind == "skip":
            continue
        if count > MAX_TOKENS:
            return
        if match[0] == ")":
            depth = max(0, depth - 1)
        yield Token(kind, match[0], match.start(), match.end(), depth)
        if match[0] == "(":
            depth += 1


def statements(text: str) -> Iterator[list[Token]]:
    """The statements, each without its semicolon; the body of a routine is part of its statement."""
    current: list[Token] = []
    nested = 0
    for token in tokens(text):
        word = token.word
        routine = len(current) > 1 and current[0].word == "create" and bool(ROUTINES & {t.word for t in current[:5]})
        nested += routine and word in ("begin", "case", "loop")
        nested -= routine and word == "end" and nested > 0
        if (token.text == ";" and token.depth == 0 and not nested) or (
            word == "go" and text[token.end : token.end + 1] in "\r\n"
        ):
            yield current
            current, nested = [], 0
        else:
            current.append(token)
    yield current


def change_of(
    kind: str, statement: list[Token], first: int, last: Token, table: str, column: str = "", **more: object
) -> SchemaChange:
    """A change of some kind that spans the tokens from ``first`` to ``last``."""
    change = SchemaChange(kind, own_name(table), own_name(column), statement[first].start, last.end)
    return change._replace(**more)  # type: ignore[arg-type]


def name_at(statement: list[Token], index: int) -> tuple[str, int]:
    """A perhaps qualified name from ``index`` on, ``IF EXISTS`` and the like set aside, and where it ends."""
    while index < len(statement) and statement[index].word in _TABLE_WORDS:
        index += 1
    parts = []
    while index < len(statement):
        parts.append(statement[index].text)
        index += 1
        if index + 1 < len(statement) and statement[index].text == ".":
            index += 1
        else:
            break
    return (parts[-1] if parts else ""), index
