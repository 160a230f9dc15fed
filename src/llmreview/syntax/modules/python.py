"""Python: modules by their path below any root, names by what a module binds, distributions by their metadata's names."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.pattern import Pattern
from llmreview.syntax.ideas import Idea
from llmreview.syntax.modules.reference import Missing, Reference, Surroundings

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

_DYNAMIC = Pattern(
    rb"__getattr__|globals\(\)|import_module|setattr\(\s*sys|sys\.modules|import \*|exec\(|"
    rb"lazy_import|_LazyModule|attach\("
)
_MANIFEST = Pattern(
    r"(?:^|/)(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[^/]*\.(?:txt|in)|Pipfile|"
    r"environment[^/]*\.ya?ml|tox\.ini|noxfile\.py|constraints[^/]*\.txt|requirements/[^/]+\.(?:txt|"
    r"in)|conda[^/]*\.ya?ml|meta\.yaml|uv\.lock|poetry\.lock|WORKSPACE|BUILD(?:\.bazel)?)$"
)


def missing(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """Imports on changed lines that lead nowhere."""
    for node in file.query(Idea.IMPORT):
        place = file.place(node)
        if not file.touches(place.line, place.end_line) or _is_optional(file, node):
            continue
        for reference in _references(file, node):
            found = _missing(file, reference, around)
            if found is not None:
                yield found
                break


def _is_optional(file: SourceFile, node: Node) -> bool:
    """Whether an import may fail: under ``try``, or where types are checked alone."""
    return file.enclosing(node, Idea.TRY) is not None or file.enclosing(node, Idea.HANDLER) is not None


def _references(file: SourceFile, node: Node) -> Iterator[Reference]:
    text = file.text(node)
    match = re.match(r"from\s+(\.*)\s*([\w.]*)\s+import\s+(.*)", text, re.DOTALL)
    if match is None:
        for name in re.split(r",", re.sub(r"^import\s+", "", text)):
            yield Reference(node, re.split(r"\s+as\s+", name.strip())[0])
        return
    module = f"{match[1]}{match[2]}"
    names = re.sub(r"#[^\n]*", "", match[3]).strip("() \n")
    for name in names.split(","):
        own = re.split(r"\s+as\s+", name.strip())[0].strip()
        if re.fullmatch(r"\w+", own):
            yield Reference(node, module, own)
        elif own == "*":
            yield Reference(node, module)


def _missing(file: SourceFile, reference: Reference, around: Surroundings) -> Missing | None:
    module = _absolute(file.path, reference.module)
    if module is None:
        return None
    top = module.partition(".")[0]
    if not top or top in sys.stdlib_module_names or top == "__future__":
        return None
    if _module_paths(module, around):
        return _missing_name(reference, module, around)
    if _is_ours(top, file.path, around) or reference.module.startswith("."):
        parent = module.rpartition(".")[0]
        if parent and _defines(parent, module.rpartition(".")[2], around) is not False:
            return None  # `import a.b` where b is a name of a, or a cannot be read
        if any(p.endswith((".so", ".pyd", ".pyx", ".pyi")) and module.rpartition(".")[2] in p for p in around.paths):
            return None
        return Missing(reference, f"there is no module `{module}` in the repository")
    return _undeclared(file, reference, top, around)


def _absolute(path: str, module: str) -> str | None:
    """A relative import as the path of folders below the repository's root; others as they are."""
    dots = len(module) - len(module.lstrip("."))
    if not dots:
        return module
    folders = path.split("/")[:-1]
    if dots - 1 > len(folders):
        return None
    base = folders[: len(folders) - (dots - 1)]
    return ".".join([*base, module.lstrip(".")]).rstrip(".")


def _module_paths(module: str, around: Surroundings) -> list[str]:
    path = module.replace(".", "/")
    files = [
        *around.ending_in(f"{path}.py"),
        *around.ending_in(f"{path}.pyi"),
        *around.ending_in(f"{path}/__init__.py"),
        *around.ending_in(f"{path}/__init__.pyi"),
    ]
    return files or [f"{folder}/" for folder in around.folders if folder == path or folder.endswith(f"/{path}")]


def _is_ours(top: str, path: str, around: Surroundings) -> bool:
    """Whether a top-level package is this repository's own, seen from a file: it lies beside or above it, or below ``src``."""
    folders = path.split("/")[:-1]
    roots = {"/".join(folders[:depth]) for depth in range(len(folders) + 1)}
    for root in roots:
        for prefix in (root, f"{root}/src" if root else "src", f"{root}/lib" if root else "lib"):
            name = f"{prefix}/{top}" if prefix else top
            if f"{name}/__init__.py" in around.paths or f"{name}.py" in around.paths:
                return True
    return False


def _missing_name(reference: Reference, module: str, around: Surroundings) -> Missing | None:
    if not reference.name or _module_paths(f"{module}.{reference.name}", around):
        return None
    if _defines(module, reference.name, around) is not False:
        return None
    return Missing(reference, f"`{module}` defines no `{reference.name}`")


def _defines(module: str, name: str, around: Surroundings) -> bool | None:
    """Whether a module of the repository binds a name; None where it cannot be told."""
    paths = [path for path in _module_paths(module, around) if path.endswith((".py", ".pyi"))]
    if not paths or len(paths) > 3:
        return None
    answers = [_binds(path, name, around) for path in paths]
    return None if None in answers else any(answers)


def _binds(path: str, name: str, around: Surroundings) -> bool | None:
    source = around.file(path)
    if source is None or _DYNAMIC.search(source.source):
        return None
    return re.search(rb"(?<![\w.])" + re.escape(name.encode()) + rb"(?!\w)", source.source) is not None


def _undeclared(file: SourceFile, reference: Reference, top: str, around: Surroundings) -> Missing | None:
    """A module of a distribution that no list of dependencies names."""
    if (
        top in around.words(file, "companions")
        or around.ending_in(f"{top}.py")
        or any(f.rpartition("/")[2] == top for f in around.folders)
    ):
        return None
    manifests = [path for path in around.paths if _MANIFEST.search(path)]
    if not manifests or len(manifests) > 80:
        return None
    pairs = (entry.partition("=") for entry in around.words(file, "distributions"))
    wanted = {_plain(top), *(_plain(distribution) for module, _, distribution in pairs if module == top)}
    declared = ""
    for path in manifests:
        text = around.text(path)
        if text is None:
            return None
        if path.endswith((".toml", ".cfg", ".ini")) and "dependenc" not in text and "require" not in text:
            continue  # settings of tools alone
        declared += _plain(text)
    if not declared or any(word in declared for word in wanted):
        return None
    names = [path for path in sorted(manifests, key=len) if not path.endswith(".lock")][:1]
    return Missing(
        reference, f"no list of dependencies names `{top}`" + (f", neither does {names[0]}" if names else ""), is_undeclared=True
    )


def _plain(text: str) -> str:
    return re.sub(r"[-_.]+", "", text).lower()
