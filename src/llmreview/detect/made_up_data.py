"""What placeholder says of made-up data that production code gives as if it were real."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Vocabulary
from llmreview.syntax.ideas import Idea
from llmreview.syntax.made_up import made_up_words, names_nobody, numbered_rows
from llmreview.syntax.naming import words_of
from llmreview.syntax.stubs import is_double
from llmreview.syntax.surroundings import function_name
from llmreview.syntax.uses import is_result

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_THROUGH = (None, Idea.PAIR, Idea.KEYWORD, Idea.ARGUMENTS, Idea.WRAPPER, Idea.STRING, Idea.BINARY, Idea.MEMBER)
"""What may stand between a literal and the data that it is part of."""
_ABOUT_DATA = frozenset({"rate", "rates", "size", "text", "texts", "response", "responses"})
"""Last words of names that begin as those of made-up data do, and mean something else."""


def of_literal(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``return [{"name": "John Doe"}]``, ``const user = { name: "John Doe", email: "john@example.com" }``"""
    said = made_up_words(file.text(node))
    if said is None:
        return
    holder, top = node, None
    for around in file.ancestors(node):
        idea = file.idea(around)
        if idea in (Idea.COLLECTION, Idea.MAPPING) or (idea is Idea.CALL and _makes_data(file, around, words)):
            top = around
        elif idea not in _THROUGH:
            break
        holder = around
    if top is None or is_double(file, node):
        return
    handed_out = is_result(file, top) or is_result(file, holder) or _is_handed_out(file, top, words)
    if handed_out or _is_kept(file, holder, top):
        yield Candidate(
            file.place(file.statement_around(top)), f'Made-up data is handed out as if it were real: "{said}"', tier="check"
        )


def of_rows(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """Rows that are written out and numbered, given by a function that says that it looks them up."""
    call = file.call(node) if file.idea(node) is Idea.CALL else None
    if call is not None and not (call.constructor or words.matches(call, "collects")):
        return
    rows = [a.value for a in call.arguments] if call is not None else file.elements(node)
    said = numbered_rows(file, rows) if len(rows) > 1 else None
    if said is None or is_double(file, node) or not words.words("looks_up") & set(words_of(function_name(file, node))[:1]):
        return
    whole = node
    while whole.parent is not None and (file.idea(whole.parent) is Idea.WRAPPER or _makes_data(file, whole.parent, words)):
        whole = whole.parent  # `new List<Product> { … }`, `[]Product{ … }`
    if is_result(file, node) or is_result(file, whole) or _is_handed_out(file, whole, words):
        place = file.place(file.statement_around(node))
        yield Candidate(place, f"Rows that are written out are handed out as if they were looked up: `{said}`", tier="check")


def of_name(file: SourceFile, node: Node, words: Vocabulary) -> Iterator[Candidate]:
    """``const mockUsers = [{…}]``"""
    target, value = file.role(node, "target"), file.unwrap(file.role(node, "value"))
    if target is None or value is None or is_double(file, node):
        return
    call = file.call(value)
    if file.idea(value) not in (Idea.COLLECTION, Idea.MAPPING) and (call is None or not words.matches(call, "collects")):
        return
    parts = words_of(file.name(target) or file.text(target))
    filled = any(True for _ in file.walk(value, Idea.STRING, Idea.NUMBER))
    if len(parts) > 1 and parts[0] in words.words("made_up") and filled and parts[-1] not in _ABOUT_DATA:
        yield Candidate(file.place(target, node), f"`{file.text(target)}` holds made-up data", tier="check")


def _makes_data(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """``new User(…)``, ``User(…)``, ``listOf(…)``"""
    call = file.call(node)
    return call is not None and (call.constructor or call.name[:1].isupper() or words.matches(call, "collects"))


def _is_kept(file: SourceFile, holder: Node, data: Node) -> bool:
    """Whether data that names nobody in two places at least is given a name within a function, which goes on with it."""
    around = holder.parent
    if around is None or file.idea(around) is not Idea.ASSIGNMENT or file.function_around(around) is None:
        return False
    texts = [file.text(n) for n in file.walk(data, Idea.STRING)]
    return any(names_nobody(text) for text in texts) and sum(made_up_words(text) is not None for text in texts) > 1


def _is_handed_out(file: SourceFile, node: Node, words: Vocabulary) -> bool:
    """Whether a literal is the argument of a call that answers: ``res.json([…])``."""
    arguments = node.parent
    while arguments is not None and file.idea(arguments) in (None, Idea.WRAPPER, Idea.KEYWORD):
        arguments = arguments.parent
    call = file.call(arguments.parent) if arguments is not None and file.idea(arguments) is Idea.ARGUMENTS else None
    return call is not None and call.name.rpartition(".")[2] in words.words("handed_out")
