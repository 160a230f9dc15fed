"""Values that say nothing: what stands in for a result where there is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

Emptiness = Literal["nothing", "null", "empty", "false", "true", "zero", "number", "literal", "constant"]
_STANDING_FOR_NOTHING = frozenset({"default", "defaults", "empty", "none", "fallback", "unknown", "noop"})
_WORDLESS = frozenset({"null", "empty", "false", "true", "zero", "number"})


def emptiness(file: SourceFile, node: Node | None, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    """In what way a value says nothing about what happened; None for a value that may say something."""
    node = file.unwrap(node, Idea.AWAIT)
    if node is None:
        return "nothing"
    idea, text = file.idea(node), file.text(node)
    if idea is Idea.NULL:
        return "null"
    if idea is Idea.BOOLEAN:
        return "true" if text.lower() == "true" else "false"
    if idea in (Idea.NUMBER, Idea.UNARY):
        return _emptiness_of_number(text)
    if idea is Idea.STRING:
        content = file.string(node)
        return None if content is None else "literal" if content else "empty"
    if idea in (Idea.COLLECTION, Idea.MAPPING):
        return _emptiness_of_parts(file, node, is_empty)
    call = file.call(node)
    if call is not None:
        return _emptiness_of_call(file, call, is_empty)
    if idea in (Idea.NAME, Idea.MEMBER):
        name = file.name(node)
        if name == "Empty":  # string.Empty
            return "empty"
        return "constant" if name.isupper() or _STANDING_FOR_NOTHING & set(words_of(name)) else None
    return None


def _emptiness_of_call(file: SourceFile, call: Call, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    if call.constructor and not call.arguments and file.text(call.node).endswith("{}"):  # the zero value of a type
        return "empty"
    if is_empty(call):
        kinds = {emptiness(file, argument.value, is_empty) for argument in call.arguments}
        return None if kinds & {None, "constant", "number"} else "empty"
    if call.constructor and len(call.arguments) == 1 and re.fullmatch(r"[\"']?0[.0]*[\"']?", file.text(call.arguments[0].value)):
        return "zero"
    made = call.constructor or (call.name == "new" and call.receiver is not None)
    said = {emptiness(file, argument.value, is_empty) for argument in call.arguments}
    return "constant" if made and said <= _WORDLESS else None  # an object in its first state, or with fixed numbers


def _emptiness_of_number(text: str) -> Emptiness | None:
    """A number that stands in for a measured one; a small one, or one of HTTP, may be a status that tells of the failure."""
    if re.fullmatch(r"0[.0]*[fFdDlLnmM]?|-\s*1[.0]*[fFdDlLnmM]?", text):
        return "zero"
    found = re.fullmatch(r"-?\s*([\d_]+)(\.\d+)?[fFdDlLnmM]?(?:_?[iuf]\d+)?", text)
    if found is None:
        return None
    return "number" if found[2] or not (int(found[1].replace("_", "") or 0) <= 2 or 200 <= int(found[1]) < 600) else None


def _emptiness_of_parts(file: SourceFile, node: Node, is_empty: Callable[[Call], bool]) -> Emptiness | None:
    """A list of what says nothing, or an object whose every value says nothing."""
    if file.idea(node) is Idea.COLLECTION:
        kinds = [emptiness(file, child, is_empty) for child in file.elements(node)]
        return None if {None, "constant", "number"} & set(kinds) else "empty"
    pairs = [c for c in node.named_children if file.idea(c) is not Idea.COMMENT]
    kinds = [emptiness(file, file.role(p, "value"), is_empty) for p in pairs]
    if {None, "nothing", "literal", "number"} & set(kinds):
        return None
    return "constant" if "constant" in kinds else "empty"
