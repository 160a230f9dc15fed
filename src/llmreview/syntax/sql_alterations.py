"""What ``ALTER TABLE`` does, whatever the dialect: its actions, and what each says of a column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.syntax.schema import SchemaChange, own_name
from llmreview.syntax.sql_tokens import Token, change_of, name_at

_NO_COLUMN = frozenset(
    "constraint primary foreign unique index key check fulltext spatial value partition period default identity exclude".split()
)


def alterations(statement: list[Token], index: int) -> Iterator[SchemaChange]:
    """The changes that a statement makes from its ``ALTER`` on."""
    table, at = name_at(statement, index + 2)
    base = statement[index].depth
    actions: list[list[Token]] = [[]]
    for token in statement[at:]:
        if token.text == "," and token.depth == base:
            actions.append([])
        else:
            actions[-1].append(token)
    verb = ""
    for action in actions:
        if not action:
            continue
        if action[0].word in ("add", "drop", "alter", "modify", "change", "rename"):
            verb = action[0].word
            yield from _action(action, table)
        elif verb in ("add", "drop"):  # ADD a int, b int; DROP COLUMN a, b
            yield from _action([action[0]._replace(kind="word", text=verb), *action], table)


def _action(action: list[Token], table: str) -> Iterator[SchemaChange]:
    words = [token.word for token in action]
    verb = words[0]
    at = 1
    if at < len(words) and words[at] == "column":
        at += 1
    explicit = at == 2
    while at < len(words) and words[at] in ("if", "not", "exists"):
        at += 1
    if at >= len(action) or (words[at] in _NO_COLUMN and not explicit):
        return
    column = action[at].text
    rest = words[at + 1 :]
    said = " ".join(t.text for t in action[at + 1 :])
    not_null = " not null" in f" {said.lower()}" or "primary" in rest
    default = (
        bool({"default", "generated", "identity", "auto_increment", "autoincrement", "as"} & set(rest))
        or "serial" in said.lower()
    )
    whole = change_of("", action, 0, action[-1], table, column, type=_type(said), not_null=not_null, default=default)
    if verb == "add" and column == "(":
        yield from _parenthesised(action, table)
    elif verb in ("add", "drop"):
        yield whole._replace(kind=f"{verb}_column")
    elif verb == "rename":
        yield from _renaming(whole, words, own_name(action[-1].text), rest)
    elif verb == "change" and len(action) > at + 1:
        if own_name(action[at + 1].text) != own_name(column):
            yield whole._replace(kind="rename_column")
        yield whole._replace(kind="change_type", type=_type(" ".join(t.text for t in action[at + 2 :])))
    elif verb in ("alter", "modify"):
        yield from _altering(whole, verb, rest, said)


def _renaming(whole: SchemaChange, words: list[str], new_name: str, rest: list[str]) -> Iterator[SchemaChange]:
    if words[1] in ("to", "as"):
        yield whole._replace(kind="rename_table", column="", new_name=new_name)
    elif "to" in rest and words[1] not in ("index", "constraint", "key"):
        yield whole._replace(kind="rename_column", new_name=new_name)


def _altering(whole: SchemaChange, verb: str, rest: list[str], said: str) -> Iterator[SchemaChange]:
    if verb == "modify":
        yield whole._replace(kind="change_type")
    elif rest[:3] == ["set", "not", "null"]:
        yield whole._replace(kind="set_not_null")
    elif rest[:1] == ["type"] or rest[:3] == ["set", "data", "type"]:
        yield whole._replace(kind="change_type", type=_type(re.sub(r"(?i)^(?:set data )?type\s+", "", said)), not_null=False)
    elif rest and rest[0] not in ("set", "drop", "add", "reset", "restart"):
        yield whole._replace(kind="change_type")


def _parenthesised(action: list[Token], table: str) -> Iterator[SchemaChange]:
    """``ADD (a int NOT NULL, b int)``"""
    inside = [t for t in action if t.depth > action[0].depth]
    part: list[Token] = []
    for token in [*inside, None]:
        if token is None or (token.text == "," and token.depth == action[0].depth + 1):
            if part:
                lead = part[0]._replace(kind="word", text="add")
                yield from _action([lead, *part], table)
            part = []
        else:
            part.append(token)


def _type(said: str) -> str:
    """The type at the head of a definition: ``varchar(20)``, ``double precision``."""
    words = r"""["`\[]?[\w.]+["`\]]?(?:\s+(?:precision|varying|unsigned|without time zone|with time zone))*"""
    match = re.match(rf"(?i){words}\s*(?:\(\s*[\w ,]+\))?", said)
    return re.sub(r"\s+", " ", match[0]).replace(" (", "(").replace("( ", "(").replace(" )", ")").strip().lower() if match else ""
