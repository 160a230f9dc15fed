"""Modules of Python that stand in no repository because something makes them: a build, a generator, a compiler."""

from __future__ import annotations

from fnmatch import fnmatchcase

from llmreview.syntax.modules.python_distributions import manifests
from llmreview.syntax.modules.reference import Surroundings

_BUILDS = ("pyproject.toml", "setup.py", "setup.cfg", "hatch_build.py", "meson.build", "CMakeLists.txt", "Makefile")
_STUBS = ("_pb2_grpc", "_pb2", "_grpc")
_SOURCES = (".so", ".pyd", ".pyx", ".pxd", ".c", ".cc", ".cpp", ".pyi")
MOST_FILES = 40
"""Lists of what is ignored, and descriptions of builds, that are read."""


def is_made(module: str, around: Surroundings) -> bool:
    """Whether something may make a module that is not in the repository."""
    name = module.rpartition(".")[2]
    source = next((name.removesuffix(ending) for ending in _STUBS if name.endswith(ending)), None)
    if source and any(f"{stem}.proto" in around.by_name for stem in (source, source.replace("_", "-"))):
        return True
    if any(f"{name}{ending}" in around.by_name for ending in _SOURCES):
        return True
    if name.startswith("_") and "Cargo.toml" in around.by_name:
        return True
    return _is_built(module, around) or _is_ignored(module, around)


def _is_built(module: str, around: Surroundings) -> bool:
    """Whether the description of a build names the module's file, or the module."""
    builds = [path for name in _BUILDS for path in around.by_name.get(name, ())][:MOST_FILES]
    short = module.split(".")[-2:]
    return any(
        "/".join(short) + ".py" in text or ".".join(short) in text
        for text in (around.text(path) or "" for path in dict.fromkeys([*builds, *around.once(manifests)[:MOST_FILES]]))
    )


def _is_ignored(module: str, around: Surroundings) -> bool:
    """Whether git is told to ignore what would be the module's file, or a folder that holds it."""
    parts = module.split(".")
    path, names = "/".join(parts) + ".py", {*parts, f"{parts[-1]}.py"}
    for file in around.by_name.get(".gitignore", ())[:MOST_FILES]:
        inside = file.rpartition("/")[0].rpartition("/")[2]
        for line in (around.text(file) or "").splitlines():
            pattern = line.strip().rstrip("/")
            if not pattern or pattern[0] in "#!" or (inside and inside not in parts):
                continue
            if "/" in pattern.strip("/"):
                tail = pattern.lstrip("/").removeprefix("src/").removeprefix("**/")
                if fnmatchcase(path, f"*{tail}") or fnmatchcase(path, f"*{tail}/*"):
                    return True
            elif any(fnmatchcase(name, pattern.strip("/")) for name in names):
                return True
    return False
