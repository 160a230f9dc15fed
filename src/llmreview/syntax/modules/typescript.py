"""JavaScript and TypeScript: files by relative path, names by what a file exports, packages by ``package.json``."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_ENDINGS = (
    ".ts",
    ".tsx",
    ".d.ts",
    ".js",
    ".jsx",
    ".mjs",
    ".cjs",
    ".mts",
    ".cts",
    ".json",
    ".vue",
    ".svelte",
    ".css",
    ".scss",
    ".less",
    ".node",
    ".wasm",
)
_IMPORT = Pattern(
    r"(?:import|export)\s+(?:type\s+)?(?P<names>[\w$*{},\s]+?)?\s*(?:from\s*)?[\"'](?P<module>[^\"'\n]+)[\"']", re.DOTALL
)
_REQUIRED = Pattern(r"(?:require|import)\(\s*[\"'`](?P<module>\.[^\"'`\n$]*)[\"'`]\s*\)")
_MOCKED = Pattern(
    r"(?:vi|vitest|jest)\.(?:mock|doMock|requireActual|importActual)(?:<[^()]*>)?\(\s*(?:import\(\s*)?[\"'`](?P<module>\.[^\"'`\n$]*)[\"'`]"
)
_HANDED_ON = Pattern(rb"^export\s+(?:type\s+)?\{[^}]*\}\s*from\s*[\"']\.[^\"'\n]*[\"']", re.MULTILINE)
_ALL_OF = Pattern(rb"import\s+\*\s+as\s+(\w+)\s+from\s*[\"'](\.[^\"'\n]*)[\"']")
_GENERATED = Pattern(
    r"generated|__generated__|\.gen\b|/dist/|/build/|/proto/|_pb\b|/types/|prisma|graphql|"
    r"\.contentlayer|\+types|virtual:|/out/"
)
_EXPORTS = Pattern(rb"export\s*\*|module\.exports|exports\.|export\s*=|Object\.assign")
_ALIASED = Pattern(r"^(?:[@~#$]/|~|#|\$|src/|app/|@@/|virtual:|[a-z]+:)")


MOST_MANIFESTS = 60


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines that lead nowhere."""
    for node in file.query(Idea.IMPORT):
        place = file.place(node)
        if not file.touches(place.line, place.end_line):
            continue
        match = _IMPORT.match(file.text(node))
        if match is None:
            continue
        module = match["module"].partition("?")[0].rpartition("!")[2]
        if module.startswith("."):
            yield from _relative(file, Reference(node, module), match["names"] or "", around)
        elif not _ALIASED.match(module):
            found = _package(file, Reference(node, module), around)
            if found is not None and not file.text(node).startswith("import type"):
                yield found

    yield from _handed_on(file, around)
    yield from _asked_for(file, around)


def _handed_on(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What ``export { a } from`` names, and what is required or imported where it is needed."""
    for found in _HANDED_ON.finditer(file.source):
        node = file.root.descendant_for_byte_range(found.start(), found.end())
        match = _IMPORT.match(found[0].decode(errors="replace"))
        if node is not None and match is not None and file.touches(file.place(node).line, file.place(node).end_line):
            yield from _relative(file, Reference(node, match["module"]), match["names"] or "", around)
    asks = any(word in file.source for word in (b"require(", b"import(", b"ock(", b"Actual"))
    for node in file.query(Idea.CALL) if asks else ():
        text = file.text(node)[:300]
        match = _REQUIRED.fullmatch(text) or (_MOCKED.match(text) if "virtual: true" not in file.text(node) else None)
        line = file.place(node).line
        if match is not None and line in file.changed and file.enclosing(node, Idea.TRY, Idea.HANDLER) is None:
            yield from _relative(file, Reference(node, match["module"]), "", around)


def _asked_for(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What is asked of a module that is imported as a whole."""
    for alias, module in _ALL_OF.findall(file.source):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), module.decode(errors="replace")))
        found = _files(target, around)
        if not found or re.search(rb"(?<![\w$.])(?:const|let|var|function)\s+" + alias + rb"\b", file.source):
            continue
        for asked in re.finditer(rb"(?<![\w$.])" + alias + rb"\.([A-Za-z_$][\w$]*)", file.source):
            node, name = file.root.descendant_for_byte_range(asked.start(), asked.end()), asked[1].decode()
            if node is None or file.idea(node) in (Idea.STRING, Idea.COMMENT):
                continue
            if name != "default" and file.place(node).line in file.changed and _exports(found[0], name, around) is False:
                yield Missing(Reference(node, target, name), f"`{found[0]}` exports no `{name}`")
                break


def _relative(file: SourceFile, reference: Reference, names: str, around: Surroundings) -> Iterator[Missing]:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), reference.module))
    if target.startswith(".."):
        return
    found = _files(target, around)
    if not found:
        if not _GENERATED.search(target) and not _may_be_made(target, around):
            yield Missing(reference, f"there is no file `{target}` in the repository")
        return
    for entry in names.partition("{")[2].rpartition("}")[0].split(","):
        name = re.split(r"\s+as\s+", entry.strip().removeprefix("type "))[0]
        is_told = re.fullmatch(r"[\w$]+", name) is not None and name != "default"
        if is_told and _exports(found[0], name, around) is False:
            yield Missing(reference._replace(name=name), f"`{found[0]}` exports no `{name}`")
            return


def _files(target: str, around: Surroundings) -> list[str]:
    """What a bundler or node would take for a path without, or with, an ending."""
    stem = re.sub(r"\.(?:m|c)?jsx?$", "", target)
    names = [
        target,
        *(f"{base}{ending}" for base in dict.fromkeys((target, stem)) for ending in _ENDINGS),
        *(f"{target}/index{ending}" for ending in _ENDINGS),
        f"{target}/package.json",
    ]
    return [name for name in names if name in around.paths]


def _may_be_made(target: str, around: Surroundings) -> bool:
    """Whether a file may be the work of a tool: its folder is not in the repository, or it is of a kind that is not read."""
    folder = posixpath.dirname(target)
    return (folder and folder not in around.folders) or re.search(r"\.(?!(?:m|c)?[jt]sx?$)\w{2,5}$", target) is not None


def _exports(path: str, name: str, around: Surroundings) -> bool | None:
    """Whether a file has a name at all; None where it hands on what others export."""
    if not path.endswith((".ts", ".tsx", ".js", ".jsx", ".mjs", ".mts")):
        return None
    source = around.file(path)
    if source is None or _EXPORTS.search(source.source):
        return None
    word = rb"(?<![\w$])" + re.escape(name.encode()) + rb"(?![\w$])"
    if re.search(word, source.source) is None or b"export" not in source.source:
        return re.search(word, source.source) is not None and (b"declare " in source.source or path.endswith(("js", "jsx")))
    return (
        re.search(
            rb"\bexport\b(?:\s+\w+\*?){0,4}\s+"
            + word
            + rb"|\bexport\s+(?:const|let|var)\b[^;()\n]*?"
            + word
            + rb"|\bexport\s*(?:type\s*)?\{[^}]*?"
            + word
            + rb"|declare\s",
            source.source,
        )
        is not None
    )


def _package(file: SourceFile, reference: Reference, around: Surroundings) -> Missing | None:
    parts = reference.module.split("/")
    name = "/".join(parts[:2]) if reference.module.startswith("@") else parts[0]
    if name in around.words(file, "built_in") or not re.fullmatch(r"(?:@[\w.-]+/)?[\w.-]+", name):
        return None
    manifests = list(_manifests(file.path, around))
    if not manifests:
        return None
    for path in manifests:
        declared = around.once(_declared, path)
        if declared is None or name in declared or f"@types/{name.replace('@', '').replace('/', '__')}" in declared:
            return None
    for path in around.by_name.get("package.json", ())[:MOST_MANIFESTS]:
        if around.once(_name_of, path) == name or name in (around.once(_declared, path) or ()):
            return None  # of the same workspace, or brought to its root by a neighbour
    if _is_configured(name, file.path, around):
        return None
    return Missing(reference, f"no list of dependencies names `{name}`, neither does {manifests[0]}")


def _manifests(path: str, around: Surroundings) -> Iterator[str]:
    """The ``package.json`` files from a file's folder up to the root."""
    folder = posixpath.dirname(path)
    while True:
        manifest = f"{folder}/package.json" if folder else "package.json"
        if manifest in around.paths:
            yield manifest
        if not folder:
            return
        folder = posixpath.dirname(folder)


def _declared(around: Surroundings, path: str) -> frozenset[str] | None:
    text = around.text(path)
    try:
        manifest = json.loads(text) if text is not None else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(manifest, dict):
        return None
    groups = (
        "dependencies",
        "devDependencies",
        "peerDependencies",
        "optionalDependencies",
        "bundledDependencies",
        "imports",
        "browser",
        "alias",
        "_moduleAliases",
    )
    found = {str(manifest.get("name"))}
    for group in groups:
        entries = manifest.get(group)
        if isinstance(entries, (dict, list)):
            found.update(map(str, entries))
    return frozenset(found)


def _name_of(around: Surroundings, path: str) -> str:
    text = around.text(path) or ""
    match = re.search(r'"name"\s*:\s*"([^"]+)"', text)
    return match[1] if match else ""


def _is_configured(name: str, path: str, around: Surroundings) -> bool:
    """Whether a setting of the compiler or bundler gives the name a meaning of its own."""
    folder = posixpath.dirname(path)
    while True:
        for setting in (
            "tsconfig.json",
            "tsconfig.base.json",
            "jsconfig.json",
            "vite.config.ts",
            "vite.config.js",
            "vitest.config.ts",
            "webpack.config.js",
            "deno.json",
            "import_map.json",
            "jest.config.js",
            "babel.config.js",
        ):
            full = f"{folder}/{setting}" if folder else setting
            text = around.text(full) if full in around.paths else None
            if text is not None and (any(own in text for own in (name, f"{name.partition('/')[0]}/")) or "baseUrl" in text):
                return True
        if not folder:
            return False
        folder = posixpath.dirname(folder)
