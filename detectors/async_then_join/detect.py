"""Asynchronous calls whose result is waited for at once, tasks and groups of one, functions that are asynchronous for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.event_loops import runs_block, runs_one
from llmreview.detect.evidence import evidence_of
from llmreview.detect.wait_reasons import begins, is_entry, is_reasoned
from llmreview.model import Tier
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.contracts import Hooks, has_contract, is_asked_for
from llmreview.syntax.groups import alone_in_group
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.spawned import awaited_at_once, started_right_before
from llmreview.syntax.waiting import (
    chain_of,
    declared_result,
    expects,
    function_name,
    given_right_before,
    is_asynchronous,
    is_serial,
    is_stub,
    just_obtained,
    may_be_promise,
    name_node,
    waits_for_nothing,
)

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.AWAIT, Idea.FUNCTION, Idea.LAMBDA, Idea.SPAWN, Idea.FIELD)


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if is_test_path(file.path) or is_program_path(file.path):
        return
    idea = file.idea(node)
    if idea is Idea.CALL:
        call = file.call(node)
        if call is not None and call.node == node:
            yield from _of_call(file, call, words)
    elif idea is Idea.SPAWN:
        yield from _spawned_and_awaited(file, node, words)
    elif idea is Idea.AWAIT:
        yield from _task_awaited_at_once(file, node, words)
    else:
        yield from _reads_at_once(file, node, words)
        if is_asynchronous(node):
            yield from _never_awaits(file, node, words)


def _of_call(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    yield from _waits_at_once(file, call, words)
    yield from _thread_joined_at_once(file, call, words)
    yield from _each_waited_for(file, call, words)
    yield from runs_one(file, call, words)
    yield from runs_block(file, call, words)
    yield from _task_waited_for_at_once(file, call, words)
    yield from _group_of_one(file, call, words)
    if words.matches(call, "spawns") and file.statement_around(call.node) in (call.node, call.node.parent):
        yield from _spawned_and_awaited(file, call.node, words)


# Futures and threads


def _waits_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``client.sendAsync(…).join()``, ``executor.submit(f).result()``"""
    if call.receiver is None or call.name not in words.words("waits"):
        return
    if len(call.arguments) > 2 or (call.name == "get" and [a.name for a in call.arguments] == [None]):  # a look-up
        return
    results = words.words("waits") | words.words("wait_members")
    obtained = just_obtained(file, call.receiver, call.node, words.words("awaiters"), results)
    tier = _how_sure(file, call, obtained, words) if obtained is not None else None
    if obtained is None or tier is None or is_reasoned(file, call.node, words) or begins(file, call.node, words):
        return
    name = chain_of(file, obtained)[-1] if call.name in words.words("blocks") else obtained.name
    yield _waited(file, obtained, name, call.name, file.place(name_node(call), call.node), tier)


def _reads_at_once(file: SourceFile, holder: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``client.GetAsync(…).Result``, where reading a member waits for it."""
    if not words.words("wait_members") or (file.idea(holder) is not Idea.FIELD and is_entry(file, holder, words)):
        return
    for member in file.walk(holder, Idea.MEMBER, Idea.FUNCTION, Idea.LAMBDA, inside=(Idea.FUNCTION, Idea.LAMBDA)):
        name = file.role(member, "name")
        if file.idea(member) is not Idea.MEMBER or name is None or file.text(name) not in words.words("wait_members"):
            continue
        obtained = just_obtained(file, file.role(member, "object"), member, words.words("awaiters"), words.words("wait_members"))
        if obtained is None or words.words("several") & set(chain_of(file, obtained)) or is_reasoned(file, member, words):
            continue
        if words.matches(obtained, "starts") or _declares_future(file, obtained, words):
            yield _waited(file, obtained, obtained.name, file.text(name), file.place(name), None)


def _waited(file: SourceFile, obtained: Call, name: str, wait: str, at: Place, tier: Tier | None) -> Candidate:
    evidence = (evidence_of(file, obtained.node, f"started here, by `{name}`"),)
    return Candidate(at, f"`{wait}` waits for what `{name}` has just started: nothing runs in between", evidence, tier=tier)


def _how_sure(file: SourceFile, call: Call, obtained: Call, words: Vocabulary) -> Tier | None:
    """How sure it is that a future was obtained; None where it may be something else, or the sum of several."""
    chain = chain_of(file, obtained)
    if words.words("several") & set(chain) or (obtained.constructor and not words.matches(obtained, "starts")):
        return None
    if words.matches(obtained, "bridges"):
        return "check"
    if words.matches(obtained, "starts"):
        return "ask" if is_serial(file, obtained) else "check" if call.arguments else "fix"
    if call.name in words.words("blocks") and len(call.arguments) <= 1:
        return "check"
    joins = call.name in words.words("joins") and not call.arguments
    if joins and file.call(call.receiver) is not None and obtained.receiver is not None:
        return "check"
    if words.matches_path(file.origin(call.receiver), "futures") or _declares_future(file, obtained, words):
        return "check"
    starts = bool(obtained.arguments) and obtained.name not in words.words("lookups")  # no mere look at what was started before
    at_once = starts and not call.arguments and file.call(call.receiver) is not None
    if at_once and expects(file, call.node, words.words("task_errors")):
        return "check"
    return None


def _declares_future(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a method of this file that a call names is declared to return a future of one thing."""
    return declared_result(file, call, words.words("several")) in words.words("future_types")


def _thread_joined_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    if call.name.lower() != "join" or call.arguments or call.receiver is None:
        return
    if not words.matches_path(file.origin(file.unwrap(call.receiver)), "threads"):
        return
    started = started_right_before(file, call)
    if started is not None and not is_reasoned(file, call.node, words) and not begins(file, call.node, words):
        message = f"`{file.text(call.receiver)}` is started and joined at once: its work could run right here"
        yield Candidate(file.place(call.node), message, (evidence_of(file, started.node, "started here"),))


def _each_waited_for(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``ids.stream().map(id -> supplyAsync(…)).map(CompletableFuture::join)``, where a step runs only when the next one asks."""
    before = file.call(call.receiver)
    if before is None or call.name not in words.words("lazy_steps") or before.name not in words.words("lazy_steps"):
        return
    wait, start = (file.unwrap(c.argument(position=0)) for c in (call, before))
    if wait is None or start is None or is_reasoned(file, call.node, words):
        return
    waits = file.name(wait) if file.idea(wait) is Idea.MEMBER else (c.name if (c := file.call(file.role(wait, "body"))) else "")
    started = file.call(file.role(start, "body")) if file.idea(start) is Idea.LAMBDA else None
    if waits in words.words("waits") and started is not None and words.matches(started, "starts"):
        yield _waited(file, started, started.name, waits, file.place(name_node(call), call.node), None)


# Groups and tasks


def _spawned_and_awaited(file: SourceFile, start: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``go func() { done <- f() }(); <-done``, ``group.Go(f); group.Wait()``"""
    awaited = awaited_at_once(file, start, words.words("waits") | words.words("receives"))
    if awaited is not None and not begins(file, start, words) and not is_reasoned(file, start, words):
        message = f"What has just been started is waited for at once, by way of `{awaited.name}`: nothing runs in between"
        yield Candidate(file.place(awaited.wait), message, (evidence_of(file, start, "started here, alone"),))


def _task_waited_for_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``async { load() }.await()``, where a method waits for a task."""
    if call.name not in words.words("task_waits") or call.arguments:
        return
    obtained = just_obtained(file, call.receiver, call.node)
    if obtained is not None and words.matches(obtained, "tasks") and not is_reasoned(file, call.node, words, by_name=False):
        message = f"What `{obtained.name}` starts is waited for at once: it could run right here"
        yield Candidate(file.place(name_node(call), call.node), message, (evidence_of(file, obtained.node, "started here"),))


def _task_awaited_at_once(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``await asyncio.create_task(f())``, also through a name that the statement before gives it."""
    value = file.unwrap(file.role(node, "value"))
    call = file.call(value)
    if call is None and value is not None and file.idea(value) is Idea.NAME:
        call = given_right_before(file, value, file.statement_around(node))
    if call is None or is_reasoned(file, node, words, by_name=False):
        return
    if declared_result(file, call, words.words("several")) in words.words("channels") or words.matches(call, "gives_channel"):
        yield _waited(file, call, call.name, file.text(node), file.place(node), "check")
    elif words.matches(call, "tasks"):
        yield Candidate(file.place(node), f"The task of `{call.name}` is awaited at once: await the coroutine itself")


def _group_of_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``await Promise.all([one])``, ``await asyncio.gather(one)``, ``listOf(one).awaitAll()``"""
    lists, each = words.matches(call, "gathers_list"), words.matches(call, "gathers_each")
    one = alone_in_group(file, call, lists, each, words.words("lists"))
    if one is None or is_reasoned(file, call.node, words, by_name=False):
        return
    inner = file.call(one.node)
    is_future = inner is not None and (words.matches(inner, "starts") or _declares_future(file, inner, words))
    if lists and each and not one.listed and not is_future:
        return  # it may be a list of several
    yield Candidate(file.place(call.node), f"`{call.name}` is given one thing to wait for: await it directly")


# Asynchronous for nothing


def _never_awaits(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A function of this file's own making that waits for nothing, though its callers have to."""
    body, name = file.role(function, "body"), function_name(file, function)
    if body is None or not name or not waits_for_nothing(file, body):
        return
    names = words.words("public_hooks") | words.words("entry_names")
    if is_asked_for(file, function, name, Hooks(names, words.words("hook_words"), words.words("hook_parameters"))):
        return
    if "async" not in words.words("own_choice") and has_contract(file, function, words.words("services")):
        return
    calls = [c for n in file.walk(body, Idea.CALL, inside=(Idea.LAMBDA, Idea.FUNCTION)) if (c := file.call(n)) is not None]
    blocking = next((c for c in calls if words.matches(c, "blocking")), None)
    place = file.place(function, file.role(function, "parameters"))
    if blocking is not None:
        evidence = (evidence_of(file, blocking.node, "blocks the event loop"),)
        message = f"`{name}` is asynchronous, awaits nothing and blocks in `{blocking.name}`"
        yield Candidate(place, message, evidence, tier="check")
    elif not is_stub(file, body) and not may_be_promise(file, body, words.words("plain")):
        message = f"`{name}` is asynchronous but awaits nothing: its callers wait for what is done already"
        yield Candidate(place, message, tier="check")
