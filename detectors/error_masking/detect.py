"""Handlers after which nobody knows that something failed, and defaults that stand in for a required setting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.statuses import of_status
from llmreview.model import Evidence, Severity, Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.environment import read_setting
from llmreview.syntax.error_values import Dropped, failing_call, is_recovery, read_dropped, read_taken
from llmreview.syntax.fates import function_called
from llmreview.syntax.flow import read_use
from llmreview.syntax.handling import (
    NO_EFFECTS,
    Effects,
    Emptiness,
    Handling,
    emptiness,
    read_attached,
    read_effects,
    read_handler,
    read_held,
    read_outcome,
)
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.surroundings import (
    calls_in,
    comment_words,
    function_name,
    has_fallback,
    is_dropped,
    is_inside_handler,
    is_kept_promise,
    is_met_right_after,
    is_one_step,
    is_predicate,
    is_tried_again,
    pauses_in_loop,
    returned_after,
    text_without,
    words_above,
)
from llmreview.syntax.waiting import chain_of, name_node

if TYPE_CHECKING:
    from tree_sitter import Node

TAKES = (Idea.BRANCH, Idea.CASE, Idea.ASSIGNMENT, Idea.STATEMENT)
"""Where errors that are values are looked at, or dropped."""
ANCHORS = (Idea.HANDLER, Idea.FINALLY, Idea.CALL, Idea.BINARY, *TAKES)

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
    if file.grammar.errors_are_statuses:
        yield from of_status(file, node, words)
        return
    if file.idea(node) is Idea.HANDLER:
        yield from _at(file, read_handler(file, node), words, node)
        return
    if file.idea(node) in TAKES:
        yield from _of_value(file, node, words)
        return
    if file.idea(node) is Idea.FINALLY:
        if any(True for _ in file.walk(node, Idea.RETURN, inside=(Idea.FUNCTION, Idea.LAMBDA))):
            yield Candidate(file.place(node), "A `return` in the last block drops every error that was on its way")
        return
    yield from _default_for_required(file, node, words)
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if call is not None and call.node == node:
        yield from _of_call(file, call, words)


def _of_call(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """A call whose errors are taken by what is attached to it, or kept quiet by what stands around it."""
    if file.grammar.errors_are_values and not failing_call(file, call.receiver, lambda c: words.matches(c, "fallible")):
        return  # on an optional value the same methods give a default
    around = call.node.parent
    if around is not None and around.type in file.grammar.silencers:
        yield from _silenced(file, call, around, words)
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
    elif words.matches(call, "attached_values") and len(call.arguments) <= 1:
        answer = call.arguments[0].value if call.arguments else None
        before = file.call(call.receiver)
        told = answer is None and "doOnError" in chain_of(file, call)
        if emptiness(file, answer, _is_empty(words)) is not None and not told and not (before and _is_cleanup(before, words)):
            message = f"`{call.name}` turns every error into an ordinary result"
            yield Candidate(file.place(name_node(call), call.node), message, tier="check")


def _attached(call: Call, words: Vocabulary) -> Handling | None:
    if words.matches(call, "attached") or (len(call.arguments) == 2 and words.matches(call, "attached_second")):
        return read_attached(call)
    return read_outcome(call) if words.matches(call, "attached_outcome") else None


def _held(call: Call, words: Vocabulary) -> Handling | None:
    if call.name not in words.words("values") | words.words("tells") and not words.matches(call, "catches"):
        return None
    return read_held(call, lambda c: words.matches(c, "catches"), words.words("values"), words.words("tells"))


def _named_handler(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``promise.catch(console.error)``, ``promise.catch(noop)``"""
    name = file.text(call.arguments[-1].value) if call.arguments else ""
    quiet = name.rpartition(".")[2] in words.words("noops")
    if not quiet and not words.matches_path(name, "print"):
        return
    tier: Tier = "ask" if not quiet and is_dropped(file, Handling(call.node, (), "", None, call.receiver)) else "check"
    message = f"`{name}` takes every error of the promise, whose answer is then an ordinary nothing"
    yield Candidate(file.place(name_node(call), call.node), message, tier=tier, severity="medium")


# Errors that are values


def _of_value(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    taken = read_taken(file, node)
    if taken is not None:
        yield from _at(file, taken, words, node)
        return
    alone = file.call(file.role(node, "value")) if file.idea(node) in (Idea.ASSIGNMENT, Idea.STATEMENT) else None
    if alone is not None and is_recovery(alone) and file.text(file.role(node, "target")) in ("", "_"):
        yield Candidate(file.place(node), "`recover` drops every panic: nobody learns that something failed")
        return
    if file.idea(node) not in (Idea.ASSIGNMENT, Idea.STATEMENT) or file.enclosing(node, Idea.FINALLY) is not None:
        return
    dropped = read_dropped(file, node, lambda call: words.matches(call, "fallible"))
    if dropped is not None and not _may_be_dropped(file, dropped, words) and not _catches_itself(file, dropped):
        what = f"the error of `{_short(dropped.call)}`" if dropped.call is not None else "the error"
        yield Candidate(
            file.place(dropped.node), f"{dropped.how} {what}: nobody learns that it failed", tier="check", severity="medium"
        )


def _catches_itself(file: SourceFile, dropped: Dropped) -> bool:
    """Whether what is started and not waited for is a function of this file that takes its own errors."""
    if dropped.call is None or file.grammar.errors_are_values:
        return False
    started = [dropped.call, *(c for n in file.walk(dropped.call.node, Idea.CALL) if (c := file.call(n)) is not None)]
    functions = [function for call in started if (function := function_called(file, call)) is not None]
    return is_program_path(file.path) or any(True for f in functions for _ in file.walk(f, Idea.HANDLER))


def _may_be_dropped(file: SourceFile, dropped: Dropped, words: Vocabulary) -> bool:
    """Whether the loss does not matter: cleanup, output, work that is expected to fail, or a comment that gives the reason."""
    comments = words_of(" ".join(file.comments_near(dropped.node)))
    reason = [w for w in comments if w not in words.words("filler")]
    if len(reason) >= MIN_REASON or words.words("best_effort_path") & set(words_of(file.path)):
        return True
    call = dropped.call
    if call is None:
        return False
    if (
        _is_cleanup(call, words)
        or words.matches(call, "print")
        or words.matches(call, "narrow")
        or _is_log(file, call.node, words)
    ):
        return True
    name = function_name(file, dropped.node)
    handling = Handling(dropped.node, (), "", None, call.node)
    return _is_cleaning(file, handling, [call], words) or _best_effort(file, handling, NO_EFFECTS, name, words)


def _silenced(file: SourceFile, call: Call, silencer: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``@file_get_contents($path)`` whose result nobody looks at."""
    if not words.matches(call, "fallible") or _may_be_dropped(file, Dropped(silencer, call, ""), words):
        return
    use = read_use(file, silencer, silencer)
    stands_in = use.role == "operand" and file.operator(use.parent) in ("?:", "??")
    if use.role in ("condition", "operand") and not stands_in:
        return
    target = file.role(use.parent, "target") if use.role == "assigned" else None
    if target is not None and _is_looked_at(file, target):
        return
    message = f"`{file.text(silencer)[0]}` keeps the error of `{call.name}` from being told, and nothing looks at what it gives"
    yield Candidate(file.place(silencer), message, tier="check" if stands_in else None)


def _is_looked_at(file: SourceFile, name: Node) -> bool:
    """Whether a condition or a comparison asks for the value of a name after it was set."""
    later = (u for u in file.scope(name).uses(file.text(name)) if u.node.start_byte > name.start_byte)
    return any(use.role in ("condition", "operand") or (_asks(file, use.parent)) for use in later)


def _asks(file: SourceFile, node: Node) -> bool:
    """Whether a use stands in a call within a condition: ``if (is_resource($handle))``."""
    return any(
        file.idea(around) is Idea.BRANCH
        and (test := file.role(around, "condition")) is not None
        and node.end_byte <= test.end_byte
        for around in file.ancestors(node)
    )


# Handlers


def _at(file: SourceFile, handling: Handling, words: Vocabulary, start: Node) -> Iterator[Candidate]:
    effects = read_effects(file, handling, lambda node: _is_log(file, node, words))
    if effects.throws or effects.hands_on or effects.acts or handling.guarded is None:
        return
    if any(words.matches(call, "exits") for call in (*effects.logs, *effects.calls)):
        return
    if any(_acts(file, handling, call, words) for call in effects.calls) or _says_so(file, handling, effects, words):
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
    receiver = call.file.text(call.receiver).split("(")[0].split("\n")[0] if call.receiver is not None else ""
    receiver = receiver if len(receiver) <= 30 else receiver.rpartition(".")[2][-30:]
    return f"{receiver}.{call.name}()" if receiver else f"{call.name}()"


def _masking(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> Masking | None:
    """How the handler hides the error, and how sure that is; None if what it does may be an answer."""
    kinds = {_kind(file, answer, words) for answer in effects.answers}
    kinds |= {"empty" for call in effects.calls if _sets_empty(file, call, words)}
    if None in kinds:
        return None
    after = None if effects.answers or effects.jumps else returned_after(file, handling)
    if after is not None and (kind := _kind(file, after, words)) is not None:
        kinds.add(kind)
    kinds -= {"nothing"}
    if any(answer is not None and _tells_of_failure(file, answer) for answer in effects.answers):
        return None
    loud = any(
        (read := read_log(file, log.node, lambda c: words.matches(c, "print"))) is None or read.level != "quiet"
        for log in effects.logs
    )
    reason = _reason(file, handling, effects, words)
    how = _how(file, effects, kinds, loud)
    assert handling.guarded is not None
    if handling.types and not words.words("catch_all") & set(handling.types):
        masks = (
            not reason
            and not has_fallback(file, handling)
            and (kinds & {"null", "empty", "zero"} if loud else "false" not in kinds)
        )
        return Masking(how, "check", "medium") if masks and words.words("wide") & set(handling.types) else None
    name = function_name(file, handling.node)
    if kinds in ({"false"}, {"true"}):
        asked = words.words("probe" if "false" in kinds else "absence") & set(words_of(name))
        answers_no = asked or ("false" in kinds and name.endswith("?"))
        told = "false" in kinds and (loud or reason or is_predicate(file, handling))
        return None if answers_no or told else Masking(how, "ask" if reason else "check", "medium")
    if _best_effort(file, handling, effects, name, words):
        return None if reason or loud else Masking(how, "ask", "low")
    if loud and not kinds:
        if _reports_by_design(file, handling, effects, name, words):
            return None
        chosen = reason or is_dropped(file, handling) or has_fallback(file, handling)
        return Masking(how, "ask", "low") if chosen else Masking(how, "check", "medium")
    doubts = reason + sum(
        (
            bool(kinds & {"literal", "constant"}),
            2 * (handling.body is None and not any(words.matches(c, "fallible") for c in calls_in(file, handling.guarded))),
            handling.body is None,
            not kinds and (bool(effects.logs) or has_fallback(file, handling)),
            bool(words.words("narrow")) and is_one_step(file, handling),
            loud and (not (effects.returns or after) or is_program_path(file.path)),
            bool(words.words("probing_name") & _names_around(file, handling, name)) or _asks_for_a_program(file, handling, words),
            is_met_right_after(file, handling, lambda then: any(True for _ in file.walk(then, Idea.RETURN, Idea.CALL))),
            pauses_in_loop(file, handling, words.words("pauses"))
            or any(words.words("pauses") & set(words_of(call.name)) for call in calls_in(file, handling.guarded)[:1]),
        )
    )
    if not doubts:
        return Masking(how, "fix", "high")
    chosen = doubts > (1 if words.words("narrow") else 2)  # where errors have types, to take them all is less of a necessity
    return Masking(how, "ask", "low") if chosen else Masking(how, "check", "medium")


def _tells_of_failure(file: SourceFile, answer: Node) -> bool:
    """``return x, false``: the last of several results says that the others hold nothing."""
    last = answer.named_children[-1] if file.grammar.several_results and len(answer.named_children) > 1 else None
    return last is not None and file.idea(answer) is Idea.COLLECTION and file.idea(last) is Idea.BOOLEAN


def _asks_for_a_program(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """``run("git --version")``, ``run("which", "bun")``: whether it is there, and which one."""
    assert handling.guarded is not None
    texts = [file.string(n) or "" for n in file.walk(handling.guarded, Idea.STRING)]
    return any(set(text.split()[:1] + text.split()[-1:]) & words.words("asks_for_a_program") for text in texts)


def _kind(file: SourceFile, answer: Node | None, words: Vocabulary) -> Emptiness | None:
    call = file.call(answer)
    if call is not None and _sets_empty(file, call, words):
        return "empty"
    return emptiness(file, answer, _is_empty(words))


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
    """``setItems([])``, ``resolve(null)``, ``res.json([])``: a default that goes through a call."""
    if len(call.arguments) != 1 or file.call(call.receiver) is not None:
        return False
    gives = words_of(call.name)[:1] == ["set"] or words.matches(call, "answers")
    return gives and emptiness(file, call.arguments[0].value, _is_empty(words)) in ("null", "empty", "zero")


def _acts(file: SourceFile, handling: Handling, call: Call, words: Vocabulary) -> bool:
    """Whether a call of a handler does something about the error, other than to clean up or to set a default."""
    if call.name in words.words("ends") and handling.guarded is not None:  # whoever is at the other end of it sees that
        return file.text(call.receiver) in {file.text(c.receiver) for c in calls_in(file, handling.guarded)}
    if any(file.idea(a.value) is Idea.STRING and len(words_of(file.text(a.value))) > 1 for a in call.arguments):
        return True  # spinner.stop("not there yet")
    if _sets_empty(file, call, words) or _is_cleanup(call, words) or words.words("pauses") & set(words_of(call.name)):
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


# What makes a handler expected


def _is_expected(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
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
    if _is_cleaning(file, handling, calls, words) or is_kept_promise(file, handling):
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
    return words.matches(call, "parses") or not call.arguments


def _is_cleaning(file: SourceFile, handling: Handling, calls: list[Call], words: Vocabulary) -> bool:
    """Whether only a thing that is given up anyway can fail, by the name of the function, by the calls or by a comment."""
    name = words_of(function_name(file, handling.node))
    anywhere = words.words("cleanup_anywhere")
    if words.words("cleanup") & set(name[:1]) or anywhere & set(name) or "cleanup" in comment_words(file, handling):
        return True
    if handling.guarded is not None and len(calls) <= 2 and anywhere & set(words_of(file.text(handling.guarded)[:300])):
        return True  # also `handles.forEach(Handle::destroy)`
    ends = all(_is_cleanup(call, words) or _is_log(file, call.node, words) for call in calls[-1:])
    return bool(calls) and _is_cleanup(calls[0], words) and ends


def _is_cleanup(call: Call, words: Vocabulary) -> bool:
    first = words_of(call.name)[:1]
    return bool(first and first[0] in words.words("cleanup")) or words.matches(call, "cleanup_calls")


def _best_effort(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    known = words.words("best_effort")
    if known & set(words_of(name)) or words.words("best_effort_path") & set(words_of(file.path)):
        return True
    said = " ".join(word for text in (name, *(file.text(log.node) for log in effects.logs)) for word in words_of(text))
    if any(phrase in said for phrase in words.words("declared")):
        return True
    assert handling.guarded is not None
    calls = calls_in(file, handling.guarded)[:4]
    if any(words.matches(call, "best_effort_calls") for call in calls[:1]):
        return True
    return any(known & {*words_of(call.name), *words_of(file.text(call.receiver)[-60:])} for call in calls)


def _reports_by_design(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    """A loop that goes on, an outermost layer, or a program that tells who started it."""
    if is_program_path(file.path) or words_of(name)[:1] == ["main"]:
        return True
    if _recovers(file, handling):
        return any(mark in file.text(log.node) for log in effects.logs for mark in words.words("trace_marks") - {"passed"})
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


def _reason(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> int:
    """How well a comment gives a reason, more than that the error is ignored: not at all, briefly or before, in a sentence."""
    own = comment_words(file, handling)
    if len([w for w in own if w not in words.words("filler")]) >= MIN_REASON:
        return 2 if len(own) >= WELL_REASONED else 1
    logged = {word for log in effects.logs for word in words_of(file.text(log.node))}
    instead = words.words("instead") & {*own, *logged}
    return 1 if instead or words.words("foreseen") & words_above(file, handling) else 0


# Suppressors and settings


def _suppressor(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    caught = [file.text(a.value).rpartition(".")[2] for a in call.arguments]
    if not words.words("catch_all") & set(caught):
        return
    block = file.statement_around(call.node)
    handling = Handling(call.node, tuple(caught), "", None, file.role(block, "body") or block)
    calls = [c for c in calls_in(file, block) if c.node != call.node]
    name = function_name(file, call.node)
    if not _is_expected(file, handling._replace(guarded=block), words) and not (
        calls and all(_is_cleanup(c, words) for c in calls)
    ):
        tier: Tier = "check" if _best_effort(file, handling._replace(guarded=block), NO_EFFECTS, name, words) else "fix"
        yield Candidate(file.place(call.node), f"`{call.name}({', '.join(caught)})` drops every error in the block", tier=tier)


def _default_for_required(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A value in the code that stands in for a secret, or for an address."""
    setting = read_setting(
        file, node, lambda c: words.matches(c, "env"), words.words("env_objects"), lambda c: words.matches(c, "env_defaults")
    )
    if setting is None or is_program_path(file.path):
        return
    parts = words_of(setting.name)
    phrases = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    message = f"`{setting.name}` falls back to a value in the code: that it is missing goes unnoticed"
    if phrases & words.words("secret") and not words.words("about_secret") & set(parts[-1:]):
        yield Candidate(file.place(node), message)
    elif phrases & words.words("address"):
        yield Candidate(file.place(node), message, tier="check", severity="medium")
