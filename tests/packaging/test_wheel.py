"""What is installed is what was built, and it is whole."""

import os
import subprocess
import sys
from importlib import metadata, resources
from pathlib import Path

import pytest

import llmreview
from llmreview import assets
from llmreview.model import InputError

ROOT = Path(__file__).resolve().parent.parent.parent
from_wheel = pytest.mark.skipif(os.environ.get("LLMREVIEW_WHEEL") != "1", reason="only where ./test installed the wheel")


@from_wheel
def test_the_tests_run_against_the_wheel():
    package = Path(llmreview.__file__)
    assert "site-packages" in package.parts
    assert ROOT / "src" not in package.parents


@from_wheel
@pytest.mark.parametrize(
    ("find", "name"), [(assets.detectors_directory, "detectors"), (assets.checklists_directory, "checklists")]
)
def test_the_wheel_carries_what_it_needs(find, name):
    installed = Path(find())
    assert installed.parent == Path(llmreview.__file__).parent
    shipped = {file.relative_to(installed) for file in installed.rglob("*") if file.is_file() and "__pycache__" not in file.parts}
    tracked = subprocess.run(["git", "ls-files", "-z", name], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode == 0:
        assert {Path(file).relative_to(name) for file in tracked.stdout.split("\0") if file and (ROOT / file).exists()} <= shipped


@from_wheel
def test_types_and_schema_are_shipped():
    package = resources.files("llmreview")
    assert (package / "py.typed").is_file()
    assert (package / "render" / "report.schema.json").is_file()


@from_wheel
def test_the_command_is_installed(tmp_path):
    script = Path(sys.executable).parent / "llmreview"
    result = subprocess.run([script, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert result.stdout == f"llmreview {llmreview.__version__}\n"
    assert metadata.version("llmreview") == llmreview.__version__


def test_the_working_directory_is_never_looked_at(tmp_path, monkeypatch):
    (tmp_path / "detectors" / "planted").mkdir(parents=True)
    (tmp_path / "checklists").mkdir()
    monkeypatch.chdir(tmp_path)
    assert tmp_path not in Path(assets.detectors_directory()).parents
    assert tmp_path not in Path(assets.checklists_directory()).parents
    assert "planted" not in assets.detector_ids()


def test_an_installation_without_its_folders_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "_PACKAGE", str(tmp_path / "site-packages" / "llmreview"))
    monkeypatch.setattr(assets, "_CHECKOUT", str(tmp_path))
    (tmp_path / "detectors").mkdir()  # not a checkout: the package does not lie in its src
    with pytest.raises(InputError, match="the installation is incomplete"):
        assets.detectors_directory()
