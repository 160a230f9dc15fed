"""Errors that nobody looks at: whether their loss matters, and what a silencing operator keeps from being told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.detect.expected_errors import MIN_REASON, best_effort, is_cleaning, is_cleanup, is_log
from llmreview.syntax.calls import Call
from llmreview.syntax.effects import NO_EFFECTS
from llmreview.syntax.error_values import Dropped, is_of_error
from llmreview.syntax.fates import function_called
from llmreview.syntax.handling import Handling
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.programs import is_program_path
from llmreview.syntax.source import SourceFile
from llmreview.syntax.surroundings import function_name
from llmreview.syntax.uses import read_use

if TYPE_CHECKING:
    from tree_sitter import Node


def catches_itself(file: SourceFile, dropped: Dropped) -> bool:
    """Whether what is started and not waited for is a function of this file that takes its own errors."""
    if dropped.call is None or file.grammar.errors_are_values:
        return False
    started = [dropped.call, *(c for n in file.walk(dropped.call.node, Idea.CALL) if (c := file.call(n)) is not None)]
    functions = [function for call in started if (function := function_called(file, call)) is not None]
    return is_program_path(file.path) or any(True for f in functions for _ in file.walk(f, Idea.HANDLER))


def may_be_dropped(file: SourceFile, dropped: Dropped, words: Vocabulary) -> bool:
    """Whether the loss does not matter: cleanup, output, work that is expected to fail, or a comment that gives the reason."""
    comments = words_of(" ".join(file.comments_near(dropped.node)))
    reason = [w for w in comments if w not in words.words("filler")]
    if len(reason) >= MIN_REASON or words.words("best_effort_path") & set(words_of(file.path)):
        return True
    call = dropped.call
    if call is None:
        return False
    if is_cleanup(call, words) or words.matches(call, "print") or words.matches(call, "narrow") or is_log(file, call.node, words):
        return True
    if words.words("own_work") & set(words_of(call.name)[:1]) and any(is_of_error(file, a) for a in file.ancestors(call.node)):
        return True  # what is left of work that failed: the first error is the one to tell
    name = function_name(file, dropped.node)
    handling = Handling(dropped.node, (), "", None, call.node)
    return is_cleaning(file, handling, [call], words) or best_effort(file, handling, NO_EFFECTS, name, words)


def silenced(file: SourceFile, call: Call, silencer: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``@file_get_contents($path)`` whose result nobody looks at."""
    if not words.matches(call, "fallible") or may_be_dropped(file, Dropped(silencer, call, ""), words):
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
