"""Numbers of replicas whose pods nothing spreads: the finding, and the values that ask for them by their keys alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from llmreview.checks.test_paths import is_test_path
from llmreview.detect.detector import Candidate
from llmreview.model import Evidence, Tier
from llmreview.pattern import Pattern
from llmreview.syntax import SourceFile
from llmreview.syntax.documents import documents, entries, get
from llmreview.syntax.kustomize import is_kustomization
from llmreview.syntax.manifests import count_of, gives_spread

if TYPE_CHECKING:
    from tree_sitter import Node

YAML = (".yaml", ".yml")
NOT_DEPLOYED = Pattern(r"(?i)(?:^|/)(?:ci|unittests?|crds?|node_modules|vendor)/|_test\.ya?ml$")


def is_deployed(path: str) -> bool:
    """Whether a file describes what runs: no test, no definition of a type, nothing of another project."""
    named = path.endswith((*YAML, ".tpl")) or is_kustomization(path)
    return named and not is_test_path(path) and NOT_DEPLOYED.search(path) is None


def unspread(source: SourceFile, node: Node, what: str, evidence: tuple[Evidence, ...], tier: Tier | None = None) -> Candidate:
    """A number of replicas in a file, of which nothing spreads the pods."""
    place = source.place(node)
    line = source.lines[place.line - 1]
    message = f"{what}, and nothing spreads them over nodes"
    return Candidate(place._replace(column=len(line) - len(line.lstrip()) + 1), message, evidence, path=source.path, tier=tier)


def in_loose_values(source: SourceFile) -> Iterator[Candidate]:
    """Values for a chart whose templates are not in the repository: nobody knows what they read."""
    if get(source, next(documents(source), None), "kind") is None and "values" in source.path.rpartition("/")[2]:
        yield from in_values(source, *documents(source))


def in_values(source: SourceFile, *roots: Node | None) -> Iterator[Candidate]:
    """Values that ask for replicas where nothing beside or below them speaks of a spread."""
    waiting = list(roots)
    for node in waiting:  # grows
        pairs = list(entries(source, node))
        spread = any(re.search(r"(?i)spread|affinity", key) for key, _ in pairs) or gives_spread(source, node)
        for key, value in pairs:
            number = count_of(source, value)
            if key in ("replicaCount", "minReplicas", "replicas") and number is not None and number > 1 and not spread:
                yield unspread(source, value, f"`{key}` asks for {number} replicas", (), "ask")
        waiting += [value for _, value in pairs if not spread]
