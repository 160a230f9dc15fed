"""The files of Helm charts in a repository."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from llmreview.detect.new_side import NewSide
    from llmreview.syntax import SourceFile


def chart_of(path: str, files: NewSide) -> str | None:
    """The folder of the chart that a file belongs to; None outside of charts."""
    folder = path.rpartition("/")[0]
    while True:
        if f"{_within(folder)}Chart.yaml" in files.paths:
            return folder
        if not folder:
            return None
        folder = folder.rpartition("/")[0]


def inner_charts(chart: str, files: NewSide) -> list[str]:
    """The folders of the charts that a chart holds."""
    pattern = re.compile(rf"{re.escape(_within(chart))}charts/[^/]+/Chart\.yaml")
    return sorted(path.removesuffix("/Chart.yaml") for path in files.paths if pattern.fullmatch(path))


def default_values(chart: str, files: NewSide) -> SourceFile | None:
    """The values that a chart has by itself."""
    return files.source(f"{_within(chart)}values.yaml") or files.source(f"{_within(chart)}values.yml")


def template_texts(chart: str, files: NewSide) -> dict[str, str]:
    """The templates of a chart by their paths."""
    folder = f"{_within(chart)}templates/"
    return files.read([p for p in sorted(files.paths) if p.startswith(folder) and p.endswith((".yaml", ".yml", ".tpl"))])


def _within(folder: str) -> str:
    return f"{folder}/" if folder else ""
