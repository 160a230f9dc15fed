"""What the entries of a package or crate lead to: the modules and names that it hands on to those who use it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern

if TYPE_CHECKING:
    from llmreview.claims.repository import FormerRepository

MOST_MODULES = 300
"""Modules that are followed from the entries of one package."""
_ENDINGS = (".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", "/index.ts", "/index.tsx", "/index.js", "/index.mjs")
_ENDING = Pattern(r"(?:\.d)?\.[mc]?[jt]sx?$")
_BUILT = Pattern(r"^(?:\./)?(?:(?:dist|lib|build|out|esm|cjs|es|types|typings|bundle|node|umd|commonjs|module|src)/)+")
_HANDED_ON = Pattern(r"\bexport\s+(?:type\s+)?(?P<names>\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*[\"'](?P<module>[^\"'\n]+)[\"']")
_IMPORTED = Pattern(r"\bimport\s+(?:type\s+)?(?P<names>[\w$*{},\s]+?)\s*from\s*[\"'](?P<module>[^\"'\n]+)[\"']")
_GIVEN = Pattern(
    r"\bexport\s*\{[^}]*\}(?!\s*from)|\bexport\s+default\b[^;]*|\bmodule\.exports\s*=[^;]*|\bexport\s+(?:const|class)\b[^;]*"
)
_REQUIRED = Pattern(r"\bexports\b[^;\n]*\brequire\(\s*[\"'](?P<module>\.[^\"'\n]+)[\"']")
_RUNS = Pattern(r"(?:start|serve|dev|develop|deploy|preview|android|ios)(?:$|:)")
"""Scripts that run what a package is, or bring it where it runs."""
_RUN = Pattern(
    r"(?:[\w.-]*Dockerfile|Procfile|(?:docker-)?compose\.ya?ml|index\.html|(?:next|nuxt|vite|svelte|angular|app|vercel)\.)"
)
"""What lies beside the manifest of an application."""
_ENTRY_KEYS = ("main", "module", "types", "typings", "exports", "browser", "publishConfig")


def is_reached_by_package(repository: FormerRepository, path: str, name: str) -> bool:
    """Whether what a module of JavaScript or TypeScript exports is handed on by the entries of a published package."""
    manifest = next(iter(repository.above(path, "package.json")), None)
    if manifest is None:
        return True
    package, root = repository.table(manifest), manifest.rpartition("/")[0]
    if package.get("private") is True or not package.get("name"):
        return False
    said = [text for key in _ENTRY_KEYS for text in _texts(package.get(key)) if _ENDING.search(text)]
    own = _ENDING.sub("", path[len(root) :].lstrip("/"))
    if any("*" in text and _fits(text, own) for text in said):
        return True
    entries = {found for text in said or ["index.js"] for found in _sources(repository, root, text)}
    entries = entries or {found for text in ("src/index", "index", "src/main") for found in _existing(repository, root, text)}
    if not said and not entries:
        return _may_be_imported_from(package, repository.by_folder.get(root, []))
    return _is_handed_on(repository, entries, path, name)


def _may_be_imported_from(package: dict[str, object], beside: list[str]) -> bool:
    """Whether the files of a package without an entry are taken one by one (``shop/src/cart``), as it is not run or built."""
    scripts = package.get("scripts")
    runs = isinstance(scripts, dict) and any(_RUNS.match(name) for name in scripts)
    return isinstance(package.get("version"), str) and not (runs or package.get("bin") or any(map(_RUN.match, beside)))


def _texts(value: object) -> Iterator[str]:
    """The texts in nested tables, as ``exports`` has them."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        elif isinstance(item, dict):
            waiting.extend(item.values())
        elif isinstance(item, list):
            waiting.extend(item)


def _fits(pattern: str, path: str) -> bool:
    """Whether a path, without its ending, is one that a pattern such as ``./dist/*.js`` opens, once it is built."""
    bare = _BUILT.sub("", _ENDING.sub("", pattern.removeprefix("./")))
    start, _, end = bare.partition("*")
    inner = _BUILT.sub("", path)
    return inner.startswith(start) and inner.endswith(end)


def _sources(repository: FormerRepository, root: str, entry: str) -> Iterator[str]:
    """The files that an entry is built of: ``dist/index.js`` of ``src/index.ts``."""
    stem = _ENDING.sub("", entry.removeprefix("./"))
    bare = _BUILT.sub("", stem)
    for candidate in dict.fromkeys((stem, f"src/{bare}", f"lib/{bare}", bare)):
        found = list(_existing(repository, root, candidate))
        if found:
            yield from found
            return


def _existing(repository: FormerRepository, root: str, stem: str) -> Iterator[str]:
    for ending in _ENDINGS:
        path = posixpath.join(root, stem + ending)
        if path in repository.paths:
            yield path


def _is_handed_on(repository: FormerRepository, entries: set[str], target: str, name: str) -> bool:
    """Whether entries lead to a name of a module over ``export … from``, and over what they import and export."""
    waiting: list[tuple[str, str]] = [(path, "") for path in entries]  # with the only name that is asked for, if it is one
    seen: set[tuple[str, str]] = set()
    while waiting and len(seen) < MOST_MODULES:
        item = waiting.pop()
        path, wanted = item
        if item in seen:
            continue
        seen.add(item)
        if path == target and wanted in ("", name, "default"):
            return True
        text = repository.text(path)
        given = "\n".join(_GIVEN.findall(text))
        for match in (*_HANDED_ON.finditer(text), *_IMPORTED.finditer(text)):
            is_import = match.re.pattern.startswith(r"\bimport")
            for asked in _asked(match["names"]):
                if is_import and not re.search(rf"(?<![\w$]){re.escape(asked[1])}(?![\w$])", given):
                    continue
                waiting += [(found, asked[0]) for found in _module(repository, path, match["module"])]
        waiting += [(found, "") for match in _REQUIRED.finditer(text) for found in _module(repository, path, match["module"])]
    return False


def _asked(names: str) -> Iterator[tuple[str, str]]:
    """What is taken from a module, and what it is called then: ``{ a as b }`` as ``a`` and ``b``, everything as nothing."""
    listed = re.search(r"\{([^}]*)\}", names)
    for part in listed[1].split(",") if listed is not None else ():
        words = part.replace("type ", "").split()
        if words:
            yield words[0], words[-1]
    alone = re.sub(r"\{[^}]*\}", "", names).strip(" ,\n")
    if alone:
        yield ("" if alone.startswith("*") else "default"), alone.split()[-1]


def _module(repository: FormerRepository, importer: str, module: str) -> Iterator[str]:
    """The files that a relative import, or one from the root of the sources, may mean."""
    if module.startswith("."):
        path = posixpath.normpath(posixpath.join(posixpath.dirname(importer), module))
    elif module.startswith(("@/", "~/")) and "/src/" in f"/{importer}":
        path = f"{importer[: f'/{importer}'.rindex('/src/')]}src/{module[2:]}".lstrip("/")
    else:
        return
    stems = [path, _ENDING.sub("", path)]
    yield from (
        found
        for found in dict.fromkeys((path, *(f"{stem}{end}" for stem in stems for end in _ENDINGS)))
        if found in repository.paths
    )


_LIB = Pattern(r"^\s*\[lib\]", re.MULTILINE)
_NOT_PUBLISHED = Pattern(r"^\s*publish\s*=\s*(?:false|\[\s*\])", re.MULTILINE)
_OF_WORKSPACE = Pattern(r"^\s*publish\s*(?:\.workspace\s*=\s*true|=\s*\{\s*workspace\s*=\s*true)", re.MULTILINE)


def is_reached_by_crate(repository: FormerRepository, path: str, name: str) -> bool:
    """Whether a crate of Rust has a library that hands a public name of one of its modules on."""
    manifest = next(iter(repository.above(path, "Cargo.toml")), None)
    if manifest is None:
        return True
    root, text = manifest.rpartition("/")[0], repository.text(manifest)
    library = posixpath.join(root, "src/lib.rs")
    if _NOT_PUBLISHED.search(text) or (_OF_WORKSPACE.search(text) and _NOT_PUBLISHED.search(repository.text("Cargo.toml"))):
        return False
    if library not in repository.paths:
        return _LIB.search(text) is not None
    inner = path[len(root) :].lstrip("/").removeprefix("src/").removesuffix(".rs").removesuffix("/mod")
    return path == library or _is_open(repository, library, inner.split("/"), name)


def _is_open(repository: FormerRepository, library: str, modules: list[str], name: str) -> bool:
    """Whether each module on the way is public, or something on it hands the name on."""
    here, folder = library, library.rpartition("/")[0]
    handed_on, is_open = rf"\bpub use [^;]*(?:\b{re.escape(name)}\b", True
    for module in modules:
        text = repository.text(here)
        if re.search(rf"{handed_on}|\b{re.escape(module)}::\*)", text):
            return True
        is_open = is_open and re.search(rf"\bpub mod {re.escape(module)}\b", text) is not None
        folder = posixpath.join(folder, module)
        here = next((path for path in (f"{folder}.rs", f"{folder}/mod.rs") if path in repository.paths), "")
    return is_open
