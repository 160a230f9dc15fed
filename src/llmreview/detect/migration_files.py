"""Files of migrations: which they are, and what they do on the way there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect.detector import Context
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.migrations import Step, read_steps
from llmreview.syntax.row_changes import Words
from llmreview.syntax.sql_statements import read_sql

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
_SQL = frozenset({"sql"})


class Migration(NamedTuple):
    """A file of a migration with what it does on the way there; ``source`` is None for SQL."""

    file: FileChange
    steps: list[Step]
    source: SourceFile | None
    text: str


def read_migration(file: FileChange, context: Context) -> Migration | None:
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
