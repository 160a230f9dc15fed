"""Relations of mapped objects that are read when they are asked for, one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.detector import Candidate, Context, Vocabulary
from llmreview.model import Evidence
from llmreview.pattern import Pattern
from llmreview.syntax.chains import outermost
from llmreview.syntax.grammar import grammar_of
from llmreview.syntax.ideas import Idea
from llmreview.syntax.provenance import made_of
from llmreview.syntax.reads import Read, read_at
from llmreview.syntax.relations import accesses, declares_relation
from llmreview.syntax.rounds import Round

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_MAPS = Pattern(
    r"ForeignKey|relationship\(|related_name|belongs_to|has_many|has_one|hasMany|belongsTo|hasOne|OneToMany|ManyToOne"
)
_WORD = Pattern(r"\w+")

MAX_FILES = 12
"""Files of the repository that are read for one relation."""


def lazy_relations(around: Round, context: Context) -> Iterator[Candidate]:
    """``order.customer`` for each of some orders that were read without their customers."""
    file, words = around.file, context.vocabulary
    read = _read_of(file, around.over, words) if around.over is not None and file.is_changed(around.node) else None
    if read is None or not read.entity or around.over is None:
        return
    if words.words("eager").intersection(_WORD.findall(made_of(file, around.over))):
        return
    for access in accesses(around):
        if not declares_relation(_declaring(file, read.entity, context), read.entity, access.name):
            continue
        first, last = around.head
        evidence = (Evidence(file.path, first, last, "runs once for each element of this"),)
        message = f"`{access.name}` is read for each element of a loop: what the loop goes over was read without it"
        yield Candidate(file.place(access.node), message, evidence, tier="check")


def _read_of(file: SourceFile, over: Node, words: Vocabulary) -> Read | None:
    """The read of a database that a loop goes over: right there, or where its name is given its value."""
    over = file.unwrap(over, Idea.AWAIT) or over
    if file.idea(over) is Idea.NAME:
        definition = file.scope(over).definition_before(file.text(over), over)
        value = file.unwrap(definition.value, Idea.AWAIT) if definition is not None and definition.kind == "assignment" else None
        if value is None:
            return None
        over = value
    read = read_at(file, outermost(file, over), words) if file.idea(over) is Idea.CALL else None
    return read if read is not None and read.kind in ("rows", "store") else None


def _declaring(file: SourceFile, entity: tuple[str, ...], context: Context) -> Iterator[SourceFile]:
    """The files that may declare the relations of a class: this one, those of the change, and those of the repository."""
    yield file
    name = "".join(word.capitalize() for word in entity)
    family, seen = file.grammar.family, {file.path}
    for change in context.sources.readable:
        if change.path not in seen and change.new is not None and name.encode() in change.new:
            source = context.sources.new(change)
            if source is not None and source.grammar.family == family:
                seen.add(change.path)
                yield source
    mentions = context.repository.mentions(name) or ()
    declaring = re.compile(rf"\bclass\s+{name}\b")
    paths = [m.path for m in mentions if declaring.search(m.text) or _MAPS.search(m.text)]
    for path in [p for p in dict.fromkeys(paths) if p not in seen][:MAX_FILES]:
        grammar = grammar_of(path)
        source = context.repository.file(path) if grammar is not None and grammar.family == family else None
        if source is not None:
            yield source
