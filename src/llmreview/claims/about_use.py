"""Claims that the code uses something by its name now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.about_work import judge_work
from llmreview.claims.changed_values import is_of_settings
from llmreview.claims.facts import first_changes, shown
from llmreview.claims.hedges import is_hedged, is_negated, is_told
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import MANNER_OF_WRITING
from llmreview.claims.replacements import judge_replacement
from llmreview.claims.spelling import is_spelled_otherwise
from llmreview.claims.wording import SHORTEST_NAME, Name, as_telling_name, names_in
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement
    from llmreview.model import Evidence

_THE = r"(?:(?:the|our|an?|existing|new|shared|built-in|common|central|same|own|generic) )*(?:\w+ )?"
_VERB = (
    r"(?:use[sd]?|using|call(?:s|ed)?|reus(?:e|es|ed)|delegat(?:e|es|ed) to|switch(?:es|ed)? (?:over )?to|rel(?:y|ies) on|"
    r"invok(?:e|es|ed)|leverag(?:e|es|ed)|go(?:es)? (?:through|via)|rout(?:e|es|ed) through)"
)
_USES = Pattern(
    rf"^(?:now |also |and |instead )*{_VERB} {_THE}`([^`]+)`"
    rf"|^[^.,;:]{{1,60}}?(?<! is)(?<! are) now (?:\w+ )?{_VERB} {_THE}`([^`]+)`"
    rf"|\b(?:via|through|by (?:calling|using)|with (?:the|a call to)|a call to|(?:computed|"
    rf"done) (?:with|by)) {_THE}`([^`]+\(\))`"
    rf"|^(?:replac(?:e|es|ed|ing)|swap(?:s|ped)?) [^.;]{{1,80}}? (?:with|by|for) {_THE}`([^`]+\(\))`",
    re.IGNORECASE,
)
_AS_BEFORE = Pattern(
    r"^no\b|\balready\b"
    r"|^(?:the |an? |our |their )?(?:[\w-]+ ){0,3}(?:reference|upstream|original|official|other) (?:[\w-]+ ){0,2}"
    r"(?:implementation|sdk|version|client|library|project|server)s?\b",
    re.IGNORECASE,
)
"""What shows that nothing is said to have been done."""
_HANDED = Pattern(
    r"\b(?:passed|given|provided|supplied|configured|exposed|available|accessible|reachable|specified)(?: \w+)?\s*$",
    re.IGNORECASE,
)
"""What tells by what way others come to something: ``a mode passed via `mount()` ``."""
_EXPLAINED = Pattern(
    r"using `[^`]+`,? (?:we|you|one|users?|callers?|it|they|overrid\w+|caus\w+|mak\w+|"
    r"br\w+ks?|leads?|results?|requir\w+|means?|gives?|triggers?|prevents?)\b"
    r"|using `[^`]+`[^;]{1,100}? (?:causes?|caused|leads|led|breaks|broke|fails|failed|throws|threw|results in|resulted in)\b",
    re.IGNORECASE,
)
"""What tells what something is good for: ``using `events` we control …``."""
_TELLS = Pattern(
    r"(?! *(?:now|also|then)\b)(?!.{0,80}?\bnow\b)"
    r"(?i:it|they|that|this|these|those|he|she|we|you|the|an?|all|its|our|their|apps?|users?|callers?|clients?)\b"
    r"|.{1,80}?\b(?i:is|are|was|were|has|have|had|isn't|aren't|it's|still|goes|go|gets?|happens?)\b"
    r"|(?!(?i:take|send|load|read|write|compute|store|fetch|get|run|build|parse|render|return|call|check|sort|filter|format|pass|set|"
    r"validate|make|do|log|save|open|close|create|find|look|place|put|move|copy|convert|draw|show|list|count|test|use|add|update)\b)"
    r"(?:`[^`]+`|[A-Z]\w+)(?: [a-z]\w*){0,4} (?!is\b|as\b)[a-z-]{2,}(?:s|ed)\b",
)
"""What has a subject of its own, and so tells how things are: ``Alerts are sent via `notify()` ``."""
_BY_OTHERS = Pattern(
    r"(?:it|they|that|this|these|those)(?:['’]s| is| are) (?:\w+ )?(?:\w+ed|read|sent|run|taken|made) by\b", re.IGNORECASE
)
"""What is done by something else, as it runs: ``It is called by the catalogue via `parse()` ``."""
_STILL = Pattern(r"\b(?:still|these days|as before|as for|turned|used to|always)\b", re.IGNORECASE)
"""What tells of things as they were, too."""
_WHEN = Pattern(r"\b(?:when|whenever|where|while|once|before|after)\b", re.IGNORECASE)
"""What tells of how things are done at all: ``saves tokens when results are sent via `send()` ``."""
_IMPORT = re.compile(
    r"^\s*(?:import|from|use|using|require|require_once|include|export\s*\{|pub use|#include|package)\b|\brequire\("
)
_COMMENT = re.compile(r"^\s*(?://|#(?!\[)|\*|/\*|--|<!--|\"\"\"|''')")
_DEFINING = (
    r"(?:def|func|function|fn|fun|class|struct|interface|trait|enum|type|record|object|module|const|let|var|val)\s+"
    r"(?:\([^()]*\)\s*)?(?:self\.|\w+\.)?"
)
_OFFERED = Pattern(
    r"(?:support|expos|allow|enabl|let|provid|offer|configur)\w*\b|.*\b(?:opt[- ](?:in|out)|callers?|users?|can)\b", re.IGNORECASE
)
"""What tells what others can do."""
_UNWRITTEN = frozenset({"close", "dispose", "disposeasync", "unlock", "release", "init", "main", "setup", "teardown"})
"""What blocks call at their end without a word (``using``, ``with``, ``try (…)``), and what languages and runners call."""


def judge_use(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of uses of a name, and of work on a file or symbol, against the diff."""
    replaced = judge_replacement(statement, facts)
    if replaced is not None and replaced.verdict == "contradicted":
        return replaced
    used = _judge_use(statement, facts)
    return used if replaced is None or (used is not None and used.verdict == "contradicted") else replaced


def _judge_use(statement: Statement, facts: Facts) -> Judgement | None:
    text = statement.plain
    if _AS_BEFORE.search(text):
        return None
    if (match := _USES.search(text)) is not None and is_told(text, match.end()) and not _WHEN.search(text[: match.start()]):
        if _HANDED.search(text[: match.start()]) or statement.may_explain or _EXPLAINED.match(text):
            return unverifiable("how something works may be explained")
        judgement = _used(
            next(filter(None, match.groups())), facts, is_offered=match[3] is not None and _OFFERED.match(text) is not None
        )
        if judgement is None or judgement.verdict != "contradicted" or match[3] is None:
            return judgement
        tells = _TELLS.match(text) or _STILL.search(text) or _BY_OTHERS.match(statement.text)
        if all(is_of_settings(file.path) for file in facts.code) or (tells and not _is_of_the_change(match[3], facts)):
            return unverifiable(f"{judgement.evidence}, and how something works may be told")
        return judgement
    return judge_work(statement, facts)


def _is_of_the_change(word: str, facts: Facts) -> bool:
    """Whether a name can only be one that the change brings: it is new in it, or is plain and stands nowhere at all."""
    name = as_telling_name(word)
    if name is None or name.last in facts.definitions.keys() - facts.former_definitions.keys():
        return name is not None
    return name.text == name.last and (facts.change.tree is None or facts.is_in_repository(name.last) is False)


def _used(word: str, facts: Facts, *, is_offered: bool) -> Judgement | None:
    """Whether added lines use a name; ``is_offered`` where others may be meant to: ``headers can be set via `setHeaders()` ``."""
    name = as_telling_name(word)
    if name is None or name.is_path or name.last.lower() in _UNWRITTEN or MANNER_OF_WRITING.fullmatch(name.last):
        return None
    defined = facts.definitions.get(name.last)
    if is_offered and defined is not None and facts.names(name.last, facts.added_text):
        return supported(f"`{name.last}` is defined in {shown(defined)}", defined)
    if _uses(name.last, facts.added_text) or (not facts.code and facts.names(name.last, facts.added_text)):
        return supported(f"added lines name `{name.last}`")
    if any(_IMPORT.search(line) for line in facts.added_text.split("\n") if facts.names(name.last, line)):
        return unverifiable(f"added lines import `{name.last}`, maybe by another name")
    if defined is not None and _is_marked(defined, facts):
        return unverifiable(f"`{name.last}` has a mark by which others may call it")
    is_call = word.endswith("()") or re.fullmatch(r"[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+", name.last) is not None
    where = [facts.definitions[name.last]] if name.last in facts.definitions else first_changes(facts)
    if is_call and not facts.is_complete and facts.is_in_repository(name.last) is False:
        return contradicted(f"`{name.last}` stands nowhere in the repository", *where)
    used = any(_uses(name.last, (f.new or b"").decode(errors="replace")) for f in facts.sources.readable)
    if not used and any(is_spelled_otherwise(name.last, (f.new or b"").decode(errors="replace")) for f in facts.sources.readable):
        return unverifiable(f"changed files spell `{name.last}` in another way")
    if is_call and facts.is_complete and not used:
        return contradicted(f"no changed file calls `{name.last}`", *where)
    return unverifiable(f"no added line uses `{name.last}`")


def _is_marked(place: Evidence, facts: Facts) -> bool:
    """Whether a definition has decorators, annotations or attributes: ``@pytest.fixture(autouse=True)``."""
    lines = facts.lines_of(place.path)[max(0, place.line - 2) : place.line]
    return any(re.match(r"\s*(?:@\w|\[\w|#\[)", line) for line in lines)


def _uses(name: str, text: str) -> bool:
    """Whether a line names something other than to define it, to import it or to speak of it."""
    word = re.compile(rf"(?<![\w$]){re.escape(name)}(?![\w$])")
    defining = re.compile(
        rf"{_DEFINING}{re.escape(name)}(?![\w$])"
        rf"|^\s*(?:(?!(?:return|else|if|await|throw|new|yield|case|in|and|or|not|do|while|until|unless|try)\b)[\w<>\[\],.?*&:@]{{1,80}}\s+){{1,8}}"
        rf"{re.escape(name)}\s*\([^()]*\)[^;={{]{{0,80}}\{{\s*$"
    )
    return any(
        name in line and word.search(defining.sub("", line)) and not (_IMPORT.search(line) or _COMMENT.match(line))
        for line in text.split("\n")
    )


def judge_mentions(statement: Statement, facts: Facts) -> Judgement | None:
    """Supports a deed by the changed lines that name all that it names, and the values from and to which it goes."""
    text = statement.plain
    if is_negated(text) or is_hedged(text):
        return None
    values = _FROM_TO.search(text)
    if values is not None and facts.names(values[1], facts.removed_text) and facts.names(values[2], facts.added_text):
        return supported(f"`{values[1]}` went and `{values[2]}` came")
    version = _VERSION.search(text)
    if values is None and version is not None and facts.names(version[1], facts.added_text):
        return supported(f"added lines name `{version[1]}`")
    named = list(names_in(text))
    if any(len(name.last) < SHORTEST_NAME for name in named):
        return None
    if named and all(_is_mentioned(name, text, facts) for name in named):
        return supported("changed lines name " + ", ".join(f"`{name.text}`" for name in named[:3]))
    return None


def _is_mentioned(name: Name, text: str, facts: Facts) -> bool:
    """Whether changed lines name it: as code does, where the statement does not mark it as code (``macOS``, ``GitHub``)."""
    if name.is_path:
        return bool(facts.changed_named(name.text))
    if "`" in text[max(0, name.start) : name.end] or "_" in name.last or text[name.end - 2 : name.end] == "()":
        return facts.names(name.last, facts.changed_text)
    word = re.escape(name.last)
    after = rf"(?<![\w$\"'/-]){word}\s*[(.:<={{\[;,)>]"
    before = rf"[.:@]{word}\b|\b(?:class|new|struct|type|interface|enum) {word}\b"
    return re.search(f"{after}|{before}", facts.changed_text) is not None


_FROM_TO = Pattern(r"\bfrom `?v?(\d[\w.-]*)`? (?:to|->|→) `?v?(\d[\w.-]*\w|\d)`?", re.IGNORECASE)
_VERSION = Pattern(r"\b(?:bump|updat|upgrad)\w* .{1,80}? to `?v?(\d+(?:\.[\w-]+)+)`?", re.IGNORECASE)
