"""Charts of Helm: which values the templates of workloads read, and whether these spread the pods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from llmreview.pattern import Pattern
from llmreview.syntax.documents import elements, entries, is_filled
from llmreview.syntax.ideas import Idea
from llmreview.syntax.manifests import SPREAD, values_at
from llmreview.syntax.source import SourceFile
from llmreview.syntax.template_blocks import Guard, guards_at, holds

_KIND = Pattern(r"(?m)^kind:\s*[\"']?(\w+)")
_HEAD = Pattern(r"(?m)^(?=apiVersion:|kind:)|(?<=\}\})(?=apiVersion:|kind:)")
_REPLICAS = Pattern(r"(?m)^[ \t]*(?:replicas|minReplicas|minReplicaCount):[ \t]*(?P<said>\{\{.*|\d+[ \t]*(?:#.*)?)$")
_SPREADING = Pattern(r"(?m)^(?P<indent>[ \t]*)(?P<key>topologySpreadConstraints|affinity|podAntiAffinity):(?P<rest>.*)$")
_VALUE = Pattern(r"(?:\$|\B)\.Values\.(\w+(?:[.-]\w+)*)")
_NUMBERS = Pattern(r"\bdefault\s+\(?(\d+)|\}\}\s*(\d+)\s*\{\{|\bternary\s+(\d+)\s+(\d+)|\|\s*default\s+(\d+)|^(\d+)")
_INCLUDE = Pattern(r"(?:include|template)\s+\"([^\"]+)\"")
_RANGE = Pattern(r"\{\{-?\s*range\s+(?:(?:\$(?P<key>\w+)\s*,\s*)?\$(?P<item>\w+)\s*:=\s*)?\$?\.Values\.(?P<over>[\w.]+)\s*-?\}\}")
_TERMS = Pattern(r"topologyKey|whenUnsatisfiable|podAffinityTerm")
_OF_SPREAD = Pattern(r"(?i)spread|affinity")
_MOST_ROUNDS = 30


class Layer(NamedTuple):
    """A file of values; ``under`` is where in it the values of the chart stand, for a chart within a chart."""

    file: SourceFile
    under: str = ""

    def key(self, name: str) -> str:
        return f"{self.under}.{name}" if self.under and not name.startswith("global.") else name


class Read(NamedTuple):
    """A number of replicas that a template takes: from ``value`` (empty where it is written there), else ``default``."""

    path: str
    line: int
    kind: str
    value: str
    default: int | None
    guards: tuple[Guard, ...]


class Template(NamedTuple):
    """One object of a template file, as text; ``line`` is where it starts."""

    path: str
    line: int
    kind: str
    text: str

    def is_made(self, layers: list[Layer]) -> bool:
        """Whether these values let it be made at all."""
        head = _HEAD.search(self.text)
        return head is None or is_live(guards_at(self.text, head.start()), layers)

    @property
    def name(self) -> str:
        """What it is called, as the template has it."""
        match = re.search(r"(?m)^metadata:\s*\n(?:\s+.*\n)*?\s+name:\s*(.+)$", self.text)
        return match[1].strip() if match else ""

    @property
    def target(self) -> str:
        """What an autoscaler scales, as the template has it."""
        match = re.search(r"(?m)^\s+scaleTargetRef:\s*\n(?:\s+(?:apiVersion|kind):.*\n)*\s+name:\s*(.+)$", self.text)
        return match[1].strip() if match else ""


def split_templates(files: Mapping[str, str]) -> Iterator[Template]:
    """The objects of template files."""
    for path, text in files.items():
        line, start = 1, 0
        for part in re.split(r"(?m)^(?=---)", text):
            kind = _KIND.search(part)
            if kind:
                yield Template(path, line, kind[1], _reopened(text, start) + part)
            line += part.count("\n")
            start += len(part)


def _reopened(text: str, end: int) -> str:
    """The tags of the blocks that an object stands in which a line of dashes parts from them."""
    ranges = {m["what"].strip(): m[0] for m in re.finditer(r"\{\{-?\s*range\b(?P<what>[^}]*?)\s*-?\}\}", text[:end])}
    return "".join(
        f"{{{{ if {guard.what} }}}}{{{{ else }}}}"
        if guard.word == "else"
        else ranges.get(guard.what, f"{{{{ {guard.word} {guard.what} }}}}")
        for guard in guards_at(text, end)
    )


def rounds(template: Template, layers: list[Layer]) -> list[Template]:
    """The objects that a template makes for each value of a ``range`` over values; itself where it makes one."""
    over = _RANGE.search(template.text)
    kind = _KIND.search(template.text)
    if over is None or kind is None or over.start() > kind.start():
        return [template]
    found = next((node for layer in layers if (node := values_at(layer.file, layer.key(over["over"]))[0]) is not None), None)
    file = next((layer.file for layer in layers if values_at(layer.file, layer.key(over["over"]))[0] is not None), None)
    if found is None or file is None:
        return []
    keys = [key for key, _ in entries(file, found)] or [str(index) for index, _ in enumerate(elements(file, found))]
    made = []
    for key in keys[:_MOST_ROUNDS]:
        here = f".Values.{over['over']}.{key}"
        text = template.text.replace(over[0], f"{{{{ with {here} }}}}")
        text = re.sub(rf"\${over['item']}\b", here, text) if over["item"] else text
        made.append(template._replace(text=text))
    return made


def replicas_read(template: Template) -> Iterator[Read]:
    """Where a template takes its number of replicas from."""
    for match in _REPLICAS.finditer(template.text):
        line = template.line + template.text.count("\n", 0, match.start())
        said = match["said"]
        guards = guards_at(template.text, match.start())
        value = _VALUE.search(said)
        numbers = [int(number) for found in _NUMBERS.findall(said) for number in found if number]
        name = value[1] if value else _through_scope(said, guards)
        yield Read(template.path, line, template.kind, name, max(numbers, default=None), guards)


def _through_scope(tag: str, guards: tuple[Guard, ...]) -> str:
    """``.replicas`` under ``{{ with .Values.web }}`` is ``web.replicas``; ``.`` is what stands there itself."""
    own = re.search(r"(?:^|[\s({])\.(?P<rest>\w[\w.]*)?(?=[\s)}|]|$)", tag)
    opened = next((value for guard in reversed(guards) if guard.word == "with" and (value := _VALUE.search(guard.what))), None)
    if own is None or opened is None or (own["rest"] or "").startswith(("Release", "Chart", "Capabilities", "Template")):
        return ""
    return f"{opened[1]}.{own['rest']}" if own["rest"] else opened[1]


def is_live(guards: tuple[Guard, ...], layers: list[Layer]) -> bool:
    """Whether a part of a template may be rendered under these values."""
    return all(holds(guard, lambda name: is_set(layers, name)) is not False for guard in guards)


def spreading(template: Template, layers: list[Layer], helpers: Mapping[str, str]) -> tuple[bool, list[str]]:
    """Whether a workload's pods are spread, given the files of values, the last first; and from which values that would come."""
    asked: list[str] = []
    text = template.text
    for match in _SPREADING.finditer(text):
        guards = guards_at(text, match.start())
        asked += [name for guard in guards for name in _VALUE.findall(guard.what) if _OF_SPREAD.search(name)]
        body = match["rest"] + "\n" + _below(text, match.end(), len(match["indent"]))
        asked += [name for name in _VALUE.findall(body) if _OF_SPREAD.search(name)]
        if is_live(guards, layers) and _gives(match["key"], body, guards, layers, helpers):
            return True, asked
    for name in _INCLUDE.findall(text):
        held = helpers.get(name, "")
        if _SPREADING.search(held) and spreading(template._replace(text=held), layers, {**helpers, name: ""})[0]:
            return True, asked
    return False, list(dict.fromkeys(asked))


def _below(text: str, start: int, indent: int) -> str:
    """The lines that belong to a key: those further in, and tags."""
    held = []
    for line in text[start:].split("\n")[1:]:
        bare = line.lstrip()
        if bare and len(line) - len(bare) <= indent and not bare.startswith(("{{", "- ", "#")):
            break
        held.append(line)
    return "\n".join(held)


def _gives(key: str, body: str, guards: tuple[Guard, ...], layers: list[Layer], helpers: Mapping[str, str]) -> bool:
    """Whether what stands under a key keeps pods apart; what comes from somewhere unknown is taken to."""
    body = re.sub(r"\{\{-?\s*end\s*-?\}\}.*", "", body, flags=re.DOTALL) if not _TERMS.search(body) else body
    if key != "affinity" and _TERMS.search(body):
        return True
    tags = [tag for tag in re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}", body) if not re.match(r"(?:if|else|with|end|range|/\*)", tag)]
    within = "podAntiAffinity" if key == "affinity" else ""
    unknown = False
    for tag in tags:
        names = [name for name in _VALUE.findall(tag) if _OF_SPREAD.search(name)]
        included = _INCLUDE.search(tag)
        own = "" if names or included else _through_scope(tag, guards)
        for name in (*names, *([own] if own else ())):
            if is_set(layers, name, within):
                return True
        if not names and included:
            held = helpers.get(included[1])
            unknown |= held is None or SPREAD.search(held) is not None or (not within and _TERMS.search(held) is not None)
        unknown |= not names and not included and not own
    return unknown and (key != "affinity" or not _TERMS.search(body))


def is_set(layers: list[Layer], name: str, within: str = "") -> bool:
    """Whether a value is given, in the first file that says anything of it."""
    for layer in layers:
        found, _ = values_at(layer.file, layer.key(name))
        if found is not None:
            if within and layer.file.idea(found) is Idea.MAPPING:
                inner, _ = values_at(layer.file, f"{layer.key(name)}.{within}")
                return is_filled(layer.file, inner) or (within in name and is_filled(layer.file, found))
            return is_filled(layer.file, found)
    return False


def helper_texts(files: Mapping[str, str]) -> dict[str, str]:
    """The named templates of a chart (``define "name"``) with their texts."""
    found: dict[str, str] = {}
    for text in files.values():
        for match in re.finditer(r"\{\{-?\s*define\s+\"([^\"]+)\"(.*?)(?=\{\{-?\s*define\s|\Z)", text, re.DOTALL):
            found[match[1]] = match[2]
    return found
