"""Asynchronous calls whose result is waited for at once, tasks and groups of one, functions that are asynchronous for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Call, Idea, Place, SourceFile
from llmreview.syntax.calls import type_name
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of, is_entry_point, is_handed_over, is_program_path
from llmreview.syntax.spawned import awaited_at_once
from llmreview.syntax.waiting import (
    chain_of,
    function_name,
    given_right_before,
    is_asynchronous,
    is_serial,
    is_stub,
    just_obtained,
    may_be_promise,
    name_node,
    statement_before,
    waits_for_nothing,
)

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.AWAIT, Idea.FUNCTION, Idea.LAMBDA, Idea.SPAWN)

_OVERRIDES = Pattern(r"\boverride\b")
REASON_WORDS = 4
"""Words from which on a comment is more than a label."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    words = context.vocabulary
    if is_test_path(file.path) or is_program_path(file.path):
        return
    idea = file.idea(node)
    if idea is Idea.CALL:
        call = file.call(node)
        if call is not None and call.node == node:
            yield from _waits_at_once(file, call, words)
            yield from _runs_one(file, call, words)
            yield from _runs_block(file, call, words)
            yield from _task_waited_for_at_once(file, call, words)
            yield from _group_of_one(file, call, words)
            if words.matches(call, "spawns") and call.node.parent is not None and file.idea(call.node.parent) is Idea.STATEMENT:
                yield from _spawned_and_awaited(file, node, words)
    elif idea is Idea.SPAWN:
        yield from _spawned_and_awaited(file, node, words)
    elif idea is Idea.AWAIT:
        yield from _task_awaited_at_once(file, node, words)
    else:
        yield from _reads_at_once(file, node, words)
        if is_asynchronous(node):
            yield from _never_awaits(file, node, words)


# Futures and threads


def _waits_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``client.sendAsync(…).join()``, ``executor.submit(f).result()``, ``thread.start(); thread.join()``"""
    if call.receiver is None or call.name not in words.words("waits") | words.words("joins") | {"join", "Join"}:
        return
    if len(call.arguments) > 2 or (call.name == "get" and [a.name for a in call.arguments] == [None]):  # a look-up
        return
    if _documented(file, call.node, words) or _begins(file, file.function_around(call.node), words):
        return
    yield from _thread_joined_at_once(file, call, words)
    obtained = just_obtained(file, call.receiver, call.node, words.words("awaiters"))
    if obtained is None or call.name not in words.words("waits"):
        return
    tier = _how_sure(file, call, obtained, words)
    if tier is None:
        return
    name = chain_of(file, obtained)[-1] if call.name in words.words("blocks") else obtained.name
    yield _waited(file, obtained, name, call.name, file.place(name_node(call), call.node), tier)


def _reads_at_once(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``client.GetAsync(…).Result``, where reading a member waits for it."""
    if not words.words("wait_members") or _begins(file, function, words):
        return
    for member in file.walk(function, Idea.MEMBER, Idea.FUNCTION, Idea.LAMBDA, inside=(Idea.FUNCTION, Idea.LAMBDA)):
        name = file.role(member, "name")
        if file.idea(member) is not Idea.MEMBER or name is None or file.text(name) not in words.words("wait_members"):
            continue
        obtained = just_obtained(file, file.role(member, "object"), member, words.words("awaiters"))
        if obtained is None or words.words("several") & set(chain_of(file, obtained)) or _documented(file, member, words):
            continue
        if words.matches(obtained, "starts") or _declared_future(file, obtained, words):
            yield _waited(file, obtained, obtained.name, file.text(name), file.place(name), None)


def _waited(file: SourceFile, obtained: Call, name: str, wait: str, at: Place, tier: Tier | None) -> Candidate:
    place = file.place(obtained.node)
    evidence = (Evidence(file.path, place.line, place.end_line, f"started here, by `{name}`"),)
    message = f"`{wait}` waits for what `{name}` has just started: nothing runs in between"
    return Candidate(at, message, evidence, tier=tier)


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
    if (
        call.name in words.words("joins")
        and not call.arguments
        and file.call(call.receiver) is not None
        and obtained.receiver is not None
    ):
        return "check"
    if words.matches_path(file.origin(call.receiver), "futures") or _declared_future(file, obtained, words):
        return "check"
    return None


def _declared_future(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a method of this file that the call names is declared to return a future."""
    if call.receiver is not None and file.idea(call.receiver) is not Idea.SELF:
        return False
    cores = [s.core for s in file.symbols if s.own_name == call.name and s.kind in ("function", "method")]
    results = [type_name(file, file.role(core, "result")).rpartition(".")[2] for core in cores]
    gathered = any(c.name in words.words("several") for core in cores for n in file.walk(core, Idea.CALL) if (c := file.call(n)))
    return bool(words.words("future_types") & set(results)) and not gathered


def _thread_joined_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    receiver = file.unwrap(call.receiver)
    if (
        call.name.lower() != "join"
        or call.arguments
        or receiver is None
        or not words.matches_path(file.origin(receiver), "threads")
    ):
        return
    before = statement_before(file, file.statement_around(call.node))
    started = file.call(file.role(before, "value")) if before is not None else None
    if started is None or started.name.lower() != "start" or file.text(started.receiver) != file.text(receiver):
        return
    earlier = statement_before(file, before) if before is not None else None
    other = file.call(file.role(earlier, "value")) if earlier is not None and file.idea(earlier) is Idea.STATEMENT else None
    if other is not None and other.name.lower() == "start":
        return
    place = file.place(started.node)
    evidence = (Evidence(file.path, place.line, place.end_line, "started here"),)
    yield Candidate(
        file.place(call.node), f"`{file.text(receiver)}` is started and joined at once: its work could run right here", evidence
    )


# Event loops, groups and tasks


def _runs_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``asyncio.run(fetch())`` in a function that others call."""
    if not words.matches(call, "runs_one") or not call.arguments:
        return
    argument = call.arguments[0].value
    coroutine = file.call(_awaited_alone(file, argument)) or given_right_before(file, argument, file.statement_around(call.node))
    passed = file.name(call.arguments[0].value) if "anyio" in call.path else ""  # anyio.run(fetch)
    name = coroutine.name if coroutine is not None else passed
    function = file.function_around(call.node)
    if not name or name in words.words("several") | words.words("entry_names") or function is None or is_asynchronous(function):
        return
    if _begins(file, function, words) or _documented(file, call.node, words, by_name=False):
        return
    own = file.name(function)
    if file.idea(function) is Idea.LAMBDA or is_handed_over(file, own):
        return
    nested = next((n for n in file.walk(function, Idea.FUNCTION) if n != function and file.name(n) == name), None)
    if nested is not None and words.words("several") & {c.name for n in file.walk(nested, Idea.CALL) if (c := file.call(n))}:
        return
    message = f"`{own}` starts an event loop for the one call `{name}` and waits for it; where a loop is running already it fails"
    yield Candidate(file.place(call.node), message, tier="check")


def _awaited_alone(file: SourceFile, node: Node) -> Node:
    """What a block of asynchronous code awaits, where that is all it does: ``async { f().await }``."""
    body = file.role(node, "body") if file.idea(node) is Idea.LAMBDA else None
    inner = file.statements(body)
    return inner[0] if len(inner) == 1 and file.idea(file.unwrap(inner[0])) is Idea.AWAIT else node


def _spawned_and_awaited(file: SourceFile, start: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``go func() { done <- f() }(); <-done``, ``group.Go(f); group.Wait()``"""
    awaited = awaited_at_once(file, start, words.words("waits"))
    if awaited is None or _begins(file, file.function_around(start), words) or _documented(file, start, words):
        return
    place = file.place(start)
    evidence = (Evidence(file.path, place.line, place.end_line, "started here, alone"),)
    message = f"What has just been started is waited for at once, by way of `{awaited.name}`: nothing runs in between"
    yield Candidate(file.place(awaited.wait), message, evidence)


def _runs_block(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``runBlocking { load() }`` in a function that others call."""
    if not words.matches(call, "runs_blocks") or not call.arguments or file.idea(call.arguments[-1].value) is not Idea.LAMBDA:
        return
    function = file.enclosing(call.node, Idea.FUNCTION)
    if function is None and file.enclosing(call.node, Idea.CLASS) is None:
        return
    if (function is not None and _begins(file, function, words)) or _documented(file, call.node, words, by_name=False):
        return
    own = file.name(function)
    if function is not None and is_asynchronous(function):
        message = f"`{call.name}` blocks the thread in `{own}`, which could wait without it"
        yield Candidate(file.place(call.node), message)
        return
    forced = function is not None and any(_OVERRIDES.search(file.text(c)) for c in function.children if c.type == "modifiers")
    where = f"`{own}`" if own else "its caller"
    message = f"`{call.name}` blocks the thread of {where} until what it starts has ended"
    yield Candidate(file.place(call.node), message, tier="ask" if forced else "check")


def _task_waited_for_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``async { load() }.await()``, where a method waits for a task."""
    if call.name not in words.words("task_waits") or call.arguments:
        return
    obtained = just_obtained(file, call.receiver, call.node)
    if obtained is not None and words.matches(obtained, "tasks") and not _documented(file, call.node, words):
        message = f"What `{obtained.name}` starts is waited for at once: it could run right here"
        at = file.place(obtained.node)
        evidence = (Evidence(file.path, at.line, at.end_line, "started here"),)
        yield Candidate(file.place(name_node(call), call.node), message, evidence)


def _group_of_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``await Promise.all([one])``, ``await asyncio.gather(one)``"""
    each = words.matches(call, "gathers_each")
    if not (each or words.matches(call, "gathers_list")) or len(call.arguments) != 1 or call.node.parent is None:
        return
    argument = call.arguments[0]
    value = file.unwrap(argument.value)
    if (
        argument.spread
        or argument.name is not None
        or value is None
        or file.idea(call.node.parent) not in (Idea.AWAIT, Idea.RETURN)
    ):
        return
    if file.idea(value) is Idea.COLLECTION:
        elements = file.elements(value)
        if len(elements) != 1 or file.idea(elements[0]) is Idea.SPREAD:
            return
    elif not each or file.idea(value) in (Idea.COMPREHENSION, Idea.SPREAD):
        return
    elif words.matches(call, "gathers_list") and ((one := file.call(value)) is None or not words.matches(one, "starts")):
        return  # it takes a list too
    sure: Tier = "fix" if call.name in ("all", "gather", "WhenAll") else "check"
    if not _documented(file, call.node, words):
        yield Candidate(file.place(call.node), f"`{call.name}` is given one thing to wait for: await it directly", tier=sure)


def _task_awaited_at_once(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``await asyncio.create_task(f())``, also through a name that the statement before gives it."""
    value = file.unwrap(file.role(node, "value"))
    if value is None:
        return
    call = file.call(value)
    if call is None and file.idea(value) is Idea.NAME:
        call = given_right_before(file, value, file.statement_around(node))
    if call is None or not words.matches(call, "tasks") or _documented(file, node, words):
        return
    yield Candidate(file.place(node), f"The task of `{call.name}` is awaited at once: await the coroutine itself")


# Asynchronous for nothing


def _never_awaits(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A function of this file's own making that waits for nothing, though its callers have to."""
    body = file.role(function, "body")
    name = function_name(file, function)
    if body is None or not name or not waits_for_nothing(file, body):
        return
    if _is_shaped_from_outside(file, function, name, words):
        return
    calls = [c for n in file.walk(body, Idea.CALL, inside=(Idea.LAMBDA, Idea.FUNCTION)) if (c := file.call(n)) is not None]
    blocking = next((c for c in calls if words.matches(c, "blocking")), None)
    returned = [file.role(n, "value") for n in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA, Idea.FUNCTION))]
    if file.idea(body) is not Idea.BLOCK:
        returned.append(body)
    if blocking is None and (is_stub(file, body) or any(may_be_promise(file, value) for value in returned)):
        return
    parameters = file.role(function, "parameters")
    place = file.place(function, parameters)
    if blocking is not None:
        at = file.place(blocking.node)
        evidence = (Evidence(file.path, at.line, at.end_line, "blocks the event loop"),)
        yield Candidate(
            place, f"`{name}` is asynchronous, awaits nothing and blocks in `{blocking.name}`", evidence, tier="check"
        )
        return
    private = file.grammar.private_names(name) or file.text(function).startswith("private")
    known = any(child.type in file.grammar.publishing for child in function.children)
    own = not known and (private or bool(file.grammar.publishing) or file.enclosing(function, Idea.CLASS) is None)
    message = f"`{name}` is asynchronous but awaits nothing: its callers wait for what is done already"
    yield Candidate(place, message, tier="check" if own else "ask")


def _is_shaped_from_outside(file: SourceFile, function: Node, name: str, words: Vocabulary) -> bool:
    """Whether an interface, a framework or a caller asks for an asynchronous function."""
    if (
        annotations_of(file, function)
        or name.startswith("__")
        or name in words.words("public_hooks") | words.words("entry_names")
    ):
        return True
    if set(words_of(name)[:1]) & words.words("hook_words") or is_handed_over(file, name):
        return True
    holder = file.enclosing(function, Idea.CLASS, Idea.TYPE, Idea.FUNCTION, Idea.LAMBDA, Idea.MAPPING)
    if holder is None:
        return b'"use server"' in file.source[:400] or b"'use server'" in file.source[:400]
    if file.idea(holder) is not Idea.CLASS:
        return True
    body = file.role(holder, "body")
    head = file.source[holder.start_byte : body.start_byte].decode(errors="replace") if body is not None else ""
    head = head if file.role(holder, "parameters") is None else head.partition("(")[0]
    inherits = re.search(r"\b(?:extends|implements)\b|\(\s*\w", head) is not None or "override" in file.text(function)[:60]
    return inherits or file.role(holder, "bases") is not None or bool(annotations_of(file, holder))


# Reasons


def _begins(file: SourceFile, function: Node | None, words: Vocabulary) -> bool:
    return is_entry_point(file, function, words.words("entry_names"), words.words("entry_marks"))


def _documented(file: SourceFile, node: Node, words: Vocabulary, by_name: bool = True) -> bool:
    """Whether a comment here, the documentation of the function or (``by_name``) its name says why the thread waits."""
    statement = file.statement_around(node)
    texts = file.comments_near(statement)
    function = file.function_around(node)
    while function is not None and file.idea(function) is Idea.LAMBDA:
        function = file.function_around(function)
    if function is not None:
        if by_name and words.words("bridge") & set(words_of(file.name(function))):
            return True
        body = file.role(function, "body")
        first = file.statements(body)[:1] if body is not None else []
        texts += [
            file.text(s)[:600] for s in first if file.grammar.docstrings and file.idea(file.role(s, "value") or s) is Idea.STRING
        ]
        head = function.start_point[0]
        texts += [file.text(c) for c in file.comments if c.end_point[0] == head - 1]
    return any(len(said := words_of(text)) >= REASON_WORDS and words.words("reason") & set(said) for text in texts)
