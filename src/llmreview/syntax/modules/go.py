"""Go: packages by the modules' paths in ``go.mod``, names by what any file of the package declares at its top."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.go_packages import declares, go_files, package_name
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_GENERATED = Pattern(r"(?:^|/)(?:gen|generated|pb|proto|mocks?|wire|ent|sqlc|graph|api)(?:/|$)|pb$")
_IMPORTED = Pattern(r"(?:(?<!\w)(?!import\b)(\w+|\.)[ \t]+)?\"([^\"\n]+)\"")
_REQUIRED = Pattern(r"^\s*(?:require\s+|replace\s+)?([\w.-]+(?:/[\w.~-]+)*)\s+(?:v\d|=>)", re.MULTILINE)
_LOCAL = Pattern(r"(?:=>\s+|^\s*use\s+|^\s+)(\.{1,2}(?:/[\w./~-]*)?)\s*(?://.*)?$", re.MULTILINE)
"""A folder that `replace` or `use` names."""


class _Module(NamedTuple):
    """The module that a file belongs to."""

    folder: str
    path: str
    required: list[str]


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports, and members of the repository's own packages, on changed lines that lead nowhere."""
    module = _module(file.path, around)
    if module is None or "//go:build" in file.source[:2000].decode(errors="replace"):
        return
    own: dict[str, str] = {}
    for node in file.query(Idea.IMPORT):
        for match in _IMPORTED.finditer(file.text(node)):
            line = file.place(node).line + file.text(node)[: match.start()].count("\n")
            path = match[2]
            folder = _folder(path, module, around)
            if folder is not None and any(go_files(folder, around)):
                own[match[1] or package_name(folder, around) or path.rpartition("/")[2]] = folder
            elif line in file.changed:
                said = _unknown(file, path, module, around)
                if said:
                    yield Missing(Reference(_spec(file, node, path), path), said)
    yield from _members(file, own, around)


def _folder(path: str, module: _Module, around: Surroundings) -> str | None:
    """The folder of a package that the file's own module would hold, or one that stands beside it in the repository."""
    for name, folder in ((module.path, module.folder), *around.once(_neighbours, module.folder)):
        if path == name or path.startswith(f"{name}/"):
            return posixpath.join(folder, path.removeprefix(name).lstrip("/")).rstrip("/")
    return None


def _unknown(file: SourceFile, path: str, module: _Module, around: Surroundings) -> str:
    """What is to be said of a package that is not in the repository; nothing of one that is of a known module."""
    if path == module.path or path.startswith(f"{module.path}/"):
        return "" if _GENERATED.search(path) else f"there is no package `{path}` in the repository"
    is_vendored = posixpath.join(module.folder, "vendor", path) in around.folders
    if is_vendored or any(path == name or path.startswith(f"{name}/") for name in module.required):
        return ""
    if any(path == name or path.startswith(f"{name}/") for name, _ in around.once(_neighbours, module.folder)):
        return ""
    if "." in path.partition("/")[0]:
        return f"nothing that go.mod requires holds `{path}`"
    standard = around.words(file, "standard")
    is_known = not standard or path in standard or module.path in ("std", "cmd") or "testdata/" in file.path
    return "" if is_known else f"neither the standard library nor a required module has a package `{path}`"


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
            or {file.idea(node), file.idea(node.parent or node)} & {Idea.STRING, Idea.COMMENT}
            or file.place(node).line not in file.changed
        ):
            continue
        seen.add((package, name))
        if file.scope(node).definition_before(package, node) is not None:
            continue  # a variable of the same name
        folder = own[package]
        is_beside = posixpath.dirname(file.path) == folder  # the tests of a package see what its other tests declare
        if declares(folder, name, is_beside, around) is False and not _GENERATED.search(folder):
            yield Missing(Reference(node, package, name), f"package `{folder}` declares no `{name}`")


def _module(path: str, around: Surroundings) -> _Module | None:
    """The module that a file belongs to."""
    folder = posixpath.dirname(path)
    while True:
        manifest = posixpath.join(folder, "go.mod")
        if manifest in around.paths:
            name = around.once(_name_of, manifest)
            return _Module(folder, name, _REQUIRED.findall(around.text(manifest) or "")) if name else None
        if not folder:
            return None
        folder = posixpath.dirname(folder)


def _name_of(around: Surroundings, manifest: str) -> str:
    """The path of the module that a ``go.mod`` describes."""
    name = re.search(r"^module\s+\"?([^\s\"]+)", around.text(manifest) or "", re.MULTILINE)
    return name[1] if name else ""


def _neighbours(around: Surroundings, folder: str) -> list[tuple[str, str]]:
    """Modules of the repository that one is built together with: what its ``go.mod`` replaces, and what ``go.work`` uses."""
    found = []
    parents = [folder, *(folder[: match.start()] for match in reversed(list(re.finditer("/", folder)))), ""]
    for path in (posixpath.join(folder, "go.mod"), *(posixpath.join(parent, "go.work") for parent in parents)):
        text = around.text(path) if path in around.paths else None
        for local in _LOCAL.findall(text or ""):
            beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), local)).removeprefix(".")
            manifest = posixpath.join(beside, "go.mod")
            name = around.once(_name_of, manifest) if manifest in around.paths else ""
            if name and beside != folder:
                found.append((name, beside))
    return sorted(set(found), key=lambda pair: -len(pair[0]))
