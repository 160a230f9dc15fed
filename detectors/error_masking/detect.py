"""Handlers after which nobody knows that something failed, and defaults that stand in for a required setting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Severity, Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.environment import read_setting
from llmreview.syntax.handling import (
    Effects,
    Emptiness,
    Handling,
    calls_in,
    comment_words,
    emptiness,
    has_fallback,
    is_inside_handler,
    is_kept_promise,
    is_one_step,
    read_attached,
    read_effects,
    read_handler,
)
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.waiting import chain_of, name_node

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.HANDLER, Idea.CALL, Idea.BINARY)

MIN_REASON = 3
"""Words, those that only repeat the code aside, from which on a comment gives a reason."""
WELL_REASONED = 8
"""Words from which on it does so in a sentence."""


class Masking(NamedTuple):
    """How a handler hides an error."""

    how: str
    tier: Tier
    severity: Severity


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if is_test_path(file.path) or not file.is_changed(node):
        return
    if file.idea(node) is Idea.HANDLER:
        yield from _at(file, read_handler(file, node), words, node)
        return
    yield from _default_for_required(file, node, words)
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if call is None or call.node != node:
        return
    if words.matches(call, "attached") and (attached := read_attached(call)) is not None:
        yield from _at(file, attached, words, name_node(call))
    elif words.matches(call, "suppressors"):
        yield from _suppressor(file, call, words)
    elif words.matches(call, "attached_values") and len(call.arguments) <= 1:
        answer = call.arguments[0].value if call.arguments else None
        before = file.call(call.receiver)
        told = answer is None and "doOnError" in chain_of(file, call)
        if emptiness(file, answer, _is_empty(words)) is not None and not told and not (before and _is_cleanup(before, words)):
            message = f"`{call.name}` turns every error into an ordinary result"
            yield Candidate(file.place(name_node(call), call.node), message, tier="check")


# Handlers


def _at(file: SourceFile, handling: Handling, words: Vocabulary, start: Node) -> Iterator[Candidate]:
    effects = read_effects(file, handling, lambda node: _is_log(file, node, words))
    if effects.throws or effects.hands_on or effects.acts or handling.guarded is None:
        return
    if any(not _gives_up(file, call, words) for call in effects.calls) or _says_so(file, handling, effects, words):
        return
    if _is_expected(file, handling, words):
        return
    masking = _masking(file, handling, effects, words)
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
    receiver = call.file.text(call.receiver).split("(")[0].split("\n")[0][-30:] if call.receiver is not None else ""
    return f"{receiver}.{call.name}()" if receiver else f"{call.name}()"


def _masking(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> Masking | None:
    """How the handler hides the error, and how sure that is; None if what it does may be an answer."""
    kinds = {emptiness(file, answer, _is_empty(words)) for answer in effects.answers}
    kinds |= {"empty" for call in effects.calls if _sets_empty(file, call, words)}
    if None in kinds:
        return None
    loud = [
        log
        for log in effects.logs
        if (read := read_log(file, log.node, lambda c: words.matches(c, "print"))) is None or read.level != "quiet"
    ]
    reasoned = _reasoned(file, handling, words)
    wide = not handling.types or bool(words.words("catch_all") & set(handling.types))
    kinds -= {"nothing"}
    how = _how(file, effects, kinds, bool(loud))
    if not wide:
        silent = not loud and not reasoned and words.words("wide") & set(handling.types)
        return Masking(how, "check", "medium") if silent and "false" not in kinds else None
    name = _function_name(file, handling.node)
    if kinds in ({"false"}, {"true"}):
        answers_no = words.words("probe" if "false" in kinds else "absence") & set(words_of(name))
        return None if answers_no or ("false" in kinds and (loud or reasoned)) else Masking(how, "check", "medium")
    if _best_effort(file, handling, name, words):
        return None if reasoned or loud else Masking(how, "ask", "low")
    if loud and not kinds:
        return None if _reports_by_design(file, handling, effects, name, words) else Masking(how, "check", "medium")
    if reasoned:
        said_well = len(comment_words(file, handling)) >= WELL_REASONED and not kinds and words.words("narrow")
        return Masking(how, "ask", "low") if said_well else Masking(how, "check", "medium")
    unsure = (
        bool(kinds & {"literal", "constant"})
        or (not kinds and (bool(effects.logs) or has_fallback(file, handling)))
        or (bool(loud) and is_program_path(file.path))
        or (bool(words.words("narrow")) and is_one_step(file, handling))
        or (bool(loud) and not effects.returns)
        or bool(words.words("probing_name") & _names_around(file, handling, name))
    )
    return Masking(how, "check", "medium") if unsure else Masking(how, "fix", "high")


def _names_around(file: SourceFile, handling: Handling, name: str) -> set[str]:
    """The words of the function's name, and of the first calls whose errors are taken."""
    calls = calls_in(file, handling.guarded)[:3] if handling.guarded is not None else []
    return {word for text in (name, *(call.name for call in calls)) for word in words_of(text)}


def _how(file: SourceFile, effects: Effects, kinds: set[Emptiness | None], loud: bool) -> str:
    logged = "logs it and " if loud else "says nothing and "
    answer = next((a for a in effects.answers if a is not None), None)
    if answer is not None:
        text = " ".join(file.text(answer).split())
        verb = "answers with" if effects.returns else "goes on with"
        return f"{logged}{verb} `{text[:40]}`, as if nothing had failed"
    if effects.jumps:
        return f"{logged}goes to the next element; the one that failed is missing without a trace in the result"
    return f"{logged}goes on, as if nothing had failed"


def _is_log(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    call = file.call(node)
    if call is None or call.node != node:
        return False
    if read_log(file, node, lambda c: words.matches(c, "print")) is not None:
        return True
    return bool({"log", "logger", "logging"} & {*words_of(call.name)[:1], *words_of(call.name)[-1:]}) or "log" in words_of(
        call.name
    )


def _is_empty(words: Vocabulary) -> Callable[[Call], bool]:
    return lambda call: words.matches(call, "empties") or (call.constructor and call.name in words.words("empties"))


def _sets_empty(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """``setItems([])``: a default that goes through a setter."""
    setter = words_of(call.name)[:1] == ["set"] and len(call.arguments) == 1
    return setter and emptiness(file, call.arguments[0].value, _is_empty(words)) in ("null", "empty", "zero")


def _gives_up(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a call of a handler does nothing about the error: it cleans up, or sets a default."""
    if _sets_empty(file, call, words) or _is_cleanup(call, words):
        return True
    return words_of(call.name)[:1] == ["set"] and len(call.arguments) == 1 and file.idea(call.arguments[0].value) is Idea.BOOLEAN


def _says_so(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> bool:
    """Whether anything beside the logs names a failure: a counter, a list of errors, a status, a message to the user."""
    if handling.body is None:
        return False
    text, start = file.source[handling.body.start_byte : handling.body.end_byte], handling.body.start_byte
    parts = [*(log.node for log in effects.logs), *file.walk(handling.body, Idea.COMMENT)]
    for part in sorted(parts, key=lambda n: -n.start_byte):
        text = text[: part.start_byte - start] + b" " + text[part.end_byte - start :]
    left = re.sub(
        rf"\b(?:{re.escape(handling.error or '?')}|(?:instanceof|isinstance)\W*\w+)\b", " ", text.decode(errors="replace")
    )
    named = set(words_of(left))
    if named & words.words("failure"):
        return True
    return bool(named & words.words("telling")) and re.search(r"(?i)false|[45]\d\d", left) is not None


# What makes a handler expected


def _is_expected(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """Cleanup, an optional import, a probe that fails in one way, a retry."""
    if file.enclosing(handling.node, Idea.FINALLY) or is_inside_handler(file, handling.node):
        return True
    name = words_of(_function_name(file, handling.node))
    if words.words("cleanup") & set(name[:1]) or words.words("cleanup_anywhere") & set(name):
        return True
    assert handling.guarded is not None
    calls = calls_in(file, handling.guarded)
    if (
        calls
        and _is_cleanup(calls[0], words)
        and all(_is_cleanup(call, words) or _is_log(file, call.node, words) for call in calls[-1:])
    ):
        return True
    if not calls and any(True for _ in file.walk(handling.guarded, Idea.IMPORT)):
        return True
    if any(words.matches(call, "imports") for call in calls):
        return True
    loop = file.enclosing(handling.node, Idea.LOOP, Idea.FUNCTION)
    if loop is not None and file.idea(loop) is Idea.LOOP:
        head = file.source[loop.start_byte : loop.start_byte + 200].decode(errors="replace").split("\n")[0]
        if words.words("retry") & set(words_of(head)):
            return True
    if is_kept_promise(file, handling):
        return True
    narrow = any(words.matches(call, "narrow") or (call.constructor and call.name in words.words("narrow")) for call in calls)
    waits = any(True for _ in file.walk(handling.guarded, Idea.AWAIT))
    if narrow and len(calls) <= 6 and (not waits or len(calls) == 1):
        return True
    if "cleanup" in comment_words(file, handling):
        return True
    return len(calls) in (1, 2) and words_of(calls[0].name)[:1] in [[word] for word in words.words("probing_call")]


def _is_cleanup(call: Call, words: Vocabulary) -> bool:
    first = words_of(call.name)[:1]
    return bool(first and first[0] in words.words("cleanup")) or words.matches(call, "cleanup_calls")


def _best_effort(file: SourceFile, handling: Handling, name: str, words: Vocabulary) -> bool:
    known = words.words("best_effort")
    if known & set(words_of(name)) or words.words("best_effort_path") & set(words_of(file.path)):
        return True
    assert handling.guarded is not None
    return any(
        known & {*words_of(call.name), *words_of(file.text(call.receiver)[-60:])} for call in calls_in(file, handling.guarded)[:4]
    )


def _reports_by_design(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    """A loop that goes on, an outermost layer, or a program that tells who started it."""
    if is_program_path(file.path) or words_of(name)[:1] in (["main"], ["run"]):
        return True
    if file.function_around(handling.node) is None:
        return True
    text = " ".join(file.text(log.node) for log in effects.logs)
    marks = words.words("trace_marks")
    passed = "passed" in marks and any(file.text(a.value) == handling.error for log in effects.logs for a in log.arguments)
    if not passed and not any(mark in text for mark in marks - {"passed"}):
        return False
    if file.enclosing(handling.node, Idea.LOOP, Idea.FUNCTION, Idea.LAMBDA) is not None:
        around = file.enclosing(handling.node, Idea.LOOP, Idea.FUNCTION, Idea.LAMBDA)
        if around is not None and file.idea(around) in (Idea.LOOP, Idea.LAMBDA):
            return True
    return bool(words.words("entry") & set(words_of(name)))


def _function_name(file: SourceFile, node: Node) -> str:
    symbol = file.symbol_at(node.start_point[0] + 1)
    return symbol.own_name if symbol is not None and symbol.kind in ("function", "method") else ""


def _reasoned(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """Whether a comment in the handler says more than that the error is ignored."""
    return len([w for w in comment_words(file, handling) if w not in words.words("filler")]) >= MIN_REASON


# Suppressors and settings


def _suppressor(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    caught = [file.text(a.value).rpartition(".")[2] for a in call.arguments]
    if not words.words("catch_all") & set(caught):
        return
    block = file.statement_around(call.node)
    handling = Handling(call.node, tuple(caught), "", None, file.role(block, "body") or block)
    calls = [c for c in calls_in(file, block) if c.node != call.node]
    name = _function_name(file, call.node)
    if not _is_expected(file, handling._replace(guarded=block), words) and not (
        calls and all(_is_cleanup(c, words) for c in calls)
    ):
        tier: Tier = "check" if _best_effort(file, handling._replace(guarded=block), name, words) else "fix"
        yield Candidate(file.place(call.node), f"`{call.name}({', '.join(caught)})` drops every error in the block", tier=tier)


def _default_for_required(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A value in the code that stands in for a secret, or for an address."""
    setting = read_setting(file, node, lambda call: words.matches(call, "env"), words.words("env_objects"))
    if setting is None or is_program_path(file.path):
        return
    parts = words_of(setting.name)
    phrases = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    message = f"`{setting.name}` falls back to a value in the code: that it is missing goes unnoticed"
    if phrases & words.words("secret") and not words.words("about_secret") & set(parts[-1:]):
        yield Candidate(file.place(node), message)
    elif phrases & words.words("address"):
        yield Candidate(file.place(node), message, tier="check", severity="medium")
