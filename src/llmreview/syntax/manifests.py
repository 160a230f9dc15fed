"""Objects of Kubernetes as manifests describe them, and whether their pods are spread over nodes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.documents import documents, elements, get, is_filled, scalar
from llmreview.syntax.ideas import Idea

if TYPE_CHECKING:
    from tree_sitter import Node

    from llmreview.syntax.source import SourceFile

WORKLOADS = frozenset({"Deployment", "StatefulSet"})
SPREAD = Pattern(r"\b(?:topologySpreadConstraints|podAntiAffinity)\b")


class Manifest(NamedTuple):
    """One object: ``node`` is its mapping."""

    file: SourceFile
    node: Node
    kind: str
    name: str


def read_manifests(file: SourceFile) -> Iterator[Manifest]:
    """The objects of a file, those of lists included."""
    waiting = list(documents(file))
    for node in waiting:  # grows
        if file.idea(node) is Idea.COLLECTION:
            waiting += elements(file, node)
            continue
        kind = scalar(file, get(file, node, "kind"))
        if kind == "List":
            waiting += elements(file, get(file, node, "items"))
        elif kind:
            yield Manifest(file, node, kind, scalar(file, get(file, node, "metadata", "name")))


def count_of(file: SourceFile, node: Node | None) -> int | None:
    """A number of replicas; None where it is not written as one."""
    text = scalar(file, node)
    return int(text) if text.isdigit() else None


def is_spread(manifest: Manifest) -> bool:
    """Whether the pods of a workload are kept on several nodes or zones."""
    pods = get(manifest.file, manifest.node, "spec", "template", "spec")
    return gives_spread(manifest.file, pods)


def gives_spread(file: SourceFile, pods: Node | None) -> bool:
    """Whether what is said of pods holds constraints of spread, or an anti-affinity between them."""
    if is_filled(file, get(file, pods, "topologySpreadConstraints")):
        return True
    affinity = get(file, pods, "affinity")
    if affinity is None:
        return False
    if file.idea(affinity) is not Idea.MAPPING:  # an alias, or a template
        return SPREAD.search(file.source.decode(errors="replace")) is not None or "{{" in file.text(affinity)
    return is_filled(file, get(file, affinity, "podAntiAffinity"))


def values_at(file: SourceFile, path: str) -> tuple[Node | None, Node | None]:
    """What stands under a dotted path of a file of values, and the mapping around it."""
    root = next(documents(file), None)
    *above, last = path.split(".")
    around = get(file, root, *above) if above else root
    return get(file, around, last), around
