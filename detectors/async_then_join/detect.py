"""Asynchronous calls whose result is waited for at once, tasks and groups of one, and functions that are asynchronous for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.syntax import Call, Idea, SourceFile
from llmreview.syntax.calls import type_name
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import annotations_of, is_asynchronous, is_entry_point, is_handed_over, is_program_path

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.AWAIT, Idea.FUNCTION, Idea.LAMBDA)

REASON_WORDS = 4
"""Words from which on a comment is more than a label."""
_WAITS = re.compile(rb"\bawait\b|\byield\b|\basync (?:for|with)\b")


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
            yield from _group_of_one(file, call, words)
    elif idea is Idea.AWAIT:
        yield from _task_awaited_at_once(file, node, words)
    elif is_asynchronous(node):
        yield from _never_awaits(file, node, words)


# Futures and threads


def _waits_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``client.sendAsync(…).join()``, ``executor.submit(f).result()``, ``thread.start(); thread.join()``"""
    if call.receiver is None or call.name not in words.words("waits") | words.words("joins") | {"join"}:
        return
    if len(call.arguments) not in (0, 1, 2) or (len(call.arguments) == 1 and call.name == "get"):
        return
    if _documented(file, call.node, words) or is_entry_point(file, file.function_around(call.node), words.words("entry_names"), words.words("entry_marks")):
        return
    yield from _thread_joined_at_once(file, call, words)
    obtained = _just_obtained(file, call)
    if obtained is None or call.name not in words.words("waits"):
        return
    tier = _how_sure(file, call, obtained, words)
    if tier is None:
        return
    place = file.place(obtained.node)
    name = _chain(file, obtained)[-1] if call.name in words.words("blocks") else obtained.name
    evidence = (Evidence(file.path, place.line, place.end_line, f"started here, by `{name}`"),)
    start = _name_node(call)
    message = f"`{call.name}` waits for what `{name}` has just started: nothing runs in between"
    yield Candidate(file.place(start, call.node), message, evidence, tier=tier)


def _how_sure(file: SourceFile, call: Call, obtained: Call, words: Vocabulary) -> Tier | None:
    """How sure it is that a future was obtained; None where it may be something else, or the sum of several."""
    chain = _chain(file, obtained)
    if words.words("several") & set(chain):
        return None
    if words.matches(obtained, "bridges"):
        return "check"
    if words.matches(obtained, "starts"):
        return "ask" if _is_serial(file, obtained) else "check" if call.arguments else "fix"
    if call.name in words.words("blocks") and len(call.arguments) <= 1:
        return "check"
    if call.name in words.words("joins") and not call.arguments and file.call(call.receiver) is not None and obtained.receiver is not None:
        return "check"
    if words.matches_path(file.origin(call.receiver), "futures") or _declared_future(file, obtained, words):
        return "check"
    return None


def _is_serial(file: SourceFile, submit: Call) -> bool:
    """Whether what the work is given to has one thread only: then it keeps the work in order, and to one thread."""
    holder = file.unwrap(submit.receiver)
    name = file.name(holder)
    cls = file.enclosing(submit.node, Idea.CLASS)
    definition = file.scope(submit.node).definition_before(name, submit.node) or (file.field(cls, name) if cls is not None else None)
    values = [definition.value] if definition is not None else []
    if cls is not None and name:
        values += [file.role(a, "value") for a in file.walk(cls, Idea.ASSIGNMENT) if file.name(file.role(a, "target")) == name]
    return any(re.search(r"SingleThread|ThreadPool\w*\((?:\w+=)?1\b", file.text(value)) for value in values if value is not None)


def _chain(file: SourceFile, call: Call) -> list[str]:
    """The names of the calls of a chain, from the last to the first."""
    found = [call.name]
    inner = file.call(call.receiver)
    while inner is not None:
        found.append(inner.name)
        inner = file.call(inner.receiver)
    return found


def _declared_future(file: SourceFile, call: Call, words: Vocabulary) -> bool:
    """Whether a method of this file that the call names is declared to return a future."""
    if call.receiver is not None and file.idea(call.receiver) is not Idea.SELF:
        return False
    cores = [s.core for s in file.symbols if s.own_name == call.name and s.kind in ("function", "method")]
    results = [type_name(file, file.role(core, "result")).rpartition(".")[2] for core in cores]
    gathered = any(c.name in words.words("several") for core in cores for n in file.walk(core, Idea.CALL) if (c := file.call(n)))
    return bool(words.words("future_types") & set(results)) and not gathered


def _just_obtained(file: SourceFile, wait: Call) -> Call | None:
    """The call that gave what is waited for: the receiver itself, or what the statement before gave a name that nobody else uses."""
    direct = file.call(wait.receiver)
    if direct is not None:
        return direct
    receiver = file.unwrap(wait.receiver)
    if receiver is None or file.idea(receiver) is not Idea.NAME:
        return None
    return _given_right_before(file, receiver, file.statement_around(wait.node))


def _given_right_before(file: SourceFile, name: Node, statement: Node) -> Call | None:
    definition = file.scope(name).definition_before(file.text(name), name)
    if definition is None or definition.kind != "assignment" or definition.value is None:
        return None
    if len(file.scope(name).uses(definition.name)) > 1:
        return None
    defining = file.statement_around(definition.node)
    before = _statement_before(file, statement)
    around = file.enclosing(statement, Idea.TRY)
    if before is None and around is not None and file.statements(file.role(around, "body"))[:1] == [statement]:
        before = _statement_before(file, around)
    call = file.call(definition.value) if before == defining else None
    return None if call is None or _has_companion(file, call, definition.name) else call


def _has_companion(file: SourceFile, call: Call, name: str) -> bool:
    """Whether something else was started in the same way before: then this is the end of a fan-out."""
    others = (d for d in file.scope(call.node).all_definitions() if d.name != name and d.node.start_byte < call.node.start_byte)
    return any((other := file.call(d.value)) is not None and other.name == call.name for d in others)


def _statement_before(file: SourceFile, statement: Node) -> Node | None:
    before = statement.prev_named_sibling
    while before is not None and file.idea(before) is Idea.COMMENT:
        before = before.prev_named_sibling
    return before


def _thread_joined_at_once(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    receiver = file.unwrap(call.receiver)
    if call.name != "join" or call.arguments or receiver is None or not words.matches_path(file.origin(receiver), "threads"):
        return
    before = _statement_before(file, file.statement_around(call.node))
    started = file.call(file.role(before, "value")) if before is not None else None
    if started is None or started.name != "start" or file.text(started.receiver) != file.text(receiver):
        return
    earlier = _statement_before(file, before) if before is not None else None
    other = file.call(file.role(earlier, "value")) if earlier is not None and file.idea(earlier) is Idea.STATEMENT else None
    if other is not None and other.name == "start":
        return
    place = file.place(started.node)
    evidence = (Evidence(file.path, place.line, place.end_line, "started here"),)
    yield Candidate(file.place(call.node), f"`{file.text(receiver)}` is started and joined at once: its work could run right here", evidence)


# Event loops, groups and tasks


def _runs_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``asyncio.run(fetch())`` in a function that others call."""
    if not words.matches(call, "runs_one") or not call.arguments:
        return
    coroutine = file.call(call.arguments[0].value)
    name = coroutine.name if coroutine is not None else file.name(call.arguments[0].value) if "anyio" in call.path else ""
    function = file.function_around(call.node)
    if not name or name in words.words("several") | words.words("entry_names") or function is None or is_asynchronous(function):
        return
    if is_entry_point(file, function, words.words("entry_names"), words.words("entry_marks")) or _documented(file, call.node, words):
        return
    own = file.name(function)
    if own and is_handed_over(file, own) or file.idea(function) is Idea.LAMBDA:
        return
    nested = next((n for n in file.walk(function, Idea.FUNCTION) if n != function and file.name(n) == name), None)
    if nested is not None and words.words("several") & {c.name for n in file.walk(nested, Idea.CALL) if (c := file.call(n))}:
        return
    message = f"`{own or 'this function'}` starts an event loop for the one call `{name}`, waits for it, and fails where a loop is running already"
    yield Candidate(file.place(call.node), message, tier="check")


def _group_of_one(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``await Promise.all([one])``, ``await asyncio.gather(one)``"""
    if not words.matches(call, "gathers") or len(call.arguments) != 1 or call.node.parent is None:
        return
    argument = call.arguments[0]
    value = file.unwrap(argument.value)
    if argument.spread or argument.name is not None or value is None or file.idea(call.node.parent) not in (Idea.AWAIT, Idea.RETURN):
        return
    if file.idea(value) is Idea.COLLECTION:
        elements = [c for c in value.named_children if file.idea(c) is not Idea.COMMENT]
        if len(elements) != 1 or file.idea(elements[0]) is Idea.SPREAD:
            return
    elif file.grammar.family != "python" or file.idea(value) in (Idea.COMPREHENSION, Idea.SPREAD):
        return
    sure: Tier = "fix" if call.name in ("all", "gather") else "check"
    if not _documented(file, call.node, words):
        yield Candidate(file.place(call.node), f"`{call.name}` is given one thing to wait for: await it directly", tier=sure)


def _task_awaited_at_once(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``await asyncio.create_task(f())``, also through a name that the statement before gives it."""
    value = file.unwrap(file.role(node, "value"))
    if value is None:
        return
    call = file.call(value)
    if call is None and file.idea(value) is Idea.NAME:
        call = _given_right_before(file, value, file.statement_around(node))
    if call is None or not words.matches(call, "tasks") or _documented(file, node, words):
        return
    yield Candidate(file.place(node), f"The task of `{call.name}` is awaited at once: await the coroutine itself")


# Asynchronous for nothing


def _never_awaits(file: SourceFile, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A function of this file's own making that waits for nothing, though its callers have to."""
    body = file.role(function, "body")
    name = _own_name(file, function)
    if body is None or not name or _WAITS.search(file.source[body.start_byte : body.end_byte]) or _is_shaped_from_outside(file, function, name, words):
        return
    calls = [c for n in file.walk(body, Idea.CALL, inside=(Idea.LAMBDA, Idea.FUNCTION)) if (c := file.call(n)) is not None]
    blocking = next((c for c in calls if words.matches(c, "blocking")), None)
    returned = [file.role(n, "value") for n in file.walk(body, Idea.RETURN, inside=(Idea.LAMBDA, Idea.FUNCTION))]
    if file.idea(body) is not Idea.BLOCK:
        returned.append(body)
    if blocking is None and (_is_stub(file, body) or any(_may_be_promise(file, value) for value in returned)):
        return
    parameters = file.role(function, "parameters")
    place = file.place(function, parameters)
    if blocking is not None:
        at = file.place(blocking.node)
        evidence = (Evidence(file.path, at.line, at.end_line, "blocks the event loop"),)
        yield Candidate(place, f"`{name}` is asynchronous, awaits nothing and blocks in `{blocking.name}`", evidence, tier="check")
        return
    inner = file.enclosing(function, Idea.CLASS) is None or file.grammar.private_names(name) or file.text(function).startswith("private")
    yield Candidate(place, f"`{name}` is asynchronous but awaits nothing: its callers wait for what is done already", tier="check" if inner else "ask")


def _own_name(file: SourceFile, function: Node) -> str:
    if file.idea(function) is Idea.FUNCTION:
        return file.name(function)
    holder = function.parent
    return file.name(file.role(holder, "target")) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else ""


def _is_shaped_from_outside(file: SourceFile, function: Node, name: str, words: Vocabulary) -> bool:
    """Whether an interface, a framework or a caller asks for an asynchronous function."""
    if annotations_of(file, function) or name.startswith("__") or name in words.words("public_hooks") | words.words("entry_names"):
        return True
    if set(words_of(name)[:1]) & words.words("hook_words") or is_handed_over(file, name):
        return True
    holder = file.enclosing(function, Idea.CLASS, Idea.FUNCTION, Idea.LAMBDA, Idea.MAPPING)
    if holder is None:
        return b'"use server"' in file.source[:400] or b"'use server'" in file.source[:400]
    if file.idea(holder) is not Idea.CLASS:
        return True
    body = file.role(holder, "body")
    head = file.source[holder.start_byte : body.start_byte].decode(errors="replace") if body is not None else ""
    return bool(re.search(r"\b(?:extends|implements)\b|\(\s*\w", head)) or "override" in file.text(function)[:60] or bool(annotations_of(file, holder))


def _is_stub(file: SourceFile, body: Node) -> bool:
    """A body without work: nothing, an error, or a constant."""
    if file.idea(body) is not Idea.BLOCK:
        return not any(True for _ in file.walk(body, Idea.CALL, Idea.BINARY, Idea.INDEX, Idea.COMPREHENSION))
    work = (Idea.CALL, Idea.BINARY, Idea.INDEX, Idea.COMPREHENSION, Idea.LOOP, Idea.ASSIGNMENT)
    real = [s for s in file.statements(body) if file.idea(s) is not Idea.THROW and any(True for _ in file.walk(s, *work))]
    return not real


def _may_be_promise(file: SourceFile, value: Node | None) -> bool:
    """Whether a returned value may itself have to be waited for; where coroutines are awaited by name it is none."""
    if value is None or file.grammar.constructors_look_like_calls:
        return False
    parts = [value, *file.walk(value, Idea.BRANCH)]
    inner = [file.role(p, role) for p in parts for role in ("then", "otherwise") if file.idea(p) is Idea.BRANCH]
    return any(file.call(p) is not None or file.idea(p) in (Idea.NAME, Idea.MEMBER) for p in [value, *inner] if p is not None)


# Reasons


def _documented(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether a comment here, the name of the function or its documentation says why the thread waits."""
    statement = file.statement_around(node)
    texts = file.comments_near(statement)
    function = file.function_around(node)
    while function is not None and file.idea(function) is Idea.LAMBDA:
        function = file.function_around(function)
    if function is not None:
        if words.words("bridge") & set(words_of(file.name(function))):
            return True
        body = file.role(function, "body")
        first = file.statements(body)[:1] if body is not None else []
        texts += [file.text(s)[:600] for s in first if file.grammar.docstrings and file.idea(file.role(s, "value") or s) is Idea.STRING]
        head = function.start_point[0]
        texts += [file.text(c) for c in file.comments if c.end_point[0] == head - 1]
    return any(len(said := words_of(text)) >= REASON_WORDS and words.words("reason") & set(said) for text in texts)


def _name_node(call: Call) -> Node:
    file = call.file
    return file.role(file.role(call.node, "callee"), "name") or file.role(call.node, "name") or call.node
