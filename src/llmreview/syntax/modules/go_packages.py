"""What a package of Go in the repository is called, and declares."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.syntax.modules.reference import Surroundings

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_DECLARATIONS = ("type_declaration", "const_declaration", "var_declaration")
_LISTS = ("type_spec_list", "const_spec_list", "var_spec_list")
MOST_FILES = 60
"""Files of a package that are read."""


def go_files(folder: str, around: Surroundings) -> list[str]:
    """The files of a package, those of its tests too."""
    return around.once(_by_folder).get(folder, [])


def _by_folder(around: Surroundings) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for path in sorted(path for path in around.paths if path.endswith(".go")):
        found.setdefault(posixpath.dirname(path), []).append(path)
    return found


def package_name(folder: str, around: Surroundings) -> str:
    """What a package calls itself."""
    for path in go_files(folder, around):
        found = re.search(r"^package\s+(\w+)", around.text(path) or "", re.MULTILINE)
        if found is not None and not path.endswith("_test.go"):
            return found[1]
    return ""


def declares(folder: str, name: str, with_tests: bool, around: Surroundings) -> bool | None:
    """Whether a file of a package declares a name at its top; None where one is not read, or something makes more of them."""
    files = [path for path in go_files(folder, around) if with_tests or not path.endswith("_test.go")]
    if not files or len(files) > MOST_FILES:
        return None
    is_sure = True
    for path in files:
        text = around.text(path)
        if text is None or 'import "C"' in text:
            return None
        source = around.file(path) if re.search(rf"\b{name}\b", text) else None
        if source is not None and name in _declared(source):
            return True
        is_sure = is_sure and "//go:generate" not in text and not (source is not None and source.root.has_error)
    return False if is_sure else None


def _declared(source: SourceFile) -> Iterator[str]:
    """The names of functions, types, constants and variables at the top of a file; methods belong to their types."""
    for node in source.root.named_children:
        if node.type == "function_declaration":
            yield source.name(node)
        elif node.type in _DECLARATIONS:
            yield from (source.text(name) for spec in _specs(node) for name in spec.children_by_field_name("name"))


def _specs(declaration: Node) -> Iterator[Node]:
    for child in declaration.named_children:
        if child.type in _LISTS:
            yield from child.named_children
        else:
            yield child
