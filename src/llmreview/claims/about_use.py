"""Claims that the code uses something by its name now, and that a file or symbol was worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.checks.kinds import kind_of
from llmreview.checks.spelling import stem_of
from llmreview.claims.about_names import first_changes, strictest
from llmreview.claims.facts import shown
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.spelling import is_spelled_otherwise
from llmreview.claims.texts import unmarked
from llmreview.claims.wording import CHANGE, Name, as_name, is_deed_of_a_file, is_hedged, is_negated, names_in
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

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
_WHEN = Pattern(r"\b(?:when|whenever|where|while|once|before|after)\b", re.IGNORECASE)
"""What tells of how things are done at all: ``saves tokens when results are sent via `send()` ``."""
_FILE = r"[\w.@-]+(?:/[\w.@-]+)+\.\w{1,6}"
_THING = r"(?:function|method|class|module|file|script|component|helper|type)s?"
_WORKED_ON = Pattern(
    rf"^(?:also |and |then |now )*(?:{CHANGE}|touch(?:es|ed)?) (?:(?:the|both|all|existing) )*(?:{_THING} )?"
    rf"((?:`[^`]+`|{_FILE})(?:(?:,? and |, ?| & )(?:`[^`]+`|{_FILE}))*)"
    rf"(?= (?:to|so|for|with|by|and|{_THING})\b|$|[,.;:)])"
    rf"|^(?:also |and |then )*(?:{CHANGE}|changes?|edits?|updates?|fixes) "
    r"(?:(?!for |from |to |when |caused |that |like |as |by )[\w'-]+ ){0,6}?"
    rf"(?:in|inside|within) (?:the )?(?:{_THING} )?(`[^`]+`|{_FILE})(?=$|[,.;:)])"
    rf"|^(?:changes|edits|updates) (?:in|to) (`[^`]+`|{_FILE})(?=$|[,.;:)])"
    rf"|^in (?:the )?(?:file )?(`[^`]+`|{_FILE}),"
    rf"|^(?:the )?(`[^`]+`)(?: {_THING})? now (?=[a-z]+s\b)",
    re.IGNORECASE,
)
_FILE_ITEM = Pattern(
    r"^`?((?:[\w.@()\[\]-]+/)+[\w.@()\[\]-]+\.\w{1,6})`?\s*(?:\((?:new|modified|updated|changed|edited)\)\s*)?"
    r"(?::(?!\d)|—|–| - |\|)\s*([A-Za-z`].+)$"
)
_FILE_ALONE = Pattern(r"^`?((?:[\w.@()\[\]-]+/)+[\w.@()\[\]-]+\.\w{1,6})`?(?: \((?:new|modified|updated|changed|edited)\))?$")
FILES = Pattern(
    r"^(?:(?:files?|key|main|code) )*(?:changes?|changed|modified|touched|updated|edited)(?: files?)?(?: made)?\W*$",
    re.IGNORECASE,
)
_IMPORT = re.compile(
    r"^\s*(?:import|from|use|using|require|require_once|include|export\s*\{|pub use|#include|package)\b|\brequire\("
)
_COMMENT = re.compile(r"^\s*(?://|#(?!\[)|\*|/\*|--|<!--|\"\"\"|''')")
_DEFINING = (
    r"(?:def|func|function|fn|fun|class|struct|interface|trait|enum|type|record|object|module|const|let|var|val)\s+"
    r"(?:\([^()]*\)\s*)?(?:self\.|\w+\.)?"
)
_SHORTEST = 4
_OFFERED = Pattern(
    r"(?:support|expos|allow|enabl|let|provid|offer|configur)\w*\b|.*\b(?:opt[- ](?:in|out)|callers?|users?|can)\b", re.IGNORECASE
)
"""What tells what others can do."""
_CODE = (".py", ".ts", ".tsx", ".js", ".jsx", ".java", ".kt", ".go", ".cs", ".rb", ".php", ".rs", ".sql", ".vue")
LARGEST_HOME = 500_000
"""Bytes of a file that is read to see whether it goes through what changed."""
_UNWRITTEN = frozenset({"close", "dispose", "disposeasync", "unlock", "release"})
"""What blocks call at their end without a word: ``using``, ``with``, ``try (…)``."""
_SPELLING = Pattern(r"(?:snake|camel|kebab|pascal|upper|lower|title|constant)[_-]?case", re.IGNORECASE)
_SYMPTOM = Pattern(r"\w*(?:Error|Exception|Warning|Panic|Fault)s?")
"""What is seen of a flaw, wherever it is mended."""
_AILING = Pattern(
    r"\b(?:fail\w*|flak\w+|broken|errors?|crash\w*|imports?|builds?|warnings?|exceptions?|leaks?|hangs?|regressions?|\w+(?:Error|Exception))\b",
    re.IGNORECASE,
)
"""What is said of where a flaw shows."""
_FIXES = Pattern(r"(?:also |and |then |now )*(?:fix|correct|improv|optimi[sz]|harden|patch)", re.IGNORECASE)


def judge_use(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of uses of a name, and of work on a file or symbol, against the diff."""
    text = statement.plain
    if is_negated(text.split(",")[0]) or _AS_BEFORE.search(text):
        return None
    if (match := _USES.search(text)) is not None and not is_hedged(text) and not _WHEN.search(text[: match.start()]):
        if _HANDED.search(text[: match.start()]) or statement.may_be_of_a_part:
            return unverifiable("how something works may be explained")
        return _used(
            next(filter(None, match.groups())), facts, is_offered=match[3] is not None and _OFFERED.match(text) is not None
        )
    if not facts.is_one and statement.source == "commit":
        return None
    if (match := _WORKED_ON.search(text)) is not None and not is_hedged(match[0]):
        named = [name for name in names_in(next(filter(None, match.groups()))) if len(name.last) >= _SHORTEST]
        is_effect = match[5] is not None or _FIXES.match(text) is not None
        return strictest([_where_it_shows(name, text, facts) if is_effect else _touched(name, facts) for name in named])
    if (match := _FILE_ITEM.search(text)) is not None and not is_hedged(match[2]):
        return _touched(_name(match[1]), facts) if is_deed_of_a_file(match[2]) else None
    match = _FILE_ALONE.search(text)
    if match is not None and any(_lists(above, statement, text) for above in (statement.lead, statement.heading)):
        return _touched(_name(match[1]), facts)
    above = _FILE_ALONE.search(statement.heading or statement.lead)
    return _touched(_name(above[1]), facts) if above is not None and not is_hedged(text) else None


def _lists(above: str, statement: Statement, text: str) -> bool:
    """Whether a heading says that files which stand alone below it changed; after a label files may be spoken of otherwise."""
    return FILES.search(above) is not None and ("file" in above.lower() or unmarked(statement.text) == text)


def _name(word: str) -> Name | None:
    name = as_name(word.strip())
    return name if name is not None and len(name.last) >= _SHORTEST else None


def _used(word: str, facts: Facts, *, is_offered: bool) -> Judgement | None:
    """Whether added lines use a name; ``is_offered`` where others may be meant to: ``headers can be set via `setHeaders()` ``."""
    name = _name(word)
    if name is None or name.is_path or name.last.lower() in _UNWRITTEN or _SPELLING.fullmatch(name.last):
        return None
    defined = facts.definitions.get(name.last)
    if is_offered and defined is not None and facts.names(name.last, facts.added_text):
        return supported(f"`{name.last}` is defined in {shown(defined)}", defined)
    if _uses(name.last, facts.added_text) or (not facts.code and facts.names(name.last, facts.added_text)):
        return supported(f"added lines name `{name.last}`")
    if any(_IMPORT.search(line) for line in facts.added_text.split("\n") if facts.names(name.last, line)):
        return unverifiable(f"added lines import `{name.last}`, maybe by another name")
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


def _uses(name: str, text: str) -> bool:
    """Whether a line names something other than to define it, to import it or to speak of it."""
    word = re.compile(rf"(?<![\w$]){re.escape(name)}(?![\w$])")
    defining = re.compile(
        rf"{_DEFINING}{re.escape(name)}(?![\w$])|(?<![\w$.]){re.escape(name)}\s*\([^()]*\)[^;={{]{{0,80}}\{{\s*$"
    )
    return any(
        name in line and word.search(defining.sub("", line)) and not (_IMPORT.search(line) or _COMMENT.match(line))
        for line in text.split("\n")
    )


def _where_it_shows(name: Name, text: str, facts: Facts) -> Judgement | None:
    """Whether something was worked on of which the effect is told: it may come from what it goes through."""
    judgement = _touched(name, facts)
    if judgement is None or judgement.verdict != "contradicted":
        return judgement
    if _SYMPTOM.fullmatch(name.last) or _AILING.search(text):
        return unverifiable(f"{judgement.evidence}, and a flaw may be mended elsewhere")
    home = judgement.places[0].path
    if not name.is_path and _leans_on_the_change(home, facts):
        return unverifiable(f"{home} goes through what changed")
    return judgement


def _leans_on_the_change(path: str, facts: Facts) -> bool:
    """Whether a file names what changed, or a file that did."""
    content = facts.change.tree.read((path,), LARGEST_HOME).get(path, b"") if facts.change.tree is not None else b""
    text = content.decode(errors="replace")
    changed = {symbol.symbol.rpartition(".")[2] for symbol in facts.tests.symbols} | {
        stem_of(f.path).lower() for f in facts.change.files
    }
    return any(len(name) >= _SHORTEST and facts.names(name, text) for name in changed)


def _touched(name: Name | None, facts: Facts) -> Judgement | None:
    if name is None:
        return None
    if name.is_path:
        changed = facts.changed_named(name.text)
        if changed:
            return supported(f"{changed[0].path} is in the change")
        standing = facts.paths_named(name.text)
        if len(standing) == 1 and ("/" in name.text or name.last.endswith(_CODE)) and facts.change.files:
            return contradicted(
                f"{standing[0]} is not in the change", Evidence(standing[0], 1, 1, "not changed"), *first_changes(facts)
            )
        return unverifiable(f"no file of the change is called {name.text}")
    if facts.names(name.last, facts.changed_text) or any(name.last.lower() in f.path.lower() for f in facts.change.files):
        return supported(f"changed lines name `{name.last}`")
    if any(
        symbol.own_name == name.last and side.source.touches(symbol.line, symbol.end_line)
        for side in facts.sides(new=True)
        for symbol in side.source.symbols
    ):
        return supported(f"`{name.last}` has changed lines")
    if facts.place_of(name.last) is None and facts.is_complete:
        elsewhere = facts.stands_at(name.last)
        if elsewhere is not None and stem_of(elsewhere.path).lower() in {
            stem_of(file.path).lower() for file in facts.change.files
        }:
            return unverifiable(
                f"`{name.last}` stands in {shown(elsewhere)}, of which a part changed that was not read or is beside it"
            )
        if elsewhere is not None and facts.has_new_versions and kind_of(elsewhere.path) == "dependencies":
            return unverifiable(f"`{name.last}` stands in {shown(elsewhere)}, and other lists of its kind changed")
        if elsewhere is not None:
            return contradicted(
                f"no changed file names `{name.last}`, which stands in {shown(elsewhere)}", elsewhere, *first_changes(facts)
            )
    return unverifiable(f"no changed line names `{name.last}`")


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
    if any(len(name.last) < _SHORTEST for name in named):
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
