"""Several patterns on one text for one outcome, and a fixed pattern that is compiled again and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.detect.evidence import evidence_at_head, evidence_of, quoted
from llmreview.model import Evidence, Tier
from llmreview.syntax import Definition, Idea, Place, SourceFile, repetitions
from llmreview.syntax.looks import groups, groups_differ, looks_in_row
from llmreview.syntax.pattern_lists import Table, replaced_in_loop, table_in_call, table_in_loop
from llmreview.syntax.rewrite_chains import Step, read_step, replaced_after, replaced_before, runs
from llmreview.syntax.rewrites import Pattern, Rewrite, read_replace
from llmreview.syntax.rounds import dependent_names, reads_any
from llmreview.syntax.searches import Search, searches_in_cases, searches_in_condition

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.CALL, Idea.BINARY, Idea.BRANCH, Idea.SWITCH, Idea.LOOP)
FEWEST_PLAIN = 3
"""Plain replacements in a row from which on one pass is worth a finding; two are a question."""
LONGEST_JOINED = 80
"""Characters of a list of patterns up to which one alternation is read as easily."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    vocabulary, idea = context.vocabulary, file.idea(node)
    if idea is Idea.CALL:
        yield from _replacements(file, node, vocabulary)
        yield from _compiled_again(file, node, vocabulary)
        yield from _any_of(file, table_in_call(file, node, vocabulary.matches))
    elif idea is Idea.BINARY:
        for searches in searches_in_condition(file, node, vocabulary.matches):
            for found in _several(file, searches, "decide the same condition"):
                yield found._replace(tier="ask" if _are_explained(file, searches) else None)
    elif idea is Idea.BRANCH:
        yield from _branches(file, node, vocabulary)
    elif idea is Idea.SWITCH:
        for searches in searches_in_cases(file, node, vocabulary.matches):
            yield from _several(file, searches, "lead to the same outcome")
    else:
        yield from _any_of(file, table_in_loop(file, node, vocabulary.matches))
        yield from _replaced_in_loop(file, node, vocabulary)


# Replacements


def _replacements(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    first = read_replace(file, node, vocabulary.matches)
    if first is None or first.node != node or replaced_before(file, first, vocabulary.matches) is not None:
        return
    steps = [read_step(file, first, vocabulary.matches)]
    while (following := replaced_after(file, steps[-1].rewrite, vocabulary.matches)) is not None:
        steps.append(read_step(file, following, vocabulary.matches))
    for run in runs(steps):
        same = len({step.new for step in run}) == 1
        if len(run) < (2 if same else FEWEST_PLAIN):
            continue
        what = f"replaced by {quoted(file, run[0].rewrite.new)}" if same else "replaced by literals"
        message = f"{len(run)} patterns in a row are {what} in the same text, one pass each"
        evidence = tuple(_evidence(file, step, "walks the text again") for step in run[1:])
        tier: Tier | None = "ask" if len(run) < FEWEST_PLAIN and all(step.plain for step in run) else None
        yield Candidate(_from_to(file, run[0].rewrite, run[-1].rewrite), message, evidence, tier=tier)


def _replaced_in_loop(file: SourceFile, loop: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    patterns = replaced_in_loop(file, loop, vocabulary.matches)
    if len(patterns) > 1:
        message = f"{len(patterns)} patterns are replaced by the same text, one pass each"
        yield Candidate(_head(file, loop), message, (), tier=_tier(patterns))


# Searches


def _branches(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    looks = looks_in_row(file, node, vocabulary.matches)
    counts = {groups(look.search.pattern) for look in looks}
    unsure = groups_differ(looks) or (len(counts) > 1 and looks[0].start != looks[0].node)
    for found in _several(file, [look.search for look in looks], "lead to the same outcome"):
        start = looks[0].start
        place = file.place(start) if start != node else found.place
        yield found._replace(place=place, tier="ask" if unsure else None)


def _several(file: SourceFile, searches: list[Search], what: str) -> Iterator[Candidate]:
    if len(searches) > 1:
        message = f"{len(searches)} patterns on {quoted(file, searches[0].rewrite.input)} {what}"
        evidence = tuple(evidence_of(file, search.rewrite.node, "looks into the same text") for search in searches[1:])
        yield Candidate(file.place(searches[0].rewrite.node), message, evidence)


def _are_explained(file: SourceFile, searches: list[Search]) -> bool:
    """Whether comments stand beside the searches, so that each is read for itself."""
    first, last = searches[0].rewrite.node.start_byte, searches[-1].rewrite.node.end_byte
    return any(first < comment.start_byte < last for comment in file.comments)


def _any_of(file: SourceFile, table: Table | None) -> Iterator[Candidate]:
    if table is not None:
        message = f"{len(table.patterns)} patterns are looked for in {quoted(file, table.search.input)} one after the other"
        note = "any of them leads to the same outcome"
        evidence = (evidence_of(file, table.search.node, note),)
        yield Candidate(_head(file, table.node), message, evidence, tier="ask" if table.is_constant else _tier(table.patterns))


def _tier(patterns: list[Pattern]) -> Tier | None:
    """A list of long patterns may be easier to read than their alternation."""
    return "ask" if sum(len(pattern.text) for pattern in patterns) > LONGEST_JOINED else None


# A pattern that is compiled again


def _compiled_again(file: SourceFile, node: Node, vocabulary: Vocabulary) -> Iterator[Candidate]:
    call = file.call(node)
    if call is None or call.node != node:
        return
    compiles = vocabulary.matches(call, "compiles")
    if not compiles and not vocabulary.matches(call, "compiles_itself"):
        return
    pattern = call.argument(position=0) or call.receiver
    if pattern is None or (not compiles and file.string(pattern) is None):
        return
    function = file.enclosing(node, Idea.FUNCTION)
    loop = next((r for r in repetitions(file, node, function) if _is_fixed(file, pattern, r)), None)
    if loop is not None:
        message = f"The pattern {quoted(file, pattern)} is compiled again for each element"
        yield Candidate(file.place(node), message, (evidence_at_head(file, loop, "the loop"),))
    elif compiles and function is not None and file.string(pattern) is not None:
        caller = _call_in_loop(file, function)
        if caller is not None:
            message = f"The pattern {quoted(file, pattern)} is compiled again at each call of {file.name(function)}"
            tier: Tier | None = "ask" if vocabulary.words("keeps_compiled") else None
            yield Candidate(file.place(node), message, (evidence_at_head(file, caller, "called in a loop"),), tier=tier)


def _call_in_loop(file: SourceFile, function: Node) -> Node | None:
    """A call of a function, in its own file, that runs once per element."""
    calls = file.calls_by_name.get(file.name(function), ())
    return next((node for node in calls if repetitions(file, node, file.enclosing(node, Idea.FUNCTION))), None)


def _is_fixed(file: SourceFile, pattern: Node, loop: Node) -> bool:
    """Whether a pattern is the same in each round: nothing that it is made of is set within the loop."""
    if any(True for _ in file.walk(pattern, Idea.CALL)):
        return False
    names = file.names_written(pattern)
    set_within = {d.name for d in _definitions_in(file, loop)}
    return not names & set_within and not reads_any(file, pattern, dependent_names(file, loop, set_within))


def _definitions_in(file: SourceFile, loop: Node) -> Iterator[Definition]:
    """What is set within a loop or a callback, the element included."""
    scopes = [file.scope(loop), *(file.scope(inner) for inner in file.walk(loop, Idea.LAMBDA))]
    for scope in scopes:
        for definition in scope.all_definitions():
            if loop.start_byte <= definition.node.start_byte < loop.end_byte:
                yield definition


# What is said


def _from_to(file: SourceFile, first: Rewrite, last: Rewrite) -> Place:
    """From where the first replacement is named to the end of the last."""
    end = max(first.node, last.node, key=lambda node: node.end_byte)
    callee = file.role(first.node, "callee")
    name = file.role(callee if callee is not None else first.node, "name")
    start = file.place(first.node)
    named = file.place(name) if name is not None else start
    return Place(named.line, file.place(end).end_line, named.column if named.line > start.line else start.column)


def _evidence(file: SourceFile, step: Step, note: str) -> Evidence:
    place = _from_to(file, step.rewrite, step.rewrite)
    return Evidence(file.path, place.line, place.end_line, note)


def _head(file: SourceFile, node: Node) -> Place:
    """The first line of a loop; the whole of anything else."""
    place = file.place(node)
    return place._replace(end_line=place.line) if file.idea(node) is Idea.LOOP else place
