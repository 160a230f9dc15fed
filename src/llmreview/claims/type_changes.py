"""Whether callers can go on with a type that became another: only where that is plain from how both are written."""

from __future__ import annotations

import re

from llmreview.claims.other_results import are_alike, are_other_holders, held_by, is_holder, parts_of_results, without_origin
from llmreview.pattern import Pattern

_BASIC = frozenset(
    "string str int integer long short byte float double decimal number bool boolean char bigint uint rune uuid "
    "int8 int16 int32 int64 uint8 uint16 uint32 uint64 float32 float64 i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 usize isize &str "
    "guid".split()
)
"""Types of which none passes for another."""
_NUMBERS = "byte short int long float double decimal".split()
"""In Java and C# each passes for those after it."""
_HOLDER = Pattern(
    r"(?:list|set|collection|iterable|iterator|sequence|array|arraylist|ienumerable|ilist|ireadonlylist|vec|option|optional|"
    r"result|promise|task|valuetask|future|completablefuture|mono|flux|flow|observable|iasyncenumerable|maybe|either|map)"
    r"<(?P<held>.+)>",
    re.IGNORECASE,
)
LONGEST_TYPE = 300
"""Characters of a type that is looked into."""
_BRACKETS = Pattern(r"<.*>")
_ANYTHING = Pattern(r"(?i:object|any|unknown|mixed|dynamic|interface\{\}|charsequence)|[A-Z]\d?|.*(?:impl|dyn).*")
"""What may be anything: tops of hierarchies, parameters of types."""
_NOTHING = frozenset({"void", "Unit", "None", "()", "undefined", "never"})
_CHECKED = frozenset({"typescript", "kotlin"})
"""Languages whose compilers tell ``T`` from ``T or null``."""


def no_longer_takes(was: str, now: str, family: str) -> bool:
    """Whether what callers gave for a parameter is refused now."""
    if not was or not now or family in ("python", "ruby"):
        return False
    (old, old_null), (new, new_null) = _apart(was, family), _apart(now, family)
    if old == new:
        return family in _CHECKED and old_null and not new_null
    if family == "typescript" and ("|" in old or "|" in new):
        return not _members(old) <= _members(new) and _members(new) <= _members(old)
    return not _ANYTHING.fullmatch(new) and _are_apart(old, new, family)


def no_longer_gives(was: str, now: str, family: str) -> bool:
    """Whether callers do not get any more what they got."""
    if not was or was in _NOTHING or family in ("python", "ruby") or max(len(was), len(now)) > LONGEST_TYPE:
        return False
    if not now or now in _NOTHING:
        return bool(now) or family in ("java", "csharp", "rust", "go")
    if family == "go" and (was.startswith("(") or now.startswith("(")):
        had, get = parts_of_results(was), parts_of_results(now)
        return len(had) != len(get) or any(no_longer_gives(*pair, family) for pair in zip(had, get, strict=True))
    (old, old_null), (new, new_null) = _apart(was, family), _apart(now, family)
    old, new = without_origin(old), without_origin(new)
    if not old or not new:
        return False
    if old == new:
        return family in _CHECKED and new_null and not old_null
    if family == "typescript" and any("|" in _BRACKETS.sub("", text) for text in (old, new)):
        return False
    if _ANYTHING.fullmatch(old):
        return False
    if are_alike(old, new):
        return any(no_longer_gives(*pair, family) for pair in zip(held_by(old), held_by(new), strict=True))
    return _are_apart(old, new, family) or are_other_holders(old, new) or _is_one_a_holder(old, new, family)


def _is_one_a_holder(old: str, new: str, family: str) -> bool:
    """Whether one of two types is a basic one and the other holds some, or is a pointer to it."""
    if (
        family == "go"
        and old.startswith("*") != new.startswith("*")
        and without_origin(old.strip("*")) == without_origin(new.strip("*"))
    ):
        return True
    return (old.lower() in _BASIC and is_holder(new)) or (new.lower() in _BASIC and is_holder(old))


def _apart(text: str, family: str) -> tuple[str, bool]:
    """A type without that it may be null, and whether it may."""
    text = re.sub(r"\s+", "", re.sub(r"\b(?:final|mut|readonly|const|ref|out|in|noinline|crossinline)\s+", "", text))
    if family == "typescript":
        members = _members(text)
        return "|".join(m for m in text.split("|") if m not in ("null", "undefined")), bool(members & {"null", "undefined"})
    is_null = text.endswith(("?", "|null")) or text.startswith("?")
    return text.strip("?").removesuffix("|null"), is_null


def _members(text: str) -> set[str]:
    return set(text.split("|"))


def _are_apart(old: str, new: str, family: str) -> bool:
    """Whether neither of two types passes for the other, as basic ones and lists of one do not."""
    if _held(new) == old or _held(old) == new:
        return True
    one, other = old.lower(), new.lower()
    if one in _NUMBERS and other in _NUMBERS and family in ("java", "csharp"):
        return _NUMBERS.index(one) > _NUMBERS.index(other)
    if family in ("java", "csharp") and {one, other} in ({"int", "integer"}, {"char", "character"}, {"guid", "uuid"}):
        return False
    if one in _BASIC and other in _BASIC:
        return one != other
    return (one in _BASIC or other in _BASIC) and family not in ("typescript", "rust") and not re.search(r"[<\[*&(]", old + new)


def _held(text: str) -> str:
    """What a list, an optional value or a promise holds."""
    match = _HOLDER.fullmatch(text)
    if match is not None:
        return match["held"]
    return text.removesuffix("[]") if text.endswith("[]") else text.removeprefix("[]") if text.startswith("[]") else ""
