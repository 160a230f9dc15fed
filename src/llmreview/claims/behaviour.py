"""Changes of behaviour that show in the text: a value that became another, statements that came where nothing went."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.changed import form_of, pair_by_name
from llmreview.checks.kinds import kind_of
from llmreview.checks.things import removed_text
from llmreview.checks.units import Unit, read_units
from llmreview.claims.prose import lines_of_prose
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea
from llmreview.syntax.calls import called_name
from llmreview.syntax.numbers import plain_number

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts
    from llmreview.syntax import SourceFile

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
_TOKEN = Pattern(r"\"[^\"]*\"|'[^']*'|`[^`]*`|\w[\w.]*|[=!<>]=?=?|&&|\|\||[-+*/%]=?|\S")
_NO_CODE = re.compile(
    r"^\s*(?://|#|\*|/\*|--|<!--|\"\"\"|import\b|from\b|use\b|using\b|package\b)|version|"
    r"copyright",
    re.IGNORECASE,
)
_DOES = re.compile(r"\w\s*\(|\b(?:return|raise|throw|yield|await|break|continue|panic!?)\b|(?<![=!<>])=(?!=)")
_RECKONS = Pattern(r"[-+*/%] \d[\d_.]*")
_CONNECTIVES = frozenset({"&&", "||", "and", "or"})
_ARM = Pattern(
    r"\s*(?P<opening>case\s+|when\s+|(?:\}\s*)?else\s+if\s*\(?\s*[\w.]+\s*===?\s*|el(?:s)?if\s+[\w.]+\s*==\s*|)"
    r"(?P<value>\"[^\"]+\"|'[^']+'|(?:[A-Z]\w*(?:\.|::))+\w+|[A-Z][A-Z_0-9]{2,})\s*(?P<end>:(?!:)|=>|->|\)|then\b)"
)
"""An arm of a switch, or a further condition, for a value."""
_LEAVES = re.compile(r"\b(?:return|raise|throw|continue|break|panic)\b")
"""Where a function is left, or a turn of a loop."""
_CALLED = Pattern(r"(\w+)\s*\(")
_WATCHES = re.compile(
    r"\b(?:log(?:ger|ging)?|slog|console|print(?:ln|f)?|debug|trace|tracing|assert\w*|"
    r"puts|error_log|println!|eprintln!|metrics?|span)\b",
    re.IGNORECASE,
)
"""Statements that look on: logs, assertions, measurements."""


_SETTINGS = Pattern(
    r"\.(?:ya?ml|json[c5]?|toml|ini|cfg|conf|config|properties|xml|html?|css|s[ac]ss|less|styl|tf|tfvars|hcl|env|lock|svg|csv|po)$"
    r"|(?:^|/)\.[^/]+$|(?:^|/)[^/.]*(?:Dockerfile|Procfile)[^/]*$",
    re.IGNORECASE,
)
"""Files that hold values and looks, of which a program may make what it will."""


_KEPT_BY_TOOLS = Pattern(r"(?:^|/)\.[\w-]+/(?:[^/]*/)*[^/.]+$")
"""Where tools keep what they last did: ``.beads/last-touched``."""


def is_of_settings(path: str) -> bool:
    """Whether a file is one of settings or looks: its values are no statements of a program."""
    return kind_of(path) != "code" or _SETTINGS.search(path) is not None


def changed_symbols(facts: Facts) -> list[Evidence]:
    """The symbols that do something else than before, or are new."""
    return [
        Evidence(s.path, s.line, s.line, f"`{s.symbol}` was {s.change}")
        for s in facts.tests.symbols
        if s.change in ("added", "modified")
    ]


def changed_values(facts: Facts, *, with_settings: bool = True) -> list[Evidence]:
    """Units of both sides that differ in nothing but a number, an operator or a truth value: what they do is different.

    What settings say counts ``with_settings`` only.
    """
    files = [
        file
        for file in facts.code
        if (with_settings or not is_of_settings(file.path)) and _KEPT_BY_TOOLS.search(file.path) is None
    ]
    found = [
        Evidence(file.path, after.line, after.end_line, f"in `{_shown(after)}`, `{difference[0]}` became `{difference[1]}`")
        for file in files
        for before, after in altered_units(file, facts)
        if (difference := _value_apart(before, after)) is not None
    ]
    found = found or [place for file in files for place in _values_in_lines(file, facts.sources.new(file))]
    return [place for place in found if not facts.is_in_tests(place)]


def further_arithmetic(facts: Facts) -> list[Evidence]:
    """The only line of a file that changed, where it reckons with one more number: ``price`` became ``price * 2``."""
    found = []
    for file in facts.code:
        for number, before, after in _pairs_of_lines(file) if file.added == file.deleted == 1 else ():
            one, other = _TOKEN.findall(before), _TOKEN.findall(after)
            start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
            inserted = other[start : start + 2]
            if one[:start] + inserted + one[start:] == other and _RECKONS.fullmatch(" ".join(inserted)):
                found.append(Evidence(file.path, number, number, f"`{' '.join(inserted)}` came"))
    return found


def further_calls(facts: Facts) -> list[Evidence]:
    """Functions that call more than before, and something that no line that went names."""
    found = []
    for file in facts.code:
        for before, after in altered_units(file, facts):
            was, now = (Counter(_called_in(unit)) for unit in (before, after))
            come = [name for name in now if name and name not in was and not facts.names(name, facts.removed_text)]
            if come and now.total() > was.total():
                found.append(Evidence(file.path, after.line, after.end_line, f"`{_shown(after)}` calls `{come[0]}` now"))
    return found


def _called_in(unit: Unit) -> Iterator[str]:
    return (called_name(unit.file, call) for call in unit.file.walk(unit.core, Idea.CALL))


def altered_units(file: FileChange, facts: Facts) -> Iterator[tuple[Unit, Unit]]:
    """The units of a file that stand on both sides and are not written the same."""
    old, new = facts.sources.old(file), facts.sources.new(file)
    if old is None or new is None or not new.changed:
        return
    pairs, _, _ = pair_by_name(*([u for u in read_units(side) if u.kind != "class"] for side in (old, new)))
    yield from ((before, after) for before, after in pairs if before.source != after.source and not new.is_in_tests(after.node))


def _shown(unit: Unit) -> str:
    return os.fsencode(unit.name).decode(errors="replace")


def _values_in_lines(file: FileChange, source: SourceFile | None) -> Iterator[Evidence]:
    """Lines that another took the place of, and that differ in nothing but a value; in comments and docstrings nothing is one."""
    found = []
    for number, before, after in _pairs_of_lines(file):
        one, other = _TOKEN.findall(before), _TOKEN.findall(after)
        apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
        apart = [(a, b) for a, b in apart if _plain(a) != _plain(b)]
        if len(one) == len(other) and len(apart) == 1 and all(_is_value(f"t{token}") for token in apart[0]):
            found.append(Evidence(file.path, number, number, f"`{apart[0][0]}` became `{apart[0][1]}`"))
    prose = lines_of_prose(source) if found and source is not None else frozenset()
    return (place for place in found if place.line not in prose)


def _plain(token: str) -> str:
    return plain_number(token, "") if token[:1].isdigit() else token


def further_conditions(facts: Facts) -> list[Evidence]:
    """Conditions of which more is asked now, and arms for what was not told apart before."""
    went = facts.removed_text
    found = (place for file in facts.code for place in (*_extended(file, went), *_new_arms(file, facts, went)))
    return [place for place in found if not facts.is_in_tests(place)]


def _extended(file: FileChange, went: str) -> Iterator[Evidence]:
    """Lines that another took the place of, with nothing but one more part of a condition."""
    for number, before, after in _pairs_of_lines(file):
        one, other = _TOKEN.findall(before), _TOKEN.findall(after)
        start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
        inserted = other[start : start + len(other) - len(one)]
        if not inserted or other[:start] + other[start + len(inserted) :] != one:
            continue
        parts = [token for token in inserted if re.fullmatch(r"[A-Za-z_][\w.]*", token) and token not in _VALUES]
        if _CONNECTIVES & {inserted[0], inserted[-1]} and parts and not any(_is_word_of(part, went) for part in parts[-1:]):
            yield Evidence(file.path, number, number, f"`{' '.join(inserted)}` was added to a condition")


def _is_word_of(part: str, text: str) -> bool:
    """Whether a part of a condition was asked elsewhere before: two conditions may have become one."""
    return re.search(rf"\b(?:if|unless|while|when|elif|elsif|guard)\b.*(?<![\w.]){re.escape(part)}(?!\w)", text) is not None


def _new_arms(file: FileChange, facts: Facts, went: str) -> Iterator[Evidence]:
    """Arms that came between others, for values that no line that went has."""
    new = facts.sources.new(file)
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for hunk in file.hunks if new is not None and file.old is not None else ():
        if hunk.old_count or hunk.new_start > len(lines):
            continue
        for number in range(hunk.new_start, min(hunk.new_start + hunk.new_count, len(lines) + 1)):
            arm = _ARM.match(lines[number - 1])
            if arm is None or (not arm["opening"] and not _is_of_a_choice(arm["end"], lines[:number], new)):
                continue
            if arm["value"] not in went and not _is_new(number, new):
                yield Evidence(file.path, number, number, f"an arm for `{arm['value']}` came")
                break


def _is_of_a_choice(end: str, above: list[str], file: SourceFile | None) -> bool:
    """Whether a value without a word before it leads an arm, rather than an entry of an array or an argument."""
    family = file.grammar.family if file is not None else ""
    if end == "=>" and family in ("php", "ruby", "typescript"):
        return family == "php" and any(_MATCH.search(line) for line in above[-MOST_LINES_OF_A_CHOICE:])
    return end in ("=>", "->")


_MATCH = Pattern(r"\bmatch\s*\(")
MOST_LINES_OF_A_CHOICE = 30
"""Lines above an arm in which what it is part of is looked for."""


def _is_new(number: int, file: SourceFile | None) -> bool:
    """Whether a line stands in a function that came as a whole."""
    around = [s for s in file.symbols if s.line <= number <= s.end_line and s.kind in ("function", "method")] if file else []
    return not around or file is None or file.touches(around[-1].core.start_point[0] + 1, around[-1].core.start_point[0] + 1)


def _pairs_of_lines(file: FileChange) -> Iterator[tuple[int, str, str]]:
    """The lines of code that one other took the place of: their number, and how both read."""
    if kind_of(file.path) == "dependencies" or file.old is None or file.new is None:
        return
    old, new = (side.decode(errors="replace").split("\n") for side in (file.old, file.new))
    for hunk in file.hunks:
        for offset in range(hunk.new_count if hunk.old_count == hunk.new_count else 0):
            before, after = hunk.old_start - 1 + offset, hunk.new_start - 1 + offset
            if before < len(old) and after < len(new) and old[before] != new[after] and not _NO_CODE.search(new[after]):
                yield after + 1, old[before], new[after]


def insertions(facts: Facts) -> list[Evidence]:
    """Statements that came into functions that were there before, where nothing of the kind went.

    A refactoring moves, renames or takes out, so that lines like those that come go elsewhere. Logs and assertions only look on.
    """
    code = {file.path: file for file in facts.code if kind_of(file.path) == "code"}
    went = frozenset(
        word.lower() for file in code.values() for word in _LEAVES.findall(removed_text(file).decode(errors="replace"))
    )
    is_pure = not any(file.deleted for file in code.values())
    if not facts.is_complete:
        return []
    return [
        place
        for symbol in facts.tests.symbols
        if symbol.change == "modified" and symbol.path in code
        for place in _inserted(symbol.symbol, code[symbol.path], facts, went, is_pure)
    ]


def _inserted(name: str, file: FileChange, facts: Facts, went: frozenset[str], is_pure: bool) -> Iterator[Evidence]:
    """The first statement that came into a function, between lines that stayed."""
    source = facts.sources.new(file)
    symbol = next((s for s in source.symbols if s.name == name), None) if source is not None else None
    if source is None or symbol is None:
        return
    taken_out = _taken_out(source, file, facts, is_pure)
    lines = (file.new or b"").decode(errors="replace").split("\n")
    for hunk in file.hunks:
        for number in range(hunk.new_start, hunk.new_start + hunk.new_count) if not hunk.old_count else ():
            line = lines[number - 1] if number <= len(lines) else ""
            if not symbol.line < number <= symbol.end_line or _WATCHES.search(line) or _NO_CODE.search(line):
                continue
            if taken_out.intersection(_CALLED.findall(line)):
                continue  # what was here is there now
            leaves = {word.lower() for word in _LEAVES.findall(line)}
            if (is_pure and _DOES.search(line)) or (leaves and not leaves & went):
                yield Evidence(file.path, number, number, f"in `{name}` a statement came, and none like it went")
                return


def _taken_out(source: SourceFile, file: FileChange, facts: Facts, is_pure: bool) -> set[str]:
    """The functions that are new and may have what others did before; where no line went, those that have lines which stayed."""
    come = facts.definitions.keys() - facts.former_definitions.keys()
    if not is_pure:
        return set(come)
    added = file.added_lines()
    homes = ((s.own_name, range(s.line + 1, s.end_line + 1)) for s in source.symbols if s.own_name in come)
    return {name for name, home in homes if not added.issuperset(home)}


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
    return token[:1] == "t" and (
        token[1:] in _VALUES or re.fullmatch(r"-?\d[\d_.]*[a-zA-Z]{0,3}|0[xX][\da-fA-F_]+", token[1:]) is not None
    )
