"""Where tests stand by the settings is known to the detectors of tests as it is to the test check, and compared once."""

from __future__ import annotations

from pathlib import Path

import pytest

from llmreview.change.memory import change_between
from llmreview.checks import comparison
from llmreview.detect.catalog import load_catalog
from llmreview.questions.checking import parse_list
from llmreview.review import examine, review
from llmreview.settings import Settings
from llmreview.syntax.sources import ChangedSources

CATALOG = load_catalog(Path(__file__).parents[2] / "detectors")
BEFORE = {"qa/store.py": b"from shop import load\n\n\ndef test_load():\n    assert load('a') == [1, 2]\n"}
AFTER = {"qa/store.py": b"from shop import load\n\n\ndef test_load():\n    assert load('a')\n"}


@pytest.mark.parametrize(("paths", "found"), [(("qa/",), ["weakened-test"]), ((), [])])
def test_detectors_of_tests_heed_the_settings(paths: tuple[str, ...], found: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    compare = comparison.compare_tests
    monkeypatch.setattr(comparison, "compare_tests", lambda *given: compared.append(given) or compare(*given))
    detection, *_ = examine(ChangedSources(change_between(BEFORE, AFTER)), CATALOG, Settings(test_paths=paths))
    assert [f.detector for f in detection.findings if f.detector == "weakened-test"] == found
    assert len(compared) == 1


RUNNER = {"pyproject.toml": b'[tool.pytest.ini_options]\npython_files = ["store.py"]\n'}


@pytest.mark.parametrize(
    ("paths", "beside", "asked"), [(("qa/",), {}, []), ((), RUNNER, []), ((), {}, ["a", "b"])], ids=["ours", "runner", "none"]
)
def test_questions_heed_the_settings(paths: tuple[str, ...], beside: dict[str, bytes], asked: list[str]) -> None:
    listed = (
        b"- {id: a, question: q, why: w, when: {words: [load]}}\n- {id: b, question: q, why: w, when: {facts: {test-files: 0}}}\n"
    )
    change = change_between(BEFORE | beside, AFTER | beside)
    report = review(change, CATALOG.only(frozenset()), Settings(test_paths=paths), questions=parse_list("ours.yaml", listed))
    assert [item.id for item in report.checklist if item.status == "ask"] == asked


def test_an_assertion_cut_short_is_new() -> None:
    """What is left of ``expect(x).toBe(1)`` is part of what stood there: the old and the new tree tell, not the text."""
    before = {"tests/test_sum.py": b"def test_sum():\n    total = add(1, 2)\n    assert total == 3\n"}
    after = {"tests/test_sum.py": b"def test_sum():\n    total = add(1, 2)\n    assert total\n"}
    detection, *_ = examine(ChangedSources(change_between(before, after)), CATALOG, Settings())
    assert [(finding.detector, finding.line) for finding in detection.findings] == [("weakened-test", 3)]
