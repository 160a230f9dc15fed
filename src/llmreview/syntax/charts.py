"""Charts of Helm: which values the templates of workloads read, and whether these spread the pods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.documents import is_filled
from llmreview.syntax.ideas import Idea
from llmreview.syntax.manifests import SPREAD, values_at
from llmreview.syntax.source import SourceFile

_KIND = Pattern(r"(?m)^kind:\s*[\"']?(\w+)")
_REPLICAS = Pattern(r"(?m)^\s*(?:replicas|minReplicas):\s*(?:\{\{-?\s*(?P<tag>.*?)-?\}\}|(?P<number>\d+)\s*(?:#.*)?$)")
_VALUE = Pattern(r"(?:\$|\B)\.Values\.([\w.]+)")
_OPEN = Pattern(r"\{\{-?\s*(?:with|if|range)\b(?P<what>[^}]*)\}\}")
_DEFAULT = Pattern(r"\bdefault\s+(\d+)")
_INCLUDE = Pattern(r"(?:include|template)\s+\"([^\"]+)\"")
_LOOK_BACK = 4


class Read(NamedTuple):
    """A number of replicas that a template takes: from ``value`` (empty where it is written there), else ``default``."""

    path: str
    line: int
    kind: str
    value: str
    default: int | None


class Template(NamedTuple):
    """One object of a template file, as text; ``line`` is where it starts."""

    path: str
    line: int
    kind: str
    text: str


def split_templates(files: Mapping[str, str]) -> Iterator[Template]:
    """The objects of template files."""
    for path, text in files.items():
        line = 1
        for part in re.split(r"(?m)^(?=---)", text):
            kind = _KIND.search(part)
            if kind:
                yield Template(path, line, kind[1], part)
            line += part.count("\n")


def replicas_read(template: Template) -> Iterator[Read]:
    """Where a template takes its number of replicas from."""
    for match in _REPLICAS.finditer(template.text):
        line = template.line + template.text.count("\n", 0, match.start() + len(match[0]) - len(match[0].lstrip()))
        tag = match["tag"] or ""
        value = _VALUE.search(tag)
        default = _DEFAULT.search(tag)
        name = value[1] if value else _through_scope(template.text, match.start(), tag)
        number = int(match["number"]) if match["number"] else int(default[1]) if default else None
        yield Read(template.path, line, template.kind, name, number)


def _through_scope(text: str, position: int, tag: str) -> str:
    """``.replicas`` under ``{{ with .Values.web }}`` is ``web.replicas``."""
    own = re.match(r"(?:int\s+|default\s+\d+\s+)?\.(\w[\w.]*)", tag.strip())
    scopes = [m for m in re.finditer(r"\{\{-?\s*with\s+\$?\.Values\.([\w.]+)", text) if m.start() < position]
    return f"{scopes[-1][1]}.{own[1]}" if own and scopes else ""


def spreading(template: Template, values: list[SourceFile], helpers: Mapping[str, str]) -> tuple[bool, list[str]]:
    """Whether a workload's pods are spread, given the files of values, the last first; and from which values that would come."""
    asked: list[str] = []
    lines = template.text.split("\n")
    for index, line in enumerate(lines):
        key = re.match(r"\s*(topologySpreadConstraints|affinity|podAntiAffinity):", line)
        included = _INCLUDE.search(line)
        if key is None:
            if included and SPREAD.search(helpers.get(included[1], "")) is not None:
                return True, asked
            continue
        near = [*lines[max(0, index - _LOOK_BACK) : index + 1], *lines[index + 1 : index + 3]]
        opened = [name for text in near for name in _VALUE.findall(text)]
        wanted = [name for name in opened if re.search(r"(?i)spread|affinity", name)]
        below = "\n".join(lines[index : index + 12])
        if re.search(r"topologyKey|whenUnsatisfiable|podAffinityTerm", below) or (
            included and SPREAD.search(helpers.get(included[1], ""))
        ):
            guards = [
                name
                for text in lines[max(0, index - _LOOK_BACK) : index]
                for tag in _OPEN.findall(text)
                for name in _VALUE.findall(tag)
            ]
            if key[1] == "affinity" and "podAntiAffinity" not in below:
                continue
            if not guards or any(_is_set(values, guard) for guard in guards):
                return True, asked
        for name in wanted:
            asked.append(name)
            if _is_set(values, name, within="podAntiAffinity" if key[1] == "affinity" else ""):
                return True, asked
        if not wanted and "{{" in below.split("\n")[0] and not included:
            return True, asked  # from somewhere that is not known
    return False, list(dict.fromkeys(asked))


def _is_set(values: list[SourceFile], name: str, within: str = "") -> bool:
    """Whether a value is given, in the first file that says anything of it."""
    for file in values:
        found, _ = values_at(file, name)
        if found is not None:
            if within and file.idea(found) is Idea.MAPPING:
                return is_filled(file, values_at(file, f"{name}.{within}")[0]) or within in name
            return is_filled(file, found)
    return False


def helper_texts(files: Mapping[str, str]) -> dict[str, str]:
    """The named templates of a chart (``define "name"``) with their texts."""
    found: dict[str, str] = {}
    for text in files.values():
        for match in re.finditer(r"\{\{-?\s*define\s+\"([^\"]+)\"(.*?)(?=\{\{-?\s*define\s|\Z)", text, re.DOTALL):
            found[match[1]] = match[2]
    return found
