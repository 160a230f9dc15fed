"""Kustomizations: which files they are made of, and which of their patches set or spread the replicas of a workload."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.syntax.documents import documents, elements, get, scalar
from llmreview.syntax.ideas import Idea
from llmreview.syntax.manifests import SPREAD, gives_spread, read_manifests
from llmreview.syntax.source import SourceFile

if TYPE_CHECKING:
    from tree_sitter import Node

NAMES = ("kustomization.yaml", "kustomization.yml", "Kustomization")
_MADE_OF = ("resources", "bases", "components", "patchesStrategicMerge")
_PATCHES = ("patches", "patchesJson6902", "patchesStrategicMerge")
_COUNT_AT = "/spec/replicas"

Open = Callable[[str], SourceFile | None]
"""Gives the file at a path."""


class Patch(NamedTuple):
    """What a kustomization lays over workloads: ``replicas`` is the number of replicas that it sets."""

    file: SourceFile
    kind: str
    name: str
    replicas: Node | None
    spread: bool

    def is_for(self, kind: str, name: str) -> bool:
        named = self.name in ("", name) or re.fullmatch(_pattern(self.name), name) is not None
        return named and self.kind in ("", kind)


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error:
        return re.escape(text)
    return text


def is_kustomization(path: str) -> bool:
    """Whether a file is a kustomization, by its name."""
    return path.rpartition("/")[2] in NAMES


def made_of(path: str, open_file: Open) -> frozenset[str]:
    """The files that a kustomization is made of, those of its bases and components included."""
    found: set[str] = set()
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if here in found or len(found) > 500:
            continue
        found.add(here)
        file = open_file(here) if is_kustomization(here) else None
        root = next(documents(file), None) if file is not None else None
        if file is None:
            continue
        named = [scalar(file, entry) for key in _MADE_OF for entry in elements(file, get(file, root, key))]
        named += [scalar(file, get(file, patch, "path")) for key in _PATCHES for patch in elements(file, get(file, root, key))]
        for name in named:
            if name and "\n" not in name and "://" not in name:
                place = posixpath.normpath(posixpath.join(posixpath.dirname(here), name))
                waiting += [place] if place.endswith((".yaml", ".yml", ".json")) else [f"{place}/{own}" for own in NAMES]
    return frozenset(found)


def counts(file: SourceFile) -> Iterator[tuple[str, Node | None]]:
    """The names under ``replicas:`` with their numbers."""
    for entry in elements(file, get(file, next(documents(file), None), "replicas")):
        yield scalar(file, get(file, entry, "name")), get(file, entry, "count")


def patches(file: SourceFile, open_file: Open) -> Iterator[Patch]:
    """The patches of a kustomization: those in its own text and those in files."""
    root = next(documents(file), None)
    for key in _PATCHES:
        for entry in elements(file, get(file, root, key)):
            target = get(file, entry, "target")
            kind, name = scalar(file, get(file, target, "kind")), scalar(file, get(file, target, "name"))
            body = get(file, entry, "patch") if file.idea(entry) is Idea.MAPPING else entry
            path = scalar(file, get(file, entry, "path")) or ("" if "\n" in scalar(file, body) else scalar(file, body))
            if path.endswith((".yaml", ".yml", ".json")) and not path.startswith(("[", "{")):
                held = open_file(posixpath.normpath(posixpath.join(posixpath.dirname(file.path), path)))
            else:
                held = _own_text(file, body)
            if held is not None:
                yield from _read(held, kind, name)


def _own_text(file: SourceFile, body: Node | None) -> SourceFile | None:
    """A patch that stands in a kustomization as a text, at the lines where it stands there."""
    if body is None:
        return None
    first, *rest = file.text(body).split("\n")
    text = "\n".join(rest) if first.lstrip()[:1] in "|>" else file.text(body).strip().strip("'\"")
    above = body.start_point[0] + (first.lstrip()[:1] in "|>")
    return SourceFile.of(file.path, ("\n" * above + text).encode())


def _read(file: SourceFile, kind: str, name: str) -> Iterator[Patch]:
    for manifest in read_manifests(file):
        pods = get(file, manifest.node, "spec", "template", "spec")
        count = get(file, manifest.node, "spec", "replicas")
        yield Patch(file, kind or manifest.kind, name or manifest.name, count, gives_spread(file, pods))
    operations = [step for root in documents(file) for step in elements(file, root) if get(file, step, "op") is not None]
    if operations:
        count = next(
            (get(file, step, "value") for step in operations if scalar(file, get(file, step, "path")) == _COUNT_AT), None
        )
        added = [step for step in operations if scalar(file, get(file, step, "op")) != "remove"]
        yield Patch(file, kind, name, count, any(SPREAD.search(file.text(step)) for step in added))
