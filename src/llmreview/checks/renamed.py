"""Members of classes that a change calls otherwise: the field that stands for another, constants in another style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from llmreview.checks.spelling import squeezed
from llmreview.syntax.fields import fields

if TYPE_CHECKING:
    from llmreview.checks.units import Unit
    from llmreview.syntax.definitions import Definition


def renamed_members(old: Iterable[Unit], new: Iterable[Unit]) -> dict[str, str]:
    """The names of members of the classes among some units, as they were, with what they are now."""
    former = {unit.name: unit for unit in old if unit.kind == "class"}
    pairs = ((former[unit.name], unit) for unit in new if unit.kind == "class" and unit.name in former)
    return {was: now for before, after in pairs if before.source != after.source for was, now in _members(before, after)}


def _members(before: Unit, after: Unit) -> Iterator[tuple[str, str]]:
    olds, news = ({field.name: field for field in fields(unit.file, unit.core)} for unit in (before, after))
    gone, come = [olds[name] for name in olds.keys() - news.keys()], [news[name] for name in news.keys() - olds.keys()]
    if len(gone) == len(come) == 1 and _declared(before, gone[0], come[0].name) == _declared(after, come[0], come[0].name):
        yield gone[0].name, come[0].name
    constants = [list(_constants(unit)) for unit in (before, after)]
    if len(constants[0]) == len(constants[1]):
        yield from ((was, now) for was, now in zip(*constants, strict=True) if was != now and squeezed(was) == squeezed(now))


def _declared(unit: Unit, field: Definition, name: str) -> list[str]:
    """The words by which a field is declared, under a name that it may have."""
    holder = field.holder if field.holder is not None else field.node
    return unit.file.text(holder).replace(field.name, name).split()


def _constants(unit: Unit) -> Iterator[str]:
    """The names of the constants of an enumeration, in their order."""
    body = unit.file.role(unit.core, "body")
    for child in body.named_children if body is not None else ():
        name = child.child_by_field_name("name") if child.type.startswith("enum_") else None
        if name is not None:
            yield unit.file.text(name)
