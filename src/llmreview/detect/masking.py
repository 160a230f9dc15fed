"""How a handler hides an error, and how sure that is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.detect.detector import Vocabulary
from llmreview.model import Severity, Tier
from llmreview.pattern import Pattern
from llmreview.syntax.calls import Call
from llmreview.syntax.effects import Effects
from llmreview.syntax.emptiness import Emptiness, emptiness
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea
from llmreview.syntax.logs import read_log
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.surroundings import (
    calls_in,
    function_name,
    has_fallback,
    is_dropped,
    is_met_right_after,
    is_one_step,
    is_predicate,
    pauses_in_loop,
    returned_after,
    untouched_value,
)

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

from llmreview.detect.expected_errors import best_effort, reason, reports_by_design

_SUCCESS = Pattern(r"(?:^|\W)20\d$|OK$|Ok$")


class Masking(NamedTuple):
    """How a handler hides an error."""

    how: str
    tier: Tier
    severity: Severity


def read_masking(file: SourceFile, handling: Handling, effects: Effects, words: Vocabulary) -> Masking | None:
    """How the handler hides the error, and how sure that is; None if what it does may be an answer."""
    kinds = {_kind(file, handling, answer, words) for answer in effects.answers}
    kinds |= {"empty" for call in effects.calls if sets_empty(file, call, words)}
    if None in kinds or any(answer is not None and _tells_of_failure(file, answer) for answer in effects.answers):
        return None
    after = None if effects.answers or effects.jumps or file.grammar.several_results else returned_after(file, handling)
    if after is not None and (kind := _kind(file, handling, after, words)) is not None:
        kinds.add(kind)
    kinds -= {"nothing"}
    loud = any(
        (read := read_log(file, log.node, lambda c: words.matches(c, "print"))) is None or read.level != "quiet"
        for log in effects.logs
    )
    how = _how(file, effects, loud)
    if handling.types and not words.words("catch_all") & set(handling.types):
        return _of_one_kind(file, handling, effects, kinds, loud, how, words)
    name, grounds = function_name(file, handling.node), reason(file, handling, effects, words)
    if kinds in ({"false"}, {"true"}):
        asked = words.words("probe" if "false" in kinds else "absence") & set(words_of(name))
        answers_no = asked or ("false" in kinds and name.endswith("?"))
        if "false" in kinds and loud and not (answers_no or grounds or is_predicate(file, handling)):
            return Masking(how, "ask", "low")  # the caller can tell it from success
        told = "false" in kinds and (loud or grounds or is_predicate(file, handling))
        return None if answers_no or told else Masking(how, "ask" if grounds else "check", "medium")
    if best_effort(file, handling, effects, name, words):
        chosen = grounds or loud or has_fallback(file, handling)
        return None if chosen else Masking(how, "ask", "low")
    if loud and not kinds:
        if reports_by_design(file, handling, effects, name, words):
            return None
        chosen = grounds or is_dropped(file, handling) or has_fallback(file, handling)
        return Masking(how, "ask", "low") if chosen else Masking(how, "check", "medium")
    doubts = grounds + sum(_doubts(file, handling, effects, kinds, loud, bool(effects.returns or after), words))
    if not doubts:
        return Masking(how, "fix", "high")
    chosen = doubts > (1 if words.words("narrow") else 2)  # where errors have types, to take them all is less of a necessity
    return Masking(how, "ask", "low") if chosen else Masking(how, "check", "medium")


def _of_one_kind(
    file: SourceFile,
    handling: Handling,
    effects: Effects,
    kinds: set[Emptiness | None],
    loud: bool,
    how: str,
    words: Vocabulary,
) -> Masking | None:
    """Of handlers that take one kind of error only those are meant whose kind has too many causes to be an answer."""
    if not words.words("wide") & set(handling.types) or reason(file, handling, effects, words) or has_fallback(file, handling):
        return None
    name = function_name(file, handling.node)
    if loud and (best_effort(file, handling, effects, name, words) or reports_by_design(file, handling, effects, name, words)):
        return None
    printed = any(words.matches(log, "print") for log in effects.logs)  # one that a logger is told of is known
    masks = (not kinds and printed) or kinds & {"null", "empty", "zero", "number"} if loud else "false" not in kinds
    return Masking(how, "check", "medium") if masks else None


def _doubts(
    file: SourceFile,
    handling: Handling,
    effects: Effects,
    kinds: set[Emptiness | None],
    loud: bool,
    returns: bool,
    words: Vocabulary,
) -> Iterator[int]:
    """What speaks for a choice of the author's, each as much as it weighs."""
    assert handling.guarded is not None
    calls = calls_in(file, handling.guarded)
    yield bool(kinds & {"literal", "constant", "number"})
    if handling.body is None:
        yield 1 if any(words.matches(call, "fallible") for call in calls) else 3
    yield not kinds and (bool(effects.logs) or has_fallback(file, handling))
    yield bool(words.words("narrow")) and is_one_step(file, handling)
    yield loud and (not returns or is_program_path(file.path))
    names = {word for text in (function_name(file, handling.node), *(c.name for c in calls[:3])) for word in words_of(text)}
    yield bool(words.words("probing_name") & names) or _asks_for_a_program(file, handling, words)
    yield is_met_right_after(file, handling, lambda then: any(True for _ in file.walk(then, Idea.RETURN, Idea.CALL)))
    yield pauses_in_loop(file, handling, words.words("pauses")) or any(
        words.words("pauses") & set(words_of(call.name)) for call in calls[:1]
    )


def _tells_of_failure(file: SourceFile, answer: Node) -> bool:
    """``return x, false``: the last of several results says that the others hold nothing."""
    parts = answer.named_children if file.idea(answer) is Idea.COLLECTION else []
    return len(parts) > 1 and file.idea(parts[-1]) is Idea.BOOLEAN


def _asks_for_a_program(file: SourceFile, handling: Handling, words: Vocabulary) -> bool:
    """``run("git --version")``, ``run("which", "bun")``: whether it is there, and which one."""
    assert handling.guarded is not None
    texts = [file.string(n) or "" for n in file.walk(handling.guarded, Idea.STRING)]
    return any(set(text.split()[:1] + text.split()[-1:]) & words.words("asks_for_a_program") for text in texts)


def _kind(file: SourceFile, handling: Handling, answer: Node | None, words: Vocabulary) -> Emptiness | None:
    call = file.call(answer)
    if call is not None and sets_empty(file, call, words):
        return "empty"
    if (
        answer is not None
        and file.idea(answer) is Idea.NAME
        and (declared := untouched_value(file, handling, answer)) is not None
    ):
        return emptiness(file, declared.value, is_empty(words)) if declared.value is not None else "empty"
    return emptiness(file, answer, is_empty(words))


def _how(file: SourceFile, effects: Effects, loud: bool) -> str:
    logged = "logs it and " if loud else "says nothing and "
    answer = next((a for a in effects.answers if a is not None), None)
    if answer is not None:
        text = " ".join(file.text(answer).split())
        verb = "answers with" if effects.returns else "goes on with"
        return f"{logged}{verb} `{text[:40]}`, as if nothing had failed"
    if effects.jumps:
        return f"{logged}goes to the next element; the one that failed is missing without a trace in the result"
    return f"{logged}goes on, as if nothing had failed"


def is_empty(words: Vocabulary) -> Callable[[Call], bool]:
    return lambda call: words.matches(call, "empties") or (call.constructor and call.name in words.words("empties"))


def sets_empty(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """``setItems([])``, ``resolve(null)``, ``c.JSON(200, nil)``: a default that goes through a call."""
    if not call.arguments or file.call(call.receiver) is not None:
        return False
    *before, last = call.arguments
    gives = (words_of(call.name)[:1] == ["set"] and not before) or words.matches(call, "answers")
    if not gives or any(_SUCCESS.search(file.text(argument.value)) is None for argument in before):
        return False
    return emptiness(file, last.value, is_empty(words)) in ("null", "empty", "zero")
