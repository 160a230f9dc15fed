"""Loops over pages where the client offers an iterator, or where the same loop stands elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.detect.offers import offered
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Idea, SourceFile
from llmreview.syntax.grammar import grammar_of
from llmreview.syntax.iterators import TYPE_ENDINGS, is_about, iterates, names_of_types
from llmreview.syntax.kept_positions import keeps_position
from llmreview.syntax.naming import words_of
from llmreview.syntax.normal import normal_form
from llmreview.syntax.pagination import PageLoop, read_page_loop
from llmreview.syntax.symbols import Symbol

if TYPE_CHECKING:
    from tree_sitter import Node

ANCHORS = (Idea.LOOP,)

_DEFINES = (
    r"(?:\b(?:def|func|fun|function|async|public|protected|static|suspend|abstract)\b.*\b|^\s*(?:async\s+)?|\)\s*"
    r"|^\s*(?!(?:return|await|new|throw|yield)\b)[\w.<>\[\],? ]*[\w>\]?]\s+)"  # an interface says only the type
)
_POSITIONS = Pattern(r"[A-Za-z_]*(?:[pP]age|[oO]ffset|[cC]ursor|[lL]imit)\w*")
SAME_SHARE = 0.85
MOST_MENTIONS = 120
"""Lines with a word from which on it is too common to look for the same loop by it."""
MAX_FILES = 24
"""Files of the repository that are read for one loop."""


def detect(node: Node, file: SourceFile, context: Context) -> Iterator[Candidate]:
    if is_test_path(file.path):
        return
    loop = read_page_loop(file, node)
    if loop is None:
        return
    at_hand = None if keeps_position(loop) else _offered_by_library(loop, context) or _offered_beside(loop, context)
    found = at_hand or _stands_elsewhere(loop, context)
    if found is not None:
        yield found


def _candidate(loop: PageLoop, message: str, evidence: tuple[Evidence, ...] = (), tier: Tier | None = None) -> Candidate:
    file = loop.file
    place = file.place(loop.node)
    condition = file.role(loop.node, "condition") or file.role(loop.node, "over")
    end = condition.end_point[0] + 1 if condition is not None and condition.start_point[0] == place.line - 1 else place.line
    return Candidate(place._replace(end_line=end), message, evidence, tier=tier)


# Known libraries


def _offered_by_library(loop: PageLoop, context: Context) -> Candidate | None:
    offer = offered(loop.file, loop.file.text(loop.node), context.vocabulary.words("offers"))
    if offer is None:
        return None
    message = f"The pages of `{loop.request.name}` are walked by hand; the library offers {offer.instead}"
    return _candidate(loop, message, tier=offer.tier)


# Iterators of the repository


def _offered_beside(loop: PageLoop, context: Context) -> Candidate | None:
    """An iterator of the class or module whose method gives the pages, or of its twin."""
    name = loop.request.name
    for file in _files_defining(loop, name, context):
        for defined in (s for s in file.symbols if s.own_name == name and s.kind in ("function", "method")):
            if name in context.vocabulary.words("generic") and not _is_surely(loop, defined):
                continue
            found = _iterator_beside(file, defined, loop) if not _is_its_source(loop, file, defined) else None
            if found is not None:
                place = file.place(found.core)
                evidence = (Evidence(file.path, place.line, place.line, f"`{found.own_name}` walks the pages"),)
                return _candidate(loop, f"The pages of `{name}` are walked by hand; `{found.name}` does that already", evidence)
    return _type_elsewhere(loop, context)


def _type_elsewhere(loop: PageLoop, context: Context) -> Candidate | None:
    """A type of the repository that walks the pages of the same request, by its name."""
    name = loop.request.name
    around = loop.file.enclosing(loop.node, Idea.CLASS)
    if name in context.vocabulary.words("generic") or len(words_of(name)) < 2 or not context.repository.known:
        return None
    if around is not None and loop.file.name(around).endswith(TYPE_ENDINGS):
        return None  # its own source
    wanted = names_of_types(name)
    defines = re.compile(rf"\b(?:class|struct|type|interface|object)\s+(?P<name>{'|'.join(sorted(wanted))})\b")
    rare = context.repository.rare_mentions(wanted, (), MOST_MENTIONS)
    for mention in (mention for mentions in rare.values() for mention in mentions):
        found = defines.search(mention.text)
        grammar = grammar_of(mention.path)
        alike = grammar is not None and grammar.family == loop.file.grammar.family
        if found is not None and alike and not is_test_path(mention.path):
            evidence = (Evidence(mention.path, mention.line, mention.line, f"`{found['name']}` walks the pages"),)
            return _candidate(loop, f"The pages of `{name}` are walked by hand; `{found['name']}` does that already", evidence)
    return None


def _is_surely(loop: PageLoop, defined: Symbol) -> bool:
    """Whether the request is a method of just this class, by the type of its receiver: ``get`` alone says nothing."""
    owner = defined.name.rpartition(".")[0]
    receiver = loop.request.receiver
    if receiver is None:
        return False
    if loop.file.is_self(receiver):
        return loop.file.name(loop.file.enclosing(loop.node, Idea.CLASS)) == owner
    return bool(owner) and loop.file.origin(receiver).rpartition(".")[2] == owner


def _function_around(loop: PageLoop) -> Symbol | None:
    return loop.file.symbol_at(loop.file.place(loop.node).line)


def _is_its_source(loop: PageLoop, file: SourceFile, defined: Symbol) -> bool:
    """Whether the loop itself is the iterator of the class or module that defines what it asks."""
    around = _function_around(loop)
    if around is None or file is not loop.file:
        return False
    beside = around.name.rpartition(".")[0] == defined.name.rpartition(".")[0]
    return beside and iterates(file, around.core, around.own_name)


def _files_defining(loop: PageLoop, name: str, context: Context) -> Iterator[SourceFile]:
    """The files in which a function of this name is defined: this one, those of the change, those of the repository."""
    yield loop.file
    family, seen = loop.file.grammar.family, {loop.file.path}
    for change in context.sources.readable:
        if change.path not in seen and change.new is not None and name.encode() in change.new and not is_test_path(change.path):
            other = context.sources.new(change)
            if other is not None and other.grammar.family == family:
                seen.add(change.path)
                yield other
    if name in context.vocabulary.words("generic") or not context.repository.known:
        return
    defines = re.compile(_DEFINES + re.escape(name) + r"\s*[(<=]")
    paths = [m.path for m in context.repository.mentions(name) or () if defines.search(m.text[:400])]
    for path in [p for p in dict.fromkeys(paths) if p not in seen and not is_test_path(p)][:MAX_FILES]:
        grammar = grammar_of(path)
        source = context.repository.file(path) if grammar is not None and grammar.family == family else None
        if source is not None:
            yield source


def _iterator_beside(file: SourceFile, defined: Symbol, loop: PageLoop) -> Symbol | None:
    """A member of the same class or module, of a twin of that class, or a type over the same request, that walks the pages."""
    owner = defined.name.rpartition(".")[0]
    receiver = file.text(file.role(defined.core, "owner"))
    own = _function_around(loop)
    for symbol in file.symbols:
        if symbol.core == defined.core or (own is not None and symbol.core == own.core and file is loop.file):
            continue
        if symbol.kind in ("class", "type"):
            walks = re.search(r"(?:Paginator|Iterable|Iterator|Pager|Pages|Enumerable|Stream)$", symbol.own_name)
            if walks and is_about(symbol.own_name, defined.own_name):
                return symbol
            continue
        if symbol.kind not in ("function", "method"):
            continue
        same = symbol.name.rpartition(".")[0] == owner and file.text(file.role(symbol.core, "owner")) == receiver
        if not (same or _are_twins(symbol.name.rpartition(".")[0], owner)) or not is_about(symbol.own_name, defined.own_name):
            continue
        if _is_in_reach(loop, file, symbol) and iterates(file, symbol.core, symbol.own_name, defined.own_name):
            return symbol
    return None


def _is_in_reach(loop: PageLoop, file: SourceFile, symbol: Symbol) -> bool:
    """Whether the code around a loop may use a member: one that is for its own class or module only is used from there."""
    if not file.grammar.private_names(symbol.own_name):
        return True
    if file.grammar.folder_is_module:
        return file.path.rpartition("/")[0] == loop.file.path.rpartition("/")[0]
    own = _function_around(loop)
    return file is loop.file and own is not None and own.name.rpartition(".")[0] == symbol.name.rpartition(".")[0]


def _are_twins(name: str, other: str) -> bool:
    """Whether two classes are the synchronous and the asynchronous form of one another."""
    return (
        name != other
        and bool(name)
        and [w for w in words_of(name) if w not in ("async", "sync")]
        == [w for w in words_of(other) if w not in ("async", "sync")]
    )


# The same loop


def _stands_elsewhere(loop: PageLoop, context: Context) -> Candidate | None:
    for other in _other_loops(loop, context):
        unsure = loop.client in context.vocabulary.words("generic") and other.file.path != loop.file.path
        if other.fields == loop.fields and other.client == loop.client and _alike(loop, other, unsure):
            place = other.file.place(other.node)
            evidence = (Evidence(other.file.path, place.line, place.line, "the same walk over pages"),)
            message = f"This walk over the pages of `{loop.client}` stands elsewhere, too"
            return _candidate(loop, message, evidence, "check" if unsure else None)
    return None


def _alike(loop: PageLoop, other: PageLoop, unsure: bool) -> bool:
    """Whether two loops are of about the same size; where the client's name says little, whether nearly all else is the same."""
    if unsure:
        one, two = (Counter(t for t in normal_form(item.file, item.node) if t[0] not in "ns") for item in (loop, other))
        return 2 * (one & two).total() >= SAME_SHARE * (one.total() + two.total())
    sizes = sorted(item.node.end_byte - item.node.start_byte for item in (loop, other))
    return sizes[1] <= 3 * sizes[0] + 200


def _other_loops(loop: PageLoop, context: Context) -> Iterator[PageLoop]:
    """The loops over pages that stand before this one in the change, or anywhere in what the change did not touch."""
    family = loop.file.grammar.family
    for change in sorted(context.sources.readable, key=lambda c: c.path != loop.file.path):  # its own file first
        source = context.sources.new(change)
        if source is None or source.grammar.family != family or is_test_path(change.path):
            continue
        for other in source.page_loops:
            earlier = (source.path, other.node.start_byte) < (loop.file.path, loop.node.start_byte)
            if earlier or (other.node != loop.node and not source.is_changed(other.node)):
                yield other
    yield from _untouched_loops(loop, context)


def _untouched_loops(loop: PageLoop, context: Context) -> Iterator[PageLoop]:
    """The loops in files that the change left alone and in which a word stands that tells of the same walk."""
    if not context.repository.known:
        return
    word = _telling_word(loop, context)
    if word:
        mentions = context.repository.mentions(word) or ()
    else:
        words = frozenset(_POSITIONS.findall(loop.file.text(loop.node)))
        rare = context.repository.rare_mentions(words, (), MOST_MENTIONS)
        mentions = tuple(mention for found in rare.values() for mention in found)
    changed = {change.path for change in context.sources.change.files}
    family = loop.file.grammar.family
    paths = dict.fromkeys(m.path for m in mentions if m.path not in changed and not is_test_path(m.path))
    fitting = (path for path in paths if (grammar := grammar_of(path)) is not None and grammar.family == family)
    for path in list(fitting)[:MAX_FILES]:
        found = context.repository.file(path)
        if found is not None:
            yield from found.page_loops


def _telling_word(loop: PageLoop, context: Context) -> str:
    """A word by which the same loop can be looked for in the repository."""
    own = [field for field in sorted(loop.fields) if len(words_of(field)) > 1 and field.isidentifier()]
    if own:
        return own[0]
    return loop.request.name if loop.request.name not in context.vocabulary.words("generic") else ""
