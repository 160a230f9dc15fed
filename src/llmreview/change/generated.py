"""Paths that tools write: lock files, vendored trees, products, snapshots, what ``.gitattributes`` or the user says."""

from __future__ import annotations

import re

from llmreview.globs import matches_any

_LOCK_FILES = (
    r"package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock"
    r"|Cargo\.lock|go\.sum|composer\.lock|Gemfile\.lock|Podfile\.lock|Package\.resolved|pubspec\.lock|mix\.lock|packages\.lock\.json"
    r"|flake\.lock|gradle\.lockfile|\.terraform\.lock\.hcl|conda-lock\.yml|pixi\.lock"
)
_PRODUCTS = (
    r"[^/]+\.min\.(?:m?js|css)|[^/]+\.(?:js|css|mjs|cjs)\.map|[^/]+_pb2(?:_grpc)?\.pyi?|[^/]+\.pb(?:\.gw)?\.go|[^/]+\.pb\.(?:cc|h|swift|dart)"
    r"|[^/]+_pb\.(?:js|ts|d\.ts|rb)|[^/]+\.(?:g|freezed|gr)\.dart|[^/]+\.(?:[Dd]esigner|g|g\.i)\.cs|[^/]+\.generated\.[a-z]+"
    r"|[^/]+\.gen\.(?:go|ts|rs)|[^/]+_generated\.go|zz_generated[^/]*\.go"
)
_PATH = re.compile(
    rf"(?:^|.*/)(?:(?P<lock>{_LOCK_FILES})|(?P<snapshot>__snapshots__/.*|[^/]+\.(?:snap|ambr))"
    r"|(?P<vendored>(?:node_modules|bower_components|jspm_packages|\.yarn/(?:releases|plugins|cache))/.*)"
    r"|(?P<generated>(?:__generated__|generated-sources)/.*|(?:dist|\.next)/.*\.(?:m?js|cjs|css|html|d\.ts|map)"
    rf"|{_PRODUCTS}))$"
    # A package may well be called "vendor"; at the root it is what it says.
    r"|^(?:vendor|third_party|thirdparty)/.*$",
    re.DOTALL,
)
_REASONS = {"lock": "lock file", "snapshot": "snapshot", "vendored": "vendored", "generated": "generated"}


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
        found = _PATH.match(path)
        return _REASONS[found.lastgroup or "vendored"] if found else None


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
