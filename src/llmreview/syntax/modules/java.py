"""Java and Kotlin: types by their package's folder. What build tools generate, and other artifacts' types, are not known."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_MADE = Pattern(
    r"(?:^Q[A-Z]|_$|Impl$|BuildConfig$|^R$|Binding$|^Dagger|_Factory$|Grpc$|Proto$|OuterClass$|"
    r"MetaModel$|^BR$|Stub$|^Hilt|Args$|Directions$)"
)
"""Names of types that annotation processors and generators make."""


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines of types that the repository's own package does not have."""
    for node in file.query(Idea.IMPORT):
        match = re.match(r"import\s+(static\s+)?([\w.`]+)(\.\*)?", file.text(node))
        if match is None or match[3] or not file.touches(*_lines(file, node)):
            continue
        names = match[2].replace("`", "").split(".")
        first_type = next((i for i, name in enumerate(names) if name[:1].isupper()), None)
        if match[1] and first_type is None:
            continue
        position = first_type if first_type is not None else len(names) - 1
        package, own = names[:position], names[position]
        if len(package) < 2 or (first_type is None and file.grammar.family == "java"):
            continue
        folders = [f for f in around.folders if f == "/".join(package) or f.endswith("/" + "/".join(package))]
        if not folders or _MADE.search(own):
            continue
        if _has(folders, own, ".".join(package), around) is False:
            yield Missing(Reference(node, ".".join(package), own), f"package `{'.'.join(package)}` has no `{own}`")


def _lines(file: SourceFile, node: object) -> tuple[int, int]:
    place = file.place(node)  # type: ignore[arg-type]
    return place.line, place.end_line


MOST_FILES = 80
"""Files of a package that are read."""


def _declares(text: str, name: str) -> bool:
    """Whether a file declares a type, or, by a name in small letters, has the word at all: receivers and generics may be long."""
    word = rf"\b{re.escape(name)}\b"
    if re.search(word, text) is None:
        return False
    return (
        name[:1].islower()
        or re.search(rf"\b(?:class|interface|enum|record|object|typealias|val)\b[^\n;{{]*{word}", text) is not None
    )


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
    if around.by_name.keys() & {"openapi.yaml", "openapi.yml", "openapi.json"} or any(
        p.endswith((".proto", ".avsc", ".xsd", ".wsdl", ".graphqls")) for p in around.paths
    ):
        return None
    return False if any(package in (around.text(path) or "")[:2000] for path in files[:3]) else None
