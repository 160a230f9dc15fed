"""Charts of Helm: the numbers that their templates take from values, or have themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.detect.chart_files import default_values, inner_charts, template_texts
from llmreview.detect.detector import Candidate
from llmreview.detect.replica_counts import YAML, in_loose_values, is_deployed, unspread
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
from llmreview.syntax.documents import entries
from llmreview.syntax.manifests import AUTOSCALERS, LIKE_WORKLOADS, WORKLOADS, count_of, values_at

if TYPE_CHECKING:
    from llmreview.detect.new_side import NewSide

SPREAD_KEY = Pattern(r"(?m)^\s*(?:topologySpreadConstraints|podAntiAffinity|affinity):")


def in_chart(chart: str, files: NewSide) -> Iterator[Candidate]:
    """The workloads of a chart, with each of its values files that the change touches, and with its own."""
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
            yield from in_loose_values(values)
    if own is None and not changed:
        yield from _of_templates(chart, [], files)


def _is_values(path: str, prefix: str) -> bool:
    name = path.removeprefix(prefix)
    inner = name.startswith(("templates/", "charts/", "crds/")) or name == "Chart.yaml"
    return path.startswith(prefix) and path.endswith(YAML) and not inner and is_deployed(path)


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
                yield unspread(file, node, f"`{key}`: the {kind} {number} replicas", (*evidence, *beside), tier)
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
