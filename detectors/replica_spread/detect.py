"""Workloads with more than one replica whose pods nothing spreads over nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.detect.chart_files import chart_of, default_values, inner_charts, template_texts
from llmreview.detect.evidence import evidence_at_head
from llmreview.detect.new_side import MAX_BYTES, NewSide
from llmreview.detect.workloads import Workloads
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import Place, SourceFile
from llmreview.syntax.charts import (
    Layer,
    Read,
    Template,
    helper_texts,
    is_live,
    replicas_read,
    rounds,
    split_templates,
    spreading,
)
from llmreview.syntax.documents import documents, entries, get, scalar
from llmreview.syntax.kustomize import counts, is_kustomization, patches
from llmreview.syntax.manifests import (
    AUTOSCALERS,
    LIKE_WORKLOADS,
    WORKLOADS,
    Manifest,
    count_of,
    gives_spread,
    is_partial,
    is_spread,
    least_of,
    read_manifests,
    values_at,
)

if TYPE_CHECKING:
    from llmreview.syntax import Node

YAML = (".yaml", ".yml")
NAMES_A_COUNT = Pattern(rb"eplica|\bcount\b")
SPREAD_KEY = Pattern(r"(?m)^\s*(?:topologySpreadConstraints|podAntiAffinity|affinity):")
RELEASES = {"HelmRelease": ("spec", "values"), "Application": ("spec", "source", "helm", "valuesObject")}
"""Objects that hold the values of a chart, and where."""
NOT_DEPLOYED = Pattern(r"(?i)(?:^|/)(?:ci|unittests?|crds?|node_modules|vendor)/|_test\.ya?ml$")


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
        if not _is_deployed(path) or file.new is None:
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
                yield from _of_loose_values(source)
    for scaler in scalers:
        yield from _of_autoscaler(scaler, workloads, told)
    for path in sorted(overlays):
        yield from _of_overlay(path, workloads)
    for chart in sorted(charts):
        yield from _of_chart(chart, files, workloads)


def _speaks_of_replicas(file: FileChange) -> bool:
    sides = (file.old or b"", file.new or b"")
    named = file.path.endswith((*YAML, ".tpl")) or is_kustomization(file.path)
    return named and any(NAMES_A_COUNT.search(side) or b"ffinity" in side for side in sides)


def _is_deployed(path: str) -> bool:
    named = path.endswith((*YAML, ".tpl")) or is_kustomization(path)
    return named and not is_test_path(path) and NOT_DEPLOYED.search(path) is None


# Manifests


def _of_manifests(
    manifests: list[Manifest], file: FileChange, workloads: Workloads, told: set[tuple[str, str]]
) -> Iterator[Candidate]:
    """The workloads of a file; those that the change itself gives their number are added to ``told``."""
    for manifest in manifests:
        source, kind = manifest.file, manifest.kind
        if kind in RELEASES:
            yield from _of_values(source, get(source, manifest.node, *RELEASES[kind]))
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
        yield _candidate(source, count, what, evidence, tier)


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
    yield _candidate(source, node, what, evidence, None if found else "ask")


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


# Helm


def _of_chart(chart: str, files: NewSide, workloads: Workloads) -> Iterator[Candidate]:
    prefix = f"{chart}/" if chart else ""
    changed = [f.path for f in files.context.sources.readable if _is_values(f.path, prefix)]
    own = default_values(chart, files)
    any_found = False
    for path in dict.fromkeys((*changed, *([own.path] if own is not None else []))):
        values = files.source(path)
        layers = [Layer(file) for file in dict.fromkeys((values, own)) if file is not None]
        for folder in (chart, *inner_charts(chart, files)):
            under = folder.rpartition("/")[2] if folder != chart else ""
            below = default_values(folder, files) if under else None
            stack = [layer._replace(under=under) for layer in layers] + ([Layer(below)] if below is not None else [])
            for candidate in _of_templates(folder, stack, files):
                any_found = True
                yield candidate
        if values is not None and not any_found and not template_texts(chart, files):
            yield from _of_loose_values(values)
    if own is None and not changed:
        yield from _of_templates(chart, [], files)


def _is_values(path: str, prefix: str) -> bool:
    name = path.removeprefix(prefix)
    inner = name.startswith(("templates/", "charts/", "crds/")) or name == "Chart.yaml"
    return path.startswith(prefix) and path.endswith(YAML) and not inner and _is_deployed(path)


def _of_templates(chart: str, layers: list[Layer], files: NewSide) -> Iterator[Candidate]:
    texts = template_texts(chart, files)
    helpers = helper_texts(texts)
    templates = [made for template in split_templates(texts) for made in rounds(template, layers) if made.is_made(layers)]
    workloads = [t for t in templates if t.kind in WORKLOADS or t.kind in LIKE_WORKLOADS]
    scalers = [t for t in templates if t.kind in AUTOSCALERS]
    for workload in workloads:
        spread, asked = spreading(workload, layers, helpers)
        if spread:
            continue
        aimed = [s for s in scalers if s.target == workload.name or len(workloads) == 1]
        live = [read for scaler in aimed for read in replicas_read(scaler) if is_live(read.guards, layers)]
        for read in live or replicas_read(workload):
            yield from _of_read(read, workload, layers, asked, files)


def _of_read(read: Read, workload: Template, layers: list[Layer], asked: list[str], files: NewSide) -> Iterator[Candidate]:
    """The number that a template takes, where the values, or the template itself, make it more than one."""
    tier: Tier | None = "ask" if workload.kind in LIKE_WORKLOADS else None
    seen = f"the template takes its replicas from `{read.value}`" if read.value else "the template"
    evidence = (Evidence(read.path, read.line, read.line, seen), *_cut_from(workload, files))
    for file, under in layers if read.value else ():
        key = f"{under}.{read.value}".lstrip(".")
        node, _ = values_at(file, key)
        number = count_of(file, node)
        if node is not None:
            if number is not None and number > 1:
                kind = f"{read.kind} runs" if read.kind not in AUTOSCALERS else "autoscaler keeps at least"
                beside = tuple(_unread(file, key, asked))
                yield _candidate(file, node, f"`{key}`: the {kind} {number} replicas", (*evidence, *beside), tier)
            return
    if read.default is not None and read.default > 1:
        message = f"The {workload.kind} runs {read.default} replicas, and nothing spreads them over nodes"
        yield Candidate(Place(read.line, read.line, 1), message, evidence[1:], path=read.path, tier=tier)


def _cut_from(workload: Template, files: NewSide) -> Iterator[Evidence]:
    """The template, where the change took out of it what spread the pods."""
    old = files.old(workload.path)
    if old is not None and not SPREAD_KEY.search(workload.text) and SPREAD_KEY.search(old.source.decode(errors="replace")):
        last = workload.line + workload.text.count("\n")
        yield Evidence(workload.path, workload.line, last, "what spread these pods was taken away")


def _unread(file: SourceFile, value: str, asked: list[str]) -> Iterator[Evidence]:
    """A value beside the number that speaks of a spread: an empty one, or one that no template reads."""
    read = {name.rpartition(".")[2] for name in asked}
    _, around = values_at(file, value)
    for key, found in entries(file, around):
        if re.search(r"(?i)spread|(?<!session)affinity$", key):
            line = file.place(found).line
            yield Evidence(file.path, line, line, f"`{key}` spreads nothing" if key in read else f"no template reads `{key}`")
            return


def _of_loose_values(source: SourceFile) -> Iterator[Candidate]:
    """Values for a chart whose templates are not in the repository: nobody knows what they read."""
    if get(source, next(documents(source), None), "kind") is None and "values" in source.path.rpartition("/")[2]:
        yield from _of_values(source, *documents(source))


def _of_values(source: SourceFile, *roots: Node | None) -> Iterator[Candidate]:
    waiting = list(roots)
    for node in waiting:  # grows
        pairs = list(entries(source, node))
        spread = any(re.search(r"(?i)spread|affinity", key) for key, _ in pairs) or gives_spread(source, node)
        for key, value in pairs:
            number = count_of(source, value)
            if key in ("replicaCount", "minReplicas", "replicas") and number is not None and number > 1 and not spread:
                yield _candidate(source, value, f"`{key}` asks for {number} replicas", (), "ask")
        waiting += [value for _, value in pairs if not spread]


def _candidate(source: SourceFile, node: Node, what: str, evidence: tuple[Evidence, ...], tier: Tier | None = None) -> Candidate:
    place = source.place(node)
    line = source.lines[place.line - 1]
    message = f"{what}, and nothing spreads them over nodes"
    return Candidate(place._replace(column=len(line) - len(line.lstrip()) + 1), message, evidence, path=source.path, tier=tier)
