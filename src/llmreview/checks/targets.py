"""What a test case must use to exercise a symbol: its name, and what makes the name mean it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from llmreview.checks.routes import Route, routes_of
from llmreview.checks.spelling import folder_of, squeezed, stem_of
from llmreview.checks.units import CONSTRUCTORS, Unit
from llmreview.syntax import SourceFile, grammar_of

GENERIC_STEMS = frozenset({"index", "__init__", "utils", "main", "mod", "helpers", "types", "base"})


class Target(NamedTuple):
    """What a case must use to exercise a symbol: its name, and its class or module so that the name means it."""

    name: str
    owner: str
    outer: str
    """The outermost class around it."""
    stem: str
    folder: str
    routes: tuple[Route, ...] = ()
    path: str = ""
    folder_is_module: bool = False
    asked_as: str = ""
    """What else stands for it in tests: `be_paid` for `paid?`."""
    key: str = ""
    """Where it is a table: the key under which the symbol stands in it."""
    along: str = ""
    """What a case has to name as well: the method of a class that stands in a table."""
    beside: tuple[Route, ...] = ()
    """Where it only serves the symbol: the routes of others, of which a case may ask instead of those in ``served``."""
    served: tuple[Route, ...] = ()


def target_of(unit: Unit) -> Target:
    around = unit.owner.replace("::", ".")
    owner = around.rpartition(".")[2]
    name = unit.own_name.rstrip("?!=") or unit.own_name
    asked_as = f"be_{name}" if unit.own_name.endswith("?") else ""
    if owner and (name in CONSTRUCTORS or name == owner or (name.startswith("__") and name.endswith("__"))):
        name = owner
    stem = stem_of(unit.file.path)
    folder = folder_of(unit.file.path).rpartition("/")[2]
    if unit.kind == "call":
        name = ""
    elif name == "default":
        name = stem
    return Target(
        name,
        owner if owner != "default" else "",
        around.partition(".")[0],
        stem,
        folder,
        routes_of(unit),
        unit.file.path,
        unit.file.grammar.folder_is_module,
        asked_as,
    )


@lru_cache(maxsize=4096)
def plain_owner(target: Target) -> str:
    """The class's name without what marks it as one of several: it is to be found in the names of test files."""
    return squeezed(re.sub(r"^(?:Abstract|Base|Default)(?=[A-Z])|Impl$", "", target.outer)) or "?"


def of_one_platform(target: Target, file: SourceFile) -> bool:
    """Whether code of a file can call a target at all: a name in another language is another name."""
    grammar = grammar_of(target.path)
    own = file.grammar.family
    return grammar is None or _PLATFORMS.get(grammar.family, grammar.family) == _PLATFORMS.get(own, own)


_PLATFORMS = {"kotlin": "java"}


def overrides(unit: Unit) -> bool:
    """Whether a method is called through the type that declares it, so that a case only makes the object."""
    if unit.kind == "method" and unit.file.grammar.folder_is_module:  # an interface of its file has it
        return re.search(rb"(?m)^\t" + re.escape(unit.own_name.encode()) + rb"\(", unit.file.source) is not None
    head = _before_name(unit)
    return (
        unit.kind == "method"
        and (b"@Override" in head or b"override" in head.split())
        and unit.own_name not in ("equals", "hashCode", "toString", "clone", "compareTo")
    )


def hands_on(unit: Unit) -> bool:
    """Whether a method asks a part of its object for what it is called itself: ``return s.driver.ListItems(ctx)``."""
    return re.search(rb"\w\??(?:\.|->)\w+\??(?:\.|->)" + re.escape(unit.own_name.encode()) + rb"\s*\(", unit.source) is not None


def is_hidden(unit: Unit) -> bool:
    """Whether a unit is private or internal by its mark or package, so that cases reach it through others."""
    marks = set(_before_name(unit).split())
    unmarked = unit.file.grammar.private_by_default and unit.kind == "method" and not marks & {b"public", b"protected"}
    return unmarked or "/internal/" in unit.file.path or not marks.isdisjoint({b"private", b"internal"})


def _before_name(unit: Unit) -> bytes:
    name = unit.file.role(unit.core, "name")
    return unit.file.source[unit.node.start_byte : name.start_byte if name is not None else unit.core.start_byte]


def is_callback(unit: Unit) -> bool:
    """Whether a method is named in its class as what runs before or after something: ``before_destroy :remove_item``."""
    named = rb"(?m)^\s*(?:(?:before|after|around)_\w+|validate|rescue_from|set_callback)\b[^\n]*:" + re.escape(
        unit.own_name.encode()
    )
    return unit.kind == "method" and re.search(named + rb"\b", unit.file.source) is not None
