"""Where output is the point: programs for the terminal, and functions that are there to write."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from llmreview.detect.detector import Vocabulary
from llmreview.detect.log_contents import logs_in
from llmreview.syntax.ideas import Idea
from llmreview.syntax.naming import words_of
from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from tree_sitter import Node


@lru_cache(maxsize=4)
def is_program(file: SourceFile, words: Vocabulary) -> bool:
    """Whether a file is a program for the terminal, a build script or an example: what it writes is for its user."""
    *folders, name = file.path.lower().split("/")
    package = next((i for i, f in enumerate(folders) if f in ("main", "com", "org", "io", "net")), len(folders))
    stem = file.path.rpartition("/")[2].partition(".")[0]
    if set(folders[:package]) & words.words("program_folders") or set(folders[:1]) & words.words("top_folders"):
        return True
    if {stem.lower(), *words_of(stem)[-1:]} & words.words("program_names") or file.source.startswith(b"#!") or ".config." in name:
        return True
    if name.rpartition(".")[2] in words.words("program_extensions"):
        return True
    imported = set(file.imports.values())
    if _imports_any(imported, words.words("program_imports")):
        return True
    if _imports_any(imported, words.words("server_imports")):
        return False
    if any(mark.encode() in file.source for mark in words.words("program_marks")):
        return True
    loops = [statement for statement in file.root.named_children if file.idea(statement) is Idea.LOOP]
    return any(log.printed for loop in loops for log in logs_in(file, loop, words))  # a script without functions


def _imports_any(imported: set[str], wanted: frozenset[str]) -> bool:
    return any(name == w or name.startswith((w + ".", w + "/")) for name in imported for w in wanted)


def writes_by_design(file: SourceFile, function: Node, words: Vocabulary) -> bool:
    """Whether a function, its class or its file exists to write: a wrapper around a logger, a ``print_report``."""
    cls = file.enclosing(function, Idea.CLASS)
    stem = file.path.rpartition("/")[2].partition(".")[0]
    if {*words_of(stem), *words_of(file.name(cls) if cls else "")} & words.words("wrapper"):
        return True
    holder = function.parent if file.idea(function) is Idea.LAMBDA else None
    name = file.name(function) or (file.name(holder) or file.text(file.role(holder, "target")) if holder is not None else "")
    named = words_of(name)
    return bool(set(named[:1]) & words.words("output") or set(named[-1:]) & words.words("for_terminal"))
