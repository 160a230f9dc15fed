"""What SQL does to a schema and its rows, whatever the dialect: statements are read word by word, not parsed.

Migrations mix dialects, templates and languages in quotes (``DO $$ … $$``), which no single grammar takes; the words that
decide stand at known places in all of them.
"""

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
_ROUTINES = frozenset({"function", "procedure", "trigger", "event", "proc"})
_NO_COLUMN = frozenset(
    "constraint primary foreign unique index key check fulltext spatial value partition period default identity exclude".split()
)
_TABLE_WORDS = frozenset("if not exists only".split())
MAX_TOKENS = 200_000


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int
    depth: int

    @property
    def word(self) -> str:
        return self.text.lower() if self.kind == "word" else ""


def read_sql(text: str, offset: int = 0) -> list[SchemaChange]:
    """What the statements of a text do, in order; places are counted from ``offset``."""
    found: list[SchemaChange] = []
    copied: set[str] = set()
    for statement in _statements(text):
        if not any(token.kind == "word" for token in statement):
            continue
        words = [token.word for token in statement]
        if words[0] == "create" and _ROUTINES & set(words[:5]):
            continue
        for token in statement:
            if token.kind == "body":  # DO $$ … $$
                inner = re.sub(r"^\$\w*\$|\$\w*\$$", lambda m: " " * len(m[0]), token.text)
                loops = re.search(r"(?i)\bloop\b", inner) is not None
                found += [c._replace(bounded=c.bounded or loops) for c in read_sql(inner, offset + token.start)]
        found += [c.moved(offset)._replace(copied=c.table in copied) for c in _read(statement)]
        copied |= _copied(statement)
    return found


def _copied(statement: list[_Token]) -> set[str]:
    """The tables whose rows a statement writes to another one."""
    words = [token.word for token in statement]
    if "insert" not in words or "select" not in words[words.index("insert") :]:
        return set()
    return {own_name(_name(statement, i + 1)[0]) for i, word in enumerate(words) if word in ("from", "join")}


def _tokens(text: str) -> Iterator[_Token]:
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
        yield _Token(kind, match[0], match.start(), match.end(), depth)
        if match[0] == "(":
            depth += 1


def _statements(text: str) -> Iterator[list[_Token]]:
    """The statements, each without its semicolon; the body of a routine is part of its statement."""
    current: list[_Token] = []
    nested = 0
    for token in _tokens(text):
        word = token.word
        routine = len(current) > 1 and current[0].word == "create" and bool(_ROUTINES & {t.word for t in current[:5]})
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


def _read(statement: list[_Token]) -> Iterator[SchemaChange]:
    for index, token in enumerate(statement):
        word = token.word
        following = statement[index + 1].word if index + 1 < len(statement) else ""
        if token.depth or not word:
            continue
        if word == "alter" and following == "table":
            yield from _alter(statement, index)
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
            yield _change("rename_table", statement, index, statement[-1], _name(statement, index + 2)[0])
            return
        if word in ("exec", "execute") and following.endswith("sp_rename"):
            strings = [t.text.strip("N'") for t in statement if t.kind == "string"]
            *_, table, column = ["", *(strings or [""])[0].split(".")] if len(strings) > 2 else [(strings or [""])[0], ""]
            kind = "rename_column" if column else "rename_table"
            yield _change(kind, statement, index, statement[-1], table, column)
            return
        if word in ("update", "delete"):
            yield from _rows(statement, index)
            return
        if word in ("insert", "select", "grant", "comment", "revoke", "merge", "replace"):
            return


def _change(
    kind: str, statement: list[_Token], first: int, last: _Token, table: str, column: str = "", **more: object
) -> SchemaChange:
    change = SchemaChange(kind, own_name(table), own_name(column), statement[first].start, last.end)
    return change._replace(**more)  # type: ignore[arg-type]


def _name(statement: list[_Token], index: int) -> tuple[str, int]:
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


def _create(statement: list[_Token], index: int) -> Iterator[SchemaChange]:
    words = [token.word for token in statement[index : index + 8]]
    if "table" in words[:5]:
        table, _ = _name(statement, index + words.index("table") + 1)
        yield _change("create_table", statement, index, statement[-1], table)
    elif "index" in words[:5]:
        at = next((i for i, t in enumerate(statement) if t.word == "on" and i > index), None)
        if at is not None:
            table, _ = _name(statement, at + 1)
            concurrent = "concurrently" in words or any(t.word == "online" for t in statement)
            yield _change("add_index", statement, index, statement[-1], table, concurrent=concurrent)


def _drop(statement: list[_Token], index: int, kind: str) -> Iterator[SchemaChange]:
    at = index + 1 + (index + 1 < len(statement) and statement[index + 1].word in ("table", "schema", "database"))
    while at < len(statement):
        table, at = _name(statement, at)
        if table:
            yield _change(kind, statement, index, statement[-1], table)
        if at >= len(statement) or statement[at].text != ",":
            return
        at += 1


def _rows(statement: list[_Token], index: int) -> Iterator[SchemaChange]:
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
    yield _change(
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


def _aliased(statement: list[_Token], at: int) -> str:
    """The table that rows are changed in: ``DELETE l FROM labels l JOIN …`` is about labels."""
    table, end = _name(statement, at)
    if end < len(statement) and statement[end].word == "from":
        for index in range(end + 1, len(statement)):
            if statement[index - 1].word in ("from", "join"):
                named, after = _name(statement, index)
                after += after < len(statement) and statement[after].word == "as"
                if after < len(statement) and statement[after].text == table:
                    return named
    return table


def _filled(statement: list[_Token], condition: str) -> frozenset[str]:
    """The columns that stand before ``=`` behind ``SET``, if the condition lets those through that are empty."""
    start = next((i for i, t in enumerate(statement) if t.word == "set"), len(statement))
    named = {own_name(a.text) for a, b in zip(statement[start:], statement[start + 1 :], strict=False) if b.text == "="}
    bare = re.sub(r"""["`\[\]]""", "", condition)
    return frozenset(c for c in named if not bare or re.search(rf"\b{re.escape(c)}\s+(?:is\s+null|=\s*'')|<=>|\bid\b", bare))


def _alter(statement: list[_Token], index: int) -> Iterator[SchemaChange]:
    table, at = _name(statement, index + 2)
    base = statement[index].depth
    actions: list[list[_Token]] = [[]]
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


def _action(action: list[_Token], table: str) -> Iterator[SchemaChange]:
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
    whole = _change("", action, 0, action[-1], table, column, type=_type(said), not_null=not_null, default=default)
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


def _parenthesised(action: list[_Token], table: str) -> Iterator[SchemaChange]:
    """``ADD (a int NOT NULL, b int)``"""
    inside = [t for t in action if t.depth > action[0].depth]
    part: list[_Token] = []
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
