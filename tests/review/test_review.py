"""The review as one story: what counts, in which order, and what is said of what was left out."""

from __future__ import annotations

import json
from pathlib import Path

from llmreview.assets import detectors_directory
from llmreview.change.memory import change_between
from llmreview.detect.catalog import load_catalog
from llmreview.model import Report
from llmreview.render import RenderOptions, renderer
from llmreview.review import review
from llmreview.settings import Settings

CATALOG = load_catalog(Path(detectors_directory()))
SWALLOWED = b"""\
def load_orders(path):
    try:
        return read_orders(path)
    except Exception:
        return []
"""


def reviewed(after: dict[str, bytes], before: dict[str, bytes] | None = None, **settings: object) -> Report:
    return review(change_between(before or {}, after), CATALOG, Settings()._replace(**settings))


def test_the_same_change_gives_the_same_report() -> None:
    files = {"shop/orders.py": SWALLOWED, "shop/other.py": SWALLOWED.replace(b"orders", b"others"), "a.txt": b"x \n"}
    first, second = (renderer("json")(reviewed(files), RenderOptions()) for _ in range(2))
    assert first == second


def test_findings_come_before_questions_and_both_in_order_of_priority() -> None:
    report = reviewed({"shop/orders.py": SWALLOWED + b"\nos.system(command)\n", "notes.txt": b"trailing \n"})
    shown = [item for item in report.checklist if item.status != "clear"]
    statuses = [item.status for item in shown]
    assert statuses == sorted(statuses, key=["violated", "ask"].index)
    assert {"violated", "ask"} == set(statuses)
    stated = [item.priority for item in shown if item.status == "violated"]
    assert stated == sorted(stated, reverse=True)


def test_each_place_of_one_detector_goes_into_one_item() -> None:
    report = reviewed({"a.txt": b"x \n", "b.txt": b"y \n"}, select=("trailing-whitespace",))
    (item,) = [item for item in report.checklist if item.status == "violated"]
    assert item.id == "trailing-whitespace"
    assert {e.path for e in item.evidence} == {"a.txt", "b.txt"}
    assert set(item.findings) == {finding.fingerprint for finding in report.findings}


def test_every_priority_has_its_reasons() -> None:
    report = reviewed({"src/payments/charge.py": SWALLOWED, "scripts/load.py": SWALLOWED})
    assert report.findings
    for finding in report.findings:
        assert 1 <= finding.priority <= 100
        assert finding.priority_reasons[0] == f"{finding.severity} severity"
    reasons = {f.path: f.priority_reasons for f in report.findings if f.detector == "error-masking"}
    assert "handles money" in reasons["src/payments/charge.py"]


def test_money_is_read_before_scripts() -> None:
    report = reviewed({"src/payments/charge.py": SWALLOWED, "scripts/load.py": SWALLOWED}, select=("error-masking",))
    assert [f.path for f in report.findings] == ["src/payments/charge.py", "scripts/load.py"]


def test_ignored_paths_are_suppressed_and_counted() -> None:
    settings = {"per_path_ignores": (("legacy/", ("trailing-whitespace",)),), "select": ("trailing-whitespace",)}
    report = reviewed({"legacy/a.txt": b"x \n", "b.txt": b"y \n"}, **settings)
    assert [(f.path, f.suppressed is not None) for f in report.findings] == [("b.txt", False), ("legacy/a.txt", True)]
    assert report.suppressed == 1
    assert report.verdict == "warn"


def test_a_suppressed_flaw_leaves_the_verdict_alone() -> None:
    report = reviewed({"a.txt": b"x \n"}, per_path_ignores=(("a.txt", ("style",)),))
    assert report.suppressed == 1
    assert report.verdict == "pass"


def test_excluded_paths_are_listed() -> None:
    report = reviewed({"vendor/a.txt": b"x \n"}, exclude=("vendor/",))
    assert not report.findings
    assert [(n.what, n.why) for n in report.not_evaluated] == [("vendor/a.txt", "excluded by the configuration")]


def test_a_change_with_nothing_to_say_lists_what_is_clear() -> None:
    report = reviewed({"README.md": b"Words.\n"})
    assert report.verdict == "pass"
    assert {item.status for item in report.checklist} == {"clear"}
    assert "trailing-whitespace" in report.checked


def test_the_summary_counts_added_lines_by_language() -> None:
    report = reviewed({"a.py": b"x = 1\ny = 2\n", "b.ts": b"const a = 1;\n", "c.txt": b"c\n"})
    assert dict(report.change.languages) == {"python": 2, "typescript": 1}
    assert (report.change.files, report.change.added) == (3, 4)


def test_a_large_change_gives_the_same_report_with_a_second_process() -> None:
    files = {f"shop/m{n}.py": SWALLOWED * 40 for n in range(3)}
    small = json.loads(renderer("json")(reviewed(files), RenderOptions()))
    from llmreview import review as module

    limit, module.LARGE = module.LARGE, 0
    try:
        large = json.loads(renderer("json")(reviewed(files), RenderOptions()))
    finally:
        module.LARGE = limit
    assert small == large
