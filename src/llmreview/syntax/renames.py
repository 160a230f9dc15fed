"""Whether two normal forms differ in consistent renames only, and in which."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.normal import Form

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile


_DEFINED_BY = {
    Idea.ASSIGNMENT: ("target",),
    Idea.PARAMETER: ("name",),
    Idea.LOOP: ("item",),
    Idea.ITERATION: ("item",),
    Idea.RESOURCE: ("name",),
    Idea.HANDLER: ("name",),
    Idea.FIELD: ("name",),
    Idea.FUNCTION: ("name", "parameters"),
    Idea.LAMBDA: ("name", "parameters"),
    Idea.CLASS: ("name",),
}
_WORD = Pattern(r"[A-Za-z_$][\w$]*")
_OF = frozenset({"t.", "t::"})
"""What stands between a class and its member, where it counts at all."""


def renaming(
    old: Form, new: Form, known: Mapping[str, str], local: Callable[[], tuple[frozenset[str], frozenset[str]]]
) -> dict[str, str] | None:
    """The renames that make ``new`` of ``old``; None where more than names differs, or a rename is not consistent.

    A name may be another one if ``known`` says so, or if each side itself defines its name (``local`` gives these sets).
    """
    if old == new:
        return {}
    if len(old) != len(new):
        return None
    forth: dict[str, str] = {}
    back: dict[str, str] = {}
    for before, after in zip(old, new, strict=True):
        if before[0] in "nm":
            if (after == "n_" and old.count(before) == 1) or (before == "n_" and new.count(after) == 1):
                continue  # what is never read may be called anything
            if before[0] != after[0] or forth.setdefault(before, after) != after or back.setdefault(after, before) != before:
                return None
        elif before != after and (before[0] != "s" or after[0] != "s" or _renamed_words(before[1:], known) != after[1:]):
            return None
    doubtful = [(a[1:], b[1:]) for a, b in forth.items() if a != b and known.get(a[1:]) != b[1:]]
    if doubtful:  # dear to answer, so asked last
        defined = local()
        if not all(a in defined[0] and b in defined[1] for a, b in doubtful):
            return None
    return {a[1:]: b[1:] for a, b in forth.items() if a != b}


def _renamed_words(text: str, known: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: known.get(word[0], word[0]), text)


def surely_differ(old: Iterator[str], new: Iterator[str]) -> bool:
    """Whether two forms differ in more than names and texts; both are read only as far as that takes."""
    for before, after in zip_longest(old, new, fillvalue="-"):
        if before != after and (before[0] != after[0] or before[0] not in "nms"):
            return True
    return False


def unqualified(form: Form, owner: str) -> Iterator[str]:
    """The tokens of a form with ``Owner.name`` as ``name``."""
    tokens = [token for here, token in enumerate(form) if token not in _OF or form[here - 1] != owner]
    for here, token in enumerate(tokens):
        around = tokens[here - 1 : here + 3]
        if token == owner and len(around) == 4 and around[0].startswith("(") and around[2][:1] in ("m", "n") and around[3] == ")":
            tokens[here - 1 : here + 3] = ["", "", "n" + around[2][1:], ""]
    return filter(None, tokens)


def defined_names(file: SourceFile, node: Node) -> frozenset[str]:
    """Names that a piece of code itself gives their meaning: its own, parameters, what it assigns, its object's fields."""
    found: set[str] = set()
    for holder in file.walk(node, *_DEFINED_BY):
        idea = file.idea(holder)
        for role in _DEFINED_BY.get(idea, ()) if idea is not None else ():
            target = file.role(holder, role)
            for name in file.walk(target, Idea.NAME, Idea.MEMBER) if target is not None else ():
                found.add(file.name(name) if file.idea(name) is Idea.MEMBER else file.text(name))
            if target is not None and target.type.endswith("identifier"):
                found.add(file.text(target))
    return frozenset(found)
