"""The detectors, found by walking their folders: there is no list to keep."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Mapping
from functools import cache, cached_property, partial
from types import ModuleType
from typing import Any

from llmreview.descriptions import read_description
from llmreview.detect.detector import Code, Detector, Vocabulary
from llmreview.model import SEVERITIES, InputError

_KEYS = frozenset(
    {
        "title",
        "question",
        "why",
        "fix",
        "category",
        "severity",
        "tier",
        "confidence",
        "languages",
        "lacks",
        "vocabulary",
        "shares",
    }
)
_REQUIRED = ("title", "question", "why", "fix", "category", "severity", "tier")


class Catalog:
    """The detectors by id, in the order of their ids."""

    def __init__(self, detectors: tuple[Detector, ...]) -> None:
        self.detectors = detectors
        self.by_id: Mapping[str, Detector] = {detector.id: detector for detector in detectors}

    def only(self, ids: frozenset[str]) -> Catalog:
        """The catalogue without the detectors whose ids are not among ``ids``."""
        return Catalog(tuple(d for d in self.detectors if d.id in ids))


def load_catalog(folder: str | os.PathLike[str]) -> Catalog:
    """Reads every detector under ``folder``. A folder that is broken is an InputError that names the file and what is wrong."""
    entries = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    found = [load_detector(entry) for entry in entries if os.path.isfile(os.path.join(entry, "detector.yaml"))]
    return Catalog(tuple(found))


def load_detector(folder: str) -> Detector:
    described = check_description(os.path.join(folder, "detector.yaml"))
    languages = tuple(described.get("languages", ()))
    shapes = {name.removesuffix(".scm"): _read(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".scm")}
    return Detector(
        id=os.path.basename(folder).replace("_", "-"),
        title=described["title"],
        question=described["question"],
        why=described["why"],
        fix=described["fix"],
        category=described["category"],
        severity=described["severity"],
        tier=described["tier"],
        confidence=float(described.get("confidence", 0.5)),
        languages=languages,
        vocabulary=_Vocabularies(folder, described, languages).of,
        folder=folder,
        load=cache(partial(_load_code, folder)),
        shapes=shapes,
        lacks={str(family): " ".join(str(why).split()) for family, why in described.get("lacks", {}).items()},
    )


def _read(folder: str, name: str) -> str:
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def check_description(file: str) -> dict[str, Any]:
    """The contents of a ``detector.yaml``, checked: unknown and missing keys and wrong words are errors."""
    described = read_description(file)
    if not isinstance(described, dict):
        raise InputError(f"{file}: expected keys and values")
    unknown = sorted(set(described) - _KEYS)
    missing = [key for key in _REQUIRED if not isinstance(described.get(key), str)]
    if unknown or missing:
        raise InputError(f"{file}: unknown keys {unknown}, missing keys {missing}")
    if described["severity"] not in SEVERITIES or described["tier"] not in ("fix", "check", "ask"):
        raise InputError(f"{file}: severity is one of {', '.join(SEVERITIES)}; tier is one of fix, check, ask")
    return described


class _Vocabularies:
    """A detector's vocabularies, each put together when it is first asked for: most changes are in one language or two."""

    def __init__(self, folder: str, described: Mapping[str, Any], languages: tuple[str, ...]) -> None:
        self._folder = folder
        self._described = described
        self._languages = languages
        self._made: dict[str, Vocabulary] = {}

    def of(self, family: str) -> Vocabulary:
        """What stands under ``any`` holds for every family, and is all there is for text of any kind; parts add up."""
        if family not in self._made:
            merged: dict[str, tuple[str, ...]] = {}
            if family in {*self._languages, *(name for part in self._parts for name in part), "any"}:
                for topics in (part.get(key, {}) for part in self._parts for key in dict.fromkeys(("any", family))):
                    for topic, words in topics.items():
                        merged[topic] = (*merged.get(topic, ()), *(str(word) for word in words))
            self._made[family] = Vocabulary(merged)
        return self._made[family]

    @cached_property
    def _parts(self) -> list[Mapping[str, Any]]:
        """With those that it has in common with others: ``vocabulary/<name>.yaml`` beside the detectors' folders."""
        beside = os.path.join(os.path.dirname(self._folder), "vocabulary")
        shared = [read_description(os.path.join(beside, f"{name}.yaml")) for name in self._described.get("shares", ())]
        return [*shared, self._described.get("vocabulary", {})]


def _load_code(folder: str) -> Code:
    module = _load_module(folder)
    return Code(
        anchors=tuple(getattr(module, "ANCHORS", ())),
        at_anchor=getattr(module, "detect", None),
        in_text=getattr(module, "detect_text", None),
        in_change=getattr(module, "detect_change", None),
        in_claims=getattr(module, "detect_claims", None),
    )


def _load_module(folder: str) -> ModuleType | None:
    file = os.path.join(folder, "detect.py")
    if not os.path.isfile(file):
        return None
    name = f"llmreview_detectors.{os.path.basename(folder)}"
    if name in sys.modules and sys.modules[name].__file__ == file:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise InputError(f"{file}: cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise InputError(f"{file}: cannot be loaded: {type(error).__name__}: {error}") from error
    sys.modules[name] = module
    return module
