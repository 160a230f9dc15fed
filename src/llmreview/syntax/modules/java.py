"""Java and Kotlin: types by their package's folder. What build tools generate, and other artifacts' types, are not known."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.java_members import has_member, without_comments
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_MADE = Pattern(
    r"(?:^Q[A-Z]|_$|Impl$|BuildConfig$|^R$|Binding$|^Dagger|_Factory$|Grpc$|Proto$|OuterClass$|"
    r"MetaModel$|^BR$|Stub$|^Hilt|Args$|Directions$)"
)
"""Names of types that annotation processors and generators make."""


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines of types that the repository's own package does not have, and members of such types."""
    types: dict[str, list[str]] = {}
    for node in file.query(Idea.IMPORT):
        match = _IMPORT.match(file.text(node))
        if match is None or not file.touches(*_lines(file, node)):
            continue
        names = match["path"].replace("`", "").split(".")
        first_type = next((i for i, name in enumerate(names) if name[:1].isupper()), None)
        if match["all"]:
            package = names[:first_type]
            if first_type is None and not _folders(package, around) and _is_ours(package, around):
                yield _no_package(Reference(node, ".".join(package)))
            continue
        if first_type is None and (match["static"] or file.grammar.family == "java"):
            continue
        position = first_type if first_type is not None else len(names) - 1
        package, own = names[:position], names[position]
        if len(package) < 2 or _MADE.search(own):
            continue
        folders = _folders(package, around)
        if folders:
            yield from _missing_type(file, Reference(node, ".".join(package), own), names[position + 1 :], around)
            types[own] = folders
        elif _is_ours(package, around):
            yield _no_package(Reference(node, ".".join(package), own))
    yield from _members(file, types, around)


_IMPORT = re.compile(r"import\s+(?P<static>static\s+)?(?P<path>[\w`]+(?:\.[\w`]+)*)(?P<all>\.\*)?")


def _folders(package: list[str], around: Surroundings) -> list[str]:
    path = "/".join(package)
    return [folder for folder in around.folders if folder == path or folder.endswith(f"/{path}")]


def _no_package(reference: Reference) -> Missing:
    return Missing(reference, f"there is no package `{reference.module}` in the repository")


def _missing_type(file: SourceFile, reference: Reference, inner: list[str], around: Surroundings) -> Iterator[Missing]:
    """What is missing of a type that an import names: it, or a member or a type inside of it that the import goes on to."""
    package, own = reference.module, reference.name
    folders = _folders(package.split("."), around)
    if len(inner) == 1 and own[:1].isupper() and has_member(folders, own, inner[0], around) is False:
        yield Missing(Reference(reference.node, f"{package}.{own}", inner[0]), f"`{own}` has no `{inner[0]}`")
    elif _has(folders, own, package, around) is False and not _has_made_parts(file, folders, package, around):
        yield Missing(reference, f"package `{package}` has no `{own}`")


def _members(file: SourceFile, types: dict[str, list[str]], around: Surroundings) -> Iterator[Missing]:
    """What is asked of a type by its name, and that its file does not have."""
    seen: set[tuple[str, str]] = set()
    for node in file.query(Idea.MEMBER, Idea.CALL) if types else ():
        call = file.call(node) if file.idea(node) is Idea.CALL else None
        holder = call.receiver if call is not None else file.role(node, "object")
        own, name = file.text(holder) if holder is not None else "", call.name if call is not None else file.name(node)
        if own not in types or (own, name) in seen or file.place(node).line not in file.changed:
            continue
        seen.add((own, name))
        if name and has_member(types[own], own, name, around) is False:
            yield Missing(Reference(node, own, name), f"`{own}` has no `{name}`")


_BUILD = ("pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml")


def _is_ours(package: list[str], around: Surroundings) -> bool:
    """Whether a package could only be the repository's: its parent is, and nothing declared is of the same group."""
    parent = "/".join(package[:-1])
    if len(package) < 3 or not any(f == parent or f.endswith(f"/{parent}") for f in around.folders) or _is_made(around):
        return False
    group = ".".join(package[:2])
    builds = [path for name in _BUILD for path in around.by_name.get(name, ())]
    return len(builds) <= MOST_FILES and not any(
        re.search(rf"<dependency>\s*<groupId>{re.escape(group)}|[\"']{re.escape(group)}[\w.]*:", around.text(path) or "")
        for path in builds
    )


def _is_made(around: Surroundings) -> bool:
    """Whether generators make types of what the repository holds."""
    return bool(around.by_name.keys() & {"openapi.yaml", "openapi.yml", "openapi.json"}) or any(
        p.endswith((".proto", ".avsc", ".xsd", ".wsdl", ".graphqls", ".g4")) for p in around.paths
    )


def _lines(file: SourceFile, node: object) -> tuple[int, int]:
    place = file.place(node)  # type: ignore[arg-type]
    return place.line, place.end_line


MOST_BESIDE = 12
"""Files beside the one at hand whose imports are looked at."""
MOST_FILES = 80
"""Files of a package that are read."""


def _declares(text: str, name: str) -> bool:
    """Whether a file declares a type, or, by a name in small letters, has the word at all: receivers and generics may be long."""
    word = rf"\b{re.escape(name)}\b"
    if re.search(word, text) is None or re.search(word, text := without_comments(text)) is None:
        return False
    return (
        name[:1].islower()
        or re.search(rf"\b(?:class|interface|enum|record|object|typealias|val|var|fun)\b[^\n;{{]*{word}", text) is not None
    )


def _has_made_parts(file: SourceFile, folders: list[str], package: str, around: Surroundings) -> bool:
    """Whether this file, or others beside it, import from the package what is not there either: a tool makes that."""
    folder = posixpath.dirname(file.path)
    beside = [p for p in around.paths if p != file.path and p.endswith((".java", ".kt")) and posixpath.dirname(p) == folder]
    standing = b"\n".join(line for number, line in enumerate(file.lines, 1) if number not in file.changed).decode(
        errors="replace"
    )
    for text in (standing, *(around.text(path) or "" for path in sorted(beside)[:MOST_BESIDE])):
        for name in re.findall(rf"^import {re.escape(package)}\.(\w+)", text, re.MULTILINE):
            if _has(folders, name, package, around) is False:
                return True
    return False


def _has(folders: list[str], name: str, package: str, around: Surroundings) -> bool | None:
    """Whether a file of a package has the name; None where the package may have more than is here."""
    if any(
        f"{folder}/{name}{ending}" in around.paths
        for folder in folders
        for ending in (".java", ".kt", ".groovy", ".scala", ".proto")
    ):
        return True
    own = [p for p in around.paths if posixpath.dirname(p) in folders]
    files = [p for p in own if p.endswith((".java", ".kt"))]
    if not files or len(files) > MOST_FILES or any(p.endswith((".scala", ".groovy", ".clj")) for p in own):
        return None
    for path in files:
        text = around.text(path)
        if text is None:
            return None
        if _declares(text, name):
            return True
    if _is_made(around):
        return None
    return False if any(package in (around.text(path) or "")[:2000] for path in files[:3]) else None
