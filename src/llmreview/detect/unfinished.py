"""What placeholder says of functions and branches that only say that they are not implemented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Context, Vocabulary
from llmreview.model import Tier
from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.stubs import class_around, is_declaration, is_double, is_extended, is_whole_body

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_NOT_DONE = Pattern(
    r"\bnot (?:yet |been |currently )*implemented\b|\bunimplemented\b|\bto be implemented\b|\bimplement me\b|^\W*TODO\b|\bTODO:"
    r"|\bnot yet (?:available|supported)\W*$|\bnot (?:available|supported) yet\W*$|\bcoming soon\b",
    re.IGNORECASE,
)
_FOR_OTHERS = Pattern(
    r"\bsub-?class|\boverrid|\bmust (?:be )?implement|\bshould (?:be )?implement|\bchild\b|\bconcrete\b|\bderived\b"
    r"|\b(?:self|this|static)(?:\.|::|->)_*class|\bgetClass\(|\bget_class\(|\btype\(self\)|\bGetType\(|\bconstructor\.name\b",
    re.IGNORECASE,
)
_STATUS = "501"
"""The status of HTTP that says so."""
_NAMES = frozenset({"notimplemented", "statusnotimplemented", "status501notimplemented", "errnotimplemented", "errunimplemented"})
"""Constants that say so, in lower case and without what joins their words."""
MAX_TEXT = 200


def of_throw(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    """``raise NotImplementedError``, ``throw new Error("Not implemented")``"""
    value = file.unwrap(file.role(node, "value"))
    text = file.text(node)
    name = _thrown(file, value if value is not None else node)
    says_so = _NOT_DONE.search(text) is not None or any(_says_so(file.text(n)) for n in file.walk(node, Idea.STRING))
    if name in context.vocabulary.words("not_implemented") or says_so:
        yield from _stub(file, node, text, says_so, context)


def of_call(file: SourceFile, call: Call, context: Context) -> Iterator[Candidate]:
    """``todo!()``, ``errors.New("not implemented")``, ``res.status(501)``"""
    words, node = context.vocabulary, call.node
    if call.receiver is None and call.name in words.words("stub_calls"):
        yield from _stub(file, node, file.text(node), True, context, certain=call.name.lower() == "todo")
        return
    if not call.arguments or _is_inside(file, node, Idea.THROW):
        return
    if words.matches(call, "gives_up") and not _is_logged_only(call):
        named = _thrown(file, call.arguments[0].value) in words.words("not_implemented")
        says_so = any(_says_so(file.text(a.value)) for a in call.arguments[:2])
        if named or says_so:
            yield from _stub(file, node, file.text(node), says_so, context)
            return
    if call.name in words.words("answers") and any(_means_it(file, a.value, words) for a in call.arguments):
        yield from _stub(file, node, "", False, context)


def of_return(file: SourceFile, node: Node, context: Context) -> Iterator[Candidate]:
    """``return ErrNotImplemented``; in methods that operators call it is a word of the language."""
    value = file.unwrap(file.role(node, "value"))
    function = file.function_around(node)
    parts = [] if value is None else file.elements(value) if file.idea(value) is Idea.COLLECTION else [value]
    if function is None or file.name(function).startswith("__") or file.call(value) is not None:
        return
    if any(_means_it(file, part, context.vocabulary) for part in parts[-1:]):
        yield from _stub(file, node, "", False, context)


def _says_so(text: str) -> bool:
    return len(text) < MAX_TEXT and _NOT_DONE.search(text.strip("\"'`")) is not None


def _means_it(file: SourceFile, value: Node, words: Vocabulary) -> bool:
    """Whether a value is the status, the constant or the error that says so."""
    value = file.unwrap(value) or value
    if file.idea(value) is Idea.NUMBER:
        return file.text(value) == _STATUS
    call = file.call(value)
    if call is not None and call.node == value:
        return call.name in words.words("not_implemented")
    name = file.string(value) if file.idea(value) is Idea.STRING else file.name(value)
    return re.sub(r"[_:]", "", name or "").lower() in _NAMES


def _thrown(file: SourceFile, value: Node) -> str:
    call = file.call(value)
    return (call.name if call is not None else file.name(value) or file.text(value)).rpartition(".")[2].rpartition("\\")[2]


def _is_inside(file: SourceFile, node: Node, idea: Idea) -> bool:
    around = file.enclosing(node, idea, Idea.FUNCTION, Idea.LAMBDA)
    return around is not None and file.idea(around) is idea


def _is_logged_only(call: Call) -> bool:
    """Whether a call may well be a line of a log: ``logger.error("… not implemented")``."""
    return (
        call.receiver is not None
        and call.name in ("error", "fail", "printf", "Errorf")
        and not call.path.startswith(("errors.", "fmt."))
    )


def _stub(file: SourceFile, node: Node, text: str, says_so: bool, context: Context, certain: bool = False) -> Iterator[Candidate]:
    if is_double(file, node) or _FOR_OTHERS.search(text):
        return
    function = file.function_around(node)
    name = file.name(function) if function is not None else ""
    if not certain and (
        is_declaration(file, node) or name in context.vocabulary.words("one_way") or _is_extended(file, node, context)
    ):
        return
    whole = is_whole_body(file, node)
    tier: Tier = "fix" if certain or whole else "check" if says_so and function is not None else "ask"
    if whole and not says_so and "(" in text and not text.rstrip("; \n").endswith("()"):  # a reason is given
        tier = "ask"
    what = f"`{name}` only says that it is not implemented" if whole and name else "What should happen here is not implemented"
    yield Candidate(file.place(node), what, tier=tier)


def _is_extended(file: SourceFile, node: Node, context: Context) -> bool:
    """Whether the repository has a class that extends the one around: what throws there is to be overridden."""
    cls = class_around(file, node)
    name = file.name(cls) if cls is not None else ""
    mentions = context.repository.mentions(name) if name else ()
    return any(is_extended(mention.text, name) for mention in mentions or ())
