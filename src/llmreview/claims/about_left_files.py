"""Claims that a named file was left as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.hedges import is_hedged
from llmreview.claims.judgement import Judgement, contradicted, strictest, supported, unverifiable
from llmreview.claims.nature_words import EXCEPT
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_FILE = (
    r"`?(?P<{}>(?:\.?[\w@-][\w.@-]*/)*(?:[\w@-][\w.@-]*\.[A-Za-z]{{1,10}}|\.[a-z][\w.-]+"
    r"|(?-i:Gemfile|Dockerfile|Makefile|Procfile|Rakefile|Pipfile|Podfile|Jenkinsfile|Brewfile|Justfile|Caddyfile)))`?"
)
_THE = r"(?:(?:the|our|existing|file) )*"
_LEFT = r"(?:unchanged|untouched|unmodified|as (?:it is|it was|is)|not (?:changed|touched|modified|edited))"
_CLAUSE = r"(?:^|[;:(—–] ?|, |\b(?:and|but|with|while) )"
_UNCHANGED = Pattern(
    rf"^(?:there (?:are|were) )?no (?:other )?(?:changes?|edits?|modifications?) (?:(?:was|were|are|is|made) )*(?:to|in) "
    rf"{_THE}{_FILE.format('first')}(?=\s*$|\s*[.;,)](?!\w)|\s+(?:and|or|nor)\b)"
    rf"|{_CLAUSE}{_THE}{_FILE.format('subject')} (?:(?:is|are|was|were|stays?|remains?|left|has been|itself) )*{_LEFT}"
    r"(?=\s*$|\s*[.;,)])"
    rf"|\b(?:not|n't) (?:touch|change|modify|edit) {_THE}{_FILE.format('object')}(?=\s*$|\s*[.;,)](?!\w))"
    rf"|\bwithout (?:touching|changing|modifying|editing) {_THE}{_FILE.format('spared')}(?=\s*$|\s*[.;,)](?!\w))",
    re.IGNORECASE,
)
_AT_A_TIME = Pattern(
    r"\b(?:when|whenever|whether|ensur\w*|verif\w*|tests?|check\w*|assert\w*|confirm\w*|users|runs?|command|cli|so that|even)\b",
    re.IGNORECASE,
)
"""What tells how a program treats a file, or what a test sees of it."""


def judge_left_file(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said to have been left alone against the files of the change."""
    text = statement.plain
    found = _UNCHANGED.search(text)
    if found is None or is_hedged(text[: found.end()]) or EXCEPT.search(text) or _AT_A_TIME.search(text):
        return None
    if not facts.is_spoken_of_whole(statement.source):
        return unverifiable("another commit may have changed it")
    return strictest([_judge(name, facts) for name in found.groups() if name])


def _judge(name: str, facts: Facts) -> Judgement | None:
    name = name.removeprefix("./").rstrip(".")
    ending = f"/{name}"
    changed = {file.path: file for file in facts.change.files if file.path == name or file.path.endswith(ending)}
    all_called = {*changed, *(path for path in facts.paths if path == name or path.endswith(ending))}
    meant = {name} if name in all_called else all_called
    if not meant:
        return None
    if not changed.keys() & meant:
        return supported(f"{min(meant)} is not in the change")
    if not meant <= changed.keys() or any(not _has_changed(changed[path]) for path in meant):
        return unverifiable(f"one of {len(all_called)} files called {name} may be meant, or its text is the same")
    file = changed[min(meant)]
    line = min(file.added_lines(), default=1)
    return contradicted(f"{file.path} is changed", Evidence(file.path, line, line, "changed"))


def _has_changed(file: FileChange) -> bool:
    """Whether the text of a file that was there is another now."""
    return file.old is not None and file.new is not None and b"".join(file.old.split()) != b"".join(file.new.split())
