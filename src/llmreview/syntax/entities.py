"""What a read is about: ``order`` for ``getOrderById``, ``session.get(Order, id)`` and ``SELECT … FROM orders``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from llmreview.pattern import Pattern
from llmreview.syntax.calls import type_name
from llmreview.syntax.chains import Chain, names_read
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import ends_in, words_of
from llmreview.syntax.prepared import prepared_texts

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.calls import Call
    from llmreview.syntax.source import SourceFile

_FROM = Pattern(r"""\bfrom\s+[\["'`]?(?:\w+\.)?(\w+)""", re.IGNORECASE)
TYPE_ARGUMENT = Pattern(r"^(?:typeof\()?([A-Z]\w*)(?:\)|\.class|::class(?:\.java)?|\.self)?$")
"""A type that is given as an argument."""
MODEL = Pattern(r"^(?:\w+(?:\.|::|\\))*([A-Z][a-z]\w*)$")
"""A class that may stand for a table."""


class ReadWords(Protocol):
    """The vocabulary of reads (``detectors/vocabulary/reads.yaml``)."""

    def words(self, topic: str) -> frozenset[str]: ...

    def matches(self, call: Call, topic: str) -> bool: ...


def entity(file: SourceFile, chain: Chain, words: ReadWords) -> tuple[str, ...]:
    """What a read is about, as the words of its name: by a type, a model, a table, else the name of what is called."""
    last = chain.calls[-1]
    for call in chain.calls:
        first = call.arguments[0] if call.arguments and call.arguments[0].name is None else None
        if first is not None and (found := TYPE_ARGUMENT.match(file.text(first.value))) is not None:
            return singular(words_of(found[1]))
    if (
        chain.root is not None
        and not ends_in(file.text(chain.root)[-60:], words.words("stores") | words.words("services"))
        and (model := MODEL.match(file.text(chain.root).partition(".objects")[0].partition(".query")[0])) is not None
    ):
        return singular(words_of(model[1]))
    for call in chain.calls:
        text = file.string(call.arguments[0].value) if call.arguments else None
        if text is not None and call.name in words.words("table_names") and text:
            return singular(words_of(text))
        states = bool(call.arguments) and call.name in words.words("statements")
        texts = [t for a in call.arguments[:3] for t in (file.text(a.value), *texts_of_name(file, a.value))] if states else []
        texts += prepared_texts(file, call) if call.name in words.words("runs") else []
        table = _FROM.search("\n".join(texts))
        if states or table is not None:
            return singular(words_of(table[1])) if table is not None else ()
    filled = _filled(file, chain)
    if filled:
        return filled
    named = _named_entity(last.name, words)
    if named:
        return named
    for name in reversed(chain.names[: -len(chain.calls)] if len(chain.names) > len(chain.calls) else ()):
        rest = [w for w in words_of(name) if w not in words.words("stores") | words.words("services") | words.words("holders")]
        if rest and name not in ("self", "this", "objects", "query"):
            return singular(rest)
    return ()


def _filled(file: SourceFile, chain: Chain) -> tuple[str, ...]:
    """``db.First(&user, id)`` is about the type of ``user``."""
    pointers = [a.value for call in chain.calls for a in call.arguments if file.text(a.value).startswith("&")]
    for name in (n for pointer in pointers for n in names_read(file, pointer)):
        definition = file.scope(name).definition_before(file.text(name), name)
        if definition is not None and definition.type is not None:
            return singular(words_of(type_name(file, definition.type).rpartition(".")[2]))
    return ()


def _named_entity(name: str, words: ReadWords) -> tuple[str, ...]:
    """``getUserById`` is about a user, ``find_active_orders`` about active orders."""
    found: list[str] = []
    named = words_of(name)
    verbless = "by" in named and named[0] not in words.words("read_verbs") | words.words("finders")
    for word in named if verbless else named[1:]:
        if word in ("by", "with", "for", "where", "in", "async", "or", "and", "from", "of"):
            break
        if word not in words.words("empty_words"):
            found.append(word)
    return singular(found)


def singular(found: list[str]) -> tuple[str, ...]:
    """Words with the plural taken off the last one."""
    if not found:
        return ()
    last = found[-1]
    if last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("sses", "xes", "ches", "shes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return (*found[:-1], last)


def texts_of_name(file: SourceFile, node: Node) -> list[str]:
    """What a name was set to, as it is written."""
    if file.idea(node) is not Idea.NAME:
        return []
    definition = file.scope(node).definition_before(file.text(node), node)
    return [file.text(definition.value)] if definition is not None and definition.value is not None else []
