"""Claims about what is named: that it was added, removed, renamed, extracted or moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.spelling import squeezed
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import NOUN, OPENING, REF
from llmreview.claims.removals import GOES_ON, judge_removed
from llmreview.claims.renamings import RENAMED, judge_renamed
from llmreview.claims.spelling import is_made_of, is_spelled_otherwise, nearest_word
from llmreview.claims.wording import ADD, REMOVE, SHORTEST_NAME, Name, is_hedged, is_negated, names_in
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_QUALITY = (
    r"(?:(?:the|an?|all|any|our|its|both|old|new|unused|obsolete|deprecated|redundant|dead|legacy|duplicated?|now[- ]unused|"
    r"unnecessary|stale|existing|private|public|internal|exported|own|simple|small|tiny|"
    r"pure|shared|common|reusable|generic|separate|"
    r"dedicated|custom|static|async|single|helper|utility|built-in) )*"
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
    rf"refactor(?:s|ed)?)\b[^.]*? (?:in)?to (?:its own |their own )?{_OBJECT}",
    re.IGNORECASE,
)
_TAKEN_OUT = Pattern(
    rf"{OPENING}(?:extract(?:s|ed)?|factor(?:s|ed)? out|pull(?:s|ed)? out) {_OBJECT}(?=$|[\s,.;:)])", re.IGNORECASE
)
_INTO = Pattern(r"\s+(?:in)?to\b", re.IGNORECASE)
"""What shows that it is what was taken elsewhere, not what came: ``Extract Reader into its own module``."""
_ADDED = Pattern(rf"{OPENING}{ADD} {_OBJECT}(?=$|[\s,.;:)])", re.IGNORECASE)
_PART_OF_IT = Pattern(r"(?:option|flag|parameter|argument|field|property|variable|package|script|file|type)s?", re.IGNORECASE)
"""What a thing from elsewhere has, too: ``add FlightRecorder options``."""
_CODE_NOUN = Pattern(
    r"\b(?:function|method|class|helper|module|component|hook|struct|interface|trait|enum|service|utility|decorator|macro|record|type)s?\b",
    re.IGNORECASE,
)
"""What is written out as such, rather than made by a framework."""
_PHRASE = Pattern(r"[a-z]+(?:_[a-z]+)+")
"""What branches, tools and the like are called as well as parts of the code: ``add client_wrapper_tests``."""
_PRODUCT = Pattern(r"(?P<first>[A-Z][a-z]{3,})[A-Z]{2,4}")
"""What is called by a product's name as likely as by one of the code: ``SwaggerUI``."""
_WORD = Pattern(r"\w*(?:Docs?|Strings?|ing|API|CI|SQL|Script|DB|JS|OS|ML)s?")
"""What is a word or a product more likely than a name of the code: ``LazyLoading``, ``JavaDoc``, ``PostgreSQL``."""
_WRITTEN = (".json", ".jsonl", ".lock", ".env", ".txt", ".csv", ".log", ".db", ".sqlite", ".pid")
"""What programs write when they run."""
_SETTINGS = (".yaml", ".yml", ".toml", ".ini", ".cfg", ".properties", ".xml")


def judge_names(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of named files and symbols against the diff."""
    text = statement.plain
    if is_negated(text.split(",")[0]):
        return None
    renamed = RENAMED.search(text)
    if renamed is not None and not is_hedged(re.sub("previously|formerly", "", renamed[0])):
        return judge_renamed(renamed, facts)
    for pattern, judge in (
        (_REMOVED_PATH, judge_removed),
        (_REMOVED, judge_removed),
        (_EXTRACTED, _extracted),
        (_TAKEN_OUT, _extracted),
        (_ADDED, _present),
    ):
        match = pattern.search(text)
        if match is not None and not is_hedged(match[0]) and not _AT_RUN_TIME.match(text, match.end()):
            is_of_code = statement.may_explain or _IT.match(statement.text) is not None
            if judge is judge_removed and is_of_code and _DOES_REMOVE.match(text):
                return unverifiable("what the program removes may be told")
            names = [name for name in names_in(match["names"]) if len(name.last) >= SHORTEST_NAME]
            if pattern is _TAKEN_OUT and _INTO.match(text, match.end()):
                return strictest([_moved(name, facts) for name in names])
            return strictest([judge(name, match, text, facts) for name in names])
    return None


def strictest(found: list[Judgement | None]) -> Judgement | None:
    """Of several names in one statement: one that is not so makes it untrue, one that is unknown leaves it open."""
    known = [judgement for judgement in found if judgement is not None]
    for verdict in ("contradicted", "unverifiable", "supported"):
        for judgement in known:
            if judgement.verdict == verdict:
                return judgement
    return None


def _extracted(name: Name, match: re.Match[str], _text: str, facts: Facts) -> Judgement | None:
    if not name.is_path and _WORD.fullmatch(name.last) and not re.search(r"[`(]", match["names"]):
        return unverifiable(f"`{name.last}` may be a word, not a name of the code")  # `move storage to PostgreSQL`
    return _is_there(name, facts, "named as the new place" if not name.is_path else "moved to the file")


def _moved(name: Name, facts: Facts) -> Judgement:
    """Whether something that is said to be taken to a place of its own is named by what changed."""
    if facts.names(name.last, facts.changed_text) or any(name.last.lower() in file.path.lower() for file in facts.change.files):
        return supported(f"changed lines name `{name.last}`")
    return unverifiable(f"no changed line names `{name.last}`, which may be called otherwise now")


def _present(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    if name.is_path and GOES_ON.match(text, match.end()):
        return unverifiable(f"something of {name.text} is spoken of")  # `add README.md generation`
    judgement = _is_there(name, facts, "added")
    if (
        judgement is not None
        and judgement.verdict == "contradicted"
        and not (match["noun"] or _CODE_NOUN.search(match[0]) or "(" in match[0])
    ):
        if facts.has_new_versions and not name.is_path:
            return unverifiable(f"`{name.last}` may be of what the lists of dependencies name, which changed")
        if not facts.code and not name.is_path:
            return unverifiable(f"`{name.last}` may be what is spoken of, where no code changed")
        if is_made_of(name.last, facts.added_text):
            return unverifiable(f"`{name.last}` may be made of words of added lines")
    is_phrase = match["noun"] is None and _CODE_NOUN.search(match[0]) is None and _PHRASE.fullmatch(match["names"]) is not None
    if judgement is not None and judgement.verdict == "contradicted" and is_phrase:
        return unverifiable(f"`{name.last}` may be what the change is called")
    is_word = not name.is_path and "_" not in name.last and not re.search(r"[`(]", match["names"])
    if judgement is not None and judgement.verdict == "contradicted" and is_word:
        product = _PRODUCT.fullmatch(name.last)
        is_of_it = match["noun"] is not None and _PART_OF_IT.fullmatch(match["noun"].strip()) is not None  # `add X options`
        is_name = (
            not is_of_it
            and not _WORD.fullmatch(name.last)
            and (product is None or product["first"].lower() not in facts.added_text.lower())
        )
        if is_name and GOES_ON.match(text, match.end()) is None:
            return judgement
        return unverifiable(f"`{name.last}` may be a word, not a name of the code")  # `add LaTeX math rendering`
    return judgement


def _is_there(name: Name, facts: Facts, what: str) -> Judgement | None:
    """Whether something that is said to be new is named by an added line, or is a file of the change."""
    if name.is_path:
        changed = facts.changed_named(name.text)
        if changed:
            return supported(f"{changed[0].path} is in the change")
        if (
            _is_of_the_repository(name.text, facts)
            and facts.is_complete
            and facts.change.files
            and not facts.paths_named(name.text)
            and not _is_path_spelled_otherwise(name.last, facts)
        ):
            return contradicted(f"{name.text} is neither in the change nor in the repository", *first_changes(facts))
        return unverifiable(f"no file of the change is called {name.text}")
    written = any(facts.names(f"{lead}{name.last}", facts.added_text) for lead in ("", "_", "__"))
    if written or any(name.last.lower() in f.path.lower() for f in facts.change.files):
        return supported(f"added lines name `{name.last}`")
    if not facts.change.files:
        return unverifiable("nothing of the change was read")
    if is_spelled_otherwise(name.last, facts.added_text):
        return unverifiable(f"added lines spell `{name.last}` in another way")
    known = facts.is_in_repository(name.last)
    if known is False and _is_taken_back(name.last, facts):
        return unverifiable(f"the messages say of `{name.last}`, too, that it went")
    near = nearest_word(name.last, facts.added_text) if known is False else None
    if near is not None:
        return unverifiable(f"no added line names `{name.last}`, but some name `{near}`")
    if known is False and re.fullmatch(r"\w+", name.last) and (name.last != name.last.lower() or "_" in name.last):
        return contradicted(
            f"`{name.last}` is {what} by the message, and stands nowhere in the repository", *first_changes(facts)
        )
    return unverifiable(f"no added line names `{name.last}`")


def _is_path_spelled_otherwise(name: str, facts: Facts) -> bool:
    """Whether a file of the change has a name that differs in nothing but case and what parts its words."""
    return any(squeezed(file.path.rpartition("/")[2]) == squeezed(name) for file in facts.change.files)


def _is_taken_back(name: str, facts: Facts) -> bool:
    """Whether the messages tell of something that it was replaced or removed: several commits may have become one."""
    text = "\n".join(message.text for message in facts.change.messages)
    return (
        re.search(rf"(?:replac|remov|renam|drop|delet)\w* [^.\n]{{0,80}}?(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        is not None
    )


def _is_of_the_repository(path: str, facts: Facts) -> bool:
    """Whether a path can only be that of a file that is kept: no data, and no settings in a folder that is not there."""
    folder = path.removeprefix("./").rpartition("/")[0]
    if not folder or not facts.paths or path.endswith(_WRITTEN):
        return False
    return not path.endswith(_SETTINGS) or any(f"/{folder}/" in f"/{known}" for known in facts.paths)


def first_changes(facts: Facts) -> list[Evidence]:
    """Where something did change, as evidence for what did not."""
    first = [(f.path, min(f.added_lines(), default=1)) for f in facts.change.files if f.status != "deleted"]
    return [Evidence(path, line, line, "changed") for path, line in first[:3]]
