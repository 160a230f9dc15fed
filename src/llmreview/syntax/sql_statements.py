"""What SQL does to a schema and its rows, whatever the dialect: statements are read word by word, not parsed.

Migrations mix dialects, templates and languages in quotes (``DO $$ … $$``), which no single grammar takes; the words that
decide stand at known places in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from llmreview.syntax.schema import SchemaChange, own_name
from llmreview.syntax.sql_alterations import alterations
from llmreview.syntax.sql_tokens import ROUTINES, Token, change_of, name_at, statements


def read_sql(text: str, offset: int = 0) -> list[SchemaChange]:
    """What the statements of a text do, in order; places are counted from ``offset``."""
    found: list[SchemaChange] = []
    copied: set[str] = set()
    for statement in statements(text):
        if not any(token.kind == "word" for token in statement):
            continue
        words = [token.word for token in statement]
        if words[0] == "create" and ROUTINES & set(words[:5]):
            continue
        for token in statement:
            if token.kind == "body":  # DO $$ … $$
                inner = re.sub(r"^\$\w*\$|\$\w*\$$", lambda m: " " * len(m[0]), token.text)
                loops = re.search(r"(?i)\bloop\b", inner) is not None
                found += [c._replace(bounded=c.bounded or loops) for c in read_sql(inner, offset + token.start)]
        found += [c.moved(offset)._replace(copied=c.table in copied) for c in _read(statement)]
        copied |= _copied(statement)
    return found


def _copied(statement: list[Token]) -> set[str]:
    """The tables whose rows a statement writes to another one."""
    words = [token.word for token in statement]
    if "insert" not in words or "select" not in words[words.index("insert") :]:
        return set()
    return {own_name(name_at(statement, i + 1)[0]) for i, word in enumerate(words) if word in ("from", "join")}


def _read(statement: list[Token]) -> Iterator[SchemaChange]:
    for index, token in enumerate(statement):
        word = token.word
        following = statement[index + 1].word if index + 1 < len(statement) else ""
        if token.depth or not word:
            continue
        if word == "alter" and following == "table":
            yield from alterations(statement, index)
            return
        if word == "create":
            yield from _create(statement, index)
            return
        if word == "drop" and following in ("table", "schema", "database"):
            yield from _drop(statement, index, "drop_table")
            return
        if word == "truncate":
            yield from _drop(statement, index, "truncate")
            return
        if word == "rename" and following == "table":
            yield change_of("rename_table", statement, index, statement[-1], name_at(statement, index + 2)[0])
            return
        if word in ("exec", "execute") and following.endswith("sp_rename"):
            strings = [t.text.strip("N'") for t in statement if t.kind == "string"]
            *_, table, column = ["", *(strings or [""])[0].split(".")] if len(strings) > 2 else [(strings or [""])[0], ""]
            kind = "rename_column" if column else "rename_table"
            yield change_of(kind, statement, index, statement[-1], table, column)
            return
        if word in ("update", "delete"):
            yield from _rows(statement, index)
            return
        if word in ("insert", "select", "grant", "comment", "revoke", "merge", "replace"):
            return


def _create(statement: list[Token], index: int) -> Iterator[SchemaChange]:
    words = [token.word for token in statement[index : index + 8]]
    if "table" in words[:5]:
        table, _ = name_at(statement, index + words.index("table") + 1)
        yield change_of("create_table", statement, index, statement[-1], table)
    elif "index" in words[:5]:
        at = next((i for i, t in enumerate(statement) if t.word == "on" and i > index), None)
        if at is not None:
            table, _ = name_at(statement, at + 1)
            concurrent = "concurrently" in words or any(t.word == "online" for t in statement)
            yield change_of("add_index", statement, index, statement[-1], table, concurrent=concurrent)


def _drop(statement: list[Token], index: int, kind: str) -> Iterator[SchemaChange]:
    at = index + 1 + (index + 1 < len(statement) and statement[index + 1].word in ("table", "schema", "database"))
    while at < len(statement):
        table, at = name_at(statement, at)
        if table:
            yield change_of(kind, statement, index, statement[-1], table)
        if at >= len(statement) or statement[at].text != ",":
            return
        at += 1


def _rows(statement: list[Token], index: int) -> Iterator[SchemaChange]:
    """An update or a delete: ``bounded`` where it takes a number of rows at a time, ``narrow`` where it names the rows."""
    at = index + 1
    while at < len(statement) and statement[at].word in ("from", "only", "low_priority", "ignore", "top"):
        at += 1
    if statement[index].word == "update" and not any(t.word == "set" for t in statement[index:]):
        return
    table = _aliased(statement, at)
    where = next((i for i, t in enumerate(statement) if t.word == "where" and i > index and t.depth == 0), None)
    condition = statement[where + 1 :] if where is not None else []
    said = " ".join(t.text.lower() for t in condition)
    bounded = any(t.word in ("limit", "top", "fetch") for t in statement[index:])
    by_key = re.search(
        r"""(?<![\w])["`\[]?(?:\w*id|uuid|key|slug|code|name|email)["`\]]?\s+(?:=|in)\s+(?:\(\s*)?(?:'|\d|\$|\?|:|@|%)""", said
    )
    yield change_of(
        "update_rows" if statement[index].word == "update" else "delete_rows",
        statement,
        index,
        statement[-1],
        table,
        bounded=bounded,
        narrow=by_key is not None and " select " not in f" {said} ",
        conditional=bool(condition),
        sets=_filled(statement[index:where], "" if by_key is not None else said),
    )


def _aliased(statement: list[Token], at: int) -> str:
    """The table that rows are changed in: ``DELETE l FROM labels l JOIN …`` is about labels."""
    table, end = name_at(statement, at)
    if end < len(statement) and statement[end].word == "from":
        for index in range(end + 1, len(statement)):
            if statement[index - 1].word in ("from", "join"):
                named, after = name_at(statement, index)
                after += after < len(statement) and statement[after].word == "as"
                if after < len(statement) and statement[after].text == table:
                    return named
    return table


def _filled(statement: list[Token], condition: str) -> frozenset[str]:
    """The columns that stand before ``=`` behind ``SET``, if the condition lets those through that are empty."""
    start = next((i for i, t in enumerate(statement) if t.word == "set"), len(statement))
    named = {own_name(a.text) for a, b in zip(statement[start:], statement[start + 1 :], strict=False) if b.text == "="}
    bare = re.sub(r"""["`\[\]]""", "", condition)
    return frozenset(c for c in named if not bare or re.search(rf"\b{re.escape(c)}\s+(?:is\s+null|=\s*'')|<=>|\bid\b", bare))
