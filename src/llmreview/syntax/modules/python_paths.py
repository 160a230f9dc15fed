"""Where a module of Python would stand in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from llmreview.syntax.modules.reference import Surroundings


def absolute(path: str, module: str) -> str | None:
    """A relative import as the path of folders below the repository's root, None above it; others as they are."""
    dots = len(module) - len(module.lstrip("."))
    if not dots:
        return module
    folders = path.split("/")[:-1]
    if dots - 1 > len(folders):
        return None
    base = folders[: len(folders) - (dots - 1)]
    return ".".join([*base, module.lstrip(".")]).rstrip(".")


def module_paths(module: str, around: Surroundings) -> list[str]:
    """The files that a module's path may mean, or the folders if there is none."""
    path = module.replace(".", "/")
    files = [
        *around.ending_in(f"{path}.py"),
        *around.ending_in(f"{path}.pyi"),
        *around.ending_in(f"{path}/__init__.py"),
        *around.ending_in(f"{path}/__init__.pyi"),
    ]
    return files or [f"{folder}/" for folder in around.folders if folder == path or folder.endswith(f"/{path}")]


def module_files(module: str, around: Surroundings) -> list[str]:
    """The files that a module's path may mean."""
    return [path for path in module_paths(module, around) if path.endswith((".py", ".pyi"))]


def is_ours(top: str, path: str, around: Surroundings) -> bool:
    """Whether a top-level package is this repository's own, seen from a file: it lies beside or above it, or below ``src``.

    What lies within a package is no top-level package: a namesake of a distribution may stand there."""
    named = (f"{prefix}{top}" for prefix in _roots(path))
    return any(
        f"{name.removesuffix(top)}__init__.py" not in around.paths
        and (f"{name}/__init__.py" in around.paths or f"{name}.py" in around.paths)
        for name in named
    )


def is_in_folders(module: str, path: str, around: Surroundings) -> bool:
    """Whether a module stands in plain folders below what may be a root, seen from a file."""
    return any(f"{prefix}{module.replace('.', '/')}.py" in around.paths for prefix in _roots(path))


def _roots(path: str) -> Iterator[str]:
    """The folders that a file's imports may start from, each with a slash behind it."""
    folders = path.split("/")[:-1]
    for depth in range(len(folders) + 1):
        root = "".join(f"{folder}/" for folder in folders[:depth])
        yield from (root, f"{root}src/", f"{root}lib/")
