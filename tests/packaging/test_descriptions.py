"""Descriptions compiled into the wheel: the same as their YAML, and never in the way of a file that was edited."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from llmreview import descriptions
from llmreview.assets import checklists_directory, detectors_directory
from llmreview.model import InputError

SHIPPED = sorted([*Path(detectors_directory()).glob("*/detector.yaml"), *Path(checklists_directory()).glob("*.yaml")])
DETECTOR = next(file for file in SHIPPED if file.name == "detector.yaml")


@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_what_is_read_is_what_the_yaml_says(file: Path) -> None:
    assert descriptions.read_description(str(file)) == descriptions.parse(str(file), file.read_bytes())


@pytest.mark.skipif(not os.environ.get("LLMREVIEW_WHEEL"), reason="a checkout has nothing compiled")
@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_the_wheel_has_every_shipped_file_compiled(file: Path) -> None:
    assert descriptions.digest(file.read_bytes()) in descriptions._compiled()


def test_an_edited_file_is_parsed(tmp_path: Path) -> None:
    edited = tmp_path / "detector.yaml"
    edited.write_bytes(DETECTOR.read_bytes() + b"\nadded: 1\n")
    assert descriptions.read_description(str(edited))["added"] == 1


def test_text_that_is_no_yaml_names_its_file(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("a: [")
    with pytest.raises(InputError, match=r"broken\.yaml"):
        descriptions.read_description(str(tmp_path / "broken.yaml"))
