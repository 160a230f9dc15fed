"""Migrations that lose data, lock tables, break the program that still runs, or cannot be taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.detect.databases import is_postgres, old_type
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, Place, SourceFile, Symbol
from llmreview.syntax.migrations import Step, is_empty_body, read_steps
from llmreview.syntax.row_changes import Words
from llmreview.syntax.schema import is_narrower
from llmreview.syntax.sql_statements import read_sql

if TYPE_CHECKING:
    from llmreview.syntax import Node

MIGRATION_FOLDER = Pattern(r"(?i)(?:^|/)(?:[\w.-]*migrations?|migrate|versions|flyway|changelogs?)/")
MIGRATION_FILE = Pattern(r"(?i)(?:^|/)(?:V\d+(?:[._]\d+)*__[^/]*|migration|\d{3,}[-_][^/]*|[^/]*migrat[^/]*|[^/]*\.up)\.sql$")
NO_MIGRATION = Pattern(
    r"(?i)(?:^|/)(?:[^/]*seeds?|[^/]*schema|structure|init|dump|fixtures?|[^/]*snapshot|env|__init__)\.\w+$|(?:^|/)seeds?/"
)
WAY_BACK = Pattern(
    r"(?i)(?:[._-]down|[._-]rollback|[._-]undo|[._-]revert)\.sql$|(?:^|/)(?:U\d+[^/]*__|down[_-]?)[^/]*\.sql$|(?:^|/)down/"
)
BACK_SECTION = Pattern(
    r"(?im)^[ \t]*--[ \t]*(?:\+goose[ \t]+down|migrate:down|\+migrate[ \t]+down|down migration|@?undo\b|//@undo|down\b)"
)
FORWARD_SECTION = Pattern(r"(?im)^[ \t]*--[ \t]*(?:\+goose[ \t]+up|migrate:up|\+migrate[ \t]+up|up migration)")
SMALL_TABLE = Pattern(
    r"(?i)settings?|config|roles?$|plans?$|permission|feature|flags?$|migration|version|metadata|countr|currenc|categor|template"
    r"|preferences?$"
)
PASSING = Pattern(r"(?i)^(?:tmp|temp|_+tmp|_+temp|new_|#)|(?:_tmp|_temp|_backup|_bak|_old)$")
"""Tables that only serve the migration."""
SMALL_TYPE = Pattern(
    r"(?i)^n?(?:var)?char(?:acter varying)?\(\d+\)|^(?:small|tiny|medium)?int|^integer|^date$|^bool"
    r"|^(?:decimal|numeric)\(|^real|^float"
)
IRREVERSIBLE = frozenset({"execute", "change_column", "update_all", "delete_all"})
"""What the framework cannot turn round by itself in a ``change``."""
NO_COLUMN_TYPES = ("manytomany", "autofield", "bigautofield")


class Migration(NamedTuple):
    """A file of a migration with what it does on the way there; ``source`` is None for SQL."""

    file: FileChange
    steps: list[Step]
    source: SourceFile | None
    text: str


def detect_change(context: Context) -> Iterator[Candidate]:
    migrations = [read for file in context.sources.readable if (read := _read(file, context)) is not None]
    if not migrations:
        return
    changes = [step.change for migration in migrations for step in migration.steps if _is_touched(step, migration)]
    created = {change.table for change in changes if change.kind == "create_table"}
    filled = {(c.table, column) for c in changes if c.kind == "update_rows" for column in (("",) if c.sets is None else c.sets)}
    for read in migrations:
        made_anew = {s.change.new_name for s in read.steps if s.change.kind == "rename_table" and s.change.table in created}
        own = created | made_anew
        old = [s for s in read.steps if s.change.table not in own and not PASSING.search(s.change.table)]
        migration = read._replace(steps=old)
        for step in old:
            if _is_touched(step, migration):
                found = _judge(step, migration, context, filled)
                if found is not None:
                    yield found._replace(path=migration.file.path)
        yield from (found._replace(path=migration.file.path) for found in _without_way_back(migration, context))


def _is_touched(step: Step, migration: Migration) -> bool:
    return any(
        h.new_count and h.new_start <= step.end_line and step.line < h.new_start + h.new_count for h in migration.file.hunks
    )


def _read(file: FileChange, context: Context) -> Migration | None:
    """The file as a migration; None where it is none, or is only the way back of one."""
    path = file.path
    source = context.sources.new(file)
    if source is None or is_test_path(path) or NO_MIGRATION.search(path) or WAY_BACK.search(path):
        return None
    if source.grammar.kinds(Idea.FUNCTION):
        if not MIGRATION_FOLDER.search(path):
            return None
        steps = list(read_steps(source, _words(context, source.grammar.family)))
        return Migration(file, steps, source, source.source.decode(errors="replace"))
    if source.grammar.family not in _SQL or not (MIGRATION_FOLDER.search(path) or MIGRATION_FILE.search(path)):
        return None
    text = (file.new or b"").decode(errors="replace")
    return Migration(file, list(_sql_steps(_forward(text))), None, text)


_SQL = frozenset({"sql"})


def _words(context: Context, family: str) -> Words:
    known = context.vocabulary_of(family)
    names = ("nullable", "required", "defaults", "batches", "back")
    return Words(known.matches, *(known.words(name) for name in names))


def _forward(text: str) -> str:
    """The text with its way back blanked out, so that places stay."""
    back = BACK_SECTION.search(text)
    if back is None:
        return text
    forward = FORWARD_SECTION.search(text, back.end())
    end = forward.start() if forward is not None else len(text)
    return text[: back.start()] + re.sub(r"[^\n]", " ", text[back.start() : end]) + text[end:]


def _sql_steps(text: str) -> Iterator[Step]:
    line, counted = 1, 0
    for change in sorted(read_sql(text), key=lambda c: c.start):
        line += text.count("\n", counted, change.start)
        counted = change.start
        column = change.start - (text.rfind("\n", 0, change.start) + 1) + 1
        yield Step(change, line, line + text.count("\n", change.start, change.end), column)


# What a step does


def _judge(step: Step, migration: Migration, context: Context, filled: set[tuple[str, str]]) -> Candidate | None:
    change = step.change
    table = _as_written(change.table, step, migration)
    what = f"`{table}.{_as_written(change.column, step, migration)}`" if change.column else f"`{table}`"
    if change.kind == "drop_table":
        return _found(step, f"Drops the table {what} with all its rows")
    if change.kind == "truncate":
        return _found(step, f"Removes all rows of {what}")
    if change.kind == "drop_column":
        return _found(step, f"Drops the column {what} with what it holds")
    if change.kind in ("rename_table", "rename_column"):
        return _found(step, f"Renames {what} in place: the program that still runs asks for the old name", severity="medium")
    if change.kind == "add_column":
        if change.not_null and not change.default and not change.type.startswith(NO_COLUMN_TYPES):
            return _found(step, f"Adds {what} as NOT NULL without a default to a table that has rows")
        return None
    if change.kind == "set_not_null":
        return _required(step, what, filled)
    if change.kind == "change_type":
        return _changed_type(step, migration, context, what, filled)
    if change.kind == "add_index":
        return _index(step, migration, context, f"`{table}`")
    return _rows(step, what) if change.kind in ("update_rows", "delete_rows") else None


def _found(step: Step, message: str, tier: Tier | None = None, severity: Severity | None = None) -> Candidate:
    return Candidate(Place(step.line, step.end_line, step.column), message, tier=tier, severity=severity)


def _required(step: Step, what: str, filled: set[tuple[str, str]]) -> Candidate | None:
    """``SET NOT NULL`` on rows that nothing in the change filled."""
    if step.call is not None:
        plain = [step.call.file.text(a.value) for a in step.call.arguments if not a.name]
        if plain[2:3] == ["true"] or len(plain) > 3:  # lets it be empty; gives a default for the empty ones
            return None
    if _is_filled(step, filled) or step.change.default:
        return None
    return _found(step, f"Makes {what} NOT NULL though rows may have none: they are not filled before")


def _is_filled(step: Step, filled: set[tuple[str, str]]) -> bool:
    return bool({(step.change.table, step.change.column), (step.change.table, "")} & filled)


def _changed_type(
    step: Step, migration: Migration, context: Context, what: str, filled: set[tuple[str, str]]
) -> Candidate | None:
    change = step.change
    before = change.old_type or old_type(step.change, migration.file.path, _as_written(change.column, step, migration), context)
    narrower = is_narrower(change.type, before) if change.type and before else None
    if narrower:
        return _found(step, f"Narrows {what} from {before} to {change.type}: values that do not fit are cut off or refused")
    said = step.call.file.text(step.call.node) if step.call is not None else ""
    was_nullable = re.search(r"(?i)(?:existing_nullable|oldNullable)\s*[=:]\s*true", said) or "null=true" in before
    if change.not_null and not change.default and not _is_filled(step, filled):
        explicit = re.search(r"nullable\s*=\s*False", said) and not re.search(r"existing_nullable\s*=\s*False", said)
        if was_nullable or explicit:
            return _found(step, f"Makes {what} NOT NULL though rows may have none: they are not filled before")
    if narrower is None and SMALL_TYPE.search(change.type) and step.call is None:
        return _found(step, f"Changes the type of {what} to {change.type}: does every value fit?", tier="ask", severity="medium")
    return None


def _as_written(name: str, step: Step, migration: Migration) -> str:
    """A table or column with its capitals, as it stands in the statement or before it."""
    lines = migration.text.split("\n")[: step.end_line]
    match = re.search(rf"(?i)\b{re.escape(name)}\b", "\n".join(lines[step.line - 1 :])) or re.search(
        rf"(?i)\b{re.escape(name)}\b", "\n".join(lines[-40:])
    )
    return match[0] if match else name


def _index(step: Step, migration: Migration, context: Context, what: str) -> Candidate | None:
    if step.change.concurrent or "concurrently" in _rest_of_chain(step).lower():
        return None
    postgres = is_postgres(migration.file.path, migration.text, context)
    if postgres is False:
        return None
    message = f"Builds an index on {what} without CONCURRENTLY: no row can be written until it is done"
    return _found(step, message, tier=None if postgres else "ask", severity="medium")


def _rest_of_chain(step: Step) -> str:
    """What is called on what a call gives: ``.Annotation("Npgsql:CreatedConcurrently", true)``"""
    if step.call is None:
        return ""
    after = step.call.file.source[step.call.node.end_byte :][:300].decode(errors="replace").lstrip()
    return after.partition(";")[0] if after.startswith((".", "->")) else ""


def _rows(step: Step, what: str) -> Candidate | None:
    change = step.change
    if change.bounded or change.narrow:
        return None
    small: Tier = "ask" if SMALL_TABLE.search(change.table) else "check"
    if change.kind == "delete_rows":
        which = "the rows that match" if change.conditional else "every row"
        return _found(step, f"Deletes {which} of {what} at once; nothing brings them back", tier=small)
    if change.looped:
        message = f"Updates the rows of {what} one by one with all of them in hand: nothing bounds the time that it takes"
        return _found(step, message, tier=small, severity="medium")
    which = "every row that matches" if change.conditional else "every row"
    message = f"Updates {which} of {what} in one statement: the rows stay locked until it is done"
    return _found(step, message, tier=small, severity="medium")


# The way back


def _without_way_back(migration: Migration, context: Context) -> Iterator[Candidate]:
    if migration.file.old is not None or not (migration.steps or migration.source is not None):
        return
    if migration.source is None:
        yield from _sql_without_way_back(migration, context)
        return
    source, words = migration.source, context.vocabulary_of(migration.source.grammar.family)
    yield from _data_without_way_back(source, context)
    functions = [s for s in source.symbols if s.kind in ("function", "method")]
    forward = next((s for s in functions if s.own_name in words.words("forward")), None)
    back = next((s for s in functions if s.own_name in words.words("back")), None)
    if forward is None:
        for node in (node for name in sorted(IRREVERSIBLE) for node in source.calls_by_name.get(name, ())):
            if _is_within(source, node, "change"):
                message = f"`{source.text(source.role(node, 'name'))}` in `change` cannot be turned round: there is no way back"
                yield Candidate(source.place(node), message, tier="check", severity="medium")
        return
    if is_empty_body(source, forward.core):
        return
    if back is None:
        yield _no_way_back(source, forward, f"`{forward.own_name}` has no counterpart: the migration cannot be taken back")
    elif is_empty_body(source, back.core):
        yield _no_way_back(source, back, f"`{back.own_name}` does nothing: the migration cannot be taken back")
    elif any(True for _ in source.walk(back.core, Idea.THROW)) and len(source.statements(source.role(back.core, "body"))) == 1:
        yield _no_way_back(source, back, f"`{back.own_name}` only refuses: the migration cannot be taken back", "ask")


def _is_within(source: SourceFile, node: Node, name: str) -> bool:
    """Whether a call stands in a function of this name, and not in a part of it that says which way it is for."""
    symbol = source.symbol_at(source.place(node).line)
    around = {call.name for ancestor in source.ancestors(node) if (call := source.call(ancestor)) is not None}
    return symbol is not None and symbol.own_name == name and around.isdisjoint({"up", "down"})


def _no_way_back(source: SourceFile, symbol: Symbol, message: str, tier: Tier | None = "check") -> Candidate:
    place = source.place(symbol.node)
    return Candidate(place, message, tier=tier, severity="medium")


def _data_without_way_back(source: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary_of(source.grammar.family)
    for node in source.query(Idea.CALL):
        call = source.call(node)
        if call is None or call.node != node or not words.matches(call, "data_steps"):
            continue
        if len(call.arguments) < 2 or not any(
            a.name in ("reverse_code", "reverse_sql") or not a.name for a in call.arguments[1:]
        ):
            message = f"`{call.name}` says nothing of how to take it back: the whole migration becomes irreversible"
            yield Candidate(source.place(node), message, tier="check", severity="medium")


def _sql_without_way_back(migration: Migration, context: Context) -> Iterator[Candidate]:
    path, text = migration.file.path, migration.text
    forward = FORWARD_SECTION.search(text)
    if forward is not None:
        back = BACK_SECTION.search(text)
        if back is None or not _says_anything(text[back.end() :]):
            line = text.count("\n", 0, forward.start()) + 1
            yield Candidate(Place(line, line, 1), "The way back is missing or empty", tier="check", severity="medium")
    elif path.endswith(".up.sql") and migration.steps:
        down = path.removesuffix(".up.sql") + ".down.sql"
        changed = context.sources.change.by_path.get(down)
        tree = context.sources.change.tree
        content = changed.new if changed is not None else tree.read((down,), 1_000_000).get(down) if tree is not None else b"?"
        if content is None or not _says_anything(content.decode(errors="replace")):
            message = f"`{down.rpartition('/')[2]}` is missing or empty: the migration cannot be taken back"
            yield _found(migration.steps[0], message, tier="check", severity="medium")


def _says_anything(text: str) -> bool:
    return bool(re.sub(r"--[^\n]*|/\*.*?\*/|\s|;", "", text, flags=re.DOTALL))
