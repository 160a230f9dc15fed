"""Migrations that are written as calls of a framework: what they do to the schema, on the way there and on the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.ideas import Idea
from llmreview.syntax.schema import SchemaChange, own_name
from llmreview.syntax.sql_statements import read_sql
from llmreview.syntax.waiting import chain_of

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

Matches = Callable[[Call, str], bool]
"""Whether a call is one of a topic's (``Vocabulary.matches``)."""


class Step(NamedTuple):
    """A change of the schema with the place where it stands; ``call`` is None in files of SQL."""

    change: SchemaChange
    line: int
    end_line: int
    column: int
    call: Call | None = None


class Words(NamedTuple):
    """What the frameworks of a language call things."""

    matches: Matches
    nullable: frozenset[str]
    """Names, or ``name=value``, that let a column be empty."""
    required: frozenset[str]
    """Those that do not."""
    defaults: frozenset[str]
    """Those that give it a value."""
    batches: frozenset[str]
    """Functions that take rows a number at a time."""
    back: frozenset[str]
    """Functions that undo."""


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
            yield from _of_expression(file, call)
        else:
            yield from _of_call(file, call, words)


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
            row = node.start_point[0] + 1 + (text[: text.find(read)].count("\n") if read in text else 0)
            for change in read_sql(_without_escapes(read)):
                first = row + read[: change.start].count("\n")
                last = row + read[: change.end].count("\n")
                column = file.place(call.node).column if first == file.place(call.node).line else 1 + change.start
                yield Step(change, first, last, column, call)


def _of_expression(file: SourceFile, call: Call) -> Iterator[Step]:
    """A statement that calls put together: ``op.execute(users.update().values(active=True))``."""
    outer = file.call(call.arguments[0].value) if call.arguments else None
    chain = chain_of(file, outer) if outer is not None else []
    kind = {"update": "update_rows", "delete": "delete_rows"}.get(chain[-1]) if chain else None
    if outer is None or kind is None:
        return
    first = outer
    while (inner := file.call(first.receiver)) is not None:
        first = inner
    table = file.text(first.arguments[0].value if first.arguments else first.receiver)
    place = file.place(call.node)
    change = SchemaChange(kind, own_name(table), "", call.node.start_byte, call.node.end_byte)
    narrow = _BY_KEY.search(file.text(outer.node)) is not None or re.search(r"\.c\.\w*id\s*==", file.text(outer.node)) is not None
    filled = frozenset(map(own_name, attributes(file, outer)))
    change = change._replace(conditional="where" in chain, narrow=narrow, sets=filled)
    yield Step(change, place.line, place.end_line, place.column, call)


def _without_escapes(text: str) -> str:
    """The text with quotes as SQL has them, none of it elsewhere: ``\\"name\\"`` and ``""name""`` are ``"name"``."""
    return text.replace('\\"', ' "').replace('""', '" ')


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
        yield Step(_rows(file, call, kind, words), place.line, place.end_line, place.column, call)
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
        default=bool(said & words.defaults),
        concurrent=any("concurrently" in f"{mark}".lower() for mark in (call.name, file.text(call.node))),
        type=_type(file, call, marks, ""),
        old_type=_type(file, call, marks, "old"),
        new_name=own_name(marks.get("new_name", "") or marks.get("newName", "")),
    )
    for column in columns or [""]:
        yield Step(change._replace(column=column), place.line, place.end_line, place.column, call)


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


def attributes(file: SourceFile, call: Call) -> dict[str, str]:
    """What is said by name in a call, and in the calls and objects that are its arguments."""
    found: dict[str, str] = {}
    for argument in call.arguments:
        if argument.name:
            found.setdefault(argument.name, file.text(argument.value).strip("\"':"))
        if file.idea(argument.value) is Idea.LAMBDA:
            continue
        for node in file.walk(argument.value, Idea.KEYWORD, Idea.PAIR, Idea.CALL, inside=(Idea.LAMBDA,)):
            inner = file.call(node) if file.idea(node) is Idea.CALL else None
            if inner is not None:
                for own in inner.arguments:
                    if own.name:
                        found.setdefault(own.name, file.text(own.value).strip("\"':"))
            elif file.idea(node) is not Idea.CALL:
                key = file.role(node, "key") or file.role(node, "name")
                found.setdefault(file.text(key).strip("\"':"), file.text(file.role(node, "value")).strip("\"':"))
    return found


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
    head = re.match(r"(?:typeof\()?([\w.]+)\)?\s*(\([^)]*\))?", said.strip("\"' "))
    if head is None:
        return ""
    given = re.search(r"\d+(?:\s*,\s*\d+)?", head[2] or "")
    size = given[0] if given else size
    return head[1].rpartition(".")[2].lower() + (f"({size})" if size else "")


_BY_KEY = Pattern(
    r"(?i)\b(?:where|filter|find_by|find|get)\w*\s*\(?\s*[\"':{]*\s*(?:\w*_?id|pk|slug|uuid|email|key|name)\b[\"']?\s*(?::|=>?|,)\s*[\"'\d]"
)


def _rows(file: SourceFile, call: Call, kind: str, words: Words) -> SchemaChange:
    chain = chain_of(file, call)
    around = [found.name for a in file.ancestors(call.node) if file.idea(a) is Idea.CALL and (found := file.call(a)) is not None]
    loop = file.enclosing(call.node, Idea.LOOP, Idea.FUNCTION)
    in_batches = bool(words.batches & {*chain, *around}) or (
        loop is not None and file.idea(loop) is Idea.LOOP and _goes_in_batches(file, loop, words)
    )
    text = file.text(call.receiver) if call.receiver is not None else ""
    return SchemaChange(
        kind=kind,
        table=_table_of_chain(file, call) or own_name(re.split(r"[.(\s:>-]", text.strip() or "?")[0]),
        column="",
        start=call.node.start_byte,
        end=call.node.end_byte,
        bounded=in_batches,
        narrow=_BY_KEY.search(text) is not None,
        sets=frozenset(map(own_name, attributes(file, call))),
        conditional=len(chain) > 1 and bool({"where", "filter", "exclude", "whereNull", "whereNotNull", "andWhere"} & set(chain)),
    )


def _table_of_chain(file: SourceFile, call: Call) -> str:
    """The table that the first call of a chain names: ``DB::table('users')->…``, ``knex('users').…``."""
    inner = file.call(call.receiver)
    while inner is not None:
        before = file.call(inner.receiver)
        if before is None and inner.name in ("table", "knex", "from", "into"):
            return _text(file, inner.arguments[0].value) if inner.arguments else ""
        inner = before
    return _text(file, call.arguments[0].value) if call.name.startswith("bulk") and call.arguments else ""


def _goes_in_batches(file: SourceFile, loop: Node, words: Words) -> bool:
    """``while`` there are rows left; ``for`` each batch of an iterator."""
    over = file.role(loop, "over")
    return over is None or any((c := file.call(n)) is not None and c.name in words.batches for n in file.walk(over, Idea.CALL))


def is_empty_body(file: SourceFile, function: Node) -> bool:
    """Whether a function does nothing: no statement but documentation, ``pass`` and ``return``."""
    body = file.role(function, "body")
    return all(
        re.fullmatch(
            r"pass|return(?:\s+(?:None|null|nil|true))?;?|\"\"\".*\"\"\"|'.*'|\".*\"|;|nil", file.text(s).strip(), re.DOTALL
        )
        for s in file.statements(body)
    )
