"""What a change of a few lines does otherwise, where nothing is taken to another place: other operators, texts, statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.kinds import kind_of
from llmreview.claims.paired_code import NO_CODE, TOKEN, pairs_of_lines
from llmreview.claims.prose import lines_of_prose
from llmreview.model import Evidence
from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.change import FileChange
    from llmreview.claims.facts import Facts

MOST_LINES = 12
"""Lines of code that come and go up to which each of them is looked at: more of them may be what stood elsewhere."""
_OPERATORS = frozenset("== != === !== < > <= >= + - * / % += -= *= /= %= && || and or not in is & | ^ << >> ++ --".split())
_LEAVING = frozenset("return raise throw break continue yield".split())
_REFUSES = Pattern(r"\b(?:raise|throw|panic!?|\w+OrThrow|orElseThrow|unwrap|expect)\b")
"""Where a function refuses to go on."""
_ERROR = Pattern(r"\w+(?:Error|Exception)")
_NOTHING = frozenset("nil null None undefined true false True False".split())
_LOOKS_ON = Pattern(
    r"\b(?:log(?:ger|ging)?|slog|console|print(?:ln|f)?|debug|info|warn(?:ing)?|trace|assert\w*|puts|echo|raise|throw|panic|Errorf?|\w*Error|"
    r"\w*Exception|metrics?|span|describe|help|usage|title|label|message|comment|deprecat\w*)\b",
    re.IGNORECASE,
)
"""Lines of which the text is read by people: what they say may be worded otherwise."""
_TEXT = Pattern(r"[\"'`](?P<said>[^\"'`]*)[\"'`]")
_OF_A_PROGRAM = Pattern(r"[\w./:@$%*?&=#{}<>\[\]|+-]+|.*\b(?:SELECT|INSERT|UPDATE|DELETE|WHERE|FROM|JOIN)\b.*", re.DOTALL)
"""A text that a program reads: one word, a path, a query; a sentence is read by people."""
_CALL = Pattern(r"\s*(?:await\s+|\$)?[\w.$>:\\@!?-]+\w[!?]?(?:<[^<>]*>)?\(.*\)\s*[;?]?\s*$")
_TAKES_OUT = Pattern(
    r"\b(?:remov|delet|drop|dead|unused|redundan|duplicat|unnecess|needless|no-?op|obsolet|superfluous|clean|strip|leftover|stale|legacy)\w*",
    re.IGNORECASE,
)
"""What tells that something goes that did nothing."""
_MARK = Pattern(
    r"\s*(?:@|#\[|\[)(?:\w+[.:])*\w*(?:login|auth|permission|secur|role|allow|admin|transaction|atomic|cache|retry|limit|throttle|csrf|"
    r"valid|route|get|post|put|patch|delete|mapping|schedul|async|synchronized|inject|before|after|around)\w*",
    re.IGNORECASE,
)
"""A decorator, annotation or attribute that does something: ``@login_required``."""
_ENTRY = Pattern(
    r"(?:\w+\.)*(?:app|api|router|server|routes?|mux|group|blueprint|\w*[rR]outer)\.(?:use|get|post|put|patch|delete|all|route|"
    r"handle\w*|register\w*|mount|include_router|add_\w+|before_\w+|after_\w+)\s*\(|(?:resources?|path|re_path|Route::\w+)[ (]"
    r"|(?:ALTER|CREATE|DROP)\s+(?:TABLE|VIEW|INDEX|TRIGGER)\b",
    re.IGNORECASE,
)
"""What has requests answered, something done before they are, or tables altered."""


def small_differences(facts: Facts) -> list[Evidence]:
    """What a change of a few lines does otherwise; nothing of one that is larger, or has other functions than before."""
    code = [file for file in facts.code if kind_of(file.path) == "code"]
    if not facts.is_complete or sum(file.added + file.deleted for file in code) > MOST_LINES:
        return []
    if any(symbol.change == "added" for symbol in facts.tests.symbols):
        return []
    return [place for file in code for place in _differences(file, facts) if not facts.is_in_tests(place)]


def _differences(file: FileChange, facts: Facts) -> Iterator[Evidence]:
    source = facts.sources.new(file)
    prose = lines_of_prose(source) if source is not None else frozenset()
    for number, before, after in pairs_of_lines(file):
        if number not in prose and (note := _otherwise(before, after)) is not None:
            yield Evidence(file.path, number, number, note)
    if not _TAKES_OUT.search(facts.said):
        yield from _gone(file, facts)
    yield from _marks(file)


def _otherwise(before: str, after: str) -> str | None:
    """What a line does that the one in its place did not; None where both may come to the same."""
    if (apart := _apart(before, after)) is not None:
        return f"`{apart[0]}` became `{apart[1]}`"
    if after.strip() in ("pass", ";") and _CALL.match(before) and not _LOOKS_ON.search(before):
        return _told(before, has_come=False)
    refused, refuses = (_REFUSES.search(line) for line in (before, after))
    if refused is not None and refuses is None:
        return _told(refused[0], has_come=False)
    if refuses is not None and refused is None:
        return _told(refuses[0], has_come=True)
    return None


def _told(code: str, *, has_come: bool) -> str:
    return f"`{code.strip()[:60]}` {'came' if has_come else 'went'}"


def _apart(before: str, after: str) -> tuple[str, str] | None:
    """The only token that tells two lines apart, where another one is another thing that is done."""
    one, other = TOKEN.findall(before), TOKEN.findall(after)
    apart = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(apart) != 1:
        return None
    was, now = apart[0]
    if {was, now} <= _OPERATORS or {was, now} <= _LEAVING or (_ERROR.fullmatch(was) and _ERROR.fullmatch(now)):
        return was, now
    if (was in _NOTHING) != (now in _NOTHING) and all(re.fullmatch(r"[\w.]+", token) for token in apart[0]):
        return was, now
    one_text, other_text = _TEXT.fullmatch(was), _TEXT.fullmatch(now)
    if one_text is None or other_text is None or _LOOKS_ON.search(before.replace(was, "")):
        return None
    said = {one_text["said"], other_text["said"]}
    return (was, now) if len(said) == 2 and all(map(_OF_A_PROGRAM.fullmatch, said)) else None


def _lines_of_hunks(file: FileChange) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each run of changed lines: where it is now, what went, and what came."""
    old, new = ((side or b"").decode(errors="replace").split("\n") for side in (file.old, file.new))
    for hunk in file.hunks:
        went = old[hunk.old_start - 1 : hunk.old_start - 1 + hunk.old_count] if hunk.old_count else []
        came = new[hunk.new_start - 1 : hunk.new_start - 1 + hunk.new_count] if hunk.new_count else []
        yield max(1, hunk.new_start), went, came


def _gone(file: FileChange, facts: Facts) -> Iterator[Evidence]:
    """Calls that went from between lines that stayed, and are made nowhere else now."""
    for place, went, came in _lines_of_hunks(file):
        for line in went if not came else ():
            called = re.findall(r"(\w+)[!?]?(?:<[^<>]*>)?\(", line)
            if not called or not _CALL.match(line) or _LOOKS_ON.search(line) or NO_CODE.search(line):
                continue
            if not any(facts.names(name, facts.added_text) for name in called):
                yield Evidence(file.path, place, place, _told(line, has_come=False))


def _marks(file: FileChange) -> Iterator[Evidence]:
    """Decorators and annotations that do something, and stand on one side alone."""
    if file.old is None or file.new is None:
        return
    for place, went, came in _lines_of_hunks(file):
        before, after = ({line.strip() for line in side} for side in (went, came))
        for line in map(str.strip, (*went, *came)):
            if _MARK.match(line) and (line in before) != (line in after):
                yield Evidence(file.path, place, place, _told(line, has_come=line in after))


class _Line(NamedTuple):
    """A line of code outside of functions and classes that came or went."""

    file: FileChange
    number: int
    text: str
    has_come: bool


def _lines_of_modules(facts: Facts) -> tuple[_Line, ...]:
    return tuple(line for file in facts.code for line in _of_module(file, facts))


def _of_module(file: FileChange, facts: Facts) -> Iterator[_Line]:
    sides = ((facts.sources.old(file), file.deleted_lines(), False), (facts.sources.new(file), file.added_lines(), True))
    for source, changed, has_come in sides:
        if source is None:
            continue
        symbols = [(s.line, s.end_line) for s in source.symbols]
        for number in sorted(changed - lines_of_prose(source)):
            line = source.lines[number - 1].decode(errors="replace") if number <= len(source.lines) else ""
            is_inside = any(first <= number <= last for first, last in symbols)
            if re.search(r"\w", line) and not NO_CODE.search(line) and not is_inside:
                yield _Line(file, number, line.strip(), has_come)


def changed_entries(facts: Facts) -> list[Evidence]:
    """Statements outside of functions by which requests are answered or tables are altered, that stand on one side alone."""
    found = [line for line in facts.once(_lines_of_modules) if _ENTRY.match(line.text)]
    sides = {(line.text, line.has_come) for line in found}
    alone = (line for line in found if (line.text, not line.has_come) not in sides)
    places = ((line, line.number if line.has_come else 1) for line in alone)
    return [Evidence(line.file.path, place, place, _told(line.text, has_come=line.has_come)) for line, place in places]


def doubt_of_modules(facts: Facts) -> str | None:
    """Why a change may do something else though no function does; None where nothing of it stands outside of them."""
    if (outside := next(iter(facts.once(_lines_of_modules)), None)) is not None:
        return f"`{outside.text[:60]}`, which stands outside of functions, came or went"
    gone = next((symbol.symbol for symbol in facts.tests.symbols if symbol.change == "removed"), None)
    return f"`{gone}` went, and what called it may do something else" if gone is not None else None
