"""Claims about what is named: that it was added, removed, renamed, extracted or moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.additions import FLAG, OF_A_LIST, judge_added, judge_extracted, judge_flag, judge_moved
from llmreview.claims.hedges import is_hedged, is_told
from llmreview.claims.judgement import Judgement, strictest, unverifiable
from llmreview.claims.naming_forms import NOUN, OPENING, REF
from llmreview.claims.removals import judge_removed
from llmreview.claims.renamings import RENAMED, judge_renamed
from llmreview.claims.wording import ADD, REMOVE, SHORTEST_NAME, names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_QUALITY = (
    r"(?:(?:the|an?|all|any|our|its|both|old|new|unused|obsolete|deprecated|redundant|dead|legacy|duplicated?|now[- ]unused|"
    r"unnecessary|stale|existing|private|public|internal|exported|own|simple|small|tiny|"
    r"pure|shared|common|reusable|generic|separate|"
    r"dedicated|custom|static|async|single|helper|utility|built-in|optional|required|configurable|"
    r"env|environment|config|configuration|cli|command[- ]line) )*"
)
_REFS = rf"(?P<names>{REF}(?:(?:,? and |, ?| & | \+ |/){REF})*)"
_OBJECT = rf"{_QUALITY}(?:{NOUN} )?(?:named |called )?{_REFS}(?P<noun> {NOUN}\b)?"
_REMOVED = Pattern(rf"{OPENING}{REMOVE} {_OBJECT}", re.IGNORECASE)
_REMOVED_PATH = Pattern(
    rf"{OPENING}{REMOVE} {_QUALITY}(?:files? )?(?P<names>`?(?:[\w./@-]+/[\w./@-]+\.\w+|[\w.@-]+\.\w{{1,6}})`?)(?=$|[\s,.;)])",
    re.IGNORECASE,
)
_AT_RUN_TIME = Pattern(
    r"\s*(?:(?:rows?|records?|entr(?:y|ies)|data|items?|messages?|files?|keys?|values?|objects?|documents?)\s*)?"
    r"(?:from (?:the |its |their |a )?(?:database|db|cache|storage|disk|memory|queue|index|bucket|"
    r"session|table|redis|s3|server|cluster)\b|"
    r"from (?:the |its |their |an? |all |api |json |http |final )*"
    r"(?:responses?|payloads?|outputs?|results?|logs?|ui|pages?|menus?|screens?|views?|images?|bundles?|archives?|body|bodies|json|messages?|events?|requests?|urls?|headers?|emails?|reports?|exports?)\b|"
    r"on (?:log ?(?:in|out)|start ?up|shut ?down|reset|sign ?(?:in|out)|unmount|destroy|delete)\b|"
    r"where|when(?:ever)?|whose|while|after|before|once|upon|during|on (?:success|failure|errors?|exit|close|save))\b",
    re.IGNORECASE,
)
"""What shows that the program does it as it runs, not the change: ``Delete order_item records where …``."""
_DOES_REMOVE = Pattern(r"(?:also |then |now )*\w+s\b", re.IGNORECASE)
"""How long texts tell what a program does as it runs: ``Removes `onclick` and its like``."""
_IT = Pattern(r"(?:it|they|that)\b", re.IGNORECASE)
"""What the sentence before was about, which may be the code."""
_EXTRACTED = Pattern(
    rf"{OPENING}(?:extract(?:s|ed|ing)?|mov(?:e|es|ed|ing)|pull(?:s|ed|ing)?|split(?:s|"
    rf"ting)?|factor(?:s|ed|ing)?|hoist(?:s|ed)?|"
    rf"refactor(?:s|ed)?)\b[^.]*?(?<!default)(?<!defaulting)(?<!according)(?<!similar)(?<!close)(?<!relative)(?<!next)(?<!equal)"
    rf"(?<!related)(?<!due) (?:in)?to (?:its own |their own )?{_OBJECT}",
    re.IGNORECASE,
)
_TAKEN_OUT = Pattern(
    rf"{OPENING}(?:extract(?:s|ed)?|factor(?:s|ed)? out|pull(?:s|ed)? out) {_OBJECT}(?=$|[\s,.;:)])", re.IGNORECASE
)
_INTO = Pattern(r"\s+(?:in)?to\b", re.IGNORECASE)
"""What shows that it is what was taken elsewhere, not what came: ``Extract Reader into its own module``."""
_ADDED = Pattern(rf"{OPENING}{ADD} {_OBJECT}(?=$|[\s,.;:)])", re.IGNORECASE)


def judge_names(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of named files and symbols against the diff."""
    text = statement.plain
    renamed = RENAMED.search(text)
    if renamed is not None and not is_hedged(re.sub("previously|formerly", "", renamed[0])):
        return judge_renamed(renamed, facts)
    for pattern, judge in (
        (_REMOVED_PATH, judge_removed),
        (_REMOVED, judge_removed),
        (_EXTRACTED, judge_extracted),
        (_TAKEN_OUT, judge_extracted),
        (_ADDED, judge_added),
    ):
        match = pattern.search(text)
        if match is not None and is_told(text, match.end()) and not _AT_RUN_TIME.match(text, match.end()):
            is_of_code = statement.may_explain or _IT.match(statement.text) is not None
            if judge is judge_removed and is_of_code and _DOES_REMOVE.match(text):
                return unverifiable("what the program removes may be told")
            names = [name for name in names_in(match["names"]) if len(name.last) >= SHORTEST_NAME]
            if (
                judge is judge_added
                and any(name.is_path for name in names)
                and OF_A_LIST.search(f"{statement.heading} {statement.lead}")
            ):
                return unverifiable("what is added may be to a list that stands elsewhere")
            if judge is judge_added and not names and (flag := FLAG.fullmatch(match["names"])) is not None:
                return judge_flag(flag["words"], text, facts)
            if pattern is _TAKEN_OUT and _INTO.match(text, match.end()):
                return strictest([judge_moved(name, facts) for name in names])
            return strictest([judge(name, match, text, facts) for name in names])
    return None
