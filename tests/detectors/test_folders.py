"""Laws of a detector's folder, whatever it looks for."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from llmreview.detect.catalog import load_catalog

ROOT = Path(__file__).parents[2]
FOLDERS = [
    pytest.param(folder, id=folder.name)
    for folder in sorted((ROOT / "detectors").iterdir())
    if (folder / "detector.yaml").exists()
]
DESCRIPTIONS = [*sorted((ROOT / "detectors").glob("*/detector.yaml")), *sorted((ROOT / "checklists").glob("*.yaml"))]


def test_every_folder_is_a_detector() -> None:
    assert {p.values[0].name.replace("_", "-") for p in FOLDERS} == {d.id for d in load_catalog(ROOT / "detectors").detectors}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_readme_is_headed_by_the_id(folder: Path) -> None:
    headings = [line for line in (folder / "README.md").read_text().splitlines() if line.startswith("# ")]
    assert headings[:1] == [f"# {folder.name.replace('_', '-')}"]


@pytest.mark.parametrize("path", [pytest.param(path, id=f"{path.parent.name}/{path.name}") for path in DESCRIPTIONS])
def test_descriptions_are_read_without_the_compiled_parser(path: Path) -> None:
    text = path.read_text()
    read = yaml.load(text, Loader=yaml.SafeLoader)
    assert read
    if hasattr(yaml, "CSafeLoader"):
        assert yaml.load(text, Loader=yaml.CSafeLoader) == read
