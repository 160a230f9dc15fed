"""What verbose-logging says of scripts, whose output is theirs to write: secrets, traces and marks of debugging in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.model import Evidence, Severity
from llmreview.pattern import Pattern
from llmreview.syntax.exit_status import is_captured
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_PRINTS = frozenset({"echo", "printf", "log", "info", "log_info", "logger", "debug"})
_MARK = Pattern(r"""^["']?(?:\W*DEBUG\b|\[DEBUG\]|>{3,}|XXX\b|HERE\b)""")
_TO_FILE = Pattern(r">(?!\s*(?:&2|/dev/(?:stderr|stdout|tty)))")
_DUMPS = frozenset({"env", "printenv", "set", "export", "declare", "compgen"})


def of_script(node: Node, file: SourceFile, words: Vocabulary) -> Iterator[Candidate]:
    """One finding for a function, or for what stands outside of functions; asked for each function and each command."""
    if file.idea(node) is Idea.CALL:
        outside = _outside_of_functions(file)
        if not outside or outside[0].node != node:
            return
        calls, where = outside, "the script"
    else:
        calls, where = tuple(c for c in _calls(file, node) if file.is_changed(c.node)), f"`{file.name(node)}`"
    found = [(call, *reason) for call in calls if (reason := _reason(file, call, words)) is not None]
    if where != "the script":
        found += _pair(file, calls, words)
    if not found:
        return
    evidence = tuple(Evidence(file.path, file.place(c.node).line, file.place(c.node).end_line, note) for c, note, _ in found)
    severity: Severity = "high" if any(s == "high" for *_, s in found) else "low"
    notes = ", ".join(dict.fromkeys(note for _, note, _ in found))
    yield Candidate(file.place(found[0][0].node), f"Output of {where}: {notes}", evidence, severity=severity)


@lru_cache(maxsize=2)
def _outside_of_functions(file: SourceFile) -> tuple[Call, ...]:
    """The changed commands that stand in no function; asked for each of them."""
    return tuple(c for c in _calls(file, file.root) if file.is_changed(c.node) and file.function_around(c.node) is None)


def _calls(file: SourceFile, node: Node) -> Iterator[Call]:
    for part in file.walk(node, Idea.CALL):
        call = file.call(part)
        if call is not None and call.node == part:
            yield call


def _reason(file: SourceFile, call: Call, words: Vocabulary) -> tuple[str, Severity] | None:
    texts = [file.text(argument.value) for argument in call.arguments]
    if call.name == "set" and any(text in ("-x", "-xv", "-v") for text in texts) and not _is_guarded(file, call.node):
        return "`set -x` prints every command with its values", "low"
    if (
        call.name in _DUMPS
        and not _goes_elsewhere(file, call.node)
        and (not texts or texts == ["-p"])
        and not _is_guarded(file, call.node)
    ):
        return "prints the whole environment", "high"
    if call.name not in _PRINTS or _goes_elsewhere(file, call.node):
        return None
    for argument in call.arguments:
        for name in file.walk(argument.value, Idea.NAME):
            if _is_secret(file.text(name), words) and not _is_masked(file, name):
                return f"prints the secret `{file.text(name)}`", "high"
    if texts and _MARK.match(texts[0]) and not _is_guarded(file, call.node):
        return "a mark of debugging", "low"
    return None


def _is_secret(name: str, words: Vocabulary) -> bool:
    parts = words_of(name)
    phrases = {" ".join(parts[i:]) for i in range(len(parts))}
    return bool(phrases & (words.words("secret") | {"token"})) and not words.words("harmless") & set(parts)


def _is_masked(file: SourceFile, name: Node) -> bool:
    """``${TOKEN:0:4}``, ``${TOKEN:+set}``, ``${#TOKEN}``: not the secret itself."""
    around = file.enclosing(name, Idea.SUBSTITUTION)
    return around is not None and re.search(r"\$\{#|:\+|\w:\s*-?\d|##|%%|//", file.text(around)) is not None


def _goes_elsewhere(file: SourceFile, node: Node) -> bool:
    """Whether what a command prints goes to another command, a file or a value."""
    if is_captured(file, node):
        return True
    for parent in file.ancestors(node):
        idea = file.idea(parent)
        if idea is Idea.BINARY and file.operator(parent) == "|":
            return True
        if idea is Idea.WRAPPER and _TO_FILE.search(file.text(parent)[node.end_byte - parent.start_byte :]):
            return True
        if idea is Idea.FUNCTION:
            return False
    return False


def _is_guarded(file: SourceFile, node: Node) -> bool:
    """Whether it is only printed on request: under a condition that speaks of debugging."""
    for parent in file.ancestors(node):
        if file.idea(parent) in (Idea.BRANCH, Idea.BINARY, Idea.CASE) and re.search(
            r"(?i)debug|verbose|trace", file.text(parent)[:120]
        ):
            return True
    return False


def _pair(file: SourceFile, calls: Sequence[Call], words: Vocabulary) -> list[tuple[Call, str, Severity]]:
    """The lines that say no more than that a function was entered and left."""
    said = [(call, set(words_of(" ".join(file.text(a.value) for a in call.arguments)))) for call in calls if call.name in _PRINTS]
    first = next((call for call, named in said if named & words.words("entering") and len(named) <= 4), None)
    last = next((call for call, named in reversed(said) if named & words.words("leaving") and len(named) <= 4), None)
    if (
        first is None
        or last is None
        or first.node == last.node
        or not (file.is_changed(first.node) or file.is_changed(last.node))
    ):
        return []
    return [(first, "entry and exit", "low"), (last, "entry and exit", "low")]
