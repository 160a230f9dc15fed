"""Functions that log more than anybody reads: at entry and exit, for each element, payloads, secrets, prints, decoration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.log_contents import (
    is_decorated,
    is_payload,
    is_secret,
    is_value,
    log_pieces,
    logs_in,
    read_line,
    shown,
    texts_of,
)
from llmreview.detect.log_places import in_handler, is_called_by, is_guarded, is_per_element, leaves_after, module_logs, owner_of
from llmreview.detect.own_output import is_program, writes_by_design
from llmreview.detect.script_logs import of_script
from llmreview.model import Evidence, Severity
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile, conditions
from llmreview.syntax.logs import Log
from llmreview.syntax.naming import words_of
from llmreview.syntax.statements import count_statements, only_answers, straight_run

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.FUNCTION, Idea.LAMBDA, Idea.CALL)

SMALL = 10
"""Statements up to which a function is too small for ``MANY`` logs."""
MANY = 3
SHORT = 15
"""Statements up to which "starting" and "finished" say no more than the caller's own log."""

_SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
_ADVICE = {
    "high": ("May everybody who reads the log know this?", "Leave the secret out of the log; say at most whether it is set."),
    "medium": ("Does anybody read the whole of it, and may it be kept?", "Log its id, its kind or its size instead."),
}
_CALLED = Pattern(r"[(\s]")


class Reason(NamedTuple):
    log: Log
    note: str
    severity: Severity = "low"


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    """One candidate for a function, or for what stands outside of functions."""
    words = context.vocabulary
    if is_test_path(file.path):
        return
    if file.grammar.errors_are_statuses:  # a script, whose output is its own
        yield from of_script(node, file, words)
        return
    if file.idea(node) is Idea.CALL:
        if file.function_around(node) is not None or read_line(file, node, words) is None:
            return
        function, name, logs = file.root, "the module", module_logs(file, words)
        if not logs or logs[0].call.node != node:
            return
    else:
        if owner_of(file, node) != node:
            return
        function, symbol = node, file.symbol_at(node.start_point[0] + 1)
        name = f"`{symbol.own_name}`" if symbol is not None and symbol.kind in ("function", "method") else "this function"
        logs = [log for log in logs_in(file, node, words) if owner_of(file, log.call.node) == node]
    reasons = _reasons(file, function, logs, words)
    if reasons:
        yield _candidate(file, name, reasons)


def _candidate(file: SourceFile, name: str, reasons: list[Reason]) -> Candidate:
    by_log: dict[int, list[Reason]] = {}
    for reason in sorted(reasons, key=lambda r: (r.log.call.node.start_byte, _SEVERITIES.index(r.severity))):
        by_log.setdefault(reason.log.call.node.start_byte, []).append(reason)
    evidence = []
    for found in by_log.values():
        place = file.place(found[0].log.call.node)
        evidence.append(Evidence(file.path, place.line, place.end_line, "; ".join(dict.fromkeys(r.note for r in found))))
    worst = min((r.severity for r in reasons), key=_SEVERITIES.index)
    notes = dict.fromkeys(r.note for r in sorted(reasons, key=lambda r: _SEVERITIES.index(r.severity)))
    first = next(iter(by_log.values()))[0].log.call.node
    question, fix = _ADVICE.get(worst, (None, None))
    message = f"Logging in {name}: {', '.join(notes)}"
    return Candidate(file.place(first), message, tuple(evidence), question=question, fix=fix, severity=worst)


# What is wrong with a log


def _reasons(file: SourceFile, function: Node, logs: list[Log], words: Vocabulary) -> list[Reason]:
    if not logs or not any(file.is_changed(log.call.node) for log in logs) or writes_by_design(file, function, words):
        return []
    logs = [log for log in logs if not is_guarded(file, function, log, words)]
    new = [log for log in logs if file.is_changed(log.call.node)]
    reasons = [reason for log in new for reason in _of_secrets(file, function, log, words)]
    if is_program(file, words):
        return [reason for reason in reasons if not reason.log.printed]
    for log in new:
        if log.level != "quiet":
            reasons.extend(_of_one(file, function, log, words))
    loud = [log for log in logs if log.level != "quiet" and not in_handler(file, function, log, words)]
    if function != file.root and any(file.is_changed(log.call.node) for log in loud):
        reasons.extend(_of_pair(file, function, loud, words))
        reasons.extend(_of_number(file, function, loud))
    return reasons


def _of_one(file: SourceFile, function: Node, log: Log, words: Vocabulary) -> Iterator[Reason]:
    if log.printed and not is_called_by(file, log, words.words("startup")):
        yield Reason(log, f"`{_CALLED.split(file.text(log.call.node), maxsplit=1)[0]}` instead of a logger")
    if any(is_decorated(text) for text in texts_of(file, log, words)):
        yield Reason(log, "decorated text")
    if is_per_element(file, function, log, words):
        yield Reason(log, "a line for each element")
    if log.level != "alarming" and not in_handler(file, function, log, words):
        for piece in log_pieces(file, log, words):
            if is_value(file, piece) and is_payload(file, piece, words):
                yield Reason(log, f"a whole payload in the log (`{shown(file, piece)}`)", "medium")


def _of_secrets(file: SourceFile, function: Node, log: Log, words: Vocabulary) -> Iterator[Reason]:
    for piece in log_pieces(file, log, words):
        if is_value(file, piece) and is_secret(file, function, log, piece, words):
            yield Reason(log, f"a secret in the log (`{shown(file, piece)}`)", "high")


def _of_pair(file: SourceFile, function: Node, logs: list[Log], words: Vocabulary) -> Iterator[Reason]:
    """A line when the function is entered and one when it is left."""
    run = list(straight_run(file, function))
    by_statement = {file.statement_around(log.call.node).id: log for log in logs}
    first = next((by_statement[s.id] for s in run[:2] if s.id in by_statement), None)
    ends = [s for s in run if not only_answers(file, s)][-1:]
    last = next((by_statement[s.id] for s in ends if s.id in by_statement), None)
    if first is None or last is None or first == last:
        return
    opening, closing = ({w for text in texts_of(file, log, words) for w in words_of(text)} for log in (first, last))
    plain = (opening & words.words("entering") and closing & words.words("leaving")) or _are_arrows(file, first, last, words)
    begun = opening & (words.words("starting") | words.words("entering"))
    ended = closing & (words.words("finished") | words.words("leaving"))
    news = words.words("lifecycle") & set(words_of(file.name(function))[:1]) or closing & words.words("measured")
    empty = begun and ended and not news and count_statements(file, function) <= SHORT
    if (plain or empty) and (file.is_changed(first.call.node) or file.is_changed(last.call.node)):
        yield Reason(first, "a line at entry")
        yield Reason(last, "a line at exit")


def _are_arrows(file: SourceFile, first: Log, last: Log, words: Vocabulary) -> bool:
    """``-> create``, ``<- create``"""
    opening, closing = ("".join(texts_of(file, log, words)).lstrip() for log in (first, last))
    return opening.startswith((">>", "->", "→", "=>")) and closing.startswith(("<<", "<-", "←", "<="))


def _of_number(file: SourceFile, function: Node, logs: list[Log]) -> Iterator[Reason]:
    """Many logs on one path through a small function; of the arms of a branch the one with most counts."""
    always: list[Log] = []
    arms: dict[int, Counter[int]] = {}
    counted = []
    for log in logs:
        around = [n for n in conditions(file, log.call.node, function) if file.idea(n) in (Idea.BRANCH, Idea.CASE)]
        ends = leaves_after(file, log)
        if (around and (log.level == "alarming" or ends)) or (log.level == "alarming" and ends):
            continue
        counted.append(log)
        if not around:
            always.append(log)
            continue
        outer = around[-1]
        arm = next(c for c in outer.children if c.start_byte <= log.call.node.start_byte < c.end_byte)
        key = outer.parent if file.idea(outer) is Idea.CASE and outer.parent is not None else outer
        arms.setdefault(key.id, Counter())[outer.id if key != outer else arm.id] += 1
    most = len(always) + sum(max(arm.values()) for arm in arms.values())
    if most >= MANY and count_statements(file, function) <= SMALL:
        for log in counted:
            yield Reason(log, f"{most} logs in a function of {count_statements(file, function)} statements")
