"""Workloads with more than one replica whose pods nothing spreads over nodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from llmreview.change import FileChange
from llmreview.checks.test_paths import is_test_path
from llmreview.detect import Candidate, Context
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile
from llmreview.syntax.charts import Read, Template, helper_texts, replicas_read, split_templates, spreading
from llmreview.syntax.documents import documents, elements, entries, get, scalar
from llmreview.syntax.manifests import (
    SPREAD,
    WORKLOADS,
    Manifest,
    count_of,
    gives_spread,
    is_spread,
    read_manifests,
    values_at,
)

if TYPE_CHECKING:
    from llmreview.syntax import Node

YAML = (".yaml", ".yml")
KUSTOMIZATION = ("kustomization.yaml", "kustomization.yml", "Kustomization")
NAMES_A_COUNT = Pattern(rb"eplica|\bcount\b")
NOT_DEPLOYED = Pattern(r"(?i)(?:^|/)(?:ci|unittests?|crds?|node_modules|vendor)/|_test\.ya?ml$")
MAX_BYTES = 400_000
MAX_FILES = 200


class Files:
    """The files of the repository on the new side of the change, read once and within bounds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.change = context.sources.change
        self._sources: dict[str, SourceFile | None] = {}

    @cached_property
    def paths(self) -> frozenset[str]:
        known = set(self.change.tree.paths()) if self.change.tree is not None else set()
        return frozenset(known | {file.path for file in self.context.sources.readable})

    def read(self, paths: list[str]) -> dict[str, str]:
        """The texts of those of the paths that exist."""
        changed = {p: f.new for p in paths if (f := self.change.by_path.get(p)) is not None and f.new is not None}
        missing = tuple(p for p in paths if p not in changed)[:MAX_FILES]
        stored = self.change.tree.read(missing, MAX_BYTES) if self.change.tree is not None and missing else {}
        return {path: content.decode(errors="replace") for path, content in {**stored, **changed}.items() if content is not None}

    def source(self, path: str) -> SourceFile | None:
        if path not in self._sources:
            text = self.read([path]).get(path)
            self._sources[path] = SourceFile.of(path, text.encode()) if text is not None else None
        return self._sources[path]

    @cached_property
    def spread_paths(self) -> tuple[str, ...]:
        """Files of YAML that speak of a spread at all, those of the change first."""
        mentions = self.context.repository.mentions("topologySpreadConstraints", "podAntiAffinity", paths=("*.yaml", "*.yml"))
        changed = (file for file in self.context.sources.readable if file.path.endswith(YAML))
        own = [file.path for file in changed if file.new and SPREAD.search(file.new.decode(errors="replace"))]
        return tuple(dict.fromkeys((*own, *sorted({m.path for m in mentions or ()}))))[:MAX_FILES]


def detect_change(context: Context) -> Iterator[Candidate]:
    if not any(_speaks_of_replicas(file) for file in context.sources.readable):
        return
    files = Files(context)
    charts: set[str] = set()
    overlays: set[str] = set()
    for file in context.sources.readable:
        path = file.path
        if not path.endswith((*YAML, ".tpl")) or is_test_path(path) or NOT_DEPLOYED.search(path) or file.new is None:
            continue
        chart = _chart_of(path, files)
        if chart is not None:
            charts.add(chart)
            continue
        if len(file.new) > MAX_BYTES or not NAMES_A_COUNT.search(file.new):
            continue
        source = context.sources.new(file)
        if source is not None:
            if path.rpartition("/")[2] in KUSTOMIZATION:
                overlays.add(path)
            else:
                yield from _of_manifests(source, files)
                yield from _of_loose_values(source, files)
    for chart in sorted(charts):
        yield from _of_chart(chart, files)
    for path in sorted(overlays):
        yield from _of_overlay(path, files)


def _speaks_of_replicas(file: FileChange) -> bool:
    sides = (file.old or b"", file.new or b"")
    return file.path.endswith((*YAML, ".tpl")) and any(NAMES_A_COUNT.search(side) or b"ffinity" in side for side in sides)


# Manifests


def _of_manifests(source: SourceFile, files: Files) -> Iterator[Candidate]:
    for manifest in read_manifests(source):
        if manifest.kind in WORKLOADS:
            count = get(source, manifest.node, "spec", "replicas")
            number = count_of(source, count)
            if count is not None and number is not None and number > 1 and not _is_spread_anywhere(manifest, files):
                yield _candidate(source, count, f"{manifest.kind} `{manifest.name}` runs {number} replicas", ())
        elif manifest.kind == "HorizontalPodAutoscaler":
            yield from _of_autoscaler(manifest, files)


def _of_autoscaler(scaler: Manifest, files: Files) -> Iterator[Candidate]:
    source = scaler.file
    least = get(source, scaler.node, "spec", "minReplicas")
    number = count_of(source, least)
    target = get(source, scaler.node, "spec", "scaleTargetRef")
    kind, name = scalar(source, get(source, target, "kind")), scalar(source, get(source, target, "name"))
    if least is None or number is None or number < 2 or kind not in WORKLOADS:
        return
    found = _find(kind, name, files)
    if any(_is_spread_anywhere(workload, files) for workload in found):
        return
    evidence = tuple(_evidence(w.file, w.node, f"the {kind}, which says nothing of where its pods go") for w in found[:2])
    tier: Tier | None = None if found else "ask"
    yield _candidate(source, least, f"The autoscaler keeps at least {number} replicas of {kind} `{name}`", evidence, tier)


def _find(kind: str, name: str, files: Files) -> list[Manifest]:
    """The workloads of this kind and name in the change and in the repository."""
    mentions = files.context.repository.mentions(name, paths=("*.yaml", "*.yml")) if name else ()
    paths = {m.path for m in mentions or ()} | {f.path for f in files.context.sources.readable if f.path.endswith(YAML)}
    sources = (files.source(path) for path in sorted(paths)[:MAX_FILES])
    return [
        manifest
        for source in sources
        if source is not None and name.encode() in source.source
        for manifest in read_manifests(source)
        if (manifest.kind, manifest.name) == (kind, name) and get(source, manifest.node, "spec", "template") is not None
    ]


def _is_spread_anywhere(manifest: Manifest, files: Files) -> bool:
    """Whether the workload itself, another description of it, or a patch for it spreads its pods."""
    if is_spread(manifest):
        return True
    for path in files.spread_paths:
        source = files.source(path)
        if source is None:
            continue
        if path.rpartition("/")[2] in KUSTOMIZATION:
            if _patched_in(source, manifest.kind, manifest.name):
                return True
            continue
        for other in read_manifests(source):
            if (
                other.kind == manifest.kind
                and is_spread(other)
                and (other.name == manifest.name or _is_patch_for(path, manifest, files))
            ):
                return True
    return False


def _is_patch_for(path: str, manifest: Manifest, files: Files) -> bool:
    """Whether a kustomization lays this file over every workload of the kind, or over the one in question."""
    folder, _, name = path.rpartition("/")
    for kustomization in KUSTOMIZATION:
        source = files.source(f"{folder}/{kustomization}" if folder else kustomization)
        if source is None:
            continue
        for patch in elements(source, get(source, next(documents(source), None), "patches")):
            target = get(source, patch, "target")
            wanted = scalar(source, get(source, target, "name"))
            if scalar(source, get(source, patch, "path")) == name and wanted in ("", ".*", manifest.name):
                return scalar(source, get(source, target, "kind")) in ("", manifest.kind)
    return False


def _patched_in(source: SourceFile, kind: str, name: str) -> bool:
    """Whether a kustomization holds a patch in its own text that spreads this workload."""
    for patch in elements(source, get(source, next(documents(source), None), "patches")):
        text = source.text(get(source, patch, "patch"))
        target = get(source, patch, "target")
        named = scalar(source, get(source, target, "name")) or next(iter(re.findall(r"(?m)^\s+name:\s*([\w.-]+)", text)), "")
        if SPREAD.search(text) and named in ("", ".*", name) and scalar(source, get(source, target, "kind")) in ("", kind):
            return True
    return False


# Kustomize


def _of_overlay(path: str, files: Files) -> Iterator[Candidate]:
    """``replicas:`` and patches in a kustomization."""
    source = files.source(path)
    root = next(documents(source), None) if source is not None else None
    if source is None:
        return
    for entry in elements(source, get(source, root, "replicas")):
        count, name = get(source, entry, "count"), scalar(source, get(source, entry, "name"))
        yield from _of_target(source, count, count_of(source, count), name, files)
    for patch in elements(source, get(source, root, "patches")):
        body = get(source, patch, "patch")
        text = source.text(body)
        match = re.search(r"path:\s*[\"']?/spec/replicas[\"']?\s*\n\s*value:\s*(\d+)", text) or re.search(
            r"(?m)^\s*replicas:\s*(\d+)", text
        )
        named = re.findall(r"(?m)^\s+name:\s*([\w.-]+)", text)
        name = scalar(source, get(source, patch, "target", "name")) or next(iter(named), "")
        if match and body is not None and not SPREAD.search(text):
            yield from _of_target(source, body, int(match[1]), name, files)


def _of_target(source: SourceFile, node: Node | None, number: int | None, name: str, files: Files) -> Iterator[Candidate]:
    if node is None or number is None or number < 2:
        return
    found = [w for kind in sorted(WORKLOADS) for w in _find(kind, name, files)]
    if any(_is_spread_anywhere(workload, files) for workload in found):
        return
    evidence = tuple(_evidence(w.file, w.node, f"the {w.kind}, which says nothing of where its pods go") for w in found[:2])
    yield _candidate(source, node, f"The overlay runs {number} replicas of `{name}`", evidence, None if found else "ask")


# Helm


def _chart_of(path: str, files: Files) -> str | None:
    """The folder of the chart that a file belongs to; None outside of charts."""
    folder = path.rpartition("/")[0]
    while True:
        prefix = f"{folder}/" if folder else ""
        if f"{prefix}Chart.yaml" in files.paths:
            return folder
        if not folder:
            return None
        folder = folder.rpartition("/")[0]


def _of_chart(chart: str, files: Files) -> Iterator[Candidate]:
    prefix = f"{chart}/" if chart else ""
    own = [p for p in sorted(files.paths) if p.startswith(f"{prefix}templates/") and p.endswith((*YAML, ".tpl"))][:MAX_FILES]
    texts = files.read(own)
    templates = list(split_templates(texts))
    workloads = [t for t in templates if t.kind in WORKLOADS]
    scalers = [t for t in templates if t.kind == "HorizontalPodAutoscaler"]
    helpers = helper_texts(texts)
    defaults = files.source(f"{prefix}values.yaml") or files.source(f"{prefix}values.yml")
    changed = [f.path for f in files.context.sources.readable if _is_values(f.path, prefix)]
    for path in dict.fromkeys((*changed, *([defaults.path] if defaults is not None else []))):
        values = files.source(path)
        layers = [v for v in (values, defaults) if v is not None]
        for workload in workloads:
            yield from _of_workload(workload, scalers, layers[: 1 + (values is not defaults)], helpers)
        if values is not None and not workloads:
            yield from _of_loose_values(values, files)
    for workload in workloads if defaults is None else ():
        yield from _of_workload(workload, [], [], helpers)


def _is_values(path: str, prefix: str) -> bool:
    name = path.removeprefix(prefix)
    return (
        path.startswith(prefix)
        and path.endswith(YAML)
        and not name.startswith(("templates/", "charts/", "crds/"))
        and name != "Chart.yaml"
    )


def _of_workload(
    workload: Template, scalers: list[Template], layers: list[SourceFile], helpers: dict[str, str]
) -> Iterator[Candidate]:
    spread, asked = spreading(workload, layers, helpers)
    if spread:
        return
    reads = [*replicas_read(workload), *(read for scaler in scalers for read in replicas_read(scaler))]
    scaled = any(_is_on(layers, read.value) for read in reads if read.kind == "HorizontalPodAutoscaler" and read.value)
    for read in reads:
        if (read.kind == "HorizontalPodAutoscaler") != scaled and read.value:
            continue
        for candidate in _of_read(read, workload, layers, asked):
            yield candidate
            return


def _of_read(read: Read, workload: Template, layers: list[SourceFile], asked: list[str]) -> Iterator[Candidate]:
    """The number that a template takes, where the values, or the template itself, make it more than one."""
    seen = f"the template takes its replicas from `{read.value}`" if read.value else "the template"
    at = Evidence(read.path, read.line, read.line, seen)
    for file in layers if read.value else ():
        node, _ = values_at(file, read.value)
        number = count_of(file, node)
        if node is not None:
            if number is not None and number > 1:
                evidence = (at, *_unread(file, read.value, asked))
                kind = "autoscaler keeps at least" if read.kind == "HorizontalPodAutoscaler" else f"{read.kind} runs"
                yield _candidate(file, node, f"`{read.value}`: the {kind} {number} replicas", evidence)
            return
    if read.default is not None and read.default > 1:
        from llmreview.syntax import Place

        message = f"The {workload.kind} runs {read.default} replicas, and nothing spreads them over nodes"
        yield Candidate(Place(read.line, read.line, 1), message, path=read.path)


def _is_on(layers: list[SourceFile], value: str) -> bool:
    """Whether the autoscaler that takes its minimum from this value is switched on."""
    switch = f"{value.rpartition('.')[0]}.enabled".lstrip(".")
    for file in layers:
        node, _ = values_at(file, switch)
        if node is not None:
            return scalar(file, node) == "true"
    return False


def _unread(file: SourceFile, value: str, asked: list[str]) -> Iterator[Evidence]:
    """A value beside the number that speaks of a spread: an empty one, or one that no template reads."""
    read = {name.rpartition(".")[2] for name in asked}
    _, around = values_at(file, value)
    for key, found in entries(file, around):
        if re.search(r"(?i)spread|(?<!session)affinity$", key):
            line = file.place(found).line
            yield Evidence(file.path, line, line, f"`{key}` spreads nothing" if key in read else f"no template reads `{key}`")
            return


def _of_loose_values(source: SourceFile, files: Files) -> Iterator[Candidate]:
    """Values for a chart whose templates are not in the repository: nobody knows what they read."""
    if get(source, next(documents(source), None), "kind") is not None or "values" not in source.path.rpartition("/")[2]:
        return
    waiting = list(documents(source))
    for node in waiting:  # grows
        pairs = list(entries(source, node))
        spread = any(re.search(r"(?i)spread|affinity$", key) for key, _ in pairs) or gives_spread(source, node)
        for key, value in pairs:
            number = count_of(source, value)
            if key in ("replicaCount", "minReplicas", "replicas") and number is not None and number > 1 and not spread:
                yield _candidate(source, value, f"`{key}` asks for {number} replicas", (), "ask")
        waiting += [value for _, value in pairs if not spread]


def _candidate(source: SourceFile, node: Node, what: str, evidence: tuple[Evidence, ...], tier: Tier | None = None) -> Candidate:
    pair = node
    while pair.parent is not None and pair.parent.start_point[0] == node.start_point[0]:
        pair = pair.parent
    place = source.place(node)
    column = len(source.lines[place.line - 1]) - len(source.lines[place.line - 1].lstrip()) + 1
    message = f"{what}, and nothing spreads them over nodes"
    return Candidate(place._replace(column=column), message, evidence, path=source.path, tier=tier)


def _evidence(file: SourceFile, node: Node, note: str) -> Evidence:
    line = file.place(node).line
    return Evidence(file.path, line, line, note)
