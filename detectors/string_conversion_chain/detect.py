"""Chains by type of which three or more branches do the same generic conversion."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context, Vocabulary
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.arms import Arm, arms_of_branch, arms_of_branches, arms_of_switch, leads_on
from llmreview.syntax.naming import words_of
from llmreview.syntax.statements import previous_statement

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.BRANCH, Idea.SWITCH)
FEWEST = 3
FEWEST_CONVERTING = 2
"""Of these, how many must convert; a branch that hands on what is a text already does what the conversion would do."""
LONGEST = 120
"""Characters from which on an expression is no generic conversion."""
TEXT, SAME = "a text", "same"
KINDS = frozenset({"type", "kind", "dtype", "datatype"})
_ANY = Pattern(r"[\w.:]+\(_\)")


class Conversion(NamedTuple):
    """What an arm makes of which value."""

    arm: Arm
    kind: str
    value: str


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    vocabulary = context.vocabulary
    if file.idea(node) is Idea.SWITCH:
        arms = arms_of_switch(file, node)
        found = list(_converted_in_switch(file, node, arms, vocabulary))
    else:
        inner = _is_else_if(file, node)
        if inner or not _asks_for_type(file, node, vocabulary, FEWEST) or _follows(file, node, vocabulary):
            return
        arms = arms_of_branches(file, node)
        found = list(_converted_in_branches(file, arms, vocabulary))
    group = _same_group(found)
    if group:
        yield _candidate(file, node, group, len(arms))


def _converted_in_switch(file: SourceFile, switch: Node, arms: list[Arm], vocabulary: Vocabulary) -> Iterator[Conversion]:
    head = _head_names(file, switch)
    of_kind = _shared_names(file, arms) if _names_kind(file, file.role(switch, "condition")) else frozenset()
    for arm in arms:
        names = head | _names(file, arm.condition) | of_kind
        conversion = _conversion(file, arm, names, vocabulary)
        if conversion is not None:
            yield conversion


def _converted_in_branches(file: SourceFile, arms: list[Arm], vocabulary: Vocabulary) -> Iterator[Conversion]:
    shared = _shared_names(file, arms)
    tested = [(arm, names) for arm in arms if (names := _tested_names(file, arm, vocabulary) or _of_kind(file, arm, shared))]
    if arms and arms[-1].condition is None and tested:
        tested.append((arms[-1], tested[0][1]))
    for arm, names in tested:
        conversion = _conversion(file, arm, names, vocabulary)
        if conversion is not None and not (conversion.kind == SAME and arm.condition is None):
            yield conversion


def _shared_names(file: SourceFile, arms: list[Arm]) -> frozenset[str]:
    """The names of which enough arms make something: the value where the chain asks for its type by another name."""
    counts = Counter(name for arm in arms for name in _names(file, arm.result))
    return frozenset(name for name, count in counts.items() if count >= FEWEST)


def _names_kind(file: SourceFile, node: Node | None) -> bool:
    """Whether an expression is by its name the type or kind of something."""
    node = file.unwrap(node)
    words = words_of(file.name(node)) if node is not None and file.idea(node) in (Idea.NAME, Idea.MEMBER) else []
    return bool(words) and words[-1] in KINDS


def _same_group(found: list[Conversion]) -> list[Conversion]:
    """The conversions that are one and the same, if they are enough."""
    frames = {c.arm.frame for c in found}
    for frame in sorted(frames):
        for kind in sorted({c.kind for c in found} - {SAME}):
            converting = [c for c in found if c.arm.frame == frame and c.kind == kind]
            alike = [c for c in found if c.arm.frame == frame and (c.kind == kind or (kind == TEXT and c.kind == SAME))]
            if len(alike) >= FEWEST and len(converting) >= FEWEST_CONVERTING:
                return alike
    return []


def _candidate(file: SourceFile, node: Node, group: list[Conversion], arms: int) -> Candidate:
    first = group[0]
    kind = next(c.kind for c in group if c.kind != SAME)
    what = "make a text of" if kind == TEXT else f"do {kind} with"
    message = f"{len(group)} of {arms} branches by type {what} {group[-1].value} in the same way"
    evidence = tuple(_evidence(file, c) for c in group[1:])
    last = max(group, key=lambda c: c.arm.node.end_byte)
    start, end = file.place(first.arm.node), file.place(last.arm.node)
    return Candidate(start._replace(end_line=max(start.line, end.end_line)), message, evidence)


def _evidence(file: SourceFile, conversion: Conversion) -> Evidence:
    place = file.place(conversion.arm.node)
    return Evidence(file.path, place.line, place.line, "the same conversion")


def _is_else_if(file: SourceFile, node: Node) -> bool:
    parent = node.parent
    while parent is not None and file.idea(parent) in (Idea.ELSE, Idea.WRAPPER):
        parent = parent.parent
    if parent is None or file.idea(parent) is not Idea.BRANCH or file.role(parent, "condition") == node:
        return False
    then = file.role(parent, "then")
    return then is None or not (then.start_byte <= node.start_byte < then.end_byte)


def _follows(file: SourceFile, node: Node, vocabulary: Vocabulary) -> bool:
    """Whether a branch goes on with the chain of the one before it."""
    previous = file.unwrap(previous_statement(file, node))
    if previous is None or file.idea(previous) is not Idea.BRANCH:
        return False
    return leads_on(arms_of_branch(file, previous)) and _asks_for_type(file, previous, vocabulary, 1)


def _asks_for_type(file: SourceFile, branch: Node, vocabulary: Vocabulary, most: int) -> bool:
    """Whether one of the first arms of a branch, ``most`` of them, asks for a type."""
    arms = arms_of_branch(file, branch)[:most]
    return any(_tested_names(file, arm, vocabulary) or _compares_kind(file, arm) for arm in arms)


def _tested_names(file: SourceFile, arm: Arm, vocabulary: Vocabulary) -> frozenset[str]:
    """The value whose type a condition asks for, and the name that it gets there; empty where it asks for something else."""
    if arm.condition is None:
        return frozenset()
    for asked in (arm.condition, *_set_in_head(file, arm)):
        text = file.text(asked)
        for node in file.walk(asked, Idea.NAME, Idea.MEMBER, Idea.INDEX):
            form = _form(text, file.text(node))
            if any(_matches(f, vocabulary, "type_tests") for f in (form, form.removeprefix("(").removesuffix(")"))):
                return frozenset({file.text(node)}) | _names(file, asked) | _names(file, arm.condition) | _set_names(file, arm)
    return frozenset()


def _of_kind(file: SourceFile, arm: Arm, shared: frozenset[str]) -> frozenset[str]:
    """The names shared by the arms, where a condition compares what is by its name a type or kind."""
    return shared if _compares_kind(file, arm) else frozenset()


def _compares_kind(file: SourceFile, arm: Arm) -> bool:
    compared = file.unwrap(arm.condition)
    if compared is None or file.idea(compared) is not Idea.BINARY or file.operator(compared) not in ("==", "==="):
        return False
    return any(_names_kind(file, file.role(compared, side)) for side in ("left", "right"))


def _set_in_head(file: SourceFile, arm: Arm) -> list[Node]:
    """What is set in the head of a branch, before its condition is asked."""
    then = file.role(arm.node, "then")
    heads = (a for a in file.walk(arm.node, Idea.ASSIGNMENT) if then is not None and a.end_byte <= then.start_byte)
    return [value for a in heads if (value := file.role(a, "value")) is not None]


def _set_names(file: SourceFile, arm: Arm) -> frozenset[str]:
    then = file.role(arm.node, "then")
    heads = (a for a in file.walk(arm.node, Idea.ASSIGNMENT) if then is not None and a.end_byte <= then.start_byte)
    return frozenset(name for a in heads for name in _names(file, file.role(a, "target")))


def _head_names(file: SourceFile, switch: Node) -> frozenset[str]:
    """What a switch looks at, and the name that it gives it."""
    found: set[str] = set()
    for child in switch.named_children:
        if file.idea(child) in (Idea.CASE, Idea.BLOCK, Idea.ELSE) or any(True for _ in file.walk(child, Idea.CASE)):
            continue
        found.update(file.text(node) for node in file.walk(child, Idea.NAME, Idea.MEMBER, Idea.INDEX))
    return frozenset(found)


def _names(file: SourceFile, node: Node | None) -> frozenset[str]:
    return frozenset(file.text(name) for name in file.walk(node, Idea.NAME)) if node is not None else frozenset()


def _conversion(file: SourceFile, arm: Arm, names: frozenset[str], vocabulary: Vocabulary) -> Conversion | None:
    text = file.text(arm.result) if arm.result is not None else ""
    if not text or len(text) > LONGEST:
        return None
    for name in sorted(names, key=len, reverse=True):
        form = _form(text, name)
        if _matches(form, vocabulary, "text"):
            return Conversion(arm, TEXT, name)
        if _matches(form, vocabulary, "same"):
            return Conversion(arm, SAME, name)
        if _ANY.fullmatch(form) and _is_generic(form.removesuffix("(_)"), vocabulary):
            return Conversion(arm, form.removesuffix("(_)"), name)
    return None


def _is_generic(function: str, vocabulary: Vocabulary) -> bool:
    """Whether a function takes any type in the same way; where types choose between functions of one name, known ones only."""
    known = vocabulary.words("generic")
    return not known or function.replace("::", ".").rpartition(".")[2] in known


def _form(text: str, name: str) -> str:
    """A text with ``_`` for a name, one kind of quotes and no white space."""
    parts, start = [], 0
    while name and (found := text.find(name, start)) >= 0:
        end = found + len(name)
        before, after = text[found - 1 : found], text[end : end + 1]
        whole = not (before.isalnum() or (before and before in "_%.")) and not (after.isalnum() or after == "_")
        parts.append(text[start:found] + ("_" if whole else name))
        start = end
    return "".join("".join((*parts, text[start:])).split()).replace("'", '"')


def _matches(form: str, vocabulary: Vocabulary, topic: str) -> bool:
    return any(_pattern(word).fullmatch(form) for word in vocabulary.words(topic))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    body = re.escape(word).replace(r"\*", ".*" if word.endswith("*") else r"[\w.<>\[\]?]*")
    return re.compile(body)
