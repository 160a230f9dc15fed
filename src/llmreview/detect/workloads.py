"""The workloads of a repository's manifests: where each is described, and what is laid over it."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from llmreview.syntax.kustomize import Patch, is_kustomization, made_of, patches
from llmreview.syntax.manifests import SPREAD, WORKLOADS, Manifest, is_partial, is_spread, read_manifests

if TYPE_CHECKING:
    from llmreview.detect.new_side import NewSide

_YAML = ("*.yaml", "*.yml", "*Kustomization")
MAX_FILES = 200


class Workloads:
    """What the manifests and kustomizations of the new side say of workloads."""

    def __init__(self, files: NewSide) -> None:
        self.files = files
        self.together = cache(self._together)

    @cached_property
    def _kustomizations(self) -> dict[str, frozenset[str]]:
        """Each kustomization with the files that it is made of."""
        paths = [path for path in sorted(self.files.paths) if is_kustomization(path)][:MAX_FILES]
        return {path: made_of(path, self.files.source) for path in paths}

    def _together(self, path: str) -> frozenset[str]:
        """The files that some kustomization takes together with this one; none where no kustomization takes it."""
        return frozenset().union(*(made for made in self._kustomizations.values() if path in made))

    def overlays_of(self, path: str) -> set[str]:
        """The kustomizations that are this file, or that name it as a patch."""
        if is_kustomization(path):
            return {path}
        taking = (own for own, made in self._kustomizations.items() if path in made)
        return {own for own in taking if any(patch.file.path == path for patch in self._patches(own))}

    def _patches(self, path: str) -> list[Patch]:
        source = self.files.source(path)
        return list(patches(source, self.files.source)) if source is not None else []

    def is_patch(self, manifest: Manifest) -> bool:
        """Whether a kustomization lays a manifest over others."""
        return is_partial(manifest) and bool(self.overlays_of(manifest.file.path))

    @cached_property
    def _spread_paths(self) -> tuple[str, ...]:
        """Files of YAML that speak of a spread at all, those of the change first."""
        context = self.files.context
        mentions = context.repository.mentions("topologySpreadConstraints", "podAntiAffinity", paths=_YAML)
        own = [f.path for f in context.sources.readable if f.new and SPREAD.search(f.new.decode(errors="replace"))]
        return tuple(dict.fromkeys((*own, *sorted({m.path for m in mentions or ()}))))[:MAX_FILES]

    def named(self, kind: str, name: str, seen_from: str) -> list[Manifest]:
        """The workloads of a name (and kind) in the change and in the repository, those nearest to a file."""
        context = self.files.context
        mentions = context.repository.mentions(name, paths=_YAML) if name else ()
        paths = {m.path for m in mentions or ()} | {f.path for f in context.sources.readable}
        sources = (self.files.source(path) for path in sorted(paths)[:MAX_FILES] if path.endswith((".yaml", ".yml")))
        found = [
            manifest
            for source in sources
            if source is not None and name and name.encode() in source.source
            for manifest in read_manifests(source)
            if manifest.name == name and manifest.kind in ((kind,) if kind else WORKLOADS) and not is_partial(manifest)
        ]
        folder = seen_from.rpartition("/")[0]
        near = (
            [m for m in found if m.file.path == seen_from],
            [m for m in found if m.file.path in self.together(seen_from)],
            [m for m in found if m.file.path.rpartition("/")[0] == folder],
        )
        return next((some for some in near if some), found)

    def is_spread(self, manifest: Manifest, seen_from: str) -> bool:
        """Whether a workload itself, another description of it that goes with it, or a patch for it spreads its pods."""
        if is_spread(manifest):
            return True
        if not self._spread_paths:
            return False
        around = self.together(seen_from)
        if self.is_patched(manifest.kind, manifest.name, seen_from):
            return True
        alone = not around and not is_partial(manifest)
        for path in self._spread_paths:
            if path != manifest.file.path and (alone or (around and path not in around)):
                continue  # another copy of the workload
            source = self.files.source(path)
            for other in read_manifests(source) if source is not None else ():
                if (other.kind, other.name) == (manifest.kind, manifest.name) and is_spread(other):
                    return True
        return False

    def is_patched(self, kind: str, name: str, seen_from: str) -> bool:
        """Whether a kustomization that takes a file holds a patch that spreads the pods of a workload."""
        if not self._spread_paths:
            return False
        for path in sorted(self.together(seen_from)):
            kinds = (kind,) if kind else tuple(WORKLOADS)
            for patch in self._patches(path) if is_kustomization(path) else ():
                if patch.spread and any(patch.is_for(one, name) for one in kinds):
                    return True
        return False
