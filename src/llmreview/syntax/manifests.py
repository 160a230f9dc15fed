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
LIKE_WORKLOADS = frozenset({"Rollout", "ReplicaSet", "DeploymentConfig"})
"""What keeps a number of pods too, but is made by another object, or by an operator."""
AUTOSCALERS = frozenset({"HorizontalPodAutoscaler", "ScaledObject"})
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
        if kind in ("List", "Template"):
            waiting += elements(file, get(file, node, "items") or get(file, node, "objects"))
        elif kind:
            yield Manifest(file, node, kind, scalar(file, get(file, node, "metadata", "name")))


def count_of(file: SourceFile, node: Node | None) -> int | None:
    """A number of replicas; None where it is not written as one."""
    text = scalar(file, node)
    return int(text) if text.isdigit() else None


def least_of(scaler: Manifest) -> Node | None:
    """The least number of replicas that an autoscaler keeps."""
    spec = get(scaler.file, scaler.node, "spec")
    return get(scaler.file, spec, "minReplicas") or get(scaler.file, spec, "minReplicaCount")


def is_partial(manifest: Manifest) -> bool:
    """Whether a manifest only says a part of what its object is, to be laid over the rest."""
    spec = get(manifest.file, manifest.node, "spec")
    pods = get(manifest.file, spec, "template", "spec")
    return get(manifest.file, pods, "containers") is None and get(manifest.file, spec, "workloadRef") is None


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
    found, around = next(documents(file), None), None
    for key in path.split("."):
        around, found = found, get(file, found, key) or _element(file, found, key)
    return found, around


def _element(file: SourceFile, node: Node | None, key: str) -> Node | None:
    held = elements(file, node) if key.isdigit() else []
    return held[int(key)] if key.isdigit() and int(key) < len(held) else None
