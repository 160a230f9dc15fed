"""Whether what a migration drops or deletes was copied before, or goes on under another name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.model import Finding
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts

_LOST = Pattern(
    r"(?:Drops the (?:column|table)|Deletes .{1,40} of|Removes all rows of) `(?P<table>[^`.]+)(?:\.(?P<column>[^`]+))?`"
)
"""How the detector of unsafe migrations tells of what goes."""
_RENAMED = Pattern(r"Renames `")
_COPY = Pattern(
    r"\binsert\s+(?:ignore\s+)?into\s(?P<inserted>.*\bselect\b.*)"
    r"|\bcreate\s+(?:unlogged\s+)?table\s[^(]*?\bas\s*\(?\s*(?P<created>select\b.*)"
    r"|\b(?P<into>select\b(?:(?!\b(?:select|into|from)\b).)*\binto\s+(?![#@]).*)",
    re.IGNORECASE | re.DOTALL,
)
"""Statements of SQL that write what they read from tables to another one."""
_REMARK = Pattern(r"--[^\n]*|/\*(?:[^*]|\*(?!/))*\*/")
_UPDATE = Pattern(r"\bupdate\b(?P<before>.*?)\bset\b(?P<set>.*?)(?P<after>\bwhere\b.*|$)", re.IGNORECASE | re.DOTALL)
_SELECTED = Pattern(r"\bselect\b(?P<what>.*?)\bfrom\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
LONGEST_STATEMENT = 4000
"""Characters of a statement that is looked into."""


def is_kept(finding: Finding, facts: Facts) -> bool:
    """Whether the data that a finding tells to go was copied by what comes before it in the change, or only has another name."""
    if _RENAMED.match(finding.message):
        return True
    lost = _LOST.match(finding.message)
    if lost is None or finding.path is None or finding.line is None:
        return False
    before = [*_earlier(finding.path, facts), "\n".join(facts.lines_of(finding.path)[: finding.line - 1])]
    text = _REMARK.sub(" ", "\n;".join(before))
    is_sql = finding.path.endswith(".sql")
    return any(
        _copies(statement[:LONGEST_STATEMENT], lost["table"], lost["column"] or "", is_sql=is_sql)
        for statement in text.split(";")
    )


def _earlier(path: str, facts: Facts) -> list[str]:
    """The texts of the files of the change in the same folder that come before one, as migrations are run in that order."""
    folder = path.rpartition("/")[0]
    files = (f for f in facts.sources.readable if f.path.rpartition("/")[0] == folder and f.path < path and f.old is None)
    return [(file.new or b"").decode(errors="replace") for file in sorted(files, key=lambda f: f.path)]


def _copies(text: str, table: str, column: str, *, is_sql: bool) -> bool:
    statement = " ".join(text.split())
    copy = _COPY.search(statement)
    if copy is not None:
        read = _SELECTED.search(copy["inserted"] or copy["created"] or copy["into"] or "")
        if read is not None and _names(read["rest"], table):
            return not column or _names(read["what"], column) or "*" in read["what"]
    if not column:
        return False
    update = _UPDATE.search(statement)
    if update is not None and _names(update["before"] + update["set"], table):
        return re.search(rf"=[^=]*(?<!\w){re.escape(column)}(?!\w)(?!\s*[\"'`\]]?\s*=)", update["set"], re.IGNORECASE) is not None
    return not is_sql and _is_assigned(text, column)


def _is_assigned(text: str, column: str) -> bool:
    """Whether code gives what a column holds to something: ``row.name = row.title``, ``update(name=F("title"))``."""
    word = rf"[\"':]?{re.escape(column)}(?!\w)"
    forms = rf"(?<![=!<>])=[^=\n]{{0,120}}[.\[]{word}|\bF\({word}|\bupdate_all\([^\n]{{0,120}}=[^\n]{{0,80}}(?<!\w){word}"
    return re.search(forms, text) is not None


def _names(text: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE) is not None
