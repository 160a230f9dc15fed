"""Claims that a column was removed from a table, held against what makes the table in the repository."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import GREP_SECONDS, shown
from llmreview.claims.hedges import is_told
from llmreview.claims.judgement import Judgement, contradicted, unverifiable
from llmreview.claims.naming_forms import OPENING
from llmreview.claims.wording import REMOVE
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_THE = r"(?:(?:the|our|an?|unused|now[- ]unused|obsolete|old|legacy|deprecated|dead|stale|database|db) )*"
_REMOVED = Pattern(
    rf"{OPENING}(?:this |it )?{REMOVE} {_THE}"
    rf"(?:`?(?P<column>[A-Za-z_]\w*)`? {_THE}(?:column|field)|column `?(?P<named>[A-Za-z_]\w*)`?) (?:from|of|in|on) {_THE}"
    r"`?(?P<table>[A-Za-z_]\w*)`?(?: table| model)?(?=\s*$|\s*[.;,)])",
    re.IGNORECASE,
)
_MAKES_TABLES = Pattern(
    r"(?:^|/)(?:[\w.-]*migrations?|migrate|versions|flyway|changelogs?|alembic|liquibase)/|\.sql$|(?:^|/)schema\.(?:rb|prisma)$",
    re.IGNORECASE,
)
_IS_ASIDE = Pattern(
    r"(?:^|/)(?:[^/]*(?:seeds?|fixtures?|dump|examples?|samples?|vendor|node_modules)[^/]*)(?:/|$)", re.IGNORECASE
)
_TAKES_AWAY = Pattern(r"\b(?:drop|remove|rename)\w*", re.IGNORECASE)
_PAGE = Pattern(
    r"\.(?:html?|erb|haml|slim|[jt]sx|vue|svelte|twig|jinja2?|j2|cshtml|razor|jsp|ftl|hbs|xhtml)$|\.blade\.php$|(?:^|/)views?/"
)
"""Files of pages, which have tables with columns of their own."""
LONGEST_SCHEMA = 500_000
"""Bytes of a file that is read for the table."""
LONGEST_TABLE = 6000
"""Characters from the name of a table up to which its columns stand."""


def judge_removed_column(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds the removal of a column against the change, and the migrations and schemas that it left alone."""
    text = statement.plain
    match = _REMOVED.search(text)
    if match is None or not is_told(text, match.end()):
        return None
    column, table = match["column"] or match["named"], match["table"]
    if column.lower() in facts.changed_text.lower():
        return unverifiable(f"changed lines name `{column}`")
    if not facts.is_complete or any(_MAKES_TABLES.search(file.path) for file in facts.change.files):
        return unverifiable("migrations changed, or a part of the change was not read")
    if any(_PAGE.search(file.path) for file in facts.change.files):
        return unverifiable("a column of a page may be spoken of")
    place = _stands_in(table, column, facts)
    if place is None:
        return unverifiable(f"nothing shows that `{table}` has a column `{column}`")
    return contradicted(f"`{column}` still stands in {shown(place)}, and no changed line names it", place)


def _stands_in(table: str, column: str, facts: Facts) -> Evidence | None:
    """Where a table is made with a column; None where that is not known, or a line may have taken the column away."""
    tree = facts.change.tree
    lines = tree.grep((column,), GREP_SECONDS) if tree is not None else None
    if tree is None or lines is None:
        return None
    named = [(path, line, text) for path, line, text in lines if _MAKES_TABLES.search(path) and not _is_aside(path, facts)]
    if any(_TAKES_AWAY.search(text) for _, _, text in named):
        return None
    contents = tree.read(tuple(dict.fromkeys(path for path, _, _ in named)), LONGEST_SCHEMA)
    texts = {path: content.decode(errors="replace") for path, content in contents.items()}
    if any(_is_taken_away(table, column, text) for text in texts.values()):
        return None
    for path, text in sorted(texts.items()):
        if (line := _line_in(table, column, text)) is not None:
            return Evidence(path, line, line, f"`{table}` has its column `{column}` here")
    return None


def _is_aside(path: str, facts: Facts) -> bool:
    return facts.is_test(path) or _IS_ASIDE.search(path) is not None


def _is_taken_away(table: str, column: str, text: str) -> bool:
    """Whether something is dropped from a table in a text that names a column: ``ALTER TABLE … DROP`` over several lines."""
    taken = rf"\b(?:drop|remove|rename)\w*(?:(?!;)[\s\S]){{0,300}}?(?<!\w){re.escape(column)}(?!\w)"
    gone = rf"\b(?:drop|rename)_?\s?table\b[^\n;]{{0,60}}(?<!\w){re.escape(table)}(?!\w)"
    return re.search(f"{taken}|{gone}", text, re.IGNORECASE) is not None


def _line_in(table: str, column: str, text: str) -> int | None:
    """The line on which a table is given a column as it is made, or later."""
    made = re.compile(
        rf"\bcreate_?\s?table\b\s*\(?\s*(?:if\s+not\s+exists\s+)?[:\"'`\[]?(?:\w+[\"'`\]]?\.[\"'`\[]?)?{re.escape(table)}(?!\w)",
        re.IGNORECASE,
    )
    has = re.compile(rf"(?:^|[\s,(\[:\"'`]){re.escape(column)}(?!\w)", re.IGNORECASE)
    for found in made.finditer(text):
        body = text[found.end() : found.end() + LONGEST_TABLE]
        end = _END.search(body)
        where = has.search(body[: end.start()] if end is not None else body)
        if where is not None:
            return text.count("\n", 0, found.end() + where.end()) + 1
    added = re.search(
        rf"\badd_column\W+{re.escape(table)}\W+{re.escape(column)}(?!\w)"
        rf"|\balter\s+table\s+(?:only\s+)?[\w.\"`\[\]]{{0,40}}(?<!\w){re.escape(table)}(?!\w)[\"`\]]?\s+"
        rf"add\s+(?:column\s+)?(?:if\s+not\s+exists\s+)?[\"`\[]?{re.escape(column)}(?!\w)",
        text,
        re.IGNORECASE,
    )
    return text.count("\n", 0, added.end()) + 1 if added is not None else None


_END = Pattern(r";|^\s*\)\s*$|^\s*(?:end|\}\)?)\s*$|\bcreate_?\s?table\b", re.IGNORECASE | re.MULTILINE)
"""Where what makes a table ends."""
