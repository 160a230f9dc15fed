"""Claims that lines of a kind came to the code: docstrings, comments, logs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.claims.facts import first_changes
from llmreview.claims.hedges import is_negated, is_told
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.nature_words import LABELLED
from llmreview.claims.prose import touched_prose
from llmreview.claims.wording import ADD
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_PROSE = Pattern(
    rf"^(?:also |and )?{ADD} (?:(?:the|some|more|missing|new|further|proper|detailed|short|inline|code|public|api|method|"
    rf"function|"
    r"class|module|explanatory|comprehensive|google[- ]style) )*(?P<what>docstrings?|java-?docs?|jsdocs?|tsdocs?|kdocs?|"
    r"phpdocs?|rustdocs?|"
    r"xml (?:doc(?:umentation)?|comments?)|doc(?:umentation)? comments?|comments)(?: comments?)?(?=\W*$|[.,;]| (?:to|"
    r"for|in|on)\b)",
    re.IGNORECASE,
)
_LOGS = Pattern(
    rf"^(?:also |and )?{ADD} (?:(?:the|some|more|missing|new|further|proper|detailed|structured|debug|info|warning|error|"
    rf"audit) )*"
    r"(?P<what>logging|log (?:lines?|statements?|messages?|output|entries))(?=\W*$|[.,;]| (?:to|for|in|on|of)\b)",
    re.IGNORECASE,
)
_LOGGED = Pattern(
    r"log|trac|debug|warn|info|print|puts|echo|console|emit|report|record|telemetr|metric|audit|event|fmt\.|write|stderr|stdout|span|"
    r"sentry|monitor|notif|captur|say|output|dump|syslog|journal",
    re.IGNORECASE,
)
"""Anything by which a line may write something down."""
_ELSEWHERE = Pattern(
    r"\b(?:to|for|in|on) (?:the |our |this )?(?:pr|mr|pull request|merge request|issue|ticket|tracker|config\w*|ci|"
    r"workflow|yaml)\b",
    re.IGNORECASE,
)
"""Where comments and logs are that are none of the code."""


def judge_lines(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds docstrings, comments and logs, that are said to have come, against the lines that came."""
    text = statement.plain
    told = _PROSE.match(text) or _LOGS.match(text)
    if LABELLED.match(statement.text) is not None:
        return None  # ``**Tests**: added comments``: there
    if told is None or not is_told(text, told.end()) or is_negated(text) or _ELSEWHERE.search(text):
        return None
    code = [file for file in facts.change.files if kind_of(file.path) == "code" and file.status != "deleted"]
    others = [f for f in facts.change.files if kind_of(f.path) not in ("code", "test") and not is_documentation(f.path)]
    is_read = bool(code) and not others and facts.is_complete and all(facts.sources.new(file) is not None for file in code)
    if not facts.is_spoken_of_whole(statement.source) or statement.may_explain:
        return None
    what = told["what"].lower()
    if what.startswith("log"):
        if _LOGGED.search(facts.added_text):
            return None
        missing = "no added line writes anything down"
    else:
        if (place := next(touched_prose(facts, new=True), None)) is not None:
            return supported(f"words came to {place.path} that are not run", place)
        missing = "no comment and no docstring came"
    return contradicted(missing, *first_changes(facts)) if is_read else unverifiable(missing)
