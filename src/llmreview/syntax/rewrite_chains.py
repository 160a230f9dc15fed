"""Replacements one after the other in one text, and which of them one pass could do."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern as Expression
from llmreview.syntax.ideas import Idea
from llmreview.syntax.rewrites import Matches, Pattern, Rewrite, plain_text, read_pattern, read_replace, unpassed
from llmreview.syntax.statements import assignment_in, next_statement, previous_statement

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_REFERENCE = Expression(r"\$\d|\$\{|\\\d|\\g<|\\k<|\$&")
_AROUND = Expression(r"\(\?<?[=!]")
_LITERAL = Expression(r"\\?.|[\w ]+")


class Step(NamedTuple):
    """A replacement with what is known of it."""

    rewrite: Rewrite
    pattern: Pattern | None
    new: str | None
    plain: bool
    """Whether it replaces a text, not what a pattern finds."""
    everywhere: bool
    """Whether it replaces all that it finds."""


def read_step(file: SourceFile, rewrite: Rewrite, matches: Matches) -> Step:
    """One replacement of a chain: what it looks for, what it puts in, and whether it does so everywhere."""
    pattern = read_pattern(file, rewrite.pattern, matches)
    is_one_of = partial(matches, rewrite.call) if rewrite.call is not None else _none
    plain = is_one_of("plain") and not is_one_of("by_regex") and not (pattern is not None and pattern.is_regex)
    first_only = is_one_of("firsts") and not (pattern is not None and "g" in pattern.flags)
    counted = re.search(r"(?<![\w-])\d", rewrite.further) is not None
    new = plain_text(file, rewrite.new)
    return Step(rewrite, pattern, new, plain, (not first_only and not counted) or bool(_ends(pattern)))


def _ends(pattern: Pattern | None) -> str:
    """The end of the text to which a pattern is held; empty where there is none."""
    text = pattern.text if pattern is not None else ""
    if text.startswith(("^", r"\A")):
        return "start"
    return "end" if text.endswith(("$", r"\z", r"\Z")) else ""


def _none(_: str) -> bool:
    return False


# Where a replacement stands in its chain


def replaced_before(file: SourceFile, rewrite: Rewrite, matches: Matches) -> Rewrite | None:
    """The replacement whose result a replacement takes."""
    source = unpassed(file, rewrite.input, matches)
    inner = read_replace(file, source, matches)
    if inner is not None or source is None or file.idea(source) not in (Idea.NAME, Idea.MEMBER):
        return inner
    statement = file.statement_around(rewrite.node)
    previous = previous_statement(file, statement)
    if previous is None:
        return None
    name = file.text(source).lstrip("&*")
    assignment = assignment_in(file, previous)
    if assignment is None:
        changed = read_replace(file, file.role(previous, "value") or previous, matches)
        return changed if changed is not None and in_place(changed, matches) and file.text(changed.input) == name else None
    if file.text(file.unwrap(file.role(assignment, "target"))) != name:
        return None
    if _target(file, statement) != name and _is_read_elsewhere(file, source, previous):
        return None
    return read_replace(file, unpassed(file, file.role(assignment, "value"), matches), matches)


def replaced_after(file: SourceFile, rewrite: Rewrite, matches: Matches) -> Rewrite | None:
    """The replacement that takes the result of a replacement."""
    statement = file.statement_around(rewrite.node)
    current = rewrite.node
    while current != statement and current.parent is not None:
        current = current.parent
        found = read_replace(file, current, matches) if file.idea(current) is Idea.CALL else None
        if found is not None:
            before = replaced_before(file, found, matches)
            return found if before is not None and before.node == rewrite.node else None
    following = next_statement(file, statement)
    for node in file.walk(following, Idea.CALL, inside=(Idea.BLOCK, Idea.LAMBDA)) if following is not None else ():
        found = read_replace(file, node, matches)
        before = replaced_before(file, found, matches) if found is not None else None
        if found is not None and before is not None and before.node == rewrite.node:
            return found
    return None


def _target(file: SourceFile, statement: Node) -> str:
    assignment = assignment_in(file, statement)
    return file.text(file.unwrap(file.role(assignment, "target"))) if assignment is not None else ""


def in_place(rewrite: Rewrite, matches: Matches) -> bool:
    """Whether a replacement changes the text itself."""
    return rewrite.call is not None and matches(rewrite.call, "in_place")


def _is_read_elsewhere(file: SourceFile, name: Node, since: Node) -> bool:
    """Whether what a statement set is read by more than one."""
    uses = file.scope(name).uses(file.text(name))
    return sum(use.node.start_byte >= since.end_byte for use in uses) > 1


# What one pass could do


def runs(steps: list[Step]) -> Iterator[list[Step]]:
    """The stretches of a chain that one pass could do: none of their patterns finds what one before it put in."""
    run: list[Step] = []
    for step in steps:
        if run and not (_continues_same(run, step) or _continues_table(run, step)):
            yield run
            run = []
        run.append(step)
    yield run


def _continues_same(run: list[Step], step: Step) -> bool:
    news = {s.new for s in run} | {step.new}
    if len(news) != 1 or None in news or _flags(run[-1]) != _flags(step):
        return False
    if any(s.pattern is not None and _AROUND.search(s.pattern.text) for s in (*run, step)):
        return False  # what stands around a match may be what another step replaces
    if step.pattern is None and step.plain:
        return False
    if _ends(step.pattern) and _ends(step.pattern) in [_ends(s.pattern) for s in run]:
        return False  # it looks at an end that the one before made
    return all(s.everywhere for s in (*run, step)) and not finds(step, step.new or "") and not refers(step.new or "")


def _continues_table(run: list[Step], step: Step) -> bool:
    """Whether a step replaces a literal by a literal as those before it do."""
    steps = (*run, step)
    if not all(s.pattern is not None and (s.plain or _is_literal(s)) and s.everywhere and s.new is not None for s in steps):
        return False
    if len({_flags(s) for s in steps}) > 1:
        return False
    return not any(finds(step, s.new or "") for s in run) and len({s.new for s in run}) == len(run)


def _is_literal(step: Step) -> bool:
    return step.pattern is not None and _LITERAL.fullmatch(step.pattern.text) is not None and step.pattern.text != "."


def _flags(step: Step) -> str:
    own = "".join(sorted(step.pattern.flags.replace("g", ""))) if step.pattern is not None else ""
    return own + step.rewrite.further


def finds(step: Step, text: str) -> bool:
    """Whether a pattern may find what a replacement puts in; yes where that is not known."""
    text *= 3  # several of them may stand in a row
    if not text:
        return False
    if step.pattern is None:
        return True
    if step.plain:
        return step.pattern.text in text
    return may_find(step.pattern.text, text)


def refers(new: str) -> bool:
    """Whether what is put in takes over part of what was found."""
    return _REFERENCE.search(new) is not None


def may_find(pattern: str, text: str) -> bool:
    """Whether a pattern finds something in a text; yes where it cannot be told."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what other engines read otherwise
        try:
            return re.search(pattern, text) is not None
        except (re.error, OverflowError, RecursionError):
            return True
