"""Migrations that are written as calls of a framework: what they do to the schema, on the way there and on the way back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.row_changes import Words, attributes, called, one_by_one, put_together
from llmreview.syntax.schema import SchemaChange, own_name
from llmreview.syntax.sql_statements import read_sql

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

KINDS = (
    "create_table", "drop_table", "rename_table", "add_column", "drop_column", "rename_column", "change_type", "set_not_null",
    "add_index", "update_rows", "delete_rows", "truncate",
)  # fmt: skip
_TABLES = ("table", "table_name", "tableName", "model_name", "source_table")
_COLUMNS = ("column", "column_name", "columnName", "old_name", "name")
_OF_TABLES = frozenset({"create_table", "drop_table", "rename_table", "truncate"})


class Step(NamedTuple):
    """A change of the schema with the place where it stands; ``call`` is None in files of SQL."""

    change: SchemaChange
    line: int
    end_line: int
    column: int
    call: Call | None = None


def read_steps(file: SourceFile, words: Words) -> Iterator[Step]:
    """What the calls of a migration do, the way back left out."""
    spans = list(back_spans(file, words))
    for node in file.query(Idea.CALL):
        if any(start <= node.start_byte < end for start, end in spans):
            continue
        call = file.call(node)
        if call is None or call.node != node or not call.name:
            continue
        state = call.argument("state_operations")
        if state is not None:  # what only the framework is told
            spans.append((state.start_byte, state.end_byte))
        if words.matches(call, "sql"):
            yield from _of_sql(file, call)
            built = put_together(file, call, words)
            if built is not None:
                yield _step(file, built, call.node, call)
        elif words.matches(call, "saves") and (saved := one_by_one(file, call, words)) is not None:
            yield _step(file, saved[0], saved[1], call)
        else:
            yield from _of_call(file, call, words)


def _step(file: SourceFile, change: SchemaChange, node: Node, call: Call) -> Step:
    place = file.place(node)
    return Step(change, place.line, place.end_line, place.column, call)


def back_spans(file: SourceFile, words: Words) -> Iterator[tuple[int, int]]:
    """The byte ranges of what undoes the migration."""
    undone = set(words.back)
    for node in file.query(Idea.CALL):
        call = file.call(node)
        if call is not None and words.matches(call, "data_steps"):
            reverse = call.argument("reverse_code", 1)
            if reverse is not None:
                undone.add(file.text(reverse).rpartition(".")[2])
        elif call is not None and call.name in words.back and file.role(node, "block") is not None:
            yield node.start_byte, node.end_byte
    for symbol in file.symbols:
        if symbol.own_name in undone:
            yield symbol.node.start_byte, symbol.node.end_byte


def _of_sql(file: SourceFile, call: Call) -> Iterator[Step]:
    for argument in call.arguments[:1]:
        for node in file.walk(argument.value, Idea.STRING, inside=(Idea.STRING, Idea.LAMBDA)):
            text, content = file.text(node), file.string(node)
            read = content if content and content in text else re.sub(r"^\w*[\"'`@$]+|[\"'`]+$", lambda m: " " * len(m[0]), text)
            read = content if content and content not in text else read
            row = _row_of(file, node, text, read)
            for change in read_sql(_without_escapes(read)):
                first = row + read[: change.start].count("\n")
                last = row + read[: change.end].count("\n")
                column = file.place(call.node).column if first == file.place(call.node).line else 1 + change.start
                yield Step(change, first, last, column, call)


def _row_of(file: SourceFile, node: Node, text: str, read: str) -> int:
    """The line on which a text starts: that of its quotes, or the line below where it is written out there."""
    row = node.start_point[0] + 1
    if read in text:
        return row + text[: text.find(read)].count("\n")
    first = read.strip().partition("\n")[0].encode()
    blank = len(read[: len(read) - len(read.lstrip())].split("\n")) - 1
    below = (number for number, line in enumerate(file.lines[row : row + 5], row + 1) if first and first in line)
    return next(below, row + blank) - blank


def _without_escapes(text: str) -> str:
    """The text with quotes as SQL has them, none of it elsewhere: ``\\"name\\"`` and ``""name""`` are ``"name"``."""
    text = re.sub(r"\\([\"`])(\w+)\\\1", r" \1\2\1 ", text)
    return text.replace('\\"', ' "').replace('""', '" ').replace("\\`", " `")


def _of_call(file: SourceFile, call: Call, words: Words) -> Iterator[Step]:
    kind = next((kind for kind in KINDS if words.matches(call, kind)), None)
    block = _block(file, call, words) if call.receiver is not None or kind is not None else None
    if kind is None and block is not None and words.matches(call, "columns"):
        kind = "change_type" if "change" in _modifiers(file, call) else "add_column"
    if kind is None:
        return
    if block is not None and words.matches(block, "create_table") and kind != "create_table":
        return
    place = file.place(call.node)
    if kind in ("update_rows", "delete_rows"):
        yield _step(file, called(file, call, kind, words), call.node, call)
        return
    table, columns = _names(file, call, kind, block, words.matches(call, "name_first"))
    marks = attributes(file, call) | dict.fromkeys(_modifiers(file, call), "")
    said = {f"{key}={value}".lower() for key, value in marks.items()} | {key.lower() for key in marks}
    unless = words.matches(call, "required_unless")
    change = SchemaChange(
        kind=kind,
        table=table,
        column="",
        start=call.node.start_byte,
        end=call.node.end_byte,
        not_null=bool(said & words.required) or (unless and not said & words.nullable),
        default=bool(said & words.defaults) or _is_empty_text(marks),
        concurrent=any("concurrently" in f"{mark}".lower() for mark in (call.name, file.text(call.node))),
        type=_type(file, call, marks, ""),
        old_type=_type(file, call, marks, "old"),
        new_name=own_name(marks.get("new_name", "") or marks.get("newName", "")),
    )
    if kind == "change_type" and marks.get("new_column_name"):
        change = change._replace(kind="rename_column", new_name=own_name(marks["new_column_name"]))
    if kind == "change_type" and not change.type and words.matches(call, "columns"):
        change = change._replace(type=_by_name(file, call))
    for column in columns or [""]:
        yield Step(change._replace(column=column), place.line, place.end_line, place.column, call)


def _is_empty_text(marks: dict[str, str]) -> bool:
    """Whether a column of text may be blank: Django then gives the rows that are there an empty text."""
    return (
        marks.get("blank") == "True"
        and re.search(r"(?i)\b\w*(?:char|text|slug|email|url)field\(", marks.get("field", "")) is not None
    )


def _block(file: SourceFile, call: Call, words: Words) -> Call | None:
    """The call whose block, or whose opened table, a call stands in: ``change_table :users do |t|``."""
    for ancestor in file.ancestors(call.node):
        if file.idea(ancestor) is Idea.CALL:
            around = file.call(ancestor)
            if (
                around is not None
                and around.node != call.node
                and (words.matches(around, "tables") or words.matches(around, "create_table"))
            ):
                inside = any(
                    a.value.start_byte <= call.node.start_byte < a.value.end_byte and file.idea(a.value) is Idea.LAMBDA
                    for a in around.arguments
                )
                if inside:
                    return around
    receiver = file.unwrap(call.receiver)
    if receiver is not None and file.idea(receiver) is Idea.NAME:
        opened = file.scope(call.node).definition_before(file.text(receiver), call.node)
        value = file.call(opened.value) if opened is not None else None
        return value if value is not None and words.matches(value, "tables") else None
    inner = file.call(receiver)
    return inner if inner is not None and words.matches(inner, "tables") else None


def _names(file: SourceFile, call: Call, kind: str, block: Call | None, name_first: bool) -> tuple[str, list[str]]:
    """The table and the columns that a call is about; ``name_first`` where the name of an index comes before them."""
    named = {argument.name: argument.value for argument in call.arguments if argument.name}
    plain = [argument.value for argument in call.arguments if not argument.name and not argument.spread]
    plain = plain[1:] if name_first else plain
    table = next((named[name] for name in _TABLES if name in named), None)
    if kind in _OF_TABLES:
        own = named.get("old_name") or named.get("name")
        table = own or table or (plain[0] if plain else None)
        if "join_table" in call.name and len(plain) > 1:
            return "_".join(sorted(_text(file, name) for name in plain[:2])), []
        return _text(file, table), []
    if table is None and block is not None:
        held = {a.name: a.value for a in block.arguments if a.name}
        first = next((a.value for a in block.arguments if not a.name), None)
        table = next((held[name] for name in _TABLES if name in held), first)
    elif table is None and plain:
        table, plain = plain[0], plain[1:]
    columns = [named[name] for name in _COLUMNS if name in named][:1] or plain
    if kind not in ("drop_column", "add_index"):
        columns = columns[:1]
    return _text(file, table), [name for column in columns for name in _texts(file, column)]


def _text(file: SourceFile, node: Node | None) -> str:
    return next(iter(_texts(file, node)), "")


def _texts(file: SourceFile, node: Node | None) -> list[str]:
    """The names that a string, a list of strings, or the call that describes a column holds."""
    if node is None:
        return []
    return [own_name(text) for string in file.walk(node, Idea.STRING, inside=(Idea.STRING,)) if (text := file.string(string))][
        :12
    ]


def _modifiers(file: SourceFile, call: Call) -> list[str]:
    """The calls that follow in a chain: ``->nullable()->change()``."""
    found = []
    node = call.node
    for ancestor in file.ancestors(node):
        around = file.call(ancestor) if file.idea(ancestor) is Idea.CALL else None
        if around is not None and around.node == ancestor:
            if around.receiver is None or not around.receiver.start_byte <= node.start_byte < around.receiver.end_byte:
                break
            found.append(around.name)
        elif file.idea(ancestor) not in (Idea.MEMBER, Idea.WRAPPER, None):
            break
    return found


def _type(file: SourceFile, call: Call, marks: dict[str, str], old: str) -> str:
    """The type that a column gets, or ``old``: had."""
    names = ("existing_type", "oldType", "oldClrType") if old else ("type_", "type", "field")
    sizes = ("oldMaxLength", "existing_length") if old else ("maxLength", "max_length", "limit", "length")
    said = next((marks[name] for name in names if marks.get(name)), "")
    if not said and not old:
        plain = [file.string(a.value) for a in call.arguments if not a.name]
        generic = re.search(r"\w<(\w+)\??>", file.text(file.role(call.node, "callee")) or file.text(call.node)[:80])
        said = generic[1] if generic else (plain[2] or "" if len(plain) > 2 else "")
    size = next((marks[name] for name in sizes if marks.get(name, "").isdigit()), "")
    if not old and marks.get("max_digits", "").isdigit():
        size = f"{marks['max_digits']}, {marks.get('decimal_places', '0')}"
    head = re.match(r"(?:typeof\()?([\w.]+)\)?\s*(\([^)]*\))?", said.strip("\"' "))
    if head is None:
        return ""
    given = re.search(r"\d+(?:\s*,\s*\d+)?", head[2] or "")
    size = given[0] if given else size
    return head[1].rpartition(".")[2].lower() + (f"({size})" if size else "")


def _by_name(file: SourceFile, call: Call) -> str:
    """The type that a call is called for: ``$table->string('title', 50)``."""
    sizes = [file.text(a.value) for a in call.arguments[1:] if not a.name]
    given = ", ".join(size for size in sizes if size.isdigit())
    return call.name.lower() + (f"({given})" if given else "")


def is_empty_body(file: SourceFile, function: Node) -> bool:
    """Whether a function does nothing: no statement but documentation, ``pass`` and ``return``."""
    body = file.role(function, "body")
    return all(
        re.fullmatch(
            r"pass|return(?:\s+(?:None|null|nil|true))?;?|\"\"\".*\"\"\"|'.*'|\".*\"|;|nil", file.text(s).strip(), re.DOTALL
        )
        for s in file.statements(body)
    )
