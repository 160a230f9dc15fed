"""Migrations that lose data, lock tables, break the program that still runs, or cannot be taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect import Candidate, Context
from llmreview.detect.databases import is_postgres, old_type
from llmreview.detect.migration_files import Migration, read_migration
from llmreview.detect.way_back import without_way_back
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Place
from llmreview.syntax.migrations import Step
from llmreview.syntax.schema import SchemaChange, is_narrower

if TYPE_CHECKING:
    pass

SMALL_TABLE = Pattern(
    r"(?i)settings?|config|roles?$|plans?$|permission|feature|flags?$|migration|version|metadata|countr|currenc|categor|template"
    r"|preferences?$|ignore"
)
PASSING = Pattern(r"(?i)^(?:tmp|temp|_+tmp|_+temp|new_|#)|(?:_tmp|_temp)$")
"""Tables that only serve the migration."""
SMALL_TYPE = Pattern(
    r"(?i)^n?(?:var)?char(?:acter varying)?\(\d+\)|^(?:small|tiny|medium)?int|^integer|^date$|^bool"
    r"|^(?:decimal|numeric)\(|^real|^float"
)
NO_COLUMN_TYPES = ("manytomany", "autofield", "bigautofield")


def detect_change(context: Context) -> Iterator[Candidate]:
    migrations = [read for file in context.sources.readable if (read := read_migration(file, context)) is not None]
    if not migrations:
        return
    changes = [step.change for migration in migrations for step in migration.steps if _is_touched(step, migration)]
    created = {change.table for change in changes if change.kind == "create_table"}
    added = {(change.table, change.column) for change in changes if change.kind == "add_column"}
    filled = {(c.table, column) for c in changes if c.kind == "update_rows" for column in (("",) if c.sets is None else c.sets)}
    for read in migrations:
        here = {s.change.table for s in read.steps if s.change.kind == "create_table"}
        made_anew = {
            s.change.new_name for s in read.steps if s.change.kind == "rename_table" and s.change.table in created | here
        }
        own = created | here | made_anew
        aside = {s.change.new_name for s in read.steps if s.change.kind == "rename_table" and s.change.table in own}
        old = [s for s in read.steps if not _is_new(s.change, own | aside, added) and not PASSING.search(s.change.table)]
        settled = _Settled(read.steps)
        old = [s for s in old if s not in settled]
        migration = read._replace(steps=old)
        for step in old:
            if _is_touched(step, migration):
                found = _judge(step, migration, context, filled)
                if found is not None:
                    yield found._replace(path=migration.file.path)
        yield from (found._replace(path=migration.file.path) for found in without_way_back(migration, context))


def _is_new(change: SchemaChange, created: set[str], added: set[tuple[str, str]]) -> bool:
    """Whether a step is about a table, or the type of a column, that the change itself makes."""
    return change.table in created or (
        change.kind == "change_type" and not change.not_null and (change.table, change.column) in added
    )


class _Settled:
    """What other steps of a migration make no risk of its own: its table goes, is renamed anyway, or was emptied before."""

    def __init__(self, steps: list[Step]) -> None:
        self._dropped = {s.change.table for s in steps if s.change.kind == "drop_table"}
        self._new_names = {s.change.new_name for s in steps if s.change.kind == "rename_table"}
        self._emptied: dict[str, int] = {}
        for step in steps:
            change = step.change
            if change.kind == "truncate" or (change.kind == "delete_rows" and not change.conditional):
                self._emptied.setdefault(change.table, step.line)

    def __contains__(self, step: Step) -> bool:
        kind, table = step.change.kind, step.change.table
        if kind in ("drop_column", "rename_table"):
            return table in (self._dropped if kind == "drop_column" else self._new_names)
        risky_for_rows = kind in ("add_column", "set_not_null", "add_index", "change_type")
        return risky_for_rows and self._emptied.get(table, step.line) < step.line


def _is_touched(step: Step, migration: Migration) -> bool:
    return any(
        h.new_count and h.new_start <= step.end_line and step.line < h.new_start + h.new_count for h in migration.file.hunks
    )


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
        in_words = not before and re.search(r"\bnull:\s*false", said)
        if was_nullable or explicit or in_words:
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
        if change.copied:
            small = "ask"
        which = "the rows that match" if change.conditional else "every row"
        return _found(step, f"Deletes {which} of {what} at once; nothing brings them back", tier=small)
    if change.looped:
        message = f"Updates the rows of {what} one by one with all of them in hand: nothing bounds the time that it takes"
        return _found(step, message, tier=small, severity="medium")
    which = "every row that matches" if change.conditional else "every row"
    message = f"Updates {which} of {what} in one statement: the rows stay locked until it is done"
    return _found(step, message, tier=small, severity="medium")
