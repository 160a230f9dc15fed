"""Workloads with more than one replica whose pods nothing spreads over nodes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.change import FileChange
from llmreview.detect import Candidate, Context
from llmreview.detect.chart_files import chart_of
from llmreview.detect.chart_replicas import in_chart
from llmreview.detect.evidence import evidence_at_head
from llmreview.detect.new_side import MAX_BYTES, NewSide
from llmreview.detect.replica_counts import YAML, in_loose_values, in_values, is_deployed, unspread
from llmreview.detect.workloads import Workloads
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile
from llmreview.syntax.documents import get, scalar
from llmreview.syntax.kustomize import counts, is_kustomization, patches
from llmreview.syntax.manifests import (
    AUTOSCALERS,
    LIKE_WORKLOADS,
    WORKLOADS,
    Manifest,
    count_of,
    is_partial,
    is_spread,
    least_of,
    read_manifests,
)

if TYPE_CHECKING:
    from llmreview.syntax import Node

NAMES_A_COUNT = Pattern(rb"eplica|\bcount\b")
RELEASES = {"HelmRelease": ("spec", "values"), "Application": ("spec", "source", "helm", "valuesObject")}
"""Objects that hold the values of a chart, and where."""


def detect_change(context: Context) -> Iterator[Candidate]:
    if not any(_speaks_of_replicas(file) for file in context.sources.readable):
        return
    files = NewSide(context)
    workloads = Workloads(files)
    charts: set[str] = set()
    overlays: set[str] = set()
    told: set[tuple[str, str]] = set()
    scalers: list[Manifest] = []
    for file in context.sources.readable:
        path = file.path
        if not is_deployed(path) or file.new is None:
            continue
        chart = chart_of(path, files)
        if chart is not None:
            charts.add(chart)
            continue
        overlays |= workloads.overlays_of(path)
        if len(file.new) <= MAX_BYTES and NAMES_A_COUNT.search(file.new) and not is_kustomization(path):
            source = files.source(path)
            if source is not None:
                manifests = list(read_manifests(source))
                scalers += [manifest for manifest in manifests if manifest.kind in AUTOSCALERS]
                yield from _of_manifests(manifests, file, workloads, told)
                yield from in_loose_values(source)
    for scaler in scalers:
        yield from _of_autoscaler(scaler, workloads, told)
    for path in sorted(overlays):
        yield from _of_overlay(path, workloads)
    for chart in sorted(charts):
        yield from in_chart(chart, files)


def _speaks_of_replicas(file: FileChange) -> bool:
    sides = (file.old or b"", file.new or b"")
    named = file.path.endswith((*YAML, ".tpl")) or is_kustomization(file.path)
    return named and any(NAMES_A_COUNT.search(side) or b"ffinity" in side for side in sides)


# Manifests


def _of_manifests(
    manifests: list[Manifest], file: FileChange, workloads: Workloads, told: set[tuple[str, str]]
) -> Iterator[Candidate]:
    """The workloads of a file; those that the change itself gives their number are added to ``told``."""
    for manifest in manifests:
        source, kind = manifest.file, manifest.kind
        if kind in RELEASES:
            yield from in_values(source, get(source, manifest.node, *RELEASES[kind]))
        if kind not in WORKLOADS and kind not in LIKE_WORKLOADS:
            continue
        count = get(source, manifest.node, "spec", "replicas")
        number = count_of(source, count)
        elsewhere = get(source, manifest.node, "spec", "workloadRef") is not None or workloads.is_patch(manifest)
        if count is None or number is None or number < 2 or elsewhere:
            continue
        found = workloads.named(kind, manifest.name, source.path) if is_partial(manifest) else [manifest]
        if any(workloads.is_spread(workload, source.path) for workload in (manifest, *found)):
            continue
        said = source.place(count).line
        if said in file.added_lines():
            told.add((kind, manifest.name))
        tier: Tier | None = "ask" if not found or kind in LIKE_WORKLOADS else None
        what = f"{kind} `{manifest.name}` runs {number} replicas"
        evidence = tuple(_taken_away(manifest, workloads.files))
        if said in file.added_lines() and file.old is not None:  # the same number may have gone from another workload
            evidence += (Evidence(source.path, source.place(manifest.node).line, said, f"{kind} `{manifest.name}`"),)
        yield unspread(source, count, what, evidence, tier)


def _taken_away(manifest: Manifest, files: NewSide) -> Iterator[Evidence]:
    """The pods of a workload that were spread before the change."""
    old = files.old(manifest.file.path)
    pods = get(manifest.file, manifest.node, "spec", "template", "spec")
    same = (m for m in (read_manifests(old) if old is not None else ()) if (m.kind, m.name) == (manifest.kind, manifest.name))
    if pods is not None and any(is_spread(before) for before in same):
        place = manifest.file.place(pods)
        yield Evidence(manifest.file.path, place.line, place.end_line, "what spread these pods was taken away")


def _of_autoscaler(scaler: Manifest, workloads: Workloads, told: set[tuple[str, str]]) -> Iterator[Candidate]:
    source = scaler.file
    least = least_of(scaler)
    number = count_of(source, least)
    target = get(source, scaler.node, "spec", "scaleTargetRef")
    kind = scalar(source, get(source, target, "kind")) or "Deployment"
    name = scalar(source, get(source, target, "name"))
    if least is None or number is None or number < 2 or kind not in WORKLOADS or (kind, name) in told:
        return
    yield from _of_target(
        source, least, f"The autoscaler keeps at least {number} replicas of {kind} `{name}`", kind, name, workloads
    )


def _of_target(
    source: SourceFile, node: Node, what: str, kind: str, name: str, workloads: Workloads, seen_from: str = ""
) -> Iterator[Candidate]:
    """A number of replicas that is said of a workload which is described elsewhere."""
    path = seen_from or source.path
    found = workloads.named(kind, name, path)
    if any(workloads.is_spread(workload, path) for workload in found) or workloads.is_patched(kind, name, path):
        return
    evidence = tuple(
        evidence_at_head(w.file, w.node, f"the {w.kind}, which says nothing of where its pods go") for w in found[:2]
    )
    yield unspread(source, node, what, evidence, None if found else "ask")


def _of_overlay(path: str, workloads: Workloads) -> Iterator[Candidate]:
    """``replicas:`` and patches of a kustomization."""
    source = workloads.files.source(path)
    if source is None:
        return
    for name, count in counts(source):
        number = count_of(source, count)
        if count is not None and number is not None and number > 1:
            yield from _of_target(source, count, f"The overlay runs {number} replicas of `{name}`", "", name, workloads)
    for patch in patches(source, workloads.files.source):
        number = count_of(patch.file, patch.replicas)
        if patch.replicas is not None and number is not None and number > 1 and not patch.spread:
            what = f"The overlay runs {number} replicas of `{patch.name}`"
            yield from _of_target(patch.file, patch.replicas, what, patch.kind, patch.name, workloads, path)
