"""Paths that tools write: lock files, vendored trees, products, snapshots, what ``.gitattributes`` or the user says."""

from __future__ import annotations

from llmreview.globs import matches_any

_LOCK_FILES = frozenset(
    (
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "deno.lock",
        "poetry.lock",
        "Pipfile.lock", "uv.lock", "pdm.lock", "pixi.lock", "conda-lock.yml", "Cargo.lock", "go.sum", "composer.lock",
        "Gemfile.lock",
        "Podfile.lock", "Package.resolved", "pubspec.lock", "mix.lock", "packages.lock.json", "flake.lock", "gradle.lockfile",
        ".terraform.lock.hcl",
    )
)  # fmt: skip
_SNAPSHOTS = (".snap", ".ambr")
_VENDORED = frozenset(("node_modules", "bower_components", "jspm_packages"))
# A package may well be called "vendor"; at the root it is what it says.
_VENDORED_AT_ROOT = ("vendor/", "third_party/", "thirdparty/", ".yarn/releases/", ".yarn/plugins/", ".yarn/cache/")
_GENERATED = frozenset(("__generated__", "generated-sources", ".next"))
_BUILT = (".js", ".mjs", ".cjs", ".css", ".html", ".d.ts", ".map")
_PRODUCTS = (
    ".min.js", ".min.mjs", ".min.css", ".js.map", ".css.map", ".mjs.map", ".cjs.map", "_pb2.py", "_pb2.pyi",
    "_pb2_grpc.py", ".pb.go",
    ".pb.gw.go", ".pb.cc", ".pb.h", ".pb.swift", ".pb.dart", "_pb.js", "_pb.ts", "_pb.d.ts", "_pb.rb", ".g.dart",
    ".freezed.dart", ".gr.dart",
    ".designer.cs", ".Designer.cs", ".g.cs", ".g.i.cs", ".gen.go", ".gen.ts", ".gen.rs", "_generated.go",
)  # fmt: skip


class GeneratedPaths:
    """Says of a path why it is not worth reviewing, from ``.gitattributes`` (of the base side) and the user's patterns.

    Patterns are as in ``.gitignore``: without a slash they match at any depth; ``!`` in front means that the path is to
    be reviewed after all. The last one that matches wins, and the user's come last.
    """

    def __init__(self, attributes: bytes = b"", patterns: tuple[str, ...] = ()) -> None:
        self._rules = [*_attribute_rules(attributes), *map(_user_rule, patterns)]

    def reason(self, path: str) -> str | None:
        """Why the path is skipped; None when it is to be read."""
        for pattern, reason in reversed(self._rules):
            if matches_any(path, (pattern,)):
                return reason
        return _reason_by_name(path)


def _reason_by_name(path: str) -> str | None:
    *directories, name = path.split("/")
    if name in _LOCK_FILES:
        return "lock file"
    if name.endswith(_SNAPSHOTS) or "__snapshots__" in directories:
        return "snapshot"
    if path.startswith(_VENDORED_AT_ROOT) or not _VENDORED.isdisjoint(directories):
        return "vendored"
    if (
        name.endswith(_PRODUCTS)
        or ".generated." in name
        or name.startswith("zz_generated")
        or not _GENERATED.isdisjoint(directories)
    ):
        return "generated"
    return "generated" if "dist" in directories and name.endswith(_BUILT) else None


def _user_rule(pattern: str) -> tuple[str, str | None]:
    keep = pattern.startswith("!")
    return pattern.removeprefix("!"), None if keep else "generated (by setting)"


def _attribute_rules(attributes: bytes) -> list[tuple[str, str | None]]:
    if b"linguist-" not in attributes:
        return []
    rules: list[tuple[str, str | None]] = []
    for line in attributes.decode("utf-8", "surrogateescape").splitlines():
        pattern, *words = line.split() or ["#"]
        for word in words if not pattern.startswith("#") else ():
            name, _, value = word.partition("=")
            if name.lstrip("-!") in ("linguist-generated", "linguist-vendored"):
                keep = name.startswith(("-", "!")) or value == "false"
                rules.append((pattern, None if keep else f"{name.removeprefix('linguist-')} (.gitattributes)"))
    return rules
