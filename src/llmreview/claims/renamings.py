"""Claims that something has another name now."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from llmreview.claims.additions import is_taken_back
from llmreview.claims.facts import first_changes, shown
from llmreview.claims.judgement import Judgement, contradicted, supported, unverifiable
from llmreview.claims.naming_forms import NOUN, OPENING, REF
from llmreview.claims.removals import GOES_ON, REMARK
from llmreview.claims.unknown_names import is_near_another, is_unknown
from llmreview.claims.wording import Name, as_telling_name
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts

_BARE = r"`?[A-Za-z_$][\w.$/:()#-]*\w[?!]?(?:\(\))?`?"
_CALLED = rf"(?!(?:{NOUN}|tests?|suites?|specs?|it|this|them|both|all) ){_BARE}"
"""What is called by its name, rather than by what it is: ``rename test to …``."""
_NO_AIM = (
    r"(?!(?:include|contain|use|match|be|reflect|follow|avoid|make|better|more|indicate|clarify|show|have|start|end|fit|mirror|"
    r"distinguish|prevent|remove|describe|express|something|what)\b)"
)
"""What is renamed to do something is not renamed to that."""
RENAMED = Pattern(
    rf"{OPENING}renam(?:e|es|ed|ing) (?:the )?(?:{NOUN} )?(?P<old>{_CALLED})(?: {NOUN})?(?: (?:to|into|as) | ?(?:->|→|=>|➜) ?)"
    rf"(?:the )?{_NO_AIM}(?P<new>{_BARE})(?=$|[\s,.;:)|])"
    rf"|{OPENING}renam(?:e|es|ed|ing) (?:the )?(?:{NOUN} )?(?P<old2>`[^`]+`)(?: {NOUN})? (?P<new2>`[^`]+`)"
    rf"|^(?:the )?(?:{NOUN} )?(?P<old3>{REF})(?: {NOUN})? (?:is|are) now (?:called|named|known as) (?P<new3>{REF})"
    rf"|^(?:the )?(?:{NOUN} )?(?P<new4>{REF}) \((?:formerly|previously|was|renamed from) (?P<old4>{REF})\)"
    rf"|^(?P<old5>`[^`]+`) (?:->|→|=>|➜) (?P<new5>`[^`]+`)[:,;]? \(?rename"
    rf"|^(?P<old6>{REF})(?: {NOUN})? \| renamed (?:to|as|into) (?P<new6>{REF})",
    re.IGNORECASE,
)


def judge_renamed(told: re.Match[str], facts: Facts) -> Judgement | None:
    """Holds a new name, told in a match of ``RENAMED``, against the change."""
    named = told.groupdict().items()
    old, new = (next(value for key, value in named if key.startswith(side) and value) for side in ("old", "new"))
    judgement = _renamed(old.strip("`"), new.strip("`"), told[0], facts)
    is_word = re.fullmatch("[a-z]+", new) is not None
    if judgement is None or judgement.verdict != "contradicted" or not (is_word and GOES_ON.match(told.string, told.end())):
        return judgement
    return unverifiable(f"`{new}` may be a word of what it is renamed for")


def _renamed(former: str, present: str, told: str, facts: Facts) -> Judgement | None:
    old, new = as_telling_name(former), as_telling_name(present)
    if old is None or new is None or old.text.lower() == new.text.lower():
        return None
    if old.is_path or new.is_path:
        return _renamed_file(old, new, facts)
    if old.text.count(".") and old.text.islower():
        return unverifiable("a package is more than its last name")
    has_come = facts.names(new.last, facts.added_text)
    has_gone = facts.names(old.last, facts.removed_text)
    if has_come and has_gone:
        left = facts.definitions.get(old.last) if new.last in facts.definitions else None
        if left is not None and old.last in facts.former_definitions and not _is_alias(old.last, new.last, facts):
            return unverifiable(f"`{old.last}` is still defined in {shown(left)}")
        if old.last not in facts.former_definitions and any(_stands(old.last, file, facts) for file in facts.code):
            return unverifiable(f"changed files name `{old.last}` still")
        return supported(f"`{old.last}` went and `{new.last}` came")
    if _is_nowhere(new.last, told, facts):
        return contradicted(
            f"`{new.last}` is named as the new name by the message, and stands nowhere in the repository", *first_changes(facts)
        )
    standing = facts.place_of(old.last)
    if standing is not None and facts.is_complete and not has_gone and not has_come:
        return contradicted(f"`{old.last}` still stands in {shown(standing)}, and no added line names `{new.last}`", standing)
    return unverifiable("the changed lines do not show it")


def _renamed_file(old: Name, new: Name, facts: Facts) -> Judgement | None:
    """Holds a new name of a file against the files: the old one stands where it did, and none is called as the new one."""
    moved = [f for f in facts.change.files if f.path.endswith(new.last) and f.status in ("renamed", "added", "copied")]
    if moved:
        return supported(f"{moved[0].path} came")
    standing = sorted(path for path in facts.paths_named(old.text) if old.is_path)
    is_new = new.is_path and not facts.paths_named(new.last)
    if len(standing) != 1 or not is_new or not facts.change.files or facts.names(new.last, facts.changed_text):
        return None
    place = Evidence(standing[0], 1, 1, "it is still called so")
    return contradicted(f"{standing[0]} is still called so, and no file is called {new.last}", place)


def _is_nowhere(name: str, told: str, facts: Facts) -> bool:
    """Whether a new name stands nowhere, and nothing says that it went again, or may be it."""
    if not (facts.is_complete and facts.code and is_unknown(name, facts)):
        return False
    return not (is_near_another(name, facts) or is_taken_back(name, facts.said.replace(told, "")))


def _stands(name: str, file: FileChange, facts: Facts) -> bool:
    lines = (file.new or b"").decode(errors="replace").split("\n")
    return any(facts.names(name, line) and not REMARK.match(line) for line in lines)


def _is_alias(old: str, new: str, facts: Facts) -> bool:
    return re.search(rf"\b{re.escape(old)}\b\s*(?::=|=|->|=>).*\b{re.escape(new)}\b", facts.added_text) is not None
