"""Compiles the descriptions of detectors and questions for the wheel (see ``llmreview/descriptions.py``)."""

from __future__ import annotations

import json
import tempfile
import zlib
from pathlib import Path
from typing import Any

import yaml
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileDescriptions(BuildHookInterface):
    """Adds ``llmreview/compiled.json`` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        # With the vocabularies that several detectors share, in detectors/vocabulary/.
        files = sorted([*root.glob("detectors/*/*.yaml"), *root.glob("checklists/*.yaml")])
        compiled = {digest(f.read_bytes()): yaml.safe_load(f.read_bytes()) for f in files}
        target = Path(tempfile.mkdtemp()) / "compiled.json"
        target.write_text(json.dumps(compiled, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        build_data["force_include"][str(target)] = "llmreview/compiled.json"


def digest(text: bytes) -> str:
    """As ``llmreview.descriptions.digest``, which cannot be imported while its package is being built."""
    return f"{zlib.crc32(text):08x}-{len(text)}"
