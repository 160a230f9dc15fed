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
    yield from _members(file, around)
    if b"patch" in file.source:
        from llmreview.syntax.modules.python_patches import missing_targets

        yield from missing_targets(file, around)


def _is_for_types(file: SourceFile, node: Node) -> bool:
    """Whether an import is there for the type checker alone."""
    branch = file.enclosing(node, Idea.BRANCH)
    return branch is not None and "TYPE_CHECKING" in file.text(file.role(branch, "condition"))


def _members(file: SourceFile, around: Surroundings) -> Iterator[Missing]:
    """What is asked of the repository's own modules, and that they do not bind."""
    modules = dict(_own_modules(file, around))
    seen: set[tuple[str, str]] = set()
    for node in file.query(Idea.MEMBER, Idea.CALL) if modules else ():
        holder = file.role(node, "object") if file.idea(node) is Idea.MEMBER else file.role(node, "receiver")
        holder_text, name = file.text(holder) if holder is not None else "", file.name(node)
        if file.idea(node) is Idea.CALL:
            call = file.call(node)
            holder_text, name = (file.text(call.receiver), call.name) if call is not None else ("", "")
        if holder_text not in modules or (holder_text, name) in seen or not file.touches(*_lines(file, node)):
            continue
        seen.add((holder_text, name))
        module = modules[holder_text]
        if (
            re.fullmatch(r"[A-Za-z]\w*", name)
            and not _is_set_here(file, holder_text, name)
            and not _is_rebound(file, holder_text, node)
            and not _is_optional(file, node)
            and not module_paths(f"{module}.{name}", around)
            and defines(module, name, around) is False
        ):
            yield Missing(Reference(node, module, name), f"`{module}` defines no `{name}`")


def _lines(file: SourceFile, node: Node) -> tuple[int, int]:
    place = file.place(node)
    return place.line, place.line


def _is_set_here(file: SourceFile, holder: str, name: str) -> bool:
    """Whether the file gives a module the name, or asks whether it has it."""
    path, quoted = re.escape(f"{holder}.{name}".encode()), re.escape(name.encode())
    return re.search(path + rb"\s*(?::[^=\n]+)?=(?!=)|[\"']" + quoted + rb"[\"']", file.source) is not None


def _is_rebound(file: SourceFile, holder: str, node: Node) -> bool:
    return file.scope(node).definition_before(holder.partition(".")[0], node) is not None


def _own_modules(file: SourceFile, around: Surroundings) -> Iterator[tuple[str, str]]:
    """The names under which modules of the repository are imported."""
    for node in file.query(Idea.IMPORT):
        text = file.text(node)
        given = dict(re.findall(r"([\w.]+)\s+as\s+(\w+)", text))
        for reference in _references(file, node):
            module = _absolute(file.path, reference.module)
            path = ".".join(filter(None, (module, reference.name)))
            own = reference.name or reference.module
            top = (module or "").partition(".")[0]
            if not reference.module.startswith(".") and (top in sys.stdlib_module_names or not is_ours(top, file.path, around)):
                continue
            if module is not None and not own.startswith(".") and path and len(module_files(path, around)) == 1:
                yield given.get(own, own), path


def module_files(module: str, around: Surroundings) -> list[str]:
    return [path for path in module_paths(module, around) if path.endswith((".py", ".pyi"))]


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
    if module_paths(module, around):
        is_own = reference.module.startswith(".") or is_ours(top, file.path, around)
        return _missing_name(reference, module, around) if is_own else None
    if is_ours(top, file.path, around) or reference.module.startswith("."):
        parent = module.rpartition(".")[0]
        if parent and defines(parent, module.rpartition(".")[2], around) is not False:
            return None  # `import a.b` where b is a name of a, or a cannot be read
        if any(p.endswith((".so", ".pyd", ".pyx", ".pyi")) and module.rpartition(".")[2] in p for p in around.paths):
            return None
        shared = {_plain("-".join(module.split(".")[:depth])) for depth in (2, 3)}
        if not reference.module.startswith(".") and any(word in (around.once(_declared) or "") for word in shared):
            return None  # another distribution brings a part of the same package
        return Missing(reference, f"there is no module `{module}` in the repository")
    return _undeclared(file, reference, top, around) if not _is_for_types(file, reference.node) else None


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


def module_paths(module: str, around: Surroundings) -> list[str]:
    path = module.replace(".", "/")
    files = [
        *around.ending_in(f"{path}.py"),
        *around.ending_in(f"{path}.pyi"),
        *around.ending_in(f"{path}/__init__.py"),
        *around.ending_in(f"{path}/__init__.pyi"),
    ]
    return files or [f"{folder}/" for folder in around.folders if folder == path or folder.endswith(f"/{path}")]


def is_ours(top: str, path: str, around: Surroundings) -> bool:
    """Whether a top-level package is this repository's own, seen from a file: it lies beside or above it, or below ``src``.

    What lies within a package is no top-level package: a namesake of a distribution may stand there."""
    folders = path.split("/")[:-1]
    roots = {"/".join(folders[:depth]) for depth in range(len(folders) + 1)}
    for root in roots:
        for prefix in (root, f"{root}/src" if root else "src", f"{root}/lib" if root else "lib"):
            name = f"{prefix}/{top}" if prefix else top
            if f"{prefix}/__init__.py".lstrip("/") in around.paths:
                continue
            if f"{name}/__init__.py" in around.paths or f"{name}.py" in around.paths:
                return True
    return False


def _missing_name(reference: Reference, module: str, around: Surroundings) -> Missing | None:
    if not reference.name or module_paths(f"{module}.{reference.name}", around):
        return None
    if defines(module, reference.name, around) is not False:
        return None
    return Missing(reference, f"`{module}` defines no `{reference.name}`")


def defines(module: str, name: str, around: Surroundings) -> bool | None:
    """Whether a module of the repository binds a name; None where it cannot be told."""
    paths = [path for path in module_paths(module, around) if path.endswith((".py", ".pyi"))]
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
    declared = around.once(_declared)
    pairs = (entry.partition("=") for entry in around.words(file, "distributions"))
    wanted = {_plain(top), *(_plain(distribution) for module, _, distribution in pairs if module == top)}
    if not declared or any(word in declared for word in wanted):
        return None
    names = [path for path in around.once(_manifests) if not path.endswith(".lock")][:1]
    return Missing(reference, f"no list of dependencies names `{top}`" + (f", neither does {names[0]}" if names else ""))


MOST_MANIFESTS = 80


def _manifests(around: Surroundings) -> list[str]:
    """The lists of dependencies, those with the shortest paths first."""
    return sorted((path for path in around.paths if _MANIFEST.search(path)), key=lambda path: (len(path), path))


def _declared(around: Surroundings) -> str | None:
    """What all lists of dependencies say, without what names are written apart by; None where it is not known."""
    manifests = around.once(_manifests)
    declared = ""
    for path in manifests:
        text = around.text(path) if len(manifests) <= MOST_MANIFESTS else None
        if text is None:
            return None
        if path.endswith((".toml", ".cfg", ".ini")) and "dependenc" not in text and "require" not in text:
            continue  # settings of tools alone
        declared += _plain(text)
    return declared


def _plain(text: str) -> str:
    return re.sub(r"[-_.]+", "", text).lower()
