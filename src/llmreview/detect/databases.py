"""What the repository says of its database: which one it is, and what type a column had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.schema import SchemaChange, is_narrower, own_name

if TYPE_CHECKING:
    from llmreview.detect.detector import Context
    from llmreview.detect.repository import Mention

_POSTGRES = Pattern(
    r"(?i)\bjsonb\b|\b(?:big)?serial\b|\btimestamptz\b|\bconcurrently\b|[\w\"')]::(?:text|(?:big|small)?int\d?|integer|uuid|jsonb?|numeric|decimal|date|timestamp\w*|varchar|bool(?:ean)?|regclass|float\d?|real)\b|uuid_generate_v|gen_random_uuid"
    r"|using\s+(?:gin|gist|btree)\b|npgsql"
    r"|postgres|\btimestamp\(3\)|\bdo\s+\$|create extension|\btext\[\]|\bbytea\b|\bset data type\b|as enum\s*\("
    r"|double precision|\bplpgsql\b"
)
_OTHERS = Pattern(
    r"(?i)`\w+`\s*(?:\(|,|add|drop|set|modify|\w+)|engine\s*=\s*\w+|\bauto_?increment\b|\bunsigned\b|\bpragma\b|\[dbo\]|\bnvarchar\b|\bidentity\s*\(\s*1|sqlite|sqlserver"
    r"|\bmysql|\bmodify column\b|\bvarchar2\b|\bdatetime2\b"
)
SETTINGS = (
    "*requirements*.txt", "*requirements*.in", "*pyproject.toml", "*setup.py", "*setup.cfg", "*pipfile", "*package.json",
    "*gemfile", "*composer.json", "*.csproj", "*packages.props", "*database.yml", "*docker-compose*", "*compose.y*ml",
    "*settings*.py", "*config*.py", "*schema.prisma", "*alembic.ini", "*.env.*", "*.env", "*appsettings*.json", "*knexfile*",
    "*ormconfig*", "*data-source*", "*flyway.conf", "*application*.y*ml", "*application*.properties", "*pom.xml",
    "*build.gradle*", "*migration_lock.toml", "*drizzle.config*", "*sqlc.y*ml", "*atlas.hcl", "*makefile",
)  # fmt: skip
_TABLE = Pattern(
    r"""(?i)(?:(?:create|alter)\s+table\s+(?:if\s+(?:not\s+)?exists\s+|only\s+)*|\bcreate_?table(?:if_?not_?exists)?[(\s]\s*|\bchange_table[(\s]\s*"""
    r"""|\bSchema::\w+\(\s*|\balter_?table\(\s*|\bop\.(?:add|alter)_column\(\s*|\b(?:add|change)_column[\s(]+"""
    r"""|\bmodel_name\s*=\s*|CreateModel\(\s*name\s*=\s*|\btable:\s*)[:"'`\[]*((?:\w+["`\]]?\.["`\[]?)?\w+)"""
)
NEIGHBOURS = 8
_SMALL = frozenset({"sqlite", "sqlite3", "UseSqlite"})
"""What is used for tests and at home beside the real database."""


def is_postgres(path: str, text: str, context: Context) -> bool | None:
    """Whether a migration is for PostgreSQL, by its own words and the project's settings; None if that is open."""
    own = _by_words(f"{path}\n{text}")
    if own is not None:
        return own
    tree = context.sources.change.tree
    folder = path.rpartition("/")[0]
    while tree is not None and folder:
        locks = tree.read((f"{folder}/migration_lock.toml",), 10_000)
        for lock in locks.values():
            provider = re.search(rb'provider\s*=\s*"(\w+)"', lock)
            if provider:
                return provider[1] == b"postgresql"
        folder = folder.rpartition("/")[0]
    settings = _by_settings(context)
    return settings if settings is not None else _by_neighbours(path, context)


def _by_neighbours(path: str, context: Context) -> bool | None:
    """What the first migrations beside this one show."""
    tree = context.sources.change.tree
    folder, extension = path.rpartition("/")[0], path.rpartition(".")[2]
    beside = (
        sorted(p for p in tree.paths() if p.rpartition("/")[0] == folder and p.endswith(extension)) if tree is not None else []
    )
    held = tree.read(tuple(beside[:NEIGHBOURS]), 100_000) if tree is not None else {}
    return _by_words("\n".join(content.decode(errors="replace") for content in held.values() if content is not None))


def _by_words(text: str) -> bool | None:
    ours, theirs = _POSTGRES.search(text) is not None, _OTHERS.search(text) is not None
    return None if ours == theirs else ours


def _by_settings(context: Context) -> bool | None:
    postgres, others = context.vocabulary.words("postgres"), context.vocabulary.words("others")
    mentions = context.repository.mentions(*postgres, *others, paths=SETTINGS)
    if mentions is None:
        return None
    said = {word for mention in mentions for word in re.findall(r"\w+", mention.text)}
    ours, theirs = bool(said & postgres), bool(said & (others - _SMALL))
    if ours != theirs:
        return ours
    return False if not ours and said & _SMALL else None


_FIELD = r"(?P<type>\w*Field)\((?P<rest>[^\n]*(?:\n(?!\s+(?:\w+\s*=\s*\w+\.|def |class |@))[^\n]*){0,40})"


def old_type(change: SchemaChange, path: str, column: str, context: Context) -> str:
    """The type that a column had before, with ``null=true`` where it could be empty; empty where it is not known."""
    for file in context.sources.readable:
        if file.old is not None and file.path.endswith(".py") and "model" in file.path:
            found = _in_models(file.old.decode(errors="replace"), change)
            if found:
                return found
    mentions = context.repository.mentions(column, paths=("*migrat*", "*schema.rb", "*structure.sql", "*versions*")) or ()
    folder = path.rpartition("/")[0]
    others = [m for m in mentions if m.path != path]
    near = [m for m in others if m.path.rpartition("/")[0] == folder]  # another database may have types of its own
    for mention in reversed(near or others):
        if not _is_about(mention, change.table, context):
            continue
        found = _on_line(mention.text, column) or _in_operation(mention, context)
        if found and is_narrower(found, found) is not None:
            return found
    return ""


def _is_about(mention: Mention, table: str, context: Context) -> bool:
    """Whether a line of an earlier migration is about a table, as far as the lines above it tell."""
    file = context.repository.file(mention.path)
    lines = file.lines[max(0, mention.line - 60) : mention.line] if file is not None else []
    named = _TABLE.findall(b"\n".join(lines).decode(errors="replace"))
    return not named or own_name(named[-1]) == own_name(table)


def _in_models(text: str, change: SchemaChange) -> str:
    body = re.search(rf"(?ims)^class\s+{re.escape(change.table)}\b.*?(?=^class\s|\Z)", text)
    field = re.search(rf"(?m)^\s+{re.escape(change.column)}\s*=\s*(?:\w+\.)*{_FIELD}", body[0]) if body else None
    return _field_type(field) if field is not None else ""


def _field_type(field: re.Match[str]) -> str:
    said = _until_closed(field["rest"])
    sizes = re.findall(r"\b(?:max_length|max_digits|decimal_places)\s*=\s*(\d+)", said)
    empty = " null=true" if re.search(r"\bnull\s*=\s*True", said) else ""
    return field["type"].lower() + (f"({', '.join(sizes[:2])})" if sizes else "") + empty


def _until_closed(text: str) -> str:
    """The arguments that stand before the parenthesis that closes them."""
    depth = 1
    for match in re.finditer(r"[()]", text):
        depth += 1 if match[0] == "(" else -1
        if not depth:
            return text[: match.start()]
    return text


def _in_operation(mention: Mention, context: Context) -> str:
    """The type that an earlier migration of Django gives to a column: ``("name", models.CharField(max_length=64))``."""
    if not mention.path.endswith(".py") or not re.search(r"""name\s*=\s*["']|^\s*\(["']""", mention.text):
        return ""
    file = context.repository.file(mention.path)
    lines = file.lines[mention.line - 1 : mention.line + 6] if file is not None else []
    field = re.search(rf"(?:models|fields)\.{_FIELD}", b"\n".join(lines).decode(errors="replace"))
    return _field_type(field) if field is not None else ""


def _on_line(line: str, column: str) -> str:
    """The type that a line gives to a column: in SQL, or in a call that names the column."""
    name = re.escape(column)
    called = re.search(rf"""(?:\.|->)(\w+)\(?\s*[:"']{name}["']?(?:\s*,\s*(?:limit:\s*)?(\d+)|.*?\blimit:\s*(\d+))?""", line)
    if called:
        size = called[2] or called[3]
        empty = " null=true" if line.lstrip().startswith("t.") and not re.search(r"\bnull:\s*false", line) else ""
        return called[1].lower() + (f"({size})" if size else "") + empty
    added = re.search(rf""":{name},\s*:(\w+)(?:.*?\blimit:\s*(\d+))?""", line)
    if added:
        return added[1] + (f"({added[2]})" if added[2] else "")
    type_ = r"([A-Za-z]+(?: precision| varying)?(?:\(\d+(?:,\s*\d+)?\))?)"
    sql = re.search(rf"""(?i)["`\[]?\b{name}\b["`\]]?\s+(?:type\s+|set data type\s+)?{type_}""", line)
    return sql[1].lower() if sql else ""
