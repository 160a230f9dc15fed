"""Handlers after which nobody knows that something failed, and defaults that stand in for a required setting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Severity, Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.handling import Effects, Handling, emptiness, read_attached, read_effects, read_handler
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.HANDLER, Idea.CALL, Idea.BINARY)

_FILLER = frozenset("ignore ignored ignoring error errors exception exceptions silently do nothing noop no op intentionally swallow empty on purpose just fine pass "
                    "the this any all it a an is are to and here if eslint disable noqa next line todo fixme catch block fail failure failures handle continue".split())
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
    idea = file.idea(node)
    if idea is Idea.HANDLER:
        yield from _at(file, read_handler(file, node), words, node)
    elif idea is Idea.BINARY:
        yield from _default_after_or(file, node, words)
    elif (call := file.call(node)) is not None and call.node == node:
        if words.matches(call, "attached") and (attached := read_attached(call)) is not None:
            yield from _at(file, attached, words, _name_node(call))
        elif words.matches(call, "suppressors"):
            yield from _suppressor(file, call, words)
        elif words.matches(call, "attached_values") and len(call.arguments) <= 1:
            answer = call.arguments[0].value if call.arguments else None
            before = file.call(call.receiver)
            if emptiness(file, answer, _is_empty(words)) is not None and not (before and _is_cleanup(before, words)):
                yield Candidate(file.place(_name_node(call), call.node), f"`{call.name}` turns every error into an ordinary result", tier="check")
        elif words.matches(call, "env"):
            yield from _default_setting(file, call, words)


def _name_node(call: Call) -> Node:
    file = call.file
    return file.role(file.role(call.node, "callee"), "name") or file.role(call.node, "name") or call.node


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
    calls = [c for c in _calls(file, handling.guarded) if c.name]
    calls.sort(key=lambda c: not (c.node.parent is not None and file.idea(c.node.parent) is Idea.AWAIT))
    what = f"around `{_short(calls[0])}` " if calls else ""
    caught = " | ".join(handling.types) or "any error"
    place = file.place(start, handling.node)
    evidence = ()
    if calls:
        at = file.place(calls[0].node)
        evidence = (Evidence(file.path, at.line, at.line, f"what may fail unseen: `{_short(calls[0])}`"),) if file.touches(place.line, place.end_line) else ()
    yield Candidate(place, f"The handler for {caught} {what}{masking.how}", evidence, tier=masking.tier, severity=masking.severity)


def _short(call: Call) -> str:
    receiver = call.file.text(call.receiver).split("(")[0].split("\n")[0][-30:] if call.receiver is not None else ""
    return f"{receiver}.{call.name}()" if receiver else f"{call.name}()"


def _masking(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> Masking | None:
    """How the handler hides the error, and how sure that is; None if what it does may be an answer."""
    kinds = {emptiness(file, answer, _is_empty(words)) for answer in effects.answers}
    kinds |= {"empty" for call in effects.calls if _sets_empty(file, call, words)}
    if None in kinds:
        return None
    loud = [log for log in effects.logs if (read := read_log(file, log.node, lambda c: words.matches(c, "print"))) is None or read.level != "quiet"]
    reasoned = _reasoned(file, handling)
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
        said_well = len(_comment_words(file, handling)) >= WELL_REASONED and not kinds and words.words("narrow")
        return Masking(how, "ask", "low") if said_well else Masking(how, "check", "medium")
    unsure = (effects.logs and not kinds) or kinds & {"literal", "constant"} or (not kinds and _has_fallback(file, handling)) or (loud and is_program_path(file.path))
    unsure = unsure or (words.words("narrow") and _is_one_step(file, handling))
    return Masking(how, "check" if unsure else "fix", "high")


def _how(file: SourceFile, effects: Effects, kinds: set[str | None], loud: bool) -> str:
    logged = "logs it and " if loud else "says nothing and "
    answer = next((a for a in effects.answers if a is not None and emptiness(file, a, lambda c: True)), None)
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
    return bool({"log", "logger", "logging"} & {*words_of(call.name)[:1], *words_of(call.name)[-1:]}) or "log" in words_of(call.name)


def _is_empty(words: Vocabulary):  # type: ignore[no-untyped-def]
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
    left = re.sub(rf"\b(?:{re.escape(handling.error or '?')}|(?:instanceof|isinstance)\W*\w+)\b", " ", text.decode(errors="replace"))
    named = set(words_of(left))
    if named & words.words("failure"):
        return True
    return bool(named & words.words("telling")) and re.search(r"(?i)false|[45]\d\d", left) is not None


# What makes a handler expected


def _is_expected(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """Cleanup, an optional import, a probe that fails in one way, a retry."""
    if file.enclosing(handling.node, Idea.FINALLY) or _inside_handler(file, handling.node):
        return True
    name = words_of(_function_name(file, handling.node))
    if words.words("cleanup") & set(name[:1]) or words.words("cleanup_anywhere") & set(name):
        return True
    assert handling.guarded is not None
    calls = _calls(file, handling.guarded)
    if calls and _is_cleanup(calls[0], words) and all(_is_cleanup(call, words) or _is_log(file, call.node, words) for call in calls[-1:]):
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
    if _kept_promise(file, handling):
        return True
    narrow = any(words.matches(call, "narrow") or (call.constructor and call.name in words.words("narrow")) for call in calls)
    waits = any(True for _ in file.walk(handling.guarded, Idea.AWAIT))
    if narrow and len(calls) <= 6 and (not waits or len(calls) == 1):
        return True
    if "cleanup" in _comment_words(file, handling):
        return True
    return len(calls) in (1, 2) and words_of(calls[0].name)[:1] in [[word] for word in words.words("probing_call")]


def _is_one_step(file: SourceFile, handling: Handling) -> bool:
    """Whether only one call is guarded, and nothing is waited for: to take all of its errors is all that can be done without types."""
    assert handling.guarded is not None
    return file.idea(handling.node) is Idea.HANDLER and len(_calls(file, handling.guarded)) <= 1 and not any(True for _ in file.walk(handling.guarded, Idea.AWAIT))


def _kept_promise(file: SourceFile, handling: Handling) -> bool:
    """``promise.catch(() => {})`` on what was made elsewhere, where its error is met too: this only keeps the runtime from complaining."""
    guarded = handling.guarded
    return guarded is not None and file.idea(handling.node) is Idea.CALL and file.idea(guarded) in (Idea.NAME, Idea.MEMBER)


def _inside_handler(file: SourceFile, node: Node) -> bool:
    """Whether the handler belongs to what is done about another error already."""
    outer = file.enclosing(node, Idea.HANDLER, Idea.FUNCTION)
    return outer is not None and file.idea(outer) is Idea.HANDLER


def _is_cleanup(call: Call, words: Vocabulary) -> bool:
    first = words_of(call.name)[:1]
    return bool(first and first[0] in words.words("cleanup")) or words.matches(call, "cleanup_calls")


def _best_effort(file: SourceFile, handling: Handling, name: str, words: Vocabulary) -> bool:
    known = words.words("best_effort")
    if known & set(words_of(name)):
        return True
    assert handling.guarded is not None
    return any(known & {*words_of(call.name), *words_of(file.text(call.receiver)[-60:])} for call in _calls(file, handling.guarded)[:4])


def _reports_by_design(file: SourceFile, handling: Handling, effects: Effects, name: str, words: Vocabulary) -> bool:
    """A loop that goes on, an outermost layer, or a program that tells who started it."""
    if is_program_path(file.path) or words_of(name)[:1] in (["main"], ["run"]):
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
    return bool(words.words("entry") & set(words_of(name))) or file.function_around(handling.node) is None


def _has_fallback(file: SourceFile, handling: Handling) -> bool:
    """Whether a first way that returns stands in the ``try``, and another way after it."""
    around = handling.node.parent
    if around is None or handling.guarded is None or around.next_named_sibling is None:
        return False
    return any(True for _ in file.walk(handling.guarded, Idea.RETURN)) and any(
        True for _ in file.walk(around.next_named_sibling, Idea.CALL)
    )


def _calls(file: SourceFile, node: Node) -> list[Call]:
    found = [file.call(n) for n in file.walk(node, Idea.CALL, inside=(Idea.LAMBDA, Idea.FUNCTION))]
    return [call for call in found if call is not None]


def _function_name(file: SourceFile, node: Node) -> str:
    symbol = file.symbol_at(node.start_point[0] + 1)
    return symbol.own_name if symbol is not None and symbol.kind in ("function", "method") else ""


def _reasoned(file: SourceFile, handling: Handling) -> bool:
    """Whether a comment in the handler says more than that the error is ignored."""
    return len([w for w in _comment_words(file, handling) if w not in _FILLER]) >= MIN_REASON


def _comment_words(file: SourceFile, handling: Handling) -> list[str]:
    """The words of the comments in a handler and behind it on its last line."""
    clause = file.idea(handling.node) is Idea.HANDLER
    first = handling.node.start_byte if clause or handling.body is None else handling.body.start_byte
    last = handling.node.end_point[0]
    own = [file.text(c) for c in file.comments if c.start_byte >= first and c.start_point[0] <= last]
    return words_of(" ".join(own))


# Suppressors and settings


def _suppressor(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    caught = [file.text(a.value).rpartition(".")[2] for a in call.arguments]
    if not words.words("catch_all") & set(caught):
        return
    block = file.statement_around(call.node)
    handling = Handling(call.node, tuple(caught), "", None, file.role(block, "body") or block)
    calls = [c for c in _calls(file, block) if c.node != call.node]
    name = _function_name(file, call.node)
    if not _is_expected(file, handling._replace(guarded=block), words) and not (calls and all(_is_cleanup(c, words) for c in calls)):
        tier: Tier = "check" if _best_effort(file, handling._replace(guarded=block), name, words) else "fix"
        yield Candidate(file.place(call.node), f"`{call.name}({', '.join(caught)})` drops every error in the block", tier=tier)


def _default_after_or(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``process.env.JWT_SECRET || "secret"``"""
    if file.operator(node) not in ("||", "??", "or"):
        return
    left = file.unwrap(file.role(node, "left"))
    call = file.call(left)
    if call is not None and words.matches(call, "env") and len(call.arguments) == 1:
        name = file.string(call.arguments[0].value)
    elif left is not None and file.idea(left) in (Idea.MEMBER, Idea.INDEX) and file.text(file.role(left, "object")) in words.words("env_objects"):
        name = file.name(left) or file.string(file.role(left, "index"))
    else:
        return
    yield from _setting(file, node, name or "", file.role(node, "right"), words)


def _default_setting(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``os.environ.get("SECRET_KEY", "changeme")``"""
    if len(call.arguments) == 2:
        yield from _setting(file, call.node, file.string(call.arguments[0].value) or "", call.arguments[1].value, words)


def _setting(file: SourceFile, node: Node, name: str, default: Node | None, words: Vocabulary) -> Iterator[Candidate]:
    value = file.string(default)
    if not value or is_program_path(file.path):
        return
    parts = words_of(name)
    phrases = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    if phrases & words.words("secret") and not {"name", "path", "file", "header", "id", "url", "arn"} & set(parts[-1:]):
        yield Candidate(file.place(node), f"`{name}` falls back to a value in the code: a missing secret goes unnoticed")
    elif phrases & words.words("address"):
        yield Candidate(file.place(node), f"`{name}` falls back to a value in the code: a missing setting goes unnoticed", tier="check", severity="medium")
