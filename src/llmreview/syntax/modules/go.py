"""Go: packages by the module's path in ``go.mod``, names by what any file of the package declares."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_GENERATED = Pattern(r"(?:^|/)(?:gen|generated|pb|proto|mocks?|wire|ent|sqlc|graph|api)(?:/|$)|pb$")


MOST_FILES = 60
"""Files of a package that are read."""


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports, and members of the repository's own packages, on changed lines that lead nowhere."""
    found = _module(file.path, around)
    if found is None or "//go:build" in file.source[:2000].decode(errors="replace"):
        return
    root, module, required = found
    own: dict[str, str] = {}
    for node in file.query(Idea.IMPORT):
        for match in re.finditer(r"(?:(?<!\w)(?!import\b)(\w+|\.)[ \t]+)?\"([^\"\n]+)\"", file.text(node)):
            line = file.place(node).line + file.text(node)[: match.start()].count("\n")
            path = match[2]
            if path == module or path.startswith(f"{module}/"):
                folder = posixpath.join(root, path.removeprefix(module).lstrip("/")).rstrip("/")
                if any(_go_files(folder, around)):
                    own[match[1] or path.rpartition("/")[2]] = folder
                elif line in file.changed and not _GENERATED.search(path):
                    yield Missing(Reference(_spec(file, node, path), path), f"there is no package `{path}` in the repository")
            elif line in file.changed and not _is_known(path, required, posixpath.join(root, "vendor", path) in around.folders):
                said = f"go.mod requires nothing that holds `{path}`"
                yield Missing(Reference(_spec(file, node, path), path), said)
    yield from _members(file, own, around)


def _is_known(path: str, required: list[str], is_vendored: bool) -> bool:
    """Whether a package is of the standard library, of a required module, or kept in the repository."""
    of_standard = "." not in path.partition("/")[0]
    return of_standard or is_vendored or any(path == module or path.startswith(f"{module}/") for module in required)


def _spec(file: SourceFile, node: Node, path: str) -> Node:
    """The string in an import that names a package."""
    return next((part for part in file.walk(node, Idea.STRING) if file.text(part).strip('"`') == path), node)


def _members(file: SourceFile, own: dict[str, str], around: Surroundings) -> Iterator[Missing]:
    seen: set[tuple[str, str]] = set()
    asked = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, own))})\.([A-Z]\w*)".encode()) if own else None
    for match in asked.finditer(file.source) if asked is not None else ():
        node = file.root.descendant_for_byte_range(match.start(), match.end())
        package, name = match[1].decode(), match[2].decode()
        if (
            node is None
            or (package, name) in seen
            or file.idea(node) in (Idea.STRING, Idea.COMMENT)
            or file.place(node).line not in file.changed
        ):
            continue
        seen.add((package, name))
        if file.scope(node).definition_before(package, node) is not None:
            continue  # a variable of the same name
        folder = own[package]
        declared = _declares(folder, around)
        if declared is not None and name not in declared and not _GENERATED.search(folder):
            yield Missing(Reference(node, package, name), f"package `{folder}` declares no `{name}`")


def _go_files(folder: str, around: Surroundings) -> Iterator[str]:
    return (path for path in around.paths if path.endswith(".go") and posixpath.dirname(path) == folder)


def _declares(folder: str, around: Surroundings) -> frozenset[str] | None:
    """The words of all files of a package; None where there is none, or one is not read."""
    files = list(_go_files(folder, around))
    if not files or len(files) > MOST_FILES:
        return None
    words: set[str] = set()
    for path in files:
        text = around.text(path)
        if text is None or 'import "C"' in text:
            return None
        words |= set(re.findall(r"\w+", text))
    return frozenset(words)


def _module(path: str, around: Surroundings) -> tuple[str, str, list[str]] | None:
    """The folder of the module that a file belongs to, its path, and the modules that it requires."""
    folder = posixpath.dirname(path)
    while True:
        manifest = posixpath.join(folder, "go.mod")
        if manifest in around.paths:
            text = around.text(manifest) or ""
            name = re.search(r"^module\s+\"?([^\s\"]+)", text, re.MULTILINE)
            required = re.findall(
                r"^\s*(?:require\s+|replace\s+)?([\w.-]+\.[\w.-]+(?:/[\w.~-]+)*)\s+(?:v\d|=>)", text, re.MULTILINE
            )
            return (folder, name[1], required) if name else None
        if not folder:
            return None
        folder = posixpath.dirname(folder)
