"""Claims about what is named: that it was removed, renamed, extracted or moved, is used now, or was worked on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.facts import shown
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.wording import ADD, CHANGE, REMOVE, Name, as_name, is_hedged, is_negated, names_in
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.facts import Facts
    from llmreview.claims.texts import Statement

_QUALITY = (
    r"(?:(?:the|an?|all|any|old|unused|obsolete|deprecated|redundant|dead|legacy|duplicate[d]?|"
    r"now[- ]unused|unnecessary|stale|private|public|both|its|our|own) )*"
)
_NOUN = (
    r"(?:function|method|class|helper|constant|module|file|field|property|parameter|argument|"
    r"variable|option|flag|type|interface|hook|component|package|script|struct|enum|trait)s?"
)
_TICKED = r"`([^`]+)`"
_WORD = r"`?([A-Za-z_$][\w.$/:()#-]*\w(?:\(\))?)`?"
_REMOVED = Pattern(rf"^(?:also |and |then )?{REMOVE} {_QUALITY}(?:{_NOUN} )?(?:named |called )?{_TICKED}", re.IGNORECASE)
_REMOVED_PATH = Pattern(
    rf"^(?:also |and |then )?{REMOVE} {_QUALITY}(?:files? )?`?([\w./@-]+/[\w./@-]+\.\w+|[\w.@-]+\.\w{{1,6}})`?(?=$|[\s,.;)])",
    re.IGNORECASE,
)
_PARTLY = Pattern(
    r"^\s*(?:from|in|of|call|usage|use|import|option|flag|entry|references?|mentions?|"
    r"handling|calls|imports|usages|dependency|comments?|line|prefix|suffix|check|tag|"
    r"param|logic|block|[a-z]+ing\b)",
    re.IGNORECASE,
)
_RENAMED = Pattern(
    rf"^(?:also |and |then )?renam(?:e|es|ed|ing) (?:the )?(?:{_NOUN} )?{_WORD} (?:to|into|"
    rf"as|->|→|=>) (?:the )?{_WORD}(?=$|[\s,.;:)])",
    re.IGNORECASE,
)
_EXTRACTED = Pattern(
    rf"^(?:also |and |then )?(?:extract(?:s|ed|ing)?|mov(?:e|es|ed|ing)|pull(?:s|ed)? out|"
    rf"split(?:s)?|factor(?:s|ed)? out)\b[^.]*? (?:in)?to (?:an? |the |its own |separate "
    rf"|dedicated |shared |new |common |reusable |private )*(?:{_NOUN} )?{_TICKED}",
    re.IGNORECASE,
)
_TAKEN_OUT = Pattern(
    rf"^(?:also |and )?(?:extract(?:s|ed)?|factor(?:s|ed)? out) (?:an? |the |new |shared "
    rf"|common |reusable )*{_TICKED}(?: (?:helper|function|method|class|hook|component|"
    rf"module))?(?=$|[\s,.;:)])",
    re.IGNORECASE,
)
_ADDED = Pattern(
    rf"^(?:also |and |then )?{ADD} (?:an? |the |new |simple |small |shared |public |private "
    rf"|helper |static |async )*(?:{_NOUN} )?{_TICKED}(?: (?:{_NOUN}))?(?=$|[\s,.;:)])",
    re.IGNORECASE,
)
_USES = Pattern(
    rf"^(?:now |also |and )?(?:use[sd]?|using|call(?:s|ed)?|reus(?:e|es|ed)|delegat(?:e|"
    rf"es|ed) to|switch(?:es|ed)? to|rel(?:y|ies) on) (?:the |our |an? |existing |new |"
    rf"shared |built-in |common )*{_TICKED}",
    re.IGNORECASE,
)
_WORKED_ON = Pattern(
    rf"^(?:also |and |then )?{CHANGE} (?:the )?(?:{_NOUN} )?`([^`]+)`(?= (?:to|so|for|with|by|and)\b|$|[,.;:)])", re.IGNORECASE
)
_FILE_ITEM = Pattern(r"^`?((?:[\w.@()\[\]-]+/)+[\w.@()\[\]-]+\.\w{1,6})`?\s*(?::(?!\d)|—|–| - )\s*([A-Za-z`].+)$")
_SHORTEST = 4


def judge_names(statement: Statement, facts: Facts) -> Judgement | None:
    """Holds what is said of named files and symbols against the diff."""
    text = statement.plain
    if statement.is_squashed or is_negated(text.split(",")[0]):
        return None
    for pattern, judge in (
        (_RENAMED, _renamed),
        (_REMOVED_PATH, _removed),
        (_REMOVED, _removed),
        (_EXTRACTED, _extracted),
        (_TAKEN_OUT, _extracted),
    ):
        match = pattern.search(text)
        if match is not None and not is_hedged(match[0]):
            return judge(match, text, facts)
    if (match := _ADDED.search(text)) is not None and not is_hedged(match[0]):
        return _present(match, text, facts)
    if (match := _USES.search(text)) is not None and not is_hedged(text):
        return _used(match, facts)
    if (match := _WORKED_ON.search(text)) is not None and not is_hedged(match[0]):
        return _touched(match[1], facts, statement)
    if (match := _FILE_ITEM.search(text)) is not None and not is_hedged(match[2]):
        return _touched(match[1], facts, statement)
    return None


def _name(word: str) -> Name | None:
    name = as_name(word.strip())
    return name if name is not None and len(name.last) >= _SHORTEST else None


def _removed(match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    name = _name(match[1])
    if name is None:
        return None
    if name.is_path:
        return _removed_file(name, match, text, facts)
    if facts.names(name.last, facts.removed_text):
        return supported(f"removed lines name `{name.last}`")
    place = facts.place_of(name.last)
    if not facts.is_complete or place is None:
        return unverifiable(f"`{name.text}` is not named in the changed files")
    if _PARTLY.match(text[match.end() :]):
        return contradicted(f"no removed line names `{name.last}`, which still stands in {shown(place)}", place)
    return contradicted(f"`{name.last}` still stands in {shown(place)}, and no removed line names it", place)


def _removed_file(name: Name, match: re.Match[str], text: str, facts: Facts) -> Judgement | None:
    gone = [f for f in facts.change.files if f.status in ("deleted", "renamed") and (f.old_path or f.path).endswith(name.text)]
    if gone:
        return supported(f"{gone[0].old_path or gone[0].path} went")
    if _PARTLY.match(text[match.end() :]) or facts.names(name.text, facts.removed_text):
        return supported(f"removed lines name {name.text}") if facts.names(name.text, facts.removed_text) else None
    standing = facts.paths_named(name.text)
    exact = [path for path in standing if path == name.text]
    if (exact or (len(standing) == 1 and "/" in name.text)) and facts.is_complete:
        path = (exact or standing)[0]
        return contradicted(f"{path} is still in the repository", Evidence(path, 1, 1, "it is still here"))
    return unverifiable(f"nothing shows that {name.text} went")


def _renamed(match: re.Match[str], _text: str, facts: Facts) -> Judgement | None:
    old, new = _name(match[1]), _name(match[2])
    if old is None or new is None or old.text.lower() == new.text.lower():
        return None
    if old.is_path or new.is_path:
        moved = [f for f in facts.change.files if f.path.endswith(new.last) and f.status in ("renamed", "added", "copied")]
        if moved:
            return supported(f"{moved[0].path} came")
        return None
    has_come = facts.names(new.last, facts.added_text)
    has_gone = facts.names(old.last, facts.removed_text)
    if has_come and has_gone:
        left = facts.definitions.get(old.last) if new.last in facts.definitions else None
        if left is not None and old.last in facts.former_definitions and not _is_alias(old.last, new.last, facts):
            return unverifiable(f"`{old.last}` is still defined in {shown(left)}")
        return supported(f"`{old.last}` went and `{new.last}` came")
    standing = facts.place_of(old.last)
    if standing is not None and facts.is_complete and not has_gone and not has_come:
        return contradicted(f"`{old.last}` still stands in {shown(standing)}, and no added line names `{new.last}`", standing)
    return unverifiable("the changed lines do not show it")


def _is_alias(old: str, new: str, facts: Facts) -> bool:
    return re.search(rf"\b{re.escape(old)}\b\s*(?::=|=|->|=>).*\b{re.escape(new)}\b", facts.added_text) is not None


def _extracted(match: re.Match[str], _text: str, facts: Facts) -> Judgement | None:
    name = _name(match[1])
    if name is None:
        return None
    return _is_there(name, facts, "moved to" if not name.is_path else "moved to the file")


def _present(match: re.Match[str], _text: str, facts: Facts) -> Judgement | None:
    name = _name(match[1])
    return _is_there(name, facts, "added") if name is not None else None


def _is_there(name: Name, facts: Facts, what: str) -> Judgement | None:
    """Whether something that is said to be new is named by an added line, or is a file of the change."""
    if name.is_path:
        changed = facts.changed_named(name.text)
        if changed:
            return supported(f"{changed[0].path} is in the change")
        return None
    if facts.names(name.last, facts.added_text) or any(name.last.lower() in f.path.lower() for f in facts.change.files):
        return supported(f"added lines name `{name.last}`")
    if not facts.is_complete or not facts.change.files or any(f.skipped for f in facts.change.files):
        return unverifiable("not all of the change was read")
    known = facts.is_in_repository(name.last)
    if known is False and re.fullmatch(r"\w+", name.last) and (name.last != name.last.lower() or "_" in name.last):
        return contradicted(
            f"`{name.last}` is {what} by the message, and stands nowhere in the repository", *_first_change(facts)
        )
    return unverifiable(f"no added line names `{name.last}`")


def _used(match: re.Match[str], facts: Facts) -> Judgement | None:
    name = _name(match[1])
    if name is None or name.is_path:
        return None
    if facts.names(name.last, facts.added_text):
        return supported(f"added lines name `{name.last}`")
    is_call = match[1].endswith("()") or re.fullmatch(r"[a-z]+(?:_[a-z]+)+|[a-z]+(?:[A-Z][a-z]+)+", name.last) is not None
    if not facts.is_complete or not is_call or any(f.skipped for f in facts.change.files):
        return unverifiable(f"no added line names `{name.last}`")
    place = facts.place_of(name.last, facts.code)
    if place is None or (name.last in facts.definitions and _is_only_defined(name.last, facts)):
        where = [facts.definitions[name.last]] if name.last in facts.definitions else _first_change(facts)
        return contradicted(f"no changed file calls `{name.last}`", *where)
    return unverifiable(f"no added line names `{name.last}`")


def _is_only_defined(name: str, facts: Facts) -> bool:
    text = "\n".join((file.new or b"").decode(errors="replace") for file in facts.code)
    return len(re.findall(rf"(?<![\w$]){re.escape(name)}(?![\w$])", text)) == 1


def _touched(word: str, facts: Facts, statement: Statement) -> Judgement | None:
    name = _name(word)
    if name is None or (not facts.is_one and statement.source == "commit"):
        return None
    if name.is_path:
        changed = facts.changed_named(name.text)
        if changed:
            return supported(f"{changed[0].path} is in the change")
        standing = facts.paths_named(name.text)
        if len(standing) == 1 and "/" in name.text and facts.change.files:
            return contradicted(
                f"{standing[0]} is not in the change", Evidence(standing[0], 1, 1, "not changed"), *_first_change(facts)
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
    if facts.place_of(name.last) is None and facts.is_complete and not any(f.skipped for f in facts.change.files):
        elsewhere = facts.stands_at(name.last)
        if elsewhere is not None:
            return contradicted(
                f"no changed file names `{name.last}`, which stands in {shown(elsewhere)}", elsewhere, *_first_change(facts)
            )
    return unverifiable(f"no changed line names `{name.last}`")


def _first_change(facts: Facts) -> list[Evidence]:
    return [
        Evidence(f.path, min(f.added_lines()), min(f.added_lines()), "changed") for f in facts.change.files[:3] if f.added_lines()
    ]


__all__ = ["judge_names", "names_in"]
