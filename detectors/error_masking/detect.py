"""Handlers after which nobody knows that something failed, and defaults that stand in for a required setting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.dropped_errors import catches_itself, may_be_dropped, silenced
from llmreview.detect.expected_errors import MIN_REASON, best_effort, is_cleanup, is_expected, is_log
from llmreview.detect.masking import is_empty, read_masking, sets_empty
from llmreview.detect.stand_ins import stand_in
from llmreview.detect.statuses import of_status
from llmreview.model import Evidence, Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.effects import NO_EFFECTS, Effects, read_effects
from llmreview.syntax.emptiness import emptiness
from llmreview.syntax.error_values import failing_call, is_recovery, read_dropped, read_taken
from llmreview.syntax.handling import Handling, read_attached, read_handler, read_held, read_outcome
from llmreview.syntax.naming import words_of
from llmreview.syntax.stubs import is_empty_function
from llmreview.syntax.surroundings import (
    calls_in,
    function_name,
    is_dropped,
    text_without,
)
from llmreview.syntax.told_errors import read_told
from llmreview.syntax.waiting import chain_of, name_node

if TYPE_CHECKING:
    from tree_sitter import Node

TAKES = (Idea.BRANCH, Idea.CASE, Idea.ASSIGNMENT, Idea.STATEMENT)
"""Where errors that are values are looked at, or dropped."""
ANCHORS = (Idea.HANDLER, Idea.FINALLY, Idea.CALL, Idea.BINARY, Idea.ANNOTATION, *TAKES)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if is_test_path(file.path) or not file.is_changed(node):
        return
    if file.grammar.errors_are_statuses:
        yield from of_status(file, node, words)
        return
    if file.idea(node) is Idea.HANDLER:
        yield from stand_in(file, node, words)
        yield from _at(file, read_handler(file, node), words, node)
        return
    if file.idea(node) in TAKES:
        yield from stand_in(file, node, words)
        yield from _of_value(file, node, words)
        return
    if file.idea(node) is Idea.FINALLY:
        if any(True for _ in file.walk(node, Idea.RETURN, inside=(Idea.FUNCTION, Idea.LAMBDA))):
            yield Candidate(file.place(node), "A `return` in the last block drops every error that was on its way")
        return
    yield from stand_in(file, node, words)
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if call is not None and call.node == node:
        yield from _of_call(file, call, words)


def _of_call(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """A call whose errors are taken by what is attached to it, or kept quiet by what stands around it."""
    if file.grammar.errors_are_values and not failing_call(file, call.receiver, lambda c: words.matches(c, "fallible")):
        return  # on an optional value the same methods give a default
    around = call.node.parent
    if around is not None and around.type in file.grammar.silencers:
        yield from silenced(file, call, around, words)
        return
    attached = _attached(call, words)
    if attached is not None:
        yield from _at(file, attached, words, name_node(call))
    elif (held := _held(call, words)) is not None:
        yield from _at(file, held, words, name_node(call))
    elif words.matches(call, "attached") and call.receiver is not None:
        yield from _named_handler(file, call, words)
    elif words.matches(call, "suppressors"):
        yield from _suppressor(file, call, words)
    elif words.matches(call, "listens"):
        yield from _listener(file, call, words)
    elif words.matches(call, "attached_values") and len(call.arguments) <= 1:
        answer = call.arguments[0].value if call.arguments else None
        before = file.call(call.receiver)
        told = answer is None and "doOnError" in chain_of(file, call)
        if _is_taken_again(file, call, words):
            return
        if emptiness(file, answer, is_empty(words)) is not None and not told and not (before and is_cleanup(before, words)):
            message = f"`{call.name}` turns every error into an ordinary result"
            yield Candidate(file.place(name_node(call), call.node), message, tier="check")


def _is_taken_again(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a later call of the same chain takes errors as well: one finding is enough for ``f().ok()?.g().ok()``."""
    statement = file.statement_around(call.node)
    around = (file.call(n) for n in file.ancestors(call.node) if n.start_byte >= statement.start_byte)
    return any(c is not None and c.node != call.node and words.matches(c, "attached_values") for c in around)


def _attached(call: Call, words: Vocabulary) -> Handling | None:
    if words.matches(call, "attached") or (len(call.arguments) == 2 and words.matches(call, "attached_second")):
        return read_attached(call)
    return read_outcome(call) if words.matches(call, "attached_outcome") else None


def _held(call: Call, words: Vocabulary) -> Handling | None:
    if call.name not in words.words("values") | words.words("tells") and not words.matches(call, "catches"):
        return None
    return read_held(
        call, lambda c: words.matches(c, "catches"), words.words("values"), words.words("tells"), words.words("ignoring")
    )


def _named_handler(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``promise.catch(console.error)``, ``promise.catch(noop)``"""
    name = file.text(call.arguments[-1].value) if call.arguments else ""
    quiet = name.rpartition(".")[2] in words.words("noops")
    if not quiet and not words.matches_path(name, "print"):
        return
    tier: Tier = "ask" if not quiet and is_dropped(file, Handling(call.node, (), "", None, call.receiver)) else "check"
    message = f"`{name}` takes every error of the promise, whose answer is then an ordinary nothing"
    yield Candidate(file.place(name_node(call), call.node), message, tier=tier, severity="medium")


def _listener(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``process.on("unhandledRejection", () => {})``"""
    event = file.string(call.argument(position=0)) or ""
    function = call.argument(position=1)
    said = [w for w in words_of(" ".join(file.comments_near(call.node))) if w not in words.words("filler")]
    if event in words.words("error_events") and is_empty_function(file, function) and len(said) < MIN_REASON:
        message = f"The listener for `{event}` does nothing: nobody learns that something failed"
        yield Candidate(file.place(call.node), message, tier="check", severity="medium")


# Errors that are values


def _of_value(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    taken = read_taken(file, node) or read_told(file, node)
    if taken is not None:
        yield from _at(file, taken, words, node)
        return
    alone = file.call(file.role(node, "value")) if file.idea(node) in (Idea.ASSIGNMENT, Idea.STATEMENT) else None
    if alone is not None and is_recovery(alone) and file.text(file.role(node, "target")) in ("", "_"):
        yield Candidate(file.place(node), "`recover` drops every panic: nobody learns that something failed")
        return
    if file.idea(node) not in (Idea.ASSIGNMENT, Idea.STATEMENT) or file.enclosing(node, Idea.FINALLY) is not None:
        return
    dropped = read_dropped(file, node, lambda call: words.matches(call, "fallible"), lambda call: words.matches(call, "works"))
    if dropped is not None and not may_be_dropped(file, dropped, words) and not catches_itself(file, dropped):
        what = f"the error of `{_short(dropped.call)}`" if dropped.call is not None else "the error"
        yield Candidate(
            file.place(dropped.node), f"{dropped.how} {what}: nobody learns that it failed", tier="check", severity="medium"
        )


# Handlers


def _at(file: SourceFile, handling: Handling, words: Vocabulary, start: Node) -> Iterator[Candidate]:
    effects = read_effects(file, handling, lambda node: is_log(file, node, words))
    if effects.throws or effects.hands_on or effects.acts or handling.guarded is None:
        return
    if any(words.matches(call, "exits") for call in (*effects.logs, *effects.calls)):
        return
    if any(_acts(file, handling, call, words) for call in effects.calls) or _says_so(file, handling, effects, words):
        return
    if is_expected(file, handling, words):
        return
    masking = read_masking(file, handling, effects, words)
    if masking is None:
        return
    calls = [c for c in calls_in(file, handling.guarded) if c.name]
    calls.sort(key=lambda c: not (c.node.parent is not None and file.idea(c.node.parent) is Idea.AWAIT))
    what = f"around `{_short(calls[0])}` " if calls else ""
    caught = " | ".join(handling.types) or "any error"
    place = file.place(start, handling.node)
    evidence = []
    if calls:
        at = file.place(calls[0].node)
        evidence.append(Evidence(file.path, at.line, at.line, f"what may fail unseen: `{_short(calls[0])}`"))
    yield Candidate(
        place, f"The handler for {caught} {what}{masking.how}", tuple(evidence), tier=masking.tier, severity=masking.severity
    )


def _short(call: Call) -> str:
    receiver = call.file.text(call.receiver).split("(")[0].split("\n")[0] if call.receiver is not None else ""
    receiver = receiver if len(receiver) <= 30 else receiver.rpartition(".")[2][-30:]
    return f"{receiver}.{call.name}()" if receiver else f"{call.name}()"


def _acts(file: SourceFile, handling: Handling, call: Call, words: Vocabulary) -> bool:
    """Whether a call of a handler does something about the error, other than to clean up or to set a default."""
    if call.name in words.words("ends") and handling.guarded is not None:  # whoever is at the other end of it sees that
        return file.text(call.receiver) in {file.text(c.receiver) for c in calls_in(file, handling.guarded)}
    if any(file.idea(a.value) is Idea.STRING and len(words_of(file.text(a.value))) > 1 for a in call.arguments):
        return True  # spinner.stop("not there yet")
    if sets_empty(file, call, words) or is_cleanup(call, words) or words.words("pauses") & set(words_of(call.name)):
        return False
    sets = words_of(call.name)[:1] == ["set"] and len(call.arguments) == 1
    return not (sets and file.idea(call.arguments[0].value) is Idea.BOOLEAN)


def _says_so(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> bool:
    """Whether anything beside the logs names a failure: a counter, a list of errors, a status, a message to the user."""
    if handling.body is None:
        return False
    left = text_without(file, handling.body, [log.node for log in effects.logs])
    left = re.sub(rf"\b(?:{re.escape(handling.error or '?')}|(?:instanceof|isinstance)\W*\w+)\b", " ", left)
    named = set(words_of(left))
    if named & words.words("failure"):
        return True
    return bool(named & words.words("telling")) and re.search(r"(?i)false|[45]\d\d", left) is not None


# Suppressors


def _suppressor(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    caught = [file.text(a.value).rpartition(".")[2] for a in call.arguments]
    if not words.words("catch_all") & set(caught):
        return
    block = file.statement_around(call.node)
    handling = Handling(call.node, tuple(caught), "", None, file.role(block, "body") or block)
    calls = [c for c in calls_in(file, block) if c.node != call.node]
    name = function_name(file, call.node)
    if not is_expected(file, handling._replace(guarded=block), words) and not (
        calls and all(is_cleanup(c, words) for c in calls)
    ):
        tier: Tier = "check" if best_effort(file, handling._replace(guarded=block), NO_EFFECTS, name, words) else "fix"
        yield Candidate(file.place(call.node), f"`{call.name}({', '.join(caught)})` drops every error in the block", tier=tier)
