"""What an import of Python names, and whether it may fail without harm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Reference

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_OTHER_ERRORS = frozenset(
    """ArithmeticError AssertionError BlockingIOError BrokenPipeError ConnectionError EOFError FileExistsError FileNotFoundError
    FloatingPointError IndexError IOError KeyError KeyboardInterrupt LookupError MemoryError NotImplementedError OSError
    OverflowError PermissionError RecursionError RuntimeError StopAsyncIteration StopIteration SystemExit TimeoutError TypeError
    UnicodeDecodeError UnicodeEncodeError UnicodeError ValueError ZeroDivisionError""".split()
)
"""What is not raised where something is missing. Who catches another error, or one of his own, may be prepared for that."""
_TOLERANT = Pattern(r"suppress|ImportError|ModuleNotFoundError|AttributeError|raises|ignore|optional", re.IGNORECASE)
_ASKS_WHAT_IS_THERE = Pattern(
    r"version_info|version\b.*[<>=]|VERSION|platform|os\.name|find_spec|TYPE_CHECKING|\bPY_?\d|(?i:has_|have_|_available|_installed|is_available|is_installed|"
    r"importorskip|implementation|windows|linux|darwin)"
)


def references(file: SourceFile, node: Node) -> Iterator[Reference]:
    """What an import names, each by itself."""
    text = file.text(node)
    match = re.match(r"from\s+(\.*)\s*([\w.]*)\s+import\s+(.*)", text, re.DOTALL)
    if match is None:
        for name in re.split(r",", re.sub(r"^import\s+", "", text)):
            yield Reference(node, re.split(r"\s+as\s+", name.strip())[0])
        return
    module = f"{match[1]}{match[2]}"
    names = re.sub(r"#[^\n]*|\\\r?\n", "", match[3]).strip("() \r\n")
    for name in names.split(","):
        own = re.split(r"\s+as\s+", name.strip())[0].strip()
        if re.fullmatch(r"\w+", own):
            yield Reference(node, module, own)
        elif own == "*":
            yield Reference(node, module)


def may_fail(file: SourceFile, node: Node) -> bool:
    """Whether somebody is prepared for what a node asks for not being there."""
    if file.enclosing(node, Idea.HANDLER) is not None:
        return True
    holder = node.parent
    while holder is not None:
        idea = file.idea(holder)
        if idea is Idea.TRY and _is_prepared(file, holder):
            return True
        if holder.type == "with_statement" and any(_TOLERANT.search(file.text(item)) for item in holder.named_children[:1]):
            return True
        holder = holder.parent
    return False


def _is_prepared(file: SourceFile, block: Node) -> bool:
    """Whether a ``try`` has a handler for what an import that fails raises."""
    for handler in (child for child in block.named_children if file.idea(child) is Idea.HANDLER):
        types = file.role(handler, "types")
        if types is None or not _OTHER_ERRORS.issuperset(re.findall(r"\w+", file.text(types))):
            return True
    return any(child.type == "except_group_clause" for child in block.named_children)


def is_conditional(file: SourceFile, node: Node) -> bool:
    """Whether a reference is there for some platforms, versions or installations alone, or for the type checker."""
    branch = file.enclosing(node, Idea.BRANCH)
    while branch is not None:
        if _ASKS_WHAT_IS_THERE.search(file.text(file.role(branch, "condition"))):
            return True
        branch = file.enclosing(branch, Idea.BRANCH)
    return False
