"""What a module of Python binds at its own level: what others can import from it, or ask of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.python_paths import absolute, module_files
from llmreview.syntax.modules.reference import Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_DYNAMIC = Pattern(
    rb"__getattr__|globals\(\)|vars\(\)|locals\(\)|__dict__|import_module|setattr\(\s*(?:sys|\w*module)|sys\.modules|"
    rb"exec\(|lazy_import|_LazyModule|attach\(|global_enum|_convert_\("
)
_STAR = Pattern(rb"^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?[ \t]*\*", re.MULTILINE)
_GLOBAL = Pattern(rb"^[ \t]*global[ \t]+([\w, \t]+)", re.MULTILINE)
_NAMED_ONLY = (Idea.FUNCTION, Idea.CLASS)
_SKIPPED = (Idea.LAMBDA, Idea.MEMBER, Idea.STRING, Idea.COMMENT, Idea.ANNOTATION)
MOST_FILES = 3
"""Files that may be meant by the path of one module."""
MOST_STARS = 4
"""How far names are followed that modules hand on all at once."""


def defines(module: str, name: str, around: Surroundings, depth: int = 0) -> bool | None:
    """Whether a module of the repository binds a name; None where it cannot be told."""
    paths = module_files(module, around)
    if not paths or len(paths) > MOST_FILES:
        return None
    answers = [_binds(path, name, around, depth) for path in paths]
    return None if None in answers else any(answers)


def _binds(path: str, name: str, around: Surroundings, depth: int) -> bool | None:
    source = around.file(path)
    if source is None or _DYNAMIC.search(source.source):
        return None
    if re.search(rb"[\"']" + re.escape(name.encode()) + rb"[\"']", source.source):
        return None  # a list of names, or of what is to be loaded when it is asked for
    if name in around.once(_names, path):
        return True
    if source.root.has_error and name.encode() in source.words:
        return None
    handed_on = [_hands_on(path, module.decode(), name, around, depth) for module in _STAR.findall(source.source)]
    return None if None in handed_on else any(handed_on)


def _hands_on(path: str, module: str, name: str, around: Surroundings, depth: int) -> bool | None:
    target = absolute(path, module)
    if target is None or depth >= MOST_STARS or (not module.startswith(".") and len(module_files(target, around)) != 1):
        return None
    return defines(target, name, around, depth + 1)


def _names(around: Surroundings, path: str) -> frozenset[str]:
    """The names that stand on a module's own level. What is read there and nowhere bound would be an error anyway."""
    source = around.file(path)
    return frozenset(_names_of(source)) if source is not None else frozenset()


def _names_of(source: SourceFile) -> Iterator[str]:
    for stated in _GLOBAL.findall(source.source):
        yield from re.findall(r"\w+", stated.decode())
    left = [source.root]
    while left:
        node = left.pop()
        idea = source.idea(node)
        if idea in _NAMED_ONLY:
            yield source.name(node)
        elif idea is Idea.NAME:
            yield source.text(node)
        elif idea is Idea.IMPORT:
            yield from (local for local, _ in source.grammar.imports(node))
        elif idea is Idea.KEYWORD:
            value = source.role(node, "value")
            left.extend([value] if value is not None else [])
        elif idea not in _SKIPPED:
            left.extend(node.named_children)
