"""JavaScript and TypeScript: files by relative path, names by what a file exports, packages by ``package.json``."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings
from llmreview.syntax.modules.typescript_exports import exports, has_default
from llmreview.syntax.modules.typescript_files import files, is_made
from llmreview.syntax.modules.typescript_packages import missing_package
from llmreview.syntax.modules.typescript_settings import mapped

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_IMPORT = Pattern(
    r"(?:import|export)\s+(?:type\s+)?(?P<names>[\w$*{},\s]+?)?\s*(?:from\s*)?[\"'](?P<module>[^\"'\n]+)[\"']", re.DOTALL
)
_REQUIRED = Pattern(r"(?:require|import)\(\s*[\"'`](?P<module>[^\"'`\n$]+)[\"'`]\s*\)")
_MOCKED = Pattern(
    r"(?:vi|vitest|jest)\.(?:mock|doMock|requireActual|importActual)(?:<[^()]*>)?\(\s*(?:import\(\s*)?[\"'`](?P<module>\.[^\"'`\n$]*)[\"'`]"
)
_HANDED_ON = Pattern(rb"^export\s+(?:type\s+)?(?:\{[^}]*\}|\*(?:\s*as\s+[\w$]+)?)\s*from\s*[\"'][^\"'\n]+[\"']", re.MULTILINE)
_ALL_OF = Pattern(rb"import\s+\*\s+as\s+(\w+)\s+from\s*[\"'](\.[^\"'\n]*)[\"']")
_ALIASED = Pattern(r"^(?:[@~#$]/|~|#|\$|src/|app/|@@/|virtual:|(?!node:)[a-z]+:)")


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines that lead nowhere."""
    for node in file.query(Idea.IMPORT):
        match = _IMPORT.match(file.text(node))
        if match is not None and file.touches(file.place(node).line, file.place(node).end_line):
            yield from _missing(file, node, match, around)
    yield from _handed_on(file, around)
    yield from _required(file, around)
    yield from _asked_for(file, around)


def _missing(file: SourceFile, node: Node, match: re.Match[str], around: Surroundings) -> Iterator[Missing]:
    """What is not there of what an import names: a file, what it exports, or a package."""
    module, names = match["module"], match.groupdict().get("names") or ""
    plain = module.partition("?")[0].rpartition("!")[2]
    is_loaded_otherwise = plain != module  # as a text, an address or a worker
    reference = Reference(node, plain)
    if plain.startswith("."):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), plain))
        yield from _missing_file(reference, [target], "" if is_loaded_otherwise else names, around)
    elif targets := mapped(plain, file.path, around):
        yield from _missing_file(reference, targets, "" if is_loaded_otherwise else names, around)
    elif not _ALIASED.match(plain) and not file.text(node).startswith(("import type", "export type")):
        found = missing_package(file, reference, around)
        if found is not None:
            yield found


def _handed_on(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What ``export { a } from`` and ``export * from`` name."""
    for found in _HANDED_ON.finditer(file.source):
        node = file.root.descendant_for_byte_range(found.start(), found.end())
        match = _IMPORT.match(found[0].decode(errors="replace"))
        if node is not None and match is not None and file.touches(file.place(node).line, file.place(node).end_line):
            yield from _missing(file, node, match, around)


def _required(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What is required, imported or replaced by a test where it is needed."""
    asks = any(word in file.source for word in (b"require(", b"import(", b"ock(", b"Actual"))
    for node in file.query(Idea.CALL) if asks else ():
        text = file.text(node)[:300]
        match = _REQUIRED.fullmatch(text) or (_MOCKED.match(text) if "virtual: true" not in file.text(node) else None)
        line = file.place(node).line
        if match is not None and line in file.changed and file.enclosing(node, Idea.TRY, Idea.HANDLER) is None:
            yield from _missing(file, node, match, around)


def _asked_for(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What is asked of a module that is imported as a whole."""
    for alias, module in _ALL_OF.findall(file.source):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), module.decode(errors="replace")))
        found = files(target, around)
        if not found or re.search(rb"(?<![\w$.])(?:const|let|var|function)\s+" + alias + rb"\b", file.source):
            continue
        for asked in re.finditer(rb"(?<![\w$.])" + alias + rb"\.([A-Za-z_$][\w$]*)", file.source):
            node, name = file.root.descendant_for_byte_range(asked.start(), asked.end()), asked[1].decode()
            if node is None or {file.idea(node), file.idea(node.parent or node)} & {Idea.STRING, Idea.COMMENT}:
                continue
            if name != "default" and file.place(node).line in file.changed and exports(found[0], name, around) is False:
                yield Missing(Reference(node, target, name), f"`{found[0]}` exports no `{name}`")
                break


def _missing_file(reference: Reference, targets: list[str], names: str, around: Surroundings) -> Iterator[Missing]:
    """What of some names is not exported by the file that one of some paths leads to, or that there is none."""
    if any(target.startswith("..") for target in targets):
        return
    found = [file for target in targets for file in files(target, around)]
    if not found:
        if not any(is_made(target, around) for target in targets):
            yield Missing(reference, f"there is no file `{targets[0]}` in the repository")
        return
    for entry in names.partition("{")[2].rpartition("}")[0].split(","):
        name = re.split(r"\s+as\s+", entry.strip().removeprefix("type "))[0]
        is_told = re.fullmatch(r"[\w$]+", name) is not None and name != "default"
        if is_told and exports(found[0], name, around) is False:
            yield Missing(reference._replace(name=name), f"`{found[0]}` exports no `{name}`")
            return
    if re.match(r"\s*[\w$]+\s*(?:,|$)", names) and has_default(found[0], around) is False:
        yield Missing(reference._replace(name="default"), f"`{found[0]}` has no default export")
