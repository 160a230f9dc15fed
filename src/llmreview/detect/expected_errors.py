"""Errors that nobody misses: of cleanup, probes, retries and best effort, told of by an outermost loop, or with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.syntax.calls import Call
from llmreview.syntax.effects import Effects
from llmreview.syntax.error_values import is_recovery
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.surroundings import (
    calls_in,
    comment_words,
    function_name,
    is_inside_handler,
    is_kept_promise,
    is_met_right_after,
    is_per_element,
    is_tried_again,
    words_above,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

MIN_REASON = 3
"""Words, those that only repeat the code aside, from which on a comment gives a reason."""
WELL_REASONED = 8
"""Words from which on it does so in a sentence."""


_EVENTS = frozenset({"on", "handle"})
_WORDED = (Idea.MEMBER, Idea.SUBSTITUTION, Idea.BINARY, Idea.STRING, Idea.BRANCH)
"""What an error stands in of which only the text, or a part, goes on."""


def is_expected(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """Cleanup, an optional import, a probe that fails in one way, a retry."""
    recovers = _recovers(file, handling)
    if (file.enclosing(handling.node, Idea.FINALLY) and not recovers) or is_inside_handler(file, handling.node):
        return True
    if is_tried_again(file, handling, words.words("pauses")):
        return True
    if is_met_right_after(file, handling, lambda node: bool(words.words("failure") & set(words_of(file.text(node))))):
        return True
    assert handling.guarded is not None
    if words.words("let_go") & set(words_of(function_name(file, handling.node))[:1]) or _fails_to_throw(file, handling.guarded):
        return True
    calls = calls_in(file, handling.guarded)
    if is_cleaning(file, handling, calls, words) or is_kept_promise(file, handling):
        return True
    if not calls and any(True for _ in file.walk(handling.guarded, Idea.IMPORT)):
        return True
    if any(words.matches(c, "imports") or file.text(file.role(c.node, "callee")) in words.words("imports") for c in calls):
        return True
    loop = file.enclosing(handling.node, Idea.LOOP, Idea.FUNCTION)
    if loop is not None and file.idea(loop) is Idea.LOOP:
        head = file.source[loop.start_byte : loop.start_byte + 200].decode(errors="replace").split("\n")[0]
        if words.words("retry") & set(words_of(head)):
            return True
    narrow = any(words.matches(call, "narrow") or (call.constructor and call.name in words.words("narrow")) for call in calls)
    if any(words.matches(call, "parses") for call in calls) and all(_only_parses(call, words) for call in calls):
        return True
    waits = any(True for _ in file.walk(handling.guarded, Idea.AWAIT))
    if narrow and len(calls) <= 6 and (not waits or len(calls) == 1):
        return True
    return len(calls) in (1, 2) and words_of(calls[0].name)[:1] in [[word] for word in words.words("probing_call")]


def _recovers(file: SourceFile, handling: Handling) -> bool:
    return handling.guarded is not None and any(is_recovery(call) for call in calls_in(file, handling.guarded))


def _fails_to_throw(file: SourceFile, guarded: Node) -> bool:
    """``stream.read(); throw AssertionError()``: the error is what is waited for."""
    last = file.statements(guarded)[-1:]
    return any(file.idea(statement) is Idea.THROW and statement != guarded for statement in last)


def _only_parses(call: Call, words: Vocabulary) -> bool:
    return words.matches(call, "parses") or not (call.arguments or words_of(call.name)[:1] in [[w] for w in words.words("input")])


def is_cleaning(file: SourceFile, handling: Handling, calls: list[Call], words: Vocabulary) -> bool:
    """Whether only a thing that is given up anyway can fail, by the name of the function, by the calls or by a comment."""
    name = words_of(function_name(file, handling.node))
    anywhere = words.words("cleanup_anywhere")
    by_name = anywhere & set(name) or (words.words("cleanup") - words.words("own_work")) & set(name[:1])
    if by_name or "cleanup" in comment_words(file, handling):
        return True
    if handling.guarded is not None and len(calls) <= 2 and anywhere & set(words_of(file.text(handling.guarded)[:300])):
        return True  # also `handles.forEach(Handle::destroy)`
    ends = all(is_cleanup(call, words) or is_log(file, call.node, words) for call in calls[-1:])
    return bool(calls) and is_cleanup(calls[0], words) and ends


def is_cleanup(call: Call, words: Vocabulary) -> bool:
    if words.matches(call, "cleanup_calls") or (not call.arguments and words.matches(call, "bare_removals")):
        return True
    first = words_of(call.name)[:1]
    if call.arguments and words.words("own_work") & set(first) & set(words_of(function_name(call.file, call.node))[:1]):
        return False  # what the function is there for: `cancel(id)` in `cancel`
    return bool(first and first[0] in words.words("cleanup")) or words.matches(call, "removals")


def best_effort(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    known = words.words("best_effort")
    cls = file.enclosing(handling.node, Idea.CLASS)
    if known & {*words_of(name), *words_of(file.name(cls))[-1:]} or words.words("best_effort_path") & set(words_of(file.path)):
        return True
    said = " ".join(word for text in (name, *(file.text(log.node) for log in effects.logs)) for word in words_of(text))
    if any(phrase in said for phrase in words.words("declared")):
        return True
    assert handling.guarded is not None
    calls = calls_in(file, handling.guarded)[:4]
    if any(words.matches(call, "best_effort_calls") for call in calls[:1]):
        return True
    return any(known & {*words_of(call.name), *words_of(file.text(call.receiver)[-60:])} for call in calls)


def reports_by_design(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    """A loop that goes on, an outermost layer, or a program that tells who started it."""
    if is_program_path(file.path) or words_of(name)[:1] == ["main"]:
        return True
    if _recovers(file, handling):
        return any(mark in file.text(log.node) for log in effects.logs for mark in words.words("trace_marks") - {"passed"})
    if file.function_around(handling.node) is None:
        return True
    text = " ".join(file.text(log.node) for log in effects.logs)
    marks = words.words("trace_marks")
    if not ("passed" in marks and _passes_error(file, handling, effects)) and not any(
        mark in text for mark in marks - {"passed"}
    ):
        return False
    if is_per_element(file, handling, words.words("endless"), words.words("starters")) is False:
        return True
    cls = file.enclosing(handling.node, Idea.CLASS)
    named = words.words("entry") & set(words_of(name))
    if named <= _EVENTS and all(words.matches(log, "print") for log in effects.logs):
        named = frozenset()  # whoever set the event off does not read the console
    return bool(named or words.words("batch") & set(words_of(file.name(cls))[-1:]))


def _passes_error(file: SourceFile, handling: Handling, effects: Effects) -> bool:
    """Whether a log gets the error itself, also within an object or a call that holds it, and not only its text."""
    for log in effects.logs:
        for argument in log.arguments:
            for name in file.walk(argument.value, Idea.NAME):
                if file.text(name) == handling.error and _is_whole(file, name):
                    return True
    return False


def _is_whole(file: SourceFile, name: Node) -> bool:
    """Whether a name stands for what it holds, and not only for a member or the text of it."""
    outer = name.parent
    return outer is not None and file.idea(outer) not in _WORDED and file.role(outer, "receiver") != name


def reason(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> int:
    """How well a comment gives a reason, more than that the error is ignored: not at all, briefly or before, in a sentence."""
    own = comment_words(file, handling)
    if len([w for w in own if w not in words.words("filler")]) >= MIN_REASON:
        return 2 if len(own) >= WELL_REASONED else 1
    logged = {word for log in effects.logs for word in words_of(file.text(log.node))}
    instead = words.words("instead") & {*own, *logged}
    return 1 if instead or words.words("foreseen") & words_above(file, handling) else 0


def is_log(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    call = file.call(node)
    if call is None or call.node != node:
        return False
    if read_log(file, node, lambda c: words.matches(c, "print")) is not None:
        return True
    return bool({"log", "logger", "logging"} & {*words_of(call.name)[:1], *words_of(call.name)[-1:]}) or "log" in words_of(
        call.name
    )
