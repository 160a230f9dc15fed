"""Where JavaScript and TypeScript look for a file, and what tools may make of others."""

from __future__ import annotations

import posixpath
import re

from llmreview.pattern import Pattern
from llmreview.syntax.modules.reference import Surroundings

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
_GENERATED = Pattern(
    r"generated|__generated__|\.gen\b|/dist/|/build/|/proto/|_pb\b|/types/|prisma|graphql|"
    r"\.contentlayer|\+types|virtual:|/out/"
)


def files(target: str, around: Surroundings) -> list[str]:
    """What a bundler or node would take for a path without, or with, an ending."""
    stem = re.sub(r"\.(?:m|c)?jsx?$", "", target)
    names = [
        target,
        *(f"{base}{ending}" for base in dict.fromkeys((target, stem)) for ending in _ENDINGS),
        *(f"{target}/index{ending}" for ending in _ENDINGS),
        f"{target}/package.json",
    ]
    return [name for name in names if name in around.paths]


def is_made(target: str, around: Surroundings) -> bool:
    """Whether a file that is not there may be the work of a tool, or be there under another name for each platform."""
    return (
        _GENERATED.search(target) is not None
        or _may_be_made(target, around)
        or any(path.startswith(f"{target}.") for path in around.paths)
    )


def _may_be_made(target: str, around: Surroundings) -> bool:
    """Whether a file may be the work of a tool: its folder is not in the repository, or it is of a kind that is not read."""
    folder = posixpath.dirname(target)
    return (folder and folder not in around.folders) or re.search(r"\.(?!(?:m|c)?[jt]sx?$)\w{2,5}$", target) is not None
