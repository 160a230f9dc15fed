"""Settings of tools that check code, line by line: what was made looser between two sides of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from llmreview.change import FileChange
from llmreview.globs import part_matches
from llmreview.pattern import Pattern

_VALUE = r"""["'\[({]*\s*(?:line:\s*)?(?P<value>-?\d+(?:\.\d+)?%?|[A-Za-z]+)"""
_RULE = Pattern(r"""(?P<key>[@\w][\w./@:-]*)["']?\s*[:=]\s*(?:\{\s*level\s*=\s*)?[\[]?\s*["']?(?P<value>\w+)["']?""")
_ITEM = Pattern(r"[\w.*/@:$!?^\\<>|+-]*\w[\w.*/@:$!?^\\<>|+-]*")


class Loosening(NamedTuple):
    """A setting that lets more pass than before: ``before`` is None where it was not set."""

    line: int
    key: str
    before: str | None
    after: str
    kind: str


class _Setting(NamedTuple):
    line: int
    key: str
    value: str


@lru_cache(maxsize=4)
def _rules(entries: frozenset[str]) -> tuple[tuple[tuple[str, ...], dict[str, tuple[str, ...]]], ...]:
    """For each entry its patterns of file names, and the keys by what must not happen to them."""
    found = []
    for entry in sorted(entries):
        names, _, said = entry.partition(" => ")
        kinds = (part.split() for part in said.split(";"))
        found.append((tuple(names.split()), {kind: tuple(keys) for kind, *keys in kinds}))
    return tuple(found)


def rules_for(path: str, entries: frozenset[str]) -> dict[str, set[str]]:
    """The keys of a settings file by what must not happen to them; empty where the path is not one."""
    name = path.rpartition("/")[2]
    found: dict[str, set[str]] = {}
    for patterns, kinds in _rules(entries):
        if any(part_matches(name, pattern) for pattern in patterns):
            for kind, keys in kinds.items():
                found.setdefault(kind, set()).update(keys)
    return found


def loosened(file: FileChange, rules: dict[str, set[str]], words: dict[str, frozenset[str]]) -> Iterator[Loosening]:
    """What the change made looser in a settings file that was there before.

    ``words`` holds what a rule is set to when it is ``off``, when it ``warns`` and when it ``errs``.
    """
    if file.old is None or file.new is None:
        return
    old_lines = file.old.decode(errors="replace").split("\n")
    new_lines = file.new.decode(errors="replace").split("\n")
    removed, added = sorted(file.deleted_lines()), sorted(file.added_lines())
    for kind in ("falls", "rises", "guards", "waivers"):
        keys = rules.get(kind)
        if keys:
            pattern = _pattern(frozenset(keys))
            before, after = _read(pattern, old_lines, removed), _read(pattern, new_lines, added)
            yield from (found for found in _compare(before, after, kind) if found is not None)
    if "severities" in rules:
        before, after = _read(_RULE, old_lines, removed), _read(_RULE, new_lines, added)
        yield from _softened(before, after, words)
    if "lists" in rules:
        yield from _grown(old_lines, new_lines, frozenset(rules["lists"]), set(added))


@lru_cache(maxsize=64)
def _pattern(keys: frozenset[str]) -> Pattern[str]:
    names = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    return Pattern(rf"""(?<![\w.-])["']?(?P<key>{names})["']?(?:\s*(?:=>|\.set\(|[:=>(])\s*|\s+){_VALUE}""")


def _read(pattern: Pattern[str], lines: list[str], numbers: Iterable[int]) -> list[_Setting]:
    found = []
    for number in numbers:
        line = lines[number - 1] if number <= len(lines) else ""
        if not line.lstrip().startswith(("#", "//", "<!--")):
            found += [_Setting(number, match["key"], match["value"]) for match in pattern.finditer(line)]
    return found


def _take(before: list[_Setting], key: str) -> _Setting | None:
    match = next((setting for setting in before if setting.key == key), None)
    if match is not None:
        before.remove(match)
    return match


def _compare(before: list[_Setting], after: list[_Setting], kind: str) -> Iterator[Loosening | None]:
    waiting = list(before)
    for setting in after:
        old = _take(waiting, setting.key)
        value, was = setting.value.lower(), old.value.lower() if old is not None else None
        if kind in ("falls", "rises"):
            a, b = _number(was), _number(value)
            if a is not None and b is not None and (b < a if kind == "falls" else b > a):
                yield Loosening(setting.line, setting.key, was, value, kind)
        else:
            loose = ("false", "disable", "no") if kind == "guards" else ("true", "yes")
            if value in loose and was not in loose and (was is None or old is not None):
                yield Loosening(setting.line, setting.key, was, value, kind)


def _number(text: str | None) -> float | None:
    try:
        return float((text or "").rstrip("%"))
    except ValueError:
        return None


def _softened(before: list[_Setting], after: list[_Setting], words: dict[str, frozenset[str]]) -> Iterator[Loosening]:
    """Rules that were set to nothing, or from an error to a warning."""
    waiting = list(before)
    for setting in after:
        old = _take(waiting, setting.key)
        was = old.value if old is not None else None
        counted = was in words["errs"]
        dropped = setting.value in words["off"] and (counted or was in words["warns"] or (was is None and _is_rule(setting)))
        if dropped or (counted and setting.value in words["warns"]):
            yield Loosening(setting.line, setting.key, was, setting.value, "severities")


def _is_rule(setting: _Setting) -> bool:
    """Whether a key that was not there before is the name of a rule (``no-console``, ``@scope/rule``), not of anything else."""
    named = "-" in setting.key or "/" in setting.key or setting.key.startswith(("no", "report", "dotnet_diagnostic"))
    return named and not setting.value.isdigit()


def _grown(old_lines: list[str], new_lines: list[str], keys: frozenset[str], added: set[int]) -> Iterator[Loosening]:
    """Lists of what is left out that have members which they did not have."""
    before = _members(old_lines, keys)
    known: dict[str, set[str]] = {}
    for key, members in before:
        known.setdefault(key, set()).update(member for _, member in members)
    for key, members in _members(new_lines, keys):
        if key not in known and not any(number in added for number, _ in members):
            continue
        more = [(number, member) for number, member in members if member not in known.get(key, ()) and number in added]
        if more:
            names = ", ".join(dict.fromkeys(member for _, member in more))
            yield Loosening(more[0][0], key, None, names[:80], "lists")


def _members(lines: list[str], keys: frozenset[str]) -> list[tuple[str, list[tuple[int, str]]]]:
    """The lists under these keys: ``key = [a, b]``, ``key = a,b``, ``<key>a;b</key>``, also with members on further lines."""
    names = "|".join(sorted(map(re.escape, keys), key=len, reverse=True))
    head = re.compile(rf"""^\s*(?:[-<]\s*)?["']?(?:lint\.)?(?P<key>{names})["']?\s*[:=>]""")
    found = []
    for index, line in enumerate(lines):
        match = head.match(line)
        if match is None:
            continue
        members: list[tuple[int, str]] = []
        rest = line[match.end() :]
        bracketed = rest.lstrip().startswith(("[", "("))
        indent = len(line) - len(line.lstrip())
        for number in range(index, len(lines)):
            text = rest if number == index else lines[number]
            if number > index and not bracketed and (not text.strip() or not _belongs(text, indent)):
                break
            bare = re.split(r"(?:^|\s)(?:#|//)", text.partition("</")[0])[0]
            members += [(number + 1, member) for member in _ITEM.findall(bare)]
            if (bracketed and ("]" in bare or ")" in bare)) or "</" in text:
                break
        found.append((match["key"], members))
    return found


def _belongs(text: str, indent: int) -> bool:
    """Whether a line is a member of the list above it: further in, or led by a dash at the same depth."""
    depth = len(text) - len(text.lstrip())
    return depth > indent or (depth == indent and text.lstrip().startswith("- "))
