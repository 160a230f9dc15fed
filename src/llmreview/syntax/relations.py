"""Relations of mapped objects: what is read from a database when a member of an object is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.rounds import Round
    from llmreview.syntax.source import SourceFile

_DECLARES = (
    r"^\s*{0}\s*(?::[^=]*)?=\s*(?:\w+\.)*(?:ForeignKey|OneToOneField|ManyToManyField|ForeignKeyField|relationship|relation|GenericRelation)\(",
    r"related_name\s*=\s*[\"']{0}[\"']|backref\s*=\s*(?:\w+\()?[\"']{0}[\"']",
    r"^\s*(?:belongs_to|has_many|has_one|has_and_belongs_to_many)\s*\(?\s*:{0}\b",
    r"function\s+{0}\s*\([^)]*\)[^{{;]*\{{\s*return\s+\$this->(?:belongsTo|hasMany|hasOne|belongsToMany|morph\w+|has\w+Through)\(",
    r"@(?:OneToMany|ManyToOne|ManyToMany|OneToOne|ElementCollection)\b(?:[^;{{}}]|\{{[^}}]*\}})*?\b{0}\s*(?:[;=,:)]|\n)",
)
"""How Django, Peewee, SQLAlchemy, Active Record, Eloquent and JPA declare a relation named ``{0}``."""


class Access(NamedTuple):
    """A member of the element of a round that may be a relation."""

    node: Node
    name: str


def accesses(around: Round) -> Iterator[Access]:
    """The members of a round's element that its body asks for, each once: ``order.customer``, ``order.getItems()``."""
    file, seen = around.file, set()
    for node in file.walk(around.body, Idea.MEMBER, Idea.CALL):
        is_call = file.idea(node) is Idea.CALL
        holder = file.role(node, "receiver" if is_call else "object")
        if holder is None or file.text(holder) not in around.items:
            continue
        name = file.name(node)
        getter = re.match(r"get([A-Z]\w*)$", name)
        if getter is not None:
            name = getter[1][0].lower() + getter[1][1:]
        if name and name not in seen and name not in ("id", "pk"):
            seen.add(name)
            yield Access(node, name)


def declares_relation(sources: Iterable[SourceFile], name: str) -> bool:
    """Whether one of these files declares a relation of this name."""
    patterns = [re.compile(pattern.format(re.escape(name)), re.MULTILINE) for pattern in _DECLARES]
    for source in sources:
        if name.encode() in source.words:
            text = source.source.decode(errors="replace")
            if any(pattern.search(text) for pattern in patterns):
                return True
    return False
