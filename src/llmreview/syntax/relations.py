"""Relations of mapped objects: what is read from a database when a member of an object is first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.rounds import Round
    from llmreview.syntax.source import SourceFile

_DECLARES = (
    r"^[ \t]*(\w+)[ \t]*(?::[^=\n]*)?=\s*(?:\w+\.)*"
    r"(?:ForeignKey|OneToOneField|ManyToManyField|ForeignKeyField|relationship|relation|GenericRelation)\(",
    r"^[ \t]*(?:belongs_to|has_many|has_one|has_and_belongs_to_many)[ (]+:(\w+)",
    r"function[ ]+(\w+)\s*\([^)]*\)[^{;]*\{\s*return\s+\$this->"
    r"(?:belongsTo|hasMany|hasOne|belongsToMany|morph\w+|has\w+Through)\(",
    r"@(?:OneToMany|ManyToOne|ManyToMany|OneToOne|ElementCollection)\b"
    r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?[^;(){}=]*?(\w+)\s*(?:[;=,:)]|$)",
    r"public[ ]+virtual[ ]+(?:\w+<\w+>|(?!DateTime|Guid|String|Decimal|TimeSpan)[A-Z]\w*)\??[ ]+(\w+)\s*\{\s*get",
)
"""How Django, Peewee, SQLAlchemy, Active Record, Eloquent, JPA and Entity Framework declare a relation in a class."""
_DECLARED = Pattern("|".join(_DECLARES), re.MULTILINE)
_REVERSED = Pattern(
    r"(?:ForeignKey|OneToOneField|ManyToManyField|ForeignKeyField|relationship)\(\s*[\"']?(?:\w+\.)*(\w+)\b[^)]{0,400}?"
    r"(?:related_name|backref|back_populates)\s*=\s*[\"'](\w+)[\"']"
)
"""How the other side of a relation gives it its name there."""
_MAPPED = Pattern(
    rb"ForeignKey|relationship\(|ToOneField|ManyToMany|belongs_to|has_many|has_one|belongsTo|hasMany|hasOne|OneToMany"
    rb"|ManyToOne|OneToOne|public virtual"
)

_KNOWN: WeakKeyDictionary[SourceFile, frozenset[tuple[str, str]]] = WeakKeyDictionary()


class Access(NamedTuple):
    """A member of the element of a round that may be a relation."""

    node: Node
    name: str


def accesses(around: Round) -> Iterator[Access]:
    """The members of a round's element that its body asks for, each once: ``order.customer``, ``order.getItems()``."""
    file, seen = around.file, set()
    for node in file.walk(around.body, Idea.MEMBER, Idea.CALL):
        holding = node.parent
        if holding is not None and file.idea(holding) is Idea.ASSIGNMENT and file.role(holding, "target") == node:
            continue
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


def declares_relation(sources: Iterable[SourceFile], entity: tuple[str, ...], name: str) -> bool:
    """Whether one of these files declares a relation of this name of the class that an entity's words name."""
    own = ("".join(entity), name)
    return any(own in _relations(source) for source in sources)


def _relations(source: SourceFile) -> frozenset[tuple[str, str]]:
    """The relations that a file declares, by their class in lower case and their name."""
    if source not in _KNOWN:
        found = set()
        if _MAPPED.search(source.source) is not None:
            for cls in source.query(Idea.CLASS):
                owner = source.name(cls).lower()
                found |= {(owner, next(filter(None, match.groups()))) for match in _DECLARED.finditer(source.text(cls))}
            text = source.source.decode(errors="replace")
            found |= {(match[1].lower(), match[2]) for match in _REVERSED.finditer(text)}
        _KNOWN[source] = frozenset(found)
    return _KNOWN[source]
