"""Claims that something is done, where the code that would do it is a placeholder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.admissions import is_admitted
from llmreview.claims.facts import place_of_finding
from llmreview.claims.flawed_parts import is_named_in, is_of_all, is_of_other_files
from llmreview.claims.hedges import is_hedged, is_negated
from llmreview.claims.judgement import Judgement, contradicted
from llmreview.claims.nature_words import EXCEPT
from llmreview.claims.telling import telling
from llmreview.claims.wording import CODE_SPAN, REMOVE, names_in
from llmreview.pattern import Pattern
from llmreview.syntax.stubs import own_statements

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Finding

_ADMITS = Pattern(
    r"\b(?:stubs?|placeholders?|skeletons?|scaffold\w*|mock\w*|dummy|wip|work in progress|todo|"
    r"no-?op|draft|initial|part of (?:an? |the )?(?:\w+ )?(?:process|series|effort|stack)|(?:first|next) steps?|"
    r"prototype|poc|sample|fake|not (?:yet )?implemented|for now|demo)\b"
    r"|\b(?:always |just |only )?(?:return|yield|answer)(?:s|ed|ing)? (?:an? |with )?"
    r"`?(?:none|null|nil|undefined|empty|false|true|0|\[\]|\{\}|ok\(\(\)\))(?!\w)",
    re.IGNORECASE,
)

_TAKES_AWAY = Pattern(rf"^(?:[^:]{{1,40}}: )?{REMOVE}\b|\brevert(?:s|ed|ing)?\b", re.IGNORECASE)
"""What is said to have gone is not said to be done."""
_REARRANGES = Pattern(
    r"^(?:[^:]{1,40}: )?(?:extract|mov|relocat|renam|refactor|split|reorgani[sz]|consolidat|document|inlin)"
    r"(?:e|es|ed|ing|s|ting)?\b",
    re.IGNORECASE,
)
"""What is put elsewhere does what it did before, which may be nothing."""
_CALL = Pattern(r"`([\w.]+)\([^`]*\)`")
"""A call as it is written, with what it is given."""


def judge_stub(statement: Statement, facts: Facts) -> Judgement | None:
    """Something that is said to be done, where the code that would do it is a placeholder, or asks a route that is not there."""
    text = _what_is_used(statement.plain)
    if not says_that_it_is_done(text) or is_admitted(statement, facts):
        return None
    said = telling(text)
    for finding in facts.found("placeholder", "client-only"):
        if finding.path in facts.testish or is_of_other_files(statement, finding):
            continue
        route = " ".join(CODE_SPAN.findall(finding.message)) if finding.detector == "client-only" else ""
        shared = said & telling(f"{finding.symbol or ''} {route}")
        if finding.detector == "placeholder":
            if not _may_mean(text, finding, facts):
                continue
            meant = telling(_without_other_names(text, finding))
            shared &= meant
            left_empty = said & telling(finding.message.partition(": ")[2]) if _leaves_empty(finding, facts) else set()
            is_handler = " is wired to a control" in finding.message
            if not (is_handler or _leaves_empty(finding, facts) or _holds_a_place(finding, facts)):
                continue  # what does most of it does it
            own = telling(_named(finding)) & meant
            if own and _holds_a_place(finding, facts):
                shared |= left_empty
            else:  # the value is spoken of, not the class that it is left empty in
                shared = own | left_empty if left_empty - own else set()
            named = telling(_named(finding))
            if named and 2 * len(named & meant) <= len(named):
                continue  # words of its class alone, or of what it works on: another part of it is spoken of
        if not (is_of_all(statement, facts) or is_named_in(text, finding)):
            continue  # one word of many may be of anything in a large change
        if len(shared) >= 2 or (len(shared) == 1 and len(said) <= 2 and text == statement.plain):
            return contradicted(finding.message, place_of_finding(finding))
    return None


def says_that_it_is_done(text: str) -> bool:
    """Whether a text tells of something that the code does now: a word alone does not, nor what is left out or put elsewhere."""
    if EXCEPT.search(text) or is_hedged(text) or _ADMITS.search(text) or is_negated(text):
        return False
    return " " in text and _TAKES_AWAY.search(text) is None and _REARRANGES.search(text) is None


def _what_is_used(text: str) -> str:
    """A text, or the means alone where it tells by what something is done: ``Uses a callback (`load`) for flexible imports``."""
    means = _USES.match(text)
    return means[0] if means is not None else text


_USES = Pattern(r"(?:now |also )*us(?:e|es|ed|ing)\b.{1,200}?(?= (?:for|to|so)\b)", re.IGNORECASE)


def _may_mean(text: str, finding: Finding, facts: Facts) -> bool:
    """Whether a text that names parts of the code names the one that a placeholder stands in, or none.

    Names that differ in case alone are of one thing, unless changed files have both: ``ImportFunc``, ``importFunc``.
    """
    own = set(re.split(r"\W+", f"{finding.symbol or ''} {_named(finding)}"))
    in_any_case = {part.lower() for part in own}
    names = [name.last for name in names_in(text) if not name.is_path]
    return not names or any(name in own or (name.lower() in in_any_case and facts.place_of(name) is None) for name in names)


def _without_other_names(text: str, finding: Finding) -> str:
    """A text without the names of other things than what a placeholder stands in: their words do not speak of it."""
    own = {part.lower() for part in re.split(r"\W+", finding.symbol or "")}
    text = _CALL.sub(lambda span: span[0] if span[1].rpartition(".")[2].lower() in own else " ", text)
    for name in sorted(names_in(text), key=lambda name: -name.start):
        if name.last.lower() not in own:
            text = f"{text[: name.start]} {text[name.end :]}"
    return text


def _named(finding: Finding) -> str:
    """What a placeholder is called: the handler or function that the message names, or else what it stands in."""
    spans = CODE_SPAN.findall(finding.message)
    return spans[0] if spans else (finding.symbol or "").rpartition(".")[2]


LINES_OF_A_STUB = 20
"""Lines of a function up to which a plain word of open work in it is one on the whole of it."""
MOST_OF_A_STUB = 2
"""Statements up to which a function is no more than the mark of open work in it."""


def _holds_a_place(finding: Finding, facts: Facts) -> bool:
    """Whether a function does not do what it is called: it says so plainly, or there is little in it but a mark of open work."""
    file = next((side.source for side in facts.sides(new=True) if side.source.path == finding.path), None)
    line = finding.line or 0
    spans = (
        (s for s in file.symbols if s.name == finding.symbol and s.line <= line <= s.end_line) if file is not None else iter(())
    )
    symbol = next(spans, None)
    if file is None or symbol is None or symbol.kind not in ("function", "method"):
        return False  # what is left open in a class is not the class
    if file.role(symbol.core, "body") is None:
        return False
    own = own_statements(file, symbol.core)
    places = [file.place(statement) for statement in own]
    is_branch = any(place.line < line <= place.end_line for place in places)
    if finding.severity == "high" and symbol.end_line - symbol.line < LINES_OF_A_STUB and not is_branch:
        return True
    return len(own) <= MOST_OF_A_STUB and all(_IDLE.fullmatch(file.text(statement)) for statement in own)


_IDLE = Pattern(
    r"(?s:return\b[\s\w.\"'\[\]{}]*;?|pass|\.\.\.|[\w.:!]*(?:log|print|debug|info|warn)\w*[!.(].*|(?:throw|raise|panic)\b.*"
    r"|[\w.\"'\[\]{}]+;?|(?:return\s+)?[\[{][^()]*[\]}];?)"
)
"""A statement that does nothing but say what there is to do."""


def _leaves_empty(finding: Finding, facts: Facts) -> bool:
    """Whether a mark of open work stands beside a value that is none."""
    first = (finding.line or 1) - 1
    return any(_EMPTY_VALUE.search(line) for line in facts.lines_of(finding.path)[first : first + 2])


_EMPTY_VALUE = Pattern(
    r"(?:=|\(|:|\breturn|=>|,)\s*(?:null|None|nil|undefined|0(?:\.0)?|\"\"|''|\[\]|\{\}|Optional\.empty\(\))\s*\)*\s*[;,]?\s*(?://.*|#.*)?$"
)
