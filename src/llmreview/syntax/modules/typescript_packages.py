"""What packages JavaScript and TypeScript may import: those built in, those declared, and the repository's own."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings
from llmreview.syntax.modules.typescript_settings import is_configured

if TYPE_CHECKING:
    from llmreview.syntax.source import SourceFile

_DECLARED_MODULE = Pattern(r"\bdeclare\s+module\s+[\"']([^\"'\n]+)[\"']")
MOST_MANIFESTS = 60
MOST_DECLARATIONS = 200
"""Files of declarations that are read."""


def missing_package(file: SourceFile, reference: Reference, around: Surroundings) -> Missing | None:
    """A package that is not built in, and that no list of dependencies names."""
    module = reference.module
    if module.startswith("node:"):
        return _missing_built_in(file, reference, around)
    parts = module.split("/")
    name = "/".join(parts[:2]) if module.startswith("@") else parts[0]
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
    if is_configured(name, file.path, around) or _is_described(module, around):
        return None
    return Missing(reference, f"no list of dependencies names `{name}`, neither does {manifests[0]}")


def _missing_built_in(file: SourceFile, reference: Reference, around: Surroundings) -> Missing | None:
    name = reference.module.removeprefix("node:").partition("/")[0]
    known = around.words(file, "built_in") | around.words(file, "built_in_with_prefix")
    return Missing(reference, f"node has no built-in module `{reference.module}`") if known and name not in known else None


def _is_described(module: str, around: Surroundings) -> bool:
    """Whether a file of declarations of the repository says what a module is."""
    return any(fnmatchcase(module, pattern) for pattern in around.once(_described))


def _described(around: Surroundings) -> frozenset[str]:
    paths = sorted(path for path in around.paths if path.endswith(".d.ts"))[:MOST_DECLARATIONS]
    return frozenset(name for path in paths for name in _DECLARED_MODULE.findall(around.text(path) or ""))


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
