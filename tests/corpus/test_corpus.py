"""The labelled changes are sound, and the measure counts, compares and records as it says."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from llmreview.change.memory import change_between, read_folder
from llmreview.syntax import SourceFile

CORPUS = Path(__file__).parents[2] / "corpus"
DETECTORS = {
    folder.name.replace("_", "-") for folder in (CORPUS.parent / "detectors").iterdir() if (folder / "detector.yaml").exists()
}
CASES = [pytest.param(folder, id=folder.name, marks=pytest.mark.slow) for folder in sorted((CORPUS / "cases").iterdir())]
"""The oldest interpreter reads them where it measures."""
VERDICTS = {"pass", "warn", "fail"}


def _load_measure() -> ModuleType:
    """The script under ``corpus/``, which is no package."""
    spec = importlib.util.spec_from_file_location("corpus_measure", CORPUS / "measure.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


measure = _load_measure()


def _labels(case: Path) -> dict[str, object]:
    return yaml.safe_load((case / "labels.yaml").read_text())


def _sources(case: Path, side: str) -> Iterator[SourceFile]:
    for path, content in read_folder(case / side).items():
        file = SourceFile.of(path, content)
        if file is not None:
            yield file


# ---- the cases


def test_there_are_at_least_as_many_clean_changes_as_flawed_ones_beside_their_tests() -> None:
    """A flaw here is one that stands in the code; that tests are missing is said by ``tests``."""
    kinds = [{label["detector"] for label in _labels(case.values[0])["findings"]} - {"tests-unchanged"} for case in CASES]
    assert len(kinds) >= 60
    assert sum(1 for kind in kinds if not kind) >= sum(1 for kind in kinds if kind)


@pytest.mark.parametrize("case", CASES)
def test_a_case_says_what_it_is_and_changes_something(case: Path) -> None:
    labels = _labels(case)
    assert set(labels) <= {"about", "findings", "tests", "renames"}
    assert labels["about"]
    assert labels.get("tests", "pass") in VERDICTS
    assert change_between(read_folder(case / "before"), read_folder(case / "after"), "", labels.get("renames")).files


@pytest.mark.parametrize("case", CASES)
def test_labels_name_detectors_that_exist_and_point_at_lines_that_stand_there(case: Path) -> None:
    labels, after = _labels(case), read_folder(case / "after")
    found = list(measure.read_labels(labels, after, case.name))
    assert len(set(found)) == len(labels["findings"])
    assert {label.detector for label in found} <= DETECTORS


@pytest.mark.parametrize("case", CASES)
def test_both_sides_of_a_case_parse(case: Path) -> None:
    sources = [(side, file) for side in ("before", "after") for file in _sources(case, side)]
    known = [(side, file) for side, file in sources if file.grammar.family != "sql"]  # no grammar knows every dialect
    assert [f"{side}/{file.path}" for side, file in known if file.root.has_error] == []


# ---- the measure


AFTER = {"a.py": b"x = 1\ny = 2\nx = 1\n"}


def _read(**label: object) -> list[tuple[str, str, int]]:
    return [
        tuple(found)[:3]
        for found in measure.read_labels({"findings": [{"detector": "d", "path": "a.py", **label}]}, AFTER, "case")
    ]


def test_a_label_is_found_by_part_of_its_line() -> None:
    assert _read(at="y =") == [("d", "a.py", 2)]


def test_a_label_may_count_the_lines_that_are_alike() -> None:
    assert _read(at="x = 1", occurrence=2) == [("d", "a.py", 3)]


@pytest.mark.parametrize("label", [{"at": "z"}, {"at": "x = 1"}, {"at": "x = 1", "occurrence": 3}])
def test_a_label_that_points_nowhere_or_at_several_lines_is_refused(label: dict[str, object]) -> None:
    with pytest.raises(SystemExit, match=r"case: .* stands [02] times in a\.py"):
        _read(**label)


def test_a_case_without_findings_has_no_labels() -> None:
    assert list(measure.read_labels({"findings": None}, AFTER, "case")) == []


def test_scores_add_up_and_nothing_found_is_no_precision() -> None:
    score = measure.Score(true=2, false=1).plus(measure.Score(true=1, missed=3))
    assert (score.precision, score.recall) == (3 / 4, 3 / 6)
    assert (measure.Score(missed=1).precision, measure.Score(false=1).recall) == (None, None)


BEFORE = {"d python": {"precision": 0.9, "recall": 0.5}, "e java": {"precision": None, "recall": 0.25}}


@pytest.mark.parametrize(
    ("now", "fallen"),
    [
        ({"d python": {"precision": 0.9, "recall": 0.5}, "e java": {"precision": None, "recall": 0.25}}, []),
        ({"d python": {"precision": 1.0, "recall": 0.9}, "e java": {"precision": 0.1, "recall": 0.3}}, []),
        ({"d python": {"precision": 0.896, "recall": 0.5}, "e java": {"precision": 0.5, "recall": 0.25}}, []),
        ({"d python": {"precision": 0.8, "recall": 0.5}, "e java": {"recall": 0.25}}, ["d python: precision 0.90 -> 0.80"]),
        ({"d python": {"precision": 0.9, "recall": None}, "e java": {"recall": 0.25}}, ["d python: recall 0.50 -> none"]),
        ({"d python": {"precision": 0.9, "recall": 0.5}}, ["e java: recall 0.25 -> none"]),
    ],
)
def test_a_figure_that_falls_or_goes_is_named(now: dict[str, dict[str, float | None]], fallen: list[str]) -> None:
    assert list(measure.falls(now, BEFORE)) == fallen


@pytest.mark.parametrize(
    ("true", "false", "confidence", "tier"),
    [
        (18, 0, "0.95", "fix"),
        (8, 0, "0.90", "fix"),
        (7, 0, "0.89", "check"),
        (5, 3, "0.60", "check"),
        (1, 1, "0.50", "ask"),
        (0, 0, "0.50", "ask"),
    ],
)
def test_confidence_and_tier_are_what_the_counts_entitle_to(
    tmp_path: Path, true: int, false: int, confidence: str, tier: str
) -> None:
    file = tmp_path / "detector.yaml"
    file.write_text(
        "title: A title: with confidence\ntier: check\nconfidence: 0.1\nvocabulary:\n  any:\n    tier: [a]\n    confidence: [b]\n"
    )
    measure.record_confidence(file, measure.Score(true=true, false=false))
    assert file.read_text() == (
        f"title: A title: with confidence\ntier: {tier}\nconfidence: {confidence}\nvocabulary:\n  any:\n    tier: [a]\n    confidence: [b]\n"
    )
