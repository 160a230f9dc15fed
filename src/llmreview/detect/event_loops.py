"""Event loops and blocks that are started for one call, whose caller then waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.detect.wait_reasons import begins, is_entry, is_reasoned
from llmreview.syntax.contracts import overrides
from llmreview.syntax.fates import function_called
from llmreview.syntax.ideas import Idea
from llmreview.syntax.programs import is_handed_over
from llmreview.syntax.waiting import awaited_alone, function_that_waits, given_right_before, is_asynchronous

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile


def runs_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``asyncio.run(fetch())`` in a function that others call."""
    wraps = (inner := file.call(file.role(call.node, "callee"))) is not None and words.matches(inner, "runs_wrapped")
    given = inner.arguments if wraps and inner is not None else call.arguments
    if not (wraps or words.matches(call, "runs_one")) or not given:
        return
    argument = given[0].value
    coroutine = file.call(awaited_alone(file, argument)) or given_right_before(file, argument, file.statement_around(call.node))
    passed = file.name(argument) if wraps or words.matches(call, "takes_function") else ""
    name = coroutine.name if coroutine is not None else passed
    function = function_that_waits(file, call.node, words.words("runs_here"))
    if not name or name in words.words("several") | words.words("entry_names") or function is None or is_asynchronous(function):
        return
    if is_entry(file, function, words) or is_reasoned(file, call.node, words, by_name=False):
        return
    own = file.name(function)
    if file.idea(function) is Idea.LAMBDA or is_handed_over(file, own):
        return
    nested = next((n for n in file.walk(function, Idea.FUNCTION) if n != function and file.name(n) == name), None)
    run = nested or (function_called(file, coroutine) if coroutine is not None else None)
    if run is None or not _starts_several(file, run, words):
        message = (
            f"`{own}` starts an event loop for the one call `{name}` and waits for it; where a loop is running already it fails"
        )
        yield Candidate(file.place(call.node), message, tier="check")


def _starts_several(file: SourceFile, block: Node, words: Vocabulary) -> bool:
    """Whether a block of asynchronous code is more than one call that is waited for."""
    calls = [c for n in file.walk(block, Idea.CALL) if (c := file.call(n)) is not None]
    tasks = [c for c in calls if words.matches(c, "tasks")]
    return any(c.name in words.words("several") for c in calls) or len(tasks) > 1


def runs_block(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``runBlocking { load() }`` in a function that others call."""
    if not words.matches(call, "runs_blocks") or not call.arguments or file.idea(call.arguments[-1].value) is not Idea.LAMBDA:
        return
    function = file.enclosing(call.node, Idea.FUNCTION)
    if begins(file, call.node, words) or is_reasoned(file, call.node, words, by_name=False):
        return
    own = file.name(function)
    if function is not None and is_asynchronous(function):
        message = f"`{call.name}` blocks the thread in `{own}`, which could wait without it"
        yield Candidate(file.place(call.node), message)
    elif not _starts_several(file, call.arguments[-1].value, words):
        where = f"`{own}`" if own else "its caller"
        message = f"`{call.name}` blocks the thread of {where} until what it starts has ended"
        forced = function is not None and overrides(file, function)
        yield Candidate(file.place(call.node), message, tier="ask" if forced else "check")
