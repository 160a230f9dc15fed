"""Names that files give to the suites and cases of a framework: ``const maybe = onLinux ? describe : describe.skip``."""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakKeyDictionary

from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile

_FRAMEWORK = ("describe", "context", "suite", "it", "test", "specify")
_WORDS = rf"(?P<word>{'|'.join(_FRAMEWORK)})"
_CHOICE = r"(?P<choice>(?:(?!\n\s*(?:const|let|var|function|export|describe|it|test)\b)[^;{}]){1,300}?\?\s*)?"
_ALIAS = Pattern(
    rf"\b(?:const|let|var)\s+(?P<name>\w+)(?:\s*:[^=;\n]+)?\s*=\s*{_CHOICE}{_WORDS}"
    r"(?P<rest>(?:\.(?:skip|only|concurrent|sequential|serial|parallel|fails|todo))*)\s*(?=[;:\n]|$|\.(?:skipIf|runIf)\()"
)
_WRAPPER = Pattern(
    r"\b(?:const\s+(?P<name>\w+)\s*=\s*(?:async\s*)?\(\s*(?P<title>\w+)\b[^()]{0,200}(?:\([^()]*\)[^()]{0,80})?\)[^={]{0,60}=>"
    r"|function\s+(?P<named>\w+)\s*\(\s*(?P<titled>\w+)\b[^()]{0,200}(?:\([^()]*\)[^()]{0,80})?\)[^{]{0,60}(?=\{))"
    r"\s*\{?\s*(?:return\s+)?(?P<callee>\w+)(?:\.\w+)*\(\s*(?P<first>\w+)\s*,"
)
"""Functions that hand their first argument on as a title."""


class Meaning(NamedTuple):
    """The framework's word that a name stands for, and whether what it marks never runs, or runs alone."""

    word: str
    is_skip: bool
    is_focus: bool = False


_KNOWN: WeakKeyDictionary[SourceFile, dict[str, Meaning]] = WeakKeyDictionary()


def meaning_of(file: SourceFile, name: str) -> Meaning | None:
    """What a name of the file's own stands for; None for one that is no suite and no case."""
    if file.grammar.family != "typescript":
        return None
    if file not in _KNOWN:
        _KNOWN[file] = _read(file.source.decode(errors="replace"))
    return _KNOWN[file].get(name)


def _read(text: str) -> dict[str, Meaning]:
    found = {
        match["name"]: Meaning(match["word"], not match["choice"] and ".skip" in match["rest"]) for match in _ALIAS.finditer(text)
    }
    for match in _WRAPPER.finditer(text):
        meaning = found.get(match["callee"]) or (Meaning(match["callee"], False) if match["callee"] in _FRAMEWORK else None)
        if meaning is not None and match["first"] == (match["title"] or match["titled"]):
            found[match["name"] or match["named"]] = meaning
    return found
