"""Claims about the nature of the whole change: a refactoring, formatting, comments, documentation, a typo, only additions."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from llmreview.checks.changed import form_of, pair_by_name
from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.checks.units import Unit, read_units
from llmreview.claims.facts import place_of_finding
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.wording import ADD, CHANGE, is_hedged, is_negated
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_END = (
    r"(?:\s*(?:$|[.!;,)])|(?: ?[—–-] )| (?:intended|expected|whatsoever|at all|here|in "
    r"this (?:commit|change|pr|mr)|only|just|other than|were made|are made|made)\b)"
)
_SAME = Pattern(
    rf"(?:^|\()(?:(?:this|it) (?:is|has|contains|makes|introduces) |there (?:are|is) |contains "
    rf"|with |purely [\w ]+(?:with|,) |pure [\w ]+(?:with|,|:|[—–-]) |[\w ]+[;,:—–-] |[\w ]+ with )?"
    rf"(?:with )?no (?:(?:functional|behaviou?r(?:al)?|logic(?:al)?|semantic|runtime|code|functionality|"
    rf"user[- ](?:facing|visible)|intended)(?: or | and |/|, )?)+(?: changes?| differences?|"
    rf" impact| effects?)?{_END}"
    rf"|^no changes? (?:to|in|of) (?:the )?(?:(?:existing|current|runtime|program|observable) )?(?:behaviou?r|functionality|logic|semantics)"
    rf"(?:{_END}| (?:or|and|nor) )"
    rf"|^(?:this is |purely |just |only )?(?:an? )?(?:pure|mechanical|strictly a|purely a|just a|only a|straight|simple) (?:refactor(?:ing)?|"
    rf"rename|move|cleanup|restructuring)(?: only)?{_END}"
    rf"|^(?:this is )?(?:an? )?refactor(?:ing)?(?:[ -]only| change only)\b{_END}|^nfc{_END}|\bbehaviou?r[- ]preserving\b"
    rf"|^(?:only|just|purely|simply) refactor(?:s|ed|ing)?\b(?! (?:and|to|so))"
    rf"|\b(?:behaviou?r|functionality|logic|semantics) (?:is |are |was |remains? |stays? |left |has been )?(?:entirely |completely |exactly "
    rf"|fully )?(?:unchanged|the same|identical|as before|preserved){_END}"
    rf"|(?:^|[,;(] ?|\b(?:do|does|did|should|must) ?)(?:not|n't|without) (?:chang(?:e|es|ing)|alter(?:s|ing)?|affect(?:s|ing)?|modif(?:y|ying)) "
    rf"(?:(?:any|the|existing|current|its|runtime|observable|program) )*(?:behaviou?r|functionality|logic|semantics){_END}"
    rf"|^(?:refactor|clean|restructur|reorgani[sz])\w*\b[^.;]{{0,80}} without (?:chang|alter|affect)ing (?:(?:any|the|existing|its) )*"
    rf"(?:behaviou?r|functionality|logic|semantics){_END}",
    re.IGNORECASE,
)
_FORMATTING = Pattern(
    rf"^(?:this is )?(?:just |only |pure(?:ly)? )?(?:code )?(?:white ?space|formatting|reformatting|format|code "
    rf"style|style|lint(?:ing)?|indentation)(?: (?:changes?|fixes|cleanup))?(?: only|-only)?{_END}"
    rf"|\b(?:formatting|white ?space|style|cosmetic)[- ](?:only|changes? only|only changes?)\b|"
    rf"^(?:run|apply|ran|applied) (?:prettier|black|gofmt|rustfmt|ktlint|ruff format|formatter|spotless|"
    rf"clang-format|dotnet format|cargo fmt|go fmt|php-cs-fixer|pint|rubocop -a)\b"
    rf"|^(?:purely|only|just) (?:cosmetic|formatting|stylistic)\b|^(?:re)?format(?:s|ted)? "
    rf"(?:the )?(?:code|files?|sources?)(?: with [\w ]+)?{_END}|^no (?:code|functional|logic) changes?, (?:only|just) (?:re)?formatting\b",
    re.IGNORECASE,
)
_COMMENTS = Pattern(
    r"^(?:this is )?(?:only |just |purely )?(?:code )?comments?(?: changes?)?[- ](?:only|"
    r"changes? only)\b|^(?:only|just) (?:touches|changes|updates) (?:code )?comments\b|"
    r"\b(?:only comments|comments only|comment-only)\b",
    re.IGNORECASE,
)
_DOCS_ONLY = Pattern(
    r"\b(?:docs?|documentation|readme)[- ]only\b|^(?:only|just) (?:touches|changes|updates) "
    r"(?:the )?(?:docs|documentation|readme)\b|\bno code (?:changes?|changed|is changed)\b",
    re.IGNORECASE,
)
_TYPO = Pattern(
    r"^(?::\w+: ?)?(?:(?:fix|correct)(?:es|ed|ing|s)? )?(?:(?:an?|some|several|minor|small|the|various|few|simple|tiny) )*(?:typos?|"
    r"spelling(?: mistakes?| errors?)?|misspellings?)(?: (?:fix(?:es)?|corrections?))?(?: (?:in|of|on) [\w ./`'-]{1,60})?\W*$",
    re.IGNORECASE,
)
_ADDITIVE = Pattern(
    r"\b(?:no|without(?: any)?|zero) (?:data|record|row)s? (?:is |are |will be |was |gets? "
    r")?(?:loss|lost|deleted|removed)\b|\bno (?:existing )?(?:data|rows?|records?|columns?) (?:is |was |are |will be )?(?:lost|dropped|"
    r"touched|deleted|affected|removed)\b"
    r"|\b(?:non|not)[- ]destructive\b|\b(?:purely|strictly|only) additive\b|\badditive[- ](?:only|migration|schema|change)\b"
    r"|^(?:the |this )?migration (?:only adds|is (?:purely |fully )?additive|is safe)\b|\bonly adds (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|"
    r"tables?|fields?|index(?:es)?)\b|^only added (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|tables?|fields?)\b"
    r"|^(?:the )?(?:(?:all|existing|old|user|stored) )*(?:data|rows|records) (?:is|are|stays?|remains?|will be) (?:all |fully )?(?:preserved|kept|intact|"
    r"untouched|unchanged|safe|retained|migrated without loss)\b|\bnothing (?:is|gets|was|will be) (?:dropped|deleted|lost|removed)\b",
    re.IGNORECASE,
)
_LOCALE = Pattern(r"\b(?:existing|current|other|default|unless|except|when|for|if|where|outside|in)\b", re.IGNORECASE)
_DESTRUCTIVE = Pattern(r"\b(?:drop|remov|delet|narrow|truncat|lose|lost|renam)", re.IGNORECASE)
_VALUES = frozenset(
    {
        "==",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "===",
        "!==",
        "+",
        "-",
        "*",
        "/",
        "&&",
        "||",
        "and",
        "or",
        "not",
        "!",
        "true",
        "false",
        "True",
        "False",
    }
)
MOST_LETTERS = 6
"""Added lines of code, beyond those taken away, that a typo may cost."""


def judge_nature(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what a message says of the change as a whole against the trees of both sides."""
    text = statement.plain
    if _ADDITIVE.search(text) and not is_hedged(text):
        return _additive(facts)
    if is_hedged(text.replace(" intended", "")) or not (facts.is_one or statement.source != "commit"):
        return None
    is_title = statement.is_title or not _LOCALE.search(text)
    if statement.is_title and _TYPO.search(text):
        return _typo(facts)
    if is_title and (_DOCS_ONLY.search(text) or _COMMENTS.search(text)):
        return _prose_only(facts, "documentation" if _DOCS_ONLY.search(text) else "comments")
    if is_title and _FORMATTING.search(text) and not is_negated(text):
        return _formatting(facts)
    return _same_behaviour(facts) if _SAME.search(text) else None


def _changed_symbols(facts: Facts) -> list[Evidence]:
    """The symbols that do something else than before, or are new."""
    return [
        Evidence(s.path, s.line, s.line, f"`{s.symbol}` was {s.change}")
        for s in facts.tests.symbols
        if s.change in ("added", "modified")
    ]


def _formatting(facts: Facts) -> Judgement:
    changed = _changed_symbols(facts)
    if changed:
        return contradicted(f"{changed[0].note}: its syntax tree differs", *changed[:5])
    values = changed_values(facts)
    if values:
        return contradicted(values[0].note, *values[:5])
    return (
        supported("no syntax tree differs")
        if facts.is_complete and facts.code
        else unverifiable("not all of the change was read")
    )


def _same_behaviour(facts: Facts) -> Judgement:
    values = changed_values(facts)
    if values:
        return contradicted(values[0].note, *values[:5])
    changed = _changed_symbols(facts)
    if not changed and facts.is_complete:
        return supported("no symbol does something else than before")
    return unverifiable("whether the code still does the same cannot be told from its text")


def _prose_only(facts: Facts, what: str) -> Judgement:
    changed = _changed_symbols(facts)
    if changed:
        return contradicted(f"{changed[0].note}, which is no {what}", *changed[:5])
    values = changed_values(facts)
    if values:
        return contradicted(values[0].note, *values[:5])
    if all(is_documentation(file.path) for file in facts.change.files):
        return supported("only documentation changed")
    return unverifiable("files changed whose text is not told from code")


def _typo(facts: Facts) -> Judgement:
    added = [place for place in _changed_symbols(facts) if place.note.endswith("was added")]
    if added:
        return contradicted(added[0].note, *added[:5])
    grown = sum(f.added - f.deleted for f in facts.code if kind_of(f.path) == "code")
    changed = _changed_symbols(facts)
    if changed and grown > MOST_LETTERS:
        return contradicted(f"{changed[0].note} and {grown} lines of code came beside", *changed[:5])
    return (
        unverifiable("what is a typo is for a person to say")
        if changed
        else supported("no symbol does something else than before")
    )


def _additive(facts: Facts) -> Judgement:
    lossy = [f for f in facts.found("unsafe-migration") if _DESTRUCTIVE.search(f.message)]
    if lossy:
        return contradicted(lossy[0].message, *map(place_of_finding, lossy[:5]))
    return unverifiable("no migration of the change is known to lose data")


def changed_values(facts: Facts) -> list[Evidence]:
    """Units of both sides that differ in nothing but a number, an operator or a truth value: what they do is different."""
    found = []
    for file in facts.code:
        old, new = facts.sources.old(file), facts.sources.new(file)
        if old is None or new is None or not new.changed:
            continue
        pairs, _, _ = pair_by_name(*([u for u in read_units(side) if u.kind != "class"] for side in (old, new)))
        for before, after in pairs:
            if before.source != after.source and (difference := _value_apart(before, after)) is not None:
                name = os.fsencode(after.name).decode(errors="replace")
                found.append(
                    Evidence(file.path, after.line, after.end_line, f"in `{name}`, `{difference[0]}` became `{difference[1]}`")
                )
    return found


def _value_apart(before: Unit, after: Unit) -> tuple[str, str] | None:
    """The only values that tell two units apart, where they are numbers, operators or truth values."""
    old, new = form_of(before), form_of(after)
    if len(old) != len(new):
        return None
    apart = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    if not apart or len(apart) > 3:
        return None
    for one, other in apart:
        if not (_is_value(one) and _is_value(other)):
            return None
    return apart[0][0][1:], apart[0][1][1:]


def _is_value(token: str) -> bool:
    return token[:1] == "t" and (token[1:] in _VALUES or re.fullmatch(r"-?\d[\d_.]*[a-zA-Z]{0,3}", token[1:]) is not None)


def judge_documentation(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds a claim that documentation was written or brought up to date against the files of the change."""
    text = statement.plain
    match = _DOCUMENTED.search(text)
    if is_hedged(text) or is_negated(text):
        return None
    if match is None:
        return _explained(facts) if re.match(r"document(?:s|ed)?\b", text, re.IGNORECASE) else None
    word = next(filter(None, match.groups())).lower()
    particular = next((name for name in ("readme", "changelog") if name in word.replace(" ", "")), None)
    files = [f for f in facts.change.files if (particular or "") in f.path.lower() and (is_documentation(f.path) or particular)]
    if files:
        return supported(f"{files[0].path} is in the change", Evidence(files[0].path, 1, 1, "changed"))
    if not facts.is_complete or not (facts.is_one or statement.source != "commit") or not facts.change.files:
        return unverifiable("not all of the change was read")
    if particular is None and (_has_prose(facts) or "comment" in word):
        return unverifiable("comments or texts in the code changed")
    places = [
        Evidence(f.path, min(f.added_lines()), min(f.added_lines()), "changed") for f in facts.change.files[:3] if f.added_lines()
    ]
    return contradicted(
        f"no {particular or 'documentation'} file is in the change"
        + ("" if particular else ", and no comment or help text changed"),
        *places,
    )


_DOCUMENT = r"readme(?:\.\w+)?|docs?|documentation|changelog(?:\.\w+)?|change log|release notes|wiki|user guide"
_DOCUMENTED = Pattern(
    rf"^(?:also |and )?(?:{CHANGE}|{ADD}) (?:(?:the|all|relevant|related|corresponding|"
    rf"user|api|project|developer|comprehensive|new|inline|usage|some|main|root|necessary|existing|our) )*({_DOCUMENT})"
    r"(?=$|[.,;)]| (?:to|with|for|on|about|and|accordingly|as|section|entry|covering|explaining|files?|pages?|where|in)\b)"
    rf"|^(?:also |and )?(?:{ADD}|{CHANGE}) (?:(?:an?|the|new|matching|corresponding|unreleased) )*(changelog|release notes?|readme|docs?|documentation) "
    r"(?:entry|section|page|note)\b"
    rf"|^(?:also |and )?(?:{ADD}) (?:an? |the )?(?:[\w'-]+ ){{0,3}}(?:entry|section|note|example|instructions)s? (?:to|in) (?:the )?(changelog|readme|docs|documentation)\b"
    r"|^(?:document|describe|mention|explain|note|reflect)(?:s|ed)? (?:[\w`'()./-]+ ){1,8}in (?:the )?(readme(?:\.\w+)?|docs|documentation|changelog(?:\.\w+)?)(?=$|[.,;)])"
    r"|^(?:the )?(readme|docs|documentation|changelog) (?:(?:was|were|have been|has been|is|are) )?(?:now )?(?:updated|added|extended|"
    r"(?:now )?(?:describes?|covers?|explains?|documents?|mentions?|lists?|shows?)|reflects?)\b",
    re.IGNORECASE,
)


def _explained(facts: Facts) -> Judgement | None:
    """Something particular that is said to be documented, by the documents of the change."""
    files = [f for f in facts.change.files if is_documentation(f.path)]
    return supported(f"{files[0].path} is in the change", Evidence(files[0].path, 1, 1, "changed")) if files else None


def _has_prose(facts: Facts) -> bool:
    """Whether added lines hold a comment, a docstring or a text of some length."""
    return _PROSE.search(facts.added_text) is not None


_PROSE = Pattern(
    r"(?m)^\s*(?:#(?!include|define|\[)|//|/\*|\*|\"\"\"|'''|--|<!--|\.\.\s)|\"\"\"|\b(?:help|usage|description|summary|short|long|doc)\w*\b[\"']?\s*[=:(]"
    r"|@(?:doc|moduledoc|api\w*|schema|operation)\b",
    re.IGNORECASE,
)
