"""Claims about what others rely on: dependencies, and interfaces that stay compatible."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.claims.dependencies import Use, added_dependencies, named_elsewhere
from llmreview.claims.dumped_apis import gone_from_dumps, new_in_dumps
from llmreview.claims.hedges import is_hedged
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.nature_words import EXCEPT
from llmreview.claims.signatures import broken_signatures
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_KIND_OF_PACKAGE = (
    r"npm|node(?:\.?js)?|javascript|js|pnpm|yarn|pip|pypi|python|go|golang|ruby|bundler|rust|cargo|composer|php|maven|gradle|java|jvm|"
    r"nuget|\.?net"
)
_NO_DEPENDENCIES = Pattern(
    r"(?:\b(?:no|zero|without(?: any| adding| introducing| pulling in)*)|(?:\bnot|n't) "
    r"(?:add|introduce|require|need|pull in|bring in)) "
    r"(?:(?:any|new|additional|extra|external|third[- ]party|3rd[- ]party|runtime|added|production|dev|further|adding|more|"
    rf"{_KIND_OF_PACKAGE}) )*"
    r"(?:dependenc(?:y|ies)|packages|gems|crates|third[- ]party (?:librar(?:y|ies)|packages?)|"
    r"external (?:librar(?:y|ies)|packages?)|"
    rf"(?:new|additional|extra|further) (?:(?:{_KIND_OF_PACKAGE}|runtime|production) )*(?:librar(?:y|ies)|packages?|gem|crate))\b"
    r"(?! (?:on|between|injection|graph|array|changes? in|cycles?|versions?|resolution|tree|update))"
    r"|\b(?:(?:runtime|production) )?dependenc(?:y list|ies) (?:is |are |remains? |stays? )*(?:unchanged|untouched|the same)\b"
    r"|^(?:only )?(?:use[sd]?|using) (?:only |just )(?:the )?(?:python |go |java |rust )?(?:standard library|stdlib)\b",
    re.IGNORECASE,
)
_FAMILIES = (
    ("npm", Pattern(r"\b(?:npm|node(?:\.?js)?|javascript|js|pnpm|yarn)\b", re.IGNORECASE)),
    ("python", Pattern(r"\b(?:pip|pypi|python)\b", re.IGNORECASE)),
    ("go", Pattern(r"\b(?:go|golang)\b", re.IGNORECASE)),
    ("ruby", Pattern(r"\b(?:ruby|bundler|gems?)\b", re.IGNORECASE)),
    ("cargo", Pattern(r"\b(?:rust|cargo|crates?)\b", re.IGNORECASE)),
    ("composer", Pattern(r"\b(?:composer|php)\b", re.IGNORECASE)),
    ("jvm", Pattern(r"\b(?:maven|gradle|java|jvm)\b", re.IGNORECASE)),
    ("nuget", Pattern(r"\b(?:nuget|net)\b", re.IGNORECASE)),
)
"""Whose packages are spoken of, where one kind of them is: ``no new npm packages``."""
_COMPATIBLE = Pattern(
    r"(?:\b(?:no|not|without)|n't)(?: (?:any|a|introduc\w+|caus\w+|contain\w*|api|public))* "
    r"breaking(?: api)? changes?(?=$|[\s.,;!)(])"
    r"|\b(?:fully |100 ?% |completely |is |are |remains? |stays? |change is |api is )+backwards?[- ]compatible\b|"
    r"^backwards?[- ]compatible\b"
    r"|\b(?:maintain|preserv|keep|kept|retain|ensur)(?:s|e|es|ed|ing)? (?:full |complete "
    r"|the )?backwards?[- ]compatib\w+(?=\s*(?:$|[.,;!)]))"
    r"|^(?:full |complete )?backwards?[- ]compatibility (?:is |was |has been )?(?:fully "
    r")?(?:maintained|preserved|kept|retained|confirmed|"
    r"ensured|unchanged)\b"
    r"|^(?:(?:this )?(?:(?:change|pr|mr|commit) )?is |purely |it's )?(?:an? )?"
    r"(?:entirely )?non[- ]?breaking(?: change)?(?=$|[\s.,;!)(])"
    r"|\b(?:existing|current|all) (?:callers?|clients?|consumers?|call sites|usages?|code) "
    r"(?:(?:is|are|remains?|stays?) (?:un(?:affected|changed)|"
    r"not affected)|(?:continues?|keeps?) (?:to )?work\w*|(?:still )?works? (?:as before|unchanged|without changes?))"
    r"|\b(?:public |external |exported )?(?:api|interface|signatures?|public surface)s? "
    r"(?:of \S+ )?(?:is |are |was |were |remains? |stays? )"
    r"*(?:(?:entirely |completely )?(?:unchanged|untouched|the same|identical|stable|not changed))\b"
    r"|\bno (?:public )?(?:api|signature|interface) changes?\b|(?:\bnot|n't) (?:break|"
    r"affect|change) (?:any |the )?(?:existing |public )+"
    r"(?:callers?|clients?|consumers?|api|interface|signatures?|code)\b",
    re.IGNORECASE,
)

_BY_THE_WAY = Pattern(r"\((?:fully )?(?:backwards?[- ]compatible|non[- ]?breaking|no breaking changes?)\)", re.IGNORECASE)
"""What a title says of its change."""


def judge_contract(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds claims about dependencies and compatibility against manifests and public signatures."""
    text = statement.plain
    if is_hedged(text):
        return None
    none = _NO_DEPENDENCIES.search(text)
    if none is not None and (EXCEPT.search(text) or _FOR_SOME.match(text, none.end())):
        return unverifiable("some are spoken of")
    if none is not None and _is_of_change(text, none):
        family = next((family for family, named in _FAMILIES if named.search(none[0])), "")
        use: Use = "runtime" if _RUNTIME.search(none[0]) else "any"
        return _dependencies(facts, use, family, besides_told=_FURTHER.search(none[0]) is not None)
    match = _COMPATIBLE.search(text) if _AIM.match(text) is None and EXCEPT.search(text) is None else None
    match = match or (_BY_THE_WAY.search(text) if statement.is_title else None)
    if match is not None and _OF_AN_INTERFACE.search(text[: match.start()] + match[0]):
        return unverifiable("it is said of an interface that is not called as code is")
    if match is not None and text[: match.start()].endswith(" to "):
        return unverifiable("what something was done for is spoken of")
    if match is not None and _OF_SOME_API.search(text[: match.start()] + match[0]):
        return unverifiable("it is said of some interface")
    if match is not None and not (statement.is_title or (_is_whole(text, match) and not statement.goes_on)):
        return unverifiable("only a part of the change is spoken of")
    if match is not None and not re.search(
        r"\b(?:aliases?|shims?|wrappers?|layer|logic|modes?|defaults?|flags?|options?|settings?|for backwards?|"
        r"(?:not|n't) (?:backwards?|fully))\b",
        text,
        re.IGNORECASE,
    ):
        return _compatible(facts, match[0])
    return None


LONGEST_BEFORE = 6
"""Words before it up to which a part in parentheses, or one without ``new``, is said of the change, not of what they name."""
_FOR_SOME = Pattern(
    r" (?:for|unless|if|in the default|by default|otherwise|in the [\w-]+ (?:build|crates?|packages?|library))\b", re.IGNORECASE
)
"""What says for whom, or where, no dependency is new."""


def _is_of_change(text: str, none: re.Match[str]) -> bool:
    """Whether it is the change that comes without dependencies, not a package that is spoken of: ``nanoid has none``."""
    before = text[: none.start()]
    is_long = len(before.split()) > LONGEST_BEFORE
    if is_long and (before.count("(") > before.count(")") or not _NEW.search(none[0])):
        return False
    if _NEW.search(none[0]) or _ADDED.match(text, none.end()):
        return True
    return _BEFORE_NONE.fullmatch(before) is not None or (" " in none[0].partition(" ")[2] and _IS_HAD.search(before) is None)


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Whether a statement is about the change, not about one thing in it."""
    before, after = text[: match.start()].split(), text[match.end() :]
    if before and text[: match.start()].count("(") > text[: match.start()].count(")"):
        return False  # ``Same patterns (signatures unchanged)``: it is those that have them
    return len(before) <= MOST_BEFORE and "`" not in text[: match.start()] and _PART.match(after) is None


_OF_AN_INTERFACE = Pattern(
    r"\b(?:https?|rest|graphql|grpc|json|web|wire|cli|command[- ]line|user)[ -](?:api|interface|protocol|surface|contract)s?\b",
    re.IGNORECASE,
)
_OF_SOME_API = Pattern(
    r"(?!(?:public|external|exported|existing|current|the|our|entire|whole|all|method|function|and|no|or|any|is|its|of|keeps?|change|"
    r"package|library|module|crate|this)\b)\b(?P<kind>[A-Za-z][\w.-]*)(?:['’]s?)? (?:api|interface|public surface)s?\b",
    re.IGNORECASE,
)
"""An interface among several: ``The macro API is unchanged``."""
MOST_BEFORE = 4
_AIM = Pattern(
    r"(?:in order )?to (?:ensur|mak|keep|maintain|preserv|retain)(?:e|es|ing)?\b"
    r"|(?:ensur|mak|keep)(?:e|es|ing)?\b(?! (?:full |complete |the )?backwards?[- ])",
    re.IGNORECASE,
)
"""What begins with the aim of a change speaks of what it mends: ``Ensure no breaking changes for existing components``."""
_RUNTIME = Pattern(r"\b(?:runtime|production)\b", re.IGNORECASE)
_FURTHER = Pattern(r"\b(?:additional|extra|further|other|more)\b", re.IGNORECASE)
"""What says that others than those which the message tells of are meant."""
_BEFORE_NONE = Pattern(r"(?!.*\b(?:has|have|had) $)(?:[\w-]+ ){0,2}|(?:this|the) (?:\w+ ){0,2}(?:has|have) ", re.IGNORECASE)
_IS_HAD = Pattern(
    r"\b(?:has|have|had|comes?|ships?|is|are|pass(?:es)?|runs?|works?|builds?|compiles?)\W*(?:with )?$|\($", re.IGNORECASE
)
"""What leads to what a thing has or is, or how it runs, not to what was done."""
_NEW = Pattern(
    r"\b(?:new|additional|extra|added|adding|add|introduc\w*|further|more|unchanged|untouched|the same)\b", re.IGNORECASE
)
_ADDED = Pattern(r"\s*(?:were |was |are |is )?(?:added|required|needed|introduced)\b", re.IGNORECASE)
_PART = Pattern(
    r"\s*(?::\s*\w|for (?:the |all )?(?:existing|current|old|stored|open|in-flight) "
    r"(?!callers|clients|consumers|code|usages?|users|apis?)\w"
    r"|(?:for|to) (?:the |our |end[- ])*users?\b|in (?!this\b|the (?:public )?api\b|behaviou?r\b)|"
    r"to (?:the )?(?!(?:public )?apis?\b)(?:other |wire |(?-i:[A-Z])|`)|"
    r"to the \w+ (?:format|server|protocol|client|schema|cli|commands?)\b|"
    r"(?:for|on) (?:the )?(?:`|(?-i:[A-Z])|(?:jvm|android|ios|web|linux|windows)\b)"
    r"|with (?!existing|all|current|previous|old clients|older (?:clients|"
    r"versions|callers)))",
    re.IGNORECASE,
)


def _dependencies(facts: Facts, use: Use, family: str, *, besides_told: bool) -> Judgement:
    new = list(added_dependencies(facts, use=use, family=family))
    if besides_told and new and not (new := [entry for entry in new if not _is_told(entry[0], facts)]):
        return unverifiable("others are meant than those which the message tells of")
    listed = named_elsewhere(facts, new, use=use) if new else frozenset()
    if new and not (new := [entry for entry in new if entry[0] not in listed]):
        return unverifiable("what came to a list of dependencies stands in another of the repository")
    if new:
        name, place = new[0]
        return contradicted(
            f"`{name}` is new in {place.path}" + (f", with {len(new) - 1} more" if new[1:] else ""), *(p for _, p in new[:5])
        )
    if any(f.skipped or f.partial for f in facts.change.files if kind_of(f.path) == "dependencies"):
        return unverifiable("a list of dependencies could not be read")
    if use == "runtime" and (open_ := next(added_dependencies(facts, use="unknown", family=family), None)) is not None:
        return unverifiable(f"what needs `{open_[0]}`, which is new in {open_[1].path}, is not told there")
    return supported("no list of dependencies gained an entry")


def _is_told(name: str, facts: Facts) -> bool:
    """Whether a message says that a package came."""
    told = re.compile(
        rf"\b(?:add\w*|introduc\w*|install\w*|new|requir\w*)\b[^\n]{{0,80}}(?<![\w-]){re.escape(name)}(?![\w-])", re.IGNORECASE
    )
    return any(told.search(message.text) for message in facts.change.messages)


_API_UNCHANGED = Pattern(
    r"\b(?:api|interface|public surface)s?\b.*\b(?:unchanged|untouched|same|identical|not changed)|\bno (?:public )?api changes?",
    re.IGNORECASE,
)
"""What is said of a whole interface: nothing went from it, and nothing came."""


def _compatible(facts: Facts, said: str) -> Judgement:
    broken = list(broken_signatures(facts))
    is_unchanged = _API_UNCHANGED.search(said) is not None
    broken = broken or gone_from_dumps(facts, is_breaking=not is_unchanged) or (new_in_dumps(facts) if is_unchanged else [])
    if broken:
        return contradicted(broken[0].note, *broken[:5])
    return unverifiable("no signature that others may rely on is known to be broken")
