"""Claims about the nature of the whole change: a refactoring, formatting, comments, documentation, a typo, only additions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import is_documentation, kind_of
from llmreview.claims.behaviour import changed_values, further_calls, further_conditions, insertions
from llmreview.claims.facts import place_of_finding
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.wording import is_hedged, is_negated
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
    rf"|^no changes? (?:to|in|of) (?:the )?(?:(?:existing|current|runtime|program|observable) "
    rf")?(?:behaviou?r|functionality|logic|semantics)"
    rf"(?:{_END}| (?:or|and|nor) )"
    rf"|^(?:this is |purely |just |only )?(?:an? )?(?:pure|mechanical|strictly a|purely "
    rf"a|just a|only a|straight|simple) (?:refactor(?:ing)?|"
    rf"rename|move|cleanup|restructuring)(?: only)?{_END}"
    rf"|^(?:this is )?(?:an? )?refactor(?:ing)?(?:[ -]only| change only)\b{_END}|^nfc{_END}|\bbehaviou?r[- ]preserving\b"
    rf"|^(?:only|just|purely|simply) refactor(?:s|ed|ing)?\b(?! (?:and|to|so))"
    rf"|\b(?:behaviou?r|functionality|logic|semantics) (?:is |are |was |remains? |stays? "
    rf"|left |has been )?(?:entirely |completely |exactly "
    rf"|fully )?(?:unchanged|the same|identical|as before|preserved){_END}"
    rf"|(?:^|[,;(] ?|\b(?:do|does|did|should|must) ?)(?:not|n't|without) (?:chang(?:e|es|"
    rf"ing)|alter(?:s|ing)?|affect(?:s|ing)?|modif(?:y|ying)) "
    rf"(?:(?:any|the|existing|current|its|runtime|observable|program) )*(?:behaviou?r|functionality|logic|semantics){_END}"
    rf"|^(?:refactor|clean|restructur|reorgani[sz])\w*\b[^.;]{{0,80}} without (?:chang|"
    rf"alter|affect)ing (?:(?:any|the|existing|its) )*"
    rf"(?:behaviou?r|functionality|logic|semantics){_END}",
    re.IGNORECASE,
)
_FORMATTERS = (
    r"prettier|black|gofmt|rustfmt|ktlint|ruff format|formatter|spotless|clang-format|dotnet format|(?:cargo|go) fmt|pint"
)
_FORMATTING_TITLE = Pattern(
    rf"^(?:this is )?(?:code )?(?:white ?space|formatting|reformatting|format|code "
    rf"style|style|lint(?:ing)?|indentation)(?: (?:changes?|fixes|cleanup))?{_END}"
    rf"|^(?:run|apply|ran|applied) (?:{_FORMATTERS}|php-cs-fixer|rubocop -a)\b"
    rf"|^(?:re)?format(?:s|ted)? (?:the )?(?:code|files?|sources?)(?: with [\w ]+)?{_END}",
    re.IGNORECASE,
)
"""Titles of changes that do nothing else; as an item among others it is one thing that was done."""
_FORMATTING = Pattern(
    rf"^(?:this is )?(?:just |only |pure(?:ly)? )(?:code )?(?:white ?space|formatting|reformatting|format|code "
    rf"style|style|lint(?:ing)?|indentation)(?: (?:changes?|fixes|cleanup))?(?: only|-only)?{_END}"
    rf"|\b(?:formatting|white ?space|style|cosmetic|lint(?: fixes)?|indentation)[- ](?:only(?! \w)|changes? only|only changes?)\b"
    r"|^(?:purely|only|just) (?:cosmetic|formatting|stylistic)\b|^no (?:code|functional|"
    r"logic) changes?, (?:only|just) (?:re)?formatting\b",
    re.IGNORECASE,
)
_ONLY = Pattern(r"\b(?:only|just|purely|pure)\b", re.IGNORECASE)
_LINTED = Pattern(r"\b(?:lint(?:ing)?|(?:code )?style|pint|php-cs-fixer|rubocop)\b", re.IGNORECASE)
"""What asks for other statements too, not for other blanks alone."""
_MENDS = Pattern(r"\s*(?:fix|feat|feature|bugfix|hotfix|perf)\b[^:]*:(?!\s*(?:code )?(?:style|lint))", re.IGNORECASE)
"""What leads the title of a change that mends or adds something: formatting is what the program does."""
_COMMENTS = Pattern(
    r"^(?:this is )?(?:only |just |purely )?(?:code )?comments?(?: changes?)?[- ](?:only|"
    r"changes? only)\b|^(?:only|just) (?:touches|changes|updates) (?:code )?comments\b|"
    r"\b(?:only comments|comments only|comment-only)\b",
    re.IGNORECASE,
)
_DOCS_ONLY = Pattern(
    r"\b(?:docs?|documentation|readme)[- ]only\b"
    r"|^(?:only|just) (?:touches|changes|updates) (?:the )?(?:docs|documentation|readme)\b",
    re.IGNORECASE,
)
_NO_CODE = Pattern(
    r"\bno code (?:changes?|changed|is changed)\b(?! (?:are |is |was |were )?(?:required|needed|necessary))", re.IGNORECASE
)
_TYPO = Pattern(
    r"^(?::\w+: ?)?(?:(?:fix|correct)(?:es|ed|ing|s)? )?(?:(?:an?|some|several|minor|small|"
    r"the|various|few|simple|tiny) )*(?:typos?|"
    r"spelling(?: mistakes?| errors?)?|misspellings?)(?: (?:fix(?:es)?|corrections?))?(?: (?:in|of|on) [\w ./`'-]{1,60})?\W*$",
    re.IGNORECASE,
)
_OF_A_NAME = Pattern(r"\bof ['`\"]|\bof \w*[a-z][A-Z]|\bof \w+_\w")
"""A typo in what code is called by: the old name may stay for those who use it."""
_ADDITIVE = Pattern(
    r"\b(?:no|without(?: any)?|zero) (?:data|record|row)s? (?:is |are |will be |was |gets? "
    r")?(?:loss|lost|deleted|removed)\b|\bno (?:existing )?(?:data|rows?|records?|columns?) "
    r"(?:is |was |are |will be )?(?:lost|dropped|"
    r"touched|deleted|affected|removed)\b"
    r"|\b(?:non|not)[- ]destructive\b|\b(?:purely|strictly|only) additive\b|\badditive[- ](?:only|migration|schema|change)\b"
    r"|^(?:the |this )?migration (?:only adds|is (?:purely |fully )?additive|is safe)\b|"
    r"\bonly adds (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|"
    r"tables?|fields?|index(?:es)?)\b|^only added (?:a |an |new |some )?(?:\w+ ){0,2}(?:columns?|tables?|fields?)\b"
    r"|^(?:the )?(?:(?:all|existing|old|user|stored) )*(?:data|rows|records) (?:is|are|"
    r"stays?|remains?|will be) (?:all |fully )?(?:preserved|kept|intact|"
    r"untouched|unchanged|safe|retained|migrated without loss)\b|\bnothing (?:is|gets|"
    r"was|will be) (?:dropped|deleted|lost|removed)\b",
    re.IGNORECASE,
)
_OF_ALL = Pattern(
    r"(?!.*\b(?:existing|current|other|default|unless|except|when|for|if|where|outside|in)\b)"
    r"(?:(?:this|the|it|pr|mr|change|changes|commit|diff|patch|are|is|was|a|an|all|only|just|purely|pure|strictly|simply|and|no|code|"
    r"functional|logic|behaviou?r|contains?|touches|changed|there|with|refactor\w*|cleanup|clean-up|tidy|misc)[\s,;:.()—–-]+)*"
    r"(?:docs?|documentation|readme|comments?|formatting|reformat\w*|white ?space|style|cosmetic|stylistic|lint\w*|indentation|"
    r"format|code)\b",
    re.IGNORECASE,
)
"""Statements in which nothing stands before what is said of the change that it could be said of instead."""
_DESTRUCTIVE = Pattern(r"\b(?:drop|remov|delet|narrow|truncat|lose|lost|renam)", re.IGNORECASE)
_WHOLE = frozenset(
    "the all any its existing current overall runtime observable external program public api and or no changes change pure "
    "purely refactor refactoring cleanup only just this is a code".split()
)
"""What may stand before ``behaviour`` where that of the whole program is meant."""
_ADDS = Pattern(
    r"^(?:feat|fix|perf|hotfix|bugfix)\b[^:]*:"
    r"|^(?:\[[^\]]*\] ?)*(?:add|fix|support|implement|introduce|enable|allow)(?:s|es|ed|ing)?\b",
    re.IGNORECASE,
)
_REFACTORING = Pattern(r"\b(?:refactor\w*|nfc)\b", re.IGNORECASE)
_PART = Pattern(
    r"\b(?:for|when|if|unless|default|opt-in|still|so|now)\b|\bwithout (?!chang|alter|"
    r"affect)|`|^(?!refactor|pure|clean)[\w ]+\(.*\)",
    re.IGNORECASE,
)
"""What shows that a part of the change is spoken of."""
MOST_BEFORE = 4
MOST_LETTERS = 6
"""Added lines of code, beyond those taken away, that a typo may cost."""


def judge_nature(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what a message says of the change as a whole against the trees of both sides."""
    text = statement.plain
    if _ADDITIVE.search(text) and not is_hedged(text):
        return _additive(facts)
    if is_hedged(text.replace(" intended", "")) or not (facts.is_one or statement.source != "commit"):
        return None
    is_whole = statement.is_title or _OF_ALL.match(text) is not None
    if statement.is_title and _TYPO.search(text):
        return _typo(facts) if _OF_A_NAME.search(text) is None else unverifiable("the spelling of a name is that of its uses too")
    if is_whole and (said := next((what for what, pattern in _PROSE.items() if pattern.search(text)), None)):
        return _prose_only(facts, said)
    if (
        is_whole
        and not is_negated(text)
        and (_FORMATTING.search(text) or (statement.is_title and _FORMATTING_TITLE.search(text)))
    ):
        return _formatted(statement, facts)
    same = _SAME.search(text)
    if same is None or _is_of_a_part(text[: same.start()], same[0]):
        return None
    if not statement.is_title and (_PART.search(text) or len(text[: same.start()].split()) > MOST_BEFORE):
        return None
    if _ADDS.search(facts.change.title) and not _REFACTORING.search(text):
        return unverifiable("the title says what is new: what was there before is spoken of")
    return _same_behaviour(facts)


_PROSE = {"documentation": _DOCS_ONLY, "comments": _COMMENTS, "settings": _NO_CODE}
"""What a change is said to be in, that is nothing but that."""


def _is_of_a_part(before: str, said: str) -> bool:
    """Whether it is the behaviour of one thing that is said to be the same: ``existing --parent behavior unchanged``."""
    if not re.match(r"(?:behaviou?r|functionality|logic|semantics)\b", said, re.IGNORECASE):
        return False
    return not {word.lower() for word in re.findall(r"[\w`-]+", before)} <= _WHOLE


def _changed_symbols(facts: Facts) -> list[Evidence]:
    """The symbols that do something else than before, or are new."""
    return [
        Evidence(s.path, s.line, s.line, f"`{s.symbol}` was {s.change}")
        for s in facts.tests.symbols
        if s.change in ("added", "modified")
    ]


def _formatted(statement: Statement, facts: Facts) -> Judgement:
    """What is said to be formatting: by a formatter, by a linter, which rewrites more, or of what the program shows."""
    if _MENDS.match(statement.text) and not _ONLY.search(statement.plain):
        return unverifiable("what is mended may be the formatting of what the program shows")
    return _linted(facts) if _LINTED.search(statement.plain) else _formatting(facts)


def _linted(facts: Facts) -> Judgement:
    """Linters have statements rewritten; they do not have functions, conditions, calls or values that were not there."""
    changed = _changed_symbols(facts)
    if not changed:
        return _formatting(facts)
    come = [place for place in changed if place.note.endswith("was added")]
    come = come or changed_values(facts) or further_conditions(facts) or further_calls(facts) or insertions(facts)
    if come:
        return contradicted(come[0].note, *come[:5])
    return unverifiable("what a linter asks for may change how a statement is written")


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
    values = changed_values(facts, with_settings=False)
    if values:
        return contradicted(values[0].note, *values[:5])
    changed = _changed_symbols(facts)
    inserted = (further_conditions(facts) or insertions(facts)) if changed else []
    if inserted:
        return contradicted(inserted[0].note, *inserted[:5])
    if not changed and facts.is_complete and not changed_values(facts):
        return supported("no symbol does something else than before")
    return unverifiable("whether the code still does the same cannot be told from its text")


def _prose_only(facts: Facts, what: str) -> Judgement:
    changed = _changed_symbols(facts)
    if changed:
        return contradicted(f"{changed[0].note}, which is no {what}", *changed[:5])
    values = changed_values(facts, with_settings=what != "settings")
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
