"""What placeholder says of controls that are wired to a function which does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax.admissions import read_admission
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.nodes import holds
from llmreview.syntax.programs import annotations_of
from llmreview.syntax.stubs import does_nothing, is_double, is_empty_function

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_NOTHING = "is wired to a function that does nothing"
_COMMENT = Pattern(r"(?://|/\*|\s#\s).*")
_LATER = Pattern(r"todo|implement|later", 2)  # re.IGNORECASE


def of_attribute(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``<button onClick={() => {}}>``, ``Button(command=lambda: None)``, ``{ label: "Export", onClick: () => {} }``"""
    is_pair = file.idea(node) is Idea.PAIR
    name = file.text(file.role(node, "key")).strip("'\"") if is_pair else file.name(node)
    value = file.role(node, "value")
    if name not in words.words("controls") or value is None or is_double(file, node) or _is_passive(file, node, words):
        return
    function = _function_named(file, value)
    if function is not None:
        yield from _named(file, node, name, function, words)
    elif _is_explained(file, value, *_beside(file, node)):
        return
    elif is_empty_function(file, value) or (name == "onSubmit" and _only_prevents(file, value)):
        tier: Tier | None = "check" if is_pair else None
        yield Candidate(file.place(node), f"`{name}` {_NOTHING}", tier=tier)
    elif not is_pair and _only_talks(file, file.unwrap(value, Idea.SUBSTITUTION), words):
        yield Candidate(file.place(node), f"`{name}` only prints a line", tier="check")


def of_call(file: SourceFile, call: Call, words: Vocabulary) -> Iterator[Candidate]:
    """``button.addEventListener("click", () => {})``"""
    if call.name not in words.words("wires"):
        return
    for argument in call.arguments:
        function = _function_named(file, argument.value)
        if function is not None:
            yield from _named(file, call.node, call.name, function, words)
        elif is_empty_function(file, argument.value) and not _is_explained(file, argument.value):
            yield Candidate(file.place(call.node), f"`{call.name}` wires a control to a function that does nothing")


def of_assignment(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``button.Click += (s, e) => { }``, ``button.onclick = () => {}``"""
    target, value = file.role(node, "target"), file.unwrap(file.role(node, "value"))
    if target is None or value is None:
        return
    name = (file.name(target) or file.text(target)).rpartition(".")[2]
    adds = file.operator(node) == "+=" and file.grammar.family == "csharp"  # elsewhere it is a sum or a longer list
    if not adds and name not in {control.lower() for control in words.words("controls") if control.startswith("on")}:
        return
    function = _function_named(file, value)
    if function is not None:
        yield from _named(file, node, name, function, words)
    elif is_empty_function(file, value) and not _is_explained(file, value):
        yield Candidate(file.place(node), f"`{file.text(target)}` {_NOTHING}")


def _function_named(file: SourceFile, value: Node) -> Node | None:
    """The only function of the file that a value names."""
    value = file.unwrap(value, Idea.SUBSTITUTION) or value
    if file.idea(value) not in (Idea.NAME, Idea.MEMBER):
        return None
    if file.idea(value) is Idea.MEMBER and not file.is_self(file.role(value, "object")):
        return None
    found = [s.core for s in file.symbols if s.own_name == file.name(value) and file.idea(s.core) in (Idea.FUNCTION, Idea.LAMBDA)]
    if len(found) != 1:
        return None
    nearest = file.scope(value).definition_before(file.name(value), value) if file.idea(value) is Idea.NAME else None
    return found[0] if nearest is None or holds(nearest.value, found[0]) else None  # a parameter, a list may have the name too


def _named(file: SourceFile, control: Node, name: str, function: Node, words: Vocabulary) -> Iterator[Candidate]:
    """A finding at the function, with the control as evidence."""
    symbol = next(s for s in file.symbols if s.core == function)
    at = file.place(control)
    evidence = (Evidence(file.path, at.line, at.line, f"`{name}` is wired to it"),)
    if _is_explained(file, function):
        return
    if does_nothing(file, function):
        yield Candidate(file.place(symbol.node), f"`{symbol.own_name}` is wired to a control and does nothing", evidence)
    elif _only_talks(file, function, words):
        message = f"`{symbol.own_name}` is wired to a control and only prints a line"
        yield Candidate(file.place(symbol.node), message, evidence, tier="check")


def _is_passive(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether the control is switched off, a preview, or a default that somebody else replaces."""
    siblings = (
        [c for c in node.parent.named_children if file.idea(c) in (Idea.KEYWORD, Idea.PAIR)] if node.parent is not None else []
    )
    if any((file.name(s) or file.text(file.role(s, "key"))) in words.words("passive") for s in siblings):
        return True
    function = file.enclosing(node, Idea.FUNCTION)
    if function is not None and words.words("preview") & {a.rpartition(".")[2] for a in annotations_of(file, function)}:
        return True
    read = file.call(file.enclosing(node, Idea.CALL, Idea.FUNCTION))
    holder = file.enclosing(node, Idea.ASSIGNMENT, Idea.FUNCTION)
    target = file.text(file.role(holder, "target")) if holder is not None and file.idea(holder) is Idea.ASSIGNMENT else ""
    named = {*words_of(target), read.name if read is not None else "", target.rpartition(".")[2]}
    return bool(words.words("defaults") & named)


def _beside(file: SourceFile, node: Node) -> list[str]:
    """The comment behind a node on its last line."""
    row, column = node.end_point
    comment = _COMMENT.search(file.lines[row][column:].decode(errors="replace"))
    return [comment[0]] if comment is not None else []


def _is_explained(file: SourceFile, value: Node, *beside: str) -> bool:
    """Whether a comment in the function says why it is empty, or admits it: then that is a finding of its own."""
    said = [*(file.text(comment) for comment in file.walk(value, Idea.COMMENT)), *beside]
    if any(read_admission(text) is not None for text in said):
        return True
    text = " ".join(said)
    return len(text.split()) > 1 and _LATER.search(text) is None


def _only_prevents(file: SourceFile, value: Node) -> bool:
    """``(e) => e.preventDefault()``"""
    call = _only_call(file, file.unwrap(value, Idea.SUBSTITUTION))
    return call is not None and call.name == "preventDefault"


def _only_talks(file: SourceFile, function: Node | None, words: Vocabulary) -> bool:
    """``() => console.log("clicked")``"""
    call = _only_call(file, function)
    return call is not None and call.name in words.words("idle") and all(file.string(a.value) is not None for a in call.arguments)


def _only_call(file: SourceFile, function: Node | None) -> Call | None:
    """The call that is all that a function does."""
    if function is None or file.idea(function) not in (Idea.LAMBDA, Idea.FUNCTION):
        return None
    statements = file.statements(file.role(function, "body"))
    return file.call(file.role(statements[0], "value") or statements[0]) if len(statements) == 1 else None
